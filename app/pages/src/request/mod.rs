//! The request form's place in a notice page: the form with its island, and what to do without it.

mod facts;

use crate::render;
use seloste_notice::{Language, Notice};
use seloste_outline::Outline;
use seloste_request_form::{Fixed, RequestForm, form, plain_instructions};
use std::sync::OnceLock;
use yew::{AttrValue, Html, LocalServerRenderer, html};

/// The form, with its live part hydratable within a root whose attributes carry the same props; and the plain
/// instructions. `asks` tells whether the page asks about cookies.
pub fn request(notice: &Notice, outline: &Outline, asks: bool) -> Html {
    let facts = facts::facts(notice, outline, asks);
    let renderer = LocalServerRenderer::<RequestForm>::with_props(facts.props.clone()).hydratable(true);
    let live = futures::executor::block_on(renderer.render());
    let form = form(&facts, &fixed(outline.language), Html::from_html_unchecked(live.into()));
    html! { <>{ form }{ plain_instructions(&facts) }</> }
}

/// What every page of a language has in its form, drawn once: of a site with hundreds of notices that is a tenth of
/// all drawing.
fn fixed(language: Language) -> Fixed {
    static DRAWN: [OnceLock<[String; 3]>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let draw = || {
        let Fixed { corrections, person, letters } = Fixed::of(language);
        [corrections, person, letters].map(|part| render::html(&part))
    };
    let [corrections, person, letters] = DRAWN[language as usize]
        .get_or_init(draw)
        .each_ref()
        .map(|html| Html::from_html_unchecked(AttrValue::Static(html)));
    Fixed { corrections, person, letters }
}
