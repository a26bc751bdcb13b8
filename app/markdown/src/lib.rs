//! CommonMark with an allow-list: paragraphs, lists, quotations, headings, emphasis, code and safe links.
//!
//! Raw HTML, images and unsafe links never get into the result; [`parse`] reports each with its place in the text.
#![forbid(unsafe_code)]

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use seloste_notice::check_link;
use std::ops::Range;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkdownBlock {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; with its first number if it is ordered.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// The entries.
        items: Vec<Vec<MarkdownBlock>>,
    },
    /// A heading within the text. Its level is not kept: the page's own headings set the levels.
    Heading(Vec<Inline>),
    /// A quotation.
    Quote(Vec<MarkdownBlock>),
    /// Text to be shown character by character.
    Code(String),
    /// A thematic break.
    Rule,
}

/// A run of text within a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Text to be shown character by character.
    Code(String),
    /// A link.
    Link {
        /// Its address, already found safe.
        url: String,
        /// What is shown for it.
        content: Vec<Inline>,
    },
    /// A line break that the author asked for.
    Break,
}

/// Something in a text that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// What.
    pub kind: ViolationKind,
}

/// What is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViolationKind {
    /// Raw HTML.
    Html,
    /// An image.
    Image,
    /// A link whose scheme could run code, or that is malformed.
    UnsafeLink(String),
    /// Quotations, lists or emphasis nested deeper than [`MAX_DEPTH`]; what follows is not read.
    TooDeep,
}

/// How deep quotations, lists and emphasis may be nested: far more than any author means, and few enough that no
/// text can exhaust the stack.
pub const MAX_DEPTH: usize = 64;

/// A container that is being filled.
enum Open {
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

/// Reads a text. What is not allowed is left out of the blocks (the words of an unsafe link stay) and reported.
pub fn parse(text: &str) -> (Vec<MarkdownBlock>, Vec<Violation>) {
    if is_plain(text) {
        return (vec![MarkdownBlock::Paragraph(vec![Inline::Text(text.to_owned())])], Vec::new());
    }
    read(text)
}

fn read(text: &str) -> (Vec<MarkdownBlock>, Vec<Violation>) {
    let mut builder = Builder { stack: vec![Open::Root(Vec::new())], problems: Vec::new() };
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        if builder.stack.len() > MAX_DEPTH {
            builder.problem(range, ViolationKind::TooDeep);
            break;
        }
        builder.take(event, range);
    }
    builder.finish()
}

/// Whether nothing in the text can mean anything to Markdown, as in most texts of a notice: it is one line that begins
/// with a letter and has no mark in it. Such a text needs no parser, which looks at each several times.
fn is_plain(text: &str) -> bool {
    let marks = |byte: u8| {
        matches!(byte, b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'&' | b'!' | 0x7f) || byte < b' '
    };
    text.starts_with(char::is_alphabetic) && !text.ends_with(char::is_whitespace) && !text.bytes().any(marks)
}

