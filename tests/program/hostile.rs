//! Damaged, malicious and misleading files. The program rejects each at once, with a clear message.

use crate::driver::{EXAMPLE, NOTICE, Outcome, Place, SITE, text};

/// Asserts that the program rejects a notice with these bytes, with a finding of this rule and these words.
#[track_caller]
fn assert_rejected(bytes: impl AsRef<[u8]>, rule: &str, words: &str) -> Outcome {
    let place = Place::small();
    let before = place.build_files();
    place.write(EXAMPLE, bytes);
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1), "{}", cut(&outcome.err));
    assert!(outcome.err.contains(&format!("error[{rule}]")), "expected {rule}, found {}", cut(&outcome.err));
    assert!(outcome.err.contains(words), "expected {words:?}, found {}", cut(&outcome.err));
    assert!(outcome.err.contains(EXAMPLE), "the message does not name the file: {}", cut(&outcome.err));
    assert!(outcome.err.len() < 100_000, "the message has {} bytes", outcome.err.len());
    assert!(place.site_files() == before, "the old site has changed");
    outcome
}

fn cut(text: &str) -> String {
    text.chars().take(2_000).collect()
}

#[test]
fn a_file_that_is_too_large() {
    let outcome = assert_rejected(
        format!("{NOTICE}# {}\n", "x".repeat(5 * 1024 * 1024)),
        "file-too-large",
        "larger than 5 MB",
    );
    assert!(outcome.err.contains("= help: "), "{}", outcome.err);
}

#[test]
fn an_alias_bomb() {
    let mut bomb = format!("{NOTICE}a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for level in 1..10 {
        let below = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", [below.as_str(); 9].join(", ")));
    }
    assert_rejected(bomb, "yaml-excess", "too many nested levels or values");
    let repeated = format!("{NOTICE}a: &a x\nb: [{}]\n", ["*a"; 2_000].join(", "));
    assert_rejected(repeated, "yaml-excess", "too many anchors");
}

#[test]
fn nesting_without_end() {
    assert_rejected(format!("{NOTICE}a: {}\n", "[".repeat(100_000)), "yaml-excess", "too many nested levels");
    assert_rejected(
        format!("{NOTICE}a: {}{}\n", "[".repeat(5_000), "]".repeat(5_000)),
        "yaml-excess",
        "too many nested levels",
    );
    assert_rejected(
        format!("{NOTICE}a: {}\n", "{a: ".repeat(100_000)),
        "yaml-excess",
        "too many nested levels",
    );
    let steps: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_rejected(format!("{NOTICE}{steps}"), "yaml-excess", "too many nested levels");
    let quotes = format!("{NOTICE}introduction: |\n  {} x\n", "> ".repeat(50_000));
    assert_rejected(quotes, "text-too-deep", "have more than 64 levels");
}

#[test]
fn values_without_end() {
    let numbers = "1, ".repeat(1_000_000);
    assert_rejected(format!("{NOTICE}a: [{numbers}1]\n"), "yaml-excess", "too many nested levels or values");
    let keys: String = (0..20_000).map(|number| format!("key{number}: 1\n")).collect();
    let outcome = assert_rejected(format!("{NOTICE}{keys}"), "more-errors", "19900 more errors");
    assert_eq!(outcome.err.matches("error[unknown-key]").count(), 100);
    assert_rejected(format!("{NOTICE}{}: 1\n", "k".repeat(1_000_000)), "yaml-syntax", "kkk…");
    assert_rejected(format!("{NOTICE}updated: {}\n", "d".repeat(1_000_000)), "date-invalid", "ddd…");
    assert_rejected(format!("{NOTICE}updated: {}\n", "9".repeat(1_000_000)), "yaml-syntax", "number");
    let marks: String = (0..20_000).map(|number| format!("k{number}: &a{number} 1\n")).collect();
    assert_rejected(format!("{NOTICE}{marks}"), "yaml-excess", "too many anchors");
}

#[test]
fn bytes_that_are_no_text() {
    assert_rejected(format!("{NOTICE}summary: a\0b\n"), "nul-character", "NUL character");
    assert_rejected(b"id: example\ntitle: K\xe4sittely\n", "not-utf8", "line 2");
    assert_rejected(b"\xff\xfei\0d\0:\0 \0a\0", "not-utf8", "UTF-8");
    assert_rejected(format!("{NOTICE}summary: \"a\\u0007b\"\n"), "control-character", "U+0007");
    assert_rejected(format!("{NOTICE}summary: a\u{7}b\n"), "yaml-syntax", "U+0007");
}

#[test]
fn files_with_nothing_in_them() {
    for nothing in ["", "\n\n", "# to be written\n", "---\n", "\u{feff}", "~\n"] {
        let outcome = assert_rejected(nothing, "file-empty", "the file is empty");
        assert!(outcome.err.contains("= help: "), "{}", outcome.err);
    }
    assert_rejected("Tietosuojaseloste\n", "wrong-type", "keys and values");
    assert_rejected("- id: example\n", "wrong-type", "keys and values");
}

