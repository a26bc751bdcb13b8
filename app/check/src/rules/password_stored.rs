use crate::Rule;
use crate::phrases::{PASSWORDS, PROTECTED_PASSWORD};
use crate::prose::in_order_of_texts;
use crate::rule::Run;
use crate::sayings::{any_of, once_for_each_text};
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "password-stored",
    summary: "Passwords are listed among the data",
    severity: Severity::Info,
    why: "A password that can be read can be stolen, and used wherever the person has the same one; what is kept of \
          it should be a salted hash.",
    source: "Art. 32(1) GDPR",
    remedy: "Find out what is kept. If it is a hash, say so; if it is the password, change the system first.",
    wrong: "\
data:
  contact: { name: Account, items: [user name, password] }
",
    right: "\
data:
  contact: { name: Account, items: [user name, hash of the password] }
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    let mut mentions = subject.prose.words_beginning(PASSWORDS);
    mentions.retain(|mention| {
        let sentence = mention.folded_sentence;
        mention.passage.is_under("data") && !denies(sentence) && !any_of(sentence, PROTECTED_PASSWORD)
    });
    in_order_of_texts(&mut mentions);
    once_for_each_text(&mut mentions);
    mentions
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!("Passwords are listed as data: {}.", quoted(mention.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn only_what_is_listed_as_data() {
        assert!(found("security: Järjestelmään kirjaudutaan salasanalla.").is_empty());
        assert!(found("data: { contact: { name: Tunnukset, text: Salasanoja ei tallenneta. } }").is_empty());
        assert_eq!(
            found("data: { contact: { name: Tunnukset, items: [salasana, lösenord] } }"),
            [("password-stored", "data.contact.items[0]".to_owned())]
        );
    }
}
