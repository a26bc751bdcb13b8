//! Other static site generators, measured on the same text.
//!
//! None of them does what Seloste does with a notice: they turn the text that Seloste has written into a
//! page. So the comparison favors them; the table says what each of them does.

mod programs;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use xshell::{Cmd, Shell};

use crate::workspace::Workspace;
use crate::{files, report};

/// How often each of them builds; the best run counts. They take turns, so that a busy moment affects all of
/// them.
const ROUNDS: u32 = 5;

/// Another static site generator.
struct Competitor {
    name: &'static str,
    /// Returns its program with arguments, run by the shell; installs it if it is missing.
    program: for<'a> fn(&Workspace, &'a Shell) -> Result<Cmd<'a>>,
    /// The files of its site: path and content.
    files: &'static [(&'static str, &'static str)],
    /// The path of a page, and what precedes its text; `ID` is replaced.
    page: (&'static str, &'static str),
    /// The folder that it writes.
    out: &'static str,
    /// What it does.
    does: &'static str,
}

const HUGO: (&str, &str) =
    ("hugo.toml", "title = \"bench\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n");
/// The smallest layout of Hugo.
const BARE: &str = "<!DOCTYPE html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n";
/// A layout of Hugo with what the page of a notice has around its text.
const WHOLE: &str = include_str!("hugo-whole.html");
/// mdBook without its search, which takes most of its time.
const MDBOOK: &str = "[book]\ntitle = \"bench\"\n\n[output.html.search]\nenable = false\n";
/// The smallest layout of Eleventy.
const ELEVENTY: &str = "<!DOCTYPE html><title>{{ title }}</title><main>{{ content | safe }}</main>\n";
/// Takes braces in the text as text.
const ELEVENTY_HEAD: &str = "---\ntitle: ID\nlayout: page.njk\ntemplateEngineOverride: md\n---\n\n";

const COMPETITORS: [Competitor; 4] = [
    Competitor {
        name: "Hugo, bare pages",
        program: programs::hugo,
        files: &[HUGO, ("layouts/_default/single.html", BARE), ("layouts/_default/list.html", BARE)],
        page: ("content/ID.md", "---\ntitle: ID\n---\n\n"),
        out: "public",
        does: "text to HTML in a frame of one line",
    },
    Competitor {
        name: "Hugo, whole pages",
        program: programs::hugo,
        files: &[HUGO, ("layouts/_default/single.html", WHOLE), ("layouts/_default/list.html", BARE)],
        page: ("content/ID.md", "---\ntitle: ID\n---\n\n"),
        out: "public",
        does: "the same with head, languages, contents, footer",
    },
    Competitor {
        name: "mdBook",
        program: programs::mdbook,
        files: &[("book.toml", MDBOOK)],
        page: ("src/ID.md", ""),
        out: "book",
        does: "text to HTML in its own theme, no search",
    },
    Competitor {
        name: "Eleventy",
        program: programs::eleventy,
        files: &[("in/_includes/page.njk", ELEVENTY)],
        page: ("in/ID.md", ELEVENTY_HEAD),
        out: "_site",
        does: "text to HTML in a frame of one line",
    },
];

