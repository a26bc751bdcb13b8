//! Places persons and organizations: controller, contact, data protection officer, representative, authority.

use seloste_notice::{check_link, is_valid_email};

use super::builder::{DraftBuilder, FreeTextPosition, is_item, topic_key};
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::classify::columns;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::identifiers;
use crate::classify::labels::{self, FactKind};
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::other_parties;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::draft::{self, DraftComment, DraftEntry, DraftValue, paragraphs};
use crate::tokens::fold;

/// Keys of a party in the order of `docs/notice-format.md`.
const PARTY_KEY_ORDER: [&str; 8] =
    ["name", "title", "business_id", "address", "email", "phone", "website", "text"];

impl DraftBuilder {
    /// Parses the lines of a section as details of a party. Other lines become its text.
    pub(super) fn place_party(
        &mut self,
        topic: Topic,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let key = topic_key(topic);
        if matches!(topic, Topic::Dpo | Topic::Representative)
            && denies_party(topic, &blocks)
            && !self.draft.has_value(key)
        {
            self.draft.entry_mut(key).value = DraftValue::Keyword("none".to_owned());
            // Who answers instead is a contact.
            blocks.iter().for_each(|block| self.collect_contact(block.line, &block.text));
            return vec![(FreeTextPosition::End, blocks)];
        }
        if matches!(self.draft.entry_mut(key).value, DraftValue::Keyword(_)) {
            return vec![(FreeTextPosition::End, blocks)];
        }
        let mut entries = Vec::new();
        if let DraftValue::Map(earlier) = &mut self.draft.entry_mut(key).value {
            entries = std::mem::take(earlier);
        }
        let had_text = entries.iter().any(|entry| entry.key == "text");
        let mut reader =
            PartyReader { topic, entries, unread: Vec::new(), pending_label: None, placements: Vec::new() };
        // The head row of a table of contact details names no one.
        let (heads, blocks): (Vec<_>, Vec<_>) =
            blocks.into_iter().partition(|block| is_table_head(&block.text));
        for head in heads {
            self.draft.add_comment(key, DraftComment::Original(head.text));
        }
        let (blocks, officer) = split_officer(topic, blocks);
        let (blocks, person) = split_person(topic, blocks);
        let (blocks, others) = match topic {
            Topic::Controller => split_other_party(stated_text(&reader.entries, "name"), blocks),
            _ => (blocks, OtherParty::default()),
        };
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            // A title above the name of the person: the name comes first, as in other sections.
            let is_title_of_person = matches!(topic, Topic::Contact | Topic::Dpo)
                && block.kind == BlockKind::Paragraph
                && names::is_job_title(&block.text)
                && stated_text(&reader.entries, "name").is_empty();
            if is_title_of_person && let Some(named) = blocks.next_if(|next| names::is_person(&next.text)) {
                reader.read_block(named);
                if !reader.set_fact("title", &block.text, Vec::new(), block.line) {
                    reader.unread.push(block);
                }
                continue;
            }
            // A British postcode has a line of its own, below the city.
            let is_above_postcode = !stated_text(&reader.entries, "name").is_empty()
                && entities::is_city(&block.text)
                && blocks.peek().is_some_and(|next| entities::is_uk_postcode(next.text.trim()));
            if is_above_postcode && let Some(code) = blocks.next() {
                let joined = format!("{} {}", block.text, code.text.trim());
                reader.read_block(ImportBlock::paragraph(joined, block.line));
                continue;
            }
            let is_above_city =
                blocks.peek().is_some_and(|next| entities::postcode_and_city(&next.text).is_some());
            if !(is_above_city && reader.read_street(&block)) {
                reader.read_block(block);
            }
        }
        reader.finish_label();
        let own_unread = reader.unread.len();
        reader.unread.extend(others.before);
        reader.infer();
        reader.unread.truncate(own_unread);
        if let Some(first) = others.blocks.first() {
            self.other_party_lines.insert(first.line, true);
        }
        let PartyReader { mut entries, unread: mut rest, placements: found, .. } = reader;
        if topic == Topic::Controller {
            rest.iter().for_each(|block| self.collect_labeled_contact(block));
            rest.iter().for_each(|block| self.collect_contact(block.line, &block.text));
        }
        for block in &others.blocks {
            self.other_party_text.push_str(&block.text);
            self.other_party_text.push('\n');
        }
        rest.extend(others.blocks);
        if topic != Topic::Dpo && topic != Topic::Authority {
            self.infer_officer(&rest);
        }
        for (line, text, inner, inferred) in found {
            // A company is no contact person, and the controller has no job title.
            let is_doubtful = match topic {
                Topic::Contact => inner == "name" && entities::first_company(&text).is_some(),
                Topic::Controller => inner == "title",
                _ => false,
            };
            let inferred = inferred || is_doubtful;
            self.log_placement(line, &text, &format!("{key}.{inner}"), inferred);
        }
        let mut left = Vec::new();
        if !rest.is_empty() && !had_text && topic != Topic::Authority {
            draft::append_paragraphs(draft::entry_mut(&mut entries, "text"), paragraphs(&rest));
        } else {
            left = rest;
        }
        sort_party_keys(&mut entries);
        self.draft.entry_mut(key).value = DraftValue::Map(entries);
        for (topic, blocks) in [(Topic::Contact, person), (Topic::Dpo, officer)] {
            if !blocks.is_empty() {
                for (_, rest) in self.place_party(topic, blocks) {
                    left.extend(rest);
                }
            }
        }
        vec![(FreeTextPosition::End, left)]
    }
}

/// Returns true if a section about a party says that there is none.
fn denies_party(topic: Topic, blocks: &[ImportBlock]) -> bool {
    let mut sentences = blocks
        .iter()
        .flat_map(|block| sentences::split_sentences(&block.text))
        .filter(|text| !labels::is_officer_label(text));
    let Some(first) = sentences.clone().next() else { return false };
    // `Not appointed.` has no name of the party.
    let folded = fold(first);
    let names_person =
        names::introduced_person(first).is_some_and(|name| denial::asserted(&folded).contains(&fold(name)));
    let is_bare = denial::is_plain_denial(&folded) && !names_person;
    match topic {
        Topic::Dpo => {
            let is_named = |text: &str| {
                mentions_officer(&denial::asserted(&fold(text))) && names::introduced_person(text).is_some()
            };
            (is_bare && !mentions_officer(first)
                || sentences.clone().any(|text| legal_terms::is_officer_denied(&fold(text))))
                && !sentences.any(is_named)
        }
        _ => is_bare && blocks.len() == 1 && sentences.count() == 1,
    }
}

