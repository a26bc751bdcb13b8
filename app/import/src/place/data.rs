//! Places data categories and sources.

use std::collections::HashSet;

use seloste_notice::Language;

use super::announcements::announces_data;
use super::builder::{
    DraftBuilder, FreeTextPosition, draft_entry, is_item, item_text, keyword_entry, split_around_list,
};
use super::category_text::{self, CategoryText};
use super::category_words::{has_data_word, is_category};
use super::enumerations::{self, has_sentence_word};
use super::list_items::{MAX_NAME_CHARS, split_explanation};
use super::purpose_sections::stated_bases_entry;
use super::slug::slug;
use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::blocks::section::{Heading, Section};
use crate::classify::columns::CELL_SEPARATOR;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::classify::vendors;
use crate::draft::{
    DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue, append_paragraphs, entry_mut, paragraphs,
};
use crate::tokens::{find_word, fold};

/// A longer sentence is no name of a source.
const MAX_SOURCE_CHARS: usize = 110;

/// A source with more words is uncertain.
const MAX_SURE_SOURCE_WORDS: usize = 8;

/// Longer parts after a label are clauses of a sentence.
const MAX_ITEM_WORDS: usize = 7;

/// Longer labels of a list in a sentence have a verb.
const MAX_LABEL_WORDS: usize = 4;

/// In a list of data, at least one item of this number has a word for data.
const MIN_EVIDENT_SHARE: usize = 3;

/// Fewer lines above items are no names of groups.
const MIN_GROUPS: usize = 2;

/// Longer parts of a list around a list in brackets are clauses.
const MAX_OUTER_WORDS: usize = 6;

/// A list around a list in brackets has as many parts.
const MIN_OUTER: usize = 3;

/// More headings below one about data are not looked at.
const MAX_HEADINGS: usize = 40;

/// A longer first sentence of an item is no name.
const MAX_FIRST_WORDS: usize = 14;

/// Maximum number of words of a name in its id.
const MAX_ID_WORDS: usize = 3;

impl DraftBuilder {
    /// Places list items as data categories, or as the items of one category if they are short and follow a
    /// line that ends with a colon.
    pub(super) fn place_data(
        &mut self,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        for block in &blocks {
            self.collect_source(block);
        }
        let blocks = blocks.into_iter().map(with_colon).collect();
        let blocks = mark_unbulleted_items(blocks);
        let (mut before, list, after) = split_around_list(blocks);
        let list = flatten_nested_items(list);
        let items = list.iter().filter(|block| is_item(block)).count();
        if items == 0 || !self.take_list_budget(&list) {
            before.extend(list);
            before.extend(after);
            return self.place_data_lines(before);
        }
        let mut between = Vec::new();
        let mut group: Option<(ImportBlock, Vec<String>)> =
            before.pop_if(|block| starts_group(block)).map(|block| (block, Vec::new()));
        let words: usize = list
            .iter()
            .filter(|block| is_item(block))
            .map(|block| block.text.split_whitespace().count())
            .sum();
        // Lines that end with a colon, each above items of its own, name groups.
        let labels = list.windows(2).filter(|pair| starts_group(&pair[0]) && is_item(&pair[1]));
        let labels: Vec<&ImportBlock> =
            group.iter().map(|(block, _)| block).chain(labels.map(|pair| &pair[0])).collect();
        let of_data = labels.iter().filter(|label| has_data_word(&label.text)).count();
        let are_groups = labels.len() >= MIN_GROUPS && of_data * 2 >= labels.len();
        let short = words <= items * 4 || are_groups;
        // A list without the words of data may list something else.
        let evident = list.iter().filter(|block| is_item(block) && has_data_word(&block.text)).count();
        let is_doubtful = evident * MIN_EVIDENT_SHARE < items;
        if !short && let Some((block, _)) = group.take() {
            before.push(block);
        }
        // `We do not collect:`
        let mut is_denied = before.last().is_some_and(announces_denied);
        for block in list {
            if is_denied && is_item(&block) {
                between.push(block);
                continue;
            }
            if !is_item(&block) {
                is_denied = announces_denied(&block);
                self.push_group(group.take());
                if short && starts_group(&block) {
                    group = Some((block, Vec::new()));
                } else {
                    between.push(block);
                }
                continue;
            }
            let (text, comments) = item_text(&block);
            // `No health data` names no category.
            if denial::asserted(&fold(&text)).is_empty() {
                between.push(block);
                continue;
            }
            // `Example Analytics: its privacy policy` is a provider.
            if vendors::leading_vendor(&fold(&text)).is_some() && !names_data_kind(&text) {
                between.push(block);
                continue;
            }
            // `Contact data, which includes your e-mail address`
            if group.is_none()
                && let Some((name, clause)) = category_and_clause(&text, !is_doubtful)
            {
                self.log_placement(block.line, name, "data", true);
                self.push_category_with_text(name, clause, comments, block.line);
                continue;
            }
            // `Where you ask us to, we may process details such as your age and nationality.`
            if states_data_in_sentence(&text) {
                self.infer_listed_data(&block);
                between.push(block);
                continue;
            }
            // `When you book a room`
            if states_occasion(&fold(&text)) && has_data_subject(&text) {
                self.infer_listed_data(&block);
                between.push(block);
                continue;
            }
            // Whom to ask is no category.
            if entities::emails(&text).next() == Some(text.as_str()) || entities::is_phone(&text) {
                between.push(block);
                continue;
            }
            if states_no_category(&text) {
                self.infer_listed_data(&block);
                between.push(block);
                continue;
            }
            // `Contact form: If you write to us, we process your name and e-mail address.`
            if group.is_none() && states_data_of_occasion(&text) {
                self.infer_listed_data(&block);
                between.push(block);
                continue;
            }
            match &mut group {
                Some((_, entries)) if comments.is_empty() => entries.push(text),
                _ => {
                    if is_doubtful && !has_data_word(&text) || is_other_heading(&text) {
                        self.log_placement(block.line, &text, "data", true);
                    }
                    self.push_category(&text, comments, block.line);
                }
            }
        }
        self.push_group(group);
        between.extend(after);
        vec![(FreeTextPosition::Start, before), (FreeTextPosition::End, between)]
    }

