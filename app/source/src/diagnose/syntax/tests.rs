//! Checks message and marked text of each diagnosis.

use crate::yaml;

/// Returns the message for a text, and the part of the text that is marked.
fn diagnose(text: &str) -> (String, String) {
    let finding = *yaml::parse(text).expect_err(text);
    let seloste_notice::Location::Span(range) = finding.location else { panic!("{text}") };
    (finding.message, text[range].to_owned())
}

#[track_caller]
fn expect(text: &str, expected: &str, marked: &str) {
    let (message, words) = diagnose(text);
    assert!(message.contains(expected), "{text}\nreports: {message}");
    assert_eq!(words, marked, "{text}\nreports: {message}");
}

#[test]
fn colons() {
    expect("a: Huom: x\n", "second colon", ":");
    expect("a: 1\nb:2\nc: 3\n", "missing space after the colon", "b:2");
    expect("a: 1\nb\n  c: 3\n", "missing colon on this line", "b");
    expect("b\n  c: 3\n", "missing colon on this line", "b");
    expect("a: |\n  x\ny\nb: 1\n", "missing colon on this line", "y");
}

#[test]
fn next_key_of_an_item_does_not_continue_a_text() {
    let help = |text: &str| yaml::parse(text).expect_err(text).help;
    let quoted = "If it belongs to the text, quote the text: `- b: \"x: y\"`.";
    assert_eq!(help("a:\n  - b: x: y\n    c: z\n"), quoted);
    assert_eq!(help("a:\n- b: x: y\n  c: z\n"), quoted);
    assert!(help("a:\n  - b: x: y\n      z\n").contains("write `- b: |`"));
}

#[test]
fn indentation() {
    expect("a:\n  b: 1\n   c: 2\n", "indented too far", "c: 2");
    expect("a: 1\n  b: 2\n", "indented too far", "b: 2");
    expect("a: x\n  y\n  z: 1\n", "indented too far", "z: 1");
    expect("a:\n    b: 1\n  c: 2\n", "matches no line above", "c: 2");
    expect("a:\n  - b: 1\n  c: 2\n", "matches no line above", "c: 2");
    expect("  a: 1\nb: 2\n", "matches no line above", "b: 2");
    expect("a:\n\tb: 1\n", "with a tab", "\t");
}

#[test]
fn quotation_marks() {
    expect("a: \"x y\nb: 1\n", "not closed", "\"x y");
    expect("a: \"x y\n", "not closed", "\"x y");
    expect("a: 'x\r\nb: 1\r\n", "not closed", "'x");
    expect("a: 'it's so'\n", "after the closing quotation mark", "s so'");
    expect("a: \"x\" y\n", "after the closing quotation mark", "y");
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
fn reserved_first_characters() {
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
fn used_anchors_are_accepted() {
    assert!(yaml::parse("a: &x y\nb: *x\n").is_ok());
}

#[test]
fn second_document_is_reported() {
    expect("a: 1\n---\nb: 2\n", "second document", "---");
}

#[test]
fn multi_byte_characters_before_the_error() {
    expect("ää: öö\nåå: Ää: öö\n", "second colon", ":");
    expect("ä: \"ö\n", "not closed", "\"ö");
    expect("\u{feff}?: :", "second colon", ":");
}

#[test]
fn tabs_and_byte_order_marks() {
    expect("a:\n  b: x\n\tc: y\n", "indented with a tab", "\t");
    expect("a: x\n\tb: y\n", "indented with a tab", "\t");
    expect("a: |\n\tx\n", "indented with a tab", "\t");
    expect("a: x\n\u{feff}b: y\n", "invisible character", "\u{feff}b: y");
    expect("%x\na: y\n", "cannot begin with `%`", "%x");
}

#[test]
fn comments_within_texts() {
    expect("a: x\n  y #1 z\n  w\n", "a comment interrupts this text", "#1 z");
    expect("a: { b: x #1 }\n", "not closed by `}`", "#1 }");
}

#[test]
fn typos_in_place_of_keys() {
    expect("a:\n  b:x\n  c: y\n", "missing space after the colon", "b:x");
    expect("a:\n  b = x\n  c: y\n", "`=` instead", "b = x");
    expect("a:\n  - x\n  -y\n", "missing space after the hyphen", "-y");
    expect("a:\n  * x\n  * y\n", "a list item begins with `-`, not with `*`", "* x");
    expect("a: -\n", "a hyphen is not a value", "-");
}

#[test]
fn line_above_may_end_with_a_multi_byte_character() {
    expect("Seloste\n\nRekisterinpitäjä\nOy\nx: 2\n", "missing colon on this line", "Seloste");
    expect("Pitäjä\nx: 2\n", "missing colon on this line", "Pitäjä");
}

/// Returns the help for a text.
fn help(text: &str) -> String {
    yaml::parse(text).expect_err(text).help
}

#[test]
fn help_contains_the_corrected_line() {
    for (text, line) in [
        ("a: @x y\n", "`a: \"@x y\"`"),
        ("- *x* y\n", "`- \"*x* y\"`"),
        ("title: fi: Seloste\n", "`title: { fi: Seloste }`"),
        ("controller: name: Oy\n", "`name: Oy`"),
        ("name: Oy email: a@b.fi\n", "to a separate line: `email: a@b.fi`"),
        ("a: \"C:\\polku\"\n", "`a: 'C:\\polku'`"),
        ("a: Huom: x\n", "`a: \"Huom: x\"`"),
        ("a: ”Huom: x”\n", "`a: \"Huom: x\"`"),
        ("a: Tietoja:\n  nimi\n", "`a: |`"),
        ("a: \"x y\nb: 1\n", "`a: \"x y\"`"),
        ("a: 'it's so'\n", "`a: \"it's so\"`"),
        ("a: 'X':n tiedot'\n", "`a: \"X':n tiedot\"`"),
        ("a: \"x \"y\" z\"\n", "`a: 'x \"y\" z'`"),
        ("a: \"\"x\"\"\n", "`a: '\"x\"'`"),
        ("a: - x\n", "`a: \"- x\"`"),
        ("dpo: -\n", "`dpo: none`"),
        (
            "a:\n    b: 1\n  c: 2\n",
            "4 spaces for the same level as `b` on line 2, or no spaces for the same level as `a`",
        ),
        ("a:\n  b: 1\n   c: 2\n", "`  c: 2`"),
        ("a: x\ny\n", "`  y`"),
        ("a: |\n    x\n  y\n", "4 spaces to continue"),
    ] {
        assert!(help(text).contains(line), "{text}\nreports: {}", help(text));
    }
}

proptest::proptest! {
    /// Every text is either valid or has a diagnosis with a message and a help.
    #[test]
    fn every_error_has_message_and_help(parts in proptest::collection::vec(proptest::sample::select(vec![
        "a", "ä", "name", "id", ":", ": ", " ", "  ", "\n", "\n  ", "\n- ", "-", "- ", "\t", "\"", "'", "[", "]", "{", "}",
        ",", "#", " #1", "|", ">", "&", "*", "!", "%", "@", "`", "?", "? ", "”", "\u{a0}", "\u{feff}", "•", "=", "---", "…", "\\", "1.",
    ]), 0..24)) {
        let text = parts.concat();
        if let Err(finding) = yaml::parse(&text) {
            proptest::prop_assert!(!finding.message.is_empty() && !finding.help.is_empty());
            let seloste_notice::Location::Span(range) = finding.location else { panic!("{text}") };
            proptest::prop_assert!(text.get(range).is_some(), "{text:?}");
        }
        let _ = crate::read_notice_text(std::path::Path::new("a.yaml"), &text);
    }
}
