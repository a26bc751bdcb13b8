//! Why a text is no YAML, told to somebody who does not know YAML: the parser's own words speak of its inner states,
//! so the lines themselves are looked at again.

use crate::problem;
use seloste_notice::Finding;
use serde_saphyr::Error;
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::granit_parser::ErrorKind;
use serde_saphyr::localizer::ExternalMessageSource;
use std::ops::Range;

/// What is said of a place that is no YAML.
struct Told {
    range: Range<usize>,
    what: String,
    fix: String,
}

/// A finding that says why the text cannot be read.
pub fn finding(text: &str, error: &Error) -> Finding {
    if let Some(what) = excess(error) {
        return problem::error(
            "yaml-excess",
            at(text, error)..at(text, error),
            what.to_owned(),
            "Reading it could take all the memory of the machine, and no notice needs as much.",
            "Write the values out plainly, without `&` and `*`, and less deeply nested.".to_owned(),
        );
    }
    let Told { range, what, fix } = told(text, at(text, error), error);
    problem::error(
        "yaml-syntax",
        range,
        what,
        "The file cannot be read beyond this place, so nothing of it can be checked or built.",
        fix,
    )
}

/// A word that stands before a value and would be lost: YAML takes `!` for a kind of value and `&` for a name by which
/// the value is used again.
pub fn lost_word(text: &str, range: Range<usize>) -> Finding {
    let Told { range, what, fix } = cannot_begin(text, range.start);
    problem::error(
        "yaml-syntax",
        range,
        what,
        "YAML gives the character a meaning of its own, and the word would be lost.",
        fix,
    )
}

/// What the file has too much of, if that is what is wrong.
fn excess(error: &Error) -> Option<&'static str> {
    match error {
        Error::AliasError { error, .. } => excess(error),
        Error::Budget { breach: BudgetBreach::Documents { .. }, .. } => None,
        Error::Budget { breach: BudgetBreach::Aliases { .. } | BudgetBreach::Anchors { .. }, .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => {
            Some("the file names or repeats values by `&` and `*` more often than can be read")
        }
        Error::Budget { .. } => Some("the file is nested more deeply, or has more values, than can be read"),
        _ => matches!(kind(error), Some(ErrorKind::RecursionLimitExceeded))
            .then_some("the file is nested more deeply than can be read"),
    }
}

fn kind(error: &Error) -> Option<&ErrorKind> {
    match error {
        Error::ExternalMessage { source, .. } => match source.as_ref() {
            ExternalMessageSource::Parser(scan) => Some(scan.kind()),
            _ => None,
        },
        _ => None,
    }
}

/// The byte at which the parser gave up.
fn at(text: &str, error: &Error) -> usize {
    let Some(location) = error.location() else { return 0 };
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
    let line: &str = text.split_inclusive('\n').nth(number(location.line())).unwrap_or_default();
    let start = match line {
        "" => text.len(),
        // Both are slices of one text.
        line => line.as_ptr() as usize - text.as_ptr() as usize,
    };
    let column = line.char_indices().nth(number(location.column())).map_or(line.len(), |(at, _)| at);
    start + column
}

fn told(text: &str, at: usize, error: &Error) -> Told {
    if let Some(tab) = tab_in_indentation(text, at) {
        return Told {
            range: tab..tab + 1,
            what: "the line is indented with a tab".to_owned(),
            fix: "Use spaces, two for each step. Most editors can turn the tabs of a file into spaces."
                .to_owned(),
        };
    }
    match error {
        Error::UnknownAnchor { .. } => return cannot_begin(text, at),
        Error::NonFiniteFloat { .. } => {
            return Told {
                range: word(text, at),
                what: "this is taken for a number that has no end".to_owned(),
                fix: "Put it in quotation marks.".to_owned(),
            };
        }
        Error::MultipleDocuments { .. } | Error::Budget { .. } => {
            return Told {
                range: line(text, at),
                what: "a second document begins here".to_owned(),
                fix: "Remove the line `---`, or put what follows into a file of its own.".to_owned(),
            };
        }
        _ => {}
    }
    kind(error).and_then(|kind| by_kind(text, at, kind)).unwrap_or_else(|| Told {
        range: character(text, at),
        what: plain_message(error),
        fix: "Look at the indentation, the colons, and quotation marks and brackets that are opened but not closed, \
              here and on the line before."
            .to_owned(),
    })
}

