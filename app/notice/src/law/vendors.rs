//! Vendors outside the EEA that notices name, so that a notice that denies transfers can be asked about them.
//!
//! Only what a check needs: by which names and hosts a vendor is known, and what its companies are called. What a vendor
//! does with data is not told here, and that it is in the table says nothing against it.

/// A vendor whose parent company is outside the European Economic Area.
pub struct VendorFacts {
    /// The names by which notices know it and its products, in lower case.
    pub brands: &'static [&'static str],
    /// The names of its companies that a notice may mean, without punctuation and in lower case.
    pub companies: &'static [&'static str],
    /// The parent company as it is registered.
    pub parent: &'static str,
    /// The country of the parent.
    pub country: &'static str,
    /// The hosts from which its services are loaded; what stands under them counts too.
    pub hosts: &'static [&'static str],
    /// The vendor's own notice, with which the entry is to be compared when the law data is renewed.
    pub source: &'static str,
}

/// The vendors that notices name most.
pub const VENDORS: [VendorFacts; 15] = [
    VendorFacts {
        brands: &["google", "google analytics", "google ads", "google tag manager", "recaptcha", "youtube"],
        companies: &["google llc", "google ireland limited", "google ireland ltd"],
        parent: "Google LLC",
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
        parent: "Microsoft Corporation",
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
        parent: "Meta Platforms, Inc.",
        country: "US",
        hosts: &["facebook.com", "facebook.net", "instagram.com"],
        source: "https://www.facebook.com/privacy/policy",
    },
    VendorFacts {
        brands: &["amazon web services", "aws"],
        companies: &["amazon web services inc", "amazon web services emea sarl", "amazon web services emea"],
        parent: "Amazon Web Services, Inc.",
        country: "US",
        hosts: &["amazonaws.com", "cloudfront.net"],
        source: "https://aws.amazon.com/privacy/",
    },
    VendorFacts {
        brands: &["hubspot"],
        companies: &["hubspot inc", "hubspot ireland limited", "hubspot ireland ltd"],
        parent: "HubSpot, Inc.",
        country: "US",
        hosts: &["hubspot.com", "hs-scripts.com", "hs-analytics.net"],
        source: "https://legal.hubspot.com/privacy-policy",
    },
    VendorFacts {
        brands: &["salesforce", "pardot"],
        companies: &["salesforce inc", "salesforcecom inc"],
        parent: "Salesforce, Inc.",
        country: "US",
        hosts: &["salesforce.com", "pardot.com", "force.com"],
        source: "https://www.salesforce.com/company/legal/privacy/",
    },
    VendorFacts {
        brands: &["mailchimp"],
        companies: &["the rocket science group llc", "rocket science group llc", "intuit inc"],
        parent: "Intuit Inc.",
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
        parent: "LinkedIn Corporation",
        country: "US",
        hosts: &["linkedin.com", "licdn.com"],
        source: "https://www.linkedin.com/legal/privacy-policy",
    },
    VendorFacts {
        brands: &["twitter"],
        companies: &["x corp", "twitter international unlimited company", "x internet unlimited company"],
        parent: "X Corp.",
        country: "US",
        hosts: &["twitter.com", "x.com", "twimg.com"],
        source: "https://x.com/en/privacy",
    },
    VendorFacts {
        brands: &["zoom"],
        companies: &["zoom communications inc"],
        parent: "Zoom Communications, Inc.",
        country: "US",
        hosts: &["zoom.us"],
        source: "https://www.zoom.com/en/trust/privacy/",
    },
    VendorFacts {
        brands: &["slack"],
        companies: &["slack technologies llc", "slack technologies limited"],
        parent: "Slack Technologies, LLC",
        country: "US",
        hosts: &["slack.com"],
        source: "https://slack.com/trust/privacy/privacy-policy",
    },
    VendorFacts {
        brands: &["cloudflare"],
        companies: &["cloudflare inc"],
        parent: "Cloudflare, Inc.",
        country: "US",
        hosts: &["cloudflare.com", "cloudflareinsights.com"],
        source: "https://www.cloudflare.com/privacypolicy/",
    },
    VendorFacts {
        brands: &["twilio", "sendgrid"],
        companies: &["twilio inc", "twilio ireland limited", "sendgrid inc"],
        parent: "Twilio Inc.",
        country: "US",
        hosts: &["twilio.com", "sendgrid.net"],
        source: "https://www.twilio.com/en-us/legal/privacy",
    },
    VendorFacts {
        brands: &["zendesk"],
        companies: &["zendesk inc", "zendesk international limited", "zendesk international ltd"],
        parent: "Zendesk, Inc.",
        country: "US",
        hosts: &["zendesk.com", "zdassets.com"],
        source: "https://www.zendesk.com/company/agreements-and-terms/privacy-notice/",
    },
    VendorFacts {
        brands: &["dropbox"],
        companies: &["dropbox inc", "dropbox international unlimited company"],
        parent: "Dropbox, Inc.",
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
            assert!(!Country::from_code(vendor.country).unwrap().is_in_eea(), "{}", vendor.parent);
            assert!(vendor.source.starts_with("https://"), "{}", vendor.parent);
            assert!(vendor.hosts.iter().all(|host| is_valid_host(host)), "{}", vendor.parent);
        }
    }

    #[test]
    fn names_are_as_they_are_compared() {
        for vendor in &VENDORS {
            for name in vendor.brands.iter().chain(vendor.companies) {
                let plain = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
                assert!(name.split(' ').all(|word| !word.is_empty() && word.chars().all(plain)), "{name}");
            }
            let parent: String = vendor.parent.chars().filter(|sign| !".,".contains(*sign)).collect();
            assert!(vendor.companies.contains(&parent.to_lowercase().as_str()), "{parent}");
        }
    }
}
