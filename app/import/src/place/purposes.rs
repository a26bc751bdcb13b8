//! Places the register, purposes and legal bases.

use seloste_notice::Basis;

use super::announcements;
use super::builder::{
    DraftBuilder, FreeTextPosition, draft_entry, item_text, keyword_entry, split_around_list,
};
use super::category_words::is_category_word;
use super::data::announces_denied;
use super::enumerations;
use super::purpose_sections::{stated_bases, stated_bases_entry};
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::blocks::section::Heading;
use crate::classify::columns::{self, CELL_SEPARATOR};
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::classify::vendors;
use crate::draft::{
    DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue, append_paragraphs, entry_mut,
};
use crate::tokens::{collapse_whitespace, fold};

/// Least score of a sentence that states a purpose whatever is around it.
const MIN_STATED_SCORE: i8 = 4;

/// Longer list items are texts, not names.
const MAX_NAME_CHARS: usize = 300;

/// A list item that starts with the name of a service and has more words says something about it.
const MAX_SERVICE_WORDS: usize = 3;

impl DraftBuilder {
    /// Places a short first line as the name of the register.
    pub(super) fn place_register(
        &mut self,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        const MAX_CHARS: usize = 160;
        let mut rest = blocks;
        let short = rest.first().is_some_and(|block| {
            block.text.chars().count() <= MAX_CHARS
                && sentences::count_sentences(&block.text) == 1
                && block.kind == BlockKind::Paragraph
        });
        if short && !self.draft.has_value("register") {
            let first = rest.remove(0);
            self.log_placement(first.line, &first.text, "register", false);
            let (text, _) = item_text(&first);
            self.draft.entry_mut("register").value = DraftValue::Text(text);
        }
        vec![(FreeTextPosition::End, rest)]
    }

