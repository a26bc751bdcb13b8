//! What is told of each mistake, and which words are marked.

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
