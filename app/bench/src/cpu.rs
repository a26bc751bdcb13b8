//! CPU time and memory of builds, beside those of another program.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use seloste_setup::report;
use seloste_setup::workspace::Workspace;
use serde_json::Value;
use xshell::cmd;

use crate::NOTICES;

/// Numbers of notices, how often each program builds them, and the maximum memory of this program in MiB.
const BUILDS: [(usize, u32, f64); 2] = [(NOTICES, 7, 60.0), (5_000, 3, 95.0)];
/// How often a site is built after a change of one notice.
const UPDATES: u32 = 7;
/// Maximum CPU time of a build after a change of one notice, as part of that of a whole build.
const MAX_UPDATE: f64 = 0.1;

/// Numbers of languages in which a site is built.
const LANGUAGES: [usize; 3] = [2, 8, 26];
/// Number of notices of that site.
const NOTICES_IN_LANGUAGES: usize = 40;
/// How often that site is built.
const RUNS_IN_LANGUAGES: u32 = 5;
/// Maximum user time of a page in the most languages, as a multiple of that of a page in the fewest.
const MAX_GROWTH: f64 = 1.3;

/// A program to measure.
pub(crate) struct Program {
    /// Name in the table.
    pub name: String,
    /// Its file.
    pub file: PathBuf,
    /// Folder with compiled widgets, if the program does not contain them.
    pub widgets: Option<PathBuf>,
}

/// What a run of a program takes.
#[derive(Clone, Copy)]
struct Usage {
    user: f64,
    system: f64,
    memory_mib: f64,
}

impl Usage {
    fn cpu(self) -> f64 {
        self.user + self.system
    }

    /// Returns the run with the least CPU time.
    fn best(runs: Vec<Self>) -> Option<Self> {
        runs.into_iter().min_by(|one, other| one.cpu().total_cmp(&other.cpu()))
    }
}

/// Prints CPU time and memory of each program; the first is this one. The programs take turns, so
/// that other work on the machine affects all of them. Returns an error message for each exceeded budget.
pub(crate) fn measure(workspace: &Workspace, place: &Path, programs: &[Program]) -> Result<Vec<String>> {
    report::heading("CPU time (user and system, best run) and memory");
    let head = ["build", "program", "CPU s", "user s", "system s", "peak MiB", "of the last"];
    let mut rows = vec![report::row(head)];
    let mut exceeded = Vec::new();
    for (notices, runs, max_memory) in BUILDS {
        let source = place.join(notices.to_string());
        let mut usages: Vec<Vec<Usage>> = programs.iter().map(|_| Vec::new()).collect();
        for _ in 0..runs {
            for (program, usages) in programs.iter().zip(&mut usages) {
                let out = new_folder(&source)?;
                usages.push(run(workspace, program, &source, &out)?);
                fs::remove_dir_all(out)?;
            }
        }
        let best: Vec<_> = usages.into_iter().filter_map(Usage::best).collect();
        let last = best.last().map_or(0.0, |usage| usage.cpu());
        for (program, usage) in programs.iter().zip(&best) {
            rows.push(row(&format!("{notices} notices"), &program.name, *usage, last));
        }
        if let Some(memory) = best.first().map(|usage| usage.memory_mib).filter(|memory| *memory > max_memory)
        {
            exceeded.push(format!("over budget: {notices} notices take {memory:.0} of {max_memory} MiB"));
        }
        if notices == NOTICES
            && let (Some(program), Some(whole)) = (programs.first(), best.first())
        {
            let update = update(workspace, program, &source)?;
            rows.push(row("one changed", &program.name, update, whole.cpu()));
            let part = update.cpu() / whole.cpu();
            if part > MAX_UPDATE {
                exceeded.push(format!("over budget: one changed notice takes {part:.3} of a whole build"));
            }
        }
    }
    report::table(&rows, true);
    Ok(exceeded)
}

/// Prints the user time of a page of the same notices in more and more languages. Returns an error message if
/// a page takes longer because there are more of them.
pub(crate) fn languages(workspace: &Workspace, place: &Path, program: &Program) -> Result<Vec<String>> {
    report::heading("User time of a page by number of languages (best run)");
    let mut rows = vec![report::row(["languages", "pages", "user s", "ms per page"])];
    let mut times = Vec::new();
    for languages in LANGUAGES {
        let source = place.join(format!("languages-{languages}"));
        in_languages(workspace, &source, languages)?;
        let mut user = f64::INFINITY;
        for _ in 0..RUNS_IN_LANGUAGES {
            let out = new_folder(&source)?;
            user = user.min(run(workspace, program, &source, &out)?.user);
            fs::remove_dir_all(out)?;
        }
        let pages = u32::try_from(languages * NOTICES_IN_LANGUAGES)?;
        let time = user * 1e3 / f64::from(pages);
        rows.push(vec![languages.to_string(), pages.to_string(), format!("{user:.3}"), format!("{time:.3}")]);
        times.push(time);
    }
    report::table(&rows, true);
    let growth = times.last().zip(times.first()).map_or(0.0, |(last, first)| last / first);
    Ok((growth > MAX_GROWTH)
        .then(|| format!("over budget: a page in all languages takes {growth:.2} of the time of one in two"))
        .into_iter()
        .collect())
}

