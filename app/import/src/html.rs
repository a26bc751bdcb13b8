//! HTML into chunks: what a visitor would read, in order, with headings, entries of lists and rows of tables told by
//! their tags. Scripts, styles and comments are no text.

use crate::block::{Chunk, Line};
use crate::clean::clean;
use crate::markdown::push_address;
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// What is not shown.
const HIDDEN: [&str; 8] = ["script", "style", "template", "noscript", "svg", "title", "iframe", "object"];

/// Tags within a line; any other begins and ends a block.
const INLINE: [&str; 33] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "wbr",
];

/// The chunks of a page, and its words as they are shown, line by line.
pub(crate) fn chunks(html: &str) -> (Vec<Chunk>, String) {
    let mut emitter = DefaultEmitter::default();
    // Otherwise what stands in a script would be read as tags and text.
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    let mut lines = Lines { html, at: 0, number: 1 };
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attribute = |wanted: &[u8]| {
                    let value = tag.attributes.iter().find(|(name, _)| name.as_slice() == wanted);
                    value.map(|(_, value)| clean(&String::from_utf8_lossy(value)))
                };
                page.start(&name, tag.self_closing, attribute(b"href"), attribute(b"alt"));
            }
            Token::EndTag(tag) => page.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => {
                // A character reference brings what the file itself has not: `&#1;`.
                let text = clean(&String::from_utf8_lossy(&text));
                page.line = lines.of(&text, page.line);
                page.text(&text);
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.close();
    page.end_row();
    page.end_term(Vec::new());
    let plain = page.plain;
    (page.chunks, plain)
}

/// Finds the lines of the file on which texts stand.
struct Lines<'h> {
    html: &'h str,
    at: usize,
    number: usize,
}

impl Lines<'_> {
    /// The line of a text that comes after those asked for before; the last line known where the text is written
    /// otherwise in the file, with entities.
    fn of(&mut self, text: &str, known: usize) -> usize {
        /// Looking farther for each text would take minutes in a large page.
        const FARTHEST: usize = 4_000;
        let Some(word) = text.split_whitespace().next() else { return known };
        let end = self.html.floor_char_boundary((self.at + FARTHEST).min(self.html.len()));
        let near = self.html.get(self.at..end).unwrap_or_default();
        if let Some(found) = near.find(word) {
            self.number += near[..found].matches('\n').count();
            self.at += found;
        }
        self.number
    }
}

/// What the text that is being gathered will be.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Lines,
    Heading(u8),
    Item,
}

#[derive(Default)]
struct Page {
    chunks: Vec<Chunk>,
    plain: String,
    /// The lines gathered, the last one open.
    open: Vec<Line>,
    kind: Kind,
    line: usize,
    /// The hidden element that is open, and how often.
    hidden: Option<(String, usize)>,
    link: Option<(String, usize)>,
    /// The cells of the row that is open, each with its chunks.
    cells: Option<Vec<Vec<Chunk>>>,
    /// The label of a description list that waits for what it describes.
    term: Option<String>,
    in_term: bool,
    pre: bool,
    /// How many lists are open.
    lists: usize,
    /// Whether all text of the open block is strong.
    strong: usize,
    weak_text: bool,
}

impl Page {
    fn start(&mut self, name: &str, self_closing: bool, href: Option<String>, alt: Option<String>) {
        if let Some((hidden, depth)) = &mut self.hidden {
            if hidden == name && !self_closing {
                *depth += 1;
            }
            return;
        }
        if HIDDEN.contains(&name) {
            if !self_closing {
                self.hidden = Some((name.to_owned(), 1));
            }
            return;
        }
        match name {
            "br" => self.open.push(Line { text: String::new(), number: self.line }),
            "a" => self.link = href.map(|href| (href, self.open.last().map_or(0, |line| line.text.len()))),
            "img" => self.text(&alt.unwrap_or_default()),
            "strong" | "b" => self.strong += 1,
            _ if INLINE.contains(&name) => {}
            _ => {
                self.close();
                self.block(name);
            }
        }
    }

