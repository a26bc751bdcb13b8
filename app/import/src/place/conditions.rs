//! Places transfers, retention, security, provision and automated decisions.

use seloste_notice::PeriodQualifier;

use super::builder::{DraftBuilder, FreeTextPosition, draft_entry, is_item, keyword_entry};
use super::recipients::is_transfer;
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::classify::columns::CELL_SEPARATOR;
use crate::classify::compound_periods;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::draft::{
    DraftComment, DraftItem, DraftParagraph, DraftValue, append_paragraphs, entry_mut, paragraphs,
};
use crate::tokens::{find_word, fold};

/// Maximum length in characters of an answer that only says yes or no.
const MAX_ANSWER_CHARS: usize = 12;

impl DraftBuilder {
    pub(super) fn place_transfers(
        &mut self,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let is_about = |text: &str| {
            is_transfer(text) || lexicon::SHARING.are_in(text) && lexicon::THIRD_COUNTRIES.are_in(text)
        };
        // `Data stays in Finland` says nothing about transfers.
        let states_transfer =
            |asserted: &str| is_about(asserted) || !entities::non_eea_countries(asserted).is_empty();
        if self.place_denial("transfers", blocks, is_about, states_transfer) {
            return vec![(
                FreeTextPosition::End,
                blocks.iter().filter(|block| !is_short_answer(block)).cloned().collect(),
            )];
        }
        let folded = fold(&joined_text(blocks));
        let asserted = denial::asserted(&folded);
        for block in blocks {
            self.collect_recipients(block);
        }
        self.draft.append_inner("transfers", "text", paragraphs(blocks));
        let words = |words: Vec<&str>| DraftValue::Keywords(words.into_iter().map(str::to_owned).collect());
        let mechanisms =
            legal_terms::mechanisms(&folded).into_iter().map(|mechanism| mechanism.as_str()).collect();
        let inferred = || vec![DraftComment::Advice("Inferred from the text.")];
        for (key, value) in
            [("countries", words(entities::non_eea_countries(&asserted))), ("mechanisms", words(mechanisms))]
        {
            if self.draft.set_inner("transfers", key, value, inferred()) {
                let line = blocks.first().map_or(0, |block| block.line);
                self.log_placement(line, key, &format!("transfers.{key}"), true);
            }
        }
        Vec::new()
    }

    /// Sets an item to `none` if its text denies it. A bare `No` is kept as a comment. In a longer text, one
    /// sentence must deny what `is_about` finds, and no clause may assert what `is_stated` finds; the value
    /// is then marked as inferred.
    pub(super) fn place_denial(
        &mut self,
        key: &str,
        blocks: &[ImportBlock],
        is_about: impl Fn(&str) -> bool,
        is_stated: impl Fn(&str) -> bool,
    ) -> bool {
        /// A longer text is about more.
        const MAX_SENTENCES: usize = 12;
        let folded: Vec<String> = blocks
            .iter()
            .flat_map(|block| sentences::split_sentences(&block.text))
            .take(MAX_SENTENCES + 1)
            .map(fold)
            .collect();
        let is_stated = folded.iter().any(|sentence| is_stated(&denial::asserted(sentence)));
        let is_whole =
            blocks.len() <= 2 && blocks.iter().all(|block| denial::is_plain_denial(&fold(&block.text)));
        let is_part = folded.len() <= MAX_SENTENCES
            && folded.iter().any(|sentence| {
                denial::is_plain_denial(sentence) && denial::denies_where(sentence, &is_about)
            });
        let denied = !blocks.is_empty() && !is_stated && (is_whole || is_part) && !self.draft.has_value(key);
        if denied {
            let line = blocks[0].line;
            self.log_placement(line, &blocks[0].text, key, !is_whole);
            let entry = self.draft.entry_mut(key);
            entry.value = DraftValue::Keyword("none".to_owned());
            if !is_whole {
                entry.comments.push(DraftComment::Advice("Inferred: a sentence of the text denies it."));
            }
            entry.comments.extend(
                blocks
                    .iter()
                    .filter(|block| is_short_answer(block))
                    .map(|block| DraftComment::Original(block.full_text())),
            );
        }
        denied
    }

