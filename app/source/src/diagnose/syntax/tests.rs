//! What is told of each mistake, and which words are marked.

use crate::yaml;

/// What is told of a text, and which of its words are marked.
fn told(text: &str) -> (String, String) {
    let finding = *yaml::parse(text).expect_err(text);
    let seloste_notice::Location::Span(range) = finding.location else { panic!("{text}") };
    (finding.message, text[range].to_owned())
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
    assert!(yaml::parse("a: &x y\nb: *x\n").is_ok());
}

#[test]
fn more_than_one_document() {
    expect("a: 1\n---\nb: 2\n", "second document", "---");
}

#[test]
fn letters_of_several_bytes_before_the_place() {
    expect("ää: öö\nåå: Ää: öö\n", "second colon", ":");
    expect("ä: \"ö\n", "not closed", "\"ö");
    // The parser does not count the mark.
    expect("\u{feff}?: :", "second colon", " ");
}

#[test]
fn tabs_and_marks() {
    expect("a:\n  b: x\n\tc: y\n", "indented with a tab", "\t");
    expect("a: x\n\tb: y\n", "indented with a tab", "\t");
    expect("a: |\n\tx\n", "indented with a tab", "\t");
    expect("a: x\n\u{feff}b: y\n", "cannot be seen", "\u{feff}b: y");
    expect("%x\na: y\n", "cannot begin with `%`", "%x");
}

#[test]
fn lost_ends_of_texts() {
    expect("a: x\n  y #1 z\n  w\n", "the text is cut here", "#1 z");
    expect("a: { b: x #1 }\n", "not closed by `}`", "#1 }");
}

#[test]
fn slips_where_keys_should_be() {
    expect("a:\n  b:x\n  c: y\n", "no space after the colon", "b:x");
    expect("a:\n  b = x\n  c: y\n", "`=` stands", "b = x");
    expect("a:\n  - x\n  -y\n", "no space after the hyphen", "-y");
    expect("a:\n  * x\n  * y\n", "a list is not made with `*`", "* x");
    expect("a: -\n", "a hyphen alone", "-");
}

#[test]
fn the_line_before_may_end_with_a_letter_of_several_bytes() {
    expect("Seloste\n\nRekisterinpitäjä\nOy\nx: 2\n", "no colon on this line", "Seloste");
    expect("Pitäjä\nx: 2\n", "no colon on this line", "Pitäjä");
}

/// What to do about it.
fn fix(text: &str) -> String {
    yaml::parse(text).expect_err(text).help
}

#[test]
fn the_line_as_it_should_be_is_told() {
    for (text, line) in [
        ("a: @x y\n", "`a: \"@x y\"`"),
        ("- *x* y\n", "`- \"*x* y\"`"),
        ("title: fi: Seloste\n", "`title: { fi: Seloste }`"),
        ("controller: name: Oy\n", "`name: Oy`"),
        ("name: Oy email: a@b.fi\n", "on a line of its own: `email: a@b.fi`"),
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
            "4 spaces to stand beside `b` of line 2, or no spaces to stand beside `a`",
        ),
        ("a:\n  b: 1\n   c: 2\n", "`  c: 2`"),
        ("a: x\ny\n", "`  y`"),
        ("a: |\n    x\n  y\n", "4 spaces to go on"),
    ] {
        assert!(fix(text).contains(line), "{text}\ntells: {}", fix(text));
    }
}

proptest::proptest! {
    /// Whatever is written, something is told, and not in the parser's own words.
    #[test]
    fn no_text_is_too_odd(parts in proptest::collection::vec(proptest::sample::select(vec![
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
