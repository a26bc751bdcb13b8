use seloste_hooks::request;
use seloste_request_form::{Props, RequestForm};
use yew::Renderer;

/// Hydrates the form in the island's root, with the props that the root carries. Does nothing on a page without one.
pub fn wake() {
    let Some(root) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(request::ISLAND_ID))
    else {
        return;
    };
    if let Some(props) = Props::from_attributes(|name| root.get_attribute(name)) {
        Renderer::<RequestForm>::with_root_and_props(root, props).hydrate();
    }
}
