//! `cargo xtask bench`: time and memory of builds by number of notices, bytes of pages and widgets, against
//! budgets, and beside other programs.

#![forbid(unsafe_code)]

mod cpu;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;
use cpu::Program;
use seloste_setup::report;
use seloste_setup::workspace::{Profile, Workspace};
use serde_json::Value;
use xshell::cmd;

/// The number of notices on a large site; other generators are measured with it.
const NOTICES: usize = 500;
/// Numbers of notices, how often they are built, and the maximum time in seconds of the best run on two
/// cores.
const BUILD_TIMES: [(usize, u32, Option<f64>); 3] =
    [(5, 5, None), (NOTICES, 5, Some(0.25)), (5_000, 3, Some(2.5))];

/// What to measure.
#[derive(Args, Debug)]
pub struct BenchArgs {
    /// Folder to build in [default: target/bench]; in a tmpfs the disk does not count
    folder: Option<PathBuf>,
    /// Another `seloste` program, such as that of an older commit, to measure side by side
    #[arg(long, value_name = "PROGRAM")]
    against: Option<PathBuf>,
    /// Compiled widgets for that program, if it does not contain them
    #[arg(long, value_name = "FOLDER", requires = "against")]
    against_widgets: Option<PathBuf>,
}

/// Measures everything; fails over a budget. The site in `dist` and the release program must be up to date.
///
/// # Errors
///
/// If a program that is measured fails, or a file cannot be read or written.
pub fn run(workspace: &Workspace, options: &BenchArgs) -> Result<ExitCode> {
    let place = match &options.folder {
        None => workspace.target.join("bench"),
        Some(folder) => std::path::absolute(folder)?.join("seloste-bench"),
    };
    let mut exceeded = build_times(workspace, &place)?;
    let programs = programs(workspace, options)?;
    exceeded.extend(cpu::measure(workspace, &place, &programs)?);
    if let Some(program) = programs.first() {
        exceeded.extend(cpu::languages(workspace, &place, program)?);
    }
    let (shell, dist) = (workspace.browser_shell(), workspace.dist());
    if cmd!(shell, "node budget.mjs {dist}").quiet().run().is_err() {
        exceeded.push("over budget: bytes, see above".to_owned());
    }
    compare(workspace, &place.join(NOTICES.to_string()));
    fs::remove_dir_all(&place).with_context(|| format!("{} cannot be removed", place.display()))?;
    if exceeded.is_empty() {
        report::good("Everything is within its budget.");
        return Ok(ExitCode::SUCCESS);
    }
    exceeded.iter().for_each(|line| report::warn(line));
    Ok(ExitCode::FAILURE)
}

/// Prints how long building takes at each scale; returns an error message for each exceeded budget.
fn build_times(workspace: &Workspace, place: &Path) -> Result<Vec<String>> {
    report::heading("Building notices (best run; all but the time are summed over the threads)");
    let head = ["notices", "pages", "time", "read ms", "check ms", "render ms", "write ms", "peak MiB"];
    let mut rows = vec![report::row(head)];
    let mut exceeded = Vec::new();
    for (notices, runs, max) in BUILD_TIMES {
        let source = place.join(notices.to_string());
        generate(workspace, &source, notices)?;
        let mut builds = (0..runs).map(|run| build(workspace, &source, run)).collect::<Result<Vec<_>>>()?;
        builds.sort_by_key(|(time, _)| *time);
        let Some((time, stats)) = builds.first() else { continue };
        if stats["notices"].as_u64() != Some(notices as u64) {
            bail!("{notices} notices were to be built, but the program reports {}", stats["notices"]);
        }
        let time = time.as_secs_f64();
        if let Some(max) = max.filter(|max| time > *max) {
            exceeded.push(format!("over budget: {notices} notices take {time:.3} s, {max} s are allowed"));
        }
        let number = |name: &str| format!("{:.1}", stats[name].as_f64().unwrap_or_default());
        let mut row = vec![notices.to_string(), stats["pages"].to_string(), format!("{time:.3} s")];
        row.extend(["read_ms", "check_ms", "render_ms", "write_ms"].map(number));
        row.push(format!("{:.1}", stats["peak_kib"].as_f64().unwrap_or_default() / 1024.0));
        rows.push(row);
    }
    report::table(&rows, true);
    Ok(exceeded)
}

