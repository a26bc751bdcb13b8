use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{ACT_CITATIONS, CRIMINAL_DATA, GROUNDS_TO_KEEP};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "criminal-data-ground",
    summary: "Data about criminal offences is processed, but no law that allows it is named",
    severity: Severity::Warning,
    why: "Data about criminal convictions and offences may be processed only under the control of an official \
          authority or if a law allows it. People cannot verify that if the law is not named.",
    source: "Art. 10 GDPR; Finland: tietosuojalaki (1050/2018), 7 §",
    remedy: "Name the law in the `text` of the data category or the purpose, or do not collect the data.",
    wrong: "\
data:
  contact: Contact details
  record: Extract from the criminal record
",
    right: "\
data:
  contact: Contact details
  record: { name: Extract from the criminal record, text: It is inspected under the Act 504/2002. }
",
    lists: &[&CRIMINAL_DATA, &ACT_CITATIONS, &GROUNDS_TO_KEEP],
    run: RuleFn::Notice(run),
};

/// Reports the first mention among data, purposes or sources, unless a sentence about such data, or another
/// text of the same entry, cites a law.
fn run(context: &Context) -> Vec<Finding> {
    let hits = CRIMINAL_DATA.find(&context.texts);
    let cites_law =
        |text: &str, language| ACT_CITATIONS.are_in(text, language) || GROUNDS_TO_KEEP.are_in(text, language);
    let is_explained = |path: &str| {
        let entry = path.rsplit_once('.').map_or(path, |(entry, _)| entry);
        let mut entries = context.texts.entries.iter().filter(|other| other.is_under(entry));
        entries.any(|other| cites_law(context.texts.folded(other), other.language))
    };
    if hits.iter().any(|hit| cites_law(hit.folded_sentence, hit.entry.language)) {
        return Vec::new();
    }
    let keys = ["data", "purposes", "sources", "sections"];
    let first = hits.iter().find(|hit| {
        keys.iter().any(|key| hit.entry.is_under(key)) && !is_explained(hit.entry.path_without_language())
    });
    let finding = first.map(|hit| {
        let message = format!("no law is named that allows the processing of {}", quote(hit.sentence));
        RULE.finding(hit.entry.path(), message)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn criminal_data_is_found_in_every_language() {
        for name in ["Rikosrekisteriote", "Utdrag ur straffregistret", "Criminal convictions"] {
            assert_eq!(
                found(&format!("data: {{ contact: A, record: {name} }}")),
                [("criminal-data-ground", "data.record.name".to_owned())],
                "{name}"
            );
        }
    }

    #[test]
    fn named_law_or_denial_is_enough() {
        for text in [
            "Rikosrekisteriote tarkastetaan lasten kanssa työskenteleviltä lain 504/2002 nojalla.",
            "Emme kerää rikosrekisteriotteita.",
            "We keep no criminal records.",
        ] {
            assert!(found(&format!("sections: [{{ in: data, text: \"{text}\" }}]")).is_empty(), "{text}");
        }
        assert!(found("introduction: Rikosrekisteriotteista kerrotaan toisessa selosteessa.").is_empty());
    }
}
