//! Places recipients.

use super::announcements::announces_conditions;
use super::builder::{
    DraftBuilder, FreeTextPosition, MentionedRecipient, draft_entry, is_item, item_text, keyword_entry,
};
use super::category_words::is_category;
use super::data::{announces_denied, is_unbulleted_item, mark_unbulleted_items};
use super::enumerations::BracketedName;
use super::list_items::MAX_NAME_CHARS;
use super::{enumerations, list_items};
use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::blocks::section::Heading;
use crate::classify::columns::CELL_SEPARATOR;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::classify::vendors;
use crate::draft::{DraftComment, DraftValue, input_texts, paragraphs};
use crate::tokens::{WordStarts, capitalized, fold, has_any_prefix};

/// Returns the usual recipients that a sentence mentions by a common noun in any case: `tilitoimistomme`,
/// `våra revisorer`. `asserted` is the folded sentence without what it denies. A noun in front of a name only
/// describes it: `Tilitoimisto Esimerkki`.
pub(super) fn usual_recipients(sentence: &str, asserted: &str) -> Vec<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let is_noun = |noun: &str| {
        let count = noun.split(' ').count();
        words.windows(count).enumerate().any(|(at, own)| {
            let ends = own.last().is_some_and(|last| last.ends_with(|c: char| !c.is_alphanumeric()));
            let names = words.get(at + count).is_some_and(|next| next.starts_with(char::is_uppercase));
            fold(&own.join(" ")).trim_start_matches(['(', '"', '”']).starts_with(noun) && (ends || !names)
        })
    };
    let starts = WordStarts::new(asserted);
    let nouns = lexicon::USUAL_RECIPIENTS.entries().filter(|noun| starts.have(noun));
    nouns.filter(|noun| is_noun(noun)).map(|noun| capitalized(noun)).collect()
}

/// Authorities that commonly receive data: folded prefix and name.
const AUTHORITIES: [(&str, &str); 9] = [
    ("kela", "Kela"),
    ("kansaneläkelaito", "Kansaneläkelaitos"),
    ("verohallin", "Verohallinto"),
    ("verottaj", "Verottaja"),
    ("skatteverket", "Skatteverket"),
    ("försäkringskassan", "Försäkringskassan"),
    ("kronofogden", "Kronofogden"),
    ("hm revenue & customs", "HM Revenue & Customs"),
    ("hmrc", "HMRC"),
];

