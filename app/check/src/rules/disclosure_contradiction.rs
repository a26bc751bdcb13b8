use crate::Rule;
use crate::phrases::NOT_DISCLOSED;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{find_beginning, fold, listed, quoted};
use seloste_notice::{Finding, Recipient, Role, Severity};

pub(super) const RULE: Rule = Rule {
    id: "disclosure-contradiction",
    summary: "Data is said to be disclosed to nobody, and recipients are listed",
    severity: Severity::Warning,
    why: "Of two sentences that contradict each other one misleads, and people cannot know which.",
    source: "Art. 5(1)(a) and 12(1) GDPR",
    remedy: "Say to whom the data is disclosed, and take the denial out or name its exceptions in the same sentence.",
    wrong: "\
introduction: We do not disclose your data to third parties.
directory: Every year we publish a directory of our customers.
",
    right: "\
introduction: We do not disclose your data to third parties, except in the directory.
directory: Every year we publish a directory of our customers.
",
    run: Run::OnNotice(run),
};

/// Only a denial without exceptions counts, and only beside disclosures to others than processors and authorities: those
/// work for the controller or act by law, and a notice that denies disclosure hardly means them.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let mut disclosed: Vec<String> = notice
        .recipient_list()
        .iter()
        .filter(|recipient| is_outsider(recipient))
        .map(|recipient| quoted(subject.words(&recipient.name)))
        .take(3)
        .collect();
    if notice.directory.stated().is_some() {
        disclosed.push("a published directory".to_owned());
    }
    if disclosed.is_empty() {
        return Vec::new();
    }
    NOT_DISCLOSED
        .found(&subject.prose)
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!("{} stands beside {}.", quoted(mention.sentence), listed(&disclosed)),
            )
        })
        .collect()
}

/// Words by which the name of a recipient tells that it is the controller's own, a processor or an authority.
const INSIDERS: [&str; 25] = [
    "viranomai",
    "poliisi",
    "verohall",
    "verovirano",
    "tuomioist",
    "kela",
    "henkilöst",
    "työntekij",
    "alihank",
    "järjestelmätoimit",
    "palveluntarjo",
    "ulkoistus",
    "myndighet",
    "polis",
    "skatte",
    "domstol",
    "personal",
    "anställd",
    "underleverant",
    "tjänstelever",
    "authorit",
    "police",
    "employees",
    "subcontractor",
    "service provider",
];

fn is_outsider(recipient: &Recipient) -> bool {
    match recipient.role {
        Some(Role::Controller) => true,
        Some(Role::Processor | Role::Authority) => false,
        None => !recipient.name.iter().any(|(_, name)| {
            let folded = fold(name);
            INSIDERS.iter().any(|word| find_beginning(&folded, word).is_some())
        }),
    }
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    fn beside(recipient: &str, text: &str) -> usize {
        found(&format!("introduction: \"{text}\"\nrecipients: {{ carrier: {recipient} }}")).len()
    }

    #[test]
    fn denials_in_three_languages() {
        for text in [
            "Tietoja ei luovuteta ulkopuolisille.",
            "Tiedot ovat vain yrityksen käytössä.",
            "Vi lämnar inte ut uppgifter till tredje part.",
            "We never share your data with anyone.",
        ] {
            assert_eq!(beside("{ name: Esimerkki Oy, role: controller }", text), 1, "{text}");
            assert_eq!(beside("{ name: Esimerkki Oy, role: processor }", text), 0, "{text}");
            assert_eq!(beside("Poliisi", text), 0, "{text}");
        }
    }

    #[test]
    fn denials_with_an_exception_or_of_one_kind() {
        for text in [
            "Tietoja ei luovuteta ulkopuolisille ilman suostumusta.",
            "Tietoja ei luovuteta EU:n ulkopuolelle.",
            "Terveystietoja ei luovuteta.",
            "Emme myy tietoja.",
            "Vi lämnar inte ut uppgifter till tredje part utan ditt samtycke.",
            "We do not share your data with others unless the law asks for it.",
        ] {
            assert_eq!(beside("{ name: Esimerkki Oy, role: controller }", text), 0, "{text}");
        }
    }
}
