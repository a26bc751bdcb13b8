use crate::{ItemState, Notice, Right};

/// One item that Art. 13 or 14 GDPR asks a notice to state.
pub struct RequiredItem {
    /// The article and point, as cited.
    pub article: &'static str,
    /// The term of W3C DPV for it.
    pub dpv_term: &'static str,
    /// Its place in the model.
    pub path: &'static str,
    /// What this notice does about it.
    pub state: fn(&Notice) -> ItemState,
}

const fn stated_if(condition: bool) -> ItemState {
    if condition { ItemState::Stated } else { ItemState::Absent }
}

macro_rules! item {
    ($article:literal, $term:literal, $path:literal, $state:expr) => {
        RequiredItem { article: $article, dpv_term: $term, path: $path, state: $state }
    };
}

/// Every item of Art. 13 and 14, in the order of the articles.
pub const REQUIRED_ITEMS: [RequiredItem; 22] = [
    item!("13(1)(a)", "dpv:DataController", "controller", |notice| stated_if(notice.controller.is_some())),
    item!("13(1)(a)", "dpv:Representative", "representative", |notice| notice.representative.state()),
    item!("13(1)(b)", "dpv:DataProtectionOfficer", "dpo", |notice| notice.dpo.state()),
    item!("13(1)(c)", "dpv:Purpose", "purposes", |notice| stated_if(!notice.purposes.is_empty())),
    item!("13(1)(c)", "dpv:LegalBasis", "legal_bases", |notice| stated_if(
        !notice.legal_bases.is_empty() || notice.purposes.iter().any(|purpose| !purpose.basis.is_empty())
    )),
    item!("13(1)(d)", "eu-gdpr:A6-1-f-controller", "legal_bases", |notice| stated_if(
        notice.legal_bases.iter().any(|basis| basis.interest.is_some())
            || notice.purposes.iter().any(|purpose| purpose.interest.is_some())
    )),
    item!("13(1)(e)", "dpv:Recipient", "recipients", |notice| notice.recipients.state()),
    item!("13(1)(f)", "dpv:DataTransferLegalBasis", "transfers", |notice| {
        if notice.stated_recipients().iter().any(|recipient| recipient.transfer.is_some()) {
            ItemState::Stated
        } else {
            notice.transfers.state()
        }
    }),
    item!("13(2)(a)", "dpv:StorageDuration", "retention", |notice| stated_if(
        !notice.retention.is_empty() || notice.purposes.iter().any(|purpose| !purpose.retention.is_empty())
    )),
    item!("13(2)(b), 15", "eu-gdpr:A15", "rights.access", |notice| notice.rights.get(Right::Access).state()),
    item!("13(2)(b), 16", "eu-gdpr:A16", "rights.rectification", |notice| notice
        .rights
        .get(Right::Rectification)
        .state()),
    item!("13(2)(b), 17", "eu-gdpr:A17", "rights.erasure", |notice| notice
        .rights
        .get(Right::Erasure)
        .state()),
    item!("13(2)(b), 18", "eu-gdpr:A18", "rights.restriction", |notice| notice
        .rights
        .get(Right::Restriction)
        .state()),
    item!("13(2)(b), 20", "eu-gdpr:A20", "rights.portability", |notice| notice
        .rights
        .get(Right::Portability)
        .state()),
    item!("13(2)(b), 21(1)", "eu-gdpr:A21", "rights.objection", |notice| notice
        .rights
        .get(Right::Objection)
        .state()),
    item!("13(2)(b), 21(2)", "eu-gdpr:A21", "rights.objection-marketing", |notice| notice
        .rights
        .get(Right::ObjectionMarketing)
        .state()),
    item!("13(2)(c)", "eu-gdpr:A7-3", "rights.withdraw-consent", |notice| notice
        .rights
        .get(Right::WithdrawConsent)
        .state()),
    item!("13(2)(d)", "eu-gdpr:A77", "rights.complaint", |notice| notice.rights.complaint.state()),
    item!("13(2)(e)", "dpv:Necessity", "provision", |notice| notice.provision.state()),
    item!("13(2)(f)", "dpv:AutomatedDecisionMaking", "automated_decisions", |notice| notice
        .automated_decisions
        .state()),
    item!("14(1)(d)", "dpv:hasPersonalData", "data", |notice| stated_if(!notice.data.is_empty())),
    item!("14(2)(f)", "dpv:DataSource", "sources", |notice| stated_if(!notice.sources.is_empty())),
];
