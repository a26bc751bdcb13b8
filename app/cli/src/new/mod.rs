//! `seloste new`: writes the first files of a site, with a notice to be completed or a draft of an existing
//! one.

mod answers;
mod starter;

use std::fs;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use answers::Answers;
use anyhow::{Context as _, Result, bail};
use seloste_notice::Language;

use crate::arguments::NewArgs;
use crate::import::draft::{draft, source_name};
use crate::review::{self, ImportRecord};

/// Writes the files. Asks for values without a flag if standard input is a terminal.
pub(crate) fn run(options: &NewArgs) -> Result<ExitCode> {
    ensure_free(&options.folder)?;
    if let Some(file) = &options.from {
        return from_existing(file, options);
    }
    let terminal = std::io::stdin().is_terminal();
    let answers = if terminal {
        answers::prompt(options, &mut std::io::stdin().lock(), &mut std::io::stderr().lock())?
    } else {
        Answers::from_args(options)?
    };
    let today = options.check_date.today();
    write_site(&options.folder, &answers.languages, &answers.id, &starter::notice(&answers, today))?;
    let folder = options.folder.display();
    writeln!(
        std::io::stderr(),
        "Created a site in {folder}. Complete content/notices/{}.yaml: `seloste check {folder}` lists what is missing, `seloste serve {folder}` previews the site.",
        answers.id
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Returns how many lines of a notice file still have placeholders of [`run`].
pub(crate) fn count_blanks(yaml: &str) -> usize {
    starter::count_blanks(yaml)
}

/// Writes a site whose first notice is a draft of an existing one.
fn from_existing(file: &Path, options: &NewArgs) -> Result<ExitCode> {
    let id = options.id.as_deref().map(answers::validate_id).transpose()?;
    let mut err = std::io::stderr().lock();
    let draft = draft(file, id.as_deref(), &mut err)?;
    let read = seloste_source::read_notice_text(Path::new("draft.yaml"), &draft.yaml);
    let language = read.value.map_or(Language::DEFAULT, |notice| notice.first_language());
    let languages = answers::unique_languages(&options.languages, language)?;
    if !languages.contains(&language) {
        bail!(
            "the notice in {} is in `{}`; include this language in --language",
            file.display(),
            language.code()
        );
    }
    write_site(&options.folder, &languages, &draft.id, &draft.yaml)?;
    review::keep(&options.folder, &ImportRecord::new(source_name(file), &draft))?;
    let folder = options.folder.display();
    write!(err, "{}", draft.report)?;
    writeln!(
        err,
        "Created a site in {folder} with a draft in content/notices/{0}.yaml. Review it: an inferred value may be wrong. `seloste check {folder}` lists what is missing, `seloste serve {folder}` previews the site and shows the imported text beside the notice, at /.seloste/review/{0}/.",
        draft.id
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the files of a site with one notice.
fn write_site(folder: &Path, languages: &[Language], id: &str, notice: &str) -> Result<()> {
    let schema = |schema: &serde_json::Value| -> Result<String> {
        Ok(format!("{}\n", serde_json::to_string_pretty(schema)?))
    };
    let files = [
        ("content/site.yaml".to_owned(), starter::site(languages)),
        (format!("content/notices/{id}.yaml"), notice.to_owned()),
        ("schema/notice.schema.json".to_owned(), schema(&seloste_source::schema::notice())?),
        ("schema/site.schema.json".to_owned(), schema(&seloste_source::schema::site())?),
    ];
    files.iter().try_for_each(|(path, text)| write(&folder.join(path), text))
}

/// Fails unless the folder is missing or empty, so that no file is overwritten.
fn ensure_free(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    if !folder.is_dir() {
        bail!("{} is a file; choose an empty or new folder", folder.display());
    }
    let mut entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    if entries.next().is_some() {
        bail!("{} is not empty; choose an empty or new folder", folder.display());
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    let written = || -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::File::create_new(path)?.write_all(text.as_bytes())
    };
    written().with_context(|| format!("cannot write {}", path.display()))
}
