//! The items of Art. 13 and 14, and where a notice can state them.

use std::cell::OnceCell;

use seloste_notice::{Language, Right};

/// An item that a notice must state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    /// The name of the controller.
    Controller,
    /// A way to contact the controller.
    ControllerContact,
    /// The data protection officer.
    Officer,
    /// The purposes.
    Purposes,
    /// A legal basis.
    Bases,
    /// The legitimate interest.
    Interest,
    /// The categories of data.
    Data,
    /// The recipients.
    Recipients,
    /// The mechanism of a transfer.
    Mechanism,
    /// The retention period.
    Retention,
    /// A right of the data subject.
    Right(Right),
    /// The right to lodge a complaint.
    Complaint,
    /// Whether data must be provided.
    Provision,
    /// Whether decisions are automated.
    AutomatedDecisions,
    /// The date of the notice.
    Updated,
}

/// A text that states an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Path of the text.
    pub path: String,
    /// Sentence that states the item.
    pub sentence: String,
    /// Language of the sentence.
    pub language: Language,
}

/// Where a notice states an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FactState {
    /// The item does not apply.
    NotRequired,
    /// In the fields made for it.
    InFields,
    /// In a text only.
    InText(Passage),
    /// Nowhere.
    Missing,
    /// Not in the fields, and the texts of the notice cannot be searched: no lexicon of its languages has the
    /// lists.
    Unsearched,
}

impl Fact {
    /// All items, in the order of Art. 13.
    pub(crate) const ALL: [Self; 21] = [
        Self::Controller,
        Self::ControllerContact,
        Self::Officer,
        Self::Purposes,
        Self::Bases,
        Self::Interest,
        Self::Data,
        Self::Recipients,
        Self::Mechanism,
        Self::Retention,
        Self::Right(Right::Access),
        Self::Right(Right::Rectification),
        Self::Right(Right::Erasure),
        Self::Right(Right::Restriction),
        Self::Right(Right::Portability),
        Self::Right(Right::Objection),
        Self::Right(Right::WithdrawConsent),
        Self::Complaint,
        Self::Provision,
        Self::AutomatedDecisions,
        Self::Updated,
    ];

    /// Returns the name of the item in messages.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Controller => "the controller",
            Self::ControllerContact => "how to contact the controller",
            Self::Officer => "the data protection officer",
            Self::Purposes => "the purposes",
            Self::Bases => "the legal basis",
            Self::Interest => "the legitimate interest",
            Self::Data => "the categories of data",
            Self::Recipients => "the recipients",
            Self::Mechanism => "the transfer mechanism",
            Self::Retention => "the retention period",
            Self::Right(right) => describe_right(right),
            Self::Complaint => "the right to lodge a complaint",
            Self::Provision => "whether data must be provided",
            Self::AutomatedDecisions => "whether decisions are automated",
            Self::Updated => "the date of the last update",
        }
    }

    /// Returns what to write, and where.
    pub(crate) const fn remedy(self) -> &'static str {
        match self {
            Self::Controller => "Write the name under `controller.name`.",
            Self::ControllerContact => {
                "Write the `address`, `email` or `phone` of the controller under `controller`."
            }
            Self::Officer => "Write the contact details under `dpo`.",
            Self::Purposes => "List each purpose under `purposes`, with its `name` and `basis`.",
            Self::Bases => "Write the `basis` of each purpose, such as `basis: contract`.",
            Self::Interest => "Write the interest as `interest` of the purpose.",
            Self::Data => {
                "List the categories under `data`, each under an id, such as `contact: Contact details`."
            }
            Self::Recipients => {
                "List the recipients under `recipients`, each under an id, or write `recipients: none`."
            }
            Self::Mechanism => {
                "Write it as `mechanism` of the recipient's `transfer`, or under `transfers.mechanisms`."
            }
            Self::Retention => {
                "Write it as `retention` of the purpose or of the notice, such as `retention: { years: 2 }`."
            }
            Self::Right(_) => "Write each right under `rights`, such as `access: yes`, or in your own words.",
            Self::Complaint => "Write `complaint: yes` under `rights`, or the sentence.",
            Self::Provision => {
                "Write it under `provision`: `required` (`contract`, `law` or `voluntary`) and `otherwise`."
            }
            Self::AutomatedDecisions => {
                "Write `automated_decisions: none`, or the `logic` and `consequences` of the decisions."
            }
            Self::Updated => "Write it as `updated`, such as `updated: 2026-10-01`.",
        }
    }
}

/// Returns the name of a right with its article, for messages.
pub(crate) const fn describe_right(right: Right) -> &'static str {
    match right {
        Right::Access => "the right of access (Art. 15)",
        Right::Rectification => "the right of rectification (Art. 16)",
        Right::Erasure => "the right of erasure (Art. 17)",
        Right::Restriction => "the right of restriction (Art. 18)",
        Right::Portability => "the right of portability (Art. 20)",
        Right::Objection => "the right of objection (Art. 21(1))",
        Right::ObjectionMarketing => "the right of objection (Art. 21(2))",
        Right::WithdrawConsent => "the right of withdrawal of consent (Art. 7(3))",
        Right::AutomatedDecision => "the right of review of automated decisions (Art. 22(3))",
    }
}

/// Where the notice states each of [`Fact::ALL`], computed when a rule first asks.
#[derive(Debug, Default)]
pub(crate) struct FactStates([OnceCell<FactState>; Fact::ALL.len()]);

impl FactStates {
    /// Returns the state of an item, computed if it is not known yet.
    pub(crate) fn get_or_find(&self, fact: Fact, find: impl Fn() -> FactState) -> FactState {
        let index = Fact::ALL.into_iter().position(|other| other == fact);
        match index.and_then(|index| self.0.get(index)) {
            Some(state) => state.get_or_init(find).clone(),
            None => find(),
        }
    }
}