    /// Places list items as purposes. Without a list, the first sentence becomes a purpose, which the author
    /// may shorten.
    pub(super) fn place_purposes(
        &mut self,
        blocks: Vec<ImportBlock>,
        heading: Option<&Heading>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        for block in &blocks {
            let announced = heading.is_some_and(|heading| mentions_bases(&heading.text));
            // The basis that a list item states is that of its purpose.
            if !announced && super::builder::is_item(block) {
                continue;
            }
            let bases = match announced {
                true => legal_terms::bases(&fold(&block.text)),
                false => stated_bases(&block.text),
            };
            self.collect_bases(&bases);
        }
        let count_before = self.draft.items_mut("purposes").len();
        // The rows of a table look like list items that state a purpose and its legal basis.
        let blocks = mark_unbulleted_items(self.place_purpose_table(blocks));
        let has_data = heading.is_some_and(|heading| headings::asks_for_data(&heading.text));
        let blocks = self.place_purpose_sections(blocks, has_data);
        if blocks.is_empty() {
            return Vec::new();
        }
        if self.draft.items_mut("purposes").len() > count_before
            && !blocks.iter().any(super::builder::is_item)
        {
            return vec![(FreeTextPosition::End, blocks)];
        }
        let (before, list, after) = split_around_list(blocks);
        let asked = heading.is_some_and(|heading| headings::asks_for_data(&heading.text));
        let are_data = || {
            let items = list.iter().take_while(|block| super::builder::is_item(block));
            let (all, data) = items.fold((0, 0), |(all, data), item| {
                (all + 1, data + usize::from(super::category_words::is_category(&item.text)))
            });
            data > 1 && data * 3 >= all * 2
        };
        if before.last().is_some_and(announces_data) && !list.is_empty() && (asked || are_data()) {
            // A heading about purposes and data: the line above the list says which of the two it lists.
            let mut before = before;
            let lead = before.pop();
            let remaining = if before.is_empty() { Vec::new() } else { self.place_purposes(before, None) };
            for (at, blocks) in self.place_data(lead.into_iter().chain(list).chain(after).collect()) {
                self.push_free_text(seloste_notice::SectionId::Data, at, None, &blocks);
            }
            return remaining;
        }
        if !list.is_empty() && self.take_list_budget(&list) {
            let mut between = Vec::new();
            let mut shared = Vec::new();
            let mut bases = Vec::new();
            let mut periods = Vec::new();
            let mut lead = before.last().map_or(PurposeLead::Purposes, PurposeLead::of);
            // `The legal basis of the processing is` above a list
            if before.last().is_some_and(is_open_basis) {
                lead = PurposeLead::Bases;
            }
            for block in list {
                if !super::builder::is_item(&block) {
                    lead = PurposeLead::of(&block);
                } else {
                    let others = match lead {
                        PurposeLead::Purposes => None,
                        PurposeLead::Recipients => Some(&mut shared),
                        PurposeLead::Bases => {
                            (!legal_terms::bases(&fold(&block.text)).is_empty()).then_some(&mut bases)
                        }
                        PurposeLead::Denied => Some(&mut between),
                    };
                    if let Some(others) = others {
                        others.push(block);
                        continue;
                    }
                }
                // `Storage period: one year` in a list beside `Purpose: security`
                let topic =
                    block.text.split_once(": ").and_then(|(label, _)| headings::dictionary_topic(label));
                match topic {
                    Some(Topic::Retention) => {
                        periods.push(block);
                        continue;
                    }
                    Some(Topic::LegalBases) => {
                        bases.push(block);
                        continue;
                    }
                    _ => {}
                }
                let (name, comments) = item_text(&block);
                let name_and_more = name.clone();
                let (first, more) = split_first_sentence(&name);
                let is_denied = denial::is_plain_denial(&fold(first));
                // `Example Inc.: terms`
                let is_other = vendors::starts_with_service(first)
                    && first.split_whitespace().count() > MAX_SERVICE_WORDS
                    || is_about_all_purposes(&fold(first))
                    || is_head_of_table(first);
                if super::builder::is_item(&block)
                    && !is_other
                    && first.chars().count() <= MAX_NAME_CHARS
                    && !is_denied
                {
                    self.log_placement(block.line, first, "purposes", !names_purpose(first));
                    let with_basis = super::list_items::purpose_and_basis(first);
                    let name = with_basis.as_ref().map_or(first, |(name, ..)| *name);
                    let mut entries = vec![draft_entry("name", DraftValue::Text(name.to_owned()))];
                    if !more.is_empty() {
                        entries.push(draft_entry("text", DraftValue::long_text(more)));
                    }
                    if let Some((_, basis_text, bases)) = with_basis {
                        let bases = bases.into_iter().map(|basis| basis.as_str().to_owned()).collect();
                        entries.push(DraftEntry {
                            key: "basis".to_owned(),
                            comments: vec![DraftComment::Original(basis_text.to_owned())],
                            value: DraftValue::Keywords(bases),
                        });
                    } else if let Some(entry) =
                        labelled_basis(name).or_else(|| stated_bases_entry(&name_and_more))
                    {
                        if let DraftValue::Keywords(words) = &entry.value {
                            self.log_placement(block.line, &words.join(", "), "purposes.basis", true);
                        }
                        entries.push(entry);
                    }
                    self.draft.push_item("purposes", DraftItem { comments, value: DraftValue::Map(entries) });
                } else {
                    between.push(block);
                }
            }
            if !shared.is_empty() {
                for (at, blocks) in self.place_recipients(shared) {
                    self.push_free_text(seloste_notice::SectionId::Recipients, at, None, &blocks);
                }
            }
            if !bases.is_empty() {
                for (at, blocks) in self.place_legal_bases(bases, false) {
                    self.push_free_text(seloste_notice::SectionId::LegalBases, at, None, &blocks);
                }
            }
            if !periods.is_empty() {
                for (at, blocks) in self.place_retention(periods) {
                    self.push_free_text(seloste_notice::SectionId::Retention, at, None, &blocks);
                }
            }
            between.extend(after);
            return vec![(FreeTextPosition::Start, before), (FreeTextPosition::End, between)];
        }
        let mut all = before;
        all.extend(list);
        all.extend(after);
        // A numbered line among paragraphs is a subheading, not a purpose.
        let is_prose = |block: &ImportBlock| -> bool {
            block.kind == BlockKind::Paragraph && headings::split_number(&block.text).0.is_empty()
        };
        let paragraphs = || all.iter().enumerate().filter(|(_, block)| is_prose(block));
        if let Some(stated) = self.place_purpose_paragraphs(&all, is_prose) {
            return vec![(FreeTextPosition::End, stated)];
        }
        let mut best: Option<(i8, usize, usize, String)> = None;
        for (order, (at, block)) in paragraphs().enumerate() {
            for (sentence_at, sentence) in sentences::split_sentences(&block.text).into_iter().enumerate() {
                // `We use the data for these purposes:` only announces them.
                let folded = fold(sentence);
                if sentence.ends_with(':')
                    || !legal_terms::rights(&folded).is_empty() && !enumerations::states_purpose(&folded)
                    || denial::is_plain_denial(&folded)
                    || enumerations::states_no_use(&folded)
                    || is_head_of_table(sentence)
                {
                    continue;
                }
                let score = purpose_score(sentence, order == 0 && sentence_at == 0);
                if score > best.as_ref().map_or(0, |(best, ..)| *best) {
                    best = Some((score, at, sentence_at, sentence.to_owned()));
                }
            }
        }
        let Some((_, first, sentence_at, sentence)) = best else {
            return vec![(FreeTextPosition::End, all)];
        };
        if sentence_at > 0 {
            // The sentences before it stay in front of it.
            let name = sentence.trim_end_matches('.').to_owned();
            if name.chars().count() <= MAX_NAME_CHARS {
                let block = all.remove(first);
                self.log_placement(block.line, &name, "purposes", true);
                let comments = vec![DraftComment::Advice(
                    "A sentence from the text: shorten it to the purpose, or split it into several purposes.",
                )];
                let rest = collapse_whitespace(&block.text.replacen(&sentence, "", 1));
                let entries = vec![
                    draft_entry("name", DraftValue::Text(name)),
                    draft_entry("text", DraftValue::long_text(&rest)),
                ];
                self.draft.push_item("purposes", DraftItem { comments, value: DraftValue::Map(entries) });
            }
            return vec![(FreeTextPosition::End, all)];
        }
        let paragraph = all[first].text.clone();
        let (name, more) = split_first_sentence(&paragraph);
        if name.chars().count() > MAX_NAME_CHARS {
            return vec![(FreeTextPosition::End, all)];
        }
        let block = all.remove(first);
        let mut entries = vec![draft_entry("name", DraftValue::Text(name.to_owned()))];
        if !more.is_empty() {
            entries.push(draft_entry("text", DraftValue::long_text(more)));
        }
        let comments = vec![DraftComment::Advice(
            "A sentence from the text: shorten it to the purpose, or split it into several purposes.",
        )];
        self.log_placement(block.line, name, "purposes", true);
        self.draft.push_item("purposes", DraftItem { comments, value: DraftValue::Map(entries) });
        vec![(FreeTextPosition::End, all)]
    }

