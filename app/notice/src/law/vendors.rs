//! Vendors outside the EEA, used to check notices that deny transfers.
//!
//! Contains only what the check needs: names, hosts and companies. An entry says nothing about how a vendor
//! processes data.

/// A vendor with a company outside the European Economic Area.
pub struct VendorFacts {
    /// Lower-case names of the vendor and its products in notices.
    pub brands: &'static [&'static str],
    /// Lower-case company names without punctuation.
    pub companies: &'static [&'static str],
    /// Lower-case former company names without punctuation, which notices still state.
    pub former_companies: &'static [&'static str],
    /// Company outside the EEA that provides the service; it need not be the top of the group.
    pub company: &'static str,
    /// Country code of that company.
    pub country: &'static str,
    /// Hosts that serve the vendor's content; subdomains are included.
    pub hosts: &'static [&'static str],
    /// URL of the vendor's privacy notice, to compare the entry with at the next review.
    pub source: &'static str,
}

/// Vendors most often named in notices.
pub const VENDORS: [VendorFacts; 15] = [
    VendorFacts {
        brands: &["google", "google analytics", "google ads", "google tag manager", "recaptcha", "youtube"],
        companies: &["google llc", "google ireland limited", "google ireland ltd"],
        former_companies: &[],
        company: "Google LLC",
        country: "US",
        hosts: &[
            "google-analytics.com",
            "googletagmanager.com",
            "googleapis.com",
            "google.com",
            "gstatic.com",
            "doubleclick.net",
            "youtube.com",
            "youtube-nocookie.com",
        ],
        source: "https://policies.google.com/privacy",
    },
    VendorFacts {
        brands: &["microsoft", "microsoft 365", "office 365", "azure", "microsoft clarity"],
        companies: &[
            "microsoft corporation",
            "microsoft corp",
            "microsoft ireland operations limited",
            "microsoft ireland operations ltd",
            "microsoft oy",
            "microsoft ab",
        ],
        former_companies: &[],
        company: "Microsoft Corporation",
        country: "US",
        hosts: &["clarity.ms", "microsoft.com", "bing.com"],
        source: "https://www.microsoft.com/privacy/privacystatement",
    },
    VendorFacts {
        brands: &["meta", "meta pixel", "facebook", "facebook pixel", "instagram", "whatsapp"],
        companies: &[
            "meta platforms inc",
            "meta platforms ireland limited",
            "meta platforms ireland ltd",
            "whatsapp ireland limited",
            "whatsapp llc",
        ],
        former_companies: &["facebook inc"],
        company: "Meta Platforms, Inc.",
        country: "US",
        hosts: &["facebook.com", "facebook.net", "instagram.com"],
        source: "https://www.facebook.com/privacy/policy",
    },
    VendorFacts {
        brands: &["amazon web services", "aws"],
        companies: &["amazon web services inc", "amazon web services emea sarl", "amazon web services emea"],
        former_companies: &[],
        company: "Amazon Web Services, Inc.",
        country: "US",
        hosts: &["amazonaws.com", "cloudfront.net"],
        source: "https://aws.amazon.com/privacy/",
    },
    VendorFacts {
        brands: &["hubspot"],
        companies: &["hubspot inc", "hubspot ireland limited", "hubspot ireland ltd"],
        former_companies: &[],
        company: "HubSpot, Inc.",
        country: "US",
        hosts: &["hubspot.com", "hs-scripts.com", "hs-analytics.net"],
        source: "https://legal.hubspot.com/privacy-policy",
    },
    VendorFacts {
        brands: &["salesforce", "pardot"],
        companies: &["salesforce inc", "salesforcecom inc"],
        former_companies: &[],
        company: "Salesforce, Inc.",
        country: "US",
        hosts: &["salesforce.com", "pardot.com", "force.com"],
        source: "https://www.salesforce.com/company/legal/privacy/",
    },
    VendorFacts {
        brands: &["mailchimp"],
        companies: &["the rocket science group llc", "rocket science group llc", "intuit inc"],
        former_companies: &[],
        company: "Intuit Inc.",
        country: "US",
        hosts: &["mailchimp.com", "list-manage.com"],
        source: "https://www.intuit.com/privacy/statement/",
    },
    VendorFacts {
        brands: &["linkedin", "linkedin insight tag"],
        companies: &[
            "linkedin corporation",
            "linkedin ireland unlimited company",
            "linkedin ireland unlimited",
        ],
        former_companies: &[],
        company: "LinkedIn Corporation",
        country: "US",
        hosts: &["linkedin.com", "licdn.com"],
        source: "https://www.linkedin.com/legal/privacy-policy",
    },
    VendorFacts {
        brands: &["twitter"],
        companies: &["x corp", "x internet unlimited company"],
        former_companies: &["twitter international unlimited company"],
        company: "X Corp.",
        country: "US",
        hosts: &["twitter.com", "x.com", "twimg.com"],
        source: "https://x.com/en/privacy",
    },
    VendorFacts {
        brands: &["zoom"],
        companies: &["zoom communications inc"],
        former_companies: &["zoom video communications inc"],
        company: "Zoom Communications, Inc.",
        country: "US",
        hosts: &["zoom.us"],
        source: "https://www.zoom.com/en/trust/privacy/",
    },
    VendorFacts {
        brands: &["slack"],
        companies: &["slack technologies llc", "slack technologies limited"],
        former_companies: &[],
        company: "Slack Technologies, LLC",
        country: "US",
        hosts: &["slack.com"],
        source: "https://slack.com/trust/privacy/privacy-policy",
    },
    VendorFacts {
        brands: &["cloudflare"],
        companies: &["cloudflare inc"],
        former_companies: &[],
        company: "Cloudflare, Inc.",
        country: "US",
        hosts: &["cloudflare.com", "cloudflareinsights.com"],
        source: "https://www.cloudflare.com/privacypolicy/",
    },
    VendorFacts {
        brands: &["twilio", "sendgrid"],
        companies: &["twilio inc", "twilio ireland limited", "sendgrid inc"],
        former_companies: &[],
        company: "Twilio Inc.",
        country: "US",
        hosts: &["twilio.com", "sendgrid.net"],
        source: "https://www.twilio.com/en-us/legal/privacy",
    },
    VendorFacts {
        brands: &["zendesk"],
        companies: &["zendesk inc", "zendesk international limited", "zendesk international ltd"],
        former_companies: &[],
        company: "Zendesk, Inc.",
        country: "US",
        hosts: &["zendesk.com", "zdassets.com"],
        source: "https://www.zendesk.com/company/agreements-and-terms/privacy-notice/",
    },
    VendorFacts {
        brands: &["dropbox"],
        companies: &["dropbox inc", "dropbox international unlimited company"],
        former_companies: &[],
        company: "Dropbox, Inc.",
        country: "US",
        hosts: &["dropbox.com"],
        source: "https://www.dropbox.com/privacy",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Country, is_valid_host};

    #[test]
    fn every_vendor_is_outside_the_eea_and_has_a_source() {
        for vendor in &VENDORS {
            assert!(!Country::from_code(vendor.country).unwrap().is_in_eea(), "{}", vendor.company);
            assert!(vendor.source.starts_with("https://"), "{}", vendor.company);
            assert!(vendor.hosts.iter().all(|host| is_valid_host(host)), "{}", vendor.company);
        }
    }

    #[test]
    fn names_are_normalized() {
        for vendor in &VENDORS {
            for name in vendor.brands.iter().chain(vendor.companies).chain(vendor.former_companies) {
                let plain = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
                assert!(name.split(' ').all(|word| !word.is_empty() && word.chars().all(plain)), "{name}");
            }
            let company: String = vendor.company.chars().filter(|sign| !".,".contains(*sign)).collect();
            assert!(vendor.companies.contains(&company.to_lowercase().as_str()), "{company}");
        }
    }
}
