//! Answers to the questions of `seloste new`.

use std::io::{BufRead, Write};

use anyhow::{Result, anyhow, bail};
use seloste_notice::{Country, Language, is_valid_email};

use crate::arguments::NewArgs;

/// Values for the starter notice. A missing one becomes a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answers {
    /// Name of the controller.
    pub name: Option<String>,
    /// E-mail address for questions.
    pub email: Option<String>,
    /// Telephone number, for people who cannot write an e-mail.
    pub phone: Option<String>,
    /// Id of the notice.
    pub id: String,
    /// Languages of the notice, default language first.
    pub languages: Vec<Language>,
    /// Country of the controller.
    pub country: Option<Country>,
}

/// Default id.
const DEFAULT_ID: &str = "privacy";

impl Answers {
    /// Takes the answers from the flags only.
    ///
    /// # Errors
    ///
    /// Fails if the value of a flag is invalid.
    pub(super) fn from_args(options: &NewArgs) -> Result<Self> {
        let validated =
            |value: &Option<String>, validate: Validator| value.as_deref().map(validate).transpose();
        let languages = unique_languages(&options.languages, Language::DEFAULT)?;
        let country = validated(&options.country, validate_country)?;
        Ok(Self {
            name: validated(&options.name, validate_name)?,
            email: validated(&options.email, validate_email)?,
            phone: validated(&options.phone, validate_name)?,
            id: validate_id(options.id.as_deref().unwrap_or(DEFAULT_ID))?,
            country: country.map_or_else(|| default_country(&languages), |code| Country::from_code(&code)),
            languages,
        })
    }
}

/// Returns the country in which notices in these languages are most likely: that of the first of all
/// languages that is among them, so Finland for Swedish and Finnish. English implies no country.
fn default_country(languages: &[Language]) -> Option<Country> {
    let mut given = Language::ALL.into_iter().filter(|language| languages.contains(language));
    given.find_map(|language| Country::from_code(language.country()?))
}

/// Asks for every value without a flag, until the answer is valid.
///
/// # Errors
///
/// Fails if the value of a flag is invalid or the input ends.
pub(super) fn prompt(options: &NewArgs, input: &mut impl BufRead, out: &mut impl Write) -> Result<Answers> {
    writeln!(out, "Press Enter to accept the value in brackets, or to leave a value for later.")?;
    let mut ask = |question: &str, given: &Option<String>, default: &str, validate: Validator| match given {
        Some(given) => validate(given).map(Some),
        None => prompt_until_valid(question, default, validate, input, out),
    };
    let given_name = ask("Name of the controller, as registered", &options.name, "", validate_name)?;
    let given_email = ask("E-mail address for questions", &options.email, "", validate_email)?;
    let given_phone = ask("Telephone number", &options.phone, "", validate_name)?;
    let given_id = ask(
        "Short name for the notice's address: a–z, 0–9 and hyphens",
        &options.id,
        DEFAULT_ID,
        validate_id,
    )?;
    let given = if options.languages.is_empty() {
        let question = format!("Languages, default language first: {}", Language::list());
        let codes = ask(&question, &None, Language::DEFAULT.code(), |text| {
            parse_languages(text).map(|_| text.to_owned())
        })?;
        parse_languages(&codes.unwrap_or_default())?
    } else {
        unique_languages(&options.languages, Language::DEFAULT)?
    };
    let default = default_country(&given);
    let given_country = ask(
        "Country of the controller: two letters, such as FI, SE or DE",
        &options.country,
        default.as_ref().map_or("", Country::code),
        validate_country,
    )?;
    Ok(Answers {
        name: given_name,
        email: given_email,
        phone: given_phone,
        id: given_id.unwrap_or_else(|| DEFAULT_ID.to_owned()),
        languages: given,
        country: given_country.and_then(|code| Country::from_code(&code)),
    })
}

/// Validates and normalizes an answer.
type Validator = fn(&str) -> Result<String>;

