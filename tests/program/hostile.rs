//! Files that no author writes: damaged, meant to harm, or not what they seem. Each gets a clear answer at
//! once.

use crate::driver::{EXAMPLE, NOTICE, Place, Ran, SITE, text};

/// The notice's file holds these bytes; the program refuses it with this finding and these words.
#[track_caller]
fn refused(bytes: impl AsRef<[u8]>, rule: &str, words: &str) -> Ran {
    let place = Place::small();
    let before = place.built_well();
    place.write(EXAMPLE, bytes);
    let ran = place.build();
    assert_eq!(ran.code, Some(1), "{}", cut(&ran.err));
    assert!(ran.err.contains(&format!("error[{rule}]")), "it says not {rule}, but {}", cut(&ran.err));
    assert!(ran.err.contains(words), "it says not {words:?}, but {}", cut(&ran.err));
    assert!(ran.err.contains(EXAMPLE), "it says not which file: {}", cut(&ran.err));
    assert!(ran.err.len() < 100_000, "it says {} bytes", ran.err.len());
    assert!(place.built() == before, "the old site is not as it was");
    ran
}

fn cut(text: &str) -> String {
    text.chars().take(2_000).collect()
}

#[test]
fn a_file_that_is_too_large() {
    let ran =
        refused(format!("{NOTICE}# {}\n", "x".repeat(5 * 1024 * 1024)), "file-too-large", "larger than 5 MB");
    assert!(ran.err.contains("= help: "), "{}", ran.err);
}

#[test]
fn an_alias_bomb() {
    let mut bomb = format!("{NOTICE}a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for level in 1..10 {
        let below = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", [below.as_str(); 9].join(", ")));
    }
    refused(bomb, "yaml-excess", "too many nested levels or values");
    let repeated = format!("{NOTICE}a: &a x\nb: [{}]\n", ["*a"; 2_000].join(", "));
    refused(repeated, "yaml-excess", "too many anchors");
}

#[test]
fn nesting_without_end() {
    refused(format!("{NOTICE}a: {}\n", "[".repeat(100_000)), "yaml-excess", "too many nested levels");
    refused(
        format!("{NOTICE}a: {}{}\n", "[".repeat(5_000), "]".repeat(5_000)),
        "yaml-excess",
        "too many nested levels",
    );
    refused(format!("{NOTICE}a: {}\n", "{a: ".repeat(100_000)), "yaml-excess", "too many nested levels");
    let steps: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    refused(format!("{NOTICE}{steps}"), "yaml-excess", "too many nested levels");
    let quotes = format!("{NOTICE}introduction: |\n  {} x\n", "> ".repeat(50_000));
    refused(quotes, "text-too-deep", "have more than 64 levels");
}

#[test]
fn values_without_end() {
    let numbers = "1, ".repeat(1_000_000);
    refused(format!("{NOTICE}a: [{numbers}1]\n"), "yaml-excess", "too many nested levels or values");
    let keys: String = (0..20_000).map(|number| format!("key{number}: 1\n")).collect();
    let ran = refused(format!("{NOTICE}{keys}"), "more-errors", "19900 more errors");
    assert_eq!(ran.err.matches("error[unknown-key]").count(), 100);
    refused(format!("{NOTICE}{}: 1\n", "k".repeat(1_000_000)), "yaml-syntax", "kkk…");
    refused(format!("{NOTICE}updated: {}\n", "d".repeat(1_000_000)), "date-invalid", "ddd…");
    refused(format!("{NOTICE}updated: {}\n", "9".repeat(1_000_000)), "yaml-syntax", "number");
    let marks: String = (0..20_000).map(|number| format!("k{number}: &a{number} 1\n")).collect();
    refused(format!("{NOTICE}{marks}"), "yaml-excess", "too many anchors");
}

#[test]
fn bytes_that_are_no_text() {
    refused(format!("{NOTICE}summary: a\0b\n"), "nul-character", "NUL character");
    refused(b"id: example\ntitle: K\xe4sittely\n", "not-utf8", "line 2");
    refused(b"\xff\xfei\0d\0:\0 \0a\0", "not-utf8", "UTF-8");
    refused(format!("{NOTICE}summary: \"a\\u0007b\"\n"), "control-character", "U+0007");
    refused(format!("{NOTICE}summary: a\u{7}b\n"), "yaml-syntax", "U+0007");
}

