use crate::Rule;
use crate::bare::{bare_part, is_bare};
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, Item, Recipient, Severity};

pub(super) const RULE: Rule = Rule {
    id: "recipients-unnamed",
    summary: "Who gets the data is not said, or said in words that fit anybody",
    severity: Severity::Warning,
    why: "People must be told who gets their data, or what kind of recipients: a word such as “partners” \
          tells them neither, and keeps them from turning to those who hold the data.",
    source: "Art. 13(1)(e) and 14(1)(e) GDPR; guidelines WP260 rev.01, annex",
    remedy: "Name the recipients, or say what they do and in which trade and country they are, such as \
             “payment providers in Finland”.",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
recipients:
  others: Third parties
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
recipients:
  carriers: Carriers that bring the orders
",
    run: Run::OnNotice(run),
};

/// What tells nothing when it is all that is said of a recipient.
const BARE: &[&str] = &[
    "alihankkija",
    "alihankkijat",
    "käsittelijät",
    "kolmannet osapuolet",
    "kolmas osapuoli",
    "kumppanit",
    "organisaatiot",
    "palveluntarjoaja",
    "palveluntarjoajat",
    "palveluntuottajat",
    "rekisterinpitäjät",
    "järjestelmätoimittajat",
    "toimittajat",
    "sidosryhmät",
    "tahot",
    "ulkopuoliset",
    "vastaanottajat",
    "yhteistyökumppani",
    "yhteistyökumppanit",
    "leverantörer",
    "organisationer",
    "parter",
    "partner",
    "personuppgiftsansvariga",
    "personuppgiftsbiträden",
    "samarbetsparter",
    "samarbetspartner",
    "samarbetspartners",
    "tjänsteleverantörer",
    "tredje man",
    "tredje part",
    "tredje parter",
    "underleverantörer",
    "utomstående",
    "contractors",
    "controllers",
    "organisations",
    "organizations",
    "others",
    "parties",
    "partners",
    "processors",
    "service providers",
    "subcontractors",
    "sub-processors",
    "suppliers",
    "third parties",
    "third party",
    "vendors",
];

/// A name that fits anybody is told, unless the notice says what the recipient gets the data for and in which country
/// it is: then it is at least a category as the guidelines want it.
fn run(subject: &Subject) -> Vec<Finding> {
    match &subject.notice.recipients {
        Item::Absent => vec![Finding {
            fix: "Name under `recipients` who gets the data, processors too; if nobody does, write `recipients: none`."
                .to_owned(),
            ..RULE.finding("recipients", "The notice does not say who gets the data.")
        }],
        Item::None => Vec::new(),
        Item::Stated(recipients) => recipients
            .iter()
            .filter_map(|recipient| {
                let part = unnamed(recipient)?;
                let name = subject.words(&recipient.name);
                let what = if is_bare(name, BARE) {
                    format!("{} does not tell who gets the data.", quoted(name))
                } else {
                    format!("In {}, {} does not tell who gets the data.", quoted(name), quoted(&part))
                };
                Some(RULE.finding(format!("recipients.{}", recipient.id), what))
            })
            .collect(),
    }
}

/// What of the name tells nobody. Where a condition narrows down who gets the data, a part of the name may be as wide as
/// `authorities or third parties`, to whom a law may oblige.
fn unnamed(recipient: &Recipient) -> Option<String> {
    let is_described = recipient.purpose.is_some() && !recipient.countries.is_empty();
    let mut names = recipient.name.iter().filter(|_| !is_described);
    names.find_map(|(_, name)| {
        is_bare(name, BARE)
            .then(|| name.to_owned())
            .or_else(|| recipient.condition.is_none().then(|| bare_part(name, BARE)).flatten())
    })
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    /// The rules and places found where this stands under the key of the only recipient.
    fn found_for(recipient: &str) -> usize {
        found(&format!("recipients: {{ carrier: {recipient} }}")).len()
    }

    #[test]
    fn names_that_fit_anybody() {
        for recipient in [
            "Alihankkijat",
            "Yhteistyökumppanit ja järjestelmätoimittajat",
            "Ulkoinen palveluntarjoaja",
            "Våra samarbetspartner",
            "Service providers and other third parties",
            "{ name: Partners, purpose: Our business }",
            "{ name: 'Jälleenmyyjät, alihankkijat ja muut assosioituneet organisaatiot' }",
            "Revisorer och andra samarbetsparter",
            "Accountants and other third parties",
        ] {
            assert_eq!(found_for(recipient), 1, "{recipient}");
        }
    }

    #[test]
    fn names_and_categories_that_tell_somebody() {
        for recipient in [
            "Alihankkija Oy",
            "Taloushallinnon palveluntarjoajat",
            "Payment service providers",
            "{ name: Service providers, purpose: Keeping the accounts, country: FI }",
            "{ name: Authorities or third parties, when: Where a law obliges us }",
        ] {
            assert_eq!(found_for(recipient), 0, "{recipient}");
        }
    }

    #[test]
    fn silence_about_recipients() {
        let purposes = "purposes: [{ name: A, basis: contract, retention: { years: 1 } }]\n";
        assert_eq!(
            found(&format!("{purposes}# recipients: left out")),
            [("recipients-unnamed", "recipients".to_owned())]
        );
        assert!(found(&format!("{purposes}recipients: none")).is_empty());
    }
}
