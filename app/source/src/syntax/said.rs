//! What is said of each kind of mistake: where it is, what it is, and the author's own line as it should be.

use super::lines::{
    self, character, indentation, key_colon, line, line_after, line_before, opening, words_of, written_over,
};
use crate::problem::short;
use crate::slips::{self, Within, quoted};
use crate::vocabulary;
use std::ops::Range;

/// What is said of a place that is no YAML.
pub struct Told {
    /// The bytes to be marked.
    pub range: Range<usize>,
    /// What is wrong.
    pub what: String,
    /// What to write.
    pub fix: String,
}

/// The rest of the line from this place in quotation marks, with what stands before it; none where the text goes on
/// on the next line or stands within brackets, so that the rest of the line is not the text.
fn line_in_quotes(text: &str, at: usize) -> Option<String> {
    let here = line(text, at);
    let within_brackets = opening(&text[here.start..at], at - here.start).is_some();
    let goes_on =
        line_after(text, at).is_some_and(|next| indentation(text, &next) > indentation(text, &here));
    let value = text[at..here.end].trim();
    let value = match value.chars().next() {
        // What is in quotation marks already, well or not.
        Some(mark @ ('"' | '\'')) if value.len() > 1 => value[1..].strip_suffix(mark).unwrap_or(&value[1..]),
        _ => value,
    };
    (!within_brackets && !goes_on && !value.is_empty())
        .then(|| format!("{}{}", text[here.start..at].trim_start(), quoted(&short(value))))
}

/// “Write this” with the line in quotation marks, or in general where that is not all of the text.
fn write_in_quotes(text: &str, at: usize, otherwise: &str) -> String {
    match line_in_quotes(text, at) {
        Some(line) => format!("Put the text in quotation marks: `{line}`."),
        None => otherwise.to_owned(),
    }
}

/// A tab where YAML wants spaces.
pub fn tab(text: &str, at: usize) -> Told {
    let line = line(text, at);
    let words = &text[line.clone()];
    let before = indentation(text, &line);
    if at < line.start + before {
        return Told {
            range: at..at + 1,
            what: "the line is indented with a tab".to_owned(),
            fix: format!(
                "Use spaces, two for each step: `{}{}`. Most editors can turn the tabs of a file into spaces.",
                words[..before].replace('\t', "  "),
                short(words.trim_start())
            ),
        };
    }
    Told {
        range: at..at + 1,
        what: "there is a tab on this line".to_owned(),
        fix: format!("Type a space instead: `{}`.", short(words.trim_start().replace('\t', " ").as_str())),
    }
}

/// A text of several lines that a `#` cuts.
pub fn cut_by_comment(text: &str, at: usize) -> Told {
    // The place is that of the comment, or of the text before it.
    let here = line(text, at);
    let sign = text[here.clone()].find(" #").map_or(at, |offset| here.start + offset + 1);
    Told {
        range: sign..line(text, sign).end.max(sign),
        what: "the text is cut here: what follows ` #` is a comment to YAML".to_owned(),
        fix: "Write `|` after the colon and begin the text on the next line, indented. If it is a comment, put it on a \
              line of its own before the key."
            .to_owned(),
    }
}

/// A line that begins with `%`.
pub fn directive(text: &str, at: usize) -> Told {
    let line = line(text, at);
    Told {
        range: line.clone(),
        what: "a line cannot begin with `%`".to_owned(),
        fix: "If it is part of the text above it, indent it. A comment begins with `#`.".to_owned(),
    }
}

/// A byte order mark that is not at the beginning.
pub fn mark_inside(text: &str, at: usize) -> Told {
    let line = line(text, at);
    let words: String = text[line.clone()].chars().filter(|found| slips::unseen(*found).is_none()).collect();
    Told {
        range: line,
        what: "there is a mark here that cannot be seen (byte order mark, U+FEFF)".to_owned(),
        fix: format!(
            "It often comes from a file that was put into another. Delete the line and type it anew: `{}`.",
            short(words.trim())
        ),
    }
}