fn by_kind(text: &str, at: usize, kind: &ErrorKind) -> Option<Told> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => unclosed_quote(text, at),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => Told {
            range: at..line(text, at).end,
            what: "the text goes on after its closing quotation mark".to_owned(),
            fix: "Put the whole text in quotation marks. Within '…' write a quotation mark twice, within \"…\" write \
                  it as \\\"."
                .to_owned(),
        },
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => {
            let backslash = text[at..].find('\\').map_or(at, |offset| at + offset);
            Told {
                range: character(text, backslash),
                what: "a backslash within \"…\" must be followed by a code that YAML knows".to_owned(),
                fix: "Put the text in '…' instead, or write the backslash twice.".to_owned(),
            }
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => within_brackets(text, at),
        ErrorKind::MappingValueNotAllowed => unexpected_colon(text, at),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => no_colon(text, at),
        ErrorKind::ExpectedBlockMappingKey if text[..at].trim_end_matches(' ').ends_with([']', '}']) => {
            let open = opening(text, text[..at].trim_end_matches(' ').len() - 1).unwrap_or(at);
            cannot_begin(text, open)
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent => misplaced(text, at),
        ErrorKind::BlockSequenceEntryNotAllowed => Told {
            range: at..line(text, at).end,
            what: "a list cannot begin on the line of its key".to_owned(),
            fix: "Begin the list on the next line, or write it as `[one, two]`. A text that begins with a hyphen \
                  needs quotation marks."
                .to_owned(),
        },
        ErrorKind::UnexpectedCharacter { character: control } if control.is_control() => Told {
            range: character(text, at),
            what: format!("the control character U+{:04X} does not belong into a text", u32::from(*control)),
            fix: "Remove the character.".to_owned(),
        },
        ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::MissingAnchorOrAliasName
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::UndeclaredTagHandle => cannot_begin(text, at),
        ErrorKind::UnexpectedEofBlockMapping if text[at..].starts_with(',') => cannot_begin(text, at),
        _ => return None,
    })
}

/// The parser's own words, without the place: that is told apart.
fn plain_message(error: &Error) -> String {
    let message = error.to_string();
    let line = message.lines().next().unwrap_or_default();
    line.rsplit_once(" at line ").map_or(line, |(message, _)| message).to_owned()
}

/// The bytes of the line, without its line end and the white space before it.
fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..start + text[start..end].trim_end().len().max(at - start)
}

/// The bytes of the last line before this one that has something on it.
fn line_before(text: &str, at: usize) -> Option<Range<usize>> {
    let last = text[..line(text, at).start].trim_end().len();
    (last > 0).then(|| line(text, last - 1))
}

fn indentation(text: &str, line: &Range<usize>) -> usize {
    text[line.clone()].len() - text[line.clone()].trim_start().len()
}

fn character(text: &str, at: usize) -> Range<usize> {
    at..text[at..].char_indices().nth(1).map_or(text.len(), |(length, _)| at + length)
}

fn word(text: &str, at: usize) -> Range<usize> {
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
    at..end.max(character(text, at).end)
}

/// A tab before the first letter of the line.
fn tab_in_indentation(text: &str, at: usize) -> Option<usize> {
    let line = line(text, at);
    let before = &text[line.start..line.start + indentation(text, &line)];
    before.find('\t').map(|offset| line.start + offset)
}

/// The first colon of the line that ends a key.
fn key_colon(text: &str, line: &Range<usize>) -> Option<usize> {
    let words = &text[line.clone()];
    let ends_key = |at: &usize| matches!(words.as_bytes().get(at + 1), None | Some(b' '));
    words.match_indices(':').map(|(at, _)| at).find(ends_key).map(|at| line.start + at)
}

fn unclosed_quote(text: &str, at: usize) -> Told {
    let until = character(text, at).end;
    let opens = |quote: &usize| {
        let before = text[..*quote].chars().next_back();
        before.is_none_or(|before| before.is_whitespace() || "[{,".contains(before))
    };
    let quote = text[..until].rmatch_indices(['"', '\'']).map(|(quote, _)| quote).find(opens).unwrap_or(at);
    Told {
        range: quote..line(text, quote).end,
        what: "the quotation mark that is opened here is not closed".to_owned(),
        fix:
            "Close it at the end of the text. A text of several lines is easier to write after `|`, without \
              quotation marks."
                .to_owned(),
    }
}

