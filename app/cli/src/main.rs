//! The `seloste` program: creates, checks, previews and builds privacy notices.
//!
//! Parses arguments ([`arguments`]), runs one command per module and returns an exit code: 0 for success, 1
//! for findings, format errors or differences, 2 for errors. Output that other programs read goes to standard
//! output, everything else to standard error. The rules and formats are in other crates; this one only
//! prints.
#![forbid(unsafe_code)]

mod arguments;
mod atomic_write;
mod build;
mod check;
mod diff;
mod explain;
mod export;
mod hash_list;
mod host;
mod host_files;
mod import;
mod interrupt;
mod locate;
mod new;
mod output_folder;
mod pdf;
mod pipeline;
mod report;
mod reports;
mod review;
mod scan;
mod schema;
mod serve;
mod services;
mod stats;
mod versions;
mod widgets;

use std::io::Write as _;
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser as _;

/// Rendering creates and drops hundreds of thousands of small values. The system's allocator takes a quarter
/// of the build time for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Returns true for a broken pipe (e.g. `seloste check | head`), which is not an error.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let broken_pipe = |cause: &std::io::Error| cause.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| {
        cause.downcast_ref().is_some_and(broken_pipe)
            || cause.downcast_ref().and_then(serde_json::Error::io_error_kind)
                == Some(std::io::ErrorKind::BrokenPipe)
    })
}

fn main() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let result = match &command {
        Command::Check(options) => check::run(options),
        Command::Build(options) => build::run(options),
        Command::Import(options) => import::run(options),
        Command::Scan(options) => scan::run(options),
        Command::Host(options) => host::run(options),
        Command::Serve(options) => serve::run(options),
        Command::Explain { rule, all } => explain::run(rule.as_deref(), *all),
        Command::New(options) => new::run(options),
        Command::Export(options) => export::run(options),
        Command::Diff(options) => diff::run(options),
        Command::Services { query, all } => services::run(query.as_deref(), *all),
        Command::Schema { site } => schema::run(*site),
    };
    match result {
        Ok(code) => code,
        Err(error) if is_broken_pipe(&error) => ExitCode::from(2),
        Err(error) => {
            // If this fails too, the exit code still reports the error.
            let _ = writeln!(std::io::stderr(), "seloste: {error:#}");
            ExitCode::from(2)
        }
    }
}
