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
        SectionId::Introduction => heading("Inledning", "Vad handlar beskrivningen om?"),
        SectionId::Controller => heading("Personuppgiftsansvarig", "Vem ansvarar för dina uppgifter?"),
        SectionId::Contact => heading("Kontaktperson", "Vem kan du fråga?"),
        SectionId::Dpo => heading("Dataskyddsombud", "Vem är dataskyddsombud?"),
        SectionId::Register => heading("Registrets namn", "Vilket register gäller det?"),
        SectionId::Purposes => heading("Ändamål med behandlingen", "Vad används dina uppgifter till?"),
        SectionId::LegalBases => heading("Rättsliga grunder", "På vilken grund behandlas dina uppgifter?"),
        SectionId::Data => heading("Uppgifter som behandlas", "Vilka uppgifter om dig behandlas?"),
        SectionId::Sources => heading("Uppgiftskällor", "Varifrån kommer uppgifterna?"),
        SectionId::Recipients => heading("Mottagare av uppgifter", "Vem får dina uppgifter?"),
        SectionId::Transfers => heading(
            "Överföring till länder utanför EU och EES",
            "Överförs dina uppgifter till länder utanför EU och EES?",
        ),
        SectionId::Retention => heading("Lagringstid", "Hur länge sparas dina uppgifter?"),
        SectionId::Security => heading("Skydd av uppgifterna", "Hur skyddas dina uppgifter?"),
        SectionId::Provision => heading("Skyldighet att lämna uppgifter", "Måste du lämna dina uppgifter?"),
        SectionId::AutomatedDecisions => {
            heading("Automatiserade beslut och profilering", "Fattas automatiserade beslut om dig?")
        }
        SectionId::Cookies => heading("Kakor", "Vilka kakor används?"),
        SectionId::Rights => heading("Den registrerades rättigheter", "Vilka rättigheter har du?"),
        SectionId::Withdraw => heading("Återkallande av samtycke", "Hur återkallar du ditt samtycke?"),
        SectionId::Complaint => heading("Klagomål till tillsynsmyndigheten", "Vart kan du klaga?"),
        SectionId::Changes => heading("Ändringshistorik", "Hur har beskrivningen ändrats?"),
        SectionId::Request => heading("Begäran", "Hur använder du dina rättigheter?"),
    },
    basis: |basis| match basis {
        Basis::Consent => "Samtycke",
        Basis::Contract => "Avtal",
        Basis::LegalObligation => "Rättslig förpliktelse",
        Basis::VitalInterests => "Grundläggande intressen",
        Basis::PublicTask => "Uppgift av allmänt intresse eller myndighetsutövning",
        Basis::LegitimateInterests => "Berättigat intresse",
    },
    role: |role| match role {
        RecipientRole::Processor => "Personuppgiftsbiträde",
        RecipientRole::Controller => "Självständig personuppgiftsansvarig",
        RecipientRole::Joint => "Gemensamt personuppgiftsansvarig",
        RecipientRole::Authority => "Myndighet",
    },
    mechanism: |mechanism| match mechanism {
        Mechanism::Adequacy => "Kommissionens beslut om adekvat skyddsnivå",
        Mechanism::Dpf => "Ramen för dataskydd mellan EU och USA (Data Privacy Framework)",
        Mechanism::Scc => "Kommissionens standardavtalsklausuler",
        Mechanism::Bcr => "Bindande företagsbestämmelser",
        Mechanism::Derogation => "Undantag för särskilda situationer",
        Mechanism::PrivacyShield => "Privacy Shield mellan EU och USA",
        Mechanism::SafeHarbor => "Safe Harbor",
    },
    right: |which| match which {
        Right::Access => {
            right("Rätt till tillgång", "Du har rätt att få tillgång till dina personuppgifter.")
        }
        Right::Rectification => {
            right("Rätt till rättelse", "Du har rätt att få felaktiga uppgifter rättade.")
        }
        Right::Erasure => right("Rätt till radering", "Du har rätt att få dina uppgifter raderade."),
        Right::Restriction => right(
            "Rätt till begränsning av behandling",
            "Du har rätt att begära att behandlingen av dina uppgifter begränsas.",
        ),
        Right::Portability => right(
            "Rätt till dataportabilitet",
            "Du har rätt att få ut dina uppgifter och flytta dem från ett system till ett annat.",
        ),
        Right::Objection => {
            right("Rätt att göra invändningar", "Du har rätt att invända mot behandlingen av dina uppgifter.")
        }
        Right::ObjectionMarketing => right(
            "Rätt att invända mot direktmarknadsföring",
            "Du har rätt att invända mot att dina uppgifter behandlas för direktmarknadsföring.",
        ),
        Right::WithdrawConsent => {
            right("Rätt att återkalla samtycke", "Du har rätt att återkalla ditt samtycke.")
        }
        Right::AutomatedDecision => right(
            "Rätt att inte bli föremål för automatiserade beslut",
            "Du har rätt att begära att en människa prövar ett automatiserat beslut om dig.",
        ),
    },
    qualifier: |qualifier| match qualifier {
        PeriodQualifier::Typically => "vanligtvis",
        PeriodQualifier::AtMost => "högst",
        PeriodQualifier::AtLeast => "minst",
    },
    required: |required| match required {
        ProvisionRequirement::Contract => "Ett avtal kräver att uppgifterna lämnas.",
        ProvisionRequirement::Law => "Lagen kräver att uppgifterna lämnas.",
        ProvisionRequirement::Voluntary => "Det är frivilligt att lämna uppgifterna.",
    },
    category: |category| match category {
        Category::Necessary => "Nödvändiga",
        Category::Functional => "Funktionella",
        Category::Statistics => "Statistik",
        Category::Marketing => "Marknadsföring",
    },
    party: |party| match party {
        CookieParty::First => "webbplatsen själv",
        CookieParty::Third => "tredje part",
    },
    storage: |storage| match storage {
        Storage::Cookie => "kaka",
        Storage::Local => "lokal lagring i webbläsaren (localStorage)",
        Storage::Session => "sessionslagring i webbläsaren (sessionStorage)",
    },
    summary_box: "I korthet",
    who: "Vem",
    what_for: "Vad uppgifterna används till",
    on_what_basis: "På vilken grund",
    how_long: "Hur länge",
    who_else: "Vilka andra får uppgifter",
    where_to_turn: "Vart du kan vända dig",
    more: |count| {
        if count == 1 { "och en punkt till".to_owned() } else { format!("och {count} punkter till") }
    },
    updated: "Uppdaterad",
    empty: "Beskrivningen har ingen text under den här rubriken.",
    name: "Namn",
    title: "Befattning",
    business_id: BusinessIdLabels {
        finland: "FO-nummer",
        sweden: "Organisationsnummer",
        other: "Registreringsnummer",
    },
    address: "Adress",
    visiting_address: "Besöksadress",
    postal_address: "Postadress",
    phone: "Telefon",
    email: "E-post",
    website: "Webbplats",
    joint_controllers: "Gemensamt personuppgiftsansvariga",
    joint_arrangement: "Det väsentliga innehållet i arrangemanget",
    representative: "Företrädare i EU",
    no_representative: "Den personuppgiftsansvarige har ingen företrädare i EU.",
    no_dpo: "Inget dataskyddsombud har utsetts.",
    purpose: "Ändamål",
    legal_basis: "Rättslig grund",
    interest: "Berättigat intresse",
    data: "Uppgifter",
    recipients: "Mottagare",
    retention: "Lagringstid",
    purposes_table: "Behandlingens ändamål, grunder, uppgifter, mottagare och lagringstider",
    special: |letter| {
        format!(
            "Särskilda kategorier av personuppgifter, enligt artikel 9.2 {letter} i dataskyddsförordningen"
        )
    },
    special_unstated: "Särskilda kategorier av personuppgifter",
    data_subject: "Den registrerade själv",
    public_source: "offentlig källa",
    not_public_source: "inte offentlig källa",
    no_recipients: "Uppgifterna lämnas inte ut till någon.",
    role_label: "Ställning",
    country: "Land",
    condition: "När",
    transfer: "Grund för överföringen",
    mechanism_check: "Arrangemangets giltighet",
    safeguards_copy: "Kopia av skyddsåtgärderna",
    directory: "Publicering av uppgifter i en förteckning",
    no_directory: "Uppgifterna publiceras inte i någon förteckning.",
    no_transfers: "Uppgifterna överförs inte till länder utanför EU och EES.",
    countries: "Länder",
    mechanism_label: "Överföringsgrund",
    transfers_table: "Mottagare utanför EU och EES",
    recipient: "Mottagare",
    after: |start| format!("räknat från {start}"),
    until: |end| format!("tills {end}"),
    by_law: |law| format!("({law})"),
    block_list: "Spärrlista för marknadsföring",
    no_block_list: "Ingen spärrlista för marknadsföring förs.",
    paper: "Manuellt material",
    no_paper: "Det finns inget manuellt material.",
    electronic: "Elektroniskt material",
    no_electronic: "Det finns inget elektroniskt material.",
    staff: "Personalens behörigheter",
    no_staff: "Personalen har ingen behörighet till uppgifterna.",
    provision_label: "Måste uppgifterna lämnas",
    otherwise: "Om uppgifterna inte lämnas",
    no_provision: "Uppgifterna behöver inte lämnas.",
    no_automated: "Inga automatiserade beslut fattas utifrån uppgifterna.",
    logic: "Logiken bakom besluten",
    consequences: "Följder",
    no_cookies: "Inga kakor används.",
    services: "Tjänster som används",
    category_label: "Kategori",
    provider: "Leverantör",
    contacted_hosts: "Servrar som webbläsaren kontaktar",
    nothing_stored: "används inte",
    cookies_table: "Kakor",
    storage_table: "Kakor och lagring i webbläsaren",
    cookie: "Kaka",
    cookie_or_key: "Kaka eller nyckel",
    kept_in: "Lagringsplats",
    cookie_life: "Giltighetstid",
    cookie_party: "Sätts av",
    session: "under sessionen",
    read_more: "Mer information",
    right_none: "Enligt beskrivningen finns inte denna rättighet.",
    right_email: "E-post för denna begäran",
    write_request: "Skriv en begäran",
    how_to_use: "Så använder du dina rättigheter",
    demands: "Den personuppgiftsansvariges krav på en begäran",
    complaint_sentence: "Du har rätt att lämna in klagomål till tillsynsmyndigheten.",
    authority: "Tillsynsmyndighet",
};
