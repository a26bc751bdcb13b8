//! Service providers that notices name without their legal form.

use crate::tokens::{has_word_prefix, starts_of_words};

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
    ("google tag manager", "Google Tag Manager"),
    ("google adsense", "Google AdSense"),
    ("google recaptcha", "Google reCAPTCHA"),
    ("google calendar", "Google Calendar"),
    ("google sheets", "Google Sheets"),
    ("google meet", "Google Meet"),
    ("google places", "Google Places"),
    ("google pay", "Google Pay"),
    ("google suite", "Google Suite"),
    ("google play", "Google Play"),
    ("microsoft clarity", "Microsoft Clarity"),
    ("microsoft teams", "Microsoft Teams"),
    ("microsoft forms", "Microsoft Forms"),
    ("microsoft 365", "Microsoft 365"),
    ("microsoft azure", "Microsoft Azure"),
    ("amazon ses", "Amazon SES"),
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
    ("recaptcha", "reCAPTCHA"),
    ("hcaptcha", "hCaptcha"),
    ("admob", "AdMob"),
    ("doubleclick", "DoubleClick"),
    ("umami", "Umami"),
    ("plausible analytics", "Plausible Analytics"),
    ("matomo", "Matomo"),
    ("goatcounter", "GoatCounter"),
    ("simple analytics", "Simple Analytics"),
    ("posthog", "PostHog"),
    ("mixpanel", "Mixpanel"),
    ("bugsnag", "Bugsnag"),
    ("datadog", "Datadog"),
    ("new relic", "New Relic"),
    ("logrocket", "LogRocket"),
    ("mouseflow", "Mouseflow"),
    ("leadfeeder", "Leadfeeder"),
    ("bunny.net", "bunny.net"),
    ("fastly", "Fastly"),
    ("akamai", "Akamai"),
    ("ovhcloud", "OVHcloud"),
    ("contabo", "Contabo"),
    ("scaleway", "Scaleway"),
    ("upcloud", "UpCloud"),
    ("hostinger", "Hostinger"),
    ("loopia", "Loopia"),
    ("one.com", "one.com"),
    ("godaddy", "GoDaddy"),
    ("automattic", "Automattic"),
    ("wordpress.com", "WordPress.com"),
    ("jetpack", "Jetpack"),
    ("webflow", "Webflow"),
    ("weebly", "Weebly"),
    ("elkdata", "Elkdata"),
    ("zone media", "Zone Media"),
    ("mycashflow", "MyCashflow"),
    ("adyen", "Adyen"),
    ("mollie", "Mollie"),
    ("worldline", "Worldline"),
    ("bambora", "Bambora"),
    ("mobilepay", "MobilePay"),
    ("vipps", "Vipps"),
    ("montonio", "Montonio"),
    ("maksekeskus", "Maksekeskus"),
    ("everypay", "EveryPay"),
    ("gocardless", "GoCardless"),
    ("worldpay", "Worldpay"),
    ("opayo", "Opayo"),
    ("izettl", "iZettle"),
    ("mailjet", "Mailjet"),
    ("sendinblu", "Sendinblue"),
    ("klaviyo", "Klaviyo"),
    ("activecampaign", "ActiveCampaign"),
    ("convertkit", "ConvertKit"),
    ("campaign monitor", "Campaign Monitor"),
    ("constant contact", "Constant Contact"),
    ("getresponse", "GetResponse"),
    ("cleverreach", "CleverReach"),
    ("rapidmail", "rapidmail"),
    ("smaily", "Smaily"),
    ("sparkpost", "SparkPost"),
    ("twilio", "Twilio"),
    ("46elks", "46elks"),
    ("messente", "Messente"),
    ("ungapped", "Ungapped"),
    ("lianamailer", "LianaMailer"),
    ("bokadirekt", "Bokadirekt"),
    ("simplybook", "SimplyBook"),
    ("fresha", "Fresha"),
    ("treatwell", "Treatwell"),
    ("booksy", "Booksy"),
    ("timma", "Timma"),
    ("nookal", "Nookal"),
    ("cliniko", "Cliniko"),
    ("setmore", "Setmore"),
    ("acuity scheduling", "Acuity Scheduling"),
    ("eventbrit", "Eventbrite"),
    ("billetto", "Billetto"),
    ("tickster", "Tickster"),
    ("fienta", "Fienta"),
    ("piletilevi", "Piletilevi"),
    ("quickbooks", "QuickBooks"),
    ("freeagent", "FreeAgent"),
    ("xero", "Xero"),
    ("freshdesk", "Freshdesk"),
    ("intercom", "Intercom"),
    ("tawk.to", "tawk.to"),
    ("tidio", "Tidio"),
    ("help scout", "Help Scout"),
    ("trello", "Trello"),
    ("asana", "Asana"),
    ("whatsapp", "WhatsApp"),
    ("discord", "Discord"),
    ("formspree", "Formspree"),
    ("web3forms", "Web3Forms"),
    ("formsubmit", "FormSubmit"),
    ("getform", "Getform"),
    ("cognito forms", "Cognito Forms"),
    ("auth0", "Auth0"),
    ("mongodb atlas", "MongoDB Atlas"),
    ("cloudinary", "Cloudinary"),
    ("contentful", "Contentful"),
    ("anthropic", "Anthropic"),
    ("typekit", "Typekit"),
    ("adobe fonts", "Adobe Fonts"),
    ("jsdelivr", "jsDelivr"),
    ("unpkg", "unpkg"),
    ("cdnjs", "cdnjs"),
    ("openstreetmap", "OpenStreetMap"),
    ("mapbox", "Mapbox"),
    ("vimeo", "Vimeo"),
    ("spotify", "Spotify"),
    ("soundcloud", "SoundCloud"),
    ("youtub", "YouTube"),
    ("meta platforms", "Meta Platforms"),
    ("meta pixel", "Meta Pixel"),
    ("facebook pixel", "Facebook Pixel"),
    ("db schenker", "DB Schenker"),
    ("omniva", "Omniva"),
    ("budbee", "Budbee"),
    ("royal mail", "Royal Mail"),
    ("sportadmin", "SportAdmin"),
    ("svenskalag", "SvenskaLag"),
    ("laget.se", "laget.se"),
    ("idrottonlin", "IdrottOnline"),
    ("cardskipper", "Cardskipper"),
    ("spond", "Spond"),
    ("jopox", "Jopox"),
    ("membermojo", "Membermojo"),
    ("pitchero", "Pitchero"),
    ("schoolsoft", "SchoolSoft"),
    ("stuudium", "Stuudium"),
    ("ekool", "eKool"),
    ("fennoa", "Fennoa"),
    ("zervant", "Zervant"),
    ("maventa", "Maventa"),
    ("lowell", "Lowell"),
    ("intrum", "Intrum"),
    ("suomi.fi", "Suomi.fi"),
];

/// Returns the service providers that a folded text names, in the order of the list.
pub(crate) fn vendors(folded: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    let mut initials = [false; 256];
    for rest in starts_of_words(folded) {
        if let Some(initial) = rest.bytes().next() {
            initials[usize::from(initial)] = true;
        }
    }
    let may_occur = |(stem, _): &&(&str, &str)| stem.bytes().next().is_some_and(|b| initials[usize::from(b)]);
    for (stem, name) in VENDORS.iter().filter(may_occur) {
        // `Google` is a part of `Google Analytics`.
        if is_named(folded, stem) && !found.iter().any(|known| known.starts_with(name)) {
            found.push(name);
        }
    }
    found
}

/// Returns the service provider that a folded text starts with.
pub(crate) fn leading_vendor(folded: &str) -> Option<&'static str> {
    vendors(folded).into_iter().find(|name| folded.starts_with(&name.to_lowercase()))
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
            ("kävijöitä lasketaan umamilla ja matomossa", vec!["Umami", "Matomo"]),
            ("wir nutzen microsoft clarity", vec!["Microsoft Clarity"]),
        ] {
            assert_eq!(vendors(text), expected, "{text}");
        }
    }
}
