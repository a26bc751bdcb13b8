//! Recognizes lines that announce a list. Lines are folded.

use crate::classify::lexicon;

/// Returns true if a line announces a list of data.
pub(super) fn announces_data(folded: &str) -> bool {
    folded.ends_with(':')
        && lexicon::DATA.are_in(folded)
        && (lexicon::FOLLOWING.are_in(folded) || lexicon::COLLECTING.are_in(folded))
        && !lexicon::PURPOSES.are_in(folded)
        && !lexicon::RIGHTS.are_in(folded)
}

/// Returns true if data and not purposes follow the word for "following": `We collect the following data to
/// improve the service:`.
pub(super) fn announces_kinds(folded: &str) -> bool {
    let find = |terms: &lexicon::Terms, text: &str| terms.entries().filter_map(|term| text.find(term)).min();
    let Some(at) = find(&lexicon::FOLLOWING, folded).filter(|_| folded.ends_with(':')) else { return false };
    let rest = &folded[at..];
    let data = find(&lexicon::DATA, rest);
    data.is_some_and(|data| find(&lexicon::PURPOSES, rest).is_none_or(|purpose| data < purpose))
        && !lexicon::RIGHTS.are_in(folded)
}

/// Returns true if a line announces a list of service providers.
pub(super) fn announces_recipients(folded: &str) -> bool {
    (folded.ends_with(':') || folded.ends_with("kuten")) && lexicon::PROVIDERS.are_in(folded)
}

/// Returns true if a line ends with the word in front of conditions: `We share your data only if:`, `We may
/// disclose it where that is necessary to:`.
pub(super) fn announces_conditions(folded: &str) -> bool {
    const NEED: [&str; 8] =
        ["necessar", "required", "vajalik", "nödvändig", "erforderlich", "notwendig", "tarpeen", "belief"];
    let open = folded.trim_end_matches([':', ' ', ',']);
    let last = open.rsplit(' ').next().unwrap_or_default();
    // `We may disclose your data if that is necessary to:`
    let before =
        [" to", " för att", ", um"].iter().find_map(|end| open.strip_suffix(end)).unwrap_or_default();
    let needed = before.rsplit(' ').next().unwrap_or_default();
    let needs = NEED.iter().any(|start| needed.starts_with(start));
    needs || lexicon::CONDITIONS.of(lexicon::language()).iter().any(|word| word.trim_end() == last)
}

/// Returns true if a line announces recipients by a word for "following" in their case: `tietoja voidaan
/// luovuttaa seuraaville tahoille`.
pub(super) fn names_following_recipients(folded: &str) -> bool {
    let endings = lexicon::RECIPIENT_ENDINGS.of(lexicon::language());
    folded
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| lexicon::FOLLOWING.start(word) && endings.iter().any(|ending| word.ends_with(ending)))
}
