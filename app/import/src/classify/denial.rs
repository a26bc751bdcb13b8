//! Decides what a text denies.
//!
//! A sentence is divided into clauses, and a clause is denied if it has a word of denial. Three things keep a
//! word of denial from denying the clause:
//!
//! * It belongs to a phrase that denies nothing: "not only", "no later than", "the right not to".
//! * The clause is subordinate: "data that is not correct" states something about the data.
//! * The clause has an exception or a condition: "not without your consent", "no right if …". It may still
//!   hold.
//!
//! A part of a sentence without a verb of its own belongs to the clause before it: all of "no right to
//! erasure, restriction and portability" is denied, but not "voluntary" in "is not required, and giving it is
//! voluntary".

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use crate::classify::lexicon::{self, Terms};
use crate::classify::memo::Memo;
use crate::classify::sentences;
use crate::tokens::WordStarts;

/// What a clause says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Polarity {
    Asserted,
    Denied,
    /// Denied with an exception or a condition.
    Excepted,
}

/// A clause of a folded text.
#[derive(Debug)]
struct Clause {
    range: Range<usize>,
    polarity: Polarity,
}

/// Returns a folded text without its denied clauses.
pub(crate) fn asserted(folded: &str) -> Cow<'_, str> {
    asserted_unless(folded, |_| false)
}

/// Returns a folded text without its denied clauses, except those that `is_harmless` accepts.
pub(crate) fn asserted_unless(folded: &str, is_harmless: impl Fn(&str) -> bool) -> Cow<'_, str> {
    let Some(clauses) = clauses_with_denial(folded) else { return Cow::Borrowed(folded) };
    let is_kept =
        |clause: &&Clause| clause.polarity != Polarity::Denied || is_harmless(&folded[clause.range.clone()]);
    if clauses.iter().all(|clause| is_kept(&clause)) {
        return Cow::Borrowed(folded);
    }
    Cow::Owned(joined(folded, clauses.iter().filter(is_kept)))
}

/// Returns the denied clauses of a folded text.
pub(crate) fn denied(folded: &str) -> String {
    let Some(clauses) = clauses_with_denial(folded) else { return String::new() };
    joined(folded, clauses.iter().filter(|clause| clause.polarity == Polarity::Denied))
}

fn joined<'c>(folded: &str, clauses: impl Iterator<Item = &'c Clause>) -> String {
    clauses.map(|clause| folded[clause.range.clone()].trim()).collect::<Vec<_>>().join(" ")
}

/// Returns true if a clause with one of the terms is denied, and no other clause has one.
pub(crate) fn denies(folded: &str, terms: &Terms) -> bool {
    denies_where(folded, |clause| terms.are_in(clause))
}

/// Returns true if a clause that `has` accepts is denied, and `has` accepts no other clause.
pub(crate) fn denies_where(folded: &str, has: impl Fn(&str) -> bool) -> bool {
    let Some(clauses) = clauses_with_denial(folded) else { return false };
    let mut found = clauses.iter().filter(|clause| has(&folded[clause.range.clone()])).peekable();
    found.peek().is_some() && found.all(|clause| clause.polarity == Polarity::Denied)
}

/// Returns true if a folded sentence denies something, and has no exception such as "unless", "as a rule" or
/// "without".
pub(crate) fn is_plain_denial(folded: &str) -> bool {
    let Some(clauses) = clauses_with_denial(folded) else { return false };
    clauses.iter().any(|clause| clause.polarity == Polarity::Denied)
        && !lexicon::EXCEPTIONS.are_in(folded)
        && sentences::count_sentences(folded) == 1
}

/// Returns the clauses of a folded text that has a word of denial.
fn clauses_with_denial(folded: &str) -> Option<Rc<[Clause]>> {
    thread_local! {
        static KNOWN: RefCell<Memo<Option<Rc<[Clause]>>>> = RefCell::default();
    }
    if let Some(known) = KNOWN.with_borrow(|known| known.get(folded)) {
        return known;
    }
    let found = has_denial(folded).then(|| Rc::from(clauses(folded)));
    KNOWN.with_borrow_mut(|known| known.insert(folded, found.clone()));
    found
}

/// Returns true if a folded text has a word of denial.
fn has_denial(folded: &str) -> bool {
    words(folded).any(|(_, word)| lexicon::DENIALS.have(word))
}

/// Returns the words of a text with their offsets. `don't` and `n/a` are words.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '/'))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// A part of a sentence, between commas, brackets and conjunctions.
#[derive(Debug)]
struct Part {
    range: Range<usize>,
    /// It starts a sentence or a bracket, or follows a bracket.
    is_apart: bool,
    is_contrast: bool,
    is_subordinate: bool,
    is_denied: bool,
    /// The denial comes first: "…, not consent".
    starts_with_denial: bool,
    has_verb: bool,
}

