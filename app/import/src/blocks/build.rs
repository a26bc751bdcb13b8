//! Turns fragments into blocks: classifies lines as headings, list items, labeled values or paragraphs.

use std::collections::HashSet;

use super::line_wrap;
use crate::blocks::block::{BlockKind, Fragment, HeadingLevel, ImportBlock, SourceLine, join_lines};
use crate::blocks::bullets;
use crate::classify::columns;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::headings::{self, is_capitals};
use crate::classify::labels::{self, Label};
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::tokens::{collapse_whitespace, fold, has_any_prefix};

/// Maximum length of a heading in characters.
const MAX_HEADING_CHARS: usize = 160;

/// Maximum length in characters of a heading without a number or a question mark.
const MAX_UNMARKED_HEADING_CHARS: usize = 60;

/// Builds blocks from fragments. `width` is the line width at which the text was wrapped, if it was.
pub(crate) fn build_blocks(fragments: &[Fragment], width: Option<usize>) -> Vec<ImportBlock> {
    let joined = join_number_lines(fragments);
    let fragments = joined.as_deref().unwrap_or(fragments);
    let mut builder = BlockBuilder {
        blocks: Vec::new(),
        topic: None,
        party_level: None,
        width,
        tight_headings: has_tight_headings(fragments),
        sequence: heading_sequence(fragments),
    };
    for (index, fragment) in fragments.iter().enumerate() {
        match fragment {
            Fragment::Heading { text, level, line } => {
                let collapsed = collapse_whitespace(text);
                let text = without_pictograms(&collapsed).to_owned();
                if builder.is_label_of_party(&text, *level) {
                    builder.push(BlockKind::Paragraph, text, *line);
                    continue;
                }
                let topic = headings::guess_topic(&text);
                if builder.party_level.is_none_or(|party| *level <= party) {
                    builder.party_level = topic.filter(|topic| topic.is_party()).map(|_| *level);
                }
                builder.push(BlockKind::Heading { topic, level: HeadingLevel::Markup(*level) }, text, *line);
            }
            Fragment::ListItem { text, line, depth } => {
                let shape = BlockKind::ListItem { marker: String::new(), depth: *depth };
                builder.push(shape, collapse_whitespace(text), *line);
            }
            Fragment::Row { label, value } => builder.add_row(label, value),
            Fragment::Lines(lines) => builder.add_lines(lines, fragments.get(index + 1)),
        }
    }
    builder.blocks
}

/// Removes the pictograms in front of a heading: `🔗 Controller`.
fn without_pictograms(heading: &str) -> &str {
    let is_pictogram =
        |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{200d}' | '\u{1f000}'..='\u{1faff}');
    let rest = heading.trim_start_matches(|c: char| is_pictogram(c) || c.is_whitespace());
    if rest.is_empty() { heading } else { rest }
}

/// Joins a line that is only the number of a heading with the line below it: `1.` above `Controller`. Returns
/// `None` if there is none.
fn join_number_lines(fragments: &[Fragment]) -> Option<Vec<Fragment>> {
    const MAX_DIGITS: usize = 3;
    let number = |fragment: &Fragment| match fragment {
        Fragment::Lines(lines) => match lines.as_slice() {
            [only] => only
                .text
                .trim()
                .strip_suffix(['.', ')'])
                .filter(|digits| {
                    digits.len() <= MAX_DIGITS
                        && !digits.is_empty()
                        && digits.bytes().all(|byte| byte.is_ascii_digit())
                })
                .map(|_| only.text.trim().to_owned()),
            _ => None,
        },
        _ => None,
    };
    if !fragments.iter().any(|fragment| number(fragment).is_some()) {
        return None;
    }
    let mut joined: Vec<Fragment> = Vec::with_capacity(fragments.len());
    let mut pending: Option<String> = None;
    for (index, fragment) in fragments.iter().enumerate() {
        let followed = matches!(fragments.get(index + 1), Some(Fragment::Lines(lines)) if lines.len() == 1);
        if let Some(digits) = number(fragment).filter(|_| followed && pending.is_none()) {
            pending = Some(digits);
            continue;
        }
        match (fragment, pending.take()) {
            (Fragment::Lines(lines), Some(digits)) => {
                let lines = lines.iter().map(|line| SourceLine {
                    text: format!("{digits} {}", line.text.trim()),
                    number: line.number,
                });
                joined.push(Fragment::Lines(lines.collect()));
            }
            _ => joined.push(fragment.clone()),
        }
    }
    Some(joined)
}