/// Prints how long the competitors take for the pages of `source`, a site that has been built before.
/// `seloste` builds it once and returns the time.
pub(crate) fn run(
    workspace: &Workspace,
    source: &Path,
    seloste: impl Fn() -> Result<Duration>,
) -> Result<()> {
    report::heading("Other static site generators, on the text of the same pages");
    let dist = source.join("dist");
    let pages = texts(workspace, &dist)?;
    let mut ready = Vec::new();
    for competitor in COMPETITORS {
        let shell =
            workspace.shell_in(&source.join("competitors").join(competitor.name.replace([' ', ','], "")));
        // One build, to see that it works. An error in another program is not an error of this one.
        let built = competitor.write(&shell, &pages).and_then(|()| competitor.build(workspace, &shell));
        match built {
            Ok(_) => ready.push((competitor, shell, Duration::MAX)),
            Err(error) => report::warn(&format!("{} was not measured: {error:#}", competitor.name)),
        }
    }
    let mut own = Duration::MAX;
    for _ in 0..ROUNDS {
        own = own.min(seloste()?);
        for (competitor, shell, best) in &mut ready {
            *best = competitor.build(workspace, shell).map_or(*best, |time| time.min(*best));
        }
    }
    let row = |name: &str, time: Duration, out: &Path, does: &str| -> Result<Vec<String>> {
        let (files, bytes) = size(out)?;
        let relative = format!("{:.1} x", time.as_secs_f64() / own.as_secs_f64());
        let [pages, files, megabytes] =
            [pages.len(), files, bytes / 1_000_000].map(|number| number.to_string());
        let time = format!("{:.3} s", time.as_secs_f64());
        Ok(report::row([name, &time, &relative, &pages, &files, &megabytes, does]))
    };
    let mut rows = vec![report::row(["", "time", "of Seloste's", "pages", "files", "MB", "what it does"])];
    rows.push(row("Seloste", own, &dist, "checks by all rules; forms, letters, data, text")?);
    for (competitor, shell, best) in &ready {
        rows.push(row(competitor.name, *best, &shell.current_dir().join(competitor.out), competitor.does)?);
    }
    report::table(&rows, true);
    report::line("Best of five runs each, in turns on this machine; processes are timed from start to end.");
    Ok(())
}

impl Competitor {
    /// Writes its site into the folder of the shell.
    fn write(&self, shell: &Shell, pages: &[(String, String)]) -> Result<()> {
        files::clear(&shell.current_dir())?;
        for (path, content) in self.files {
            shell.write_file(path, content)?;
        }
        let (path, head) = self.page;
        for (id, text) in pages {
            shell.write_file(path.replace("ID", id), head.replace("ID", id) + text)?;
        }
        if self.out == "book" {
            let summary: String = pages.iter().map(|(id, _)| format!("- [{id}]({id}.md)\n")).collect();
            shell.write_file("src/SUMMARY.md", format!("# Summary\n\n{summary}"))?;
        }
        Ok(())
    }

    /// Builds into an empty folder.
    fn build(&self, workspace: &Workspace, shell: &Shell) -> Result<Duration> {
        files::set_aside(&shell.current_dir().join(self.out))?;
        let command = (self.program)(workspace, shell)?.quiet().ignore_status();
        let start = Instant::now();
        let output = command.output()?;
        let time = start.elapsed();
        if !output.status.success() {
            bail!("`{command}` failed ({}):\n{}", output.status, String::from_utf8_lossy(&output.stderr));
        }
        Ok(time)
    }
}

/// Counts the files of a folder and their bytes.
fn size(folder: &Path) -> Result<(usize, usize)> {
    files::walk(folder)?.iter().try_fold((0, 0), |(files, bytes), file| {
        Ok((files + 1, bytes + usize::try_from(file.metadata()?.len())?))
    })
}

/// Reads the texts of a built site, in each language: paths, with hyphens for slashes, and texts.
fn texts(workspace: &Workspace, dist: &Path) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for file in files::walk(dist)?.iter().filter(|file| file.file_name() == "notice.txt") {
        let id = file.path().strip_prefix(dist)?.parent().map(Path::to_string_lossy).unwrap_or_default();
        found.push((id.replace(['/', '\\'], "-"), workspace.shell.read_file(file.path())?));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_text_of_every_page_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::new(folder.path(), folder.path().join("target")).unwrap();
        for page in ["a", "en/a"] {
            fs::create_dir_all(folder.path().join(page)).unwrap();
            fs::write(folder.path().join(page).join("notice.txt"), page).unwrap();
        }
        let found = texts(&workspace, folder.path()).unwrap();
        let ids: Vec<_> = found.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        assert_eq!(ids, [("a", "a"), ("en-a", "en/a")]);
        assert_eq!(size(folder.path()).unwrap(), (2, 5));
    }
}
