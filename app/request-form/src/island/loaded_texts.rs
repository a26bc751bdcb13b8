use seloste_hooks::request;
use seloste_notice::Language;
use web_sys::Element;

use crate::Texts;

/// Returns the texts in a language that the script has put into an attribute of the island. `Some(None)` if
/// it could not fetch them, or has fetched something else; `None` if it has not finished.
pub fn loaded_texts(island: &Element, language: Language) -> Option<Option<Texts>> {
    let name = [request::TEXTS, language.code()].concat();
    let texts = Texts::from_file(language, &island.get_attribute(&name)?);
    if texts.is_none() {
        // The script fetches them again when the visitor chooses the language again. It would not if this
        // failed.
        let _ = island.remove_attribute(&name);
    }
    Some(texts)
}
