//! The request form in a notice page, with instructions for use without JavaScript.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;
mod facts;

use std::sync::OnceLock;

use seloste_notice::{Language, Notice, Site};
use seloste_outline::{Outline, ascii_email};
use seloste_request_form::{RequestForm, SharedFragments, Texts, form, packed_titles, plain_instructions};
use yew::{AttrValue, Html, LocalServerRenderer, html};

use crate::messages::messages;
use crate::render;
use crate::route::{Route, link};

/// Renders the form and the plain instructions. The attributes of the root element of the
/// island carry its props. `root` is the prefix from the page to the site's root. `has_dialog` is true if the
/// page has a consent dialog.
pub(crate) fn request_form(
    site: &Site,
    notice: &Notice,
    outline: &Outline,
    root: &str,
    has_dialog: bool,
) -> Html {
    let titles_url = titles_path(site, notice).map(|path| link(root, &path));
    let facts = facts::form_facts(notice, outline, titles_url, has_dialog);
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

/// Number of languages of a notice whose titles are in each of its pages.
const TITLES_IN_PAGE: usize = 4;

/// Returns path and content of the file with the titles of a notice, from which the request form takes the
/// title for a letter in another language. `None` if the pages have them.
pub fn titles_file(site: &Site, notice: &Notice) -> Option<(String, String)> {
    let titles: Vec<(Language, String)> =
        notice.title.iter().map(|(language, title)| (language, title.to_owned())).collect();
    Some((titles_path(site, notice)?, packed_titles(&titles)))
}

fn titles_path(site: &Site, notice: &Notice) -> Option<String> {
    let first = site.languages_of(notice).next()?;
    let is_file = site.requests && notice.title.iter().count() > TITLES_IN_PAGE;
    let folder = Route::Notice(first, notice.id.clone()).path(site);
    is_file.then(|| format!("{folder}titles.txt"))
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
