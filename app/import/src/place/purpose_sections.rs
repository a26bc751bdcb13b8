//! Places purposes with a numbered heading each and sentences below.

use seloste_notice::Basis;

use super::builder::{DraftBuilder, draft_entry, is_item, item_text};
use super::purpose_table;
use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::blocks::section::Heading;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::draft::{DraftComment, DraftEntry, DraftItem, DraftValue, paragraphs};
use crate::tokens::fold;

/// The advice beside what was inferred from the text of a purpose.
const INFERRED: DraftComment = DraftComment::Advice("Inferred from the text of this purpose.");

impl DraftBuilder {
    /// Places purposes with separate headings, if there are several. Returns the remaining blocks.
    pub(super) fn place_purpose_sections(
        &mut self,
        mut blocks: Vec<ImportBlock>,
        has_data: bool,
    ) -> Vec<ImportBlock> {
        let headings_at: Vec<usize> =
            (0..blocks.len()).filter(|at| is_purpose_heading(&blocks, *at)).collect();
        let first = headings_at.first().copied().unwrap_or_default();
        let entries = blocks.iter().filter(|block| is_item(block)).count();
        let items_with_heading = headings_at.iter().filter(|at| is_item(&blocks[**at])).count();
        // Without sentences it is a plain list.
        if headings_at.len() < 2 || entries > items_with_heading || !self.take_list_budget(&blocks[first..]) {
            return blocks;
        }
        let parts = blocks.split_off(first);
        let mut ends: Vec<usize> = headings_at.iter().skip(1).map(|at| at - first).collect();
        ends.push(parts.len());
        let mut begin = 0;
        for end in ends {
            if let Some((heading, details)) = parts[begin..end].split_first() {
                self.push_purpose_section(heading, details, has_data);
            }
            begin = end;
        }
        blocks
    }

    /// Places a heading below the heading of the purposes as a purpose. Returns false if it is something
    /// else.
    pub(super) fn place_purpose_heading(
        &mut self,
        heading: &Heading,
        topic: Option<Topic>,
        blocks: &[ImportBlock],
    ) -> bool {
        const MAX_WORDS: usize = 8;
        if self.purposes_level.is_none_or(|level| heading.level <= level) {
            let states_purposes = topic == Some(Topic::Purposes)
                || matches!(topic, Some(Topic::Data | Topic::LegalBases))
                    && headings::asks_for_data_and_purposes(&heading.text);
            let is_open = states_purposes && !blocks.iter().any(is_item);
            self.purposes_level = is_open.then_some(heading.level);
            return false;
        }
        let (_, name) = headings::split_number(&heading.text);
        let fits = topic.is_none()
            && matches!(heading.level, HeadingLevel::Markup(_))
            && name.split_whitespace().count() <= MAX_WORDS
            && !name.ends_with(['?', ':', '.'])
            && blocks.first().is_some_and(|block| block.kind == BlockKind::Paragraph)
            && !denies_purpose(blocks)
            && may_name_purpose(name)
            && self.take_list_budget(blocks);
        if fits {
            let block = ImportBlock::paragraph(heading.text.clone(), heading.line);
            self.log_placement(heading.line, name, "purposes", true);
            self.push_purpose_section(&block, blocks, true);
        }
        fits
    }

    fn push_purpose_section(&mut self, heading: &ImportBlock, details: &[ImportBlock], has_data: bool) {
        let (name, mut comments) = item_text(heading);
        let (number, rest) = headings::split_number(&name);
        comments.extend((!number.is_empty()).then(|| DraftComment::Original(number.to_owned())));
        self.log_placement(heading.line, rest, "purposes", false);
        let mut entries = vec![draft_entry("name", DraftValue::Text(rest.to_owned()))];
        entries.push(draft_entry("text", DraftValue::LongText(paragraphs(details))));
        let text = details.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
        entries.extend(stated_bases_entry(&text));
        let mut retention_sentences = details
            .iter()
            .flat_map(|block| sentences::split_sentences(&block.text))
            .filter(|text| states_retention(text));
        if let (Some(only), None) = (retention_sentences.next(), retention_sentences.next()) {
            let value = purpose_table::retention_value(only);
            entries.push(DraftEntry { key: "retention".to_owned(), comments: vec![INFERRED], value });
            self.mentioned_periods.retain(|(line, _)| details.iter().all(|block| block.line != *line));
        }
        if has_data {
            details.iter().for_each(|block| self.infer_stated_data(block));
        }
        self.draft.push_item("purposes", DraftItem { comments, value: DraftValue::Map(entries) });
    }
}

