//! `cargo xtask`: sets up what the repository needs, then builds, serves, tests and measures it.
//!
//! Each command does all of its own set-up; a newcomer runs one command and reads what it says.
#![forbid(unsafe_code)]
// Printing is what these commands are for.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod apt;
mod bench;
mod browser;
mod budget;
mod bundle;
mod command;
mod corpus;
mod doctor;
mod fingerprint;
mod make;
mod managers;
mod names;
mod package;
mod report;
mod rivals;
mod screenshot;
mod serve;
mod setup;
mod sizes;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;

use tools::Need;
use workspace::Workspace;

/// What is printed when the command is not understood.
const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port N]  build the site, serve it on this machine, rebuild it as its text changes
  build             build the site into dist/
  test [STEP...]    run everything CI runs, or only the steps named
  bench [DIR]       measure build time, memory and bytes, beside others; fail over a budget
  corpus DIR        import, check and build each text of a folder; fail if a word is lost
  package           make one program that carries the widgets and needs nothing else
  widgets           compile the widgets alone
  screenshot        take the picture that the README shows
  doctor            say which tools are here, which are missing, what to do

Each command installs what it needs and says so first.";

/// The exit code for a command that was not understood.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((command, rest)) = arguments.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::from(MISUSED);
    };
    match run(command, rest) {
        Ok(Some(code)) => code,
        Ok(None) => {
            eprintln!("error: there is no command {command:?}\n\n{USAGE}");
            ExitCode::from(MISUSED)
        }
        Err(error) => {
            report::failure(&error);
            ExitCode::FAILURE
        }
    }
}

/// Runs a command; nothing if there is none of that name.
fn run(command: &str, rest: &[String]) -> Result<Option<ExitCode>> {
    match command {
        "help" | "--help" | "-h" => println!("{USAGE}"),
        "serve" => serve::run(&Workspace::find()?, rest)?,
        "build" => {
            let workspace = Workspace::find()?;
            setup::ready(&workspace, Need::Build)?;
            make::site(&workspace)?;
            make::done(&workspace);
        }
        "test" => return test::run(&Workspace::find()?, rest).map(Some),
        "bench" => return bench::run(&Workspace::find()?, rest).map(Some),
        "corpus" => return corpus::run(&Workspace::find()?, rest).map(Some),
        "doctor" => doctor::run(&Workspace::find()?)?,
        "screenshot" => screenshot::run(&Workspace::find()?)?,
        "package" => package::run(&Workspace::find()?)?,
        "widgets" => {
            let workspace = Workspace::find()?;
            setup::ready(&workspace, Need::Build)?;
            make::widgets(&workspace)?;
        }
        "hook" => make::hook(&Workspace::find()?)?,
        _ => return Ok(None),
    }
    Ok(Some(ExitCode::SUCCESS))
}
