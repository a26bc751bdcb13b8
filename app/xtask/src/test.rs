//! `cargo xtask test`: everything CI runs, step by step.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::apt;
use crate::browser::{self, Browser, PLAYWRIGHT, VARIABLE};
use crate::command::{command, ending, run as run_command, status, which};
use crate::tools::{Need, WASM};
use crate::workspace::Workspace;
use crate::{bench, make, managers, package, report, setup};

/// The crate that cannot be built with the others: hydration and server rendering must not meet in one compilation.
const APART: [&str; 2] = ["--exclude", "seloste-widget-request"];
/// The crates that are for the browser.
const WIDGETS: [&str; 2] = ["seloste-widget-consent", "seloste-widget-request"];
/// The crates that must stay free of everything a browser does not have.
const PURE: [&str; 4] = ["seloste-notice", "seloste-consent", "seloste-request", "seloste-hooks"];

/// How a step ended.
enum Outcome {
    /// It was done and all is well.
    Passed,
    /// It was not done; the words say why and what would change that.
    Skipped(&'static str),
}

/// One thing that is tested.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Workspace) -> Result<Outcome>,
}

/// All steps, what is quick and often wrong first.
const STEPS: [Step; 13] = [
    Step { name: "fmt", about: "the code is laid out as rustfmt does", run: fmt },
    Step { name: "clippy", about: "no lint complains, natively and for the browser", run: clippy },
    Step { name: "web", about: "types and lints of the browser scripts and browser tests", run: web },
    Step { name: "unit", about: "unit, property and snapshot tests", run: unit },
    Step { name: "wasm", about: "the pure crates build for the browser", run: wasm },
    Step { name: "build", about: "the site builds", run: build },
    Step { name: "package", about: "one program carries everything that a site needs", run: package },
    Step { name: "check", about: "the shipped notices can be checked", run: check },
    Step { name: "budget", about: "pages and widgets are within their bytes", run: budget },
    Step { name: "html", about: "the pages are valid HTML", run: html },
    Step { name: "nu", about: "the Nu HTML checker finds no error in the pages", run: nu },
    Step { name: "browser", about: "both widgets and all pages in a browser", run: browser },
    Step { name: "deny", about: "licences, advisories and sources of dependencies", run: deny },
];

/// Runs the steps named, or all of them; stops at the first that fails.
pub fn run(workspace: &Workspace, names: &[String]) -> Result<ExitCode> {
    let steps = chosen(names)?;
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
                    "{} failed ({time}). This step alone: cargo xtask test {}",
                    step.name, step.name
                ));
                break;
            }
        }
    }
    report::line(&summary(passed, failed, skipped));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The closing line, in the form that readers of many tools' logs know.
fn summary(passed: u32, failed: u32, skipped: u32) -> String {
    let mut line = format!("{passed} passed, {failed} failed");
    if skipped > 0 {
        line.push_str(&format!(", {skipped} skipped"));
    }
    line
}

/// The steps of these names, in the order of the table.
fn chosen(names: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step {unknown:?}; the steps are {}", known.join(", "));
    }
    Ok(STEPS.iter().filter(|step| names.is_empty() || names.iter().any(|name| name == step.name)).collect())
}

/// Runs cargo with these words.
fn cargo(workspace: &Workspace, words: &[&str]) -> Result<()> {
    run_command(command(workspace, "cargo")?.args(words))
}

/// The layout of the code.
fn fmt(workspace: &Workspace) -> Result<Outcome> {
    // Rustfmt colours even a log file, unless it is told not to.
    let colour = if report::coloured() { "auto" } else { "never" };
    cargo(workspace, &["fmt", "--all", "--check", "--", "--color", colour])?;
    Ok(Outcome::Passed)
}

/// The lints; the widgets are read for the machine they are for.
fn clippy(workspace: &Workspace) -> Result<Outcome> {
    let [exclude, apart] = APART;
    cargo(workspace, &["clippy", "--workspace", "--all-targets", exclude, apart, "--", "-D", "warnings"])?;
    for widget in WIDGETS {
        cargo(workspace, &["clippy", "--package", widget, "--target", WASM, "--", "-D", "warnings"])?;
    }
    Ok(Outcome::Passed)
}

/// Type checks and lints the browser scripts and the browser tests.
fn web(workspace: &Workspace) -> Result<Outcome> {
    let tests = workspace.browser_tests();
    let packages = tests.join("node_modules");
    for project in [workspace.root().join("app/web"), tests] {
        let mut tsc = command(workspace, "node")?;
        run_command(tsc.arg(packages.join("typescript/bin/tsc")).arg("-p").arg(project))?;
    }
    let mut eslint = command(workspace, "node")?;
    eslint.current_dir(workspace.root()).arg(packages.join("eslint/bin/eslint.js")).args([
        "--config",
        "tests/browser/eslint.config.mjs",
        "app/web",
        "tests/browser",
        "tests/owner",
    ]);
    run_command(&mut eslint)?;
    Ok(Outcome::Passed)
}

/// The tests of all crates that run here.
fn unit(workspace: &Workspace) -> Result<Outcome> {
    let [exclude, apart] = APART;
    cargo(workspace, &["test", "--workspace", exclude, apart])?;
    Ok(Outcome::Passed)
}

