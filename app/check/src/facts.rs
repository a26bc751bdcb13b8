//! Items of Art. 13 and 14 that a notice must state, and where it states them.
//!
//! An item is in fields, in a text only, or nowhere. Rules about missing items report the last case;
//! `only-in-text` reports the second. A text states an item if it is in a section about it, or if one of its
//! sentences matches the patterns `fact-…` of the lexicon.

use seloste_notice::{
    Basis, Country, FreeSection, Item, Language, Notice, Party, Right, SectionId, SectionPlacement,
    SourceKind,
};

use crate::context::Context;
use crate::fact::{Fact, FactState, Passage};
use crate::lexicon::{self, AnyList, MARKETING, Patterns, Terms};
use crate::text::fold;
use crate::text_index::{Hit, TextEntry};
use crate::tokens::{Token, tokens};

/// The lists of all items, for rules about all of them.
pub(crate) const LISTS: &[&dyn AnyList] = &[
    &lexicon::FACT_CONTROLLER,
    &lexicon::FACT_ORGANISATION,
    &lexicon::FACT_OFFICER,
    &lexicon::FACT_PURPOSES,
    &lexicon::FACT_BASES,
    &lexicon::FACT_INTEREST,
    &lexicon::FACT_DATA,
    &lexicon::FACT_RECIPIENTS,
    &lexicon::FACT_MECHANISM,
    &lexicon::FACT_RETENTION,
    &lexicon::FACT_ACCESS,
    &lexicon::FACT_RECTIFICATION,
    &lexicon::FACT_ERASURE,
    &lexicon::FACT_RESTRICTION,
    &lexicon::FACT_PORTABILITY,
    &lexicon::FACT_OBJECTION,
    &lexicon::FACT_WITHDRAWAL,
    &lexicon::FACT_COMPLAINT,
    &lexicon::FACT_PROVISION,
    &lexicon::FACT_AUTOMATED_DECISIONS,
    &lexicon::FACT_UPDATED,
    &lexicon::HEADING_CONTROLLER,
    &lexicon::HEADING_PURPOSES,
    &lexicon::HEADING_BASES,
    &lexicon::HEADING_DATA,
    &lexicon::HEADING_RECIPIENTS,
    &lexicon::HEADING_RETENTION,
    &lexicon::HEADING_UPDATED,
    &lexicon::HEADING_COMPLAINT,
    &lexicon::HEADING_PROVISION,
    &lexicon::HEADING_AUTOMATED_DECISIONS,
];

/// What identifies an item in texts.
struct Evidence {
    /// Sections of the page about the item.
    sections: &'static [SectionId],
    /// Beginnings of headings that announce the item.
    headings: Option<&'static Terms>,
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
    fn passes(self, sentence: &str, folded: &str, language: Language) -> bool {
        /// Minimum number of words of a statement.
        const MIN_WORDS: usize = 3;
        match self {
            Self::Never => false,
            Self::Words => !sentence.ends_with(':') && sentence.split_whitespace().count() >= MIN_WORDS,
            Self::Patterns(patterns) => patterns.match_text(folded, language),
            Self::Dated(patterns) => patterns.match_text(folded, language) && has_date(sentence),
            Self::Contact => {
                tokens(sentence).any(|token| matches!(token, Token::Email(_)) || is_telephone(&token))
            }
        }
    }
}

fn has_date(sentence: &str) -> bool {
    tokens(sentence).any(|token| matches!(token, Token::Date(_)))
}

/// Returns true if a text has a number that can be called.
pub(crate) fn has_telephone(text: &str) -> bool {
    tokens(text).any(|token| is_telephone(&token))
}

/// Returns true for a number that can be called.
fn is_telephone(token: &Token) -> bool {
    const DIGITS: std::ops::RangeInclusive<usize> = 8..=13;
    matches!(token, Token::Id(digits) if digits.starts_with('0') && DIGITS.contains(&digits.len()))
}

