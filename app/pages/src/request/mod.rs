//! The request form's place in a notice page: the island, and what to do without it.

use seloste_hooks::request::ISLAND_ID;
use seloste_markdown::{Block as Markdown, plain_inlines};
use seloste_notice::{Language, Notice, Right, Text, written_date};
use seloste_outline::{Outline, Phrase};
use seloste_request_form::{Props, RequestForm, plain_instructions};
use yew::virtual_dom::VTag;
use yew::{Html, LocalServerRenderer, html};

/// The longest that the form repeats of what a notice says of a right; the section above has it whole.
const LONGEST: usize = 400;

/// The form's interior, hydratable, within a root whose attributes carry the same props; and the plain instructions.
/// `asks` tells whether the page asks about cookies.
pub fn request(notice: &Notice, outline: &Outline, asks: bool) -> Html {
    let props = props(notice, outline, asks);
    let renderer = LocalServerRenderer::<RequestForm>::with_props(props.clone()).hydratable(true);
    let interior = futures::executor::block_on(renderer.render());
    let mut root = VTag::new("div");
    root.add_attribute("id", ISLAND_ID);
    for (name, value) in props.to_attributes() {
        root.add_attribute(name, value);
    }
    root.add_child(Html::from_html_unchecked(interior.into()));
    html! { <>{ Html::from(root) }{ plain_instructions(&props) }</> }
}

fn props(notice: &Notice, outline: &Outline, asks: bool) -> Props {
    let language = outline.language;
    let controller = notice.controller.as_ref();
    let postal = controller
        .and_then(|controller| controller.address.as_ref())
        .map(seloste_notice::Address::lines)
        .unwrap_or_default();
    let stated = |right: &Right| notice.rights.get(*right).stated();
    Props {
        language,
        notice_title: outline.title.text.clone(),
        notice_date: notice.updated.map(|date| written_date(date, language)),
        controller: outline.controller.as_ref().map(|controller| controller.text.clone()),
        postal,
        email: notice.request_email().map(str::to_owned),
        emails: Right::ALL
            .into_iter()
            .filter_map(|right| Some((right, stated(&right)?.email.clone()?)))
            .collect(),
        said: Right::ALL
            .into_iter()
            .filter_map(|right| Some((right, short(stated(&right)?.text.as_ref()?, language)?)))
            .collect(),
        demands: notice.rights.demands.iter().map(|demand| Phrase::of(&demand.text, language).text).collect(),
        asks,
    }
}

/// The first paragraph of a text, plain; none where it is too long to repeat.
fn short(text: &Text, language: Language) -> Option<String> {
    let (_, words) = text.in_or_first(language);
    let (blocks, _) = seloste_markdown::parse(words);
    let plain = blocks.iter().find_map(|block| match block {
        Markdown::Paragraph(content) => Some(plain_inlines(content)),
        _ => None,
    })?;
    (plain.chars().count() <= LONGEST).then_some(plain)
}