/// Sorts the keys of a party in the order of the format.
fn sort_party_keys(entries: &mut [DraftEntry]) {
    entries.sort_by_key(|entry| PARTY_KEY_ORDER.iter().position(|known| *known == entry.key));
}

impl DraftBuilder {
    /// Sorts the controller's keys, which may come from several sections.
    pub(crate) fn sort_controller_keys(&mut self) {
        if let DraftValue::Map(entries) = &mut self.draft.entry_mut("controller").value {
            sort_party_keys(entries);
        }
    }

    /// Remembers the contact person that a label among the controller's details names: `Contact person: Ann
    /// Example`.
    fn collect_labeled_contact(&mut self, block: &ImportBlock) {
        let BlockKind::LabeledValue { label } = &block.kind else { return };
        if !lexicon::CONTACT_PERSONS.are_in(&fold(label)) || !self.mentioned_contact.is_empty() {
            return;
        }
        let (name, title) = match names::split_person_and_title(&block.text) {
            Some((name, title)) => (name, Some(title)),
            None => (detail_parts(&block.text).first().copied().unwrap_or_default(), None),
        };
        if names::is_person(name) {
            let facts = [("name", Some(name)), ("title", title)];
            let stated =
                facts.into_iter().filter_map(|(key, value)| Some((block.line, key, value?.to_owned())));
            self.mentioned_contact = stated.collect();
        }
    }

    /// Remembers a contact person mentioned in a text about the controller.
    pub(crate) fn collect_contact(&mut self, line: usize, text: &str) {
        let sentences = sentences::split_sentences(text)
            .into_iter()
            .filter(|sentence| !mentions_officer(sentence) && !mentions_authority(sentence));
        let introduced = sentences
            .clone()
            .filter(|sentence| lexicon::CONTACT_PERSONS.are_in(&fold(sentence)))
            .find_map(names::introduced_person);
        if let Some(name) = introduced.filter(|_| self.mentioned_contact.is_empty()) {
            self.mentioned_contact.push((line, "name", name.to_owned()));
        }
        for contact in sentences.filter_map(names::find_contact) {
            let facts = [
                ("name", Some(contact.name)),
                ("title", contact.title),
                ("email", contact.email),
                ("phone", contact.phone),
            ];
            if self.mentioned_contact.is_empty() {
                let stated =
                    facts.into_iter().filter_map(|(key, value)| Some((line, key, value?.to_owned())));
                self.mentioned_contact = stated.collect();
            }
        }
    }

    /// Adds the contact person that only a text about the controller mentions.
    pub(crate) fn infer_contact(&mut self) {
        let found = std::mem::take(&mut self.mentioned_contact);
        if !self.stated_name("contact").is_empty() {
            return;
        }
        for (line, key, value) in found {
            let comments = vec![DraftComment::Advice("Inferred from the text about the controller.")];
            if self.draft.set_inner("contact", key, DraftValue::Text(value.clone()), comments) {
                self.log_placement(line, &value, &format!("contact.{key}"), true);
            }
        }
    }

    /// Infers the data protection officer from sentences about other parties.
    pub(super) fn infer_officer(&mut self, blocks: &[ImportBlock]) {
        let controller = self.stated_name("controller");
        for block in blocks {
            let sentences = sentences::split_sentences(&block.text).into_iter();
            let of_other = |sentence: &str| is_about_other_officer(sentence, &controller);
            let is_about = |sentence: &str| {
                mentions_officer(sentence) && !legal_terms::is_officer_denied(&fold(sentence))
            };
            for sentence in sentences.filter(|sentence| is_about(sentence) && !of_other(sentence)) {
                let found = [
                    ("name", officer_name(sentence).map(str::to_owned)),
                    ("email", entities::emails(sentence).next().map(str::to_owned)),
                ];
                for (key, value) in found {
                    let Some(value) = value else { continue };
                    if matches!(self.draft.entry_mut("dpo").value, DraftValue::Keyword(_)) {
                        continue;
                    }
                    let comments = vec![DraftComment::Advice("Inferred from the text of another section.")];
                    if self.draft.set_inner("dpo", key, DraftValue::Text(value.clone()), comments) {
                        self.log_placement(block.line, &value, &format!("dpo.{key}"), true);
                    }
                }
            }
        }
    }
}

/// The end of the controller's section, from where it turns to another party.
#[derive(Default)]
struct OtherParty {
    /// Start of the first block, in front of the other party's name, if it names the controller.
    before: Option<ImportBlock>,
    blocks: Vec<ImportBlock>,
}

/// Splits off the blocks from the one that names another company or the role of another party. `stated` is
/// the name of the controller so far.
fn split_other_party(stated: &str, mut blocks: Vec<ImportBlock>) -> (Vec<ImportBlock>, OtherParty) {
    let mut own = stated.to_owned();
    let mut before = None;
    let mut named_at = None;
    let at = blocks.iter().enumerate().position(|(index, block)| {
        let text = block.text.as_str();
        let company = entities::first_company(text);
        let label = if let BlockKind::LabeledValue { label } = &block.kind { label } else { text };
        // `Tilitoimisto Esimerkki`, the first line below the heading, is the controller's name.
        let is_own_trade = index == 0 && own.is_empty() && label == text && has_proper_name(text);
        if other_parties::is_other_role(label) && (label != text || company.is_none()) && !is_own_trade {
            return true;
        }
        // The company of a trader often follows the name of the shop.
        let follows_other_name = named_at.is_some_and(|named| named + 1 == index)
            && entities::first_company(&own).is_none()
            && company.is_some();
        if own.is_empty() || follows_other_name {
            let is_value = |text: &&str| labels::fact_kind(text).is_none() && entities::is_name(text);
            let named = sentences::split_sentences(text).into_iter().find_map(names::named_controller);
            // `Näidise korteriühistu, registrikood 80000005`
            let first_part = || text.split(", ").next().filter(|part| index == 0 && part.len() < text.len());
            let value = || Some(text).filter(is_value).or_else(|| first_part().filter(is_value));
            if let Some(name) = named.or(company).or_else(value) {
                own = format!("{own} {name}").trim().to_owned();
                named_at = Some(index);
            }
        }
        // The short form of the own name is no other company.
        let text = split_alias(text).map_or(text, |(name, _)| name);
        let other = if own.is_empty() { None } else { other_parties::other_company(text, &own) };
        if let Some(start) = other
            && (entities::first_company(&text[..start]).is_some() || text[..start].contains(own.trim()))
        {
            before = Some(ImportBlock::paragraph(text[..start].to_owned(), block.line));
        }
        other.is_some()
    });
    let others = at.map(|at| blocks.split_off(at)).unwrap_or_default();
    (blocks, OtherParty { before, blocks: others })
}