/// Returns the answer, or `default` for an empty line; `None` if the default is empty too.
fn prompt_until_valid(
    question: &str,
    default: &str,
    validate: Validator,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> Result<Option<String>> {
    loop {
        match default {
            "" => write!(out, "{question}: ")?,
            _ => write!(out, "{question} [{default}]: ")?,
        }
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            bail!("the input ended; nothing was written");
        }
        let answer = match line.trim() {
            "" if default.is_empty() => return Ok(None),
            "" => default,
            answer => answer,
        };
        match validate(answer) {
            Ok(answer) => return Ok(Some(answer)),
            Err(error) => writeln!(out, "{error}")?,
        }
    }
}

fn validate_name(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_control) {
        bail!("enter a name or number on one line");
    }
    Ok(text.to_owned())
}

fn validate_email(text: &str) -> Result<String> {
    let text = text.trim();
    if !is_valid_email(text) {
        bail!("`{text}` is not an e-mail address; enter one such as privacy@example.fi");
    }
    Ok(text.to_owned())
}

/// Returns the code in upper case.
fn validate_country(text: &str) -> Result<String> {
    let code = text.trim().to_uppercase();
    if Country::from_code(&code).is_some() {
        return Ok(code);
    }
    let plain = !code.is_empty() && code.chars().all(|letter| letter.is_alphanumeric() || letter == ' ');
    if plain {
        // Uses the reader's suggestions, such as GB for UK.
        let yaml =
            format!("id: a\nlayout: fields\nlanguages: [fi]\ntitle: a\ncountry: \"{}\"\n", text.trim());
        let read = seloste_source::read_notice_text(std::path::Path::new("a.yaml"), &yaml);
        if let Some(finding) = read.findings.first() {
            bail!("{}. {}", finding.message, finding.help);
        }
    }
    bail!("unknown country code `{}`: use two letters, such as FI, SE or DE", text.trim().escape_debug())
}

pub(super) fn validate_id(text: &str) -> Result<String> {
    // Uses the reader's rules for ids, with their messages.
    let yaml = format!("id: {text}\nlayout: fields\nlanguages: [fi]\ntitle: a\n");
    let path = std::path::PathBuf::from(format!("{text}.yaml"));
    let plain =
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let read = seloste_source::read_notice_text(&path, &yaml);
    match read.findings.first() {
        Some(finding) => bail!("{}. {}", finding.message, finding.help),
        None if plain => Ok(text.to_owned()),
        None => bail!("invalid id `{text}`: use lower-case letters a–z, digits and single hyphens"),
    }
}

fn parse_languages(text: &str) -> Result<Vec<Language>> {
    let codes = text.split([',', ' ']).filter(|code| !code.is_empty());
    let found: Option<Vec<Language>> = codes.map(Language::from_code).collect();
    let found = found.ok_or_else(|| anyhow!("supported languages are {}", Language::list()))?;
    unique_languages(&found, Language::DEFAULT)
}