    /// Places each paragraph that states a purpose as one, with the legal bases that it states, if there are
    /// several. Returns the other blocks.
    fn place_purpose_paragraphs(
        &mut self,
        blocks: &[ImportBlock],
        is_prose: impl Fn(&ImportBlock) -> bool,
    ) -> Option<Vec<ImportBlock>> {
        const MIN_PARAGRAPHS: usize = 2;
        let stated = |block: &ImportBlock| {
            let sentence = sentences::split_sentences(&block.text).into_iter().find(|sentence| {
                purpose_score(sentence, false) >= MIN_STATED_SCORE
                    && sentence.chars().count() <= MAX_NAME_CHARS
                    && !is_about_all_purposes(&fold(sentence))
            });
            sentence.filter(|_| is_prose(block)).map(str::to_owned)
        };
        let names: Vec<Option<String>> = blocks.iter().map(stated).collect();
        if names.iter().flatten().count() < MIN_PARAGRAPHS || !self.take_list_budget(blocks) {
            return None;
        }
        let mut rest = Vec::new();
        for (block, name) in blocks.iter().zip(names) {
            let Some(name) = name else {
                rest.push(block.clone());
                continue;
            };
            self.log_placement(block.line, &name, "purposes", true);
            let more = collapse_whitespace(&block.text.replacen(&name, "", 1));
            let name = name.trim_end_matches('.').to_owned();
            let mut entries = vec![draft_entry("name", DraftValue::Text(name))];
            if !more.is_empty() {
                entries.push(draft_entry("text", DraftValue::long_text(&more)));
            }
            entries.extend(stated_bases_entry(&block.text));
            let comments = vec![DraftComment::Advice(
                "A sentence from the text: shorten it to the purpose, or split it into several purposes.",
            )];
            self.draft.push_item("purposes", DraftItem { comments, value: DraftValue::Map(entries) });
        }
        Some(rest)
    }