/// Returns true for two or three capitalized words: a trade and the name of who follows it.
fn has_proper_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=3).contains(&words.len())
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
        && entities::is_name(text)
}

/// Returns the text of a key; empty if it has none.
pub(super) fn stated_text<'e>(entries: &'e [DraftEntry], key: &str) -> &'e str {
    match entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value) {
        Some(DraftValue::Text(text)) => text,
        _ => "",
    }
}

/// Returns true for a row that says what the columns below it state.
fn is_table_head(text: &str) -> bool {
    let cells: Vec<&str> = text.split(columns::CELL_SEPARATOR).map(str::trim).collect();
    columns::header(&cells).is_some()
}

/// Splits off the lines from the one that names the data protection officer: `Tietosuojavastaava Maija
/// Esimerkki`.
fn split_officer(topic: Topic, mut blocks: Vec<ImportBlock>) -> (Vec<ImportBlock>, Vec<ImportBlock>) {
    let names_officer = |block: &ImportBlock| {
        names::split_person_and_title(&block.text).is_some_and(|(_, title)| mentions_officer(title))
            || block.text.chars().count() <= 40 && labels::is_officer_label(&block.text)
    };
    let at = match topic {
        Topic::Controller | Topic::Contact => blocks.iter().skip(1).position(names_officer).map(|at| at + 1),
        _ => None,
    };
    let officer = at.map(|at| blocks.split_off(at)).unwrap_or_default();
    (blocks, officer)
}

/// Splits off the contact person whose title and name follow the details of the controller, with the person's
/// own details: `Responsible researcher`, `Ann Example`, `ann@example.com`.
fn split_person(topic: Topic, mut blocks: Vec<ImportBlock>) -> (Vec<ImportBlock>, Vec<ImportBlock>) {
    const MAX_TITLE_WORDS: usize = 4;
    if topic != Topic::Controller {
        return (blocks, Vec::new());
    }
    let is_paragraph = |block: &ImportBlock| block.kind == BlockKind::Paragraph;
    let is_title = |block: &ImportBlock| {
        is_paragraph(block)
            && (1..=MAX_TITLE_WORDS).contains(&block.text.split_whitespace().count())
            && entities::is_name(block.text.trim_end_matches(':'))
            && !names::is_person(&block.text)
            && entities::first_company(&block.text).is_none()
            && labels::fact_kind(&block.text).is_none()
    };
    let states_place = |block: &ImportBlock| {
        !entities::address_within(&block.text).is_empty()
            || identifiers::stated_number(&block.text).is_some()
            || matches!(&block.kind, BlockKind::LabeledValue { label }
                if matches!(labels::fact_kind(label), Some(FactKind::Address | FactKind::BusinessId)))
    };
    let has_details = |blocks: &[ImportBlock]| {
        blocks.iter().any(|block| {
            entities::emails(&block.text).next().is_some() || entities::phones(&block.text).next().is_some()
        })
    };
    let at = (2..blocks.len()).find(|at| {
        let (before, after) = blocks.split_at(*at);
        is_paragraph(&after[0])
            && names::is_person(&after[0].text)
            && before.last().is_some_and(is_title)
            && before.iter().any(states_place)
            && has_details(&after[1..])
    });
    let person = at.map(|at| {
        let mut person = blocks.split_off(at);
        let title = blocks.pop();
        // The name comes first, as in other sections about a person.
        person.splice(1..1, title);
        person
    });
    (blocks, person.unwrap_or_default())
}

/// Splits what a line adds to the name of a company: `Esimerkki ry, edustajana hallitus`.
fn name_and_addition(text: &str) -> Option<(&str, &str)> {
    const MAX_WORDS: usize = 6;
    let name = entities::first_company(text).filter(|name| text.starts_with(name))?;
    let addition = text[name.len()..].strip_prefix(", ")?;
    let fits = addition.starts_with(char::is_lowercase)
        && addition.split_whitespace().count() <= MAX_WORDS
        && !addition.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | ':' | ','));
    // `Esimerkki ry, Esimerkkilä, Suomi`
    let is_place = match addition.split_once(", ") {
        Some((city, country)) => entities::is_city(city) && entities::exact_country(country).is_some(),
        None => is_town(addition) || entities::exact_country(addition).is_some(),
    };
    (fits || is_place).then_some((name, addition))
}

/// Splits a name from the unit behind it: `Esimerkin kaupunki / varhaiskasvatus`.
fn name_and_unit(text: &str) -> Option<(&str, &str)> {
    const MAX_WORDS: usize = 4;
    let (name, unit) = text.split_once(" / ")?;
    let fits = entities::is_name(name)
        && !name.contains(',')
        && unit.starts_with(char::is_lowercase)
        && unit.split_whitespace().count() <= MAX_WORDS
        && !unit.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | ':' | '/'));
    fits.then_some((name, unit))
}

/// Returns true if a sentence is about the supervisory authority, whose details are not the controller's.
fn mentions_authority(sentence: &str) -> bool {
    legal_terms::authority_country(&fold(sentence)).is_some()
}

/// Returns true if a sentence mentions the data protection officer.
fn mentions_officer(sentence: &str) -> bool {
    lexicon::OFFICER.are_in(&fold(sentence))
}

/// Returns the officer whom a sentence introduces, or names in front of an e-mail address.
fn officer_name(sentence: &str) -> Option<&str> {
    let has_email = entities::emails(sentence).next().is_some();
    names::introduced_person(sentence).or_else(|| names::person_in_part(sentence).filter(|_| has_email))
}

