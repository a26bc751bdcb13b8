//! Imports each text of a folder, checks and builds the drafts, and prints a table; fails if a word is lost
//! or a draft cannot be used. `cargo xtask corpus DIR` runs it.
//!
//! For texts with a table of facts beside them or in `tests/texts/corpus`, it also prints how many facts
//! are in the right field, how many values are right, the wrong values that are not marked as inferred, how
//! often certain and inferred values are right, and which expected findings the check reports.
//!
//! Usage: `corpus DIR OUT [--details] [--half NAME]`, with the `seloste` program in `SELOSTE_PROGRAM`. The
//! drafts are written to `OUT`. `corpus hash VALUE` prints the hash that stands for a private person's
//! detail. `corpus learn WEIGHTS FOLDER…` learns the weights of `seloste-import` from texts with tables.
#![forbid(unsafe_code)]
// Printing is its purpose.
#![allow(clippy::print_stdout)]

mod facts;
mod learn;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Output};
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use facts::{FindingScore, Score, Table, compare, compare_findings, hash_of};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Folder of the tables that are only learned from.
const LEARNED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/texts/learned");

/// The extensions that `seloste import` reads.
const EXTENSIONS: [&str; 10] = ["txt", "text", "md", "markdown", "html", "htm", "pdf", "docx", "odt", "rtf"];

/// Stand-ins for the compiled widgets, which are not part of this test.
const WIDGETS: [&str; 5] = ["consent.js", "embed.js", "consent.wasm", "request.js", "request.wasm"];

/// Folder of the tables of facts.
const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/texts/corpus");

fn main() -> Result<ExitCode> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [command, value] = arguments.as_slice()
        && command == "hash"
    {
        println!("#{:016x}", hash_of(value));
        return Ok(ExitCode::SUCCESS);
    }
    if let [command, out, folders @ ..] = arguments.as_slice()
        && command == "learn"
    {
        let mut found = Vec::new();
        for folder in folders {
            let with_tables = texts(Path::new(folder))?.into_iter();
            let labeled = with_tables.filter_map(|text| Some((text.clone(), table_of(&text)?)));
            // What is measured at first sight may not be learned.
            found.extend(labeled.filter(|(_, table)| table.half != "held"));
        }
        learn::learn(&found, Path::new(out))?;
        return Ok(ExitCode::SUCCESS);
    }
    let [folder, out, options @ ..] = arguments.as_slice() else {
        bail!("usage: corpus DIR OUT [--details] [--half NAME]");
    };
    let (folder, out) = (Path::new(folder), Path::new(out));
    let details = options.iter().any(|option| option == "--details");
    let half = options.iter().skip_while(|option| *option != "--half").nth(1);
    let mut texts = texts(folder)?;
    texts.retain(|text| half.is_none_or(|half| table_of(text).is_some_and(|table| table.half == *half)));
    if texts.is_empty() {
        bail!("there are no texts in {}; known extensions: {}", folder.display(), EXTENSIONS.join(", "));
    }
    let program = env::var_os("SELOSTE_PROGRAM").context("SELOSTE_PROGRAM does not name the program")?;
    let widgets = out.join("widgets");
    for name in WIDGETS {
        write(&widgets.join(name), &format!("// stands for {name}\n"))?;
    }
    print_row(
        ["", "words", "kept", "fields", "unplaced", "errors", "warnings", "infos", "ms"].map(str::to_owned),
    );
    let mut bad = 0;
    let mut scores = Scores::default();
    for (index, text) in texts.iter().enumerate() {
        let site = out.join(format!("{index:04}"));
        let (row, good) = import(Path::new(&program), text, &site, &widgets)?;
        print_row(row);
        scores.add_text(text, &site, details)?;
        bad += usize::from(!good);
    }
    scores.print();
    let total = texts.len();
    if bad > 0 {
        println!("NOTE: {bad} of {total} texts lost words, or became drafts that cannot be used");
        return Ok(ExitCode::FAILURE);
    }
    println!("All words of {total} texts are in their drafts. The drafts: {}", out.display());
    Ok(ExitCode::SUCCESS)
}

