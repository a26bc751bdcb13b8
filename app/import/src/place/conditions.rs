//! Places transfers, retention, security, provision and automated decisions.

use seloste_notice::PeriodQualifier;

use super::builder::{DraftBuilder, FreeTextPosition, draft_entry, is_item, keyword_entry};
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::classify::entities;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::draft::{
    DraftComment, DraftItem, DraftParagraph, DraftValue, append_paragraphs, entry_mut, paragraphs,
};
use crate::tokens::{fold, has_any_prefix};

/// Maximum length in characters of an answer that only says yes or no.
const MAX_ANSWER_CHARS: usize = 12;

impl DraftBuilder {
    pub(super) fn place_transfers(
        &mut self,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        if self.place_denial("transfers", blocks) {
            return vec![(
                FreeTextPosition::End,
                blocks.iter().filter(|block| !is_short_answer(block)).cloned().collect(),
            )];
        }
        let folded = fold(&joined_text(blocks));
        for block in blocks {
            self.collect_recipients(block);
        }
        self.draft.append_inner("transfers", "text", paragraphs(blocks));
        let words = |words: Vec<&str>| DraftValue::Keywords(words.into_iter().map(str::to_owned).collect());
        let mechanisms =
            legal_terms::mechanisms(&folded).into_iter().map(|mechanism| mechanism.as_str()).collect();
        let inferred = || vec![DraftComment::Advice("Inferred from the text.")];
        for (key, value) in
            [("countries", words(entities::non_eea_countries(&folded))), ("mechanisms", words(mechanisms))]
        {
            if self.draft.set_inner("transfers", key, value, inferred()) {
                let line = blocks.first().map_or(0, |block| block.line);
                self.log_placement(line, key, &format!("transfers.{key}"), true);
            }
        }
        Vec::new()
    }

    /// Sets an item to `none` if all its text denies it. A bare `No` is kept as a comment.
    fn place_denial(&mut self, key: &str, blocks: &[ImportBlock]) -> bool {
        let denied = !blocks.is_empty()
            && blocks.len() <= 2
            && blocks.iter().all(|block| legal_terms::is_plain_denial(&fold(&block.text)))
            && !self.draft.has_value(key);
        if denied {
            let line = blocks[0].line;
            self.log_placement(line, &blocks[0].text, key, false);
            let entry = self.draft.entry_mut(key);
            entry.value = DraftValue::Keyword("none".to_owned());
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
            let follows = periods.is_empty() && follows_period(&folded);
            let is_only = !several && legal_terms::count_sentences(&block.text) <= 2;
            let is_entry = !periods.is_empty()
                || legal_terms::is_criterion(&folded)
                || is_only && lexicon::RETENTION_VERBS.are_in(&folded);
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
                && legal_terms::is_criterion(&folded)
                && legal_terms::count_sentences(&text) == 1
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
            for sentence in legal_terms::split_sentences(&block.text) {
                let folded = fold(sentence);
                if let [period] = entities::periods(&folded).as_slice()
                    && lexicon::RETENTION_VERBS.are_in(&folded)
                    && self.mentioned_periods.len() < MAX_PERIODS
                {
                    self.mentioned_periods.push((block.line, *period));
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
        }
    }

    pub(super) fn place_security(
        &mut self,
        key: &str,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        if key != "text"
            && let [only] = blocks
            && legal_terms::is_plain_denial(&fold(&only.text))
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
        if self.draft.has_value("provision") {
            self.draft.append_inner("provision", "text", paragraphs(blocks));
            return Vec::new();
        }
        let required: Vec<String> = legal_terms::provision_requirements(&fold(&joined_text(blocks)))
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

    pub(super) fn place_automated_decisions(
        &mut self,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        if self.place_denial("automated_decisions", blocks) {
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

/// Returns true for a sentence that says what happens after the period stated before it.
fn follows_period(folded: &str) -> bool {
    has_any_prefix(
        folded,
        &[
            "tämän jälkeen",
            "tämän ajan jälkeen",
            "sen jälkeen",
            "därefter",
            "efter detta",
            "därpå",
            "thereafter",
            "after that",
            "after this",
            "afterwards",
        ],
    )
}

/// Splits a paragraph that mentions several periods into its sentences, one for each retention entry.
fn split_by_period(block: ImportBlock) -> Vec<ImportBlock> {
    let sentences = legal_terms::split_sentences(&block.text);
    let with_period =
        sentences.iter().filter(|sentence| !entities::periods(&fold(sentence)).is_empty()).count();
    let states_end = |sentence: &&&str| lexicon::UNTIL.are_in(&fold(sentence));
    let with_end = sentences
        .iter()
        .filter(|sentence| entities::periods(&fold(sentence)).is_empty())
        .filter(states_end)
        .count();
    if with_period == 0 || with_period + with_end < 2 || matches!(block.kind, BlockKind::LabeledValue { .. })
    {
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
    texts.into_iter().map(|text| ImportBlock { text, ..block.clone() }).collect()
}

/// Returns true if a block is as short as `No`.
fn is_short_answer(block: &ImportBlock) -> bool {
    block.text.chars().count() <= MAX_ANSWER_CHARS
}

fn joined_text(blocks: &[ImportBlock]) -> String {
    blocks.iter().map(ImportBlock::full_text).collect::<Vec<_>>().join(" ")
}
