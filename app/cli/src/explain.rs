//! `seloste explain`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::{Result, bail};
use seloste_check::{Rule, rule, rules};
use seloste_notice::{Language, Severity};
use seloste_scan::{SCAN_RULES, ScanRule};

/// Prints a rule, all rules as Markdown, or the list of rules.
pub(crate) fn run(id: Option<&str>, all: bool) -> Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    match id {
        None if all => print_markdown(&mut out)?,
        Some(id) => match (rule(id), SCAN_RULES.iter().find(|rule| rule.id == id)) {
            (Some(rule), _) => print_rule(rule, &mut out)?,
            (None, Some(rule)) => print_scan_rule(rule, &mut out)?,
            (None, None) => bail!("unknown rule `{id}`; run `seloste explain` to list the rules"),
        },
        None => {
            for rule in rules() {
                writeln!(out, "{:28} {}", rule.id, rule.summary)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn print_rule(rule: &Rule, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{} ({:?})\n\n{}\n\nWhy: {}", rule.id, rule.severity, rule.summary, rule.why)?;
    if !rule.source.is_empty() {
        writeln!(out, "Source: {}", rule.source)?;
    }
    writeln!(out, "What to do: {}\n\nFinds this:\n", rule.remedy)?;
    print_indented(rule.wrong, out)?;
    writeln!(out, "\nNot this:\n")?;
    print_indented(rule.right, out)?;
    if let Some(languages) = languages(rule) {
        writeln!(out, "\nSearches texts in: {languages}\nLists: {}", lists(rule))?;
    }
    Ok(())
}

/// Returns the tags of the languages that a rule checks texts in; `None` if it checks every language.
fn languages(rule: &Rule) -> Option<String> {
    rule.lists().next()?;
    let tags = Language::ALL.iter().filter(|language| rule.is_checked_in(**language));
    Some(tags.map(|language| language.code()).collect::<Vec<_>>().join(", "))
}

/// Returns the lists of a lexicon that a rule needs.
fn lists(rule: &Rule) -> String {
    rule.lists().collect::<Vec<_>>().join(", ")
}

fn print_scan_rule(rule: &ScanRule, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{} ({:?})\n\n{}\n\nWhy: {}", rule.id, rule.severity, rule.summary, rule.why)?;
    if !rule.source.is_empty() {
        writeln!(out, "Source: {}", rule.source)?;
    }
    writeln!(out, "What to do: {}", rule.remedy)
}

fn print_indented(text: &str, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    text.trim().lines().try_for_each(|line| writeln!(out, "    {line}"))
}

/// Introduction of `docs/rules.md`.
const INTRODUCTION: &str = "\
# Rules

What `seloste check` looks for. This page is generated from the files in `app/check/src/rules/` by
`cargo run -p seloste-cli -- explain --all > docs/rules.md`; a test runs each example.

An **error** is wrong, or missing although the law requires it; a **warning** is probably wrong; an **info** is worth
knowing. The table shows the usual severity of a rule. Single findings can have another one; the rule's file says when.
To accept a finding, add it to `waive` with a reason ([notice-format.md](notice-format.md)).

Some rules search texts for words of a language. They say in which languages, and which lists of
`app/languages/TAG/lexicon/check.toml` they need; all other rules check every language.
";

/// Prints all rules as Markdown, for `docs/rules.md`.
fn print_markdown(out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{INTRODUCTION}\n| rule | usual severity | what it finds |\n|---|---|---|")?;
    for rule in rules() {
        writeln!(out, "| [{0}](#{0}) | {1} | {2} |", rule.id, severity_name(rule), rule.summary)?;
    }
    rules().iter().try_for_each(|rule| print_rule_markdown(rule, out))
}

fn print_rule_markdown(rule: &Rule, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "\n## {}\n\n{} ({}).\n\n{}", rule.id, rule.summary, severity_name(rule), rule.why)?;
    if !rule.source.is_empty() {
        writeln!(out, "\n**Source:** {}", rule.source)?;
    }
    writeln!(out, "\n**What to do:** {}\n\nFinds this:\n\n```yaml\n{}\n```", rule.remedy, rule.wrong.trim())?;
    writeln!(out, "\nNot this:\n\n```yaml\n{}\n```", rule.right.trim())?;
    if let Some(languages) = languages(rule) {
        writeln!(out, "\n**Searches texts in:** {languages}; lists of the lexicon: {}", lists(rule))?;
    }
    Ok(())
}

const fn severity_name(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}