    /// Places lines such as `Contact details: name, address` as categories. Other paragraphs stay text.
    fn place_data_lines(&mut self, blocks: Vec<ImportBlock>) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        if !self.take_list_budget(&blocks) {
            return vec![(FreeTextPosition::End, blocks)];
        }
        let mut rest = Vec::new();
        let mut first_category = None;
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            // A label on a separate line, with lines without a full stop below it.
            let belongs = |block: &ImportBlock| {
                let open = !block.text.ends_with(['.', ':', '?', '!']);
                block.kind == BlockKind::Paragraph && open && sentences::count_sentences(&block.text) == 1
            };
            // `Member details:` above `Name, address, telephone number.`
            if block.kind == BlockKind::Paragraph
                && block.text.ends_with(':')
                && let Some(line) = blocks.next_if(|next| !belongs(next) && is_plain_list(next))
            {
                first_category.get_or_insert(rest.len());
                let parts = enumerations::categories(line.text.trim_end_matches('.'));
                if starts_group(&block) {
                    self.push_group(Some((block, parts.into_iter().map(str::to_owned).collect())));
                } else {
                    let mut comments =
                        vec![DraftComment::Original(block.text), DraftComment::Original(line.text.clone())];
                    for part in parts.into_iter().filter(|part| !enumerations::is_fragment(part)) {
                        self.push_category(part, std::mem::take(&mut comments), line.line);
                    }
                }
                continue;
            }
            if starts_group(&block) && blocks.peek().is_some_and(belongs) {
                first_category.get_or_insert(rest.len());
                let mut items = Vec::new();
                while let Some(line) = blocks.next_if(belongs) {
                    items.push(line.text);
                }
                if let [only] = items.as_slice()
                    && let Some((_, parts)) = split_label(&format!("x: {only}"))
                    && !parts.is_empty()
                {
                    items = parts;
                }
                self.push_group(Some((block, items)));
                continue;
            }
            let is_line = block.kind == BlockKind::Paragraph && sentences::count_sentences(&block.text) == 1;
            let labelled = split_label(&block.text).is_some_and(|(_, items)| !items.is_empty())
                && entities::emails(&block.text).next().is_none();
            if is_line && labelled {
                first_category.get_or_insert(rest.len());
                let (text, comments) = item_text(&block);
                self.push_category(&text, comments, block.line);
            } else {
                rest.push(block);
            }
        }
        // A single short text that is a comma-separated list: `Name, address, telephone number`.
        if first_category.is_none()
            && let [only] = rest.as_slice()
            && only.kind == BlockKind::Paragraph
            && (!only.text.ends_with('.')
                || few_words(&only.text) && sentences::count_sentences(&only.text) == 1)
            && only.text.contains(", ")
            && only.text.chars().count() <= MAX_NAME_CHARS
            && enumerations::listed_data(&only.text).is_none()
        {
            let (line, text) = (only.line, only.text.trim_end_matches('.').to_owned());
            let mut comments = vec![DraftComment::Original(text.clone())];
            let parts = enumerations::categories(&text);
            for part in parts.into_iter().filter(|part| !enumerations::is_fragment(part)) {
                self.push_category(part, std::mem::take(&mut comments), line);
            }
            rest.clear();
        }
        if first_category.is_none() {
            rest.iter().for_each(|block| self.infer_listed_data(block));
        }
        let after = rest.split_off(first_category.unwrap_or(rest.len()));
        vec![(FreeTextPosition::Start, rest), (FreeTextPosition::End, after)]
    }

    /// Places the items of a list that state an occasion and its data as purposes: `Newsletter: If you
    /// subscribe, we process your e-mail address.` Returns the other blocks.
    pub(super) fn place_occasions(&mut self, blocks: Vec<ImportBlock>) -> Vec<ImportBlock> {
        let mut rest = Vec::new();
        for block in blocks {
            let (text, mut comments) = item_text(&block);
            let Some((label, sentences)) = text.split_once(": ").filter(|(label, sentences)| {
                is_item(&block) && !names_data_kind(label) && lexicon::CONDITIONS.start(&fold(sentences))
            }) else {
                rest.push(block);
                continue;
            };
            self.infer_listed_data(&block);
            self.log_placement(block.line, label, "purposes", true);
            comments.push(DraftComment::Advice("Inferred: an occasion on which data is processed."));
            let mut entries = vec![
                draft_entry("name", DraftValue::Text(label.to_owned())),
                draft_entry("text", DraftValue::long_text(sentences)),
            ];
            entries.extend(stated_bases_entry(sentences));
            self.draft.push_item("purposes", DraftItem { comments, value: DraftValue::Map(entries) });
        }
        rest
    }

    /// Finds the headings below headings of the data that hardly name data. Beside headings that do, others
    /// name data too.
    pub(crate) fn weigh_data_headings(&mut self, sections: &[Section]) {
        for (index, section) in sections.iter().enumerate() {
            let Some(above) = section.heading.as_ref().filter(|_| section.topic == Some(Topic::Data)) else {
                continue;
            };
            let below = || {
                let others = sections[index + 1..].iter().map(|section| (section.topic, &section.heading));
                others
                    .map_while(|(topic, heading)| Some((topic, heading.as_ref()?)))
                    .take_while(|(_, heading)| heading.level > above.level)
                    .filter(|(topic, _)| matches!(topic, None | Some(Topic::Data)))
                    .take(MAX_HEADINGS)
                    .map(|(_, heading)| heading)
            };
            let evident = below().filter(|heading| has_data_word(&heading.text)).count();
            if evident * MIN_EVIDENT_SHARE < below().count() {
                let doubtful = below().filter(|heading| !has_data_word(&heading.text));
                self.doubtful_data_headings.extend(doubtful.map(|heading| heading.line));
            }
        }
    }

    /// Places a heading below the heading of the data as a category. Returns false if it is something else.
    pub(super) fn place_data_heading(
        &mut self,
        heading: &Heading,
        topic: Option<Topic>,
        blocks: &[ImportBlock],
    ) -> bool {
        const MAX_WORDS: usize = 6;
        if self.data_level.is_none_or(|level| heading.level <= level) {
            self.data_level = (topic == Some(Topic::Data)).then_some(heading.level);
            return false;
        }
        // `Through cookies` below `What we collect` says which data cookies bring.
        if topic == Some(Topic::Cookies) {
            blocks.iter().for_each(|block| self.infer_listed_data(block));
            return false;
        }
        let (number, name) = headings::split_number(&heading.text);
        // Whom to ask is no category.
        let states = |block: &ImportBlock| {
            let first = sentences::split_sentences(&block.text).first().map(|sentence| fold(sentence));
            block.kind == BlockKind::Paragraph
                && entities::emails(&block.text).next().is_none()
                && !first.is_some_and(|first| denial::is_plain_denial(&first))
        };
        // `When you contact us` and `Website visitors` say when and whose.
        let is_occasion = !names_data_kind(name) && (starts_occasion(name) || names_people(name));
        let fits = matches!(topic, None | Some(Topic::Data))
            && matches!(heading.level, HeadingLevel::Markup(_))
            && name.split_whitespace().count() <= MAX_WORDS
            && !name.ends_with(['?', ':', '.'])
            && blocks.first().is_some_and(states)
            && blocks.iter().all(|block| block.kind == BlockKind::Paragraph)
            && !blocks.last().is_some_and(|block| block.text.ends_with(':'))
            && !headings::asks_for_data(name)
            && !blocks.iter().any(|block| block.text.contains(CELL_SEPARATOR));
        // Below a heading that also asks for the purposes, only words for data tell that this is one.
        if self.purposes_level.is_some_and(|level| heading.level > level) && !has_data_word(name) {
            return false;
        }
        if !is_occasion
            && matches!(topic, None | Some(Topic::Data))
            && self.place_group_heading(heading, blocks)
        {
            return true;
        }
        // `Newsletter` is an occasion, and its text says which data it needs.
        if fits && (is_occasion || self.doubtful_data_headings.contains(&heading.line)) {
            blocks.iter().for_each(|block| self.infer_listed_data(block));
            return false;
        }
        if !fits || !self.take_list_budget(blocks) {
            return false;
        }
        self.log_placement(heading.line, name, "data", true);
        let mut comments = vec![DraftComment::Advice("Inferred: a heading below the heading of the data.")];
        comments.extend((!number.is_empty()).then(|| DraftComment::Original(number.to_owned())));
        let entries = vec![
            draft_entry("name", DraftValue::Text(name.to_owned())),
            draft_entry("text", DraftValue::LongText(paragraphs(blocks))),
        ];
        self.push_with_id("data", name, comments, DraftValue::Map(entries));
        blocks.iter().for_each(|block| self.infer_stated_data(block));
        true
    }

    /// Places a heading that names data, and the list below it, as a category with items. Returns false if
    /// the list may be something else.
    fn place_group_heading(&mut self, heading: &Heading, blocks: &[ImportBlock]) -> bool {
        const MAX_ITEM_WORDS: usize = 14;
        const MIN_EVIDENT_SHARE: usize = 4;
        let (number, name) = headings::split_number(&heading.text);
        let name = name.trim_end_matches([':', ' ']);
        let (before, list, after) = split_around_list(blocks.to_vec());
        let list = flatten_nested_items(list);
        let is_lead = |block: &ImportBlock| {
            block.text.ends_with(':')
                && !announces_denied(block)
                && sentences::count_sentences(&block.text) == 1
        };
        let is_note = |block: &ImportBlock| {
            block.kind == BlockKind::Paragraph && entities::emails(&block.text).next().is_none()
        };
        let names_item = |block: &ImportBlock| {
            is_item(block)
                && block.text.split_whitespace().count() <= MAX_ITEM_WORDS
                && !block.text.contains(": ")
                && !has_sentence_word(&block.text)
                && !states_no_category(&block.text)
                && !denial::asserted(&fold(&block.text)).is_empty()
        };
        let evident = list.iter().filter(|block| has_data_word(&block.text)).count();
        let fits = matches!(heading.level, HeadingLevel::Markup(_))
            && is_group_name(name)
            && before.len() <= 1
            && before.iter().all(is_lead)
            && !list.is_empty()
            && list.iter().all(names_item)
            && evident * MIN_EVIDENT_SHARE >= list.len()
            && after.iter().all(is_note);
        if !fits || !self.take_list_budget(blocks) {
            return false;
        }
        self.log_placement(heading.line, name, "data", true);
        let mut comments = vec![DraftComment::Advice("Inferred: a heading below the heading of the data.")];
        comments.extend((!number.is_empty()).then(|| DraftComment::Original(number.to_owned())));
        comments.extend(before.into_iter().map(|lead| DraftComment::Original(lead.text)));
        let mut items = Vec::new();
        for block in &list {
            let (text, markers) = item_text(block);
            comments.extend(markers);
            items.push(text);
        }
        self.log_doubtful_items(&items, heading.line);
        let mut value = vec![draft_entry("name", DraftValue::Text(name.to_owned()))];
        let items =
            items.into_iter().map(|text| DraftItem { comments: Vec::new(), value: DraftValue::Text(text) });
        value.push(draft_entry("items", DraftValue::List(items.collect())));
        if !after.is_empty() {
            value.push(draft_entry("text", DraftValue::LongText(paragraphs(&after))));
        }
        self.push_with_id("data", name, comments, DraftValue::Map(value));
        true
    }

    /// Adds the data categories that sentences list. The sentences stay where they are.
    pub(super) fn infer_listed_data(&mut self, block: &ImportBlock) {
        self.infer_data_of_sentences(block, true);
    }

    /// Adds the data categories that sentences of a text about something else list behind a verb or in
    /// brackets.
    pub(super) fn infer_stated_data(&mut self, block: &ImportBlock) {
        self.infer_data_of_sentences(block, false);
    }

    fn infer_data_of_sentences(&mut self, block: &ImportBlock, is_about_data: bool) {
        for sentence in sentences::split_sentences(&block.text) {
            let folded = fold(sentence);
            if lexicon::DEFINITIONS.are_in(&folded) {
                continue;
            }
            let asserted = denial::asserted(&folded);
            // `Pupils: name, class`
            let sentence = match sentence.split_once(": ") {
                Some((label, list)) if label.split_whitespace().count() <= MAX_LABEL_WORDS => list,
                _ => sentence,
            };
            let is_plain = || is_about_data && is_plain_list_text(sentence);
            let plain = || is_plain().then_some(sentence.trim_end_matches('.'));
            let listed = enumerations::listed_data(sentence)
                .or_else(plain)
                .map(enumerations::categories)
                .filter(|parts| enumerations::are_categories(parts))
                .filter(|parts| is_about_data || enumerations::are_mostly_evident(parts));
            let announced = || non_empty(enumerations::announced_data(sentence));
            let bracketed = enumerations::bracketed_data(sentence);
            // `Name, contact details (telephone, e-mail), customer number` has a list around the other.
            let around = |parts: &Vec<&str>| {
                bracketed.first().is_some_and(|first| {
                    parts.len() >= MIN_OUTER
                        && parts.iter().any(|part| part.contains(first))
                        && parts.iter().all(|part| {
                            let outside = enumerations::without_brackets(part);
                            outside.split_whitespace().count() <= MAX_OUTER_WORDS
                        })
                })
            };
            let outer = match bracketed.is_empty() {
                true => None,
                false => listed.clone().filter(around).or_else(|| announced().filter(around)),
            };
            let parts = outer
                .or_else(|| non_empty(bracketed))
                .or(listed)
                .or_else(|| non_empty(enumerations::exampled_data(sentence)))
                .or_else(announced)
                .unwrap_or_else(|| enumerations::mostly_known_categories(sentence));
            if parts.first().is_some_and(|first| enumerations::is_denied_list(sentence, first)) {
                continue;
            }
            let is_name = |part: &&str| {
                part.chars().count() <= MAX_NAME_CHARS
                    && !enumerations::is_fragment(part)
                    && (asserted.len() == folded.len() || asserted.contains(&fold(part)))
            };
            for part in parts.into_iter().filter(is_name) {
                let part = enumerations::bare_name(part);
                let name = DraftValue::Text(part.to_owned());
                let is_known = |entry: &DraftEntry| entry.value == name;
                if matches!(&self.draft.entry_mut("data").value, DraftValue::Map(entries) if entries.iter().any(is_known))
                {
                    continue;
                }
                self.log_placement(block.line, part, "data", true);
                let comments = vec![DraftComment::Advice(
                    "Inferred from a sentence: split it into several categories if necessary.",
                )];
                self.push_with_id("data", part, comments, DraftValue::Text(part.to_owned()));
            }
        }
    }

    /// Adds the data categories that the cell of a table lists. The cell stays in the text of its row.
    pub(super) fn infer_data_of_cell(&mut self, line: usize, cell: &str) {
        for part in enumerations::categories(cell) {
            let name = DraftValue::Text(part.to_owned());
            let is_known = matches!(&self.draft.entry_mut("data").value, DraftValue::Map(entries) if entries.iter().any(|entry| entry.value == name));
            if is_known || part.chars().count() > MAX_NAME_CHARS {
                continue;
            }
            self.log_placement(line, part, "data", true);
            let comments = vec![DraftComment::Advice("Inferred from a table of purposes.")];
            self.push_with_id("data", part, comments, name);
        }
    }

    /// Adds a category: the name, and after a colon its items.
    fn push_category(&mut self, text: &str, comments: Vec<DraftComment>, line: usize) {
        if let Some((label, _)) = split_label(text)
            && is_lead_in(&label)
            && let Some((_, list)) = text.split_once(": ")
            && let items = enumerations::categories(list)
            && !items.iter().any(|item| is_long_item(item) || has_sentence_word(item))
        {
            let mut comments = comments;
            comments.push(DraftComment::Original(text.to_owned()));
            for item in items.into_iter().filter(|item| !enumerations::is_fragment(item)) {
                self.log_placement(line, item, "data", !has_data_word(item));
                let comments = std::mem::take(&mut comments);
                self.push_with_id("data", item, comments, DraftValue::Text(item.to_owned()));
            }
            return;
        }
        // `The name you want to use. We need it to make your account.`
        if !text.contains(": ")
            && let [first, _, ..] = sentences::split_sentences(text).as_slice()
            && first.split_whitespace().count() <= MAX_FIRST_WORDS
            && !has_sentence_word(first_words(first))
            && has_data_word(first_words(first))
        {
            let name = first.trim_end_matches('.');
            self.log_placement(line, name, "data", !has_data_word(name));
            self.push_category_with_text(name, text[first.len()..].trim(), comments, line);
            return;
        }
        self.log_placement(line, text, "data", !names_data(text));
        if let Some((name, items)) = exampled_category(text) {
            self.log_doubtful_items(&items, line);
            let value = category_of_items(name, items, text[name.len()..].trim());
            self.push_with_id("data", name, comments, value);
            return;
        }
        if let Some((name, rest)) = text.split_once(": ")
            && name.split_whitespace().count() <= MAX_ITEM_WORDS
            && !name.contains(['.', '('])
            && let items = enumerations::bracketed_data(rest)
            && !items.is_empty()
        {
            let value = category_of_items(name, items, rest);
            self.push_with_id("data", name, comments, value);
            return;
        }
        let mut name_of_id = text.to_owned();
        let labeled = text.split_once(": ").filter(|(label, rest)| {
            label.split_whitespace().count() <= MAX_ITEM_WORDS
                && !label.contains(['.', '('])
                && sentences::count_sentences(rest) > 1
        });
        if let Some((name, explanation)) = labeled.or_else(|| split_explanation(text)) {
            self.push_category_with_text(name, explanation, comments, line);
            return;
        }
        let value = match split_label(text) {
            // `Photos: pictures and notes, used for your report`
            Some((name, items))
                if items
                    .iter()
                    .any(|item| is_clause_part(item) || is_long_item(item) || states_data(&fold(item))) =>
            {
                let rest = text.split_once(": ").map_or("", |(_, rest)| rest);
                self.push_category_with_text(&name, rest, comments, line);
                return;
            }
            Some((name, items)) if !items.is_empty() => {
                name_of_id.clone_from(&name);
                self.log_doubtful_items(&items, line);
                let items = items
                    .into_iter()
                    .map(|text| DraftItem { comments: Vec::new(), value: DraftValue::Text(text) });
                DraftValue::Map(vec![
                    draft_entry("name", DraftValue::Text(name)),
                    DraftEntry {
                        key: "items".to_owned(),
                        comments: Vec::new(),
                        value: DraftValue::List(items.collect()),
                    },
                ])
            }
            _ => DraftValue::Text(text.to_owned()),
        };
        self.push_with_id("data", &name_of_id, comments, value);
    }

    /// Adds a category with a text, and with the data that the text lists as its items.
    fn push_category_with_text(
        &mut self,
        name: &str,
        text: &str,
        mut comments: Vec<DraftComment>,
        line: usize,
    ) {
        let divided = category_text::divide(text);
        let is_complete = divided.is_list_complete();
        let CategoryText { items, list, rest } = divided;
        let items: Vec<String> =
            items.into_iter().map(|item| enumerations::bare_name(item).to_owned()).collect();
        self.log_doubtful_items(&items, line);
        if !list.is_empty() && !is_complete {
            comments.push(DraftComment::Original(list.to_owned()));
        }
        let value = category_of_items(name, items, rest);
        self.push_with_id("data", name, comments, value);
    }

    /// Marks the items of a category that may be something else as inferred.
    fn log_doubtful_items(&mut self, items: &[String], line: usize) {
        for item in items.iter().filter(|item| !has_data_word(item)) {
            self.log_placement(line, item, "data", true);
        }
    }

    fn push_group(&mut self, group: Option<(ImportBlock, Vec<String>)>) {
        let Some((block, entries)) = group else { return };
        let name = block.text.trim_end_matches([':', ' ']).to_owned();
        self.log_placement(block.line, &name, "data", false);
        self.log_doubtful_items(&entries, block.line);
        let items: Vec<DraftItem> = entries
            .into_iter()
            .map(|text| DraftItem { comments: Vec::new(), value: DraftValue::Text(text) })
            .collect();
        let mut inner = vec![draft_entry("name", DraftValue::Text(name.clone()))];
        if !items.is_empty() {
            inner.push(draft_entry("items", DraftValue::List(items)));
        }
        self.push_with_id("data", &name, Vec::new(), DraftValue::Map(inner));
    }

    /// Remembers a sentence that says that the data subject provides the data.
    fn collect_source(&mut self, block: &ImportBlock) {
        let names_source = |sentence: &&str| {
            let folded = fold(sentence);
            legal_terms::is_from_data_subject(&folded) && lexicon::COLLECTION_VERBS.are_in(&folded)
        };
        if self.mentioned_source.is_none()
            && let Some(sentence) = sentences::split_sentences(&block.text).into_iter().find(names_source)
        {
            self.mentioned_source = Some((block.line, sentence.to_owned()));
        }
    }

    /// Adds an entry to a map, with an id made from the name.
    pub(super) fn push_with_id(
        &mut self,
        key: &str,
        name: &str,
        comments: Vec<DraftComment>,
        value: DraftValue,
    ) {
        let entry = self.draft.entry_mut(key);
        if !matches!(entry.value, DraftValue::Map(_)) {
            entry.value = DraftValue::Map(Vec::new());
        }
        let DraftValue::Map(entries) = &mut entry.value else { return };
        let taken: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let stem = slug(name, key, MAX_ID_WORDS);
        let id = (1..)
            .map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") })
            .find(|id| !taken.contains(id.as_str()))
            .unwrap_or(stem);
        entries.push(DraftEntry { key: id, comments, value });
    }

    /// Places each list item or paragraph as a source. The data subject is recognized by wording.
    pub(super) fn place_sources(
        &mut self,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let (before, list, after) = split_around_list(blocks);
        // `The information we collect is:` announces data, which the statements have.
        let categories = list.iter().filter(|block| is_category(&block.text)).count();
        let announces_only_data = |block: &ImportBlock| {
            let folded = fold(&block.text);
            announces_data(&folded) && !legal_terms::is_from_data_subject(&folded)
        };
        if before.last().is_some_and(announces_only_data) && categories * 2 >= list.len() {
            return vec![
                (FreeTextPosition::Start, before),
                (FreeTextPosition::End, list),
                (FreeTextPosition::End, after),
            ];
        }
        let announced = before.last().is_some_and(|block| {
            announces(&block.text) && legal_terms::is_from_data_subject(&fold(&block.text))
        });
        let (lead, list, after) = if list.is_empty() {
            (Vec::new(), before, after)
        } else if announced {
            (Vec::new(), [before, list].concat(), after)
        } else {
            (before, list, after)
        };
        if !self.take_list_budget(&list) {
            return vec![
                (FreeTextPosition::Start, lead),
                (FreeTextPosition::End, list),
                (FreeTextPosition::End, after),
            ];
        }
        let mut prose = Vec::new();
        let mut lead_in = None;
        let mut of_data_subject = false;
        for block in list {
            let folded = fold(&block.text);
            // `Muualta tietoja saadaan:` announces the next ones.
            if announces(&block.text) && !is_item(&block) {
                of_data_subject = legal_terms::is_from_data_subject(&folded);
                if of_data_subject {
                    let comments = vec![DraftComment::Original(block.text.clone())];
                    let value = DraftValue::Map(vec![keyword_entry("from", "data-subject")]);
                    self.draft.push_item("sources", DraftItem { comments, value });
                    self.log_placement(block.line, &block.text, "sources", false);
                } else {
                    lead_in = Some(DraftComment::Original(block.text.clone()));
                }
                continue;
            }
            // The items below `You give us data when:` are occasions, and so is `When you order`.
            let is_occasion = is_item(&block) && states_occasion(&folded);
            if is_occasion && !of_data_subject {
                of_data_subject = true;
                let value = DraftValue::Map(vec![keyword_entry("from", "data-subject")]);
                self.draft.push_item("sources", DraftItem { comments: Vec::new(), value });
                self.log_placement(block.line, &block.text, "sources", true);
            }
            if of_data_subject
                && is_item(&block)
                && let Some(DraftItem { value: DraftValue::Map(entries), .. }) =
                    self.draft.items_mut("sources").last_mut()
            {
                let text = vec![DraftParagraph { text: block.full_text(), is_item: true }];
                append_paragraphs(entry_mut(entries, "text"), text);
                continue;
            }
            let is_own = legal_terms::is_from_data_subject(&folded);
            if !is_own
                && (denial::is_plain_denial(&folded) || states_no_source(&block.text) && !has_names(&block))
            {
                prose.push(block);
                continue;
            }
            // More words are a sentence about the source.
            let is_doubtful = !legal_terms::is_from_data_subject(&folded)
                && block.text.split_whitespace().count() > MAX_SURE_SOURCE_WORDS;
            self.log_placement(block.line, &block.text, "sources", is_doubtful);
            let (text, mut comments) = item_text(&block);
            comments.splice(0..0, lead_in.take());
            let long = sentences::count_sentences(&block.text) > 1
                || block.text.ends_with('.')
                || text.chars().count() > MAX_NAME_CHARS;
            let mut entries = Vec::new();
            let others: Vec<String> = match long {
                true => sentences::split_sentences(&block.text)
                    .into_iter()
                    .flat_map(enumerations::listed_sources)
                    .map(str::to_owned)
                    .collect(),
                false => Vec::new(),
            };
            let mut others = others.into_iter();
            if legal_terms::is_from_data_subject(&folded) {
                entries.push(keyword_entry("from", "data-subject"));
                entries.push(draft_entry(
                    "text",
                    DraftValue::LongText(paragraphs(&[ImportBlock::paragraph(
                        block.text.clone(),
                        block.line,
                    )])),
                ));
            } else if long
                && others.len() == 0
                && let Some(name) = labeled_source(&block.text)
            {
                self.log_placement(block.line, name, "sources", true);
                entries.push(draft_entry("name", DraftValue::Text(name.to_owned())));
                entries.push(draft_entry("text", DraftValue::long_text(&block.text)));
            } else if long && others.len() == 0 {
                let name = block.text.trim_end_matches('.');
                if sentences::count_sentences(&block.text) > 1
                    || name.chars().count() > MAX_SOURCE_CHARS
                    || !name.contains(char::is_alphanumeric)
                    || states_no_source(name)
                {
                    prose.push(block);
                    continue;
                }
                entries.push(draft_entry("name", DraftValue::Text(name.to_owned())));
            } else if long {
                entries.extend(others.next().map(|name| draft_entry("name", DraftValue::Text(name))));
                entries.push(draft_entry(
                    "text",
                    DraftValue::LongText(paragraphs(&[ImportBlock::paragraph(
                        block.text.clone(),
                        block.line,
                    )])),
                ));
            } else {
                entries.push(draft_entry("name", DraftValue::Text(text)));
            }
            self.draft.push_item("sources", DraftItem { comments, value: DraftValue::Map(entries) });
            for name in others {
                self.log_placement(block.line, &name, "sources", true);
                let comments = vec![DraftComment::Advice("Inferred: mentioned in the text above.")];
                let value = DraftValue::Map(vec![draft_entry("name", DraftValue::Text(name))]);
                self.draft.push_item("sources", DraftItem { comments, value });
            }
        }
        if let Some(comment) = lead_in {
            self.draft.add_comment("sources", comment);
        }
        prose.extend(after);
        vec![(FreeTextPosition::Start, lead), (FreeTextPosition::End, prose)]
    }
}