impl DraftBuilder {
    /// Places list items and lines with a name as recipients, and sentences about transfers as transfers.
    pub(super) fn place_recipients(
        &mut self,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        if let [only] = blocks.as_slice()
            && denial::is_plain_denial(&fold(&only.text))
            && !denies_one_use(&fold(&only.text))
            && is_about_sharing(&only.text)
            && !is_transfer(&fold(&only.text))
            && !states_recipient(&only.text)
            && !self.draft.has_value("recipients")
        {
            self.draft.entry_mut("recipients").value = DraftValue::Keyword("none".to_owned());
            return vec![(FreeTextPosition::End, blocks)];
        }
        /// Fewer lines are the text of a chapter.
        const MIN_LINES: usize = 3;
        let is_bare = blocks.len() >= MIN_LINES && blocks.iter().all(is_unbulleted_item);
        let blocks = if is_bare { mark_unbulleted_items(blocks) } else { blocks };
        let has_budget = self.take_list_budget(&blocks);
        let names = |block: &ImportBlock| {
            entities::is_name(&block.text)
                && block.kind == BlockKind::Paragraph
                && sentences::count_sentences(&block.text) == 1
        };
        let named = blocks.iter().filter(|block| names(block)).count();
        /// Longer list items are sentences.
        const MAX_WORDS: usize = 9;
        let mut start = Vec::new();
        let mut end = Vec::new();
        let mut transfers = Vec::new();
        let mut after_list = false;
        // `We do not share data with:`, `We share data only if:`
        let mut is_other_list = false;
        for block in blocks {
            let folded = fold(&block.text);
            if !is_item(&block) {
                is_other_list = announces_denied(&block) || announces_conditions(&folded);
            }
            let is_entry = has_budget
                && !(is_item(&block) && is_other_list)
                && (is_item(&block) || (named >= 2 && names(&block)));
            let is_short = block.text.split_whitespace().count() <= MAX_WORDS;
            let is_condition = lexicon::CONDITIONS.start(&folded) || is_use(&folded);
            if is_entry
                && !denial::is_plain_denial(&folded)
                && let Some((name, task, more)) = list_items::service_and_task(&block.text)
            {
                after_list = true;
                let purpose = [task, more].join(": ");
                self.push_recipient_for(block.line, name, purpose.trim_end_matches([':', ' ']));
            } else if is_entry
                && !is_transfer(&folded)
                && let Some((name, task)) = list_items::recipient_behind_task(&block.text)
            {
                after_list = true;
                self.push_recipient_for(block.line, name, task);
            } else if is_entry
                && is_short
                && !is_condition
                && !denial::is_plain_denial(&folded)
                && block.text.chars().count() <= MAX_NAME_CHARS
                && !is_transfer(&folded)
            {
                after_list = true;
                self.push_recipient(&block);
            } else if is_entry
                && (!is_transfer(&folded) || sentences::count_sentences(&block.text) == 1)
                && list_items::described_recipient(&block.text).is_some()
            {
                after_list = true;
                self.push_described_recipient(&block);
            } else if is_entry
                && !is_condition
                && !is_transfer(&folded)
                && !denial::is_plain_denial(&folded)
                && let Some((name, clause)) = list_items::recipient_and_clause(&block.text)
                && has_recipient_word(name)
            {
                after_list = true;
                self.push_recipient_for(block.line, name, clause);
            } else if is_entry
                && !lexicon::CONDITIONS.start(&folded)
                && !is_transfer(&folded)
                && !denial::is_plain_denial(&folded)
                && let Some((name, rest)) = enumerations::leading_name_in_case(&block.text)
            {
                after_list = true;
                self.log_placement(block.line, &name, "recipients", true);
                let mut entries = vec![draft_entry("name", DraftValue::Text(name.clone()))];
                if !rest.is_empty() {
                    entries.push(draft_entry("purpose", DraftValue::Text(rest.to_owned())));
                }
                let comments = vec![DraftComment::Original(block.text.clone())];
                self.push_with_id("recipients", &name, comments, DraftValue::Map(entries));
            } else if is_transfer(&folded) {
                for (sentence, is_transfer) in split_transfers(&block.text) {
                    let piece = ImportBlock { text: sentence, ..block.clone() };
                    if is_transfer {
                        &mut transfers
                    } else if is_entry && list_items::described_recipient(&piece.text).is_some() {
                        after_list = true;
                        self.push_described_recipient(&piece);
                        continue;
                    } else if after_list {
                        &mut end
                    } else {
                        &mut start
                    }
                    .push(piece);
                }
            } else if after_list {
                end.push(block);
            } else {
                start.push(block);
            }
        }
        for block in start.iter().chain(&end) {
            self.collect_recipients(block);
            self.collect_listed_recipients(block);
        }
        if !transfers.is_empty() {
            self.log_placement(transfers[0].line, &transfers[0].text, "transfers", false);
            for (at, rest) in self.place_transfers(&transfers) {
                self.push_free_text(seloste_notice::SectionId::Transfers, at, None, &rest);
            }
        }
        vec![(FreeTextPosition::Start, start), (FreeTextPosition::End, end)]
    }

