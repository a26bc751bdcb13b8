use seloste_notice::Right;

/// Where a request for the chosen rights goes by what the notice says (Art. 13(1)(a) and (b), 12(2)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route<'a> {
    /// The one address of the notice that serves every chosen right, if there is one.
    pub address: Option<&'a str>,
    /// Chosen rights for which the notice gives another address of their own.
    pub own: Vec<(Right, &'a str)>,
    /// Chosen rights for which the notice gives no address at all.
    pub without: Vec<Right>,
}

/// Finds the address for a request: that of the chosen rights where they share one of their own, otherwise the general
/// one. An address that the notice gives for one right is never used for another.
pub fn route<'a>(chosen: &[Right], general: Option<&'a str>, own: &[(Right, &'a str)]) -> Route<'a> {
    let own_of = |right: Right| own.iter().find(|(given, _)| *given == right).map(|(_, address)| *address);
    let first = chosen.first().and_then(|right| own_of(*right));
    let shared = first.filter(|address| chosen.iter().all(|right| own_of(*right) == Some(*address)));
    let address = shared.or(general);
    Route {
        address,
        own: chosen
            .iter()
            .filter_map(|right| own_of(*right).map(|own| (*right, own)))
            .filter(|(_, own)| Some(*own) != address)
            .collect(),
        without: chosen
            .iter()
            .copied()
            .filter(|right| general.is_none() && own_of(*right).is_none())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKETING: &str = "marketing@example.fi";
    const GENERAL: &str = "privacy@example.fi";

    fn own() -> Vec<(Right, &'static str)> {
        vec![(Right::ObjectionMarketing, MARKETING)]
    }

    #[test]
    fn an_address_of_one_right_serves_that_right_alone() {
        let own = own();
        let alone = route(&[Right::ObjectionMarketing], None, &own);
        assert_eq!(alone.address, Some(MARKETING));
        assert!(alone.own.is_empty() && alone.without.is_empty());

        let other = route(&[Right::Access], None, &own);
        assert_eq!(other.address, None);
        assert_eq!(other.without, [Right::Access]);

        let both = route(&[Right::Access, Right::ObjectionMarketing], None, &own);
        assert_eq!(both.address, None);
        assert_eq!(both.own, [(Right::ObjectionMarketing, MARKETING)]);
        assert_eq!(both.without, [Right::Access]);
    }

    #[test]
    fn the_general_address_serves_the_rest() {
        let own = own();
        assert_eq!(route(&[], Some(GENERAL), &own).address, Some(GENERAL));
        assert_eq!(route(&[Right::Access], Some(GENERAL), &own).address, Some(GENERAL));
        assert_eq!(route(&[Right::ObjectionMarketing], Some(GENERAL), &own).address, Some(MARKETING));
        let both = route(&[Right::ObjectionMarketing, Right::Access], Some(GENERAL), &own);
        assert_eq!(both.address, Some(GENERAL));
        assert_eq!(both.own, [(Right::ObjectionMarketing, MARKETING)]);
        assert!(both.without.is_empty());
    }
}
