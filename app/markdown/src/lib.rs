//! Parses CommonMark with an allow-list: paragraphs, lists, quotations, headings, emphasis, code and safe
//! links.
//!
//! Input is a text of a notice; output are its blocks and a list of violations with their byte ranges. The
//! blocks never contain raw HTML, images or unsafe links, and are nested at most [`MAX_DEPTH`] deep.
#![forbid(unsafe_code)]

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use seloste_notice::check_link;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkdownBlock {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of an ordered list; `None` for a bullet list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<MarkdownBlock>>,
    },
    /// A heading within the text. Its level is dropped, because the headings of the page set the levels.
    Heading(Vec<Inline>),
    /// A quotation.
    Quote(Vec<MarkdownBlock>),
    /// A code block.
    Code(String),
    /// A thematic break.
    Rule,
}

/// Inline content of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A code span.
    Code(String),
    /// A link.
    Link {
        /// A URL that has been checked.
        url: String,
        /// The link text.
        content: Vec<Inline>,
    },
    /// A hard line break.
    Break,
}

/// Content that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// What is not allowed.
    pub kind: ViolationKind,
}

/// Kind of a violation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViolationKind {
    /// Raw HTML.
    Html,
    /// An image.
    Image,
    /// A malformed link, or one with a scheme that could run code.
    UnsafeLink(String),
    /// Nesting deeper than [`MAX_DEPTH`]. The rest of the text is dropped.
    TooDeep,
}

/// Maximum nesting of quotations, lists and emphasis. Far more than authors need, and small enough for the
/// stack.
pub const MAX_DEPTH: usize = 64;

/// A container whose end has not been parsed yet.
enum OpenContainer {
    Root(Vec<MarkdownBlock>),
    Paragraph(Vec<Inline>),
    Heading(Vec<Inline>),
    List(Option<u64>, Vec<Vec<MarkdownBlock>>),
    Item(Vec<MarkdownBlock>, Vec<Inline>),
    Quote(Vec<MarkdownBlock>),
    Code(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Link(Option<String>, Vec<Inline>),
}

/// Parses a text. Content that is not allowed is dropped and reported; the text of an unsafe link stays.
pub fn parse(text: &str) -> (Vec<MarkdownBlock>, Vec<Violation>) {
    match plain_paragraphs(text) {
        Some(blocks) => (blocks, Vec::new()),
        None => parse_markdown(text),
    }
}

fn parse_markdown(text: &str) -> (Vec<MarkdownBlock>, Vec<Violation>) {
    let mut builder = Builder { stack: vec![OpenContainer::Root(Vec::new())], violations: Vec::new() };
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        if builder.stack.len() > MAX_DEPTH {
            builder.report(range, ViolationKind::TooDeep);
            break;
        }
        builder.handle(event, range);
    }
    builder.finish()
}

