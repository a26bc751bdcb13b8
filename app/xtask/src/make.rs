//! Builds the site: the widgets with Trunk, the `seloste` program with cargo, the pages with that program.
//!
//! Trunk compiles the widgets into a staging folder and then calls [`hook`], which keeps the widgets and
//! writes the site into that folder instead. Trunk moves it to `dist` only if the hook succeeds, so a failed
//! build leaves the last good site in place.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use seloste_setup::report;
use seloste_setup::tools::{Need, WASM};
use seloste_setup::workspace::{Profile, Workspace};
use xshell::{Cmd, cmd};

use crate::bundle;
use crate::fingerprint::Fingerprint;

/// The files that Trunk writes, and the names under which the site build expects them.
const WIDGETS: [(&str, &str); 3] = [
    ("seloste-widget-consent_bg.wasm", CONSENT_PROGRAM),
    ("seloste-widget-request.js", REQUEST[0]),
    ("seloste-widget-request_bg.wasm", REQUEST[1]),
];
/// The request form: script and WebAssembly.
const REQUEST: [&str; 2] = ["request.js", "request.wasm"];
/// The folder of a site with the files of the consent widget.
const CHOICES: &str = "choices";
/// The program of the consent widget.
const CONSENT_PROGRAM: &str = "consent.wasm";
/// The scripts of the consent widget, each bundled from its module in `app/web/consent`: for the pages of the
/// site, and for other pages.
const CONSENT: [(&str, &str); 2] = [("page.js", "consent.js"), ("embed.js", "embed.js")];

/// Tells the hook what to do after the widgets: nothing (`widgets`), or build the site with the `serve`
/// program; in any other case with the release program.
const HOOK: &str = "SELOSTE_HOOK";

/// Builds the `seloste` program. The release program contains the widgets that are compiled by now; the
/// `serve` program reads them from the target folder.
pub(crate) fn program(workspace: &Workspace, profile: Profile) -> Result<()> {
    Ok(cargo_build(workspace, profile).run()?)
}

/// Builds the release program for a compilation target.
pub(crate) fn program_for(workspace: &Workspace, target: &str) -> Result<()> {
    Ok(cargo_build(workspace, Profile::Release).args(["--target", target]).run()?)
}

fn cargo_build(workspace: &Workspace, profile: Profile) -> Cmd<'_> {
    let profile_name = profile.as_str();
    let mut build = cmd!(workspace.shell, "cargo build --package seloste-cli --profile {profile_name}");
    if profile == Profile::Release {
        build = build.env("SELOSTE_WIDGETS", workspace.widgets());
        if let Some(flag) = remap_cargo_home().filter(|_| env::var_os("RUSTFLAGS").is_none()) {
            build = build.env("RUSTFLAGS", flag);
        }
    }
    build
}

/// Compiles what `serve` needs and Trunk is not needed for. Prints nothing, not even errors: the build itself
/// follows and reports them.
fn compile_ahead(workspace: &Workspace) {
    report::line("The program and the widgets are compiled at the same time.");
    let _ = cargo_build(workspace, Profile::Serve).quiet().ignore_stderr().run();
    for widget in ["seloste-widget-request", "seloste-widget-consent"] {
        // As Trunk runs it, which then has nothing left to compile.
        let build = cmd!(workspace.shell, "cargo build --target {WASM} --package {widget} --profile widget");
        let flags = remap_cargo_home().map(|flag| (WASM_FLAGS, flag));
        let _ = build.envs(flags).quiet().ignore_stderr().run();
    }
}

/// Compiles only the widgets.
pub(crate) fn widgets(workspace: &Workspace) -> Result<()> {
    trunk(workspace, &workspace.target.join("widgets-alone"), "widgets")
        .context("the widgets were not compiled")
}

/// Builds everything; the site is in `dist` afterwards.
pub(crate) fn site(workspace: &Workspace, profile: Profile) -> Result<()> {
    let fingerprint = Fingerprint::new(workspace)?;
    trunk(workspace, &workspace.dist(), profile.as_str())
        .context("the site was not built; the last good one is still in dist")?;
    fingerprint.save(workspace, profile)
}

