//! `seloste explain`.

use anyhow::{Context as _, Result};
use seloste_check::{Rule, rule, rules};
use seloste_notice::Severity;
use std::io::Write as _;
use std::process::ExitCode;

/// Prints a rule's page, or the pages of all rules as Markdown, or lists the rules.
pub fn run(id: Option<&str>, all: bool) -> Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    match id {
        None if all => markdown(&mut out)?,
        Some(id) => {
            let rule = rule(id)
                .with_context(|| format!("there is no rule `{id}`; `seloste explain` lists the rules"))?;
            page(rule, &mut out)?;
        }
        None => {
            for rule in rules() {
                writeln!(out, "{:28} {}", rule.id, rule.summary)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn page(rule: &Rule, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{} ({:?})\n\n{}\n\nWhy: {}", rule.id, rule.severity, rule.summary, rule.why)?;
    if !rule.source.is_empty() {
        writeln!(out, "Source: {}", rule.source)?;
    }
    writeln!(out, "What to do: {}\n\nFinds this:\n", rule.remedy)?;
    indented(rule.wrong, out)?;
    writeln!(out, "\nNot this:\n")?;
    indented(rule.right, out)
}

fn indented(text: &str, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    text.trim().lines().try_for_each(|line| writeln!(out, "    {line}"))
}

/// What stands above the rules in `docs/rules.md`.
const ABOVE: &str = "\
# The rules

What `seloste check` looks for. This page is written by `seloste explain --all`; the words stand in the files of
`app/check/src/rules/`, and each example is a test.

An **error** is wrong, or missing though the law asks for it; a **warning** is probably to be mended; an **info** is worth
knowing. A rule's severity is the usual one: where the notice tells less surely what is meant, it is lower, and the rule's
file says when. A finding is accepted with `waive`, with a reason ([notice-format.md](notice-format.md)).
";

/// The pages of all rules, for `docs/rules.md`.
fn markdown(out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{ABOVE}\n| rule | usual severity | what it finds |\n|---|---|---|")?;
    for rule in rules() {
        writeln!(out, "| [{0}](#{0}) | {1} | {2} |", rule.id, severity(rule), rule.summary)?;
    }
    rules().iter().try_for_each(|rule| markdown_page(rule, out))
}

fn markdown_page(rule: &Rule, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "\n## {}\n\n{} ({}).\n\n{}", rule.id, rule.summary, severity(rule), rule.why)?;
    if !rule.source.is_empty() {
        writeln!(out, "\n**Source:** {}", rule.source)?;
    }
    writeln!(out, "\n**What to do:** {}\n\nFinds this:\n\n```yaml\n{}\n```", rule.remedy, rule.wrong.trim())?;
    writeln!(out, "\nNot this:\n\n```yaml\n{}\n```", rule.right.trim())
}

const fn severity(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}
