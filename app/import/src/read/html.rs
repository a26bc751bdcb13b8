//! Reads HTML into fragments: the visible text in order, with headings, list items and table rows by their
//! tags.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use crate::blocks::block::{Fragment, SourceLine};
use crate::classify::headings;
use crate::classify::labels;
use crate::read::clean::clean;
use crate::read::markdown::append_link_target;

/// Elements whose content is not shown.
const HIDDEN_ELEMENTS: [&str; 8] =
    ["script", "style", "template", "noscript", "svg", "title", "iframe", "object"];

/// Inline elements; all others start and end a block.
const INLINE_ELEMENTS: [&str; 33] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "wbr",
];

/// Returns true for an element that is part of a line of text.
pub(crate) fn is_inline_element(name: &str) -> bool {
    INLINE_ELEMENTS.contains(&name)
}

/// Returns the name of the element in a tag.
pub(crate) fn element_name(tag: &str) -> Option<&str> {
    let inner = tag.strip_prefix('<')?.trim_start_matches('/');
    inner.split(|c: char| !c.is_ascii_alphanumeric()).next().filter(|name| !name.is_empty())
}

/// Returns the fragments of a page and its visible text line by line.
pub(crate) fn fragments(html: &str) -> (Vec<Fragment>, String) {
    let mut emitter = DefaultEmitter::default();
    // Otherwise scripts would be parsed as tags and text.
    emitter.naively_switch_states(true);
    let mut page = HtmlReader::default();
    let mut lines = LineTracker { html, at: 0, number: 1 };
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attribute = |key: &[u8]| {
                    let value = tag.attributes.iter().find(|(name, _)| name.as_slice() == key);
                    value.map(|(_, value)| clean(&String::from_utf8_lossy(value)))
                };
                page.start_tag(&name, tag.self_closing, attribute(b"href"), attribute(b"alt"));
            }
            Token::EndTag(tag) => page.end_tag(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => {
                // A character reference such as `&#1;` may produce a character that `clean` removes.
                let text = clean(&String::from_utf8_lossy(&text));
                page.line = lines.line_of(&text, page.line);
                page.add_text(&text);
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.finish_block();
    page.finish_row();
    page.finish_term(Vec::new());
    let plain = page.plain;
    (page.fragments, plain)
}

/// Finds the lines of the file that contain the texts.
struct LineTracker<'h> {
    html: &'h str,
    at: usize,
    number: usize,
}

impl LineTracker<'_> {
    /// Returns the line of a text that follows the previous one. Returns `known` if the file spells the text
    /// differently, with character references.
    fn line_of(&mut self, text: &str, known: usize) -> usize {
        /// Bounds the search: without it, a large page takes minutes.
        const MAX_DISTANCE: usize = 4_000;
        let Some(word) = text.split_whitespace().next() else { return known };
        let end = self.html.floor_char_boundary((self.at + MAX_DISTANCE).min(self.html.len()));
        let near = self.html.get(self.at..end).unwrap_or_default();
        if let Some(found) = near.find(word) {
            self.number += near[..found].matches('\n').count();
            self.at += found;
        }
        self.number
    }
}

/// Kind of the block that is being read.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum HtmlKind {
    #[default]
    Lines,
    Heading(u8),
    Item,
}

#[derive(Default)]
struct HtmlReader {
    fragments: Vec<Fragment>,
    plain: String,
    /// Lines of the current block; the last one is incomplete.
    open_lines: Vec<SourceLine>,
    kind: HtmlKind,
    line: usize,
    /// The current hidden element and its nesting depth.
    hidden: Option<(String, usize)>,
    link: Option<(String, usize)>,
    /// Cells of the current table row, each with its fragments.
    cells: Option<Vec<Vec<Fragment>>>,
    /// Term of a description list whose description follows.
    pending_term: Option<String>,
    in_term: bool,
    in_pre: bool,
    /// Number of enclosing lists.
    list_depth: usize,
    /// Number of enclosing `strong` and `b` elements.
    strong_depth: usize,
    has_normal_text: bool,
}

