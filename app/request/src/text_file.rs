use seloste_notice::is_valid_email;

use crate::Letter;
use crate::line_breaks::to_crlf;

/// Formats a letter as plain text with recipient, subject and body, and CRLF line breaks. The recipient is
/// omitted unless it is one valid address.
pub fn text_file(to: Option<&str>, letter: &Letter) -> String {
    let messages = letter.texts.messages;
    let mut text = String::new();
    for (label, value) in [
        (messages.recipient(), to.filter(|to| is_valid_email(to))),
        (messages.subject(), Some(&*letter.subject)),
    ] {
        if let Some(value) = value {
            text.push_str(label);
            text.push(' ');
            text.push_str(value);
            text.push('\n');
        }
    }
    text.push('\n');
    text.push_str(&letter.body);
    to_crlf(&text, |line| line)
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;
    use crate::LetterTexts;

    #[test]
    fn file_has_recipient_subject_and_body() {
        let letter = Letter {
            texts: LetterTexts::built_in(Language::Fi),
            subject: "Pyyntö".to_owned(),
            body: "1\n2\r\n3\n".to_owned(),
        };
        assert_eq!(
            text_file(Some("a@b.fi"), &letter),
            "Vastaanottaja: a@b.fi\r\nAihe: Pyyntö\r\n\r\n1\r\n2\r\n3\r\n"
        );
        assert_eq!(text_file(Some("a@b"), &letter), "Aihe: Pyyntö\r\n\r\n1\r\n2\r\n3\r\n");
        assert_eq!(text_file(None, &letter), text_file(Some(""), &letter));
    }
}
