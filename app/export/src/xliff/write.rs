//! A notice's texts, on their way to a translator.

use super::{XliffError, first_language};
use crate::texts::{Words, visit};
use quick_xml::escape::escape;
use seloste_notice::{Language, Notice};
use std::fmt::Write as _;

/// The notice's texts for a translator into this language, with the translations that it has.
///
/// # Errors
///
/// Where the notice's first language is the one to translate into.
pub fn write(notice: &Notice, into: Language) -> Result<String, XliffError> {
    let from = first_language(notice);
    if from == into {
        return Err(XliffError::SameLanguage(into));
    }
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
    // Writing to a string cannot fail.
    let _ = writeln!(
        xml,
        "  <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" datatype=\"plaintext\">\n    <body>",
        escape(&notice.id),
        from.code(),
        into.code()
    );
    for unit in units(notice, from, into) {
        let _ = writeln!(xml, "      <trans-unit id=\"{}\" xml:space=\"preserve\">", escape(&unit.id));
        let _ = writeln!(xml, "        <source>{}</source>", escape(&unit.source));
        if let Some(target) = &unit.target {
            let _ = writeln!(xml, "        <target state=\"translated\">{}</target>", escape(target));
        }
        if unit.markdown {
            xml.push_str(
                "        <note>Markdown: keep the marks of emphasis, lists and links as they are.</note>\n",
            );
        }
        xml.push_str("      </trans-unit>\n");
    }
    xml.push_str("    </body>\n  </file>\n</xliff>\n");
    Ok(xml)
}

/// A text to be translated.
struct Unit {
    id: String,
    source: String,
    target: Option<String>,
    markdown: bool,
}

fn units(notice: &Notice, from: Language, into: Language) -> Vec<Unit> {
    let mut units = Vec::new();
    visit(&mut notice.clone(), &mut |path, words| {
        let markdown = matches!(words, Words::Markdown(_));
        match words {
            Words::Short(text) | Words::Markdown(text) => units.push(Unit {
                id: path.to_owned(),
                source: text.get_or_first(from).1.to_owned(),
                target: text.get(into).map(str::to_owned),
                markdown,
            }),
            Words::List(list) => {
                let targets = list.get(into).unwrap_or_default();
                let entries = list.get_or_first(from).1.iter().enumerate();
                units.extend(entries.map(|(index, entry)| Unit {
                    id: format!("{path}[{index}]"),
                    source: entry.clone(),
                    target: targets.get(index).cloned(),
                    markdown: false,
                }));
            }
        }
    });
    units
}
