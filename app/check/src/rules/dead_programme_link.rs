use crate::Rule;
use crate::prose::in_order_of_texts;
use crate::rule::Run;
use crate::subject::Subject;
use crate::walk::Leaf;
use seloste_notice::law::DEAD_PROGRAMME_HOSTS;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "dead-programme-link",
    summary: "A link leads to the register of a programme that no longer binds anybody",
    severity: Severity::Warning,
    why: "Whoever follows the link is led to believe that the programme still protects their data.",
    source: "Court of Justice, C-311/18, 16 July 2020",
    remedy: "Take the link out. Where the recipient is certified under the Data Privacy Framework, link to \
             its entry in that register.",
    wrong: "\
introduction: See [the register](https://www.privacyshield.gov/list).
",
    right: "\
introduction: See [the register](https://www.dataprivacyframework.gov/list).
",
    run: Run::OnNotice(run),
};

/// One finding for each address and each text, with or without `www.`.
fn run(subject: &Subject) -> Vec<Finding> {
    let hosts = DEAD_PROGRAMME_HOSTS.map(|host| host.trim_start_matches("www."));
    let mut findings: Vec<Finding> = subject
        .nodes
        .iter()
        .filter_map(|node| match node.leaf {
            Leaf::Url(url) => {
                let url = url.to_ascii_lowercase();
                hosts.iter().any(|host| url.contains(host)).then(|| leads(&node.path))
            }
            Leaf::Text(..) | Leaf::List(_) | Leaf::Party(_) => None,
        })
        .collect();
    let mut mentions = subject.prose.phrases(&hosts);
    in_order_of_texts(&mut mentions);
    findings.extend(mentions.into_iter().map(|mention| leads(&mention.passage.path())));
    findings
}

fn leads(path: &str) -> Finding {
    RULE.finding(path, "The link leads to the register of a programme that no longer binds anybody.")
}
