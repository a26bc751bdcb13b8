//! Lines of text: phrases with their language, emphasis and links.

use seloste_notice::Language;
use seloste_outline::{Cell, Phrase, Table, TextRun};
use yew::virtual_dom::VText;
use yew::{AttrValue, Html, html};

/// Returns the value of a `lang` attribute for text in another language than the page.
pub(crate) fn lang(language: Option<Language>) -> Option<AttrValue> {
    language.map(|language| AttrValue::Static(language.code()))
}

/// Returns the value of a `dir` attribute for text in another language than the page.
pub(crate) fn dir(language: Option<Language>) -> Option<&'static str> {
    language.and_then(Language::foreign_direction)
}

/// Renders a text without marks. It is copied once; `html!` would copy it three times.
///
/// The style sheet shows a soft hyphen, so that it is not in the text: screen readers divide words at it, and
/// tables for braille displays in many languages do not know it.
pub(crate) fn text(text: &str) -> Html {
    let part = |text: &str| Html::from(VText::new(AttrValue::Rc(text.into())));
    let mut parts = text.split('\u{ad}');
    let first = parts.next().map(part).unwrap_or_default();
    if !text.contains('\u{ad}') {
        return first;
    }
    let rest = parts.map(|after| html! { <><span class="soft-hyphen"></span>{ part(after) }</> });
    [first].into_iter().chain(rest).collect()
}

/// Renders a short text.
pub(crate) fn phrase(phrase: &Phrase) -> Html {
    let content = text(&phrase.text);
    match phrase.language {
        Some(language) => {
            html! { <span lang={language.code()} dir={language.foreign_direction()}>{ content }</span> }
        }
        None => content,
    }
}

/// Renders the runs of a line.
pub(crate) fn line(spans: &[TextRun]) -> Html {
    spans.iter().map(span).collect()
}

fn span(span: &TextRun) -> Html {
    match span {
        TextRun::Text(text) => phrase(text),
        TextRun::Strong(text) => html! { <strong>{ phrase(text) }</strong> },
        TextRun::Link { href, text } => html! { <a href={href.clone()}>{ phrase(text) }</a> },
        TextRun::Break => html! { <br /> },
    }
}

/// Renders a message around a variable that may be in another language than the page.
pub(crate) fn framed(message: fn(&str) -> String, variable: &Phrase) -> Html {
    if variable.language.is_none() {
        return html! { { message(&variable.text) } };
    }
    let (before, after) = Phrase::around(message);
    html! { <>{ before }{ phrase(variable) }{ after }</> }
}

/// Renders the caption of a table.
pub(crate) fn caption(table: &Table) -> Html {
    html! {
        <>
            { table.caption }
            if let Some(about) = &table.about {
                { table.language.colon() }{ " " }{ phrase(about) }
            }
        </>
    }
}

/// Returns the label of a table for screen readers. A label has one language, so it leaves out a name in
/// another language, which the caption has.
pub(crate) fn table_label(table: &Table) -> String {
    match table.about.as_ref().filter(|about| about.language.is_none()) {
        Some(about) => format!("{}{} {}", table.caption, table.language.colon(), about.text),
        None => table.caption.to_owned(),
    }
}

/// Returns the label of a cell with its colon, which the style sheet shows on phones.
pub(crate) fn data_label(label: &str, language: Language) -> String {
    [label, language.colon()].concat()
}

/// Renders the lines of a cell. A single line needs no paragraph.
pub(crate) fn lines(cell: &Cell) -> Html {
    match cell.as_slice() {
        [one] => line(one),
        many => many.iter().map(|spans| html! { <p>{ line(spans) }</p> }).collect(),
    }
}
