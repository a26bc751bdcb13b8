use seloste_notice::Right;

/// E-mail addresses that the notice gives for a request (Art. 13(1)(a) and (b), 12(2)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestAddresses<'a> {
    /// The address that applies to all chosen rights, if there is one.
    pub shared: Option<&'a str>,
    /// Chosen rights that have another address of their own.
    pub separate: Vec<(Right, &'a str)>,
    /// Chosen rights without any address.
    pub missing: Vec<Right>,
}

/// Selects the address for a request: the chosen rights' own address if they share one, otherwise the general address.
/// An address that the notice gives for one right is never used for another right.
pub fn request_addresses<'a>(
    chosen: &[Right],
    general: Option<&'a str>,
    by_right: &[(Right, &'a str)],
) -> RequestAddresses<'a> {
    let own_address =
        |right: Right| by_right.iter().find(|(given, _)| *given == right).map(|(_, address)| *address);
    let first = chosen.first().and_then(|right| own_address(*right));
    let common = first.filter(|address| chosen.iter().all(|right| own_address(*right) == Some(*address)));
    let shared = common.or(general);
    RequestAddresses {
        shared,
        separate: chosen
            .iter()
            .filter_map(|right| own_address(*right).map(|address| (*right, address)))
            .filter(|(_, address)| Some(*address) != shared)
            .collect(),
        missing: chosen
            .iter()
            .copied()
            .filter(|right| general.is_none() && own_address(*right).is_none())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKETING: &str = "marketing@example.fi";
    const GENERAL: &str = "privacy@example.fi";

    fn by_right() -> Vec<(Right, &'static str)> {
        vec![(Right::ObjectionMarketing, MARKETING)]
    }

    #[test]
    fn address_of_one_right_is_not_used_for_others() {
        let by_right = by_right();
        let alone = request_addresses(&[Right::ObjectionMarketing], None, &by_right);
        assert_eq!(alone.shared, Some(MARKETING));
        assert!(alone.separate.is_empty() && alone.missing.is_empty());

        let other = request_addresses(&[Right::Access], None, &by_right);
        assert_eq!(other.shared, None);
        assert_eq!(other.missing, [Right::Access]);

        let both = request_addresses(&[Right::Access, Right::ObjectionMarketing], None, &by_right);
        assert_eq!(both.shared, None);
        assert_eq!(both.separate, [(Right::ObjectionMarketing, MARKETING)]);
        assert_eq!(both.missing, [Right::Access]);
    }

    #[test]
    fn general_address_is_used_for_other_rights() {
        let by_right = by_right();
        assert_eq!(request_addresses(&[], Some(GENERAL), &by_right).shared, Some(GENERAL));
        assert_eq!(request_addresses(&[Right::Access], Some(GENERAL), &by_right).shared, Some(GENERAL));
        assert_eq!(
            request_addresses(&[Right::ObjectionMarketing], Some(GENERAL), &by_right).shared,
            Some(MARKETING)
        );
        let both = request_addresses(&[Right::ObjectionMarketing, Right::Access], Some(GENERAL), &by_right);
        assert_eq!(both.shared, Some(GENERAL));
        assert_eq!(both.separate, [(Right::ObjectionMarketing, MARKETING)]);
        assert!(both.missing.is_empty());
    }
}
