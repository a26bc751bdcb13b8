//! Values with a fixed format: countries, e-mail addresses, links, numbers.

use std::ops::Range;

use seloste_notice::{Country, LinkError, check_link, is_valid_email};
use seloste_yaml::{Context, scalar};

use super::scalar::fixed;
use crate::decode::Decoder;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::{aliases, finding};
use crate::yaml::{YamlNode, YamlStyle};

/// Decodes a country code such as `FI`.
pub(crate) fn country(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Country> {
    let written = fixed(decoder, node, path)?;
    let country = Country::from_code(&written);
    if country.is_none() {
        let upper = written.to_uppercase();
        let code = |help: String, code: &str| {
            Help::certain(help, [Replacement::new(node.range.clone(), scalar(code, Context::Flow))])
        };
        let help = match (upper.as_str(), aliases::country_code(&written)) {
            // Codes of the EU that differ from ISO 3166-1.
            ("UK", _) => code("The United Kingdom is `GB`.".to_owned(), "GB"),
            ("EL", _) => code("Greece is `GR`.".to_owned(), "GR"),
            ("EU" | "EEA" | "ETA", _) => {
                "Name the countries, or describe the region in `text`.".to_owned().into()
            }
            _ if Country::from_code(&upper).is_some() => code(format!("Did you mean `{upper}`?"), &upper),
            _ if aliases::means_none(&written) => {
                "Write the country code (two letters), or remove the line.".to_owned().into()
            }
            (_, Some(known)) => code(format!("Write the country code: {known}."), known),
            _ => {
                "Write the country code of ISO 3166-1 (two letters), such as FI, SE or US.".to_owned().into()
            }
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
        Some(address) => {
            let help = format!("Write only the address: `{address}`.");
            let edit = [Replacement::new(node.range.clone(), scalar(&address, Context::Flow))];
            // Another word may be a name, or a second address.
            let words = unobfuscated(&written);
            let is_whole = words.split(EMAIL_SEPARATORS).filter(|part| !part.is_empty()).count() == 1;
            if is_whole { Help::certain(help, edit) } else { Help::possible(help, edit) }
        }
        None if aliases::means_none(&written) => {
            "If there is no e-mail address, remove the line.".to_owned().into()
        }
        None => "Write one address, such as privacy@example.fi. If there is none, remove the line."
            .to_owned()
            .into(),
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

/// Characters between e-mail addresses, and around them.
const EMAIL_SEPARATORS: [char; 9] = [',', ';', ' ', '<', '>', '(', ')', '[', ']'];

/// Replaces what is written for `@`, as in `name(at)example.fi`.
fn unobfuscated(written: &str) -> String {
    ["(at)", "[at]", " at ", "(ät)", "[ät]", " ät "]
        .iter()
        .fold(written.trim().trim_start_matches("mailto:").to_owned(), |text, at| text.replace(at, "@"))
}

/// Returns the first e-mail address in a text, also if it is obfuscated.
fn find_email(written: &str) -> Option<String> {
    let open = unobfuscated(written);
    let parts = open.split(EMAIL_SEPARATORS).map(|part| part.trim_start_matches("mailto:"));
    parts.map(str::trim).find(|part| is_valid_email(part)).map(str::to_owned)
}

/// Decodes a URL that may be linked.
pub(crate) fn link(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = fixed(decoder, node, path)?;
    // Without a scheme, it would be a path on the site.
    if check_link(&written).is_err() || written.starts_with("www.") {
        let inner = match node.style {
            YamlStyle::Plain => Some(node.range.start),
            YamlStyle::Quoted => Some(node.range.start + 1),
            YamlStyle::Block => None,
        };
        unsafe_link(decoder, node.range.clone(), &written, inner);
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
            integer_help(node, path, &written),
        );
    }
    number
}

/// Suggests the digits of a number with a unit.
fn integer_help(node: &YamlNode, path: &str, written: &str) -> Help {
    let end = written.find(|found: char| !found.is_ascii_digit()).unwrap_or(written.len());
    let (digits, rest) = written.split_at(end);
    let Some(unit) = rest.strip_prefix(' ').filter(|_| !digits.is_empty()) else {
        return "Write only digits, without a unit, a sign or a comma.".to_owned().into();
    };
    let help = format!("Write only digits: `{digits}`.");
    let edit = [Replacement::new(node.range.clone(), digits)];
    // Without its unit, the number would mean another period.
    let key = path.rsplit('.').next().unwrap_or(path);
    let is_same_unit = unit == key || aliases::resolve(unit, ["years", "months", "days"]) == Some(key);
    if is_same_unit { Help::certain(help, edit) } else { Help::possible(help, edit) }
}

/// Reports a URL that cannot be linked. `start` is the offset of the URL if the value is nothing else.
pub(super) fn unsafe_link(decoder: &mut Decoder<'_>, range: Range<usize>, url: &str, start: Option<usize>) {
    let is_without_scheme = url.starts_with("www.");
    let message = match check_link(url) {
        _ if is_without_scheme => format!("incomplete address `{}`", finding::excerpt(url)),
        Err(LinkError::Malformed) => format!("incomplete address `{}`", finding::excerpt(url)),
        _ => format!("links to `{}` are not allowed", finding::excerpt(url)),
    };
    decoder.error(
        "link-unsafe",
        range,
        message,
        "Other addresses could run code in the visitor's browser, or lead nowhere.",
        if is_without_scheme {
            Help::certain(
                format!("Write `https://{}`.", finding::excerpt(url)),
                start.map(|start| Replacement::new(start..start, "https://")),
            )
        } else {
            "Use an address that begins with https://, http://, mailto: or tel:, or a path on the site."
                .to_owned()
                .into()
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
