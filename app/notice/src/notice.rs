use jiff::civil::Date;
use seloste_notice_derive::Record;
use serde::Serialize;

use crate::record::FieldKind;
use crate::{
    Authority, Basis, BasisStatement, Country, FreeSection, Item, JointControllers, Language, Party, Purpose,
    Recipient, Retention, Rights, Service, Text, TextList, Transfers, is_valid_business_id,
};

/// How the sections of a notice are presented. Content and section ids are the same in all layouts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Headings phrased as questions.
    Questions,
    /// Numbered sections, as in Finnish register descriptions.
    Numbered,
    /// Short labeled fields.
    Fields,
    /// Two columns.
    Table,
}

impl Layout {
    /// All layouts.
    pub const ALL: [Self; 4] = [Self::Questions, Self::Numbered, Self::Fields, Self::Table];

    /// Returns the value used in YAML and in HTML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Numbered => "numbered",
            Self::Fields => "fields",
            Self::Table => "table",
        }
    }
}

/// Ids that a notice cannot have, because they would collide with other pages and folders of the site.
pub const RESERVED_IDS: [&str; Language::ALL.len() + OTHER_RESERVED_IDS.len()] = {
    let mut ids = [""; _];
    let mut index = 0;
    while index < ids.len() {
        ids[index] = match index.checked_sub(Language::ALL.len()) {
            None => Language::ALL[index].code(),
            Some(other) => OTHER_RESERVED_IDS[other],
        };
        index += 1;
    }
    ids
};
const OTHER_RESERVED_IDS: [&str; 3] = ["assets", "choices", "index"];

/// The condition of Art. 9(2) under which special categories of data are processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialCategory {
    /// No condition stated.
    Unstated,
    /// The point of Art. 9(2), `a` to `j`.
    Condition(char),
}

impl SpecialCategory {
    /// All conditions, in the order of Art. 9(2).
    pub const ALL: [Self; 11] = [
        Self::Condition('a'),
        Self::Condition('b'),
        Self::Condition('c'),
        Self::Condition('d'),
        Self::Condition('e'),
        Self::Condition('f'),
        Self::Condition('g'),
        Self::Condition('h'),
        Self::Condition('i'),
        Self::Condition('j'),
        Self::Unstated,
    ];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Condition('a') => "a",
            Self::Condition('b') => "b",
            Self::Condition('c') => "c",
            Self::Condition('d') => "d",
            Self::Condition('e') => "e",
            Self::Condition('f') => "f",
            Self::Condition('g') => "g",
            Self::Condition('h') => "h",
            Self::Condition('i') => "i",
            Self::Condition('j') => "j",
            Self::Condition(_) | Self::Unstated => "unstated",
        }
    }
}

/// A category of personal data.
///
/// Art. 14(1)(d), such as "Contact details".
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "data_category", short(name: text), tilt = none)]
pub struct DataCategory {
    /// Id, unique among the notice's data categories.
    #[field(id, map_key, dpv = none)]
    pub id: String,
    /// The name.
    #[field(text, dpv = "dct:title", tilt = "category")]
    pub name: Text,
    /// Data that belongs to the category: a list, or a list for each language.
    #[field(dpv = "dct:hasPart")]
    pub items: TextList,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description")]
    pub text: Option<Text>,
    /// For special categories of data, such as health: the letter of Art. 9(2) GDPR that applies, or
    /// `unstated`.
    #[field(keyword, article = "9(2)", dpv = "dpv:SpecialCategoryPersonalData")]
    pub special: Option<SpecialCategory>,
}

/// Kind of a data source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The data subject.
    DataSubject,
    /// Another source.
    #[default]
    Other,
}

impl SourceKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::DataSubject, Self::Other];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DataSubject => "data-subject",
            Self::Other => "other",
        }
    }
}

/// Where data comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(
    name = "source",
    short_with = short_source,
    short_kinds(FieldKind::Keywords(|| vec!["data-subject"]), FieldKind::Text),
    finish = finish_source
)]
pub struct Source {
    /// `data-subject` if the person provides the data; otherwise leave it out.
    #[field(keyword, default, key = "from", dpv = "@type", tilt = "description")]
    pub kind: SourceKind,
    /// The name of the source.
    #[field(text, name = proper, dpv = "dct:title", tilt = "description")]
    pub name: Option<Text>,
    /// Whether the source is publicly accessible.
    #[field(dpv = "@type", tilt = "publiclyAvailable")]
    pub public: Option<bool>,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = none)]
    pub text: Option<Text>,
}

/// Whether a contract or a law requires data to be provided (Art. 13(2)(e)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionRequirement {
    /// Required by a contract or to enter into one.
    Contract,
    /// Required by law.
    Law,
    /// Voluntary.
    Voluntary,
}