impl HtmlReader {
    fn start_tag(&mut self, name: &str, self_closing: bool, href: Option<String>, alt: Option<String>) {
        if let Some((hidden, depth)) = &mut self.hidden {
            if hidden == name && !self_closing {
                *depth += 1;
            }
            return;
        }
        if HIDDEN_ELEMENTS.contains(&name) {
            if !self_closing {
                self.hidden = Some((name.to_owned(), 1));
            }
            return;
        }
        match name {
            "br" => self.open_lines.push(SourceLine { text: String::new(), number: self.line }),
            "a" => {
                self.link = href.map(|href| (href, self.open_lines.last().map_or(0, |line| line.text.len())));
            }
            "img" => self.add_text(&alt.unwrap_or_default()),
            "strong" | "b" => self.strong_depth += 1,
            _ if INLINE_ELEMENTS.contains(&name) => {}
            _ => {
                self.finish_block();
                self.start_block(name);
            }
        }
    }

    fn start_block(&mut self, name: &str) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.kind = HtmlKind::Heading(name.as_bytes()[1] - b'0');
            }
            "ul" | "ol" => self.list_depth += 1,
            "li" => self.kind = HtmlKind::Item,
            // End tags are optional.
            "tr" => {
                self.finish_row();
                self.cells = Some(Vec::new());
            }
            "td" | "th" => {
                if let Some(cells) = &mut self.cells {
                    cells.push(Vec::new());
                }
            }
            "dt" => self.in_term = true,
            "dd" => self.in_term = false,
            "pre" => self.in_pre = true,
            _ => {}
        }
    }

    fn end_tag(&mut self, name: &str) {
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
                if let (Some((href, from)), Some(open)) = (self.link.take(), self.open_lines.last_mut()) {
                    let words = open.text.get(from..).unwrap_or_default().to_owned();
                    append_link_target(&mut open.text, &words, &href);
                }
            }
            "strong" | "b" => self.strong_depth = self.strong_depth.saturating_sub(1),
            _ if INLINE_ELEMENTS.contains(&name) => {}
            "ul" | "ol" => {
                self.finish_block();
                self.list_depth = self.list_depth.saturating_sub(1);
            }
            "tr" | "table" => {
                self.finish_block();
                self.finish_row();
            }
            "dt" => {
                self.finish_block();
                self.in_term = false;
            }
            "dl" => {
                self.finish_block();
                self.finish_term(Vec::new());
            }
            "pre" => {
                self.finish_block();
                self.in_pre = false;
            }
            _ => self.finish_block(),
        }
    }

    fn add_text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        let lines: Vec<&str> = if self.in_pre { text.split('\n').collect() } else { vec![text] };
        for (index, line) in lines.into_iter().enumerate() {
            if index > 0 || self.open_lines.is_empty() {
                self.open_lines.push(SourceLine { text: String::new(), number: self.line });
            }
            if !line.trim().is_empty() {
                self.has_normal_text |= self.strong_depth == 0;
            }
            if let Some(open) = self.open_lines.last_mut() {
                if open.text.is_empty() {
                    open.number = self.line;
                }
                // Line breaks in the file are white space.
                let spaced = line.replace(|character: char| character.is_whitespace(), " ");
                open.text.push_str(&spaced);
            }
        }
    }

    /// Finishes the current block and adds it as a fragment.
    fn finish_block(&mut self) {
        let lines: Vec<SourceLine> = std::mem::take(&mut self.open_lines)
            .into_iter()
            .filter(|line| !line.text.trim().is_empty())
            .collect();
        let has_normal_text = std::mem::take(&mut self.has_normal_text);
        let kind = std::mem::take(&mut self.kind);
        let Some(first) = lines.first() else {
            // In `<li><p>`, the list item starts with the inner element.
            self.kind = if kind == HtmlKind::Item { kind } else { HtmlKind::Lines };
            return;
        };
        for line in &lines {
            self.plain.push_str(&line.text);
            self.plain.push('\n');
        }
        let number = first.number;
        let whole = || lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        if self.in_term {
            let earlier = self.pending_term.take();
            self.pending_term = Some(earlier.map_or_else(whole, |earlier| format!("{earlier} {}", whole())));
            return;
        }
        /// Longer strong paragraphs are not headings.
        const MAX_STRONG_HEADING_BYTES: usize = 100;
        let fragment = match kind {
            HtmlKind::Heading(level) => Fragment::Heading { text: whole(), level, line: number },
            HtmlKind::Item => Fragment::ListItem { text: whole(), line: number, depth: self.list_depth },
            HtmlKind::Lines
                if !has_normal_text
                    && lines.len() == 1
                    && first.text.len() <= MAX_STRONG_HEADING_BYTES
                    && !first.text.trim().ends_with('.') =>
            {
                Fragment::Heading { text: whole(), level: 6, line: number }
            }
            HtmlKind::Lines => Fragment::Lines(lines),
        };
        if let Some(cell) = self.cells.as_mut().and_then(|cells| cells.last_mut()) {
            cell.push(fragment);
        } else if self.pending_term.is_some() {
            self.finish_term(vec![fragment]);
        } else {
            self.fragments.push(fragment);
        }
    }

    fn finish_term(&mut self, fragments: Vec<Fragment>) {
        if let Some(label) = self.pending_term.take() {
            let cell = vec![Fragment::Lines(vec![SourceLine { text: label, number: self.line }])];
            self.push_cells(vec![cell, fragments]);
        } else {
            self.fragments.extend(fragments);
        }
    }

    fn finish_row(&mut self) {
        let cells = self.cells.take().unwrap_or_default();
        let cells = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        self.push_cells(cells);
    }

    /// Adds a row. Two cells are a label and its value if the label is known; other rows become lines with a
    /// bar between the cells.
    fn push_cells(&mut self, cells: Vec<Vec<Fragment>>) {
        let label = match cells.as_slice() {
            [label, _] => label.iter().map(fragment_text).collect::<Vec<_>>().join(" "),
            _ => String::new(),
        };
        let is_line =
            |cell: &Vec<Fragment>| matches!(cell.as_slice(), [Fragment::Lines(lines)] if lines.len() == 1);
        let is_label = headings::dictionary_topic(&label).is_some() || labels::fact_kind(&label).is_some();
        if !is_label
            && cells.len() > 1
            && cells.iter().all(is_line)
            && headings::guess_topic(&label).is_none()
        {
            let text = cells.iter().flatten().map(fragment_text).collect::<Vec<_>>().join(" | ");
            self.fragments.push(Fragment::Lines(vec![SourceLine { text, number: self.line }]));
            return;
        }
        let mut cells = cells.into_iter();
        match (label.is_empty(), headings::guess_topic(&label).is_some(), labels::fact_kind(&label).is_some())
        {
            (true, ..) | (_, false, false) => self.fragments.extend(cells.flatten()),
            (_, _, is_fact) => {
                let line = self.line;
                let value: Vec<Fragment> = cells.nth(1).unwrap_or_default();
                if is_fact || value.iter().all(|fragment| matches!(fragment, Fragment::Lines(_))) {
                    let lines = value.iter().flat_map(fragment_lines).collect();
                    self.fragments.push(Fragment::Row { label, value: lines });
                } else {
                    self.fragments.push(Fragment::Heading { text: label, level: 5, line });
                    self.fragments.extend(value);
                }
            }
        }
    }
}