/// Divides a folded text into clauses.
fn clauses(folded: &str) -> Vec<Clause> {
    /// A clause with the facts that the next part needs.
    struct Open {
        range: Range<usize>,
        is_subordinate: bool,
        is_denied: bool,
        is_contrast: bool,
        has_verb: bool,
    }
    let mut open: Vec<Open> = Vec::new();
    for part in parts(folded) {
        let has_head = part.is_denied || part.has_verb;
        let last = open.last_mut().filter(|last| {
            // Without a denial before it, `utan` means "without".
            let contrasts = part.is_contrast && last.is_denied;
            let is_next = has_head && (last.is_denied || last.has_verb || last.is_subordinate);
            !(part.is_apart || contrasts || part.is_subordinate || part.starts_with_denial || is_next)
        });
        match last {
            Some(last) => {
                last.range.end = part.range.end;
                last.is_denied |= part.is_denied;
                last.has_verb |= part.has_verb;
            }
            None => open.push(Open {
                range: part.range,
                is_subordinate: part.is_subordinate,
                is_denied: part.is_denied,
                is_contrast: part.is_contrast,
                has_verb: part.has_verb,
            }),
        }
    }
    let limits = |clause: Option<&Open>| {
        clause.filter(|clause| !clause.is_contrast).is_some_and(|clause| {
            let text = folded[clause.range.clone()].trim_start_matches(['(', ' ']);
            lexicon::EXCEPTIONS.start(text) || lexicon::CONDITIONS.start(text)
        })
    };
    let polarity = |at: usize, clause: &Open| {
        let text = &folded[clause.range.clone()];
        if !clause.is_denied || clause.is_subordinate {
            Polarity::Asserted
        } else if has_exception(text)
            || limits(open.get(at + 1))
            || limits(at.checked_sub(1).and_then(|before| open.get(before)))
        {
            Polarity::Excepted
        } else {
            Polarity::Denied
        }
    };
    let decided = open.iter().enumerate().map(|(at, clause)| (clause.range.clone(), polarity(at, clause)));
    decided.map(|(range, polarity)| Clause { range, polarity }).collect()
}