/// Returns true if a sentence about an officer is about another company's: it comes first, or only the
/// e-mail address mentions an officer.
fn is_about_other_officer(sentence: &str, controller: &str) -> bool {
    let Some(company) = entities::first_company(sentence) else { return false };
    if !other_parties::names_other_company(company, controller) {
        return false;
    }
    let words: Vec<&str> = sentence.split_whitespace().filter(|word| !word.contains('@')).collect();
    let start = company.as_ptr().addr() - sentence.as_ptr().addr();
    let is_known_other = !controller.is_empty() && !mentions_officer(&sentence[..start]);
    is_known_other || !mentions_officer(&words.join(" "))
}

struct PartyReader {
    topic: Topic,
    entries: Vec<DraftEntry>,
    unread: Vec<ImportBlock>,
    /// A label on a separate line; the next line may be its value.
    pending_label: Option<(FactKind, ImportBlock)>,
    /// Line, text, key, and whether the value was inferred.
    placements: Vec<(usize, String, String, bool)>,
}

impl PartyReader {
    fn read_block(&mut self, block: ImportBlock) {
        // A row of a list of terms: `Registrikood | 10000018`
        let block = match block.text.split_once(columns::CELL_SEPARATOR) {
            Some((label, value))
                if labels::fact_kind(label).is_some() && !value.contains(columns::CELL_SEPARATOR) =>
            {
                let kind = BlockKind::LabeledValue { label: label.to_owned() };
                ImportBlock { kind, ..ImportBlock::paragraph(value.to_owned(), block.line) }
            }
            _ => block,
        };
        // `- Name: Example Ltd`
        let block = match labels::split_label(&block.text) {
            Some((label, labels::Label::Fact(_), value)) if is_item(&block) && !value.is_empty() => {
                let kind = BlockKind::LabeledValue { label: label.to_owned() };
                ImportBlock { kind, ..ImportBlock::paragraph(value.to_owned(), block.line) }
            }
            _ => block,
        };
        if let BlockKind::LabeledValue { label } = &block.kind {
            let label = label.clone();
            self.finish_label();
            if !labels::fact_kind(&label).is_some_and(|kind| {
                self.read_fact(kind, &block.text, vec![DraftComment::Original(label)], block.line)
            }) {
                self.unread.push(block);
            }
            return;
        }
        if let Some(kind) = labels::fact_kind(&block.text) {
            self.finish_label();
            self.pending_label = Some((kind, block));
            return;
        }
        if let Some((kind, label)) = self.pending_label.take() {
            let comment = || vec![DraftComment::Original(label.text.clone())];
            if self.read_fact(kind, &block.text, comment(), block.line)
                || self.read_line(&block, &mut comment())
            {
                return;
            }
            self.unread.push(label);
        }
        if !self.read_line(&block, &mut Vec::new()) {
            self.unread.push(block);
        }
    }

    /// Stores the line between the name and the line with postcode and city as the street if it ends with a
    /// house number, whatever its words: `Am Beispiel 5`.
    fn read_street(&mut self, block: &ImportBlock) -> bool {
        let is_named = !stated_text(&self.entries, "name").is_empty();
        block.kind == BlockKind::Paragraph
            && is_named
            && self.pending_label.is_none()
            && entities::place_before_postcode(&block.text) == Some(block.text.as_str())
            && self.read_address(FactKind::Address, &block.text, Vec::new(), block.line)
    }

    /// Keeps a label without a value as text.
    fn finish_label(&mut self) {
        if let Some((_, label)) = self.pending_label.take() {
            self.unread.push(label);
        }
    }

    fn set_fact(&mut self, key: &str, text: &str, comments: Vec<DraftComment>, line: usize) -> bool {
        let set = draft::set_if_empty(&mut self.entries, key, DraftValue::Text(text.to_owned()), comments);
        if set {
            self.placements.push((line, text.to_owned(), key.to_owned(), false));
        }
        set
    }

    /// Stores a value of a known kind. Returns false if any part of it was not stored.
    fn read_fact(&mut self, kind: FactKind, value: &str, comments: Vec<DraftComment>, line: usize) -> bool {
        let value = value.trim().trim_end_matches([',', ';']).trim();
        let bare = value.trim_end_matches('.');
        match kind {
            FactKind::Name if names::split_person_and_title(bare).is_some() => {
                self.read_person(bare, comments, line)
            }
            FactKind::Name if entities::is_name(value) => self.set_fact("name", value, comments, line),
            // `Name: Example (trading as: Example Shop)`
            FactKind::Name
                if let Some((name, more)) = value.split_once(" (")
                    && more.ends_with(')')
                    && entities::is_name(name) =>
            {
                let comments = [comments, vec![DraftComment::Original(format!("({more}"))]].concat();
                self.set_fact("name", name, comments, line)
            }
            FactKind::Title if entities::is_name(value) => self.set_fact("title", value, comments, line),
            FactKind::BusinessId
                if bare.chars().count() <= 20 && bare.contains(|c: char| c.is_ascii_digit()) =>
            {
                self.read_business_id(bare, comments, line)
            }
            FactKind::Phone if entities::is_labeled_phone(bare) => {
                self.set_fact("phone", bare, comments, line)
            }
            FactKind::Email if is_valid_email(bare) => self.set_fact("email", bare, comments, line),
            FactKind::Website => self.read_website(bare, comments, line),
            FactKind::Address
            | FactKind::PostBox
            | FactKind::Postcode
            | FactKind::City
            | FactKind::Country => self.read_address(kind, value, comments, line),
            FactKind::Unspecific => {
                let block = ImportBlock::paragraph(value.to_owned(), line);
                self.read_line(&block, &mut comments.clone())
            }
            _ => false,
        }
    }

    /// Stores a person's name and title from one line.
    fn read_person(&mut self, text: &str, comments: Vec<DraftComment>, line: usize) -> bool {
        let Some((name, title)) = names::split_person_and_title(text) else { return false };
        let stated = |key: &str| self.entries.iter().any(|entry| entry.key == key && !entry.value.is_empty());
        if stated("name") || stated("title") {
            return false;
        }
        let mut comments = comments;
        let words = |text: &str| text.split_whitespace().count();
        if words(name) + words(title) < words(text) {
            comments.push(DraftComment::Original(text.to_owned()));
        }
        self.set_fact("name", name, comments, line) && self.set_fact("title", title, Vec::new(), line)
    }

