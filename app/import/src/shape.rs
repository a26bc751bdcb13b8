//! Chunks into blocks: what is a heading, what an entry of a list, what a value after its label.

use crate::block::{Block, Chunk, Level, Line, Shape};
use crate::bullets;
use crate::facts;
use crate::headings::{self, is_capitals};
use crate::labels::{self, Label};
use crate::legal;
use crate::topic::Topic;
use crate::unwrap;
use crate::words::{fold, has_any, on_one_line};

/// Headings are not longer than this, in characters.
const LONGEST_HEADING: usize = 160;

/// A line without a number or a question mark is taken for a heading only up to this length.
const LONGEST_PLAIN: usize = 60;

/// The blocks of a row of chunks. `width` is where the text was broken into lines, if it was.
pub(crate) fn blocks(chunks: &[Chunk], width: Option<usize>) -> Vec<Block> {
    let mut shaper = Shaper { blocks: Vec::new(), topic: None, width, headed: headed(chunks) };
    for (index, chunk) in chunks.iter().enumerate() {
        match chunk {
            Chunk::Heading { text, level, line } => {
                let text = on_one_line(text);
                let topic = headings::guessed(&text);
                shaper.push(Shape::Heading { topic, level: Level::Marked(*level) }, text, *line);
            }
            Chunk::Item { text, line, depth } => {
                let shape = Shape::Item { marker: String::new(), depth: *depth };
                shaper.push(shape, on_one_line(text), *line);
            }
            Chunk::Row { label, value } => shaper.row(label, value),
            Chunk::Lines(lines) => shaper.lines(lines, chunks.get(index + 1)),
        }
    }
    shaper.blocks
}

struct Shaper {
    blocks: Vec<Block>,
    /// What the last heading of a known topic announced.
    topic: Option<Topic>,
    width: Option<usize>,
    /// Whether the text sets its headings right above their paragraphs, with no empty line between.
    headed: bool,
}

/// Whether so many paragraphs begin with a line that is a heading by its words, that others that look alike are headings
/// too, whatever they say.
fn headed(chunks: &[Chunk]) -> bool {
    const LEAST: usize = 4;
    let is_headed = |chunk: &&Chunk| match chunk {
        Chunk::Lines(lines) => match lines.as_slice() {
            [first, next, ..] => {
                heads_paragraph(first.text.trim(), &next.text) && headings::guessed(&first.text).is_some()
            }
            _ => false,
        },
        _ => false,
    };
    chunks.iter().filter(is_headed).count() >= LEAST
}

impl Shaper {
    fn push(&mut self, shape: Shape, text: String, line: usize) {
        if !text.is_empty() {
            if let Shape::Heading { topic: Some(topic), .. } = shape {
                self.topic = Some(topic);
            }
            self.blocks.push(Block { shape, text, line });
        }
    }

    fn heading(&mut self, text: &str, topic: Option<Topic>, line: usize) {
        self.push(Shape::Heading { topic, level: Level::Plain }, on_one_line(text), line);
    }

    /// The topic under which the next block will stand.
    fn current(&self) -> Option<Topic> {
        self.topic
    }

    fn row(&mut self, label: &str, value: &[Line]) {
        let line = value.first().map_or(0, |line| line.number);
        if labels::kind(label).is_some() && self.current().is_none_or(Topic::is_party) {
            let text = unwrap::as_one(value);
            if text.is_empty() {
                self.push(Shape::Paragraph, on_one_line(label), line);
            } else {
                self.push(Shape::Field { label: on_one_line(label) }, text, line);
            }
            return;
        }
        let topic = headings::guessed(label);
        // In a table of data, `Contact details` is a kind of data.
        let is_kind = match headings::known(label) {
            None => topic.is_none() || !self.blocks.last().is_some_and(is_heading),
            Some(topic) => matches!(topic, Topic::Contact | Topic::Cookies),
        };
        if self.current() == Some(Topic::Data) && is_kind && !value.is_empty() {
            if self.blocks.last().is_some_and(is_heading) && heads_table(label) {
                self.push(
                    Shape::Paragraph,
                    format!("{} | {}", on_one_line(label), unwrap::as_one(value)),
                    line,
                );
                return;
            }
            let text = format!("{}: {}", on_one_line(label), unwrap::as_one(value));
            self.push(Shape::Item { marker: String::new(), depth: 0 }, text, line);
            return;
        }
        self.heading(label, topic, line);
        // Short lines in a cell are lines of their own; long ones were broken at the edge of the column.
        let widest = value.iter().map(|line| line.text.chars().count()).max().unwrap_or_default();
        let before = std::mem::replace(&mut self.width, (widest >= 25).then_some(widest));
        self.lines(value, None);
        self.width = before;
    }

