//! The request form in a notice page, with instructions for use without JavaScript.

mod facts;

use std::sync::OnceLock;

use seloste_notice::{Language, Notice};
use seloste_outline::{Outline, ascii_email};
use seloste_request_form::{RequestForm, SharedFragments, Texts, form, plain_instructions};
use yew::{AttrValue, Html, LocalServerRenderer, html};

use crate::messages::messages;
use crate::render;

/// Renders the form and the plain instructions. The attributes of the root element of the
/// island carry its props. `has_dialog` is true if the page has a consent dialog.
pub(crate) fn request_form(notice: &Notice, outline: &Outline, has_dialog: bool) -> Html {
    let facts = facts::form_facts(notice, outline, has_dialog);
    let renderer = LocalServerRenderer::<RequestForm>::with_props(facts.props.clone()).hydratable(false);
    let live_html = futures::executor::block_on(renderer.render());
    let form = form(&facts, &static_parts(outline.language), Html::from_html_unchecked(live_html.into()));
    html! {
        <details class="fold request">
            <summary>{ messages(outline.language).make_request }</summary>
            { form }
            { plain_instructions(&facts, ascii_email) }
        </details>
    }
}

/// Returns the parts of the form that are the same for every notice in a language. They are rendered once,
/// which saves a tenth of the rendering time of a site with hundreds of notices.
fn static_parts(language: Language) -> SharedFragments {
    static RENDERED: [OnceLock<[String; 3]>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let render = || {
        let SharedFragments { rectifications: corrections, person, letters } =
            SharedFragments::render(language);
        [corrections, person, letters].map(|part| render::html(&part))
    };
    let [corrections, person, letters] = RENDERED[language as usize]
        .get_or_init(render)
        .each_ref()
        .map(|html| Html::from_html_unchecked(AttrValue::Static(html)));
    SharedFragments { rectifications: corrections, person, letters }
}

/// Returns the file from which the program of the request form loads its texts in a language.
pub fn request_texts(language: Language) -> String {
    Texts::built_in(language).to_file()
}
