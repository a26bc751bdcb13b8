//! `seloste new`: writes the first files of a site, with a notice to be completed.

mod answers;
mod starter;

use std::fs;
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use answers::Answers;
use anyhow::{Context as _, Result, bail};

use crate::arguments::NewArgs;

/// Writes the files. Asks for values without a flag if standard input is a terminal.
pub(crate) fn run(options: &NewArgs) -> Result<ExitCode> {
    ensure_free(&options.folder)?;
    let terminal = std::io::stdin().is_terminal();
    let answers = if terminal {
        answers::prompt(options, &mut std::io::stdin().lock(), &mut std::io::stderr().lock())?
    } else {
        Answers::from_args(options)?
    };
    let today = options.check_date.today();
    let schema = |schema: &serde_json::Value| -> Result<String> {
        Ok(format!("{}\n", serde_json::to_string_pretty(schema)?))
    };
    let files = [
        ("content/site.yaml".to_owned(), starter::site(&answers)),
        (format!("content/notices/{}.yaml", answers.id), starter::notice(&answers, today)),
        ("schema/notice.schema.json".to_owned(), schema(&seloste_source::schema::notice())?),
        ("schema/site.schema.json".to_owned(), schema(&seloste_source::schema::site())?),
    ];
    for (path, text) in &files {
        write(&options.folder.join(path), text)?;
    }
    let folder = options.folder.display();
    writeln!(
        std::io::stderr(),
        "Created a site in {folder}. Complete content/notices/{}.yaml: `seloste check {folder}` lists what is missing, `seloste serve {folder}` previews the site.",
        answers.id
    )?;
    Ok(ExitCode::SUCCESS)
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
