//! `cargo xtask package`: one program for authors, who have neither Rust nor Trunk nor Node.js.

use std::path::Path;
use std::{env, fs};

use anyhow::{Result, bail};

use crate::tools::Need;
use crate::workspace::{Profile, Workspace};
use crate::{files, make, report, setup};

/// Builds the program, tries it as an author would, and says where it is.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    setup::ready(workspace, Need::Build)?;
    make::bring_up_to_date(workspace)?;
    export(workspace)
}

/// Copies the built program to `target/package` and tries it.
pub(crate) fn export(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target.join("package");
    files::clear(&folder)?;
    let program = folder.join(format!("seloste{}", env::consts::EXE_SUFFIX));
    workspace.shell.copy_file(workspace.program(Profile::Release), &program)?;
    try_out(workspace, &program)?;
    let content = workspace.shell.read_binary_file(&program)?;
    check_paths(&program, &content)?;
    let bytes = report::number(content.len() as u64);
    report::good(&format!("One program with everything inside, {bytes} bytes: {}", program.display()));
    Ok(())
}

/// Builds a new site with the program alone, without a search path, and checks that the site has the compiled
/// widgets.
fn try_out(workspace: &Workspace, program: &Path) -> Result<()> {
    let folder = workspace.target.join("package-tried");
    files::clear(&folder)?;
    let shell = workspace.shell_in(&folder);
    let commands: [&[&str]; 2] = [
        &["new", "site", "--name", "Example", "--email", "info@example.fi"],
        &["build", "site", "--out", "site/dist"],
    ];
    for arguments in commands {
        let command = shell.cmd(program).args(arguments).env_clear().ignore_status().quiet();
        let output = command.output()?;
        if !output.status.success() {
            let message = String::from_utf8_lossy(&output.stderr);
            bail!("`{command}` failed ({}):\n{message}", output.status);
        }
    }
    let mut written = shell.read_dir("site/dist/assets")?;
    written.extend(shell.read_dir("site/dist/choices")?);
    for name in make::widget_files().filter(|name| name.ends_with(".wasm")) {
        let compiled = shell.read_binary_file(workspace.widgets().join(name))?;
        if !written.iter().any(|file| fs::read(file).is_ok_and(|file| file == compiled)) {
            bail!("the program does not contain {name}: its site has no such file");
        }
    }
    Ok(shell.remove_path(folder)?)
}

/// Checks that the program, which contains the widgets, does not contain the path of cargo's folder and with
/// it the name of the user.
fn check_paths(program: &Path, content: &[u8]) -> Result<()> {
    // A path with spaces cannot be removed, and flags of the user are not changed.
    let home = make::cargo_home().filter(|home| !home.contains(char::is_whitespace));
    let Some(home) = home.filter(|_| env::var_os("RUSTFLAGS").is_none()) else {
        report::warn("the program may contain the path of the folder that it was built in");
        return Ok(());
    };
    if content.windows(home.len()).any(|part| part == home.as_bytes()) {
        bail!("{} contains the path {home}, which names the user who built it", program.display());
    }
    Ok(())
}
