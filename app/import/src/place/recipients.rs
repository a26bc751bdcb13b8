//! Who gets the data.

use super::data::LONGEST_NAME;
use super::{At, Placer, entry_of, is_item, plain, word};
use super::{entries, listed};
use crate::block::{Block, Shape};
use crate::draft::{Note, Value};
use crate::facts;
use crate::legal;
use crate::names;
use crate::words::{fold, has_any};

/// Somebody whom a sentence names as a recipient.
pub(super) struct Passing {
    line: usize,
    name: String,
    /// The country that stands right behind the name.
    country: Option<&'static str>,
}

/// Authorities to which many have to report: the beginning of the name, folded, and the name.
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

impl Placer {
    /// Entries of a list and lines with a name are recipients; sentences about transfers go to the transfers.
    pub(super) fn recipients(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        if let [only] = blocks.as_slice()
            && legal::plainly_denies(&fold(&only.text))
            && !is_transfer(&fold(&only.text))
            && !self.draft.has("recipients")
        {
            self.draft.entry("recipients").value = Value::Word("none".to_owned());
            return vec![(At::End, blocks)];
        }
        let room = self.has_room(&blocks);
        let names = |block: &Block| {
            facts::is_name(&block.text)
                && block.shape == Shape::Paragraph
                && legal::sentences(&block.text) == 1
        };
        let named = blocks.iter().filter(|block| names(block)).count();
        /// Longer entries are sentences about when and to whom.
        const MOST_WORDS: usize = 9;
        let mut start = Vec::new();
        let mut end = Vec::new();
        let mut transfers = Vec::new();
        let mut seen = false;
        for block in blocks {
            let folded = fold(&block.text);
            let is_entry = room && (is_item(&block) || (named >= 2 && names(&block)));
            let is_short = block.text.split_whitespace().count() <= MOST_WORDS;
            if is_entry && is_short && block.text.chars().count() <= LONGEST_NAME && !is_transfer(&folded) {
                seen = true;
                self.recipient(&block);
            } else if is_transfer(&folded) {
                for (sentence, is_transfer) in parted(&block.text) {
                    let piece = Block { text: sentence, ..block.clone() };
                    if is_transfer {
                        &mut transfers
                    } else if seen {
                        &mut end
                    } else {
                        &mut start
                    }
                    .push(piece);
                }
            } else if seen {
                end.push(block);
            } else {
                start.push(block);
            }
        }
        for block in start.iter().chain(&end) {
            self.recipients_named(block);
            self.receivers_named(block);
        }
        if !transfers.is_empty() {
            self.told(transfers[0].line, &transfers[0].text, "transfers", false);
            for (at, rest) in self.transfers(&transfers) {
                self.free(seloste_notice::SectionId::Transfers, at, None, &rest);
            }
        }
        vec![(At::Start, start), (At::End, end)]
    }

    /// An entry of a list as a recipient, with its country and what it does where the entry says so.
    fn recipient(&mut self, block: &Block) {
        let (text, notes) = entry_of(block);
        self.told(block.line, &text, "recipients", false);
        let Some(named) = entries::named(&text) else {
            let value = Value::Map(vec![plain("name", Value::Text(text.clone()))]);
            self.identified("recipients", &text, notes, value);
            return;
        };
        let mut entries = vec![plain("name", Value::Text(named.name.to_owned()))];
        if let Some((code, said)) = named.country {
            let mut country = word("country", code);
            country.notes.push(Note::Kept(said.to_owned()));
            entries.push(country);
        }
        if !named.purpose.is_empty() {
            entries.push(plain("purpose", Value::Text(named.purpose)));
        }
        self.identified("recipients", named.name, notes, Value::Map(entries));
    }

    /// Notes the companies, and the authorities, that sentences name as recipients; the sentences stay where they are.
    pub(super) fn recipients_named(&mut self, block: &Block) {
        /// A text that names more is no list of recipients.
        const MOST: usize = 40;
        for sentence in legal::split(&block.text) {
            let folded = fold(sentence);
            if legal::plainly_denies(&folded) || self.recipients_in_passing.len() >= MOST {
                continue;
            }
            for name in names::companies(sentence) {
                let end = name.as_ptr().addr() - sentence.as_ptr().addr() + name.len();
                let country = sentence.get(end..).and_then(country_after);
                self.recipients_in_passing.push(Passing { line: block.line, name: name.to_owned(), country });
            }
            let authorities = [
                ("viranomaisille", "Viranomaiset"),
                ("myndigheter", "Myndigheter"),
                ("authorities", "Authorities"),
            ];
            for (_, name) in authorities.into_iter().filter(|(said, _)| has_any(&folded, &[said])) {
                self.recipients_in_passing.push(Passing {
                    line: block.line,
                    name: name.to_owned(),
                    country: None,
                });
            }
        }
    }

