use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{Finding, Severity, SpecialCategory};

pub(super) const RULE: Rule = Rule {
    id: "special-category-basis",
    summary: "Special categories of data are processed without a stated condition of Art. 9",
    severity: Severity::Warning,
    why: "Data on health, origin, opinions, belief, union membership, sex life, genes and biometrics may be \
          processed only under a condition of its own, beside the legal basis.",
    source: "Art. 9(1) and 9(2) GDPR",
    remedy: "State under `special` of the data category the letter of Art. 9(2) that it rests on, such as \
             `a` for explicit consent.",
    wrong: "\
data:
  contact: Contact details
  diet: { name: Allergies told with a booking, special: unstated }
dpo: none
",
    right: "\
data:
  contact: Contact details
  diet: { name: Allergies told with a booking, special: a }
dpo: none
",
    run: Run::OnNotice(run),
};

/// Beginnings of words, and phrases, by which notices speak of special categories as such.
const AS_SUCH: [&str; 10] = [
    "arkaluonto",
    "arkaluonte",
    "erityiset henkilötietoryhmät",
    "erityisiä henkilötietoryhmiä",
    "erityisiin henkilötietoryhmiin",
    "känsliga personuppgifter",
    "känsliga uppgifter",
    "särskilda kategorier av personuppgifter",
    "sensitive data",
    "special categories of",
];

/// Beginnings of words for what belongs to the special categories, for the names of data: only those that leave little
/// doubt, because a diet or a photograph may belong there or not.
const SPECIAL: [&str; 42] = [
    // Finnish
    "terveystied",
    "terveystieto",
    "terveydentil",
    "potilastied",
    "potilastieto",
    "diagnoos",
    "sairauspoissa",
    "ammattiliit",
    "ammattiyhdisty",
    "ammattijärjestö",
    "uskonnolli",
    "uskonto",
    "poliittiset mielipit",
    "etninen alkuperä",
    "seksuaali",
    "geneetti",
    "biometri", // Swedish
    "hälsouppgift",
    "hälsotillstånd",
    "patientuppgift",
    "diagnos ",
    "diagnoser",
    "sjukfrånvar",
    "fackförening",
    "fackförbund",
    "religiös",
    "religion",
    "politiska åsikt",
    "etniskt ursprung",
    "sexuell",
    "genetisk",
    "biometrisk", // English
    "health data",
    "state of health",
    "patient record",
    "sick leave",
    "trade union",
    "religious",
    "political opinion",
    "ethnic origin",
    "sexual orientation",
    "genetic",
];

/// Where a data category says that it is special, the condition is asked for; where its name or what belongs to it says so
/// in words, the author is asked. Where prose speaks of special categories as such, and no data category says what it is
/// about, the author is asked too.
fn run(subject: &Subject) -> Vec<Finding> {
    let mut findings = of_categories(subject);
    findings.extend(by_name(subject));
    findings
}

/// Data categories that are not marked, though what they are called tells.
fn by_name(subject: &Subject) -> Vec<Finding> {
    let mut mentions = subject.prose.words_beginning(&SPECIAL);
    mentions.retain(|mention| mention.passage.is_under("data") && !denies(mention.folded_sentence));
    let unmarked = subject.notice.data.iter().filter(|category| category.special.is_none());
    unmarked
        .filter_map(|category| {
            let path = format!("data.{}", category.id);
            let mention = mentions
                .iter()
                .filter(|mention| mention.passage.is_under(&path))
                .min_by_key(|mention| mention.passage.place_in_prose())?;
            Some(RULE.finding(
                path,
                format!(
                    "This data seems to belong to the special categories ({}), but no condition of Art. 9(2) is stated.",
                    quoted(mention.sentence)
                ),
            ))
        })
        .collect()
}

/// What the data categories say themselves, and what prose says where none of them does.
fn of_categories(subject: &Subject) -> Vec<Finding> {
    let data = &subject.notice.data;
    if data.iter().any(|category| category.special.is_some()) {
        return data
            .iter()
            .filter(|category| category.special == Some(SpecialCategory::Unstated))
            .map(|category| {
                RULE.finding(
                    format!("data.{}.special", category.id),
                    "This data belongs to the special categories, but no condition of Art. 9(2) is stated for it.",
                )
            })
            .collect();
    }
    let mention =
        subject.prose.words_beginning(&AS_SUCH).into_iter().find(|mention| !denies(mention.folded_sentence));
    let finding = mention.map(|mention| Finding {
        fix: "Name that data under `data`, with `special` and the letter of Art. 9(2); if there is none, \
              take the sentence out or say that there is none."
            .to_owned(),
        ..RULE.finding(
            mention.passage.path(),
            format!(
                "The notice speaks of sensitive data ({}), but no data category says what it is.",
                quoted(mention.sentence)
            ),
        )
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn a_name_can_tell_in_three_languages() {
        let of = |category: &str| {
            found(&format!("dpo: none\ndata: {{ contact: Contact details, extra: {category} }}"))
        };
        for category in [
            "Terveystiedot",
            "{ name: Jäsentiedot, items: [nimi, ammattiliiton jäsenyys] }",
            "Hälsouppgifter",
            "{ name: Medlemsuppgifter, items: [namn, religiös övertygelse] }",
            "Health data",
            "{ name: Staff, items: [name, trade union membership] }",
        ] {
            assert_eq!(of(category), [("special-category-basis", "data.extra".to_owned())], "{category}");
        }
        for category in [
            "{ name: Health data, special: h }",
            "{ name: Staff, text: No health data is kept. }",
            "Terveyspalvelujen laskutus",
            "Diagnostiska loggar",
        ] {
            assert!(of(category).is_empty(), "{category}");
        }
    }

    #[test]
    fn sensitive_data_in_prose_needs_a_category() {
        assert_eq!(
            found("security: Arkaluontoiset tiedot hävitetään heti."),
            [("special-category-basis", "security.text".to_owned())]
        );
        assert!(found("security: Emme käsittele arkaluonteisia tietoja.").is_empty());
    }
}
