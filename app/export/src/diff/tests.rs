use std::path::Path;

use seloste_notice::{Language, Notice};

use super::{compare, write};

const HEAD: &str = "id: example\nlayout: fields\nlanguages: [fi, en]\ntitle: { fi: Seloste, en: Notice }\n";

fn read(rest: &str) -> Notice {
    let read = seloste_source::read_notice_text(Path::new("example.yaml"), &format!("{HEAD}{rest}"));
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    read.value.unwrap()
}

/// Returns the diff of two notices in English.
#[track_caller]
fn diff(old: &str, new: &str) -> String {
    write(&compare(&read(old), &read(new), Language::En))
}

#[test]
fn equal_content_has_no_changes() {
    let one =
        "purposes: [Laskutus, Toimitus]\ndata: { a: Nimi }\nintroduction: Yksi kaksi\nsecurity: Lukittu\n";
    let other = "security: { text: Lukittu }\nintroduction: |\n  Yksi\n  kaksi\ndata: { b: { name: Nimi } }\n\
                 purposes: [Toimitus, { id: x, name: Laskutus }]\nchanges: [{ date: 2026-01-01, text: Uusi }]\n";
    assert_eq!(diff(one, one), "");
    assert_eq!(diff(one, other), "");
    let mut numbered = read(one);
    numbered.layout = seloste_notice::Layout::Numbered;
    assert_eq!(compare(&read(one), &numbered, Language::Fi), []);
}

#[test]
fn recipients_are_added_and_removed() {
    assert_eq!(
        diff(
            "recipients: { post: Post, tax: Tax office }\n",
            "recipients:\n  post: Post\n  mail: { name: Example Mail Inc., role: processor, country: US, transfer: { mechanism: scc } }\n"
        ),
        "Recipients of data\n  - Added: Example Mail Inc. (Role: Processor; Country: United States)\n  - Removed: Tax office\n\n\
         Transfers outside the EU and EEA\n  - The whole section has been added.\n  - Added: Example Mail Inc. (Country: \
         United States; Basis of the transfer: Standard contractual clauses of the European Commission)\n"
    );
    assert_eq!(
        diff("recipients: none\n", "recipients: { post: Post }\n"),
        "Recipients of data\n  - Added: Post\n  - Removed: The data is not disclosed to anyone.\n"
    );
}

#[test]
fn periods_purposes_and_contacts() {
    let old = "controller: { name: Example Oy, phone: 1, email: a@example.fi }\n\
               purposes:\n  - { id: p, name: Delivery, basis: contract, data: [a], retention: { years: 2 } }\n\
               data: { a: Name, b: Orders }\n";
    let new = "controller: { name: Example Oy, phone: 2 }\n\
               purposes:\n  - { id: p, name: Delivery, basis: [contract, consent], data: [a, b], retention: { years: 3 } }\n\
               data: { a: Name, b: Orders }\n";
    assert_eq!(
        diff(old, new).replace('\u{a0}', " "),
        "Controller\n  - Removed: E-mail: a@example.fi\n  - Telephone: was “1”, now “2”\n\n\
         Purposes of processing\n  - Delivery – Legal basis: added: Consent\n  - Delivery – Data: added: Orders\n  \
         - Delivery – Retention: was “2 years”, now “3 years”\n"
    );
}

#[test]
fn renamed_recipients_are_not_added() {
    assert_eq!(
        diff(
            "recipients: { post: Post }\npurposes: [{ name: Delivery, basis: contract, recipients: post }]\n",
            "recipients: { post: Posti }\npurposes: [{ name: Delivery, basis: contract, recipients: post }]\n"
        ),
        "Recipients of data\n  - Name changed: was “Post”, now “Posti”\n"
    );
}

#[test]
fn texts_rights_and_sections() {
    let old = "introduction: One.\nrights: { access: yes, erasure: We erase., objection: none }\n\
               sections: [{ after: security, title: Training, text: Yearly. }, { after: security, title: Paper, text: None. }]\n";
    let new = "introduction: Two.\nrights: { access: yes, erasure: We erase all., restriction: yes }\n\
               sections: [{ after: security, title: Paper, text: None. }]\nupdated: 2026-01-01\n";
    assert_eq!(
        diff(old, new),
        "The notice\n  - Added: Updated: 1 January 2026\n\n\
         Introduction\n  - The wording has changed.\n\n\
         Rights of the data subject\n  - Added: Right to restriction of processing: You have the right to ask that the \
         processing of your data be restricted.\n  - Removed: Right to object: According to the notice, this right does \
         not exist.\n  - Right to erasure: The wording has changed.\n\n\
         Training\n  - The whole section has been removed.\n"
    );
}

#[test]
fn changed_service_content_is_reported() {
    let old = "services: [{ id: s, category: statistics, name: Counter, script: https://a.example/x.js }]\n";
    let changed = "Cookies\n  - Counter: the content it loads or the servers it contacts have changed.\n";
    for script in ["https://a.example/y.js", "[/configure.js, https://a.example/x.js]"] {
        assert_eq!(diff(old, &old.replace("https://a.example/x.js", script)), changed, "{script}");
    }
    let contacts =
        |kind: &str| old.replace(" }]", &format!(", contacts: {{ {kind}: https://b.example }} }}]"));
    assert_eq!(diff(&contacts("script"), &contacts("frame")), changed);
    // The page shows hosts.
    assert_eq!(
        diff(old, &contacts("script")),
        "Cookies\n  - Services used – Counter – Hosts that the browser contacts: was “a.example”, now \
         “a.example, b.example”\n"
    );
}

#[test]
fn changes_in_another_language_are_reported() {
    let (old, new) = (read("summary: { fi: Yksi, en: One }\n"), read("summary: { fi: Yksi, en: Two }\n"));
    assert_eq!(
        write(&compare(&old, &new, Language::Fi)),
        "Seloste\n  - Muutoksia on vain toisessa kieliversiossa: English.\n"
    );
    assert_eq!(write(&compare(&old, &new, Language::En)), "The notice\n  - Summary: was “One”, now “Two”\n");
}