    /// Returns the legal bases of the purposes in the draft.
    pub(super) fn purpose_bases(&mut self) -> Vec<String> {
        let mut bases = Vec::new();
        for item in self.draft.items_mut("purposes") {
            let DraftValue::Map(entries) = &item.value else { continue };
            for entry in entries.iter().filter(|entry| entry.key == "basis") {
                if let DraftValue::Keywords(words) = &entry.value {
                    bases.extend(words.iter().cloned());
                }
            }
        }
        bases
    }

    /// If there is one purpose, the legal bases of the notice are its.
    pub(super) fn assign_bases_to_only_purpose(&mut self) {
        let mut bases = Vec::new();
        for item in self.draft.items_mut("legal_bases") {
            match &item.value {
                DraftValue::Keyword(word) => bases.push(word.clone()),
                DraftValue::Map(entries) => {
                    for entry in entries.iter().filter(|entry| entry.key == "basis") {
                        if let DraftValue::Keyword(word) = &entry.value {
                            bases.push(word.clone());
                        }
                    }
                }
                _ => {}
            }
        }
        bases.dedup();
        let [DraftItem { value: DraftValue::Map(entries), .. }] = self.draft.items_mut("purposes") else {
            return;
        };
        if bases.is_empty() || entries.iter().any(|entry| entry.key == "basis") {
            return;
        }
        entries.push(DraftEntry {
            key: "basis".to_owned(),
            comments: vec![DraftComment::Advice(
                "Inferred: the notice has one purpose, so its legal bases apply to it.",
            )],
            value: DraftValue::Keywords(bases),
        });
    }

    /// Remembers legal bases, which are used if no section states them.
    pub(super) fn collect_bases(&mut self, bases: &[Basis]) {
        for basis in bases {
            if !self.mentioned_bases.contains(&basis.as_str()) {
                self.mentioned_bases.push(basis.as_str());
            }
        }
    }

