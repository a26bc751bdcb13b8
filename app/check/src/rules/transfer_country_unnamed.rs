use crate::Rule;
use crate::rule::Run;
use crate::sayings::any_of;
use crate::subject::Subject;
use crate::words::fold;
use seloste_notice::{Country, Finding, Language, Severity};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    id: "transfer-country-unnamed",
    summary: "Data leaves the EEA, and it is not said for which country",
    severity: Severity::Warning,
    why: "How well data is protected outside the European Economic Area depends on the country; as a rule the guidelines ask \
          for its name.",
    source: "Art. 13(1)(f), 14(1)(f) and 5(1)(a) GDPR; guidelines WP260 rev.01, annex",
    remedy: "List under `transfers.countries`, or under `country` of each recipient, to which countries data may go.",
    wrong: "\
transfers: { mechanisms: [scc], copy: Ask us by e-mail }
",
    right: "\
transfers: { countries: [US], mechanisms: [scc], copy: Ask us by e-mail }
",
    run: Run::OnNotice(run),
};

/// Countries that are named in words count too. What denies transfers names no mechanism and is left alone.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let whole = notice.transfers.stated();
    let is_outside = |country: &Country| !country.is_in_eea();
    let recipients = notice.recipient_list();
    let has_mechanism = whole.is_some_and(|transfers| !transfers.mechanisms.is_empty());
    let tells = has_mechanism || recipients.iter().any(|recipient| recipient.transfer.is_some());
    let named_for_all = || {
        whole.is_some_and(|transfers| transfers.countries.iter().any(is_outside))
            || names_country(subject, "transfers")
    };
    if !tells || named_for_all() {
        return Vec::new();
    }
    let unnamed = recipients.iter().filter(|recipient| {
        recipient.transfer.is_some()
            && !recipient.countries.iter().any(is_outside)
            && !names_country(subject, &format!("recipients.{}", recipient.id))
    });
    let mut findings: Vec<Finding> =
        unnamed.map(|recipient| told(format!("recipients.{}.country", recipient.id))).collect();
    let any_outside = recipients.iter().any(|recipient| recipient.countries.iter().any(is_outside));
    if findings.is_empty() && has_mechanism && !any_outside {
        findings.push(told("transfers.countries".to_owned()));
    }
    findings
}

fn told(path: String) -> Finding {
    RULE.finding(path, "The notice does not say to which country outside the EEA data is transferred.")
}

/// Other names; a space at the end asks for the whole word.
const SHORT: [&str; 5] = ["usa ", "uk ", "u.s.", "britannia", "förenta stat"];

/// Whether a text under this key names a country outside the EEA, in whatever case: the ends of long names are left out of
/// the comparison.
fn names_country(subject: &Subject, key: &str) -> bool {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(beginnings);
    let passages = subject.prose.passages.iter().filter(|passage| passage.is_under(key));
    let texts: Vec<&str> = passages.map(|passage| subject.prose.folded(passage)).collect();
    let stands = |word: &str| texts.iter().any(|text| any_of(text, &[word]));
    !texts.is_empty() && (SHORT.iter().any(|name| stands(name)) || NAMES.iter().any(|name| stands(name)))
}

/// The names of the countries outside the EEA in every language, folded and without their ends.
fn beginnings() -> Vec<String> {
    const ENDING: usize = 3;
    const LONG: usize = 7;
    let outside = Country::named().filter(|country| !country.is_in_eea());
    outside
        .flat_map(|country| {
            Language::ALL.map(|language| {
                let name = fold(country.name(language));
                let length = name.chars().count();
                let kept = if length >= LONG { length - ENDING } else { length };
                name.chars().take(kept).collect()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn countries_in_words_count() {
        for text in [
            "Tietoja siirretään Yhdysvaltoihin.",
            "Tietoja käsitellään myös USA:ssa.",
            "Uppgifter överförs till Förenta staterna.",
            "Data is kept in Japan.",
            "Data goes to the United Kingdom.",
        ] {
            assert!(
                found(&format!("transfers: {{ text: \"{text}\", mechanisms: [scc], copy: Ask }}")).is_empty(),
                "{text}"
            );
        }
        assert_eq!(
            found("transfers: { text: Data may leave the EEA., mechanisms: [scc], copy: Ask }"),
            [("transfer-country-unnamed", "transfers.countries".to_owned())]
        );
    }

    #[test]
    fn each_recipient_is_asked() {
        let recipient = |keys: &str| {
            found(&format!("recipients: {{ carrier: {{ name: A Inc., {keys} }} }}\n# transfers: left out"))
        };
        assert_eq!(
            recipient("transfer: { mechanism: adequacy }"),
            [("transfer-country-unnamed", "recipients.carrier.country".to_owned())]
        );
        assert!(recipient("country: JP, transfer: { mechanism: adequacy }").is_empty());
        assert!(recipient("country: FI").is_empty());
    }
}
