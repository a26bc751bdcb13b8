use std::collections::BTreeSet;

use seloste_notice_derive::Record;
use serde::Serialize;

use crate::record::{FieldKind, FieldSpec, RecordSpec};
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

impl CookieParty {
    /// All parties.
    pub const ALL: [Self; 2] = [Self::First, Self::Third];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Third => "third",
        }
    }
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
    /// In a database of IndexedDB.
    IndexedDb,
    /// In a cache of Cache Storage (Service Workers).
    Cache,
    /// As a service worker, which runs while no page is open (Service Workers). Its name is the path of its
    /// script.
    Worker,
}

impl Storage {
    /// All kinds of storage.
    pub const ALL: [Self; 6] =
        [Self::Cookie, Self::Local, Self::Session, Self::IndexedDb, Self::Cache, Self::Worker];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cookie => "cookie",
            Self::Local => "local",
            Self::Session => "session",
            Self::IndexedDb => "indexed-db",
            Self::Cache => "cache",
            Self::Worker => "worker",
        }
    }
}

const LIFETIME: &RecordSpec = &RecordSpec {
    name: "lifetime",
    description: "How long an item is stored.",
    fields: &[
        FieldSpec::optional(
            "session",
            FieldKind::Boolean,
            "Whether the item is deleted when the browser is closed; otherwise state a period.",
        ),
        FieldSpec::optional("", FieldKind::Flatten(Period::SPEC), ""),
    ],
    one_of: &[],
    supplied_by: None,
};

/// A cookie or another item stored on the visitor's device.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "cookie", dpv = none, tilt = none)]
pub struct Cookie {
    /// The name as browsers show it; `*` stands for a part that varies, as in _ga_*.
    #[field(scalar, with = cookie_name)]
    pub name: String,
    /// Where the item is stored: `cookie`, `local` or `session` for a key of localStorage or sessionStorage,
    /// `indexed-db` for a database, `cache` for a cache of Cache Storage, or `worker` for a service worker,
    /// whose name is the path of its script. Default: `cookie`.
    #[field(keyword, default)]
    pub storage: Storage,
    /// Lifetime, if stated.
    #[field(flatten = LIFETIME, with = cookie_lifetime)]
    pub life: Option<CookieLifetime>,
    /// Who sets the item: `first` for the site itself, `third` for somebody else.
    #[field(keyword, with = cookie_party)]
    pub party: Option<CookieParty>,
    /// The purpose.
    #[field(text)]
    pub purpose: Option<Text>,
}

/// A link with a text.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "link", short(url: link), tilt = none)]
pub struct Link {
    /// The text of the link.
    #[field(text, name = proper, dpv = none)]
    pub title: Option<Text>,
    /// The address.
    #[field(link, dpv = "dct:references")]
    pub url: String,
}

/// A script that is loaded after consent.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "script", short(src: loaded), dpv = "dct:relation", tilt = none)]
pub struct GatedScript {
    /// The address of the script.
    #[field(loaded)]
    pub src: String,
    /// Whether the script is a module (`type="module"`).
    #[field(default, dpv = none)]
    pub module: bool,
}

/// An image that is loaded after consent.
///
/// A picture or a tracking pixel.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "image", dpv = none, tilt = none)]
pub struct GatedImage {
    /// The address of the image.
    #[field(loaded, dpv = "dct:relation")]
    pub src: String,
    /// A text alternative for screen readers; leave it out for a tracking pixel.
    #[field(text)]
    pub alt: Option<Text>,
    /// The width in pixels.
    #[field(integer = 4_000)]
    pub width: u32,
    /// The height in pixels.
    #[field(integer = 4_000)]
    pub height: u32,
}

