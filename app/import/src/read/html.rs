//! Reads HTML into fragments: the visible text in order, with headings, list items and table rows by their
//! tags.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use url::Url;

use crate::blocks::block::{Fragment, SourceLine};
use crate::classify::columns;
use crate::classify::headings;
use crate::classify::labels;
use crate::read::clean::clean;
use crate::read::link_target::append_link_target;
use crate::read::protected::decode_cloudflare;
use crate::read::{ReadText, RemovedText};
use crate::tokens::collapse_whitespace;

/// Elements whose content is not shown.
const HIDDEN_ELEMENTS: [&str; 8] =
    ["script", "style", "template", "noscript", "svg", "title", "iframe", "object"];

/// Elements of a line of text. Elements with a hyphen or a colon in their name and others that HTML does not
/// define, such as `<st1:City>` from Word, are shown like these.
const INLINE_ELEMENTS: [&str; 34] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "nobr", "wbr",
];

/// Returns true for an element that is part of a line of text.
pub(crate) fn is_inline_element(name: &str) -> bool {
    INLINE_ELEMENTS.contains(&name) || name.contains([':', '-'])
}

/// Returns the name of the element in a tag.
pub(crate) fn element_name(tag: &str) -> Option<&str> {
    let inner = tag.strip_prefix('<')?.trim_start_matches('/');
    inner.split(|c: char| !c.is_ascii_alphanumeric()).next().filter(|name| !name.is_empty())
}

/// Reads a page.
pub(crate) fn read(html: &str) -> ReadText {
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
                page.start_tag(&name, tag.self_closing, |name| attribute(name.as_bytes()));
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
    let menus = page.remove_menus();
    let plain = page.fragments.iter().flat_map(fragment_lines).map(|line| line.text + "\n").collect();
    let page_title = collapse_whitespace(&page.title);
    let footnote_marks = page.footnote_marks;
    let removed = RemovedText { page_title, footnote_marks, menus, ..RemovedText::default() };
    ReadText { fragments: page.fragments, plain, removed }
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
    /// Indexes of the fragments that consist of links within the site.
    link_fragments: Vec<usize>,
    /// Text of the current block, and the part of it that is in links within the site, in bytes.
    block_length: usize,
    link_length: usize,
    /// True if the links of the current block lead to places of the same page.
    leads_within_page: bool,
    /// Ranges of fragments of navigation elements and footers.
    regions: Vec<std::ops::Range<usize>>,
    /// The current navigation element or footer, its depth, and its first fragment.
    region: Option<(String, usize, usize)>,
    /// For each enclosing list item, the index of its first fragment.
    items: Vec<Option<usize>>,
    /// Lines of the current block; the last one is incomplete.
    open_lines: Vec<SourceLine>,
    kind: HtmlKind,
    line: usize,
    /// Text of the element `title`.
    title: String,
    /// The current hidden element and its nesting depth.
    hidden: Option<(String, usize)>,
    link: Option<(String, usize)>,
    /// Text of the current footnote mark or of the bullet of a list item in a page from Word.
    mark: Option<Mark>,
    footnote_marks: Vec<String>,
    /// Cells of the current table row, each with its fragments.
    cells: Option<Vec<Vec<Fragment>>>,
    /// True if the first row of the current table says what its columns are.
    has_columns: bool,
    /// Term of a description list whose description follows.
    pending_term: Option<String>,
    in_term: bool,
    in_pre: bool,
    /// Number of enclosing lists.
    list_depth: usize,
    /// Level of a list item where the page does not nest its lists.
    stated_level: Option<usize>,
    /// Number of enclosing `article` elements, whose footers belong to the text.
    article_depth: usize,
    /// Number of enclosing `strong` and `b` elements.
    strong_depth: usize,
    has_normal_text: bool,
}

impl HtmlReader {
    fn start_tag(&mut self, name: &str, self_closing: bool, attribute: impl Fn(&str) -> Option<String>) {
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
        if let Some(mark) = &mut self.mark {
            mark.depth += usize::from(mark.name == name);
        }
        if let Some(address) = attribute("data-cfemail").and_then(|code| decode_cloudflare(&code)) {
            self.add_text(&address);
            self.hidden = Some((name.to_owned(), 1));
            return;
        }
        let style = attribute("style").unwrap_or_default();
        if self.mark.is_none() && (name == "sup" || style.contains("mso-list:Ignore")) {
            self.mark = Some(Mark { name: name.to_owned(), depth: 1, text: String::new() });
            return;
        }
        let is_navigation = name == "nav" || attribute("role").is_some_and(|role| role == "navigation");
        match &mut self.region {
            Some((region, depth, _)) => *depth += usize::from(region == name),
            None if is_navigation || name == "footer" && self.article_depth == 0 => {
                self.finish_block();
                self.region = Some((name.to_owned(), 1, self.fragments.len()));
            }
            None => {}
        }
        match name {
            "br" => self.open_lines.push(SourceLine { text: String::new(), number: self.line }),
            // The link of a footnote mark leads to the footnote.
            "a" if self.mark.is_some() => {}
            "a" => {
                self.link = attribute("href").map(|href| {
                    (link_target(href), self.open_lines.last().map_or(0, |line| line.text.len()))
                });
            }
            "img" => self.add_text(&attribute("alt").unwrap_or_default()),
            "strong" | "b" => self.strong_depth += 1,
            _ if is_inline_element(name) => {}
            _ => {
                self.finish_block();
                self.start_block(name);
                let class = attribute("class").unwrap_or_default();
                if let Some(level) = google_level(&class).or_else(|| word_level(&style)) {
                    self.stated_level = Some(level);
                }
            }
        }
    }

