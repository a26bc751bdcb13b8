//! Infers from the whole text what no section states.

use seloste_notice::is_valid_business_id;
use seloste_notice::law::is_authority_email;

use super::builder::DraftBuilder;
use super::controller_search::{ControllerSearch, is_about_other};
use super::dates::{infer_date_at_edge, stated_change};
use super::party::stated_text;
use crate::classify::entities;
use crate::classify::identifiers;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::other_parties;
use crate::classify::sentences;
use crate::draft::{DraftComment, DraftEntry, DraftValue, input_texts};
use crate::tokens::fold;

/// Infers from the whole text what no section states: name, e-mail address and business id of the controller,
/// and the authority. `left_out` are the lines of menus and footers, and `titles` those of the page and of
/// the front matter.
pub(crate) fn infer_from_text(builder: &mut DraftBuilder, plain: &str, left_out: &[&str], titles: &[&str]) {
    move_business_id_to_controller(builder);
    if !builder.draft.has_value("updated") {
        let stated = left_out.iter().filter_map(|line| Some((stated_change(&fold(line))?, *line)));
        if let Some((date, line)) = stated.max_by_key(|(date, _)| *date) {
            builder.infer_date(date, line, 0);
        }
    }
    let lines = || plain.split('\n').enumerate().map(|(index, line)| (index + 1, line));
    let recipients = recipient_names(builder);
    let found = ControllerSearch::new(builder, plain, left_out, titles, recipients).find();
    let stated = builder.stated_name("controller");
    let own = found.as_ref().map(|found| fold(&found.name)).filter(|_| stated.is_empty()).unwrap_or(stated);
    // `Company: Example Ltd, 1 Example Street, EX1 2AB Exampleton`
    if let Some(found) = &found
        && let Some((_, line)) = lines().find(|(number, _)| *number == found.line)
        && (found.is_introduced || !other_parties::names_other_company(line, &found.name))
    {
        infer_controller_details(builder, found.line, line, &own);
    }
    // A text that has named itself before may only say `We are the controller`.
    if let Some((number, line)) =
        lines().find(|(_, line)| sentences::split_sentences(line).into_iter().any(is_first_person_controller))
    {
        infer_controller_details(builder, number, line, &own);
    }
    let is_of_other = |number: usize, line: &str, builder: &DraftBuilder| {
        builder.is_other_party_line(number)
            || is_about_other(line)
            || other_parties::names_other_company(line, &own)
    };
    let email = lines().find_map(|(number, line)| {
        let persons = sentences::split_sentences(line).into_iter().filter_map(names::find_contact);
        let persons: Vec<&str> = persons.filter_map(|contact| contact.email).collect();
        let mut own =
            entities::emails(line).filter(|email| !is_authority_email(email) && !persons.contains(email));
        let email = own.next().filter(|email| !builder.other_party_text.contains(*email))?;
        (!is_of_other(number, line, builder)).then(|| (number, email.to_owned(), "email"))
    });
    // If the text has several, it is not known whose they are.
    let mut ids: Vec<(usize, &str, &str)> = Vec::new();
    for (number, line) in lines() {
        for id in entities::business_ids(line).filter(|id| is_valid_business_id(id)) {
            if !ids.iter().any(|(_, _, known)| *known == id) {
                ids.push((number, line, id));
            }
        }
    }
    // The footer of a page is about its owner.
    for line in left_out.iter().filter(|line| !is_about_other(line)) {
        let Some(id) = identifiers::stated_number(line) else { continue };
        if !ids.iter().any(|(_, _, known)| *known == id) {
            ids.push((0, line, id));
        }
    }
    let id = match ids.as_slice() {
        [(number, line, id)]
            if !is_of_other(*number, line, builder) && !builder.other_party_text.contains(*id) =>
        {
            Some((*number, (*id).to_owned(), "business_id"))
        }
        _ => None,
    };
    let has_way = ["email", "phone", "address"]
        .iter()
        .any(|key| has_inner_value(builder, "controller", key) || has_inner_value(builder, "contact", key));
    let name = found.map(|found| (found.line, found.name, "name"));
    for (line, text, key) in [name, id, email.filter(|_| !has_way)].into_iter().flatten() {
        if has_inner_value(builder, "controller", key) {
            continue;
        }
        let comments = vec![DraftComment::Advice("Inferred: the first one in the text.")];
        if builder.draft.set_inner("controller", key, DraftValue::Text(text.clone()), comments) {
            builder.log_placement(line, &text, &format!("controller.{key}"), true);
        }
    }
    infer_date_at_edge(builder, plain);
    if !builder.draft.has_value("authority")
        && let Some((line, country)) =
            lines().find_map(|(number, line)| Some((number, legal_terms::authority_country(&fold(line))?)))
    {
        let entry = builder.draft.entry_mut("authority");
        entry.value = DraftValue::Keyword(country.to_owned());
        entry.comments.push(DraftComment::Advice(
            "Inferred: the text mentions this authority. Its contact details come from the legal data.",
        ));
        builder.log_placement(line, country, "authority", true);
    }
}

