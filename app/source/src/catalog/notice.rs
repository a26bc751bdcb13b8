//! Fields of a notice.

use seloste_notice::{
    Basis, Category, Language, Layout, Mechanism, ProvisionRequirement, RecipientRole,
    RequestRequirementKind, Right, SectionId, Storage,
};

use super::FieldKind::{
    self, AnyOf, Boolean, Country, Date, Email, Id, Integer, Keywords, Link, List, Map, MapById, Markdown,
    None, OneOrMany, Pattern, Plain, Text, TextList, Yes,
};
use super::{KeySpec, MapSpec, key, map, required};

/// A language code.
pub(crate) const LANGUAGE: FieldKind = Keywords(|| Language::ALL.map(Language::code).to_vec());

/// A notice id. Excludes names of other pages and folders of the site.
const NOTICE_ID: FieldKind =
    Pattern("^(?!(?:fi|sv|en|assets|choices|index)$)[a-z0-9]+(?:-[a-z0-9]+)*$", "customers");

const BASIS: FieldKind = Keywords(|| Basis::ALL.map(Basis::as_str).to_vec());
const MECHANISM: FieldKind = Keywords(|| Mechanism::ALL.map(Mechanism::as_str).to_vec());
const RIGHT: FieldKind = Keywords(|| Right::ALL.map(Right::as_str).to_vec());
const PLACE: FieldKind = Keywords(|| SectionId::ALL.map(SectionId::as_str).to_vec());
const PERIOD: FieldKind = Integer(0, 36_500);
const PIXELS: FieldKind = Integer(0, 4_000);
const IDS: FieldKind = OneOrMany(&Plain);
const ROLE: FieldKind = Keywords(|| RecipientRole::ALL.map(RecipientRole::as_str).to_vec());
const COUNTRIES: FieldKind = OneOrMany(&Country);
const MARKDOWN_OR_NONE: FieldKind = AnyOf(&[None, Markdown]);
/// A URL that a page may load: on the web, or a path on the site.
const LOADED: FieldKind = Pattern("^(?:https?://[^/\\s]|/(?![/\\\\]))\\S*$", "https://example.fi/script.js");
const MORE: &str = "More in your own words, in Markdown.";

const ADDRESS: MapSpec = map(
    "address",
    "A postal address.",
    &[
        key("box", Plain, "A post-office box, as in `PL 1`."),
        key("street", Plain, "Street and number."),
        key("postcode", Plain, "The postcode. Quote it so that every program keeps its leading zeros."),
        key("city", Plain, "The post town."),
        key("country", Country, "The country code (two letters), such as FI."),
    ],
);

const PARTY: MapSpec = map(
    "party",
    "A person or an organisation with contact details.",
    &[
        key("name", Text, "The name."),
        key("title", Text, "Title or role."),
        key(
            "business_id",
            Plain,
            "The number in the business register of its country, such as the Finnish business id 1234567-1, \
             whose check digit `seloste check` verifies, or the Swedish organisation number 556677-8899.",
        ),
        key("address", Map(&ADDRESS), "The postal address."),
        key("email", Email, "One e-mail address."),
        key("phone", Plain, "The phone number, as it is to be shown."),
        key("website", Link, "The address of a website."),
        key("text", Markdown, MORE),
    ],
);

const PARTY_OR_NONE: FieldKind = AnyOf(&[None, Map(&PARTY)]);

const RETENTION: MapSpec = map(
    "retention",
    "How long data is kept: a period and when it starts, an end, a criterion or a law.",
    &[
        key("what", Text, "What is kept, if it is not all of the data."),
        key("data", IDS, "Ids of the data, as defined under `data`."),
        key("years", PERIOD, "Number of years."),
        key("months", PERIOD, "Number of months."),
        key("days", PERIOD, "Number of days."),
        key(
            "qualifier",
            Keywords(|| vec!["typically", "at-most", "at-least"]),
            "Whether the period is exact: `typically`, `at-most` or `at-least`.",
        ),
        key("after", Text, "When the period starts, such as “the end of the contract”."),
        key("until", Text, "The event that ends it, such as “consent is withdrawn”."),
        key("criterion", Text, "What determines the period, if it is not fixed."),
        key("law", Text, "The law that requires the period."),
        key("text", Markdown, MORE),
    ],
);

const RETENTIONS: FieldKind = OneOrMany(&Map(&RETENTION));