    /// Begins a block.
    fn block(&mut self, name: &str) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.kind = Kind::Heading(name.as_bytes()[1] - b'0'),
            "ul" | "ol" => self.lists += 1,
            "li" => self.kind = Kind::Item,
            // End tags may be left out.
            "tr" => {
                self.end_row();
                self.cells = Some(Vec::new());
            }
            "td" | "th" => {
                if let Some(cells) = &mut self.cells {
                    cells.push(Vec::new());
                }
            }
            "dt" => self.in_term = true,
            "dd" => self.in_term = false,
            "pre" => self.pre = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            if hidden == name {
                *depth -= 1;
                if *depth == 0 {
                    self.hidden = None;
                }
            }
            return;
        }
        match name {
            "a" => {
                if let (Some((href, from)), Some(open)) = (self.link.take(), self.open.last_mut()) {
                    let words = open.text.get(from..).unwrap_or_default().to_owned();
                    push_address(&mut open.text, &words, &href);
                }
            }
            "strong" | "b" => self.strong = self.strong.saturating_sub(1),
            _ if INLINE.contains(&name) => {}
            "ul" | "ol" => {
                self.close();
                self.lists = self.lists.saturating_sub(1);
            }
            "tr" | "table" => {
                self.close();
                self.end_row();
            }
            "dt" => {
                self.close();
                self.in_term = false;
            }
            "dl" => {
                self.close();
                self.end_term(Vec::new());
            }
            "pre" => {
                self.close();
                self.pre = false;
            }
            _ => self.close(),
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        let pieces: Vec<&str> = if self.pre { text.split('\n').collect() } else { vec![text] };
        for (index, piece) in pieces.into_iter().enumerate() {
            if index > 0 || self.open.is_empty() {
                self.open.push(Line { text: String::new(), number: self.line });
            }
            if !piece.trim().is_empty() {
                self.weak_text |= self.strong == 0;
            }
            if let Some(open) = self.open.last_mut() {
                if open.text.is_empty() {
                    open.number = self.line;
                }
                // White space is white space, whatever kind: lines of the file mean nothing.
                let spaced = piece.replace(|character: char| character.is_whitespace(), " ");
                open.text.push_str(&spaced);
            }
        }
    }

    /// Ends the block that is open.
    fn close(&mut self) {
        let lines: Vec<Line> =
            std::mem::take(&mut self.open).into_iter().filter(|line| !line.text.trim().is_empty()).collect();
        let weak = std::mem::take(&mut self.weak_text);
        let kind = std::mem::take(&mut self.kind);
        let Some(first) = lines.first() else {
            // `<li><p>`: the entry begins within.
            self.kind = if kind == Kind::Item { kind } else { Kind::Lines };
            return;
        };
        for line in &lines {
            self.plain.push_str(&line.text);
            self.plain.push('\n');
        }
        let number = first.number;
        let whole = || lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        if self.in_term {
            let earlier = self.term.take();
            self.term = Some(earlier.map_or_else(whole, |earlier| format!("{earlier} {}", whole())));
            return;
        }
        /// Strong paragraphs that are longer are strong for another reason.
        const LONGEST_STRONG: usize = 100;
        let chunk = match kind {
            Kind::Heading(level) => Chunk::Heading { text: whole(), level, line: number },
            Kind::Item => Chunk::Item { text: whole(), line: number, depth: self.lists },
            Kind::Lines
                if !weak
                    && lines.len() == 1
                    && first.text.len() <= LONGEST_STRONG
                    && !first.text.trim().ends_with('.') =>
            {
                Chunk::Heading { text: whole(), level: 6, line: number }
            }
            Kind::Lines => Chunk::Lines(lines),
        };
        if let Some(cell) = self.cells.as_mut().and_then(|cells| cells.last_mut()) {
            cell.push(chunk);
        } else if self.term.is_some() {
            self.end_term(vec![chunk]);
        } else {
            self.chunks.push(chunk);
        }
    }

    fn end_term(&mut self, chunks: Vec<Chunk>) {
        if let Some(label) = self.term.take() {
            let cell = vec![Chunk::Lines(vec![Line { text: label, number: self.line }])];
            self.cells_to_chunks(vec![cell, chunks]);
        } else {
            self.chunks.extend(chunks);
        }
    }

    fn end_row(&mut self) {
        let cells = self.cells.take().unwrap_or_default();
        let cells = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        self.cells_to_chunks(cells);
    }

    /// Two cells are a label and its value where the label is one; other rows are lines, with a bar between the cells.
    fn cells_to_chunks(&mut self, cells: Vec<Vec<Chunk>>) {
        let label = match cells.as_slice() {
            [label, _] => label.iter().map(words_of).collect::<Vec<_>>().join(" "),
            _ => String::new(),
        };
        let is_line =
            |cell: &Vec<Chunk>| matches!(cell.as_slice(), [Chunk::Lines(lines)] if lines.len() == 1);
        let is_label = crate::headings::known(&label).is_some() || crate::labels::kind(&label).is_some();
        if !is_label
            && cells.len() > 1
            && cells.iter().all(is_line)
            && crate::headings::guessed(&label).is_none()
        {
            let text = cells.iter().flatten().map(words_of).collect::<Vec<_>>().join(" | ");
            self.chunks.push(Chunk::Lines(vec![Line { text, number: self.line }]));
            return;
        }
        let mut cells = cells.into_iter();
        match (
            label.is_empty(),
            crate::headings::guessed(&label).is_some(),
            crate::labels::kind(&label).is_some(),
        ) {
            (true, ..) | (_, false, false) => self.chunks.extend(cells.flatten()),
            (_, _, is_fact) => {
                let line = self.line;
                let value: Vec<Chunk> = cells.nth(1).unwrap_or_default();
                if is_fact || value.iter().all(|chunk| matches!(chunk, Chunk::Lines(_))) {
                    let lines = value.iter().flat_map(lines_of).collect();
                    self.chunks.push(Chunk::Row { label, value: lines });
                } else {
                    self.chunks.push(Chunk::Heading { text: label, level: 5, line });
                    self.chunks.extend(value);
                }
            }
        }
    }
}

