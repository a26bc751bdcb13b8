//! From a view to HTML.

use yew::{Html, LocalServerRenderer, Properties, component};

#[derive(Properties, PartialEq)]
struct Props {
    content: Html,
}

#[component]
fn Whole(props: &Props) -> Html {
    props.content.clone()
}

/// The HTML of a view. Nothing in a page waits for anything, so rendering is done when this returns.
pub fn html(content: Html) -> String {
    let renderer = LocalServerRenderer::<Whole>::with_props(Props { content }).hydratable(false);
    futures::executor::block_on(renderer.render())
}

/// The HTML of a whole document.
pub fn document(content: Html) -> String {
    let mut document = String::from("<!DOCTYPE html>\n");
    document.push_str(&html(content));
    document.push('\n');
    document
}