    /// Places each paragraph or list item as a separate retention entry, with its period if it mentions one.
    pub(super) fn place_retention(
        &mut self,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        const MAX_CRITERION_CHARS: usize = 300;
        if !self.take_list_budget(&blocks) {
            return vec![(FreeTextPosition::End, blocks)];
        }
        let mut lead = Vec::new();
        let blocks: Vec<ImportBlock> = blocks.into_iter().flat_map(split_by_period).collect();
        let several = blocks.len() > 1;
        let mut placed = false;
        for block in blocks {
            let folded = fold(&block.text);
            let mut periods = entities::periods(&folded);
            periods.dedup();
            // A lead-in to the entries that follow.
            if several && block.text.ends_with(':') && periods.is_empty() {
                lead.push(block);
                continue;
            }
            let follows =
                periods.is_empty() && (lexicon::AFTER_PERIOD.start(&folded) || extends_period(&folded));
            let is_only = !several
                && sentences::count_sentences(&block.text) <= 2
                && !lexicon::HOW_LONG.are_in(&folded);
            let is_criterion = states_criterion(&block, &folded);
            // The cells of a row of a table are no criterion.
            let is_row = block.text.contains(CELL_SEPARATOR);
            let is_entry = !periods.is_empty()
                || entities::states_range(&folded)
                || !is_row && (is_criterion || is_only && lexicon::RETENTION_VERBS.are_in(&folded));
            if follows || !is_entry {
                // It explains the entry above it.
                match self.draft.items_mut("retention").last_mut() {
                    Some(DraftItem { value: DraftValue::Map(entries), .. }) if placed => {
                        let text = vec![DraftParagraph { text: block.full_text(), is_item: is_item(&block) }];
                        append_paragraphs(entry_mut(entries, "text"), text);
                    }
                    _ => lead.push(block),
                }
                continue;
            }
            placed = true;
            self.log_placement(block.line, &block.text, "retention", false);
            let text = block.full_text();
            let mut entries = Vec::new();
            if let [period] = periods.as_slice() {
                let units = ["years", "months", "days"].into_iter().zip(period);
                entries.extend(
                    units
                        .filter(|(_, count)| **count > 0)
                        .map(|(key, count)| keyword_entry(key, &count.to_string())),
                );
                if let Some(qualifier) = legal_terms::period_qualifier(&folded) {
                    let qualifier = match qualifier {
                        PeriodQualifier::Typically => "typically",
                        PeriodQualifier::AtMost => "at-most",
                        PeriodQualifier::AtLeast => "at-least",
                    };
                    entries.push(keyword_entry("qualifier", qualifier));
                }
                entries.push(draft_entry("text", DraftValue::long_text(&text)));
            } else if periods.is_empty()
                && is_criterion
                && sentences::count_sentences(&text) == 1
                && text.chars().count() <= MAX_CRITERION_CHARS
            {
                entries.push(draft_entry("criterion", DraftValue::Text(text)));
            } else {
                entries.push(draft_entry("text", DraftValue::long_text(&text)));
            }
            self.draft
                .push_item("retention", DraftItem { comments: Vec::new(), value: DraftValue::Map(entries) });
        }
        vec![(FreeTextPosition::Start, lead)]
    }

    /// Collects retention periods from sentences of other sections.
    pub(super) fn collect_periods(&mut self, blocks: &[ImportBlock]) {
        /// More periods occur only in a section about retention.
        const MAX_PERIODS: usize = 20;
        for block in blocks {
            for sentence in sentences::split_sentences(&block.text) {
                if !lexicon::RETENTION_VERBS.are_in(&fold(sentence)) {
                    continue;
                }
                for part in compound_periods::split_by_period(sentence) {
                    if let [period] = entities::periods(&fold(part)).as_slice()
                        && self.mentioned_periods.len() < MAX_PERIODS
                    {
                        self.mentioned_periods.push((block.line, *period));
                    }
                }
            }
        }
    }

