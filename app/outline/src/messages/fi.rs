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
        SectionId::Introduction => heading("Johdanto", "Mistä tässä selosteessa on kyse?"),
        SectionId::Controller => heading("Rekisterinpitäjä", "Kuka vastaa tietojesi käsittelystä?"),
        SectionId::Contact => heading("Yhteyshenkilö", "Keneltä voit kysyä?"),
        SectionId::Dpo => heading("Tietosuojavastaava", "Kuka on tietosuojavastaava?"),
        SectionId::Register => heading("Rekisterin nimi", "Mikä rekisteri on kyseessä?"),
        SectionId::Purposes => heading("Käsittelyn tarkoitukset", "Mihin tietojasi käytetään?"),
        SectionId::LegalBases => {
            heading("Käsittelyn oikeusperusteet", "Millä perusteella tietojasi käsitellään?")
        }
        SectionId::Data => heading("Käsiteltävät tiedot", "Mitä tietoja sinusta käsitellään?"),
        SectionId::Sources => heading("Tietolähteet", "Mistä tiedot saadaan?"),
        SectionId::Recipients => heading("Tietojen vastaanottajat", "Kenelle tietojasi annetaan?"),
        SectionId::Transfers => heading(
            "Siirrot EU:n ja ETA:n ulkopuolelle",
            "Siirretäänkö tietojasi EU:n ja ETA:n ulkopuolelle?",
        ),
        SectionId::Retention => heading("Säilytysaika", "Kuinka kauan tietojasi säilytetään?"),
        SectionId::Security => heading("Tietojen suojaus", "Miten tietosi suojataan?"),
        SectionId::Provision => heading("Tietojen antaminen", "Onko sinun annettava tietosi?"),
        SectionId::AutomatedDecisions => {
            heading("Automaattiset päätökset ja profilointi", "Tehdäänkö sinusta automaattisia päätöksiä?")
        }
        SectionId::Cookies => heading("Evästeet", "Mitä evästeitä käytetään?"),
        SectionId::Rights => heading("Rekisteröidyn oikeudet", "Mitä oikeuksia sinulla on?"),
        SectionId::Withdraw => heading("Suostumuksen peruuttaminen", "Miten voit peruuttaa suostumuksesi?"),
        SectionId::Complaint => heading("Valitus valvontaviranomaiselle", "Mihin voit valittaa?"),
        SectionId::Changes => heading("Muutoshistoria", "Miten seloste on muuttunut?"),
        SectionId::Request => heading("Tietopyyntö", "Miten käytät oikeuksiasi?"),
    },
    basis: |basis| match basis {
        Basis::Consent => "Suostumus",
        Basis::Contract => "Sopimus",
        Basis::LegalObligation => "Lakisääteinen velvoite",
        Basis::VitalInterests => "Elintärkeät edut",
        Basis::PublicTask => "Yleistä etua koskeva tehtävä tai julkisen vallan käyttö",
        Basis::LegitimateInterests => "Oikeutettu etu",
    },
    role: |role| match role {
        RecipientRole::Processor => "Henkilötietojen käsittelijä",
        RecipientRole::Controller => "Itsenäinen rekisterinpitäjä",
        RecipientRole::Joint => "Yhteisrekisterinpitäjä",
        RecipientRole::Authority => "Viranomainen",
    },
    mechanism: |mechanism| match mechanism {
        Mechanism::Adequacy => "Komission päätös tietosuojan riittävyydestä",
        Mechanism::Dpf => "EU:n ja Yhdysvaltojen tietosuojakehys (Data Privacy Framework)",
        Mechanism::Scc => "Komission vakiosopimuslausekkeet",
        Mechanism::Bcr => "Yritystä koskevat sitovat säännöt",
        Mechanism::Derogation => "Erityistilanteita koskeva poikkeus",
        Mechanism::PrivacyShield => "EU:n ja Yhdysvaltojen Privacy Shield -järjestely",
        Mechanism::SafeHarbor => "Safe Harbor -järjestely",
    },
    right: |which| match which {
        Right::Access => {
            right("Oikeus saada pääsy tietoihin", "Sinulla on oikeus saada pääsy omiin henkilötietoihisi.")
        }
        Right::Rectification => right(
            "Oikeus tietojen oikaisemiseen",
            "Sinulla on oikeus saada virheelliset tiedot oikaistuiksi.",
        ),
        Right::Erasure => {
            right("Oikeus tietojen poistamiseen", "Sinulla on oikeus saada tietosi poistetuiksi.")
        }
        Right::Restriction => right(
            "Oikeus käsittelyn rajoittamiseen",
            "Sinulla on oikeus pyytää tietojesi käsittelyn rajoittamista.",
        ),
        Right::Portability => right(
            "Oikeus siirtää tiedot järjestelmästä toiseen",
            "Sinulla on oikeus siirtää tietosi järjestelmästä toiseen.",
        ),
        Right::Objection => {
            right("Oikeus vastustaa käsittelyä", "Sinulla on oikeus vastustaa tietojesi käsittelyä.")
        }
        Right::ObjectionMarketing => right(
            "Oikeus vastustaa suoramarkkinointia",
            "Sinulla on oikeus vastustaa tietojesi käsittelyä suoramarkkinointia varten.",
        ),
        Right::WithdrawConsent => {
            right("Oikeus peruuttaa suostumus", "Sinulla on oikeus peruuttaa antamasi suostumus.")
        }
        Right::AutomatedDecision => right(
            "Oikeus olla joutumatta automaattisen päätöksen kohteeksi",
            "Sinulla on oikeus vaatia, että sinua koskevan automaattisen päätöksen käsittelee ihminen.",
        ),
    },
    qualifier: |qualifier| match qualifier {
        PeriodQualifier::Typically => "tyypillisesti",
        PeriodQualifier::AtMost => "enintään",
        PeriodQualifier::AtLeast => "vähintään",
    },
    required: |required| match required {
        ProvisionRequirement::Contract => "Sopimus edellyttää tietojen antamista.",
        ProvisionRequirement::Law => "Laki edellyttää tietojen antamista.",
        ProvisionRequirement::Voluntary => "Tietojen antaminen on vapaaehtoista.",
    },
    category: |category| match category {
        Category::Necessary => "Välttämättömät",
        Category::Functional => "Toiminnalliset",
        Category::Statistics => "Tilastot",
        Category::Marketing => "Markkinointi",
    },
    party: |party| match party {
        CookieParty::First => "sivusto itse",
        CookieParty::Third => "kolmas osapuoli",
    },
    storage: |storage| match storage {
        Storage::Cookie => "eväste",
        Storage::Local => "selaimen paikallinen tallennustila (localStorage)",
        Storage::Session => "selaimen istunnon tallennustila (sessionStorage)",
    },
    summary_box: "Lyhyesti",
    who: "Kuka",
    what_for: "Mihin",
    on_what_basis: "Millä perusteella",
    how_long: "Kuinka kauan",
    who_else: "Kuka muu saa tietoja",
    where_to_turn: "Keneen voit ottaa yhteyttä",
    more: |count| {
        if count == 1 { "ja yksi muu kohta".to_owned() } else { format!("ja {count} muuta kohtaa") }
    },
    updated: "Päivitetty",
    empty: "Selosteessa ei ole tekstiä tämän otsikon alla.",
    name: "Nimi",
    title: "Tehtävä",
    business_id: BusinessIdLabels {
        finland: "Y-tunnus",
        sweden: "Organisaationumero",
        other: "Rekisterinumero",
    },
    address: "Osoite",
    visiting_address: "Käyntiosoite",
    postal_address: "Postiosoite",
    phone: "Puhelin",
    email: "Sähköposti",
    website: "Verkkosivu",
    joint_controllers: "Yhteisrekisterinpitäjät",
    joint_arrangement: "Järjestelyn keskeiset osat",
    representative: "Edustaja EU:ssa",
    no_representative: "Rekisterinpitäjällä ei ole edustajaa EU:ssa.",
    no_dpo: "Tietosuojavastaavaa ei ole nimitetty.",
    purpose: "Tarkoitus",
    legal_basis: "Oikeusperuste",
    interest: "Oikeutettu etu",
    data: "Tiedot",
    recipients: "Vastaanottajat",
    retention: "Säilytysaika",
    purposes_table: "Käsittelyn tarkoitukset, perusteet, tiedot, vastaanottajat ja säilytysajat",
    special: |letter| {
        format!(
            "Erityisiä henkilötietoryhmiä, perusteena tietosuoja-asetuksen 9 artiklan 2 kohdan {letter} alakohta"
        )
    },
    special_unstated: "Erityisiä henkilötietoryhmiä",
    data_subject: "Rekisteröity itse",
    public_source: "julkinen lähde",
    not_public_source: "ei julkinen lähde",
    no_recipients: "Tietoja ei luovuteta kenellekään.",
    role_label: "Asema",
    country: "Maa",
    condition: "Milloin",
    transfer: "Siirron peruste",
    mechanism_check: "Järjestelyn voimassaolo",
    safeguards_copy: "Jäljennös suojatoimista",
    directory: "Tietojen julkaiseminen luettelona",
    no_directory: "Tietoja ei julkaista luettelona.",
    no_transfers: "Tietoja ei siirretä EU:n eikä ETA:n ulkopuolelle.",
    countries: "Maat",
    mechanism_label: "Siirtoperuste",
    transfers_table: "Vastaanottajat EU:n ja ETA:n ulkopuolella",
    recipient: "Vastaanottaja",
    after: |start| format!("{start} lukien"),
    until: |end| format!("kunnes {end}"),
    by_law: |law| format!("({law})"),
    block_list: "Markkinoinnin kieltolista",
    no_block_list: "Markkinoinnin kieltolistaa ei pidetä.",
    paper: "Manuaalinen aineisto",
    no_paper: "Manuaalista aineistoa ei ole.",
    electronic: "Sähköinen aineisto",
    no_electronic: "Sähköistä aineistoa ei ole.",
    staff: "Henkilöstön käyttöoikeudet",
    no_staff: "Henkilöstöllä ei ole käyttöoikeuksia tietoihin.",
    provision_label: "Onko tiedot annettava",
    otherwise: "Jos tietoja ei anneta",
    no_provision: "Tietojen antamista ei edellytetä.",
    no_automated: "Tietojen perusteella ei tehdä automaattisia päätöksiä.",
    logic: "Päätöksenteon logiikka",
    consequences: "Seuraukset",
    no_cookies: "Evästeitä ei käytetä.",
    services: "Käytetyt palvelut",
    category_label: "Luokka",
    provider: "Palveluntarjoaja",
    contacted_hosts: "Palvelimet, joihin selain ottaa yhteyttä",
    nothing_stored: "ei käytetä",
    cookies_table: "Evästeet",
    storage_table: "Evästeet ja selaimen tallennustila",
    cookie: "Eväste",
    cookie_or_key: "Eväste tai avain",
    kept_in: "Tallennuspaikka",
    cookie_life: "Kesto",
    cookie_party: "Asettaja",
    session: "istunnon ajan",
    read_more: "Lisätietoja",
    right_none: "Selosteen mukaan tätä oikeutta ei ole.",
    right_email: "Sähköposti tätä pyyntöä varten",
    write_request: "Kirjoita pyyntö",
    how_to_use: "Oikeuksien käyttäminen",
    demands: "Mitä rekisterinpitäjä edellyttää pyynnöltä",
    complaint_sentence: "Sinulla on oikeus tehdä valitus valvontaviranomaiselle.",
    authority: "Valvontaviranomainen",
};
