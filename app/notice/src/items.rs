use crate::{Notice, Right};
use serde::Serialize;

/// Whether an item is stated, stated as none, or absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// The notice states it.
    Stated,
    /// The notice says that there is none.
    None,
    /// The notice says nothing of it.
    Absent,
}

/// One item that Art. 13 or 14 GDPR asks a notice to state.
pub struct LawItem {
    /// The article and point, as cited.
    pub article: &'static str,
    /// The term of W3C DPV for it.
    pub dpv_term: &'static str,
    /// Its place in the model.
    pub path: &'static str,
    /// What this notice does about it.
    pub state: fn(&Notice) -> State,
}

const fn stated(yes: bool) -> State {
    if yes { State::Stated } else { State::Absent }
}

fn of<T>(item: &crate::Item<T>) -> State {
    match item {
        crate::Item::Absent => State::Absent,
        crate::Item::None => State::None,
        crate::Item::Stated(_) => State::Stated,
    }
}

macro_rules! item {
    ($article:literal, $term:literal, $path:literal, $state:expr) => {
        LawItem { article: $article, dpv_term: $term, path: $path, state: $state }
    };
}

/// Every item of Art. 13 and 14, in the order of the articles.
pub const ITEMS: [LawItem; 22] = [
    item!("13(1)(a)", "dpv:DataController", "controller", |notice| stated(notice.controller.is_some())),
    item!("13(1)(a)", "dpv:Representative", "representative", |notice| of(&notice.representative)),
    item!("13(1)(b)", "dpv:DataProtectionOfficer", "dpo", |notice| of(&notice.dpo)),
    item!("13(1)(c)", "dpv:Purpose", "purposes", |notice| stated(!notice.purposes.is_empty())),
    item!("13(1)(c)", "dpv:LegalBasis", "legal_bases", |notice| stated(
        !notice.legal_bases.is_empty() || notice.purposes.iter().any(|purpose| !purpose.basis.is_empty())
    )),
    item!("13(1)(d)", "eu-gdpr:A6-1-f-controller", "legal_bases", |notice| stated(
        notice.legal_bases.iter().any(|basis| basis.interest.is_some())
            || notice.purposes.iter().any(|purpose| purpose.interest.is_some())
    )),
    item!("13(1)(e)", "dpv:Recipient", "recipients", |notice| of(&notice.recipients)),
    item!("13(1)(f)", "dpv:DataTransferLegalBasis", "transfers", |notice| {
        if notice.recipient_list().iter().any(|recipient| recipient.transfer.is_some()) {
            State::Stated
        } else {
            of(&notice.transfers)
        }
    }),
    item!("13(2)(a)", "dpv:StorageDuration", "retention", |notice| stated(
        !notice.retention.is_empty() || notice.purposes.iter().any(|purpose| !purpose.retention.is_empty())
    )),
    item!("13(2)(b), 15", "eu-gdpr:A15", "rights.access", |notice| of(notice.rights.get(Right::Access))),
    item!("13(2)(b), 16", "eu-gdpr:A16", "rights.rectification", |notice| of(notice
        .rights
        .get(Right::Rectification))),
    item!("13(2)(b), 17", "eu-gdpr:A17", "rights.erasure", |notice| of(notice.rights.get(Right::Erasure))),
    item!("13(2)(b), 18", "eu-gdpr:A18", "rights.restriction", |notice| of(notice
        .rights
        .get(Right::Restriction))),
    item!("13(2)(b), 20", "eu-gdpr:A20", "rights.portability", |notice| of(notice
        .rights
        .get(Right::Portability))),
    item!("13(2)(b), 21(1)", "eu-gdpr:A21", "rights.objection", |notice| of(notice
        .rights
        .get(Right::Objection))),
    item!("13(2)(b), 21(2)", "eu-gdpr:A21", "rights.objection-marketing", |notice| of(notice
        .rights
        .get(Right::ObjectionMarketing))),
    item!("13(2)(c)", "eu-gdpr:A7-3", "rights.withdraw-consent", |notice| of(notice
        .rights
        .get(Right::WithdrawConsent))),
    item!("13(2)(d)", "eu-gdpr:A77", "rights.complaint", |notice| of(&notice.rights.complaint)),
    item!("13(2)(e)", "dpv:Necessity", "provision", |notice| of(&notice.provision)),
    item!("13(2)(f)", "dpv:AutomatedDecisionMaking", "automated_decisions", |notice| of(
        &notice.automated_decisions
    )),
    item!("14(1)(d)", "dpv:hasPersonalData", "data", |notice| stated(!notice.data.is_empty())),
    item!("14(2)(f)", "dpv:DataSource", "sources", |notice| stated(!notice.sources.is_empty())),
];
