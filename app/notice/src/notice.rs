use crate::{
    Authority, BasisStatement, Country, FreeSection, Item, Language, Party, Purpose, Recipient, Retention,
    Rights, Service, Text, TextList, Transfers, is_valid_business_id,
};
use jiff::civil::Date;
use serde::Serialize;

/// The form in which a notice's sections are set. Same model, same section ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Headings as a reader's questions.
    Questions,
    /// The numbered register description of Finnish practice.
    Numbered,
    /// Short labelled fields.
    Fields,
    /// Two columns.
    Table,
}

impl Layout {
    /// Every layout.
    pub const ALL: [Self; 4] = [Self::Questions, Self::Numbered, Self::Fields, Self::Table];

    /// The word for it in YAML and in markup.
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
    /// Special, and no condition stated.
    Unstated,
    /// The letter of Art. 9(2), `a` to `j`.
    Condition(char),
}

/// A category of personal data (Art. 14(1)(d)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataCategory {
    /// Its id, unique among the notice's data categories.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What belongs to it.
    #[serde(skip_serializing_if = "TextList::is_empty")]
    pub items: TextList,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Whether it belongs to the special categories (Art. 9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub special: Option<SpecialCategory>,
}

/// What kind of source data comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The person.
    DataSubject,
    /// Somebody or something else.
    Other,
}

/// Where data comes from (Art. 14(2)(f)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The person, or another.
    pub kind: SourceKind,
    /// Its name, for another than the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Whether it is publicly accessible, where the notice says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// Why data must be given, if it must (Art. 13(2)(e)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionRequirement {
    /// A contract, or what leads to one, requires it.
    Contract,
    /// A law requires it.
    Law,
    /// It is voluntary.
    Voluntary,
}

impl ProvisionRequirement {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Contract, Self::Law, Self::Voluntary];

    /// The word for it in a notice's YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Law => "law",
            Self::Voluntary => "voluntary",
        }
    }
}

/// Whether data must be given, and what follows if not (Art. 13(2)(e)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Provision {
    /// Why it must be given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<ProvisionRequirement>,
    /// What follows if it is not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Text>,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// Automated decisions and profiling (Art. 13(2)(f), 22).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AutomatedDecisions {
    /// In the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The logic involved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logic: Option<Text>,
    /// The consequences for the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consequences: Option<Text>,
}

/// How the data is protected, as Finnish notices tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Security {
    /// Principles of protection, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Material on paper.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub paper: Item<Text>,
    /// Data in electronic form.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub electronic: Item<Text>,
    /// Who of the staff may use the data.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub staff: Item<Text>,
}

/// An entry of the notice's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// When.
    pub date: Date,
    /// What changed.
    pub text: Text,
}

/// A finding that the author accepts, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiver {
    /// The rule.
    pub rule: String,
    /// The path it is waived at; anywhere in the notice where left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The reason.
    pub because: String,
}