    /// Adds the retention periods that only other sections mention.
    pub(super) fn infer_retention(&mut self) {
        let periods = std::mem::take(&mut self.mentioned_periods);
        if self.draft.has_value("retention") {
            return;
        }
        for (line, period) in periods {
            let units = ["years", "months", "days"].into_iter().zip(period);
            let entries = units
                .filter(|(_, count)| *count > 0)
                .map(|(key, count)| keyword_entry(key, &count.to_string()));
            let comments = vec![DraftComment::Advice(
                "Inferred from another section: state which data this period applies to.",
            )];
            self.draft
                .push_item("retention", DraftItem { comments, value: DraftValue::Map(entries.collect()) });
            self.log_placement(line, "retention period", "retention", true);
            self.inferred_periods.push(period);
        }
    }

    pub(super) fn place_security(
        &mut self,
        key: &str,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        if key != "text"
            && let [only] = blocks
            && denial::is_plain_denial(&fold(&only.text))
            && self.draft.set_inner(
                "security",
                key,
                DraftValue::Keyword("none".to_owned()),
                vec![DraftComment::Original(only.full_text())],
            )
        {
            return Vec::new();
        }
        let given_key = key;
        let mut key = key;
        for block in blocks {
            // Subheadings on separate lines.
            let folded = fold(&block.text);
            let announces = block.kind == BlockKind::Paragraph && block.text.chars().count() <= 60;
            // `A Manuaalinen aineisto`, as in the Finnish authority's old template.
            let lettered = block.text.split(' ').next().is_some_and(|word| {
                word.trim_end_matches(['.', ')', ':']).chars().count() == 1
                    && word.starts_with(char::is_alphabetic)
            });
            if given_key == "text"
                && announces
                && (block.text.ends_with(':') || lettered && !block.text.ends_with('.'))
            {
                key = if lexicon::ON_PAPER.are_in(&folded) {
                    "paper"
                } else if lexicon::ELECTRONIC.are_in(&folded) {
                    "electronic"
                } else {
                    key
                };
            }
            self.draft.append_inner("security", key, paragraphs(std::slice::from_ref(block)));
        }
        Vec::new()
    }

    pub(super) fn place_provision(
        &mut self,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        if matches!(self.draft.entry_mut("provision").value, DraftValue::Keyword(_)) {
            return vec![(FreeTextPosition::End, blocks.to_vec())];
        }
        if self.draft.has_value("provision") {
            self.draft.append_inner("provision", "text", paragraphs(blocks));
            return Vec::new();
        }
        let folded = fold(&joined_text(blocks));
        if legal_terms::is_provision_denied(&folded) {
            let entry = self.draft.entry_mut("provision");
            entry.value = DraftValue::Keyword("none".to_owned());
            entry
                .comments
                .push(DraftComment::Advice("Inferred: the text says that nothing requires the data."));
            let line = blocks.first().map_or(0, |block| block.line);
            self.log_placement(line, "required", "provision", true);
            return vec![(FreeTextPosition::End, blocks.to_vec())];
        }
        let required: Vec<String> = legal_terms::provision_requirements(&folded)
            .iter()
            .map(|required| required.as_str().to_owned())
            .collect();
        self.draft.append_inner("provision", "text", paragraphs(blocks));
        let comments = vec![DraftComment::Advice("Inferred from the text.")];
        if self.draft.set_inner("provision", "required", DraftValue::Keywords(required), comments) {
            self.log_placement(
                blocks.first().map_or(0, |block| block.line),
                "required",
                "provision.required",
                true,
            );
        }
        Vec::new()
    }

