//! XLIFF writer.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use seloste_notice::{Language, Notice};

use super::error::XliffError;
use crate::texts::{TextMut, visit_texts};

/// What a unit without a translation has as its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingTarget {
    /// No target.
    Omit,
    /// The source text, with the state `needs-translation`, for programs that show targets only.
    CopySource,
}

/// Writes the texts of a notice for translation into `into`, with existing translations.
///
/// # Errors
///
/// Returns an error if `into` is the notice's first language.
pub fn write(notice: &Notice, into: Language, missing: MissingTarget) -> Result<String, XliffError> {
    let from = notice.first_language();
    if from == into {
        return Err(XliffError::SameLanguage(into));
    }
    let xml = write_file(notice, from, into, missing);
    xml.map_err(|error| XliffError::InvalidXml(error.to_string()))
}

fn write_file(
    notice: &Notice,
    from: Language,
    into: Language,
    missing: MissingTarget,
) -> Result<String, quick_xml::Error> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let xliff = writer
        .create_element("xliff")
        .with_attributes([("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")]);
    xliff.write_inner_content(|writer| {
        let file = writer.create_element("file").with_attributes([
            ("original", notice.id.as_str()),
            ("source-language", from.code()),
            ("target-language", into.code()),
            ("datatype", "plaintext"),
        ]);
        file.write_inner_content(|writer| {
            writer.create_element("body").write_inner_content(|writer| {
                units(notice, from, into).iter().try_for_each(|unit| {
                    let element = writer
                        .create_element("trans-unit")
                        .with_attributes([("id", unit.id.as_str()), ("xml:space", "preserve")]);
                    element.write_inner_content(|writer| {
                        writer.create_element("source").write_text_content(BytesText::new(&unit.source))?;
                        let target = match (&unit.target, missing) {
                            (Some(target), _) => Some(("translated", target)),
                            (None, MissingTarget::CopySource) => Some(("needs-translation", &unit.source)),
                            (None, MissingTarget::Omit) => None,
                        };
                        if let Some((state, target)) = target {
                            let element = writer.create_element("target").with_attribute(("state", state));
                            element.write_text_content(BytesText::new(target))?;
                        }
                        if unit.markdown {
                            let note = "Markdown: keep the markup of emphasis, lists and links.";
                            writer.create_element("note").write_text_content(BytesText::new(note))?;
                        }
                        Ok(())
                    })?;
                    Ok(())
                })
            })?;
            Ok(())
        })?;
        Ok(())
    })?;
    let mut xml = String::from_utf8(writer.into_inner()).map_err(|error| error.utf8_error())?;
    xml.push('\n');
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
