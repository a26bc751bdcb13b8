//! Makes the site: the program, the widgets by Trunk, the pages by the program.
//!
//! Trunk compiles the widgets into a staging folder and then calls [`hook`], which keeps the widgets and fills
//! the folder with the finished site instead. Trunk moves that to `dist` only if the hook succeeded, so a
//! failed build leaves the site that was there.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::command::{command, run};
use crate::fingerprint::Fingerprint;
use crate::tools::Need;
use crate::workspace::Workspace;
use crate::{bundle, report, setup};

/// What Trunk writes, and the name under which the site build expects it.
const WIDGETS: [(&str, &str); 3] = [
    ("seloste-widget-consent_bg.wasm", "consent.wasm"),
    ("seloste-widget-request.js", REQUEST[0]),
    ("seloste-widget-request_bg.wasm", REQUEST[1]),
];
/// The script and the program of the request form.
const REQUEST: [&str; 2] = ["request.js", "request.wasm"];
/// What is made of the consent widget's own module and of what Trunk writes for it.
const CONSENT: &str = "consent.js";

/// Set while Trunk runs for the widgets alone.
const WIDGETS_ALONE: &str = "SELOSTE_WIDGETS_ALONE";

/// Builds the `seloste` program, with the widgets inside that are compiled by now.
pub fn program(workspace: &Workspace) -> Result<()> {
    let mut cargo = command(workspace, "cargo")?;
    cargo.args(["build", "--release", "--package", "seloste-cli"]);
    if let Some(flag) = without_home().filter(|_| env::var_os("RUSTFLAGS").is_none()) {
        cargo.env("RUSTFLAGS", flag);
    }
    run(cargo.env("SELOSTE_WIDGETS", workspace.widgets()))
}

/// Compiles the widgets and nothing else.
pub fn widgets(workspace: &Workspace) -> Result<()> {
    let dist = workspace.target().join("widgets-alone");
    let mut trunk = trunk(workspace)?;
    trunk.env(WIDGETS_ALONE, "1").arg("--dist").arg(&dist);
    let built = run(&mut trunk);
    remove_traces(&dist)?;
    built.context("the widgets were not compiled")
}

/// Builds everything: the site lands in `dist`.
pub fn site(workspace: &Workspace) -> Result<()> {
    let before = Fingerprint::of(workspace)?;
    let built = run(&mut trunk(workspace)?);
    remove_traces(&workspace.dist())?;
    built.context("the site was not built; the last good one stays in dist")?;
    before.keep(workspace)
}

/// Trunk, compiling what `index.html` names.
fn trunk(workspace: &Workspace) -> Result<Command> {
    let mut trunk = command(workspace, "trunk")?;
    // Trunk accepts only `true` and `false` in NO_COLOR, where everyone else accepts anything.
    if env::var_os("NO_COLOR").is_some() || env::var_os("CI").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    if let Some(flag) = without_home() {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flag);
    }
    // A failed build is told in words; where in Trunk it was noticed helps nobody.
    trunk.env("RUST_BACKTRACE", "0");
    trunk.args(["build", "--release", "--log", "warn"]);
    Ok(trunk)
}

/// The compiler's flag by which programs do not carry the path of cargo's folder: in it stands the name of whoever builds,
/// and it would make the same source another file on each machine. None where the path has spaces, which divide flags
/// there.
fn without_home() -> Option<String> {
    let home = cargo_home()?;
    (!home.contains(char::is_whitespace)).then(|| format!("--remap-path-prefix={home}=/cargo"))
}

/// Cargo's folder.
pub fn cargo_home() -> Option<String> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    home.to_str().map(str::to_owned)
}

