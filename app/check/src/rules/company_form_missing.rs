use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{fold, quoted};
use seloste_notice::{Finding, Party, Severity, valid_business_id};

pub(super) const RULE: Rule = Rule {
    id: "company-form-missing",
    summary: "A controller with a business id is named without its company form",
    severity: Severity::Info,
    why: "The name by which a company trades is not the company: people must be told who decides, by the name that is \
          in the register.",
    source: "Art. 13(1)(a) GDPR",
    remedy: "Write the name as it stands in the Business Information System (ytj.fi) under this id; a trader without a \
             company writes their own name too.",
    wrong: "\
controller:
  name: Esimerkki Pilvipalvelut
  business_id: 1234567-1
  email: privacy@example.fi
  phone: 09 123 4567
",
    right: "\
controller:
  name: Esimerkki Pilvipalvelut Oy
  business_id: 1234567-1
  email: privacy@example.fi
  phone: 09 123 4567
",
    run: Run::OnNotice(run),
};

/// Forms as words of their own.
const FORMS: [&str; 29] = [
    "oy",
    "oyj",
    "ab",
    "abp",
    "ky",
    "ay",
    "ry",
    "rf",
    "sr",
    "osk",
    "anl",
    "tmi",
    "fma",
    "kom",
    "öb",
    "ltd",
    "plc",
    "inc",
    "llc",
    "gmbh",
    "as",
    "asa",
    "aps",
    "bv",
    "sa",
    "se",
    "oü",
    "filial",
    "sivuliike",
];

/// Parts of words by which the name tells what kind of body it is.
const BODIES: [&str; 42] = [
    "osakeyhtiö",
    "yhtiö",
    "yhdistys",
    "säätiö",
    "osuuskun",
    "osuusliike",
    "toiminimi",
    "seurakun",
    "kirkko",
    "kunta",
    "kaupunki",
    "kaupungin",
    "hyvinvointialue",
    "virasto",
    "ministeri",
    "laitos",
    "keskus",
    "yliopisto",
    "opisto",
    "koulu",
    "kirjasto",
    "museo",
    "liitto",
    "pankki",
    "apteek",
    "bolag",
    "förening",
    "stiftelse",
    "andelslag",
    "församling",
    "kommun",
    "stad",
    "myndighet",
    "universitet",
    "förbund",
    "välfärdsområde",
    "association",
    "foundation",
    "cooperative",
    "university",
    "municipality",
    "city of",
];

fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let joint = notice
        .joint_controllers
        .iter()
        .enumerate()
        .map(|(index, party)| (format!("joint_controllers[{index}].name"), party));
    let controllers =
        notice.controller.iter().map(|party| ("controller.name".to_owned(), party)).chain(joint);
    controllers.filter_map(|(path, party)| told(subject, path, party)).collect()
}

fn told(subject: &Subject, path: String, party: &Party) -> Option<Finding> {
    party.business_id.as_deref().filter(|id| valid_business_id(id))?;
    let name = party.name.as_ref().filter(|name| !name.iter().any(|(_, name)| tells_form(name)))?;
    let name = quoted(subject.words(name));
    Some(RULE.finding(path, format!("{name} has a business id, but its name has no company form.")))
}

fn tells_form(name: &str) -> bool {
    let folded = fold(name);
    folded.split(|character: char| !character.is_alphanumeric()).any(|word| FORMS.contains(&word))
        || BODIES.iter().any(|body| folded.contains(body))
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn bodies_and_forms() {
        let named = |name: &str| {
            found(&format!(
                "controller: {{ name: {name}, business_id: 1234567-1, email: a@example.fi, phone: '1' }}"
            ))
            .len()
        };
        for name in [
            "Oy Esimerkki Ab",
            "Esimerkkiyhdistys r.y.",
            "Helsingin kaupunki",
            "Exempelföreningen",
            "Tmi Matti",
        ] {
            let name = name.replace("r.y.", "ry");
            assert_eq!(named(&name), 0, "{name}");
        }
        assert_eq!(named("Oyster Palvelut"), 1);
        assert!(found("controller: { name: Esimerkki, email: a@example.fi, phone: '1' }").is_empty());
    }
}
