//! Reads Markdown into fragments. Removes syntax such as emphasis and puts link targets after the link text.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::clean::clean;
use super::link_target::append_link_target;
use super::{ReadText, RemovedText, html};
use crate::blocks::block::{Fragment, SourceLine, join_lines};
use crate::classify::{columns, entities, headings};

/// Level of a line that is completely bold, which many authors use as a heading.
const BOLD_LEVEL: u8 = 6;

/// Reads a Markdown text; the plain text is without syntax.
pub(crate) fn read(text: &str) -> ReadText {
    let line_starts: Vec<usize> =
        std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut reader =
        MarkdownReader { has_run_in_headings: has_run_in_headings(text), ..MarkdownReader::default() };
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    for (event, range) in events.by_ref() {
        let line = line_starts.partition_point(|start| *start <= range.start);
        reader.event(event, text.get(range).unwrap_or_default(), line);
    }
    reader.finish_paragraph();
    reader.remove_contents();
    for (_, definition) in events.reference_definitions().iter() {
        // Its words would be lost if no link shows them.
        if !reader.shown_targets.iter().any(|shown| **shown == *definition.dest) {
            let number = line_starts.partition_point(|start| *start <= definition.span.start);
            let text = text.get(definition.span.clone()).unwrap_or_default().to_owned();
            reader.fragments.push(Fragment::Lines(vec![SourceLine { text, number }]));
        }
    }
    let plain = plain_lines(&reader.fragments, line_starts.len());
    ReadText { fragments: reader.fragments, plain, removed: reader.removed }
}

/// Returns the text of the fragments, each line at its place in the file.
fn plain_lines(fragments: &[Fragment], count: usize) -> String {
    let mut plain = vec![String::new(); count];
    for line in fragments.iter().flat_map(html::fragment_lines) {
        if let Some(place) = plain.get_mut(line.number.saturating_sub(1)) {
            place.push_str(if place.is_empty() { "" } else { " " });
            place.push_str(&line.text);
        }
    }
    plain.join("\n")
}

/// A line of the current paragraph.
#[derive(Default)]
struct OpenLine {
    line: SourceLine,
    has_normal_text: bool,
    /// Length of the bold text at the start of the line.
    bold_length: usize,
}

#[derive(Default)]
struct MarkdownReader<'t> {
    fragments: Vec<Fragment>,
    removed: RemovedText,
    /// Lines of the current block; the last one is incomplete.
    open: Vec<OpenLine>,
    /// Number of the line in the file that is being read.
    line: usize,
    /// Target and title of each enclosing link, with the offset of its text in the current line.
    links: Vec<(usize, CowStr<'t>, CowStr<'t>)>,
    shown_targets: Vec<CowStr<'t>>,
    /// Number of enclosing lists; the last may be numbered.
    list_depth: usize,
    is_numbered: Vec<bool>,
    /// True from the start of an unnumbered list item to the end of its first paragraph.
    in_item: bool,
    strong_depth: usize,
    /// True if bold words with a full stop at the start of a line are its heading.
    has_run_in_headings: bool,
    in_front_matter: bool,
    html: Option<(String, usize)>,
    /// Cells of the current table row.
    cells: Vec<Vec<SourceLine>>,
    /// True if the first row of the current table says what its columns are.
    has_columns: bool,
}