    /// Places a heading below the heading of the recipients as a recipient if it names one: `Example Pay`.
    /// Returns false if it is something else.
    pub(super) fn place_recipient_heading(
        &mut self,
        heading: &Heading,
        topic: Option<Topic>,
        blocks: &[ImportBlock],
    ) -> bool {
        const MAX_WORDS: usize = 6;
        if self.recipients_level.is_none_or(|level| heading.level <= level) {
            self.recipients_level = (topic == Some(Topic::Recipients)).then_some(heading.level);
            return false;
        }
        let (number, name) = headings::split_number(&heading.text);
        let folded = fold(name);
        let fits = matches!(topic, None | Some(Topic::Recipients))
            && matches!(heading.level, HeadingLevel::Markup(_))
            && (1..=MAX_WORDS).contains(&name.split_whitespace().count())
            && !name.ends_with(['?', ':', '.'])
            && !enumerations::has_sentence_word(name)
            && !lexicon::SHARING.are_in(&folded)
            && !lexicon::CONDITIONS.start(&folded)
            && !lexicon::DATA.are_in(&folded)
            && headings::dictionary_topic(name).is_none()
            && (has_recipient_word(name) || is_authority(&folded))
            && blocks.first().is_some_and(|block| {
                // A line about sharing announces those whom the list below it names.
                let announces = block.text.ends_with(':') && lexicon::SHARING.are_in(&fold(&block.text));
                block.kind == BlockKind::Paragraph && !announces
            })
            && !blocks.iter().any(|block| block.text.contains(CELL_SEPARATOR))
            && !blocks.iter().any(|block| denial::is_plain_denial(&fold(&block.text)))
            && self.take_list_budget(blocks);
        if !fits {
            return false;
        }
        self.log_placement(heading.line, name, "recipients", true);
        let mut comments =
            vec![DraftComment::Advice("Inferred: a heading below the heading of the recipients.")];
        comments.extend((!number.is_empty()).then(|| DraftComment::Original(number.to_owned())));
        let entries = vec![
            draft_entry("name", DraftValue::Text(name.to_owned())),
            draft_entry("text", DraftValue::LongText(paragraphs(blocks))),
        ];
        self.push_with_id("recipients", name, comments, DraftValue::Map(entries));
        true
    }

    /// Adds a recipient that a text names together with its purpose.
    fn push_recipient_for(&mut self, line: usize, name: &str, purpose: &str) {
        self.log_placement(line, name, "recipients", true);
        let entries = vec![
            draft_entry("name", DraftValue::Text(name.to_owned())),
            draft_entry("purpose", DraftValue::Text(purpose.to_owned())),
        ];
        self.push_with_id("recipients", name, Vec::new(), DraftValue::Map(entries));
    }

    /// Adds a list item as a recipient, with its country and purpose if stated.
    fn push_recipient(&mut self, block: &ImportBlock) {
        let (text, comments) = item_text(block);
        // `Till betrodda partners`
        let stripped = ["till ", "Till ", "to ", "To ", "our ", "Our ", "with ", "With ", "med ", "Med "]
            .iter()
            .find_map(|word| text.strip_prefix(word));
        let (text, mut comments) = match stripped {
            Some(rest) => (rest.to_owned(), [comments, vec![DraftComment::Original(text.clone())]].concat()),
            None => (text, comments),
        };
        if let Some((purpose, names)) = list_items::names_in_brackets(&text) {
            comments.push(DraftComment::Original(text.clone()));
            for (index, name) in names.into_iter().enumerate() {
                self.log_placement(block.line, name, "recipients", false);
                let entries = vec![
                    draft_entry("name", DraftValue::Text(name.to_owned())),
                    draft_entry("purpose", DraftValue::Text(purpose.to_owned())),
                ];
                let comments = if index == 0 { comments.clone() } else { Vec::new() };
                self.push_with_id("recipients", name, comments, DraftValue::Map(entries));
            }
            return;
        }
        self.log_placement(block.line, &text, "recipients", !names_recipient(&text));
        let Some(named) = list_items::parse_recipient(&text) else {
            // `Payments: Example Pay, Example Bank` is not split: these are names.
            let described = list_items::described_recipient(&text).filter(|(_, description)| {
                description.starts_with(char::is_lowercase)
                    || description.split(' ').skip(1).any(|word| word.starts_with(char::is_lowercase))
            });
            if let Some((name, description)) = described {
                let entries = vec![
                    draft_entry("name", DraftValue::Text(name.to_owned())),
                    draft_entry("purpose", DraftValue::Text(description.to_owned())),
                ];
                self.push_with_id("recipients", name, comments, DraftValue::Map(entries));
                return;
            }
            let value = DraftValue::Map(vec![draft_entry("name", DraftValue::Text(text.clone()))]);
            self.push_with_id("recipients", &text, comments, value);
            return;
        };
        let mut entries = vec![draft_entry("name", DraftValue::Text(named.name.to_owned()))];
        if let Some((code, country_name)) = named.country {
            let mut country = keyword_entry("country", code);
            country.comments.push(DraftComment::Original(country_name.to_owned()));
            entries.push(country);
        }
        if !named.purpose.is_empty() {
            entries.push(draft_entry("purpose", DraftValue::Text(named.purpose)));
        }
        self.push_with_id("recipients", named.name, comments, DraftValue::Map(entries));
    }

