//! Items of Art. 13 and 14 that a notice must state, and where it states them.
//!
//! An item is in fields, in a text only, or nowhere. Rules about missing items report the last case;
//! `only-in-text` reports the second. A text states an item if it is in a section about it, or if one of its
//! sentences matches the patterns in `phrases/facts.rs`.

use seloste_notice::{
    Basis, Country, FreeSection, Item, Notice, Party, Right, SectionId, SectionPlacement, SourceKind,
};

use crate::context::Context;
use crate::patterns::{Patterns, Terms};
use crate::phrases::MARKETING;
use crate::phrases::facts::{self as phrases, headings};
use crate::text::{fold, is_negated};
use crate::text_index::TextEntry;
use crate::tokens::{Token, tokens};

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
}

/// What identifies an item in texts.
struct Evidence {
    /// Sections of the page about the item.
    sections: &'static [SectionId],
    /// Beginnings of headings that announce the item.
    headings: Terms,
    /// What a text in such a section or under such a heading must contain.
    in_section: Test,
    /// What a sentence of any text must contain.
    anywhere: Test,
}

/// Test of a sentence.
#[derive(Clone, Copy)]
enum Test {
    /// No sentence passes.
    Never,
    /// A sentence passes that is more than a lead-in.
    Words,
    /// A sentence passes that matches these patterns.
    Patterns(&'static Patterns),
    /// A sentence passes that matches these patterns and contains a date.
    Dated(&'static Patterns),
    /// A sentence passes that contains an e-mail address or a telephone number.
    Contact,
}

impl Test {
    fn passes(self, sentence: &str, folded: &str) -> bool {
        /// Minimum number of words of a statement.
        const MIN_WORDS: usize = 3;
        match self {
            Self::Never => false,
            Self::Words => !sentence.ends_with(':') && sentence.split_whitespace().count() >= MIN_WORDS,
            Self::Patterns(patterns) => patterns.matches(folded),
            Self::Dated(patterns) => {
                patterns.matches(folded) && tokens(sentence).any(|token| matches!(token, Token::Date(_)))
            }
            Self::Contact => {
                tokens(sentence).any(|token| matches!(token, Token::Email(_)) || is_telephone(&token))
            }
        }
    }
}

/// Returns true for a number that can be called.
fn is_telephone(token: &Token) -> bool {
    const DIGITS: std::ops::RangeInclusive<usize> = 8..=13;
    matches!(token, Token::Id(digits) if digits.starts_with('0') && DIGITS.contains(&digits.len()))
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

    const fn evidence(self) -> Evidence {
        use Test::{Contact, Dated, Never, Patterns, Words};
        const NO_HEADINGS: Terms = &[];
        let (sections, headings, in_section, anywhere): (&[SectionId], Terms, Test, Test) = match self {
            Self::Controller => (
                &[SectionId::Controller],
                headings::CONTROLLER,
                Patterns(&phrases::ORGANISATION),
                Patterns(&phrases::CONTROLLER),
            ),
            Self::ControllerContact => {
                (&[SectionId::Controller, SectionId::Contact], headings::CONTROLLER, Contact, Never)
            }
            Self::Officer => {
                (&[SectionId::Dpo], NO_HEADINGS, Patterns(&phrases::OFFICER), Patterns(&phrases::OFFICER))
            }
            Self::Purposes => {
                (&[SectionId::Purposes], headings::PURPOSES, Words, Patterns(&phrases::PURPOSES))
            }
            Self::Bases => (
                &[SectionId::LegalBases],
                headings::BASES,
                Patterns(&phrases::BASES),
                Patterns(&phrases::BASES),
            ),
            Self::Interest => (&[], NO_HEADINGS, Never, Patterns(&phrases::INTEREST)),
            Self::Data => (&[SectionId::Data], headings::DATA, Words, Patterns(&phrases::DATA)),
            Self::Recipients => {
                (&[SectionId::Recipients], headings::RECIPIENTS, Words, Patterns(&phrases::RECIPIENTS))
            }
            Self::Mechanism => (
                &[SectionId::Transfers],
                NO_HEADINGS,
                Patterns(&phrases::MECHANISM),
                Patterns(&phrases::MECHANISM),
            ),
            Self::Retention => {
                (&[SectionId::Retention], headings::RETENTION, Words, Patterns(&phrases::RETENTION))
            }
            Self::Right(right) => (&[], NO_HEADINGS, Never, Patterns(right_patterns(right))),
            Self::Complaint => {
                (&[SectionId::Complaint], headings::COMPLAINT, Words, Patterns(&phrases::COMPLAINT))
            }
            Self::Provision => {
                (&[SectionId::Provision], headings::PROVISION, Words, Patterns(&phrases::PROVISION))
            }
            Self::AutomatedDecisions => (
                &[SectionId::AutomatedDecisions],
                headings::AUTOMATED_DECISIONS,
                Patterns(&phrases::AUTOMATED_DECISIONS),
                Patterns(&phrases::AUTOMATED_DECISIONS),
            ),
            Self::Updated => (&[SectionId::Changes], headings::UPDATED, Never, Dated(&phrases::UPDATED)),
        };
        Evidence { sections, headings, in_section, anywhere }
    }

    /// Returns true if the notice must state the item.
    fn is_required(self, context: &Context) -> bool {
        let notice = context.notice;
        match self {
            Self::Controller
            | Self::Purposes
            | Self::Recipients
            | Self::Retention
            | Self::Complaint
            | Self::AutomatedDecisions
            | Self::Updated => true,
            Self::ControllerContact => notice.controllers().any(|party| party.name.is_some()),
            Self::Officer => notice.data.iter().any(|category| category.special.is_some()),
            Self::Bases => !notice.purposes.is_empty(),
            Self::Interest => context.notice.has_basis(Basis::LegitimateInterests),
            Self::Data => notice.sources.iter().any(|source| source.kind == SourceKind::Other),
            Self::Mechanism => leaves_eea(notice),
            Self::Right(right) => is_right_required(context, right),
            // Art. 14 does not mention it.
            Self::Provision => {
                notice.sources.is_empty()
                    || notice.sources.iter().any(|source| source.kind == SourceKind::DataSubject)
            }
        }
    }

    /// Returns true if the fields made for the item state it, possibly as `none`.
    fn is_in_fields(self, notice: &Notice) -> bool {
        match self {
            Self::Controller => notice.controllers().any(|party| party.name.is_some()),
            Self::ControllerContact => notice.controllers().chain(&notice.contact).any(can_be_contacted),
            Self::Officer => !notice.dpo.is_absent(),
            Self::Purposes => !notice.purposes.is_empty(),
            Self::Bases => {
                !notice.legal_bases.is_empty()
                    || notice.purposes.iter().any(|purpose| !purpose.basis.is_empty())
            }
            Self::Interest => {
                let of_notice = notice.legal_bases.iter().any(|statement| statement.interest.is_some());
                let mut purposes = notice
                    .purposes
                    .iter()
                    .filter(|purpose| purpose.basis.contains(&Basis::LegitimateInterests))
                    .peekable();
                of_notice || purposes.peek().is_some() && purposes.all(|purpose| purpose.interest.is_some())
            }
            Self::Data => !notice.data.is_empty(),
            Self::Recipients => !notice.recipients.is_absent(),
            Self::Mechanism => {
                let recipients = notice.stated_recipients().iter();
                let transfers = notice.transfers.stated();
                recipients.map(|recipient| &recipient.transfer).any(Option::is_some)
                    || transfers.is_some_and(|transfers| !transfers.mechanisms.is_empty())
            }
            Self::Retention => {
                !notice.retention.is_empty()
                    || notice.purposes.iter().any(|purpose| !purpose.retention.is_empty())
            }
            Self::Right(Right::Objection) => {
                !notice.rights.get(Right::Objection).is_absent()
                    || !notice.rights.get(Right::ObjectionMarketing).is_absent()
            }
            Self::Right(right) => !notice.rights.get(right).is_absent(),
            Self::Complaint => !notice.rights.complaint.is_absent(),
            Self::Provision => !notice.provision.is_absent(),
            Self::AutomatedDecisions => !notice.automated_decisions.is_absent(),
            Self::Updated => notice.updated.is_some() || !notice.changes.is_empty(),
        }
    }

    /// Returns true if a sentence states the item.
    pub(crate) fn is_stated_by(self, sentence: &str) -> bool {
        self.evidence().anywhere.passes(sentence, &fold(sentence))
    }

    /// Returns true if a section is about the item, by its place or by its heading.
    pub(crate) fn is_subject_of(self, section: &FreeSection) -> bool {
        let evidence = self.evidence();
        let mut titles = section.title.iter().flat_map(|title| title.iter());
        is_placed_in(section, evidence.sections)
            || titles.any(|(_, title)| starts_with_any(without_number(&fold(title)), evidence.headings))
    }

    /// Returns the text that states the item.
    fn passage(self, context: &Context) -> Option<Passage> {
        let evidence = self.evidence();
        let of_section = |index: usize, section: &FreeSection| {
            let path = format!("sections[{index}].text");
            let is_here = |entry: &TextEntry| entry.is_under(&path);
            self.is_subject_of(section).then(|| context.passage_where(is_here, evidence.in_section))?
        };
        let mut sections = context.notice.sections.iter().enumerate();
        sections
            .find_map(|(index, section)| of_section(index, section))
            .or_else(|| self.passage_in_fields(context))
            .or_else(|| context.passage_where(is_prose, evidence.anywhere))
    }

    /// Returns the statement in a text field next to the field made for it.
    fn passage_in_fields(self, context: &Context) -> Option<Passage> {
        let paths: &[&str] = match self {
            Self::Controller => &["controller.text", "contact.text"],
            Self::ControllerContact => &["controller.text", "contact.text", "rights.how"],
            _ => return None,
        };
        let test = self.evidence().in_section;
        context.passage_where(|entry| paths.iter().any(|path| entry.is_under(path)), test)
    }
}

impl Context<'_> {
    /// Returns where the notice states an item.
    pub(crate) fn state_of(&self, fact: Fact) -> FactState {
        if fact.is_in_fields(self.notice) {
            return FactState::InFields;
        }
        if !fact.is_required(self) {
            return FactState::NotRequired;
        }
        fact.passage(self).map_or(FactState::Missing, FactState::InText)
    }

    /// Returns true if the notice must state an item, but neither a field nor a text does.
    pub(crate) fn is_missing(&self, fact: Fact) -> bool {
        self.state_of(fact) == FactState::Missing
    }

    /// Returns the first sentence that passes a test, in the texts that pass a filter.
    fn passage_where(&self, filter: impl Fn(&TextEntry) -> bool, test: Test) -> Option<Passage> {
        if matches!(test, Test::Never) {
            return None;
        }
        self.texts.entries.iter().filter(|entry| filter(entry)).find_map(|entry| {
            let (sentence, _) =
                self.texts.sentences(entry).find(|(sentence, folded)| test.passes(sentence, folded))?;
            Some(Passage { path: entry.path(), sentence: sentence.to_owned() })
        })
    }
}

/// Returns true for a text of its own, and false for names, titles and items of lists.
fn is_prose(entry: &TextEntry) -> bool {
    const TEXTS: [&str; 9] = [
        "introduction",
        "sections",
        "rights",
        "security",
        "cookies",
        "directory",
        "controller",
        "contact",
        "marketing_block_list",
    ];
    let path = entry.path_without_language();
    !path.ends_with(".name")
        && !path.ends_with(".title")
        && !path.ends_with(".items")
        && (path.ends_with(".text") || TEXTS.iter().any(|key| entry.is_under(key)))
}

fn is_placed_in(section: &FreeSection, sections: &[SectionId]) -> bool {
    match section.placement {
        SectionPlacement::Opening(target) | SectionPlacement::Closing(target) => sections.contains(&target),
        SectionPlacement::Before(_) | SectionPlacement::After(_) => false,
    }
}

fn starts_with_any(heading: &str, terms: Terms) -> bool {
    terms.iter().any(|term| heading.starts_with(term))
}

/// Returns a heading without its number.
fn without_number(heading: &str) -> &str {
    let numbers = |character: char| character.is_ascii_digit() || ". )#*".contains(character);
    heading.trim_start_matches(numbers)
}

fn can_be_contacted(party: &Party) -> bool {
    party.address.is_some() || party.email.is_some() || party.phone.is_some()
}

/// Returns true if the notice mentions a transfer or a recipient outside the EEA.
fn leaves_eea(notice: &Notice) -> bool {
    let outside = |countries: &[Country]| countries.iter().any(|country| !country.is_in_eea());
    matches!(notice.transfers, Item::Stated(_))
        || notice.stated_recipients().iter().any(|recipient| outside(&recipient.countries))
}

/// Returns true if a right applies: portability by consent or contract (Art. 20(1)(a)), objection by a
/// legitimate interest, a public task (Art. 21(1)) or direct marketing (Art. 21(2)), withdrawal by consent.
/// If no legal basis is stated, each may apply.
fn is_right_required(context: &Context, right: Right) -> bool {
    let is_unknown = Basis::ALL.into_iter().all(|basis| !context.notice.has_basis(basis));
    match right {
        Right::Portability => {
            is_unknown || context.notice.relies_on_consent() || context.notice.has_basis(Basis::Contract)
        }
        Right::Objection => {
            is_unknown
                || context.notice.has_basis(Basis::LegitimateInterests)
                || context.notice.has_basis(Basis::PublicTask)
                || context.texts.find_prefixes(MARKETING).iter().any(|hit| !is_negated(hit.folded_sentence))
        }
        Right::WithdrawConsent => context.notice.relies_on_consent(),
        Right::Access | Right::Rectification | Right::Erasure | Right::Restriction => true,
        Right::ObjectionMarketing | Right::AutomatedDecision => false,
    }
}

/// Returns the sentence that states the objection together with other rights, if a legal basis gives the
/// right (Art. 21(1)) and nothing else states it.
pub(crate) fn undivided_objection(context: &Context) -> Option<Passage> {
    const OTHERS: [Right; 5] =
        [Right::Access, Right::Rectification, Right::Erasure, Right::Restriction, Right::Portability];
    if !context.notice.has_basis(Basis::LegitimateInterests) && !context.notice.has_basis(Basis::PublicTask) {
        return None;
    }
    let FactState::InText(passage) = context.state_of(Fact::Right(Right::Objection)) else { return None };
    let is_shared = OTHERS.into_iter().any(|right| Fact::Right(right).is_stated_by(&passage.sentence));
    is_shared.then_some(passage)
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

/// Returns the patterns of a sentence that states a right.
const fn right_patterns(right: Right) -> &'static Patterns {
    match right {
        Right::Access => &phrases::ACCESS,
        Right::Rectification => &phrases::RECTIFICATION,
        Right::Erasure => &phrases::ERASURE,
        Right::Restriction => &phrases::RESTRICTION,
        Right::Portability => &phrases::PORTABILITY,
        Right::Objection | Right::ObjectionMarketing => &phrases::OBJECTION,
        Right::WithdrawConsent => &phrases::WITHDRAWAL,
        Right::AutomatedDecision => &phrases::AUTOMATED_DECISIONS,
    }
}
