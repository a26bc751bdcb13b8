//! HTML of an entry in the feed of changes.

use seloste_markdown::{Inline, MarkdownBlock};
use seloste_notice::{Language, Text};
use seloste_outline::OutlineBlock;
use yew::html;

use crate::version_page::{Difference, difference_list};
use crate::{block, render};

/// Renders what a version changed: the author's words, then headings and lines of the differences. Feed readers
/// show the result anywhere, so links are absolute: `origin` is the site's origin and `page` the URL of the
/// notice.
pub fn feed_content(
    texts: &[&Text],
    differences: &[Difference],
    language: Language,
    (origin, page): (&str, &str),
) -> String {
    let absolute = |url: &str| absolute(url, origin, page);
    let words = texts.iter().map(|text| {
        let mut content = OutlineBlock::markdown(text, language);
        if let OutlineBlock::Markdown(markdown) = &mut content {
            markdown.blocks.iter_mut().for_each(|block| link_blocks(block, &absolute));
        }
        block::block(&content, 2)
    });
    render::html(&html! {
        <>
            { for words }
            if !differences.is_empty() {
                { difference_list(differences) }
            }
        </>
    })
}

/// Returns the absolute form of a URL on a page of the site.
fn absolute(url: &str, origin: &str, page: &str) -> String {
    let before_path = url.split(['/', '?', '#']).next().unwrap_or_default();
    if before_path.contains(':') {
        url.to_owned()
    } else if url.starts_with('/') {
        format!("{origin}{url}")
    } else {
        format!("{page}{url}")
    }
}

fn link_blocks(block: &mut MarkdownBlock, absolute: &impl Fn(&str) -> String) {
    match block {
        MarkdownBlock::Paragraph(content) | MarkdownBlock::Heading(content) => {
            link_inlines(content, absolute);
        }
        MarkdownBlock::List { items, .. } => {
            items.iter_mut().flatten().for_each(|block| link_blocks(block, absolute));
        }
        MarkdownBlock::Quote(blocks) => blocks.iter_mut().for_each(|block| link_blocks(block, absolute)),
        MarkdownBlock::Code(_) | MarkdownBlock::Rule => {}
    }
}

fn link_inlines(content: &mut [Inline], absolute: &impl Fn(&str) -> String) {
    for inline in content {
        match inline {
            Inline::Link { url, content } => {
                *url = absolute(url);
                link_inlines(content, absolute);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => link_inlines(inner, absolute),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_absolute() {
        let text = Text::new(
            Language::En,
            "[a](/x) **[b](#rights)** [c](https://c.example/) [d](terms.html)\n\n- [e](mailto:maija@example.fi)",
        );
        let differences = [("Data <1>".to_owned(), vec!["Added: a & b".to_owned()])];
        let place = ("https://example.fi", "https://example.fi/n/");
        let html = feed_content(&[&text], &differences, Language::En, place);
        for link in [
            "https://example.fi/x",
            "https://example.fi/n/#rights",
            "https://c.example/",
            "https://example.fi/n/terms.html",
            "mailto:maija@example.fi",
        ] {
            assert!(html.contains(&format!("href=\"{link}\"")), "{link}: {html}");
        }
        assert!(html.contains("<dt>Data &lt;1&gt;</dt>") && html.contains("Added: a &amp; b"), "{html}");
    }
}