    /// Adds a list item that names a recipient and describes it.
    fn push_described_recipient(&mut self, block: &ImportBlock) {
        let Some((name, description)) = list_items::described_recipient(&block.text) else { return };
        // `With service providers: to send mail`
        let stripped = ["With ", "with ", "Med ", "med "].iter().find_map(|word| name.strip_prefix(word));
        let comments = stripped.map(|_| DraftComment::Original(block.text.clone())).into_iter().collect();
        let name = stripped.unwrap_or(name);
        self.log_placement(block.line, name, "recipients", false);
        let entries = vec![
            draft_entry("name", DraftValue::Text(name.to_owned())),
            draft_entry("purpose", DraftValue::Text(description.to_owned())),
        ];
        self.push_with_id("recipients", name, comments, DraftValue::Map(entries));
    }

    /// Remembers companies and authorities that sentences mention as recipients. The sentences stay where
    /// they are.
    pub(super) fn collect_recipients(&mut self, block: &ImportBlock) {
        /// A text that mentions more is not about recipients.
        const MAX_RECIPIENTS: usize = 40;
        for sentence in sentences::split_sentences(&block.text) {
            let folded = fold(sentence);
            if self.mentioned_recipients.len() >= MAX_RECIPIENTS {
                continue;
            }
            let folded = denial::asserted(&folded);
            for name in names::all_companies(sentence).into_iter().filter(|name| folded.contains(&fold(name)))
            {
                let end = name.as_ptr().addr() - sentence.as_ptr().addr() + name.len();
                let country = sentence.get(end..).and_then(country_after);
                self.mentioned_recipients.push(MentionedRecipient {
                    line: block.line,
                    name: name.to_owned(),
                    country,
                });
            }
            let authorities = [
                ("viranomaisille", "Viranomaiset"),
                ("myndigheter", "Myndigheter"),
                ("authorities", "Authorities"),
            ];
            for (_, name) in authorities.into_iter().filter(|(prefix, _)| has_any_prefix(&folded, &[prefix]))
            {
                self.mentioned_recipients.push(MentionedRecipient {
                    line: block.line,
                    name: name.to_owned(),
                    country: None,
                });
            }
        }
    }

    /// Remembers recipients that sentences enumerate by a common noun or by a name without a legal form.
    fn collect_listed_recipients(&mut self, block: &ImportBlock) {
        for sentence in sentences::split_sentences(&block.text) {
            let folded = fold(sentence);
            let is_new = |name: &String| {
                names::all_companies(name).is_empty()
                    && !has_any_prefix(&fold(name), &["viranomai", "myndighet", "authorit"])
            };
            let bare = match block.kind {
                BlockKind::Paragraph => enumerations::bare_recipients(sentence),
                _ => Vec::new(),
            };
            for BracketedName { name, country } in enumerations::bracketed_names(sentence) {
                self.mention_recipient(block.line, name, country);
            }
            let received = enumerations::receivers(sentence).into_iter().map(str::to_owned);
            // `We share data with these service providers:` announces recipients and names none.
            let listed = match folded.ends_with(':') {
                true => Vec::new(),
                false => enumerations::listed_recipients(sentence),
            };
            let listed = listed.into_iter().chain(bare).chain(received);
            // `Verohallinnolle`
            let in_basic_form = |name: String| {
                let folded = fold(&name);
                let known = AUTHORITIES.iter().find(|(prefix, _)| has_any_prefix(&folded, &[prefix]));
                known.filter(|_| !name.contains(' ')).map_or(name, |(_, known)| (*known).to_owned())
            };
            for name in listed.filter(is_new).map(in_basic_form) {
                self.mentioned_recipients.push(MentionedRecipient { line: block.line, name, country: None });
            }
            let folded = denial::asserted(&folded);
            for (prefix, name) in
                AUTHORITIES.into_iter().filter(|(prefix, _)| has_any_prefix(&folded, &[prefix]))
            {
                if !self
                    .mentioned_recipients
                    .iter()
                    .any(|known| has_any_prefix(&fold(&known.name), &[prefix]))
                {
                    self.mentioned_recipients.push(MentionedRecipient {
                        line: block.line,
                        name: name.to_owned(),
                        country: None,
                    });
                }
            }
            for name in usual_recipients(sentence, &folded) {
                self.mention_recipient(block.line, &name, None);
            }
        }
    }

