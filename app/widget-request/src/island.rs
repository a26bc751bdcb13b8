use seloste_hooks::request;
use seloste_request_form::{Props, RequestForm};
use web_sys::{Document, console};
use yew::Renderer;

/// Hydrates the live part of the form, with the props that its root carries. Does nothing on a page without one.
pub fn wake() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(root) = document.get_element_by_id(request::LIVE_ID) else { return };
    let Some(props) = Props::from_attributes(|name| root.get_attribute(name)) else {
        give_up(&document);
        return;
    };
    // Yew panics when the page is not what the server wrote. The page itself is unharmed: it says that the form failed,
    // and shows the plain instructions.
    yew::set_custom_panic_hook(Box::new(move |panic| {
        console::error_1(&panic.to_string().into());
        give_up(&document);
    }));
    Renderer::<RequestForm>::with_root_and_props(root, props).hydrate();
}

/// Says that the form will not come to life.
fn give_up(document: &Document) {
    if let Some(island) = document.get_element_by_id(request::ISLAND_ID) {
        // If even this fails, nothing is left to say it with.
        let _ = island.set_attribute(request::STATE, request::STATE_FAILED);
    }
}
