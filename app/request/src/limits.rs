use seloste_notice::{Basis, Notice, Right};

/// Rights that probably do not apply, according to the notice: rights that depend on a legal basis it does
/// not name (Art. 7(3), 20(1)(a), 21(1); consent may also be that of Art. 9(2)(a)) or that its legal bases
/// exclude (Art. 17(3)(b)), and human review if it states that there are no automated decisions (Art. 22(1)).
/// A notice without legal bases limits nothing. The form still offers these rights: the controller has to
/// give reasons and the authority decides.
pub fn limited_rights(notice: &Notice) -> Vec<Right> {
    let stated: Vec<Basis> = notice.stated_bases().collect();
    let excluded = |right: Right| match right {
        Right::Erasure => {
            stated.iter().all(|basis| matches!(basis, Basis::LegalObligation | Basis::PublicTask))
        }
        Right::Portability => !notice.relies_on_consent() && !notice.has_basis(Basis::Contract),
        Right::Objection => {
            !notice.has_basis(Basis::LegitimateInterests) && !notice.has_basis(Basis::PublicTask)
        }
        // Optional services are based on consent, whatever the notice says elsewhere.
        Right::WithdrawConsent => !notice.relies_on_consent() && notice.optional_services().next().is_none(),
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
    use seloste_notice::{
        BasisStatement, DataCategory, Item, Language, Layout, SpecialCategory, Text, TextList,
    };

    use super::*;

    fn notice(bases: &[Basis]) -> Notice {
        let mut notice =
            Notice::new("a", Layout::Questions, vec![Language::Fi], Text::new(Language::Fi, "Seloste"));
        notice.legal_bases =
            bases.iter().map(|basis| BasisStatement { basis: *basis, text: None, interest: None }).collect();
        notice
    }

    #[test]
    fn legal_bases_determine_the_limits() {
        use Right::{Erasure, Objection, Portability, WithdrawConsent};
        for (basis, expected) in [
            (Basis::Consent, &[Objection][..]),
            (Basis::Contract, &[Objection, WithdrawConsent]),
            (Basis::LegalObligation, &[Erasure, Portability, Objection, WithdrawConsent]),
            (Basis::VitalInterests, &[Portability, Objection, WithdrawConsent]),
            (Basis::PublicTask, &[Erasure, Portability, WithdrawConsent]),
            (Basis::LegitimateInterests, &[Portability, WithdrawConsent]),
        ] {
            assert_eq!(limited_rights(&notice(&[basis])), expected, "{basis:?}");
        }
        assert_eq!(limited_rights(&notice(&Basis::ALL)), []);
        assert_eq!(
            limited_rights(&notice(&[Basis::LegalObligation, Basis::Contract])),
            [Objection, WithdrawConsent]
        );
    }

    #[test]
    fn consent_to_special_categories_is_consent() {
        let mut notice = notice(&[Basis::LegitimateInterests]);
        notice.data = vec![DataCategory {
            id: "health".to_owned(),
            name: Text::new(Language::Fi, "Terveystiedot"),
            items: TextList::default(),
            text: None,
            special: Some(SpecialCategory::Condition('a')),
        }];
        assert_eq!(limited_rights(&notice), []);
        notice.data[0].special = Some(SpecialCategory::Condition('h'));
        assert_eq!(limited_rights(&notice), [Right::Portability, Right::WithdrawConsent]);
    }

    #[test]
    fn notice_without_legal_bases_limits_nothing() {
        assert_eq!(limited_rights(&notice(&[])), []);
    }

    #[test]
    fn review_is_limited_without_automated_decisions() {
        let mut notice = notice(&[]);
        notice.automated_decisions = Item::None;
        assert_eq!(limited_rights(&notice), [Right::AutomatedDecision]);
    }
}