/// A quotation mark that is not closed.
pub fn unclosed_quote(text: &str, at: usize) -> Told {
    let until = character(text, at).end;
    let opens = |quote: &usize| {
        let before = text[..*quote].chars().next_back();
        before.is_none_or(|before| before.is_whitespace() || "[{,".contains(before))
    };
    let quote = text[..until].rmatch_indices(['"', '\'']).map(|(quote, _)| quote).find(opens).unwrap_or(at);
    let sample = line_in_quotes(text, quote).map_or_else(String::new, |line| format!(": `{line}`"));
    Told {
        range: quote..line(text, quote).end,
        what: "the quotation mark that is opened here is not closed".to_owned(),
        fix: format!(
            "Close it at the end of the text{sample}. A text of several lines is easier to write after `|`, without \
             quotation marks."
        ),
    }
}

/// A text that goes on after its closing quotation mark.
pub fn after_quote(text: &str, at: usize) -> Told {
    let here = line(text, at);
    let sample = value_start(text, &here).filter(|start| *start < at).and_then(|start| {
        let (value, mark) = (text[start..here.end].trim(), text[start..].chars().next()?);
        let words = value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).unwrap_or(value);
        let in_quotes = matches!(mark, '"' | '\'');
        (in_quotes && opening(&text[here.start..start], start - here.start).is_none())
            .then(|| format!("{}{}", text[here.start..start].trim_start(), quoted(&short(words))))
    });
    Told {
        range: at..here.end,
        what: "the text goes on after its closing quotation mark".to_owned(),
        fix: match sample {
            Some(line) => format!("Put the whole text in quotation marks of the other kind: `{line}`."),
            None => "Put the whole text in quotation marks. Within '…' write a quotation mark twice, within \"…\" \
                     write it as \\\"."
                .to_owned(),
        },
    }
}

/// Where the value of a line begins: after its first colon, or after the hyphen of an entry without a key.
fn value_start(text: &str, line: &Range<usize>) -> Option<usize> {
    let from = match key_colon(text, line) {
        Some(colon) => colon + 1,
        None => {
            line.start
                + indentation(text, line)
                + text[line.clone()].trim_start().starts_with("- ").then_some(1)?
        }
    };
    let value = &text[from..line.end];
    Some(from + value.len() - value.trim_start().len())
}

/// What is wrong within brackets.
pub fn within_brackets(text: &str, at: usize) -> Told {
    let here = character(text, at).start;
    let open = if text[here..].starts_with(['[', '{']) { Some(here) } else { opening(text, here) };
    let Some(open) = open else { return misplaced(text, at) };
    let (open_line, line) = (line(text, open), line(text, at));
    let (name, close) = if text[open..].starts_with('[') { ("[", "]") } else { ("{", "}") };
    if let Some(sign) = text[open..open_line.end].find(" #").map(|offset| open + offset + 1) {
        return Told {
            range: sign..open_line.end,
            what: format!("what follows ` #` is a comment to YAML, so `{name}` is not closed by `{close}`"),
            fix: "If it belongs to the text, put the text in quotation marks.".to_owned(),
        };
    }
    let goes_on = open_line == line || indentation(text, &line) > indentation(text, &open_line);
    if open != here && goes_on {
        return Told {
            range: character(text, at),
            what: format!("a comma or the closing bracket of `{}` is missing before this", &text[open..=open]),
            fix: "Put a comma between the entries, and a text that has a colon or a comma in it in quotation marks."
                .to_owned(),
        };
    }
    Told {
        range: open..open_line.end,
        what: format!("the bracket `{name}` that is opened here is not closed by `{close}`"),
        fix: format!(
            "Close it with `{close}`. A text that begins with a bracket, such as a link, needs quotation marks."
        ),
    }
}

