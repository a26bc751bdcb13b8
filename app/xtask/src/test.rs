//! `cargo xtask test`: everything that CI runs, step by step.

use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Result, bail};
use xshell::cmd;

use crate::browser::{self, Browser, PLAYWRIGHT};
use crate::tools::{Need, WASM};
use crate::workspace::{Profile, Workspace};
use crate::{bench, consent_managers, make, package, report, setup};

/// All crates but one: hydration and server rendering cannot be in one compilation.
const NATIVE: [&str; 3] = ["--workspace", "--exclude", "seloste-widget-request"];
/// The crates that are compiled for the browser.
const WIDGETS: [&str; 4] = ["--package", "seloste-widget-consent", "--package", "seloste-widget-request"];
/// The crates that must not need anything that a browser lacks.
const PURE: [&str; 8] = [
    "--package",
    "seloste-notice",
    "--package",
    "seloste-consent",
    "--package",
    "seloste-request",
    "--package",
    "seloste-hooks",
];

/// The result of a step that did not fail.
enum Outcome {
    /// Everything was checked.
    Passed,
    /// Nothing was checked; the text says why and what would change that.
    Skipped(&'static str),
}

/// One step.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Workspace) -> Result<Outcome>,
}

/// All steps: first those that are quick and fail often.
const STEPS: [Step; 13] = [
    Step { name: "fmt", about: "the code is formatted", run: fmt },
    Step { name: "clippy", about: "no lint complains, natively and for the browser", run: clippy },
    Step { name: "unit", about: "unit, property and snapshot tests", run: unit },
    Step { name: "doc", about: "the links in the documentation of the code lead somewhere", run: doc },
    Step { name: "wasm", about: "the pure crates build for the browser", run: wasm },
    Step { name: "build", about: "the site builds", run: build },
    Step { name: "package", about: "one program contains everything that a site needs", run: package },
    Step { name: "check", about: "the shipped notices can be checked", run: check },
    Step { name: "budget", about: "pages and widgets are within their budgets", run: budget },
    Step { name: "html", about: "the pages are valid HTML", run: html },
    Step { name: "nu", about: "the Nu HTML checker finds no error in the pages", run: nu },
    Step { name: "browser", about: "both widgets and all pages in a browser", run: browser },
    Step { name: "deny", about: "licenses, advisories and sources of dependencies", run: deny },
];

/// Runs the named steps, or all of them; stops at the first that fails.
pub fn run(workspace: &Workspace, names: &[String]) -> Result<ExitCode> {
    let steps = select(names)?;
    setup::ready(workspace, Need::Test)?;
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    let total = steps.len();
    for (index, step) in steps.into_iter().enumerate() {
        report::heading(&format!("{} of {total}: {} ({})", index + 1, step.name, step.about));
        let start = Instant::now();
        let outcome = (step.run)(workspace);
        let time = report::time(start.elapsed());
        match outcome {
            Ok(Outcome::Passed) => {
                passed += 1;
                report::good(&format!("{} passed ({time})", step.name));
            }
            Ok(Outcome::Skipped(why)) => {
                skipped += 1;
                report::warn(&format!("{} SKIPPED: {why}", step.name));
            }
            Err(error) => {
                failed += 1;
                report::failure(&error);
                report::line(&format!(
                    "{0} failed ({time}). To run only this step: cargo xtask test {0}",
                    step.name
                ));
                break;
            }
        }
    }
    report::line(&summary(passed, failed, skipped));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The last line, in the form that the logs of many tools have.
fn summary(passed: u32, failed: u32, skipped: u32) -> String {
    let mut line = format!("{passed} passed, {failed} failed");
    if skipped > 0 {
        line.push_str(&format!(", {skipped} skipped"));
    }
    line
}

/// Returns the steps with these names, or all, in the order of the table.
fn select(names: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("unknown step {unknown:?}; the steps are {}", known.join(", "));
    }
    Ok(STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)).collect())
}

fn fmt(workspace: &Workspace) -> Result<Outcome> {
    // Rustfmt uses colors even in a log file.
    let color = if report::colored() { "auto" } else { "never" };
    cmd!(workspace.shell(), "cargo fmt --all --check -- --color {color}").run()?;
    Ok(Outcome::Passed)
}

fn clippy(workspace: &Workspace) -> Result<Outcome> {
    let shell = workspace.shell();
    cmd!(shell, "cargo clippy {NATIVE...} --all-targets -- -D warnings").run()?;
    cmd!(shell, "cargo clippy {WIDGETS...} --target {WASM} -- -D warnings").run()?;
    Ok(Outcome::Passed)
}

fn unit(workspace: &Workspace) -> Result<Outcome> {
    cmd!(workspace.shell(), "cargo test {NATIVE...}").run()?;
    Ok(Outcome::Passed)
}

fn doc(workspace: &Workspace) -> Result<Outcome> {
    let doc = cmd!(workspace.shell(), "cargo doc {NATIVE...} --no-deps --document-private-items");
    doc.env("RUSTDOCFLAGS", "-D warnings").run()?;
    Ok(Outcome::Passed)
}

