use serde::Serialize;

use crate::{Language, Notice, Text};

/// Colors and logo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// Color of links and buttons in the light scheme, as `#rrggbb`.
    pub accent: Option<String>,
    /// Color of links and buttons in the dark scheme, as `#rrggbb`.
    pub accent_dark: Option<String>,
    /// Path of a logo in `public/`, and its text alternative.
    pub logo: Option<(String, Text)>,
}

/// Scope of a consent record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ConsentScope {
    /// The whole site; all notices belong to one controller.
    Site,
    /// One notice; notices belong to different controllers.
    Notice,
}

impl ConsentScope {
    /// All values.
    pub const ALL: [Self; 2] = [Self::Site, Self::Notice];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Notice => "notice",
        }
    }
}

/// How to handle the Global Privacy Control signal (W3C, `navigator.globalPrivacyControl`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GpcPolicy {
    /// Reject all optional services until the visitor chooses otherwise.
    Reject,
    /// Ignore the signal and ask the visitor.
    Ask,
}

impl GpcPolicy {
    /// All values.
    pub const ALL: [Self; 2] = [Self::Reject, Self::Ask];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reject => "reject",
            Self::Ask => "ask",
        }
    }
}

/// Settings of the consent dialog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsentSettings {
    /// Scope of a consent record.
    pub scope: ConsentScope,
    /// Days until the visitor is asked again; at most 365.
    pub days: u32,
    /// How to handle Global Privacy Control.
    pub gpc: GpcPolicy,
    /// Whether to send choices to Google scripts (Google Consent Mode, version 2).
    pub google: bool,
    /// Path on the site's own origin that receives each consent record; `None` sends nothing.
    pub endpoint: Option<String>,
    /// Domain of the consent cookie, shared by all its hosts; `None` for the page's host only.
    pub domain: Option<String>,
    /// Brightness of the dialog on pages outside the site.
    pub theme: DialogTheme,
    /// Place of the dialog on wide screens.
    pub position: DialogPosition,
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
            theme: DialogTheme::Auto,
            position: DialogPosition::Right,
        }
    }
}

/// Brightness of the consent dialog on pages outside the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DialogTheme {
    /// That of the page, as the page says in the CSS property `color-scheme`.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl DialogTheme {
    /// All values.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Place of the consent dialog on wide screens; on small ones it is at the bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DialogPosition {
    /// The bottom right corner.
    Right,
    /// The bottom left corner.
    Left,
    /// The middle of the bottom.
    Center,
}

impl DialogPosition {
    /// All values.
    pub const ALL: [Self; 3] = [Self::Right, Self::Left, Self::Center];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
            Self::Center => "center",
        }
    }
}

/// Settings of a site, from `content/site.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Site {
    /// Title.
    pub title: Text,
    /// One sentence for search results.
    pub description: Option<Text>,
    /// Languages, the default first.
    pub languages: Vec<Language>,
    /// Scheme, host and port without a trailing slash; for canonical links.
    pub origin: Option<String>,
    /// Path of the site, such as `/` or `/privacy/`.
    pub path: String,
    /// Colors and logo.
    pub theme: Theme,
    /// Settings of the consent dialog.
    pub consent: ConsentSettings,
    /// Whether notice pages have a request form.
    pub requests: bool,
    /// Whether search engines may index the site.
    pub indexed: bool,
    /// Notice shown at the top of every page.
    pub disclaimer: Option<Text>,
    /// Id of the only notice, if it is the home page in place of a list of notices.
    pub home: Option<String>,
}

impl Site {
    /// Creates the settings of a site with this title, in the language of the title, and defaults otherwise.
    pub fn new(title: Text) -> Self {
        Self {
            languages: title.iter().map(|(language, _)| language).collect(),
            title,
            description: None,
            origin: None,
            path: "/".to_owned(),
            theme: Theme::default(),
            consent: ConsentSettings::default(),
            requests: true,
            indexed: true,
            disclaimer: None,
            home: None,
        }
    }

    /// Returns the absolute URL of a path below the site's root; `None` if the site's URL is not configured.
    pub fn url(&self, path: &str) -> Option<String> {
        Some(format!("{}{}{path}", self.origin.as_ref()?, self.path))
    }

    /// Returns the site's default language, the first one.
    pub fn default_language(&self) -> Language {
        Language::first_of(&self.languages)
    }

    /// Returns the languages in which the site has a notice, in the order of the site.
    pub fn languages_of<'n>(&'n self, notice: &'n Notice) -> impl Iterator<Item = Language> + 'n {
        self.languages.iter().copied().filter(|language| notice.languages.contains(language))
    }
}
