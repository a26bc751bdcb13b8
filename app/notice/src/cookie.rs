use serde::Serialize;

use crate::{Country, Period, Text};

/// Category of a service; visitors consent by category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Strictly necessary for what the visitor requested; needs no consent (Art. 5(3) ePrivacy Directive).
    Necessary,
    /// Preferences and embedded content.
    Functional,
    /// Audience measurement.
    Statistics,
    /// Advertising and targeting.
    Marketing,
}

impl Category {
    /// All categories, necessary first.
    pub const ALL: [Self; 4] = [Self::Necessary, Self::Functional, Self::Statistics, Self::Marketing];

    /// Returns the value used in YAML, in HTML and in the consent record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Necessary => "necessary",
            Self::Functional => "functional",
            Self::Statistics => "statistics",
            Self::Marketing => "marketing",
        }
    }
}

/// Party that sets a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CookieParty {
    /// The site itself.
    First,
    /// Another origin.
    Third,
}

/// Lifetime of a cookie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CookieLifetime {
    /// Until the browser is closed.
    Session,
    /// For this period.
    For(Period),
}

/// Where the browser stores an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Storage {
    /// In a cookie (RFC 6265).
    #[default]
    Cookie,
    /// In `localStorage` (HTML, Web storage).
    Local,
    /// In `sessionStorage` (HTML, Web storage).
    Session,
}

impl Storage {
    /// All kinds of storage.
    pub const ALL: [Self; 3] = [Self::Cookie, Self::Local, Self::Session];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cookie => "cookie",
            Self::Local => "local",
            Self::Session => "session",
        }
    }
}

/// A cookie or a key in browser storage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cookie {
    /// Name or pattern; `*` matches any characters.
    pub name: String,
    /// Kind of storage.
    pub storage: Storage,
    /// Lifetime, if stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub life: Option<CookieLifetime>,
    /// Party that sets it, if stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<CookieParty>,
    /// Purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
}

/// A link with a title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Link text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// URL: https, http or a path on the site.
    pub url: String,
}

/// A script that loads after consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GatedScript {
    /// URL.
    pub src: String,
    /// True for `type="module"`.
    pub module: bool,
}

/// An image that loads after consent, such as a picture or a tracking pixel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GatedImage {
    /// URL.
    pub src: String,
    /// Text alternative; `None` for a tracking pixel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<Text>,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
}

/// An embedded document (`<iframe>` or `<embed>`) that loads after consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GatedFrame {
    /// URL.
    pub src: String,
    /// Accessible name.
    pub title: Text,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
}

/// A third-party or own service that stores or reads data on the visitor's device, or contacts other servers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Id, unique among the notice's services; stored in the consent record.
    pub id: String,
    /// Category that the visitor decides on.
    pub category: Category,
    /// Name.
    pub name: Text,
    /// Provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<Text>,
    /// Country of the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Cookies and storage keys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cookies: Vec<Cookie>,
    /// Links to the provider's policies, settings and opt-outs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Script.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<GatedScript>,
    /// `<iframe>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iframe: Option<GatedFrame>,
    /// `<embed>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embed: Option<GatedFrame>,
    /// Image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<GatedImage>,
    /// URL of a style sheet that loads after consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stylesheet: Option<String>,
    /// Further origins (scheme and host, no path) that the loaded content contacts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
}

impl Service {
    /// Returns true if the service needs consent.
    pub fn is_optional(&self) -> bool {
        self.category != Category::Necessary
    }
}
