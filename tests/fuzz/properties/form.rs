//! Attributes of the part of the request form that its program renders.

use seloste_notice::Language;
use seloste_request_form::{Props, Texts};

fn props(attributes: &[(String, String)]) -> Option<Props> {
    let get = |name: &str| attributes.iter().find(|(given, _)| given == name).map(|(_, value)| value.clone());
    Props::from_attributes(&get, |language: Language| Some(Texts::built_in(language)))
}

/// Checks that attributes, one per line, are parsed without a panic, and that the result, written as
/// attributes, is parsed back unchanged.
pub(crate) fn attributes(text: &str) -> bool {
    let lines = text.lines().filter_map(|line| line.split_once('='));
    let given: Vec<(String, String)> =
        lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let Some(read) = props(&given) else { return false };
    let written: Vec<(String, String)> =
        read.to_attributes().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    assert_eq!(props(&written).as_ref(), Some(&read), "{written:?}");
    true
}
