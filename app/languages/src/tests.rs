use super::*;

const TABLE: Table = Table::new("part", "Messages");

fn source(tag: &str, text: &str) -> Source {
    Source { tag: tag.to_owned(), locale: tag.to_owned(), text: text.to_owned() }
}

/// Generates code for the texts of English and Finnish.
fn generate(english: &str, finnish: &str) -> Result<String, Vec<String>> {
    let sources = [source("en", english), source("fi", finnish)];
    TABLE.generate(&sources).map_err(|problems| {
        problems
            .into_iter()
            .map(|Problem { file, line, message }| format!("{file}:{line}: {message}"))
            .collect()
    })
}

const ENGLISH: &str = "\
# The title.
title = Cookies
open = Open “{ title }”
# How many more.
# Variables:
#   $count (Number) - how many
#   $name (Text) - of what
more = { $count ->
    [one] one more { $name }
   *[other] { $count } more { $name }
}
answer =
    .yes = Yes
    .no = No { \"\" }
";

const FINNISH: &str = "\
title = Evästeet
open = Avaa ”{ title }”
more = { $count ->
    [one] yksi muu { $name }
   *[other] { $count } muuta { $name }
}
answer =
    .yes = Kyllä
    .no = Ei
";

#[test]
fn texts_become_a_table() {
    let code = generate(ENGLISH, FINNISH).unwrap();
    for expected in [
        "    /// The title.\n    pub(crate) title: &'static str,",
        "    /// How many more.\n    pub(crate) more: fn(u32, &str) -> String,",
        "    pub(crate) answer: MessagesAnswer,",
        "    /// \"Yes\"\n    pub(crate) yes: &'static str,",
        "    open: \"Avaa ”Evästeet”\",",
        "        no: \"No \",",
        "more: |count, name| match FI_PLURALS[",
        "\"one\" => format!(\"yksi muu {name}\"), _ => format!(\"{count} muuta {name}\"), },",
        "        Language::Fi => &FI,",
    ] {
        assert!(code.contains(expected), "{expected}\n{code}");
    }
}

#[test]
fn differences_are_reported_with_their_line() {
    let check = |finnish: &str, expected: &[&str]| {
        assert_eq!(generate(ENGLISH, finnish).unwrap_err(), expected, "{finnish}");
    };
    check(
        &FINNISH.replace("title = Evästeet\nopen = Avaa ”{ title }”\n", "open = Avaa\n"),
        &["fi/part.ftl:1: the message `title` is missing"],
    );
    check(
        &FINNISH.replace("    .no = Ei\n", "    .maybe = Ehkä\n"),
        &[
            "fi/part.ftl:7: the text `answer.no` is missing",
            "fi/part.ftl:7: the text `answer.maybe` is unknown",
        ],
    );
    check(&format!("{FINNISH}extra = Lisä\n"), &["fi/part.ftl:10: the message `extra` is unknown"]);
    check(
        &FINNISH.replace("yksi muu { $name }", "yksi muu").replace("{ $count } muuta { $name }", "muuta"),
        &["fi/part.ftl:3: the text `more` has the variables $count, not $count $name"],
    );
    check(
        &FINNISH.replace("    [one] yksi muu { $name }\n", ""),
        &["fi/part.ftl:3: the plural in `more` must have: one, other; the default is `other`"],
    );
    check(&format!("{FINNISH}title = Otsikko\n"), &["fi/part.ftl:10: the message `title` is there twice"]);
    check(
        &FINNISH.replace("”{ title }”", "{ more }"),
        &[
            "fi/part.ftl:2: the text `more` has variables, so it cannot be inserted",
            "fi/part.ftl:1: the message `open` is missing",
        ],
    );
    check(
        &FINNISH.replace("”{ title }”", "{ open }"),
        &["fi/part.ftl:2: the text `open` contains itself", "fi/part.ftl:1: the message `open` is missing"],
    );
}

#[test]
fn number_of_things_selects_a_plural() {
    let text = |body: &str| format!("# When.\n# Variables:\n#   $days (Number) - days\nwhen = {body}\n");
    let plural = "{ $days ->\n    [one] { $days } day\n   *[other] { $days } days\n}";
    let finnish = "when = { $days } päivää\n";
    assert_eq!(
        generate(&text("After { $days } days"), finnish).unwrap_err(),
        ["en/part.ftl:4: the number `$days` in `when` is before a word, so it must select a plural"]
    );
    // Numbers before punctuation, at the end, or as part of a time are no counts.
    for english in ["Day { $days }", "{ $days }: day", "{ NUMBER($days, minimumIntegerDigits: 2) } UTC"] {
        assert!(generate(&text(english), finnish).is_ok(), "{english}");
    }
    assert_eq!(
        generate(&text(plural), finnish).unwrap_err(),
        ["fi/part.ftl:1: the text `when` must select a plural by `$days`"]
    );
    // Hungarian nouns are the same after every number.
    let sources = [source("en", &text(plural)), source("hu", "when = { $days } nap\n")];
    assert!(TABLE.generate(&sources).is_ok());
}

#[test]
fn undeclared_and_unused_variables_are_reported() {
    let english = "a = { $b }\n# $d (Number) - unused\nc = Text\n# $e (Date) - unknown\nf = { $e }\n";
    let finnish = "a = { $b }\nc = Text\nf = { $e }\n";
    assert_eq!(
        generate(english, finnish).unwrap_err(),
        [
            "en/part.ftl:5: the variable `$e` is none of `(Number)`, `(Text)` and `(Element)`",
            "en/part.ftl:1: the message `a` does not declare the variable `$b`",
            "en/part.ftl:3: the message `c` does not use the variable `$d`",
            "fi/part.ftl:3: the message `f` is unknown",
        ]
    );
}

#[test]
fn invalid_files_are_reported() {
    assert!(generate(ENGLISH, "title = {\n").unwrap_err()[0].starts_with("fi/part.ftl:"));
    let one = |text: &str| TABLE.generate(&[source("fi", text)]).unwrap_err();
    assert_eq!(one("a = b\n")[0].message, "the file is missing");
}

#[test]
fn plural_tables_have_the_categories_of_cldr() {
    let category = |tag, number: usize| plural::table(tag).unwrap()[number];
    assert_eq!(category("pl", 1), "one");
    assert_eq!(category("pl", 22), "few");
    assert_eq!(category("pl", 112), "many");
    assert_eq!(category("lv", 10), "zero");
    assert_eq!(category("sl", 102), "two");
    assert_eq!(plural::categories(&plural::table("mt").unwrap()), ["few", "many", "one", "other", "two"]);
}

/// The table is enough: the categories of all numbers below a million are those of their last two digits.
#[test]
fn plural_tables_hold_for_larger_numbers() {
    use icu_locale_core::locale;
    use icu_plurals::PluralRules;
    for locale in [
        locale!("ar"),
        locale!("ga"),
        locale!("lt"),
        locale!("lv"),
        locale!("mt"),
        locale!("pl"),
        locale!("sl"),
    ] {
        let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
        for number in (100_usize..100_000).step_by(7) {
            assert_eq!(rules.category_for(number), rules.category_for(100 + number % 100), "{number}");
        }
    }
}

#[test]
fn groups_may_share_a_struct() {
    let english =
        "heading-a =\n    .label = A\n    .question = A?\nheading-b =\n    .label = B\n    .question = B?\n";
    let table = Table::new("part", "Messages").shared(&[("heading", "Heading")]);
    let code = table.generate(&[source("en", english)]).unwrap();
    assert_eq!(code.matches("struct Heading {").count(), 1, "{code}");
    assert!(code.contains("    pub(crate) heading_b: Heading,"), "{code}");
    assert!(code.contains("    heading_b: Heading {\n        label: \"B\","), "{code}");
}

const LOADED: Table = Table::new("part", "Messages").loaded();

/// Generates code of a loaded table for the texts of English and Finnish.
fn generate_loaded(english: &str, finnish: &str) -> Result<String, Vec<String>> {
    let sources = [source("en", english), source("fi", finnish)];
    LOADED.generate(&sources).map_err(|problems| {
        problems
            .into_iter()
            .map(|Problem { file, line, message }| format!("{file}:{line}: {message}"))
            .collect()
    })
}

const LOADED_ENGLISH: &str = "\
title = Cookies
# When.
# $date (Text) - a date
# $hour (Number) - an hour
time = on { $date } at { NUMBER($hour, minimumIntegerDigits: 2) }
answer =
    .yes = Yes
    .no = No
# $link (Element) - a link
see = See { $link }.
";

const LOADED_FINNISH: &str = "\
answer =
    .no = Ei
    .yes = Kyllä
title = Evästeet
time = klo { $hour }, { $date }
see = Katso { $link }.
";

#[test]
fn loaded_texts_become_a_list() {
    let code = generate_loaded(LOADED_ENGLISH, LOADED_FINNISH).unwrap();
    for expected in [
        "pub(crate) struct Messages(&'static [&'static str; 5]);",
        "    pub(crate) const fn title(self) -> &'static str { self.0[0] }",
        "    /// When.\n    pub(crate) fn time(self, date: &str, hour: u32) -> String { fill(self.0[1], &[date, &decimal(hour), ]) }",
        "    pub(crate) const fn answer(self) -> MessagesAnswer { MessagesAnswer { yes: self.0[2], no: self.0[3], } }",
        "    pub(crate) const fn see(self) -> &'static str { self.0[4] }",
        "Messages(&[\n    \"Evästeet\",\n    \"klo \\u{2}, \\u{1}\",\n    \"Kyllä\",\n    \"Ei\",\n    \"Katso \\u{1}.\",\n]);",
        "    \"on \\u{1} at \\u{12}\",",
        "            Language::Fi => FI,",
    ] {
        assert!(code.contains(expected), "{expected}\n{code}");
    }
}

/// A program must not take a file of other messages for its own.
#[test]
fn version_depends_on_messages_their_order_and_variables() {
    let version = |english: &str| {
        let code = LOADED.generate(&[source("en", english)]).unwrap();
        code.lines().find(|line| line.contains("VERSION")).unwrap().to_owned()
    };
    let texts = "a = A\n# $c (Text) - c\nb = B { $c }\n";
    assert_eq!(version(texts), version(&texts.replace("= A", "= Another text")));
    for other in [
        "# $c (Text) - c\nb = B { $c }\na = A\n",
        "a = A\n",
        "a =\n    .b = A\n# $c (Text) - c\nb = B { $c }\n",
        "a = A\n# $d (Text) - d\nb = B { $d }\n",
        "a = A\n# $c (Number) - c\nb = B { $c }\n",
    ] {
        assert_ne!(version(texts), version(other), "{other}");
    }
}

#[test]
fn texts_that_cannot_be_loaded_are_reported() {
    for (english, expected) in [
        (
            "# $n (Number) - n\na = { $n ->\n    [one] A\n   *[other] B\n}\n",
            "the message `a` has a plural, which no loaded text can have",
        ),
        ("a =\n    A\n    B\n", "the message `a` has a line break or another control character"),
        (
            "# $b (Text) - b\na =\n    .c = { $b }\n",
            "the group `a` has a variable: write a message instead of an attribute",
        ),
        (
            "# $b (Element) - b\n# $c (Text) - c\na = { $b } { $c }\n",
            "the message `a` has an element: only loaded texts can, and only without other variables",
        ),
    ] {
        let problems = LOADED.generate(&[source("en", english)]).unwrap_err();
        assert_eq!(problems[0].message, expected);
    }
    let nine: String = (1..=9).map(|n| format!("# $v{n} (Text) - v\n")).collect();
    let uses: String = (1..=9).map(|n| format!("{{ $v{n} }}")).collect();
    let problems = LOADED.generate(&[source("en", &format!("{nine}a = {uses}\n"))]).unwrap_err();
    assert_eq!(problems[0].message, "the message `a` has more than 8 variables");
}

#[test]
fn numbers_can_have_two_digits() {
    let one = |english: &str| TABLE.generate(&[source("en", english)]);
    let code = one("# $n (Number) - n\na = { NUMBER($n, minimumIntegerDigits: 2) }.\n").unwrap();
    assert!(code.contains("a: |n| format!(\"{n:02}.\"),"), "{code}");
    for (text, expected) in [
        ("# $n (Number) - n\na = { NUMBER($n) }\n", "the only supported function is"),
        (
            "# $n (Number) - n\na = { NUMBER($n, minimumIntegerDigits: 3) }\n",
            "the only supported function is",
        ),
        (
            "# $n (Number) - n\na = { DATETIME($n, minimumIntegerDigits: 2) }\n",
            "the only supported function is",
        ),
        (
            "# $n (Text) - n\na = { NUMBER($n, minimumIntegerDigits: 2) }\n",
            "the variable `$n` is not a number and has no digits",
        ),
        (
            "# $n (Element) - n\na = { $n }\n",
            "the message `a` has an element: only loaded texts can, and only without other variables",
        ),
    ] {
        let problems = one(text).unwrap_err();
        assert!(problems[0].message.starts_with(expected), "{problems:?}");
    }
}

#[test]
fn separators_are_those_of_the_language() {
    let language = |tag: &str, settings: &str| {
        let mut problems = Vec::new();
        let settings = folder::settings(tag, settings, &mut problems);
        assert_eq!(problems, []);
        Language { tag: tag.to_owned(), path: PathBuf::new(), settings }
    };
    let french = language("fr", "[space-before]\n\":\" = \"\\u00A0\"\n\";\" = \"\\u202F\"\n");
    assert_eq!([french.colon(), french.semicolon(), french.list_separator()], ["\u{a0}:", "\u{202f};", ", "]);
    let greek =
        language("el", "semicolon = { value = \"·\", reason = \"A semicolon is a question mark.\" }\n");
    assert_eq!([greek.colon(), greek.semicolon(), greek.list_separator()], [":", "·", ", "]);
    assert_eq!(language("ja", "").list_separator(), "、");
}

#[test]
fn parts_have_a_direction_as_soon_as_the_directions_of_languages_differ() {
    let code = |tags: &[&str]| {
        let language = |tag: &&str| Language {
            tag: (*tag).to_owned(),
            path: PathBuf::new(),
            settings: folder::Settings::default(),
        };
        let code = enumeration::write(&tags.iter().map(language).collect::<Vec<_>>(), "FI");
        let method = code.split("fn foreign_direction").nth(1).unwrap();
        method.split("        }\n").next().unwrap().to_owned()
    };
    let same = code(&["en", "fi"]);
    assert!(same.contains("Self::En => None,") && same.contains("Self::Fi => None,"), "{same}");
    let mixed = code(&["en", "ar"]);
    assert!(
        mixed.contains("Self::En => Some(\"ltr\"),") && mixed.contains("Self::Ar => Some(\"rtl\"),"),
        "{mixed}"
    );
}
