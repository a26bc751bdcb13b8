//! `seloste diff`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;
use seloste_export::diff;
use seloste_notice::{Date, Language, Notice};
use seloste_yaml::{Entry, Item, Value, write_map};

use crate::arguments::DiffArgs;
use crate::locate;

/// Prints what changed between two versions. Like `diff`, exits with 1 if anything changed.
pub(crate) fn run(options: &DiffArgs) -> Result<ExitCode> {
    let (Some(old), Some(new)) = (locate::read_version(&options.old)?, locate::read_version(&options.new)?)
    else {
        return Ok(ExitCode::from(2));
    };
    if options.changes {
        return write_entry(&old, &new, options.check_date.today());
    }
    let language = options.language.unwrap_or(new.first_language());
    let changes = diff::compare(&old, &new, language);
    let mut out = std::io::stdout().lock();
    out.write_all(diff::write(&changes).as_bytes())?;
    out.flush()?;
    Ok(ExitCode::from(u8::from(!changes.is_empty())))
}

/// Prints an entry for the history of the newer version. It has the date of that version, or `today` if the
/// date has not been changed.
fn write_entry(old: &Notice, new: &Notice, today: Date) -> Result<ExitCode> {
    let date = new.updated.filter(|date| old.updated != Some(*date)).unwrap_or(today);
    // The date is a change of its own, which the entry has as its date.
    let old = Notice { updated: new.updated, ..old.clone() };
    let text = |language: &Language| {
        let sections = diff::compare(&old, new, *language);
        let lines = sections
            .iter()
            .flat_map(|section| section.lines.iter().map(|line| diff::markdown_item(&section.heading, line)));
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
        let mut out = std::io::stdout().lock();
        out.write_all(yaml.as_bytes())?;
        out.flush()?;
    }
    Ok(ExitCode::from(u8::from(changed)))
}