/// Returns the table of facts of a text: the one beside it, or the one of the same name in [`TABLES`] or
/// [`LEARNED`].
fn table_of(text: &Path) -> Option<Table> {
    let name = format!("{}.facts", text.file_stem()?.to_string_lossy());
    let table = fs::read_to_string(text.with_file_name(&name));
    let folders = [TABLES, LEARNED].into_iter();
    let table = table.ok().or_else(|| {
        folders.filter_map(|folder| fs::read_to_string(Path::new(folder).join(&name)).ok()).next()
    });
    Some(Table::parse(&table?))
}

/// Scores by text and by kind of fact.
#[derive(Default)]
struct Scores {
    texts: Vec<(String, Score)>,
    /// Sums by half and by language.
    groups: BTreeMap<String, (Score, FindingScore)>,
    kinds: BTreeMap<String, Score>,
}

impl Scores {
    /// Compares the draft of a text with its table, if it has one.
    fn add_text(&mut self, text: &Path, site: &Path, details: bool) -> Result<()> {
        let Some(table) = table_of(text) else { return Ok(()) };
        let name = text.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let draft = fs::read_to_string(site.join("content/notices/draft.yaml"))?;
        let report: Value = serde_json::from_str(&fs::read_to_string(site.join("report.json"))?)?;
        let text_of = |placed: &Value, key: &str| placed[key].as_str().unwrap_or_default().to_owned();
        let inferred: Vec<(String, String)> = report["placed"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|placed| placed["inferred"] == true)
            .map(|placed| (text_of(placed, "path"), text_of(placed, "what")))
            .collect();
        let Some(notice) = seloste_source::read_notice_text(Path::new("draft.yaml"), &draft).value else {
            bail!("the draft of {name} cannot be read");
        };
        let mut comparison = compare(&table, &notice, &inferred);
        let check: Value = serde_json::from_str(&fs::read_to_string(site.join("check.json"))?)?;
        let reported: BTreeSet<String> = check["findings"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|finding| finding["rule"].as_str())
            .map(str::to_owned)
            .collect();
        let findings = compare_findings(&table, &reported, &mut comparison.details);
        let mut sum = Score::default();
        for (kind, score) in comparison.kinds {
            sum.add(score);
            self.kinds.entry(kind).or_default().add(score);
        }
        if details {
            print!("{}", comparison.details);
        }
        let language = name.split('-').next().unwrap_or_default();
        for group in [format!("half {}", table.half), format!("language {language}"), "all".to_owned()] {
            let (facts, judged) = self.groups.entry(group).or_default();
            facts.add(sum);
            judged.add(findings);
        }
        self.texts.push((name, sum));
        Ok(())
    }

    /// Prints the scores if any text has a table.
    fn print(&self) {
        if self.texts.is_empty() {
            return;
        }
        let percent = |part: usize, whole: usize| part as f64 * 100.0 / whole.max(1) as f64;
        let row = |name: &str, score: &Score| {
            let right = score.values - score.wrong;
            println!(
                "  {name:<40}{:>5} of {:>4} {:>6.1} %{:>6} of {:>4} {:>6.1} %{:>6}{:>7.1} %",
                score.found,
                score.expected,
                percent(score.found, score.expected),
                right,
                score.values,
                percent(right, score.values),
                score.unmarked,
                percent(score.unmarked, score.values),
            );
        };
        println!("\n  {:<40}{:>21}{:>22}{:>15}", "facts", "found", "values right", "wrong unmarked");
        for (name, score) in &self.texts {
            row(name, score);
        }
        println!();
        for (kind, score) in &self.kinds {
            row(kind, score);
        }
        println!();
        for (name, (score, _)) in self.groups.iter().rev() {
            row(name, score);
        }
        println!("\n  {:<40}{:>21}{:>22}", "calibration", "certain right", "inferred right");
        for (name, (score, _)) in self.groups.iter().rev() {
            let [certain, uncertain] = [score.certain(), score.uncertain()].map(|(right, values)| {
                format!("{right:>5} of {values:>4} {:>6.1} %", percent(right, values))
            });
            println!("  {name:<40}{certain}{uncertain:>22}");
        }
        println!("\n  {:<40}{:>21}{:>22}", "findings", "expected reported", "judged true");
        for (name, (_, score)) in self.groups.iter().rev() {
            println!(
                "  {name:<40}{:>5} of {:>4} {:>6.1} %{:>6} of {:>4} {:>6.1} %",
                score.found,
                score.expected,
                percent(score.found, score.expected),
                score.judged - score.wrong,
                score.judged,
                percent(score.judged - score.wrong, score.judged),
            );
        }
    }
}

