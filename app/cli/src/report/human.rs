//! Report for people: location, source lines, note and help.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use seloste_notice::{Finding, Location, Severity};
use seloste_source::SourceFile;

use super::excerpt::{Excerpt, excerpt, position};
use super::{FileFindings, FindingCounts};

/// Options of the human-readable report.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HumanOptions {
    /// Use colors.
    pub color: bool,
    /// Include waived findings.
    pub waived: bool,
    /// Number of findings after which [`human`] ends.
    pub limit: Option<usize>,
}

/// Default number of findings after which the report ends. More are not read one by one, and the report of
/// 10,000 notices would have more than 100 MB.
pub(crate) const HUMAN_LIMIT: usize = 200;

/// Writes the findings in the given order, then the summary. If there are more than `options.limit`, writes
/// only the first of them, and the counts by rule.
///
/// # Errors
///
/// Fails if writing fails.
pub(crate) fn human(out: &mut dyn Write, found: &FileFindings, options: HumanOptions) -> io::Result<()> {
    let is_shown = |finding: &&Finding| options.waived || finding.waived.is_none();
    let all = || found.iter().flat_map(|(_, findings)| findings).filter(is_shown);
    let total = all().count();
    let limit = options.limit.filter(|limit| *limit < total);
    let mut left = limit.unwrap_or(total);
    for (file, findings) in found {
        let shown: Vec<Finding> = findings.iter().filter(is_shown).take(left).cloned().collect();
        human_findings(out, file, &shown, options)?;
        left -= shown.len();
        if left == 0 {
            break;
        }
    }
    if let Some(limit) = limit {
        write_counts(out, all())?;
        writeln!(out, "\nThe first {limit} of {total} findings are shown. `--all` shows every finding.")?;
    }
    writeln!(out, "{}", FindingCounts::new(found))
}

/// Writes the number of findings by severity and rule, the most severe and most frequent first.
fn write_counts<'f>(out: &mut dyn Write, findings: impl Iterator<Item = &'f Finding>) -> io::Result<()> {
    let mut counts: BTreeMap<(Reverse<Severity>, &str), usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry((Reverse(finding.severity), finding.rule)).or_default() += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|((severity, rule), count)| (*severity, Reverse(*count), *rule));
    let width = rows.iter().map(|(_, count)| count.to_string().len()).max().unwrap_or_default();
    for ((Reverse(severity), rule), count) in rows {
        let severity = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        writeln!(out, "{count:>width$} {severity}[{rule}]")?;
    }
    Ok(())
}

/// Writes the findings of a file in the given order.
///
/// # Errors
///
/// Fails if writing fails.
pub(crate) fn human_findings(
    out: &mut dyn Write,
    file: &SourceFile,
    findings: &[Finding],
    options: HumanOptions,
) -> io::Result<()> {
    let renderer = if options.color { Renderer::styled() } else { Renderer::plain() };
    for finding in findings.iter().filter(|finding| options.waived || finding.waived.is_none()) {
        writeln!(out, "{}\n", renderer.render(&[group(file, finding)]))?;
    }
    Ok(())
}

fn group<'a>(file: &'a SourceFile, finding: &'a Finding) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let path = file.path.display().to_string();
    let group = level.primary_title(finding.message.as_str()).id(finding.rule);
    let mut group = match excerpt_of(file, finding) {
        Some(excerpt) => group.element(
            Snippet::source(excerpt.text)
                .path(path)
                .line_start(excerpt.first_line)
                .annotation(AnnotationKind::Primary.span(excerpt.mark)),
        ),
        None if file.text.is_empty() => group.element(Origin::path(path)),
        None => {
            let position = position(&file.text, file.range(&finding.location).start);
            group.element(Origin::path(path).line(position.line).char_column(position.column))
        }
    };
    let note = match finding.source.as_str() {
        "" => finding.why.clone(),
        source => format!("{} [{source}]", finding.why),
    };
    group = group.element(Level::NOTE.message(note));
    if !finding.help.is_empty() {
        group = group.element(Level::HELP.message(finding.help.as_str()));
    }
    if let Some(reason) = &finding.waived {
        group = group.element(Level::NOTE.with_name("waived").message(reason.as_str()));
    }
    group
}