fn fragment_text(fragment: &Fragment) -> String {
    fragment_lines(fragment).iter().map(|line| line.text.trim().to_owned()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn fragment_lines(fragment: &Fragment) -> Vec<SourceLine> {
    match fragment {
        Fragment::Heading { text, line, .. } | Fragment::ListItem { text, line, .. } => {
            vec![SourceLine { text: text.clone(), number: *line }]
        }
        Fragment::Lines(lines) => lines.clone(),
        Fragment::Row { label, value } => {
            let number = value.first().map_or(0, |line| line.number);
            std::iter::once(SourceLine { text: label.clone(), number }).chain(value.iter().cloned()).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visible_html_becomes_fragments() {
        let (fragments, plain) = fragments(
            "<!doctype html><title>t</title><script>if (a<b) x</script><body>\n<h2>Rekister&ouml;idyn <em>oikeudet</em></h2>\
             <p>Rivi yksi<br>rivi <b>kaksi</b>.</p>\n<ul><li><p>eka</p><li>toka</ul><table><tr><td>Säilytysaika<td>\
             2 vuotta</table><dl><dt>Y-tunnus<dd>1234567-1</dl><p><strong>Muuta</strong><p><a href='mailto:a@example.fi'>\
             kirjoita</a>",
        );
        let shown: Vec<String> = fragments
            .iter()
            .map(|fragment| match fragment {
                Fragment::Heading { level, .. } => format!("{level} {}", fragment_text(fragment)),
                Fragment::ListItem { .. } => format!("- {}", fragment_text(fragment)),
                Fragment::Lines(_) => fragment_text(fragment),
                Fragment::Row { .. } => format!("| {}", fragment_text(fragment)),
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
