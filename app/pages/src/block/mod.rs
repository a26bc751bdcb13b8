//! The content below a heading: text, lists, definitions, tables and subsections.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_markdown::{Inline, MarkdownBlock as Markdown};
use seloste_outline::{
    Definition, DefinitionsKind, MarkdownText, OutlineBlock, Phrase, Picture, Table, ascii_mail_url,
};
use yew::{Html, html};

use crate::flow::flow;
use crate::matrix::matrix;
use crate::text::{caption, data_label, lines, table_label};
pub(crate) use crate::text::{dir, lang, line, phrase, text};
use crate::timeline::timeline;

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders blocks below a heading of this level.
pub(crate) fn blocks(blocks: &[OutlineBlock], level: u8) -> Html {
    blocks.iter().map(|one| block(one, level)).collect()
}

/// Renders a block below a heading of this level.
pub(crate) fn block(block: &OutlineBlock, level: u8) -> Html {
    match block {
        OutlineBlock::Markdown(prose) => self::prose(prose, level),
        OutlineBlock::Line(spans) => html! { <p>{ line(spans) }</p> },
        OutlineBlock::List(lines) => {
            html! { <ul>{ for lines.iter().map(|spans| html! { <li>{ line(spans) }</li> }) }</ul> }
        }
        OutlineBlock::Definitions(kind, list) => terms(*kind, list, level),
        OutlineBlock::Table(table) if table.marked.is_empty() => self::table(table),
        OutlineBlock::Table(table) => matrix(table),
        OutlineBlock::Picture(Picture::Flow(flow)) => self::flow(flow),
        OutlineBlock::Picture(Picture::Timeline(timeline)) => self::timeline(timeline),
        OutlineBlock::Subsection { id, heading, blocks } => html! {
            // Reader views drop a `div` that consists of links, such as the address of an authority.
            <section class="part">
                { self::heading(level + 1, id.clone(), heading) }
                { self::blocks(blocks, level + 1) }
            </section>
        },
        OutlineBlock::Empty(sentence) => html! { <p class="empty">{ *sentence }</p> },
        // The form of the page checks the box that the link leads to.
        OutlineBlock::RequestLink { right, text, name, language } => html! {
            <p class="request-link">
                <a href={format!("#request-{}", right.as_str())} aria-label={format!("{text}{} {name}", language.colon())}>{ *text }</a>
            </p>
        },
    }
}

/// Renders a heading. Levels above 6 become `h6`.
pub(crate) fn heading(level: u8, id: Option<String>, text: &Phrase) -> Html {
    let tag = ["h1", "h1", "h2", "h3", "h4", "h5", "h6"].get(usize::from(level)).copied().unwrap_or("h6");
    html! { <@{tag} id={id} lang={lang(text.language)} dir={dir(text.language)}>{ self::text(&text.text) }</@> }
}

fn terms(kind: DefinitionsKind, list: &[Definition], level: u8) -> Html {
    let class = match kind {
        DefinitionsKind::Facts => "facts",
        DefinitionsKind::Entries => "entries",
    };
    html! {
        <dl class={class}>
            { for list.iter().map(|term| html! {
                <div>
                    <dt>{ line(&term.term) }</dt>{ "\n" }
                    <dd>{ term_body(&term.blocks, level) }</dd>
                </div>
            }) }
        </dl>
    }
}

/// Renders the content of a definition. A single line needs no paragraph.
pub(crate) fn term_body(blocks: &[OutlineBlock], level: u8) -> Html {
    match blocks {
        [OutlineBlock::Line(spans)] => line(spans),
        _ => self::blocks(blocks, level),
    }
}

/// Renders a table in a frame that scrolls sideways on narrow screens, also by keyboard.
fn table(table: &Table) -> Html {
    html! {
        <div class="table-frame" role="region" aria-label={table_label(table)} tabindex="0">
            <table>
                <caption>{ caption(table) }</caption>
                <thead>
                    <tr>{ for table.head.iter().map(|label| html! { <th scope="col">{ *label }</th> }) }</tr>
                </thead>
                <tbody>
                    { for table.rows.iter().map(|row| html! {
                        <tr>{ for row.iter().enumerate().map(|(column, cell)| {
                            if column == 0 {
                                html! { <th scope="row">{ lines(cell) }</th> }
                            } else {
                                html! { <td data-label={table.head.get(column).map(|label| data_label(label, table.language))}>{ lines(cell) }</td> }
                            }
                        }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn prose(prose: &MarkdownText, level: u8) -> Html {
    let content: Html = prose.blocks.iter().map(|block| markdown(block, level)).collect();
    match prose.language {
        Some(language) => {
            html! { <div lang={language.code()} dir={language.foreign_direction()}>{ content }</div> }
        }
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
        // Headings inside a text are not part of the page's outline; only the author's own sections have
        // headings.
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
            Inline::Text(text) => self::text(text),
            Inline::Emphasis(inner) => html! { <em>{ inlines(inner) }</em> },
            Inline::Strong(inner) => html! { <strong>{ inlines(inner) }</strong> },
            Inline::Code(code) => html! { <code>{ code.clone() }</code> },
            Inline::Link { url, content } => {
                html! { <a href={ascii_mail_url(url).into_owned()}>{ inlines(content) }</a> }
            }
            Inline::Break => html! { <br /> },
        })
        .collect()
}
