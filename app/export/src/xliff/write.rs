//! XLIFF writer.

use std::fmt::Write as _;

use quick_xml::escape::escape;
use seloste_notice::{Language, Notice};

use super::error::XliffError;
use crate::texts::{TextMut, visit_texts};

/// Writes the texts of a notice for translation into `into`, with existing translations.
///
/// # Errors
///
/// Returns an error if `into` is the notice's first language.
pub fn write(notice: &Notice, into: Language) -> Result<String, XliffError> {
    let from = notice.first_language();
    if from == into {
        return Err(XliffError::SameLanguage(into));
    }
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
    // Writing to a string is infallible.
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
            xml.push_str("        <note>Markdown: keep the markup of emphasis, lists and links.</note>\n");
        }
        xml.push_str("      </trans-unit>\n");
    }
    xml.push_str("    </body>\n  </file>\n</xliff>\n");
    Ok(xml)
}

/// A translation unit to be written.
struct ExportedUnit {
    id: String,
    source: String,
    target: Option<String>,
    markdown: bool,
}

fn units(notice: &Notice, from: Language, into: Language) -> Vec<ExportedUnit> {
    let mut units = Vec::new();
    visit_texts(&mut notice.clone(), &mut |path, text| {
        let markdown = matches!(text, TextMut::Markdown(_));
        match text {
            TextMut::Short(text) | TextMut::Markdown(text) => units.push(ExportedUnit {
                id: path.to_owned(),
                source: text.get_or_first(from).1.to_owned(),
                target: text.get(into).map(str::to_owned),
                markdown,
            }),
            TextMut::List(list) => {
                let targets = list.get(into).unwrap_or_default();
                let entries = list.get_or_first(from).1.iter().enumerate();
                units.extend(entries.map(|(index, entry)| ExportedUnit {
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