/// Returns true if the text of a data category is surely the name of one: it is short, or has a word for
/// data.
pub(super) fn names_data(text: &str) -> bool {
    /// A name without such a word is short.
    const MAX_WORDS: usize = 2;
    let name = text.split_once(": ").map_or(text, |(name, _)| name);
    (name.split_whitespace().count() <= MAX_WORDS && !has_sentence_word(name)) || has_data_word(name)
}

/// Returns true if the sentences of a block name sources.
fn has_names(block: &ImportBlock) -> bool {
    sentences::split_sentences(&block.text)
        .into_iter()
        .any(|sentence| !enumerations::listed_sources(sentence).is_empty())
        || block.text.ends_with('.') && labeled_source(&block.text).is_some()
}

/// Returns true if a text of the section about sources is a sentence about something else, a line above a
/// list or a link: `See our cookie policy (https://example.com)`.
fn states_no_source(text: &str) -> bool {
    const MIN_WORDS: usize = 4;
    let folded = fold(text);
    let is_sentence = text.split_whitespace().count() >= MIN_WORDS
        && (has_sentence_word(text)
            || lexicon::DENIALS.are_in(&folded)
            || [&lexicon::PROCESSING, &lexicon::KEEPING].iter().any(|terms| terms.are_in(&folded)));
    is_sentence || text.ends_with(':') || text.contains("http")
}

