//! `seloste scan`.

mod catalogue;
mod draft;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result};
use catalogue::Catalogue;
use seloste_notice::{Finding, Notice};
use seloste_scan::{Autoconsent, CompareInput, DialogOptions, Observations, Phase, ScanOptions};
use seloste_source::SourceFile;

use crate::arguments::{ReportFormat, ScanArgs};
use crate::{interrupt, locate, report};

/// Visits a site and prints how it differs from the notice. Exits with 1 if the notice has format errors.
pub(crate) fn run(options: &ScanArgs) -> Result<ExitCode> {
    let address = seloste_scan::parse_address(&options.address)?;
    let path = locate::path(&options.notice, &options.folder)?;
    let Some((file, notice)) = locate::read_with_file(&path)? else { return Ok(ExitCode::from(1)) };
    interrupt::end_browsers_on_signal()?;
    let scanned = seloste_scan::scan(&scan_options(options, address, &notice)?);
    interrupt::wait_if_interrupted();
    let observations = scanned?;
    let input = CompareInput { notice: &notice, observations: &observations, known: &Catalogue };
    let findings = seloste_scan::compare(input);
    if let Some(path) = &options.report {
        let now = jiff::Timestamp::now().strftime("%Y-%m-%d %H:%M UTC").to_string();
        let report = seloste_scan::html(input, &findings, &now);
        write(path, &report)?;
    }
    if let Some(path) = &options.har {
        write(path, &serde_json::to_string_pretty(&seloste_scan::har(&observations))?)?;
    }
    let mut out = std::io::stdout().lock();
    if options.draft {
        out.write_all(draft::write(&seloste_scan::draft(input)).as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let is_denied = findings.iter().any(|finding| finding.severity >= options.deny.severity());
    print(&mut out, options.format, &file, findings, &observations)?;
    out.flush()?;
    Ok(ExitCode::from(u8::from(is_denied)))
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn scan_options(options: &ScanArgs, address: String, notice: &Notice) -> Result<ScanOptions> {
    let languages: Vec<&str> = notice.languages.iter().map(|language| language.code()).collect();
    Ok(ScanOptions {
        address,
        pages: usize::from(options.pages),
        wait: Duration::from_secs_f64(options.wait),
        max_wait: Duration::from_secs_f64(options.max_wait),
        timeout: Duration::from_secs(options.timeout.into()),
        browser: options.browser.clone(),
        browser_options: options.browser_option.clone(),
        dialog: DialogOptions {
            accept: options.accept.clone(),
            refuse: options.refuse.clone(),
            withdraw: options.withdraw.clone(),
            autoconsent: autoconsent(options)?,
        },
        languages: languages.join(","),
        notice_site: notice_site(&options.folder),
        notice_id: notice.id.clone(),
        screenshots: options.report.is_some(),
    })
}

/// Reads the npm package autoconsent: the named one, or that in the current folder if there is one.
fn autoconsent(options: &ScanArgs) -> Result<Option<Autoconsent>> {
    let folder = match &options.autoconsent {
        Some(folder) => folder.as_path(),
        None => Path::new("node_modules/@duckduckgo/autoconsent"),
    };
    if options.autoconsent.is_none() && !folder.is_dir() {
        return Ok(None);
    }
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let rules = read("rules/rules.json")?;
    let rules = serde_json::from_str(&rules).context("the rules of autoconsent are not valid JSON")?;
    Ok(Some(Autoconsent { script: read("dist/autoconsent.playwright.js")?, rules }))
}

/// Returns the address of the site that contains the notice, if its settings state it.
fn notice_site(folder: &Path) -> String {
    let site = seloste_source::read_site(&folder.join("content/site.yaml")).value;
    site.and_then(|site| site.url("")).unwrap_or_default()
}

fn print(
    out: &mut dyn std::io::Write,
    format: ReportFormat,
    file: &SourceFile,
    findings: Vec<Finding>,
    observations: &Observations,
) -> Result<()> {
    let found = [(file, findings)];
    match format {
        ReportFormat::Human => {
            let color = report::use_color(&std::io::stdout());
            report::human(out, &found, report::HumanOptions { color, ..report::HumanOptions::default() })?;
            writeln!(out, "{}", summary(observations))?;
        }
        ReportFormat::Json => {
            let mut json: serde_json::Value = serde_json::from_str(&report::one_line_json(&found)?)?;
            json["scan"] = serde_json::to_value(observations)?;
            serde_json::to_writer_pretty(&mut *out, &json)?;
            writeln!(out)?;
        }
        ReportFormat::Sarif => report::sarif(out, &found)?,
        ReportFormat::Github => report::github(out, &found)?,
    }
    Ok(())
}

/// Says what was visited.
fn summary(observations: &Observations) -> String {
    let mut pages: Vec<&str> = observations.visits.iter().map(|visit| visit.url.as_str()).collect();
    pages.sort_unstable();
    pages.dedup();
    let phases =
        Phase::ALL.into_iter().filter(|phase| observations.visits.iter().any(|visit| visit.phase == *phase));
    let phases: Vec<&str> = phases.map(Phase::as_str).collect();
    let seconds = observations.duration_ms.div_ceil(1000);
    let pages = if pages.len() == 1 { "1 page".to_owned() } else { format!("{} pages", pages.len()) };
    format!("{}: {pages} {}; {seconds} s, {}", observations.start, phases.join(", "), observations.browser)
}
