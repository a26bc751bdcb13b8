use super::entries::{Entries, Kind, Received};
use super::{Props, recipient};
use seloste_notice::{Date, Language, Right};
use seloste_request::{
    Correction, Deadline, Earlier, Letter, MailLink, Receipt, Request, Route, complaint, deadline, letter,
    reminder, route,
};

/// Everything that follows from the entries: the letter, where it goes, and when an answer is due.
pub struct Draft<'a> {
    /// Which letter it is.
    pub kind: Kind,
    /// The language of the letter.
    pub language: Language,
    /// The letter, once a right is chosen.
    pub letter: Option<Letter>,
    /// Whether the letter speaks of the day of the request while what stands there cannot be that day.
    pub held: bool,
    /// Where the notice says that the request goes.
    pub route: Route<'a>,
    /// The address that the notice or the law data give for this letter.
    pub address: Option<&'a str>,
    /// Whether the visitor is asked for the recipient.
    pub asked: bool,
    /// Where the letter goes, as mail programs take it.
    pub to: Option<String>,
    /// The mail link, once there is a letter and a recipient.
    pub mail: Option<MailLink>,
    /// When an answer is due.
    pub deadline: Option<Deadline>,
}

/// The ways out of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The mail link.
    Mail,
    /// The clipboard.
    Copy,
    /// A draft for a mail program.
    Eml,
    /// A plain text.
    Txt,
    /// Paper.
    Print,
}

/// What keeps a letter from being sent in some way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No right is chosen.
    NoRight,
    /// The day of receipt is not one.
    WrongReceived,
    /// There is no recipient.
    NoRecipient,
    /// The recipient is not one e-mail address.
    WrongRecipient,
    /// The authority's e-mail address is not known.
    NoAuthority,
}

/// The letter that the entries ask for. `today` is the visitor's, `receipt` the choice about cookies that a letter can
/// state.
pub fn draft<'a>(
    props: &'a Props,
    entries: &'a Entries,
    today: Option<Date>,
    receipt: Option<Receipt<'_>>,
) -> Draft<'a> {
    let language = entries.language.unwrap_or(props.language);
    let own: Vec<(Right, &str)> =
        props.emails.iter().map(|(right, _, address)| (*right, address.as_str())).collect();
    let route = route(&entries.rights, props.email.as_deref(), &own);
    let said = match entries.received {
        Received::On(date) => Some(date),
        Received::Unsaid | Received::Wrong => None,
    };
    let complains = entries.kind == Kind::Complaint;
    let follows_up = complains || entries.kind == Kind::Reminder;
    // A request that is being written is made today; one that was made before was made on a day that only the visitor
    // knows, and not in the future.
    let held = follows_up
        && match entries.received {
            Received::Unsaid => false,
            Received::On(date) => today.is_some_and(|today| today < date),
            Received::Wrong => true,
        };
    let deadline = said
        .or(today.filter(|_| entries.received == Received::Unsaid && !follows_up))
        .and_then(|received| deadline(received, props.country));
    let letter = (!entries.rights.is_empty()).then(|| {
        let corrections: Vec<Correction<'_>> =
            entries.corrections.iter().map(|(wrong, right)| Correction { wrong, right }).collect();
        let request = Request {
            language,
            rights: &entries.rights,
            controller: props.controller.as_deref(),
            notice_title: props.title(language),
            notice_date: props.notice_date,
            name: &entries.name,
            contact: &entries.contact,
            identifier: &entries.identifier,
            corrections: &corrections,
            details: &entries.details,
            receipt: receipt.filter(|_| entries.receipt),
        };
        // Only a day that the visitor gave is stated: that the request was made today is a guess.
        let due = said.and(deadline.as_ref()).map(|deadline| deadline.answer.ends);
        let earlier = Earlier { sent: said, due: due.filter(|due| today.is_some_and(|today| *due < today)) };
        match entries.kind {
            Kind::Request => letter(&request),
            Kind::Reminder => reminder(&request, &earlier),
            Kind::Complaint => {
                let lines: Vec<&str> = props.postal.iter().chain(&props.email).map(String::as_str).collect();
                let authority = props.authority.as_ref().map(|authority| authority.name(language));
                complaint(&request, authority, &lines, &earlier)
            }
        }
    });
    let address = if complains {
        props.authority.as_ref().and_then(|authority| authority.email.as_deref())
    } else {
        route.address
    };
    let asked = !complains && address.is_none();
    let to = letter.as_ref().and(address.or(asked.then_some(&entries.recipient))).and_then(recipient::ascii);
    let mail =
        letter.as_ref().filter(|_| !held).zip(to.as_deref()).and_then(|(letter, to)| letter.mail_link(to));
    Draft { kind: entries.kind, language, letter, held, route, address, asked, to, mail, deadline }
}

