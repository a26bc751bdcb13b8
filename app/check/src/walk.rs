//! Collects all texts, URLs and parties of a notice.

use seloste_notice::record::{FieldSpec, Translation, ValuePath, Visit, Visitor};
use seloste_notice::{Notice, Party, Text, TextList};

/// A value in a notice with its path in the YAML file.
#[derive(Debug)]
pub(crate) struct NoticeNode<'a> {
    /// Path of the value.
    pub path: String,
    /// The value.
    pub value: NodeValue<'a>,
}

/// A value that rules look for anywhere in a notice.
#[derive(Clone, Copy, Debug)]
pub(crate) enum NodeValue<'a> {
    /// A text, and how it is expected to be translated.
    Text(&'a Text, Translation),
    /// A list of short texts.
    List(&'a TextList),
    /// A URL.
    Url(&'a str),
    /// A party. Its texts and URLs are separate nodes.
    Party(&'a Party),
}

/// Collects all nodes of a notice, in the order of the model.
pub(crate) fn collect_nodes(notice: &Notice) -> Vec<NoticeNode<'_>> {
    let mut nodes = Nodes(Vec::new());
    notice.visit(&mut ValuePath::default(), &mut nodes);
    nodes.0
}

struct Nodes<'a>(Vec<NoticeNode<'a>>);

impl<'a> Nodes<'a> {
    fn push(&mut self, path: &ValuePath, value: NodeValue<'a>) {
        self.0.push(NoticeNode { path: path.as_str().to_owned(), value });
    }
}

impl<'a> Visitor<'a> for Nodes<'a> {
    fn text(&mut self, path: &ValuePath, text: &'a Text, field: &'static FieldSpec) {
        self.push(path, NodeValue::Text(text, field.translation));
    }

    fn text_list(&mut self, path: &ValuePath, list: &'a TextList) {
        self.push(path, NodeValue::List(list));
    }

    fn url(&mut self, path: &ValuePath, url: &'a str) {
        self.push(path, NodeValue::Url(url));
    }

    fn party(&mut self, path: &ValuePath, party: &'a Party) {
        self.push(path, NodeValue::Party(party));
    }
}
