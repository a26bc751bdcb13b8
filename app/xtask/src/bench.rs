//! `cargo xtask bench`: build time and memory by number of notices, bytes by page and widget, against budgets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::command::{command, ending, not_started, shown};
use crate::tools::Need;
use crate::workspace::Workspace;
use crate::{budget, make, report, rivals, setup, sizes};

/// How many notices are built, and how often: the best of the runs counts.
const SCALES: [(usize, u32); 3] = [(5, 5), (budget::NOTICES, 5), (5000, 3)];

/// Measures everything; fails over a budget. Sites are built within the folder named, if one is: in a folder of memory the
/// disk does not count.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode> {
    let place = match arguments {
        [] => workspace.target().join("bench"),
        [folder] => std::path::absolute(folder)?.join("seloste-bench"),
        _ => bail!("name one folder to build in, or none: cargo xtask bench [DIR]"),
    };
    setup::ready(workspace, Need::Build)?;
    make::bring_up_to_date(workspace)?;
    let mut over = build_times(workspace, &place)?;
    over.extend(bytes(workspace)?);
    let source = folder(&place, budget::NOTICES);
    rivals::run(workspace, &source, || Ok(build(workspace, &source)?.wall))?;
    fs::remove_dir_all(&place).with_context(|| format!("{} cannot be removed", place.display()))?;
    if over.is_empty() {
        report::good("Everything is within its budget.");
        return Ok(ExitCode::SUCCESS);
    }
    for line in over {
        report::warn(&line);
    }
    Ok(ExitCode::FAILURE)
}

/// Prints the bytes of the site in `dist`; returns what is over its budget.
pub fn bytes(workspace: &Workspace) -> Result<Vec<String>> {
    report::heading("Bytes to fetch (a page with its style sheet, a widget with all its parts)");
    let mut over = Vec::new();
    let mut rows = vec![["", "raw", "gzip -9", "brotli 11", "budget"].map(str::to_owned).to_vec()];
    for weight in sizes::weigh(&workspace.dist())? {
        let most = weight.of.most();
        if weight.size.brotli > most {
            let (size, most) = (report::number(weight.size.brotli), report::number(most));
            over.push(format!("over its budget: {} takes {size} bytes, {most} are allowed", weight.name));
        }
        let numbers = [weight.size.raw, weight.size.gzip, weight.size.brotli, most].map(report::number);
        rows.push([weight.name].into_iter().chain(numbers).collect());
    }
    report::table(&rows, true);
    Ok(over)
}

/// One build as the program itself tells of it, and as seen from outside.
struct Build {
    wall: Duration,
    stats: Value,
}

/// Prints how long building takes at each scale; returns what is over its budget.
fn build_times(workspace: &Workspace, place: &Path) -> Result<Vec<String>> {
    report::heading("Building notices (best run; render and write are summed over the threads)");
    let heads = ["notices", "pages", "time", "read ms", "check ms", "render ms", "write ms", "peak MiB"];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    let mut over = Vec::new();
    for (notices, runs) in SCALES {
        let source = generate(workspace, place, notices)?;
        let mut best: Option<Build> = None;
        for _ in 0..runs {
            let build = build(workspace, &source)?;
            if best.as_ref().is_none_or(|best| build.wall < best.wall) {
                best = Some(build);
            }
        }
        let Some(best) = best else { continue };
        if best.stats["notices"].as_u64() != u64::try_from(notices).ok() {
            bail!("{notices} notices were to be built, but the program tells of {}", best.stats["notices"]);
        }
        let most = budget::BUILD_TIMES.into_iter().find(|(promised, _)| *promised == notices);
        if let Some((_, most)) = most.filter(|(_, most)| best.wall > *most) {
            let (time, most) = (best.wall.as_secs_f64(), most.as_secs_f64());
            over.push(format!("over its budget: {notices} notices take {time:.3} s, {most} s are allowed"));
        }
        let stage = |name: &str| format!("{:.1}", best.stats[name].as_f64().unwrap_or_default());
        let peak = best.stats["peak_kib"].as_f64().unwrap_or_default() / 1024.0;
        rows.push(vec![
            notices.to_string(),
            best.stats["pages"].to_string(),
            format!("{:.3} s", best.wall.as_secs_f64()),
            stage("read_ms"),
            stage("check_ms"),
            stage("render_ms"),
            stage("write_ms"),
            format!("{peak:.1}"),
        ]);
    }
    report::table(&rows, true);
    Ok(over)
}

