//! `seloste diff`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;
use seloste_export::diff;
use seloste_notice::Language;

use crate::arguments::DiffArgs;
use crate::locate;

/// Prints what changed between two versions. Like `diff`, exits with 1 if anything changed.
pub(crate) fn run(options: &DiffArgs) -> Result<ExitCode> {
    let (Some(old), Some(new)) = (locate::read_version(&options.old)?, locate::read_version(&options.new)?)
    else {
        return Ok(ExitCode::from(2));
    };
    let language = options.language.or(new.languages.first().copied()).unwrap_or(Language::DEFAULT);
    let changes = diff::compare(&old, &new, language);
    let mut out = std::io::stdout().lock();
    out.write_all(diff::write(&changes).as_bytes())?;
    out.flush()?;
    Ok(ExitCode::from(u8::from(!changes.is_empty())))
}
