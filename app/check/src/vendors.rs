//! Vendors known by name or by host, from the dated law data.

use crate::words::fold;
use seloste_notice::law::{VENDORS, VendorFacts};

/// Forms that companies of the United States have, where the parents of all vendors in the table are. A brand with the form
/// of another country is left alone: a `Meta Oy` or a `Zoom Ab` may be anybody's.
const FORMS: [&str; 5] = ["inc", "llc", "corp", "corporation", "company"];

/// A name as the table gives names: small letters, without punctuation.
fn plain(name: &str) -> String {
    let kept: String =
        fold(name).chars().filter(|character| !matches!(character, '.' | ',' | '®' | '™')).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The vendor that a name means: one of its companies, or one of its brands with or without a company form. A name that
/// has more in it is another's: `Google training by Esimerkki Oy` is no Google.
pub(crate) fn vendor_named(name: &str) -> Option<&'static VendorFacts> {
    let plain = plain(name);
    let brand = without_form(&plain).unwrap_or(&plain);
    VENDORS.iter().find(|vendor| vendor.brands.contains(&brand) || vendor.companies.contains(&plain.as_str()))
}

/// The vendor whose brand stands with a company form that none of its companies has, such as `Google Inc.`.
pub(crate) fn vendor_misnamed(name: &str) -> Option<&'static VendorFacts> {
    let plain = plain(name);
    let brand = without_form(&plain)?;
    VENDORS
        .iter()
        .find(|vendor| vendor.brands.contains(&brand) && !vendor.companies.contains(&plain.as_str()))
}

/// The vendor from whose hosts an address on the web is loaded.
pub(crate) fn vendor_at(url: &str) -> Option<&'static VendorFacts> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    VENDORS.iter().find(|vendor| {
        vendor.hosts.iter().any(|known| {
            host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    })
}

fn without_form(plain: &str) -> Option<&str> {
    let (brand, form) = plain.rsplit_once(' ')?;
    FORMS.contains(&form).then_some(brand)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parent(vendor: Option<&VendorFacts>) -> Option<&'static str> {
        vendor.map(|vendor| vendor.parent)
    }

    #[test]
    fn names() {
        for name in ["Google", "Google LLC", "Google, Inc.", "GOOGLE ANALYTICS", "Google Ireland Ltd."] {
            assert_eq!(parent(vendor_named(name)), Some("Google LLC"), "{name}");
        }
        for name in ["Googlen kouluttajat", "Zoomi Oy", "Meta Oy", "Zoom Ab", "Esimerkki Oy", ""] {
            assert_eq!(parent(vendor_named(name)), None, "{name}");
        }
    }

    #[test]
    fn names_that_no_company_has() {
        for name in ["Google Inc.", "Microsoft Inc", "Twitter, Inc."] {
            assert!(vendor_misnamed(name).is_some(), "{name}");
        }
        for name in [
            "Google",
            "Google LLC",
            "HubSpot Inc.",
            "Microsoft Oy",
            "Meta Oy",
            "Meta Platforms Ireland Limited",
        ] {
            assert!(vendor_misnamed(name).is_none(), "{name}");
        }
    }

    #[test]
    fn hosts() {
        assert_eq!(parent(vendor_at("https://www.google-analytics.com/a.js")), Some("Google LLC"));
        assert_eq!(parent(vendor_at("https://google.com")), Some("Google LLC"));
        for url in ["https://notgoogle.com/", "https://google.com.example.fi/", "/google.com", ""] {
            assert_eq!(parent(vendor_at(url)), None, "{url}");
        }
    }
}
