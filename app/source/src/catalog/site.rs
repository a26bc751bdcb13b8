//! Fields of `site.yaml`.

use seloste_notice::record::FieldKind::{
    self, Boolean, Integer, Keywords, Link, List, Map, Markdown, Pattern, Text,
};
use seloste_notice::record::{RecordSpec, keywords};
use seloste_notice::{ConsentScope, DialogPosition, DialogTheme, GpcPolicy, Language};

use super::{key, map, required};

const COLOUR: FieldKind = Pattern("^#[0-9A-Fa-f]{6}$", "#0b5c7a");

/// Keywords of `search_engines`, and whether search engines may index the site.
pub(crate) const SEARCH_ENGINES: [(&str, bool); 2] = [("allow", true), ("refuse", false)];

/// Keywords of `home`, and whether the only notice is the home page.
pub(crate) const HOME: [(&str, bool); 2] = [("list", false), ("notice", true)];

const LOGO: RecordSpec = map(
    "logo",
    "A logo in the header of every page.",
    &[
        required(
            "file",
            Pattern("^[A-Za-z0-9_-][A-Za-z0-9._-]*$", "logo.svg"),
            "The name of a file in public/.",
        ),
        required("text", Text, "A text alternative for the logo."),
    ],
);

const THEME: RecordSpec = map(
    "theme",
    "Colours and logo.",
    &[
        key(
            "accent",
            COLOUR,
            "The colour of links and buttons in the light theme: six hexadecimal digits after #, in \
             quotation marks. Its contrast is checked.",
        ),
        key(
            "accent_dark",
            COLOUR,
            "The colour of links and buttons in the dark theme. Its contrast is checked.",
        ),
        key("logo", Map(&LOGO), "A logo in the header of every page."),
    ],
);

const CONSENT: RecordSpec = map(
    "consent",
    "Consent to optional services.",
    &[
        key(
            "scope",
            Keywords(keywords::<ConsentScope>),
            "What a choice applies to: `site` for all notices, if they have one controller; `notice` for \
             each notice separately.",
        ),
        key("days", Integer(1, 365), "After how many days visitors are asked again. Default: 180."),
        key(
            "gpc",
            Keywords(keywords::<GpcPolicy>),
            "How to treat Global Privacy Control: `reject` rejects all optional services until the \
             visitor chooses otherwise; `ask` asks nevertheless.",
        ),
        key(
            "google_consent_mode",
            Boolean,
            "Whether Google's scripts receive the choice (Consent Mode, version 2).",
        ),
        key(
            "endpoint",
            Pattern("^/(?![/\\\\])[^?#\\s]*$", "/records"),
            "A path on the site's own host to which consent records are sent. Default: none are sent.",
        ),
        key(
            "domain",
            Pattern("^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$", "example.fi"),
            "The domain whose hosts share a choice. Default: the choice applies to the site's own host.",
        ),
        key(
            "theme",
            Keywords(keywords::<DialogTheme>),
            "Brightness of the dialog on pages outside the site. Default: that of the page (`color-scheme`).",
        ),
        key(
            "position",
            Keywords(keywords::<DialogPosition>),
            "Place of the dialog at the bottom of wide screens. Default: `right`.",
        ),
    ],
);

/// The top level of `site.yaml`.
pub(crate) const SITE: RecordSpec = map(
    "",
    "Settings of a site with privacy notices.",
    &[
        required("title", Text, "The title of the site."),
        key("description", Text, "One sentence about the site, for lists and search results."),
        required(
            "languages",
            List(&Keywords(keywords::<Language>)),
            "The languages of the site, the default language \
         first.",
        ),
        key(
            "url",
            Link,
            "The address of the site, such as https://example.fi/privacy/. Without it, pages have no \
             canonical address.",
        ),
        key("theme", Map(&THEME), "Colours and logo."),
        key("consent", Map(&CONSENT), "Consent to optional services."),
        key("requests", Boolean, "Whether pages have a form for requests to the controller. Default: true."),
        key(
            "search_engines",
            Keywords(|| SEARCH_ENGINES.iter().map(|(word, _)| *word).collect()),
            "Whether search engines may index the pages. Default: `allow`.",
        ),
        key(
            "home",
            Keywords(|| HOME.iter().map(|(word, _)| *word).collect()),
            "What is at the address of the site: `list`, the list of notices, or `notice`, the only notice. \
             Default: `list`.",
        ),
        key("disclaimer", Markdown, "A disclaimer at the top of every page."),
    ],
);
