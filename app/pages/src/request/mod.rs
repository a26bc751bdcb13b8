//! The request form's place in a notice page: the form with its island, and what to do without it.

mod facts;

use seloste_notice::Notice;
use seloste_outline::Outline;
use seloste_request_form::{RequestForm, form, plain_instructions};
use yew::{Html, LocalServerRenderer, html};

/// The form, with its live part hydratable within a root whose attributes carry the same props; and the plain
/// instructions. `asks` tells whether the page asks about cookies.
pub fn request(notice: &Notice, outline: &Outline, asks: bool) -> Html {
    let facts = facts::facts(notice, outline, asks);
    let renderer = LocalServerRenderer::<RequestForm>::with_props(facts.props.clone()).hydratable(true);
    let live = futures::executor::block_on(renderer.render());
    html! { <>{ form(&facts, Html::from_html_unchecked(live.into())) }{ plain_instructions(&facts) }</> }
}