/// A colon where none can be.
pub fn unexpected_colon(text: &str, at: usize) -> Told {
    let here = line(text, at);
    if let Some(first) = key_colon(text, &here).filter(|first| *first < at) {
        let start = value_start(text, &here).unwrap_or(first + 1);
        let before = text[here.start..start].trim_start();
        let value = text[start..here.end].trim();
        let words = slips::without_print_quotes(value).unwrap_or(value);
        if written_over(text, at) {
            return Told {
                range: at..at + 1,
                what: "there is a second colon on this line".to_owned(),
                fix: format!(
                    "If it belongs to the text, write `{}|` and begin the text on the next line, indented.",
                    short(before)
                ),
            };
        }
        return Told {
            range: at..at + 1,
            what: "there is a second colon on this line".to_owned(),
            fix: format!(
                "If it belongs to the text, put the text in quotation marks: `{before}{}`.",
                quoted(&short(words))
            ),
        };
    }
    if let Some(first) = text_in_place_of_keys(text, &here) {
        return no_colon(text, first);
    }
    let fix = match line_before(text, at).filter(|before| key_colon(text, before).is_some()) {
        Some(before) => {
            let width = key_column(text, &before);
            format!(
                "If it belongs beside {}, begin it in the same column: `{}{}`. If it is part of the text above it, \
                 write `|` after the colon there and begin that text on the next line.",
                lines::named(text, &before),
                " ".repeat(width.min(12)),
                short(words_of(text, &here))
            )
        }
        None => "Keys that belong together begin in the same column. If the line is part of the text above it, write \
                 that text in quotation marks, or after `|` on lines of its own."
            .to_owned(),
    };
    Told {
        range: here.start + indentation(text, &here)..here.end,
        what: "this line is indented further than the lines it belongs to".to_owned(),
        fix,
    }
}

/// The first of the lines before this one that stand where keys should be but have no colon.
fn text_in_place_of_keys(text: &str, here: &Range<usize>) -> Option<usize> {
    let keyless = |line: &Range<usize>| {
        key_colon(text, line).is_none() && !words_of(text, line).starts_with(['-', '#'])
    };
    let mut first = line_before(text, here.start).filter(keyless)?;
    if indentation(text, &first) < indentation(text, here) {
        return Some(first.start);
    }
    // Lines in one column with this one, under a key with nothing after it.
    while let Some(above) = line_before(text, first.start) {
        if indentation(text, &above) < indentation(text, here) {
            let is_key = words_of(text, &above).ends_with(':');
            return (is_key && indentation(text, &first) == indentation(text, here)).then_some(first.start);
        }
        if !keyless(&above) {
            return None;
        }
        first = above;
    }
    Some(first.start)
}

/// A line without a colon, or without what makes one.
pub fn no_colon(text: &str, at: usize) -> Told {
    let line = line(text, at);
    let words = words_of(text, &line);
    let range = line.start + indentation(text, &line)..line.end;
    if let Some(slip) = slips::in_line(&text[line.clone()], Within::Other) {
        return Told { range, what: slip.what, fix: slip.fix };
    }
    let above = line_before(text, at).map(|above| {
        let further = if key_colon(text, &above).is_some() { 2 } else { 0 };
        indentation(text, &above) + further
    });
    Told {
        range,
        what: "there is no colon on this line".to_owned(),
        fix: match above {
            Some(_) if vocabulary::is_known_key(words) => format!("Write `{words}:`."),
            Some(width) if !words.is_empty() => format!(
                "If it goes on with the text above it, indent it: `{}{}`. If it is a key, put a colon and a space \
                 after the key.",
                " ".repeat(width.min(12)),
                short(words)
            ),
            _ => "A key is followed by a colon and a space. To bring in an older notice, let `seloste import FILE` \
                  make a draft of it."
                .to_owned(),
        },
    }
}

/// Where the key of a line begins, hyphens before it left out, in characters.
fn key_column(text: &str, line: &Range<usize>) -> usize {
    let words = &text[line.clone()];
    words.len() - words.trim_start_matches([' ', '-']).len()
}

