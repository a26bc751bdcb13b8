//! `cargo xtask package`: one program for authors, who have neither Rust nor Trunk nor Node.js.

use std::env;
use std::path::Path;

use anyhow::{Result, bail};

use crate::tools::Need;
use crate::workspace::{Profile, Workspace};
use crate::{make, report, setup};

/// Builds the program, tries it as an author would, and says where it is.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    setup::ready(workspace, Need::Build)?;
    make::bring_up_to_date(workspace)?;
    export(workspace)
}

/// Copies the built program to `target/package` and tries it.
pub(crate) fn export(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target.join("package");
    workspace.clear(&folder)?;
    let program = folder.join(format!("seloste{}", env::consts::EXE_SUFFIX));
    workspace.shell.copy_file(workspace.program(Profile::Release), &program)?;
    try_out(workspace, &program)?;
    check_content(workspace, &program)
}

/// Builds a new site with the program alone, without a search path.
fn try_out(workspace: &Workspace, program: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let shell = workspace.shell_in(folder.path());
    let new = ["new", "site", "--name", "Example", "--email", "info@example.fi"];
    for arguments in [&new[..], &["build", "site", "--draft", "--out", "site/dist"]] {
        let command = shell.cmd(program).args(arguments).env_clear().ignore_status().quiet();
        let output = command.output()?;
        if !output.status.success() {
            let message = String::from_utf8_lossy(&output.stderr);
            bail!("`{command}` failed ({}):\n{message}", output.status);
        }
    }
    Ok(())
}

/// Checks that the program contains the compiled widgets, and that it does not contain the path of cargo's
/// folder and with it the name of the user.
fn check_content(workspace: &Workspace, program: &Path) -> Result<()> {
    let content = workspace.shell.read_binary_file(program)?;
    let contains = |part: &[u8]| memchr::memmem::find(&content, part).is_some();
    for name in make::widget_files() {
        if !contains(&workspace.shell.read_binary_file(workspace.widgets().join(name))?) {
            bail!("the program does not contain {name}");
        }
    }
    match make::hidden_path() {
        None => report::warn("the program may contain the path of the folder that it was built in"),
        Some(home) if contains(home.as_bytes()) => {
            bail!("{} contains the path {home}, which names the user who built it", program.display())
        }
        Some(_) => {}
    }
    let bytes = report::number(content.len() as u64);
    report::good(&format!("One program with everything inside, {bytes} bytes: {}", program.display()));
    Ok(())
}
