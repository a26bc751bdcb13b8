//! `seloste schema`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;

/// Prints the JSON Schema of a notice file or of `site.yaml`.
pub(crate) fn run(site: bool) -> Result<ExitCode> {
    let schema = if site { seloste_source::schema::site() } else { seloste_source::schema::notice() };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string_pretty(&schema)?)?;
    Ok(ExitCode::SUCCESS)
}
