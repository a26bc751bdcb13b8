//! The texts that the program shows in one language, and the file from which it loads them.
//!
//! The first line of the file is a checksum, each further line a text. Every line ends with a line feed. The
//! checksum also covers the language and which messages the program expects, so a file that is cut off,
//! changed, of another language or of another version is rejected as a whole. Carriage returns are ignored:
//! programs that upload a site may change the line breaks of text files.

use seloste_notice::{DateMessages, Language, fill};
use seloste_request::{LetterMessages, LetterTexts};

include!(concat!(env!("OUT_DIR"), "/island.rs"));

/// Hash of the messages that the program expects.
const VERSION: u64 =
    IslandMessages::VERSION ^ LetterMessages::VERSION.rotate_left(1) ^ DateMessages::VERSION.rotate_left(2);
/// Length of the checksum, in hexadecimal digits.
const CHECKSUM_DIGITS: u32 = 16;

/// The texts that the program shows in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Texts of the island.
    pub island: IslandMessages,
    /// Texts of the letters.
    pub letter: LetterTexts,
}

impl Texts {
    /// Returns the texts that the program contains. The program in the browser contains none, and does not
    /// call this.
    pub const fn built_in(language: Language) -> Self {
        Self { island: IslandMessages::built_in(language), letter: LetterTexts::built_in(language) }
    }

    /// Writes the file of a language.
    pub fn to_file(self) -> String {
        let LetterTexts { language, messages, dates } = self.letter;
        let mut lines = String::new();
        for text in [self.island.texts(), messages.texts(), dates.texts()].into_iter().flatten() {
            lines.push_str(text);
            lines.push('\n');
        }
        let mut file = checksum(language, &lines);
        file.push('\n');
        file.push_str(&lines);
        file
    }

    /// Reads the file of a language; `None` unless [`Texts::to_file`] of the same version wrote it for this
    /// language. Leaks the texts, so call it once for each language.
    pub fn from_file(language: Language, file: &str) -> Option<Self> {
        let file: String = file.chars().filter(|character| *character != '\r').collect();
        let (first, lines) = file.leak().split_once('\n')?;
        if first != checksum(language, lines) {
            return None;
        }
        let mut texts: Vec<&'static str> = Vec::new();
        for line in lines.split_terminator('\n') {
            texts.push(line);
        }
        let (island, texts) = texts.leak().split_at_checked(IslandMessages::COUNT)?;
        let (letters, dates) = texts.split_at_checked(LetterMessages::COUNT)?;
        Some(Self {
            island: IslandMessages::new(island)?,
            letter: LetterTexts {
                language,
                messages: LetterMessages::new(letters)?,
                dates: DateMessages::new(dates)?,
            },
        })
    }
}

/// Returns a checksum (FNV-1a) of the version, the language and the lines, in hexadecimal digits.
fn checksum(language: Language, lines: &str) -> String {
    let mut hash = VERSION;
    for byte in language.code().bytes().chain(lines.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..CHECKSUM_DIGITS)
        .filter_map(|digit| char::from_digit((hash >> (4 * digit)) as u32 & 0xf, 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const COUNT: usize = IslandMessages::COUNT + LetterMessages::COUNT + DateMessages::COUNT;

    fn language() -> impl Strategy<Value = Language> {
        proptest::sample::select(&Language::ALL[..])
    }

    #[test]
    fn texts_are_restored_from_their_file() {
        for language in Language::ALL {
            let texts = Texts::built_in(language);
            let file = texts.to_file();
            assert!(!file.contains('\r') && file.ends_with('\n'), "{file}");
            assert_eq!(Texts::from_file(language, &file), Some(texts));
            for other in Language::ALL.into_iter().filter(|other| *other != language) {
                assert_eq!(Texts::from_file(other, &file), None);
            }
        }
    }

    #[test]
    fn saved_draft_names_programs_that_do_not_edit_it() {
        for language in Language::ALL {
            let text = IslandMessages::built_in(language).saved_draft();
            assert!(text.contains("Apple Mail") && text.contains("Evolution"), "{text}");
        }
    }

    #[test]
    fn line_breaks_may_be_changed() {
        let texts = Texts::built_in(Language::Fi);
        assert_eq!(Texts::from_file(Language::Fi, &texts.to_file().replace('\n', "\r\n")), Some(texts));
    }

    /// With a checksum that fits, so that only the lines themselves can be wrong.
    fn signed(language: Language, lines: &str) -> String {
        [&checksum(language, lines), "\n", lines].concat()
    }

    proptest! {
        #[test]
        fn cut_files_are_rejected(language in language(), share in 0.0..1.0) {
            let file = Texts::built_in(language).to_file();
            let end = file.floor_char_boundary((file.len() as f64 * share) as usize);
            prop_assert_eq!(Texts::from_file(language, &file[..end]), None);
        }

        #[test]
        fn swapped_lines_are_rejected(language in language(), a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>()) {
            let file = Texts::built_in(language).to_file();
            let mut lines: Vec<_> = file.lines().collect();
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            prop_assume!(lines[a] != lines[b]);
            lines.swap(a, b);
            prop_assert_eq!(Texts::from_file(language, &(lines.join("\n") + "\n")), None);
        }

        #[test]
        fn changed_lines_are_rejected(language in language(), at in any::<prop::sample::Index>(), text in ".*") {
            let file = Texts::built_in(language).to_file();
            let mut lines: Vec<_> = file.lines().collect();
            let at = at.index(lines.len());
            prop_assume!(lines[at] != text.replace('\r', ""));
            lines[at] = &text;
            prop_assert_eq!(Texts::from_file(language, &(lines.join("\n") + "\n")), None);
        }

        #[test]
        fn hostile_files_are_rejected(language in language(), file in any::<String>()) {
            prop_assert_eq!(Texts::from_file(language, &file), None);
        }

        /// Even with the right checksum, a file needs the right number of lines, and nothing panics.
        #[test]
        fn hostile_lines_are_only_texts(
            language in language(),
            lines in prop::collection::vec("[\u{0}-\u{9}\u{b}\u{c}\u{e}-\u{20}{}$a]{0,9}", 1..9),
            count in COUNT - 1..=COUNT + 1,
        ) {
            let lines: String = lines.iter().cycle().take(count).flat_map(|line| [line, "\n"]).collect();
            let file = signed(language, &lines);
            let Some(texts) = Texts::from_file(language, &file) else {
                prop_assert_ne!(count, COUNT);
                return Ok(());
            };
            prop_assert_eq!(texts.to_file(), file);
            let _ = (texts.island.write_separately("a"), texts.letter.dates.date("a", "b", 2026));
        }
    }
}