/// Returns the source that a text names in front of a colon: `Trade register (Example Office): name and
/// address.`
fn labeled_source(text: &str) -> Option<&str> {
    const MAX_NAME_WORDS: usize = 6;
    let split = text.match_indices(": ").map(|(at, _)| &text[..at]);
    let label = split.into_iter().find(|label| label.matches('(').count() == label.matches(')').count())?;
    let name = label.split(" (").next().unwrap_or(label).trim();
    let folded = fold(name);
    let fits = (1..=MAX_NAME_WORDS).contains(&name.split_whitespace().count())
        && !name.contains('.')
        && !has_sentence_word(label)
        && !enumerations::is_fragment(name)
        && !is_category(name)
        && !lexicon::PURPOSES.are_in(&folded)
        && !lexicon::DATA.entries().any(|term| folded.trim_end().ends_with(term))
        && !legal_terms::is_from_data_subject(&folded);
    fits.then_some(name)
}

/// Returns the value of a category with its items, and with the text that lists them.
fn category_of_items(
    name: &str,
    items: impl IntoIterator<Item = impl Into<String>>,
    text: &str,
) -> DraftValue {
    let items: Vec<DraftItem> = items
        .into_iter()
        .map(|item| DraftItem { comments: Vec::new(), value: DraftValue::Text(item.into()) })
        .collect();
    let mut entries = vec![draft_entry("name", DraftValue::Text(name.to_owned()))];
    if !items.is_empty() {
        entries.push(draft_entry("items", DraftValue::List(items)));
    }
    if !text.is_empty() {
        entries.push(draft_entry("text", DraftValue::long_text(text)));
    }
    DraftValue::Map(entries)
}