const PURPOSE: MapSpec = map(
    "purpose",
    "A purpose for which data is used.",
    &[
        key("id", Id, "An id, if other keys refer to it."),
        required("name", Text, "What the data is used for."),
        key("text", Markdown, MORE),
        key("basis", OneOrMany(&BASIS), "The legal basis (Art. 6(1) GDPR): one or a list."),
        key(
            "interest",
            Markdown,
            "The legitimate interest, if that is the legal basis (Art. 13(1)(d) GDPR).",
        ),
        key("data", IDS, "Ids of the data, as defined under `data`."),
        key("recipients", IDS, "Ids of the recipients, as defined under `recipients`."),
        key("retention", RETENTIONS, "How long data is kept for this purpose."),
    ],
);

const LEGAL_BASIS: MapSpec = map(
    "legal_basis",
    "A legal basis that belongs to no purpose.",
    &[
        required("basis", BASIS, "The legal basis (Art. 6(1) GDPR)."),
        key("text", Markdown, "Details of the legal basis, in Markdown."),
        key("interest", Markdown, "The legitimate interest, in Markdown."),
    ],
);

const DATA: MapSpec = map(
    "data_category",
    "A category of personal data.",
    &[
        required("name", Text, "The name."),
        key("items", TextList, "Data that belongs to the category: a list, or a list for each language."),
        key("text", Markdown, MORE),
        key(
            "special",
            Keywords(|| vec!["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "unstated"]),
            "For special categories of data, such as health: the letter of Art. 9(2) GDPR that applies, \
             or `unstated`.",
        ),
    ],
);

const SOURCE: MapSpec = map(
    "source",
    "Where data comes from.",
    &[
        key(
            "from",
            Keywords(|| vec!["data-subject", "other"]),
            "`data-subject` if the person provides the data; otherwise leave it out.",
        ),
        key("name", Text, "The name of the source."),
        key("public", Boolean, "Whether the source is publicly accessible."),
        key("text", Markdown, MORE),
    ],
);

const LINK: MapSpec = map(
    "link",
    "A link with a text.",
    &[required("url", Link, "The address."), key("title", Text, "The text of the link.")],
);

const TRANSFER: MapSpec = map(
    "transfer",
    "A transfer of data to a recipient outside the EEA.",
    &[
        required(
            "mechanism",
            MECHANISM,
            "The transfer mechanism: `adequacy` (adequacy decision, Art. 45), `dpf` (EU–US Data Privacy \
             Framework), `scc` (standard contractual clauses), `bcr` (binding corporate rules) or \
             `derogation` (Art. 49). `privacy-shield` and `safe-harbor` are no longer valid; the check \
             reports them.",
        ),
        key("link", AnyOf(&[Link, Map(&LINK)]), "Where the mechanism can be verified."),
        key("copy", Text, "How to get a copy of the safeguards (Art. 13(1)(f) GDPR)."),
        key("text", Markdown, MORE),
    ],
);

const RECIPIENT: MapSpec = map(
    "recipient",
    "A recipient of data, or a category of recipients.",
    &[
        required("name", Text, "The name of the recipient or category."),
        key(
            "role",
            ROLE,
            "`processor` if it processes data for the controller (Art. 28 GDPR), `controller` if it \
             decides itself, `joint` if it decides together with the controller (Art. 26 GDPR), `authority` \
             for a public authority.",
        ),
        key("country", COUNTRIES, "The country or countries where the recipient is."),
        key("purpose", Text, "The purpose of the disclosure."),
        key("when", Text, "When, or under what condition, data is disclosed."),
        key("text", Markdown, MORE),
        key("transfer", Map(&TRANSFER), "The transfer outside the EEA, if there is one."),
    ],
);

const TRANSFERS: MapSpec = map(
    "transfers",
    "All transfers outside the EEA.",
    &[
        key("text", Markdown, "In your own words, in Markdown."),
        key("countries", COUNTRIES, "The countries to which data is transferred."),
        key("mechanisms", OneOrMany(&MECHANISM), "The transfer mechanisms."),
        key("data", IDS, "Ids of the data, as defined under `data`."),
        key("copy", Text, "How to get a copy of the safeguards (Art. 13(1)(f) GDPR)."),
    ],
);

const SECURITY: MapSpec = map(
    "security",
    "How the data is protected.",
    &[
        key("text", Markdown, "The principles of security, in Markdown."),
        key("paper", MARKDOWN_OR_NONE, "Paper documents: in Markdown, or `none`."),
        key("electronic", MARKDOWN_OR_NONE, "Electronic data: in Markdown, or `none`."),
        key("staff", MARKDOWN_OR_NONE, "Access by staff: in Markdown, or `none`."),
    ],
);

const PROVISION: MapSpec = map(
    "provision",
    "Whether the person must provide the data, and the consequences of not doing so (Art. 13(2)(e) \
     GDPR).",
    &[
        key(
            "required",
            OneOrMany(&Keywords(|| ProvisionRequirement::ALL.map(ProvisionRequirement::as_str).to_vec())),
            "Why the data must be provided: `contract`, `law`, or `voluntary` if there is no obligation.",
        ),
        key("otherwise", Text, "What happens if the data is not provided."),
        key("text", Markdown, MORE),
    ],
);

const AUTOMATED: MapSpec = map(
    "automated_decisions",
    "Automated decision-making, including profiling (Art. 22 GDPR).",
    &[
        key("text", Markdown, "In your own words, in Markdown."),
        key("logic", Text, "The logic involved."),
        key("consequences", Text, "The consequences for the person."),
    ],
);

const COOKIE: MapSpec = map(
    "cookie",
    "A cookie or another item stored on the visitor's device.",
    &[
        required(
            "name",
            Plain,
            "The name as browsers show it; `*` stands for a part that varies, as in _ga_*.",
        ),
        key(
            "storage",
            Keywords(|| Storage::ALL.map(Storage::as_str).to_vec()),
            "Where the item is stored: `cookie`, or `local` or `session` for a key of localStorage or \
             sessionStorage. Default: `cookie`.",
        ),
        key(
            "session",
            Boolean,
            "Whether the item is deleted when the browser is closed; otherwise state \
         a period.",
        ),
        key("years", PERIOD, "Lifetime in years."),
        key("months", PERIOD, "Lifetime in months."),
        key("days", PERIOD, "Lifetime in days."),
        key(
            "party",
            Keywords(|| vec!["first", "third"]),
            "Who sets the item: `first` for the site itself, `third` for somebody else.",
        ),
        key("purpose", Text, "The purpose."),
    ],
);

const SCRIPT: MapSpec = map(
    "script",
    "A script that is loaded after consent.",
    &[
        required("src", LOADED, "The address of the script."),
        key("module", Boolean, "Whether the script is a module (`type=\"module\"`)."),
    ],
);

const FRAME: MapSpec = map(
    "frame",
    "Embedded content that is loaded after consent.",
    &[
        required("src", LOADED, "The address of the content."),
        required("title", Text, "A title for screen readers."),
        required("width", PIXELS, "The width in pixels."),
        required("height", PIXELS, "The height in pixels."),
    ],
);

const IMAGE: MapSpec = map(
    "image",
    "An image that is loaded after consent.",
    &[
        required("src", LOADED, "The address of the image."),
        key("alt", Text, "A text alternative for screen readers; leave it out for a tracking pixel."),
        required("width", PIXELS, "The width in pixels."),
        required("height", PIXELS, "The height in pixels."),
    ],
);

const ORIGIN: FieldKind = Pattern("^https://[^/?#*\\s@]+/?$", "https://data.example.fi");

const CONTACTS: MapSpec = map(
    "contacts",
    "Origins that the loaded content contacts, by what is loaded from them.",
    &[
        key("script", OneOrMany(&ORIGIN), "Origins of further scripts: one or a list."),
        key(
            "connect",
            OneOrMany(&Pattern("^(?:https|wss)://[^/?#*\\s@]+/?$", "https://data.example.fi")),
            "Origins that scripts send requests to: one or a list. `wss://` for WebSocket connections.",
        ),
        key("frame", OneOrMany(&ORIGIN), "Origins of embedded pages: one or a list."),
        key("image", OneOrMany(&ORIGIN), "Origins of images: one or a list."),
        key("style", OneOrMany(&ORIGIN), "Origins of style sheets: one or a list."),
        key("font", OneOrMany(&ORIGIN), "Origins of fonts: one or a list."),
    ],
);

const SERVICE: MapSpec = map(
    "service",
    "A service that stores data on the visitor's device or loads content from another host.",
    &[
        required("id", Id, "An id. Consent records contain it, so do not change it later."),
        required(
            "category",
            Keywords(|| Category::ALL.map(Category::as_str).to_vec()),
            "The category in which the visitor chooses. `necessary` services need no consent.",
        ),
        required("name", Text, "The name."),
        key("provider", Text, "The name of the provider."),
        key(
            "role",
            ROLE,
            "The role of the provider: `processor`, `controller` (its own purposes), `joint` (decides \
             together with you, Art. 26 GDPR) or `authority`.",
        ),
        key("country", COUNTRIES, "The country of the provider: one or a list."),
        key("purpose", Text, "The purpose."),
        key("text", Markdown, MORE),
        key(
            "cookies",
            AnyOf(&[None, List(&Map(&COOKIE))]),
            "What the service stores on the visitor's device, or `none`.",
        ),
        key("links", List(&AnyOf(&[Link, Map(&LINK)])), "Links to more information."),
        key(
            "script",
            OneOrMany(&AnyOf(&[LOADED, Map(&SCRIPT)])),
            "The scripts that are loaded after consent, in their order: one or a list of addresses, or of \
             addresses with types.",
        ),
        key("iframe", Map(&FRAME), "An embedded page that is loaded after consent."),
        key("embed", Map(&FRAME), "Other embedded content that is loaded after consent."),
        key("image", Map(&IMAGE), "An image that is loaded after consent."),
        key("stylesheet", LOADED, "The address of a style sheet that is loaded after consent."),
        key(
            "contacts",
            AnyOf(&[List(&ORIGIN), Map(&CONTACTS)]),
            "Origins that the loaded content contacts: https:// and a host, without a path. A list, or lists \
             by what is loaded from them.",
        ),
    ],
);

const STATEMENT: MapSpec = map(
    "right",
    "What the notice states about one right.",
    &[
        key("text", Markdown, "In your own words, in Markdown."),
        key("email", Email, "An e-mail address for requests under this right."),
    ],
);

const STATED: FieldKind = AnyOf(&[Yes, None, Markdown, Map(&STATEMENT)]);

const DEMAND: MapSpec = map(
    "demand",
    "A requirement for requests. It is shown in your words.",
    &[
        required(
            "kind",
            OneOrMany(&Keywords(|| RequestRequirementKind::ALL.map(RequestRequirementKind::as_str).to_vec())),
            "Kind of the requirement: one or a list.",
        ),
        key("rights", OneOrMany(&RIGHT), "The rights it applies to. Default: all rights."),
        required("text", Text, "In your own words."),
    ],
);

const RIGHTS: MapSpec = map(
    "rights",
    "The rights of the person. Give `yes`, `none` or your own words for each.",
    &[
        key("text", Markdown, "The rights in general, in Markdown."),
        key("access", STATED, "Access to the data (Art. 15 GDPR)."),
        key("rectification", STATED, "Rectification of the data (Art. 16 GDPR)."),
        key("erasure", STATED, "Erasure of the data (Art. 17 GDPR)."),
        key("restriction", STATED, "Restriction of processing (Art. 18 GDPR)."),
        key("portability", STATED, "Data portability (Art. 20 GDPR)."),
        key(
            "objection",
            STATED,
            "Objection on grounds relating to the person's situation (Art. 21(1) \
         GDPR).",
        ),
        key("objection-marketing", STATED, "Objection to direct marketing (Art. 21(2) GDPR)."),
        key("withdraw-consent", STATED, "Withdrawal of consent (Art. 7(3) GDPR)."),
        key("automated-decision", STATED, "Human review of automated decisions (Art. 22(3) GDPR)."),
        key("complaint", STATED, "Complaint to the supervisory authority (Art. 77 GDPR)."),
        key("how", Markdown, "How to exercise the rights, in Markdown."),
        key("demands", List(&Map(&DEMAND)), "Requirements for requests. They are shown in your words."),
    ],
);

const SECTION: MapSpec = MapSpec {
    name: "section",
    description: "A section with text that no other key covers.",
    keys: &[
        key("before", PLACE, "Places the section before this one, under its own heading."),
        key("after", PLACE, "Places the section after this one, under its own heading."),
        key("in", PLACE, "Places the text within this section."),
        key("at", Keywords(|| vec!["start", "end"]), "With `in`: at the start or the end of that section."),
        key("id", Id, "An id for links to the section."),
        key("title", Text, "The heading; optional with `in`."),
        key("text", Markdown, "The text, in Markdown."),
    ],
    one_of: &["before", "after", "in"],
};

const CHANGE: MapSpec = map(
    "change",
    "An entry of the notice's history.",
    &[
        required("date", Date, "The date, as in 2026-10-01."),
        required("text", Markdown, "What changed, in Markdown."),
    ],
);

const WAIVER: MapSpec = map(
    "waiver",
    "A finding that you accept, with the reason.",
    &[
        required("rule", Id, "The rule, as shown in the finding."),
        key(
            "at",
            Plain,
            "The path in this file, such as recipients.carrier. Default: anywhere in the \
         file.",
        ),
        required("because", Plain, "The reason. `seloste check --waived` shows it."),
    ],
);

const KEYS: &[KeySpec] = &[
    required(
        "id",
        NOTICE_ID,
        "The notice's id: the file name without .yaml. It is part of the page's address.",
    ),
    required(
        "layout",
        Keywords(|| Layout::ALL.map(Layout::as_str).to_vec()),
        "The layout: `questions` (headings are readers' questions), `numbered` (the register \
         description), `fields` (short labels) or `table` (two columns).",
    ),
    required(
        "languages",
        List(&LANGUAGE),
        "The languages of the notice. Texts without a language are in the first one.",
    ),
    required("title", Text, "The title of the notice."),
    key("summary", Text, "One sentence for lists and search results."),
    key("introduction", Markdown, "An introduction, in Markdown."),
    key("updated", Date, "When the notice was last updated, as in 2026-10-01."),
    key(
        "country",
        Country,
        "The country whose law and holidays apply, if the controller's address does \
     not determine it.",
    ),
    key("controller", Map(&PARTY), "The controller (Art. 13(1)(a) GDPR)."),
    key("joint_controllers", List(&Map(&PARTY)), "Joint controllers (Art. 26 GDPR)."),
    key(
        "representative",
        PARTY_OR_NONE,
        "The representative in the Union of a controller outside it (Art. 27 GDPR), or `none`.",
    ),
    key("contact", Map(&PARTY), "The contact person or office."),
    key("dpo", PARTY_OR_NONE, "The data protection officer, or `none` (Art. 13(1)(b) GDPR)."),
    key("register", Text, "The name of the register."),
    key(
        "purposes",
        List(&AnyOf(&[Text, Map(&PURPOSE)])),
        "The purposes of processing (Art. 13(1)(c) GDPR): a list.",
    ),
    key(
        "legal_bases",
        List(&AnyOf(&[BASIS, Map(&LEGAL_BASIS)])),
        "Legal bases that belong to no purpose: a list.",
    ),
    key(
        "data",
        MapById(&AnyOf(&[Text, Map(&DATA)])),
        "Categories of data, each under an id of your choice (Art. 14(1)(d) GDPR).",
    ),
    key(
        "sources",
        List(&AnyOf(&[Keywords(|| vec!["data-subject"]), Text, Map(&SOURCE)])),
        "The sources of data (Art. 14(2)(f) GDPR): a list. `data-subject` is the person.",
    ),
    key(
        "recipients",
        AnyOf(&[None, MapById(&AnyOf(&[Text, Map(&RECIPIENT)]))]),
        "The recipients, each under an id of your choice, or `none` (Art. 13(1)(e) GDPR).",
    ),
    key("directory", MARKDOWN_OR_NONE, "A directory published from the data: in Markdown, or `none`."),
    key(
        "transfers",
        AnyOf(&[None, Markdown, Map(&TRANSFERS)]),
        "All transfers outside the EEA, or `none` (Art. 13(1)(f) GDPR).",
    ),
    key("retention", RETENTIONS, "Retention periods that belong to no purpose (Art. 13(2)(a) GDPR)."),
    key(
        "marketing_block_list",
        MARKDOWN_OR_NONE,
        "The list of people who opted out of marketing: in Markdown, or `none`.",
    ),
    key("security", AnyOf(&[Markdown, Map(&SECURITY)]), "How the data is protected."),
    key(
        "provision",
        AnyOf(&[None, Markdown, Map(&PROVISION)]),
        "Whether the data must be provided, and the consequences of not doing so (Art. 13(2)(e) GDPR).",
    ),
    key(
        "automated_decisions",
        AnyOf(&[None, Markdown, Map(&AUTOMATED)]),
        "Automated decision-making, including profiling, or `none` (Art. 13(2)(f) GDPR).",
    ),
    key("cookies", MARKDOWN_OR_NONE, "Cookies: in Markdown, or `none`."),
    key(
        "services",
        List(&Map(&SERVICE)),
        "Services that use cookies or load content from other hosts: a \
     list.",
    ),
    key("rights", Map(&RIGHTS), "The rights of the person (Art. 13(2)(b)–(d) GDPR)."),
    key(
        "authority",
        AnyOf(&[Country, Map(&PARTY)]),
        "The supervisory authority: a country code such as FI, or its name and address.",
    ),
    key("sections", List(&Map(&SECTION)), "Sections that no other key covers: a list."),
    key("changes", List(&Map(&CHANGE)), "The history of the notice: a list."),
    key("waive", List(&Map(&WAIVER)), "Findings that you accept, with the reason: a list."),
];

/// The top level of a notice.
pub(crate) const NOTICE: MapSpec = map("", "A privacy notice.", KEYS);
