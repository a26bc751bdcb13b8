//! Prints the letter: adds a sheet to the page that is printed instead of the page.

use gloo_events::EventListener;
use seloste_hooks::request;
use web_sys::{Document, Element, window};

/// A block on the sheet: its class and its lines.
pub(super) type PrintBlock<'a> = (&'static str, Vec<&'a str>);

/// Class of the sheet, used by the style sheet.
const SHEET: &str = "seloste-letter";

/// Prints the blocks, from top to bottom, instead of the page. The sheet is removed after printing.
pub(super) fn print(language: &str, blocks: &[PrintBlock<'_>]) -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    let root = document.document_element()?;
    // An earlier print may not have fired `afterprint`.
    remove_from(&document, &root);
    let sheet = element(&document, "article", SHEET)?;
    sheet.set_attribute("lang", language).ok()?;
    for (class, lines) in blocks {
        let block = element(&document, "div", &[SHEET, "__", class].concat())?;
        for line in lines {
            let paragraph = element(&document, "p", "")?;
            paragraph.set_text_content(Some(line));
            block.append_child(&paragraph).ok()?;
        }
        sheet.append_child(&block).ok()?;
    }
    document.body()?.append_child(&sheet).ok()?;
    root.set_attribute(request::PRINTING, request::PRINTING_LETTER).ok()?;
    // Most browsers fire `afterprint` before `print` returns.
    let after_print = EventListener::once(&window, "afterprint", |_| remove_sheet());
    if window.print().is_err() {
        remove_from(&document, &root);
        return None;
    }
    after_print.forget();
    Some(())
}

/// Removes the sheet if the browser did not fire `afterprint`.
pub(super) fn remove_sheet() {
    if let Some(document) = window().and_then(|window| window.document())
        && let Some(root) = document.document_element()
    {
        remove_from(&document, &root);
    }
}

/// Creates an element with a class.
fn element(document: &Document, name: &str, class: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_class_name(class);
    Some(element)
}

/// Removes the sheet, if there is one.
fn remove_from(document: &Document, root: &Element) {
    if let Some(sheet) = document.get_elements_by_class_name(SHEET).item(0) {
        sheet.remove();
    }
    // Without the sheet, the attribute would keep the page itself from being printed.
    let _ = root.remove_attribute(request::PRINTING);
}