/// The bracket that is open at this place.
fn opening(text: &str, at: usize) -> Option<usize> {
    let mut closed = 0_usize;
    for (place, bracket) in text[..at].rmatch_indices(['[', '{', ']', '}']) {
        match (bracket, closed) {
            ("]" | "}", _) => closed += 1,
            (_, 0) => return Some(place),
            _ => closed -= 1,
        }
    }
    None
}

fn within_brackets(text: &str, at: usize) -> Told {
    let here = character(text, at).start;
    let open = if text[here..].starts_with(['[', '{']) { Some(here) } else { opening(text, here) };
    let Some(open) = open else { return misplaced(text, at) };
    let (open_line, line) = (line(text, open), line(text, at));
    let goes_on = open_line == line || indentation(text, &line) > indentation(text, &open_line);
    if open != here && goes_on {
        return Told {
            range: character(text, at),
            what: format!("a comma or the closing bracket of `{}` is missing before this", &text[open..=open]),
            fix: "Put a comma between the entries, and a text that has a colon or a comma in it in quotation marks."
                .to_owned(),
        };
    }
    let (name, close) = if text[open..].starts_with('[') { ("[", "]") } else { ("{", "}") };
    Told {
        range: open..open_line.end,
        what: format!("the bracket `{name}` that is opened here is not closed by `{close}`"),
        fix: format!(
            "Close it with `{close}`. A text that begins with a bracket, such as a link, needs quotation marks."
        ),
    }
}

fn unexpected_colon(text: &str, at: usize) -> Told {
    let here = line(text, at);
    if let Some(first) = key_colon(text, &here).filter(|first| *first < at) {
        let key = problem::short(text[here.start..first].trim_start_matches([' ', '-']));
        let value = text[first + 1..here.end].trim();
        let sample = if value.contains(['"', '\\']) || value.chars().count() > 60 { "…" } else { value };
        return Told {
            range: at..at + 1,
            what: "there is a second colon on this line".to_owned(),
            fix: format!(
                "If it belongs to the text, put the text in quotation marks: `{key}: \"{sample}\"`."
            ),
        };
    }
    if let Some(before) = line_before(text, at)
        && key_colon(text, &before).is_none()
        && !text[before.clone()].trim_start().starts_with(['-', '#'])
        && indentation(text, &before) < indentation(text, &here)
    {
        return no_colon(text, before.start);
    }
    Told {
        range: here.start + indentation(text, &here)..here.end,
        what: "this line is indented further than the lines it belongs to".to_owned(),
        fix: "Keys that belong together begin in the same column. If the line is part of the text above it, write that \
              text in quotation marks, or after `|` on lines of its own."
            .to_owned(),
    }
}

fn no_colon(text: &str, at: usize) -> Told {
    let line = line(text, at);
    let words = text[line.clone()].trim_start();
    let range = line.start + indentation(text, &line)..line.end;
    let key = |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
    if let Some((name, value)) = words.split_once(':')
        && !name.is_empty()
        && name.chars().all(key)
    {
        return Told {
            range,
            what: "there is no space after the colon".to_owned(),
            fix: format!("Write `{}: {}`.", problem::short(name), problem::short(value.trim_end())),
        };
    }
    Told {
        range,
        what: "there is no colon on this line".to_owned(),
        fix: "A key is followed by a colon. If the line goes on with the text above it, indent it further than the key \
              of that text."
            .to_owned(),
    }
}

fn misplaced(text: &str, at: usize) -> Told {
    let line = line(text, at);
    Told {
        range: line.start + indentation(text, &line)..line.end,
        what: "this line begins in a column in which none of the lines that it could belong to begins"
            .to_owned(),
        fix: "Begin it in the same column as the keys, or the hyphens of the list, beside which it belongs."
            .to_owned(),
    }
}

