use crate::Rule;
use crate::bare::{bare_part, is_bare};
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{find_beginning, fold, quoted};
use seloste_notice::{Finding, Severity, Source, SourceKind};

pub(super) const RULE: Rule = Rule {
    id: "source-unnamed",
    summary: "Data comes from elsewhere than the person, and it is not said from where",
    severity: Severity::Warning,
    why: "Who did not give the data themselves must be told where it came from, and whether that source is \
          public: only then can they mend an error where it began.",
    source: "Art. 14(2)(f) GDPR",
    remedy: "Name the source or the kind of organisation, such as the Population Information System, and say \
             with `public` whether anybody may use it.",
    wrong: "\
sources:
  - data-subject
  - name: Other registers
",
    right: "\
sources:
  - data-subject
  - { name: Population Information System, public: false }
",
    run: Run::OnNotice(run),
};

/// Names that fit any source.
const BARE: &[&str] = &[
    "julkiset lähteet",
    "julkiset rekisterit",
    "julkiset tietolähteet",
    "alihankkijat",
    "kolmannet osapuolet",
    "lähde",
    "lähteet",
    "muualta",
    "muusta lähteestä",
    "rekisterit",
    "tietolähteet",
    "yhteistyökumppanit",
    "yleisesti saatavilla olevat lähteet",
    "allmänt tillgängliga källor",
    "datakällor",
    "källor",
    "offentliga källor",
    "offentliga register",
    "register",
    "samarbetspartner",
    "samarbetspartners",
    "tredje part",
    "tredje parter",
    "underleverantörer",
    "another source",
    "data sources",
    "elsewhere",
    "partners",
    "public registers",
    "publicly available sources",
    "public sources",
    "registers",
    "sources",
    "subcontractors",
    "third parties",
];

fn run(subject: &Subject) -> Vec<Finding> {
    subject
        .notice
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| source.kind == SourceKind::Other)
        .filter_map(|(index, source)| {
            let what = unnamed(subject, source)?;
            Some(RULE.finding(format!("sources[{index}]"), what))
        })
        .collect()
}

/// Words, or their beginnings, after which a text names what it speaks of.
const EXAMPLES: [&str; 12] = [
    "kuten",
    "esim",
    "muun muassa",
    "mm.",
    "eli",
    "såsom",
    "t.ex.",
    "till exempel",
    "bl.a.",
    "such as",
    "e.g.",
    "for example",
];

/// What is wrong with the source's name. A text beside it that gives examples is taken to name the source, and so is
/// a text without a name, which the reader asks for where there is neither.
fn unnamed(subject: &Subject, source: &Source) -> Option<String> {
    let name = source.name.as_ref()?;
    let is_explained = source.text.iter().flat_map(|text| text.iter()).any(|(_, text)| {
        let folded = fold(text);
        EXAMPLES.iter().any(|word| find_beginning(&folded, word).is_some())
    });
    if is_explained {
        return None;
    }
    let whole = quoted(subject.words(name));
    name.iter().find_map(|(_, name)| {
        if is_bare(name, BARE) {
            return Some(format!("{whole} does not tell where the data comes from."));
        }
        let part = quoted(&bare_part(name, BARE)?);
        Some(format!("In {whole}, {part} does not tell where the data comes from."))
    })
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn what_stands_beside_a_named_source_is_asked_too() {
        for name in [
            "Kaupparekisteri ja muut rekisterit",
            "Kumppanin sivusto sekä muut digitaaliset lähteet",
            "Befolkningsdatasystemet och andra register",
            "The trade register and other sources",
        ] {
            assert_eq!(
                found(&format!("sources: [{{ name: {name} }}]")),
                [("source-unnamed", "sources[0]".to_owned())],
                "{name}"
            );
        }
        for name in ["Kaupparekisteri ja väestötietojärjestelmä", "Employers and schools", "Arbetsgivaren"]
        {
            assert!(found(&format!("sources: [{{ name: {name} }}]")).is_empty(), "{name}");
        }
    }

    #[test]
    fn a_text_that_gives_examples_names_the_source() {
        let sources =
            |text: &str| found(&format!("sources: [{{ name: Julkiset lähteet, text: {text} }}]")).len();
        assert_eq!(sources("Niistä tietoja täydennetään."), 1);
        assert_eq!(sources("Niitä ovat esimerkiksi yritysten verkkosivut."), 0);
    }
}
