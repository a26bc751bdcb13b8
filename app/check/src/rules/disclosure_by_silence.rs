use crate::Rule;
use crate::phrases::UNLESS_FORBIDDEN;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "disclosure-by-silence",
    summary: "Data is disclosed or published unless the person forbids it",
    severity: Severity::Info,
    why: "Silence is no consent. Who discloses or publishes data until somebody forbids it needs another basis, as a rule a \
          legitimate interest that is named and weighed, and must tell of the right to object before it happens.",
    source: "Art. 4(11), 6(1)(f), 13(1)(c) and (d) and 21(4) GDPR; recital 32",
    remedy: "Say on which basis the data is disclosed, with the `interest` where it is a legitimate one; or ask first.",
    wrong: "\
recipients:
  carrier: { name: Publishers of magazines, role: controller, when: Unless you have forbidden it }
",
    right: "\
recipients:
  carrier: { name: Publishers of magazines, role: controller, when: If you have agreed to it }
",
    run: Run::OnNotice(run),
};

/// In what is said of recipients and directories. Where an interest is named for disclosure, the author has answered.
fn run(subject: &Subject) -> Vec<Finding> {
    UNLESS_FORBIDDEN
        .found_where(&subject.prose, |mention| {
            subject.is_about(mention.passage, "recipients", SectionId::Recipients)
                || mention.passage.is_under("directory")
        })
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!("The disclosure rests on silence: {}.", quoted(mention.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn silence_in_three_languages() {
        for text in [
            "Nimi julkaistaan luettelossa, ellei jäsen kiellä sitä.",
            "Namnet publiceras i katalogen, om inte medlemmen förbjuder det.",
            "Names are published in the directory unless a member objects.",
        ] {
            assert_eq!(
                found(&format!("directory: \"{text}\"")),
                [("disclosure-by-silence", "directory".to_owned())],
                "{text}"
            );
        }
        for text in [
            "Nimi julkaistaan, jos jäsen on antanut siihen suostumuksensa; luvan voi perua.",
            "Vi publicerar namn med medlemmens samtycke.",
            "Names are published if the member has agreed.",
        ] {
            assert!(found(&format!("directory: \"{text}\"")).is_empty(), "{text}");
        }
    }
}