    fn read_business_id(&mut self, id: &str, comments: Vec<DraftComment>, line: usize) -> bool {
        let mut comments = comments;
        let finnish = entities::business_ids(id).next() == Some(id);
        let swedish = entities::organisation_numbers(id).next() == Some(id);
        let vat = identifiers::split_vat_number(id);
        let has_check_digit = finnish || swedish || vat.is_some();
        let (country, number) = vat.map_or((None, id), |(country, number)| (Some(country), number));
        if has_check_digit && !identifiers::is_verified(number, country) {
            comments.push(DraftComment::Advice(
                "The check digit of this business id is wrong: compare it with the business register.",
            ));
        }
        self.set_fact("business_id", id, comments, line)
    }

    fn read_website(&mut self, text: &str, comments: Vec<DraftComment>, line: usize) -> bool {
        // `example.com (https://www.example.com)`
        let linked = text.strip_suffix(')').and_then(|rest| rest.split_once(" (")).map(|(_, url)| url);
        let url = linked.unwrap_or(text);
        if entities::urls(url).next() != Some(url) {
            return false;
        }
        let whole = if url.starts_with("www.") { format!("https://{url}") } else { url.to_owned() };
        check_link(&whole).is_ok() && self.set_fact("website", &whole, comments, line)
    }

    /// Stores an address with its parts separated by commas.
    fn read_address(
        &mut self,
        kind: FactKind,
        value: &str,
        comments: Vec<DraftComment>,
        line: usize,
    ) -> bool {
        let mut parts: Vec<(&str, String)> = Vec::new();
        let mut country_name = None;
        let pieces: Vec<&str> = value
            .split(',')
            .map(str::trim)
            .flat_map(|piece| match entities::split_before_postcode(piece) {
                Some((before, after)) => vec![before, after],
                None => vec![piece],
            })
            .filter(|piece| !piece.is_empty())
            .collect();
        let joined;
        // `Address: Example House, 2 Example Road, EX1 2AB Exampleton`
        let pieces = match pieces.as_slice() {
            [building, street, rest @ ..]
                if kind == FactKind::Address
                    && rest.iter().any(|piece| {
                        entities::postcode_and_city(piece)
                            .or_else(|| entities::city_and_postcode(piece))
                            .is_some()
                    })
                    && entities::is_name(building)
                    && !building.contains(|c: char| c.is_ascii_digit())
                    && entities::first_company(building).is_none()
                    && entities::postcode_and_city(street).is_none()
                    && is_street_like(street) =>
            {
                joined = format!("{building}, {street}");
                [vec![joined.as_str()], rest.to_vec()].concat()
            }
            _ => pieces,
        };
        // `Address: Stockholm, Sverige`
        let is_city_and_country = kind == FactKind::Address
            && matches!(pieces.as_slice(), [city, country] if entities::is_name(city) && entities::exact_country(country).is_some());
        for (index, piece) in pieces.iter().enumerate() {
            let piece = piece.trim_end_matches('.');
            // A single word in front of postcode and city: `Esimerkinpolku, 00200 Helsinki`.
            let is_before_city = pieces.get(index + 1).is_some_and(|next| {
                entities::postcode_and_city(next).is_some()
                    && !piece.contains(' ')
                    && lexicon::STREET_ENDINGS.end(&fold(piece))
            });
            let part = if let Some((code, city)) =
                entities::postcode_and_city(piece).or_else(|| entities::city_and_postcode(piece))
            {
                parts.push(("postcode", code.to_owned()));
                ("city", city.to_owned())
            } else if entities::is_post_box(piece) {
                ("box", piece.to_owned())
            } else if is_before_city
                || entities::is_street(piece)
                || (kind == FactKind::Address && is_street_like(piece))
            {
                ("street", piece.to_owned())
            } else if kind == FactKind::Postcode
                && piece.len() <= 8
                && piece.chars().all(|c| c.is_ascii_digit() || c == ' ')
            {
                ("postcode", piece.to_owned())
            } else if let Some(country) =
                entities::exact_country(piece).filter(|_| parts.iter().any(|(key, _)| *key == "city"))
            {
                country_name = Some((country, piece));
                continue;
            } else if (kind == FactKind::City || is_city_and_country) && entities::is_name(piece)
                || parts.last().is_some_and(|(key, _)| *key == "street") && is_town(piece)
            {
                ("city", piece.to_owned())
            } else {
                return false;
            };
            parts.push(part);
        }
        let address = draft::entry_mut(&mut self.entries, "address");
        let DraftValue::Map(held) = &address.value else { return false };
        let taken = |key: &str| held.iter().any(|entry| entry.key == key);
        let twice = |index: usize| parts[..index].iter().any(|(key, _)| *key == parts[index].0);
        if parts.is_empty() || (0..parts.len()).any(|index| taken(parts[index].0) || twice(index)) {
            return false;
        }
        address.comments.extend(comments);
        let DraftValue::Map(held) = &mut address.value else { return false };
        for (key, part) in parts {
            self.placements.push((line, part.clone(), format!("address.{key}"), false));
            draft::set_if_empty(held, key, DraftValue::Text(part), Vec::new());
        }
        if let Some((country, name)) = country_name {
            let entry = draft::entry_mut(held, "country");
            entry.value = DraftValue::Keyword(country.to_owned());
            entry.comments.push(DraftComment::Original(name.to_owned()));
        }
        true
    }

