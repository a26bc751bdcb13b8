//! What a notice says and no member of TILT holds.

use super::{Writer, once};
use seloste_notice::{Authority, Item, Notice, Party, PeriodQualifier, Retention, Right};

impl Writer<'_> {
    /// Adds what is left over, to what was noted on the way.
    pub(super) fn unsaid(&mut self) {
        let notice = self.notice;
        let found = [
            of_the_document(notice),
            of_people(notice),
            of_data(notice),
            of_recipients(notice),
            of_periods(notice),
            of_rights(notice),
            of_the_rest(notice),
        ];
        let found = found.into_iter().flatten().filter(|(said, _)| *said);
        self.inexpressible.extend(found.map(|(_, sentence)| sentence.to_owned()));
        self.missing = once(std::mem::take(&mut self.missing));
        self.inexpressible = once(std::mem::take(&mut self.inexpressible));
    }
}

/// Whether the notice says it, and how it is told that TILT cannot.
type Unsaid = (bool, &'static str);

fn of_the_document(notice: &Notice) -> Vec<Unsaid> {
    vec![
        (true, "Its title: what TILT has for a name is the controller's."),
        (notice.languages.len() > 1, "Its other languages: a TILT document has one."),
        (notice.summary.is_some() || notice.introduction.is_some(), "Its summary and introduction."),
        (notice.country.is_some(), "Whose law applies."),
        (!notice.sections.is_empty(), "Sections of its own."),
        (!notice.changes.is_empty(), "Its history."),
    ]
}

fn of_people(notice: &Notice) -> Vec<Unsaid> {
    let says_more = |party: &Party| {
        party.title.is_some()
            || party.business_id.is_some()
            || party.website.is_some()
            || party.text.is_some()
    };
    let stated_authority = match &notice.authority {
        Some(Authority::Stated(party)) => Some(party.as_ref()),
        _ => None,
    };
    let parties =
        [notice.controller.as_ref(), notice.representative.stated(), notice.dpo.stated(), stated_authority];
    let controller = notice.controller.as_ref();
    vec![
        (!notice.joint_controllers.is_empty(), "Joint controllers (Art. 26)."),
        (notice.representative.is_none(), "That there is no representative (Art. 27)."),
        (notice.dpo.is_none(), "That there is no data protection officer: TILT demands one."),
        (notice.contact.is_some(), "The contact for questions."),
        (
            parties.into_iter().flatten().any(says_more),
            "A party's title, business id and website, and what more is said of it.",
        ),
        (
            controller.is_some_and(|party| party.email.is_some() || party.phone.is_some()),
            "The controller's e-mail address and telephone: they stand there, as members that TILT does not list.",
        ),
        (
            matches!(notice.authority, Some(Authority::OfCountry(_))),
            "The supervisory authority's website and visiting address.",
        ),
        (
            notice.authority.is_some() && notice.rights.complaint.is_absent(),
            "The supervisory authority: TILT has it within the right to complain alone.",
        ),
    ]
}

fn of_data(notice: &Notice) -> Vec<Unsaid> {
    let has_several_purposes =
        |id: &String| notice.purposes.iter().filter(|purpose| purpose.data.contains(id)).nth(1).is_some();
    vec![
        (notice.register.is_some(), "The register's name."),
        (
            notice.data.iter().any(|one| !one.items.is_empty() || one.text.is_some()),
            "What belongs to a category of data.",
        ),
        (
            notice.data.iter().any(|one| one.special.is_some()),
            "Special categories and their condition (Art. 9).",
        ),
        (
            notice.data.iter().any(|one| has_several_purposes(&one.id)),
            "Which of the legal bases, recipients and periods of a category belong to which of its purposes.",
        ),
        (notice.sources.iter().any(|one| one.text.is_some()), "What is said of a source beyond its name."),
    ]
}

fn of_recipients(notice: &Notice) -> Vec<Unsaid> {
    let recipients = notice.stated_recipients();
    let transfers = || recipients.iter().filter_map(|one| one.transfer.as_ref());
    let whole = notice.transfers.stated();
    vec![
        (
            recipients.iter().any(|one| {
                one.role.is_some() || one.purpose.is_some() || one.condition.is_some() || one.text.is_some()
            }),
            "What a recipient is to the controller, and what for and when it gets the data.",
        ),
        (transfers().next().is_some(), "Which recipient a transfer goes to."),
        (transfers().any(|one| one.link.is_some()), "Where it can be checked what a transfer rests on."),
        (
            transfers().any(|one| one.text.is_some() && one.copy.is_some())
                || whole.is_some_and(|one| one.text.is_some() && one.copy.is_some()),
            "How to get a copy of the safeguards, where more is said of a transfer.",
        ),
        (whole.is_some_and(|one| !one.data.is_empty()), "Which data is transferred."),
    ]
}

fn of_periods(notice: &Notice) -> Vec<Unsaid> {
    let of_purposes = notice.purposes.iter().flat_map(|purpose| &purpose.retention);
    let rules: Vec<&Retention> = notice.retention.iter().chain(of_purposes).collect();
    vec![
        (
            rules.iter().any(|rule| rule.qualifier == Some(PeriodQualifier::Typically)),
            "That a period is a typical one.",
        ),
        (rules.iter().any(|rule| rule.text.is_some()), "What is said of a period beyond it."),
        (
            rules.iter().any(|rule| rule.what.is_some() && (rule.period.is_none() || rule.after.is_some())),
            "What it is that is kept, where it is told from when a period runs or there is no period.",
        ),
    ]
}

fn of_rights(notice: &Notice) -> Vec<Unsaid> {
    let rights = &notice.rights;
    let stated = |right| !rights.get(right).is_absent();
    let email = |right| rights.get(right).stated().and_then(|statement| statement.email.as_ref());
    let emails = [email(Right::Rectification), email(Right::Erasure)];
    vec![
        (stated(Right::Restriction), "The right to restriction (Art. 18)."),
        (stated(Right::Objection), "The right to object (Art. 21(1))."),
        (stated(Right::ObjectionMarketing), "The right to object to direct marketing (Art. 21(2))."),
        (stated(Right::AutomatedDecision), "The right concerning automated decisions (Art. 22(3))."),
        (
            matches!(emails, [Some(one), Some(other)] if one != other),
            "The address for erasure: TILT has one with rectification.",
        ),
        (
            rights.text.is_some() || rights.how.is_some() || !rights.demands.is_empty(),
            "What is said of the rights as a whole, how to use them, and what is demanded of a request.",
        ),
    ]
}

fn of_the_rest(notice: &Notice) -> Vec<Unsaid> {
    vec![
        (!notice.marketing_block_list.is_absent(), "Whether there is a list of those who want no marketing."),
        (!notice.directory.is_absent(), "Whether a directory is published."),
        (notice.security.is_some(), "How the data is protected."),
        (
            notice.provision.stated().is_some_and(|one| one.text.is_some()),
            "What is said of the duty to give data beyond its reasons and consequences.",
        ),
        (
            matches!(&notice.automated_decisions, Item::Stated(one) if one.text.is_some()),
            "What is said of automated decisions beyond their logic and consequences.",
        ),
        (!notice.cookies.is_absent() || !notice.services.is_empty(), "Cookies and services."),
    ]
}
