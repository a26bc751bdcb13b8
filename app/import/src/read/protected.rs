//! Reads e-mail addresses that are written or stored so that harvesters do not find them.

use seloste_notice::is_valid_email;

/// Words for `@` in brackets.
const AT: [&str; 4] = ["at", "ät", "@", "snabel-a"];

/// Word for `@` in brackets only without spaces around, because `(a)` also marks list items.
const TIGHT_AT: [&str; 1] = ["a"];

/// Words for a dot in brackets.
const DOT: [&str; 4] = ["dot", "piste", "punkt", "."];

/// Replaces addresses such as `maija (at) example.fi` and `maija [at] example [dot] fi`. Returns the text and
/// the addresses as they were.
pub(crate) fn restore_addresses(text: &str) -> (String, Vec<String>) {
    let mut restored = String::with_capacity(text.len());
    let mut originals = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['(', '[', '{']) {
        let (before, bracket) = rest.split_at(at);
        let local = before.trim_end_matches(' ');
        let local = &local[local.rfind(is_separator).map_or(0, |end| end + next_length(&local[end..]))..];
        let tight = || {
            let after = word_in_brackets(bracket, &TIGHT_AT)?;
            (!before.ends_with(' ') && !after.starts_with(' ')).then_some(after)
        };
        let found = word_in_brackets(bracket, &AT).or_else(tight).and_then(|after| {
            let (domain, after) = read_domain(after)?;
            let address = format!("{local}@{domain}");
            is_valid_email(&address).then_some((address, after))
        });
        match found {
            Some((address, after)) => {
                let start = local.as_ptr().addr() - rest.as_ptr().addr();
                restored.push_str(&rest[..start]);
                restored.push_str(&address);
                originals.push(rest[start..rest.len() - after.len()].to_owned());
                rest = after;
            }
            None => {
                restored.push_str(before);
                restored.push_str(&bracket[..1]);
                rest = &bracket[1..];
            }
        }
    }
    restored.push_str(rest);
    (restored, originals)
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || ",;:<>()[]{}\"”|/".contains(character)
}

fn next_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Returns what follows if the text starts with one of these words in brackets.
fn word_in_brackets<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    /// Bounds the search for the end.
    const MAX_CHARS: usize = 16;
    let inside = text.strip_prefix(['(', '[', '{'])?;
    let end = inside.char_indices().take(MAX_CHARS).find(|(_, c)| matches!(c, ')' | ']' | '}'))?.0;
    let (inner, after) = (&inside[..end], &inside[end + 1..]);
    words.contains(&inner.trim().to_lowercase().as_str()).then_some(after)
}

/// Reads a domain, whose dots may be words in brackets. Returns it and what follows.
fn read_domain(text: &str) -> Option<(String, &str)> {
    let mut domain = String::new();
    let mut rest = text.trim_start_matches(' ');
    loop {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        domain.push_str(&rest[..end]);
        let after = &rest[end..];
        let next = after.strip_prefix('.').filter(|next| next.starts_with(char::is_alphanumeric));
        let spelled = || word_in_brackets(after.trim_start_matches(' '), &DOT);
        match next.or_else(spelled) {
            Some(next) => {
                domain.push('.');
                rest = next.trim_start_matches(' ');
            }
            None => return domain.contains('.').then_some((domain, after)),
        }
    }
}

/// Decodes an address that Cloudflare stores in a page: hexadecimal bytes, the first combined
/// with each of the others by exclusive or.
pub(crate) fn decode_cloudflare(hexadecimal: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> = hexadecimal
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    let bytes = bytes?;
    let (key, rest) = bytes.split_first()?;
    let address = String::from_utf8(rest.iter().map(|byte| byte ^ key).collect()).ok()?;
    // A subject may follow.
    let address = address.split('?').next().unwrap_or_default();
    is_valid_email(address).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelled_addresses_are_restored() {
        for (text, expected) in [
            ("maija(at)example.fi", "maija@example.fi"),
            ("Sähköposti: maija.e [ät] example.fi.", "Sähköposti: maija.e@example.fi."),
            ("ks. matti {at} example [piste] fi, puh.", "ks. matti@example.fi, puh."),
            ("a(a)example.fi ja b (at) example . fi", "a@example.fi ja b (at) example . fi"),
        ] {
            assert_eq!(restore_addresses(text).0, expected, "{text}");
        }
        for other in [
            "kohta (a) example",
            "nimi (at)",
            "(at) example.fi",
            "x [1] y",
            "ä(",
            "katso (A) liite.pdf!",
            "katso(a) liite.pdf",
        ] {
            assert_eq!(restore_addresses(other), (other.to_owned(), Vec::new()), "{other}");
        }
        assert_eq!(restore_addresses("x maija (at) example.fi y").1, ["maija (at) example.fi"]);
    }

    #[test]
    fn protected_addresses_are_decoded() {
        assert_eq!(decode_cloudflare("0f6e4f6a776e627f636a216966").as_deref(), Some("a@example.fi"));
        for other in ["", "0", "0f", "zz6e", "ää", "0f6e6e"] {
            assert_eq!(decode_cloudflare(other), None, "{other}");
        }
    }
}
