//! Rules for browser extensions that answer consent dialogs automatically (consent management platform
//! rules).
//!
//! They are offered to site owners and to the authors of such extensions; no page loads them.

use anyhow::Result;
use seloste_hooks::choices as hooks;
use seloste_notice::Category;
use serde_json::{Value, json};

use crate::staging::Staging;

/// Writes the rules into the folder.
pub(super) fn write(folder: &str, staging: &Staging) -> Result<()> {
    for (name, rule) in [("autoconsent.json", autoconsent()), ("consent-o-matic.json", consent_o_matic())] {
        let mut text = serde_json::to_string_pretty(&rule)?;
        text.push('\n');
        staging.write(&format!("{folder}/{name}"), text.as_bytes())?;
    }
    Ok(())
}

fn root_selector() -> String {
    format!("#{}", hooks::ROOT_ID)
}

fn button_selector(action: &str) -> String {
    format!("{} [{}={action}]", root_selector(), hooks::ACTION)
}

/// Returns a rule for DuckDuckGo's autoconsent, in the format of its `rules/autoconsent/*.json`. All steps of
/// a test must match, and `cookieContains` searches the whole cookie string. A rejection is a consent record
/// (see `app/consent`) with method `r` whose first choice is refused, by name or, in a long record, by a
/// mark.
fn autoconsent() -> Value {
    // The program that stores the answer may still have to load after the click.
    let saved = json!({ "waitFor": format!("#{}:not(:empty)", hooks::STATUS_ID) });
    json!({
        "name": "seloste",
        "detectCmp": [{ "exists": root_selector() }],
        "detectPopup": [{ "visible": root_selector() }],
        "optIn": [{ "waitForThenClick": button_selector(hooks::ACTION_ACCEPT_ALL) }, saved],
        "optOut": [{ "waitForThenClick": button_selector(hooks::ACTION_REJECT_ALL) }, saved],
        "test": [
            { "cookieContains": format!("{}=1.", hooks::COOKIE) },
            { "any": [{ "cookieContains": ".r.-" }, { "cookieContains": ".r*-" }] },
        ],
    })
}

/// Returns a rule for Consent-O-Matic. It has no `UTILITY` method, because the extension would then run no
/// other.
fn consent_o_matic() -> Value {
    let present = json!({ "type": "css", "target": { "selector": root_selector() } });
    let showing = json!({ "type": "css", "target": { "selector": root_selector(), "displayFilter": true } });
    let click = |selector: String| json!({ "type": "click", "target": { "selector": selector } });
    let choices: Vec<_> = Category::ALL.into_iter().filter_map(set_category).collect();
    let methods = [
        ("HIDE_CMP", json!({ "type": "hide", "target": { "selector": root_selector() } })),
        ("OPEN_OPTIONS", click(button_selector(hooks::ACTION_SETTINGS))),
        ("DO_CONSENT", json!({ "type": "list", "actions": choices })),
        ("SAVE_CONSENT", click(button_selector(hooks::ACTION_SAVE))),
    ];
    let methods: Vec<_> =
        methods.into_iter().map(|(name, action)| json!({ "name": name, "action": action })).collect();
    json!({
        "seloste": {
            "detectors": [{ "presentMatcher": present, "showingMatcher": showing }],
            "methods": methods,
        }
    })
}

/// Sets a category's checkbox according to the user's settings in Consent-O-Matic. The condition is needed
/// because a dialog may lack a category, and the extension stops if it cannot find a checkbox.
fn set_category(category: Category) -> Option<Value> {
    let purpose = match category {
        Category::Necessary => return None,
        // "Preferences and Functionality".
        Category::Functional => "A",
        // "Performance and Analytics".
        Category::Statistics => "B",
        // "Ad selection, delivery, and reporting".
        Category::Marketing => "F",
    };
    let target = json!({ "selector": format!("{} input[name={}]", root_selector(), category.as_str()) });
    Some(json!({
        "type": "ifcss",
        "target": target,
        "trueAction": {
            "type": "consent",
            "consents": [{
                "type": purpose,
                "matcher": { "type": "checkbox", "target": target },
                "toggleAction": { "type": "click", "target": target },
            }],
        },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_use_the_names_of_the_dialog() {
        let rule = autoconsent();
        assert_eq!(rule["detectCmp"][0]["exists"], "#seloste-choices");
        assert_eq!(
            rule["optOut"][0]["waitForThenClick"],
            "#seloste-choices [data-choices-action=reject-all]"
        );
        let rule = &consent_o_matic()["seloste"];
        let choices = rule["methods"][2]["action"]["actions"].as_array().unwrap();
        let kinds: Vec<_> = choices.iter().map(|one| &one["trueAction"]["consents"][0]["type"]).collect();
        assert_eq!(kinds, ["A", "B", "F"]);
        assert_eq!(choices[1]["target"]["selector"], "#seloste-choices input[name=statistics]");
        assert!(rule["methods"].as_array().unwrap().iter().all(|method| method["name"] != "UTILITY"));
    }

    #[test]
    fn opt_out_test_matches_reject_all_records_only() {
        let test = autoconsent()["test"].clone();
        let holds = |cookies: &str| {
            let contains = |step: &Value| cookies.contains(step["cookieContains"].as_str().unwrap());
            let is_met = |step: &Value| match step["any"].as_array() {
                Some(steps) => steps.iter().any(contains),
                None => contains(step),
            };
            test.as_array().unwrap().iter().all(is_met)
        };
        assert!(holds("seloste_choices=1.k3jx.1794000000.fi.q2wd~0a1b.r*----"));
        assert!(!holds("seloste_choices=1.k3jx.1794000000.fi.q2wd~0a1b.a*!!!!"));
        assert!(!holds("seloste_choices=1.k3jx.1794000000.fi.q2wd~0a1b.s*-!--"));
        assert!(holds(
            "a=b; seloste_choices=1.k3jx.1794000000.fi.q2wd~0a1b.r.-statistics.-statistics~matomo"
        ));
        assert!(!holds(
            "a=b; seloste_choices=1.k3jx.1794000000.fi.q2wd~0a1b.a.!statistics.!statistics~matomo"
        ));
        assert!(!holds(
            "a=b; seloste_choices=1.k3jx.1794000000.fi.q2wd~0a1b.s.-statistics.-statistics~matomo"
        ));
        assert!(!holds("a=b"));
    }
}
