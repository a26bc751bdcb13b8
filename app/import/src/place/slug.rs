//! Makes ids from names.

use crate::tokens::tokens;

/// Returns an id made of the first words of a name, with only the characters allowed in ids.
pub(crate) fn slug(name: &str, otherwise: &str, most_words: usize) -> String {
    const LONGEST: usize = 48;
    let mut slug = String::new();
    for word in tokens(name).take(most_words) {
        let letters: String = word.chars().flat_map(char::to_lowercase).filter_map(slug_char).collect();
        if letters.is_empty() || slug.len() + letters.len() > LONGEST {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&letters);
    }
    if slug.is_empty() { otherwise.replace('_', "-") } else { slug }
}

fn slug_char(character: char) -> Option<char> {
    match character {
        'a'..='z' | '0'..='9' => Some(character),
        'ä' | 'å' | 'á' | 'à' => Some('a'),
        'ö' | 'ø' | 'ó' => Some('o'),
        'é' | 'è' | 'ë' => Some('e'),
        'ü' => Some('u'),
        'š' => Some('s'),
        'ž' => Some('z'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_from_names() {
        assert_eq!(slug("Yhteystiedot, kuten nimi ja osoite", "x", 3), "yhteystiedot-kuten-nimi");
        assert_eq!(slug("Ääkköset & Co", "x", 3), "aakkoset-co");
        assert_eq!(slug("用户", "data", 3), "data");
    }
}
