use seloste_notice::{CookieLifetime, CookieParty, Service, Text};
use sha2::{Digest, Sha256};

/// Returns the revision of a consent request: twelve letters and digits that identify the optional services
/// and everything the dialog shows about them. It does not depend on their order or on the language of the
/// page.
pub fn revision(services: &[&Service]) -> String {
    let mut described: Vec<_> =
        services.iter().filter(|service| service.is_optional()).map(|service| describe(service)).collect();
    described.sort();
    let mut hash = Sha256::new();
    for service in described {
        hash.update(service);
    }
    hash.finalize()
        .iter()
        .take(12)
        .map(|byte| char::from(b"abcdefghijklmnopqrstuvwxyz234567"[usize::from(byte & 31)]))
        .collect()
}

/// Serializes everything that the dialog shows about a service. Each part is prefixed with its length, so
/// that different services never give the same bytes.
fn describe(service: &Service) -> Vec<u8> {
    let mut input = RevisionInput(Vec::new());
    input.add(service.category.as_str());
    input.add(&service.id);
    input.add_text(Some(&service.name));
    input.add_text(service.provider.as_ref());
    input.add(&service.countries.iter().map(|country| country.code()).collect::<Vec<_>>().join(" "));
    input.add_text(service.purpose.as_ref());
    input.add_length(service.stated_cookies().len());
    for cookie in service.stated_cookies() {
        input.add(&cookie.name);
        input.add(cookie.storage.as_str());
        input.add(&match &cookie.life {
            None => String::new(),
            Some(CookieLifetime::Session) => "session".to_owned(),
            Some(CookieLifetime::For(period)) => {
                let date = format!("{}-{}-{}", period.years, period.months, period.days);
                // Only added if stated, so that older answers stay valid.
                if period.minutes == 0 { date } else { format!("{date}-{}", period.minutes) }
            }
        });
        input.add(match cookie.party {
            None => "",
            Some(CookieParty::First) => "first",
            Some(CookieParty::Third) => "third",
        });
        input.add_text(cookie.purpose.as_ref());
    }
    let origins = service.origins();
    input.add_length(origins.len());
    for origin in &origins {
        input.add(origin);
    }
    input.add_length(service.links.len());
    for link in &service.links {
        input.add_text(link.title.as_ref());
        input.add(&link.url);
    }
    // Only added if stated, so that the revision of other services is that of earlier versions. No category
    // has these names, so the next service cannot begin like this.
    if let Some(role) = service.role {
        input.add("role");
        input.add(role.as_str());
    }
    if service.cookies.is_none() {
        input.add("cookies-none");
    }
    input.0
}

struct RevisionInput(Vec<u8>);

impl RevisionInput {
    fn add_length(&mut self, number: usize) {
        self.0.extend((number as u64).to_be_bytes());
    }

    fn add(&mut self, part: &str) {
        self.add_length(part.len());
        self.0.extend(part.as_bytes());
    }

    fn add_text(&mut self, text: Option<&Text>) {
        let Some(text) = text else { return self.add_length(0) };
        self.add_length(1 + text.iter().count());
        for (language, value) in text.iter() {
            self.add(language.code());
            self.add(value);
        }
    }
}