fn words_of(chunk: &Chunk) -> String {
    lines_of(chunk).iter().map(|line| line.text.trim().to_owned()).collect::<Vec<_>>().join(" ")
}

fn lines_of(chunk: &Chunk) -> Vec<Line> {
    match chunk {
        Chunk::Heading { text, line, .. } | Chunk::Item { text, line, .. } => {
            vec![Line { text: text.clone(), number: *line }]
        }
        Chunk::Lines(lines) => lines.clone(),
        Chunk::Row { label, value } => {
            let number = value.first().map_or(0, |line| line.number);
            std::iter::once(Line { text: label.clone(), number }).chain(value.iter().cloned()).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_visitor_reads() {
        let (chunks, plain) = chunks(
            "<!doctype html><title>t</title><script>if (a<b) x</script><body>\n<h2>Rekister&ouml;idyn <em>oikeudet</em></h2>\
             <p>Rivi yksi<br>rivi <b>kaksi</b>.</p>\n<ul><li><p>eka</p><li>toka</ul><table><tr><td>Säilytysaika<td>\
             2 vuotta</table><dl><dt>Y-tunnus<dd>1234567-1</dl><p><strong>Muuta</strong><p><a href='mailto:a@example.fi'>\
             kirjoita</a>",
        );
        let shown: Vec<String> = chunks
            .iter()
            .map(|chunk| match chunk {
                Chunk::Heading { level, .. } => format!("{level} {}", words_of(chunk)),
                Chunk::Item { .. } => format!("- {}", words_of(chunk)),
                Chunk::Lines(_) => words_of(chunk),
                Chunk::Row { .. } => format!("| {}", words_of(chunk)),
            })
            .collect();
        assert_eq!(
            shown,
            [
                "2 Rekisteröidyn oikeudet",
                "Rivi yksi rivi kaksi.",
                "- eka",
                "- toka",
                "| Säilytysaika 2 vuotta",
                "| Y-tunnus 1234567-1",
                "6 Muuta",
                "kirjoita (a@example.fi)",
            ]
        );
        assert!(plain.contains("rivi kaksi.") && !plain.contains("a<b"));
    }
}
