//! `cargo xtask serve`: builds what has changed, and has the program show the site while you write.

use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::command::{command, ending, not_started};
use crate::fingerprint::Fingerprint;
use crate::workspace::Workspace;
use crate::{make, report};

/// The port to begin with; if it is taken, the program uses the next free one.
const PORT: u16 = 8080;

/// Serves the site until the program is stopped. The program sees to the text; what it is made of itself is looked at
/// here, for it takes more than a save to see a change of that.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let wanted = port(arguments)?;
    make::bring_up_to_date(workspace)?;
    let mut seen = Fingerprint::of(workspace)?;
    let mut program = start(workspace, wanted)?;
    loop {
        thread::sleep(Duration::from_secs(1));
        if let Some(status) = program.try_wait().context("the program cannot be asked whether it runs")? {
            bail!("`seloste serve` has stopped ({})", ending(status));
        }
        // A file that goes away while it is looked at is no reason to stop.
        let Ok(now) = Fingerprint::of(workspace) else { continue };
        if now.code != seen.code {
            report::warn("the code has changed; stop this and run it again to see the change");
        }
        seen = now;
    }
}

/// The port that was asked for.
fn port(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(PORT),
        [flag, number] if flag == "--port" => {
            number.parse().with_context(|| format!("{number} is not a port; name one from 1 to 65535"))
        }
        _ => bail!("usage: cargo xtask serve [--port NUMBER]"),
    }
}

/// Starts the program, which prints the address itself.
fn start(workspace: &Workspace, port: u16) -> Result<Child> {
    let mut program = command(workspace, &workspace.program().to_string_lossy())?;
    program.args(["serve", ".", "--port", &port.to_string(), "--widgets"]).arg(workspace.widgets());
    program.stdin(Stdio::null()).spawn().map_err(|error| not_started(&program, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_can_be_asked_for() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(port(&[]).unwrap(), PORT);
        assert_eq!(port(&words("--port 9000")).unwrap(), 9000);
        assert!(port(&words("--port many")).is_err());
        assert!(port(&words("--host x")).is_err());
    }
}
