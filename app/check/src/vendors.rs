//! Finds vendors in the legal data by name or by host.

use seloste_notice::law::{VENDORS, VendorFacts};

use crate::text::fold;

/// Company forms of the United States, where the companies of all vendors in the table are. Names with
/// another form are ignored: `Meta Oy` or `Zoom Ab` can be an unrelated company.
const US_COMPANY_FORMS: [&str; 5] = ["inc", "llc", "corp", "corporation", "company"];

/// Normalizes a name as in the table: lower case, no punctuation.
fn normalized(name: &str) -> String {
    let kept: String =
        fold(name).chars().filter(|character| !matches!(character, '.' | ',' | '®' | '™')).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the vendor with this company name, or with this brand with or without a company form. Longer names
/// do not match: `Google training by Esimerkki Oy` is not Google.
pub(crate) fn vendor_by_name(name: &str) -> Option<&'static VendorFacts> {
    let normalized = normalized(name);
    let brand = without_form(&normalized).unwrap_or(&normalized);
    VENDORS.iter().find(|vendor| {
        let mut companies = vendor.companies.iter().chain(vendor.former_companies);
        vendor.brands.contains(&brand) || companies.any(|company| *company == normalized)
    })
}

/// Returns the vendor if its brand has a company form that none of its companies has, such as `Google Inc.`,
/// or if the name is a former one.
pub(crate) fn vendor_with_wrong_name(name: &str) -> Option<&'static VendorFacts> {
    let normalized = normalized(name);
    let brand = without_form(&normalized);
    VENDORS.iter().find(|vendor| {
        vendor.former_companies.contains(&normalized.as_str())
            || brand.is_some_and(|brand| vendor.brands.contains(&brand))
                && !vendor.companies.contains(&normalized.as_str())
    })
}

/// Returns the vendor that owns the host of a URL.
pub(crate) fn vendor_by_url(url: &str) -> Option<&'static VendorFacts> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    VENDORS.iter().find(|vendor| {
        vendor.hosts.iter().any(|known| {
            host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    })
}

fn without_form(normalized: &str) -> Option<&str> {
    let (brand, form) = normalized.rsplit_once(' ')?;
    US_COMPANY_FORMS.contains(&form).then_some(brand)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(vendor: Option<&VendorFacts>) -> Option<&'static str> {
        vendor.map(|vendor| vendor.company)
    }

    #[test]
    fn vendor_is_found_by_name() {
        for name in ["Google", "Google LLC", "Google, Inc.", "GOOGLE ANALYTICS", "Google Ireland Ltd."] {
            assert_eq!(company(vendor_by_name(name)), Some("Google LLC"), "{name}");
        }
        for name in ["Googlen kouluttajat", "Zoomi Oy", "Meta Oy", "Zoom Ab", "Esimerkki Oy", ""] {
            assert_eq!(company(vendor_by_name(name)), None, "{name}");
        }
    }

    #[test]
    fn wrong_company_name_is_found() {
        for name in ["Google Inc.", "Microsoft Inc", "Twitter, Inc."] {
            assert!(vendor_with_wrong_name(name).is_some(), "{name}");
        }
        for name in [
            "Google",
            "Google LLC",
            "HubSpot Inc.",
            "Microsoft Oy",
            "Meta Oy",
            "Meta Platforms Ireland Limited",
        ] {
            assert!(vendor_with_wrong_name(name).is_none(), "{name}");
        }
    }

    #[test]
    fn vendor_is_found_by_url() {
        assert_eq!(company(vendor_by_url("https://www.google-analytics.com/a.js")), Some("Google LLC"));
        assert_eq!(company(vendor_by_url("https://google.com")), Some("Google LLC"));
        for url in ["https://notgoogle.com/", "https://google.com.example.fi/", "/google.com", ""] {
            assert_eq!(company(vendor_by_url(url)), None, "{url}");
        }
    }
}