/// Returns the source lines of a finding. Returns `None` for an unreadable file and for a missing value,
/// which has no position.
fn excerpt_of(file: &SourceFile, finding: &Finding) -> Option<Excerpt> {
    let range = file.range(&finding.location);
    let is_absent = matches!(finding.location, Location::Path(_)) && range == (0..0);
    if file.text.is_empty() || is_absent { None } else { excerpt(&file.text, &range) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect_report, file_with};
    use super::*;

    fn shown(text: &str, places: &[Location], options: HumanOptions) -> String {
        let mut out = Vec::new();
        let (file, findings) = file_with(text, places);
        human(&mut out, &[(&file, findings)], options).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn at(range: std::ops::Range<usize>) -> Location {
        Location::Span(range)
    }

    #[test]
    fn location_span_and_absent_value() {
        let text = "\
id: example
layout: fields
languages: [en]
title: Notice
purposes:
  - name: Delivering orders
";
        let places = [
            Location::Path("purposes[0].basis".to_owned()),
            Location::Path("retention".to_owned()),
            at(4..11),
        ];
        expect_report(&shown(text, &places, HumanOptions::default()), "location_span_and_absent_value.txt");
    }

    #[test]
    fn few_lines_and_many_lines() {
        expect_report(
            &shown(
                "a:\n  b: 1\n  c: 2\nd: 3\ne: 4\nf: 5\n",
                &[at(0..16), at(0..30)],
                HumanOptions::default(),
            ),
            "few_lines_and_many_lines.txt",
        );
    }

    #[test]
    fn line_ends_tabs_and_multibyte_characters() {
        let text = "nimi: Ääkkönen Öljy\r\n\tväärä: sisennys\r\nemoji: 👩‍⚖️ 法律 x\r\n";
        let of = |words: &str| {
            let start = text.find(words).unwrap();
            at(start..start + words.len())
        };
        let places = [of("Öljy"), of("väärä"), of("x\r"), at(text.len()..text.len()), at(1_000..2_000)];
        expect_report(
            &shown(text, &places, HumanOptions::default()),
            "line_ends_tabs_and_multibyte_characters.txt",
        );
    }

    #[test]
    fn long_lines() {
        let text = format!(
            "text: {}HERE{}\nother: {}\n",
            "word ".repeat(200),
            " word".repeat(200),
            "x".repeat(20_000)
        );
        let start = text.find("HERE").unwrap();
        let other = text.find("xx").unwrap();
        let places = [at(start..start + 4), at(6..text.find('\n').unwrap()), at(other..other + 20_000)];
        expect_report(&shown(&text, &places, HumanOptions::default()), "long_lines.txt");
    }

    #[test]
    fn file_without_text() {
        expect_report(&shown("", &[at(0..0)], HumanOptions::default()), "file_without_text.txt");
    }

    #[test]
    fn waived_findings_are_shown_on_request() {
        let (file, findings) = file_with("id: example\n", &[at(0..2)]);
        let mut found = [(&file, findings)];
        found[0].1[0].waived = Some("We know.".to_owned());
        let shown = |waived| {
            let mut out = Vec::new();
            human(&mut out, &found, HumanOptions { waived, ..HumanOptions::default() }).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(shown(false), "1 file: nothing found (1 waived)\n");
        assert!(shown(true).contains("= waived: We know."), "{}", shown(true));
    }

    #[test]
    fn many_findings_are_counted_by_rule() {
        let (file, mut findings) = file_with("id: example\n", &[at(0..2), at(0..2), at(0..2), at(0..2)]);
        findings[2].severity = Severity::Error;
        findings[3].waived = Some("We know.".to_owned());
        let (other, more) = file_with("id: other\n", &[at(0..2)]);
        let found = [(&file, findings), (&other, more)];
        let shown = |limit| {
            let mut out = Vec::new();
            human(&mut out, &found, HumanOptions { limit, ..HumanOptions::default() }).unwrap();
            String::from_utf8(out).unwrap()
        };
        let cut = shown(Some(2));
        assert_eq!(cut.matches("[example-rule]:").count(), 2, "{cut}");
        let end = "1 error[example-rule]\n3 warning[example-rule]\n\n\
                   The first 2 of 4 findings are shown. `--all` shows every finding.\n\
                   2 files: 1 error, 3 warnings (1 waived)\n";
        assert!(cut.ends_with(end), "{cut}");
        for limit in [None, Some(4), Some(200)] {
            let all = shown(limit);
            assert_eq!(all.matches("[example-rule]:").count(), 4, "{all}");
            assert!(!all.contains("--all"), "{all}");
        }
    }

    #[test]
    fn colors_on_request_only() {
        let use_color = HumanOptions { color: true, ..HumanOptions::default() };
        assert!(shown("a: 1\n", &[at(0..1)], use_color).contains('\u{1b}'));
        assert!(!shown("a: 1\n", &[at(0..1)], HumanOptions::default()).contains('\u{1b}'));
    }
}