/// The pure crates, built for the browser.
fn wasm(workspace: &Workspace) -> Result<Outcome> {
    for package in PURE {
        cargo(workspace, &["build", "--package", package, "--target", WASM])?;
    }
    Ok(Outcome::Passed)
}

/// The whole site.
fn build(workspace: &Workspace) -> Result<Outcome> {
    make::site(workspace)?;
    Ok(Outcome::Passed)
}

/// The program for authors, tried as an author would.
fn package(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace)?;
    package::put(workspace)?;
    Ok(Outcome::Passed)
}

/// The check of the shipped notices. They state outdated facts on purpose, so findings are no failure.
fn check(workspace: &Workspace) -> Result<Outcome> {
    make::program(workspace)?;
    let mut seloste = command(workspace, &workspace.program().to_string_lossy())?;
    let status = status(seloste.args(["check", "."]))?;
    match status.code() {
        Some(0 | 1) => Ok(Outcome::Passed),
        _ => bail!("the check could not be made ({})", ending(status)),
    }
}

/// The bytes of pages and widgets; time is for `bench`, since a busy machine is no fault of the code.
fn budget(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace)?;
    let mut over = bench::bytes(workspace)?;
    over.extend(managers::compare(workspace)?);
    if !over.is_empty() {
        bail!("{}", over.join("\n"));
    }
    Ok(Outcome::Passed)
}

/// The pages, read by a validator.
fn html(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace)?;
    let mut validator = command(workspace, "node")?;
    validator
        .current_dir(workspace.browser_tests())
        // The validator would look for its settings beside the pages.
        .args(["node_modules/html-validate/bin/html-validate.mjs", "--config", ".htmlvalidate.mjs"])
        .args(["--ext", "html"])
        .arg(workspace.dist());
    run_command(&mut validator)?;
    Ok(Outcome::Passed)
}

/// The pages, read by the checker that the standard's authors keep. It is a Java program, so a machine without Java
/// on which we may not install it is let off; it is told.
fn nu(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace)?;
    make::fixtures(workspace)?;
    if which(workspace, "java").is_none() {
        if !apt::is_ours() {
            return Ok(Outcome::Skipped("Java is not installed; the machine's package manager brings it"));
        }
        apt::install(workspace, "default-jre-headless", "2 minutes")?;
    }
    let mut checker = command(workspace, "java")?;
    checker
        .current_dir(workspace.browser_tests())
        .args([
            "-Xss4m",
            "-jar",
            "node_modules/vnu-jar/build/dist/vnu.jar",
            "--errors-only",
            "--skip-non-html",
        ])
        // The fixture sites have kinds of elements that the shipped notices have not.
        .args([workspace.dist(), workspace.fixtures()]);
    run_command(&mut checker)?;
    Ok(Outcome::Passed)
}

/// The browser tests, on the shipped site and on the fixture sites.
fn browser(workspace: &Workspace) -> Result<Outcome> {
    make::bring_up_to_date(workspace)?;
    make::fixtures(workspace)?;
    let mut playwright = command(workspace, "node")?;
    playwright
        .current_dir(workspace.browser_tests())
        .env("SELOSTE_PROGRAM", workspace.program())
        .env("SELOSTE_DIST", workspace.dist())
        .env("SELOSTE_SITES", workspace.fixtures())
        .args([PLAYWRIGHT, "test"]);
    if let Some(Browser::Program(place)) = browser::find(workspace) {
        playwright.env(VARIABLE, place);
    }
    run_command(&mut playwright)?;
    Ok(Outcome::Passed)
}

/// The dependencies. The tool takes long to install and the advisories come over the network, so a machine
/// that has neither is let off; it is told.
fn deny(workspace: &Workspace) -> Result<Outcome> {
    if which(workspace, "cargo-deny").is_none() {
        return Ok(Outcome::Skipped(
            "cargo-deny is not installed; `cargo install --locked cargo-deny` brings it",
        ));
    }
    cargo(workspace, &["deny", "check", "licenses", "bans", "sources"])?;
    if cargo(workspace, &["deny", "fetch", "db"]).is_err() {
        report::warn(
            "the list of advisories could not be fetched, so dependencies were not compared with it",
        );
        return Ok(Outcome::Passed);
    }
    cargo(workspace, &["deny", "check", "advisories"])?;
    Ok(Outcome::Passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_the_order_of_the_table() {
        let names = ["unit".to_owned(), "fmt".to_owned()];
        let steps: Vec<_> = chosen(&names).unwrap().into_iter().map(|step| step.name).collect();
        assert_eq!(steps, ["fmt", "unit"]);
        assert_eq!(chosen(&[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn an_unknown_step_is_refused_with_those_there_are() {
        let error = chosen(&["units".to_owned()]).err().unwrap().to_string();
        assert!(error.contains("\"units\"") && error.contains("unit, wasm"));
    }

    #[test]
    fn the_closing_line_counts() {
        assert_eq!(summary(9, 0, 1), "9 passed, 0 failed, 1 skipped");
        assert_eq!(summary(3, 1, 0), "3 passed, 1 failed");
    }
}