    fn lines(&mut self, lines: &[Line], next: Option<&Chunk>) {
        if lines.is_empty() {
            return;
        }
        if let Some(topic) = self.whole_heading(lines, next) {
            let line = lines.first().map_or(0, |line| line.number);
            self.heading(&unwrap::as_one(lines), topic, line);
            return;
        }
        let joined = unwrap::joined(lines, self.width);
        for (index, line) in joined.iter().enumerate() {
            self.line(line, joined.get(index + 1), index == 0);
        }
    }

    /// Whether a chunk of a few short lines is a heading as a whole: a known one, or one that looks like it. The topic,
    /// if it is known.
    fn whole_heading(&self, lines: &[Line], next: Option<&Chunk>) -> Option<Option<Topic>> {
        const MOST_LINES: usize = 6;
        const COLUMN: usize = 45;
        if lines.len() > MOST_LINES || lines.iter().any(|line| bullets::entry(&line.text).is_some()) {
            return None;
        }
        let whole = unwrap::as_one(lines);
        let length = whole.chars().count();
        if length > LONGEST_HEADING {
            return None;
        }
        if let [only] = lines {
            return self.alone_heading(only, next);
        }
        // The first line may be the heading, and what follows stand under it.
        let first = lines.first()?;
        if headings::known(&first.text).is_some() && !lines[1].text.trim().starts_with(char::is_lowercase) {
            return None;
        }
        let topic = headings::known(&whole);
        // A line in capitals stands above what is not.
        let set_off = is_capitals(&first.text) && !lines[1..].iter().any(|line| is_capitals(&line.text));
        if denies(&whole) || set_off {
            return None;
        }
        if topic.is_some() {
            return Some(topic);
        }
        let narrow = lines.iter().all(|line| line.text.chars().count() <= COLUMN);
        let goes_on = lines[1..].iter().all(|line| line.text.trim().starts_with(char::is_lowercase));
        let facts = lines.iter().any(|line| labels::split(&line.text).is_some());
        let closed = whole.ends_with(['.', ',', ';', ':']) && !whole.ends_with("....");
        let topic = headings::guessed(&whole);
        // Sentences rarely begin a paragraph of a few narrow lines and then end without a full stop.
        let looks = narrow && !facts && next.is_some() && (!closed || length <= LONGEST_PLAIN);
        let starts = whole.starts_with(char::is_uppercase);
        // Under a line that is one by itself, small letters begin the entries of a list.
        let is_list = lines.len() > 2 && !is_cut(&first.text) && headings::guessed(&first.text).is_some();
        (looks && goes_on && starts && !is_list && topic.is_some()).then_some(topic)
    }