    /// Places a block that mentions one legal basis as a statement of it. If it mentions several, it stays
    /// text and they are inferred.
    pub(super) fn place_legal_bases(
        &mut self,
        blocks: Vec<ImportBlock>,
        is_interest: bool,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        const MAX_KEYWORD_CHARS: usize = 45;
        let mut rest = Vec::new();
        let mut several = Vec::new();
        let interest = Basis::LegitimateInterests;
        if !self.take_list_budget(&blocks) {
            return vec![(FreeTextPosition::End, blocks)];
        }
        for block in blocks {
            let folded = fold(&block.text);
            let bases = legal_terms::bases(&folded);
            let single = match bases.as_slice() {
                [only] => Some(*only),
                many if is_interest
                    && (many.is_empty() && !denies_interest(&folded) || many.contains(&interest)) =>
                {
                    Some(interest)
                }
                _ => None,
            };
            let Some(basis) = single else {
                several.extend(bases);
                rest.push(block);
                continue;
            };
            self.log_placement(block.line, &block.text, "legal_bases", false);
            if block.text.chars().count() <= MAX_KEYWORD_CHARS && !is_interest {
                let comments = vec![DraftComment::Original(block.full_text())];
                self.draft.push_item(
                    "legal_bases",
                    DraftItem { comments, value: DraftValue::Keyword(basis.as_str().to_owned()) },
                );
                continue;
            }
            let key = if basis == interest && is_interest { "interest" } else { "text" };
            self.add_basis(basis, key, &block);
        }
        for basis in several {
            let stated = |item: &DraftItem| match &item.value {
                DraftValue::Keyword(word) => word == basis.as_str(),
                DraftValue::Map(entries) => {
                    entries.iter().any(|entry| entry.value == DraftValue::Keyword(basis.as_str().to_owned()))
                }
                _ => false,
            };
            if !self.draft.items_mut("legal_bases").iter().any(stated) {
                let comments = vec![DraftComment::Advice("Inferred from the text of this section.")];
                self.draft.push_item(
                    "legal_bases",
                    DraftItem { comments, value: DraftValue::Keyword(basis.as_str().to_owned()) },
                );
                self.log_placement(0, basis.as_str(), "legal_bases", true);
            }
        }
        vec![(FreeTextPosition::End, rest)]
    }

    /// Appends a text to the statement of a legal basis; creates the statement if it does not exist.
    fn add_basis(&mut self, basis: Basis, key: &str, block: &ImportBlock) {
        let text = vec![DraftParagraph { text: block.full_text(), is_item: false }];
        let own = DraftValue::Keyword(basis.as_str().to_owned());
        for item in self.draft.items_mut("legal_bases") {
            let is_same = match &item.value {
                DraftValue::Keyword(_) => item.value == own,
                DraftValue::Map(entries) => {
                    entries.iter().any(|entry| entry.key == "basis" && entry.value == own)
                }
                _ => false,
            };
            if is_same {
                if matches!(item.value, DraftValue::Keyword(_)) {
                    item.value = DraftValue::Map(vec![keyword_entry("basis", basis.as_str())]);
                }
                if let DraftValue::Map(entries) = &mut item.value {
                    append_paragraphs(entry_mut(entries, key), text);
                }
                return;
            }
        }
        let entries =
            vec![keyword_entry("basis", basis.as_str()), draft_entry(key, DraftValue::LongText(text))];
        self.draft
            .push_item("legal_bases", DraftItem { comments: Vec::new(), value: DraftValue::Map(entries) });
    }

    /// Places the date of the notice. Other text goes to the introduction.
    pub(super) fn place_dates(
        &mut self,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        const MAX_CHARS: usize = 80;
        /// A longer first sentence is about more than the date.
        const MAX_BARE_DATE_CHARS: usize = 30;
        let mut rest = Vec::new();
        for block in blocks {
            match entities::first_date(&block.text) {
                Some(date)
                    if block.text.chars().count() <= MAX_CHARS
                        && self.set_date(date, &block.text, block.line) => {}
                // `Last updated: 16.6.2026. This notice may change.`
                _ => {
                    let first = sentences::split_sentences(&block.text).first().copied().unwrap_or_default();
                    let is_date = first.chars().count() <= MAX_BARE_DATE_CHARS;
                    if let Some(date) = entities::first_date(first).filter(|_| is_date) {
                        self.infer_date(date, first, block.line);
                    }
                    rest.push(block);
                }
            }
        }
        self.append_text("introduction", &rest);
        Vec::new()
    }