/// Fast path: returns the paragraphs of a text whose lines begin with letters and have no Markdown
/// characters, as most texts of notices. They need no parser.
fn plain_paragraphs(text: &str) -> Option<Vec<MarkdownBlock>> {
    let is_special = |byte: u8| {
        matches!(byte, b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'&' | b'!' | 0x7f)
            || byte < b' ' && byte != b'\n'
    };
    let is_plain = |line: &str| line.starts_with(char::is_alphabetic) && !line.ends_with(char::is_whitespace);
    // Without an early exit, which is rare, the compiler checks many bytes at once.
    if text.bytes().fold(false, |found, byte| found | is_special(byte)) {
        return None;
    }
    let mut paragraphs: Vec<String> = Vec::new();
    let mut is_new = true;
    for line in text.split('\n') {
        if line.is_empty() {
            is_new = true;
            continue;
        }
        if !is_plain(line) {
            return None;
        }
        match paragraphs.last_mut() {
            Some(paragraph) if !is_new => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
        is_new = false;
    }
    let paragraph = |text| MarkdownBlock::Paragraph(vec![Inline::Text(text)]);
    Some(paragraphs.into_iter().map(paragraph).collect())
}

struct Builder {
    stack: Vec<OpenContainer>,
    violations: Vec<Violation>,
}

impl Builder {
    fn handle(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.inline(Inline::Code(code.into_string())),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => self.block(MarkdownBlock::Rule),
            Event::Html(_) | Event::InlineHtml(_) => self.report(range, ViolationKind::Html),
            // Extensions of CommonMark, which are not enabled.
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.stack.push(OpenContainer::Paragraph(Vec::new())),
            Tag::Heading { .. } => self.stack.push(OpenContainer::Heading(Vec::new())),
            Tag::List(start) => self.stack.push(OpenContainer::List(start, Vec::new())),
            Tag::Item => self.stack.push(OpenContainer::Item(Vec::new(), Vec::new())),
            Tag::BlockQuote(_) => self.stack.push(OpenContainer::Quote(Vec::new())),
            Tag::CodeBlock(_) => self.stack.push(OpenContainer::Code(String::new())),
            Tag::Emphasis => self.stack.push(OpenContainer::Emphasis(Vec::new())),
            Tag::Strong => self.stack.push(OpenContainer::Strong(Vec::new())),
            Tag::Link { dest_url, .. } => {
                let safe = check_link(&dest_url).is_ok();
                if !safe {
                    self.report(range, ViolationKind::UnsafeLink(dest_url.to_string()));
                }
                self.stack.push(OpenContainer::Link(safe.then(|| dest_url.into_string()), Vec::new()));
            }
            Tag::Image { .. } => {
                self.report(range, ViolationKind::Image);
                // Its text stays, without a link.
                self.stack.push(OpenContainer::Link(None, Vec::new()));
            }
            // Raw HTML is reported by its own events; extensions are not enabled.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let expected = matches!(
            tag,
            TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock
                | TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Link
                | TagEnd::Image
        );
        if !expected {
            return;
        }
        match self.stack.pop() {
            Some(OpenContainer::Paragraph(content)) => self.block(MarkdownBlock::Paragraph(content)),
            Some(OpenContainer::Heading(content)) => self.block(MarkdownBlock::Heading(content)),
            Some(OpenContainer::List(start, items)) => self.block(MarkdownBlock::List { start, items }),
            Some(OpenContainer::Item(mut blocks, inlines)) => {
                push_paragraph(&mut blocks, inlines);
                if let Some(OpenContainer::List(_, items)) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
            Some(OpenContainer::Quote(blocks)) => self.block(MarkdownBlock::Quote(blocks)),
            Some(OpenContainer::Code(code)) => self.block(MarkdownBlock::Code(code)),
            Some(OpenContainer::Emphasis(content)) => self.inline(Inline::Emphasis(content)),
            Some(OpenContainer::Strong(content)) => self.inline(Inline::Strong(content)),
            Some(OpenContainer::Link(Some(url), content)) => self.inline(Inline::Link { url, content }),
            Some(OpenContainer::Link(None, content)) => {
                for inline in content {
                    self.inline(inline);
                }
            }
            Some(root @ OpenContainer::Root(_)) => self.stack.push(root),
            None => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(OpenContainer::Code(code)) = self.stack.last_mut() {
            code.push_str(text);
            return;
        }
        if let Some(content) = self.inlines()
            && let Some(Inline::Text(last)) = content.last_mut()
        {
            last.push_str(text);
            return;
        }
        self.inline(Inline::Text(text.to_owned()));
    }

    /// Returns the content of the innermost open container, if it is inline content.
    fn inlines(&mut self) -> Option<&mut Vec<Inline>> {
        match self.stack.last_mut()? {
            OpenContainer::Paragraph(content)
            | OpenContainer::Heading(content)
            | OpenContainer::Emphasis(content)
            | OpenContainer::Strong(content)
            | OpenContainer::Link(_, content)
            | OpenContainer::Item(_, content) => Some(content),
            OpenContainer::Root(_)
            | OpenContainer::List(..)
            | OpenContainer::Quote(_)
            | OpenContainer::Code(_) => None,
        }
    }

    fn inline(&mut self, inline: Inline) {
        if let Some(content) = self.inlines() {
            content.push(inline);
        }
    }

    fn block(&mut self, block: MarkdownBlock) {
        match self.stack.last_mut() {
            Some(OpenContainer::Root(blocks) | OpenContainer::Quote(blocks)) => blocks.push(block),
            Some(OpenContainer::Item(blocks, inlines)) => {
                push_paragraph(blocks, std::mem::take(inlines));
                blocks.push(block);
            }
            _ => {}
        }
    }

    fn report(&mut self, range: Range<usize>, kind: ViolationKind) {
        self.violations.push(Violation { range, kind });
    }

    fn finish(self) -> (Vec<MarkdownBlock>, Vec<Violation>) {
        let root = self.stack.into_iter().next();
        let Some(OpenContainer::Root(blocks)) = root else { return (Vec::new(), self.violations) };
        (blocks, self.violations)
    }
}

/// Items of a tight list have inline content without a paragraph; this adds one.
fn push_paragraph(blocks: &mut Vec<MarkdownBlock>, inlines: Vec<Inline>) {
    if !inlines.is_empty() {
        blocks.push(MarkdownBlock::Paragraph(inlines));
    }
}

/// Returns the text of inline content without formatting. The URL of a link follows its text.
pub fn plain_inlines(inlines: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) => plain.push_str(&plain_inlines(content)),
            Inline::Link { url, content } => {
                let link_text = plain_inlines(content);
                plain.push_str(&link_text);
                if link_text != *url && format!("mailto:{link_text}") != *url {
                    plain.push_str(" <");
                    plain.push_str(url);
                    plain.push('>');
                }
            }
            Inline::Break => plain.push('\n'),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(content: &str) -> Inline {
        Inline::Text(content.to_owned())
    }

    proptest::proptest! {
        #[test]
        fn fast_path_equals_the_parser(
            text in "[a-zäÖß0-9 .,:;!?#*_`~<>&|=+()\\[\\]\"'“–\u{a0}\n\t\\\\-]{0,24}|\\PC{0,12}",
        ) {
            proptest::prop_assert_eq!(parse(&text), parse_markdown(&text));
        }

        #[test]
        fn fast_path_is_taken_for_plain_lines(text in "([a-zäÖß][a-zäÖß0-9 .,:;?#~>|=+()\"'“–-]{0,60}[a-z.)]\n{0,3}){1,5}") {
            proptest::prop_assert!(plain_paragraphs(&text).is_some());
            proptest::prop_assert_eq!(parse(&text), parse_markdown(&text));
        }
    }

    #[test]
    fn paragraphs_lists_and_links() {
        let (blocks, violations) =
            parse("Yksi *kaksi*\nkolme.\n\n- a\n- b [c](https://d.fi)\n\n<https://e.fi>");
        assert!(violations.is_empty());
        assert_eq!(
            blocks,
            vec![
                MarkdownBlock::Paragraph(vec![
                    text("Yksi "),
                    Inline::Emphasis(vec![text("kaksi")]),
                    text(" kolme.")
                ]),
                MarkdownBlock::List {
                    start: None,
                    items: vec![
                        vec![MarkdownBlock::Paragraph(vec![text("a")])],
                        vec![MarkdownBlock::Paragraph(vec![
                            text("b "),
                            Inline::Link { url: "https://d.fi".to_owned(), content: vec![text("c")] }
                        ])],
                    ]
                },
                MarkdownBlock::Paragraph(vec![Inline::Link {
                    url: "https://e.fi".to_owned(),
                    content: vec![text("https://e.fi")]
                }]),
            ]
        );
    }

    #[test]
    fn html_images_and_unsafe_links_are_dropped_and_reported() {
        let (blocks, violations) = parse("a <b>c</b> ![d](e.png) [f](javascript:g)\n\n<script>h</script>\n");
        let kinds: Vec<_> = violations.into_iter().map(|violation| violation.kind).collect();
        assert_eq!(
            kinds,
            vec![
                ViolationKind::Html,
                ViolationKind::Html,
                ViolationKind::Image,
                ViolationKind::UnsafeLink("javascript:g".to_owned()),
                ViolationKind::Html
            ]
        );
        let Some(MarkdownBlock::Paragraph(content)) = blocks.first() else { panic!("{blocks:?}") };
        assert_eq!(plain_inlines(content), "a c d f");
        assert_eq!(blocks.len(), 1);
    }

    #[test]
    fn deep_nesting_is_harmless() {
        let (_, violations) = parse(&"> ".repeat(20_000));
        assert_eq!(violations.len(), 1);
        assert_eq!(violations[0].kind, ViolationKind::TooDeep);
        let (_, violations) = parse(&"1. ".repeat(20_000));
        assert_eq!(violations.len(), 1);
        let (_, violations) = parse(&"[".repeat(50_000));
        assert!(violations.is_empty());
    }
}
