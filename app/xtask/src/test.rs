//! `cargo xtask test`: everything that CI runs, step by step.

use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Result, bail};
use seloste_setup::tools::{Need, WASM};
use seloste_setup::workspace::{Profile, Workspace};
use seloste_setup::{browser, disk, engines, report};
use xshell::{Cmd, Shell, cmd};

use crate::{make, package};

/// All crates but one: rendering in the browser and on the server cannot be in one compilation.
const NATIVE: [&str; 3] = ["--workspace", "--exclude", "seloste-widget-request"];
/// The crates that are compiled for the browser.
const WIDGETS: [&str; 2] = ["--package=seloste-widget-consent", "--package=seloste-widget-request"];
/// The crates that must not need anything that a browser lacks.
const PURE: [&str; 4] = [
    "--package=seloste-notice",
    "--package=seloste-consent",
    "--package=seloste-request",
    "--package=seloste-hooks",
];

/// `None` if a step has passed; otherwise why it was skipped.
type Outcome = Result<Option<&'static str>>;

/// Name, description and function of a step.
type Step = (&'static str, &'static str, fn(&Workspace) -> Outcome);

/// All steps: first those that are quick and fail often.
const STEPS: [Step; 14] = [
    ("fmt", "the code is formatted", fmt),
    ("clippy", "no lint complains, natively and for the browser", clippy),
    ("web", "types and lints of the browser scripts and browser tests", web),
    ("unit", "unit, property and snapshot tests", unit),
    ("wasm", "the pure crates build for the browser", wasm),
    ("build", "the site builds", build),
    (
        "package",
        "one program contains everything that a site needs, also from npm and PyPI packages",
        package,
    ),
    ("check", "the shipped notices can be checked", check),
    ("budget", "pages and widgets are within their budgets", budget),
    ("html", "the pages are valid HTML", html),
    ("nu", "the Nu HTML checker finds no error in the pages", nu),
    ("browser", "both widgets and all pages in a browser", browser),
    ("engines", "pages, consent and requests in Firefox and WebKitGTK", other_engines),
    ("deny", "licenses, advisories and sources of dependencies", deny),
];

/// Runs the named steps, or all of them; stops at the first that fails.
pub(crate) fn run(workspace: &Workspace, names: &[String]) -> Result<ExitCode> {
    let steps = select(names)?;
    seloste_setup::ready(workspace, Need::Test)?;
    let [mut passed, mut failed, mut skipped] = [0; 3];
    for (index, step) in steps.iter().enumerate() {
        let (name, about, run) = step;
        report::heading(&format!("{} of {}: {name} ({about})", index + 1, steps.len()));
        let start = Instant::now();
        let outcome = run(workspace);
        let time = report::time(start.elapsed());
        match outcome {
            Ok(None) => {
                passed += 1;
                report::good(&format!("{name} passed ({time})"));
            }
            Ok(Some(why)) => {
                skipped += 1;
                report::warn(&format!("{name} SKIPPED: {why}"));
            }
            Err(error) => {
                failed += 1;
                report::failure(&error);
                disk::check(workspace, Need::Test);
                report::line(&format!(
                    "{name} failed ({time}). To run only this step: cargo xtask test {name}"
                ));
                break;
            }
        }
    }
    // In the form that the logs of many tools have.
    let skipped = if skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    report::line(&format!("{passed} passed, {failed} failed{skipped}"));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Returns the steps with these names, or all, in the order of the table.
fn select(names: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|(step, ..)| step != name)) {
        bail!("unknown step {unknown:?}; the steps are {}", STEPS.map(|(name, ..)| name).join(", "));
    }
    Ok(STEPS.iter().filter(|(step, ..)| names.is_empty() || names.iter().any(|name| name == step)).collect())
}

/// Runs a command that fails if something is wrong.
fn passes(command: &Cmd<'_>) -> Outcome {
    command.run()?;
    Ok(None)
}

