//! `seloste host`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::HostArgs;

/// Serves a folder until the process ends.
pub(crate) fn run(options: &HostArgs) -> Result<ExitCode> {
    let host = seloste_host::Host::bind(&options.folder, &options.base, options.port)?;
    writeln!(std::io::stdout(), "{}", host.address())?;
    host.run()?;
    Ok(ExitCode::SUCCESS)
}