    /// Sets the date of the notice; the latest date wins.
    pub(crate) fn set_date(&mut self, date: seloste_notice::Date, source_text: &str, line: usize) -> bool {
        let entry = self.draft.entry_mut("updated");
        let value_text = date.to_string();
        match &mut entry.value {
            DraftValue::Keyword(earlier) if *earlier >= value_text => {}
            value => *value = DraftValue::Keyword(value_text),
        }
        entry.comments.push(DraftComment::Original(source_text.to_owned()));
        self.log_placement(line, source_text, "updated", false);
        true
    }

    /// Sets the date of the update from the front matter, unless the text states one.
    pub(crate) fn infer_front_matter_date(&mut self, date: seloste_notice::Date, source_text: &str) {
        if self.draft.has_value("updated") {
            return;
        }
        let entry = self.draft.entry_mut("updated");
        entry.value = DraftValue::Keyword(date.to_string());
        entry.comments.push(DraftComment::Advice("Inferred: the date in the front matter."));
        self.log_placement(0, source_text, "updated", true);
    }

    /// Sets the date of the update from a line that stays in the text, unless a later one is known.
    pub(crate) fn infer_date(&mut self, date: seloste_notice::Date, source_text: &str, line: usize) {
        let entry = self.draft.entry_mut("updated");
        let value_text = date.to_string();
        if matches!(&entry.value, DraftValue::Keyword(earlier) if *earlier >= value_text) {
            return;
        }
        entry.value = DraftValue::Keyword(value_text);
        if !entry.comments.iter().any(|comment| matches!(comment, DraftComment::Advice(_))) {
            entry.comments.push(DraftComment::Advice("Inferred: the latest change that the text describes."));
        }
        self.log_placement(line, source_text, "updated", true);
    }
}

/// Returns true if a folded text says that the processing relies on no legitimate interest.
fn denies_interest(folded: &str) -> bool {
    denial::is_plain_denial(folded) || denial::denies(folded, &lexicon::BASIS_LEGITIMATE_INTERESTS)
}

/// Returns true if a list item is surely a purpose: it is short, or has a word for what someone does, and no
/// word for keeping or sharing data.
fn names_purpose(item: &str) -> bool {
    const MAX_WORDS: usize = 6;
    let folded = fold(item);
    let is_other = lexicon::KEEPING.are_in(&folded) || lexicon::SHARING.are_in(&folded);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_short = folded.split(' ').count() <= MAX_WORDS;
    let is_activity =
        lexicon::ACTIVITY_STARTS.start(&folded) || words.any(|word| lexicon::ACTIVITY_ENDINGS.end(word));
    // `Contact details`, `Consent`, `Example Ltd`
    let is_other_kind = || {
        lexicon::DATA.are_in(&folded)
            || lexicon::CONDITIONS.start(&folded)
            || !legal_terms::bases(&folded).is_empty()
            || entities::first_company(item).is_some()
    };
    !is_other && (is_activity || is_short && !is_other_kind())
}

/// Returns the legal basis that is the label of a purpose: `Contract: to deliver what you order`.
fn labelled_basis(item: &str) -> Option<DraftEntry> {
    const MAX_WORDS: usize = 4;
    let split = [": ", " – ", " — "].iter().filter_map(|sign| item.split_once(sign));
    let (label, _) = split.min_by_key(|(label, _)| label.len())?;
    let bases = legal_terms::bases(&fold(label));
    let is_label = label.split_whitespace().count() <= MAX_WORDS && !bases.is_empty();
    is_label.then(|| DraftEntry {
        key: "basis".to_owned(),
        comments: vec![DraftComment::Advice("Inferred from the text of this purpose.")],
        value: DraftValue::Keywords(bases.into_iter().map(|basis| basis.as_str().to_owned()).collect()),
    })
}

