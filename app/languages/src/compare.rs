//! Finds differences between the messages of a language and those that are declared.

use std::collections::BTreeSet;

use crate::message::{Pattern, variables};
use crate::{Kind, Message, Piece, Problem, cldr, plural};

/// Checks the language that declares the messages: each variable that a message uses is declared, and each
/// declared variable is used.
pub(crate) fn declarations(file: &str, messages: &[Message], is_loaded: bool, problems: &mut Vec<Problem>) {
    for message in messages {
        let mut report =
            |text| problems.push(Problem { file: file.to_owned(), line: message.line, message: text });
        let declared: BTreeSet<_> = message.variables.iter().map(|(name, _)| name.as_str()).collect();
        let used: BTreeSet<_> =
            message.texts().into_iter().flat_map(|(_, text)| variables(text).into_keys()).collect();
        for name in used.difference(&declared) {
            report(format!("the message `{}` does not declare the variable `${name}`", message.id));
        }
        for name in declared.difference(&used) {
            report(format!("the message `{}` does not use the variable `${name}`", message.id));
        }
        for name in message.texts().into_iter().flat_map(|(_, text)| padded(text)) {
            if message.variables.iter().any(|(other, kind)| other == name && *kind != Kind::Number) {
                report(format!("the variable `${name}` is not a number and has no digits"));
            }
        }
        let elements = message.variables.iter().filter(|(_, kind)| *kind == Kind::Element).count();
        if elements > 0 && (!is_loaded || elements < message.variables.len()) {
            report(format!(
                "the message `{}` has an element: only loaded texts can, and only without other variables",
                message.id
            ));
        }
        let selecting = message.texts().into_iter().flat_map(|(_, text)| variables(text));
        for (name, _) in selecting.filter(|(_, selects)| *selects) {
            if message.variables.iter().any(|(other, kind)| other == name && *kind != Kind::Number) {
                report(format!("the variable `${name}` is not a number and cannot select a plural"));
            }
        }
    }
}

/// Compares a language with the declared messages: the same ids, attributes and variables, and its plurals.
pub(crate) fn translation(
    locale: &str,
    file: &str,
    messages: &[Message],
    reference: &[Message],
    problems: &mut Vec<Problem>,
) {
    let mut report = |line, message| problems.push(Problem { file: file.to_owned(), line, message });
    // In some languages, nouns are the same after every number.
    let is_invariable = cldr::UNITS.into_iter().all(|unit| {
        cldr::unit(unit, locale).is_some_and(|texts| texts.windows(2).all(|pair| pair[0].1 == pair[1].1))
    });
    for declared in reference {
        let Some(message) = messages.iter().find(|message| message.id == declared.id) else {
            report(1, format!("the message `{}` is missing", declared.id));
            continue;
        };
        let (ours, theirs) = (message.texts(), declared.texts());
        let name = |attribute: &str| match attribute {
            "" => declared.id.clone(),
            attribute => format!("{}.{attribute}", declared.id),
        };
        for (attribute, text) in &theirs {
            match ours.iter().find(|(other, _)| other == attribute) {
                None => report(message.line, format!("the text `{}` is missing", name(attribute))),
                Some((_, ours)) => {
                    let (ours, theirs) = (variables(ours), variables(text));
                    let differs = !ours.keys().eq(theirs.keys());
                    let selects = |(variable, selects): &(&&str, &bool)| {
                        **selects && ours.get(**variable) == Some(&false)
                    };
                    for (variable, _) in theirs.iter().filter(selects).filter(|_| !is_invariable) {
                        report(
                            message.line,
                            format!("the text `{}` must select a plural by `${variable}`", name(attribute)),
                        );
                    }
                    if differs {
                        let list = |names: Vec<&str>| {
                            names.iter().map(|name| format!(" ${name}")).collect::<String>()
                        };
                        let (ours, theirs) =
                            (list(ours.into_keys().collect()), list(theirs.into_keys().collect()));
                        report(
                            message.line,
                            format!("the text `{}` has the variables{ours}, not{theirs}", name(attribute)),
                        );
                    }
                }
            }
        }
        for (attribute, _) in
            ours.iter().filter(|(attribute, _)| theirs.iter().all(|(other, _)| other != attribute))
        {
            report(message.line, format!("the text `{}` is unknown", name(attribute)));
        }
    }
    for message in messages {
        if reference.iter().all(|declared| declared.id != message.id) {
            report(message.line, format!("the message `{}` is unknown", message.id));
        }
    }
    plurals(locale, file, messages, problems);
}

/// Reports numbers before a word outside a plural: `{ $days } days` is wrong for one day.
pub(crate) fn counts(file: &str, messages: &[Message], problems: &mut Vec<Problem>) {
    for message in messages {
        for pair in message.texts().into_iter().flat_map(|(_, text)| text.windows(2)) {
            if let [Piece::Variable { name, two_digits: false }, Piece::Text(after)] = pair
                && message.variables.contains(&(name.clone(), Kind::Number))
                && after
                    .strip_prefix([' ', '\u{a0}'])
                    .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
            {
                problems.push(Problem {
                    file: file.to_owned(),
                    line: message.line,
                    message: format!(
                        "the number `${name}` in `{}` is before a word, so it must select a plural",
                        message.id
                    ),
                });
            }
        }
    }
}

/// Checks that each plural has the categories of the language, and no other.
pub(crate) fn plurals(locale: &str, file: &str, messages: &[Message], problems: &mut Vec<Problem>) {
    let Some(table) = plural::table(locale) else {
        let message = format!("the plural rules of `{locale}` are unknown");
        return problems.push(Problem { file: file.to_owned(), line: 1, message });
    };
    let expected: BTreeSet<&str> = plural::categories(&table).into_iter().collect();
    for message in messages {
        for variants in message.texts().into_iter().flat_map(|(_, text)| selections(text)) {
            let found: BTreeSet<&str> = variants.iter().map(|(name, _)| name.as_str()).collect();
            if found != expected || variants.last().is_none_or(|(name, _)| name != "other") {
                let expected = expected.iter().copied().collect::<Vec<_>>().join(", ");
                problems.push(Problem {
                    file: file.to_owned(),
                    line: message.line,
                    message: format!(
                        "the plural in `{}` must have: {expected}; the default is `other`",
                        message.id
                    ),
                });
            }
        }
    }
}

/// Returns the variables of a text that are written as numbers with two digits.
fn padded(text: &Pattern) -> Vec<&str> {
    let mut found = Vec::new();
    for piece in text {
        match piece {
            Piece::Variable { name, two_digits: true } => found.push(name.as_str()),
            Piece::Plural { variants, .. } => {
                found.extend(variants.iter().flat_map(|(_, text)| padded(text)));
            }
            Piece::Text(_) | Piece::Variable { .. } => {}
        }
    }
    found
}

/// Returns the selections in a text, also nested ones.
fn selections(text: &Pattern) -> Vec<&Vec<(String, Pattern)>> {
    let mut found = Vec::new();
    for piece in text {
        if let Piece::Plural { variants, .. } = piece {
            found.push(variants);
            found.extend(variants.iter().flat_map(|(_, text)| selections(text)));
        }
    }
    found
}