/// Embedded content that is loaded after consent.
///
/// An `<iframe>` or `<embed>`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "frame", dpv = none, tilt = none)]
pub struct GatedFrame {
    /// The address of the content.
    #[field(loaded, dpv = "dct:relation")]
    pub src: String,
    /// A title for screen readers.
    #[field(text)]
    pub title: Text,
    /// The width in pixels.
    #[field(integer = 4_000)]
    pub width: u32,
    /// The height in pixels.
    #[field(integer = 4_000)]
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

const KNOWN_SERVICE: FieldKind = FieldKind::KnownService;

const ORIGIN: FieldKind = FieldKind::Pattern("^https://[^/?#*\\s@]+/?$", "https://data.example.fi");

const CONTACTS: FieldKind = FieldKind::AnyOf(&[
    FieldKind::List(&ORIGIN),
    FieldKind::Map(&RecordSpec {
        name: "contacts",
        description: "Origins that the loaded content contacts, by what is loaded from them.",
        fields: &[
            ContactKind::Script.field("Origins of further scripts: one or a list."),
            FieldSpec::optional(
                ContactKind::Connect.as_str(),
                FieldKind::OneOrMany(&FieldKind::Pattern(
                    "^(?:https|wss)://[^/?#*\\s@]+/?$",
                    "https://data.example.fi",
                )),
                "Origins that scripts send requests to: one or a list. `wss://` for WebSocket connections.",
            ),
            ContactKind::Frame.field("Origins of embedded pages: one or a list."),
            ContactKind::Image.field("Origins of images: one or a list."),
            ContactKind::Style.field("Origins of style sheets: one or a list."),
            ContactKind::Font.field("Origins of fonts: one or a list."),
        ],
        one_of: &[],
        supplied_by: None,
    }),
]);

impl ContactKind {
    const fn field(self, description: &'static str) -> FieldSpec {
        FieldSpec::optional(self.as_str(), FieldKind::OneOrMany(&ORIGIN), description)
    }
}

/// The service of the catalogue that a notice uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownUse {
    /// Its id in the catalogue.
    pub id: String,
    /// Keys with texts and `country`, if the catalogue supplies them because the author leaves them out.
    pub supplied: Vec<&'static str>,
}

impl From<&str> for KnownUse {
    /// Returns the use of a service for which the author states every key.
    fn from(id: &str) -> Self {
        Self { id: id.to_owned(), supplied: Vec::new() }
    }
}

impl Serialize for KnownUse {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id)
    }
}

/// A service that stores data on the visitor's device or loads content from another host.
///
/// It may load nothing on the pages of the notice.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "service", supplied_by = "use", dpv = none, tilt = none)]
pub struct Service {
    /// A service of the catalogue (`seloste services` lists them), which supplies all keys that are left out.
    #[field(scalar, key = "use", kind = KNOWN_SERVICE, with = known_service)]
    pub known: Option<KnownUse>,
    /// The id that the provider has given you, such as `G-XXXX`: with `use`, the page loads the service's
    /// script with it. May also be under `id`.
    #[field(scalar, with = account)]
    pub account: Option<String>,
    /// An id. Consent records contain it, so do not change it later.
    #[field(id, unique, dpv = "dct:identifier")]
    pub id: String,
    /// The category in which the visitor chooses. `necessary` services need no consent.
    #[field(keyword, dpv = "dct:type")]
    pub category: Category,
    /// The name.
    #[field(text, name = proper, dpv = "dct:title")]
    pub name: Text,
    /// The name of the provider.
    #[field(text, name = organisation, dpv = "dpv:hasServiceProvider")]
    pub provider: Option<Text>,
    /// The role of the provider: `processor`, `controller` (its own purposes), `joint` (decides together with
    /// you, Art. 26 GDPR) or `authority`.
    #[field(keyword, article = "4(7)–(10)", dpv = "dct:type")]
    pub role: Option<RecipientRole>,
    /// The country of the provider: one or a list.
    #[field(countries, key = "country", dpv = "dpv:hasCountry")]
    pub countries: Vec<Country>,
    /// The purpose.
    #[field(text, dpv = "dpv:hasPurpose")]
    pub purpose: Option<Text>,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description")]
    pub text: Option<Text>,
    /// What the service stores on the visitor's device, or `none`.
    #[field(list)]
    pub cookies: Item<Vec<Cookie>>,
    /// Links to more information.
    #[field(list)]
    pub links: Vec<Link>,
    /// The scripts that are loaded after consent, in their order: one or a list of addresses, or of addresses
    /// with types.
    #[field(one_or_many, key = "script", dpv = "dct:relation")]
    pub scripts: Vec<GatedScript>,
    /// An embedded page that is loaded after consent.
    #[field(dpv = "dct:relation")]
    pub iframe: Option<GatedFrame>,
    /// Other embedded content that is loaded after consent.
    #[field(dpv = "dct:relation")]
    pub embed: Option<GatedFrame>,
    /// An image that is loaded after consent.
    #[field(dpv = "dct:relation")]
    pub image: Option<GatedImage>,
    /// The address of a style sheet that is loaded after consent.
    #[field(loaded, dpv = "dct:relation")]
    pub stylesheet: Option<String>,
    /// Origins that the loaded content contacts: https:// and a host, without a path. A list, or lists by
    /// what is loaded from them.
    #[field(scalar, kind = CONTACTS, with = contacts, dpv = "dct:relation")]
    pub contacts: Vec<Contact>,
}

impl Service {
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
