use seloste_hooks::request;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

/// Puts the choice to add the record of a choice about cookies into the form, or takes it out. It stands right before
/// its template, after the right that it belongs to; a tick goes with it.
pub fn receipt(form: &Element, offered: bool) {
    let Ok(Some(template)) = form.query_selector(&["#", request::RECEIPT_TEMPLATE_ID].concat()) else {
        return;
    };
    let there = template.previous_element_sibling().filter(|before| {
        matches!(before.query_selector(&["[name=", request::RECEIPT, "]"].concat()), Ok(Some(_)))
    });
    match there {
        Some(there) if !offered => there.remove(),
        None if offered => {
            let Some(template) = template.dyn_ref::<HtmlTemplateElement>() else { return };
            if let (Some(parent), Ok(copy)) =
                (template.parent_node(), template.content().clone_node_with_deep(true))
            {
                // Should this fail, the letter is written without the record.
                let _ = parent.insert_before(&copy, Some(template));
            }
        }
        _ => {}
    }
}
