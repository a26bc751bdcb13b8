//! `seloste diff`.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use seloste_export::diff;
use seloste_notice::{Date, Language, Notice};
use seloste_yaml::{Entry, Item, Value, write_map};

use crate::arguments::DiffArgs;
use crate::{atomic_write, locate};

/// Prints what changed between two versions. Like `diff`, exits with 1 if anything changed.
pub(crate) fn run(options: &DiffArgs) -> Result<ExitCode> {
    let (Some(old), Some(new)) = (locate::read_version(&options.old)?, locate::read_version(&options.new)?)
    else {
        return Ok(ExitCode::from(2));
    };
    if options.changes {
        return change_entry(&old, &new, options);
    }
    let language = options.language.unwrap_or(new.first_language());
    let changes = diff::compare(&old, &new, language);
    let mut out = std::io::stdout().lock();
    out.write_all(diff::write(&changes).as_bytes())?;
    out.flush()?;
    Ok(ExitCode::from(u8::from(!changes.is_empty())))
}

/// Prints an entry for the history of the newer version, or writes it into its file. It has the date of that
/// version, or the day of the check if the date has not been changed.
fn change_entry(old: &Notice, new: &Notice, options: &DiffArgs) -> Result<ExitCode> {
    let today = options.check_date.today();
    let date = new.updated.filter(|date| old.updated != Some(*date)).unwrap_or(today);
    // The date is a change of its own, which the entry has as its date.
    let old = Notice { updated: new.updated, ..old.clone() };
    let text = |language: &Language| {
        let sections = diff::compare(&old, new, *language);
        let item = |heading, line| diff::markdown_item(heading, line, *language);
        let lines = sections
            .iter()
            .flat_map(|section| section.lines.iter().map(move |line| item(&section.heading, line)));
        Value::Literal(lines.collect())
    };
    let changed = !diff::compare(&old, new, new.first_language()).is_empty();
    if changed {
        let entry = |key: &str, value| Entry { comments: Vec::new(), key: key.to_owned(), value };
        let texts = match new.languages.as_slice() {
            [only] => text(only),
            languages => {
                Value::Map(languages.iter().map(|language| entry(language.code(), text(language))).collect())
            }
        };
        let change = Value::Map(vec![entry("date", Value::Keyword(date.to_string())), entry("text", texts)]);
        let list = Value::List(vec![Item { comments: Vec::new(), value: change }]);
        let mut yaml = String::new();
        write_map(&[entry("changes", list)], 0, &mut yaml);
        if options.write {
            insert_entry(&yaml, new, date, &options.new)?;
        } else {
            let mut out = std::io::stdout().lock();
            out.write_all(yaml.as_bytes())?;
            out.flush()?;
        }
    }
    Ok(ExitCode::from(u8::from(changed)))
}

/// Writes the only entry of the list in `yaml` into the file of the notice.
fn insert_entry(yaml: &str, notice: &Notice, date: Date, path: &Path) -> Result<()> {
    let shown = path.display();
    if notice.changes.iter().any(|change| change.date == date) {
        bail!("{shown} already has an entry for {date} in `changes`; it is unchanged");
    }
    // Below the key, in which the list is indented.
    let (_, list) = yaml.split_once('\n').context("the entry is empty")?;
    let indent = list.find('-').unwrap_or_default();
    let lines = list.lines().map(|line| line.get(indent..).unwrap_or_default());
    let entry: String = lines.flat_map(|line| [line, "\n"]).collect();
    let before = std::fs::read_to_string(path).with_context(|| format!("cannot read {shown}"))?;
    let after = seloste_source::edit::insert_change(path, &before, &entry)
        .with_context(|| format!("{shown} is unchanged"))?;
    atomic_write::replace_file(path, before.as_bytes(), after.as_bytes())
        .with_context(|| format!("cannot write {shown}"))?;
    writeln!(
        std::io::stderr(),
        "Wrote an entry for {date} to `changes` of {shown}. Complete it with why the notice has changed."
    )?;
    Ok(())
}