    fn start_block(&mut self, name: &str) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.kind = HtmlKind::Heading(name.as_bytes()[1] - b'0');
            }
            "ul" | "ol" => self.list_depth += 1,
            "li" => {
                self.kind = HtmlKind::Item;
                self.items.truncate(self.list_depth.saturating_sub(1));
                self.items.push(None);
            }
            "article" => self.article_depth += 1,
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
        if self.mark.as_ref().is_some_and(|mark| mark.name == name) {
            self.end_mark();
            return;
        }
        match name {
            "a" => {
                if let (Some((href, from)), Some(open)) = (self.link.take(), self.open_lines.last_mut()) {
                    let words = open.text.get(from..).unwrap_or_default().to_owned();
                    if !href.contains("://") && !href.contains('@') && !href.starts_with("tel:") {
                        self.link_length += words.trim().len();
                        self.leads_within_page |= href.starts_with('#');
                    }
                    append_link_target(&mut open.text, &words, &href);
                }
            }
            "strong" | "b" => self.strong_depth = self.strong_depth.saturating_sub(1),
            _ if is_inline_element(name) => {}
            "ul" | "ol" => {
                self.finish_block();
                self.stated_level = None;
                self.list_depth = self.list_depth.saturating_sub(1);
                self.items.truncate(self.list_depth);
            }
            "li" => {
                self.finish_block();
                self.items.truncate(self.list_depth.saturating_sub(1));
            }
            "article" => {
                self.finish_block();
                self.article_depth = self.article_depth.saturating_sub(1);
            }
            "tr" | "table" => {
                self.finish_block();
                self.finish_row();
                self.has_columns &= name == "tr";
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
        if let Some((region, depth, start)) = &mut self.region
            && region == name
        {
            *depth -= 1;
            if *depth == 0 {
                let start = *start;
                self.region = None;
                self.finish_block();
                self.regions.push(start..self.fragments.len());
            }
        }
    }

    /// Removes menus, and returns their lines: navigation elements, the footer, links for skipping a part of
    /// the page, and lists of links within the site. The remaining text is left alone if it is too short to
    /// be a notice.
    fn remove_menus(&mut self) -> Vec<String> {
        /// Fewer links in a row may be a part of the text.
        const MIN_LINKS: usize = 3;
        /// A notice has more words.
        const MIN_WORDS: usize = 12;
        let mut is_menu = vec![false; self.fragments.len()];
        for region in &self.regions {
            is_menu[region.clone()].fill(true);
        }
        let mut run: Vec<usize> = Vec::new();
        for index in self.link_fragments.iter().copied().chain([usize::MAX]) {
            if run.last().is_some_and(|last| last + 1 != index) {
                if run.len() >= MIN_LINKS {
                    run.iter().for_each(|at| is_menu[*at] = true);
                }
                run.clear();
            }
            run.push(index);
        }
        let words = |fragment: &Fragment| fragment_text(fragment).split_whitespace().count();
        let kept: usize = self
            .fragments
            .iter()
            .zip(&is_menu)
            .filter(|(_, menu)| !**menu)
            .map(|(fragment, _)| words(fragment))
            .sum();
        if kept < MIN_WORDS {
            return Vec::new();
        }
        let mut menus = Vec::new();
        let mut is_menu = is_menu.into_iter();
        self.fragments.retain(|fragment| {
            let menu = is_menu.next().unwrap_or_default();
            if menu {
                menus.push(fragment_text(fragment));
            }
            !menu
        });
        menus
    }

    fn add_text(&mut self, text: &str) {
        /// The title of an image may follow that of the page.
        const MAX_TITLE_BYTES: usize = 300;
        if let Some((hidden, _)) = &self.hidden {
            if hidden == "title"
                && self.fragments.is_empty()
                && self.title.len() + text.len() <= MAX_TITLE_BYTES
            {
                self.title.push_str(text);
            }
            return;
        }
        if let Some(mark) = &mut self.mark {
            mark.text.push_str(text);
            return;
        }
        let lines: Vec<&str> = if self.in_pre { text.split('\n').collect() } else { vec![text] };
        for (index, line) in lines.into_iter().enumerate() {
            if index > 0 || self.open_lines.is_empty() {
                self.open_lines.push(SourceLine { text: String::new(), number: self.line });
            }
            if !line.trim().is_empty() {
                self.has_normal_text |= self.strong_depth == 0;
                self.block_length += line.trim().len();
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

    /// Ends a mark. A number between list items is kept; a bullet only makes the block a list item, because
    /// it may be a letter of a symbol font.
    fn end_mark(&mut self) {
        if let Some(mark) = &mut self.mark {
            mark.depth -= 1;
            if mark.depth > 0 {
                return;
            }
        }
        let Some(mark) = self.mark.take() else { return };
        let text = mark.text.trim();
        let before = self.open_lines.last().map_or("", |line| line.text.as_str());
        if mark.name != "sup" {
            match text.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')')) {
                true => self.add_text(&format!("{text} ")),
                false => self.kind = HtmlKind::Item,
            }
        } else if is_footnote_mark(text, before) {
            self.footnote_marks.push(text.to_owned());
        } else {
            self.add_text(&mark.text);
        }
    }

    /// Ends a mark whose element is not closed.
    fn end_open_mark(&mut self) {
        if let Some(mark) = &mut self.mark {
            mark.depth = 1;
            self.end_mark();
        }
    }

    /// Finishes the current block and adds it as a fragment.
    fn finish_block(&mut self) {
        self.end_open_mark();
        let lines: Vec<SourceLine> = std::mem::take(&mut self.open_lines)
            .into_iter()
            .filter(|line| !line.text.trim().is_empty())
            .collect();
        let has_normal_text = std::mem::take(&mut self.has_normal_text);
        let (length, linked) =
            (std::mem::take(&mut self.block_length), std::mem::take(&mut self.link_length));
        let leads_within_page = std::mem::take(&mut self.leads_within_page);
        let kind = std::mem::take(&mut self.kind);
        let Some(first) = lines.first() else {
            // In `<li><p>`, the list item starts with the inner element.
            self.kind = if kind == HtmlKind::Item { kind } else { HtmlKind::Lines };
            return;
        };
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
            HtmlKind::Item => {
                let depth = self.stated_level.unwrap_or(self.list_depth);
                Fragment::ListItem { text: whole(), line: number, depth }
            }
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
            self.promote_item(&fragment);
            let index = self.fragments.len();
            if let Some(first @ None) = self.items.last_mut() {
                *first = Some(index);
            }
            // A single link may be a part of the text, unless it only leads to another place of the page.
            if linked > 0 && linked >= length {
                self.link_fragments.push(index);
                if leads_within_page && matches!(fragment, Fragment::Lines(_)) {
                    self.regions.push(index..index + 1);
                }
            }
            self.fragments.push(fragment);
        }
    }

    /// Turns the start of a list item into a heading if it is one by its wording and a paragraph follows in
    /// the same item.
    fn promote_item(&mut self, next: &Fragment) {
        let inner = self.items.iter().rev().find_map(|item| *item);
        let is_nested = matches!(next, Fragment::ListItem { depth, .. } if matches!(self.fragments.last(), Some(Fragment::ListItem { depth: outer, text, .. }) if depth > outer && headings::dictionary_topic(text).is_some()));
        if let Some(first) = inner.filter(|_| matches!(next, Fragment::Lines(_)) || is_nested)
            && first + 1 == self.fragments.len()
            && let Some(Fragment::ListItem { text, line, depth }) = self.fragments.last()
            && !text.ends_with(['.', ',', ';'])
            && headings::guess_topic(text).is_some()
        {
            let level = u8::try_from(*depth + 4).unwrap_or(6).min(6);
            let heading = Fragment::Heading { text: text.clone(), level, line: *line };
            self.fragments.pop();
            self.fragments.push(heading);
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
        if !self.has_columns {
            let texts: Vec<String> = cells
                .iter()
                .map(|cell| cell.iter().map(fragment_text).collect::<Vec<_>>().join(" "))
                .collect();
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            self.has_columns = columns::header(&texts).is_some();
        }
        if self.has_columns && cells.len() > 1 {
            let text = cells
                .iter()
                .map(|cell| cell.iter().map(fragment_text).collect::<Vec<_>>().join(" "))
                .collect::<Vec<_>>()
                .join(columns::CELL_SEPARATOR);
            self.fragments.push(Fragment::Lines(vec![SourceLine { text, number: self.line }]));
            return;
        }
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

/// Text that may not belong to the words around it, and the element that contains it.
struct Mark {
    name: String,
    /// Number of enclosing elements of this name, itself included.
    depth: usize,
    text: String,
}

/// Returns true if superscript text refers to a footnote: a number or a sign that is no part of a unit.
fn is_footnote_mark(text: &str, before: &str) -> bool {
    const UNITS: [&str; 6] = ["m", "cm", "mm", "dm", "km", "mk"];
    let is_sign =
        |c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '[' | ']' | '(' | ')' | ',' | ' ');
    let unit = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    !text.is_empty() && text.chars().all(is_sign) && !UNITS.contains(&unit)
}

/// Returns the target of a link, without the redirect of Google Docs or the protection of Cloudflare.
fn link_target(href: String) -> String {
    if let Some((_, code)) = href.split_once("/cdn-cgi/l/email-protection#") {
        return decode_cloudflare(code).map_or(href, |address| format!("mailto:{address}"));
    }
    let url = Url::parse(&href).ok().filter(|url| {
        url.host_str().is_some_and(|host| host == "www.google.com" || host == "google.com")
            && url.path() == "/url"
    });
    let target =
        url.and_then(|url| url.query_pairs().find(|(name, _)| name == "q").map(|(_, url)| url.into_owned()));
    target.unwrap_or(href)
}

/// Returns the level of a list from Google Docs, which nests no lists: class `lst-kix_ID-LEVEL`.
fn google_level(class: &str) -> Option<usize> {
    let list = class.split_whitespace().find_map(|name| name.strip_prefix("lst-kix_"))?;
    list.rsplit_once('-')?.1.parse::<usize>().ok().map(|level| level.min(MAX_LEVEL) + 1)
}

/// Returns the level of a paragraph that is a list item in Word: style `mso-list:l0 level2 lfo1`.
fn word_level(style: &str) -> Option<usize> {
    let (_, list) = style.split_once("mso-list:")?;
    let level = list.split([' ', ';']).find_map(|word| word.strip_prefix("level"))?;
    level.parse::<usize>().ok().map(|level| level.clamp(1, MAX_LEVEL))
}

/// Highest level of a list in Word and Google Docs.
const MAX_LEVEL: usize = 9;

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
        let ReadText { fragments, plain, .. } = read(
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

    fn texts(html: &str) -> (Vec<String>, Vec<String>) {
        let ReadText { fragments, removed, .. } = read(html);
        let shown = fragments.iter().map(|fragment| match fragment {
            Fragment::ListItem { depth, .. } => format!("{depth} {}", fragment_text(fragment)),
            _ => fragment_text(fragment),
        });
        (shown.collect(), removed.footnote_marks)
    }

    #[test]
    fn footnote_marks_are_removed() {
        let (shown, marks) = texts(
            "<p>Esimerkki Oy<sup>1</sup>, 5<sup><a href='https://example.fi/#n'>[2]</a></sup> vuotta, 10 m<sup>2</sup>, 3<sup>rd</sup><p>a<sup>7",
        );
        assert_eq!(shown, ["Esimerkki Oy, 5 vuotta, 10 m2, 3rd", "a"]);
        assert_eq!(marks, ["1", "[2]", "7"]);
    }

    #[test]
    fn pages_from_word_and_google_docs_are_read() {
        let item = |level: u8, bullet: &str, text: &str| {
            format!(
                "<p style='mso-list:l0 level{level} lfo1'><span style='mso-list:Ignore'>{bullet}<span>&nbsp; </span></span>{text}<o:p></o:p></p>"
            )
        };
        let word = format!(
            "<p>Nimi on <st1:City>Esimerkkilä</st1:City>, <nobr>sitten</nobr>.</p>{}{}{}",
            item(1, "§", "yksi"),
            item(2, "v", "kaksi"),
            item(1, "3.", "kolme")
        );
        assert_eq!(texts(&word).0, ["Nimi on Esimerkkilä, sitten.", "1 yksi", "2 kaksi", "3. kolme"]);
        let docs = "<ul class='c1 lst-kix_a1-0 start'><li>yksi</ul><ul class='lst-kix_a1-1'><li>kaksi</ul>\
                    <p><a href='https://www.google.com/url?q=https://example.fi/a%3Fb&amp;sa=D'>linkki</a>";
        assert_eq!(texts(docs).0, ["1 yksi", "2 kaksi", "linkki (https://example.fi/a?b)"]);
    }

    #[test]
    fn protected_addresses_are_read() {
        let code = "0f6e4f6a776e627f636a216966";
        let page = format!(
            "<p><a href='/cdn-cgi/l/email-protection#{code}'><span data-cfemail='{code}'>[email&#160;protected]</span></a>\
             <p><a href='/cdn-cgi/l/email-protection#{code}'>kirjoita</a> ja <a data-cfemail='00'>[email protected]</a>"
        );
        assert_eq!(texts(&page).0, ["a@example.fi", "kirjoita (a@example.fi) ja [email protected]"]);
    }
}
