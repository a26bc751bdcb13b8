//! `cargo xtask corpus DIR`: imports each text of a folder, checks and builds the drafts, and prints a table.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Output};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::Cmd;

use crate::workspace::{Profile, Workspace};
use crate::{files, make, report};

/// The extensions that the importer reads.
const EXTENSIONS: [&str; 10] = ["txt", "text", "md", "markdown", "html", "htm", "pdf", "docx", "odt", "rtf"];

/// Stand-ins for the compiled widgets, which are not part of this test.
const WIDGETS: [&str; 5] = ["consent.js", "embed.js", "consent.wasm", "request.js", "request.wasm"];

/// Imports all texts; fails if a word is lost or a draft cannot be read or built.
pub(crate) fn run(workspace: &Workspace, folder: &Path) -> Result<ExitCode> {
    let texts = texts(workspace, &std::path::absolute(folder)?)?;
    if texts.is_empty() {
        bail!("there are no texts in {}; known extensions: {}", folder.display(), EXTENSIONS.join(", "));
    }
    make::program(workspace, Profile::Release)?;
    let place = workspace.target.join("corpus");
    files::clear(&place)?;
    for name in WIDGETS {
        workspace.shell.write_file(place.join("widgets").join(name), format!("// stands for {name}\n"))?;
    }
    let head = ["", "words", "kept", "fields", "unplaced", "errors", "warnings", "infos", "ms"];
    let (mut table, mut bad) = (vec![report::row(head)], 0);
    for (index, text) in texts.iter().enumerate() {
        let (row, good) =
            import(workspace, text, &place.join(format!("{index:04}")), &place.join("widgets"))?;
        table.push(row);
        bad += usize::from(!good);
    }
    report::table(&table, true);
    let total = texts.len();
    if bad > 0 {
        report::warn(&format!("{bad} of {total} texts lost words, or became drafts that cannot be used"));
        return Ok(ExitCode::FAILURE);
    }
    report::good(&format!("All words of {total} texts are in their drafts. The drafts: {}", place.display()));
    Ok(ExitCode::SUCCESS)
}

/// Returns the texts of a folder, sorted.
fn texts(workspace: &Workspace, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut texts = workspace.shell.read_dir(folder)?;
    texts.retain(|path| {
        let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        EXTENSIONS.contains(&extension.as_str()) && path.is_file()
    });
    Ok(texts)
}

/// Imports one text into its own site, checks it and builds it. Returns a row of the table, and whether no
/// word was lost and the draft was read and built.
fn import(workspace: &Workspace, text: &Path, site: &Path, widgets: &Path) -> Result<(Vec<String>, bool)> {
    let start = Instant::now();
    let seloste = |arguments: &[&str]| workspace.seloste(Profile::Release).args(arguments);
    let import = output(seloste(&["import", "--id", "draft", "--report", "json"]).arg(text))?;
    let messages = String::from_utf8_lossy(&import.stderr);
    if !import.status.success() {
        bail!("importing {} failed ({}):\n{messages}", text.display(), import.status);
    }
    let report = messages.lines().rev().find_map(|line| serde_json::from_str(line).ok());
    let report: Value = report.context("the import printed no report")?;
    let draft = String::from_utf8(import.stdout).context("the draft is not UTF-8")?;
    let language = report["language"].as_str().unwrap_or("fi");
    let shell = &workspace.shell;
    shell.write_file(site.join("content/site.yaml"), format!("title: Corpus\nlanguages: [{language}]\n"))?;
    shell.write_file(site.join("content/notices/draft.yaml"), &draft)?;

    let check = output(seloste(&["check", "--format", "json"]).arg(site))?;
    let check: Option<Value> = serde_json::from_slice(&check.stdout).ok();
    let build =
        seloste(&["build"]).arg(site).arg("--out").arg(site.join("dist")).arg("--widgets").arg(widgets);
    let built = output(build)?.status.success();
    let findings = check.filter(|_| built).map(|check| {
        ["errors", "warnings", "infos"]
            .map(|name| check["summary"][name].as_u64().unwrap_or_default().to_string())
    });

    let number = |name: &str| report[name].as_u64().unwrap_or_default();
    let length = |name: &str| report[name].as_array().map_or(0, Vec::len);
    let (words, kept) = match fs::read_to_string(text) {
        // Counted here, independently of the importer.
        Ok(plain) if text.extension().is_some_and(|extension| extension == "txt" || extension == "text") => {
            count_words(&plain, &draft)
        }
        _ => (number("words"), number("kept")),
    };
    let percent = kept as f64 * 100.0 / words.max(1) as f64;
    // Rounding must not hide a lost word.
    let share = if kept < words { format!("{:.2} %", percent.min(99.99)) } else { "100 %".to_owned() };
    let file = text.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let good = kept >= words && findings.is_some();
    let mut row = vec![file, words.to_string(), share];
    row.extend([length("fields"), length("unplaced")].map(|count| count.to_string()));
    row.extend(findings.unwrap_or_else(|| ["not read", "", ""].map(str::to_owned)));
    row.push(start.elapsed().as_millis().to_string());
    Ok((row, good))
}

/// Runs a command that may fail.
fn output(command: Cmd<'_>) -> Result<Output> {
    Ok(command.ignore_status().output()?)
}

/// Counts the words of a text (runs of letters and digits), and how many of them are in a draft, each as
/// often.
fn count_words(text: &str, draft: &str) -> (u64, u64) {
    fn words(text: &str) -> impl Iterator<Item = &str> {
        text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
    }
    let mut available: HashMap<&str, u64> = HashMap::new();
    for word in words(draft) {
        *available.entry(word).or_default() += 1;
    }
    let mut kept = 0;
    for word in words(text) {
        if let Some(count) = available.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            kept += 1;
        }
    }
    (words(text).count() as u64, kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_words_are_counted() {
        assert_eq!(count_words("a b a", "a: a # b"), (3, 3));
        assert_eq!(count_words("a b a", "a b"), (3, 2));
        assert_eq!(count_words("", "x"), (0, 0));
    }
}
