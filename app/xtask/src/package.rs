//! `cargo xtask package`: one program for authors, who have neither Rust nor Trunk nor Node.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{ending, not_started, shown};
use crate::tools::Need;
use crate::workspace::Workspace;
use crate::{make, report, setup};

/// Makes the program, tries it as an author would, and says where it is.
pub fn run(workspace: &Workspace) -> Result<()> {
    setup::ready(workspace, Need::Build)?;
    make::bring_up_to_date(workspace)?;
    put(workspace)
}

/// Puts the program that has been built where it can be taken from, once it has been tried.
pub fn put(workspace: &Workspace) -> Result<()> {
    let program = workspace.target().join("package").join(format!("seloste{}", env::consts::EXE_SUFFIX));
    if let Some(folder) = program.parent() {
        make::empty(folder)?;
    }
    fs::copy(workspace.program(), &program)
        .with_context(|| format!("{} cannot be written", program.display()))?;
    try_out(workspace, &program)?;
    nobody_s_path(&program)?;
    let bytes = report::number(fs::metadata(&program).map_or(0, |data| data.len()));
    report::good(&format!("One program with everything inside, {bytes} bytes: {}", program.display()));
    Ok(())
}

/// Starts a site with nothing but the program, in a folder of its own and without any search path, and sees that the
/// site has the very widgets that were compiled.
fn try_out(workspace: &Workspace, program: &Path) -> Result<()> {
    let place = workspace.target().join("package-tried");
    make::empty(&place)?;
    let words: [&[&str]; 2] = [
        &["new", "site", "--name", "Example", "--email", "info@example.fi"],
        &["build", "site", "--out", "site/dist"],
    ];
    for words in words {
        let mut seloste = Command::new(program);
        seloste.args(words).current_dir(&place).env_clear().stdin(Stdio::null());
        let output = seloste.output().map_err(|error| not_started(&seloste, error))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!("`{}` failed ({}):\n{said}", shown(&seloste), ending(output.status));
        }
    }
    let assets = files(&place.join("site/dist/assets"))?;
    for name in make::widget_files().filter(|name| name.ends_with(".wasm")) {
        let compiled =
            fs::read(workspace.widgets().join(name)).context("a compiled widget cannot be read")?;
        let folders = [&assets, &files(&place.join("site/dist/choices"))?];
        let carried =
            folders.into_iter().flatten().any(|file| fs::read(file).is_ok_and(|file| file == compiled));
        if !carried {
            bail!("the program does not carry {name}: its site has no such file");
        }
    }
    fs::remove_dir_all(&place).with_context(|| format!("{} cannot be removed", place.display()))
}

/// Sees that the program does not carry the path of cargo's folder, in which stands the name of whoever built it; the
/// widgets are within the program.
fn nobody_s_path(program: &Path) -> Result<()> {
    // A path with spaces cannot be taken out, and flags of somebody's own are left as they are.
    let home = make::cargo_home().filter(|home| !home.contains(char::is_whitespace));
    let Some(home) = home.filter(|_| env::var_os("RUSTFLAGS").is_none()) else {
        report::warn("the program may carry the path of the folder that it was built in");
        return Ok(());
    };
    let bytes = fs::read(program).with_context(|| format!("{} cannot be read", program.display()))?;
    if bytes.windows(home.len()).any(|part| part == home.as_bytes()) {
        bail!("{} carries the path {home}, which tells who built it", program.display());
    }
    Ok(())
}

/// The files of a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    entries.map(|entry| Ok(entry?.path())).collect()
}