impl<'t> MarkdownReader<'t> {
    fn event(&mut self, event: Event<'t>, source: &str, line: usize) {
        match event {
            Event::Start(tag) => {
                self.line = line;
                self.start(tag, source);
            }
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => {
                self.line = line;
                self.add_text(&text);
            }
            Event::Html(text) => {
                if let Some((html, _)) = &mut self.html {
                    html.push_str(&text);
                }
            }
            Event::InlineHtml(tag) => match html::element_name(&tag) {
                Some("br") => self.break_line(),
                Some(name) if html::is_inline_element(name) => {}
                _ => self.add_text(&tag),
            },
            Event::SoftBreak | Event::HardBreak => self.break_line(),
            Event::Rule => self.finish_paragraph(),
            Event::FootnoteReference(label) => self.removed.footnote_marks.push(clean(&label)),
            // Its syntax is not enabled.
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.add_text(&text);
            }
            // Its syntax is not enabled.
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'t>, source: &str) {
        match tag {
            Tag::Emphasis | Tag::Paragraph | Tag::TableCell => {}
            Tag::Strong => self.strong_depth += 1,
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                let start = self.open.last().map_or(0, |open| open.line.text.len());
                self.links.push((start, dest_url, title));
            }
            Tag::List(first) => {
                self.finish_paragraph();
                self.list_depth += 1;
                self.is_numbered.push(first.is_some());
            }
            Tag::Item if self.is_numbered.last() == Some(&true) => {
                // Many authors number their headings, so the number stays in the line.
                self.break_line();
                self.add_text(source.split_whitespace().next().unwrap_or_default());
                self.add_text(" ");
            }
            Tag::Item => {
                self.finish_paragraph();
                self.in_item = true;
            }
            Tag::HtmlBlock => {
                self.finish_paragraph();
                self.html = Some((String::new(), self.line));
            }
            Tag::FootnoteDefinition(label) => {
                self.finish_paragraph();
                self.add_text(&format!("{label}. "));
            }
            Tag::MetadataBlock(_) => self.in_front_matter = true,
            Tag::CodeBlock(kind) => {
                self.finish_paragraph();
                if let CodeBlockKind::Fenced(info) = kind {
                    self.add_text(&info);
                    self.break_line();
                }
            }
            _ => self.finish_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => {}
            // The next item of a tight numbered list is the next line of the same text.
            TagEnd::Item if self.is_numbered.last() == Some(&true) => {}
            TagEnd::Strong => self.strong_depth = self.strong_depth.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::Heading(level) => self.finish_heading(level as u8),
            TagEnd::List(_) => {
                self.finish_paragraph();
                self.list_depth = self.list_depth.saturating_sub(1);
                self.is_numbered.pop();
            }
            TagEnd::Item => {
                self.finish_paragraph();
                self.in_item = false;
            }
            TagEnd::HtmlBlock => self.finish_html(),
            TagEnd::MetadataBlock(_) => self.in_front_matter = false,
            TagEnd::TableCell => {
                let lines = self.take_lines().into_iter().map(|open| open.line).collect();
                self.cells.push(lines);
            }
            TagEnd::TableHead => {
                let texts: Vec<String> = self.cells.iter().map(|cell| join_lines(cell)).collect();
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                self.has_columns = columns::header(&texts).is_some();
                self.finish_row();
            }
            TagEnd::TableRow => self.finish_row(),
            _ => self.finish_paragraph(),
        }
    }

    /// Adds text, which has line breaks in code blocks and in front matter only.
    fn add_text(&mut self, text: &str) {
        // A character reference such as `&#1;` may produce a character that `clean` removes.
        let text = clean(text);
        if self.in_front_matter {
            // In the comment, a key with a colon would look like a key of the draft.
            self.removed.front_matter.extend(text.lines().map(|line| line.replacen(": ", " = ", 1)));
            return;
        }
        for (index, text) in text.split('\n').enumerate() {
            if index > 0 {
                self.line += 1;
                self.break_line();
            }
            if self.open.is_empty() {
                self.open.push(OpenLine::default());
            }
            if let Some(open) = self.open.last_mut() {
                if open.line.text.is_empty() {
                    open.line.number = self.line;
                }
                open.line.text.push_str(text);
                if self.strong_depth > 0 && !open.has_normal_text {
                    open.bold_length = open.line.text.len();
                }
                open.has_normal_text |= self.strong_depth == 0 && !text.trim().is_empty();
            }
        }
    }

    fn break_line(&mut self) {
        self.open.push(OpenLine::default());
        for (start, ..) in &mut self.links {
            *start = 0;
        }
    }

    fn end_link(&mut self) {
        let (Some((start, target, title)), Some(open)) = (self.links.pop(), self.open.last_mut()) else {
            return;
        };
        let text = &mut open.line.text;
        let words = text.get(start..).unwrap_or_default().to_owned();
        let is_relative = !target.contains("://") && !target.contains('@');
        if is_relative && target.contains(char::is_alphanumeric) {
            // Without the syntax, the target would be lost or would read as a word of the sentence.
            text.truncate(start.min(text.len()));
            text.push_str(&format!("[{words}]({target})"));
        } else {
            append_link_target(text, &words, &target);
        }
        if !title.is_empty() {
            text.push_str(&format!(" ({title})"));
        }
        self.shown_targets.push(target);
    }

    fn take_lines(&mut self) -> Vec<OpenLine> {
        let mut lines = std::mem::take(&mut self.open);
        lines.retain(|open| !open.line.text.trim().is_empty());
        lines
    }

    /// Adds the open lines. Markdown joins the lines of a paragraph, but many authors use line breaks on
    /// purpose, so lines are joined only if the text was wrapped, as in plain text.
    fn finish_paragraph(&mut self) {
        let lines = self.take_lines();
        let Some(first) = lines.first() else { return };
        if std::mem::take(&mut self.in_item) {
            let line = first.line.number;
            let lines: Vec<SourceLine> = lines.into_iter().map(|open| open.line).collect();
            let text = join_lines(&lines);
            self.fragments.push(Fragment::ListItem { text, line, depth: self.list_depth });
            return;
        }
        let mut normal = Vec::new();
        for open in lines {
            let text = open.line.text.trim();
            let is_bold_heading = !open.has_normal_text && !text.ends_with('.') && !is_company(text);
            if is_bold_heading {
                self.push_lines(&mut normal);
                let heading =
                    Fragment::Heading { text: text.to_owned(), level: BOLD_LEVEL, line: open.line.number };
                self.fragments.push(heading);
            } else if let Some((question, answer)) = split_run_in_heading(&open, self.has_run_in_headings) {
                self.push_lines(&mut normal);
                let number = open.line.number;
                self.fragments.push(Fragment::Heading { text: question, level: BOLD_LEVEL, line: number });
                normal.push(SourceLine { text: answer, number });
            } else {
                normal.push(open.line);
            }
        }
        self.push_lines(&mut normal);
    }

    fn push_lines(&mut self, lines: &mut Vec<SourceLine>) {
        if !lines.is_empty() {
            self.fragments.push(Fragment::Lines(std::mem::take(lines)));
        }
    }

    /// Removes a list of contents: list items that only link to a place of the same text. Removes lines for
    /// the program that makes a page of the text.
    fn remove_contents(&mut self) {
        /// A single link may be a part of the text.
        const MIN_LINKS: usize = 2;
        let is_contents = |text: &str| {
            let text = headings::split_number(text.trim()).1;
            text.starts_with('[')
                && text.ends_with(')')
                && text.split_once("](#").is_some_and(|(_, rest)| !rest.contains(' '))
        };
        let is_entry =
            |fragment: &Fragment| html::fragment_lines(fragment).iter().all(|line| is_contents(&line.text));
        let entries = self.fragments.iter().filter(|fragment| is_entry(fragment));
        let has_contents =
            entries.map(|fragment| html::fragment_lines(fragment).len()).sum::<usize>() >= MIN_LINKS;
        let (removed, fragments) = (&mut self.removed, &mut self.fragments);
        fragments.retain_mut(|fragment| {
            if has_contents && is_entry(fragment) {
                removed.menus.extend(html::fragment_lines(fragment).into_iter().map(|line| line.text));
                return false;
            }
            if let Fragment::Lines(lines) = fragment {
                lines.retain(|line| {
                    let directive = is_directive(line.text.trim());
                    if directive {
                        removed.directives.push(line.text.trim().to_owned());
                    }
                    !directive
                });
                return !lines.is_empty();
            }
            true
        });
    }

    /// Adds the last open line as a heading. Lines above it are a paragraph, although they belong to the
    /// heading in Markdown if it is underlined.
    fn finish_heading(&mut self, level: u8) {
        let mut lines: Vec<SourceLine> = self.take_lines().into_iter().map(|open| open.line).collect();
        if let Some(last) = lines.pop() {
            self.push_lines(&mut lines);
            let text = last.text.trim().to_owned();
            self.fragments.push(Fragment::Heading { text, level, line: last.number });
        }
    }

    /// Adds a table row. Two cells are a label and its value.
    fn finish_row(&mut self) {
        let mut cells = std::mem::take(&mut self.cells);
        cells.retain(|cell| !cell.is_empty());
        let number = cells.first().and_then(|cell| cell.first()).map_or(self.line, |line| line.number);
        match cells.as_slice() {
            [] => {}
            [label, value] if !self.has_columns => {
                self.fragments.push(Fragment::Row { label: join_lines(label), value: value.clone() });
            }
            _ => {
                let text = cells.iter().map(|cell| join_lines(cell)).collect::<Vec<_>>().join(" | ");
                self.fragments.push(Fragment::Lines(vec![SourceLine { text, number }]));
            }
        }
    }

    fn finish_html(&mut self) {
        let Some((source, line)) = self.html.take() else { return };
        let is_open_comment = source.starts_with("<!--") && !source.contains("-->");
        let ReadText { mut fragments, removed, .. } = html::read(&source);
        self.removed.footnote_marks.extend(removed.footnote_marks);
        self.removed.menus.extend(removed.menus);
        if is_open_comment || fragments.is_empty() && !source.trim_end().ends_with('>') {
            // An element or comment that is not closed contains the rest of the text.
            let lines = source.lines().enumerate();
            let lines = lines.map(|(index, text)| SourceLine { text: text.to_owned(), number: line + index });
            fragments = vec![Fragment::Lines(lines.filter(|line| !line.text.trim().is_empty()).collect())];
        } else {
            fragments.iter_mut().for_each(|fragment| fragment.move_down(line.saturating_sub(1)));
        }
        self.fragments.extend(fragments);
    }
}