/// Where the site of so many notices is.
fn folder(place: &Path, notices: usize) -> PathBuf {
    place.join(notices.to_string())
}

/// Makes a site of so many notices from the shipped ones, each copy with an id of its own.
fn generate(workspace: &Workspace, place: &Path, notices: usize) -> Result<PathBuf> {
    let source = folder(place, notices);
    make::empty(&source)?;
    let out = source.join("content/notices");
    make::empty(&out)?;
    fs::create_dir_all(source.join("public")).context("the folder for measuring cannot be made")?;
    let content = workspace.root().join("content");
    fs::copy(content.join("site.yaml"), source.join("content/site.yaml"))
        .context("content/site.yaml cannot be copied")?;
    let originals = originals(&content.join("notices"))?;
    for index in 0..notices {
        let (id, text) = &originals[index % originals.len()];
        let copy = format!("{id}-{:04}", index / originals.len() + 1);
        fs::write(out.join(format!("{copy}.yaml")), renamed(text, id, &copy)?)
            .context("a notice for measuring cannot be written")?;
    }
    Ok(source)
}

/// The shipped notices: their ids and texts, in the order of the ids.
fn originals(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry.context("a notice cannot be read")?.path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text =
                fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            found.push((id, text));
        }
    }
    if found.is_empty() {
        bail!("there are no notices in {}", folder.display());
    }
    found.sort();
    Ok(found)
}

/// The text of a notice under another id.
fn renamed(text: &str, id: &str, copy: &str) -> Result<String> {
    let mut changed = false;
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            let is_id = line.strip_prefix("id:").is_some_and(|rest| rest.trim() == id);
            changed |= is_id;
            if is_id { format!("id: {copy}") } else { line.to_owned() }
        })
        .collect();
    if !changed {
        bail!("the notice {id} has no line `id: {id}` to change");
    }
    Ok(lines.join("\n") + "\n")
}

/// Builds a site once, where nothing stands.
fn build(workspace: &Workspace, source: &Path) -> Result<Build> {
    let out = source.join("dist");
    set_aside(&out)?;
    let mut seloste = command(workspace, &workspace.program().to_string_lossy())?;
    seloste.arg("build").arg(source).arg("--out").arg(&out);
    seloste.arg("--stats").stdin(Stdio::null());
    let start = Instant::now();
    let output = seloste.output().map_err(|error| not_started(&seloste, error))?;
    let wall = start.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("`{}` failed ({}):\n{said}", shown(&seloste), ending(output.status));
    }
    let stats = said.lines().rev().find_map(|line| serde_json::from_str::<Value>(line).ok());
    Ok(Build { wall, stats: stats.context("the program told nothing of its work (--stats)")? })
}

/// Takes a built site out of the way of the next one. It is not removed: for some seconds after thousands of files are
/// removed, a common file system (ext4) is many times slower at making new ones, which would be measured.
pub fn set_aside(out: &Path) -> Result<()> {
    let aside = out.with_extension("aside");
    fs::create_dir_all(&aside).with_context(|| format!("{} cannot be made", aside.display()))?;
    let free = (0_u32..).map(|number| aside.join(number.to_string())).find(|place| !place.exists());
    match free.map(|place| fs::rename(out, place)) {
        Some(Err(error)) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be moved aside", out.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_finds_its_place_free() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("dist");
        for _ in 0..3 {
            set_aside(&out).unwrap();
            assert!(!out.exists());
            fs::create_dir(&out).unwrap();
        }
        assert_eq!(fs::read_dir(folder.path().join("dist.aside")).unwrap().count(), 2);
    }

    #[test]
    fn a_copy_has_an_id_of_its_own() {
        let text = "# comment\nid: novatron\nkind: x\n  id: novatron\n";
        let copy = renamed(text, "novatron", "novatron-0001").unwrap();
        assert_eq!(copy, "# comment\nid: novatron-0001\nkind: x\n  id: novatron\n");
        assert!(renamed("title: x", "novatron", "novatron-0001").is_err());
    }
}
