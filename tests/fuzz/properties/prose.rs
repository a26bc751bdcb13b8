//! Markdown texts of a notice.

use std::path::Path;

use seloste_markdown::{Inline, MAX_DEPTH, MarkdownBlock, parse};
use seloste_notice::{Language, check_link};
use seloste_source::read_notice_text;

/// Checks that links are safe and nesting is bounded, and appends the words.
fn visit(blocks: &[MarkdownBlock], depth: usize, words: &mut String) {
    assert!(depth <= MAX_DEPTH, "deeper than {MAX_DEPTH}");
    for block in blocks {
        match block {
            MarkdownBlock::Paragraph(inlines) | MarkdownBlock::Heading(inlines) => {
                visit_inlines(inlines, depth + 1, words);
            }
            MarkdownBlock::List { items, .. } => items.iter().for_each(|item| visit(item, depth + 1, words)),
            MarkdownBlock::Quote(blocks) => visit(blocks, depth + 1, words),
            MarkdownBlock::Code(code) => words.push_str(code),
            MarkdownBlock::Rule => {}
        }
        words.push(' ');
    }
}

fn visit_inlines(inlines: &[Inline], depth: usize, words: &mut String) {
    assert!(depth <= MAX_DEPTH + 1, "deeper than {MAX_DEPTH}");
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) => visit_inlines(inner, depth + 1, words),
            Inline::Link { url, content } => {
                assert!(check_link(url).is_ok(), "an unsafe link: {url}");
                visit_inlines(content, depth + 1, words);
            }
            Inline::Break => words.push(' '),
        }
    }
}

/// Returns true if emphasis begins or ends where another emphasis does. CommonMark cannot write each of
/// these.
fn touches(blocks: &[MarkdownBlock]) -> bool {
    blocks.iter().any(|block| match block {
        MarkdownBlock::Paragraph(inlines) | MarkdownBlock::Heading(inlines) => inlines_touch(inlines),
        MarkdownBlock::List { items, .. } => items.iter().any(|item| touches(item)),
        MarkdownBlock::Quote(blocks) => touches(blocks),
        MarkdownBlock::Code(_) | MarkdownBlock::Rule => false,
    })
}

fn inlines_touch(inlines: &[Inline]) -> bool {
    let is_emphasis =
        |inline: Option<&Inline>| matches!(inline, Some(Inline::Emphasis(_) | Inline::Strong(_)));
    inlines.windows(2).any(|pair| is_emphasis(pair.first()) && is_emphasis(pair.get(1)))
        || inlines.iter().any(|inline| match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) => {
                is_emphasis(inner.first()) || is_emphasis(inner.last()) || inlines_touch(inner)
            }
            Inline::Link { content, .. } => inlines_touch(content),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => false,
        })
}

fn words(blocks: &[MarkdownBlock]) -> String {
    let mut words = String::new();
    visit(blocks, 0, &mut words);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks that a text is parsed to blocks with safe links, bounded in depth and length, and that the Markdown
/// export of a notice with an allowed text has the same words.
pub(crate) fn markdown(text: &str) -> bool {
    let (blocks, violations) = parse(text);
    for violation in &violations {
        assert!(text.get(violation.range.clone()).is_some(), "{:?}", violation.range);
    }
    let shown = words(&blocks);
    assert!(shown.len() <= 4 * text.len(), "{} bytes of {}", shown.len(), text.len());
    if !violations.is_empty() || text.trim().is_empty() {
        return false;
    }
    let yaml = format!(
        "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Otsikko\nintroduction: {}\n",
        seloste_yaml::quote(text)
    );
    let loaded = read_notice_text(Path::new("example.yaml"), &yaml);
    if loaded.failed() {
        return false;
    }
    let Some(notice) = loaded.value else { return false };
    // White space around a text is not a part of it.
    let read = notice.introduction.as_ref().and_then(|text| text.get(Language::Fi)).unwrap_or_default();
    let blocks = parse(read).0;
    if touches(&blocks) {
        return false;
    }
    let shown = words(&blocks);
    let exported = seloste_export::markdown::write(&notice, Language::Fi);
    let (again, violations) = parse(&exported);
    assert!(violations.is_empty(), "{violations:?} in {exported:?}");
    assert_eq!(words(&again), format!("Otsikko {shown}").trim(), "the export is {exported:?}");
    true
}
