//! Finds the name of the controller in the whole text, for drafts in which no section states it.

use std::cell::Cell;

use seloste_notice::Language;

use super::builder::DraftBuilder;
use super::titles::is_title;
use crate::classify::entities;
use crate::classify::first_person;
use crate::classify::headings;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::other_parties;
use crate::classify::sentences;
use crate::classify::vendors;
use crate::tokens::fold;

/// Lines at the start of a text that say whose it is.
const MAX_OPENING_LINES: usize = 6;

/// A text with more sentences is not searched further for who acts in it.
const MAX_SUBJECTS: usize = 200;

/// Words that are compared with the whole text, as names of a controller that have one word.
const MAX_COMPARED: usize = 20;

/// Number of lines that mention the company whose text it is.
const MIN_MENTIONS: usize = 3;

/// The controller's name, and where it is.
pub(super) struct FoundController {
    pub name: String,
    /// Number of its line; 0 for a line of a menu or footer.
    pub line: usize,
    /// True if the line says that it is the controller, so that the details of the line are its own.
    pub is_introduced: bool,
}

/// A text whose controller is sought.
pub(super) struct ControllerSearch<'t> {
    builder: &'t DraftBuilder,
    plain: &'t str,
    /// Lines of menus and footers.
    left_out: &'t [&'t str],
    /// Titles of the page and of the front matter.
    titles: &'t [&'t str],
    /// Title of the draft.
    title: &'t str,
    folded_title: String,
    /// Folded names of the recipients in the draft: a recipient is rarely the controller.
    recipients: Vec<String>,
}

/// A name with the number of its line.
type Named<'t> = (usize, &'t str);

