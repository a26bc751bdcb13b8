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
/// `purposes[0].name`, `recipients.mailer.transfer.copy`.
pub(crate) fn visit_texts(notice: &mut Notice, function: &mut TextFunction<'_>) {
    notice.visit_mut(&mut ValuePath::default(), &mut Texts { function });
}

struct Texts<'v, 'f> {
    function: &'v mut TextFunction<'f>,
}

impl VisitorMut for Texts<'_, '_> {
    fn text(&mut self, path: &ValuePath, text: &mut Text, field: &'static FieldSpec) {
        let is_markdown = matches!(field.kind, FieldKind::Markdown | FieldKind::Item(FieldKind::Markdown));
        let text = if is_markdown { TextMut::Markdown(text) } else { TextMut::Short(text) };
        (self.function)(path.as_str(), text);
    }

    fn text_list(&mut self, path: &ValuePath, list: &mut TextList) {
        (self.function)(path.as_str(), TextMut::List(list));
    }
}
