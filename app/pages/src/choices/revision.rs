use super::origin::origins;
use seloste_notice::{CookieLife, PartyKind, Service, Text};
use sha2::{Digest, Sha256};

/// Names what the visitor is asked about: the same for the same optional services, in any order and any language of
/// the page, and another as soon as anything that the dialog shows of them changes. Twelve letters and digits.
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

/// Everything that the dialog shows of a service, each part with its length before it, so that no two services read
/// the same.
fn describe(service: &Service) -> Vec<u8> {
    let mut parts = Parts(Vec::new());
    parts.add(service.category.word());
    parts.add(&service.id);
    parts.text(Some(&service.name));
    parts.text(service.provider.as_ref());
    parts.add(service.country.as_ref().map_or("", |country| country.code()));
    parts.text(service.purpose.as_ref());
    parts.count(service.cookies.len());
    for cookie in &service.cookies {
        parts.add(&cookie.name);
        parts.add(cookie.storage.word());
        parts.add(&match &cookie.life {
            None => String::new(),
            Some(CookieLife::Session) => "session".to_owned(),
            Some(CookieLife::For(period)) => format!("{}-{}-{}", period.years, period.months, period.days),
        });
        parts.add(match cookie.party {
            None => "",
            Some(PartyKind::First) => "first",
            Some(PartyKind::Third) => "third",
        });
        parts.text(cookie.purpose.as_ref());
    }
    let origins = origins(service);
    parts.count(origins.len());
    for origin in &origins {
        parts.add(origin);
    }
    parts.count(service.links.len());
    for link in &service.links {
        parts.text(link.title.as_ref());
        parts.add(&link.url);
    }
    parts.0
}

struct Parts(Vec<u8>);

impl Parts {
    fn count(&mut self, number: usize) {
        self.0.extend((number as u64).to_be_bytes());
    }

    fn add(&mut self, part: &str) {
        self.count(part.len());
        self.0.extend(part.as_bytes());
    }

    fn text(&mut self, text: Option<&Text>) {
        let Some(text) = text else { return self.count(0) };
        self.count(1 + text.iter().count());
        for (language, words) in text.iter() {
            self.add(language.code());
            self.add(words);
        }
    }
}
