use seloste_notice::Right;

/// A map with exactly one value for each right.
#[derive(Clone, Copy, Debug)]
pub struct RightMap<T> {
    /// Art. 15.
    pub access: T,
    /// Art. 16.
    pub rectification: T,
    /// Art. 17.
    pub erasure: T,
    /// Art. 18.
    pub restriction: T,
    /// Art. 20.
    pub portability: T,
    /// Art. 21(1).
    pub objection: T,
    /// Art. 21(2).
    pub objection_marketing: T,
    /// Art. 7(3).
    pub withdraw_consent: T,
    /// Art. 22(3).
    pub automated_decision: T,
}

impl<T> RightMap<T> {
    /// Returns the value for a right.
    pub const fn get(&self, right: Right) -> &T {
        match right {
            Right::Access => &self.access,
            Right::Rectification => &self.rectification,
            Right::Erasure => &self.erasure,
            Right::Restriction => &self.restriction,
            Right::Portability => &self.portability,
            Right::Objection => &self.objection,
            Right::ObjectionMarketing => &self.objection_marketing,
            Right::WithdrawConsent => &self.withdraw_consent,
            Right::AutomatedDecision => &self.automated_decision,
        }
    }
}