    /// Whether a line that stands alone is a heading for what follows.
    fn alone_heading(&self, line: &Line, next: Option<&Chunk>) -> Option<Option<Topic>> {
        let text = line.text.trim();
        if labels::split(text).is_some() || bullets::entry(text).is_some() || denies(text) {
            return None;
        }
        let known = self.known(text);
        if known.is_some() {
            return Some(known);
        }
        let (_, rest) = headings::number(text);
        let words = rest.split_whitespace().count();
        let has_fact =
            rest.contains('@') || rest.contains("://") || rest.contains(|c: char| c.is_ascii_digit());
        if rest.ends_with('?') && words >= 2 {
            return Some(headings::guessed(text));
        }
        if self.numbered(text, next.is_some()) || (is_capitals(rest) && !has_fact && words <= 14) {
            return Some(headings::guessed(text));
        }
        if asks(rest)
            && rest.chars().count() <= LONGEST_HEADING
            && headings::guessed(text).is_some()
            && next.is_some()
        {
            return Some(headings::guessed(text));
        }
        let open = !rest.ends_with(['.', ',', ';', ':', '!']);
        let starts = rest.starts_with(|c: char| c.is_uppercase());
        let short = rest.chars().count() <= LONGEST_PLAIN && words <= 9;
        let plain = open && starts && short && !has_fact && next.is_some_and(is_prose);
        // Right under a heading, and after a line like itself, it is no heading but one of several lines.
        let parted = self.blocks.last().is_none_or(|block| match block.shape {
            Shape::Heading { .. } => false,
            Shape::Paragraph => block.text.ends_with(['.', '!', '?']) || self.current().is_none(),
            Shape::Item { .. } | Shape::Field { .. } => true,
        });
        let guessed = headings::guessed(text);
        let least = if self.current().is_some_and(Topic::is_party) { 4 } else { 3 };
        let fits =
            !self.current().is_some_and(lists_short_lines) && parted || guessed.is_some() && words >= least;
        (plain && fits).then_some(guessed)
    }

    /// The topic of a line that is in the dictionary; not where the same words would be an entry of a list.
    fn known(&self, text: &str) -> Option<Topic> {
        let topic = headings::known(text).filter(|_| !denies(text))?;
        let current = self.current();
        let is_entry = match topic {
            Topic::LegalBases | Topic::Interest => {
                matches!(current, Some(Topic::LegalBases | Topic::Interest))
            }
            Topic::Cookies | Topic::Contact => {
                matches!(current, Some(Topic::Data)) && topic == Topic::Contact
            }
            _ => false,
        };
        (!is_entry).then_some(topic)
    }

    /// Whether a numbered line is a heading, rather than an entry of a list.
    fn numbered(&self, text: &str, has_body: bool) -> bool {
        let (number, rest) = headings::number(text);
        if number.is_empty() || rest.chars().count() > LONGEST_HEADING || rest.ends_with(['.', ';', ',']) {
            return false;
        }
        let guessed = headings::guessed(text).is_some();
        let short = rest.chars().count() <= LONGEST_PLAIN;
        is_capitals(rest)
            || (guessed && rest.chars().count() <= 110)
            || (short && has_body && number.ends_with(['.', ')']))
    }

    fn line(&mut self, line: &Line, next: Option<&Line>, first: bool) {
        let text = line.text.trim();
        let depth = line.text.chars().take_while(|character| character.is_whitespace()).count();
        if let Some(entry) = bullets::letter_o(text) {
            self.push(
                Shape::Item { marker: "o".to_owned(), depth: depth + 1 },
                on_one_line(entry),
                line.number,
            );
            return;
        }
        if let Some(topic) = self.known(text)
            && text.chars().count() <= LONGEST_HEADING
            && labels::kind(text).is_none()
        {
            self.heading(text, Some(topic), line.number);
            return;
        }
        if self.numbered(text, first && next.is_some_and(|next| headings::number(&next.text).0.is_empty())) {
            self.heading(text, headings::guessed(text), line.number);
            return;
        }
        if first
            && next.is_some_and(|next| heads_paragraph(text, &next.text))
            && let topic = headings::guessed(text)
            && (topic.is_some() || self.headed && facts::company(text) != Some(text))
        {
            self.heading(text, topic, line.number);
            return;
        }
        if let Some((marker, entry)) = bullets::entry(text) {
            self.push(Shape::Item { marker: marker.to_owned(), depth }, on_one_line(entry), line.number);
            return;
        }
        if let Some((label, what, value)) = labels::split(text) {
            self.labelled(label, what, value, line.number);
            return;
        }
        let (number, rest) = headings::number(text);
        // `12 Example Street` is no entry of a list.
        if number.ends_with(['.', ')'])
            && (!first || next.is_some_and(|next| !headings::number(&next.text).0.is_empty()))
        {
            self.push(Shape::Item { marker: number.to_owned(), depth }, on_one_line(rest), line.number);
            return;
        }
        if is_capitals(text) && next.is_some() && first && !text.contains(|c: char| c.is_ascii_digit()) {
            self.heading(text, headings::guessed(text), line.number);
            return;
        }
        self.push(Shape::Paragraph, on_one_line(text), line.number);
    }

