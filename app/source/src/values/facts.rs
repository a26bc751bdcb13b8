//! Facts with a fixed form: countries, e-mail addresses, links, numbers.

use super::scalar::fixed;
use crate::decode::Decoder;
use crate::diagnose::{aliases, finding};
use crate::yaml::YamlNode;
use seloste_notice::{Country, LinkError, check_link, is_valid_email};
use std::ops::Range;

/// A country code, as `FI`.
pub fn country(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Country> {
    let written = fixed(decoder, node, path)?;
    let country = Country::from_code(&written);
    if country.is_none() {
        let upper = written.to_uppercase();
        let help = match upper.as_str() {
            "UK" => "The United Kingdom is `GB`.".to_owned(),
            "EU" | "EEA" | "ETA" => "Name the countries, or say it in words in `text`.".to_owned(),
            _ if Country::from_code(&upper).is_some() => format!("Did you mean `{upper}`?"),
            _ if aliases::means_none(&written) => {
                "Write the country's two letters, or leave the whole line out.".to_owned()
            }
            _ if aliases::country_code(&written).is_some() => {
                format!("Write its two letters: {}.", aliases::country_code(&written).unwrap_or_default())
            }
            _ => "Write the country's two letters of ISO 3166-1, such as FI, SE, US.".to_owned(),
        };
        decoder.error(
            "country-unknown",
            node.range.clone(),
            format!("`{}` is no country code", finding::excerpt(&written)),
            "The country decides whether data leaves the EEA.",
            help,
        );
    }
    country
}

/// An e-mail address.
pub fn email(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = fixed(decoder, node, path)?;
    if is_valid_email(&written) {
        return Some(written);
    }
    let help = match find_email(&written) {
        Some(address) => format!("Write the address alone: `{address}`."),
        None if aliases::means_none(&written) => {
            "Where the notice has none, leave the whole line out.".to_owned()
        }
        None => {
            "Write one address, such as privacy@example.fi; where the notice has none, leave the key out."
                .to_owned()
        }
    };
    decoder.error(
        "email-invalid",
        node.range.clone(),
        format!("`{}` is no e-mail address", finding::excerpt(&written)),
        "Requests would go astray.",
        help,
    );
    None
}

/// The first address in what is written: in brackets, among others, or disguised from programs.
fn find_email(written: &str) -> Option<String> {
    let open = ["(at)", "[at]", " at ", "(ät)", "[ät]", " ät "]
        .iter()
        .fold(written.trim().trim_start_matches("mailto:").to_owned(), |text, at| text.replace(at, "@"));
    let parts = open
        .split([',', ';', ' ', '<', '>', '(', ')', '[', ']'])
        .map(|part| part.trim_start_matches("mailto:"));
    parts.map(str::trim).find(|part| is_valid_email(part)).map(str::to_owned)
}

/// An address that may be linked.
pub fn link(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = fixed(decoder, node, path)?;
    // Without its beginning it would lead to a page of this site.
    if check_link(&written).is_err() || written.starts_with("www.") {
        unsafe_link(decoder, node.range.clone(), &written);
        return None;
    }
    Some(written)
}

/// A whole number from nought to a limit.
pub fn integer(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str, limit: u32) -> Option<u32> {
    let written = fixed(decoder, node, path)?;
    let number = written.parse::<u32>().ok().filter(|number| *number <= limit);
    if number.is_none() {
        decoder.error(
            "number-invalid",
            node.range.clone(),
            format!("`{}` is no whole number from 0 to {limit}", finding::excerpt(&written)),
            "The value would be lost.",
            match written.split(|found: char| !found.is_ascii_digit()).next() {
                Some(digits) if written[digits.len()..].starts_with(' ') && !digits.is_empty() => {
                    format!("Write digits only: `{digits}`.")
                }
                _ => "Write digits only, without a unit, a sign or a comma.".to_owned(),
            },
        );
    }
    number
}

/// Tells that an address cannot be linked.
pub fn unsafe_link(decoder: &mut Decoder<'_>, range: Range<usize>, url: &str) {
    let message = match check_link(url) {
        _ if url.starts_with("www.") => format!("`{}` is no complete address", finding::excerpt(url)),
        Err(LinkError::Malformed) => format!("`{}` is no complete address", finding::excerpt(url)),
        _ => format!("`{}` may not be linked", finding::excerpt(url)),
    };
    decoder.error(
        "link-unsafe",
        range,
        message,
        "An address of another kind could run code in the visitor's browser, or lead nowhere.",
        if url.starts_with("www.") {
            format!("Write `https://{}`.", finding::excerpt(url))
        } else {
            "Use an address that begins with https://, http://, mailto: or tel:, or a path on the site."
                .to_owned()
        },
    );
}

#[cfg(test)]
mod tests {
    use super::find_email;

    #[test]
    fn an_address_is_found_in_what_stands_around_it() {
        for written in
            ["<a@example.fi>", "a(at)example.fi", "a@example.fi, b@example.fi", "mailto:a@example.fi"]
        {
            assert_eq!(find_email(written).as_deref(), Some("a@example.fi"), "{written}");
        }
        assert_eq!(find_email("ei ole"), None);
    }
}