impl ProvisionRequirement {
    /// All requirements.
    pub const ALL: [Self; 3] = [Self::Contract, Self::Law, Self::Voluntary];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Law => "law",
            Self::Voluntary => "voluntary",
        }
    }
}

/// Whether the person must provide the data, and the consequences of not doing so (Art. 13(2)(e) GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "provision", short(text: markdown))]
pub struct Provision {
    /// Why the data must be provided: `contract`, `law`, or `voluntary` if there is no obligation.
    #[field(keyword, one_or_many, dpv = "dpv:hasNecessity", tilt = "obligationToProvide")]
    pub required: Vec<ProvisionRequirement>,
    /// What happens if the data is not provided.
    #[field(text, dpv = "dpv:hasConsequence", tilt = "consequences")]
    pub otherwise: Option<Text>,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = none, tilt = none)]
    pub text: Option<Text>,
}

/// Automated decision-making, including profiling (Art. 22 GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "automated_decisions", short(text: markdown))]
pub struct AutomatedDecisions {
    /// In your own words, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = none)]
    pub text: Option<Text>,
    /// The logic involved.
    #[field(text, dpv = "dpv:hasAlgorithmicLogic", tilt = "logicInvolved")]
    pub logic: Option<Text>,
    /// The consequences for the person.
    #[field(text, dpv = "dpv:hasConsequence", tilt = "scopeAndIntendedEffects")]
    pub consequences: Option<Text>,
}

/// How the data is protected.
///
/// By the headings that are customary in Finnish notices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(
    name = "security",
    short(text: markdown),
    dpv = "dpv:hasTechnicalOrganisationalMeasure",
    tilt = none
)]
pub struct Security {
    /// The principles of security, in Markdown.
    #[field(markdown)]
    pub text: Option<Text>,
    /// Paper documents: in Markdown, or `none`.
    #[field(markdown)]
    pub paper: Item<Text>,
    /// Electronic data: in Markdown, or `none`.
    #[field(markdown)]
    pub electronic: Item<Text>,
    /// Access by staff: in Markdown, or `none`.
    #[field(markdown)]
    pub staff: Item<Text>,
}

/// An entry of the notice's history.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "change", dpv = none, tilt = none)]
pub struct Change {
    /// The date, as in 2026-10-01.
    pub date: Date,
    /// What changed, in Markdown.
    #[field(markdown)]
    pub text: Text,
}

/// A finding of `check` or `scan` that you accept, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "waiver", dpv = none, tilt = none)]
pub struct Waiver {
    /// The rule, as shown in the finding.
    #[field(id)]
    pub rule: String,
    /// The path in this file, such as recipients.carrier. Default: anywhere in the file.
    #[field(scalar)]
    pub at: Option<String>,
    /// A name in the finding's message, such as a host or a cookie. Default: any finding of the rule.
    #[field(scalar)]
    pub names: Option<String>,
    /// The last day on which you accept the finding, as in 2027-06-30. Default: no end.
    pub until: Option<Date>,
    /// The reason. `seloste check --waived` shows it.
    #[field(plain)]
    pub because: String,
}