fn wasm(workspace: &Workspace) -> Result<Outcome> {
    cmd!(workspace.shell(), "cargo build {PURE...} --target {WASM}").run()?;
    Ok(Outcome::Passed)
}

fn build(workspace: &Workspace) -> Result<Outcome> {
    make::site(workspace, Profile::Release)?;
    Ok(Outcome::Passed)
}

/// The program for authors, used as an author would.
fn package(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace, &[Profile::Release])?;
    package::export(workspace)?;
    Ok(Outcome::Passed)
}

/// The check of the shipped notices. They state outdated facts on purpose, so findings are not a failure.
fn check(workspace: &Workspace) -> Result<Outcome> {
    make::program(workspace, Profile::Release)?;
    let mut check = Command::from(workspace.seloste(Profile::Release).args(["check", "."]));
    let status = check.stdin(Stdio::null()).status()?;
    match status.code() {
        Some(0 | 1) => Ok(Outcome::Passed),
        _ => bail!("the check did not run ({status})"),
    }
}

/// The bytes of pages and widgets. Times are measured by `bench`, since they depend on how busy the machine is.
fn budget(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace, &[Profile::Release])?;
    let mut exceeded = bench::bytes(workspace)?;
    exceeded.extend(consent_managers::compare(workspace)?);
    if !exceeded.is_empty() {
        bail!("{}", exceeded.join("\n"));
    }
    Ok(Outcome::Passed)
}

fn html(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace, &[Profile::Release])?;
    let (shell, dist) = (workspace.browser_shell(), workspace.dist());
    let program = "node_modules/html-validate/bin/html-validate.mjs";
    // Without --config the validator looks for its configuration beside the pages.
    cmd!(shell, "node {program} --config .htmlvalidate.mjs --ext html {dist}").run()?;
    Ok(Outcome::Passed)
}

/// The checker of the authors of the HTML standard. It is a Java program: skipped where Java is missing and cannot be
/// installed.
fn nu(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace, &[Profile::Release])?;
    make::fixtures(workspace)?;
    if workspace.which("java").is_none() {
        if !browser::can_use_apt(workspace) {
            return Ok(Outcome::Skipped(
                "Java is not installed; install it with the package manager of the system",
            ));
        }
        browser::apt_install(workspace, "default-jre-headless", "2 minutes")?;
    }
    let shell = workspace.browser_shell();
    // The fixture sites have elements that the shipped notices lack.
    let (dist, fixtures) = (workspace.dist(), workspace.fixtures());
    let checker = "node_modules/vnu-jar/build/dist/vnu.jar";
    cmd!(shell, "java -Xss4m -jar {checker} --errors-only --skip-non-html {dist} {fixtures}").run()?;
    Ok(Outcome::Passed)
}

/// The browser tests, on the shipped site and on the fixture sites.
fn browser(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace, &[Profile::Release])?;
    make::fixtures(workspace)?;
    let shell = workspace.browser_shell();
    cmd!(shell, "node {PLAYWRIGHT} test")
        .env("SELOSTE_PROGRAM", workspace.program(Profile::Release))
        .env("SELOSTE_DIST", workspace.dist())
        .env("SELOSTE_SITES", workspace.fixtures())
        .envs(browser::find(workspace).and_then(Browser::variables))
        .run()?;
    Ok(Outcome::Passed)
}

/// The dependencies. Skipped where cargo-deny is missing, which takes long to install; the advisories are skipped without
/// a network.
fn deny(workspace: &Workspace) -> Result<Outcome> {
    if workspace.which("cargo-deny").is_none() {
        return Ok(Outcome::Skipped(
            "cargo-deny is not installed; `cargo install --locked cargo-deny` installs it",
        ));
    }
    let shell = workspace.shell();
    cmd!(shell, "cargo deny check licenses bans sources").run()?;
    if cmd!(shell, "cargo deny fetch db").run().is_err() {
        report::warn("the advisories could not be fetched; dependencies were not compared with them");
        return Ok(Outcome::Passed);
    }
    cmd!(shell, "cargo deny check advisories").run()?;
    Ok(Outcome::Passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_the_order_of_the_table() {
        let names = ["unit".to_owned(), "fmt".to_owned()];
        let steps: Vec<_> = select(&names).unwrap().into_iter().map(|step| step.name).collect();
        assert_eq!(steps, ["fmt", "unit"]);
        assert_eq!(select(&[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn unknown_step_is_rejected() {
        let error = select(&["units".to_owned()]).err().unwrap().to_string();
        assert!(error.contains("\"units\"") && error.contains("unit, doc, wasm"));
    }

    #[test]
    fn summary_counts_steps() {
        assert_eq!(summary(9, 0, 1), "9 passed, 0 failed, 1 skipped");
        assert_eq!(summary(3, 1, 0), "3 passed, 1 failed");
    }
}
