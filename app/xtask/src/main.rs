//! `cargo xtask`: sets up what the repository needs, then builds, serves, tests and measures it.
//!
//! Each command installs the tools that it needs and says so first.
#![forbid(unsafe_code)]
// Printing is the purpose of these commands.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod browser;
mod bundle;
mod corpus;
mod files;
mod fingerprint;
mod flags;
mod make;
mod package;
mod report;
mod screenshot;
mod serve;
mod setup;
mod sizes;
mod test;
mod tools;
mod version;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use flags::XtaskCmd;
use tools::Need;
use workspace::{Profile, Workspace};

fn main() -> ExitCode {
    let command = match flags::Xtask::from_env() {
        Ok(flags) => flags.subcommand,
        Err(error) => return flags::explain(&error),
    };
    run(command).unwrap_or_else(|error| {
        report::failure(&error);
        ExitCode::FAILURE
    })
}

fn run(command: XtaskCmd) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    workspace.prepend_path(tools::folders(&workspace)?)?;
    match command {
        XtaskCmd::Serve(flags) => serve::run(&workspace, flags.port.unwrap_or(serve::PORT))?,
        XtaskCmd::Build(_) => {
            setup::ready(&workspace, Need::Build)?;
            make::site(&workspace, Profile::Release)?;
            report::good(&format!("The site is in {}.", workspace.dist().display()));
        }
        XtaskCmd::Test(flags) => return test::run(&workspace, &flags.step),
        XtaskCmd::Bench(flags) => return bench::run(&workspace, flags.dir.as_deref()),
        XtaskCmd::Corpus(flags) => return corpus::run(&workspace, &flags.dir),
        XtaskCmd::Package(_) => package::run(&workspace)?,
        XtaskCmd::Widgets(_) => {
            setup::ready(&workspace, Need::Build)?;
            make::widgets(&workspace)?;
        }
        XtaskCmd::Screenshot(_) => screenshot::run(&workspace)?,
        XtaskCmd::Doctor(_) => setup::doctor(&workspace)?,
        XtaskCmd::Hook(_) => make::hook(&workspace)?,
        XtaskCmd::Help(_) => println!("{}", flags::USAGE),
    }
    Ok(ExitCode::SUCCESS)
}
