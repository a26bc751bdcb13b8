//! People and organisations: controller, contact, data protection officer, representative, authority.

use super::{At, Placer, key};
use crate::block::{Block, Shape};
use crate::draft::{self, Entry, Note, Value, pieces};
use crate::facts;
use crate::labels::{self, Kind};
use crate::legal;
use crate::names;
use crate::topic::Topic;
use crate::words::{fold, has_any};
use seloste_notice::{safe_link, valid_business_id, valid_email};

/// The keys of a party in the order of `docs/notice-format.md`.
const ORDER: [&str; 8] = ["name", "title", "business_id", "address", "email", "phone", "website", "text"];

impl Placer {
    /// Reads a section's lines as the facts of a party; what is none stays its text.
    pub(super) fn party(&mut self, topic: Topic, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        let key = key(topic);
        let may_be_none = matches!(topic, Topic::Dpo | Topic::Representative);
        if may_be_none
            && blocks.len() == 1
            && blocks.iter().all(|block| legal::plainly_denies(&fold(&block.text)))
            && !self.draft.has(key)
        {
            self.draft.entry(key).value = Value::Word("none".to_owned());
            return vec![(At::End, blocks)];
        }
        if matches!(self.draft.entry(key).value, Value::Word(_)) {
            return vec![(At::End, blocks)];
        }
        let mut entries = Vec::new();
        if let Value::Map(earlier) = &mut self.draft.entry(key).value {
            entries = std::mem::take(earlier);
        }
        let had_text = entries.iter().any(|entry| entry.key == "text");
        let mut reader = Reader { entries, rest: Vec::new(), pending: None, found: Vec::new() };
        for block in blocks {
            reader.take(block);
        }
        reader.end();
        reader.infer(topic);
        let Reader { mut entries, rest, found, .. } = reader;
        if topic != Topic::Dpo && topic != Topic::Authority {
            self.officer_in_passing(&rest);
        }
        if topic == Topic::Controller {
            rest.iter().for_each(|block| self.contact_named(block.line, &block.text));
        }
        for (line, what, inner, inferred) in found {
            self.told(line, &what, &format!("{key}.{inner}"), inferred);
        }
        let mut left = Vec::new();
        if !rest.is_empty() && !had_text && topic != Topic::Authority {
            draft::append(draft::entry(&mut entries, "text"), pieces(&rest));
        } else {
            left = rest;
        }
        in_order(&mut entries);
        self.draft.entry(key).value = Value::Map(entries);
        vec![(At::End, left)]
    }
}

/// Puts the keys of a party into the order of the format.
fn in_order(entries: &mut [Entry]) {
    entries.sort_by_key(|entry| ORDER.iter().position(|known| *known == entry.key));
}

impl Placer {
    /// Puts the controller's keys in order, whichever section each was found in.
    pub fn order_controller(&mut self) {
        if let Value::Map(entries) = &mut self.draft.entry("controller").value {
            in_order(entries);
        }
    }

    /// Notes the person to whom a text about the controller sends the reader.
    pub fn contact_named(&mut self, line: usize, text: &str) {
        let sentences = legal::split(text).into_iter().filter(|sentence| !speaks_of_officer(sentence));
        for contact in sentences.filter_map(names::contact) {
            let facts = [
                ("name", Some(contact.name)),
                ("title", contact.title),
                ("email", contact.email),
                ("phone", contact.phone),
            ];
            if self.contact_in_passing.is_empty() {
                let stated =
                    facts.into_iter().filter_map(|(key, value)| Some((line, key, value?.to_owned())));
                self.contact_in_passing = stated.collect();
            }
        }
    }

    /// States the person of whom only a text about the controller speaks.
    pub fn infer_contact(&mut self) {
        let found = std::mem::take(&mut self.contact_in_passing);
        if !self.stated_name("contact").is_empty() {
            return;
        }
        for (line, key, value) in found {
            let notes = vec![Note::Advice("Inferred from the text about the controller.")];
            if self.draft.set("contact", key, Value::Text(value.clone()), notes) {
                self.told(line, &value, &format!("contact.{key}"), true);
            }
        }
    }

