//! Statements of a notice that TILT cannot express.

use seloste_notice::{Authority, Item, Notice, Party, PeriodQualifier, Retention, Right};

/// Returns the statements of a notice that TILT cannot express, one sentence each.
pub(super) fn inexpressible(notice: &Notice) -> impl Iterator<Item = &'static str> {
    // In full, so that a new field does not compile until it is in the document or in a sentence below.
    let Notice {
        // In the document, as far as no sentence says otherwise.
        id: _,
        languages: _,
        updated: _,
        controller: _,
        representative: _,
        dpo: _,
        purposes: _,
        legal_bases: _,
        data: _,
        sources: _,
        recipients: _,
        transfers: _,
        retention: _,
        provision: _,
        automated_decisions: _,
        rights: _,
        authority: _,
        // In a sentence.
        title: _,
        summary: _,
        introduction: _,
        country: _,
        joint_controllers: _,
        contact: _,
        register: _,
        directory: _,
        marketing_block_list: _,
        security: _,
        cookies: _,
        services: _,
        sections: _,
        changes: _,
        // No statements of the notice.
        layout: _,
        waivers: _,
    } = notice;
    let found = [
        about_document(notice),
        about_parties(notice),
        about_data(notice),
        about_recipients(notice),
        about_retention(notice),
        about_rights(notice),
        about_the_rest(notice),
    ];
    found.into_iter().flatten().filter(|(applies, _)| *applies).map(|(_, sentence)| sentence)
}

/// Whether the notice makes this statement, and the sentence that describes it.
type Inexpressible = (bool, &'static str);

fn about_document(notice: &Notice) -> Vec<Inexpressible> {
    vec![
        (true, "The title of the notice: `meta.name` is the name of the controller."),
        (notice.languages.len() > 1, "Other languages: a TILT document has only one."),
        (notice.summary.is_some() || notice.introduction.is_some(), "Summary and introduction."),
        (notice.country.is_some(), "The country whose law applies."),
        (!notice.sections.is_empty(), "Free sections."),
        (!notice.changes.is_empty(), "The change history."),
    ]
}

fn about_parties(notice: &Notice) -> Vec<Inexpressible> {
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
        (notice.joint_controllers.is_some(), "Joint controllers (Art. 26)."),
        (
            notice.joint_controllers.as_ref().is_some_and(|joint| joint.arrangement.is_some()),
            "The arrangement between joint controllers (Art. 26(2)).",
        ),
        (notice.representative.is_none(), "That there is no representative (Art. 27)."),
        (notice.dpo.is_none(), "That there is no data protection officer: TILT requires one."),
        (notice.contact.is_some(), "The contact for questions."),
        (
            parties.into_iter().flatten().any(says_more),
            "A party's title, business id, website and further text.",
        ),
        (
            controller.is_some_and(|party| party.email.is_some() || party.phone.is_some()),
            "The controller's e-mail address and telephone number: included as members that the TILT schema does not list.",
        ),
        (
            matches!(notice.authority, Some(Authority::OfCountry(_))),
            "The supervisory authority's website and visiting address.",
        ),
        (
            notice.authority.is_some() && notice.rights.complaint.is_absent(),
            "The supervisory authority: TILT has it only within the right to complain.",
        ),
    ]
}

fn about_data(notice: &Notice) -> Vec<Inexpressible> {
    let has_several_purposes =
        |id: &String| notice.purposes.iter().filter(|purpose| purpose.data.contains(id)).nth(1).is_some();
    vec![
        (notice.register.is_some(), "The name of the register."),
        (
            notice.data.iter().any(|one| !one.items.is_empty() || one.text.is_some()),
            "The items and the text of a data category.",
        ),
        (
            notice.data.iter().any(|one| one.special.is_some()),
            "Special categories of data and the condition for processing them (Art. 9).",
        ),
        (
            notice.data.iter().any(|one| has_several_purposes(&one.id)),
            "Which legal bases, recipients and retention periods of a data category belong to which purpose.",
        ),
        (notice.sources.iter().any(|one| one.text.is_some()), "The text of a source."),
    ]
}

fn about_recipients(notice: &Notice) -> Vec<Inexpressible> {
    let recipients = notice.stated_recipients();
    let transfers = || recipients.iter().filter_map(|one| one.transfer.as_ref());
    let whole = notice.transfers.stated();
    vec![
        (
            recipients.iter().any(|one| {
                one.role.is_some() || one.purpose.is_some() || one.condition.is_some() || one.text.is_some()
            }),
            "A recipient's role, purpose, condition and text.",
        ),
        (transfers().next().is_some(), "The recipient of a transfer."),
        (transfers().any(|one| one.link.is_some()), "The link for verifying a transfer mechanism."),
        (
            transfers().any(|one| one.text.is_some() && one.copy.is_some())
                || whole.is_some_and(|one| one.text.is_some() && one.copy.is_some()),
            "How to get a copy of the safeguards, if the transfer also has a text.",
        ),
        (whole.is_some_and(|one| !one.data.is_empty()), "The data categories that are transferred."),
    ]
}

fn about_retention(notice: &Notice) -> Vec<Inexpressible> {
    let of_purposes = notice.purposes.iter().flat_map(|purpose| &purpose.retention);
    let retentions: Vec<&Retention> = notice.retention.iter().chain(of_purposes).collect();
    vec![
        (
            retentions.iter().any(|retention| retention.qualifier == Some(PeriodQualifier::Typically)),
            "That a retention period is only typical.",
        ),
        (retentions.iter().any(|retention| retention.text.is_some()), "The text of a retention period."),
        (
            retentions.iter().any(|retention| {
                retention.what.is_some() && (retention.period.is_none() || retention.after.is_some())
            }),
            "The data that a retention applies to, if its start is stated or no period is stated.",
        ),
    ]
}

fn about_rights(notice: &Notice) -> Vec<Inexpressible> {
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
            "The e-mail address for erasure: TILT has one address for rectification and erasure.",
        ),
        (
            rights.text.is_some() || rights.how.is_some() || !rights.demands.is_empty(),
            "The general text on rights, how to exercise them, and the requirements for requests.",
        ),
    ]
}

fn about_the_rest(notice: &Notice) -> Vec<Inexpressible> {
    vec![
        (!notice.marketing_block_list.is_absent(), "The marketing block list."),
        (!notice.directory.is_absent(), "The publication of a directory."),
        (notice.security.is_some(), "The protection of data."),
        (
            notice.provision.stated().is_some_and(|one| one.text.is_some()),
            "The text on the obligation to provide data.",
        ),
        (
            matches!(&notice.automated_decisions, Item::Stated(one) if one.text.is_some()),
            "The text on automated decisions, apart from logic and consequences.",
        ),
        (!notice.cookies.is_absent() || !notice.services.is_empty(), "Cookies and services."),
    ]
}
