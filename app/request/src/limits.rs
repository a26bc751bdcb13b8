use seloste_notice::{Basis, Notice, Right};

/// The rights for which what the notice states leaves little room: those that hang on a legal basis which it does not
/// name (Art. 7(3), 20(1)(a), 21(1)) or which excludes them (Art. 17(3)(b)), and review where it says that no automated
/// decisions are made (Art. 22(1)). A notice that names no basis at all leaves everything open; whether a right holds is
/// for the controller to explain and for the authority to decide.
pub fn limited(notice: &Notice) -> Vec<Right> {
    let stated: Vec<Basis> = notice
        .legal_bases
        .iter()
        .map(|statement| statement.basis)
        .chain(notice.purposes.iter().flat_map(|purpose| purpose.basis.iter().copied()))
        .collect();
    let names = |wanted: &[Basis]| stated.iter().any(|basis| wanted.contains(basis));
    let excluded = |right: Right| match right {
        Right::Erasure => {
            stated.iter().all(|basis| matches!(basis, Basis::LegalObligation | Basis::PublicTask))
        }
        Right::Portability => !names(&[Basis::Consent, Basis::Contract]),
        Right::Objection => !names(&[Basis::LegitimateInterests, Basis::PublicTask]),
        // What a page asks about is processed on the basis of consent, whatever the notice says elsewhere.
        Right::WithdrawConsent => !names(&[Basis::Consent]) && notice.optional_services().next().is_none(),
        Right::Access
        | Right::Rectification
        | Right::Restriction
        | Right::ObjectionMarketing
        | Right::AutomatedDecision => false,
    };
    Right::ALL
        .into_iter()
        .filter(|right| match right {
            Right::AutomatedDecision => notice.automated_decisions.is_none(),
            right => !stated.is_empty() && excluded(*right),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use seloste_notice::{BasisStatement, Item, Language, Layout, Text};

    fn notice(bases: &[Basis]) -> Notice {
        let mut notice =
            Notice::new("a", Layout::Questions, vec![Language::Fi], Text::new(Language::Fi, "Seloste"));
        notice.legal_bases =
            bases.iter().map(|basis| BasisStatement { basis: *basis, text: None, interest: None }).collect();
        notice
    }

    #[test]
    fn each_basis_opens_what_the_regulation_hangs_on_it() {
        use Right::{Erasure, Objection, Portability, WithdrawConsent};
        for (basis, expected) in [
            (Basis::Consent, &[Objection][..]),
            (Basis::Contract, &[Objection, WithdrawConsent]),
            (Basis::LegalObligation, &[Erasure, Portability, Objection, WithdrawConsent]),
            (Basis::VitalInterests, &[Portability, Objection, WithdrawConsent]),
            (Basis::PublicTask, &[Erasure, Portability, WithdrawConsent]),
            (Basis::LegitimateInterests, &[Portability, WithdrawConsent]),
        ] {
            assert_eq!(limited(&notice(&[basis])), expected, "{basis:?}");
        }
        assert_eq!(limited(&notice(&Basis::ALL)), []);
        assert_eq!(
            limited(&notice(&[Basis::LegalObligation, Basis::Contract])),
            [Objection, WithdrawConsent]
        );
    }

    #[test]
    fn silence_limits_nothing() {
        assert_eq!(limited(&notice(&[])), []);
    }

    #[test]
    fn no_automated_decisions_is_no_review() {
        let mut notice = notice(&[]);
        notice.automated_decisions = Item::None;
        assert_eq!(limited(&notice), [Right::AutomatedDecision]);
    }
}
