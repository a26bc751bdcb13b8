//! `cargo xtask package`: one program for authors, who have neither Rust nor Trunk, as an archive, as npm
//! packages and as a Python wheel. Each of them is installed and tried.

mod npm;
mod platform;
mod wheel;

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use platform::Platform;
use seloste_setup::tools::{self, Need};
use seloste_setup::workspace::{Profile, Workspace};
use seloste_setup::{browser, report};
use xshell::cmd;

use crate::make;

/// File with the license.
const LICENSE: &str = "LICENSE";

/// Compiles C for musl. `rustc` itself needs nothing to link with it.
const MUSL_COMPILER: &str = "musl-gcc";
/// The Debian package that contains it.
const MUSL_PACKAGE: &str = "musl-tools";

/// What packages state about the program.
struct Facts {
    version: String,
    description: String,
    license: String,
}

/// Builds the program for a compilation target, or for this machine; makes the packages and tries them.
pub(crate) fn run(workspace: &Workspace, target: Option<&str>) -> Result<()> {
    let platform = target.map_or_else(Platform::published, Platform::from_target)?;
    seloste_setup::ready(workspace, Need::Package)?;
    prepare_target(workspace, platform)?;
    make::widgets(workspace)?;
    make::program_for(workspace, platform.target)?;
    let built = workspace.target.join(platform.target).join("release").join(platform.program());
    let program = export(workspace, platform, &built)?;
    pack(workspace, platform, program)
}

/// Copies and tries the program that the other steps use, and makes its packages if Python is installed.
pub(crate) fn of_native_program(workspace: &Workspace) -> Result<()> {
    let platform = Platform::native()?;
    let program = export(workspace, platform, &workspace.program(Profile::Release))?;
    if workspace.which(tools::PYTHON).is_none() {
        report::warn("no packages were made and tried, since Python is not installed");
        return Ok(());
    }
    seloste_setup::ready(workspace, Need::Package)?;
    pack(workspace, platform, program)
}

/// Installs the standard library and, for musl, the C compiler of a target.
fn prepare_target(workspace: &Workspace, platform: &Platform) -> Result<()> {
    let target = platform.target;
    if tools::standard_library(workspace, target).is_none() {
        cmd!(workspace.shell, "rustup target add {target}").run()?;
    }
    if platform.is_musl() && workspace.which(MUSL_COMPILER).is_none() {
        if !browser::can_use_apt(workspace) {
            bail!("{MUSL_COMPILER} is missing; on Debian, `sudo apt-get install {MUSL_PACKAGE}` installs it");
        }
        browser::apt_install(workspace, &[MUSL_PACKAGE], "a few seconds")?;
    }
    Ok(())
}

/// Returns true if programs for the platform run on this machine.
fn can_run(platform: &Platform) -> bool {
    Platform::published().is_ok_and(|here| here.node == platform.node)
}

/// Copies the program to `target/package` and tries it. Returns the copy.
fn export(workspace: &Workspace, platform: &Platform, built: &Path) -> Result<PathBuf> {
    let folder = workspace.target.join("package");
    workspace.clear(&folder)?;
    let program = folder.join(platform.program());
    workspace.shell.copy_file(built, &program)?;
    check_content(workspace, &program)?;
    if platform.is_musl() {
        check_static(workspace, &program)?;
    }
    if can_run(platform) {
        try_out(workspace, &program, false)?;
    }
    let bytes = report::number(fs::metadata(&program)?.len());
    report::good(&format!("One program with everything inside, {bytes} bytes: {}", program.display()));
    Ok(program)
}

