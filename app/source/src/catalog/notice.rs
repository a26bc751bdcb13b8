//! What a notice's file may hold.

use super::FieldKind::{
    self, AnyOf, Boolean, Country, Date, Email, Id, Integer, Keywords, Link, List, Map, MapById, Markdown,
    None, OneOrMany, Pattern, Plain, Text, TextList, Yes,
};
use super::{KeySpec, MapSpec, key, map, required};
use seloste_notice::{
    Basis, Category, Language, Layout, Mechanism, ProvisionRequirement, RecipientRole,
    RequestRequirementKind, Right, SectionId, Storage,
};

/// A language's letters.
pub const LANGUAGE: FieldKind = Keywords(|| Language::ALL.map(Language::code).to_vec());

/// An id, but none that would collide with other addresses of the site.
const NOTICE_ID: FieldKind =
    Pattern("^(?!(?:fi|sv|en|assets|choices|index)$)[a-z0-9]+(?:-[a-z0-9]+)*$", "customers");

const BASIS: FieldKind = Keywords(|| Basis::ALL.map(Basis::as_str).to_vec());
const MECHANISM: FieldKind = Keywords(|| Mechanism::ALL.map(Mechanism::as_str).to_vec());
const RIGHT: FieldKind = Keywords(|| Right::ALL.map(Right::as_str).to_vec());
const PLACE: FieldKind = Keywords(|| SectionId::ALL.map(SectionId::as_str).to_vec());
const PERIOD: FieldKind = Integer(0, 36_500);
const PIXELS: FieldKind = Integer(0, 4_000);
const IDS: FieldKind = OneOrMany(&Plain);
const COUNTRIES: FieldKind = OneOrMany(&Country);
const MARKDOWN_OR_NONE: FieldKind = AnyOf(&[None, Markdown]);
/// What a page may load: an address on the web, or a path on the site itself.
const LOADED: FieldKind = Pattern("^(?:https?://[^/\\s]|/(?![/\\\\]))\\S*$", "https://example.fi/script.js");
const MORE: &str = "More in your own words, in Markdown.";

const ADDRESS: MapSpec = map(
    "address",
    "A postal address.",
    &[
        key("box", Plain, "A post-office box, as in `PL 1`."),
        key("street", Plain, "Street and number."),
        key(
            "postcode",
            Plain,
            "The postcode. In quotation marks it keeps its leading zeros in every program.",
        ),
        key("city", Plain, "The post town."),
        key("country", Country, "The country's two letters, such as FI."),
    ],
);

const PARTY: MapSpec = map(
    "party",
    "A person or an organisation, with the ways to reach it.",
    &[
        key("name", Text, "The name."),
        key("title", Text, "Title or task."),
        key("business_id", Plain, "The business id, as in 1234567-1. The check digit is checked."),
        key("address", Map(&ADDRESS), "The postal address."),
        key("email", Email, "One e-mail address."),
        key("phone", Plain, "The telephone number, as you write it."),
        key("website", Link, "The address of a web page."),
        key("text", Markdown, MORE),
    ],
);

const PARTY_OR_NONE: FieldKind = AnyOf(&[None, Map(&PARTY)]);

const RETENTION: MapSpec = map(
    "retention",
    "How long data is kept: a period with its start, an end, a criterion or a law.",
    &[
        key("what", Text, "What is kept, where it is not all of the data."),
        key("data", IDS, "Which data, by their ids under `data`."),
        key("years", PERIOD, "For how many years."),
        key("months", PERIOD, "For how many months."),
        key("days", PERIOD, "For how many days."),
        key(
            "qualifier",
            Keywords(|| vec!["typically", "at-most", "at-least"]),
            "How firmly the period is meant: `typically`, `at-most` or `at-least`.",
        ),
        key("after", Text, "From when the period runs, as in “the end of the contract”."),
        key("until", Text, "Until what happens, as in “consent is withdrawn”."),
        key("criterion", Text, "By what the period is determined, where it is no fixed one."),
        key("law", Text, "The law that sets the period."),
        key("text", Markdown, MORE),
    ],
);

const RETENTIONS: FieldKind = OneOrMany(&Map(&RETENTION));