struct BlockBuilder {
    blocks: Vec<ImportBlock>,
    /// Topic of the last heading whose topic is known.
    topic: Option<Topic>,
    /// Level of the last heading that introduces a party, while its section lasts.
    party_level: Option<u8>,
    width: Option<usize>,
    /// True if headings are directly above their paragraphs, without an empty line.
    tight_headings: bool,
    /// Numbers of the lines that a sequence of bare numbers makes headings.
    sequence: HashSet<usize>,
}

/// Returns the numbers of the lines that are headings because their bare numbers follow each other, whatever
/// their wording: `1 Who we are`, `2 What we keep`, each above other text.
fn heading_sequence(fragments: &[Fragment]) -> HashSet<usize> {
    const MIN_COUNT: usize = 3;
    let first_lines = fragments.iter().enumerate().filter_map(|(index, fragment)| {
        let Fragment::Lines(lines) = fragment else { return None };
        let (first, rest) = lines.split_first()?;
        let body = rest.first().map(|line| line.text.as_str());
        let below = match fragments.get(index + 1) {
            Some(Fragment::Lines(lines)) => lines.first().map(|line| line.text.as_str()),
            Some(Fragment::ListItem { text, .. }) => Some(text.as_str()),
            _ => None,
        };
        let body = body.or(below)?;
        let (number, text) = headings::split_number(&first.text);
        let fits = text.starts_with(char::is_uppercase)
            && text.chars().count() <= MAX_UNMARKED_HEADING_CHARS
            && !text.ends_with(['.', ',', ';', ':'])
            && headings::split_number(body).0.is_empty();
        number.parse::<usize>().ok().filter(|_| fits).map(|number| (number, first.number))
    });
    let mut found = HashSet::new();
    for (number, line) in first_lines {
        if number == found.len() + 1 {
            found.insert(line);
        }
    }
    if found.len() < MIN_COUNT { HashSet::new() } else { found }
}

/// Returns true for each line that is an item of a numbered list: at least three lines with brackets behind
/// their numbers follow each other, with no text between them.
fn numbered_items(lines: &[SourceLine]) -> Vec<bool> {
    const MIN_COUNT: usize = 3;
    let number = |line: &SourceLine| -> Option<usize> {
        headings::split_number(&line.text).0.strip_suffix(')')?.parse().ok()
    };
    let mut items = vec![false; lines.len()];
    let mut begin = 0;
    while begin < lines.len() {
        let first = number(&lines[begin]);
        let follows =
            |(at, line): &(usize, &SourceLine)| first.is_some_and(|first| number(line) == Some(first + at));
        let count = lines[begin..].iter().enumerate().take_while(follows).count();
        if count >= MIN_COUNT {
            items[begin..begin + count].fill(true);
        }
        begin += count.max(1);
    }
    items
}

/// Returns true if at least `MIN_COUNT` paragraphs start with a line whose wording makes it a heading. Lines
/// that look the same are then headings too, whatever their wording.
fn has_tight_headings(fragments: &[Fragment]) -> bool {
    const MIN_COUNT: usize = 4;
    let is_headed = |fragment: &&Fragment| match fragment {
        Fragment::Lines(lines) => match lines.as_slice() {
            [first, next, ..] => {
                is_tight_heading(first.text.trim(), &next.text)
                    && headings::guess_topic(&first.text).is_some()
            }
            _ => false,
        },
        _ => false,
    };
    fragments.iter().filter(is_headed).count() >= MIN_COUNT
}

impl BlockBuilder {
    fn push(&mut self, shape: BlockKind, text: String, line: usize) {
        if !text.is_empty() {
            if let BlockKind::Heading { topic: Some(topic), .. } = shape {
                self.topic = Some(topic);
            }
            self.blocks.push(ImportBlock { kind: shape, text, line });
        }
    }

    /// Returns true for a heading such as `Name` below the heading `Controller`: the label of a detail.
    fn is_label_of_party(&self, text: &str, level: u8) -> bool {
        self.party_level.is_some_and(|party| level > party) && labels::fact_kind(text).is_some()
    }

    fn add_heading(&mut self, text: &str, topic: Option<Topic>, line: usize) {
        self.push(
            BlockKind::Heading { topic, level: HeadingLevel::Unmarked },
            collapse_whitespace(text),
            line,
        );
    }

    fn current_topic(&self) -> Option<Topic> {
        self.topic
    }