    /// Places what a section says about cookies.
    pub(super) fn place_cookies(
        &mut self,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let folded = blocks.iter().flat_map(|block| sentences::split_sentences(&block.text)).map(fold);
        let folded: Vec<String> = folded.collect();
        // `A cookie is a small file …` explains the word, wherever it is.
        let is_stated = |sentence: &String| {
            lexicon::COOKIES.are_in(&denial::asserted(sentence)) && !lexicon::SMALL_FILE.are_in(sentence)
        };
        let is_denied = matches!(self.draft.entry_mut("cookies").value, DraftValue::Keyword(_))
            || folded.iter().any(|sentence| legal_terms::are_cookies_denied(sentence))
                && !folded.iter().any(is_stated)
                && !self.draft.has_value("cookies");
        if !is_denied {
            self.append_text("cookies", blocks);
            return Vec::new();
        }
        self.draft.entry_mut("cookies").value = DraftValue::Keyword("none".to_owned());
        vec![(FreeTextPosition::End, blocks.to_vec())]
    }

    pub(super) fn place_automated_decisions(
        &mut self,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let is_automated = |text: &str| lexicon::AUTOMATED.are_in(text);
        // `We make no decisions that are based on automated processing alone.`
        let sentences: Vec<String> = blocks
            .iter()
            .flat_map(|block| sentences::split_sentences(&block.text))
            .map(fold)
            .filter(|sentence| is_automated(sentence) || lexicon::AUTOMATIC.are_in(sentence))
            .collect();
        let are_denied = |sentence: &String| {
            let sentence = without_solely(sentence);
            denial::is_plain_denial(&sentence)
                && denial::denies_where(&sentence, |clause| lexicon::DECISIONS.are_in(clause))
        };
        if !sentences.is_empty()
            && sentences.iter().all(are_denied)
            && !self.draft.has_value("automated_decisions")
        {
            let line = blocks.first().map_or(0, |block| block.line);
            self.log_placement(line, &joined_text(blocks), "automated_decisions", true);
            let entry = self.draft.entry_mut("automated_decisions");
            entry.value = DraftValue::Keyword("none".to_owned());
            entry.comments.push(DraftComment::Advice("Inferred: a sentence of the text denies it."));
            return vec![(FreeTextPosition::End, blocks.to_vec())];
        }
        if self.place_denial("automated_decisions", blocks, is_automated, is_automated) {
            return vec![(
                FreeTextPosition::End,
                blocks.iter().filter(|block| !is_short_answer(block)).cloned().collect(),
            )];
        }
        if matches!(self.draft.entry_mut("automated_decisions").value, DraftValue::Keyword(_)) {
            return vec![(FreeTextPosition::End, blocks.to_vec())];
        }
        self.draft.append_inner("automated_decisions", "text", paragraphs(blocks));
        Vec::new()
    }
}

/// Returns true if a block of the chapter about retention states a criterion: by its words for a time and a
/// verb of keeping, or in a short text that needs no verb.
fn states_criterion(block: &ImportBlock, folded: &str) -> bool {
    /// Longer texts have a verb.
    const MAX_WORDS: usize = 12;
    let is_short = || {
        is_item(block)
            || matches!(block.kind, BlockKind::LabeledValue { .. })
            || folded.split(' ').count() <= MAX_WORDS
    };
    let keeps = || lexicon::KEEPING.are_in(folded) || lexicon::RETENTION_VERBS.are_in(folded);
    !lexicon::HOW_LONG.are_in(folded)
        && (lexicon::DURATIONS.are_in(folded)
            || legal_terms::is_criterion(folded) && (keeps() || is_short())
            || legal_terms::states_end_of_keeping(folded))
}

/// Removes the words for "solely" from a folded sentence: to deny decisions that are based solely on
/// automated processing has no exception.
fn without_solely(folded: &str) -> String {
    let is_kept = |word: &&str| !lexicon::SOLELY.have(word);
    folded.split(' ').filter(is_kept).collect::<Vec<_>>().join(" ")
}