    /// Stores a line recognized by its format. Returns false if any part of it was not stored.
    fn read_line(&mut self, block: &ImportBlock, comments: &mut Vec<DraftComment>) -> bool {
        let text = block.text.trim();
        let line = block.line;
        let has_cells = text.contains(columns::CELL_SEPARATOR);
        if !has_cells && self.read_part(text, comments, line) {
            return true;
        }
        // `Name, 09 123 4567, name@example.fi.`: store all parts or none.
        let mut parts = detail_parts(text);
        // `The chair, Maija Esimerkki`
        let has_title_first = parts.len() > 1
            && names::is_person(parts[1].trim_end_matches('.'))
            && names::is_job_title(parts[0])
            && !names::is_person(parts[0]);
        if has_title_first {
            parts.swap(0, 1);
        }
        if !(2..=8).contains(&parts.len()) {
            return false;
        }
        let before = (self.entries.clone(), self.placements.len());
        for (index, part) in parts.iter().enumerate() {
            let bare = part.trim_end_matches('.');
            let is_before_city =
                parts.get(index + 1).is_some_and(|next| entities::postcode_and_city(next).is_some());
            let second = self.entries.iter().any(|entry| entry.key == "name")
                && entities::is_name(bare)
                && !is_before_city
                && names::all_companies(bare).is_empty();
            // `Esimerkki Oy, 1234567-1` in another line than the name.
            let is_known_name = fold(stated_text(&self.entries, "name")) == fold(bare);
            let labeled = labels::split_label(bare).and_then(|(label, kind, value)| match kind {
                labels::Label::Fact(kind) => Some((label.to_owned(), kind, value)),
                labels::Label::Heading(_) => None,
            });
            // A county after the city has no field: `10616 Tallinn, Harjumaa`.
            let is_county = index > 0
                && entities::postcode_and_city(parts[index - 1]).is_some()
                && entities::is_name(bare)
                && entities::exact_country(bare).is_none();
            let taken = match labeled {
                None if is_county => {
                    draft::entry_mut(&mut self.entries, "address")
                        .comments
                        .push(DraftComment::Original(bare.to_owned()));
                    true
                }
                Some((label, kind, value)) => {
                    comments.push(DraftComment::Original(label));
                    self.read_fact(kind, value, std::mem::take(comments), line)
                }
                None if is_known_name => {
                    draft::entry_mut(&mut self.entries, "name")
                        .comments
                        .push(DraftComment::Original(bare.to_owned()));
                    true
                }
                None if index > 0 && is_street_part(parts[index - 1]) && is_town(bare) => {
                    self.read_address(FactKind::City, bare, std::mem::take(comments), line)
                }
                None if self.topic == Topic::Controller && second && !names::is_job_title(bare) => {
                    self.read_part(bare, comments, line) || {
                        // An organization has no title.
                        draft::entry_mut(&mut self.entries, "name")
                            .comments
                            .push(DraftComment::Original(bare.to_owned()));
                        true
                    }
                }
                None => {
                    self.read_part(bare, comments, line)
                        || ((second || index > 0 && names::is_job_title(bare))
                            && self.set_fact("title", bare, std::mem::take(comments), line))
                }
            };
            if !taken {
                self.entries = before.0;
                self.placements.truncate(before.1);
                return false;
            }
        }
        true
    }

    fn read_part(&mut self, text: &str, comments: &mut Vec<DraftComment>, line: usize) -> bool {
        let bare = text.trim_end_matches('.');
        let mut label_comments = std::mem::take(comments);
        let backup = label_comments.clone();
        let taken = if let Some((rest, alias)) = split_alias(text) {
            // `Esimerkki ry (jäljempänä yhdistys)`
            label_comments.push(DraftComment::Original(alias.to_owned()));
            let rest = rest.trim_end_matches(',');
            let block = ImportBlock::paragraph(rest.to_owned(), line);
            self.read_line(&block, &mut label_comments)
        } else if let Some((name, id)) = name_and_business_id(bare)
            && self.may_be_name(name)
        {
            self.set_fact("name", name, label_comments, line) && self.read_part(id, &mut Vec::new(), line)
        } else if is_valid_email(bare) {
            self.set_fact("email", bare, label_comments, line)
        } else if entities::is_phone(bare) {
            self.set_fact("phone", bare, label_comments, line)
        } else if let Some((label, number)) =
            labels::split_phone(bare).filter(|(_, number)| entities::is_phone(number))
        {
            label_comments.push(DraftComment::Original(label.to_owned()));
            self.set_fact("phone", number, label_comments, line)
        } else if let Some((label, kind, value)) = labels::split_bare_label(bare) {
            label_comments.push(DraftComment::Original(label.to_owned()));
            self.read_fact(kind, value, label_comments, line)
        } else if let Some((label, id)) = split_business_id(bare) {
            label_comments.extend((!label.is_empty()).then(|| DraftComment::Original(label.to_owned())));
            self.read_business_id(id, label_comments, line)
        } else if entities::urls(bare).next() == Some(bare) {
            self.read_website(bare, label_comments, line)
        } else if let Some(country) = entities::exact_country(bare)
            && let DraftValue::Map(address) = &mut draft::entry_mut(&mut self.entries, "address").value
            && !address.is_empty()
        {
            label_comments.push(DraftComment::Original(bare.to_owned()));
            draft::set_if_empty(address, "country", DraftValue::Keyword(country.to_owned()), label_comments)
        } else if self.read_address(FactKind::Unspecific, text, label_comments.clone(), line) {
            true
        } else if let Some((name, addition)) = name_and_addition(bare)
            && self.may_be_name(name)
        {
            label_comments.push(DraftComment::Original(addition.to_owned()));
            self.set_fact("name", name, label_comments, line)
        } else if names::split_person_and_title(bare).is_some() && self.may_be_name(text) {
            self.read_person(bare, label_comments, line)
        } else if let Some((name, unit)) = name_and_unit(bare)
            && self.may_be_name(name)
        {
            label_comments.push(DraftComment::Original(unit.to_owned()));
            self.set_fact("name", name, label_comments, line)
        } else if (entities::is_name(text)
            || is_lower_company(text)
            || is_two_names(text)
            || self.topic == Topic::Authority && entities::is_authority_name(text))
            && !is_clause(text)
            && self.may_be_name(text)
        {
            self.set_fact("name", text, label_comments, line)
        } else {
            false
        };
        if !taken {
            *comments = backup;
        }
        taken
    }

    /// Returns true if a line may be the party's name: the first detail, or a company.
    fn may_be_name(&self, text: &str) -> bool {
        if self.entries.iter().any(|entry| entry.key == "name" && !entry.value.is_empty()) {
            return false;
        }
        // Below `If you have questions, contact us:` too.
        let folded = fold(text);
        if lexicon::PAGE_LINKS.start(&folded) {
            return false;
        }
        // Only a role: `Controller in the sense of the law`. The authority is no party of the controller.
        let is_role = lexicon::CONTROLLER_FIRST.start(&folded) && entities::first_company(text).is_none();
        let of_authority = self.topic != Topic::Authority && mentions_authority(text);
        // `The association's officer, Ann Example` has a title in front of the name.
        let parts = || text.split(", ");
        let person = parts().position(names::is_person);
        let is_titled = parts().position(names::is_job_title).is_some_and(|title| Some(title) < person);
        if is_role || of_authority || is_titled {
            return false;
        }
        let announced = self.unread.last().is_some_and(|block| block.text.ends_with(':'));
        let is_first = self.unread.is_empty() && (self.placements.is_empty() || names::is_person(text));
        is_first || announced || entities::first_company(text) == Some(text)
    }

