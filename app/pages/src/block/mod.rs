//! What stands under headings: prose, lines, lists, terms, tables, parts.

use seloste_markdown::{MarkdownBlock as Markdown, Inline};
use seloste_notice::Language;
use seloste_outline::{Block, Phrase, Prose, Span, Table, Term, TermsKind};
use yew::{AttrValue, Html, html};

pub const CSS: &str = include_str!("style.css");

/// The value of a `lang` attribute, for what is in another language than the page.
pub fn lang(language: Option<Language>) -> Option<AttrValue> {
    language.map(|language| AttrValue::Static(language.code()))
}

/// A short text.
pub fn phrase(phrase: &Phrase) -> Html {
    match phrase.language {
        Some(language) => html! { <span lang={language.code()}>{ phrase.text.clone() }</span> },
        None => html! { { phrase.text.clone() } },
    }
}

/// The runs of a line.
pub fn line(spans: &[Span]) -> Html {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> Html {
    match span {
        Span::Text(text) => phrase(text),
        Span::Strong(text) => html! { <strong>{ phrase(text) }</strong> },
        Span::Link { href, text } => html! { <a href={href.clone()}>{ phrase(text) }</a> },
        Span::Break => html! { <br /> },
    }
}

/// Blocks, under a heading of this level.
pub fn blocks(blocks: &[Block], level: u8) -> Html {
    blocks.iter().map(|one| block(one, level)).collect()
}

/// A block, under a heading of this level.
pub fn block(block: &Block, level: u8) -> Html {
    match block {
        Block::Prose(prose) => self::prose(prose, level),
        Block::Line(spans) => html! { <p>{ line(spans) }</p> },
        Block::Items(lines) => {
            html! { <ul>{ for lines.iter().map(|spans| html! { <li>{ line(spans) }</li> }) }</ul> }
        }
        Block::Terms(kind, list) => terms(*kind, list, level),
        Block::Table(table) => self::table(table),
        Block::Part { id, heading, blocks } => html! {
            <div class="part">
                { self::heading(level + 1, id.clone(), heading) }
                { self::blocks(blocks, level + 1) }
            </div>
        },
        Block::Empty(sentence) => html! { <p class="empty">{ *sentence }</p> },
    }
}

/// A heading of this level, at most the sixth.
pub fn heading(level: u8, id: Option<String>, text: &Phrase) -> Html {
    let tag = ["h1", "h1", "h2", "h3", "h4", "h5", "h6"].get(usize::from(level)).copied().unwrap_or("h6");
    html! { <@{tag} id={id} lang={lang(text.language)}>{ text.text.clone() }</@> }
}

fn terms(kind: TermsKind, list: &[Term], level: u8) -> Html {
    let class = match kind {
        TermsKind::Facts => "facts",
        TermsKind::Entries => "entries",
    };
    html! {
        <dl class={class}>
            { for list.iter().map(|term| html! {
                <div>
                    <dt>{ phrase(&term.term) }</dt>
                    <dd>{ term_body(&term.blocks, level) }</dd>
                </div>
            }) }
        </dl>
    }
}

/// What stands to a term; a single line needs no paragraph around it.
fn term_body(blocks: &[Block], level: u8) -> Html {
    match blocks {
        [Block::Line(spans)] => line(spans),
        _ => self::blocks(blocks, level),
    }
}

/// A table in a frame of its own that scrolls sideways, by keyboard too, where the screen is too narrow for it.
fn table(table: &Table) -> Html {
    html! {
        <div class="table-frame" role="region" aria-label={table.caption.clone()} tabindex="0">
            <table>
                <caption>{ table.caption.clone() }</caption>
                <thead>
                    <tr>{ for table.head.iter().map(|label| html! { <th scope="col">{ *label }</th> }) }</tr>
                </thead>
                <tbody>
                    { for table.rows.iter().map(|row| html! {
                        <tr>{ for row.iter().enumerate().map(|(column, cell)| {
                            let content: Html = match cell.as_slice() {
                                [one] => line(one),
                                many => many.iter().map(|spans| html! { <p>{ line(spans) }</p> }).collect(),
                            };
                            if column == 0 {
                                html! { <th scope="row">{ content }</th> }
                            } else {
                                html! { <td>{ content }</td> }
                            }
                        }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn prose(prose: &Prose, level: u8) -> Html {
    let content: Html = prose.blocks.iter().map(|block| markdown(block, level)).collect();
    match prose.language {
        Some(language) => html! { <div lang={language.code()}>{ content }</div> },
        None => content,
    }
}

fn markdown(block: &Markdown, level: u8) -> Html {
    match block {
        Markdown::Paragraph(content) => html! { <p>{ inlines(content) }</p> },
        Markdown::List { start, items } => {
            let entries: Html =
                items.iter().map(|item| html! { <li>{ item_body(item, level) }</li> }).collect();
            match start {
                Some(1) => html! { <ol>{ entries }</ol> },
                Some(first) => html! { <ol start={first.to_string()}>{ entries }</ol> },
                None => html! { <ul>{ entries }</ul> },
            }
        }
        // Not a heading of the page: the author's own sections give those.
        Markdown::Heading(content) => html! { <p><strong>{ inlines(content) }</strong></p> },
        Markdown::Quote(inner) => {
            html! { <blockquote>{ for inner.iter().map(|block| markdown(block, level)) }</blockquote> }
        }
        Markdown::Code(code) => html! { <pre>{ code.clone() }</pre> },
        Markdown::Rule => html! { <hr /> },
    }
}

fn item_body(item: &[Markdown], level: u8) -> Html {
    match item {
        [Markdown::Paragraph(content)] => inlines(content),
        _ => item.iter().map(|block| markdown(block, level)).collect(),
    }
}

fn inlines(content: &[Inline]) -> Html {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => html! { { text.clone() } },
            Inline::Emphasis(inner) => html! { <em>{ inlines(inner) }</em> },
            Inline::Strong(inner) => html! { <strong>{ inlines(inner) }</strong> },
            Inline::Code(code) => html! { <code>{ code.clone() }</code> },
            Inline::Link { url, content } => html! { <a href={url.clone()}>{ inlines(content) }</a> },
            Inline::Break => html! { <br /> },
        })
        .collect()
}