fn fmt(workspace: &Workspace) -> Outcome {
    // Rustfmt uses colors even in a log file.
    let color = if report::colored() { "auto" } else { "never" };
    passes(&cmd!(workspace.shell, "cargo fmt --all --check -- --color {color}"))
}

fn clippy(workspace: &Workspace) -> Outcome {
    cmd!(workspace.shell, "cargo clippy {NATIVE...} --all-targets -- -D warnings").run()?;
    let gallery = ["--package", "seloste-pages", "--features", "gallery", "--examples"];
    cmd!(workspace.shell, "cargo clippy {gallery...} -- -D warnings").run()?;
    // One at a time: together, the features of one widget would apply to the other.
    for widget in WIDGETS {
        cmd!(workspace.shell, "cargo clippy {widget} --target {WASM} -- -D warnings").run()?;
    }
    Ok(None)
}

/// Type-checks and lints the browser scripts and the browser tests.
fn web(workspace: &Workspace) -> Outcome {
    let (shell, root) = (workspace.browser_shell(), &workspace.root);
    for project in ["../../app/web", "."] {
        cmd!(shell, "node node_modules/typescript/bin/tsc -p {project}").run()?;
    }
    shell.change_dir(root);
    let eslint = "tests/browser/node_modules/eslint/bin/eslint.js";
    let config = "tests/browser/eslint.config.mjs";
    passes(&cmd!(shell, "node {eslint} --config {config} app/web tests/browser tests/owner"))
}

fn unit(workspace: &Workspace) -> Outcome {
    // A test reads the dependencies of all platforms, without a network; a build downloads those of this one.
    if cmd!(workspace.shell, "cargo fetch --locked --quiet").run().is_err() {
        report::warn("not all dependencies could be downloaded; the tests of the architecture may fail");
    }
    passes(&cmd!(workspace.shell, "cargo test {NATIVE...}"))
}

fn wasm(workspace: &Workspace) -> Outcome {
    passes(&cmd!(workspace.shell, "cargo build {PURE...} --target {WASM}"))
}

fn build(workspace: &Workspace) -> Outcome {
    make::site(workspace, Profile::Release)?;
    Ok(None)
}

fn package(workspace: &Workspace) -> Outcome {
    make::bring_up_to_date(workspace)?;
    package::of_native_program(workspace)?;
    Ok(None)
}

/// The shipped notices state outdated facts on purpose, so findings are not a failure.
fn check(workspace: &Workspace) -> Outcome {
    make::program(workspace, Profile::Release)?;
    let mut check = Command::from(workspace.seloste(Profile::Release).args(["check", "."]));
    let status = check.stdin(Stdio::null()).status()?;
    match status.code() {
        Some(0 | 1) => Ok(None),
        _ => bail!("the check did not run ({status})"),
    }
}

/// Bytes only. Times are measured by `bench`, since they depend on how busy the machine is.
fn budget(workspace: &Workspace) -> Outcome {
    make::bring_up_to_date(workspace)?;
    make::fixtures(workspace)?;
    let (shell, dist) = (workspace.browser_shell(), workspace.dist());
    // Pages grow with the number of languages of a site.
    let all_languages = workspace.fixtures().join("all-languages");
    cmd!(shell, "node budget.mjs {all_languages} --pages").run()?;
    passes(&cmd!(shell, "node budget.mjs {dist} --compare"))
}

fn html(workspace: &Workspace) -> Outcome {
    make::bring_up_to_date(workspace)?;
    make::gallery(workspace)?;
    let (shell, dist, gallery) = (workspace.browser_shell(), workspace.dist(), workspace.gallery());
    let program = "node_modules/html-validate/bin/html-validate.mjs";
    // Without --config the validator looks for its configuration beside the pages.
    passes(&cmd!(shell, "node {program} --config .htmlvalidate.mjs --ext html {dist} {gallery}"))
}

