use crate::Letter;
use crate::lines::crlf;
use crate::words::words;
use seloste_notice::valid_email;

/// The letter as a plain text: recipient, subject and text, lines ended by CRLF. The recipient is left out unless it is
/// one valid address.
pub fn text_file(to: Option<&str>, letter: &Letter) -> String {
    let words = words(letter.language);
    let mut text = String::new();
    for (label, value) in
        [(words.recipient, to.filter(|to| valid_email(to))), (words.subject, Some(&*letter.subject))]
    {
        if let Some(value) = value {
            text.push_str(label);
            text.push(' ');
            text.push_str(value);
            text.push('\n');
        }
    }
    text.push('\n');
    text.push_str(&letter.body);
    crlf(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use seloste_notice::Language;

    #[test]
    fn recipient_subject_and_text() {
        let letter =
            Letter { language: Language::Fi, subject: "Pyyntö".to_owned(), body: "1\n2\r\n3\n".to_owned() };
        assert_eq!(
            text_file(Some("a@b.fi"), &letter),
            "Vastaanottaja: a@b.fi\r\nAihe: Pyyntö\r\n\r\n1\r\n2\r\n3\r\n"
        );
        assert_eq!(text_file(Some("a@b"), &letter), "Aihe: Pyyntö\r\n\r\n1\r\n2\r\n3\r\n");
        assert_eq!(text_file(None, &letter), text_file(Some(""), &letter));
    }
}