    fn add_row(&mut self, label: &str, value: &[SourceLine]) {
        let line = value.first().map_or(0, |line| line.number);
        let value_text = join_lines(value);
        let is_contact = entities::emails(&value_text).next() == Some(value_text.as_str())
            || entities::is_labeled_phone(&value_text);
        if labels::fact_kind(label).is_some()
            && (is_contact || self.current_topic().is_none_or(Topic::is_party))
        {
            let text = join_lines(value);
            if text.is_empty() {
                self.push(BlockKind::Paragraph, collapse_whitespace(label), line);
            } else {
                self.push(BlockKind::LabeledValue { label: collapse_whitespace(label) }, text, line);
            }
            return;
        }
        let topic = headings::guess_topic(label);
        // In a table of data categories, `Contact details` is a category.
        let is_kind = match headings::dictionary_topic(label) {
            None => topic.is_none() || !self.blocks.last().is_some_and(is_heading),
            Some(topic) => matches!(topic, Topic::Contact | Topic::Cookies),
        };
        if self.current_topic() == Some(Topic::Data) && is_kind && !value.is_empty() {
            if self.blocks.last().is_some_and(is_heading) && is_table_header(label) {
                self.push(
                    BlockKind::Paragraph,
                    format!("{} | {}", collapse_whitespace(label), join_lines(value)),
                    line,
                );
                return;
            }
            let text = format!("{}: {}", collapse_whitespace(label), join_lines(value));
            self.push(BlockKind::ListItem { marker: String::new(), depth: 0 }, text, line);
            return;
        }
        self.add_heading(label, topic, line);
        // Keep short lines in a cell apart; long ones were wrapped at the edge of the column.
        let widest = value.iter().map(|line| line.text.chars().count()).max().unwrap_or_default();
        let before = std::mem::replace(&mut self.width, (widest >= 25).then_some(widest));
        self.add_lines(value, None);
        self.width = before;
    }

    fn add_lines(&mut self, lines: &[SourceLine], next: Option<&Fragment>) {
        if lines.is_empty() {
            return;
        }
        if let Some(topic) = self.multiline_heading(lines, next) {
            let line = lines.first().map_or(0, |line| line.number);
            self.add_heading(&join_lines(lines), topic, line);
            return;
        }
        let joined = line_wrap::join_wrapped(lines, self.width);
        let items = numbered_items(&joined);
        for (index, line) in joined.iter().enumerate() {
            if items[index] {
                let (number, text) = headings::split_number(&line.text);
                let shape = BlockKind::ListItem { marker: number.to_owned(), depth: 0 };
                self.push(shape, collapse_whitespace(text), line.number);
            } else {
                self.add_line(line, joined.get(index + 1), index == 0);
            }
        }
    }

    /// Checks whether a fragment of a few short lines is one heading. Returns its topic, or `Some(None)` for
    /// a heading without a known topic.
    fn multiline_heading(&self, lines: &[SourceLine], next: Option<&Fragment>) -> Option<Option<Topic>> {
        const MAX_LINES: usize = 6;
        const MAX_COLUMN_WIDTH: usize = 45;
        if lines.len() > MAX_LINES || lines.iter().any(|line| bullets::list_item(&line.text).is_some()) {
            return None;
        }
        let whole = join_lines(lines);
        let length = whole.chars().count();
        if length > MAX_HEADING_CHARS {
            return None;
        }
        if let [only] = lines {
            return self.single_line_heading(only, next);
        }
        // Only the first line may be the heading.
        let first = lines.first()?;
        if headings::dictionary_topic(&first.text).is_some()
            && !lines[1].text.trim().starts_with(char::is_lowercase)
        {
            return None;
        }
        let topic = headings::dictionary_topic(&whole);
        // A line in capitals above lines that are not.
        let is_set_off = is_capitals(&first.text) && !lines[1..].iter().any(|line| is_capitals(&line.text));
        if is_denial(&whole) || is_set_off {
            return None;
        }
        if topic.is_some() {
            return Some(topic);
        }
        let narrow = lines.iter().all(|line| line.text.chars().count() <= MAX_COLUMN_WIDTH);
        let continues_lowercase =
            lines[1..].iter().all(|line| line.text.trim().starts_with(char::is_lowercase));
        let facts = lines.iter().any(|line| labels::split_label(&line.text).is_some());
        let closed = whole.ends_with(['.', ',', ';', ':']) && !whole.ends_with("....");
        let topic = headings::guess_topic(&whole);
        // A paragraph of a few narrow lines that ends without a full stop is rarely a sentence.
        let resembles_heading =
            narrow && !facts && next.is_some() && (!closed || length <= MAX_UNMARKED_HEADING_CHARS);
        let starts_uppercase = whole.starts_with(char::is_uppercase);
        // Below a line that is a heading by itself, lower-case lines are list items.
        let is_list = lines.len() > 2
            && !ends_with_conjunction(&first.text)
            && headings::guess_topic(&first.text).is_some();
        (resembles_heading && continues_lowercase && starts_uppercase && !is_list && topic.is_some())
            .then_some(topic)
    }