/// A line in a column in which it cannot be.
pub fn misplaced(text: &str, at: usize) -> Told {
    let line = line(text, at);
    if let Some(start) = value_start(text, &line)
        && let Some(quote) = text[start..].chars().next().filter(|quote| matches!(quote, '"' | '\''))
        && let Some(end) = text[start + 1..line.end].find(quote).map(|end| start + end + 2)
        && end < line.end
        && !text[end..line.end].trim_start().starts_with('#')
    {
        return after_quote(text, end);
    }
    let width = indentation(text, &line);
    let words = words_of(text, &line);
    let spaces = |width: usize| match width {
        0 => "no spaces".to_owned(),
        1 => "1 space".to_owned(),
        width => format!("{width} spaces"),
    };
    let is_entry = words.starts_with("- ");
    let mut places: Vec<String> = lines::could_belong_to(text, &line)
        .iter()
        .map(|other| {
            let column = if is_entry { indentation(text, other) } else { key_column(text, other) };
            format!("{} to stand beside {}", spaces(column), lines::named(text, other))
        })
        .collect();
    if key_colon(text, &line).is_none() && !is_entry {
        let above = line_before(text, at).map(|above| indentation(text, &above));
        places = above
            .map(|width| format!("{} to go on with the text above it", spaces(width)))
            .into_iter()
            .collect();
    }
    Told {
        range: line.start + width..line.end,
        what: "this line begins in a column in which none of the lines that it could belong to begins"
            .to_owned(),
        fix: if places.is_empty() {
            "Begin it in the same column as the keys, or the hyphens of the list, beside which it belongs."
                .to_owned()
        } else {
            format!("It has {} before it. Give it {}.", spaces(width), places.join(", or "))
        },
    }
}

/// A list on the line of its key.
pub fn list_on_line(text: &str, at: usize) -> Told {
    let here = line(text, at);
    let range = at..here.end;
    let key =
        key_colon(text, &here).map_or("", |colon| text[here.start..colon].trim_start_matches([' ', '-']));
    if text[range.clone()].trim() == "-" {
        let none = if vocabulary::takes_none(key) {
            format!(
                "Write `{key}: none` if the notice says that there is none; leave the whole line out if it says nothing of it."
            )
        } else {
            "Write what there is, or leave the whole line out.".to_owned()
        };
        return Told { range, what: "a hyphen alone says nothing".to_owned(), fix: none };
    }
    let quotes = line_in_quotes(text, at).map_or_else(String::new, |line| format!(": `{line}`"));
    Told {
        range,
        what: "a list cannot begin on the line of its key".to_owned(),
        fix: format!(
            "Begin the list on the next line, or write it as `[one, two]`. A text that begins with a hyphen needs \
             quotation marks{quotes}."
        ),
    }
}

/// A text that begins with a character to which YAML gives a meaning.
pub fn cannot_begin(text: &str, at: usize) -> Told {
    let first = text[at..].chars().next().unwrap_or(' ');
    let here = line(text, at);
    let word = lines::word(text, at);
    let range = word.start..word.end.min(here.end.max(at + first.len_utf8()));
    // At the beginning of a line, a star and a space are a bullet.
    if text[here.start..at].trim().is_empty()
        && let Some(slip) = slips::in_line(&text[here.clone()], Within::Other)
    {
        return Told { range: at..here.end, what: slip.what, fix: slip.fix };
    }
    let name = if first == '`' { "a backtick".to_owned() } else { format!("`{first}`") };
    let block = matches!(first, '|' | '>') && written_over(text, at);
    let fix = if block {
        format!("Begin the text on the line after `{first}`, and indent it.")
    } else {
        write_in_quotes(
            text,
            at,
            "Put the text in quotation marks, or write it after `|` on lines of its own.",
        )
    };
    Told { range, what: format!("a text cannot begin with {name} unless it stands in quotation marks"), fix }
}