const PURPOSE: MapSpec = map(
    "purpose",
    "A purpose for which data is used, with what belongs to it.",
    &[
        key("id", Id, "An id, if something refers to it."),
        required("name", Text, "What the data is used for."),
        key("text", Markdown, MORE),
        key("basis", OneOrMany(&BASIS), "The legal basis of Art. 6(1) GDPR, one or a list."),
        key(
            "interest",
            Markdown,
            "The legitimate interest that you pursue, where that is the basis (Art. 13(1)(d) GDPR).",
        ),
        key("data", IDS, "Which data, by their ids under `data`."),
        key("recipients", IDS, "Who gets the data, by their ids under `recipients`."),
        key("retention", RETENTIONS, "How long the data is kept for this purpose."),
    ],
);

const LEGAL_BASIS: MapSpec = map(
    "legal_basis",
    "A legal basis that you tie to no purpose.",
    &[
        required("basis", BASIS, "The legal basis of Art. 6(1) GDPR."),
        key("text", Markdown, "What you say of it, in Markdown."),
        key("interest", Markdown, "The legitimate interest that you pursue, in Markdown."),
    ],
);

const DATA: MapSpec = map(
    "data_category",
    "A category of personal data.",
    &[
        required("name", Text, "Its name."),
        key("items", TextList, "What belongs to it: a list, or a list for each language."),
        key("text", Markdown, MORE),
        key(
            "special",
            Keywords(|| vec!["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "unstated"]),
            "For special categories such as health: the letter of Art. 9(2) GDPR on which it rests, or `unstated`.",
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
            "`data-subject` if it comes from the person; left out, from somewhere else.",
        ),
        key("name", Text, "The name of the source."),
        key("public", Boolean, "Whether the source is open to the public, if you say so."),
        key("text", Markdown, MORE),
    ],
);

const LINK: MapSpec = map(
    "link",
    "A link with words to show for it.",
    &[required("url", Link, "The address."), key("title", Text, "What it leads to, in words.")],
);

const TRANSFER: MapSpec = map(
    "transfer",
    "The transfer of data to a recipient outside the EEA.",
    &[
        required(
            "mechanism",
            MECHANISM,
            "What the transfer rests on: `adequacy` (a decision of the Commission, Art. 45), `dpf` (the EU–US Data Privacy Framework), `scc` (standard contractual clauses), `bcr` (binding corporate rules), `derogation` (Art. 49). `privacy-shield` and `safe-harbor` are no longer valid; the check says so.",
        ),
        key("link", AnyOf(&[Link, Map(&LINK)]), "Where it can be checked."),
        key("copy", Text, "How to get a copy of the safeguards (Art. 13(1)(f) GDPR)."),
        key("text", Markdown, MORE),
    ],
);

const RECIPIENT: MapSpec = map(
    "recipient",
    "Somebody who gets the data, or a category of such.",
    &[
        required("name", Text, "Its name, or the category's."),
        key(
            "role",
            Keywords(|| RecipientRole::ALL.map(RecipientRole::as_str).to_vec()),
            "`processor` if it processes for you (Art. 28 GDPR), `controller` if it decides itself, `authority` if it is a public authority.",
        ),
        key("country", COUNTRIES, "The country or countries where it is."),
        key("purpose", Text, "What it gets the data for."),
        key("when", Text, "When, or on what condition, it gets the data."),
        key("text", Markdown, MORE),
        key("transfer", Map(&TRANSFER), "The transfer outside the EEA, if there is one."),
    ],
);

const TRANSFERS: MapSpec = map(
    "transfers",
    "Transfers outside the EEA as a whole.",
    &[
        key("text", Markdown, "In your own words, in Markdown."),
        key("countries", COUNTRIES, "To which countries."),
        key("mechanisms", OneOrMany(&MECHANISM), "What they rest on."),
        key("data", IDS, "Which data, by their ids under `data`."),
        key("copy", Text, "How to get a copy of the safeguards (Art. 13(1)(f) GDPR)."),
    ],
);

const SECURITY: MapSpec = map(
    "security",
    "How the data is protected.",
    &[
        key("text", Markdown, "The principles of protection, in Markdown."),
        key("paper", MARKDOWN_OR_NONE, "Material on paper: in Markdown, or `none`."),
        key("electronic", MARKDOWN_OR_NONE, "Data in electronic form: in Markdown, or `none`."),
        key("staff", MARKDOWN_OR_NONE, "Who of the staff may use the data: in Markdown, or `none`."),
    ],
);

const PROVISION: MapSpec = map(
    "provision",
    "Whether the person must give the data, and what follows if not (Art. 13(2)(e) GDPR).",
    &[
        key(
            "required",
            OneOrMany(&Keywords(|| ProvisionRequirement::ALL.map(ProvisionRequirement::as_str).to_vec())),
            "Why it must be given: `contract`, `law`, or `voluntary` if it need not be.",
        ),
        key("otherwise", Text, "What follows if it is not given."),
        key("text", Markdown, MORE),
    ],
);

const AUTOMATED: MapSpec = map(
    "automated_decisions",
    "Decisions made by a program alone, and profiling (Art. 22 GDPR).",
    &[
        key("text", Markdown, "In your own words, in Markdown."),
        key("logic", Text, "The logic involved."),
        key("consequences", Text, "What it means for the person."),
    ],
);

const COOKIE: MapSpec = map(
    "cookie",
    "Something that is kept on the visitor's device.",
    &[
        required(
            "name",
            Plain,
            "The name as the browser shows it; `*` stands for the part that changes, as in _ga_*.",
        ),
        key(
            "storage",
            Keywords(|| Storage::ALL.map(Storage::as_str).to_vec()),
            "Where it is kept: `cookie`, or `local` or `session` for a key of localStorage or sessionStorage. Left out, a cookie.",
        ),
        key("session", Boolean, "Whether it lasts until the browser is closed; otherwise give a period."),
        key("years", PERIOD, "For how many years it stays."),
        key("months", PERIOD, "For how many months it stays."),
        key("days", PERIOD, "For how many days it stays."),
        key(
            "party",
            Keywords(|| vec!["first", "third"]),
            "Who sets it: `first` the site itself, `third` somebody else.",
        ),
        key("purpose", Text, "What it is for."),
    ],
);

const SCRIPT: MapSpec = map(
    "script",
    "A script that waits for consent.",
    &[
        required("src", LOADED, "Its address."),
        key("module", Boolean, "Whether it is a module (`type=\"module\"`)."),
    ],
);

const FRAME: MapSpec = map(
    "frame",
    "An embedded page or document that waits for consent.",
    &[
        required("src", LOADED, "Its address."),
        required("title", Text, "Its title, for those who hear the page."),
        required("width", PIXELS, "Its width in pixels."),
        required("height", PIXELS, "Its height in pixels."),
    ],
);

const IMAGE: MapSpec = map(
    "image",
    "An image that waits for consent.",
    &[
        required("src", LOADED, "Its address."),
        key(
            "alt",
            Text,
            "What it shows, for those who do not see it; left out for a pixel that shows nothing.",
        ),
        required("width", PIXELS, "Its width in pixels."),
        required("height", PIXELS, "Its height in pixels."),
    ],
);

const SERVICE: MapSpec = map(
    "service",
    "A service that keeps something on the visitor's device, or loads something from elsewhere.",
    &[
        required("id", Id, "An id. The stored choice names it, so do not change it later."),
        required(
            "category",
            Keywords(|| Category::ALL.map(Category::as_str).to_vec()),
            "Which choice it belongs to. What is `necessary` is never asked about.",
        ),
        required("name", Text, "Its name."),
        key("provider", Text, "Who provides it."),
        key("country", Country, "Where the provider is."),
        key("purpose", Text, "What it is for."),
        key("text", Markdown, MORE),
        key("cookies", List(&Map(&COOKIE)), "What it keeps on the visitor's device."),
        key("links", List(&AnyOf(&[Link, Map(&LINK)])), "Where to read more."),
        key(
            "script",
            AnyOf(&[LOADED, Map(&SCRIPT)]),
            "A script that runs only after consent: its address, or its address and its kind.",
        ),
        key("iframe", Map(&FRAME), "An embedded page that loads only after consent."),
        key("embed", Map(&FRAME), "An embedded document of another kind that loads only after consent."),
        key("image", Map(&IMAGE), "An image that loads only after consent."),
        key("stylesheet", LOADED, "The address of a style sheet that loads only after consent."),
        key(
            "contacts",
            List(&Pattern("^https://[^/?#*\\s@]+/?$", "https://data.example.fi")),
            "Origins that what is loaded contacts in its turn: https:// and a host, without a path.",
        ),
    ],
);

const STATEMENT: MapSpec = map(
    "right",
    "What you say of one right.",
    &[
        key("text", Markdown, "In your own words, in Markdown."),
        key("email", Email, "An e-mail address for this right alone."),
    ],
);

const STATED: FieldKind = AnyOf(&[Yes, None, Markdown, Map(&STATEMENT)]);

const DEMAND: MapSpec = map(
    "demand",
    "Something that you demand of a request; shown as your words.",
    &[
        required(
            "kind",
            OneOrMany(&Keywords(|| RequestRequirementKind::ALL.map(RequestRequirementKind::as_str).to_vec())),
            "What is demanded: one or a list.",
        ),
        key("rights", OneOrMany(&RIGHT), "For which rights; left out, for all."),
        required("text", Text, "In your own words."),
    ],
);

const RIGHTS: MapSpec = map(
    "rights",
    "The rights of the person. After each: `yes`, `none`, or your own words.",
    &[
        key("text", Markdown, "What you say of the rights as a whole, in Markdown."),
        key("access", STATED, "To see the data and get a copy (Art. 15 GDPR)."),
        key("rectification", STATED, "To have it corrected (Art. 16 GDPR)."),
        key("erasure", STATED, "To have it erased (Art. 17 GDPR)."),
        key("restriction", STATED, "To have its use restricted (Art. 18 GDPR)."),
        key("portability", STATED, "To get it in a form that other programs read (Art. 20 GDPR)."),
        key("objection", STATED, "To object on grounds of one's own situation (Art. 21(1) GDPR)."),
        key("objection-marketing", STATED, "To object to direct marketing (Art. 21(2) GDPR)."),
        key("withdraw-consent", STATED, "To withdraw consent (Art. 7(3) GDPR)."),
        key("automated-decision", STATED, "To have a person look at a program's decision (Art. 22(3) GDPR)."),
        key("complaint", STATED, "To complain to the supervisory authority (Art. 77 GDPR)."),
        key("how", Markdown, "How to use the rights, in Markdown."),
        key("demands", List(&Map(&DEMAND)), "What you demand of a request, shown as your words."),
    ],
);

const SECTION: MapSpec = MapSpec {
    name: "section",
    description: "A text that no other key holds, where you want it.",
    keys: &[
        key("before", PLACE, "It stands before this section, under a heading of its own."),
        key("after", PLACE, "It stands after this section, under a heading of its own."),
        key("in", PLACE, "It stands within this section."),
        key("at", Keywords(|| vec!["start", "end"]), "With `in`: at the start or the end of that section."),
        key("id", Id, "An id for links to it."),
        key("title", Text, "Its heading; with `in` it may be left out."),
        key("text", Markdown, "Its text, in Markdown."),
    ],
    one_of: &["before", "after", "in"],
};

const CHANGE: MapSpec = map(
    "change",
    "An entry of the notice's history.",
    &[
        required("date", Date, "When, as in 2026-10-01."),
        required("text", Markdown, "What changed, in Markdown."),
    ],
);

const WAIVER: MapSpec = map(
    "waiver",
    "A finding of the check that you accept, with the reason.",
    &[
        required("rule", Id, "The rule, as the finding names it."),
        key("at", Plain, "The place in this file, as in recipients.carrier; left out, anywhere in it."),
        required("because", Plain, "The reason. It is shown by `seloste check --waived`."),
    ],
);

const KEYS: &[KeySpec] = &[
    required(
        "id",
        NOTICE_ID,
        "The notice's id, the same as the file's name without .yaml; part of its address.",
    ),
    required(
        "layout",
        Keywords(|| Layout::ALL.map(Layout::as_str).to_vec()),
        "The form: `questions` (headings as a decoder's questions), `numbered` (the register description), `fields` (short labels) or `table` (two columns).",
    ),
    required(
        "languages",
        List(&LANGUAGE),
        "The notice's languages. Texts without a language are in the first.",
    ),
    required("title", Text, "The notice's title."),
    key("summary", Text, "One sentence for lists and search results."),
    key("introduction", Markdown, "What the notice is description, in Markdown."),
    key("updated", Date, "When the notice was last updated, as in 2026-10-01."),
    key("country", Country, "Whose law and holidays apply, where the controller's address does not tell."),
    key("controller", Map(&PARTY), "Who decides what the data is used for (Art. 13(1)(a) GDPR)."),
    key("joint_controllers", List(&Map(&PARTY)), "Others that decide together with it (Art. 26 GDPR)."),
    key(
        "representative",
        PARTY_OR_NONE,
        "The representative in the Union of a controller outside it (Art. 27 GDPR), or `none`.",
    ),
    key("contact", Map(&PARTY), "Whom to ask."),
    key("dpo", PARTY_OR_NONE, "The data protection officer, or `none` (Art. 13(1)(b) GDPR)."),
    key("register", Text, "The register's name."),
    key(
        "purposes",
        List(&AnyOf(&[Text, Map(&PURPOSE)])),
        "What the data is used for (Art. 13(1)(c) GDPR): a list.",
    ),
    key(
        "legal_bases",
        List(&AnyOf(&[BASIS, Map(&LEGAL_BASIS)])),
        "Legal bases that you tie to no purpose: a list.",
    ),
    key(
        "data",
        MapById(&AnyOf(&[Text, Map(&DATA)])),
        "Categories of data, each by an id that you choose (Art. 14(1)(d) GDPR).",
    ),
    key(
        "sources",
        List(&AnyOf(&[Keywords(|| vec!["data-subject"]), Text, Map(&SOURCE)])),
        "Where the data comes from (Art. 14(2)(f) GDPR): a list. `data-subject` is the person.",
    ),
    key(
        "recipients",
        AnyOf(&[None, MapById(&AnyOf(&[Text, Map(&RECIPIENT)]))]),
        "Who gets the data, each by an id that you choose, or `none` (Art. 13(1)(e) GDPR).",
    ),
    key("directory", MARKDOWN_OR_NONE, "A directory published from the data: in Markdown, or `none`."),
    key(
        "transfers",
        AnyOf(&[None, Markdown, Map(&TRANSFERS)]),
        "Transfers outside the EEA as a whole, or `none` (Art. 13(1)(f) GDPR).",
    ),
    key(
        "retention",
        RETENTIONS,
        "How long data is kept, where you tie it to no purpose (Art. 13(2)(a) GDPR).",
    ),
    key(
        "marketing_block_list",
        MARKDOWN_OR_NONE,
        "The list of those who want no marketing: in Markdown, or `none`.",
    ),
    key("security", AnyOf(&[Markdown, Map(&SECURITY)]), "How the data is protected."),
    key(
        "provision",
        AnyOf(&[None, Markdown, Map(&PROVISION)]),
        "Whether the data must be given, and what follows if not (Art. 13(2)(e) GDPR).",
    ),
    key(
        "automated_decisions",
        AnyOf(&[None, Markdown, Map(&AUTOMATED)]),
        "Decisions made by a program alone, and profiling, or `none` (Art. 13(2)(f) GDPR).",
    ),
    key("cookies", MARKDOWN_OR_NONE, "Cookies, in your own words in Markdown, or `none`."),
    key("services", List(&Map(&SERVICE)), "The services that use cookies or load from elsewhere: a list."),
    key("rights", Map(&RIGHTS), "The rights of the person (Art. 13(2)(b)–(d) GDPR)."),
    key(
        "authority",
        AnyOf(&[Country, Map(&PARTY)]),
        "The supervisory authority: a country's letters, such as FI, or its name and address.",
    ),
    key("sections", List(&Map(&SECTION)), "What no other key holds: a list."),
    key("changes", List(&Map(&CHANGE)), "The notice's history: a list."),
    key("waive", List(&Map(&WAIVER)), "Findings of the check that you accept, with the reason: a list."),
];

/// The whole of a notice's file.
pub const NOTICE: MapSpec = map("", "A privacy notice.", KEYS);