    fn labelled(&mut self, label: &str, what: Label, value: &str, line: usize) {
        match what {
            Label::Heading(topic) => {
                self.heading(label, Some(topic), line);
                self.push(Shape::Paragraph, on_one_line(value), line);
            }
            Label::Fact(_) if value.is_empty() => self.push(Shape::Paragraph, on_one_line(label), line),
            Label::Fact(_) => {
                self.push(Shape::Field { label: on_one_line(label) }, on_one_line(value), line);
            }
        }
    }
}

/// Whether a line is a sentence that denies something: `Tietoja ei siirretä EU:n ulkopuolelle.` is as like a heading as
/// the heading above it, and is its answer.
fn denies(line: &str) -> bool {
    line.trim_end().ends_with('.') && legal::plainly_denies(&fold(line))
}

/// Whether a line begins as a question does, with or without its mark.
fn asks(line: &str) -> bool {
    const WORDS: [&str; 9] =
        ["tietoryhm", "tietoluok", "tietotyyp", "ryhmä", "kategori", "typ av", "categor", "type", "kind of"];
    let Some(first) = line.split_whitespace().next().map(str::to_lowercase) else { return false };
    let open = !line.ends_with(['.', ',', ';', ':', '!']) && line.split_whitespace().count() >= 3;
    open && (WORDS.contains(&first.as_str()) || first.ends_with("ko") || first.ends_with("kö"))
}

/// Whether a line ends with a word that joins it to the next.
fn is_cut(line: &str) -> bool {
    const JOINTS: [&str; 12] =
        ["ja", "sekä", "tai", "och", "samt", "eller", "av", "för", "and", "or", "of", "for"];
    line.trim_end().ends_with(',')
        || line.split_whitespace().next_back().is_some_and(|word| JOINTS.contains(&word))
}

/// Whether the first line of a paragraph may be its heading, where no empty line stands between them: a question, or a few
/// words above a sentence or a list.
fn heads_paragraph(line: &str, next: &str) -> bool {
    const MOST_WORDS: usize = 9;
    const SENTENCE: usize = 40;
    let words = line.split_whitespace().count();
    if line.ends_with('?') {
        return words >= 2 && line.chars().count() <= LONGEST_HEADING && legal::sentences(line) == 1;
    }
    let plain = !line.ends_with(['.', ',', ';', ':', '!'])
        && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | ',' | '/'));
    let next = next.trim();
    let begins = next.chars().count() >= SENTENCE && next.starts_with(char::is_uppercase);
    plain
        && words <= MOST_WORDS
        && line.chars().count() <= LONGEST_PLAIN
        && line.starts_with(char::is_uppercase)
        && (bullets::entry(next).is_some()
            || begins
            || next.ends_with(['.', ':'])
            || next.starts_with(char::is_lowercase)
            || labels::kind(next).is_some()
            || !headings::number(next).0.is_empty())
}

fn is_heading(block: &Block) -> bool {
    matches!(block.shape, Shape::Heading { .. })
}

/// Whether the first cell of a table of data says what the rows are about.
fn heads_table(label: &str) -> bool {
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
    label.split_whitespace().count() <= 4 && has_any(&fold(label), &WORDS)
}

/// Topics under which short lines are names and not headings.
fn lists_short_lines(topic: Topic) -> bool {
    topic.is_party()
        || matches!(topic, Topic::Recipients | Topic::LegalBases | Topic::Register | Topic::Updated)
}

/// Whether a chunk begins with a sentence or a list: what a heading stands above.
fn is_prose(chunk: &Chunk) -> bool {
    /// Shorter lines may be headings or names themselves.
    const SENTENCE: usize = 80;
    match chunk {
        Chunk::Lines(lines) => lines.first().is_some_and(|line| {
            line.text.chars().count() >= SENTENCE || line.text.trim().ends_with(['.', ':'])
        }),
        Chunk::Item { .. } => true,
        Chunk::Heading { .. } | Chunk::Row { .. } => false,
    }
}