/// A privacy notice.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "", finish = finish_notice, fields = NoticeField)]
pub struct Notice {
    /// The notice's id: the file name without .yaml. It is part of the page's address.
    #[field(notice_id, dpv = "dct:identifier", tilt = "meta._id")]
    pub id: String,
    /// The layout: `questions` (headings are readers' questions), `numbered` (the register description),
    /// `fields` (short labels) or `table` (two columns).
    #[field(keyword, dpv = none, tilt = none)]
    pub layout: Layout,
    /// The languages of the notice. Texts without a language are in the first one.
    #[field(languages, required, dpv = "dct:language", tilt = "meta.language")]
    pub languages: Vec<Language>,
    /// The title of the notice.
    #[field(text, dpv = "dct:title", tilt = none)]
    pub title: Text,
    /// One sentence for lists and search results.
    #[field(text, dpv = "dct:abstract", tilt = none)]
    pub summary: Option<Text>,
    /// An introduction, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = none)]
    pub introduction: Option<Text>,
    /// When the notice was last updated, as in 2026-10-01.
    #[field(dpv = "dct:modified", tilt = "meta.modified")]
    pub updated: Option<Date>,
    /// The country whose law and holidays apply, if the controller's address does not determine it.
    #[field(dpv = none, tilt = none)]
    pub country: Option<Country>,
    /// The controller (Art. 13(1)(a) GDPR).
    #[field(article = "13(1)(a)", dpv = "dpv:hasDataController", tilt = "controller")]
    pub controller: Option<Party>,
    /// Joint controllers (Art. 26 GDPR): a list, or `parties` and `arrangement`.
    #[field(article = "26", dpv = "dpv:hasJointDataControllers", tilt = none)]
    pub joint_controllers: Option<JointControllers>,
    /// The representative in the Union of a controller outside it (Art. 27 GDPR), or `none`.
    #[field(article = "13(1)(a), 27", dpv = "dpv:hasRepresentative", tilt = "controller.representative")]
    pub representative: Item<Party>,
    /// The contact person or office.
    #[field(dpv = "dpv:hasContact", tilt = none)]
    pub contact: Option<Party>,
    /// The data protection officer, or `none` (Art. 13(1)(b) GDPR).
    #[field(article = "13(1)(b)", dpv = "dpv:hasDataProtectionOfficer", tilt = "dataProtectionOfficer")]
    pub dpo: Item<Party>,
    /// The name of the register.
    #[field(text, dpv = none, tilt = none)]
    pub register: Option<Text>,
    /// The purposes of processing (Art. 13(1)(c) GDPR): a list.
    #[field(list, article = "13(1)(c)", dpv = "dpv:hasProcess", tilt = "dataDisclosed.purposes")]
    pub purposes: Vec<Purpose>,
    /// Legal bases that belong to no purpose: a list.
    #[field(list, article = "13(1)(c)", dpv = "dpv:hasLegalBasis", tilt = "dataDisclosed.legalBases")]
    pub legal_bases: Vec<BasisStatement>,
    /// Categories of data, each under an id of your choice (Art. 14(1)(d) GDPR).
    #[field(by_id, article = "14(1)(d)", dpv = "dpv:hasPersonalData", tilt = "dataDisclosed")]
    pub data: Vec<DataCategory>,
    /// The sources of data (Art. 14(2)(f) GDPR): a list. `data-subject` is the person.
    #[field(list, article = "14(2)(f)", dpv = "dpv:hasDataSource", tilt = "sources")]
    pub sources: Vec<Source>,
    /// The recipients, each under an id of your choice, or `none` (Art. 13(1)(e) GDPR).
    #[field(by_id, article = "13(1)(e)", dpv = "dpv:hasRecipient", tilt = "dataDisclosed.recipients")]
    pub recipients: Item<Vec<Recipient>>,
    /// A directory published from the data: in Markdown, or `none`.
    #[field(markdown, dpv = none, tilt = none)]
    pub directory: Item<Text>,
    /// All transfers outside the EEA, or `none` (Art. 13(1)(f) GDPR).
    #[field(article = "13(1)(f)", dpv = "dpv:hasProcess", tilt = "thirdCountryTransfers")]
    pub transfers: Item<Transfers>,
    /// Retention periods that belong to no purpose (Art. 13(2)(a) GDPR).
    #[field(
        one_or_many,
        article = "13(2)(a)",
        dpv = "dpv:hasStorageCondition",
        tilt = "dataDisclosed.storage"
    )]
    pub retention: Vec<Retention>,
    /// The list of people who opted out of marketing: in Markdown, or `none`.
    #[field(markdown, article = "21(3)", dpv = none, tilt = none)]
    pub marketing_block_list: Item<Text>,
    /// How the data is protected.
    #[field(article = "32", dpv = "dpv:hasTechnicalOrganisationalMeasure", tilt = none)]
    pub security: Option<Security>,
    /// Whether the data must be provided, and the consequences of not doing so (Art. 13(2)(e) GDPR).
    #[field(article = "13(2)(e)", dpv = "dpv:hasNecessity", tilt = "dataDisclosed.nonDisclosure")]
    pub provision: Item<Provision>,
    /// Automated decision-making, including profiling, or `none` (Art. 13(2)(f) GDPR).
    #[field(article = "13(2)(f)", dpv = "dpv:hasContext", tilt = "automatedDecisionMaking")]
    pub automated_decisions: Item<AutomatedDecisions>,
    /// Cookies: in Markdown, or `none`.
    #[field(markdown, dpv = none, tilt = none)]
    pub cookies: Item<Text>,
    /// Services that use cookies or load content from other hosts: a list.
    #[field(list, dpv = "dpv:hasService", tilt = none)]
    pub services: Vec<Service>,
    /// The rights of the person (Art. 13(2)(b)–(d) GDPR).
    #[field(default, article = "13(2)(b)–(d)", dpv = "dpv:hasRight", tilt = "rightToInformation")]
    pub rights: Rights,
    /// The supervisory authority: a country code such as FI, or its name and address.
    #[field(article = "13(2)(d)", dpv = "dpv:hasAuthority", tilt = "rightToComplain.supervisoryAuthority")]
    pub authority: Option<Authority>,
    /// Sections that no other key covers: a list.
    #[field(list, dpv = none, tilt = none)]
    pub sections: Vec<FreeSection>,
    /// The history of the notice: a list.
    #[field(list, dpv = none, tilt = none)]
    pub changes: Vec<Change>,
    /// Findings that you accept, with the reason: a list.
    #[field(list, key = "waive", private, dpv = none, tilt = none)]
    pub waivers: Vec<Waiver>,
}

