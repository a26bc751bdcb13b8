//! Texts of the part of the form that is in the page, from `form.ftl` of each language (app/languages).

use seloste_notice::{Language, Right};

include!(concat!(env!("OUT_DIR"), "/form.rs"));

impl FormMessages {
    /// Returns the plain name of a right, and the sentence about it.
    pub const fn right(&self, right: Right) -> &RightMessages {
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

    /// Returns what to expect from a right that probably does not apply; `None` if the right does not depend
    /// on the legal basis.
    pub(crate) const fn right_limit(&self, right: Right) -> Option<&'static str> {
        let limit = &self.limit;
        match right {
            Right::Erasure => Some(limit.erasure),
            Right::Portability => Some(limit.portability),
            Right::Objection => Some(limit.objection),
            Right::WithdrawConsent => Some(limit.withdraw_consent),
            Right::AutomatedDecision => Some(limit.automated_decision),
            Right::Access | Right::Rectification | Right::Restriction | Right::ObjectionMarketing => None,
        }
    }
}