/// Returns the texts of a folder, sorted.
fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut texts = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    texts.retain(|path| {
        let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        EXTENSIONS.contains(&extension.as_str()) && path.is_file()
    });
    texts.sort();
    Ok(texts)
}

/// Imports one text into its own site, checks it and builds it. Returns a row of the table, and whether no
/// word was lost and the draft was read and built.
fn import(program: &Path, text: &Path, site: &Path, widgets: &Path) -> Result<([String; 9], bool)> {
    let start = Instant::now();
    let import = run(Command::new(program).args(["import", "--id", "draft", "--report", "json"]).arg(text))?;
    let messages = String::from_utf8_lossy(&import.stderr);
    if !import.status.success() {
        bail!("importing {} failed ({}):\n{messages}", text.display(), import.status);
    }
    let report = messages.lines().rev().find_map(|line| serde_json::from_str(line).ok());
    let report: Value = report.context("the import printed no report")?;
    let draft = String::from_utf8(import.stdout).context("the draft is not UTF-8")?;
    let language = report["language"].as_str().unwrap_or("fi");
    write(&site.join("content/site.yaml"), &format!("title: Corpus\nlanguages: [{language}]\n"))?;
    write(&site.join("content/notices/draft.yaml"), &draft)?;
    write(&site.join("report.json"), &report.to_string())?;

    let check = run(Command::new(program).args(["check", "--format", "json"]).arg(site))?;
    write(&site.join("check.json"), &String::from_utf8_lossy(&check.stdout))?;
    let check: Option<Value> = serde_json::from_slice(&check.stdout).ok();
    let mut build = Command::new(program);
    build.arg("build").arg(site).arg("--out").arg(site.join("dist")).arg("--widgets").arg(widgets);
    let built = run(&mut build)?.status.success();
    let findings = check.filter(|_| built).map(|check| {
        ["errors", "warnings", "infos"]
            .map(|name| check["summary"][name].as_u64().unwrap_or_default().to_string())
    });

    let number = |name: &str| report[name].as_u64().unwrap_or_default();
    let length = |name: &str| report[name].as_array().map_or(0, Vec::len).to_string();
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
    let [errors, warnings, infos] = findings.unwrap_or_else(|| ["not read", "", ""].map(str::to_owned));
    let time = start.elapsed().as_millis().to_string();
    let (fields, unplaced) = (length("fields"), length("unplaced"));
    Ok(([file, words.to_string(), share, fields, unplaced, errors, warnings, infos, time], good))
}

/// Runs a command that may fail.
fn run(command: &mut Command) -> Result<Output> {
    command.output().with_context(|| format!("{command:?} cannot be started"))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}

fn print_row([file, numbers @ ..]: [String; 9]) {
    let numbers: String = numbers.iter().map(|number| format!("{number:>10}")).collect();
    println!("  {file:<40}{numbers}");
}

/// Counts the words of a text (runs of letters and digits), and how many of them are in a draft, each as
/// often. Words are compared in composed letters, without ligatures and without what is invisible in them.
fn count_words(text: &str, draft: &str) -> (u64, u64) {
    let text: String = text
        .nfc()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}'))
        .flat_map(|c| if ('\u{fb00}'..='\u{fb06}').contains(&c) { c.nfkc().collect() } else { vec![c] })
        .collect();
    let text = text.as_str();
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
        assert_eq!(count_words("pro\u{fb01}loi ka\u{308}y tie\u{ad}to", "profiloi käy tieto"), (3, 3));
    }
}
