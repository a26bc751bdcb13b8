//! Report as SARIF 2.1.0 (OASIS standard, 27 March 2020, with errata 01), for code hosts and editors.

use std::io::{self, Write};
use std::ops::Range;

use seloste_check::Rule;
use seloste_notice::{Finding, Severity};
use seloste_scan::SCAN_RULES;
use seloste_source::SourceFile;
use seloste_source::fix::edits;
use serde::Serialize;

use super::FileFindings;
use super::excerpt::{clamp, position};

/// URL of the SARIF schema.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The GDPR in the Official Journal, linked from rules that are based on it.
const GDPR: &str = "https://eur-lex.europa.eu/eli/reg/2016/679/oj";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    /// Columns are counted in characters, as in the other formats (section 3.14.17).
    column_kind: &'static str,
    results: Vec<SarifResult<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor<'a>>,
}

/// A rule (section 3.49). Format errors have an id but no description.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_description: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_configuration: Option<Configuration>,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

/// A finding (section 3.27).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
}

/// A proposed correction (section 3.55).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    description: Message,
    artifact_changes: [ArtifactChange; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: Artifact,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

/// Lines and columns from one; the end column is exclusive (section 3.30).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// A waiver with its reason (section 3.35).
#[derive(Serialize)]
struct Suppression<'a> {
    kind: &'static str,
    justification: &'a str,
}

/// Writes all findings; waived ones are marked as suppressed.
///
/// # Errors
///
/// Fails if writing fails.
pub(crate) fn sarif(out: &mut dyn Write, found: &FileFindings) -> io::Result<()> {
    let mut rules: Vec<Descriptor> = seloste_check::rules().iter().map(rule_descriptor).collect();
    let mut results = Vec::new();
    for (file, findings) in found {
        for finding in findings {
            let known = rules.iter().position(|rule| rule.id == finding.rule);
            let rule_index = known.unwrap_or_else(|| {
                rules.push(scan_descriptor(finding.rule).unwrap_or(id_descriptor(finding.rule)));
                rules.len() - 1
            });
            results.push(sarif_result(file, finding, rule_index));
        }
    }
    let driver = Driver { name: "seloste", semantic_version: env!("CARGO_PKG_VERSION"), rules };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    serde_json::to_writer_pretty(&mut *out, &Log { schema: SCHEMA, version: "2.1.0", runs: [run] })?;
    writeln!(out)
}

fn rule_descriptor(rule: &'static Rule) -> Descriptor<'static> {
    descriptor(rule.id, rule.severity, [rule.summary, rule.why, rule.source, rule.remedy])
}

/// Describes a rule of `seloste scan`.
fn scan_descriptor(id: &str) -> Option<Descriptor<'static>> {
    let rule = SCAN_RULES.iter().find(|rule| rule.id == id)?;
    Some(descriptor(rule.id, rule.severity, [rule.summary, rule.why, rule.source, rule.remedy]))
}

fn descriptor(
    id: &'static str,
    severity: Severity,
    [summary, why, source, remedy]: [&'static str; 4],
) -> Descriptor<'static> {
    let cited = if source.is_empty() { String::new() } else { format!(" Source: {source}.") };
    Descriptor {
        id,
        short_description: Some(Message { text: format!("{summary}.") }),
        full_description: Some(Message { text: format!("{why}{cited}") }),
        help: Some(Message { text: remedy.to_owned() }),
        help_uri: source.contains("GDPR").then_some(GDPR),
        default_configuration: Some(Configuration { level: level(severity) }),
    }
}

const fn id_descriptor(id: &str) -> Descriptor<'_> {
    Descriptor {
        id,
        short_description: None,
        full_description: None,
        help: None,
        help_uri: None,
        default_configuration: None,
    }
}

fn sarif_result<'a>(file: &SourceFile, finding: &'a Finding, rule_index: usize) -> SarifResult<'a> {
    let suppression =
        finding.waived.as_deref().map(|justification| Suppression { kind: "inSource", justification });
    SarifResult {
        rule_id: finding.rule,
        rule_index,
        level: level(finding.severity),
        message: Message { text: format!("{} {}", finding.message, finding.help).trim().to_owned() },
        locations: [Location {
            physical_location: PhysicalLocation {
                artifact_location: Artifact { uri: uri(&file.path.display().to_string()) },
                region: region(file, &file.range(&finding.location)),
            },
        }],
        suppressions: suppression.into_iter().collect(),
        fixes: fix(file, finding).into_iter().collect(),
    }
}

