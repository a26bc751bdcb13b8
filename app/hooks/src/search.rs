//! Names of the search within a notice, and of what is shown when a link to a section has been copied. The
//! script of notice pages adds both; without it, neither is in a page.

/// `id` of the search field.
pub const FIELD_ID: &str = "search-field";
/// Attribute of the parts of the search: `[data-search=count]`.
pub const PART: &str = "data-search";
/// The number of matches, or which of them is shown.
pub const PART_COUNT: &str = "count";
/// The text around the shown match, for assistive technology.
pub const PART_CONTEXT: &str = "context";
/// The button that goes to the previous match.
pub const PART_PREVIOUS: &str = "previous";
/// The button that goes to the next match.
pub const PART_NEXT: &str = "next";
/// Attribute of the element around the search while the field has a text.
pub const ACTIVE: &str = "data-active";
/// Name of the highlight of all matches (CSS Custom Highlight API).
pub const MATCH: &str = "seloste-match";
/// Name of the highlight of the shown match.
pub const CURRENT: &str = "seloste-current";