    /// Infers details from the remaining text that no line states.
    fn infer(&mut self) {
        let topic = self.topic;
        let mut found: Vec<(&str, String, usize)> = Vec::new();
        // Other companies in the same paragraph, such as who wrote the text, are not the controller.
        let named = self.unread.iter().flat_map(|block| sentences::split_sentences(&block.text));
        let stated = Some(stated_text(&self.entries, "name").to_owned()).filter(|name| !name.is_empty());
        let controller =
            stated.or_else(|| named.clone().find_map(names::named_controller).map(str::to_owned));
        let controller = controller.unwrap_or_default();
        let of_other = |sentence: &str| {
            topic == Topic::Controller
                && !fold(sentence).contains(&fold(&controller))
                && (other_parties::mentions_other_role(sentence)
                    || other_parties::names_other_company(sentence, &controller))
        };
        let of_other = |sentence: &str| !controller.is_empty() && of_other(sentence);
        if topic == Topic::Dpo {
            // Another address in the section may be that of the controller.
            let of_officer = named.clone().filter(|sentence| mentions_officer(sentence));
            let line = self.unread.first().map_or(0, |block| block.line);
            for sentence in of_officer.filter(|sentence| entities::emails(sentence).next().is_some()) {
                let email = entities::emails(sentence).next();
                found.extend(email.map(|email| ("email", email.to_owned(), line)));
                found.extend(officer_name(sentence).map(|name| ("name", name.to_owned(), line)));
            }
        }
        for (index, block) in self.unread.iter().enumerate() {
            let text = block.text.as_str();
            // The officer's address is not the controller's.
            let own = |sentence: &&str| {
                let contacts = topic == Topic::Controller
                    && names::find_contact(sentence).is_some_and(|contact| contact.email.is_some());
                let of_authority = topic != Topic::Authority && mentions_authority(sentence);
                (topic == Topic::Dpo || !mentions_officer(sentence) && !contacts && !of_other(sentence))
                    && !of_authority
            };
            let sentences = || sentences::split_sentences(text).into_iter().filter(own);
            let email = sentences().find_map(|sentence| entities::emails(sentence).next());
            found.extend(email.map(|email| ("email", email.to_owned(), block.line)));
            let phone = sentences().find_map(|sentence| entities::phones(sentence).next());
            found.extend(phone.map(|phone| ("phone", phone.to_owned(), block.line)));
            if topic == Topic::Contact || topic == Topic::Dpo {
                let name = sentences().find_map(names::introduced_person);
                let contact = sentences().find_map(names::find_contact).filter(|_| topic == Topic::Contact);
                let title = contact.as_ref().and_then(|contact| contact.title);
                let name = name.or(contact.map(|contact| contact.name));
                found.extend(name.map(|name| ("name", name.to_owned(), block.line)));
                found.extend(title.map(|title| ("title", title.to_owned(), block.line)));
            }
            if matches!(topic, Topic::Controller) {
                let name = sentences()
                    .find_map(names::named_controller)
                    .or_else(|| sentences().find_map(entities::first_company))
                    .or_else(|| sentences().find_map(name_before_details))
                    // `Example Council is the council of …` below `Who we are`.
                    .or_else(|| sentences().next().filter(|_| index == 0).and_then(names::sentence_subject));
                found.extend(name.map(|name| ("name", name.to_owned(), block.line)));
                let id = sentences().find_map(identifiers::stated_number);
                found.extend(id.map(|id| ("business_id", id.to_owned(), block.line)));
            }
        }
        if topic == Topic::Controller
            && !self.entries.iter().any(|entry| entry.key == "address" && !entry.value.is_empty())
        {
            self.infer_address(&of_other);
        }
        for (key, text, line) in found {
            let comments = vec![DraftComment::Advice("Inferred from the text.")];
            if draft::set_if_empty(&mut self.entries, key, DraftValue::Text(text.clone()), comments) {
                self.placements.push((line, text, key.to_owned(), true));
            }
        }
    }
}

impl PartyReader {
    /// Infers an address from a sentence.
    fn infer_address(&mut self, of_other: &dyn Fn(&str) -> bool) {
        let within = |block: &ImportBlock| -> Vec<(&str, String, usize)> {
            let own: Vec<&str> = sentences::split_sentences(&block.text)
                .into_iter()
                .filter(|sentence| !of_other(sentence))
                .collect();
            let own = own.join(" ");
            let parts = entities::address_within(&own).into_iter();
            parts.map(|(key, part)| (key, part.to_owned(), block.line)).collect()
        };
        let parts = self.unread.iter().map(within).find(|parts| !parts.is_empty()).unwrap_or_default();
        if parts.is_empty() {
            return;
        }
        let address = draft::entry_mut(&mut self.entries, "address");
        address.comments.push(DraftComment::Advice("Inferred from the text."));
        let DraftValue::Map(held) = &mut address.value else { return };
        for (key, part, line) in parts {
            if draft::set_if_empty(held, key, DraftValue::Text(part.clone()), Vec::new()) {
                self.placements.push((line, part, format!("address.{key}"), true));
            }
        }
    }
}

/// Splits a line into its details: at commas, and around e-mail addresses and telephone numbers.
fn detail_parts(line: &str) -> Vec<&str> {
    line.split([',', ';', '|']).flat_map(around_details).filter(|part| !part.is_empty()).collect()
}