/// Returns true if a line denies what the list below it names: `We do not collect:`
pub(super) fn announces_denied(block: &ImportBlock) -> bool {
    let last = sentences::split_sentences(&block.text).pop().unwrap_or_default();
    block.text.ends_with(':') && denial::is_plain_denial(&fold(last))
}

/// Splits a list item into the name of a category and what a clause says about it: `Contact data, which
/// includes your e-mail address`, `Usage data: we record which pages you see`, `Reviews that you write`.
/// `is_evident` says whether the other items are names of categories.
fn category_and_clause(text: &str, is_evident: bool) -> Option<(&str, &str)> {
    const MAX_NAME_WORDS: usize = 6;
    /// A shorter item is a name as a whole.
    const MIN_WORDS: usize = 7;
    let is_name = |name: &str| {
        (1..=MAX_NAME_WORDS).contains(&name.split_whitespace().count())
            && !has_sentence_word(name)
            && !enumerations::is_fragment(name)
            && !name.contains(['.', '(', ':', '@'])
            && !lexicon::ACTIVITY_STARTS.start_own(&fold(name))
    };
    if text.split_whitespace().count() < MIN_WORDS {
        return None;
    }
    if let Some((name, clause)) = text.split_once(": ") {
        let is_sentence = has_sentence_word(clause)
            && !split_label(text).is_some_and(|(_, items)| items.len() > 1 && !is_clause_part(&items[0]));
        return (is_name(name) && names_data_kind(name) && is_sentence).then_some((name, clause));
    }
    let relative = text.match_indices(", ").map(|(at, sign)| (&text[..at], &text[at + sign.len()..]));
    let relative = relative.into_iter().next().filter(|(_, clause)| starts_relative(clause));
    if let Some((name, clause)) = relative {
        return (is_name(name) && (is_evident || has_data_word(name))).then_some((name, clause));
    }
    let name = enumerations::until_clause(text);
    let clause = text[name.len()..].trim_start();
    // `Reviews that you write`, but not `Links that are clicked`
    let subject = clause.split(' ').nth(1).unwrap_or_default().to_lowercase();
    if !lexicon::CLAUSE_SUBJECTS.of(lexicon::language()).contains(&subject.as_str()) {
        return None;
    }
    (is_name(name) && has_sentence_word(clause) && !name.contains(',') && (is_evident || has_data_word(name)))
        .then_some((name, clause))
}