/// What the line above a list in a section about purposes says that the items are.
#[derive(Clone, Copy)]
enum PurposeLead {
    Purposes,
    /// `We share data with:`
    Recipients,
    /// `The legal bases for this are:`
    Bases,
    /// `We do not use your data for:`
    Denied,
}

impl PurposeLead {
    fn of(block: &ImportBlock) -> Self {
        let last = fold(sentences::split_sentences(&block.text).pop().unwrap_or_default());
        let announces = last.ends_with(':');
        if announces_sharing(block) {
            Self::Recipients
        } else if announces_denied(block) {
            Self::Denied
        } else if announces && lexicon::BASIS_HEADINGS.are_in(&last) && !lexicon::PURPOSES.are_in(&last) {
            Self::Bases
        } else {
            Self::Purposes
        }
    }
}

/// Returns true for a row that only says what the columns of a table are: `Service | Purpose | Place`.
fn is_head_of_table(row: &str) -> bool {
    const MAX_WORDS: usize = 4;
    row.contains(CELL_SEPARATOR)
        && row.split(CELL_SEPARATOR).all(|cell| cell.split_whitespace().count() <= MAX_WORDS)
        && row.split(CELL_SEPARATOR).any(|cell| headings::dictionary_topic(cell.trim()).is_some())
}

/// Returns true if a line without a sign at its end is about the legal basis alone, and a list follows it.
fn is_open_basis(block: &ImportBlock) -> bool {
    let folded = fold(&block.text);
    block.kind == BlockKind::Paragraph
        && !folded.ends_with(['.', ':', '?', '!'])
        && lexicon::BASIS_HEADINGS.are_in(&folded)
        && enumerations::has_sentence_word(&block.text)
}

/// Returns true if a line says that data is shared, and a list follows.
fn announces_sharing(block: &ImportBlock) -> bool {
    let folded = fold(&block.text);
    folded.ends_with(':')
        && block.kind == BlockKind::Paragraph
        && !announcements::announces_conditions(&folded)
        && lexicon::SHARING.are_in(&denial::asserted(&folded))
        && !legal_terms::is_from_data_subject(&folded)
        && !lexicon::PURPOSES.are_in(&folded)
}

/// Returns true if a line above a list is about data, not purposes.
fn announces_data(block: &ImportBlock) -> bool {
    let folded = fold(&block.text);
    lexicon::DATA_WORDS.are_in(&folded) && !lexicon::PURPOSE_WORDS.are_in(&folded)
}

/// Returns true if a heading is about legal bases, such as "purpose and legal basis".
fn mentions_bases(heading: &str) -> bool {
    lexicon::BASIS_HEADINGS.are_in(&fold(heading))
}

/// Marks lines that state a purpose and its legal basis as list items.
fn mark_unbulleted_items(mut blocks: Vec<ImportBlock>) -> Vec<ImportBlock> {
    let is_line = |block: &ImportBlock| {
        block.kind == BlockKind::Paragraph
            && !block.text.ends_with('.')
            && !block.text.contains(CELL_SEPARATOR)
            && super::list_items::purpose_and_basis(&block.text).is_some()
    };
    // Lines without a full stop below `We use your data for:`.
    let is_plain = |block: &ImportBlock| {
        block.kind == BlockKind::Paragraph
            && block.text.chars().count() <= MAX_NAME_CHARS
            && !block.text.ends_with(['.', ':', '?', '!'])
            && sentences::count_sentences(&block.text) == 1
    };
    let lead =
        blocks.iter().position(|block| block.kind == BlockKind::Paragraph && block.text.ends_with(':'));
    let has_items = blocks.iter().any(super::builder::is_item);
    if let Some(lead) = lead.filter(|_| !has_items) {
        let lines = blocks[lead + 1..].iter().take_while(|block| is_plain(block)).count();
        if lines >= 2 {
            // The heads of the columns of a table are no purpose.
            let is_head = |block: &&mut ImportBlock| {
                let cells: Vec<&str> = block.text.split(CELL_SEPARATOR).map(str::trim).collect();
                columns::header(&cells).is_some()
            };
            for block in blocks[lead + 1..=lead + lines].iter_mut().filter(|block| !is_head(block)) {
                block.kind = BlockKind::ListItem { marker: String::new(), depth: 0 };
            }
            return blocks;
        }
    }
    if blocks.iter().filter(|block| is_line(block)).count() >= 2 {
        for block in blocks.iter_mut().filter(|block| is_line(block)) {
            block.kind = BlockKind::ListItem { marker: String::new(), depth: 0 };
        }
    }
    blocks
}