    /// Notes those that sentences about recipients list in common words or by a name without a form.
    fn receivers_named(&mut self, block: &Block) {
        for sentence in legal::split(&block.text) {
            let folded = fold(sentence);
            let is_new = |name: &&str| {
                names::companies(name).is_empty()
                    && !has_any(&fold(name), &["viranomai", "myndighet", "authorit"])
            };
            for name in listed::receivers(sentence).into_iter().filter(is_new) {
                self.recipients_in_passing.push(Passing {
                    line: block.line,
                    name: name.to_owned(),
                    country: None,
                });
            }
            if legal::plainly_denies(&folded) {
                continue;
            }
            for (said, name) in AUTHORITIES.into_iter().filter(|(said, _)| has_any(&folded, &[said])) {
                if !self.recipients_in_passing.iter().any(|held| has_any(&fold(&held.name), &[said])) {
                    self.recipients_in_passing.push(Passing {
                        line: block.line,
                        name: name.to_owned(),
                        country: None,
                    });
                }
            }
        }
    }

    /// States the recipients that only sentences name; once it is known who the controller is.
    pub fn infer_recipients(&mut self) {
        if matches!(self.draft.entry("recipients").value, Value::Word(_)) {
            return;
        }
        // The notice's own people are no recipients.
        let mut held: Vec<String> =
            ["controller", "contact", "dpo", "authority"].map(|key| self.stated_name(key)).into();
        if let Value::Map(entries) = &self.draft.entry("recipients").value {
            let mut texts = Vec::new();
            crate::draft::texts(entries, &mut texts);
            held.extend(texts.into_iter().map(fold));
        }
        for Passing { line, name, country } in std::mem::take(&mut self.recipients_in_passing) {
            let folded = fold(&name);
            if held.iter().any(|held| held.contains(&folded)) {
                continue;
            }
            held.push(folded);
            self.told(line, &name, "recipients", true);
            let notes = vec![Note::Advice("Inferred: a sentence of the text names it.")];
            let mut entries = vec![plain("name", Value::Text(name.clone()))];
            entries.extend(country.map(|code| word("country", code)));
            self.identified("recipients", &name, notes, Value::Map(entries));
        }
    }

    /// Whether a line names a company as a recipient.
    pub fn is_named_recipient(&self, line: usize, name: &str) -> bool {
        self.recipients_in_passing.iter().any(|held| held.line == line && held.name == name)
    }

    /// The folded name of a party, or nothing.
    pub(super) fn stated_name(&mut self, key: &str) -> String {
        let Value::Map(entries) = &self.draft.entry(key).value else { return String::new() };
        let name = entries.iter().find(|entry| entry.key == "name").map(|entry| &entry.value);
        if let Some(Value::Text(name)) = name { fold(name) } else { String::new() }
    }
}

/// The country that stands right behind a name: `, France`, ` (Ireland)`, ` in Germany`.
fn country_after(rest: &str) -> Option<&'static str> {
    let rest = [", ", " (", " in ", " i "].iter().find_map(|sign| rest.strip_prefix(sign))?;
    let end = rest.find([',', '.', ';', ')', ' ']).unwrap_or(rest.len());
    let two = rest.match_indices(' ').nth(1).map_or(rest.len(), |(at, _)| at);
    // `United Kingdom` has two words.
    [&rest[..end], rest[..two].trim_end_matches([',', '.', ';', ')'])]
        .into_iter()
        .find_map(facts::country_alone)
}

/// Whether a folded text speaks of data that leaves the EEA.
fn is_transfer(folded: &str) -> bool {
    // A mechanism has no other use.
    if !legal::mechanisms(folded).is_empty() {
        return true;
    }
    let goes = has_any(
        folded,
        &[
            "siir",
            "käsitellä",
            "luovut",
            "överför",
            "flyttas",
            "lämnar",
            "skickas",
            "transfer",
            "sent outside",
            "export",
        ],
    );
    goes && has_any(
        folded,
        &[
            "eu:n",
            "eu-",
            "eta-",
            "eta:n",
            "euroopan unionin",
            "euroopan talousalue",
            "kolmansiin maihin",
            "usa:",
            "yhdysval",
            "utanför eu",
            "lämnar inte eu",
            "lämnar aldrig eu",
            "utanför europeiska",
            "tredje land",
            "tredjeland",
            "outside the eu",
            "outside the eea",
            "outside of the eu",
            "outside the european",
            "third countr",
            "privacy shield",
        ],
    )
}

/// A paragraph as runs of sentences, those about transfers apart from the others.
fn parted(text: &str) -> Vec<(String, bool)> {
    let mut runs: Vec<(String, bool)> = Vec::new();
    let mut follows = false;
    for sentence in legal::split(text) {
        let folded = fold(sentence);
        // What begins with “then” or “in such a case” goes on with what was said before.
        let goes_on = follows
            && has_any(
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
        let is_transfer = is_transfer(&folded) || goes_on || !legal::mechanisms(&folded).is_empty();
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
    fn the_country_behind_a_name() {
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
    fn sentences_about_transfers_are_set_apart() {
        let text =
            "Tietoja saavat kumppanit. Tietoja ei siirretä EU:n ulkopuolelle esim. Intiaan. Muuta ei ole.";
        assert_eq!(
            parted(text),
            [
                ("Tietoja saavat kumppanit.".to_owned(), false),
                ("Tietoja ei siirretä EU:n ulkopuolelle esim. Intiaan.".to_owned(), true),
                ("Muuta ei ole.".to_owned(), false),
            ]
        );
    }
}
