use crate::Rule;
use crate::phrases::CONSENT_BY_USE;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "consent-by-use",
    summary: "Use of the site is taken for consent or acceptance",
    severity: Severity::Error,
    why: "Consent is a clear affirmative act for a certain purpose; who uses a site has agreed to nothing. A notice \
          informs and is no contract: nobody has to accept it.",
    source: "Art. 4(11) and 7 GDPR; Court of Justice, C-673/17, 1 October 2019",
    remedy: "Take the sentence out. Where a purpose rests on consent, ask for it apart and before the processing.",
    wrong: "\
introduction: By using our website you accept this privacy notice.
",
    right: "\
introduction: This privacy notice tells how we process the data of those who use our website.
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    CONSENT_BY_USE
        .found_where(&subject.prose, |mention| !denies(mention.folded_sentence))
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!("Use is taken for acceptance: {}.", quoted(mention.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    fn is_found(text: &str) -> bool {
        found(&format!("introduction: {text}")) == [("consent-by-use", "introduction".to_owned())]
    }

    #[test]
    fn acceptance_by_use() {
        for text in [
            "Käyttämällä verkkosivustoamme hyväksyt tämän selosteen.",
            "Käyttäjä antaa suostumuksensa jatkamalla palvelun käyttöä.",
            "Genom att fortsätta använda webbplatsen godkänner du villkoren.",
            "If you continue to use the site, you agree to this policy.",
        ] {
            assert!(is_found(text), "{text}");
        }
    }

    #[test]
    fn acts_that_are_consent_and_its_withdrawal() {
        for text in [
            "Suostumuksen voit peruuttaa käyttämällä palvelun asetuksia.",
            "Annat suostumuksesi käyttämällä sivuston lomaketta.",
            "By using the website you do not consent to anything.",
            "By using the form on our site you give your consent.",
            "Du återkallar ditt samtycke genom att använda länken på webbplatsen.",
        ] {
            assert!(found(&format!("introduction: {text}")).is_empty(), "{text}");
        }
    }
}
