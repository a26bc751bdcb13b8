use seloste_notice::{
    Basis, Category, CookieParty, Mechanism, PeriodQualifier, ProvisionRequirement, RecipientRole, Right,
    SectionId, Storage,
};

use super::{BusinessIdLabels, Heading, Messages, RightMessages};

const fn heading(label: &'static str, question: &'static str) -> Heading {
    Heading { label, question }
}

const fn right(name: &'static str, sentence: &'static str) -> RightMessages {
    RightMessages { name, sentence }
}

pub(super) static MESSAGES: Messages = Messages {
    headings: |section| match section {
        SectionId::Introduction => heading("Introduction", "What is this notice about?"),
        SectionId::Controller => heading("Controller", "Who is responsible for your data?"),
        SectionId::Contact => heading("Contact person", "Who can you contact?"),
        SectionId::Dpo => heading("Data protection officer", "Who is the data protection officer?"),
        SectionId::Register => heading("Name of the register", "Which register is this?"),
        SectionId::Purposes => heading("Purposes of processing", "What is your data used for?"),
        SectionId::LegalBases => heading("Legal bases", "On what basis is your data processed?"),
        SectionId::Data => heading("Data processed", "What data about you is processed?"),
        SectionId::Sources => heading("Sources of data", "Where does the data come from?"),
        SectionId::Recipients => heading("Recipients of data", "Who receives your data?"),
        SectionId::Transfers => {
            heading("Transfers outside the EU and EEA", "Is your data transferred outside the EU and EEA?")
        }
        SectionId::Retention => heading("Retention", "How long is your data kept?"),
        SectionId::Security => heading("Protection of data", "How is your data protected?"),
        SectionId::Provision => heading("Providing data", "Do you have to provide your data?"),
        SectionId::AutomatedDecisions => {
            heading("Automated decisions and profiling", "Are automated decisions made about you?")
        }
        SectionId::Cookies => heading("Cookies", "What cookies are used?"),
        SectionId::Rights => heading("Rights of the data subject", "What rights do you have?"),
        SectionId::Withdraw => heading("Withdrawal of consent", "How can you withdraw your consent?"),
        SectionId::Complaint => heading("Complaint to the supervisory authority", "Where can you complain?"),
        SectionId::Changes => heading("History of changes", "How has this notice changed?"),
        SectionId::Request => heading("Request", "How can you exercise your rights?"),
    },
    basis: |basis| match basis {
        Basis::Consent => "Consent",
        Basis::Contract => "Contract",
        Basis::LegalObligation => "Legal obligation",
        Basis::VitalInterests => "Vital interests",
        Basis::PublicTask => "Task in the public interest or exercise of official authority",
        Basis::LegitimateInterests => "Legitimate interests",
    },
    role: |role| match role {
        RecipientRole::Processor => "Processor",
        RecipientRole::Controller => "Independent controller",
        RecipientRole::Joint => "Joint controller",
        RecipientRole::Authority => "Public authority",
    },
    mechanism: |mechanism| match mechanism {
        Mechanism::Adequacy => "Adequacy decision of the European Commission",
        Mechanism::Dpf => "EU–US Data Privacy Framework",
        Mechanism::Scc => "Standard contractual clauses of the European Commission",
        Mechanism::Bcr => "Binding corporate rules",
        Mechanism::Derogation => "Derogation for specific situations",
        Mechanism::PrivacyShield => "EU–US Privacy Shield",
        Mechanism::SafeHarbor => "Safe Harbor",
    },
    right: |which| match which {
        Right::Access => right("Right of access", "You have the right to access your personal data."),
        Right::Rectification => {
            right("Right to rectification", "You have the right to have inaccurate data corrected.")
        }
        Right::Erasure => right("Right to erasure", "You have the right to have your data erased."),
        Right::Restriction => right(
            "Right to restriction of processing",
            "You have the right to ask that the processing of your data be restricted.",
        ),
        Right::Portability => right(
            "Right to data portability",
            "You have the right to move your data from one system to another.",
        ),
        Right::Objection => {
            right("Right to object", "You have the right to object to the processing of your data.")
        }
        Right::ObjectionMarketing => right(
            "Right to object to direct marketing",
            "You have the right to object to the processing of your data for direct marketing.",
        ),
        Right::WithdrawConsent => {
            right("Right to withdraw consent", "You have the right to withdraw your consent.")
        }
        Right::AutomatedDecision => right(
            "Right concerning automated decisions",
            "You have the right to have an automated decision about you reviewed by a person.",
        ),
    },
    qualifier: |qualifier| match qualifier {
        PeriodQualifier::Typically => "typically",
        PeriodQualifier::AtMost => "at most",
        PeriodQualifier::AtLeast => "at least",
    },
    required: |required| match required {
        ProvisionRequirement::Contract => "A contract requires that the data be provided.",
        ProvisionRequirement::Law => "The law requires that the data be provided.",
        ProvisionRequirement::Voluntary => "Providing the data is voluntary.",
    },
    category: |category| match category {
        Category::Necessary => "Necessary",
        Category::Functional => "Functional",
        Category::Statistics => "Statistics",
        Category::Marketing => "Marketing",
    },
    party: |party| match party {
        CookieParty::First => "the site itself",
        CookieParty::Third => "third party",
    },
    storage: |storage| match storage {
        Storage::Cookie => "cookie",
        Storage::Local => "browser local storage (localStorage)",
        Storage::Session => "browser session storage (sessionStorage)",
    },
    summary_box: "At a glance",
    who: "Who",
    what_for: "What for",
    on_what_basis: "On what basis",
    how_long: "How long",
    who_else: "Who else receives data",
    where_to_turn: "Who to contact",
    more: |count| if count == 1 { "and one more".to_owned() } else { format!("and {count} more") },
    updated: "Updated",
    empty: "The notice has no text under this heading.",
    name: "Name",
    title: "Position",
    business_id: BusinessIdLabels {
        finland: "Business ID",
        sweden: "Organisation number",
        other: "Registration number",
    },
    address: "Address",
    visiting_address: "Visiting address",
    postal_address: "Postal address",
    phone: "Telephone",
    email: "E-mail",
    website: "Website",
    joint_controllers: "Joint controllers",
    joint_arrangement: "Essence of the arrangement",
    representative: "Representative in the EU",
    no_representative: "The controller has no representative in the EU.",
    no_dpo: "No data protection officer has been designated.",
    purpose: "Purpose",
    legal_basis: "Legal basis",
    interest: "Legitimate interest",
    data: "Data",
    recipients: "Recipients",
    retention: "Retention",
    purposes_table: "Purposes of processing, with bases, data, recipients and retention",
    special: |letter| format!("Special categories of personal data, based on Article 9(2)({letter}) GDPR"),
    special_unstated: "Special categories of personal data",
    data_subject: "The data subject",
    public_source: "publicly accessible",
    not_public_source: "not publicly accessible",
    no_recipients: "The data is not disclosed to anyone.",
    role_label: "Role",
    country: "Country",
    condition: "When",
    transfer: "Basis of the transfer",
    mechanism_check: "Validity of the arrangement",
    safeguards_copy: "Copy of the safeguards",
    directory: "Publication of data as a directory",
    no_directory: "The data is not published as a directory.",
    no_transfers: "The data is not transferred outside the EU or EEA.",
    countries: "Countries",
    mechanism_label: "Transfer mechanism",
    transfers_table: "Recipients outside the EU and EEA",
    recipient: "Recipient",
    after: |start| format!("from {start}"),
    until: |end| format!("until {end}"),
    by_law: |law| format!("({law})"),
    block_list: "Marketing block list",
    no_block_list: "No marketing block list is kept.",
    paper: "Paper records",
    no_paper: "There are no paper records.",
    electronic: "Electronic records",
    no_electronic: "There are no electronic records.",
    staff: "Access rights of staff",
    no_staff: "Staff have no access to the data.",
    provision_label: "Obligation to provide the data",
    otherwise: "If the data is not provided",
    no_provision: "Providing the data is not required.",
    no_automated: "No automated decisions are made on the basis of the data.",
    logic: "Logic of the decisions",
    consequences: "Consequences",
    no_cookies: "No cookies are used.",
    services: "Services used",
    category_label: "Category",
    provider: "Provider",
    contacted_hosts: "Hosts that the browser contacts",
    nothing_stored: "not used",
    cookies_table: "Cookies",
    storage_table: "Cookies and browser storage",
    cookie: "Cookie",
    cookie_or_key: "Cookie or key",
    kept_in: "Stored in",
    cookie_life: "Duration",
    cookie_party: "Set by",
    session: "for the session",
    read_more: "Read more",
    right_none: "According to the notice, this right does not exist.",
    right_email: "E-mail for this request",
    write_request: "Write a request",
    how_to_use: "Exercising your rights",
    demands: "The controller's requirements for requests",
    complaint_sentence: "You have the right to lodge a complaint with the supervisory authority.",
    authority: "Supervisory authority",
};
