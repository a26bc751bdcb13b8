use seloste_hooks::request;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

/// Adds the option to include the receipt of the cookie choice to the form, or removes it (with its tick). It
/// is inserted before its template, after the right it belongs to.
pub(super) fn update_receipt_option(form: &Element, available: bool) {
    let Ok(Some(template)) = form.query_selector(&["#", request::RECEIPT_TEMPLATE_ID].concat()) else {
        return;
    };
    let existing = template.previous_element_sibling().filter(|before| {
        matches!(before.query_selector(&["[name=", request::RECEIPT, "]"].concat()), Ok(Some(_)))
    });
    match existing {
        Some(option) if !available => option.remove(),
        None if available => {
            let Some(template) = template.dyn_ref::<HtmlTemplateElement>() else { return };
            if let (Some(parent), Ok(copy)) =
                (template.parent_node(), template.content().clone_node_with_deep(true))
            {
                // If this fails, the letter is written without the receipt.
                let _ = parent.insert_before(&copy, Some(template));
            }
        }
        _ => {}
    }
}