    /// Adds recipients that only sentences mention. Runs after the controller is known.
    pub(crate) fn infer_recipients(&mut self) {
        if matches!(self.draft.entry_mut("recipients").value, DraftValue::Keyword(_)) {
            return;
        }
        // The controller, contact, officer and authority are not recipients.
        let mut known: Vec<String> =
            ["controller", "contact", "dpo", "authority"].map(|key| self.stated_name(key)).into();
        let controller = known[0].clone();
        let own = self.own_hosts();
        let title = fold(self.draft.text_of("title")).replace(' ', "");
        if let DraftValue::Map(entries) = &self.draft.entry_mut("recipients").value {
            let mut texts = Vec::new();
            input_texts(entries, &mut texts);
            known.extend(texts.into_iter().map(fold));
        }
        for MentionedRecipient { line, name, country } in std::mem::take(&mut self.mentioned_recipients) {
            let name = without_noun(name.trim_matches([')', '('])).to_owned();
            let folded = fold(&name);
            // `Some Example Ltd` at the start of a sentence is Example Ltd.
            let ends_with =
                |known: &String| folded.strip_suffix(known.as_str()).is_some_and(|rest| rest.ends_with(' '));
            let bare = without_form(&folded);
            let is_known = |known: &String| {
                known.contains(&folded)
                    || !known.is_empty() && ends_with(known)
                    || bare.len() < folded.len() && without_form(known) == bare
            };
            if known.iter().any(is_known)
                || is_inflected(&folded, &controller)
                || own.contains(&folded.replace(' ', ""))
                || title.contains(&folded.replace(' ', "")) && vendors::vendors(&folded).is_empty()
                || entities::is_company_form(&name)
                || lexicon::LAWS.start(&folded)
            {
                continue;
            }
            known.push(folded);
            self.log_placement(line, &name, "recipients", true);
            let comments = vec![DraftComment::Advice("Inferred: mentioned in a sentence of the text.")];
            let mut entries = vec![draft_entry("name", DraftValue::Text(name.clone()))];
            entries.extend(country.map(|code| keyword_entry("country", code)));
            self.push_with_id("recipients", &name, comments, DraftValue::Map(entries));
        }
        if let Some((line, text)) = self.denied_recipients.take()
            && !self.draft.has_value("recipients")
        {
            let entry = self.draft.entry_mut("recipients");
            entry.value = DraftValue::Keyword("none".to_owned());
            entry.comments.push(DraftComment::Advice("Inferred from a sentence of the text."));
            self.log_placement(line, &text, "recipients", true);
        }
    }

    /// Returns the folded names in the hosts of the controller's addresses: `example` for `info@example.fi`.
    fn own_hosts(&mut self) -> Vec<String> {
        let mut hosts = Vec::new();
        for key in ["controller", "contact", "dpo"] {
            let DraftValue::Map(entries) = &self.draft.entry_mut(key).value else { continue };
            let mut texts = Vec::new();
            input_texts(entries, &mut texts);
            let emails = texts.iter().flat_map(|text| entities::emails(text));
            let names = emails.filter_map(|email| email.split('@').nth(1)?.rsplit('.').nth(1));
            hosts.extend(names.map(fold));
        }
        hosts
    }

    /// Remembers a recipient unless it is known.
    pub(super) fn mention_recipient(&mut self, line: usize, name: &str, country: Option<&'static str>) {
        let folded = fold(name);
        if !self.mentioned_recipients.iter().any(|known| fold(&known.name).contains(&folded)) {
            self.mentioned_recipients.push(MentionedRecipient { line, name: name.to_owned(), country });
        }
    }

    /// Returns true if a line mentions a company as a recipient.
    pub(crate) fn is_mentioned_recipient(&self, line: usize, name: &str) -> bool {
        self.mentioned_recipients.iter().any(|mentioned| mentioned.line == line && mentioned.name == name)
    }

    /// Returns the folded name of a party; empty if it has none.
    pub(super) fn stated_name(&mut self, key: &str) -> String {
        let DraftValue::Map(entries) = &self.draft.entry_mut(key).value else { return String::new() };
        let name = entries.iter().find(|entry| entry.key == "name").map(|entry| &entry.value);
        if let Some(DraftValue::Text(name)) = name { fold(name) } else { String::new() }
    }
}

