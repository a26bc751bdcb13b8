//! Visitor for all localized texts of a notice.

use seloste_notice::record::{FieldKind, FieldSpec, ValuePath, Visit, VisitorMut};
use seloste_notice::{Notice, Text, TextList};

/// Mutable access to a text of a notice.
pub(crate) enum TextMut<'t> {
    /// A short text.
    Short(&'t mut Text),
    /// A text in Markdown.
    Markdown(&'t mut Text),
    /// A list of short texts.
    List(&'t mut TextList),
}

/// Called with the path and each text.
type TextFunction<'f> = dyn FnMut(&str, TextMut<'_>) + 'f;

/// Visits every text of a notice, in the usual order of a file. Paths are those of findings:
/// `purposes[0].name`, `recipients.mailer.transfer.copy`. Texts that the catalogue of services supplies are
/// left out: they are not in the file, and are in every language.
pub(crate) fn visit_texts(notice: &mut Notice, function: &mut TextFunction<'_>) {
    let supplied = supplied_paths(notice);
    notice.visit_mut(&mut ValuePath::default(), &mut Texts { function, supplied });
}

/// Returns the paths of values that the catalogue of services supplies.
fn supplied_paths(notice: &Notice) -> Vec<String> {
    let mut paths = Vec::new();
    for (index, service) in notice.services.iter().enumerate() {
        let supplied = service.known.iter().flat_map(|known| &known.supplied);
        paths.extend(supplied.map(|key| format!("services[{index}].{key}")));
    }
    paths
}

struct Texts<'v, 'f> {
    function: &'v mut TextFunction<'f>,
    /// Paths of values that are left out.
    supplied: Vec<String>,
}

impl Texts<'_, '_> {
    fn is_supplied(&self, path: &ValuePath) -> bool {
        let is_within = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
        self.supplied
            .iter()
            .any(|supplied| path.as_str().strip_prefix(supplied.as_str()).is_some_and(is_within))
    }
}

impl VisitorMut for Texts<'_, '_> {
    fn text(&mut self, path: &ValuePath, text: &mut Text, field: &'static FieldSpec) {
        if self.is_supplied(path) {
            return;
        }
        let is_markdown = matches!(field.kind, FieldKind::Markdown | FieldKind::Item(FieldKind::Markdown));
        let text = if is_markdown { TextMut::Markdown(text) } else { TextMut::Short(text) };
        (self.function)(path.as_str(), text);
    }

    fn text_list(&mut self, path: &ValuePath, list: &mut TextList) {
        (self.function)(path.as_str(), TextMut::List(list));
    }
}
