//! Other makers of static sites, measured on the same text, where they are installed.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::command::{command, run as run_command, which};
use crate::workspace::Workspace;
use crate::{make, report};

/// Prints how long Hugo and mdBook take for the notices of `source`, a site that has been built before.
pub fn run(workspace: &Workspace, source: &Path) -> Result<()> {
    report::heading("Other makers of static sites, on the text of the same notices");
    let pages = texts(&source.join("dist"))?;
    for rival in [HUGO, MDBOOK] {
        if which(workspace, rival.program).is_none() {
            report::line(&format!(
                "  {} was not found on the search path, so it was not measured",
                rival.program
            ));
            continue;
        }
        let folder = source.join(rival.program);
        (rival.write)(&folder, &pages)?;
        // What is wrong with another's program is no fault of this one.
        match time(workspace, &rival, &folder) {
            Ok(time) => {
                let seconds = time.as_secs_f64();
                report::line(&format!("  {}: {} pages in {seconds:.3} s", rival.program, pages.len()));
            }
            Err(error) => report::warn(&format!("{} could not be measured: {error}", rival.program)),
        }
    }
    Ok(())
}

/// Another maker of static sites.
struct Rival {
    program: &'static str,
    arguments: &'static [&'static str],
    write: fn(&Path, &[Notice]) -> Result<()>,
}

/// A notice as plain text.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Notice {
    id: String,
    text: String,
}

/// Hugo, with the smallest layout that makes a page.
const HUGO: Rival = Rival { program: "hugo", arguments: &["--quiet"], write: write_hugo };
/// mdBook, as it comes.
const MDBOOK: Rival = Rival { program: "mdbook", arguments: &["build"], write: write_mdbook };

/// The notices of a built site, in the order of their ids.
fn texts(dist: &Path) -> Result<Vec<Notice>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("{} cannot be read", dist.display()))? {
        let path = entry.context("a built notice cannot be read")?.path();
        if let Ok(text) = fs::read_to_string(path.join("notice.txt")) {
            let id = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push(Notice { id, text });
        }
    }
    found.sort();
    Ok(found)
}

/// Writes what Hugo needs.
fn write_hugo(folder: &Path, pages: &[Notice]) -> Result<()> {
    make::empty(folder)?;
    put(
        folder,
        "hugo.toml",
        "title = \"bench\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n",
    )?;
    let layout = "<!DOCTYPE html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n";
    put(folder, "layouts/_default/single.html", layout)?;
    put(folder, "layouts/_default/list.html", layout)?;
    pages.iter().try_for_each(|Notice { id, text }| {
        put(folder, &format!("content/{id}.md"), &format!("---\ntitle: {id}\n---\n\n{text}"))
    })
}

/// Writes what mdBook needs.
fn write_mdbook(folder: &Path, pages: &[Notice]) -> Result<()> {
    make::empty(folder)?;
    put(folder, "book.toml", "[book]\ntitle = \"bench\"\n\n[output.html.search]\nenable = false\n")?;
    let summary: String = pages.iter().map(|Notice { id, .. }| format!("- [{id}]({id}.md)\n")).collect();
    put(folder, "src/SUMMARY.md", &format!("# Summary\n\n{summary}"))?;
    pages.iter().try_for_each(|Notice { id, text }| put(folder, &format!("src/{id}.md"), text))
}

/// Writes one file, with the folders above it.
fn put(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    if let Some(above) = path.parent() {
        fs::create_dir_all(above).with_context(|| format!("{} cannot be made", above.display()))?;
    }
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}

/// The best of five builds.
fn time(workspace: &Workspace, rival: &Rival, folder: &Path) -> Result<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let mut command = command(workspace, rival.program)?;
        command.current_dir(folder).args(rival.arguments);
        let start = Instant::now();
        run_command(&mut command)?;
        best = best.min(start.elapsed());
    }
    Ok(best)
}
