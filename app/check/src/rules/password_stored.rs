use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{NEGATIONS, PASSWORDS, PROTECTED_PASSWORD};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
use crate::text_index::{first_hit_per_language, first_hit_per_text};

pub(super) const RULE: Rule = Rule {
    id: "password-stored",
    summary: "Passwords are listed as stored data",
    severity: Severity::Info,
    why: "A readable password can be stolen and used wherever the person uses it. Store a salted hash \
          instead.",
    source: "Art. 32(1) GDPR",
    remedy: "Find out what is stored. If it is a hash, say so; if it is the password, change the system \
             first.",
    wrong: "\
data:
  contact: { name: Account, items: [user name, password] }
",
    right: "\
data:
  contact: { name: Account, items: [user name, hash of the password] }
",
    lists: &[&PASSWORDS, &PROTECTED_PASSWORD, &NEGATIONS],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let mut hits = context.texts.find_terms(&PASSWORDS);
    hits.retain(|hit| hit.entry.is_under("data") && !hit.is_negated() && !hit.has(&PROTECTED_PASSWORD));
    first_hit_per_language(&mut hits);
    first_hit_per_text(&mut hits);
    hits.into_iter()
        .map(|hit| {
            RULE.finding(hit.entry.path(), format!("passwords are listed as data: {}", quote(hit.sentence)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn only_listed_data_is_reported() {
        assert!(found("security: Järjestelmään kirjaudutaan salasanalla.").is_empty());
        assert!(found("data: { contact: { name: Tunnukset, text: Salasanoja ei tallenneta. } }").is_empty());
        assert_eq!(
            found("data: { contact: { name: Tunnukset, items: [salasana, lösenord] } }"),
            [("password-stored", "data.contact.items[0]".to_owned())]
        );
    }
}
