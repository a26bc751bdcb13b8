//! Interface texts of a notice. Each language has a file; a missing translation does not compile.

mod en;
mod fi;
mod sv;

use seloste_notice::{
    Basis, Category, CookieParty, Country, Language, Layout, Mechanism, PeriodQualifier,
    ProvisionRequirement, RecipientRole, Right, SectionId, Storage,
};

/// Headings of a section: as a label and as a question.
pub(crate) struct Heading {
    pub label: &'static str,
    pub question: &'static str,
}

/// Texts of a right: its name, and the sentence shown if the notice states the right without a text.
pub(crate) struct RightMessages {
    pub name: &'static str,
    pub sentence: &'static str,
}

/// Names of the number in a business register, by the country of the register.
pub(crate) struct BusinessIdLabels {
    pub finland: &'static str,
    pub sweden: &'static str,
    pub other: &'static str,
}

impl BusinessIdLabels {
    /// Returns the name in the register of a country.
    pub(crate) fn of(&self, country: Option<Country>) -> &'static str {
        match country.as_ref().map(Country::code) {
            Some("FI" | "AX") => self.finland,
            Some("SE") => self.sweden,
            _ => self.other,
        }
    }
}

/// Interface texts in one language.
pub struct Messages {
    pub(crate) headings: fn(SectionId) -> Heading,
    pub(crate) basis: fn(Basis) -> &'static str,
    /// Role of a recipient or provider.
    pub role: fn(RecipientRole) -> &'static str,
    pub(crate) mechanism: fn(Mechanism) -> &'static str,
    pub(crate) right: fn(Right) -> RightMessages,
    pub(crate) qualifier: fn(PeriodQualifier) -> &'static str,
    pub(crate) required: fn(ProvisionRequirement) -> &'static str,
    pub(crate) category: fn(Category) -> &'static str,
    pub(crate) party: fn(CookieParty) -> &'static str,
    pub(crate) storage: fn(Storage) -> &'static str,
    /// "At a glance".
    pub summary_box: &'static str,
    /// Question about the controller.
    pub who: &'static str,
    /// Question about the purposes.
    pub what_for: &'static str,
    /// Question about the legal bases.
    pub on_what_basis: &'static str,
    /// Question about retention.
    pub how_long: &'static str,
    /// Question about recipients.
    pub who_else: &'static str,
    /// Question about the contact.
    pub where_to_turn: &'static str,
    /// "and N more", for the number of omitted answers.
    pub more: fn(usize) -> String,
    /// "Updated".
    pub updated: &'static str,
    /// Shown under a heading without content.
    pub empty: &'static str,
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) business_id: BusinessIdLabels,
    pub(crate) address: &'static str,
    pub(crate) visiting_address: &'static str,
    pub(crate) postal_address: &'static str,
    pub(crate) phone: &'static str,
    pub(crate) email: &'static str,
    pub(crate) website: &'static str,
    pub(crate) joint_controllers: &'static str,
    pub(crate) joint_arrangement: &'static str,
    pub(crate) representative: &'static str,
    pub(crate) no_representative: &'static str,
    pub(crate) no_dpo: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) legal_basis: &'static str,
    pub(crate) interest: &'static str,
    pub(crate) data: &'static str,
    pub(crate) recipients: &'static str,
    pub(crate) retention: &'static str,
    pub(crate) purposes_table: &'static str,
    pub(crate) special: fn(char) -> String,
    pub(crate) special_unstated: &'static str,
    /// "The data subject", as a source.
    pub data_subject: &'static str,
    pub(crate) public_source: &'static str,
    pub(crate) not_public_source: &'static str,
    pub(crate) no_recipients: &'static str,
    /// Label of such a role.
    pub role_label: &'static str,
    pub(crate) country: &'static str,
    pub(crate) condition: &'static str,
    pub(crate) transfer: &'static str,
    pub(crate) mechanism_check: &'static str,
    pub(crate) safeguards_copy: &'static str,
    pub(crate) directory: &'static str,
    pub(crate) no_directory: &'static str,
    pub(crate) no_transfers: &'static str,
    pub(crate) countries: &'static str,
    pub(crate) mechanism_label: &'static str,
    pub(crate) transfers_table: &'static str,
    pub(crate) recipient: &'static str,
    pub(crate) after: fn(&str) -> String,
    pub(crate) until: fn(&str) -> String,
    pub(crate) by_law: fn(&str) -> String,
    pub(crate) block_list: &'static str,
    pub(crate) no_block_list: &'static str,
    pub(crate) paper: &'static str,
    pub(crate) no_paper: &'static str,
    pub(crate) electronic: &'static str,
    pub(crate) no_electronic: &'static str,
    pub(crate) staff: &'static str,
    pub(crate) no_staff: &'static str,
    pub(crate) provision_label: &'static str,
    pub(crate) otherwise: &'static str,
    pub(crate) no_provision: &'static str,
    pub(crate) no_automated: &'static str,
    pub(crate) logic: &'static str,
    pub(crate) consequences: &'static str,
    pub(crate) no_cookies: &'static str,
    pub(crate) services: &'static str,
    pub(crate) category_label: &'static str,
    pub(crate) provider: &'static str,
    pub(crate) contacted_hosts: &'static str,
    /// States that a service stores nothing; follows `storage_table`.
    pub nothing_stored: &'static str,
    pub(crate) cookies_table: &'static str,
    /// Label of what a service stores.
    pub storage_table: &'static str,
    pub(crate) cookie: &'static str,
    pub(crate) cookie_or_key: &'static str,
    pub(crate) kept_in: &'static str,
    pub(crate) cookie_life: &'static str,
    pub(crate) cookie_party: &'static str,
    pub(crate) session: &'static str,
    pub(crate) read_more: &'static str,
    pub(crate) right_none: &'static str,
    pub(crate) right_email: &'static str,
    pub(crate) write_request: &'static str,
    pub(crate) how_to_use: &'static str,
    pub(crate) demands: &'static str,
    pub(crate) complaint_sentence: &'static str,
    pub(crate) authority: &'static str,
}

/// Returns the interface texts in `language`.
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::Fi => &fi::MESSAGES,
        Language::Sv => &sv::MESSAGES,
        Language::En => &en::MESSAGES,
    }
}

impl Messages {
    /// Returns the heading of a section in a layout.
    pub fn heading(&self, section: SectionId, layout: Layout) -> &'static str {
        let heading = (self.headings)(section);
        match layout {
            Layout::Questions => heading.question,
            Layout::Numbered | Layout::Fields | Layout::Table => heading.label,
        }
    }
}
