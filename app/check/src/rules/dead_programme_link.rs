use seloste_notice::law::INVALID_PROGRAM_HOSTS;
use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text_index::first_hit_per_language;
use crate::walk::NodeValue;

pub(super) const RULE: Rule = Rule {
    id: "dead-programme-link",
    summary: "A link leads to the register of an invalidated transfer programme",
    severity: Severity::Warning,
    why: "Readers who follow the link get the impression that the programme still protects their data.",
    source: "Court of Justice, C-311/18, 16 July 2020",
    remedy: "Remove the link. If the recipient is certified under the Data Privacy Framework, link to its \
             entry in that register.",
    wrong: "\
introduction: See [the register](https://www.privacyshield.gov/list).
",
    right: "\
introduction: See [the register](https://www.dataprivacyframework.gov/list).
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each URL and each text. `www.` is ignored.
fn run(context: &Context) -> Vec<Finding> {
    let hosts = INVALID_PROGRAM_HOSTS.map(|host| host.trim_start_matches("www."));
    let mut findings: Vec<Finding> = context
        .nodes
        .iter()
        .filter_map(|node| match node.value {
            NodeValue::Url(url) => {
                let url = url.to_ascii_lowercase();
                hosts.iter().any(|host| url.contains(host)).then(|| link_finding(&node.path))
            }
            NodeValue::Text(..) | NodeValue::List(_) | NodeValue::Party(_) => None,
        })
        .collect();
    let mut hits = context.texts.find_phrases(&hosts);
    first_hit_per_language(&mut hits);
    findings.extend(hits.into_iter().map(|hit| link_finding(&hit.entry.path())));
    findings
}

fn link_finding(path: &str) -> Finding {
    RULE.finding(path, "the link leads to the register of an invalidated transfer programme")
}