/// Divides a folded text at commas, brackets, conjunctions and the ends of sentences.
fn parts(folded: &str) -> Vec<Part> {
    let harmless: HashSet<usize> = lexicon::NO_DENIALS
        .entries()
        .flat_map(|phrase| folded.match_indices(phrase))
        .flat_map(|(start, phrase)| words(phrase).map(move |(at, _)| start + at))
        .collect();
    let is_denial = |at: usize, word: &str| lexicon::DENIALS.have(word) && !harmless.contains(&at);
    let is_own = |list: &Terms, word: &str| list.of(lexicon::language()).contains(&word);
    let mut starts = vec![(0, true)];
    let mut before = "";
    let mut after_denial = false;
    for word in folded.split(' ') {
        let at = word.as_ptr().addr() - folded.as_ptr().addr();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let has_subject = || {
            let next = folded[at..].split(' ').nth(1).unwrap_or_default();
            is_own(&lexicon::CLAUSE_SUBJECTS, next)
        };
        let ends_sentence =
            before.ends_with(['.', '!', '?']) && !sentences::is_abbreviated(&folded[..at.saturating_sub(2)]);
        let is_apart = ends_sentence || word.starts_with(['(', '[']) || before.ends_with([')', ']']);
        let is_cut = before.ends_with([',', ';'])
            || is_own(&lexicon::COORDINATORS, bare)
            // `… besteht aber nicht` is one clause.
            || is_own(&lexicon::CONTRASTS, bare) && (after_denial || has_subject())
            || lexicon::SUBORDINATES.start(&folded[at..]);
        if at > 0 && (is_apart || is_cut) {
            starts.push((at, is_apart));
            after_denial = false;
        }
        after_denial |= words(word).any(|(inner, word)| is_denial(at + inner, word));
        before = word;
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([folded.len()]);
    let ranges: Vec<(Range<usize>, bool)> =
        starts.iter().zip(ends).map(|((start, is_apart), end)| (*start..end, *is_apart)).collect();
    ranges
        .into_iter()
        .map(|(range, is_apart)| {
            let text = &folded[range.clone()];
            let mut own = words(text)
                .map(|(at, word)| (range.start + at, word))
                .skip_while(|(_, word)| {
                    // `Nor` both joins and denies.
                    !lexicon::DENIALS.have(word)
                        && (is_own(&lexicon::COORDINATORS, word) || is_own(&lexicon::CONTRASTS, word))
                })
                .peekable();
            let starts_with_denial = own.peek().is_some_and(|(at, word)| is_denial(*at, word));
            let has_subject = own.peek().is_some_and(|(_, word)| is_own(&lexicon::CLAUSE_SUBJECTS, word));
            let own: Vec<(usize, &str)> = own.collect();
            let first_words = own.iter().take(MAX_WORDS_BEFORE_VERB + 1);
            Part {
                is_apart,
                is_contrast: words(text).next().is_some_and(|(_, word)| is_own(&lexicon::CONTRASTS, word))
                    && !lexicon::NO_CONTRASTS.start(text),
                is_subordinate: lexicon::SUBORDINATES.start(text),
                is_denied: own.iter().any(|(at, word)| is_denial(*at, word)),
                starts_with_denial,
                has_verb: has_subject || first_words.clone().any(|(_, word)| is_verb(word)),
                range,
            }
        })
        .collect()
}

/// Returns true if a denied clause has an exception. Conditions are clauses of their own; the same word may
/// mean something else here, as `om` (“if”, “about”). `But` in front of a denial is no exception, and after
/// it starts another clause.
fn has_exception(clause: &str) -> bool {
    let contrasts = lexicon::CONTRASTS.of(lexicon::language());
    let starts_clause = |word: &str| {
        contrasts.contains(&word.trim_end())
            || lexicon::SUBORDINATES.entries().any(|start| start.starts_with(word))
    };
    let words = WordStarts::new(clause);
    let mut exceptions = lexicon::EXCEPTIONS.entries().filter(|word| words.have(word));
    exceptions.any(|word| !starts_clause(word)) || lexicon::NO_CONTRASTS.are_in(clause)
}

/// A verb after more words belongs to something else.
const MAX_WORDS_BEFORE_VERB: usize = 5;

/// Returns true for a verb that shows that a part of a sentence is a clause. Only words of the language of
/// the text count: `on` is a verb in Finnish only.
fn is_verb(word: &str) -> bool {
    let language = lexicon::language();
    lexicon::CLAUSE_VERBS.of(language).contains(&word)
        || lexicon::CLAUSE_VERB_ENDINGS.of(language).iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    #[test]
    fn denial_with_an_exception_is_not_plain() {
        for plain in
            ["tietoja ei siirretä eu:n ulkopuolelle.", "ei.", "no", "uppgifter överförs inte utanför eu."]
        {
            assert!(is_plain_denial(plain), "{plain}");
        }
        for open in [
            "tietoja ei säännönmukaisesti luovuteta.",
            "tietoja ei luovuteta ilman suostumusta.",
            "we do not share data unless the law asks for it.",
            "tietoja ei siirretä. ne säilyvät suomessa.",
            "tietoja luovutetaan.",
            "tietoja ei siirretä muualle kuin yhdysvaltoihin.",
            "tietoja ei siirretä muihin maihin kuin intiaan.",
            "uppgifter överförs inte till andra länder än usa.",
            "vi lämnar inte ut uppgifter till någon annan än vår bokförare.",
            "vi använder en tjänst i usa.",
        ] {
            assert!(!is_plain_denial(open), "{open}");
        }
    }

    #[test]
    fn denied_clauses_are_left_out() {
        for (language, text, expected) in [
            (
                Language::En,
                "you have the right to access, but you do not have the right to object.",
                "you have the right to access,",
            ),
            (Language::En, "you have no right to erasure, restriction and portability.", ""),
            (
                Language::En,
                "it is not required by law, and giving it is voluntary.",
                "and giving it is voluntary.",
            ),
            (Language::En, "access and erasure are not available.", ""),
            (Language::En, "a contract, not consent.", "a contract,"),
            (
                Language::Fi,
                "käsittely perustuu sopimukseen eikä suostumukseen.",
                "käsittely perustuu sopimukseen",
            ),
            (Language::Fi, "käsittely ei perustu suostumukseen, vaan sopimukseen.", "vaan sopimukseen."),
            (Language::Sv, "uppgifterna är inte lagstadgade utan frivilliga.", "utan frivilliga."),
            (Language::De, "ein widerspruchsrecht besteht aber nicht.", ""),
            (Language::Et, "andmed ei ole kohustuslikud, vaid vabatahtlikud.", "vaid vabatahtlikud."),
        ] {
            let found = lexicon::with_language(language, || asserted(text).into_owned());
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn text_that_denies_nothing_stays_whole() {
        for (language, text) in [
            (Language::En, "data is kept no longer than two years, not only by law but also by contract."),
            (Language::En, "you have the right not to be subject to a decision."),
            (Language::En, "we correct data that is not correct."),
            (Language::En, "we do not share data without your consent."),
            (Language::Fi, "oikaisemme tiedot, jotka eivät ole oikeita."),
            (Language::Fi, "tiedot eivät ole ainoastaan vapaaehtoisia, vaan myös lakisääteisiä."),
            (Language::Sv, "vi delar inte uppgifter utan att du vet det."),
            (Language::De, "die daten werden nicht nur gespeichert, sondern auch verwendet."),
            (Language::Et, "me ei jaga andmeid ilma nõusolekuta."),
            (Language::En, ""),
        ] {
            let found = lexicon::with_language(language, || asserted(text).into_owned());
            assert_eq!(found, text, "{text}");
        }
    }

    #[test]
    fn hostile_texts_are_read() {
        for text in ["not", ", ( ) . not", "not. not! (not) not, not; not", "no ", "\u{130}not, ß not"] {
            for language in Language::ALL {
                lexicon::with_language(language, || {
                    let folded = crate::tokens::fold(text);
                    assert!(asserted(&folded).len() <= folded.len());
                    assert!(denied(&folded).len() <= folded.len());
                });
            }
        }
        let long = "not only, and (no) ".repeat(20_000);
        assert!(lexicon::with_language(Language::En, || asserted(long.trim_end()).len()) < long.len());
    }
}
