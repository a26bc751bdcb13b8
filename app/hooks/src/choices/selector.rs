//! CSS selectors made of the names in the parent module. Written out, because the widget has no room for
//! formatting code.

/// The dialog.
pub const ROOT: &str = "#seloste-choices";
/// The notice bar.
pub const NOTICE_BAR: &str = "#seloste-choices-told";
/// Parts that are hidden on the second layer.
pub const FIRST_LAYER: &str = "#seloste-choices [data-choices-layer=first]";
/// Parts that are shown on the second layer.
pub const SECOND_LAYER: &str = "#seloste-choices [data-choices-layer=second]";
/// Parts that are shown if a choice has been made before.
pub const KNOWN_LAYER: &str = "#seloste-choices [data-choices-layer=known]";
/// Receives the focus when the visitor opens the dialog.
pub const HEADING: &str = "#seloste-choices h2";
/// Receives the focus when the visitor opens the second layer.
pub const LAYER_HEADING: &str = "#seloste-choices h3";
/// Matches nothing; the first part of a selector list.
pub const NOTHING: &str = ":not(*)";
/// Suffix for the selector of a gate: elements that have not been loaded.
pub const NOT_OPENED: &str = ":not([data-choices-open])";
/// Elements that were loaded and can be unloaded; scripts cannot.
pub const UNLOADABLE: &str = "[data-choices-open]:not(script)";

#[cfg(test)]
mod tests {
    use super::super::*;
    use super::*;

    #[test]
    fn selectors_match_the_names() {
        assert_eq!(ROOT, format!("#{ROOT_ID}"));
        assert_eq!(NOTICE_BAR, format!("#{NOTICE_BAR_ID}"));
        assert_eq!(FIRST_LAYER, format!("#{ROOT_ID} [{LAYER}={LAYER_FIRST}]"));
        assert_eq!(SECOND_LAYER, format!("#{ROOT_ID} [{LAYER}={LAYER_SECOND}]"));
        assert_eq!(KNOWN_LAYER, format!("#{ROOT_ID} [{LAYER}={LAYER_KNOWN}]"));
        assert_eq!(HEADING, format!("#{ROOT_ID} h2"));
        assert_eq!(LAYER_HEADING, format!("#{ROOT_ID} h3"));
        assert_eq!(NOT_OPENED, format!(":not([{OPENED}])"));
        assert_eq!(UNLOADABLE, format!("[{OPENED}]:not(script)"));
    }
}
