use std::sync::LazyLock;

use seloste_notice::{Country, Finding, Language, Severity};

use crate::context::Context;
use crate::lexicon::COUNTRY_NAMES;
use crate::rule::{Rule, RuleFn};
use crate::text::fold;

pub(super) const RULE: Rule = Rule {
    id: "transfer-country-unnamed",
    summary: "Data is transferred outside the EEA, but the country is not stated",
    severity: Severity::Warning,
    why: "The level of protection outside the European Economic Area depends on the country. The guidelines \
          generally require its name.",
    source: "Art. 13(1)(f), 14(1)(f) and 5(1)(a) GDPR; guidelines WP260 rev.01, annex",
    remedy: "List the countries under `transfers.countries`, or under `country` of each recipient.",
    wrong: "\
transfers: { mechanisms: [scc], copy: Ask us by e-mail }
",
    right: "\
transfers: { countries: [US], mechanisms: [scc], copy: Ask us by e-mail }
",
    lists: &[&COUNTRY_NAMES],
    run: RuleFn::Notice(run),
};

/// Countries mentioned in texts count too. Transfers without a mechanism may be denials and are not reported.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let whole = notice.transfers.stated();
    let is_outside = |country: &Country| !country.is_in_eea();
    let recipients = notice.stated_recipients();
    let has_mechanism = whole.is_some_and(|transfers| !transfers.mechanisms.is_empty());
    let has_transfers = has_mechanism || recipients.iter().any(|recipient| recipient.transfer.is_some());
    let named_for_all = || {
        whole.is_some_and(|transfers| transfers.countries.iter().any(is_outside))
            || names_country(context, "transfers")
    };
    if !has_transfers || named_for_all() || !RULE.can_search(context) {
        return Vec::new();
    }
    let unnamed = recipients.iter().filter(|recipient| {
        recipient.transfer.is_some()
            && !recipient.countries.iter().any(is_outside)
            && !names_country(context, &format!("recipients.{}", recipient.id))
    });
    let mut findings: Vec<Finding> =
        unnamed.map(|recipient| country_finding(format!("recipients.{}.country", recipient.id))).collect();
    let any_outside = recipients.iter().any(|recipient| recipient.countries.iter().any(is_outside));
    if findings.is_empty() && has_mechanism && !any_outside {
        findings.push(country_finding("transfers.countries".to_owned()));
    }
    findings
}

fn country_finding(path: String) -> Finding {
    RULE.finding(path, "the notice does not say to which country outside the EEA data is transferred")
}

/// Returns true if a text under this key names a country outside the EEA. Endings of long names are ignored,
/// because names are inflected.
fn names_country(context: &Context, key: &str) -> bool {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(name_prefixes);
    let mut entries = context.texts.entries.iter().filter(|entry| entry.is_under(key));
    entries.any(|entry| {
        let texts = &context.texts;
        texts.has(entry, &COUNTRY_NAMES) || NAMES.iter().any(|name| texts.has_prefix(entry, name))
    })
}

/// Returns the names of countries outside the EEA in every language, folded and without endings.
fn name_prefixes() -> Vec<String> {
    const ENDING_LENGTH: usize = 3;
    const MIN_LENGTH: usize = 7;
    let outside = Country::mentioned().filter(|country| !country.is_in_eea());
    outside
        .flat_map(|country| {
            Language::ALL.map(|language| {
                let name = fold(country.name(language));
                let length = name.chars().count();
                let kept = if length >= MIN_LENGTH { length - ENDING_LENGTH } else { length };
                name.chars().take(kept).collect()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn country_in_a_text_counts() {
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
    fn each_recipient_is_checked() {
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