impl Draft<'_> {
    /// What keeps the letter from leaving in this way, in the order of the fields.
    pub fn problems(&self, entries: &Entries, way: Way) -> Vec<Problem> {
        let recipient = match way {
            Way::Mail | Way::Eml if self.asked && self.wrong_recipient(entries) => {
                Some(Problem::WrongRecipient)
            }
            Way::Mail if self.asked && entries.recipient.is_empty() => Some(Problem::NoRecipient),
            Way::Mail if !self.asked && self.address.is_none() => Some(Problem::NoAuthority),
            _ => None,
        };
        [
            entries.rights.is_empty().then_some(Problem::NoRight),
            recipient,
            self.held.then_some(Problem::WrongReceived),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whom the letter is for, as far as that is known: the name in this language, and the postal address in lines.
    pub fn addressee<'p>(&self, props: &'p Props, language: Language) -> (Option<&'p str>, &'p [String]) {
        if self.kind != Kind::Complaint {
            return (props.controller.as_deref(), &props.postal);
        }
        match &props.authority {
            Some(authority) => (Some(authority.name(language)), &authority.postal),
            None => (None, &[]),
        }
    }

    /// Whether the visitor has given something that is not one e-mail address.
    pub fn wrong_recipient(&self, entries: &Entries) -> bool {
        !entries.recipient.is_empty() && recipient::ascii(&entries.recipient).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Addressee;
    use super::*;
    use crate::words::words;
    use seloste_notice::Country;

    fn props() -> Props {
        Props {
            words: words(Language::En).live,
            language: Language::En,
            titles: vec![(Language::En, "Notice".to_owned()), (Language::Fi, "Seloste".to_owned())],
            notice_date: None,
            controller: Some("Esimerkki Oy".to_owned()),
            postal: vec!["Esimerkkikatu 1".to_owned()],
            email: Some("tietosuoja@example.fi".to_owned()),
            emails: Vec::new(),
            contact: None,
            country: Country::from_code("FI"),
            holidays: String::new(),
            authority: Some(Addressee {
                names: vec![
                    (Language::En, "Authority".to_owned()),
                    (Language::Fi, "Viranomainen".to_owned()),
                ],
                email: Some("authority@example.fi".to_owned()),
                postal: Vec::new(),
            }),
            asks: false,
        }
    }

    fn access() -> Entries {
        Entries { rights: vec![Right::Access], ..Entries::default() }
    }

    fn day(year: i16, month: i8, day: i8) -> Option<Date> {
        Date::new(year, month, day).ok()
    }

    fn ends(draft: &Draft<'_>) -> Option<Date> {
        draft.deadline.as_ref().map(|deadline| deadline.answer.ends)
    }

    #[test]
    fn the_term_runs_from_the_given_day_or_from_today() {
        let (props, mut entries) = (props(), access());
        assert_eq!(ends(&draft(&props, &entries, None, None)), None);
        assert_eq!(ends(&draft(&props, &entries, day(2026, 11, 6), None)), day(2026, 12, 7));
        entries.received = day(2026, 3, 3).map_or(Received::Unsaid, Received::On);
        assert_eq!(ends(&draft(&props, &entries, day(2026, 11, 6), None)), day(2026, 4, 7));
        entries.received = Received::Wrong;
        assert_eq!(ends(&draft(&props, &entries, day(2026, 11, 6), None)), None);
    }

    #[test]
    fn a_term_is_said_to_be_over_on_the_day_after_it_and_not_before() {
        let props = props();
        let mut entries = Entries { kind: Kind::Reminder, ..access() };
        entries.received = day(2026, 11, 6).map_or(Received::Unsaid, Received::On);
        let over = "the time limit ended on 7 December 2026";
        for (today, said) in [(6, false), (7, false), (8, true)] {
            let draft = draft(&props, &entries, day(2026, 12, today), None);
            let body = draft.letter.map(|letter| letter.body).unwrap_or_default();
            assert_eq!(body.contains(over), said, "{body}");
            assert!(body.contains("on 6 November 2026"), "{body}");
        }
        // Today is no day on which a request is known to have been made.
        entries.received = Received::Unsaid;
        let draft = draft(&props, &entries, day(2026, 12, 8), None);
        let body = draft.letter.map(|letter| letter.body).unwrap_or_default();
        assert!(!body.contains("2026"), "{body}");
    }

    #[test]
    fn each_letter_goes_to_whom_it_is_for() {
        let mut props = props();
        let mut entries = access();
        for (kind, to) in [
            (Kind::Request, "tietosuoja@example.fi"),
            (Kind::Reminder, "tietosuoja@example.fi"),
            (Kind::Complaint, "authority@example.fi"),
        ] {
            entries.kind = kind;
            let draft = draft(&props, &entries, None, None);
            assert_eq!(draft.to.as_deref(), Some(to));
            assert!(!draft.asked && draft.problems(&entries, Way::Mail).is_empty());
        }
        props.authority = None;
        let nobody = draft(&props, &entries, None, None);
        assert_eq!(nobody.to, None);
        assert_eq!(nobody.problems(&entries, Way::Mail), [Problem::NoAuthority]);
        assert!(nobody.problems(&entries, Way::Copy).is_empty());
    }

    #[test]
    fn the_visitor_s_recipient_serves_where_the_notice_has_none_and_nowhere_else() {
        let mut props = props();
        let mut entries = Entries { recipient: "own@example.org".to_owned(), ..access() };
        assert_eq!(draft(&props, &entries, None, None).to.as_deref(), Some("tietosuoja@example.fi"));
        props.email = None;
        assert_eq!(draft(&props, &entries, None, None).to.as_deref(), Some("own@example.org"));
        for wrong in ["own", "own@example.org?bcc=a@b.fi", "a@b.fi,c@d.fi", "a@b.fi\r\nBcc: c@d.fi"] {
            entries.recipient = wrong.to_owned();
            let draft = draft(&props, &entries, None, None);
            assert_eq!(draft.mail, None, "{wrong}");
            for (way, kept) in [(Way::Mail, true), (Way::Eml, true), (Way::Copy, false), (Way::Print, false)]
            {
                let problems = draft.problems(&entries, way);
                assert_eq!(
                    problems,
                    if kept { vec![Problem::WrongRecipient] } else { Vec::new() },
                    "{wrong}"
                );
            }
        }
        entries.recipient = String::new();
        let draft = draft(&props, &entries, None, None);
        assert_eq!(draft.problems(&entries, Way::Mail), [Problem::NoRecipient]);
        assert!(draft.problems(&entries, Way::Eml).is_empty());
    }

    #[test]
    fn a_wrong_day_keeps_only_the_letters_that_speak_of_it() {
        let props = props();
        let mut entries = Entries { received: Received::Wrong, ..access() };
        assert!(draft(&props, &entries, None, None).mail.is_some());
        for kind in [Kind::Reminder, Kind::Complaint] {
            entries.kind = kind;
            let draft = draft(&props, &entries, None, None);
            assert_eq!(draft.mail, None);
            for way in [Way::Mail, Way::Copy, Way::Eml, Way::Txt, Way::Print] {
                assert_eq!(draft.problems(&entries, way), [Problem::WrongReceived]);
            }
        }
    }

    #[test]
    fn a_letter_that_follows_a_request_has_no_day_but_the_visitor_s_and_none_in_the_future() {
        let props = props();
        for kind in [Kind::Reminder, Kind::Complaint] {
            let mut entries = Entries { kind, ..access() };
            let today = day(2026, 11, 22);
            assert_eq!(ends(&draft(&props, &entries, today, None)), None);
            for (given, held) in [(21, false), (22, false), (23, true)] {
                entries.received = day(2026, 11, given).map_or(Received::Unsaid, Received::On);
                let draft = draft(&props, &entries, today, None);
                assert_eq!((draft.held, draft.mail.is_none()), (held, held), "{given}");
            }
        }
    }

    #[test]
    fn a_complaint_names_the_authority_in_the_letter_s_language() {
        let props = props();
        let mut entries = Entries { kind: Kind::Complaint, ..access() };
        for (language, name) in
            [(Language::En, "Authority"), (Language::Fi, "Viranomainen"), (Language::Sv, "Authority")]
        {
            entries.language = Some(language);
            let body =
                draft(&props, &entries, None, None).letter.map(|letter| letter.body).unwrap_or_default();
            assert!(body.lines().next().is_some_and(|line| line.ends_with(name)), "{body}");
        }
    }

    #[test]
    fn without_a_right_there_is_no_letter_and_every_way_says_so() {
        let (props, entries) = (props(), Entries::default());
        let draft = draft(&props, &entries, None, None);
        assert!(draft.letter.is_none() && draft.mail.is_none());
        for way in [Way::Mail, Way::Copy, Way::Eml, Way::Txt, Way::Print] {
            assert_eq!(draft.problems(&entries, way), [Problem::NoRight]);
        }
    }

    #[test]
    fn the_letter_is_in_the_chosen_language_with_the_notice_s_title_in_it() {
        let (props, mut entries) = (props(), access());
        for (language, text) in
            [(None, "“Notice”"), (Some(Language::Fi), "”Seloste”"), (Some(Language::Sv), "”Notice”")]
        {
            entries.language = language;
            let draft = draft(&props, &entries, None, None);
            assert_eq!(draft.language, language.unwrap_or(Language::En));
            let body = draft.letter.map(|letter| letter.body).unwrap_or_default();
            assert!(body.contains(text), "{body}");
        }
    }
}
