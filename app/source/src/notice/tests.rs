//! Reads notices and compares values, paths and the published form.

use std::path::Path;

use serde_json::json;

use crate::{Loaded, read_notice_text};

fn read(keys: &str) -> Loaded<seloste_notice::Notice> {
    let text = format!("id: a\nlayout: fields\nlanguages: [fi]\ntitle: A\n{keys}\n");
    read_notice_text(Path::new("a.yaml"), &text)
}

#[track_caller]
fn messages(keys: &str) -> Vec<String> {
    read(keys).findings.into_iter().map(|finding| finding.message).collect()
}

#[test]
fn joint_controllers_are_published_as_they_are_written() {
    let published = |keys: &str| {
        let notice = read(keys).value.unwrap();
        serde_json::to_value(&notice).unwrap()["joint_controllers"].clone()
    };
    let party = json!({ "name": { "fi": "Esimerkki Oy" } });
    assert_eq!(published("joint_controllers: [{ name: Esimerkki Oy }]"), json!([party]));
    assert_eq!(
        published("joint_controllers: { parties: [{ name: Esimerkki Oy }], arrangement: Sovittu. }"),
        json!({ "parties": [party], "arrangement": { "fi": "Sovittu." } })
    );
    assert_eq!(
        published("joint_controllers: { arrangement: Sovittu. }"),
        json!({ "arrangement": { "fi": "Sovittu." } })
    );
}

#[test]
fn joint_controllers_without_an_arrangement_are_a_list() {
    assert_eq!(
        messages("joint_controllers: { parties: [{ name: Esimerkki Oy }] }"),
        ["`joint_controllers` has no `arrangement`"]
    );
    assert_eq!(
        messages("joint_controllers: { parties: [{ nam: Esimerkki Oy }] }"),
        ["unknown key `nam` in this item of `parties`"]
    );
    assert_eq!(
        messages("joint_controllers: [{ nam: Esimerkki Oy }]"),
        ["unknown key `nam` in this item of `joint_controllers`"]
    );
}

#[test]
fn booleans_are_not_texts_of_items() {
    assert_eq!(messages("transfers: false"), ["invalid value `false` for `transfers`"]);
    assert_eq!(messages("marketing_block_list: true"), ["invalid value `true` for `marketing_block_list`"]);
    assert_eq!(messages("security: { paper: false }"), ["invalid value `false` for `paper`"]);
    assert_eq!(messages("transfers: \"false\""), Vec::<String>::new());
}

#[test]
fn single_values_are_named_by_their_key() {
    assert_eq!(messages("retention: { year: 1, law: A }"), ["unknown key `year` in `retention`"]);
    assert_eq!(
        messages("retention: [{ year: 1, law: A }]"),
        ["unknown key `year` in this item of `retention`"]
    );
}

#[test]
fn each_kind_of_storage_decides_name_party_and_lifetime() {
    let cookie = |fields: &str| {
        messages(&format!(
            "services: [{{ id: a, category: statistics, name: A, cookies: [{{ {fields} }}] }}]"
        ))
    };
    assert_eq!(cookie("name: 'a b', storage: local"), ["white space in the key `a b`"]);
    assert_eq!(cookie("name: 'a b'"), ["invalid cookie name `a b`"]);
    assert_eq!(cookie("name: 'a b', storage: lokal"), ["unknown keyword `lokal`"]);
    assert_eq!(
        cookie("name: a, party: third, storage: local"),
        ["a key of the browser's storage cannot belong to a third party"]
    );
    assert_eq!(
        cookie("name: a, days: 1, storage: session"),
        ["a key of `sessionStorage` cannot last longer than the session"]
    );
    assert_eq!(cookie("name: a, session: yes"), Vec::<String>::new());
}