impl Fact {
    const fn evidence(self) -> Evidence {
        use Test::{Contact, Dated, Never, Patterns, Words};
        const NO_HEADINGS: Option<&Terms> = None;
        let (sections, headings, in_section, anywhere): (&[SectionId], Option<&Terms>, Test, Test) =
            match self {
                Self::Controller => (
                    &[SectionId::Controller],
                    Some(&lexicon::HEADING_CONTROLLER),
                    Patterns(&lexicon::FACT_ORGANISATION),
                    Patterns(&lexicon::FACT_CONTROLLER),
                ),
                Self::ControllerContact => (
                    &[SectionId::Controller, SectionId::Contact],
                    Some(&lexicon::HEADING_CONTROLLER),
                    Contact,
                    Never,
                ),
                Self::Officer => (
                    &[SectionId::Dpo],
                    NO_HEADINGS,
                    Patterns(&lexicon::FACT_OFFICER),
                    Patterns(&lexicon::FACT_OFFICER),
                ),
                Self::Purposes => (
                    &[SectionId::Purposes],
                    Some(&lexicon::HEADING_PURPOSES),
                    Words,
                    Patterns(&lexicon::FACT_PURPOSES),
                ),
                Self::Bases => (
                    &[SectionId::LegalBases],
                    Some(&lexicon::HEADING_BASES),
                    Patterns(&lexicon::FACT_BASES),
                    Patterns(&lexicon::FACT_BASES),
                ),
                Self::Interest => (&[], NO_HEADINGS, Never, Patterns(&lexicon::FACT_INTEREST)),
                Self::Data => {
                    (&[SectionId::Data], Some(&lexicon::HEADING_DATA), Words, Patterns(&lexicon::FACT_DATA))
                }
                Self::Recipients => (
                    &[SectionId::Recipients],
                    Some(&lexicon::HEADING_RECIPIENTS),
                    Words,
                    Patterns(&lexicon::FACT_RECIPIENTS),
                ),
                Self::Mechanism => (
                    &[SectionId::Transfers],
                    NO_HEADINGS,
                    Patterns(&lexicon::FACT_MECHANISM),
                    Patterns(&lexicon::FACT_MECHANISM),
                ),
                Self::Retention => (
                    &[SectionId::Retention],
                    Some(&lexicon::HEADING_RETENTION),
                    Words,
                    Patterns(&lexicon::FACT_RETENTION),
                ),
                Self::Right(right) => (&[], NO_HEADINGS, Never, Patterns(right_patterns(right))),
                Self::Complaint => (
                    &[SectionId::Complaint],
                    Some(&lexicon::HEADING_COMPLAINT),
                    Words,
                    Patterns(&lexicon::FACT_COMPLAINT),
                ),
                Self::Provision => (
                    &[SectionId::Provision],
                    Some(&lexicon::HEADING_PROVISION),
                    Words,
                    Patterns(&lexicon::FACT_PROVISION),
                ),
                Self::AutomatedDecisions => (
                    &[SectionId::AutomatedDecisions],
                    Some(&lexicon::HEADING_AUTOMATED_DECISIONS),
                    Patterns(&lexicon::FACT_AUTOMATED_DECISIONS),
                    Patterns(&lexicon::FACT_AUTOMATED_DECISIONS),
                ),
                Self::Updated => (
                    &[SectionId::Changes],
                    Some(&lexicon::HEADING_UPDATED),
                    Never,
                    Dated(&lexicon::FACT_UPDATED),
                ),
            };
        Evidence { sections, headings, in_section, anywhere }
    }

    /// Returns the lists that the search for the item needs.
    pub(crate) fn lists(self) -> Vec<&'static dyn AnyList> {
        let evidence = self.evidence();
        let headings = evidence.headings.into_iter().map(|list| -> &dyn AnyList { list });
        let patterns = [evidence.in_section, evidence.anywhere].into_iter().filter_map(|test| match test {
            Test::Patterns(patterns) | Test::Dated(patterns) => Some(patterns as &dyn AnyList),
            Test::Never | Test::Words | Test::Contact => None,
        });
        headings.chain(patterns).collect()
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
    pub(crate) fn is_stated_by(self, passage: &Passage) -> bool {
        let sentence = &passage.sentence;
        self.evidence().anywhere.passes(sentence, &fold(sentence), passage.language)
    }

