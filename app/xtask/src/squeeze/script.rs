//! JavaScript as far as it must be understood to shorten what wasm-bindgen writes: words, and statements of the top
//! level. It reads what Trunk has minified, not every script there is.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name, a keyword or a number.
    Word,
    /// A text, a template, a pattern or a comment: nothing in it is a name.
    Text,
    /// White space.
    Space,
    /// One character of punctuation.
    Mark,
}

/// A piece of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// How it is written.
    pub text: &'a str,
}

impl Token<'_> {
    /// Whether it is this punctuation or this word.
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// Whether a character may stand in a name.
fn in_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '$'
}

/// All tokens of a script; put together again they are the script.
pub fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = if in_word(first) {
            (Kind::Word, rest.find(|next| !in_word(next)).unwrap_or(rest.len()))
        } else if first.is_whitespace() {
            (Kind::Space, rest.find(|next: char| !next.is_whitespace()).unwrap_or(rest.len()))
        } else if matches!(first, '"' | '\'' | '`') {
            (Kind::Text, quoted(rest, first))
        } else if rest.starts_with("//") {
            (Kind::Text, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (Kind::Text, rest.find("*/").map_or(rest.len(), |end| end + 2))
        } else if first == '/' && begins_pattern(&found) {
            (Kind::Text, pattern(rest))
        } else {
            (Kind::Mark, first.len_utf8())
        };
        let (text, after) = rest.split_at(length);
        found.push(Token { kind, text });
        rest = after;
    }
    found
}

/// How long the text is that begins with this quotation mark. A template that holds another one in its `${}` would be
/// cut short; wasm-bindgen writes none.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if character == mark {
            return at + mark.len_utf8();
        }
    }
    rest.len()
}

/// How long the regular expression is that begins here, without its flags.
fn pattern(rest: &str) -> usize {
    let (mut escaped, mut in_class) = (false, false);
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Whether a slash after these tokens begins a regular expression: where a value would begin.
fn begins_pattern(before: &[Token<'_>]) -> bool {
    match before.iter().rev().find(|token| token.kind != Kind::Space) {
        None => true,
        Some(token) => match token.kind {
            Kind::Word => matches!(token.text, "return" | "typeof" | "case" | "in" | "of"),
            Kind::Mark => !matches!(token.text, ")" | "]" | "}"),
            Kind::Text | Kind::Space => false,
        },
    }
}

/// A statement of the top level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// How it is written.
    pub text: String,
    /// The names that it declares; none where it only does something.
    pub names: Vec<String>,
    /// Whether it is exported.
    pub exported: bool,
}

/// The statements of the top level.
pub fn statements(script: &str) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut current: Vec<Token<'_>> = Vec::new();
    let mut depth = 0_usize;
    for token in tokens(script) {
        if current.is_empty() && token.kind == Kind::Space {
            continue;
        }
        current.push(token);
        if token.kind == Kind::Mark {
            match token.text {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let ends = depth == 0 && (token.is(";") || (token.is("}") && is_block(&current)));
        if ends {
            found.push(statement(&current));
            current.clear();
        }
    }
    if !current.is_empty() {
        found.push(statement(&current));
    }
    found
}

/// Whether the statement that begins so ends with its block.
fn is_block(tokens: &[Token<'_>]) -> bool {
    tokens
        .iter()
        .filter(|token| token.kind != Kind::Space)
        .find(|token| !matches!(token.text, "export" | "default" | "async"))
        .is_some_and(|token| token.is("function") || token.is("class"))
}

/// The statement made of these tokens.
fn statement(tokens: &[Token<'_>]) -> Statement {
    let text = tokens.iter().map(|token| token.text).collect();
    let words: Vec<&Token<'_>> = tokens.iter().filter(|token| token.kind != Kind::Space).collect();
    let exported = words.first().is_some_and(|token| token.is("export"));
    let mut names = Vec::new();
    let mut depth = 0_usize;
    let mut declares = false;
    // Of `let a=f(b,c),d` the names are a and d: a word that follows `let` or a comma outside all brackets.
    for pair in words.windows(2) {
        let (token, next) = (pair[0], pair[1]);
        if depth == 0 && matches!(token.text, "let" | "const" | "var" | "function" | "class") {
            declares = true;
        }
        let before_name = matches!(token.text, "let" | "const" | "var" | "function" | "class" | ",");
        if declares && depth == 0 && before_name && next.kind == Kind::Word {
            names.push(next.text.to_owned());
        }
        if token.kind == Kind::Mark {
            match token.text {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    Statement { text, names, exported }
}

/// How often a script uses a name as a name, not as a property.
pub fn uses(script: &str, name: &str) -> usize {
    let tokens = tokens(script);
    (0..tokens.len()).filter(|&at| tokens[at].is(name) && !is_property(&tokens, at)).count()
}

/// Whether the word here is what follows a dot; the three dots that spread a value are none.
pub fn is_property(tokens: &[Token<'_>], at: usize) -> bool {
    let dots = tokens[..at].iter().rev().take_while(|token| token.is(".")).count();
    dots == 1 || (dots == 0 && at > 0 && tokens[at - 1].is("?."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(script: &str) -> Vec<String> {
        statements(script).into_iter().map(|statement| statement.text).collect()
    }

    #[test]
    fn tokens_put_together_are_the_script() {
        let script = "let a=/[/\"]+/.test(b)?'it\\'s':`${c}`;// end\n/* ; */d=e/f/g;";
        let joined: String = tokens(script).iter().map(|token| token.text).collect();
        assert_eq!(joined, script);
        let opaque: Vec<_> = tokens(script).into_iter().filter(|token| token.kind == Kind::Text).collect();
        let opaque: Vec<_> = opaque.iter().map(|token| token.text).collect();
        assert_eq!(opaque, ["/[/\"]+/", "'it\\'s'", "`${c}`", "// end", "/* ; */"]);
    }

    #[test]
    fn statements_of_the_top_level_stand_apart() {
        let script = "let a,b={c:1,d(){}};export function e(f){if(f){a()}}async function g(){}\"x\"in h||(h=1);export{g as default};";
        assert_eq!(
            texts(script),
            [
                "let a,b={c:1,d(){}};",
                "export function e(f){if(f){a()}}",
                "async function g(){}",
                "\"x\"in h||(h=1);",
                "export{g as default};"
            ]
        );
        let names: Vec<_> =
            statements(script).into_iter().map(|statement| statement.names.join(" ")).collect();
        assert_eq!(names, ["a b", "e", "g", "", ""]);
        let exported: Vec<_> = statements(script).into_iter().map(|statement| statement.exported).collect();
        assert_eq!(exported, [false, true, false, false, true]);
    }

    #[test]
    fn a_bracket_in_a_text_opens_nothing() {
        assert_eq!(texts("let a=\"{\";let b=1;"), ["let a=\"{\";", "let b=1;"]);
    }

    #[test]
    fn a_property_is_no_use_of_a_name() {
        assert_eq!(uses("a.b(b,...b);c=\"b\"", "b"), 2);
    }
}
