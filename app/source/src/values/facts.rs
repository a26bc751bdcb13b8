//! Values with a fixed format: countries, e-mail addresses, links, numbers.

use std::ops::Range;

use seloste_notice::{Country, LinkError, check_link, is_valid_email};

use super::scalar::fixed;
use crate::decode::Decoder;
use crate::diagnose::{aliases, finding};
use crate::yaml::YamlNode;

/// Decodes a country code such as `FI`.
pub(crate) fn country(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Country> {
    let written = fixed(decoder, node, path)?;
    let country = Country::from_code(&written);
    if country.is_none() {
        let upper = written.to_uppercase();
        let help = match upper.as_str() {
            "UK" => "The United Kingdom is `GB`.".to_owned(),
            "EU" | "EEA" | "ETA" => "Name the countries, or describe the region in `text`.".to_owned(),
            _ if Country::from_code(&upper).is_some() => format!("Did you mean `{upper}`?"),
            _ if aliases::means_none(&written) => {
                "Write the country code (two letters), or remove the line.".to_owned()
            }
            _ if aliases::country_code(&written).is_some() => {
                format!("Write the country code: {}.", aliases::country_code(&written).unwrap_or_default())
            }
            _ => "Write the country code of ISO 3166-1 (two letters), such as FI, SE or US.".to_owned(),
        };
        decoder.error(
            "country-unknown",
            node.range.clone(),
            format!("unknown country code `{}`", finding::excerpt(&written)),
            "The country decides whether data leaves the EEA.",
            help,
        );
    }
    country
}

/// Decodes an e-mail address.
pub(crate) fn email(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = fixed(decoder, node, path)?;
    if is_valid_email(&written) {
        return Some(written);
    }
    let help = match find_email(&written) {
        Some(address) => format!("Write only the address: `{address}`."),
        None if aliases::means_none(&written) => "If there is no e-mail address, remove the line.".to_owned(),
        None => {
            "Write one address, such as privacy@example.fi. If there is none, remove the line.".to_owned()
        }
    };
    decoder.error(
        "email-invalid",
        node.range.clone(),
        format!("invalid e-mail address `{}`", finding::excerpt(&written)),
        "Requests would not arrive.",
        help,
    );
    None
}

/// Returns the first e-mail address in a text, also if it is obfuscated, as in `name(at)example.fi`.
fn find_email(written: &str) -> Option<String> {
    let open = ["(at)", "[at]", " at ", "(ät)", "[ät]", " ät "]
        .iter()
        .fold(written.trim().trim_start_matches("mailto:").to_owned(), |text, at| text.replace(at, "@"));
    let parts = open
        .split([',', ';', ' ', '<', '>', '(', ')', '[', ']'])
        .map(|part| part.trim_start_matches("mailto:"));
    parts.map(str::trim).find(|part| is_valid_email(part)).map(str::to_owned)
}

/// Decodes a URL that may be linked.
pub(crate) fn link(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = fixed(decoder, node, path)?;
    // Without a scheme, it would be a path on the site.
    if check_link(&written).is_err() || written.starts_with("www.") {
        unsafe_link(decoder, node.range.clone(), &written);
        return None;
    }
    Some(written)
}

/// Decodes a whole number from 0 to a limit.
pub(crate) fn integer(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str, limit: u32) -> Option<u32> {
    let written = fixed(decoder, node, path)?;
    let number = written.parse::<u32>().ok().filter(|number| *number <= limit);
    if number.is_none() {
        decoder.error(
            "number-invalid",
            node.range.clone(),
            format!("`{}` is not a whole number from 0 to {limit}", finding::excerpt(&written)),
            "The value would be ignored.",
            match written.split(|found: char| !found.is_ascii_digit()).next() {
                Some(digits) if written[digits.len()..].starts_with(' ') && !digits.is_empty() => {
                    format!("Write only digits: `{digits}`.")
                }
                _ => "Write only digits, without a unit, a sign or a comma.".to_owned(),
            },
        );
    }
    number
}

/// Reports a URL that cannot be linked.
pub(super) fn unsafe_link(decoder: &mut Decoder<'_>, range: Range<usize>, url: &str) {
    let message = match check_link(url) {
        _ if url.starts_with("www.") => format!("incomplete address `{}`", finding::excerpt(url)),
        Err(LinkError::Malformed) => format!("incomplete address `{}`", finding::excerpt(url)),
        _ => format!("links to `{}` are not allowed", finding::excerpt(url)),
    };
    decoder.error(
        "link-unsafe",
        range,
        message,
        "Other addresses could run code in the visitor's browser, or lead nowhere.",
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
    fn email_is_found_within_other_text() {
        for written in
            ["<a@example.fi>", "a(at)example.fi", "a@example.fi, b@example.fi", "mailto:a@example.fi"]
        {
            assert_eq!(find_email(written).as_deref(), Some("a@example.fi"), "{written}");
        }
        assert_eq!(find_email("ei ole"), None);
    }
}
