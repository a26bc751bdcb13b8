//! Services and vendors that the program knows, apart from any notice.

use seloste_notice::law::VENDORS;
use seloste_notice::{Category, Country, Finding, Notice};

use crate::observed::StoreKind;
use crate::visit::is_same_site;

/// A service that the program knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownService {
    /// Id in the catalogue of services; `None` if only its provider is known.
    pub id: Option<String>,
    /// Name of the service.
    pub name: String,
    /// Registered name of the provider, or of its company outside the EEA.
    pub provider: String,
    /// Country of the provider.
    pub country: Option<Country>,
    /// Usual category.
    pub category: Option<Category>,
    /// Names in lower case by which a notice may call the service or its provider.
    pub aliases: Vec<String>,
}

/// A catalogue of services.
pub trait KnownServices {
    /// Returns the service or vendor that a host belongs to.
    fn by_host(&self, host: &str) -> Option<KnownService>;

    /// Returns the service that stores an item with this name.
    fn by_item(&self, kind: StoreKind, name: &str) -> Option<KnownService>;
}

/// Adds to the help of a finding how to declare the service of the catalogue, unless the notice uses it.
pub(super) fn suggest_use(finding: Finding, known: Option<&KnownService>, notice: &Notice) -> Finding {
    let is_used = |id: &&String| {
        notice.services.iter().any(|service| service.known.as_ref().is_some_and(|known| known.id == **id))
    };
    let Some(id) = known.and_then(|known| known.id.as_ref()).filter(|id| !is_used(id)) else {
        return finding;
    };
    let help = format!("Declare it from the catalogue with `use: {id}` under `services`. {}", finding.help);
    Finding { help, ..finding }
}

/// The vendors in the legal data of [`seloste_notice::law`], by their hosts.
#[derive(Clone, Copy, Debug, Default)]
pub struct LegalData;

impl KnownServices for LegalData {
    fn by_host(&self, host: &str) -> Option<KnownService> {
        let vendor =
            VENDORS.iter().find(|vendor| vendor.hosts.iter().any(|known| is_same_site(host, known)))?;
        Some(KnownService {
            id: None,
            name: vendor.company.to_owned(),
            provider: vendor.company.to_owned(),
            country: Country::from_code(vendor.country),
            category: None,
            aliases: vendor.brands.iter().chain(vendor.companies).map(|name| (*name).to_owned()).collect(),
        })
    }

    fn by_item(&self, _: StoreKind, _: &str) -> Option<KnownService> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vendors_are_found_by_host() {
        let found = LegalData.by_host("region1.google-analytics.com").unwrap();
        assert_eq!((found.provider.as_str(), found.country.unwrap().code()), ("Google LLC", "US"));
        assert_eq!(LegalData.by_host("notgoogle-analytics.com"), None);
        assert_eq!(LegalData.by_host(""), None);
    }
}
