//! The table of contents of a notice.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_outline::{Outline, Section};
use yew::{Html, html};

use crate::block::{dir, lang};
use crate::fold::fold;
use crate::messages::messages;
use crate::text::text;

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders links to all sections that have a heading.
pub(crate) fn table_of_contents(outline: &Outline) -> Html {
    let contents = messages(outline.language).contents;
    // Small screens show the summary of the closed part, others show the heading and the open part.
    html! {
        <nav class="contents" aria-labelledby="contents">
            <h2 id="contents">{ contents }</h2>
            { fold(html! { { contents } }, html! { <ol>{ for outline.sections.iter().filter_map(entry) }</ol> }) }
        </nav>
    }
}

fn entry(section: &Section) -> Option<Html> {
    let heading = section.heading.as_ref()?;
    let number = section
        .number
        .map(|number| html! { <span class="contents__number">{ format!("{number}. ") }</span> });
    Some(html! {
        <li>
            <a href={format!("#{}", section.id)} lang={lang(heading.language)} dir={dir(heading.language)}>
                { number.unwrap_or_default() }{ text(&heading.text) }
            </a>
        </li>
    })
}
