//! `cargo xtask corpus DIR`: imports each text of a folder, checks and builds the drafts, and prints a table.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::command::{ending, not_started, shown};
use crate::workspace::Workspace;
use crate::{make, report};

/// What the importer reads.
const ENDINGS: [&str; 10] = ["txt", "text", "md", "markdown", "html", "htm", "pdf", "docx", "odt", "rtf"];

/// The files that the site build asks of the compiled widgets; here it is the notices that are tried.
const WIDGETS: [&str; 4] = ["consent.js", "consent.wasm", "request.js", "request.wasm"];

/// One text and what came of it.
struct Row {
    file: String,
    words: u64,
    kept: u64,
    fields: usize,
    unplaced: usize,
    /// Errors, warnings and infos of the check; none where the draft could not be read.
    findings: Option<[u64; 3]>,
    milliseconds: f64,
}

/// Runs everything over a folder; fails if a word is lost or a draft is not read or built.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode> {
    let [folder] = arguments else { bail!("name the folder with the texts: cargo xtask corpus DIR") };
    let texts = texts(Path::new(folder))?;
    if texts.is_empty() {
        bail!("there are no texts in {folder}; known endings: {}", ENDINGS.join(", "));
    }
    make::program(workspace)?;
    let place = workspace.target().join("corpus");
    if place.exists() {
        fs::remove_dir_all(&place).with_context(|| format!("{} cannot be emptied", place.display()))?;
    }
    let widgets = place.join("widgets");
    fs::create_dir_all(&widgets)?;
    for name in WIDGETS {
        fs::write(widgets.join(name), format!("// stands for {name}\n"))?;
    }
    let mut rows = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        rows.push(one(workspace, text, &place.join(format!("{index:04}")), &widgets)?);
    }
    print(&rows);
    let bad = rows.iter().filter(|row| row.kept < row.words || row.findings.is_none()).count();
    if bad > 0 {
        report::warn(&format!(
            "{bad} of {} texts lost words, or became drafts that cannot be used",
            rows.len()
        ));
        return Ok(ExitCode::FAILURE);
    }
    report::good(&format!(
        "All words of {} texts are in their drafts. The drafts: {}",
        rows.len(),
        place.display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// The texts of a folder, by name.
fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let known = path
            .extension()
            .is_some_and(|ending| ENDINGS.contains(&ending.to_string_lossy().to_lowercase().as_str()));
        if known && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Imports one text into a site of its own, checks it and builds it.
fn one(workspace: &Workspace, text: &Path, site: &Path, widgets: &Path) -> Result<Row> {
    let begun = Instant::now();
    let mut import = Command::new(workspace.program());
    import.args(["import", "--id", "draft", "--report", "json"]).arg(text);
    let imported = output(&mut import)?;
    let said = String::from_utf8_lossy(&imported.stderr);
    if !imported.status.success() {
        bail!("`{}` failed ({}):\n{said}", shown(&import), ending(imported.status));
    }
    let told: Value = said
        .lines()
        .rev()
        .find_map(|line| serde_json::from_str(line).ok())
        .context("the import told nothing")?;
    let draft = String::from_utf8(imported.stdout).context("the draft is UTF-8")?;
    let notices = site.join("content/notices");
    fs::create_dir_all(&notices)?;
    let language = told["language"].as_str().unwrap_or("fi");
    fs::write(site.join("content/site.yaml"), format!("title: Corpus\nlanguages: [{language}]\n"))?;
    fs::write(notices.join("draft.yaml"), &draft)?;

    let mut check = Command::new(workspace.program());
    check.arg("check").arg(site).args(["--format", "json"]);
    let checked: Option<Value> = serde_json::from_slice(&output(&mut check)?.stdout).ok();
    let mut build = Command::new(workspace.program());
    build.arg("build").arg(site).arg("--out").arg(site.join("dist")).arg("--widgets").arg(widgets);
    let built = output(&mut build)?.status.success();
    let findings = checked.filter(|_| built).map(|checked| {
        ["errors", "warnings", "infos"].map(|name| checked["summary"][name].as_u64().unwrap_or_default())
    });

    let (words, kept) = match fs::read_to_string(text) {
        // Counted here too: the importer is not asked whether it is right.
        Ok(plain) if text.extension().is_some_and(|ending| ending == "txt" || ending == "text") => {
            counted(&plain, &draft)
        }
        _ => (told["words"].as_u64().unwrap_or_default(), told["kept"].as_u64().unwrap_or_default()),
    };
    Ok(Row {
        file: text.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        words,
        kept,
        fields: told["fields"].as_array().map_or(0, Vec::len),
        unplaced: told["unplaced"].as_array().map_or(0, Vec::len),
        findings,
        milliseconds: begun.elapsed().as_secs_f64() * 1000.0,
    })
}

fn output(command: &mut Command) -> Result<Output> {
    command.stdin(Stdio::null()).output().map_err(|error| not_started(command, error))
}

/// The words of a text, runs of letters and digits, and how many of them a draft has, each as often.
fn counted(text: &str, draft: &str) -> (u64, u64) {
    fn words(text: &str) -> impl Iterator<Item = &str> {
        text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
    }
    let mut there: HashMap<&str, u64> = HashMap::new();
    for word in words(draft) {
        *there.entry(word).or_default() += 1;
    }
    let mut kept = 0;
    for word in words(text) {
        if let Some(count) = there.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            kept += 1;
        }
    }
    (words(text).count() as u64, kept)
}

fn print(rows: &[Row]) {
    let head = ["", "words", "kept", "fields", "unplaced", "errors", "warnings", "infos", "ms"];
    let mut table = vec![head.map(str::to_owned).to_vec()];
    for row in rows {
        let percent = if row.words == 0 { 100.0 } else { row.kept as f64 * 100.0 / row.words as f64 };
        // Rounding must not make a lost word look like none.
        let percent =
            if row.kept < row.words { format!("{:.2} %", percent.min(99.99)) } else { "100 %".to_owned() };
        let mut cells = vec![
            row.file.clone(),
            row.words.to_string(),
            percent,
            row.fields.to_string(),
            row.unplaced.to_string(),
        ];
        match row.findings {
            Some(findings) => cells.extend(findings.map(|count| count.to_string())),
            None => cells.extend(["not read", "", ""].map(str::to_owned)),
        }
        cells.push(format!("{:.0}", row.milliseconds));
        table.push(cells);
    }
    report::table(&table, true);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_words_are_counted() {
        assert_eq!(counted("a b a", "a: a # b"), (3, 3));
        assert_eq!(counted("a b a", "a b"), (3, 2));
        assert_eq!(counted("", "x"), (0, 0));
    }
}