/// A privacy notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Its id, which is also its place in addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// The form in which it is set.
    pub layout: Layout,
    /// Its languages; plain strings are in the first.
    pub languages: Vec<Language>,
    /// Its title.
    pub title: Text,
    /// One sentence for lists and search results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// What it is about, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text>,
    /// When it was last updated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// The controller (Art. 13(1)(a)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub controller: Option<Party>,
    /// Further controllers that decide together with the first (Art. 26).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint_controllers: Vec<Party>,
    /// The representative in the Union (Art. 27).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub representative: Item<Party>,
    /// Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Party>,
    /// The data protection officer (Art. 13(1)(b)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub dpo: Item<Party>,
    /// The register's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register: Option<Text>,
    /// The purposes (Art. 13(1)(c)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Purpose>,
    /// Legal bases tied to no purpose (Art. 13(1)(c)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub legal_bases: Vec<BasisStatement>,
    /// The categories of data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<DataCategory>,
    /// Where data comes from (Art. 14(2)(f)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Who gets it (Art. 13(1)(e)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub recipients: Item<Vec<Recipient>>,
    /// A directory that is published from the data.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub directory: Item<Text>,
    /// Transfers outside the EEA (Art. 13(1)(f)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub transfers: Item<Transfers>,
    /// How long data is kept, tied to no purpose (Art. 13(2)(a)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub retention: Vec<Retention>,
    /// The list of those who want no marketing.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub marketing_block_list: Item<Text>,
    /// How the data is protected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security: Option<Security>,
    /// Whether data must be given (Art. 13(2)(e)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub provision: Item<Provision>,
    /// Automated decisions and profiling (Art. 13(2)(f)).
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub automated_decisions: Item<AutomatedDecisions>,
    /// Cookies, in the controller's words.
    #[serde(skip_serializing_if = "Item::is_absent")]
    pub cookies: Item<Text>,
    /// Cookie services.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
    /// The rights (Art. 13(2)(b)–(d)).
    pub rights: Rights,
    /// The supervisory authority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// The country whose law and holidays apply, where it is not the controller's address that tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// What no field holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<FreeSection>,
    /// The notice's history, newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Findings that the author accepts.
    #[serde(skip)]
    pub waivers: Vec<Waiver>,
}

impl Notice {
    /// A notice that says nothing yet but what every notice must have.
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

    /// The recipients that are stated.
    pub fn stated_recipients(&self) -> &[Recipient] {
        self.recipients.stated().map_or(&[], Vec::as_slice)
    }

    /// The services that the visitor is asked about.
    pub fn optional_services(&self) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(|service| service.is_optional())
    }

    /// The address for requests in general: that of the contact, the data protection officer or the controller, in
    /// that order, because that is whom the notice names for questions.
    pub fn request_email(&self) -> Option<&str> {
        [self.contact.as_ref(), self.dpo.stated(), self.controller.as_ref()]
            .into_iter()
            .flatten()
            .find_map(|party| party.email.as_deref())
    }

    /// The controller's country, as far as the notice tells: the country of its address, then the one that the notice
    /// gives for this, then Finland by a Finnish business id, then that of the supervisory authority.
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
    fn each_thing_that_tells_the_country_tells_it_where_those_before_are_silent() {
        let country = |code| Country::from_code(code);
        let mut notice = Notice::new("a", Layout::Fields, vec![Language::Fi], Text::default());
        let of = |notice: &Notice| notice.controller_country().map(|country| country.code().to_owned());
        assert_eq!(of(&notice), None);

        let named = |name| Party { name: Some(Text::new(Language::Fi, name)), ..Party::default() };
        notice.authority = Some(Authority::Stated(Box::new(named("Andmekaitse Inspektsioon"))));
        assert_eq!(of(&notice).as_deref(), Some("EE"));
        notice.authority = Some(Authority::Stated(Box::new(named("Datatilsynet"))));
        assert_eq!(of(&notice), None);
        // The country that is given counts also where the law data does not have its authority.
        notice.authority = country("LV").map(Authority::OfCountry);
        assert_eq!(of(&notice).as_deref(), Some("LV"));

        notice.controller = Some(Party { business_id: Some("0955651-4".to_owned()), ..Party::default() });
        assert_eq!(of(&notice).as_deref(), Some("LV"), "a business id that is not valid tells nothing");
        notice.controller = Some(Party { business_id: Some("0955651-5".to_owned()), ..Party::default() });
        assert_eq!(of(&notice).as_deref(), Some("FI"));

        notice.country = country("AX");
        assert_eq!(of(&notice).as_deref(), Some("AX"));

        let mut controller = notice.controller.take().unwrap();
        controller.address = Some(Address::default());
        notice.controller = Some(controller.clone());
        assert_eq!(of(&notice).as_deref(), Some("AX"), "an address without a country tells nothing");
        controller.address = Some(Address { country: country("SE"), ..Address::default() });
        notice.controller = Some(controller);
        assert_eq!(of(&notice).as_deref(), Some("SE"));
    }
}