    /// Finds the data protection officer where a sentence about somebody else names one.
    fn officer_in_passing(&mut self, blocks: &[Block]) {
        for block in blocks {
            let sentences = legal::split(&block.text).into_iter();
            for sentence in sentences.filter(|sentence| speaks_of_officer(sentence)) {
                let found = [
                    ("name", names::introduced(sentence).map(str::to_owned)),
                    ("email", facts::emails(sentence).next().map(str::to_owned)),
                ];
                for (key, value) in found {
                    let Some(value) = value else { continue };
                    if matches!(self.draft.entry("dpo").value, Value::Word(_)) {
                        continue;
                    }
                    let notes = vec![Note::Advice("Inferred from the text of another section.")];
                    if self.draft.set("dpo", key, Value::Text(value.clone()), notes) {
                        self.told(block.line, &value, &format!("dpo.{key}"), true);
                    }
                }
            }
        }
    }
}

/// Whether a sentence speaks of the data protection officer.
fn speaks_of_officer(sentence: &str) -> bool {
    const WORDS: [&str; 4] = ["tietosuojavastaav", "dataskyddsombud", "data protection officer", "dpo"];
    has_any(&fold(sentence), &WORDS)
}

struct Reader {
    entries: Vec<Entry>,
    rest: Vec<Block>,
    /// A label on a line of its own, which waits for what it announces.
    pending: Option<(Kind, Block)>,
    /// Line, text, key and whether it was inferred.
    found: Vec<(usize, String, String, bool)>,
}

impl Reader {
    fn take(&mut self, block: Block) {
        if let Shape::Field { label } = &block.shape {
            let label = label.clone();
            self.end();
            if !labels::kind(&label)
                .is_some_and(|kind| self.fact(kind, &block.text, vec![Note::Kept(label)], block.line))
            {
                self.rest.push(block);
            }
            return;
        }
        if let Some(kind) = labels::kind(&block.text) {
            self.end();
            self.pending = Some((kind, block));
            return;
        }
        if let Some((kind, label)) = self.pending.take() {
            let note = || vec![Note::Kept(label.text.clone())];
            if self.fact(kind, &block.text, note(), block.line) || self.line(&block, &mut note()) {
                return;
            }
            self.rest.push(label);
        }
        if !self.line(&block, &mut Vec::new()) {
            self.rest.push(block);
        }
    }

    /// A label that announced nothing.
    fn end(&mut self) {
        if let Some((_, label)) = self.pending.take() {
            self.rest.push(label);
        }
    }

    fn set(&mut self, key: &str, text: &str, notes: Vec<Note>, line: usize) -> bool {
        let set = draft::set(&mut self.entries, key, Value::Text(text.to_owned()), notes);
        if set {
            self.found.push((line, text.to_owned(), key.to_owned(), false));
        }
        set
    }

    /// Takes a value whose kind is known; whether all of it was taken.
    fn fact(&mut self, kind: Kind, value: &str, notes: Vec<Note>, line: usize) -> bool {
        let value = value.trim().trim_end_matches([',', ';']).trim();
        let bare = value.trim_end_matches('.');
        match kind {
            Kind::Name if names::with_title(bare).is_some() => self.person(bare, notes, line),
            Kind::Name if facts::is_name(value) => self.set("name", value, notes, line),
            Kind::Title if facts::is_name(value) => self.set("title", value, notes, line),
            Kind::BusinessId if bare.chars().count() <= 20 && bare.contains(|c: char| c.is_ascii_digit()) => {
                self.business_id(bare, notes, line)
            }
            Kind::Phone if facts::is_phone(bare) => self.set("phone", bare, notes, line),
            Kind::Email if valid_email(bare) => self.set("email", bare, notes, line),
            Kind::Website => self.website(bare, notes, line),
            Kind::Address | Kind::Box | Kind::Postcode | Kind::City | Kind::Country => {
                self.address(kind, value, notes, line)
            }
            Kind::Any => {
                let block = Block::paragraph(value.to_owned(), line);
                self.line(&block, &mut notes.clone())
            }
            _ => false,
        }
    }

    /// Takes a person's name and title from one line.
    fn person(&mut self, text: &str, notes: Vec<Note>, line: usize) -> bool {
        let Some((name, title)) = names::with_title(text) else { return false };
        let stated = |key: &str| self.entries.iter().any(|entry| entry.key == key && !entry.value.is_empty());
        if stated("name") || stated("title") {
            return false;
        }
        self.set("name", name, notes, line) && self.set("title", title, Vec::new(), line)
    }

    fn business_id(&mut self, id: &str, notes: Vec<Note>, line: usize) -> bool {
        let mut notes = notes;
        let finnish = facts::business_ids(id).next() == Some(id);
        if finnish && !valid_business_id(id) {
            notes.push(Note::Advice(
                "The check digit of this business id is wrong: compare it with the register.",
            ));
        }
        self.set("business_id", id, notes, line)
    }