/// Moves a business id from the contact to the controller, unless the controller has one. Contact persons do
/// not have business ids.
fn move_business_id_to_controller(builder: &mut DraftBuilder) {
    const KEY: &str = "business_id";
    if has_inner_value(builder, "controller", KEY) {
        return;
    }
    let controller = builder.stated_name("controller");
    let DraftValue::Map(contact) = &mut builder.draft.entry_mut("contact").value else { return };
    if !controller.is_empty() && other_parties::names_other_company(stated_text(contact, "name"), &controller)
    {
        return;
    }
    let Some(at) = contact.iter().position(|entry| entry.key == KEY) else { return };
    let DraftEntry { comments, value, .. } = contact.remove(at);
    builder.draft.set_inner("controller", KEY, value, comments);
}

/// Returns true if a sentence says "we are the controller".
fn is_first_person_controller(sentence: &str) -> bool {
    lexicon::WE_ARE_CONTROLLER.are_in(&fold(sentence))
}

/// Returns the folded names of the recipients in the draft.
fn recipient_names(builder: &mut DraftBuilder) -> Vec<String> {
    let DraftValue::Map(entries) = &builder.draft.entry_mut("recipients").value else { return Vec::new() };
    let mut texts = Vec::new();
    input_texts(entries, &mut texts);
    texts.into_iter().flat_map(names::all_companies).map(fold).collect()
}

/// Infers the controller's details from the paragraph that names it, up to the name of another company.
fn infer_controller_details(builder: &mut DraftBuilder, number: usize, line: &str, own: &str) {
    if builder.is_other_party_line(number) {
        return;
    }
    let end = other_parties::other_company(line, own).unwrap_or(line.len());
    let line = &line[..end];
    // A labeled number is stated, even if its check digit is wrong.
    let id = identifiers::stated_number(line);
    builder.collect_contact(number, line);
    // The address of a contact person is not the controller's.
    let (email, phone) = sentences::split_sentences(line)
        .into_iter()
        .filter(|sentence| names::find_contact(sentence).is_none_or(|contact| contact.email.is_none()))
        .map(|sentence| (own_email(sentence), entities::phones(sentence).next()))
        .fold((None, None), |(email, phone), (later, number)| (email.or(later), phone.or(number)));
    for (key, value) in [("business_id", id), ("email", email), ("phone", phone)] {
        let Some(value) = value.filter(|_| !has_inner_value(builder, "controller", key)) else { continue };
        let comments = vec![DraftComment::Advice("Inferred from the text that names the controller.")];
        if builder.draft.set_inner("controller", key, DraftValue::Text(value.to_owned()), comments) {
            builder.log_placement(number, value, &format!("controller.{key}"), true);
        }
    }
    if has_inner_value(builder, "controller", "address") {
        return;
    }
    let parts = entities::address_within(line);
    if parts.is_empty() {
        return;
    }
    let entries = parts.into_iter().map(|(key, part)| DraftEntry {
        key: key.to_owned(),
        comments: Vec::new(),
        value: DraftValue::Text(part.to_owned()),
    });
    let comments = vec![DraftComment::Advice("Inferred from the text that names the controller.")];
    if builder.draft.set_inner("controller", "address", DraftValue::Map(entries.collect()), comments) {
        builder.log_placement(number, line, "controller.address", true);
    }
}

/// Returns the first e-mail address of a sentence that is not a supervisory authority's.
fn own_email(sentence: &str) -> Option<&str> {
    entities::emails(sentence).find(|email| !is_authority_email(email))
}

fn has_inner_value(builder: &mut DraftBuilder, key: &str, inner: &str) -> bool {
    match &builder.draft.entry_mut(key).value {
        DraftValue::Map(entries) => entries.iter().any(|entry| entry.key == inner && !entry.value.is_empty()),
        _ => false,
    }
}
