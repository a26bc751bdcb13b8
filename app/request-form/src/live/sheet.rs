//! The letter on paper: a sheet of its own beside the page, which is printed in the page's place.

use gloo_events::EventListener;
use seloste_hooks::request;
use web_sys::{Document, Element, window};

/// What stands on the sheet, from top to bottom: the class of a block, and its lines.
pub type Block<'a> = (&'static str, Vec<&'a str>);

/// The class of the sheet; the style sheet knows it.
const SHEET: &str = "seloste-letter";

/// Prints these blocks in the place of the page. Nothing is stored; the sheet is gone when printing is over.
pub fn print(language: &str, blocks: &[Block<'_>]) -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    let root = document.document_element()?;
    // Should the browser have said nothing of the end of an earlier print.
    remove(&document, &root);
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
    // Most browsers say that printing is over before they return from it.
    let over = EventListener::once(&window, "afterprint", |_| clear());
    if window.print().is_err() {
        remove(&document, &root);
        return None;
    }
    over.forget();
    Some(())
}

/// Takes away the sheet of a print that the browser never said to be over.
pub fn clear() {
    if let Some(document) = window().and_then(|window| window.document())
        && let Some(root) = document.document_element()
    {
        remove(&document, &root);
    }
}

/// An element of this class.
fn element(document: &Document, name: &str, class: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_class_name(class);
    Some(element)
}

/// Takes the sheet away, if there is one.
fn remove(document: &Document, root: &Element) {
    if let Some(sheet) = document.get_elements_by_class_name(SHEET).item(0) {
        sheet.remove();
    }
    // Without the sheet the mark must not stay: the page itself could not be printed any more.
    let _ = root.remove_attribute(request::PRINTING);
}