/// Removes what Trunk leaves in `dist` beside the site: its lock, and a staging folder if the build failed.
fn remove_traces(dist: &Path) -> Result<()> {
    for trace in [".trunk-lock", ".stage"] {
        let path = dist.join(trace);
        let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        match removed {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{} cannot be removed", path.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Builds only what has to be built: nothing, the pages, or everything.
pub fn bring_up_to_date(workspace: &Workspace) -> Result<()> {
    let now = Fingerprint::of(workspace)?;
    let last = Fingerprint::last(workspace).filter(|_| is_compiled(workspace));
    if last == Some(now) && workspace.dist().join("index.html").is_file() {
        report::line("Nothing has changed since the last build.");
        return Ok(());
    }
    if last.is_some_and(|last| last.code == now.code) {
        return pages(workspace);
    }
    setup::ready(workspace, Need::Build)?;
    site(workspace)
}

/// Builds the pages anew with the program and the widgets that are there, and puts them in place of `dist`.
pub fn pages(workspace: &Workspace) -> Result<()> {
    let before = Fingerprint::of(workspace)?;
    let fresh = workspace.target().join("site-new");
    let old = workspace.target().join("site-old");
    empty(&fresh)?;
    generate(workspace, workspace.root(), &fresh)?;
    empty(&old)?;
    let dist = workspace.dist();
    if dist.exists() {
        fs::rename(&dist, old.join("dist")).context("the old site cannot be moved out of dist")?;
    }
    fs::rename(&fresh, &dist).context("the new site cannot be moved to dist")?;
    fs::remove_dir_all(&old).context("the old site cannot be removed")?;
    before.keep(workspace)
}

/// Builds each fixture site with the real widgets.
pub fn fixtures(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root().join("tests/sites");
    let built = workspace.fixtures();
    empty(&built)?;
    for site in fixture_folders(&folder)? {
        let Some(name) = site.file_name() else { continue };
        generate(workspace, &site, &built.join(name))
            .with_context(|| format!("the fixture site {} was not built", site.display()))?;
    }
    Ok(())
}

/// The fixture sites that can be built, in the order of their names; `invalid` is there to fail.
fn fixture_folders(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut sites = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry.context("a fixture site cannot be read")?.path();
        if path.join("content/site.yaml").is_file() && !path.ends_with("invalid") {
            sites.push(path);
        }
    }
    sites.sort();
    Ok(sites)
}

/// What Trunk calls when the widgets are compiled (`post_build` in Trunk.toml).
pub fn hook(workspace: &Workspace) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("this is Trunk's part of the build; run `cargo xtask build` instead")?;
    let fresh = workspace.target().join("widgets-new");
    empty(&fresh)?;
    take_widgets(&staging, &fresh)?;
    bundle::write(
        workspace,
        &workspace.root().join("app/web/consent/boot.js"),
        &staging,
        &fresh.join(CONSENT),
    )?;
    bundle::shorten(workspace, &fresh.join(REQUEST[1]), &fresh.join(REQUEST[0]))?;
    keep_changed(&fresh, &workspace.widgets())?;
    empty(&staging)?;
    if env::var_os(WIDGETS_ALONE).is_some() {
        return Ok(());
    }
    program(workspace)?;
    generate(workspace, workspace.root(), &staging)
}

/// Takes what Trunk has made, under its lasting names.
fn take_widgets(staging: &Path, widgets: &Path) -> Result<()> {
    if staging.join("snippets").exists() {
        bail!("a widget brings JavaScript snippets of its own, which the site build does not carry");
    }
    fs::create_dir_all(widgets).with_context(|| format!("{} cannot be made", widgets.display()))?;
    for (made, kept) in WIDGETS {
        fs::copy(staging.join(made), widgets.join(kept))
            .with_context(|| format!("Trunk made no {made}; see the links in index.html"))?;
    }
    Ok(())
}

/// Keeps the files that are not the same already: the program that carries them is built anew where one has changed.
fn keep_changed(fresh: &Path, kept: &Path) -> Result<()> {
    fs::create_dir_all(kept).with_context(|| format!("{} cannot be made", kept.display()))?;
    for name in widget_files() {
        let (from, to) = (fresh.join(name), kept.join(name));
        let content = fs::read(&from).with_context(|| format!("{} cannot be read", from.display()))?;
        if fs::read(&to).ok().as_ref() != Some(&content) {
            fs::write(&to, content).with_context(|| format!("{} cannot be written", to.display()))?;
        }
    }
    Ok(())
}

/// The files of the compiled widgets.
pub fn widget_files() -> impl Iterator<Item = &'static str> {
    WIDGETS.iter().map(|(_, kept)| *kept).chain([CONSENT])
}

/// Whether the program and all widgets are there, so that pages can be built without compiling anything.
fn is_compiled(workspace: &Workspace) -> bool {
    let widgets = workspace.widgets();
    workspace.program().is_file() && widget_files().all(|kept| widgets.join(kept).is_file())
}

/// Has the program write the site of the folder `source` to `out`.
fn generate(workspace: &Workspace, source: &Path, out: &Path) -> Result<()> {
    let mut seloste = command(workspace, &workspace.program().to_string_lossy())?;
    seloste.arg("build").arg(source).arg("--out").arg(out);
    run(&mut seloste)
}

/// Makes `folder` an empty folder.
pub fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Says where the site is.
pub fn done(workspace: &Workspace) {
    report::good(&format!("The site is in {}.", workspace.dist().display()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widgets_are_kept_under_their_lasting_names() {
        let folder = tempfile::tempdir().unwrap();
        let staging = folder.path().join("stage");
        fs::create_dir(&staging).unwrap();
        for (made, _) in WIDGETS {
            fs::write(staging.join(made), made).unwrap();
        }
        let widgets = folder.path().join("widgets");
        take_widgets(&staging, &widgets).unwrap();
        assert_eq!(
            fs::read_to_string(widgets.join("request.wasm")).unwrap(),
            "seloste-widget-request_bg.wasm"
        );
    }

    #[test]
    fn a_missing_widget_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let error = take_widgets(folder.path(), &folder.path().join("widgets")).unwrap_err();
        assert!(error.to_string().contains("seloste-widget-consent_bg.wasm"));
    }

    #[test]
    fn only_valid_fixture_sites_are_built() {
        let folder = tempfile::tempdir().unwrap();
        for site in ["b", "a", "invalid"] {
            fs::create_dir_all(folder.path().join(site).join("content")).unwrap();
            fs::write(folder.path().join(site).join("content/site.yaml"), "").unwrap();
        }
        fs::create_dir(folder.path().join("notes")).unwrap();
        let found = fixture_folders(folder.path()).unwrap();
        assert_eq!(found, [folder.path().join("a"), folder.path().join("b")]);
        assert!(fixture_folders(&folder.path().join("none")).unwrap().is_empty());
    }
}
