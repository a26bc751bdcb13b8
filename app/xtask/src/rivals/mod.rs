//! Other makers of static sites, measured on the same text, where they can be installed.
//!
//! None of them does what Seloste does with a notice: they turn the text that Seloste has written of it into a page. So
//! the comparison is in their favour, and what each of them does is said beside its time.

mod install;
mod pages;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command::{ending, not_started, shown};
use crate::workspace::Workspace;
use crate::{bench, report};

/// How often each builds; the best run counts. They take turns, so that a busy moment hits all of them.
const ROUNDS: u32 = 5;

/// Another maker of static sites.
struct Rival {
    /// What the table calls it.
    name: &'static str,
    /// Where its program is, installed if need be.
    program: fn(&Workspace) -> Result<Command>,
    /// Its own words, after the program.
    arguments: &'static [&'static str],
    /// Writes its site.
    write: fn(&Path, &[Notice]) -> Result<()>,
    /// Where its pages go.
    out: &'static str,
    /// What it does.
    does: &'static str,
}

/// All of them.
const RIVALS: [Rival; 4] = [
    Rival {
        name: "Hugo, bare pages",
        program: install::hugo,
        arguments: &["--quiet"],
        write: pages::hugo_bare,
        out: "public",
        does: "text to HTML in a frame of one line",
    },
    Rival {
        name: "Hugo, whole pages",
        program: install::hugo,
        arguments: &["--quiet"],
        write: pages::hugo_whole,
        out: "public",
        does: "the same with head, languages, contents, footer",
    },
    Rival {
        name: "mdBook",
        program: install::mdbook,
        arguments: &["build"],
        write: pages::mdbook,
        out: "book",
        does: "text to HTML in its own theme, no search",
    },
    Rival {
        name: "Eleventy",
        program: install::eleventy,
        arguments: &["--quiet", "--input=in"],
        write: pages::eleventy,
        out: "_site",
        does: "text to HTML in a frame of one line",
    },
];

/// A page of a notice as plain text.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Notice {
    /// Its address, with hyphens for slashes.
    id: String,
    text: String,
}

/// Prints how long the others take for the pages of `source`, a site that has been built before; `seloste` builds it once
/// and says how long it took, in turns with them.
pub fn run(workspace: &Workspace, source: &Path, seloste: impl Fn() -> Result<Duration>) -> Result<()> {
    report::heading("Other makers of static sites, on the text of the same pages");
    let mut pages = Vec::new();
    texts(&source.join("dist"), "", &mut pages)?;
    pages.sort();
    let mut ready = Vec::new();
    for rival in RIVALS {
        let folder = source.join("rivals").join(rival.name.replace([' ', ','], ""));
        // What is wrong with another's program is no fault of this one.
        match prepared(workspace, &rival, &folder, &pages) {
            Ok(()) => ready.push((rival, folder, Duration::MAX)),
            Err(error) => report::warn(&format!("{} was not measured: {error:#}", rival.name)),
        }
    }
    let mut own = Duration::MAX;
    for _ in 0..ROUNDS {
        own = own.min(seloste()?);
        for (rival, folder, best) in &mut ready {
            if let Ok(time) = time(workspace, rival, folder) {
                *best = time.min(*best);
            }
        }
    }
    let count = pages.len();
    let mut rows = vec![
        ["", "time", "of Seloste's", "pages", "files", "MB", "what it does"].map(str::to_owned).to_vec(),
    ];
    rows.push(row(
        "Seloste",
        own,
        own,
        count,
        &source.join("dist"),
        "checks by all rules; forms, letters, data, text",
    )?);
    for (rival, folder, best) in &ready {
        rows.push(row(rival.name, *best, own, count, &folder.join(rival.out), rival.does)?);
    }
    report::table(&rows, true);
    report::line("Best of five runs each, in turns on this machine; processes are timed from start to end.");
    Ok(())
}

/// A row of the table.
fn row(
    name: &str,
    time: Duration,
    own: Duration,
    pages: usize,
    out: &Path,
    does: &str,
) -> Result<Vec<String>> {
    let (files, bytes) = size(out)?;
    Ok(vec![
        name.to_owned(),
        format!("{:.3} s", time.as_secs_f64()),
        format!("{:.1} x", time.as_secs_f64() / own.as_secs_f64()),
        pages.to_string(),
        files.to_string(),
        (bytes / 1_000_000).to_string(),
        does.to_owned(),
    ])
}

/// How many files a folder holds, and how many bytes.
fn size(folder: &Path) -> Result<(u64, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        let data = entry.metadata()?;
        if data.is_dir() {
            let (more, larger) = size(&entry.path())?;
            files += more;
            bytes += larger;
        } else {
            files += 1;
            bytes += data.len();
        }
    }
    Ok((files, bytes))
}

/// Writes the site and builds it once, to see that it works.
fn prepared(workspace: &Workspace, rival: &Rival, folder: &Path, pages: &[Notice]) -> Result<()> {
    (rival.write)(folder, pages)?;
    time(workspace, rival, folder).map(|_| ())
}

/// One build, where nothing stands.
fn time(workspace: &Workspace, rival: &Rival, folder: &Path) -> Result<Duration> {
    bench::set_aside(&folder.join(rival.out))?;
    let mut command = (rival.program)(workspace)?;
    command.current_dir(folder).args(rival.arguments);
    let start = Instant::now();
    let output = command.output().map_err(|error| not_started(&command, error))?;
    let time = start.elapsed();
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}):\n{said}", shown(&command), ending(output.status));
    }
    Ok(time)
}

/// The texts of a built site's pages, in each language.
fn texts(folder: &Path, id: &str, found: &mut Vec<Notice>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path: PathBuf = entry.context("a built page cannot be read")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let within = if id.is_empty() { name } else { format!("{id}-{name}") };
            texts(&path, &within, found)?;
        } else if name == "notice.txt" {
            let text =
                fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            found.push(Notice { id: id.to_owned(), text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_every_page_is_found() {
        let folder = tempfile::tempdir().unwrap();
        for page in ["a", "en/a"] {
            fs::create_dir_all(folder.path().join(page)).unwrap();
            fs::write(folder.path().join(page).join("notice.txt"), page).unwrap();
        }
        let mut found = Vec::new();
        texts(folder.path(), "", &mut found).unwrap();
        found.sort();
        let ids: Vec<_> = found.iter().map(|notice| (notice.id.as_str(), notice.text.as_str())).collect();
        assert_eq!(ids, [("a", "a"), ("en-a", "en/a")]);
        assert_eq!(size(folder.path()).unwrap(), (2, 5));
    }
}