/// Returns true if a heading may name a purpose: people, data and legal bases are none, unless it names an
/// activity: `Website visitors`, `Billing data`, `Legal obligation`.
fn may_name_purpose(name: &str) -> bool {
    const MAX_BASIS_WORDS: usize = 4;
    let folded = fold(name);
    let language = lexicon::language();
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let is_activity = lexicon::ACTIVITY_STARTS.start_own(&folded)
        || words.any(|word| lexicon::ACTIVITY_ENDINGS.end_own(word) && word.chars().count() > 5);
    let has_data = lexicon::DATA.of(language).iter().any(|word| folded.contains(word));
    let has_people = folded.split(' ').any(|word| {
        lexicon::PEOPLE
            .of(language)
            .iter()
            .any(|people| word.contains(people) && !people.starts_with("enquir"))
    });
    let is_basis = folded.split(' ').count() <= MAX_BASIS_WORDS && !legal_terms::bases(&folded).is_empty();
    is_activity || !(has_data || has_people || is_basis)
}

/// Returns true if the text of a purpose begins with a denial and states no legal basis: `We send no
/// newsletter.`
fn denies_purpose(blocks: &[ImportBlock]) -> bool {
    let first = blocks.first().and_then(|block| sentences::split_sentences(&block.text).into_iter().next());
    first.is_some_and(|sentence| denial::is_plain_denial(&fold(sentence)))
        && blocks.iter().all(|block| stated_bases(&block.text).is_empty())
}

/// Returns true for a numbered line above a sentence.
fn is_purpose_heading(blocks: &[ImportBlock], at: usize) -> bool {
    const MAX_WORDS: usize = 12;
    let heading = &blocks[at];
    let numbered = match &heading.kind {
        BlockKind::ListItem { marker, .. } => marker.contains(|c: char| c.is_ascii_digit()),
        BlockKind::Paragraph => !headings::split_number(&heading.text).0.is_empty(),
        BlockKind::Heading { .. } | BlockKind::LabeledValue { .. } => false,
    };
    let is_sentence = |block: &ImportBlock| block.kind == BlockKind::Paragraph && block.text.ends_with('.');
    numbered
        && heading.text.split_whitespace().count() <= MAX_WORDS
        && !heading.text.ends_with(['.', ';', ',', ':'])
        && blocks.get(at + 1).is_some_and(is_sentence)
}

/// Returns the entry for the legal bases that the text of a purpose states.
pub(super) fn stated_bases_entry(text: &str) -> Option<DraftEntry> {
    let words: Vec<String> = stated_bases(text).iter().map(|basis| basis.as_str().to_owned()).collect();
    (!words.is_empty()).then(|| DraftEntry {
        key: "basis".to_owned(),
        comments: vec![INFERRED],
        value: DraftValue::Keywords(words),
    })
}

/// Returns the legal bases that a text states as such. "Contract" and "consent" also occur in other contexts.
pub(super) fn stated_bases(text: &str) -> Vec<Basis> {
    let mut found = Vec::new();
    for sentence in sentences::split_sentences(text) {
        let folded = fold(sentence);
        // `To send you letters (consent)`
        let in_brackets =
            sentence.split('(').skip(1).filter_map(|rest| rest.split_once(')')).any(|(inner, _)| {
                inner.split_whitespace().count() <= 3 && !legal_terms::bases(&fold(inner)).is_empty()
            });
        let states_basis = in_brackets || lexicon::BASIS_WORDS.are_in(&folded);
        let by_article = legal_terms::bases_by_article(&folded);
        if is_obliged(&folded) && !found.contains(&Basis::LegalObligation) {
            found.push(Basis::LegalObligation);
        }
        for basis in legal_terms::bases(&folded) {
            let is_term = !matches!(basis, Basis::Contract | Basis::Consent) || by_article.contains(&basis);
            if (states_basis || is_term) && !found.contains(&basis) {
                found.push(basis);
            }
        }
    }
    found
}

/// Returns true if a folded sentence says that a law demands the processing, without any condition: `The
/// bookkeeping act requires the invoices.`
fn is_obliged(folded: &str) -> bool {
    let asserted = denial::asserted(folded);
    lexicon::OBLIGING.entries().any(|phrase| asserted.contains(phrase))
        && !lexicon::EXCEPTIONS.are_in(folded)
        && !lexicon::SHARING.are_in(folded)
}

/// Returns true if a sentence states how long data is kept.
fn states_retention(sentence: &str) -> bool {
    let folded = fold(sentence);
    lexicon::RETENTION_VERBS.are_in(&folded)
        && (entities::periods(&folded).len() == 1 || legal_terms::is_criterion(&folded))
}
