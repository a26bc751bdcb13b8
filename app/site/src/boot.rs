//! Modules of JavaScript that the build completes: names from `seloste-hooks`, and names of files that are known only
//! once the files are written.

use anyhow::{Result, bail};

/// The module with each `$NAME$` replaced by what the table has for it, without comments and indentation.
///
/// # Errors
///
/// Where the module has a name that the table has not.
pub fn fill(module: &str, table: &[(&str, &str)]) -> Result<String> {
    let lines: Vec<_> = module.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect();
    let module = lines.join("\n");
    let mut filled = String::with_capacity(module.len());
    let mut rest = module.as_str();
    while let Some((before, after)) = rest.split_once('$') {
        filled.push_str(before);
        match after.split_once('$').filter(|(name, _)| is_name(name)) {
            Some((name, after)) => match table.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => {
                    filled.push_str(value);
                    rest = after;
                }
                None => bail!("${name}$ stands in a module of the site and the build has nothing for it"),
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

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_replaced_and_the_rest_stays() {
        let module = "// A comment.\nconst a = \"$A_NAME$\";\n  b(`$A_NAME$ ${a} $ ${a}$`); // stays\n";
        assert_eq!(
            fill(module, &[("A_NAME", "x$B$")]).unwrap(),
            "const a = \"x$B$\";\nb(`x$B$ ${a} $ ${a}$`); // stays"
        );
    }

    #[test]
    fn a_name_that_nobody_knows_is_an_error() {
        let error = fill("a(\"$NOBODY$\")", &[("A", "a")]).unwrap_err();
        assert!(error.to_string().contains("$NOBODY$"), "{error}");
    }
}