/// Splits the name of a category and its examples in brackets: `Contact details (such as name, e-mail)`.
fn exampled_category(text: &str) -> Option<(&str, Vec<String>)> {
    const MIN_ITEMS: usize = 2;
    let (name, inner) = text.strip_suffix(')')?.split_once(" (")?;
    let lower = inner.to_lowercase();
    let lead = lexicon::EXAMPLES.of(lexicon::language()).iter().find(|lead| lower.starts_with(**lead))?;
    let items: Vec<String> =
        enumerations::categories(inner.get(lead.len()..)?.trim_start_matches([':', ',', ' ']))
            .into_iter()
            .map(str::to_owned)
            .collect();
    let fits = items.len() >= MIN_ITEMS
        && !inner.contains(['(', ')'])
        && !name.contains([':', ','])
        && name.split_whitespace().count() <= MAX_ITEM_WORDS
        && items
            .iter()
            .all(|item| item.split_whitespace().count() <= MAX_ITEM_WORDS && !is_clause_part(item));
    fits.then_some((name, items))
}

/// Returns true if a text is a relative clause.
fn starts_relative(text: &str) -> bool {
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or_default();
    // `Die Daten, die Sie eingeben`: the verb is last, and all nouns have a capital.
    let is_german = || {
        ["die", "der", "das", "den", "dem"].contains(&first)
            && text
                .trim_end_matches('.')
                .rsplit(' ')
                .next()
                .is_some_and(|word| word.starts_with(char::is_lowercase))
    };
    match lexicon::language() {
        Language::De => lexicon::SUBORDINATES.start_own(&folded) || is_german(),
        _ => lexicon::SUBORDINATES.start_own(&folded),
    }
}

/// Returns true if a part of a list is a clause: it begins with a verb, its subject, or a word for a
/// condition.
fn is_clause_part(part: &str) -> bool {
    const MIN_WORDS: usize = 3;
    let folded = fold(part);
    let own = |terms: &lexicon::Terms, word: &str| terms.of(lexicon::language()).contains(&word);
    let mut words = folded.split(' ');
    let first = words.next().unwrap_or_default();
    let starts = own(&lexicon::SENTENCE_WORDS, first)
        || own(&lexicon::CLAUSE_VERBS, first)
        || own(&lexicon::CLAUSE_SUBJECTS, first)
        || lexicon::SUBORDINATES.start_own(&folded)
        || lexicon::CONDITIONS.start_own(&folded);
    starts && folded.split(' ').count() >= MIN_WORDS || before_dash(part).len() < part.len()
}

/// Returns true if a part of a list is too long for a name.
fn is_long_item(item: &str) -> bool {
    item.split_whitespace().count() > MAX_ITEM_WORDS
}

/// Returns the part of a list item in front of a dash and a clause: `E-mail address — if you give it`.
fn before_dash(part: &str) -> &str {
    let split = [" — ", " – ", " - "].iter().find_map(|sign| part.split_once(sign));
    match split {
        Some((name, clause)) if has_sentence_word(clause) || lexicon::CONDITIONS.start_own(&fold(clause)) => {
            name
        }
        _ => part,
    }
}

/// Returns true if a heading begins with a word for when or where data is collected: `When you contact us`.
fn starts_occasion(name: &str) -> bool {
    let folded = fold(name);
    let first = folded.split(' ').next().unwrap_or_default();
    states_occasion(&folded)
        || lexicon::CONDITIONS.start_own(&folded)
        || lexicon::OCCASION_HEADS.of(lexicon::language()).contains(&first)
}

