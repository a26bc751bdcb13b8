use crate::{Language, Text};
use serde::Serialize;

/// Colours and logo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// Colour of links and buttons on light ground, as `#rrggbb`.
    pub accent: Option<String>,
    /// Colour of links and buttons on dark ground, as `#rrggbb`.
    pub accent_dark: Option<String>,
    /// Path of a logo in `public/`, with its words for those who do not see it.
    pub logo: Option<(String, Text)>,
}

/// For what one consent counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ConsentScope {
    /// For the whole site: its notices are one controller's.
    Site,
    /// For one notice: each is another controller's.
    Notice,
}

/// What the signal of Global Privacy Control (W3C, `navigator.globalPrivacyControl`) means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GpcPolicy {
    /// It refuses everything optional, until the visitor chooses otherwise.
    Reject,
    /// The visitor is asked all the same.
    Ask,
}

/// How consent is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsentSettings {
    /// For what one consent counts.
    pub scope: ConsentScope,
    /// After how many days the question is put again; at most 365.
    pub days: u32,
    /// What the signal of Global Privacy Control means here.
    pub gpc: GpcPolicy,
    /// Whether Google's scripts are told of the choice (Google Consent Mode, version 2).
    pub google: bool,
    /// Path on the controller's own origin to which each record is sent; nothing is sent where there is none.
    pub endpoint: Option<String>,
    /// The domain whose hosts share the choice; without one it holds for the page's own host.
    pub domain: Option<String>,
}

impl Default for ConsentSettings {
    fn default() -> Self {
        Self {
            scope: ConsentScope::Site,
            days: 180,
            gpc: GpcPolicy::Reject,
            google: false,
            endpoint: None,
            domain: None,
        }
    }
}

/// A site of notices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Site {
    /// Its title.
    pub title: Text,
    /// One sentence for lists and search results.
    pub description: Option<Text>,
    /// Its languages, the default first.
    pub languages: Vec<Language>,
    /// Scheme, host and port, without a slash at the end; for canonical links.
    pub origin: Option<String>,
    /// Path under which the site lives: `/` or `/privacy/`.
    pub path: String,
    /// Colours and logo.
    pub theme: Theme,
    /// How consent is asked for.
    pub consent: ConsentSettings,
    /// Whether the pages have a request form.
    pub requests: bool,
    /// Whether search engines may index the site.
    pub indexed: bool,
    /// What every page says of itself, above all else.
    pub disclaimer: Option<Text>,
}
