use crate::{Country, Period, Text};
use serde::Serialize;

/// What a service of the controller's site is for; the visitor chooses by category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Needed for what the visitor asked for; never a matter of choice (Art. 5(3) ePrivacy Directive).
    Necessary,
    /// Remembers preferences, shows embedded content.
    Functional,
    /// Counts and measures use.
    Statistics,
    /// Advertising and targeting.
    Marketing,
}

impl Category {
    /// Every category, necessary first.
    pub const ALL: [Self; 4] = [Self::Necessary, Self::Functional, Self::Statistics, Self::Marketing];

    /// The word for it in YAML, in markup and in the stored choice.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Necessary => "necessary",
            Self::Functional => "functional",
            Self::Statistics => "statistics",
            Self::Marketing => "marketing",
        }
    }
}

/// Who sets a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CookieParty {
    /// The site itself.
    First,
    /// Another origin.
    Third,
}

/// How long a cookie stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CookieLifetime {
    /// Until the browser is closed.
    Session,
    /// For a period.
    For(Period),
}

/// Where on the visitor's device something is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Storage {
    /// In a cookie (RFC 6265).
    #[default]
    Cookie,
    /// Under a key of the browser's `localStorage` (HTML, Web storage).
    Local,
    /// Under a key of the browser's `sessionStorage`.
    Session,
}

impl Storage {
    /// Every place.
    pub const ALL: [Self; 3] = [Self::Cookie, Self::Local, Self::Session];

    /// The word for it in a notice's YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cookie => "cookie",
            Self::Local => "local",
            Self::Session => "session",
        }
    }
}

/// A cookie, or a key of the browser's storage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cookie {
    /// Its name, or a pattern in which `*` stands for any characters.
    pub name: String,
    /// Where it is kept.
    pub storage: Storage,
    /// How long it stays, where the notice says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub life: Option<CookieLifetime>,
    /// Who sets it, where the notice says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<CookieParty>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
}

/// A link with words to show for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What the link leads to, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Its address: https, http or a path on the site.
    pub url: String,
}

/// A script that waits for consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GatedScript {
    /// Its address.
    pub src: String,
    /// Whether it is a module.
    pub module: bool,
}

/// An image that waits for consent: a picture, or a pixel that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GatedImage {
    /// Its address.
    pub src: String,
    /// What it shows, for those who do not see it; none for a pixel that shows nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<Text>,
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
}

/// An embedded page that waits for consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GatedFrame {
    /// Its address.
    pub src: String,
    /// Its title, for those who hear the page.
    pub title: Text,
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
}

/// A cookie service: something that stores or reads on the visitor's device, or contacts somebody, for a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Its id, unique among the notice's services; part of the stored choice.
    pub id: String,
    /// Which choice it belongs to.
    pub category: Category,
    /// Its name.
    pub name: Text,
    /// Who provides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<Text>,
    /// Where the provider is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The cookies it sets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cookies: Vec<Cookie>,
    /// Where to read more: the provider's policies, settings and add-ons.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// A script that runs only after consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<GatedScript>,
    /// An embedded page that loads only after consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iframe: Option<GatedFrame>,
    /// A document of another kind (`<embed>`) that loads only after consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embed: Option<GatedFrame>,
    /// An image that loads only after consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<GatedImage>,
    /// The address of a style sheet that loads only after consent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stylesheet: Option<String>,
    /// Origins that what it loads contacts in its turn: a scheme and a host, without a path.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
}

impl Service {
    /// Whether the visitor is asked about it.
    pub fn is_optional(&self) -> bool {
        self.category != Category::Necessary
    }
}
