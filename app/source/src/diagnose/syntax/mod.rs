//! Explains YAML syntax errors to authors who do not know YAML. The parser's messages describe its inner
//! states, so the lines are analyzed again.

mod brackets;
mod characters;
mod columns;
mod lines;
mod quotes;

use brackets::within_brackets;
use characters::{byte_order_mark, cut_by_comment, directive, tab};
use columns::{missing_colon, unexpected_colon, wrong_indentation};
use granit_parser::{ErrorKind, Marker, ScanError};
use lines::{character, line, line_after, opening_bracket, tab_in_indentation, word};
use quotes::{list_on_key_line, reserved_character, suggest_quotes, text_after_quote, unclosed_quote};
use seloste_notice::Finding;

use crate::diagnose::help::Help;
use crate::diagnose::{Diagnosis, finding};

/// Reason why a text cannot be read as YAML, with byte offsets.
#[derive(Debug)]
pub(crate) enum YamlError {
    /// Invalid YAML.
    Syntax(ScanError),
    /// Too many levels or values.
    TooLarge(usize),
    /// Too many anchors or aliases, or too many values repeated by them.
    TooManyAliases(usize),
    /// A second document.
    SecondDocument(usize),
    /// A number that is infinite or not a number.
    NotFinite(usize),
    /// An alias without a value.
    Reserved(usize),
    /// A list or map as a key.
    KeyNotText(usize),
    /// A tag (`!word`) or an unused anchor (`&word`), which YAML would drop from the text.
    Dropped(usize),
}

/// Creates the finding for a YAML error.
pub(crate) fn report(text: &str, error: &YamlError) -> Finding {
    let excess = match error {
        YamlError::TooManyAliases(at) => Some((*at, "the file has too many anchors (`&`) or aliases (`*`)")),
        YamlError::TooLarge(at) => Some((*at, "the file has too many nested levels or values")),
        YamlError::Syntax(error) if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) => {
            Some((offset(text, error.marker()), "the file has too many nested levels"))
        }
        _ => None,
    };
    if let Some((at, message)) = excess {
        return finding::error(
            "yaml-excess",
            at..at,
            message.to_owned(),
            "Reading it could exhaust the memory of the computer. Notices are far smaller.",
            "Write values without `&` and `*`, and with fewer levels.".to_owned(),
        );
    }
    let note = match error {
        YamlError::Dropped(_) => {
            "The character has a special meaning in YAML, and the word would be ignored."
        }
        _ => "The rest of the file cannot be read, so nothing is checked or built.",
    };
    let Diagnosis { range, message, help } = diagnose(text, error);
    finding::error("yaml-syntax", range, message, note, help)
}

/// Returns the byte offset of a position.
pub(crate) fn offset(text: &str, marker: &Marker) -> usize {
    marker.byte_offset().filter(|offset| text.is_char_boundary(*offset)).unwrap_or(text.len())
}

fn diagnose(text: &str, error: &YamlError) -> Diagnosis {
    match error {
        YamlError::Syntax(error) => diagnose_syntax(text, error),
        YamlError::NotFinite(at) => Diagnosis {
            range: word(text, *at),
            message: "YAML reads this as an infinite number or not a number".to_owned(),
            help: suggest_quotes(text, *at, "Quote it."),
        },
        YamlError::SecondDocument(at) => Diagnosis {
            range: line(text, *at),
            message: "a second document begins here".to_owned(),
            help: "Remove the line `---`, or move what follows to another file.".to_owned().into(),
        },
        YamlError::KeyNotText(at) => Diagnosis {
            range: line(text, *at),
            message: "a key must be a text".to_owned(),
            help: "Quote a text that begins with a bracket.".to_owned().into(),
        },
        // A tag or an anchor may be meant, so quotation marks are a guess.
        YamlError::Dropped(at) => {
            let diagnosis = reserved_character(text, *at);
            Diagnosis { help: diagnosis.help.uncertain(), ..diagnosis }
        }
        YamlError::Reserved(at) | YamlError::TooLarge(at) | YamlError::TooManyAliases(at) => {
            reserved_character(text, *at)
        }
    }
}

fn diagnose_syntax(text: &str, error: &ScanError) -> Diagnosis {
    let at = offset(text, error.marker());
    if let Some(place) = tab_in_indentation(text, at) {
        return tab(text, place);
    }
    diagnose_kind(text, at, error.kind()).unwrap_or_else(|| Diagnosis {
        range: character(text, at),
        message: error.info(),
        help: Help::from(
            "Check the indentation and the colons, and look for quotation marks and brackets that are not \
             closed, here and on the line above."
                .to_owned(),
        ),
    })
}

fn diagnose_kind(text: &str, at: usize, kind: &ErrorKind) -> Option<Diagnosis> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => unclosed_quote(text, at),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            text_after_quote(text, at)
        }
        ErrorKind::UnknownQuotedScalarEscape | ErrorKind::InvalidQuotedScalarHexEscape => {
            let backslash = text[at..].find('\\').map_or(at, |offset| at + offset);
            let quote = text[line(text, backslash).start..backslash].find('"');
            let quote = quote.map_or(backslash, |offset| line(text, backslash).start + offset);
            Diagnosis {
                range: character(text, backslash),
                message: "invalid escape after the backslash within \"…\"".to_owned(),
                help: suggest_quotes(
                    text,
                    quote,
                    "Put the text in '…' instead, or write the backslash twice.",
                ),
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
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => missing_colon(text, at),
        ErrorKind::ExpectedBlockMappingKey if text[..at].trim_end_matches(' ').ends_with([']', '}']) => {
            let open = opening_bracket(text, text[..at].trim_end_matches(' ').len() - 1).unwrap_or(at);
            reserved_character(text, open)
        }
        ErrorKind::ExpectedDocumentStart if text.trim_start().starts_with('%') => {
            directive(text, text.len() - text.trim_start().len())
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent => wrong_indentation(text, at),
        ErrorKind::BlockSequenceEntryNotAllowed => list_on_key_line(text, at),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInPlainScalar
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::ExpectedWhitespace => tab(text, tab_near(text, at)?),
        ErrorKind::CommentInterceptedScalar => cut_by_comment(text, at),
        ErrorKind::CommentNotSeparated => text_after_quote(text, at),
        ErrorKind::BomInsideDocument => byte_order_mark(text, at),
        ErrorKind::MissingDocumentEndBeforeDirective
        | ErrorKind::DirectiveDisallowed
        | ErrorKind::InvalidDirectiveName
        | ErrorKind::MissingDirectiveName
        | ErrorKind::InvalidDirectiveTerminator => directive(text, at),
        ErrorKind::UnexpectedCharacter { character: control } if control.is_control() => Diagnosis {
            range: character(text, at),
            message: format!("control character U+{:04X} in the text", u32::from(*control)),
            help: "Remove the character.".to_owned().into(),
        },
        ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::MissingAnchorOrAliasName
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::UndeclaredTagHandle
        | ErrorKind::UnknownAnchor => reserved_character(text, at),
        ErrorKind::UnexpectedEofBlockMapping if text[at..].starts_with(',') => reserved_character(text, at),
        _ => return None,
    })
}

/// Returns the tab that the parser refers to: in the indentation of a line below, or else the next one.
fn tab_near(text: &str, at: usize) -> Option<usize> {
    let next = line_after(text, at).and_then(|next| tab_in_indentation(text, next.end));
    next.or_else(|| text[at..line(text, at).end].find('\t').map(|offset| at + offset))
}

#[cfg(test)]
mod tests;