    /// Checks whether a separate line is a heading for what follows. Returns as `multiline_heading`.
    fn single_line_heading(&self, line: &SourceLine, next: Option<&Fragment>) -> Option<Option<Topic>> {
        let text = line.text.trim();
        // A row of a table is no heading.
        if text.contains(columns::CELL_SEPARATOR)
            || labels::split_label(text).is_some()
            || bullets::list_item(text).is_some()
            || is_denial(text)
        {
            return None;
        }
        let known = self.dictionary_topic(text);
        if known.is_some() {
            return Some(known);
        }
        let (_, rest) = headings::split_number(text);
        let words = rest.split_whitespace().count();
        let has_fact =
            rest.contains('@') || rest.contains("://") || rest.contains(|c: char| c.is_ascii_digit());
        if rest.ends_with('?') && words >= 2 {
            return Some(headings::guess_topic(text));
        }
        if self.sequence.contains(&line.number)
            || self.is_numbered_heading(text, next.is_some())
            || (is_capitals(rest) && !has_fact && words <= 14)
        {
            return Some(headings::guess_topic(text));
        }
        if is_like_question(rest)
            && rest.chars().count() <= MAX_HEADING_CHARS
            && headings::guess_topic(text).is_some()
            && next.is_some()
        {
            return Some(headings::guess_topic(text));
        }
        let is_open = !rest.ends_with(['.', ',', ';', ':', '!']);
        let starts_uppercase = rest.starts_with(|c: char| c.is_uppercase());
        let short = rest.chars().count() <= MAX_UNMARKED_HEADING_CHARS && words <= 9;
        let plain = is_open && starts_uppercase && short && !has_fact && next.is_some_and(starts_with_prose);
        // Directly below a heading or after a similar line, this is one of several short lines, not a
        // heading.
        let is_separate = self.blocks.last().is_none_or(|block| match block.kind {
            BlockKind::Heading { .. } => false,
            BlockKind::Paragraph => block.text.ends_with(['.', '!', '?']) || self.current_topic().is_none(),
            BlockKind::ListItem { .. } | BlockKind::LabeledValue { .. } => true,
        });
        let guessed = headings::guess_topic(text);
        // `Persons in charge and/or contact persons` above a person's details.
        let is_other_party = guessed.is_some_and(Topic::is_party) && guessed != self.current_topic();
        if is_other_party
            && is_open
            && starts_uppercase
            && short
            && words >= 2
            && !has_fact
            && next.is_some_and(has_contact_details)
        {
            return Some(guessed);
        }
        let least = if self.current_topic().is_some_and(Topic::is_party) { 4 } else { 3 };
        let fits = !self.current_topic().is_some_and(has_short_entries) && is_separate
            || guessed.is_some() && words >= least;
        // A heading of another topic above a sentence, below a finished sentence.
        let is_other_topic = guessed.is_some()
            && !is_other_party
            && words >= 2
            && self
                .blocks
                .last()
                .is_some_and(|block| block.kind == BlockKind::Paragraph && block.text.ends_with('.'));
        (plain && (fits || is_other_topic)).then_some(guessed)
    }

    /// Returns the dictionary topic of a line, or `None` if the same words would be a list item in this
    /// section.
    fn dictionary_topic(&self, text: &str) -> Option<Topic> {
        let topic = headings::dictionary_topic(text).filter(|_| !is_denial(text))?;
        let current = self.current_topic();
        let is_entry = match topic {
            Topic::LegalBases | Topic::LegitimateInterest => {
                matches!(current, Some(Topic::LegalBases | Topic::LegitimateInterest))
            }
            Topic::Cookies | Topic::Contact => {
                matches!(current, Some(Topic::Data)) && topic == Topic::Contact
            }
            _ => false,
        };
        (!is_entry).then_some(topic)
    }

