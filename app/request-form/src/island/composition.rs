use seloste_notice::{Date, Language, Right};
use seloste_request::{
    Deadline, Letter, LetterTexts, MailLink, Receipt, Rectification, Request, RequestAddresses, SentRequest,
    complaint, deadline, letter, reminder, request_addresses,
};

use super::input::{FormInput, LetterKind, ReceivedDate};
use super::{Props, email_address};

/// Result of the input: the letter, its recipient and the deadline.
pub(super) struct Composition<'a> {
    /// Kind of letter.
    pub kind: LetterKind,
    /// Texts of the letter, in the chosen language once they are loaded.
    pub texts: LetterTexts,
    /// The letter; `None` until a right is chosen.
    pub letter: Option<Letter>,
    /// True if the letter mentions the day of the request but the field has an invalid or future date.
    pub received_invalid: bool,
    /// Addresses in the notice for the chosen rights.
    pub addresses: RequestAddresses<'a>,
    /// Address for this letter, from the notice or the legal data.
    pub address: Option<&'a str>,
    /// True if the visitor has to enter the recipient.
    pub needs_recipient: bool,
    /// Recipient with an ASCII domain.
    pub to: Option<String>,
    /// Mail link, if there are a letter and a recipient.
    pub mail_link: Option<MailLink>,
    /// Deadline of the answer.
    pub deadline: Option<Deadline>,
}

/// How the letter leaves the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendMethod {
    /// Mail link.
    Mail,
    /// Clipboard.
    Copy,
    /// Mail draft (`.eml`).
    Eml,
    /// Text file.
    Txt,
    /// Printed letter.
    Print,
}

/// An error that prevents sending the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InputError {
    /// No right is chosen.
    NoRight,
    /// The day of receipt is invalid.
    InvalidReceived,
    /// The recipient is missing.
    NoRecipient,
    /// The recipient is not one e-mail address.
    InvalidRecipient,
    /// The e-mail address of the authority is unknown.
    NoAuthority,
}

/// Composes the letter with the given texts. `today` is the date in the visitor's time zone, `receipt` the
/// receipt of the cookie choice.
pub(super) fn compose<'a>(
    props: &'a Props,
    input: &'a FormInput,
    texts: LetterTexts,
    today: Option<Date>,
    receipt: Option<Receipt<'_>>,
) -> Composition<'a> {
    let own: Vec<(Right, &str)> =
        props.right_emails.iter().map(|(right, _, address)| (*right, address.as_str())).collect();
    let addresses = request_addresses(&input.rights, props.email.as_deref(), &own);
    let typed_date = match input.received {
        ReceivedDate::On(date) => Some(date),
        ReceivedDate::Empty | ReceivedDate::Invalid => None,
    };
    let complains = input.kind == LetterKind::Complaint;
    let follows_up = complains || input.kind == LetterKind::Reminder;
    // A new request is sent today. A reminder or complaint refers to an earlier request, whose date only the
    // visitor knows; it cannot be in the future.
    let held = follows_up
        && match input.received {
            ReceivedDate::Empty => false,
            ReceivedDate::On(date) => today.is_some_and(|today| today < date),
            ReceivedDate::Invalid => true,
        };
    let deadline = typed_date
        .or(today.filter(|_| input.received == ReceivedDate::Empty && !follows_up))
        .and_then(|received| deadline(received, props.holidays.as_ref()));
    let letter = (!input.rights.is_empty()).then(|| {
        let rectifications: Vec<Rectification<'_>> = input
            .rectifications
            .iter()
            .map(|(wrong, right)| Rectification { incorrect: wrong, correct: right })
            .collect();
        let request = Request {
            texts,
            rights: &input.rights,
            controller: props.controller.as_deref(),
            notice_title: props.title(texts.language),
            notice_date: props.notice_date,
            name: &input.name,
            contact: &input.contact,
            identifier: &input.identifier,
            rectifications: &rectifications,
            details: &input.details,
            receipt: receipt.filter(|_| input.receipt),
        };
        // The letter only states a date that the visitor entered, not today as the default.
        let due = typed_date.and(deadline.as_ref()).map(|deadline| deadline.answer.date);
        let sent =
            SentRequest { date: typed_date, due: due.filter(|due| today.is_some_and(|today| *due < today)) };
        match input.kind {
            LetterKind::Request => letter(&request),
            LetterKind::Reminder => reminder(&request, &sent),
            LetterKind::Complaint => {
                let lines: Vec<&str> = props.postal.iter().chain(&props.email).map(String::as_str).collect();
                let authority = props.authority.as_ref().map(|authority| authority.name(texts.language));
                complaint(&request, authority, &lines, &sent)
            }
        }
    });
    let address = if complains {
        props.authority.as_ref().and_then(|authority| authority.email.as_deref())
    } else {
        addresses.shared
    };
    let needs_recipient = !complains && address.is_none();
    let to = letter
        .as_ref()
        .and(address.or(needs_recipient.then_some(&input.recipient)))
        .and_then(email_address::to_ascii_address);
    let mail =
        letter.as_ref().filter(|_| !held).zip(to.as_deref()).and_then(|(letter, to)| letter.mail_link(to));
    Composition {
        kind: input.kind,
        texts,
        letter,
        received_invalid: held,
        addresses,
        address,
        needs_recipient,
        to,
        mail_link: mail,
        deadline,
    }
}

