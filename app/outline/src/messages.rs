//! Texts of a notice, from `notice.ftl` of each language (app/languages).

use seloste_notice::{
    Basis, Category, CookieParty, Country, Language, Layout, Mechanism, PeriodQualifier,
    ProvisionRequirement, RecipientRole, Right, SectionId, Storage,
};

include!(concat!(env!("OUT_DIR"), "/notice.rs"));

impl Messages {
    /// Returns the heading of a section in a layout.
    pub const fn heading(&self, section: SectionId, layout: Layout) -> &'static str {
        let heading = match section {
            SectionId::Introduction => &self.heading_introduction,
            SectionId::Controller => &self.heading_controller,
            SectionId::Contact => &self.heading_contact,
            SectionId::Dpo => &self.heading_dpo,
            SectionId::Register => &self.heading_register,
            SectionId::Purposes => &self.heading_purposes,
            SectionId::LegalBases => &self.heading_legal_bases,
            SectionId::Data => &self.heading_data,
            SectionId::Sources => &self.heading_sources,
            SectionId::Recipients => &self.heading_recipients,
            SectionId::Transfers => &self.heading_transfers,
            SectionId::Retention => &self.heading_retention,
            SectionId::Security => &self.heading_security,
            SectionId::Provision => &self.heading_provision,
            SectionId::AutomatedDecisions => &self.heading_automated_decisions,
            SectionId::Cookies => &self.heading_cookies,
            SectionId::Rights => &self.heading_rights,
            SectionId::Withdraw => &self.heading_withdraw,
            SectionId::Complaint => &self.heading_complaint,
            SectionId::Changes => &self.heading_changes,
            SectionId::Request => &self.heading_request,
        };
        match layout {
            Layout::Questions => heading.question,
            Layout::Numbered | Layout::Fields | Layout::Table => heading.label,
        }
    }

    /// Returns the name and the standard sentence of a right.
    pub(crate) const fn right(&self, right: Right) -> &RightMessages {
        match right {
            Right::Access => &self.right_access,
            Right::Rectification => &self.right_rectification,
            Right::Erasure => &self.right_erasure,
            Right::Restriction => &self.right_restriction,
            Right::Portability => &self.right_portability,
            Right::Objection => &self.right_objection,
            Right::ObjectionMarketing => &self.right_objection_marketing,
            Right::WithdrawConsent => &self.right_withdraw_consent,
            Right::AutomatedDecision => &self.right_automated_decision,
        }
    }

    /// Returns the name of a legal basis.
    pub(crate) const fn basis(&self, basis: Basis) -> &'static str {
        match basis {
            Basis::Consent => self.basis.consent,
            Basis::Contract => self.basis.contract,
            Basis::LegalObligation => self.basis.legal_obligation,
            Basis::VitalInterests => self.basis.vital_interests,
            Basis::PublicTask => self.basis.public_task,
            Basis::LegitimateInterests => self.basis.legitimate_interests,
        }
    }

    /// Returns the name of the role of a recipient or provider.
    pub const fn role(&self, role: RecipientRole) -> &'static str {
        match role {
            RecipientRole::Processor => self.role.processor,
            RecipientRole::Controller => self.role.controller,
            RecipientRole::Joint => self.role.joint,
            RecipientRole::Authority => self.role.authority,
        }
    }

    /// Returns the name of this number of recipients with the same role.
    pub(crate) const fn recipient_group(&self, role: Option<RecipientRole>, count: usize) -> &'static str {
        let names = &self.recipient_group;
        match (role, count) {
            (Some(role), 1) => self.role(role),
            (Some(RecipientRole::Processor), _) => names.processors,
            (Some(RecipientRole::Controller), _) => names.controllers,
            (Some(RecipientRole::Joint), _) => self.joint_controllers,
            (Some(RecipientRole::Authority), _) => names.authorities,
            (None, 1) => self.recipient,
            (None, _) => self.recipients,
        }
    }

    /// Returns the name of a mechanism of transfers.
    pub(crate) const fn mechanism(&self, mechanism: Mechanism) -> &'static str {
        match mechanism {
            Mechanism::Adequacy => self.mechanism.adequacy,
            Mechanism::Dpf => self.mechanism.dpf,
            Mechanism::Scc => self.mechanism.scc,
            Mechanism::Bcr => self.mechanism.bcr,
            Mechanism::Derogation => self.mechanism.derogation,
            Mechanism::PrivacyShield => self.mechanism.privacy_shield,
            Mechanism::SafeHarbor => self.mechanism.safe_harbor,
        }
    }

    /// Returns the word before a period.
    pub(crate) const fn qualifier(&self, qualifier: PeriodQualifier) -> &'static str {
        match qualifier {
            PeriodQualifier::Typically => self.qualifier.typically,
            PeriodQualifier::AtMost => self.qualifier.at_most,
            PeriodQualifier::AtLeast => self.qualifier.at_least,
        }
    }

    /// Returns the sentence about a requirement to provide data.
    pub(crate) const fn required(&self, requirement: ProvisionRequirement) -> &'static str {
        match requirement {
            ProvisionRequirement::Contract => self.required.contract,
            ProvisionRequirement::Law => self.required.law,
            ProvisionRequirement::Voluntary => self.required.voluntary,
        }
    }

    /// Returns the name of a category of services.
    pub(crate) const fn category(&self, category: Category) -> &'static str {
        match category {
            Category::Necessary => self.category.necessary,
            Category::Functional => self.category.functional,
            Category::Statistics => self.category.statistics,
            Category::Marketing => self.category.marketing,
        }
    }

    /// Returns who sets a cookie.
    pub(crate) const fn party(&self, party: CookieParty) -> &'static str {
        match party {
            CookieParty::First => self.party.first,
            CookieParty::Third => self.party.third,
        }
    }

    /// Returns where a service keeps data.
    pub(crate) const fn storage(&self, storage: Storage) -> &'static str {
        match storage {
            Storage::Cookie => self.storage.cookie,
            Storage::Local => self.storage.local,
            Storage::Session => self.storage.session,
            Storage::IndexedDb => self.storage.indexed_db,
            Storage::Cache => self.storage.cache,
            Storage::Worker => self.storage.worker,
        }
    }

    /// Returns the name of the number in the business register of a country.
    pub(crate) fn business_id(&self, country: Option<&Country>) -> &'static str {
        match country.map(Country::code) {
            Some("FI" | "AX") => self.business_id.finland,
            Some("SE") => self.business_id.sweden,
            _ => self.business_id.other,
        }
    }
}