/// Removes a common noun in front of the name of a company, in a language whose nouns have a capital: `Firma
/// Beispiel GmbH`.
fn without_noun(name: &str) -> &str {
    const NOUNS: [&str; 8] =
        ["Firma", "Unternehmen", "Gesellschaft", "Anbieter", "Dienstleister", "Dienst", "Provider", "Hoster"];
    match name.split_once(' ') {
        Some((noun, rest)) if NOUNS.contains(&noun) && entities::first_company(rest) == Some(rest) => rest,
        _ => name,
    }
}

/// Returns a folded name without its legal form: `example limited` is `example ltd`.
fn without_form(folded: &str) -> &str {
    const FORMS: [&str; 14] = [
        " ltd", " ltd.", " limited", " inc", " inc.", " llc", " oy", " ab", " gmbh", " oü", " as", " ry",
        " rf", " mtü",
    ];
    FORMS.iter().find_map(|form| folded.strip_suffix(form)).unwrap_or(folded)
}

/// Returns true if a folded name is another one with a case ending: `näidis oüle`.
fn is_inflected(folded: &str, name: &str) -> bool {
    const MAX_ENDING: usize = 4;
    let ending = folded.strip_prefix(name).filter(|_| !name.is_empty()).unwrap_or_default();
    (1..=MAX_ENDING).contains(&ending.chars().count()) && ending.chars().all(char::is_alphabetic)
}

/// Returns true if a list item surely names a recipient: it is short and no data category, or has the name of
/// a company, a known service or a usual recipient.
fn names_recipient(item: &str) -> bool {
    const MAX_WORDS: usize = 3;
    let is_short = item.split_whitespace().count() <= MAX_WORDS && !is_category(item);
    is_short || has_recipient_word(item)
}

/// Returns true if a text has the name of a company or a known service, or a word for a usual recipient.
fn has_recipient_word(item: &str) -> bool {
    let folded = fold(item);
    entities::first_company(item).is_some()
        || lexicon::COMPLAINT_AUTHORITIES.are_in(&folded)
        || folded.split(' ').any(|word| lexicon::PROVIDERS.entries().any(|term| word.contains(term)))
        || !vendors::vendors(&folded).is_empty()
        || lexicon::PROVIDERS.are_in(&folded)
        || lexicon::RECIPIENT_NOUNS.are_in(&folded)
        || lexicon::USUAL_RECIPIENTS.are_in(&folded)
        || AUTHORITIES.iter().any(|(prefix, _)| has_any_prefix(&folded, &[prefix]))
}

/// Returns true if a folded name is that of an authority by its ending: `trafikverket`, `liikennevirasto`.
fn is_authority(folded: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "verket",
        "styrelsen",
        "myndigheten",
        "inspektionen",
        "nämnden",
        "virasto",
        "hallinto",
        "hallitus",
        "keskus",
        "amet",
        "inspektsioon",
        "amt",
    ];
    folded
        .split(' ')
        .any(|word| ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending)))
}

/// Returns true if a folded item is a use of the data and no recipient: `tutkimusta varten`.
pub(super) fn is_use(folded: &str) -> bool {
    let end = folded.trim_end_matches(['.', ',', ';']);
    let first = end.split(' ').next().unwrap_or_default();
    end.ends_with(" varten")
        || ["aksemme", "äksemme", "akseen", "äkseen"].iter().any(|ending| first.ends_with(ending))
        || end.ends_with("miseksi")
        || ["för att ", "in order to ", "for the purpose", "um "].iter().any(|start| end.starts_with(start))
}

/// Returns true if a denial is about sharing data; a short one is about what its heading says.
fn is_about_sharing(text: &str) -> bool {
    const MAX_WORDS: usize = 8;
    lexicon::SHARING.are_in(&fold(text)) || text.split_whitespace().count() <= MAX_WORDS
}

/// Returns true if a folded denial is only about one use of the data, or about selling it: the data may still
/// be shared.
fn denies_one_use(folded: &str) -> bool {
    lexicon::LIMITED_USES.are_in(folded) || lexicon::SELLING.are_in(folded) && !denies_any_sharing(folded)
}

