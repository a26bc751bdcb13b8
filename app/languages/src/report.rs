//! Compares all texts of all languages, for `cargo xtask languages`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

use crate::folder::{self, Language};
use crate::lexicon::Lexicon;
use crate::{Problem, REFERENCE, compare, plural, read, root, terms, typography};

/// The lexicons, with the names of their columns.
const LEXICONS: [(&str, Lexicon); 2] =
    [("check words", Lexicon::new("check")), ("import words", Lexicon::new("import"))];

/// Compares the languages. Returns a table with a row per language, and what is wrong as lines.
///
/// # Errors
/// Fails if a file cannot be read.
pub fn report() -> io::Result<(String, Vec<String>)> {
    let folder = root();
    let mut problems = Vec::new();
    let languages = folder::languages(&folder, &mut problems)?;
    let parts = parts(&folder.join(REFERENCE))?;
    let mut table = String::from("language");
    for part in &parts {
        let _ = write!(table, "\t{part}");
    }
    for (name, _) in &LEXICONS {
        let _ = write!(table, "\t{name}");
    }
    table.push_str("\tplurals\tterms\twrong words\n");
    let reference = languages.iter().find(|language| language.tag == REFERENCE);
    let mut declared = Vec::new();
    for (_, lexicon) in &LEXICONS {
        // Errors in the reference are those of its own row.
        declared.push(reference.map(|en| lexicon.keys(en, &mut Vec::new())).transpose()?.unwrap_or_default());
    }
    for language in &languages {
        table.push_str(&row(language, &parts, &declared, &folder, &mut problems)?);
    }
    let lines =
        problems.into_iter().map(|Problem { file, line, message }| format!("{file}:{line}: {message}"));
    Ok((table, lines.collect()))
}

/// Returns the row of a language; adds what is wrong with its texts to `problems`.
fn row(
    language: &Language,
    parts: &BTreeSet<String>,
    declared: &[BTreeSet<String>],
    folder: &Path,
    problems: &mut Vec<Problem>,
) -> io::Result<String> {
    let Language { tag, path, .. } = language;
    let mut row = format!("{tag} {}", language.english_name());
    for unknown in self::parts(path)?.difference(parts) {
        let message = format!("no such part is in `{REFERENCE}`");
        problems.push(Problem { file: format!("{tag}/{unknown}.ftl"), line: 1, message });
    }
    let before = problems.len();
    for part in parts {
        let name = format!("{part}.ftl");
        let file = format!("{tag}/{name}");
        let reference = fs::read_to_string(folder.join(REFERENCE).join(&name))?;
        // Errors in the reference are those of its own row.
        let reference = read::messages(&name, &reference, &mut Vec::new());
        let Ok(text) = fs::read_to_string(path.join(&name)) else {
            problems.push(Problem { file, line: 1, message: "the file is missing".to_owned() });
            row.push_str("\t–");
            continue;
        };
        let messages = read::messages(&file, &text, problems);
        compare::translation(language.locale(), &file, &messages, &reference, problems);
        terms::check(language, part, &messages, problems);
        typography::check(language, part, &messages, problems);
        let known = messages.iter().filter(|message| reference.iter().any(|other| other.id == message.id));
        let _ = write!(row, "\t{}/{}", known.count(), reference.len());
    }
    for ((_, lexicon), declared) in LEXICONS.iter().zip(declared) {
        match lexicon.keys(language, problems)?.intersection(declared).count() {
            0 => row.push_str("\t–"),
            count => {
                let _ = write!(row, "\t{count}/{}", declared.len());
            }
        }
    }
    let known = terms::terms(language);
    let checked: Vec<_> = terms::CARRIERS.iter().filter(|(key, ..)| known.contains_key(key)).collect();
    let count =
        |what: &str| problems[before..].iter().filter(|problem| problem.message.contains(what)).count();
    let categories = plural::table(language.locale()).map(|table| plural::categories(&table).join(" "));
    let _ = writeln!(
        row,
        "\t{}\t{}/{}\t{}",
        categories.unwrap_or_default(),
        checked.len() - count("does not contain the term"),
        checked.len(),
        count("has the wrong word")
    );
    Ok(row)
}

/// Returns the names of the Fluent files in a folder.
fn parts(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut parts = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            parts.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_languages_are_complete_and_use_the_terms() {
        let (table, problems) = super::report().unwrap();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        let row = |start: &str| table.lines().find(|line| line.starts_with(start)).unwrap();
        assert!(
            row("language").ends_with("\tcheck words\timport words\tplurals\tterms\twrong words"),
            "{table}"
        );
        assert!(!row("en English\t").contains('–') && row("pl Polish\t").contains("\t–\t–\t"), "{table}");
    }
}
