//! `cargo xtask`: sets up what the repository needs, then builds, serves, tests and measures it.
//!
//! Each command installs the tools that it needs and says so first.
#![forbid(unsafe_code)]
// Printing is the purpose of these commands.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bundle;
mod fingerprint;
mod make;
mod measure_services;
mod package;
mod screenshot;
mod serve;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use seloste_bench::BenchArgs;
use seloste_setup::report;
use seloste_setup::tools::{self, Need};
use seloste_setup::workspace::{Profile, Workspace};
use xshell::cmd;

/// Sets up what the repository needs, then builds, serves, tests and measures it.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", after_help = "Each command installs what it needs and says so first.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site, serve it on this machine, rebuild it as its text changes
    Serve {
        /// The port; if it is taken, the next free one is used
        #[arg(long, default_value_t = serve::PORT)]
        port: u16,
    },
    /// Build the site into dist/
    Build,
    /// Run everything that CI runs, or only the named steps
    Test { step: Vec<String> },
    /// Measure build time, memory and bytes, compare with others; fail over a budget
    Bench(BenchArgs),
    /// Measure what the code of services stores; fail if it differs from the catalogue
    MeasureServices {
        /// Ids of services, with or without `@VERSION` of their package; by default all, in the versions of
        /// the catalogue
        service: Vec<String>,
    },
    /// Import, check and build each text of a folder; fail if a word is lost
    Corpus { dir: PathBuf },
    /// Compare the texts of all languages; fail if a message, plural or term is missing or wrong
    Languages,
    /// Build one program that contains the widgets and needs nothing else, and its packages
    Package {
        /// The compilation target; by default that of this machine, on Linux with musl
        #[arg(long)]
        target: Option<String>,
    },
    /// Compile only the widgets
    Widgets,
    /// Build the gallery: one page with the examples of every component
    Gallery,
    /// Take the picture in the README
    Screenshot,
    /// List the tools: which are installed, which are missing, what to do
    Doctor,
    /// The part of the build that Trunk calls
    #[command(hide = true)]
    Hook,
}

fn main() -> ExitCode {
    run(Arguments::parse().command).unwrap_or_else(|error| {
        report::failure(&error);
        ExitCode::FAILURE
    })
}

fn run(command: Command) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    workspace.prepend_path(tools::folders(&workspace)?)?;
    match command {
        Command::Serve { port } => serve::run(&workspace, port)?,
        Command::Build => {
            seloste_setup::ready(&workspace, Need::Build)?;
            make::site(&workspace, Profile::Release)?;
            report::good(&format!("The site is in {}.", workspace.dist().display()));
        }
        Command::Test { step } => return test::run(&workspace, &step),
        Command::Bench(options) => {
            seloste_setup::ready(&workspace, Need::Bench)?;
            make::bring_up_to_date(&workspace)?;
            return seloste_bench::run(&workspace, &options);
        }
        Command::MeasureServices { service } => return measure_services::run(&workspace, &service),
        Command::Corpus { dir } => make::corpus(&workspace, &std::path::absolute(dir)?)?,
        Command::Package { target } => package::run(&workspace, target.as_deref())?,
        Command::Languages => {
            cmd!(workspace.shell, "cargo run --quiet --package seloste-languages").quiet().run()?;
        }
        Command::Widgets => {
            seloste_setup::ready(&workspace, Need::Build)?;
            make::widgets(&workspace)?;
        }
        Command::Gallery => {
            make::gallery(&workspace)?;
            report::good(&format!("The gallery is {}.", workspace.gallery().join("index.html").display()));
        }
        Command::Screenshot => screenshot::run(&workspace)?,
        Command::Doctor => seloste_setup::doctor(&workspace)?,
        Command::Hook => make::hook(&workspace)?,
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