impl Composition<'_> {
    /// Returns the errors that prevent this send method, in the order of the fields.
    pub(super) fn errors(&self, input: &FormInput, method: SendMethod) -> Vec<InputError> {
        let recipient = match method {
            SendMethod::Mail | SendMethod::Eml if self.needs_recipient && self.recipient_invalid(input) => {
                Some(InputError::InvalidRecipient)
            }
            SendMethod::Mail if self.needs_recipient && input.recipient.is_empty() => {
                Some(InputError::NoRecipient)
            }
            SendMethod::Mail if !self.needs_recipient && self.address.is_none() => {
                Some(InputError::NoAuthority)
            }
            _ => None,
        };
        [
            input.rights.is_empty().then_some(InputError::NoRight),
            recipient,
            self.received_invalid.then_some(InputError::InvalidReceived),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Returns the name (in a language) and lines of the postal address of the addressee, as far as known.
    pub(super) fn addressee<'p>(
        &self,
        props: &'p Props,
        language: Language,
    ) -> (Option<&'p str>, &'p [String]) {
        if self.kind != LetterKind::Complaint {
            return (props.controller.as_deref(), &props.postal);
        }
        match &props.authority {
            Some(authority) => (Some(authority.name(language)), &authority.postal),
            None => (None, &[]),
        }
    }

    /// Returns true if the typed recipient is not empty and not one e-mail address.
    pub(super) fn recipient_invalid(&self, input: &FormInput) -> bool {
        !input.recipient.is_empty() && email_address::to_ascii_address(&input.recipient).is_none()
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::{Country, law};

    use super::super::Addressee;
    use super::super::view::Status;
    use super::*;
    use crate::Texts;

    fn props() -> Props {
        Props {
            texts: Texts::built_in(Language::En),
            language: Language::En,
            titles: vec![(Language::En, "Notice".to_owned()), (Language::Fi, "Seloste".to_owned())],
            notice_date: None,
            controller: Some("Esimerkki Oy".to_owned()),
            postal: vec!["Esimerkkikatu 1".to_owned()],
            email: Some("tietosuoja@example.fi".to_owned()),
            right_emails: Vec::new(),
            holidays: Country::from_code("FI").and_then(law::holidays),
            holidays_note: String::new(),
            authority: Some(Addressee {
                names: vec![
                    (Language::En, "Authority".to_owned()),
                    (Language::Fi, "Viranomainen".to_owned()),
                ],
                email: Some("authority@example.fi".to_owned()),
                postal: Vec::new(),
            }),
            has_dialog: false,
        }
    }

    /// Composes with the texts in the chosen language.
    fn compose<'a>(
        props: &'a Props,
        input: &'a FormInput,
        today: Option<Date>,
        receipt: Option<Receipt<'_>>,
    ) -> Composition<'a> {
        let texts = LetterTexts::built_in(input.language.unwrap_or(props.language));
        super::compose(props, input, texts, today, receipt)
    }

    fn access() -> FormInput {
        FormInput { rights: vec![Right::Access], ..FormInput::default() }
    }

    fn day(year: i16, month: i8, day: i8) -> Option<Date> {
        Date::new(year, month, day).ok()
    }

    fn due_date(composition: &Composition<'_>) -> Option<Date> {
        composition.deadline.as_ref().map(|deadline| deadline.answer.date)
    }

    #[test]
    fn deadline_is_counted_from_typed_day_or_today() {
        let (props, mut input) = (props(), access());
        assert_eq!(due_date(&compose(&props, &input, None, None)), None);
        assert_eq!(due_date(&compose(&props, &input, day(2026, 11, 6), None)), day(2026, 12, 7));
        input.received = day(2026, 3, 3).map_or(ReceivedDate::Empty, ReceivedDate::On);
        assert_eq!(due_date(&compose(&props, &input, day(2026, 11, 6), None)), day(2026, 4, 7));
        input.received = ReceivedDate::Invalid;
        assert_eq!(due_date(&compose(&props, &input, day(2026, 11, 6), None)), None);
    }

    #[test]
    fn deadline_is_over_on_the_next_day() {
        let props = props();
        let mut input = FormInput { kind: LetterKind::Reminder, ..access() };
        input.received = day(2026, 11, 6).map_or(ReceivedDate::Empty, ReceivedDate::On);
        let over = "the time limit ended on 7 December 2026";
        for (today, is_over) in [(6, false), (7, false), (8, true)] {
            let composition = compose(&props, &input, day(2026, 12, today), None);
            let body = composition.letter.map(|letter| letter.body).unwrap_or_default();
            assert_eq!(body.contains(over), is_over, "{body}");
            assert!(body.contains("on 6 November 2026"), "{body}");
        }
        // Without a typed date, the letter does not mention today.
        input.received = ReceivedDate::Empty;
        let composition = compose(&props, &input, day(2026, 12, 8), None);
        let body = composition.letter.map(|letter| letter.body).unwrap_or_default();
        assert!(!body.contains("2026"), "{body}");
    }

    #[test]
    fn each_letter_has_its_recipient() {
        let mut props = props();
        let mut input = access();
        for (kind, to) in [
            (LetterKind::Request, "tietosuoja@example.fi"),
            (LetterKind::Reminder, "tietosuoja@example.fi"),
            (LetterKind::Complaint, "authority@example.fi"),
        ] {
            input.kind = kind;
            let composition = compose(&props, &input, None, None);
            assert_eq!(composition.to.as_deref(), Some(to));
            assert!(!composition.needs_recipient && composition.errors(&input, SendMethod::Mail).is_empty());
        }
        props.authority = None;
        let unknown = compose(&props, &input, None, None);
        assert_eq!(unknown.to, None);
        assert_eq!(unknown.errors(&input, SendMethod::Mail), [InputError::NoAuthority]);
        assert!(unknown.errors(&input, SendMethod::Copy).is_empty());
    }

    #[test]
    fn typed_recipient_is_only_used_if_the_notice_has_none() {
        let mut props = props();
        let mut input = FormInput { recipient: "own@example.org".to_owned(), ..access() };
        assert_eq!(compose(&props, &input, None, None).to.as_deref(), Some("tietosuoja@example.fi"));
        props.email = None;
        assert_eq!(compose(&props, &input, None, None).to.as_deref(), Some("own@example.org"));
        for wrong in ["own", "own@example.org?bcc=a@b.fi", "a@b.fi,c@d.fi", "a@b.fi\r\nBcc: c@d.fi"] {
            input.recipient = wrong.to_owned();
            let composition = compose(&props, &input, None, None);
            assert_eq!(composition.mail_link, None, "{wrong}");
            for (method, fails) in [
                (SendMethod::Mail, true),
                (SendMethod::Eml, true),
                (SendMethod::Copy, false),
                (SendMethod::Print, false),
            ] {
                let problems = composition.errors(&input, method);
                assert_eq!(
                    problems,
                    if fails { vec![InputError::InvalidRecipient] } else { Vec::new() },
                    "{wrong}"
                );
            }
        }
        input.recipient = String::new();
        let composition = compose(&props, &input, None, None);
        assert_eq!(composition.errors(&input, SendMethod::Mail), [InputError::NoRecipient]);
        assert!(composition.errors(&input, SendMethod::Eml).is_empty());
    }

    #[test]
    fn draft_is_recommended_for_text_like_html() {
        let props = props();
        let mut input = access();
        for (details, recommended) in
            [("a < b & c", false), ("Jane <jane@example.org>", true), ("&amp;", true)]
        {
            input.details = details.to_owned();
            let composition = compose(&props, &input, None, None);
            let status = Status::from_composition(&composition, &input, true);
            assert_eq!(status == Status::HasMarkup, recommended, "{details}");
            // The link is still there.
            assert!(composition.mail_link.is_some_and(|mail| !mail.shortened));
        }
    }

    #[test]
    fn invalid_day_only_blocks_reminder_and_complaint() {
        let props = props();
        let mut input = FormInput { received: ReceivedDate::Invalid, ..access() };
        assert!(compose(&props, &input, None, None).mail_link.is_some());
        for kind in [LetterKind::Reminder, LetterKind::Complaint] {
            input.kind = kind;
            let composition = compose(&props, &input, None, None);
            assert_eq!(composition.mail_link, None);
            for method in
                [SendMethod::Mail, SendMethod::Copy, SendMethod::Eml, SendMethod::Txt, SendMethod::Print]
            {
                assert_eq!(composition.errors(&input, method), [InputError::InvalidReceived]);
            }
        }
    }

    #[test]
    fn reminder_and_complaint_need_typed_day_not_in_the_future() {
        let props = props();
        for kind in [LetterKind::Reminder, LetterKind::Complaint] {
            let mut input = FormInput { kind, ..access() };
            let today = day(2026, 11, 22);
            assert_eq!(due_date(&compose(&props, &input, today, None)), None);
            for (given, held) in [(21, false), (22, false), (23, true)] {
                input.received = day(2026, 11, given).map_or(ReceivedDate::Empty, ReceivedDate::On);
                let composition = compose(&props, &input, today, None);
                assert_eq!(
                    (composition.received_invalid, composition.mail_link.is_none()),
                    (held, held),
                    "{given}"
                );
            }
        }
    }

    #[test]
    fn complaint_names_authority_in_its_language() {
        let props = props();
        let mut input = FormInput { kind: LetterKind::Complaint, ..access() };
        for (language, name) in
            [(Language::En, "Authority"), (Language::Fi, "Viranomainen"), (Language::Sv, "Authority")]
        {
            input.language = Some(language);
            let body =
                compose(&props, &input, None, None).letter.map(|letter| letter.body).unwrap_or_default();
            assert!(body.lines().next().is_some_and(|line| line.ends_with(name)), "{body}");
        }
    }

    #[test]
    fn no_letter_without_a_right() {
        let (props, input) = (props(), FormInput::default());
        let composition = compose(&props, &input, None, None);
        assert!(composition.letter.is_none() && composition.mail_link.is_none());
        for method in
            [SendMethod::Mail, SendMethod::Copy, SendMethod::Eml, SendMethod::Txt, SendMethod::Print]
        {
            assert_eq!(composition.errors(&input, method), [InputError::NoRight]);
        }
    }

    #[test]
    fn letter_and_title_are_in_the_chosen_language() {
        let (props, mut input) = (props(), access());
        for (language, text) in
            [(None, ": Notice.\n"), (Some(Language::Fi), ": Seloste.\n"), (Some(Language::Sv), ": Notice.\n")]
        {
            input.language = language;
            let composition = compose(&props, &input, None, None);
            assert_eq!(composition.texts.language, language.unwrap_or(Language::En));
            let body = composition.letter.map(|letter| letter.body).unwrap_or_default();
            assert!(body.contains(text), "{body}");
        }
    }
}