struct Builder {
    stack: Vec<Open>,
    problems: Vec<Violation>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            Event::Code(code) => self.inline(Inline::Code(code.into_string())),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => self.block(MarkdownBlock::Rule),
            Event::Html(_) | Event::InlineHtml(_) => self.problem(range, ViolationKind::Html),
            // Extensions of CommonMark, none of which is switched on.
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.stack.push(Open::Paragraph(Vec::new())),
            Tag::Heading { .. } => self.stack.push(Open::Heading(Vec::new())),
            Tag::List(start) => self.stack.push(Open::List(start, Vec::new())),
            Tag::Item => self.stack.push(Open::Item(Vec::new(), Vec::new())),
            Tag::BlockQuote(_) => self.stack.push(Open::Quote(Vec::new())),
            Tag::CodeBlock(_) => self.stack.push(Open::Code(String::new())),
            Tag::Emphasis => self.stack.push(Open::Emphasis(Vec::new())),
            Tag::Strong => self.stack.push(Open::Strong(Vec::new())),
            Tag::Link { dest_url, .. } => {
                let safe = check_link(&dest_url).is_ok();
                if !safe {
                    self.problem(range, ViolationKind::UnsafeLink(dest_url.to_string()));
                }
                self.stack.push(Open::Link(safe.then(|| dest_url.into_string()), Vec::new()));
            }
            Tag::Image { .. } => {
                self.problem(range, ViolationKind::Image);
                // Its words stay, as plain text.
                self.stack.push(Open::Link(None, Vec::new()));
            }
            // Raw HTML reports itself by its events; the rest are extensions, none of which is switched on.
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
            Some(Open::Paragraph(content)) => self.block(MarkdownBlock::Paragraph(content)),
            Some(Open::Heading(content)) => self.block(MarkdownBlock::Heading(content)),
            Some(Open::List(start, items)) => self.block(MarkdownBlock::List { start, items }),
            Some(Open::Item(mut blocks, loose)) => {
                flush(&mut blocks, loose);
                if let Some(Open::List(_, items)) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
            Some(Open::Quote(blocks)) => self.block(MarkdownBlock::Quote(blocks)),
            Some(Open::Code(code)) => self.block(MarkdownBlock::Code(code)),
            Some(Open::Emphasis(content)) => self.inline(Inline::Emphasis(content)),
            Some(Open::Strong(content)) => self.inline(Inline::Strong(content)),
            Some(Open::Link(Some(url), content)) => self.inline(Inline::Link { url, content }),
            Some(Open::Link(None, content)) => {
                for inline in content {
                    self.inline(inline);
                }
            }
            Some(root @ Open::Root(_)) => self.stack.push(root),
            None => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(Open::Code(code)) = self.stack.last_mut() {
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

    /// The runs of the innermost open container that holds runs.
    fn inlines(&mut self) -> Option<&mut Vec<Inline>> {
        match self.stack.last_mut()? {
            Open::Paragraph(content)
            | Open::Heading(content)
            | Open::Emphasis(content)
            | Open::Strong(content)
            | Open::Link(_, content)
            | Open::Item(_, content) => Some(content),
            Open::Root(_) | Open::List(..) | Open::Quote(_) | Open::Code(_) => None,
        }
    }

    fn inline(&mut self, inline: Inline) {
        if let Some(content) = self.inlines() {
            content.push(inline);
        }
    }

    fn block(&mut self, block: MarkdownBlock) {
        match self.stack.last_mut() {
            Some(Open::Root(blocks) | Open::Quote(blocks)) => blocks.push(block),
            Some(Open::Item(blocks, loose)) => {
                flush(blocks, std::mem::take(loose));
                blocks.push(block);
            }
            _ => {}
        }
    }

    fn problem(&mut self, range: Range<usize>, kind: ViolationKind) {
        self.problems.push(Violation { range, kind });
    }

    fn finish(self) -> (Vec<MarkdownBlock>, Vec<Violation>) {
        let root = self.stack.into_iter().next();
        let Some(Open::Root(blocks)) = root else { return (Vec::new(), self.problems) };
        (blocks, self.problems)
    }
}

/// A tight list's entries hold their runs without a paragraph around them.
fn flush(blocks: &mut Vec<MarkdownBlock>, loose: Vec<Inline>) {
    if !loose.is_empty() {
        blocks.push(MarkdownBlock::Paragraph(loose));
    }
}

/// The text of runs without their form.
pub fn plain_inlines(inlines: &[Inline]) -> String {
    let mut plain = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) => plain.push_str(&plain_inlines(content)),
            Inline::Link { url, content } => {
                let words = plain_inlines(content);
                plain.push_str(&words);
                if words != *url && format!("mailto:{words}") != *url {
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

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    proptest::proptest! {
        #[test]
        fn a_plain_text_is_what_the_parser_finds_in_it(
            text in "[a-zäÖß0-9 .,:;!?#*_`~<>&|=+()\\[\\]\"'“–\u{a0}\n\t\\\\-]{0,24}|\\PC{0,12}",
        ) {
            proptest::prop_assert_eq!(parse(&text), read(&text));
        }

        #[test]
        fn so_is_one_that_is_surely_plain(text in "[a-zäÖß][a-zäÖß0-9 .,:;?#~>|=+()\"'“–-]{0,60}[a-z.)]") {
            proptest::prop_assert!(is_plain(&text));
            proptest::prop_assert_eq!(parse(&text), read(&text));
        }
    }

    #[test]
    fn paragraphs_lists_and_links() {
        let (blocks, problems) =
            parse("Yksi *kaksi*\nkolme.\n\n- a\n- b [c](https://d.fi)\n\n<https://e.fi>");
        assert!(problems.is_empty());
        assert_eq!(
            blocks,
            vec![
                MarkdownBlock::Paragraph(vec![text("Yksi "), Inline::Emphasis(vec![text("kaksi")]), text(" kolme.")]),
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
    fn html_images_and_unsafe_links_stay_out_and_are_told() {
        let (blocks, problems) = parse("a <b>c</b> ![d](e.png) [f](javascript:g)\n\n<script>h</script>\n");
        let kinds: Vec<_> = problems.into_iter().map(|problem| problem.kind).collect();
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
        let (_, problems) = parse(&"> ".repeat(20_000));
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].kind, ViolationKind::TooDeep);
        let (_, problems) = parse(&"1. ".repeat(20_000));
        assert_eq!(problems.len(), 1);
        let (_, problems) = parse(&"[".repeat(50_000));
        assert!(problems.is_empty());
    }
}
