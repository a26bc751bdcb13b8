//! Explains YAML syntax errors to authors who do not know YAML. The parser's messages describe its inner
//! states, so the lines are analyzed again.

mod brackets;
mod characters;
mod columns;
mod lines;
mod quotes;

use std::ops::Range;

use brackets::within_brackets;
use characters::{byte_order_mark, cut_by_comment, directive, tab};
use columns::{missing_colon, unexpected_colon, wrong_indentation};
use lines::{character, line, line_after, opening_bracket, tab_in_indentation, word};
use quotes::{list_on_key_line, reserved_character, suggest_quotes, text_after_quote, unclosed_quote};
use seloste_notice::Finding;
use serde_saphyr::Error;
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::granit_parser::ErrorKind;
use serde_saphyr::localizer::ExternalMessageSource;

use crate::diagnose::{Diagnosis, finding};

/// Creates the finding for a YAML error.
pub(crate) fn report(text: &str, error: &Error) -> Finding {
    if let Some(what) = exceeded_limit(error) {
        return finding::error(
            "yaml-excess",
            error_offset(text, error)..error_offset(text, error),
            what.to_owned(),
            "Reading it could exhaust the memory of the computer. Notices are far smaller.",
            "Write values without `&` and `*`, and with fewer levels.".to_owned(),
        );
    }
    let Diagnosis { range, message, help } = diagnose(text, error_offset(text, error), error);
    finding::error(
        "yaml-syntax",
        range,
        message,
        "The rest of the file cannot be read, so nothing is checked or built.",
        help,
    )
}

/// Reports a tag (`!word`) or an unused anchor (`&word`), which YAML would drop from the text.
pub(crate) fn report_lost_property(text: &str, range: Range<usize>) -> Finding {
    let Diagnosis { range, message, help } = reserved_character(text, range.start);
    finding::error(
        "yaml-syntax",
        range,
        message,
        "The character has a special meaning in YAML, and the word would be ignored.",
        help,
    )
}

/// Returns a message if the file exceeds a limit of the parser.
fn exceeded_limit(error: &Error) -> Option<&'static str> {
    match error {
        Error::AliasError { error, .. } => exceeded_limit(error),
        Error::Budget { breach: BudgetBreach::Documents { .. }, .. } => None,
        Error::Budget { breach: BudgetBreach::Aliases { .. } | BudgetBreach::Anchors { .. }, .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => {
            Some("the file has too many anchors (`&`) or aliases (`*`)")
        }
        Error::Budget { .. } => Some("the file has too many nested levels or values"),
        _ => matches!(kind(error), Some(ErrorKind::RecursionLimitExceeded))
            .then_some("the file has too many nested levels"),
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

/// Returns the byte offset of an error.
fn error_offset(text: &str, error: &Error) -> usize {
    let Some(location) = error.location() else { return 0 };
    let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
    let line: &str = text.split_inclusive('\n').nth(number(location.line())).unwrap_or_default();
    let start = match line {
        "" => text.len(),
        // `line` is a slice of `text`, so the difference of the addresses is its offset.
        line => line.as_ptr() as usize - text.as_ptr() as usize,
    };
    let column = line.char_indices().nth(number(location.column())).map_or(line.len(), |(at, _)| at);
    start + column
}

fn diagnose(text: &str, at: usize, error: &Error) -> Diagnosis {
    if let Some(place) = tab_in_indentation(text, at) {
        return tab(text, place);
    }
    match error {
        Error::UnknownAnchor { .. } => return reserved_character(text, at),
        Error::NonFiniteFloat { .. } => {
            return Diagnosis {
                range: word(text, at),
                message: "YAML reads this as an infinite number or not a number".to_owned(),
                help: suggest_quotes(text, at, "Quote it."),
            };
        }
        Error::MultipleDocuments { .. } | Error::Budget { .. } => {
            return Diagnosis {
                range: line(text, at),
                message: "a second document begins here".to_owned(),
                help: "Remove the line `---`, or move what follows to another file.".to_owned().into(),
            };
        }
        _ => {}
    }
    kind(error).and_then(|kind| diagnose_kind(text, at, kind)).unwrap_or_else(|| Diagnosis {
        range: character(text, at),
        message: parser_message(error),
        help: "Check the indentation and the colons, and look for quotation marks and brackets that are \
         not closed, here and on the line above."
            .to_owned()
            .into(),
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
        | ErrorKind::UndeclaredTagHandle => reserved_character(text, at),
        ErrorKind::UnexpectedEofBlockMapping if text[at..].starts_with(',') => reserved_character(text, at),
        _ => return None,
    })
}

/// Returns the tab that the parser refers to: in the indentation of a line below, or else the next one.
fn tab_near(text: &str, at: usize) -> Option<usize> {
    let next = line_after(text, at).and_then(|next| tab_in_indentation(text, next.end));
    next.or_else(|| text[at..line(text, at).end].find('\t').map(|offset| at + offset))
}

/// Returns the first line of the parser's message, without the position.
fn parser_message(error: &Error) -> String {
    let message = error.to_string();
    let line = message.lines().next().unwrap_or_default();
    line.rsplit_once(" at line ").map_or(line, |(message, _)| message).to_owned()
}

#[cfg(test)]
mod tests;