/// Makes the packages beside the program, and tries them.
fn pack(workspace: &Workspace, platform: &Platform, program: PathBuf) -> Result<()> {
    let folder = workspace.target.join("package");
    let facts = Facts::read(workspace)?;
    let archive = archive(workspace, &facts, platform, &folder)?;
    let packages = npm::write(workspace, &facts, platform, &program, &folder)?;
    let wheel = wheel::write(workspace, &facts, platform, &program, &folder)?;
    if can_run(platform) {
        let place = tempfile::tempdir()?;
        let [with_npm, with_pip] = ["npm", "pip"].map(|name| place.path().join(name));
        fs::create_dir(&with_npm)?;
        // A script that Node.js runs, which is found by the search path.
        try_out(workspace, &npm::install(workspace, &packages, &with_npm)?, true)?;
        try_out(workspace, &wheel::install(workspace, &wheel, &with_pip)?, false)?;
        report::good("The packages of npm and of Python have built a site.");
    } else {
        report::warn(&format!("the packages for {} cannot be tried on this machine", platform.target));
    }
    let [of_platform, launcher] = packages;
    let mut rows = vec![report::row(["file", "bytes"])];
    for path in [program, archive, of_platform, launcher, wheel] {
        let bytes = report::number(fs::metadata(&path)?.len());
        rows.push(report::row([&path.display().to_string(), &bytes]));
    }
    report::table(&rows, false);
    Ok(())
}

impl Facts {
    /// Reads the manifest of the program.
    fn read(workspace: &Workspace) -> Result<Self> {
        let metadata = cmd!(workspace.shell, "cargo metadata --offline --no-deps --format-version 1");
        let metadata: serde_json::Value = serde_json::from_str(&metadata.quiet().read()?)?;
        let packages = metadata["packages"].as_array().context("cargo lists no packages")?;
        let package = packages.iter().find(|package| package["name"] == "seloste-cli");
        let text = |key: &str| {
            let value = package.and_then(|package| package[key].as_str());
            value.map(str::to_owned).with_context(|| format!("app/cli/Cargo.toml has no {key}"))
        };
        Ok(Self { version: text("version")?, description: text("description")?, license: text("license")? })
    }
}

/// Writes the archive with the program. Returns its path.
fn archive(workspace: &Workspace, facts: &Facts, platform: &Platform, folder: &Path) -> Result<PathBuf> {
    let name = format!("seloste-{}-{}", facts.version, platform.target);
    let place = tempfile::tempdir()?;
    let content = place.path().join(&name);
    fs::create_dir(&content)?;
    workspace.shell.copy_file(folder.join(platform.program()), &content)?;
    for file in [LICENSE, "README.md"] {
        workspace.shell.copy_file(workspace.root.join(file), &content)?;
    }
    let archive = folder.join(format!("{name}.tar.gz"));
    // Relative paths: `tar` takes a colon, as after a drive letter, for the name of a host.
    let (shell, file) = (workspace.shell_in(place.path()), format!("{name}.tar.gz"));
    cmd!(shell, "tar -czf {file} {name}").quiet().run()?;
    workspace.shell.copy_file(place.path().join(file), &archive)?;
    Ok(archive)
}

/// Builds a new site with the program alone, without variables, and without a search path unless it needs
/// one.
fn try_out(workspace: &Workspace, program: &Path, has_path: bool) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let shell = workspace.shell_in(folder.path());
    let new = ["new", "site", "--name", "Example", "--email", "info@example.fi"];
    for arguments in [&new[..], &["build", "site", "--draft", "--out", "site/dist"]] {
        let mut command = shell.cmd(program).args(arguments).env_clear().ignore_status().quiet();
        if has_path {
            command = command.envs(env::var_os("PATH").map(|path| ("PATH", path)));
        }
        let output = command.output()?;
        if !output.status.success() {
            let message = String::from_utf8_lossy(&output.stderr);
            bail!("`{command}` failed ({}):\n{message}", output.status);
        }
    }
    Ok(())
}

/// Checks that the program needs no other file: it names no loader and no library.
fn check_static(workspace: &Workspace, program: &Path) -> Result<()> {
    let content = workspace.shell.read_binary_file(program)?;
    if memchr::memmem::find(&content, b"/lib/ld-").is_some() {
        bail!("{} is not linked statically", program.display());
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
    Ok(())
}
