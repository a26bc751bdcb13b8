//! What `site.yaml` may hold.

use super::FieldKind::{self, Boolean, Integer, Keywords, Link, List, Map, Markdown, Pattern, Text};
use super::{MapSpec, key, map, notice, required};

const COLOUR: FieldKind = Pattern("^#[0-9A-Fa-f]{6}$", "#0b5c7a");

const LOGO: MapSpec = map(
    "logo",
    "A logo in the head of every page.",
    &[
        required(
            "file",
            Pattern("^[A-Za-z0-9_-][A-Za-z0-9._-]*$", "logo.svg"),
            "The name of a file in public/.",
        ),
        required("text", Text, "What the logo says, for those who do not see it."),
    ],
);

const THEME: MapSpec = map(
    "theme",
    "Colours and logo.",
    &[
        key(
            "accent",
            COLOUR,
            "The colour of links and buttons on light ground, as six hexadecimal digits after #, in quotation marks. Its contrast is checked.",
        ),
        key(
            "accent_dark",
            COLOUR,
            "The colour of links and buttons on dark ground. Its contrast is checked.",
        ),
        key("logo", Map(&LOGO), "A logo in the head of every page."),
    ],
);

const CONSENT: MapSpec = map(
    "consent",
    "How consent to optional services is asked for.",
    &[
        key(
            "scope",
            Keywords(|| vec!["site", "notice"]),
            "For what one choice counts: `site` for all notices, where they are one controller's; `notice` for each alone.",
        ),
        key("days", Integer(1, 365), "After how many days the question is put again. Left out, 180."),
        key(
            "gpc",
            Keywords(|| vec!["reject", "ask"]),
            "What the signal of Global Privacy Control means: `reject` refuses everything optional until the visitor chooses otherwise; `ask` puts the question all the same.",
        ),
        key(
            "google_consent_mode",
            Boolean,
            "Whether Google's scripts are told of the choice (Consent Mode, version 2).",
        ),
        key(
            "endpoint",
            Pattern("^/(?![/\\\\])[^?#\\s]*$", "/records"),
            "The path on the site's own host to which each record of a choice is sent. Left out, nothing is sent.",
        ),
        key(
            "domain",
            Pattern("^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$", "example.fi"),
            "The domain whose hosts share one choice. Left out, a choice holds for the site's own host.",
        ),
    ],
);

/// The whole of `site.yaml`.
pub const SITE: MapSpec = map(
    "",
    "The settings of a site of privacy notices.",
    &[
        required("title", Text, "The site's title."),
        key("description", Text, "One sentence about the site, for lists and search results."),
        required("languages", List(&notice::LANGUAGE), "The site's languages, the default first."),
        key(
            "url",
            Link,
            "The address where the site will be, such as https://example.fi/privacy/. Left out, the pages carry no canonical address.",
        ),
        key("theme", Map(&THEME), "Colours and logo."),
        key("consent", Map(&CONSENT), "How consent to optional services is asked for."),
        key(
            "requests",
            Boolean,
            "Whether the pages have a form that drafts requests to the controller. Left out, they have.",
        ),
        key(
            "search_engines",
            Keywords(|| vec!["allow", "refuse"]),
            "Whether search engines may list the pages. Left out, they may.",
        ),
        key("disclaimer", Markdown, "What every page says of itself above all else."),
    ],
);