/// Writes the fixture site in all languages with this many of them, and with copies of its notice.
fn in_languages(workspace: &Workspace, source: &Path, languages: usize) -> Result<()> {
    let shell = &workspace.shell;
    let fixture = workspace.root.join("tests/sites/all-languages/content");
    workspace.clear(source)?;
    shell.create_dir(source.join("content/notices"))?;
    let site = fewer_languages(&shell.read_file(fixture.join("site.yaml"))?, languages)?;
    shell.write_file(source.join("content/site.yaml"), site)?;
    let notice = shell.read_file(fixture.join("notices/customers.yaml"))?;
    let notice = fewer_languages(&notice, languages)?;
    for index in 0..NOTICES_IN_LANGUAGES {
        let id = format!("customers-{index:02}");
        let copy = crate::with_id(&notice, "customers", &id)?;
        shell.write_file(source.join(format!("content/notices/{id}.yaml")), copy)?;
    }
    Ok(())
}

/// Keeps the first languages of a YAML file, and the texts in them.
fn fewer_languages(yaml: &str, count: usize) -> Result<String> {
    let list = yaml.lines().find_map(|line| line.strip_prefix("languages: [")?.strip_suffix(']'));
    let all: Vec<_> = list.context("the fixture has no list of languages")?.split(", ").collect();
    let (kept, removed) = all.split_at_checked(count).context("the fixture has too few languages")?;
    let list = format!("languages: [{}]", kept.join(", "));
    let lines = yaml.lines().filter(|line| {
        let key = line.trim_start().split(':').next().unwrap_or_default();
        !removed.contains(&key) || !line.starts_with(' ')
    });
    let lines: Vec<_> =
        lines.map(|line| if line.starts_with("languages: ") { list.as_str() } else { line }).collect();
    Ok(lines.join("\n") + "\n")
}

fn row(build: &str, program: &str, usage: Usage, last: f64) -> Vec<String> {
    let number = |number: f64| format!("{number:.3}");
    vec![
        build.to_owned(),
        program.to_owned(),
        number(usage.cpu()),
        number(usage.user),
        number(usage.system),
        format!("{:.0}", usage.memory_mib),
        format!("{:.2}", usage.cpu() / last),
    ]
}

/// Measures a build into the folder of an earlier one, after a change of one notice.
fn update(workspace: &Workspace, program: &Program, source: &Path) -> Result<Usage> {
    let out = new_folder(source)?;
    run(workspace, program, source, &out)?;
    let (notice, text, date) = dated_notice(source)?;
    let mut usages = Vec::new();
    for day in 1..=UPDATES {
        // The date is also in the lists of notices.
        fs::write(&notice, text.replacen(&date, &format!("updated: 2026-01-{day:02}"), 1))?;
        usages.push(run(workspace, program, source, &out)?);
    }
    fs::write(&notice, text)?;
    fs::remove_dir_all(out)?;
    Usage::best(usages).context("nothing was measured")
}

/// Returns a notice that states its date: its file, its text and the line with the date.
fn dated_notice(source: &Path) -> Result<(PathBuf, String, String)> {
    for entry in fs::read_dir(source.join("content/notices"))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        let date = text.lines().find(|line| line.starts_with("updated: ")).map(str::to_owned);
        if let Some(date) = date {
            return Ok((path, text, date));
        }
    }
    bail!("no notice in {} states its date", source.display())
}

/// Returns an output folder that does not exist.
fn new_folder(source: &Path) -> Result<PathBuf> {
    let mut numbers = 0_u32..;
    let free = numbers.find(|number| !source.join(format!("cpu-{number}")).exists());
    Ok(source.join(format!("cpu-{}", free.context("no name is free")?)))
}

/// Runs a build once. hyperfine reports the largest process of all that it has run, so it runs only one.
fn run(workspace: &Workspace, program: &Program, source: &Path, out: &Path) -> Result<Usage> {
    let results = source.join("hyperfine.json");
    let mut build =
        vec![program.file.display().to_string(), "build".to_owned(), source.display().to_string()];
    build.extend(["--out".to_owned(), out.display().to_string()]);
    if let Some(widgets) = &program.widgets {
        build.extend(["--widgets".to_owned(), widgets.display().to_string()]);
    }
    if build.iter().any(|part| part.contains([' ', '\'', '"', '\\'])) {
        bail!("paths with spaces or quotes cannot be measured: {}", build.join(" "));
    }
    let build = build.join(" ");
    let hyperfine =
        cmd!(workspace.shell, "hyperfine --shell=none --runs 1 --style none --export-json {results} {build}");
    hyperfine.quiet().ignore_stdout().run()?;
    let measured: Value = serde_json::from_str(&fs::read_to_string(&results)?)?;
    let result = &measured["results"][0];
    let number = |value: &Value| value.as_f64().context("hyperfine reported no number");
    Ok(Usage {
        user: number(&result["user"])?,
        system: number(&result["system"])?,
        memory_mib: number(&result["memory_usage_byte"][0])? / 1024.0 / 1024.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_other_languages_are_removed() {
        let yaml = "title:\n  fi: Seloste\n  sv: Beskrivning\n  en: Notice\nlanguages: [fi, sv, en]\nen: x\n";
        let fewer = "title:\n  fi: Seloste\n  sv: Beskrivning\nlanguages: [fi, sv]\nen: x\n";
        assert_eq!(fewer_languages(yaml, 2).unwrap(), fewer);
        assert_eq!(fewer_languages(yaml, 3).unwrap(), yaml);
        assert!(fewer_languages(yaml, 4).is_err());
        assert!(fewer_languages("title: x\n", 1).is_err());
    }
}