/// Rejects duplicates.
pub(super) fn unique_languages(given: &[Language], default: Language) -> Result<Vec<Language>> {
    let mut found = Vec::new();
    for language in given {
        if found.contains(language) {
            bail!("duplicate language `{}`", language.code());
        }
        found.push(*language);
    }
    Ok(if found.is_empty() { vec![default] } else { found })
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::arguments::{Arguments, Command};

    fn options(flags: &[&str]) -> NewArgs {
        let arguments = Arguments::parse_from(["seloste", "new", "site"].iter().chain(flags));
        let Command::New(options) = arguments.command else { panic!("it is `new`") };
        options
    }

    /// Returns the answers for these input lines, and the printed questions.
    fn prompted(flags: &[&str], lines: &str) -> (Result<Answers>, String) {
        let mut out = Vec::new();
        let answers = prompt(&options(flags), &mut lines.as_bytes(), &mut out);
        (answers, String::from_utf8(out).unwrap())
    }

    #[test]
    fn missing_flags_are_prompted_for() {
        let (answers, out) = prompted(&[], "Esimerkki Oy\na@example.fi\n09 123\n\n\n\n");
        let answers = answers.unwrap();
        assert_eq!((answers.name.as_deref(), answers.id.as_str()), (Some("Esimerkki Oy"), "privacy"));
        assert_eq!(answers.languages, [Language::Fi]);
        assert_eq!(answers.country.as_ref().map(Country::code), Some("FI"));
        assert_eq!(out.matches(": ").count(), 9, "{out}");
        let (answers, _) = prompted(&[], "\n\n\n\n\n\n");
        let answers = answers.unwrap();
        assert_eq!((answers.name, answers.email, answers.phone), (None, None, None));
        let flags =
            ["--name", "A", "--email", "a@example.fi", "--phone", "1", "--id", "a", "--language", "sv,en"];
        let (answers, out) = prompted(&[&flags[..], &["--country", "de"]].concat(), "");
        let answers = answers.unwrap();
        assert_eq!(answers.languages, [Language::Sv, Language::En]);
        assert_eq!(answers.country.as_ref().map(Country::code), Some("DE"));
        assert_eq!(out.lines().count(), 1, "{out}");
        let (answers, out) = prompted(&flags, "Sweden\nxx\nuk\nee\n");
        assert_eq!(answers.unwrap().country.as_ref().map(Country::code), Some("EE"));
        assert!(out.contains("such as FI, SE or DE [SE]: "), "{out}");
        assert!(out.contains("Write the country code: SE.") && out.contains("is `GB`"), "{out}");
    }

    #[test]
    fn the_default_country_follows_the_languages() {
        let country = |languages: &str, flags: &[&str]| {
            let answers = Answers::from_args(&options(&[&["--language", languages], flags].concat()));
            answers.map(|answers| answers.country.map(|country| country.code().to_owned()))
        };
        for (languages, expected) in [
            ("fi", Some("FI")),
            ("sv,fi", Some("FI")),
            ("en,fi,sv", Some("FI")),
            ("sv", Some("SE")),
            ("en,sv", Some("SE")),
            ("en", None),
        ] {
            assert_eq!(country(languages, &[]).unwrap().as_deref(), expected, "{languages}");
            let given = country(languages, &["--country", "ee"]).unwrap();
            assert_eq!(given.as_deref(), Some("EE"), "{languages}");
        }
        for wrong in ["XX", "Suomi", "UK", "F", "", "F\nI", "\"", "EU"] {
            let error = country("fi", &["--country", wrong]).unwrap_err().to_string();
            assert!(error.starts_with("unknown country code `"), "{wrong:?}: {error}");
        }
    }

    #[test]
    fn invalid_answer_is_prompted_for_again() {
        let (answers, out) = prompted(
            &[],
            "Esimerkki Oy\nwrong\na@example.fi\n1\nTwo words\nassets\nok-id\nzz\nfi fi\nfi, en\n\n",
        );
        let answers = answers.unwrap();
        assert_eq!((answers.email.as_deref(), answers.id.as_str()), (Some("a@example.fi"), "ok-id"));
        assert_eq!(answers.languages, [Language::Fi, Language::En]);
        for message in [
            "is not an e-mail address",
            "the id `assets` is reserved",
            "supported languages are fi, sv, en",
            "duplicate language",
        ] {
            assert!(out.contains(message), "{message}: {out}");
        }
    }

    #[test]
    fn missing_answers_have_no_default() {
        assert!(prompted(&[], "Esimerkki Oy\n").0.is_err());
        let answers = Answers::from_args(&options(&["--name", "A"])).unwrap();
        assert_eq!((answers.name.as_deref(), answers.email, answers.phone), (Some("A"), None, None));
        assert!(Answers::from_args(&options(&["--email", "a"])).is_err());
        assert!(Answers::from_args(&options(&["--name", " "])).is_err());
        for wrong in ["a/b", "a\nlayout: x", "A", "", "fi", "-a"] {
            assert!(validate_id(wrong).is_err(), "{wrong}");
        }
    }
}