impl Notice {
    /// Returns the language of plain strings in the YAML, and the source of translations.
    pub fn first_language(&self) -> Language {
        Language::first_of(&self.languages)
    }

    /// Returns the stated recipients; empty if they are `none` or absent.
    pub fn stated_recipients(&self) -> &[Recipient] {
        self.recipients.stated().map_or(&[], Vec::as_slice)
    }

    /// Returns the controller and the joint controllers.
    pub fn controllers(&self) -> impl Iterator<Item = &Party> {
        let joint = self.joint_controllers.iter().flat_map(|joint| &joint.parties);
        self.controller.iter().chain(joint)
    }

    /// Returns the legal bases that the notice as a whole or a purpose states, with repetitions.
    pub fn stated_bases(&self) -> impl Iterator<Item = Basis> {
        let of_notice = self.legal_bases.iter().map(|statement| statement.basis);
        of_notice.chain(self.purposes.iter().flat_map(|purpose| purpose.basis.iter().copied()))
    }

    /// Returns true if the notice as a whole or a purpose states this legal basis.
    pub fn has_basis(&self, basis: Basis) -> bool {
        self.stated_bases().any(|stated| stated == basis)
    }

    /// Returns true if processing relies on consent: as a legal basis, or as the condition for special
    /// categories of data (Art. 9(2)(a)).
    pub fn relies_on_consent(&self) -> bool {
        let explicit = Some(SpecialCategory::Condition('a'));
        self.has_basis(Basis::Consent) || self.data.iter().any(|category| category.special == explicit)
    }

    /// Returns the services that need consent.
    pub fn optional_services(&self) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(|service| service.is_optional())
    }

    /// Returns the e-mail address for requests: of the contact, the data protection officer or the
    /// controller, in this order.
    pub fn request_email(&self) -> Option<&str> {
        [self.contact.as_ref(), self.dpo.stated(), self.controller.as_ref()]
            .into_iter()
            .flatten()
            .find_map(|party| party.email.as_deref())
    }

    /// Returns the controller's country: the country of its address, or else [`country`](Self::country), or
    /// else Finland for a valid Finnish business id, or else the country of the supervisory authority.
    pub fn controller_country(&self) -> Option<Country> {
        let controller = self.controller.as_ref();
        controller
            .and_then(|controller| controller.address.as_ref()?.country)
            .or(self.country)
            .or_else(|| {
                let id = controller?.business_id.as_deref()?;
                is_valid_business_id(id).then(|| Country::from_code("FI")).flatten()
            })
            .or_else(|| match self.authority.as_ref()? {
                Authority::OfCountry(country) => Some(*country),
                stated => Country::from_code(stated.facts()?.country),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Address;

    #[test]
    fn controller_country_uses_the_first_available_source() {
        let country = |code| Country::from_code(code);
        let mut notice = Notice::new("a", Layout::Fields, vec![Language::Fi], Text::default());
        let controller_country =
            |notice: &Notice| notice.controller_country().map(|country| country.code().to_owned());
        assert_eq!(controller_country(&notice), None);

        let named = |name| Party { name: Some(Text::new(Language::Fi, name)), ..Party::default() };
        notice.authority = Some(Authority::Stated(Box::new(named("Andmekaitse Inspektsioon"))));
        assert_eq!(controller_country(&notice).as_deref(), Some("EE"));
        notice.authority = Some(Authority::Stated(Box::new(named("Datatilsynet"))));
        assert_eq!(controller_country(&notice), None);
        // A stated country counts even if the legal data has no authority for it.
        notice.authority = country("LV").map(Authority::OfCountry);
        assert_eq!(controller_country(&notice).as_deref(), Some("LV"));

        notice.controller = Some(Party { business_id: Some("0955651-4".to_owned()), ..Party::default() });
        assert_eq!(controller_country(&notice).as_deref(), Some("LV"), "an invalid business id is ignored");
        notice.controller = Some(Party { business_id: Some("0955651-5".to_owned()), ..Party::default() });
        assert_eq!(controller_country(&notice).as_deref(), Some("FI"));

        notice.country = country("AX");
        assert_eq!(controller_country(&notice).as_deref(), Some("AX"));

        let mut controller = notice.controller.take().unwrap();
        controller.address = Some(Address::default());
        notice.controller = Some(controller.clone());
        assert_eq!(
            controller_country(&notice).as_deref(),
            Some("AX"),
            "an address without a country is ignored"
        );
        controller.address = Some(Address { country: country("SE"), ..Address::default() });
        notice.controller = Some(controller);
        assert_eq!(controller_country(&notice).as_deref(), Some("SE"));
    }
}
