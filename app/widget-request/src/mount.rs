use seloste_hooks::request;
use seloste_request_form::{Props, RequestForm, loaded_texts};
use web_sys::{Document, console};
use yew::Renderer;

/// Renders the island with the props from its attributes and the texts that the script has fetched, in place
/// of the server's HTML. Does nothing on a page without a form.
pub(crate) fn mount() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(root) = document.get_element_by_id(request::LIVE_ID) else { return };
    let Some(island) = document.get_element_by_id(request::ISLAND_ID) else { return };
    let props = Props::from_attributes(&|name| root.get_attribute(name), |language| {
        loaded_texts(&island, language).flatten()
    });
    let Some(props) = props else {
        // The script that loads the program sets the failed state.
        wasm_bindgen::throw_str("invalid attributes or texts");
    };
    // If the program panics, the page shows that the form failed, and the plain instructions.
    yew::set_custom_panic_hook(Box::new(move |panic| {
        console::error_1(&panic.to_string().into());
        set_failed(&document);
    }));
    Renderer::<RequestForm>::with_root_and_props(root, props).render();
}

/// Sets the failed state.
fn set_failed(document: &Document) {
    if let Some(island) = document.get_element_by_id(request::ISLAND_ID) {
        // If this fails, the state cannot be shown in any other way.
        let _ = island.set_attribute(request::STATE, request::STATE_FAILED);
    }
}