/// Rates how clearly a sentence in a section about purposes states one.
fn purpose_score(sentence: &str, is_first: bool) -> i8 {
    const MAX_PHRASE_WORDS: usize = 16;
    let folded = fold(sentence);
    let states = enumerations::states_purpose(&folded) || mentions_purposes(sentence);
    let phrase =
        sentence.split_whitespace().count() <= MAX_PHRASE_WORDS && !lexicon::NO_PURPOSE.are_in(&folded);
    let only_basis = mentions_bases(sentence) && !states;
    let law = lexicon::LAWS.are_in(&folded) && !states;
    i8::from(states) * 4 + i8::from(is_first && !lexicon::NO_PURPOSE.are_in(&folded)) * 2 + i8::from(phrase)
        - i8::from(only_basis) * 4
        - i8::from(sentence.ends_with(':')) * 4
        - i8::from(law) * 4
        - i8::from(denial::is_plain_denial(&folded)) * 4
        - i8::from(lexicon::PLEDGES.are_in(&folded)) * 8
        - i8::from(!states && only_lists_data(&folded)) * 4
        - i8::from(is_about_all_purposes(&folded)) * 8
        - i8::from(!states && lexicon::NO_PURPOSE.are_in(&folded)) * 2
}

/// Returns true if a folded sentence says which data is processed, and not why: `We process your name.`
fn only_lists_data(folded: &str) -> bool {
    lexicon::DATA_LEADS.are_in(folded)
        && !enumerations::has_purpose_mark(folded)
        && folded.split(' ').any(is_category_word)
        && !has_aim(folded)
}

/// Returns true if a folded sentence has a noun for what something is done for, by its ending:
/// `laskutukseen`. Forms of verbs can have the same endings.
fn has_aim(folded: &str) -> bool {
    let is_verb = |word: &str| {
        [&lexicon::PROCESSING, &lexicon::USE_VERBS, &lexicon::DATA_LEADS, &lexicon::COLLECTION_VERBS]
            .iter()
            .any(|verbs| verbs.start(word))
            || lexicon::SENTENCE_WORDS.have(word)
    };
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| lexicon::AIM_ENDINGS.end_own(word) && !is_verb(word))
}

/// Returns true if a folded sentence is about purposes in general, or about the purpose of the notice: `only
/// for the purposes described here`.
pub(super) fn is_about_all_purposes(folded: &str) -> bool {
    lexicon::GENERAL_PURPOSES.are_in(folded) || lexicon::NOTICE_PURPOSE.are_in(folded)
}

/// Returns true if a sentence states what data is used for.
fn mentions_purposes(sentence: &str) -> bool {
    lexicon::USED_FOR.are_in(&fold(sentence))
}

/// Splits off the first sentence of a paragraph.
fn split_first_sentence(text: &str) -> (&str, &str) {
    let ends = text.match_indices(['.', '!', '?']).map(|(at, _)| at + 1);
    let end = ends
        .filter(|at| text[*at..].starts_with(' '))
        .find(|at| {
            text[*at..].trim_start().starts_with(char::is_uppercase)
                && !sentences::is_abbreviated(&text[..*at - 1])
        })
        .unwrap_or(text.len());
    (text[..end].trim(), text[end..].trim())
}