/// Returns true for a sentence that says when data may be kept longer than stated before it: `Data may be
/// kept longer if the law requires it.`
fn extends_period(folded: &str) -> bool {
    [&lexicon::EXTENDED_TIME, &lexicon::EXTENDED_PERMISSION, &lexicon::EXTENDED_CONDITION]
        .iter()
        .all(|terms| terms.of(lexicon::language()).iter().any(|word| find_word(folded, word).is_some()))
}

/// Splits a sentence with one period and, in another part, an end: `six years, newsletters until you cancel`.
/// The period does not apply to that part.
fn split_before_end(sentence: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = vec![sentence];
    if entities::periods(&fold(sentence)).len() != 1 {
        return parts;
    }
    for (at, sign) in sentence.match_indices([',', ';']) {
        let rest = sentence[at + sign.len()..].trim_start();
        let before = &sentence[..at];
        let (folded, folded_before) = (fold(rest), fold(before));
        // `…, until it is paid` limits the period itself.
        let starts_with_end = lexicon::UNTIL.start(&folded);
        let differs = entities::periods(&folded).is_empty() != entities::periods(&folded_before).is_empty();
        let ends = |with: &str, without: &str| lexicon::UNTIL.are_in(without) && !lexicon::UNTIL.are_in(with);
        let is_split = if entities::periods(&folded).is_empty() {
            ends(&folded_before, &folded) && !starts_with_end
        } else {
            ends(&folded, &folded_before)
        };
        if differs && is_split {
            parts = vec![&sentence[..at + sign.len()], rest];
            break;
        }
    }
    parts
}

/// Splits a paragraph that mentions several periods into its sentences, one for each retention entry.
fn split_by_period(block: ImportBlock) -> Vec<ImportBlock> {
    let sentences: Vec<&str> = sentences::split_sentences(&block.text)
        .into_iter()
        .flat_map(compound_periods::split_by_period)
        .flat_map(split_before_end)
        .collect();
    let with_period =
        sentences.iter().filter(|sentence| !entities::periods(&fold(sentence)).is_empty()).count();
    let states_end = |sentence: &&&str| {
        let folded = format!("{} ", fold(sentence).trim_end_matches('.'));
        lexicon::UNTIL.are_in(&folded) || lexicon::DURATIONS.are_in(&folded)
    };
    let with_end = sentences
        .iter()
        .filter(|sentence| entities::periods(&fold(sentence)).is_empty())
        .filter(states_end)
        .count();
    if with_period == 0 || with_period + with_end < 2 {
        return vec![block];
    }
    // A sentence without a period continues the previous one.
    let mut texts: Vec<String> = Vec::new();
    for sentence in sentences {
        let folded = fold(sentence);
        let starts_entry = !entities::periods(&folded).is_empty() || legal_terms::is_criterion(&folded);
        match texts.last_mut() {
            Some(last) if !starts_entry => *last = format!("{last} {sentence}"),
            _ => texts.push(sentence.to_owned()),
        }
    }
    let trimmed = |text: String| text.trim_end_matches([',', ';']).to_owned();
    // The label belongs to the first.
    let kind = |at: usize| match &block.kind {
        BlockKind::LabeledValue { .. } if at > 0 => BlockKind::Paragraph,
        kind => kind.clone(),
    };
    let texts = texts.into_iter().enumerate();
    texts.map(|(at, text)| ImportBlock { text: trimmed(text), kind: kind(at), ..block.clone() }).collect()
}

/// Returns true if a block is as short as `No`.
fn is_short_answer(block: &ImportBlock) -> bool {
    block.text.chars().count() <= MAX_ANSWER_CHARS
}

fn joined_text(blocks: &[ImportBlock]) -> String {
    blocks.iter().map(ImportBlock::full_text).collect::<Vec<_>>().join(" ")
}