/// Returns true if a heading names people: `Website visitors`.
fn names_people(name: &str) -> bool {
    let folded = fold(name);
    let last = folded.rsplit(' ').next().unwrap_or_default();
    lexicon::PEOPLE.of(lexicon::language()).iter().any(|term| last.contains(term))
}

/// Returns true if a heading names a group of data, and not who provides them or how they are collected:
/// `Contact details`, but not `Information you give us`.
fn is_group_name(name: &str) -> bool {
    const MAX_WORDS: usize = 7;
    let folded = fold(name);
    let is_subject = |word: &str| {
        lexicon::CLAUSE_SUBJECTS.of(lexicon::language()).contains(&word) || lexicon::SENTENCE_WORDS.have(word)
    };
    (1..=MAX_WORDS).contains(&name.split_whitespace().count())
        && names_data_kind(name)
        && !name.ends_with(['?', '.'])
        && !folded.split(|c: char| !c.is_alphanumeric()).any(is_subject)
        && !lexicon::COLLECTING.are_in(&folded)
        && !lexicon::PROCESSING.are_in(&folded)
        && !legal_terms::is_from_data_subject(&folded)
}

fn non_empty<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// Returns true if a text is the heading of another topic: `Service providers`.
fn is_other_heading(text: &str) -> bool {
    headings::dictionary_topic(text).is_some_and(|topic| topic != Topic::Data)
}

/// Returns true if an item is a sentence, a condition, an instruction or contact details, and no name of a
/// category.
fn states_no_category(text: &str) -> bool {
    const MIN_WORDS: usize = 14;
    const MIN_CONDITION_WORDS: usize = 4;
    let folded = fold(text);
    let is_labeled = text.split_once(": ").is_some_and(|(label, _)| {
        label.split_whitespace().count() <= MAX_ITEM_WORDS && !has_sentence_word(label)
    });
    let words = text.split_whitespace().count();
    let is_sentence = words >= MIN_WORDS && has_sentence_word(text) && !is_category(first_words(text));
    let is_condition = words >= MIN_CONDITION_WORDS && lexicon::CONDITIONS.start(&folded);
    // `To change your details, write to us`
    let is_instruction = words >= MIN_CONDITION_WORDS && lexicon::ACTIVITY_STARTS.start_own(&folded);
    // `The information is deleted after a year`
    let is_retention =
        words >= MIN_CONDITION_WORDS && has_sentence_word(text) && lexicon::KEEPING.are_in(&folded);
    !is_labeled && (is_sentence || is_clause(text) || is_condition || is_instruction || is_retention)
        || entities::emails(text).next().is_some()
}

/// Returns true if a text is a clause that does not begin with a word for data: `We have an interest in this
/// information`.
pub(super) fn is_clause(text: &str) -> bool {
    const MIN_WORDS: usize = 7;
    text.split_whitespace().count() >= MIN_WORDS
        && has_sentence_word(text)
        && !has_data_word(first_words(text))
}

/// Returns the first three words of a text.
fn first_words(text: &str) -> &str {
    text.match_indices(' ').nth(2).map_or(text, |(at, _)| &text[..at])
}

/// Returns true if a label has a word for data: `Contact details`.
fn names_data_kind(label: &str) -> bool {
    let folded = fold(label);
    lexicon::DATA.are_in(&folded)
        || folded.split(' ').any(|word| lexicon::DATA.entries().any(|term| word.contains(term)))
}

/// Returns true if a label without a word for data is followed by a sentence that lists the data of an
/// occasion.
fn states_data_of_occasion(text: &str) -> bool {
    let Some((label, rest)) = text.split_once(": ") else { return false };
    !names_data_kind(label)
        && has_sentence_word(rest)
        && sentences::split_sentences(rest).into_iter().any(|sentence| {
            lexicon::CONDITIONS.start(&fold(sentence)) && enumerations::listed_data(sentence).is_some()
        })
}

/// Returns true if an item is a sentence that lists data, and no name of a category.
fn states_data_in_sentence(text: &str) -> bool {
    const MIN_WORDS: usize = 14;
    text.split_whitespace().count() >= MIN_WORDS
        && (has_sentence_word(text) || lexicon::CONDITIONS.start(&fold(text)))
        && sentences::split_sentences(text).into_iter().any(|sentence| {
            enumerations::listed_data(sentence).is_some()
                || !enumerations::known_categories(sentence).is_empty()
        })
}

/// Returns true if an item states an occasion on which the data subject provides data.
fn states_occasion(folded: &str) -> bool {
    /// Endings of Finnish verbs: `tilatessasi`, `rekisteröidyttyäsi`.
    const ENDINGS: [&str; 4] = ["essasi", "essäsi", "ttuasi", "ttyäsi"];
    let first = folded.split([' ', ',']).next().unwrap_or_default();
    lexicon::OCCASIONS.start(folded) || ENDINGS.iter().any(|ending| first.ends_with(ending))
}

/// Returns true if a text begins with a word for when and a clause: `When you book`, and not `When`.
fn has_data_subject(text: &str) -> bool {
    const MIN_WORDS: usize = 4;
    text.split_whitespace().count() >= MIN_WORDS && !text.contains(": ")
}

/// Returns true if a text has at least three parts between commas, and all are short.
fn few_words(text: &str) -> bool {
    let mut parts = text.split(", ");
    text.matches(", ").count() >= 2 && parts.all(|part| part.split_whitespace().count() <= 5)
}

/// Returns true if a paragraph is only a list of data, with a full stop: `Name, address, telephone number.`
fn is_plain_list(block: &ImportBlock) -> bool {
    block.kind == BlockKind::Paragraph
        && sentences::count_sentences(&block.text) == 1
        && enumerations::listed_data(&block.text).is_none()
        && is_plain_list_text(&block.text)
}

/// Returns true if a sentence is only a list: parts without a verb, most of them names of data categories.
fn is_plain_list_text(sentence: &str) -> bool {
    /// A long list may have a part with more words.
    const MIN_PARTS: usize = 5;
    const MAX_PART_WORDS: usize = 9;
    let is_long = || {
        let parts = || enumerations::list_parts(sentence);
        parts().count() >= MIN_PARTS && parts().all(|part| part.split_whitespace().count() <= MAX_PART_WORDS)
    };
    (few_words(sentence) || is_long()) && !has_sentence_word(sentence)
}

/// Returns true if a line announces the list below it.
fn announces(line: &str) -> bool {
    [":", " kun", " när", " when"].iter().any(|end| line.ends_with(end))
}