/// Compiler flags for the widgets.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Compiles what `index.html` names.
fn trunk(workspace: &Workspace, dist: &Path, hook: &str) -> Result<()> {
    let mut trunk = cmd!(workspace.shell, "trunk build --release --log warn --dist {dist}")
        .env(HOOK, hook)
        .envs(remap_cargo_home().map(|flag| (WASM_FLAGS, flag)))
        // A failed build is explained by its message; the place in Trunk's code is of no use.
        .env("RUST_BACKTRACE", "0");
    // Trunk accepts only `true` and `false` in NO_COLOR; by convention any value is valid.
    if env::var_os("NO_COLOR").is_some() || env::var_os("CI").is_some() {
        trunk = trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    let built = trunk.run();
    // The lock always stays, the staging folder after a failed build.
    workspace.shell.remove_path(dist.join(".trunk-lock"))?;
    workspace.shell.remove_path(dist.join(".stage"))?;
    Ok(built?)
}

/// Returns the compiler flag that keeps the path of cargo's folder out of programs.
fn remap_cargo_home() -> Option<String> {
    Some(format!("--remap-path-prefix={}=/cargo", cargo_home()?))
}

/// Returns the path of cargo's folder. It must not be in programs: it contains the user's name, and the same
/// source would give different files on each machine. None if it has spaces, which separate flags.
fn cargo_home() -> Option<String> {
    let home = home::cargo_home().ok()?.into_os_string().into_string().ok()?;
    (!home.contains(char::is_whitespace)).then_some(home)
}

/// Returns the path that the release program does not contain. None if the flags of the user are not changed.
pub(crate) fn hidden_path() -> Option<String> {
    cargo_home().filter(|_| env::var_os("RUSTFLAGS").is_none())
}

/// Builds what has changed since the last build with the release program: nothing, the pages, or everything.
pub(crate) fn bring_up_to_date(workspace: &Workspace) -> Result<()> {
    if !reuse(workspace, Profile::Release)? {
        seloste_setup::ready(workspace, Need::Build)?;
        site(workspace, Profile::Release)?;
    }
    Ok(())
}

/// Like [`bring_up_to_date`], but compiles the `serve` program if neither is up to date. Returns the profile.
pub(crate) fn prepare_serve(workspace: &Workspace) -> Result<Profile> {
    for profile in [Profile::Release, Profile::Serve] {
        if reuse(workspace, profile)? {
            return Ok(profile);
        }
    }
    seloste_setup::ready_while(workspace, Need::Build, compile_ahead)?;
    site(workspace, Profile::Serve)?;
    Ok(Profile::Serve)
}

/// Rebuilds the pages if they have changed; returns false if the program or the widgets are not up to date.
fn reuse(workspace: &Workspace, profile: Profile) -> Result<bool> {
    let widgets = workspace.widgets();
    let compiled =
        workspace.program(profile).is_file() && widget_files().all(|name| widgets.join(name).is_file());
    let now = Fingerprint::new(workspace)?;
    let last = Fingerprint::load(workspace, profile).filter(|last| compiled && last.code == now.code);
    if last == Some(now) && workspace.dist().join("index.html").is_file() {
        report::line("Nothing has changed since the last build.");
    } else if last.is_some() {
        pages(workspace, profile)?;
    }
    Ok(last.is_some())
}

/// Rebuilds the pages with the compiled program and widgets, and replaces `dist`.
pub(crate) fn pages(workspace: &Workspace, profile: Profile) -> Result<()> {
    let fingerprint = Fingerprint::new(workspace)?;
    generate(workspace, profile, &workspace.root, &workspace.dist())?;
    fingerprint.save(workspace, profile)
}

/// Imports, checks and builds each text of a folder with the example `corpus` of the importer.
pub(crate) fn corpus(workspace: &Workspace, texts: &Path) -> Result<()> {
    program(workspace, Profile::Release)?;
    let out = workspace.target.join("corpus");
    workspace.clear(&out)?;
    cmd!(workspace.shell, "cargo run --quiet --package seloste-import --example corpus -- {texts} {out}")
        .env("SELOSTE_PROGRAM", workspace.program(Profile::Release))
        .quiet()
        .run()
        .context("a text was not imported correctly")
}

/// Builds each fixture site with the real widgets.
pub(crate) fn fixtures(workspace: &Workspace) -> Result<()> {
    let built = workspace.fixtures();
    workspace.clear(&built)?;
    for site in fixture_folders(workspace)? {
        let Some(name) = site.file_name() else { continue };
        generate(workspace, Profile::Release, &site, &built.join(name))
            .with_context(|| format!("the fixture site {} was not built", site.display()))?;
    }
    Ok(())
}

/// Builds the gallery of components with the example `gallery` of `app/pages`.
pub(crate) fn gallery(workspace: &Workspace) -> Result<()> {
    let out = workspace.gallery();
    workspace.clear(&out)?;
    let program = ["--package", "seloste-pages", "--features", "gallery", "--example", "gallery"];
    cmd!(workspace.shell, "cargo run --quiet {program...} -- {out}")
        .quiet()
        .run()
        .context("the gallery was not built")
}

/// Returns the fixture sites that can be built, sorted; those in `invalid` are meant to fail.
fn fixture_folders(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let folder = workspace.root.join("tests/sites");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut sites = workspace.shell.read_dir(folder)?;
    sites.retain(|site| site.join("content/site.yaml").is_file() && !site.ends_with("invalid"));
    Ok(sites)
}

/// The part of the build that Trunk calls after compiling the widgets (`post_build` in Trunk.toml).
pub(crate) fn hook(workspace: &Workspace) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("this is called by Trunk; run `cargo xtask build` instead")?;
    let new = workspace.target.join("widgets-new");
    workspace.clear(&new)?;
    copy_widgets(workspace, &staging, &new)?;
    let modules = workspace.root.join("app/web/consent");
    bundle::consent(workspace, &modules, &new.join(CONSENT_PROGRAM), &CONSENT)?;
    bundle::request(workspace, &new.join(REQUEST[1]), &new.join(REQUEST[0]))?;
    copy_changed(workspace, &new, &workspace.widgets())?;
    workspace.clear(&staging)?;
    let profile = match env::var(HOOK).as_deref() {
        Ok("widgets") => return Ok(()),
        Ok("serve") => Profile::Serve,
        _ => Profile::Release,
    };
    program(workspace, profile)?;
    carry_over(workspace, &workspace.dist(), &staging)?;
    generate(workspace, profile, &workspace.root, &staging)
}

