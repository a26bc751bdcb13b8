//! Other static site generators, measured on the same text.
//!
//! None of them does what Seloste does with a notice: they turn the text that Seloste has written into a page. So the
//! comparison favors them; the table says what each of them does.

mod programs;
mod sites;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, Shell};

use crate::workspace::Workspace;
use crate::{files, report};

/// How often each of them builds; the best run counts. They take turns, so that a busy moment affects all of them.
const ROUNDS: u32 = 5;

/// Another static site generator.
struct Competitor {
    name: &'static str,
    /// Returns its program; installs it if it is missing.
    program: for<'a> fn(&Workspace, &'a Shell) -> Result<Cmd<'a>>,
    arguments: &'static [&'static str],
    /// Writes its site.
    write: fn(&Workspace, &Path, &[Notice]) -> Result<()>,
    /// The folder of the pages that it writes.
    out: &'static str,
    /// What it does.
    does: &'static str,
}

const COMPETITORS: [Competitor; 4] = [
    Competitor {
        name: "Hugo, bare pages",
        program: programs::hugo,
        arguments: &["--quiet"],
        write: sites::hugo_bare,
        out: "public",
        does: "text to HTML in a frame of one line",
    },
    Competitor {
        name: "Hugo, whole pages",
        program: programs::hugo,
        arguments: &["--quiet"],
        write: sites::hugo_whole,
        out: "public",
        does: "the same with head, languages, contents, footer",
    },
    Competitor {
        name: "mdBook",
        program: programs::mdbook,
        arguments: &["build"],
        write: sites::mdbook,
        out: "book",
        does: "text to HTML in its own theme, no search",
    },
    Competitor {
        name: "Eleventy",
        program: programs::eleventy,
        arguments: &["--quiet", "--input=in"],
        write: sites::eleventy,
        out: "_site",
        does: "text to HTML in a frame of one line",
    },
];

/// A page of a notice as plain text.
#[derive(Debug)]
struct Notice {
    /// Its path, with hyphens for slashes.
    id: String,
    text: String,
}

/// Prints how long the competitors take for the pages of `source`, a site that has been built before. `seloste` builds it
/// once and returns the time.
pub fn run(workspace: &Workspace, source: &Path, seloste: impl Fn() -> Result<Duration>) -> Result<()> {
    report::heading("Other static site generators, on the text of the same pages");
    let dist = source.join("dist");
    let pages = texts(&dist)?;
    let mut ready = Vec::new();
    for competitor in COMPETITORS {
        let folder = source.join("competitors").join(competitor.name.replace([' ', ','], ""));
        // One build, to see that it works. An error in another program is not an error of this one.
        match prepare(workspace, &competitor, &folder, &pages) {
            Ok(_) => ready.push((competitor, folder, Duration::MAX)),
            Err(error) => report::warn(&format!("{} was not measured: {error:#}", competitor.name)),
        }
    }
    let mut own = Duration::MAX;
    for _ in 0..ROUNDS {
        own = own.min(seloste()?);
        for (competitor, folder, best) in &mut ready {
            if let Ok(time) = build(workspace, competitor, folder) {
                *best = time.min(*best);
            }
        }
    }
    let row = |name: &str, time: Duration, out: &Path, does: &str| -> Result<Vec<String>> {
        let (files, bytes) = size(out)?;
        let relative = time.as_secs_f64() / own.as_secs_f64();
        let (time, relative) = (format!("{:.3} s", time.as_secs_f64()), format!("{relative:.1} x"));
        let [pages, files, megabytes] =
            [pages.len(), files, bytes / 1_000_000].map(|number| number.to_string());
        Ok(report::row([name, &time, &relative, &pages, &files, &megabytes, does]))
    };
    let mut rows =
        vec![report::row(["", "time", "relative to Seloste", "pages", "files", "MB", "what it does"])];
    rows.push(row("Seloste", own, &dist, "checks by all rules; forms, letters, data, text")?);
    for (competitor, folder, best) in &ready {
        rows.push(row(competitor.name, *best, &folder.join(competitor.out), competitor.does)?);
    }
    report::table(&rows, true);
    report::line("Best of five runs each, in turns on this machine; processes are timed from start to end.");
    Ok(())
}

/// Counts the files of a folder and their bytes.
fn size(folder: &Path) -> Result<(usize, usize)> {
    files::walk(folder)?.iter().try_fold((0, 0), |(files, bytes), file| {
        Ok((files + 1, bytes + usize::try_from(file.metadata()?.len())?))
    })
}

/// Writes the site and builds it once.
fn prepare(
    workspace: &Workspace,
    competitor: &Competitor,
    folder: &Path,
    pages: &[Notice],
) -> Result<Duration> {
    files::clear(folder)?;
    (competitor.write)(workspace, folder, pages)?;
    build(workspace, competitor, folder)
}

/// Builds into an empty folder.
fn build(workspace: &Workspace, competitor: &Competitor, folder: &Path) -> Result<Duration> {
    files::set_aside(&folder.join(competitor.out))?;
    let shell = workspace.shell_in(folder);
    let command = (competitor.program)(workspace, &shell)?.args(competitor.arguments).quiet().ignore_status();
    let start = Instant::now();
    let output = command.output()?;
    let time = start.elapsed();
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("`{command}` failed ({}):\n{message}", output.status);
    }
    Ok(time)
}

/// Reads the texts of a built site, in each language.
fn texts(dist: &Path) -> Result<Vec<Notice>> {
    let mut found = Vec::new();
    for file in files::walk(dist)?.iter().map(|file| file.path()).filter(|path| path.ends_with("notice.txt"))
    {
        let folder: PathBuf = file.parent().unwrap_or(file).strip_prefix(dist)?.to_owned();
        let text =
            std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        found.push(Notice { id: folder.to_string_lossy().replace(['/', '\\'], "-"), text });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_text_of_every_page_is_found() {
        let folder = tempfile::tempdir().unwrap();
        for page in ["a", "en/a"] {
            fs::create_dir_all(folder.path().join(page)).unwrap();
            fs::write(folder.path().join(page).join("notice.txt"), page).unwrap();
        }
        let found = texts(folder.path()).unwrap();
        let ids: Vec<_> = found.iter().map(|notice| (notice.id.as_str(), notice.text.as_str())).collect();
        assert_eq!(ids, [("a", "a"), ("en-a", "en/a")]);
        assert_eq!(size(folder.path()).unwrap(), (2, 5));
    }
}