/// Splits a line after the bold heading at its start: a question, as in `**What is stored?** Your name.`, or
/// words with a full stop, if the text has several of them: `**What is stored.** Your name.`
fn split_run_in_heading(open: &OpenLine, has_run_in_headings: bool) -> Option<(String, String)> {
    let (bold, answer) = open.line.text.split_at_checked(open.bold_length)?;
    let (bold, answer) = (bold.trim(), answer.trim());
    let is_heading = bold.ends_with('?') || has_run_in_headings && bold.ends_with('.');
    (is_heading && !answer.is_empty()).then(|| (bold.to_owned(), answer.to_owned()))
}

/// Returns true if several lines start with a few bold words and their full stop, in front of other text.
fn has_run_in_headings(source: &str) -> bool {
    const MIN_COUNT: usize = 3;
    const MAX_WORDS: usize = 8;
    let starts_with_heading = |line: &&str| {
        let bold = line.trim_start().strip_prefix("**").and_then(|rest| rest.split_once("**"));
        bold.is_some_and(|(bold, rest)| {
            bold.ends_with('.')
                && bold.split_whitespace().count() <= MAX_WORDS
                && rest.starts_with(' ')
                && !rest.trim().is_empty()
        })
    };
    source.lines().filter(starts_with_heading).count() >= MIN_COUNT
}

