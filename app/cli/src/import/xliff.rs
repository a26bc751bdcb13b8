//! `seloste import --xliff`: a translation goes into the author's file.

use super::{limited, named};
use crate::arguments::{Import, Told};
use crate::{named as notices, replace};
use anyhow::{Context as _, Result, bail};
use seloste_export::xliff::{Applied, Changed, Returned, apply};
use seloste_import::Encoding;
use seloste_notice::Language;
use seloste_source::edit::{NewText, set_texts};
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

/// Puts the translations of a file into the notice's file. Exits with 1 where the notice cannot be read for mistakes of
/// form.
pub fn run(file: &Path, options: &Import) -> Result<ExitCode> {
    let name = named(file);
    let returned = read(file, &name)?;
    let given = options.notice.as_deref().unwrap_or(&returned.original);
    let path = match &options.notice {
        Some(notice) => notices::path(notice, &options.folder)?,
        // What the file says of itself is an id and never a path.
        None if seloste_import::id_from_file_name(given) != given || given.is_empty() => {
            bail!("{name} does not say which notice it is of; name the notice with --notice")
        }
        None => notices::by_id(given, &options.folder).with_context(|| {
            format!("{name} says that it is of the notice `{given}`; name its file with --notice, or its site with --folder")
        })?,
    };
    let Some(notice) = notices::read(&path)? else { return Ok(ExitCode::from(1)) };
    let applied = apply(&notice, &returned).with_context(|| format!("{name} was not taken"))?;
    if !applied.texts.is_empty() {
        let shown = path.display();
        let yaml = std::fs::read_to_string(&path).with_context(|| format!("{shown} cannot be read"))?;
        let texts: Vec<(String, NewText)> = applied.texts.iter().map(new_text).collect();
        let edited = set_texts(&path, &yaml, &texts, &applied.notice)
            .with_context(|| format!("{shown} was left as it is"))?;
        if !options.dry_run {
            replace::file(&path, edited.as_bytes()).with_context(|| format!("{shown} cannot be written"))?;
        }
    }
    let new_language = applied.notice.languages.len() > notice.languages.len();
    let mut err = std::io::stderr().lock();
    match options.report {
        Told::Human => tell(&mut err, &applied, &path, new_language, options.dry_run)?,
        Told::Json => writeln!(err, "{}", as_json(&applied, &path, new_language, options.dry_run))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path, name: &str) -> Result<Returned> {
    let bytes = if file == Path::new("-") {
        limited(std::io::stdin().lock(), name)?
    } else {
        let open = || {
            let metadata = std::fs::metadata(file)?;
            if metadata.is_file() { std::fs::File::open(file).map(Some) } else { Ok(None) }
        };
        match open().with_context(|| format!("{name} cannot be read"))? {
            Some(open) => limited(open, name)?,
            None => bail!("{name} is a folder or a device: name the translator's file"),
        }
    };
    let Ok((xml, Encoding::Utf8 | Encoding::Utf16)) = seloste_import::decode(&bytes) else {
        bail!(
            "{name} is neither UTF-8 nor UTF-16 text: have the translator's program save it as XLIFF 1.2 in UTF-8"
        )
    };
    Returned::read(&xml).with_context(|| format!("{name} cannot be used"))
}

fn new_text((place, text): &(String, Changed)) -> (String, NewText) {
    let text = match text {
        Changed::Text(text) => NewText::Text(text.clone()),
        Changed::List(list) => NewText::List(list.clone()),
    };
    (place.clone(), text)
}

/// What a language is called in messages.
const fn language(language: Language) -> &'static str {
    match language {
        Language::Fi => "Finnish",
        Language::Sv => "Swedish",
        Language::En => "English",
    }
}

fn tell(
    err: &mut impl std::io::Write,
    applied: &Applied,
    path: &Path,
    new_language: bool,
    dry_run: bool,
) -> Result<()> {
    let (path, code) = (path.display(), applied.language.code());
    let count = applied.texts.len();
    match (count, dry_run) {
        (0, _) => writeln!(err, "Nothing to write: {path} stays as it is.")?,
        (_, true) => writeln!(err, "{} would go into {path}; nothing was written.", texts(count))?,
        (_, false) => writeln!(err, "{} put into {path}.", texts(count))?,
    }
    if applied.standing > 0 {
        writeln!(err, "{} there already in these words.", texts(applied.standing))?;
    }
    if new_language {
        writeln!(
            err,
            "`{code}` was added to the notice's `languages`. The site shows it if `languages` in content/site.yaml has it too."
        )?;
    }
    let list = |err: &mut dyn std::io::Write, heading: &str, places: &[String]| -> std::io::Result<()> {
        if !places.is_empty() {
            writeln!(err, "{heading}")?;
            places.iter().try_for_each(|place| writeln!(err, "  - {}", one_line(place)))?;
        }
        Ok(())
    };
    list(err, "Taken, but marked for review; have them looked at:", &applied.review)?;
    let in_language = language(applied.language);
    list(err, &format!("Not translated into {in_language} in the file:"), &applied.untranslated)?;
    list(
        err,
        "Lists that were not taken, for some of their entries are missing: half a list would pass for a whole one.",
        &applied.halves,
    )?;
    list(
        err,
        "Not taken, because the notice's text has changed since it was sent out; export it again:",
        &applied.outdated,
    )?;
    let refused: Vec<String> =
        applied.refused.iter().map(|(place, reason)| format!("{place}: {reason}")).collect();
    list(err, "Not taken, because it may not stand in a notice:", &refused)?;
    list(err, "Not taken, because the notice has no such text:", &applied.unknown)?;
    Ok(())
}

fn texts(count: usize) -> String {
    if count == 1 { "1 text".to_owned() } else { format!("{count} texts") }
}

/// An id of somebody else's file, without what would move about on a terminal.
fn one_line(words: &str) -> String {
    words.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }).collect()
}

fn as_json(applied: &Applied, path: &Path, new_language: bool, dry_run: bool) -> serde_json::Value {
    let places: Vec<&str> = applied.texts.iter().map(|(place, _)| place.as_str()).collect();
    let refused: Vec<serde_json::Value> = applied
        .refused
        .iter()
        .map(|(place, reason)| serde_json::json!({ "place": place, "why": reason.to_string() }))
        .collect();
    serde_json::json!({
        "file": path.display().to_string(),
        "language": applied.language.code(),
        "language_added": new_language,
        "written": !dry_run && !places.is_empty(),
        "taken": places,
        "standing": applied.standing,
        "review": applied.review,
        "untranslated": applied.untranslated,
        "halves": applied.halves,
        "outdated": applied.outdated,
        "refused": refused,
        "unknown": applied.unknown,
    })
}
