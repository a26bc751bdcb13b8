use crate::Rule;
use crate::phrases::STOCK_INTEREST;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{fold, quoted};
use seloste_notice::{Basis, BasisStatement, Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "interest-missing",
    summary: "Legitimate interests are relied on, and not named",
    severity: Severity::Error,
    why: "Who relies on legitimate interests must say what they are: only then can people weigh them against \
          their own and object.",
    source: "Art. 13(1)(d) and 14(2)(b) GDPR; Court of Justice, C-394/23, 9 January 2025",
    remedy: "Name under `interest` what you pursue, such as the prevention of fraud in the shop.",
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
    run: Run::OnNotice(run),
};

/// An error where nothing is said of the interest; a warning where there is a text beside the basis that may name it, or
/// where what is named is no more than that there is a business. An interest stated for the notice as a whole covers the purposes that state none.
fn run(subject: &Subject) -> Vec<Finding> {
    let mut findings = unnamed(subject);
    findings.extend(stock_phrases(subject));
    findings
}

/// Interests that would fit any business.
fn stock_phrases(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
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
            let (_, words) = interest.iter().find(|(_, words)| STOCK_INTEREST.hold_in(&fold(words)))?;
            Some(Finding {
                severity: Severity::Warning,
                ..RULE.finding(path, format!("The interest would fit any business: {}.", quoted(words)))
            })
        })
        .collect()
}

/// Where no interest is named.
fn unnamed(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
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
            fix: "If the text names the interest, move that part of it to `interest`; if not, add \
                  `interest`."
                .to_owned(),
            ..RULE.finding(
                format!("legal_bases[{index}]"),
                "Legitimate interests are spoken of, but what the interest is does not stand apart.",
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
        .map(|path| RULE.finding(path, "Legitimate interests are relied on, but no interest is named."))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn an_interest_of_the_whole_notice_covers_its_purposes() {
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
    fn a_basis_tied_to_no_purpose_needs_its_interest_too() {
        assert_eq!(
            found("purposes: [{ name: A, retention: { years: 1 } }]\nlegal_bases: [legitimate-interests]"),
            [("interest-missing", "legal_bases[0].interest".to_owned())]
        );
    }

    #[test]
    fn stock_phrases_are_no_interest() {
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