    fn website(&mut self, url: &str, notes: Vec<Note>, line: usize) -> bool {
        if facts::urls(url).next() != Some(url) {
            return false;
        }
        let whole = if url.starts_with("www.") { format!("https://{url}") } else { url.to_owned() };
        safe_link(&whole).is_ok() && self.set("website", &whole, notes, line)
    }

    /// Takes an address, of which the parts stand between commas.
    fn address(&mut self, kind: Kind, value: &str, notes: Vec<Note>, line: usize) -> bool {
        let mut parts: Vec<(&str, String)> = Vec::new();
        let mut country_said = None;
        for piece in value.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
            let piece = piece.trim_end_matches('.');
            let part = if let Some((code, city)) =
                facts::postcode_and_city(piece).or_else(|| facts::city_and_postcode(piece))
            {
                parts.push(("postcode", code.to_owned()));
                ("city", city.to_owned())
            } else if facts::is_box(piece) {
                ("box", piece.to_owned())
            } else if facts::is_street(piece) || (kind == Kind::Address && is_plain_street(piece)) {
                ("street", piece.to_owned())
            } else if kind == Kind::Postcode
                && piece.len() <= 8
                && piece.chars().all(|c| c.is_ascii_digit() || c == ' ')
            {
                ("postcode", piece.to_owned())
            } else if let Some(country) =
                facts::country_alone(piece).filter(|_| parts.iter().any(|(key, _)| *key == "city"))
            {
                country_said = Some((country, piece));
                continue;
            } else if kind == Kind::City && facts::is_name(piece) {
                ("city", piece.to_owned())
            } else {
                return false;
            };
            parts.push(part);
        }
        let address = draft::entry(&mut self.entries, "address");
        let Value::Map(held) = &address.value else { return false };
        let taken = |key: &str| held.iter().any(|entry| entry.key == key);
        let twice = |index: usize| parts[..index].iter().any(|(key, _)| *key == parts[index].0);
        if parts.is_empty() || (0..parts.len()).any(|index| taken(parts[index].0) || twice(index)) {
            return false;
        }
        address.notes.extend(notes);
        let Value::Map(held) = &mut address.value else { return false };
        for (key, part) in parts {
            self.found.push((line, part.clone(), format!("address.{key}"), false));
            draft::set(held, key, Value::Text(part), Vec::new());
        }
        if let Some((country, said)) = country_said {
            let entry = draft::entry(held, "country");
            entry.value = Value::Word(country.to_owned());
            entry.notes.push(Note::Kept(said.to_owned()));
        }
        true
    }

    /// Takes a line that says by its form what it is; whether all of it was taken.
    fn line(&mut self, block: &Block, notes: &mut Vec<Note>) -> bool {
        let text = block.text.trim();
        let line = block.line;
        if self.piece(text, notes, line) {
            return true;
        }
        // `Name, 09 123 4567, name@example.fi.`: all of it, or none.
        let pieces: Vec<&str> =
            text.split([',', ';']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
        if !(2..=8).contains(&pieces.len()) {
            return false;
        }
        let before = (self.entries.clone(), self.found.len());
        for piece in pieces {
            let bare = piece.trim_end_matches('.');
            let second = self.entries.iter().any(|entry| entry.key == "name") && facts::is_name(bare);
            let labelled = labels::split(bare).and_then(|(label, what, value)| match what {
                labels::Label::Fact(kind) => Some((label.to_owned(), kind, value)),
                labels::Label::Heading(_) => None,
            });
            let taken = match labelled {
                Some((label, kind, value)) => {
                    notes.push(Note::Kept(label));
                    self.fact(kind, value, std::mem::take(notes), line)
                }
                None => {
                    self.piece(bare, notes, line)
                        || (second && self.set("title", bare, std::mem::take(notes), line))
                }
            };
            if !taken {
                self.entries = before.0;
                self.found.truncate(before.1);
                return false;
            }
        }
        true
    }

    fn piece(&mut self, text: &str, notes: &mut Vec<Note>, line: usize) -> bool {
        let bare = text.trim_end_matches('.');
        let mut given = std::mem::take(notes);
        let again = given.clone();
        let taken = if valid_email(bare) {
            self.set("email", bare, given, line)
        } else if facts::is_phone(bare) {
            self.set("phone", bare, given, line)
        } else if let Some((label, number)) =
            labels::phone(bare).filter(|(_, number)| facts::is_phone(number))
        {
            given.push(Note::Kept(label.to_owned()));
            self.set("phone", number, given, line)
        } else if let Some((label, id)) = with_id(bare) {
            given.extend((!label.is_empty()).then(|| Note::Kept(label.to_owned())));
            self.business_id(id, given, line)
        } else if facts::urls(bare).next() == Some(bare) {
            self.website(bare, given, line)
        } else if let Some(country) = facts::country_alone(bare)
            && let Value::Map(address) = &mut draft::entry(&mut self.entries, "address").value
            && !address.is_empty()
        {
            given.push(Note::Kept(bare.to_owned()));
            draft::set(address, "country", Value::Word(country.to_owned()), given)
        } else if self.address(Kind::Any, text, given.clone(), line) {
            true
        } else if names::with_title(bare).is_some() && self.may_be_name(text) {
            self.person(bare, given, line)
        } else if facts::is_name(text) && self.may_be_name(text) {
            self.set("name", text, given, line)
        } else {
            false
        };
        if !taken {
            *notes = again;
        }
        taken
    }

    /// Whether a line may be the party's name: the first thing said of it.
    fn may_be_name(&self, text: &str) -> bool {
        let nothing_yet = self.rest.is_empty() && self.entries.iter().all(|entry| entry.value.is_empty());
        nothing_yet || facts::company(text) == Some(text)
    }

    /// Finds in what stays text the facts that no line stated.
    fn infer(&mut self, topic: Topic) {
        let mut found: Vec<(&str, String, usize)> = Vec::new();
        for block in &self.rest {
            let text = block.text.as_str();
            // The officer's own address is not the controller's.
            let own = |sentence: &&str| {
                let contacts = topic == Topic::Controller
                    && names::contact(sentence).is_some_and(|contact| contact.email.is_some());
                topic == Topic::Dpo || !speaks_of_officer(sentence) && !contacts
            };
            let sentences = || legal::split(text).into_iter().filter(own);
            let email = sentences().find_map(|sentence| facts::emails(sentence).next());
            found.extend(email.map(|email| ("email", email.to_owned(), block.line)));
            let phone = sentences().find_map(|sentence| facts::phones(sentence).next());
            found.extend(phone.map(|phone| ("phone", phone.to_owned(), block.line)));
            if matches!(topic, Topic::Dpo | Topic::Contact) {
                let name = sentences().find_map(names::introduced);
                found.extend(name.map(|name| ("name", name.to_owned(), block.line)));
            }
            if matches!(topic, Topic::Controller) {
                found.extend(facts::company(text).map(|name| ("name", name.to_owned(), block.line)));
                let id = facts::business_ids(text).find(|id| valid_business_id(id));
                found.extend(id.map(|id| ("business_id", id.to_owned(), block.line)));
            }
        }
        if topic == Topic::Controller
            && !self.entries.iter().any(|entry| entry.key == "address" && !entry.value.is_empty())
        {
            self.infer_address();
        }
        for (key, text, line) in found {
            let notes = vec![Note::Advice("Inferred from the text.")];
            if draft::set(&mut self.entries, key, Value::Text(text.clone()), notes) {
                self.found.push((line, text, key.to_owned(), true));
            }
        }
    }
}