#[test]
fn files_with_nothing_in_them() {
    for nothing in ["", "\n\n", "# to be written\n", "---\n", "\u{feff}", "~\n"] {
        let ran = refused(nothing, "file-empty", "the file is empty");
        assert!(ran.err.contains("= help: "), "{}", ran.err);
    }
    refused("Tietosuojaseloste\n", "wrong-type", "keys and values");
    refused("- id: example\n", "wrong-type", "keys and values");
}

#[test]
fn a_folder_in_the_place_of_a_notice() {
    let place = Place::small();
    let before = place.built_well();
    place.make_folder("content/notices/other.yaml");
    let ran = place.build();
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(
        ran.err.contains("error[file-unreadable]") && ran.err.contains("content/notices/other.yaml"),
        "{}",
        ran.err
    );
    assert!(place.built() == before);
    assert_eq!(place.check(&[]).code, Some(2));
}

#[test]
#[cfg(unix)]
fn a_link_in_the_place_of_a_notice_that_leads_nowhere() {
    let place = Place::small();
    std::os::unix::fs::symlink("nowhere", place.site().join("content/notices/other.yaml")).unwrap();
    let ran = place.build();
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.err.contains("error[file-unreadable]"), "{}", ran.err);
}

/// Reading a device or a pipe might never end.
#[test]
#[cfg(unix)]
fn a_device_in_the_place_of_a_notice() {
    let place = Place::small();
    std::os::unix::fs::symlink("/dev/zero", place.site().join("content/notices/other.yaml")).unwrap();
    let ran = place.build();
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.err.contains("it is not a regular file"), "{}", ran.err);
}

#[test]
fn marks_and_line_ends_of_other_systems_change_nothing() {
    let yaml =
        format!("{NOTICE}introduction: |\n  Yksi.\n\n  - kaksi\n  - kolme\nsummary: >-\n  neljä\n  viisi\n");
    let place = Place::small();
    place.write(EXAMPLE, &yaml);
    let plain = place.built_well();
    place.write(EXAMPLE, format!("\u{feff}{}", yaml.replace('\n', "\r\n")));
    place.write("content/site.yaml", format!("\u{feff}{}", SITE.replace('\n', "\r\n")));
    let other = place.built_well();
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
fn a_long_text_is_only_long() {
    let place = Place::small();
    let words = "sana ".repeat(20_000);
    place.write(EXAMPLE, format!("{NOTICE}introduction: {words}\n"));
    let files = place.built_well();
    assert!(text(&files, "example/index.html").contains(words.trim()));
    // Not a space in it, and every letter of two bytes.
    let letters = "ä".repeat(100_000);
    place.write(EXAMPLE, format!("{NOTICE}introduction: {letters}\n"));
    assert!(text(&place.built_well(), "example/index.html").contains(&letters));
}

#[test]
fn markup_in_names_is_shown_and_not_obeyed() {
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
    let files = place.built_well();
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
    let before = place.built_well();
    place.write("secret", "secret");
    place.make_folder("public");
    std::os::unix::fs::symlink("../secret", place.site().join("public/page.txt")).unwrap();
    let ran = place.build();
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(ran.err.contains("page.txt is neither a file nor a folder"), "{}", ran.err);
    assert!(place.built() == before);
}

#[test]
fn a_file_in_public_takes_no_page_s_place() {
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
        let before = place.built_well();
        place.write(&format!("public/{path}"), "mine");
        let ran = place.build();
        assert_eq!(ran.code, Some(2), "{path}: {}", ran.err);
        assert!(ran.err.contains(path), "{path}: {}", ran.err);
        assert!(place.built() == before, "{path}: the old site is not as it was");
    }
}

#[test]
fn a_file_in_the_place_of_the_output_is_left_alone() {
    let place = Place::small();
    place.write("dist", "mine");
    let ran = place.build();
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(ran.err.contains("is not a folder"), "{}", ran.err);
    assert_eq!(std::fs::read_to_string(place.site().join("dist")).unwrap(), "mine");
}
