//! Visitor for all localized texts of a notice.

use seloste_notice::{
    Authority, Item, Link, Notice, Party, Retention, Right, RightStatement, Service, Text, TextList,
};

/// Mutable access to a text of a notice.
pub(crate) enum TextMut<'t> {
    /// A short text.
    Short(&'t mut Text),
    /// A text in Markdown.
    Markdown(&'t mut Text),
    /// A list of short texts.
    List(&'t mut TextList),
}

/// Called with the path and each text.
type Visitor<'v> = dyn FnMut(&str, TextMut<'_>) + 'v;

/// Visits every text of a notice, in the usual order of a file. Paths are those of findings:
/// `purposes[0].name`, `recipients.mailer.transfer.copy`.
pub(crate) fn visit_texts(notice: &mut Notice, visitor: &mut Visitor<'_>) {
    visitor("title", TextMut::Short(&mut notice.title));
    short(visitor, "summary", &mut notice.summary);
    markdown(visitor, "introduction", &mut notice.introduction);
    parties(notice, visitor);
    short(visitor, "register", &mut notice.register);
    purposes(notice, visitor);
    for category in &mut notice.data {
        let path = format!("data.{}", category.id);
        visitor(&format!("{path}.name"), TextMut::Short(&mut category.name));
        if !category.items.is_empty() {
            visitor(&format!("{path}.items"), TextMut::List(&mut category.items));
        }
        markdown(visitor, &format!("{path}.text"), &mut category.text);
    }
    for (index, source) in notice.sources.iter_mut().enumerate() {
        short(visitor, &format!("sources[{index}].name"), &mut source.name);
        markdown(visitor, &format!("sources[{index}].text"), &mut source.text);
    }
    recipients_and_transfers(notice, visitor);
    retentions(visitor, "retention", &mut notice.retention);
    item(visitor, "marketing_block_list", &mut notice.marketing_block_list);
    if let Some(security) = &mut notice.security {
        markdown(visitor, "security.text", &mut security.text);
        item(visitor, "security.paper", &mut security.paper);
        item(visitor, "security.electronic", &mut security.electronic);
        item(visitor, "security.staff", &mut security.staff);
    }
    if let Item::Stated(provision) = &mut notice.provision {
        short(visitor, "provision.otherwise", &mut provision.otherwise);
        markdown(visitor, "provision.text", &mut provision.text);
    }
    if let Item::Stated(decisions) = &mut notice.automated_decisions {
        markdown(visitor, "automated_decisions.text", &mut decisions.text);
        short(visitor, "automated_decisions.logic", &mut decisions.logic);
        short(visitor, "automated_decisions.consequences", &mut decisions.consequences);
    }
    item(visitor, "cookies", &mut notice.cookies);
    for (index, one) in notice.services.iter_mut().enumerate() {
        service(visitor, &format!("services[{index}]"), one);
    }
    rights(notice, visitor);
    if let Some(Authority::Stated(stated)) = &mut notice.authority {
        party(visitor, "authority", stated);
    }
    for (index, section) in notice.sections.iter_mut().enumerate() {
        short(visitor, &format!("sections[{index}].title"), &mut section.title);
        markdown(visitor, &format!("sections[{index}].text"), &mut section.text);
    }
    for (index, change) in notice.changes.iter_mut().enumerate() {
        visitor(&format!("changes[{index}].text"), TextMut::Markdown(&mut change.text));
    }
}

fn parties(notice: &mut Notice, visitor: &mut Visitor<'_>) {
    if let Some(controller) = &mut notice.controller {
        party(visitor, "controller", controller);
    }
    for (index, controller) in notice.joint_controllers.iter_mut().enumerate() {
        party(visitor, &format!("joint_controllers[{index}]"), controller);
    }
    if let Item::Stated(representative) = &mut notice.representative {
        party(visitor, "representative", representative);
    }
    if let Some(contact) = &mut notice.contact {
        party(visitor, "contact", contact);
    }
    if let Item::Stated(dpo) = &mut notice.dpo {
        party(visitor, "dpo", dpo);
    }
}

fn purposes(notice: &mut Notice, visitor: &mut Visitor<'_>) {
    for (index, purpose) in notice.purposes.iter_mut().enumerate() {
        let path = format!("purposes[{index}]");
        visitor(&format!("{path}.name"), TextMut::Short(&mut purpose.name));
        markdown(visitor, &format!("{path}.text"), &mut purpose.text);
        markdown(visitor, &format!("{path}.interest"), &mut purpose.interest);
        retentions(visitor, &format!("{path}.retention"), &mut purpose.retention);
    }
    for (index, basis) in notice.legal_bases.iter_mut().enumerate() {
        markdown(visitor, &format!("legal_bases[{index}].text"), &mut basis.text);
        markdown(visitor, &format!("legal_bases[{index}].interest"), &mut basis.interest);
    }
}

fn recipients_and_transfers(notice: &mut Notice, visitor: &mut Visitor<'_>) {
    if let Item::Stated(recipients) = &mut notice.recipients {
        for recipient in recipients {
            let path = format!("recipients.{}", recipient.id);
            visitor(&format!("{path}.name"), TextMut::Short(&mut recipient.name));
            short(visitor, &format!("{path}.purpose"), &mut recipient.purpose);
            short(visitor, &format!("{path}.when"), &mut recipient.condition);
            markdown(visitor, &format!("{path}.text"), &mut recipient.text);
            if let Some(transfer) = &mut recipient.transfer {
                let path = format!("{path}.transfer");
                if let Some(shown) = &mut transfer.link {
                    link(visitor, &format!("{path}.link"), shown);
                }
                short(visitor, &format!("{path}.copy"), &mut transfer.copy);
                markdown(visitor, &format!("{path}.text"), &mut transfer.text);
            }
        }
    }
    item(visitor, "directory", &mut notice.directory);
    if let Item::Stated(transfers) = &mut notice.transfers {
        markdown(visitor, "transfers.text", &mut transfers.text);
        short(visitor, "transfers.copy", &mut transfers.copy);
    }
}

fn service(visitor: &mut Visitor<'_>, path: &str, service: &mut Service) {
    visitor(&format!("{path}.name"), TextMut::Short(&mut service.name));
    short(visitor, &format!("{path}.provider"), &mut service.provider);
    short(visitor, &format!("{path}.purpose"), &mut service.purpose);
    markdown(visitor, &format!("{path}.text"), &mut service.text);
    for (index, cookie) in service.cookies.stated_mut().into_iter().flatten().enumerate() {
        short(visitor, &format!("{path}.cookies[{index}].purpose"), &mut cookie.purpose);
    }
    for (index, shown) in service.links.iter_mut().enumerate() {
        link(visitor, &format!("{path}.links[{index}]"), shown);
    }
    for (name, frame) in [("iframe", &mut service.iframe), ("embed", &mut service.embed)] {
        if let Some(frame) = frame {
            visitor(&format!("{path}.{name}.title"), TextMut::Short(&mut frame.title));
        }
    }
    if let Some(image) = &mut service.image {
        short(visitor, &format!("{path}.image.alt"), &mut image.alt);
    }
}

fn rights(notice: &mut Notice, visitor: &mut Visitor<'_>) {
    let rights = &mut notice.rights;
    markdown(visitor, "rights.text", &mut rights.text);
    for right in Right::ALL {
        for (_, statement) in rights.stated.iter_mut().filter(|(given, _)| *given == right) {
            right_statement(visitor, right.as_str(), statement);
        }
    }
    right_statement(visitor, "complaint", &mut rights.complaint);
    markdown(visitor, "rights.how", &mut rights.how);
    for (index, demand) in rights.demands.iter_mut().enumerate() {
        visitor(&format!("rights.demands[{index}].text"), TextMut::Short(&mut demand.text));
    }
}

fn right_statement(visitor: &mut Visitor<'_>, name: &str, statement: &mut Item<RightStatement>) {
    if let Item::Stated(statement) = statement {
        markdown(visitor, &format!("rights.{name}.text"), &mut statement.text);
    }
}

fn party(visitor: &mut Visitor<'_>, path: &str, party: &mut Party) {
    short(visitor, &format!("{path}.name"), &mut party.name);
    short(visitor, &format!("{path}.title"), &mut party.title);
    markdown(visitor, &format!("{path}.text"), &mut party.text);
}

fn link(visitor: &mut Visitor<'_>, path: &str, link: &mut Link) {
    short(visitor, &format!("{path}.title"), &mut link.title);
}

fn retentions(visitor: &mut Visitor<'_>, path: &str, retentions: &mut [Retention]) {
    for (index, retention) in retentions.iter_mut().enumerate() {
        let path = format!("{path}[{index}]");
        short(visitor, &format!("{path}.what"), &mut retention.what);
        short(visitor, &format!("{path}.after"), &mut retention.after);
        short(visitor, &format!("{path}.until"), &mut retention.until);
        short(visitor, &format!("{path}.criterion"), &mut retention.criterion);
        short(visitor, &format!("{path}.law"), &mut retention.law);
        markdown(visitor, &format!("{path}.text"), &mut retention.text);
    }
}

fn short(visitor: &mut Visitor<'_>, path: &str, text: &mut Option<Text>) {
    if let Some(text) = text {
        visitor(path, TextMut::Short(text));
    }
}

fn markdown(visitor: &mut Visitor<'_>, path: &str, text: &mut Option<Text>) {
    if let Some(text) = text {
        visitor(path, TextMut::Markdown(text));
    }
}

fn item(visitor: &mut Visitor<'_>, path: &str, text: &mut Item<Text>) {
    if let Item::Stated(text) = text {
        visitor(path, TextMut::Markdown(text));
    }
}
