use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::walk::Leaf;
use crate::words::fold;
use seloste_notice::law::DEAD_PROGRAMME_HOSTS;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "dead-programme-link",
    summary: "A link leads to the register of a programme that no longer binds anybody",
    severity: Severity::Warning,
    why: "Whoever follows the link is led to believe that the programme still protects their data.",
    source: "Court of Justice, C-311/18, 16 July 2020",
    remedy: "Take the link out. Where the recipient is certified under the Data Privacy Framework, link to its entry \
             in that register.",
    wrong: "\
introduction: See [the register](https://www.privacyshield.gov/list).
",
    right: "\
introduction: See [the register](https://www.dataprivacyframework.gov/list).
",
    run: Run::OnNotice(run),
};

/// One finding for each address and each text.
fn run(subject: &Subject) -> Vec<Finding> {
    let addresses = subject.nodes.iter().filter_map(|node| match node.leaf {
        Leaf::Url(url) => Some((&node.path, dead_host(&fold(url))?)),
        Leaf::Text(..) | Leaf::List(_) | Leaf::Party(_) => None,
    });
    let texts =
        subject.passages.iter().filter_map(|passage| Some((&passage.path, dead_host(&passage.folded)?)));
    addresses
        .chain(texts)
        .map(|(path, host)| RULE.finding(path, format!("The link leads to {host}, the register of a programme that no longer binds anybody.")))
        .collect()
}

/// The dead host that this text names, with or without `www.`.
fn dead_host(folded: &str) -> Option<&'static str> {
    DEAD_PROGRAMME_HOSTS.into_iter().find(|host| folded.contains(host.trim_start_matches("www.")))
}