/// Appends the items of an inner list to the outer item: `Contact data: name, address`.
fn flatten_nested_items(list: Vec<ImportBlock>) -> Vec<ImportBlock> {
    let depth = |block: &ImportBlock| match block.kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let least = list.iter().filter_map(depth).min().unwrap_or(0);
    let mut folded: Vec<ImportBlock> = Vec::new();
    for block in list {
        let plain = matches!(&block.kind, BlockKind::ListItem { marker, .. } if marker.is_empty());
        let inner = plain && depth(&block).is_some_and(|depth| depth > least);
        match folded.last_mut().filter(|last| inner && last.text.chars().count() <= MAX_NAME_CHARS) {
            Some(outer)
                if !block.text.contains([',', ':']) && sentences::count_sentences(&block.text) == 1 =>
            {
                let joint = if outer.text.contains(": ") { ", " } else { ": " };
                let outer_text = outer.text.trim_end_matches([':', ' ', ',', ';']);
                outer.text = format!("{outer_text}{joint}{}", block.text.trim_end_matches([',', ';', '.']));
            }
            _ => folded.push(block),
        }
    }
    folded
}

/// Puts a colon in place of the dash between the name of a category and its list: `Contact details – name,
/// address`.
fn with_colon(block: ImportBlock) -> ImportBlock {
    const MAX_NAME_WORDS: usize = 8;
    const MIN_PARTS: usize = 2;
    if block.text.contains(": ") {
        return block;
    }
    let split = [" – ", " — ", " - "].iter().find_map(|sign| block.text.split_once(sign));
    let lists_data = split.is_some_and(|(name, list)| {
        let parts = enumerations::categories(list.trim_end_matches('.'));
        name.split_whitespace().count() <= MAX_NAME_WORDS
            && names_data_kind(name)
            && !has_sentence_word(name)
            && parts.len() >= MIN_PARTS
            && parts.iter().filter(|part| has_data_word(part)).count() * 2 >= parts.len()
    });
    match split {
        Some((name, list)) if lists_data => ImportBlock { text: format!("{name}: {list}"), ..block },
        _ => block,
    }
}

/// Marks two or more consecutive lines that are not sentences as list items. Lines below the name of their
/// group are only marked if there is another list: alone, they are placed as lines.
pub(super) fn mark_unbulleted_items(mut blocks: Vec<ImportBlock>) -> Vec<ImportBlock> {
    if let Some(first) = blocks.iter().position(is_item) {
        let depths = blocks.iter().filter_map(|block| match block.kind {
            BlockKind::ListItem { depth, .. } => Some(depth),
            _ => None,
        });
        let depth = depths.min().unwrap_or_default();
        mark_lines_above_list(&mut blocks[..first], depth);
        return blocks;
    }
    let mut runs = Vec::new();
    let mut begin = 0;
    while begin < blocks.len() {
        let end = begin + blocks[begin..].iter().take_while(|block| is_unbulleted_item(block)).count();
        let is_grouped = begin.checked_sub(1).is_some_and(|before| starts_group(&blocks[before]));
        if end - begin >= 2 {
            runs.push((begin..end, is_grouped));
        }
        begin = end + 1;
    }
    if runs.iter().any(|(_, is_grouped)| !is_grouped) {
        for (run, _) in runs {
            for block in blocks.iter_mut().take(run.end).skip(run.start) {
                block.kind = BlockKind::ListItem { marker: String::new(), depth: 0 };
            }
        }
    }
    blocks
}

/// Marks the lines at the start of a section that has a list further down, if they name data.
fn mark_lines_above_list(blocks: &mut [ImportBlock], depth: usize) {
    let count = blocks.iter().take_while(|block| is_unbulleted_item(block)).count();
    let evident = blocks[..count].iter().filter(|block| has_data_word(&block.text)).count();
    // The line directly above a list may be its heading.
    if count >= 2 && count < blocks.len() && evident * 2 > count {
        for block in &mut blocks[..count] {
            block.kind = BlockKind::ListItem { marker: String::new(), depth };
        }
    }
}

/// Returns true if a line looks like a list item: short and without a word that occurs only in sentences.
pub(super) fn is_unbulleted_item(block: &ImportBlock) -> bool {
    let words = || block.text.split(|c: char| !c.is_alphanumeric());
    block.kind == BlockKind::Paragraph
        && block.text.chars().count() <= MAX_NAME_CHARS
        && !block.text.ends_with([':', '?', '!'])
        && !block.text.contains(": ")
        && !block.text.contains(" | ")
        && headings::split_number(&block.text).0.is_empty()
        && sentences::count_sentences(&block.text) == 1
        && !words().any(|word| lexicon::SENTENCE_WORDS.have(&word.to_lowercase()))
}

/// Returns true if a line names a data category with a list below. `We collect the following:` does not name
/// one.
fn starts_group(block: &ImportBlock) -> bool {
    let states_activity = || {
        let folded = fold(&block.text);
        lexicon::ACTIVITY_STARTS.start_own(&folded)
    };
    block.kind == BlockKind::Paragraph
        && !is_lead_in(&block.text)
        && block.text.ends_with(':')
        && block.text.chars().count() <= MAX_NAME_CHARS
        && block.text.contains(char::is_alphabetic)
        && !states_activity()
}

/// Returns true if a text only introduces a list of data.
fn is_lead_in(text: &str) -> bool {
    let folded = fold(text);
    let own = |terms: &lexicon::Terms| {
        terms.of(lexicon::language()).iter().any(|term| find_word(&folded, term).is_some())
    };
    lexicon::LEAD_INS.are_in(&folded)
        || lexicon::CONDITIONS.start(&folded)
        || own(&lexicon::SENTENCE_WORDS)
        || states_data(&folded)
}

/// Returns true if a folded text has a verb that leads to data: `the register contains`, `näytetään`.
fn states_data(folded: &str) -> bool {
    let leads = lexicon::DATA_LEADS.of(lexicon::language()).iter();
    let has_verb = |lead: &&str| !lexicon::DATA.start(lead) && find_word(folded, lead).is_some();
    leads.into_iter().any(has_verb)
        || lexicon::language() == Language::Fi && folded.split(' ').any(enumerations::is_passive)
}

/// Splits `Label: one, two, three` into the label and its items. Commas within brackets do not separate
/// items.
fn split_label(text: &str) -> Option<(String, Vec<String>)> {
    const MAX_LABEL_CHARS: usize = 90;
    let (label, rest) = text.split_once(": ")?;
    if label.chars().count() > MAX_LABEL_CHARS
        || label.contains('.')
        || label.matches('(').count() != label.matches(')').count()
        || !label.contains(char::is_alphabetic)
    {
        return None;
    }
    if sentences::count_sentences(rest) > 1 {
        return None;
    }
    let mut items = vec![String::new()];
    let mut depth = 0_usize;
    for character in rest.trim().trim_end_matches(['.', ';']).chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match (character, depth) {
            (',' | ';', 0) => items.push(String::new()),
            _ => {
                if let Some(last) = items.last_mut() {
                    last.push(character);
                }
            }
        }
    }
    let items: Vec<String> = items
        .into_iter()
        .map(|item| item.trim().to_owned())
        .filter(|item| item.contains(char::is_alphanumeric))
        .collect();
    Some((label.trim().to_owned(), items))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_items_are_split() {
        let (label, items) = split_label("Yhteystiedot: nimi, osoite (katu, numero), puhelin.").unwrap();
        assert_eq!(label, "Yhteystiedot");
        assert_eq!(items, ["nimi", "osoite (katu, numero)", "puhelin"]);
        assert!(split_label("Ei. Tämä: on lause").is_none());
    }
}