/// The checker of the authors of the HTML standard, a Java program.
fn nu(workspace: &Workspace) -> Outcome {
    make::bring_up_to_date(workspace)?;
    make::fixtures(workspace)?;
    make::gallery(workspace)?;
    if workspace.which("java").is_none() {
        if !browser::can_use_apt(workspace) {
            return Ok(Some("Java is not installed; install it with the package manager of the system"));
        }
        browser::apt_install(workspace, &["default-jre-headless"], "2 minutes")?;
    }
    // The fixture sites have elements that the shipped notices lack.
    let (shell, dist, fixtures) = (workspace.browser_shell(), workspace.dist(), workspace.fixtures());
    let checker = "node_modules/vnu-jar/build/dist/vnu.jar";
    let gallery = workspace.gallery();
    passes(&cmd!(
        shell,
        "java -Xss4m -jar {checker} --errors-only --skip-non-html {dist} {fixtures} {gallery}"
    ))
}

/// Traces take a sixth of the time, so they are recorded only for tests that have failed, which run again for
/// that.
fn browser(workspace: &Workspace) -> Outcome {
    make::bring_up_to_date(workspace)?;
    make::fixtures(workspace)?;
    make::gallery(workspace)?;
    browser::install_shell(workspace);
    engines::install_text_browser(workspace);
    let shell = workspace.browser_shell();
    let tests = |options: &[&str]| playwright(workspace, &shell, options).envs(browser::variables(workspace));
    let outcome = passes(&tests(&["--trace=off"]));
    if outcome.is_err() {
        report::warn("the failed tests run again to record traces; a test that passes now has still failed");
        // The result does not count.
        let _ = tests(&["--last-failed"]).run();
    }
    outcome
}

/// The core of the browser tests in the engines that are installed or can be.
fn other_engines(workspace: &Workspace) -> Outcome {
    let engines = engines::projects(workspace);
    if engines.is_empty() {
        return Ok(Some("neither Firefox nor WebKitGTK is installed"));
    }
    make::bring_up_to_date(workspace)?;
    make::fixtures(workspace)?;
    let shell = workspace.browser_shell();
    let firefox = engines::find_firefox(workspace).map(|found| (engines::FIREFOX_VARIABLE, found));
    let options = ["--config=engines/playwright.config.ts", "--trace=off"];
    passes(&playwright(workspace, &shell, &options).env("SELOSTE_ENGINES", engines.join(",")).envs(firefox))
}

/// Returns the command that runs browser tests on the built sites.
fn playwright<'a>(workspace: &Workspace, shell: &'a Shell, options: &[&str]) -> Cmd<'a> {
    let playwright = browser::PLAYWRIGHT;
    cmd!(shell, "node {playwright} test {options...}")
        .env("SELOSTE_PROGRAM", workspace.program(Profile::Release))
        .env("SELOSTE_DIST", workspace.dist())
        .env("SELOSTE_SITES", workspace.fixtures())
        .env("SELOSTE_GALLERY", workspace.gallery())
}

fn deny(workspace: &Workspace) -> Outcome {
    if workspace.which("cargo-deny").is_none() {
        return Ok(Some("cargo-deny is not installed; `cargo install --locked cargo-deny` installs it"));
    }
    cmd!(workspace.shell, "cargo deny check licenses bans sources").run()?;
    if cmd!(workspace.shell, "cargo deny fetch db").run().is_err() {
        report::warn("the advisories could not be fetched; dependencies were not compared with them");
        return Ok(None);
    }
    passes(&cmd!(workspace.shell, "cargo deny check advisories"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_the_order_of_the_table() {
        let names = ["unit".to_owned(), "fmt".to_owned()];
        let steps: Vec<_> = select(&names).unwrap().into_iter().map(|(name, ..)| *name).collect();
        assert_eq!(steps, ["fmt", "unit"]);
        assert_eq!(select(&[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn unknown_step_is_rejected() {
        let error = select(&["units".to_owned()]).err().unwrap().to_string();
        assert!(error.contains("\"units\"") && error.contains("unit, wasm"));
    }
}