    /// Returns true if a section is about the item, by its place or by its heading.
    pub(crate) fn is_subject_of(self, section: &FreeSection) -> bool {
        let evidence = self.evidence();
        let mut titles = section.title.iter().flat_map(|title| title.iter());
        is_placed_in(section, evidence.sections)
            || titles.any(|(language, title)| {
                let headings = evidence.headings;
                headings.is_some_and(|terms| terms.start(without_number(&fold(title)), language))
            })
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
        self.facts.get_or_find(fact, || self.find_state(fact))
    }

    fn find_state(&self, fact: Fact) -> FactState {
        if fact.is_in_fields(self.notice) {
            return FactState::InFields;
        }
        if !fact.is_required(self) {
            return FactState::NotRequired;
        }
        match fact.passage(self) {
            Some(passage) => FactState::InText(passage),
            None if self.has_prose() && !self.can_find(fact) => FactState::Unsearched,
            None => FactState::Missing,
        }
    }

    /// Returns true if the notice has texts that may state any item.
    fn has_prose(&self) -> bool {
        // An import without a lexicon leaves everything in the introduction.
        const WORDS_OF_A_NOTICE: usize = 80;
        self.texts.entries.iter().any(|entry| {
            entry.is_under("sections")
                || entry.is_under("introduction")
                    && entry.content.split_whitespace().nth(WORDS_OF_A_NOTICE).is_some()
        })
    }

    /// Returns true if the lexicon of a language of the notice has the lists for an item.
    fn can_find(&self, fact: Fact) -> bool {
        let lists = fact.lists();
        self.notice.languages.iter().any(|language| lists.iter().all(|list| list.is_in(*language)))
    }

    /// Returns true if the notice must state an item, but neither a field nor a text does.
    pub(crate) fn is_missing(&self, fact: Fact) -> bool {
        self.state_of(fact) == FactState::Missing
    }

    /// Returns the first sentence that passes a test, in the texts that pass a filter.
    fn passage_where(&self, filter: impl Fn(&TextEntry) -> bool, test: Test) -> Option<Passage> {
        let hit = |patterns: &Patterns, is_found: &dyn Fn(&Hit) -> bool| {
            let hit = patterns.find_first(&self.texts, &filter, is_found)?;
            Some((hit.entry, hit.sentence))
        };
        let (entry, sentence) = match test {
            Test::Never => None,
            // The index finds the words of a pattern; other tests look at each sentence.
            Test::Patterns(patterns) => hit(patterns, &|_| true),
            Test::Dated(patterns) => hit(patterns, &|hit| has_date(hit.sentence)),
            Test::Words | Test::Contact => {
                self.texts.entries.iter().filter(|entry| filter(entry)).find_map(|entry| {
                    let mut sentences = self.texts.sentences(entry);
                    let passes =
                        |(sentence, folded): &(&str, &str)| test.passes(sentence, folded, entry.language);
                    Some((entry, sentences.find(passes)?.0))
                })
            }
        }?;
        Some(Passage { path: entry.path(), sentence: sentence.to_owned(), language: entry.language })
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
                || context.texts.find_terms(&MARKETING).iter().any(|hit| !hit.is_negated())
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
    let is_shared = OTHERS.into_iter().any(|right| Fact::Right(right).is_stated_by(&passage));
    is_shared.then_some(passage)
}

/// Returns the patterns of a sentence that states a right.
const fn right_patterns(right: Right) -> &'static Patterns {
    match right {
        Right::Access => &lexicon::FACT_ACCESS,
        Right::Rectification => &lexicon::FACT_RECTIFICATION,
        Right::Erasure => &lexicon::FACT_ERASURE,
        Right::Restriction => &lexicon::FACT_RESTRICTION,
        Right::Portability => &lexicon::FACT_PORTABILITY,
        Right::Objection | Right::ObjectionMarketing => &lexicon::FACT_OBJECTION,
        Right::WithdrawConsent => &lexicon::FACT_WITHDRAWAL,
        Right::AutomatedDecision => &lexicon::FACT_AUTOMATED_DECISIONS,
    }
}
