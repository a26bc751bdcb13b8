//! Replaces placeholders in scripts.

use anyhow::{Result, bail};

/// Replaces each `$NAME$` in a script by its value. Removes indentation and lines that are empty or a `//`
/// comment.
///
/// # Errors
///
/// Fails if a placeholder has no value.
pub(crate) fn fill(script: &str, values: &[(String, String)]) -> Result<String> {
    let has_code = |line: &&str| !line.is_empty() && !line.starts_with("//");
    let lines: Vec<_> = script.lines().map(str::trim).filter(has_code).collect();
    let script = lines.join("\n");
    let mut filled = String::with_capacity(script.len());
    let mut rest = script.as_str();
    while let Some((before, after)) = rest.split_once('$') {
        filled.push_str(before);
        match after.split_once('$').filter(|(name, _)| is_name(name)) {
            Some((name, after)) => match values.iter().find(|(known, _)| known == name) {
                Some((_, value)) => {
                    filled.push_str(value);
                    rest = after;
                }
                None => bail!("no value for the placeholder ${name}$ in a script"),
            },
            None => {
                filled.push('$');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Removes types: all `/** */` comments, with the lines that only have such a comment. Scripts have none in
/// strings.
pub(crate) fn without_types(script: &str) -> String {
    let mut stripped = String::with_capacity(script.len());
    let mut rest = script;
    while let Some((before, after)) = rest.split_once("/**") {
        stripped.push_str(before);
        let after = after.split_once("*/").map_or("", |(_, after)| after);
        // A comment on its own lines is removed with the line break, one before an expression with the space.
        let starts_line = before.trim_end_matches(' ').ends_with('\n') || before.is_empty();
        rest = match after.strip_prefix('\n') {
            Some(next) if starts_line => next,
            _ => after.trim_start_matches(' '),
        };
    }
    stripped.push_str(rest);
    stripped
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(values: &[(&str, &str)]) -> Vec<(String, String)> {
        values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn placeholders_are_replaced_and_the_rest_stays() {
        let module = "// A comment.\n\nconst a = \"$A_NAME$\";\n  b(`$A_NAME$ ${a} $ ${a}$`); // stays\n";
        assert_eq!(
            fill(module, &values(&[("A_NAME", "x$B$")])).unwrap(),
            "const a = \"x$B$\";\nb(`x$B$ ${a} $ ${a}$`); // stays"
        );
    }

    #[test]
    fn types_are_removed() {
        let module = "/** One line. */\n/**\n * @param {string} a\n */\nf(a);\n  /** @type {A} */ (b).c(/** @type {B} */ (d));\n";
        assert_eq!(without_types(module), "f(a);\n  (b).c((d));\n");
        assert_eq!(fill(&without_types(module), &[]).unwrap(), "f(a);\n(b).c((d));");
    }

    #[test]
    fn unknown_placeholder_is_an_error() {
        let error = fill("a(\"$NOBODY$\")", &values(&[("A", "a")])).unwrap_err();
        assert!(error.to_string().contains("$NOBODY$"), "{error}");
    }
}
