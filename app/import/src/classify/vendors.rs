//! Service providers that notices name without their legal form.

use crate::tokens::has_word_prefix;

/// Folded stems and the names they stand for. Finnish and Swedish inflect names: `Googlen`, `Microsofts`.
const VENDORS: &[(&str, &str)] = &[
    ("google analytics", "Google Analytics"),
    ("google fonts", "Google Fonts"),
    ("google maps", "Google Maps"),
    ("google ads", "Google Ads"),
    ("google drive", "Google Drive"),
    ("google cloud", "Google Cloud"),
    ("google workspace", "Google Workspace"),
    ("google forms", "Google Forms"),
    ("google", "Google"),
    ("googl", "Google"),
    ("microsoft", "Microsoft"),
    ("onedrive", "OneDrive"),
    ("amazon web services", "Amazon Web Services"),
    ("aws", "AWS"),
    ("cloudflar", "Cloudflare"),
    ("hetzner", "Hetzner"),
    ("linode", "Linode"),
    ("digitalocean", "DigitalOcean"),
    ("heroku", "Heroku"),
    ("vercel", "Vercel"),
    ("netlify", "Netlify"),
    ("supabase", "Supabase"),
    ("mailchimp", "Mailchimp"),
    ("mailgun", "Mailgun"),
    ("sendgrid", "SendGrid"),
    ("typeform", "Typeform"),
    ("stripe", "Stripe"),
    ("paypal", "PayPal"),
    ("klarna", "Klarna"),
    ("paytrail", "Paytrail"),
    ("sumup", "SumUp"),
    ("zettl", "Zettle"),
    ("hubspot", "HubSpot"),
    ("salesforc", "Salesforce"),
    ("zendesk", "Zendesk"),
    ("shopify", "Shopify"),
    ("woocommerc", "WooCommerce"),
    ("github pages", "GitHub Pages"),
    ("github", "GitHub"),
    ("gitlab", "GitLab"),
    ("firebas", "Firebase"),
    ("font awesom", "Font Awesome"),
    ("hotjar", "Hotjar"),
    ("sentry", "Sentry"),
    ("brevo", "Brevo"),
    ("mailerlit", "MailerLite"),
    ("squarespac", "Squarespace"),
    ("jotform", "Jotform"),
    ("surveymonkey", "SurveyMonkey"),
    ("calendly", "Calendly"),
    ("airtabl", "Airtable"),
    ("zapier", "Zapier"),
    ("pipedriv", "Pipedrive"),
    ("postmark", "Postmark"),
    ("trustly", "Trustly"),
    ("swish", "Swish"),
    ("openai", "OpenAI"),
    ("dropbox", "Dropbox"),
    ("slack", "Slack"),
    ("webropol", "Webropol"),
    ("lyyti", "Lyyti"),
    ("flomembers", "FloMembers"),
    ("yhdistysavai", "Yhdistysavain"),
    ("mycl", "MyClub"),
    ("suomisport", "Suomisport"),
    ("nimenhuuto", "Nimenhuuto"),
    ("holvi", "Holvi"),
    ("netvisor", "Netvisor"),
    ("procountor", "Procountor"),
    ("fortnox", "Fortnox"),
    ("visma", "Visma"),
    ("matkahuol", "Matkahuolto"),
    ("postnord", "PostNord"),
];

/// Returns the service providers that a folded text names, in the order of the list.
pub(crate) fn vendors(folded: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    for (stem, name) in VENDORS {
        // `Google` is a part of `Google Analytics`.
        if is_named(folded, stem) && !found.iter().any(|known| known.starts_with(name)) {
            found.push(name);
        }
    }
    found
}

/// Returns true if a word of the text starts with the stem and adds no more than a case ending to it.
fn is_named(folded: &str, stem: &str) -> bool {
    /// Longest ending of a name: `Paytrailille`.
    const MAX_ENDING: usize = 5;
    has_word_prefix(folded, stem)
        && folded.match_indices(stem).any(|(at, _)| {
            let rest = &folded[at + stem.len()..];
            let ending = rest.chars().take_while(|c| c.is_alphanumeric() || *c == ':').count();
            // Not a part of an address.
            let tail = rest.chars().nth(ending);
            ending <= MAX_ENDING
                && !matches!(tail, Some('@' | '/'))
                && !folded[..at].ends_with(['@', '/', '.', '-'])
                && !rest.starts_with(".com")
                && !folded[..at].chars().next_back().is_some_and(char::is_alphanumeric)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vendors_are_found_in_inflected_forms() {
        for (text, expected) in [
            ("tiedot ovat googlen ja microsoftin palvelimilla", vec!["Google", "Microsoft"]),
            ("vi använder google analytics och klarnas tjänst", vec!["Google Analytics", "Klarna"]),
            ("maija@google.com, https://stripe.com/fi, posti@example.fi", vec![]),
            ("postitse ja sähköpostilla", vec![]),
        ] {
            assert_eq!(vendors(text), expected, "{text}");
        }
    }
}