impl Reader {
    /// Finds an address within a sentence.
    fn infer_address(&mut self) {
        let within = |block: &Block| -> Vec<(&str, String, usize)> {
            let parts = facts::address_within(&block.text).into_iter();
            parts.map(|(key, part)| (key, part.to_owned(), block.line)).collect()
        };
        let parts = self.rest.iter().map(within).find(|parts| !parts.is_empty()).unwrap_or_default();
        if parts.is_empty() {
            return;
        }
        let address = draft::entry(&mut self.entries, "address");
        address.notes.push(Note::Advice("Inferred from the text."));
        let Value::Map(held) = &mut address.value else { return };
        for (key, part, line) in parts {
            if draft::set(held, key, Value::Text(part.clone()), Vec::new()) {
                self.found.push((line, part, format!("address.{key}"), true));
            }
        }
    }
}

/// A street that ends like none known, where the label says that it is an address.
fn is_plain_street(piece: &str) -> bool {
    piece.chars().count() <= 60
        && piece.contains(|c: char| c.is_ascii_digit())
        && piece.contains(' ')
        && !piece.contains('@')
}

/// A business id at the end of a line with no more than its label before it.
fn with_id(line: &str) -> Option<(&str, &str)> {
    let id = facts::business_ids(line).chain(facts::organisation_numbers(line)).next()?;
    let label = line.strip_suffix(id)?.trim();
    (label.is_empty() || labels::kind(label) == Some(Kind::BusinessId)).then_some((label, id))
}
