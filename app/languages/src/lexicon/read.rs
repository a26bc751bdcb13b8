//! Reads the file of a lexicon.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Content, File, List, Pattern, Words};
use crate::Problem;

/// Key of the languages whose words are searched for too.
const ALSO: &str = "also";

/// Table of words for patterns only.
const WORDS: &str = "words";

type Value<'s> = Spanned<DeValue<'s>>;

/// Where a problem is, as an offset in bytes, and what it is.
type Wrong = (usize, String);

/// Returns the lexicon in a file; adds what is wrong with it to `problems`.
pub(crate) fn file(tag: &str, path: &str, source: &str, problems: &mut Vec<Problem>) -> File {
    let mut report = |(at, message): Wrong| {
        problems.push(Problem { file: path.to_owned(), line: line_at(source, at), message });
    };
    let mut file = File { tag: tag.to_owned(), also: Vec::new(), lists: Vec::new(), words: BTreeMap::new() };
    let table = match DeTable::parse(source) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            report((error.span().map_or(0, |span| span.start), error.message().to_owned()));
            return file;
        }
    };
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let id: &str = key.get_ref();
        if id == ALSO {
            match strings(value) {
                Ok(tags) => file.also = tags,
                Err(wrong) => report(wrong),
            }
            continue;
        }
        if id == WORDS {
            match named(value) {
                Ok(words) => file.words = words,
                Err(wrong) => report(wrong),
            }
            continue;
        }
        if !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
            report((key.span().start, format!("`{id}` is not a name of lower-case letters and hyphens")));
            continue;
        }
        match content(value, source) {
            Ok(content) => {
                let line = line_at(source, key.span().start);
                file.lists.push(List { id: id.to_owned(), line, comment: comment(source, line), content });
            }
            Err(wrong) => report(wrong),
        }
    }
    file
}

/// Returns the line at an offset in bytes, from 1.
fn line_at(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Returns the comment above a line.
fn comment(source: &str, line: usize) -> Vec<String> {
    let before: Vec<&str> = source.lines().take(line - 1).collect();
    let lines = before.iter().rev().map_while(|line| line.strip_prefix('#'));
    let mut comment: Vec<String> = lines.map(|line| line.trim().to_owned()).collect();
    comment.reverse();
    comment
}

fn content(value: &Value<'_>, source: &str) -> Result<Content, Wrong> {
    let wrong = "expected words, groups of words or tables `[[…]]` of patterns";
    let items = value.get_ref().as_array().ok_or_else(|| (value.span().start, wrong.to_owned()))?;
    Ok(match items.iter().next().map(Spanned::get_ref) {
        Some(DeValue::Table(_)) => {
            Content::Patterns(items.iter().map(|item| pattern(item, source)).collect::<Result<_, _>>()?)
        }
        Some(DeValue::Array(_)) => Content::Groups(items.iter().map(some).collect::<Result<_, _>>()?),
        Some(_) => Content::Words(strings(value)?),
        None => Content::Words(Vec::new()),
    })
}

fn pattern(value: &Value<'_>, source: &str) -> Result<Pattern, Wrong> {
    let at = value.span().start;
    let table = value.get_ref().as_table().ok_or_else(|| (at, "expected a pattern".to_owned()))?;
    if let Some((key, _)) =
        table.iter().find(|(key, _)| !["any_of", "all_of", "none_of"].contains(&&**key.get_ref()))
    {
        let message = format!("unknown key `{}`: a pattern has `any_of`, `all_of`, `none_of`", key.get_ref());
        return Err((key.span().start, message));
    }
    let any_of = table.get("any_of").ok_or_else(|| (at, "the pattern has no `any_of`".to_owned()))?;
    let all_of = match table.get("all_of") {
        None => Vec::new(),
        Some(value) => {
            let wrong = || (value.span().start, "expected a list of lists of words".to_owned());
            let lists = value.get_ref().as_array().ok_or_else(wrong)?;
            lists.iter().map(|list| words(list, source)).collect::<Result<_, _>>()?
        }
    };
    let none_of = table.get("none_of").map(|value| words(value, source)).transpose()?;
    Ok(Pattern { any_of: words(any_of, source)?, all_of, none_of })
}

fn words(value: &Value<'_>, source: &str) -> Result<Words, Wrong> {
    match value.get_ref() {
        DeValue::String(name) => Ok(Words::Named(name.to_string(), line_at(source, value.span().start))),
        _ => Ok(Words::Given(some(value)?)),
    }
}

/// Reads the table of words for patterns.
fn named(value: &Value<'_>) -> Result<BTreeMap<String, Vec<String>>, Wrong> {
    let wrong = || (value.span().start, format!("expected a table `[{WORDS}]`"));
    let table = value.get_ref().as_table().ok_or_else(wrong)?;
    table.iter().map(|(name, words)| Ok((name.get_ref().to_string(), some(words)?))).collect()
}

/// Reads a list of at least one word.
fn some(value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    let words = strings(value)?;
    if words.is_empty() { Err((value.span().start, "the list has no words".to_owned())) } else { Ok(words) }
}

/// Reads a list of words. A word is in lower case.
fn strings(value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    let wrong = |at: usize| (at, "expected a list of words in quotation marks".to_owned());
    let items = value.get_ref().as_array().ok_or_else(|| wrong(value.span().start))?;
    let word = |item: &Value<'_>| {
        let at = item.span().start;
        let word = item.get_ref().as_str().ok_or_else(|| wrong(at))?;
        if word.trim().is_empty() || word.chars().any(char::is_control) {
            return Err((at, "the word is empty".to_owned()));
        }
        if word.chars().any(|letter| !letter.to_lowercase().eq([letter])) {
            return Err((at, format!("`{word}` is not in lower case")));
        }
        Ok(word.to_owned())
    };
    items.iter().map(word).collect()
}
