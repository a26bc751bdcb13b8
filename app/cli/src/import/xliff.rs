//! `seloste import --xliff`: applies a translation to the author's file.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use seloste_export::xliff::{Applied, TranslatedText, XliffFile, apply};
use seloste_import::Encoding;
use seloste_notice::counted;
use seloste_source::edit::{NewText, set_texts};

use super::draft::{display_name, read_limited};
use crate::arguments::{ImportArgs, ImportReportFormat};
use crate::{atomic_write, locate};

/// Applies the translations to the notice file. Exits with 1 if the notice has format errors.
pub(super) fn run(file: &Path, options: &ImportArgs) -> Result<ExitCode> {
    let name = display_name(file);
    let returned = read(file, &name)?;
    let given = options.notice.as_deref().unwrap_or(&returned.original);
    let path = match &options.notice {
        Some(notice) => locate::path(notice, &options.folder)?,
        // The value comes from the translated file: accept ids only, never paths.
        None if seloste_import::id_from_file_name(given) != given || given.is_empty() => {
            bail!("{name} does not name a notice; specify it with --notice")
        }
        None => locate::by_id(given, &options.folder).with_context(|| {
            format!("{name} is a translation of the notice `{given}`; specify its file with --notice or its site with --folder")
        })?,
    };
    let Some(notice) = locate::read(&path)? else { return Ok(ExitCode::from(1)) };
    let applied = apply(&notice, &returned).with_context(|| format!("{name} was not applied"))?;
    if !applied.texts.is_empty() {
        let shown_path = path.display();
        let yaml = std::fs::read_to_string(&path).with_context(|| format!("cannot read {shown_path}"))?;
        let texts: Vec<(String, NewText)> = applied.texts.iter().map(new_text).collect();
        let edited = set_texts(&path, &yaml, &texts, &applied.notice)
            .with_context(|| format!("{shown_path} is unchanged"))?;
        if !options.dry_run {
            atomic_write::replace_file(&path, yaml.as_bytes(), edited.as_bytes())
                .with_context(|| format!("cannot write {shown_path}"))?;
        }
    }
    let new_language = applied.notice.languages.len() > notice.languages.len();
    let mut err = std::io::stderr().lock();
    match options.report {
        ImportReportFormat::Human => print_report(&mut err, &applied, &path, new_language, options.dry_run)?,
        ImportReportFormat::Json => {
            writeln!(err, "{}", report_json(&applied, &path, new_language, options.dry_run))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path, name: &str) -> Result<XliffFile> {
    let bytes = if file == Path::new("-") {
        read_limited(std::io::stdin().lock(), name)?
    } else {
        let open = || {
            let metadata = std::fs::metadata(file)?;
            if metadata.is_file() { std::fs::File::open(file).map(Some) } else { Ok(None) }
        };
        match open().with_context(|| format!("cannot read {name}"))? {
            Some(open) => read_limited(open, name)?,
            None => bail!("{name} is not a file; specify the translated file"),
        }
    };
    let Ok((xml, Encoding::Utf8 | Encoding::Utf16)) = seloste_import::decode(&bytes) else {
        bail!("{name} is neither UTF-8 nor UTF-16 text; save it as XLIFF 1.2 in UTF-8")
    };
    XliffFile::read(&xml).with_context(|| format!("{name} cannot be used"))
}

fn new_text((place, text): &(String, TranslatedText)) -> (String, NewText) {
    let text = match text {
        TranslatedText::Text(text) => NewText::Text(text.clone()),
        TranslatedText::List(list) => NewText::List(list.clone()),
    };
    (place.clone(), text)
}

fn print_report(
    err: &mut impl std::io::Write,
    applied: &Applied,
    path: &Path,
    new_language: bool,
    dry_run: bool,
) -> Result<()> {
    let (path, code) = (path.display(), applied.language.code());
    let count = applied.texts.len();
    match (count, dry_run) {
        (0, _) => writeln!(err, "Nothing to write: {path} is unchanged.")?,
        (_, true) => {
            writeln!(err, "{} would be written to {path}; nothing was written.", counted(count, "text"))?;
        }
        (_, false) => writeln!(err, "{} written to {path}.", counted(count, "text"))?,
    }
    if applied.unchanged > 0 {
        writeln!(err, "{} already identical.", counted(applied.unchanged, "text"))?;
    }
    if new_language {
        writeln!(
            err,
            "`{code}` was added to the notice's `languages`. The site shows it if `languages` in content/site.yaml contains it too."
        )?;
    }
    let list = |err: &mut dyn std::io::Write, heading: &str, places: &[String]| -> std::io::Result<()> {
        if !places.is_empty() {
            writeln!(err, "{heading}")?;
            places.iter().try_for_each(|place| writeln!(err, "  - {}", replace_control_characters(place)))?;
        }
        Ok(())
    };
    list(err, "Applied, but marked for review in the file:", &applied.needs_review)?;
    let in_language = applied.language.english_name();
    list(err, &format!("Not translated into {in_language} in the file:"), &applied.untranslated)?;
    list(
        err,
        &format!(
            "Not applied, because the {in_language} text repeats the source; if it is the same in both \
             languages, mark it as translated (state=\"translated\"):"
        ),
        &applied.repeated,
    )?;
    list(
        err,
        "Lists not applied, because some of their entries are not translated:",
        &applied.partial_lists,
    )?;
    list(
        err,
        "Not applied, because the notice's text has changed since the export; export it again:",
        &applied.outdated,
    )?;
    let refused: Vec<String> =
        applied.rejected.iter().map(|(place, reason)| format!("{place}: {reason}")).collect();
    list(err, "Not applied, because the text is not allowed in a notice:", &refused)?;
    list(err, "Not applied, because the notice has no such text:", &applied.unknown_units)?;
    Ok(())
}

/// Replaces control characters in ids from a foreign file, which could affect the terminal.
fn replace_control_characters(words: &str) -> String {
    words.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }).collect()
}

fn report_json(applied: &Applied, path: &Path, new_language: bool, dry_run: bool) -> serde_json::Value {
    let places: Vec<&str> = applied.texts.iter().map(|(place, _)| place.as_str()).collect();
    let refused: Vec<serde_json::Value> = applied
        .rejected
        .iter()
        .map(|(place, reason)| serde_json::json!({ "place": place, "why": reason.to_string() }))
        .collect();
    serde_json::json!({
        "file": path.display().to_string(),
        "language": applied.language.code(),
        "language_added": new_language,
        "written": !dry_run && !places.is_empty(),
        "taken": places,
        "standing": applied.unchanged,
        "review": applied.needs_review,
        "untranslated": applied.untranslated,
        "repeated": applied.repeated,
        "halves": applied.partial_lists,
        "outdated": applied.outdated,
        "refused": refused,
        "unknown": applied.unknown_units,
    })
}