fn region(file: &SourceFile, range: &Range<usize>) -> Region {
    let range = clamp(&file.text, range);
    let (start, end) = (position(&file.text, range.start), position(&file.text, range.end));
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

fn fix(file: &SourceFile, finding: &Finding) -> Option<Fix> {
    let edits = edits(file, finding.suggestion.as_ref()?)?;
    let replacements = edits.into_iter().map(|(range, text)| Replacement {
        deleted_region: region(file, &range),
        inserted_content: Message { text },
    });
    let artifact_location = Artifact { uri: uri(&file.path.display().to_string()) };
    Some(Fix {
        description: Message { text: finding.help.clone() },
        artifact_changes: [ArtifactChange { artifact_location, replacements: replacements.collect() }],
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Converts a path to a URI reference (RFC 3986). Relative paths stay relative; other characters are
/// percent-encoded.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./");
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use seloste_notice::Location;
    use serde_json::Value;

    use super::super::tests::file_with;
    use super::*;

    fn written(text: &str, places: &[Location]) -> Value {
        let (file, mut findings) = file_with(text, places);
        if let Some(last) = findings.last_mut() {
            last.waived = Some("Looked into.".to_owned());
        }
        let mut out = Vec::new();
        sarif(&mut out, &[(&file, findings)]).unwrap();
        serde_json::from_slice(&out).unwrap()
    }

    #[test]
    fn result_has_location_and_rule() {
        let text = "id: example\nlayout: fields\nlanguages: [en]\ntitle: Ääni\n";
        let log = written(text, &[Location::Path("title".to_owned()), Location::Span(4..11)]);
        let run = &log["runs"][0];
        let result = &run["results"][0];
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!([&region["startLine"], &region["startColumn"], &region["endColumn"]], [4, 8, 12]);
        assert_eq!(result["ruleId"], "example-rule");
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "example-rule");
        assert!(result.get("suppressions").is_none());
        assert_eq!(run["results"][1]["suppressions"][0]["justification"], "Looked into.");
    }

    /// Checks the properties that the SARIF schema requires of the objects we write.
    #[test]
    fn required_properties_are_present() {
        let log = written("id: example\n", &[Location::Span(0..0), Location::Span(0..2)]);
        assert_eq!(log["version"], "2.1.0");
        assert!(log["$schema"].as_str().unwrap().ends_with("sarif-schema-2.1.0.json"));
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(run["tool"]["driver"]["name"], "seloste");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let mut ids: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
        let number = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), number, "ids are unique");
        let is_level =
            |level: &Value| ["none", "note", "warning", "error"].contains(&level.as_str().unwrap());
        for rule in rules.iter().filter(|rule| rule.get("help").is_some()) {
            for message in ["shortDescription", "fullDescription", "help"] {
                assert!(!rule[message]["text"].as_str().unwrap().is_empty(), "{rule}");
            }
            assert!(is_level(&rule["defaultConfiguration"]["level"]));
            assert!(rule.get("helpUri").is_none_or(|uri| uri.as_str().unwrap().starts_with("https://")));
        }
        for result in run["results"].as_array().unwrap() {
            assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            assert!(is_level(&result["level"]));
            let place = &result["locations"][0]["physicalLocation"];
            assert!(!place["artifactLocation"]["uri"].as_str().unwrap().is_empty());
            for number in ["startLine", "startColumn", "endLine", "endColumn"] {
                assert!(place["region"][number].as_u64().unwrap() > 0, "{number}");
            }
        }
    }

    #[test]
    fn corrections_are_fixes() {
        let path = std::path::Path::new("notices/example.yaml");
        let read = seloste_source::read_notice_text(
            path,
            "id: example\nlayout: fields\nnimike: Ääni\nlanguages: [fi]\n",
        );
        let mut out = Vec::new();
        sarif(&mut out, &[(&read.file, read.findings)]).unwrap();
        let log: Value = serde_json::from_slice(&out).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        let fix = &results.iter().find(|result| result["ruleId"] == "unknown-key").unwrap()["fixes"][0];
        assert_eq!(fix["description"]["text"], "Keys are in English: write `title:`.");
        let change = &fix["artifactChanges"][0];
        assert_eq!(change["artifactLocation"]["uri"], "notices/example.yaml");
        let replacement = &change["replacements"][0];
        assert_eq!(replacement["insertedContent"]["text"], "title");
        let region = &replacement["deletedRegion"];
        let place =
            ["startLine", "startColumn", "endLine", "endColumn"].map(|key| region[key].as_u64().unwrap());
        assert_eq!(place, [3, 1, 3, 7]);
    }

    #[test]
    fn paths_are_converted_to_uris() {
        assert_eq!(uri("./content/notices/a b.yaml"), "content/notices/a%20b.yaml");
        assert_eq!(uri("/srv/ä.yaml"), "file:///srv/%C3%A4.yaml");
        assert_eq!(uri("content\\site.yaml"), "content/site.yaml");
    }
}
