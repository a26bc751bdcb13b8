//! Entries of lists that say two things: a purpose and its legal basis, a recipient and its country.

use crate::facts;
use crate::legal;
use crate::words::fold;
use seloste_notice::Basis;

/// A purpose with the basis that an entry names behind it: `Invoicing (contract)`, `Invoicing – contract`.
pub(super) fn purpose_and_basis(text: &str) -> Option<(&str, &str, Vec<Basis>)> {
    /// What is longer says more than the basis.
    const LONGEST: usize = 120;
    let text = text.trim_end_matches(['.', ';', ',']);
    let split = match text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some(parts) => Some(parts),
        None => [" – ", " — ", " - ", ": "].into_iter().find_map(|sign| text.rsplit_once(sign)),
    };
    let (name, said) = split?;
    let (name, said) = (name.trim_end_matches([' ', ',', ':']).trim(), said.trim());
    let bases = legal::bases(&fold(said));
    let fits = !name.is_empty() && !bases.is_empty() && said.chars().count() <= LONGEST;
    fits.then_some((name, said, bases))
}

/// A recipient that an entry of a list names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named<'t> {
    /// The company.
    pub name: &'t str,
    /// Its country, with the word for it.
    pub country: Option<(&'static str, &'t str)>,
    /// What it does, in the words of the entry.
    pub purpose: String,
}

/// A company at the beginning of an entry, with what stands behind it: `Example Inc. (USA) – e-mail delivery`. None where
/// nothing but the name stands there, or what stands there is more than that.
pub(super) fn named(text: &str) -> Option<Named<'_>> {
    let name = facts::company(text).filter(|name| text.starts_with(name))?;
    let mut rest = text[name.len()..].trim();
    let mut country = None;
    if let Some((inner, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        match facts::country_alone(inner.trim()) {
            Some(code) => country = Some((code, inner.trim())),
            // `Example Inc. (transport)`
            None if after.trim().is_empty() => {
                return Some(Named { name, country, purpose: inner.trim().to_owned() });
            }
            None => return None,
        }
        rest = after.trim();
    }
    if rest.is_empty() {
        return country.is_some().then(|| Named { name, country, purpose: String::new() });
    }
    rest = rest.strip_prefix([',', ':', '–', '—', '-'])?.trim();
    let mut purpose = Vec::new();
    for piece in rest.split(", ").map(str::trim).filter(|piece| !piece.is_empty()) {
        match facts::country_alone(piece).filter(|_| country.is_none()) {
            Some(code) => country = Some((code, piece)),
            None => purpose.push(piece),
        }
    }
    Some(Named { name, country, purpose: purpose.join(", ") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_with_their_bases() {
        for (text, expected) in [
            ("Laskutus (sopimus)", Some(("Laskutus", "sopimus", vec![Basis::Contract]))),
            ("To send news – your consent.", Some(("To send news", "your consent", vec![Basis::Consent]))),
            ("Laskutus (asiakkaille)", None),
            ("Sopimusten hoitaminen", None),
            ("(sopimus)", None),
        ] {
            assert_eq!(purpose_and_basis(text), expected, "{text}");
        }
    }

    #[test]
    fn recipients_with_their_countries() {
        let named =
            |text| named(text).map(|named| (named.name, named.country.map(|(code, _)| code), named.purpose));
        let some = |name, country, purpose: &str| Some((name, country, purpose.to_owned()));
        assert_eq!(named("Host GmbH (Germany) – hosting"), some("Host GmbH", Some("DE"), "hosting"));
        assert_eq!(named("Mail LLC, our post, United States"), some("Mail LLC", Some("US"), "our post"));
        assert_eq!(named("Lasku Oy: laskutus"), some("Lasku Oy", None, "laskutus"));
        assert_eq!(named("Host GmbH (our host)"), some("Host GmbH", None, "our host"));
        assert_eq!(named("Host GmbH (our host) keeps it"), None);
        assert_eq!(named("Host GmbH keeps it"), None);
        assert_eq!(named("Carriers"), None);
    }
}
