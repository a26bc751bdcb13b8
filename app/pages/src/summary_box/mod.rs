//! The summary box at the top of a notice.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_outline::{Outline, Phrase, SummaryRow};
use yew::{Html, html};

use crate::block::line;
use crate::messages::messages;

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders the summary: controller, purposes, legal bases, retention, recipients, contact. Empty if the
/// notice states none of them. `link` is the link to the request form, if the page has one.
pub(crate) fn summary_box(outline: &Outline, link: Html) -> Html {
    if outline.summary_box.rows.is_empty() {
        return link;
    }
    html! {
        <section class="glance" aria-labelledby="glance">
            <h2 id="glance">{ seloste_outline::messages(outline.language).summary_box }</h2>
            <dl>{ for outline.summary_box.rows.iter().map(|row| self::row(row, outline)) }</dl>
            { link }
        </section>
    }
}

fn row(row: &SummaryRow, outline: &Outline) -> Html {
    let more = row.more.as_ref().map(|more| {
        let heading = seloste_outline::messages(outline.language).heading(row.section, outline.layout);
        let label = (messages(outline.language).more_about)(&Phrase::plain(heading).without_soft_hyphens());
        html! { <p class="glance__more"><a href={format!("#{}", row.section.as_str())} title={label}>{ more.clone() }</a></p> }
    });
    let answers = match row.answers.as_slice() {
        [answer] if more.is_none() => line(answer),
        many => html! { <ul>{ for many.iter().map(|answer| html! { <li>{ line(answer) }</li> }) }</ul> },
    };
    html! {
        <div class="glance__row">
            <dt>{ row.label }</dt>{ "\n" }
            <dd>{ answers }{ more.unwrap_or_default() }</dd>
        </div>
    }
}
