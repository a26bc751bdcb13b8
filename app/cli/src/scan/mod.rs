//! `seloste scan`.

mod catalogue;
mod draft;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result};
use catalogue::Catalogue;
use seloste_notice::{Finding, Notice, Severity, counted};
use seloste_scan::{Autoconsent, CompareInput, DialogOptions, Observations, Phase, SCAN_RULES, ScanOptions};
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
    let mut findings = seloste_scan::compare(input);
    seloste_check::waive(&notice, options.check_date.today(), &mut findings, is_scan_rule);
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
    let is_denied = is_denied(&findings, options.deny.severity());
    print(&mut out, options, &file, findings, &observations)?;
    out.flush()?;
    Ok(ExitCode::from(u8::from(is_denied)))
}

/// Returns true if a rule with this id is a rule of the comparison.
pub(crate) fn is_scan_rule(id: &str) -> bool {
    SCAN_RULES.iter().any(|rule| rule.id == id)
}

/// Returns true if a finding that is not waived has at least this severity.
fn is_denied(findings: &[Finding], least: Severity) -> bool {
    findings.iter().any(|finding| finding.waived.is_none() && finding.severity >= least)
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
    options: &ScanArgs,
    file: &SourceFile,
    findings: Vec<Finding>,
    observations: &Observations,
) -> Result<()> {
    let found = [(file, findings)];
    match options.format {
        ReportFormat::Human => {
            let color = report::use_color(&std::io::stdout());
            let waived = options.waived;
            let human = report::HumanOptions { color, waived, ..report::HumanOptions::default() };
            report::human(out, &found, human)?;
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

/// Reports what was visited.
fn summary(observations: &Observations) -> String {
    let mut pages: Vec<&str> = observations.visits.iter().map(|visit| visit.url.as_str()).collect();
    pages.sort_unstable();
    pages.dedup();
    let phases =
        Phase::ALL.into_iter().filter(|phase| observations.visits.iter().any(|visit| visit.phase == *phase));
    let phases: Vec<&str> = phases.map(Phase::as_str).collect();
    let seconds = observations.duration_ms.div_ceil(1000);
    let pages = counted(pages.len(), "page");
    format!("{}: {pages} {}; {seconds} s, {}", observations.start, phases.join(", "), observations.browser)
}

#[cfg(test)]
mod tests {
    use seloste_notice::{Date, Language, Layout, Location, Text, Waiver};

    use super::*;

    fn finding(message: &str) -> Finding {
        Finding {
            rule: "host-undeclared",
            severity: Severity::Error,
            location: Location::Path("services".to_owned()),
            message: message.to_owned(),
            why: String::new(),
            source: String::new(),
            help: String::new(),
            suggestion: None,
            waived: None,
        }
    }

    #[test]
    fn accepted_findings_do_not_fail_the_scan_until_the_waiver_ends() {
        let mut notice =
            Notice::new("example", Layout::Fields, vec![Language::En], Text::new(Language::En, "Notice"));
        let until = Date::new(2027, 6, 30).unwrap();
        notice.waivers.push(Waiver {
            rule: "host-undeclared".to_owned(),
            at: None,
            names: Some("old.example".to_owned()),
            until: Some(until),
            because: "It is being removed.".to_owned(),
        });
        let scanned = || vec![finding("old.example is contacted, but no service declares it")];
        let waived = |today: Date, mut findings: Vec<Finding>| {
            seloste_check::waive(&notice, today, &mut findings, is_scan_rule);
            findings
        };
        let during = waived(until, scanned());
        assert_eq!(during.len(), 1);
        assert_eq!(during[0].waived.as_deref(), Some("It is being removed."));
        assert!(!is_denied(&during, Severity::Info));

        let after = waived(Date::new(2027, 7, 1).unwrap(), scanned());
        assert!(after[0].waived.is_none() && is_denied(&after, Severity::Error));
        assert_eq!(after[1].message, "the waiver ended on 2027-06-30");

        let other = waived(until, vec![finding("new.old.example is contacted, but no service declares it")]);
        assert!(is_denied(&other, Severity::Error));
        assert_eq!(other[1].message, "the rule host-undeclared has no finding about old.example");
    }
}
