use seloste_notice::{Finding, Party, Severity, is_valid_business_id};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};
use crate::walk::NodeValue;

pub(super) const RULE: Rule = Rule {
    id: "company-form-missing",
    summary: "The name of a controller with a business id has no company form",
    severity: Severity::Info,
    why: "A trade name does not identify the company. People must be told the identity of the controller, by \
          its registered name.",
    source: "Art. 13(1)(a) GDPR",
    remedy: "Write the name as registered under this id in the Business Information System (ytj.fi). A sole \
             trader also states their own name.",
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
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Company forms that are separate words.
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

/// Parts of words that show the kind of organisation.
const ORGANISATIONS: [&str; 42] = [
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

fn run(context: &Context) -> Vec<Finding> {
    let controllers = context.nodes.iter().filter_map(|node| match node.value {
        NodeValue::Party(party)
            if node.path == "controller" || node.path.starts_with("joint_controllers") =>
        {
            Some((format!("{}.name", node.path), party))
        }
        _ => None,
    });
    controllers.filter_map(|(path, party)| check_name(context, path, party)).collect()
}

fn check_name(context: &Context, path: String, party: &Party) -> Option<Finding> {
    party.business_id.as_deref().filter(|id| is_valid_business_id(id))?;
    let name = party.name.as_ref().filter(|name| !name.iter().any(|(_, name)| has_form(name)))?;
    let name = quote(context.localized(name));
    Some(RULE.finding(path, format!("{name} has a business id, but its name has no company form")))
}

fn has_form(name: &str) -> bool {
    let folded = fold(name);
    folded.split(|character: char| !character.is_alphanumeric()).any(|word| FORMS.contains(&word))
        || ORGANISATIONS.iter().any(|part| folded.contains(part))
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn company_forms_and_organisations() {
        let findings = |name: &str| {
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
            assert_eq!(findings(&name), 0, "{name}");
        }
        assert_eq!(findings("Oyster Palvelut"), 1);
        assert!(found("controller: { name: Esimerkki, email: a@example.fi, phone: '1' }").is_empty());
    }
}
