//! `seloste explain`.

use anyhow::{Context as _, Result};
use seloste_check::{Rule, rule, rules};
use std::io::Write as _;
use std::process::ExitCode;

/// Prints a rule's page, or lists the rules.
pub fn run(id: Option<&str>) -> Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    match id {
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