/// Returns the programs to measure side by side, this one first.
fn programs(workspace: &Workspace, options: &BenchArgs) -> Result<Vec<Program>> {
    let own = workspace.program(Profile::Release);
    let mut programs =
        vec![Program { name: "this".to_owned(), file: own, widgets: Some(workspace.widgets()) }];
    if let Some(file) = &options.against {
        let widgets = options.against_widgets.as_deref().map(std::path::absolute).transpose()?;
        programs.push(Program { name: "other".to_owned(), file: std::path::absolute(file)?, widgets });
    }
    Ok(programs)
}

/// Prints how long other generators take for the pages of `source`, a site that has been built before.
fn compare(workspace: &Workspace, source: &Path) {
    report::heading("Other static site generators, on the text of the same pages");
    let tools = workspace.target.join("competitors");
    let script = cmd!(workspace.shell, "bash tests/competitors/compare.sh {source} {tools}");
    // An error in another program is not an error of this one.
    if script.env("SELOSTE_PROGRAM", workspace.program(Profile::Release)).run().is_err() {
        report::warn("the other generators were not measured");
    }
}

/// Writes a site of this many notices: copies of the shipped ones with new ids.
fn generate(workspace: &Workspace, source: &Path, notices: usize) -> Result<()> {
    let shell = &workspace.shell;
    workspace.clear(source)?;
    shell.create_dir(source.join("public"))?;
    shell.create_dir(source.join("content"))?;
    shell.copy_file("content/site.yaml", source.join("content/site.yaml"))?;
    let mut originals = shell.read_dir("content/notices")?;
    originals.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    if originals.is_empty() {
        bail!("there are no notices in content/notices");
    }
    for index in 0..notices {
        let original = &originals[index % originals.len()];
        let id = original.file_stem().unwrap_or_default().to_string_lossy();
        let copy = format!("{id}-{:04}", index / originals.len() + 1);
        let path = source.join(format!("content/notices/{copy}.yaml"));
        shell.write_file(path, with_id(&shell.read_file(original)?, &id, &copy)?)?;
    }
    Ok(())
}

/// Replaces the id in the text of a notice.
fn with_id(text: &str, id: &str, new: &str) -> Result<String> {
    let (text, line) = (format!("\n{text}"), format!("\nid: {id}\n"));
    if !text.contains(&line) {
        bail!("the notice {id} has no line `id: {id}` to change");
    }
    Ok(text.replacen(&line, &format!("\nid: {new}\n"), 1).trim_start().to_owned())
}

/// Builds a site; returns the time and the program's own statistics. Each run has its own folder: for some
/// seconds after thousands of files are removed, a common file system (ext4) creates files many times more
/// slowly, which would distort the measurement.
fn build(workspace: &Workspace, source: &Path, run: u32) -> Result<(Duration, Value)> {
    let out = source.join(format!("dist-{run}"));
    let build =
        workspace.seloste(Profile::Release).arg("build").arg(source).arg("--out").arg(&out).arg("--stats");
    let start = Instant::now();
    let output = build.ignore_stdout().ignore_status().output()?;
    let time = start.elapsed();
    let text = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("building {} failed ({}):\n{text}", source.display(), output.status);
    }
    let stats = text.lines().rev().find_map(|line| serde_json::from_str::<Value>(line).ok());
    Ok((time, stats.context("the program printed no statistics (--stats)")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_its_own_id() {
        let text = "# comment\nid: novatron\nkind: x\n  id: novatron\n";
        let copy = with_id(text, "novatron", "novatron-0001").unwrap();
        assert_eq!(copy, "# comment\nid: novatron-0001\nkind: x\n  id: novatron\n");
        assert!(with_id("title: x", "novatron", "novatron-0001").is_err());
    }
}