/// Returns true if a folded denial is about sharing in general.
pub(super) fn denies_any_sharing(folded: &str) -> bool {
    let mut terms = lexicon::SHARING.entries().filter(|term| !lexicon::SELLING.start(term));
    let words = WordStarts::new(folded);
    terms.any(|term| words.have(term)) && !lexicon::LIMITED_USES.are_in(folded)
}

/// Returns true if a clause that is not denied is about sharing data, or names a company.
fn states_recipient(text: &str) -> bool {
    let folded = fold(text);
    let asserted = denial::asserted(&folded);
    lexicon::SHARING.are_in(&asserted)
        || names::all_companies(text).into_iter().any(|name| asserted.contains(&fold(name)))
}

/// Returns the country directly after a name: `, France`, ` (Ireland)`, ` in Germany`.
fn country_after(rest: &str) -> Option<&'static str> {
    let rest = [", ", " (", " in ", " i "].iter().find_map(|sign| rest.strip_prefix(sign))?;
    let end = rest.find([',', '.', ';', ')', ' ']).unwrap_or(rest.len());
    let two = rest.match_indices(' ').nth(1).map_or(rest.len(), |(at, _)| at);
    // `United Kingdom` has two words.
    [&rest[..end], rest[..two].trim_end_matches([',', '.', ';', ')'])]
        .into_iter()
        .find_map(entities::exact_country)
}

/// Returns true if a folded text is about data leaving the EEA.
pub(super) fn is_transfer(folded: &str) -> bool {
    // Transfer mechanisms are mentioned only for transfers.
    if !legal_terms::mechanisms(folded).is_empty() {
        return true;
    }
    lexicon::TRANSFER_VERBS.are_in(folded) && lexicon::OUTSIDE_EEA.are_in(folded)
}

/// Splits a paragraph into runs of sentences, separating those about transfers.
fn split_transfers(text: &str) -> Vec<(String, bool)> {
    let mut runs: Vec<(String, bool)> = Vec::new();
    let mut follows = false;
    for sentence in sentences::split_sentences(text) {
        let folded = fold(sentence);
        // A sentence that starts with "then" or "in such a case" continues the previous one.
        let is_continuation = follows
            && has_any_prefix(
                &folded,
                &[
                    "tällöin",
                    "näissä",
                    "tällaisi",
                    "siirto",
                    "siirron",
                    "då ",
                    "i dessa fall",
                    "i så fall",
                    "in such",
                    "such transfer",
                    "in that case",
                ],
            );
        let is_transfer =
            is_transfer(&folded) || is_continuation || !legal_terms::mechanisms(&folded).is_empty();
        follows = is_transfer;
        match runs.last_mut() {
            Some((run, kind)) if *kind == is_transfer => {
                run.push(' ');
                run.push_str(sentence);
            }
            _ => runs.push((sentence.to_owned(), is_transfer)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noun_in_front_of_a_name_is_no_recipient() {
        let found = |sentence: &str| {
            lexicon::with_language(seloste_notice::Language::Sv, || {
                usual_recipients(sentence, &fold(sentence))
            })
        };
        assert_eq!(found("Uppgifter lämnas till vår redovisningsbyrå."), ["Redovisningsbyrå"]);
        assert_eq!(found("Till en redovisningsbyrå. Vi svarar."), ["Redovisningsbyrå"]);
        assert!(found("Uppgifter lämnas till Redovisningsbyrå Exempel AB.").is_empty());
    }

    #[test]
    fn country_after_name_is_recognized() {
        for (rest, expected) in [
            (", France. Payments", Some("FR")),
            (" (United Kingdom).", Some("GB")),
            (" in Ireland.", Some("IE")),
            (", which keeps it", None),
            (" in time", None),
            ("", None),
        ] {
            assert_eq!(country_after(rest), expected, "{rest}");
        }
    }

    #[test]
    fn sentences_about_transfers_are_separated() {
        let text =
            "Tietoja saavat kumppanit. Tietoja ei siirretä EU:n ulkopuolelle esim. Intiaan. Muuta ei ole.";
        assert_eq!(
            split_transfers(text),
            [
                ("Tietoja saavat kumppanit.".to_owned(), false),
                ("Tietoja ei siirretä EU:n ulkopuolelle esim. Intiaan.".to_owned(), true),
                ("Muuta ei ole.".to_owned(), false),
            ]
        );
    }
}