impl<'t> ControllerSearch<'t> {
    pub(super) fn new(
        builder: &'t DraftBuilder,
        plain: &'t str,
        left_out: &'t [&'t str],
        titles: &'t [&'t str],
        recipients: Vec<String>,
    ) -> Self {
        let title = builder.draft.text_of("title");
        Self { builder, plain, left_out, titles, title, folded_title: fold(title), recipients }
    }

    /// Returns the name with the strongest evidence.
    pub(super) fn find(&self) -> Option<FoundController> {
        let introduced = self.introduced();
        let is_introduced = introduced.is_some();
        let (line, name) = introduced
            .or_else(|| self.subject_of_title())
            .or_else(|| self.speaker())
            .or_else(|| self.first_company())
            .or_else(|| self.owner_of_page())
            .or_else(|| self.repeated_subject())
            .or_else(|| Some((1, names::organisation_in_title(self.title).filter(|name| self.may_be(name))?)))
            .or_else(|| self.beside_title())?;
        let name = if entities::ends_with_company_form(name) { entities::without_lead(name) } else { name };
        Some(FoundController { name: name.to_owned(), line, is_introduced })
    }

    /// Returns the lines with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &'t str)> {
        self.plain.split('\n').enumerate().map(|(index, line)| (index + 1, line))
    }

    /// Returns the lines with their numbers, then those of menus and footers.
    fn all_lines(&self) -> impl Iterator<Item = (usize, &'t str)> {
        self.lines().chain(self.left_out.iter().map(|line| (0, *line)))
    }

    /// Returns the first lines that have a text.
    fn opening(&self) -> impl Iterator<Item = (usize, &'t str)> {
        self.lines().filter(|(_, line)| !line.trim().is_empty()).take(MAX_OPENING_LINES)
    }

    /// Returns false for a role, a law, a street, a link of a menu, and for a provider of services, which is
    /// the controller only of its own notice.
    fn may_be(&self, name: &str) -> bool {
        let folded = fold(name);
        !(lexicon::PARTY_WORDS.have(&folded)
            || lexicon::COOKIES.are_in(&folded)
            || lexicon::LAWS.are_in(&folded)
            || entities::is_street(name)
            // `Etusivu | Palvelut`, `Example and`
            || lexicon::PAGE_LINKS.start(&folded) && entities::first_company(name).is_none()
            || folded.rsplit(' ').next().is_some_and(|last| lexicon::CONJUNCTIONS.have(last))
            || vendors::leading_vendor(&folded).is_some() && !self.folded_title.contains(&folded))
    }

    fn is_recipient(&self, name: &str) -> bool {
        self.recipients.contains(&fold(name))
    }

    /// Returns a company that starts with a name: titles and sentences may leave out the legal form.
    fn in_full(name: &str, mut lines: impl Iterator<Item = (usize, &'t str)>) -> Option<&'t str> {
        lines.find_map(|(_, line)| {
            let mut companies = names::all_companies(line).into_iter();
            companies.find(|company| company.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')))
        })
    }

    /// Returns the name that a sentence or a line states as the controller.
    fn introduced(&self) -> Option<Named<'t>> {
        let announced = announced_controller(self.plain);
        announced
            .filter(|(line, name)| self.may_be(name) && !self.builder.is_other_party_line(*line))
            .or_else(|| {
                // Each comparison reads the whole text.
                let compared = Cell::new(0);
                self.lines().find_map(|(number, line)| {
                    let sentences = own_sentences(line);
                    let named = sentences.iter().find_map(|sentence| names::named_controller(sentence));
                    let subject = || {
                        let sentence = sentences.iter().find(|sentence| introduces_controller(sentence))?;
                        entities::first_company(sentence).or_else(|| names::sentence_subject(sentence))
                    };
                    let name = named
                        .or_else(subject)
                        .or_else(|| self.of_one_word(&sentences, &compared))
                        .filter(|name| self.may_be(name))?;
                    (!self.builder.is_other_party_line(number)).then_some((number, name))
                })
            })
    }

    /// Returns a name of one word. It may be any noun, unless the title or another sentence has it as a name.
    fn of_one_word(&self, sentences: &[&'t str], compared: &Cell<usize>) -> Option<&'t str> {
        let words = sentences.iter().filter_map(|sentence| names::controller_of_one_word(sentence));
        let mut words = words.take_while(|_| {
            compared.set(compared.get() + 1);
            compared.get() <= MAX_COMPARED
        });
        let word = words
            .find(|word| self.folded_title.contains(&fold(word)) || is_name_elsewhere(self.plain, word))?;
        Some(Self::in_full(word, self.lines()).unwrap_or(word))
    }

    /// Returns the subject of the title and of one of the first sentences: `Exempelbygdens förening bestämmer
    /// över …` below `Personuppgifter i Exempelbygdens förening`.
    fn subject_of_title(&self) -> Option<Named<'t>> {
        self.opening().find_map(|(number, line)| {
            let first = sentences::split_sentences(line).into_iter().next()?;
            let name = names::subject_of_title(first, self.title).filter(|_| !is_about_other(first))?;
            let company = names::all_companies(line).into_iter().find(|company| company.starts_with(name));
            Some((number, company.unwrap_or(name)))
        })
    }

    /// Returns who speaks in the first person: `At Example Bakery, we …`
    fn speaker(&self) -> Option<Named<'t>> {
        self.lines().find_map(|(number, line)| {
            let speakers = own_sentences(line).into_iter().filter_map(first_person::speaker);
            let name = speakers.filter(|name| self.may_be(name)).find(|name| {
                first_person::is_certain(name)
                    || self.folded_title.contains(&fold(name))
                    || is_name_elsewhere(self.plain, name)
            })?;
            let name = Self::in_full(name, self.lines()).unwrap_or(name);
            (!self.builder.is_other_party_line(number) && !self.is_recipient(name)).then_some((number, name))
        })
    }

    /// Returns the first company that the text has in its title, in its opening, or often.
    fn first_company(&self) -> Option<Named<'t>> {
        let is_mentioned = |name: &str| {
            let folded = fold(name);
            let has_name = |(_, line): &(usize, &str)| fold(line).contains(&folded);
            self.folded_title.contains(&folded)
                || self.opening().any(|line| has_name(&line))
                || self.lines().filter(has_name).count() >= MIN_MENTIONS
        };
        self.lines().find_map(|(number, line)| {
            let name = entities::first_company(line)?;
            let is_recipient = is_about_other(line)
                || self.builder.is_other_party_line(number)
                || self.is_recipient(name)
                || self.builder.is_mentioned_recipient(number, name);
            (!is_recipient && self.may_be(name) && is_mentioned(name)).then_some((number, name))
        })
    }

    /// Returns the name in a line about copyright: `© 2026 Example Society` in the footer of a page.
    fn owner_of_page(&self) -> Option<Named<'t>> {
        let owner =
            self.all_lines().find_map(|(number, line)| Some((number, names::copyright_owner(line)?)))?;
        (!self.is_recipient(owner.1) && self.may_be(owner.1)).then_some(owner)
    }

    /// Returns who acts throughout the text without saying its role: `Example Society holds …`, `Example
    /// Society uses …`.
    fn repeated_subject(&self) -> Option<Named<'t>> {
        let subjects = self.lines().flat_map(|(number, line)| {
            let names = own_sentences(line).into_iter().filter_map(names::sentence_subject);
            names.map(move |name| (number, name))
        });
        let mut counts: Vec<(Named<'t>, usize)> = Vec::new();
        for (number, name) in subjects.take(MAX_SUBJECTS) {
            match counts.iter_mut().find(|((_, known), _)| fold(known) == fold(name)) {
                Some((_, count)) => *count += 1,
                None => counts.push(((number, name), 1)),
            }
        }
        let is_own = |((number, name), count): &&(Named<'t>, usize)| {
            let is_titled = self.folded_title.contains(&fold(name));
            (*count >= MIN_MENTIONS || *count + 1 >= MIN_MENTIONS && is_titled)
                && !self.builder.is_other_party_line(*number)
                && !self.is_recipient(name)
                && self.may_be(name)
        };
        counts.iter().filter(is_own).max_by_key(|(_, count)| *count).map(|(named, _)| *named)
    }

    /// Returns the name beside the title, if the text has it, too: `Privacy policy | Example Society`.
    fn beside_title(&self) -> Option<Named<'t>> {
        let name = self.titles.iter().copied().chain([self.title]).find_map(name_beside_title)?;
        let folded = fold(name);
        let (number, _) = self.all_lines().find(|(_, line)| fold(line).contains(&folded))?;
        let company = Self::in_full(name, self.all_lines());
        (!self.recipients.contains(&folded) && self.may_be(name)).then(|| (number, company.unwrap_or(name)))
    }
}