    /// Returns true if a numbered line is a heading and not a list item.
    fn is_numbered_heading(&self, text: &str, has_body: bool) -> bool {
        let (number, rest) = headings::split_number(text);
        if number.is_empty() || rest.chars().count() > MAX_HEADING_CHARS || rest.ends_with(['.', ';', ',']) {
            return false;
        }
        let guessed = headings::guess_topic(text).is_some();
        let short = rest.chars().count() <= MAX_UNMARKED_HEADING_CHARS;
        is_capitals(rest)
            || (guessed && rest.chars().count() <= 110)
            || (short && has_body && number.ends_with(['.', ')']))
    }

    fn add_line(&mut self, line: &SourceLine, next: Option<&SourceLine>, first: bool) {
        let text = line.text.trim();
        let depth = line.text.chars().take_while(|character| character.is_whitespace()).count();
        if let Some(entry) = bullets::letter_o_item(text) {
            self.push(
                BlockKind::ListItem { marker: "o".to_owned(), depth: depth + 1 },
                collapse_whitespace(entry),
                line.number,
            );
            return;
        }
        if let Some(topic) = self.dictionary_topic(text)
            && text.chars().count() <= MAX_HEADING_CHARS
            && labels::fact_kind(text).is_none()
        {
            self.add_heading(text, Some(topic), line.number);
            return;
        }
        // `2.1. Purpose – invoicing`, `Controller Example Ltd`
        if let Some((label, kind, value)) = labels::split_dash(text).or_else(|| labels::split_party(text)) {
            self.add_labeled(label, kind, value, line.number);
            return;
        }
        let has_body = first && next.is_some_and(|next| is_body_of(&next.text, text));
        if self.sequence.contains(&line.number) || self.is_numbered_heading(text, has_body) {
            self.add_heading(text, headings::guess_topic(text), line.number);
            return;
        }
        if first
            && next.is_some_and(|next| is_tight_heading(text, &next.text))
            && let topic = headings::guess_topic(text)
            && (topic.is_some() || self.tight_headings && entities::first_company(text) != Some(text))
        {
            self.add_heading(text, topic, line.number);
            return;
        }
        if let Some((marker, entry)) = bullets::list_item(text) {
            self.push(
                BlockKind::ListItem { marker: marker.to_owned(), depth },
                collapse_whitespace(entry),
                line.number,
            );
            return;
        }
        if let Some((label, kind, value)) = labels::split_label(text) {
            self.add_labeled(label, kind, value, line.number);
            return;
        }
        // A row of a table of contact details.
        if let Some((label, value)) = text.split_once(columns::CELL_SEPARATOR)
            && let Some(kind) = labels::fact_kind(label)
            && self.current_topic().is_some_and(Topic::is_party)
            && !value.contains(columns::CELL_SEPARATOR)
        {
            self.add_labeled(label, Label::Fact(kind), value, line.number);
            return;
        }
        let (number, rest) = headings::split_number(text);
        // `12 Example Street` is not a list item.
        if number.ends_with(['.', ')'])
            && (!first || next.is_some_and(|next| !headings::split_number(&next.text).0.is_empty()))
        {
            self.push(
                BlockKind::ListItem { marker: number.to_owned(), depth },
                collapse_whitespace(rest),
                line.number,
            );
            return;
        }
        if is_capitals(text) && next.is_some() && first && !text.contains(|c: char| c.is_ascii_digit()) {
            self.add_heading(text, headings::guess_topic(text), line.number);
            return;
        }
        self.push(BlockKind::Paragraph, collapse_whitespace(text), line.number);
    }

    fn add_labeled(&mut self, label: &str, kind: Label, value: &str, line: usize) {
        match kind {
            Label::Heading(topic) => {
                self.add_heading(label, Some(topic), line);
                self.push(BlockKind::Paragraph, collapse_whitespace(value), line);
            }
            Label::Fact(_) if value.is_empty() => {
                self.push(BlockKind::Paragraph, collapse_whitespace(label), line);
            }
            Label::Fact(_) => {
                self.push(
                    BlockKind::LabeledValue { label: collapse_whitespace(label) },
                    collapse_whitespace(value),
                    line,
                );
            }
        }
    }
}

/// Returns true if a line may be below a numbered heading: it has no number, or one of a lower level, such as
/// `2.1` below `2.`.
fn is_body_of(line: &str, heading: &str) -> bool {
    let number = headings::split_number(line).0;
    let above = headings::split_number(heading).0;
    number.is_empty() || number.len() > above.len() && above.ends_with('.') && number.starts_with(above)
}

