//! Writes lexicons as Rust code.

use std::fmt::Write;

use super::{Content, File, List, Pattern, Words};
use crate::generate::{constant, literal, pascal};

/// Returns the code: a constant per list, all lists, and which languages are searched for.
pub(crate) fn code(reference: &File, files: &[File]) -> String {
    let mut code = String::new();
    for declared in &reference.lists {
        for line in &declared.comment {
            let _ = writeln!(code, "/// {line}");
        }
        if declared.comment.is_empty() {
            let _ = writeln!(code, "/// The list `{}`.", declared.id);
        }
        let kind = kind(&declared.content);
        let _ = writeln!(
            code,
            "pub(crate) const {}: {kind} = {kind} {{ id: {}, lexicons: &[",
            constant(&declared.id),
            literal(&declared.id)
        );
        for file in files {
            if let Some(list) = file.list(&declared.id) {
                let _ = writeln!(code, "    ({}, {}),", language(&file.tag), content(list, file, files));
            }
        }
        code.push_str("] };\n\n");
    }
    for (kind_name, name) in [("Terms", "TERMS"), ("Groups", "GROUPS"), ("Patterns", "PATTERNS")] {
        let lists = reference.lists.iter().filter(|list| kind(&list.content) == kind_name);
        let names: Vec<String> = lists.map(|list| format!("&{}", constant(&list.id))).collect();
        if !names.is_empty() {
            let _ = writeln!(code, "/// All lists of this kind.\n#[cfg(test)]");
            let _ =
                writeln!(code, "pub(crate) const ALL_{name}: &[&{kind_name}] = &[{}];\n", names.join(", "));
        }
    }
    let _ = writeln!(code, "/// The languages whose lexicons are searched for in texts in a language.");
    let _ = writeln!(code, "pub(crate) const SEARCHED: &[(Language, &[Language])] = &[");
    for file in files {
        let searched: Vec<String> = searched(file, files).map(|file| language(&file.tag)).collect();
        let _ = writeln!(code, "    ({}, &[{}]),", language(&file.tag), searched.join(", "));
    }
    code.push_str("];\n");
    code
}

/// Returns the lexicons that are searched for in texts in the language of a file, in the order of all files.
fn searched<'f>(file: &'f File, files: &'f [File]) -> impl Iterator<Item = &'f File> {
    files.iter().filter(|other| other.tag == file.tag || file.also.contains(&other.tag))
}

fn kind(content: &Content) -> &'static str {
    match content {
        Content::Words(_) => "Terms",
        Content::Groups(_) => "Groups",
        Content::Patterns(_) => "Patterns",
    }
}

fn language(tag: &str) -> String {
    format!("Language::{}", pascal(tag))
}

fn content(list: &List, file: &File, files: &[File]) -> String {
    match &list.content {
        Content::Words(words) => strings(words),
        Content::Groups(groups) => {
            format!("&[{}]", groups.iter().map(|group| strings(group)).collect::<Vec<_>>().join(", "))
        }
        Content::Patterns(patterns) => {
            let patterns: Vec<String> =
                patterns.iter().map(|pattern| pattern_code(pattern, file, files)).collect();
            format!("&[{}]", patterns.join(", "))
        }
    }
}

fn pattern_code(pattern: &Pattern, file: &File, files: &[File]) -> String {
    let words = |words: &Words| match words {
        Words::Given(words) => strings(words),
        Words::Named(name, _) => {
            let words = searched(file, files).filter_map(|file| file.words.get(name));
            strings(&words.flatten().cloned().collect::<Vec<_>>())
        }
    };
    format!(
        "Pattern {{ any_of: {}, all_of: &[{}], none_of: {} }}",
        words(&pattern.any_of),
        pattern.all_of.iter().map(words).collect::<Vec<_>>().join(", "),
        pattern.none_of.as_ref().map_or_else(|| "&[]".to_owned(), words)
    )
}

fn strings(words: &[String]) -> String {
    format!("&[{}]", words.iter().map(|word| literal(word)).collect::<Vec<_>>().join(", "))
}