/// Copies what the last build published for good: notice snapshots, which consent records refer to, and files
/// of the widget, which cached pages still load. `seloste build` keeps the valid ones of them.
fn carry_over(workspace: &Workspace, last: &Path, staging: &Path) -> Result<()> {
    let (from, to) = (last.join(CHOICES), staging.join(CHOICES));
    if !from.is_dir() {
        return Ok(());
    }
    workspace.clear(&to)?;
    for file in workspace.shell.read_dir(from)?.into_iter().filter(|file| file.is_file()) {
        workspace.shell.copy_file(file, &to)?;
    }
    Ok(())
}

/// Copies the output of Trunk to its lasting names.
fn copy_widgets(workspace: &Workspace, staging: &Path, widgets: &Path) -> Result<()> {
    if staging.join("snippets").exists() {
        bail!("a widget has JavaScript snippets, which the site build does not support");
    }
    for (from, to) in WIDGETS {
        workspace
            .shell
            .copy_file(staging.join(from), widgets.join(to))
            .with_context(|| format!("Trunk did not write {from}; see the links in index.html"))?;
    }
    Ok(())
}

/// Copies the files that differ. The release program contains them, and is compiled again after a change.
fn copy_changed(workspace: &Workspace, from: &Path, to: &Path) -> Result<()> {
    let shell = &workspace.shell;
    for name in widget_files() {
        let content = shell.read_binary_file(from.join(name))?;
        if fs::read(to.join(name)).ok().as_ref() != Some(&content) {
            shell.write_file(to.join(name), content)?;
        }
    }
    Ok(())
}

/// Returns the files of the compiled widgets.
pub(crate) fn widget_files() -> impl Iterator<Item = &'static str> {
    WIDGETS.iter().map(|(_, name)| *name).chain(CONSENT.map(|(_, script)| script))
}

/// Runs `seloste build`.
fn generate(workspace: &Workspace, profile: Profile, source: &Path, out: &Path) -> Result<()> {
    let seloste = workspace.seloste(profile).arg("build").arg(source).arg("--out").arg(out);
    Ok(seloste.arg("--widgets").arg(workspace.widgets()).run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_last_build_are_in_the_staging_folder() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::new(folder.path(), folder.path().join("target")).unwrap();
        let (last, staging) = (folder.path().join("dist"), folder.path().join("staging"));
        carry_over(&workspace, &last, &staging).unwrap();
        assert!(!staging.exists());
        fs::create_dir_all(last.join("choices/fi")).unwrap();
        fs::write(last.join("choices/0123.json"), "{}").unwrap();
        fs::write(last.join("index.html"), "").unwrap();
        carry_over(&workspace, &last, &staging).unwrap();
        assert_eq!(fs::read_to_string(staging.join("choices/0123.json")).unwrap(), "{}");
        assert!(!staging.join("choices/fi").exists() && !staging.join("index.html").exists());
    }

    #[test]
    fn widgets_are_copied_to_their_lasting_names() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::new(folder.path(), folder.path().join("target")).unwrap();
        let staging = folder.path().join("stage");
        fs::create_dir(&staging).unwrap();
        for (from, _) in WIDGETS {
            fs::write(staging.join(from), from).unwrap();
        }
        let widgets = folder.path().join("widgets");
        fs::create_dir(&widgets).unwrap();
        copy_widgets(&workspace, &staging, &widgets).unwrap();
        assert_eq!(
            fs::read_to_string(widgets.join("request.wasm")).unwrap(),
            "seloste-widget-request_bg.wasm"
        );
    }

    #[test]
    fn a_missing_widget_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::new(folder.path(), folder.path().join("target")).unwrap();
        let error = copy_widgets(&workspace, folder.path(), &folder.path().join("widgets")).unwrap_err();
        assert!(error.to_string().contains("seloste-widget-consent_bg.wasm"));
    }

    #[test]
    fn only_valid_fixture_sites_are_built() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::new(folder.path(), folder.path().join("target")).unwrap();
        let sites = folder.path().join("tests/sites");
        for site in ["b", "a", "invalid"] {
            fs::create_dir_all(sites.join(site).join("content")).unwrap();
            fs::write(sites.join(site).join("content/site.yaml"), "").unwrap();
        }
        fs::create_dir(sites.join("notes")).unwrap();
        assert_eq!(fixture_folders(&workspace).unwrap(), [sites.join("a"), sites.join("b")]);
        fs::remove_dir_all(&sites).unwrap();
        assert!(fixture_folders(&workspace).unwrap().is_empty());
    }
}