/// Returns true for a sentence that denies something. `Tietoja ei siirretä EU:n ulkopuolelle.` resembles the
/// heading above it, but is the answer.
fn is_denial(line: &str) -> bool {
    line.trim_end().ends_with('.') && denial::is_plain_denial(&fold(line))
}

/// Returns true if a line starts as a question does, with or without a question mark.
fn is_like_question(line: &str) -> bool {
    const WORDS: [&str; 9] =
        ["tietoryhm", "tietoluok", "tietotyyp", "ryhmä", "kategori", "typ av", "categor", "type", "kind of"];
    let Some(first) = line.split_whitespace().next().map(str::to_lowercase) else { return false };
    let open = !line.ends_with(['.', ',', ';', ':', '!']) && line.split_whitespace().count() >= 3;
    open && (WORDS.contains(&first.as_str()) || first.ends_with("ko") || first.ends_with("kö"))
}

/// Returns true if a line ends with a conjunction, preposition or comma.
fn ends_with_conjunction(line: &str) -> bool {
    const CONJUNCTIONS: [&str; 12] =
        ["ja", "sekä", "tai", "och", "samt", "eller", "av", "för", "and", "or", "of", "for"];
    line.trim_end().ends_with(',')
        || line.split_whitespace().next_back().is_some_and(|word| CONJUNCTIONS.contains(&word))
}

/// Returns true if the first line of a paragraph may be its heading, without an empty line below: a question,
/// or a few words above a sentence or list.
fn is_tight_heading(line: &str, next: &str) -> bool {
    const MAX_WORDS: usize = 9;
    const MIN_SENTENCE_CHARS: usize = 40;
    let words = line.split_whitespace().count();
    if line.ends_with('?') {
        return words >= 2
            && line.chars().count() <= MAX_HEADING_CHARS
            && sentences::count_sentences(line) == 1;
    }
    // A row of a table is no heading.
    let plain = !line.ends_with(['.', ',', ';', ':', '!'])
        && !line.contains(columns::CELL_SEPARATOR)
        && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | ',' | '/'));
    let next = next.trim();
    let begins = next.chars().count() >= MIN_SENTENCE_CHARS && next.starts_with(char::is_uppercase);
    plain
        && words <= MAX_WORDS
        && labels::split_label(line).is_none()
        && line.chars().count() <= MAX_UNMARKED_HEADING_CHARS
        && line.starts_with(char::is_uppercase)
        && (bullets::list_item(next).is_some()
            || begins
            || next.ends_with(['.', ':'])
            || next.starts_with(char::is_lowercase)
            || labels::fact_kind(next).is_some()
            || !headings::split_number(next).0.is_empty())
}

fn is_heading(block: &ImportBlock) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

/// Returns true if the first cell of a table describes the rows of a table of data categories.
fn is_table_header(label: &str) -> bool {
    const WORDS: [&str; 12] = [
        "tietoryhm",
        "tietoluok",
        "tietotyyp",
        "ryhmä",
        "tiedot",
        "kategori",
        "typ av",
        "uppgifter",
        "categor",
        "type",
        "data",
        "kind of",
    ];
    label.split_whitespace().count() <= 4 && has_any_prefix(&fold(label), &WORDS)
}

/// Topics below which short lines are names, not headings.
fn has_short_entries(topic: Topic) -> bool {
    topic.is_party()
        || matches!(topic, Topic::Recipients | Topic::LegalBases | Topic::Register | Topic::Updated)
}

/// Returns true if one of the first lines of a fragment is a telephone number or an e-mail address.
fn has_contact_details(fragment: &Fragment) -> bool {
    let Fragment::Lines(lines) = fragment else { return false };
    lines.iter().take(4).any(|line| {
        entities::emails(&line.text).next().is_some() || entities::phones(&line.text).next().is_some()
    })
}

/// Returns true if a fragment starts with a sentence or a list, as expected below a heading.
fn starts_with_prose(fragment: &Fragment) -> bool {
    /// Shorter lines may be headings or names.
    const MIN_SENTENCE_CHARS: usize = 80;
    match fragment {
        Fragment::Lines(lines) => lines.first().is_some_and(|line| {
            line.text.chars().count() >= MIN_SENTENCE_CHARS || line.text.trim().ends_with(['.', ':'])
        }),
        Fragment::ListItem { .. } => true,
        Fragment::Heading { .. } | Fragment::Row { .. } => false,
    }
}
