//! Shortens the names by which a WebAssembly module and its script know each other. wasm-bindgen puts a hash
//! into each name, which does not compress; only these two files use them.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Export, Import, Parser, Payload};

/// Prefixes of the names that wasm-bindgen generates. Others, such as `memory`, are kept.
const PREFIXES: [&str; 3] = ["__wbg_", "__wbindgen_", "__externref_"];

/// Returns the module and the script with short names.
///
/// # Errors
///
/// If the module cannot be parsed, or the script lacks a name of the module.
pub(crate) fn shorten(program: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.context("the program cannot be read")?;
        match &payload {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.clone().into_imports() {
                    let import = import.context("an import cannot be read")?;
                    let short = names.short(import.name);
                    let renamed = Import { name: short.as_deref().unwrap_or(import.name), ..import };
                    RoundtripReencoder.parse_import(&mut imports, renamed)?;
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section.clone() {
                    let export = export.context("an export cannot be read")?;
                    let short = names.short(export.name);
                    let renamed = Export { name: short.as_deref().unwrap_or(export.name), ..export };
                    RoundtripReencoder.parse_export(&mut exports, renamed)?;
                }
                module.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
                    let data = program.get(start..end).context("a section ends after the module")?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    let script = names.rename(script)?;
    Ok((module.finish(), script))
}

/// Maps long names to short ones.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// Returns the short name if wasm-bindgen generated the long one.
    fn short(&mut self, long: &str) -> Option<String> {
        if !PREFIXES.iter().any(|start| long.starts_with(start)) {
            return None;
        }
        let next = letters(self.0.len());
        Some(self.0.entry(long.to_owned()).or_insert(next).clone())
    }

    /// Replaces the names in the script where they are whole identifiers.
    fn rename(&self, script: &str) -> Result<String> {
        let mut renamed = String::with_capacity(script.len());
        let mut unseen: Vec<&str> = self.0.keys().map(String::as_str).collect();
        let mut rest = script;
        while let Some(start) = rest.find(is_identifier) {
            let (before, word) = rest.split_at(start);
            renamed.push_str(before);
            let end = word.find(|character| !is_identifier(character)).unwrap_or(word.len());
            let (word, after) = word.split_at(end);
            unseen.retain(|name| *name != word);
            renamed.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        renamed.push_str(rest);
        if let Some(name) = unseen.first() {
            bail!("the program and its script do not match: {name} is not in the script");
        }
        Ok(renamed)
    }
}

/// Whether a JavaScript identifier can contain this character.
fn is_identifier(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '$'
}

/// Spells a number in letters: a, b, …, Z, aa, ab, ….
fn letters(number: usize) -> String {
    const ALPHABET: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let last = char::from(ALPHABET[number % 52]);
    match (number / 52).checked_sub(1) {
        Some(before) => letters(before) + &last.to_string(),
        None => last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    use super::*;

    fn program(imports: &[&str], exports: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut in_section = ImportSection::new();
        for import in imports {
            in_section.import("./glue.js", import, EntityType::Function(0));
        }
        let mut out_section = ExportSection::new();
        for export in exports {
            out_section.export(export, ExportKind::Func, 0);
        }
        let mut module = Module::new();
        module.section(&types).section(&in_section).section(&out_section);
        module.finish()
    }

    #[test]
    fn names_are_shortened_in_module_and_script() {
        let long = ["__wbg_log_0123456789abcdef", "__wbg_log_0123456789abcdef0"];
        let made = program(&long, &["memory", "__wbindgen_free"]);
        let script = "let a={__wbg_log_0123456789abcdef:f,\"__wbg_log_0123456789abcdef0\":g};\
                      w.__wbindgen_free(w.memory,w.__wbindgen_free2)";
        let (short, renamed) = shorten(&made, script).unwrap();
        assert_eq!(short, program(&["a", "b"], &["memory", "c"]));
        assert_eq!(renamed, "let a={a:f,\"b\":g};w.c(w.memory,w.__wbindgen_free2)");
        wasmparser::validate(&short).unwrap();
    }

    #[test]
    fn mismatched_script_is_rejected() {
        let error = shorten(&program(&["__wbg_log_01"], &[]), "log()").unwrap_err();
        assert!(error.to_string().contains("__wbg_log_01"), "{error}");
        assert!(shorten(b"no program", "").is_err());
    }

    #[test]
    fn short_names_are_unique() {
        let mut names: Vec<String> = (0..5_000).map(letters).collect();
        assert_eq!(names[..3], ["a", "b", "c"]);
        assert_eq!(names[51..54], ["Z", "aa", "ab"]);
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 5_000);
    }
}
