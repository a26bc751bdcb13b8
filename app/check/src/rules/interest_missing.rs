use seloste_notice::{Basis, BasisStatement, Finding, Severity};

use crate::context::Context;
use crate::fact::{Fact, FactState};
use crate::lexicon::{FACT_INTEREST, GENERIC_INTEREST};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};

pub(super) const RULE: Rule = Rule {
    id: "interest-missing",
    summary: "Processing relies on legitimate interests, but no interest is named",
    severity: Severity::Error,
    why: "A controller that relies on legitimate interests must state them. Only then can people weigh them \
          against their own interests and object.",
    source: "Art. 13(1)(d) and 14(2)(b) GDPR; Court of Justice, C-394/23, 9 January 2025",
    remedy: "State the interest under `interest`, such as preventing fraud in the shop.",
    wrong: "\
purposes:
  - name: Preventing fraud
    basis: legitimate-interests
    retention: { years: 1 }
",
    right: "\
purposes:
  - name: Preventing fraud
    basis: legitimate-interests
    interest: Keeping the shop free from orders in other people's names
    retention: { years: 1 }
",
    lists: &[&GENERIC_INTEREST, &FACT_INTEREST],
    run: RuleFn::Notice(run),
};

/// Reports an error if no interest is stated. Warning if the basis has a text that may name it, or if the
/// interest applies to any business. An interest of the notice covers purposes without their own.
fn run(context: &Context) -> Vec<Finding> {
    let mut findings = unnamed(context);
    findings.extend(generic_interests(context));
    findings
}

/// Reports interests that apply to any business.
fn generic_interests(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let of_purposes = notice.purposes.iter().enumerate();
    let of_purposes = of_purposes.filter_map(|(index, purpose)| {
        Some((format!("purposes[{index}].interest"), purpose.interest.as_ref()?))
    });
    let of_all = notice.legal_bases.iter().enumerate();
    let of_all = of_all.filter_map(|(index, statement)| {
        Some((format!("legal_bases[{index}].interest"), statement.interest.as_ref()?))
    });
    of_purposes
        .chain(of_all)
        .filter_map(|(path, interest)| {
            let (_, text) = interest
                .iter()
                .find(|(language, text)| GENERIC_INTEREST.match_text(&fold(text), *language))?;
            Some(Finding {
                severity: Severity::Warning,
                ..RULE.finding(path, format!("the interest applies to any business: {}", quote(text)))
            })
        })
        .collect()
}

/// Reports missing interests.
fn unnamed(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    if matches!(context.state_of(Fact::Interest), FactState::InText(_)) {
        return Vec::new();
    }
    let statements: Vec<(usize, &BasisStatement)> = notice
        .legal_bases
        .iter()
        .enumerate()
        .filter(|(_, statement)| statement.basis == Basis::LegitimateInterests)
        .collect();
    if statements.iter().any(|(_, statement)| statement.interest.is_some()) {
        return Vec::new();
    }
    let purposes = || {
        notice
            .purposes
            .iter()
            .enumerate()
            .filter(|(_, purpose)| purpose.basis.contains(&Basis::LegitimateInterests))
    };
    if let Some((index, _)) = statements.iter().find(|(_, statement)| statement.text.is_some()) {
        if purposes().all(|(_, purpose)| purpose.interest.is_some()) && purposes().next().is_some() {
            return Vec::new();
        }
        return vec![Finding {
            severity: Severity::Warning,
            help: "If the text names the interest, move that part to `interest`. Otherwise add `interest`."
                .to_owned(),
            ..RULE.finding(
                format!("legal_bases[{index}]"),
                "legitimate interests are mentioned, but `interest` is not stated",
            )
        }];
    }
    let mut paths: Vec<String> = purposes()
        .filter(|(_, purpose)| purpose.interest.is_none())
        .map(|(index, _)| format!("purposes[{index}].interest"))
        .collect();
    if purposes().next().is_none() {
        paths.extend(statements.first().map(|(index, _)| format!("legal_bases[{index}].interest")));
    }
    paths
        .into_iter()
        .map(|path| RULE.finding(path, "processing relies on legitimate interests, but no interest is named"))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn interest_of_the_notice_covers_its_purposes() {
        let purposes = "purposes: [{ name: A, basis: legitimate-interests, retention: { years: 1 } }]\n";
        assert_eq!(found(purposes), [("interest-missing", "purposes[0].interest".to_owned())]);
        assert!(
            found(&format!("{purposes}legal_bases: [{{ basis: legitimate-interests, interest: Safety }}]"))
                .is_empty()
        );
        assert_eq!(
            found(&format!("{purposes}legal_bases: [{{ basis: legitimate-interests, text: Something }}]")),
            [("interest-missing", "legal_bases[0]".to_owned())]
        );
    }

    #[test]
    fn interest_in_words_of_any_text_counts() {
        let rest = "purposes: [{ name: A, basis: legitimate-interests, retention: { years: 1 } }]";
        let reported = |language: &str, text: &str| {
            let notice = format!("languages: [{language}]\nsecurity: \"{text}\"\n{rest}");
            crate::tests::check(&notice).iter().any(|finding| finding.rule == super::RULE.id)
        };
        for (language, text) in [
            ("en", "The basis is our legitimate interest (to answer your question)."),
            ("en", "We rely on legitimate interests, namely the security of the house."),
            ("fi", "Käsittely perustuu oikeutettuun etuun ylläpitää sivustoa."),
            ("fi", "Käsittely perustuu oikeutettuun etuumme, kuten väärinkäytösten estämiseen."),
            ("sv", "Grunden är berättigat intresse (för att svara på frågor)."),
            ("sv", "Grunden är ett berättigat intresse av en säker webbplats."),
            ("de", "Grundlage ist unser berechtigtes Interesse (z.B. die Sicherheit der Website)."),
            ("et", "Aluseks on õigustatud huvi arendada teenust."),
        ] {
            assert!(!reported(language, text), "{language}: {text}");
        }
        for (language, text) in [
            ("en", "The basis is our legitimate interest (Article 6(1)(f) GDPR)."),
            ("fi", "Käsittely perustuu oikeutettuun etuun (6 artiklan 1 kohdan f alakohta)."),
            ("sv", "Grunden är berättigat intresse (artikel 6.1 f)."),
            ("de", "Grundlage ist unser berechtigtes Interesse (Art. 6 Abs. 1 lit. f DSGVO)."),
        ] {
            assert!(reported(language, text), "{language}: {text}");
        }
    }

    #[test]
    fn unassigned_basis_needs_an_interest() {
        assert_eq!(
            found("purposes: [{ name: A, retention: { years: 1 } }]\nlegal_bases: [legitimate-interests]"),
            [("interest-missing", "legal_bases[0].interest".to_owned())]
        );
    }

    #[test]
    fn generic_interest_is_reported() {
        let of_interest = |interest: &str| {
            found(&format!("legal_bases: [{{ basis: legitimate-interests, interest: {interest} }}]"))
        };
        for interest in [
            "Liiketoimintamme johtaminen ja edistäminen",
            "Behandlingen är nödvändig för vår affärsverksamhet",
            "Running and managing our business",
        ] {
            assert_eq!(
                of_interest(interest),
                [("interest-missing", "legal_bases[0].interest".to_owned())],
                "{interest}"
            );
        }
        for interest in [
            "Liiketoimintamme suojaaminen väärinkäytöksiltä on välttämätöntä",
            "Säkerheten i vår verksamhet är nödvändig",
            "Collecting debts that arise from running our business",
            "Keeping our customers",
        ] {
            assert!(of_interest(interest).is_empty(), "{interest}");
        }
    }
}