#[test]
fn a_folder_in_the_place_of_a_notice() {
    let place = Place::small();
    let before = place.build_files();
    place.make_folder("content/notices/other.yaml");
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(
        outcome.err.contains("error[file-unreadable]") && outcome.err.contains("content/notices/other.yaml"),
        "{}",
        outcome.err
    );
    assert!(place.site_files() == before);
    assert_eq!(place.check(&[]).code, Some(2));
}

#[test]
#[cfg(unix)]
fn a_dangling_link_in_the_place_of_a_notice() {
    let place = Place::small();
    std::os::unix::fs::symlink("nowhere", place.site().join("content/notices/other.yaml")).unwrap();
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(outcome.err.contains("error[file-unreadable]"), "{}", outcome.err);
}

/// Reading a device or a pipe might never end.
#[test]
#[cfg(unix)]
fn a_device_in_the_place_of_a_notice() {
    let place = Place::small();
    std::os::unix::fs::symlink("/dev/zero", place.site().join("content/notices/other.yaml")).unwrap();
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(outcome.err.contains("it is not a regular file"), "{}", outcome.err);
}

#[test]
fn marks_and_line_ends_of_other_systems_change_nothing() {
    let yaml =
        format!("{NOTICE}introduction: |\n  Yksi.\n\n  - kaksi\n  - kolme\nsummary: >-\n  neljä\n  viisi\n");
    let place = Place::small();
    place.write(EXAMPLE, &yaml);
    let plain = place.build_files();
    place.write(EXAMPLE, format!("\u{feff}{}", yaml.replace('\n', "\r\n")));
    place.write("content/site.yaml", format!("\u{feff}{}", SITE.replace('\n', "\r\n")));
    let other = place.build_files();
    for (path, bytes) in &plain {
        assert!(
            other.get(path) == Some(bytes),
            "{path} differs:\n{}\n{}",
            text(&plain, path),
            text(&other, path)
        );
    }
    assert_eq!(plain.len(), other.len());
}

#[test]
fn a_long_text_is_built() {
    let place = Place::small();
    let words = "sana ".repeat(20_000);
    place.write(EXAMPLE, format!("{NOTICE}introduction: {words}\n"));
    let files = place.build_files();
    assert!(text(&files, "example/index.html").contains(words.trim()));
    // No spaces, and two bytes for each letter.
    let letters = "ä".repeat(100_000);
    place.write(EXAMPLE, format!("{NOTICE}introduction: {letters}\n"));
    assert!(text(&place.build_files(), "example/index.html").contains(&letters));
}

#[test]
fn markup_in_names_is_shown_as_text() {
    let place = Place::small();
    let evil = "<img src=x onerror=alert(1)> & \\\"</title><script>alert(1)</script>";
    place.write(
        EXAMPLE,
        format!(
            "id: example\nlayout: fields\nlanguages: [fi]\ntitle: \"{evil}\"\nregister: \"{evil}\"\ncontroller: {{ name: \
             \"{evil}\", business_id: \"{evil}\" }}\ndata: {{ a: \"{evil}\" }}\nsections:\n  - {{ after: data, title: \
             \"{evil}\", text: x }}\n"
        ),
    );
    let files = place.build_files();
    let built = crate::pages::Built { files: &files, languages: &["fi"], origin: None, base: "/" };
    built.check();
    for page in built.pages() {
        assert!(!text(&files, page).contains("<img src=x"), "{page}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_public_is_refused() {
    let place = Place::small();
    let before = place.build_files();
    place.write("secret", "secret");
    place.make_folder("public");
    std::os::unix::fs::symlink("../secret", place.site().join("public/page.txt")).unwrap();
    let outcome = place.build();
    assert_eq!(outcome.code, Some(2), "{}", outcome.err);
    assert!(outcome.err.contains("page.txt is neither a file nor a folder"), "{}", outcome.err);
    assert!(place.site_files() == before);
}

#[test]
fn a_file_in_public_does_not_replace_a_page() {
    for path in [
        "index.html",
        "example/index.html",
        "404.html",
        "example/notice.json",
        "example",
        "assets",
        ".well-known",
    ] {
        let place = Place::small();
        let before = place.build_files();
        place.write(&format!("public/{path}"), "mine");
        let outcome = place.build();
        assert_eq!(outcome.code, Some(2), "{path}: {}", outcome.err);
        assert!(outcome.err.contains(path), "{path}: {}", outcome.err);
        assert!(place.site_files() == before, "{path}: the old site has changed");
    }
}

#[test]
fn a_file_in_the_place_of_the_output_is_left_alone() {
    let place = Place::small();
    place.write("dist", "mine");
    let outcome = place.build();
    assert_eq!(outcome.code, Some(2), "{}", outcome.err);
    assert!(outcome.err.contains("is not a folder"), "{}", outcome.err);
    assert_eq!(std::fs::read_to_string(place.site().join("dist")).unwrap(), "mine");
}
