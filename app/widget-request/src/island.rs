use seloste_hooks::request;
use seloste_request_form::{Props, RequestForm};
use web_sys::{Element, console};
use yew::Renderer;

/// Hydrates the form in the island's root, with the props that the root carries. Does nothing on a page without one.
pub fn wake() {
    let Some(root) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(request::ISLAND_ID))
    else {
        return;
    };
    let Some(props) = Props::from_attributes(|name| root.get_attribute(name)) else {
        give_up(&root);
        return;
    };
    // Yew panics when the page is not what the server wrote. The page itself is unharmed: it says that the form failed,
    // and shows the plain instructions.
    let island = root.clone();
    yew::set_custom_panic_hook(Box::new(move |panic| {
        console::error_1(&panic.to_string().into());
        give_up(&island);
    }));
    Renderer::<RequestForm>::with_root_and_props(root, props).hydrate();
}

/// Says that the form will not come to life.
fn give_up(root: &Element) {
    // If even this fails, nothing is left to say it with.
    let _ = root.set_attribute(request::STATE, request::STATE_FAILED);
}