fn cannot_begin(text: &str, at: usize) -> Told {
    let first = text[at..].chars().next().unwrap_or(' ');
    Told {
        range: word(text, at).start..word(text, at).end.min(line(text, at).end.max(at + first.len_utf8())),
        what: format!("a text cannot begin with `{first}` unless it stands in quotation marks"),
        fix: "Put the text in quotation marks, or write it after `|` on lines of its own.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::node;

    /// What is told of a text, and which of its words are marked.
    fn told(text: &str) -> (String, String) {
        let finding = *node::parse(text).expect_err(text);
        let seloste_notice::Place::Bytes(range) = finding.place else { panic!("{text}") };
        (finding.what, text[range].to_owned())
    }

    #[track_caller]
    fn expect(text: &str, what: &str, marked: &str) {
        let (told, words) = told(text);
        assert!(told.contains(what), "{text}\ntells: {told}");
        assert_eq!(words, marked, "{text}\ntells: {told}");
    }

    #[test]
    fn colons() {
        expect("a: Huom: x\n", "second colon", ":");
        expect("a: 1\nb:2\nc: 3\n", "no space after the colon", "b:2");
        expect("a: 1\nb\n  c: 3\n", "no colon on this line", "b");
        expect("b\n  c: 3\n", "no colon on this line", "b");
        expect("a: |\n  x\ny\nb: 1\n", "no colon on this line", "y");
    }

    #[test]
    fn indentation() {
        expect("a:\n  b: 1\n   c: 2\n", "indented further", "c: 2");
        expect("a: 1\n  b: 2\n", "indented further", "b: 2");
        expect("a: x\n  y\n  z: 1\n", "indented further", "z: 1");
        expect("a:\n    b: 1\n  c: 2\n", "begins in a column", "c: 2");
        expect("a:\n  - b: 1\n  c: 2\n", "begins in a column", "c: 2");
        expect("  a: 1\nb: 2\n", "begins in a column", "b: 2");
        expect("a:\n\tb: 1\n", "with a tab", "\t");
    }

    #[test]
    fn quotation_marks() {
        expect("a: \"x y\nb: 1\n", "not closed", "\"x y");
        expect("a: \"x y\n", "not closed", "\"x y");
        expect("a: 'x\r\nb: 1\r\n", "not closed", "'x");
        expect("a: 'it's so'\n", "goes on after", "s so'");
        expect("a: \"x\" y\n", "goes on after", "y");
        expect("a: \"C:\\path\"\n", "backslash", "\\");
    }

    #[test]
    fn brackets() {
        expect("a: [x, y\nb: 1\n", "not closed by `]`", "[x, y");
        expect("a: [x, y\n", "not closed by `]`", "[x, y");
        expect("a: { x: 1\nb: 1\n", "not closed by `}`", "{ x: 1");
        expect("a: { x: 1 y: 2 }\n", "comma", ":");
        expect("a: { x: b: c }\n", "comma", ":");
        expect("a: {\n  x: 1\n  y: 2\n}\n", "comma", ":");
        expect("a: [x, y}\n", "not closed by `]`", "[x, y}");
    }

    #[test]
    fn first_letters() {
        expect("a: @x y\n", "cannot begin with `@`", "@x");
        expect("a: *bold* x\n", "cannot begin with `*`", "*bold*");
        expect("- **bold** x\n", "cannot begin with `*`", "**bold**");
        expect("a: [b](https://x.fi)\n", "cannot begin with `[`", "[b](https://x.fi)");
        expect("a: > x\n  y\n", "cannot begin with `>`", ">");
        expect("a: !tärkeä x\n", "cannot begin with `!`", "!tärkeä");
        expect("a: !tärkeä\n", "cannot begin with `!`", "!tärkeä");
        expect("a: &x y\n", "cannot begin with `&`", "&x");
        expect("a: & y\n", "cannot begin with `&`", "&");
        expect("a: - x\n", "list cannot begin", "- x");
        expect("a: .nan\n", "number", ".nan");
    }

    #[test]
    fn names_that_are_used_again_are_no_lost_words() {
        assert!(node::parse("a: &x y\nb: *x\n").is_ok());
    }

    #[test]
    fn more_than_one_document() {
        expect("a: 1\n---\nb: 2\n", "second document", "---");
    }

    #[test]
    fn letters_of_several_bytes_before_the_place() {
        expect("ää: öö\nåå: Ää: öö\n", "second colon", ":");
        expect("ä: \"ö\n", "not closed", "\"ö");
    }
}
