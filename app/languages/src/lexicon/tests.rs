//! Tests of the generator of lexicons.

use super::{Lexicon, Problem};

const EN: &str = "\
also = [\"fi\"]
# Words that make
# a promise vague.
hedges = [\"typically\", \"as a rule\"]
pairs = [[\"a\", \"b\"]]

# Kept too long.
[[kept]]
any_of = [\"keep \"]
all_of = [\"periods\", [\"data\"]]

[words]
periods = [\"year\"]
";

fn generate(sources: &[(&str, &str)]) -> Result<String, Vec<Problem>> {
    let sources: Vec<_> = sources.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect();
    Lexicon::new("check").generate(&sources)
}

#[test]
fn lists_become_constants() {
    let fi = "hedges = [\"yleensä\"]\npairs = []\n[words]\nperiods = [\"vuosi\"]\n";
    let code = generate(&[("fi", fi), ("en", EN)]).unwrap();
    for line in [
        "/// Words that make\n/// a promise vague.\n\
         pub(crate) const HEDGES: Terms = Terms { id: \"hedges\", lexicons: &[\n    \
         (Language::Fi, &[\"yleensä\"]),\n    (Language::En, &[\"typically\", \"as a rule\"]),\n] };\n",
        "pub(crate) const PAIRS: Groups = Groups { id: \"pairs\", lexicons: &[\n    (Language::Fi, &[]),\n    \
         (Language::En, &[&[\"a\", \"b\"]]),\n",
        // The names stand for the words of both languages. Finnish has no patterns.
        "/// Kept too long.\npub(crate) const KEPT: Patterns = Patterns { id: \"kept\", lexicons: &[\n    \
         (Language::En, &[Pattern { any_of: &[\"keep \"], all_of: &[&[\"vuosi\", \"year\"], &[\"data\"]], \
         none_of: &[] }]),\n] };\n",
        "    (Language::Fi, &[Language::Fi]),\n    (Language::En, &[Language::Fi, Language::En]),\n",
    ] {
        assert!(code.contains(line), "{line}\n{code}");
    }
}

#[test]
fn problem_has_its_file_and_line() {
    for (fi, line, message) in [
        ("\nother = [\"a\"]", 2, "the list `other` is unknown"),
        ("hedges = [[\"a\"]]", 1, "the list `hedges` has groups of words, not words"),
        ("hedges = [\n  \"A\"\n]", 2, "`A` is not in lower case"),
        ("hedges = [\" \"]", 1, "the word is empty"),
        ("hedges = \"a\"", 1, "expected words, groups of words or tables `[[…]]` of patterns"),
        ("[[kept]]\nall_of = [[\"a\"]]", 1, "the pattern has no `any_of`"),
        ("[[kept]]\nany_of = [\"a\"]\nnone_of = \"denied\"", 3, "there is no list `denied` in `[words]`"),
        (
            "[[kept]]\nany_of = [\"a\"]\nwith = [\"b\"]",
            3,
            "unknown key `with`: a pattern has `any_of`, `all_of`, `none_of`",
        ),
    ] {
        let file = "fi/lexicon/check.toml".to_owned();
        let expected = Problem { file, line, message: message.to_owned() };
        assert_eq!(generate(&[("fi", fi), ("en", EN)]), Err(vec![expected]), "{fi}");
    }
    assert_eq!(generate(&[("fi", "hedges = [")]).unwrap_err().len(), 1);
}

#[test]
fn singular_is_derived_from_the_plural() {
    use super::first_person::singular;
    for (tag, plural, expected) in [
        ("en", "we may collect", Some("i may collect")),
        ("sv", "vi behandlar", Some("jag behandlar")),
        ("sv", "behandlar vi", Some("behandlar jag")),
        ("de", "wir erheben", Some("ich erhebe")),
        ("de", "speichern wir", Some("speichere ich")),
        ("fi", "keräämme", Some("kerään")),
        ("fi", "voimme kerätä", Some("voin kerätä")),
        ("et", "töötleme teie", Some("töötlen teie")),
        ("en", "includes", None),
        ("de", "erhoben werden", None),
        ("fi", "kerätään", None),
        ("pl", "zbieramy", None),
    ] {
        assert_eq!(singular(tag, plural).as_deref(), expected, "{plural}");
    }
}
