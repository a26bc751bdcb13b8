//! What a scan has seen. All texts are cleaned and bounded.

use serde::{Deserialize, Serialize};

/// What the visitor has chosen when a page is observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Nothing yet.
    Before,
    /// Everything optional was refused.
    Refused,
    /// Everything was accepted.
    Accepted,
    /// Everything was accepted and then withdrawn.
    Withdrawn,
}

impl Phase {
    /// All phases, in the order in which they are reported.
    pub const ALL: [Self; 4] = [Self::Before, Self::Refused, Self::Accepted, Self::Withdrawn];

    /// Returns the phase for messages, such as `before any choice`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Before => "before any choice",
            Self::Refused => "after refusing",
            Self::Accepted => "after accepting",
            Self::Withdrawn => "after withdrawing",
        }
    }
}

/// Where a site stores an item on the visitor's device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoreKind {
    /// A cookie.
    Cookie,
    /// A key of `localStorage`.
    Local,
    /// A key of `sessionStorage`.
    Session,
    /// A database of IndexedDB.
    IndexedDb,
    /// A cache of Cache Storage.
    Cache,
    /// A service worker, named by the path of its script.
    Worker,
}

impl StoreKind {
    /// Returns the kind with the article-less noun that messages use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cookie => "cookie",
            Self::Local => "localStorage key",
            Self::Session => "sessionStorage key",
            Self::IndexedDb => "IndexedDB database",
            Self::Cache => "cache",
            Self::Worker => "service worker",
        }
    }
}

/// An item on the visitor's device at the end of a visit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoredItem {
    /// Where it is stored.
    pub kind: StoreKind,
    /// Its name.
    pub name: String,
    /// Domain of a cookie, or the host of the page or frame that stored another item.
    pub host: String,
    /// Whether the host belongs to the scanned site.
    pub first_party: bool,
    /// Remaining lifetime in days. `None` for other items than cookies, and for cookies of the session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<f64>,
    /// Attributes of a cookie: `HttpOnly`, `Secure`, `SameSite=Lax`, `Partitioned`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<String>,
}

/// An item that was stored during a visit, and by what.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoreWrite {
    /// Where it was stored.
    pub kind: StoreKind,
    /// Its name.
    pub name: String,
    /// URL of the script or of the response.
    pub by: String,
    /// Whether a response header stored it.
    pub by_response: bool,
    /// `Max-Age` as written, in days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_age_days: Option<f64>,
}

/// A request of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Request {
    /// URL, without user information and fragment.
    pub url: String,
    /// Host, in lower case.
    pub host: String,
    /// Method, such as `GET`; empty for a web socket.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub method: String,
    /// What is requested: `script`, `image`, `font`, `document` and so on, as the browser names it.
    pub kind: String,
    /// URL of the script, style sheet or page that caused it.
    pub initiator: String,
    /// Whether the host belongs to the scanned site.
    pub first_party: bool,
    /// Milliseconds since the visit began.
    pub at_ms: u64,
    /// Milliseconds until the request ended; `None` if it did not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// Media type of the response; empty if there was none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub media_type: String,
    /// HTTP status; `None` if there was no response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Whether a redirect led here.
    pub redirected: bool,
    /// Whether the page itself navigated here, so that the host is the page's own or that of a redirect.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub main_frame: bool,
}

/// A field that visitors fill in.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct FormField {
    /// Type of the element, such as `email`, `text`, `textarea` or `select`.
    pub kind: String,
    /// Attributes `name` and `id`.
    pub name: String,
    /// Attribute `autocomplete`.
    pub autocomplete: String,
    /// Label, placeholder or description.
    pub label: String,
}

/// A call of Google's consent mode.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ConsentCall {
    /// `default` or `update`.
    pub command: String,
    /// Names of the storage types that were granted.
    pub granted: Vec<String>,
    /// Names of the storage types that were denied.
    pub denied: Vec<String>,
}

/// A visit of one page in one phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Visit {
    /// What the visitor had chosen.
    pub phase: Phase,
    /// URL that was opened.
    pub url: String,
    /// URL at the end of the visit.
    pub final_url: String,
    /// Whether the visit is that of the click that made the choice.
    pub is_choice: bool,
    /// Beginning in milliseconds since 1970.
    pub started_ms: u64,
    /// Duration in milliseconds.
    pub duration_ms: u64,
    /// Requests, in their order.
    pub requests: Vec<Request>,
    /// Items that were stored.
    pub writes: Vec<StoreWrite>,
    /// Items on the device at the end.
    pub stored: Vec<StoredItem>,
    /// Form fields.
    pub fields: Vec<FormField>,
    /// Whether a link leads to the notice.
    pub links_notice: bool,
    /// Calls of Google's consent mode.
    pub consent_calls: Vec<ConsentCall>,
    /// Whether a consent dialog was open at the end.
    pub dialog_open: bool,
    /// What prevented a complete observation.
    pub limits: Vec<String>,
    /// JPEG as base64, if screenshots are taken.
    #[serde(skip)]
    pub screenshot: Option<String>,
}

#[cfg(test)]
impl Visit {
    /// Returns a visit in which nothing was seen.
    pub(crate) fn empty(phase: Phase) -> Self {
        Self {
            phase,
            url: String::new(),
            final_url: String::new(),
            is_choice: false,
            started_ms: 0,
            duration_ms: 0,
            requests: Vec::new(),
            writes: Vec::new(),
            stored: Vec::new(),
            fields: Vec::new(),
            links_notice: false,
            consent_calls: Vec::new(),
            dialog_open: false,
            limits: Vec::new(),
            screenshot: None,
        }
    }
}

/// Result of a scan.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Observations {
    /// URL that the scan began with.
    pub start: String,
    /// Registrable domain of the site, or its host.
    pub site: String,
    /// Name and version of the browser.
    pub browser: String,
    /// The consent dialog, if one was found.
    pub dialog: Option<DialogKind>,
    /// Whether the dialog was answered in each of these ways.
    pub answered: Vec<Phase>,
    /// All visits.
    pub visits: Vec<Visit>,
    /// What prevented parts of the scan.
    pub limits: Vec<String>,
    /// Duration in milliseconds.
    pub duration_ms: u64,
}

/// How a consent dialog was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DialogKind {
    /// By the names in `docs/contract.md`.
    Seloste,
    /// By selectors on the command line.
    Selectors,
    /// By the rules of autoconsent.
    Autoconsent,
}
