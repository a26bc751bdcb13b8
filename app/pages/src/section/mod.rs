//! The sections of a notice in its layout.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_notice::Language;
use seloste_outline::{Outline, Section};
use yew::{Html, classes, html};

use crate::block::{blocks, dir, lang};
use crate::fold;
use crate::messages::messages;
use crate::text::text;

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders all sections. `after` returns additional content for the end of a section.
pub(crate) fn sections(outline: &Outline, after: impl Fn(&Section) -> Html) -> Html {
    html! {
        <div class={classes!("sections", format!("sections--{}", outline.layout.as_str()))}>
            { for outline.sections.iter().map(|section| self::section(section, outline.language, after(section))) }
        </div>
    }
}

fn section(section: &Section, language: Language, after: Html) -> Html {
    let Some(heading) = &section.heading else {
        return html! { <div class="introduction" id={section.id.clone()}>{ blocks(&section.blocks, 2) }</div> };
    };
    let number =
        section.number.map(|number| html! { <span class="section__number">{ format!("{number}. ") }</span> });
    let messages = messages(language);
    let content = if fold::folds(section.section) {
        fold::blocks(&section.blocks, 2, &(messages.more_about)(&heading.without_soft_hyphens()))
    } else {
        blocks(&section.blocks, 2)
    };
    // A label has one language, so that of a heading in another is the heading alone.
    let link_label = match heading.language {
        Some(_) => heading.without_soft_hyphens(),
        None => (messages.section_link)(&heading.without_soft_hyphens()),
    };
    // The id is on the heading, so that screen readers announce it when a link is followed.
    html! {
        <section class="section" aria-labelledby={section.id.clone()}>
            // Reader views drop headings such as `contact`, unless a class says that they are text.
            <h2 class="heading-text" id={section.id.clone()} lang={lang(heading.language)} dir={dir(heading.language)}>
                { number.unwrap_or_default() }{ text(&heading.text) }
            </h2>
            // Not in the heading, so that it is not part of its name. Reader views drop it: it is empty.
            <a class="anchor" href={format!("#{}", section.id)} lang={lang(heading.language)} dir={dir(heading.language)} aria-label={link_label}></a>
            <div class="section__body">{ content }{ after }</div>
        </section>
    }
}
