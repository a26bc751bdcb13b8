//! `seloste export`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::{Result, bail};
use seloste_export::xliff::MissingTarget;
use seloste_export::{dpv, markdown, text, tilt};
use seloste_notice::{Language, Notice};

use crate::arguments::{ExportArgs, ExportFormat};
use crate::locate;

/// Prints a notice in another format. Exits with 1 if the notice has format errors.
pub(crate) fn run(options: &ExportArgs) -> Result<ExitCode> {
    let path = locate::path(&options.notice, &options.folder)?;
    let Some(notice) = locate::read(&path)? else { return Ok(ExitCode::from(1)) };
    let exported = match (options.format, options.xliff) {
        (Some(format), _) => export(&notice, format, options.language)?,
        (None, Some(language)) => {
            let missing = if options.copy_source { MissingTarget::CopySource } else { MissingTarget::Omit };
            seloste_export::xliff::write(&notice, language, missing)?
        }
        (None, None) => bail!("specify --format or --xliff"),
    };
    let mut out = std::io::stdout().lock();
    out.write_all(exported.as_bytes())?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn export(notice: &Notice, format: ExportFormat, language: Option<Language>) -> Result<String> {
    if let Some(language) = language
        && !notice.languages.contains(&language)
    {
        let given: Vec<&str> = notice.languages.iter().map(|language| language.code()).collect();
        bail!(
            "the notice is not available in `{}`; its languages are: {}",
            language.code(),
            given.join(", ")
        );
    }
    let text_language = language.unwrap_or(notice.first_language());
    Ok(match format {
        ExportFormat::Dpv => pretty(&dpv::write(notice, language))?,
        ExportFormat::Tilt => {
            let tilt = tilt::write(notice, text_language);
            report_gaps(&tilt)?;
            pretty(&tilt.document)?
        }
        ExportFormat::Markdown => markdown::write(notice, text_language),
        ExportFormat::Text => text(notice, text_language),
    })
}

fn pretty(value: &impl serde::Serialize) -> Result<String> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    Ok(text)
}

/// Reports what TILT cannot express, and what TILT requires but the notice does not state.
fn report_gaps(tilt: &tilt::Tilt) -> Result<()> {
    let mut err = std::io::stderr().lock();
    for (heading, list) in [
        ("TILT cannot express these parts of the notice:", &tilt.inexpressible),
        ("TILT requires these values, but the notice does not state them; they are left out:", &tilt.missing),
    ] {
        if !list.is_empty() {
            writeln!(err, "{heading}")?;
            list.iter().try_for_each(|entry| writeln!(err, "  - {entry}"))?;
        }
    }
    Ok(())
}
