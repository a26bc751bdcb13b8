//! The notice at a glance.

use crate::block::line;
use crate::texts::texts;
use seloste_outline::{GlanceRow, Outline, words};
use yew::{Html, html};

pub const CSS: &str = include_str!("style.css");

/// Who, what for, on what basis, how long, who else, where to turn; nothing where the notice says none of it.
pub fn glance(outline: &Outline) -> Html {
    if outline.glance.rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="glance" aria-labelledby="glance">
            <h2 id="glance">{ words(outline.language).glance }</h2>
            <dl>{ for outline.glance.rows.iter().map(|row| self::row(row, outline)) }</dl>
        </section>
    }
}

fn row(row: &GlanceRow, outline: &Outline) -> Html {
    let more = row.more.as_ref().map(|more| {
        let heading = words(outline.language).heading(row.section, outline.layout);
        let label = (texts(outline.language).more_about)(heading);
        html! { <p class="glance__more"><a href={format!("#{}", row.section.word())} title={label}>{ more.clone() }</a></p> }
    });
    let answers = match row.answers.as_slice() {
        [one] if more.is_none() => line(one),
        many => html! { <ul>{ for many.iter().map(|answer| html! { <li>{ line(answer) }</li> }) }</ul> },
    };
    html! {
        <div class="glance__row">
            <dt>{ row.label }</dt>
            <dd>{ answers }{ more.unwrap_or_default() }</dd>
        </div>
    }
}
