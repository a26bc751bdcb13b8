use std::collections::BTreeSet;

use serde::Serialize;

use crate::{Country, Item, Period, RecipientRole, Text, contact_origin, origin};

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

/// What is loaded from an origin that a service contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// Scripts.
    Script,
    /// Requests by scripts, including WebSocket connections.
    Connect,
    /// Embedded pages.
    Frame,
    /// Images.
    Image,
    /// Style sheets.
    Style,
    /// Fonts.
    Font,
}

impl ContactKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Script, Self::Connect, Self::Frame, Self::Image, Self::Style, Self::Font];

    /// Returns the YAML key.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Connect => "connect",
            Self::Frame => "frame",
            Self::Image => "image",
            Self::Style => "style",
            Self::Font => "font",
        }
    }
}

/// A further origin that the loaded content of a service contacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Scheme and host, without a path.
    pub origin: String,
    /// What is loaded from it. `None` stands for requests by scripts, images, and fonts of a style sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ContactKind>,
}

/// A third-party or own service that stores or reads data on the visitor's device, or contacts other servers.
/// It may load nothing on the pages of the notice.
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
    /// Role of the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<RecipientRole>,
    /// Countries of the provider.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// Purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Cookies and storage keys.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub cookies: Item<Vec<Cookie>>,
    /// Links to the provider's policies, settings and opt-outs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Scripts, in the order in which they run.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scripts: Vec<GatedScript>,
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
    /// Further origins that the loaded content contacts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
}

impl Service {
    /// Creates a service with nothing but its required fields.
    pub fn new(id: &str, category: Category, name: Text) -> Self {
        Self {
            id: id.to_owned(),
            category,
            name,
            provider: None,
            role: None,
            countries: Vec::new(),
            purpose: None,
            text: None,
            cookies: Item::Absent,
            links: Vec::new(),
            scripts: Vec::new(),
            iframe: None,
            embed: None,
            image: None,
            stylesheet: None,
            contacts: Vec::new(),
        }
    }

    /// Returns true if the service needs consent.
    pub fn is_optional(&self) -> bool {
        self.category != Category::Necessary
    }

    /// Returns the stated cookies and storage keys.
    pub fn stated_cookies(&self) -> &[Cookie] {
        self.cookies.stated().map_or(&[], Vec::as_slice)
    }

    /// Returns the URLs that the pages of the notice load for the service.
    pub fn loaded_urls(&self) -> impl Iterator<Item = &str> {
        let others = [
            self.iframe.as_ref().map(|frame| &frame.src),
            self.embed.as_ref().map(|frame| &frame.src),
            self.image.as_ref().map(|image| &image.src),
            self.stylesheet.as_ref(),
        ];
        self.scripts.iter().map(|script| &script.src).chain(others.into_iter().flatten()).map(String::as_str)
    }

    /// Returns the origins of everything that the service loads, and those it contacts, sorted and without
    /// duplicates. Excludes the site itself.
    pub fn origins(&self) -> BTreeSet<String> {
        let contacts = self.contacts.iter().filter_map(|contact| contact_origin(&contact.origin));
        self.loaded_urls().filter_map(origin).chain(contacts).collect()
    }

    /// Returns the hosts of these origins, sorted and without duplicates.
    pub fn hosts(&self) -> Vec<String> {
        let origins = self.origins();
        let hosts = origins.iter().filter_map(|origin| origin.split_once("://"));
        let unique: BTreeSet<&str> = hosts.map(|(_, host)| host).collect();
        unique.into_iter().map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn origins_include_each_script_and_contact_once() {
        let script = |src: &str| GatedScript { src: src.into(), module: false };
        let contact = |origin: &str, kind| Contact { origin: origin.into(), kind };
        let service = Service {
            scripts: vec![script("/configure.js"), script("https://Tags.example/load.js?id=1")],
            stylesheet: Some("https://tags.example/a.css".into()),
            contacts: vec![
                contact("https://frames.example", Some(ContactKind::Frame)),
                contact("https://tags.example", None),
                contact("wss://tags.example", Some(ContactKind::Connect)),
            ],
            ..Service::new("tags", Category::Marketing, Text::new(Language::Fi, "Tags"))
        };
        assert_eq!(
            service.origins().into_iter().collect::<Vec<_>>(),
            ["https://frames.example", "https://tags.example", "wss://tags.example"]
        );
        assert_eq!(service.hosts(), ["frames.example", "tags.example"]);
        assert_eq!(service.loaded_urls().count(), 3);
    }
}