/// Returns true for a line that site generators read: `:::note`, `{% include a %}`, `{: .class}`, `[[toc]]`.
fn is_directive(line: &str) -> bool {
    line.starts_with(":::")
        || line.starts_with("{%") && line.ends_with("%}")
        || line.starts_with("{{") && line.ends_with("}}")
        || line.starts_with("{:") && line.ends_with('}')
        || line.starts_with("[[") && line.ends_with("]]")
}

/// Returns true if a text is the name of a company and nothing else.
fn is_company(text: &str) -> bool {
    entities::first_company(text) == Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        read(text).plain.trim().to_owned()
    }

    #[test]
    fn markdown_syntax_is_removed() {
        for (text, expected) in [
            ("**Näin** on *se*, _siis_, `x`", "Näin on se, siis, x"),
            ("*Näin:* ei", "Näin: ei"),
            ("snake_case 2 * 3", "snake_case 2 * 3"),
            ("[tänne](https://example.fi/a)", "tänne (https://example.fi/a)"),
            ("[tänne](https://example.fi/a_(b) \"Sivu\")", "tänne (https://example.fi/a_(b)) (Sivu)"),
            ("[a@example.fi](mailto:a@example.fi)", "a@example.fi"),
            ("<https://example.fi>", "https://example.fi"),
            (r"1\. ei", "1. ei"),
            ("[x](sivu)", "[x](sivu)"),
            ("[x] ja <b>y</b>, <nimi>", "[x] ja y, <nimi>"),
            ("x<br />y<br>z", "x y z"),
            ("x&auml;&#1;y", "xä y"),
            (
                "[x][1] ja\n\n[1]: https://example.fi\n[2]: https://example.fi/2",
                "x (https://example.fi) ja\n\n\n[2]: https://example.fi/2",
            ),
            ("<!-- ei näy -->\n\n<!--\nnäkyy", "<!--\nnäkyy"),
            ("<div><p>yksi</p></div>\n\n```\nkaksi\n\nkolme\n```", "yksi\n\n\nkaksi\n\nkolme"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn markdown_headings_and_tables_become_fragments() {
        let text = "# A #\n\nB\n---\n| c | d |\n|---|---|\n| e | f<br>g |\nx\n\n***\n";
        let line = |text: &str, number| SourceLine { text: text.to_owned(), number };
        let row = |label: &str, value| Fragment::Row { label: label.to_owned(), value };
        assert_eq!(
            read(text).fragments,
            [
                Fragment::Heading { text: "A".to_owned(), level: 1, line: 1 },
                Fragment::Heading { text: "B".to_owned(), level: 2, line: 3 },
                row("c", vec![line("d", 5)]),
                row("e", vec![line("f", 7), line("g", 7)]),
                Fragment::Lines(vec![line("x", 8)]),
            ]
        );
    }

    #[test]
    fn lists_and_bold_lines_become_fragments() {
        let text = "**Otsikko**\nteksti\n**Esimerkki Oy**\n\n- a\n  jatkuu\n  - b\n\n1. Yksi\n2. Kaksi\n";
        let line = |text: &str, number| SourceLine { text: text.to_owned(), number };
        let item = |text: &str, line, depth| Fragment::ListItem { text: text.to_owned(), line, depth };
        assert_eq!(
            read(text).fragments,
            [
                Fragment::Heading { text: "Otsikko".to_owned(), level: 6, line: 1 },
                Fragment::Lines(vec![line("teksti", 2), line("Esimerkki Oy", 3)]),
                item("a jatkuu", 5, 1),
                item("b", 7, 2),
                Fragment::Lines(vec![line("1. Yksi", 9), line("2. Kaksi", 10)]),
            ]
        );
    }

    #[test]
    fn bold_question_is_a_heading() {
        let line = |text: &str, number| SourceLine { text: text.to_owned(), number };
        let heading = |text: &str, line| Fragment::Heading { text: text.to_owned(), level: 6, line };
        assert_eq!(
            read("**Mitä?** Nimi.\n\n**Nimi:** Esimerkki\n\nMitä **nyt?** Ei.\n").fragments,
            [
                heading("Mitä?", 1),
                Fragment::Lines(vec![line("Nimi.", 1)]),
                Fragment::Lines(vec![line("Nimi: Esimerkki", 3)]),
                Fragment::Lines(vec![line("Mitä nyt? Ei.", 5)]),
            ]
        );
    }

    #[test]
    fn footnote_marks_are_removed() {
        let ReadText { plain, removed, .. } =
            read("Esimerkki Oy[^1], 6[^b] vuotta [^x]\n\n[^1]: Yksi.\n[^b]: Kaksi.\n");
        assert_eq!(plain.trim(), "Esimerkki Oy, 6 vuotta [^x]\n\n1. Yksi.\nb. Kaksi.");
        assert_eq!(removed.footnote_marks, ["1", "b"]);
    }

    #[test]
    fn front_matter_is_no_text() {
        let ReadText { fragments, plain, removed } = read("---\ntitle: A\nlayout: b\n---\n\n# C\n");
        assert_eq!(fragments, [Fragment::Heading { text: "C".to_owned(), level: 1, line: 6 }]);
        assert_eq!(
            (plain.trim(), removed.front_matter.join(" | ")),
            ("C", "title = A | layout = b".to_owned())
        );
    }
}
