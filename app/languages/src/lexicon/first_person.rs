//! Derives phrases of one person from those of several: `we collect`, `I collect`.

use super::{Content, List};

/// Lists of phrases with a verb in the first person plural. A notice of a sole trader has the singular.
const LISTS: [&str; 1] = ["data-leads"];

/// Adds the singular of each phrase in the plural, if the list is one of such phrases.
pub(super) fn add_singular(tag: &str, list: &mut List) {
    if !LISTS.contains(&list.id.as_str()) {
        return;
    }
    if let Content::Words(phrases) = &mut list.content {
        let derived: Vec<String> = phrases.iter().filter_map(|phrase| singular(tag, phrase)).collect();
        for phrase in derived {
            if !phrases.contains(&phrase) {
                phrases.push(phrase);
            }
        }
    }
}

/// Returns the singular of a phrase; `None` if it is not in the first person plural, or if its form is not
/// known.
pub(super) fn singular(tag: &str, phrase: &str) -> Option<String> {
    let words: Vec<&str> = phrase.split(' ').collect();
    let with_first = |first: String| Some([vec![first.as_str()], words[1..].to_vec()].concat().join(" "));
    let with_pronoun = |plural: &str, one: &str, verb: fn(&str) -> Option<String>| {
        words.contains(&plural).then_some(())?;
        let of = |word: &&str| if *word == plural { Some(one.to_owned()) } else { verb(word) };
        Some(words.iter().map(of).collect::<Option<Vec<String>>>()?.join(" "))
    };
    let unchanged = |word: &str| Some(word.to_owned());
    match tag {
        "en" => with_pronoun("we", "i", unchanged),
        "sv" => with_pronoun("vi", "jag", unchanged),
        // `wir erheben`, `ich erhebe`; `wir speichern`, `ich speichere`
        "de" => with_pronoun("wir", "ich", |word| match word.strip_suffix("en") {
            Some(stem) => Some(format!("{stem}e")),
            None => word.strip_suffix("ern").map(|stem| format!("{stem}ere")),
        }),
        // `keräämme`, `kerään`
        "fi" => with_first(format!("{}n", words[0].strip_suffix("mme")?)),
        // `kogume`, `kogun`
        "et" => with_first(format!("{}n", words[0].strip_suffix("me")?)),
        _ => None,
    }
}
