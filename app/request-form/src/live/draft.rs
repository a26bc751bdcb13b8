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
    let deadline = said
        .or(today.filter(|_| entries.received == Received::Unsaid))
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
                let authority = props.authority.as_ref().map(|authority| authority.name.as_str());
                complaint(&request, authority, &lines, &earlier)
            }
        }
    });
    let complains = entries.kind == Kind::Complaint;
    let address = if complains {
        props.authority.as_ref().and_then(|authority| authority.email.as_deref())
    } else {
        route.address
    };
    let asked = !complains && address.is_none();
    let to = letter.as_ref().and(address.or(asked.then_some(&entries.recipient))).and_then(recipient::ascii);
    let mail = letter
        .as_ref()
        .filter(|_| !is_held(entries))
        .zip(to.as_deref())
        .and_then(|(letter, to)| letter.mail_link(to));
    Draft { kind: entries.kind, language, letter, route, address, asked, to, mail, deadline }
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
            is_held(entries).then_some(Problem::WrongReceived),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whether the visitor has given something that is not one e-mail address.
    pub fn wrong_recipient(&self, entries: &Entries) -> bool {
        !entries.recipient.is_empty() && recipient::ascii(&entries.recipient).is_none()
    }
}

/// Whether the letter speaks of the day of the request while what stands there is none.
pub fn is_held(entries: &Entries) -> bool {
    entries.kind != Kind::Request && entries.received == Received::Wrong
}