/// Splits `Maija Esimerkki (puh. 09 123 4567)` into the name and the number with its label.
fn around_details(piece: &str) -> Vec<&str> {
    /// Signs between a name and its details.
    const SIGNS: [char; 9] = [' ', '(', ')', '/', '|', '–', '—', '-', '<'];
    let piece = piece.trim();
    let is_labeled = labels::split_phone(piece).is_some()
        || labels::split_bare_label(piece).is_some()
        || labels::split_label(piece).is_some();
    let detail = entities::emails(piece).next().or_else(|| entities::phones(piece).next());
    let Some(detail) = detail.filter(|detail| *detail != piece && !is_labeled) else { return vec![piece] };
    let start = detail.as_ptr().addr() - piece.as_ptr().addr();
    let after = piece[start + detail.len()..].trim_matches(|c| SIGNS.contains(&c) || c == '>');
    let before = piece[..start].trim_end_matches(SIGNS);
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let has_label = !last.is_empty() && lexicon::PHONE_ABBREVIATIONS.have(&last.to_lowercase());
    let (before, start) = match has_label {
        true => (before[..before.len() - last.len()].trim_end_matches(SIGNS), before.len() - last.len()),
        false => (before, start),
    };
    let end = detail.as_ptr().addr() - piece.as_ptr().addr() + detail.len();
    let mut parts = vec![before, &piece[start..end]];
    if !after.is_empty() {
        parts.extend(around_details(after));
    }
    parts
}

/// Returns true if a text has a word of sentences in the language of the notice: `We are Example Ltd`.
fn is_clause(text: &str) -> bool {
    let words = lexicon::SENTENCE_WORDS.of(lexicon::language());
    // `We're Example Ltd`
    fold(text).split(' ').any(|word| words.contains(&word) || entities::is_contracted_pronoun(word))
}

/// Returns the name at the start of a sentence whose next part is a detail of the same party: `Näidislinna
/// kogudus, registrikood 80000005, Näidise tn 4`; between dashes, if any part is one: `Example Society –
/// Exampleton (EX) – maija@example.fi`.
fn name_before_details(sentence: &str) -> Option<&str> {
    const SIGNS: [&str; 4] = [" – ", " — ", " · ", " | "];
    let (at, sign) =
        SIGNS.iter().chain([&", "]).filter_map(|sign| Some((sentence.find(sign)?, *sign))).min()?;
    let (name, rest) = (&sentence[..at], &sentence[at + sign.len()..]);
    let is_detail = |part: &str| {
        identifiers::stated_number(part).is_some()
            || entities::is_street(part)
            || entities::postcode_and_city(part).is_some()
    };
    let is_party = if sign == ", " {
        rest.split(sign).next().is_some_and(is_detail)
    } else {
        rest.split(sign).any(|part| is_detail(part) || entities::emails(part).next().is_some())
    };
    let is_label = labels::fact_kind(name).is_some() || labels::split_label(name).is_some();
    (is_party && !is_label && name.contains(' ') && entities::is_name(name)).then_some(name)
}

/// Returns true if a detail of a line is a street, with or without the name of its building.
fn is_street_part(part: &str) -> bool {
    entities::is_street(part.trim())
}

/// Returns true for the town behind a street without a postcode: `Esimerkkikatu 1, Esimerkkilä`.
fn is_town(piece: &str) -> bool {
    const MAX_WORDS: usize = 2;
    entities::is_city(piece)
        && piece.split_whitespace().count() <= MAX_WORDS
        && !names::is_person(piece)
        && !names::is_job_title(piece)
        && entities::first_company(piece).is_none()
        && entities::exact_country(piece).is_none()
        && labels::fact_kind(piece).is_none()
}

/// A street without a known ending, below a label for addresses.
fn is_street_like(piece: &str) -> bool {
    piece.chars().count() <= 60
        && piece.contains(|c: char| c.is_ascii_digit())
        && piece.contains(' ')
        && !piece.contains('@')
}

/// Returns true for a company whose name starts with a small letter: `exampleapp GmbH`.
fn is_lower_company(line: &str) -> bool {
    const MAX_WORDS: usize = 4;
    line.starts_with(char::is_lowercase)
        && (2..=MAX_WORDS).contains(&line.split_whitespace().count())
        && entities::ends_with_company_form(line)
        && !line.contains(['@', ':', ',', '.'])
}

/// Returns true for a business and its owner: `EsimerkkiVoima / Maija Esimerkki`.
fn is_two_names(line: &str) -> bool {
    let is_name = |part: &str| {
        entities::is_name(part) && labels::fact_kind(part).is_none() && part.split_whitespace().count() <= 4
    };
    line.split_once(" / ").is_some_and(|(first, second)| is_name(first) && is_name(second))
}

/// Splits off the last brackets of a line if they only say what the party is called.
fn split_alias(line: &str) -> Option<(&str, &str)> {
    const MAX_CHARS: usize = 60;
    let line = line.trim().trim_end_matches(['.', ',']);
    let at = line.rfind(['(', '['])?;
    let (rest, alias) = (line[..at].trim_end(), &line[at..]);
    let inner = alias.strip_suffix([')', ']'])?.trim_start_matches(['(', '[']);
    let is_quoted = inner.starts_with(['"', '”', '“', '\'', '’', '‘']);
    let fits = !rest.is_empty() && inner.chars().count() <= MAX_CHARS && !inner.contains('@');
    (fits && (is_quoted || lexicon::HEREINAFTER.are_in(&fold(inner)) || is_short_form(rest, inner)))
        .then_some((rest, alias))
}

/// Returns true if a text in brackets is the short form of the company in front of it: `Esimerkkikerho
/// Esimerkkilä ry (EKE ry)`.
fn is_short_form(name: &str, inner: &str) -> bool {
    let is_company = |text: &str| entities::first_company(text) == Some(text);
    let letters = inner.split_whitespace().next().unwrap_or_default();
    is_company(name)
        && is_company(inner)
        && letters.chars().count() >= 2
        && letters.chars().all(char::is_uppercase)
}

/// Splits a name with a business id in brackets: `Esimerkin kaupunki (Y-tunnus 1234567-1)`.
fn name_and_business_id(line: &str) -> Option<(&str, &str)> {
    let (name, id) = line.strip_suffix(')')?.split_once(" (")?;
    (entities::is_name(name) && split_business_id(id).is_some()).then_some((name, id))
}

/// Splits a line that consists of a business id and optionally its label.
fn split_business_id(line: &str) -> Option<(&str, &str)> {
    let id = entities::business_ids(line).chain(entities::organisation_numbers(line)).next()?;
    let label = line.strip_suffix(id)?.trim();
    (label.is_empty() || labels::fact_kind(label) == Some(FactKind::BusinessId)).then_some((label, id))
}
