use jiff::civil::Date;
use serde::Serialize;

use crate::{
    Authority, BasisStatement, Country, FreeSection, Item, Language, Party, Purpose, Recipient, Retention,
    Rights, Service, Text, TextList, Transfers, is_valid_business_id,
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

/// The condition of Art. 9(2) under which special categories of data are processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialCategory {
    /// No condition stated.
    Unstated,
    /// The point of Art. 9(2), `a` to `j`.
    Condition(char),
}

/// A category of personal data (Art. 14(1)(d)), such as "Contact details".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataCategory {
    /// Id, unique among the notice's data categories.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Data items in the category.
    #[serde(skip_serializing_if = "TextList::is_empty")]
    pub items: TextList,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Set if the data belongs to a special category (Art. 9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub special: Option<SpecialCategory>,
}

/// Kind of a data source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The data subject.
    DataSubject,
    /// Another source.
    Other,
}

/// A source of data (Art. 14(2)(f)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Kind.
    pub kind: SourceKind,
    /// Name, unless the source is the data subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Whether the source is publicly accessible, if stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
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

/// Obligation to provide data (Art. 13(2)(e)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Provision {
    /// Requirements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<ProvisionRequirement>,
    /// Consequences of not providing the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Text>,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// Automated decisions and profiling (Art. 13(2)(f), 22).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AutomatedDecisions {
    /// Text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The logic involved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logic: Option<Text>,
    /// Consequences for the data subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consequences: Option<Text>,
}

/// Protection of data, by the headings that are customary in Finnish notices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Security {
    /// Principles of protection, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Paper records.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub paper: Item<Text>,
    /// Data in electronic form.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub electronic: Item<Text>,
    /// Access rights of staff.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub staff: Item<Text>,
}

/// An entry of the change history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Date of the change.
    pub date: Date,
    /// What changed.
    pub text: Text,
}

/// A finding that the author accepts, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiver {
    /// Id of the rule.
    pub rule: String,
    /// Path that the waiver applies to; `None` for the whole notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Reason.
    pub because: String,
}

/// A privacy notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Id, also used in URLs: lower-case letters, digits and hyphens.
    pub id: String,
    /// Layout.
    pub layout: Layout,
    /// Languages; plain strings in the YAML are in the first.
    pub languages: Vec<Language>,
    /// Title.
    pub title: Text,
    /// One sentence for lists and search results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// Introduction, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text>,
    /// Date of the last update.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// The controller (Art. 13(1)(a)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub controller: Option<Party>,
    /// Joint controllers, in addition to the controller (Art. 26).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint_controllers: Vec<Party>,
    /// The representative in the Union (Art. 27).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub representative: Item<Party>,
    /// Contact for questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Party>,
    /// The data protection officer (Art. 13(1)(b)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub dpo: Item<Party>,
    /// Name of the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register: Option<Text>,
    /// The purposes (Art. 13(1)(c)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Purpose>,
    /// Legal bases stated for the whole notice (Art. 13(1)(c)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub legal_bases: Vec<BasisStatement>,
    /// The categories of data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<DataCategory>,
    /// A source of data (Art. 14(2)(f)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Recipients (Art. 13(1)(e)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub recipients: Item<Vec<Recipient>>,
    /// Publication of the data in a directory.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub directory: Item<Text>,
    /// Transfers outside the EEA (Art. 13(1)(f)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub transfers: Item<Transfers>,
    /// Retention stated for the whole notice (Art. 13(2)(a)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub retention: Vec<Retention>,
    /// List of people who have opted out of marketing.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub marketing_block_list: Item<Text>,
    /// Protection of data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security: Option<Security>,
    /// Obligation to provide data (Art. 13(2)(e)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub provision: Item<Provision>,
    /// Automated decisions and profiling (Art. 13(2)(f)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub automated_decisions: Item<AutomatedDecisions>,
    /// General text on cookies, in Markdown.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub cookies: Item<Text>,
    /// Services that set cookies or load content.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
    /// The rights (Art. 13(2)(b)–(d)).
    pub rights: Rights,
    /// The supervisory authority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// Country whose law and holidays apply, if the controller's address does not state it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Free sections.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<FreeSection>,
    /// Change history, newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Waived findings.
    #[serde(skip)]
    pub waivers: Vec<Waiver>,
}

impl Notice {
    /// Creates a notice with the mandatory fields only; all others are empty or absent.
    pub fn new(id: impl Into<String>, layout: Layout, languages: Vec<Language>, title: Text) -> Self {
        Self {
            id: id.into(),
            layout,
            languages,
            title,
            summary: None,
            introduction: None,
            updated: None,
            controller: None,
            joint_controllers: Vec::new(),
            representative: Item::Absent,
            contact: None,
            dpo: Item::Absent,
            register: None,
            purposes: Vec::new(),
            legal_bases: Vec::new(),
            data: Vec::new(),
            sources: Vec::new(),
            recipients: Item::Absent,
            directory: Item::Absent,
            transfers: Item::Absent,
            retention: Vec::new(),
            marketing_block_list: Item::Absent,
            security: None,
            provision: Item::Absent,
            automated_decisions: Item::Absent,
            cookies: Item::Absent,
            services: Vec::new(),
            rights: Rights::default(),
            authority: None,
            country: None,
            sections: Vec::new(),
            changes: Vec::new(),
            waivers: Vec::new(),
        }
    }

    /// The language of plain strings in the YAML, and the source of translations.
    pub fn first_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::Fi)
    }

    /// Returns the stated recipients; empty if they are `none` or absent.
    pub fn stated_recipients(&self) -> &[Recipient] {
        self.recipients.stated().map_or(&[], Vec::as_slice)
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