/// Returns the sentences of a line that are not about another party.
fn own_sentences(line: &str) -> Vec<&str> {
    sentences::split_sentences(line).into_iter().filter(|sentence| !is_about_other(sentence)).collect()
}

/// Returns true for a text about a party with another role than the controller.
pub(super) fn is_about_other(text: &str) -> bool {
    other_parties::mentions_other_role(text) && !introduces_controller(text)
}

/// Returns the name below a line that announces the controller, with the number of its line: `Verantwortliche
/// Stelle im Sinne der Datenschutzgesetze ist:` above `Verein Beispiel`.
fn announced_controller(plain: &str) -> Option<Named<'_>> {
    /// Longer lines are not only an announcement.
    const MAX_WORDS: usize = 20;
    let mut lines = plain.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
    while let Some((_, line)) = lines.next() {
        let line = line.trim_end();
        let announces = line.ends_with(':')
            && line.split_whitespace().count() <= MAX_WORDS
            && lexicon::CONTROLLER_SUBJECTS.start(&fold(line));
        if !announces {
            continue;
        }
        let (index, line) = lines.next()?;
        let name = line.trim().trim_end_matches([',', '.']);
        let is_named = entities::is_name(name)
            && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !lexicon::CONTROLLER_SUBJECTS.start(&fold(name));
        return is_named.then_some((index + 1, name));
    }
    None
}

/// Returns true if a text has a word with a capital in the middle of a sentence, where only names have one,
/// or if the word has a capital, a digit or a dot inside: `ExampleApp`, `example.fi`.
fn is_name_elsewhere(plain: &str, word: &str) -> bool {
    if word.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit() || c == '.') {
        return true;
    }
    // Every noun has a capital.
    lexicon::language() != Language::De
        && plain.match_indices(word).any(|(at, _)| {
            let ends = !plain[at + word.len()..].starts_with(char::is_alphanumeric);
            let before = plain[..at].strip_suffix(' ');
            ends && before.is_some_and(|before| before.ends_with(|c: char| c.is_lowercase() || c == ','))
        })
}

/// Returns the name beside the title of a notice in the title of a page: `Privacy policy | Example Society`.
fn name_beside_title(title: &str) -> Option<&str> {
    const SIGNS: [&str; 7] = [" | ", " – ", " — ", " - ", " · ", ": ", ", "];
    const MAX_WORDS: usize = 6;
    let (first, second) = SIGNS.iter().find_map(|sign| title.split_once(sign))?;
    let name = match (is_title(first), is_title(second)) {
        (true, false) => second.trim(),
        (false, true) => first.trim(),
        (true, true) | (false, false) => return None,
    };
    let is_name = name.split_whitespace().count() <= MAX_WORDS
        // `example.fi`
        && (name.contains('.') || name.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()))
        && !SIGNS.iter().any(|sign| name.contains(sign))
        && headings::guess_topic(name).is_none()
        && !lexicon::DATA.are_in(&fold(name))
        && entities::is_name(name);
    is_name.then_some(name)
}

/// Returns true if a sentence states who the controller is.
fn introduces_controller(sentence: &str) -> bool {
    lexicon::INTRODUCES_CONTROLLER.are_in(&fold(sentence))
}
