//! The course of things, in a page that is made of nothing but what the orders do to it.

use crate::step;
use proptest::prelude::*;
use seloste_consent::Record;
use seloste_hooks::choices::{self, order, select};
use std::collections::{BTreeMap, BTreeSet};

/// What the visitor of these tests is asked.
const NAMES: &str = "functional functional/map statistics statistics/count statistics/probe";
const ALL_NAMES: [&str; 5] =
    ["functional", "functional/map", "statistics", "statistics/count", "statistics/probe"];

/// A page and its browser.
#[derive(Clone, Debug)]
struct Page {
    cookies: BTreeMap<String, String>,
    /// Cookies that no page can remove, such as those of another path.
    stubborn: BTreeSet<String>,
    local: Vec<String>,
    session: Vec<String>,
    /// The template's attributes that differ from test to test.
    attributes: BTreeMap<&'static str, String>,
    address: String,
    now: u64,
    known: String,
    /// What is in the page of the template's parts.
    parts: BTreeSet<String>,
    ticked: BTreeSet<String>,
    /// The selector of what may load.
    open: String,
    running: Vec<&'static str>,
    told: Vec<String>,
    fresh: usize,
    reloaded: Option<String>,
}

impl Page {
    fn new() -> Self {
        let attributes = [
            (choices::NAMES, NAMES),
            (choices::REVISION, "r1"),
            (choices::SHOWN, "5f3a"),
            ("lang", "fi"),
            (choices::MAX_AGE, "15552000"),
            (choices::PATHS, "/a/ /sv/a/"),
            (choices::CLEAR, "statistics/count=_c statistics/probe=_p_*"),
            (choices::CLEAR_LOCAL, "statistics/count=c:*"),
            (choices::CLEAR_SESSION, "statistics/probe=p=1"),
            (choices::BEYOND, "functional/map=MAP statistics/count=IDE"),
        ];
        Self {
            cookies: BTreeMap::new(),
            stubborn: BTreeSet::new(),
            local: Vec::new(),
            session: Vec::new(),
            attributes: attributes.into_iter().map(|(name, value)| (name, value.to_owned())).collect(),
            address: "https://www.example.fi/a/?b#c".to_owned(),
            now: 1_794_000_000,
            known: String::new(),
            parts: BTreeSet::new(),
            ticked: BTreeSet::new(),
            open: String::new(),
            running: Vec::new(),
            told: Vec::new(),
            fresh: 0,
            reloaded: None,
        }
    }

    /// The same browser with the page loaded anew.
    fn reload(&self) -> Self {
        Self {
            cookies: self.cookies.clone(),
            stubborn: self.stubborn.clone(),
            local: self.local.clone(),
            session: self.session.clone(),
            attributes: self.attributes.clone(),
            now: self.now + 1,
            ..Self::new()
        }
    }

    fn scene(&self, action: &str, argument: &str) -> String {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let ticked: Vec<_> = self.ticked.iter().map(String::as_str).collect();
        let mut lines = vec![
            action.to_owned(),
            argument.to_owned(),
            ticked.join(" "),
            self.known.clone(),
            cookies.join("; "),
            self.local.join("\t"),
            self.session.join("\t"),
            self.running.join(" "),
            self.address.clone(),
            self.now.to_string(),
            "abcdefghijklmnopqrstuvwxyz".to_owned(),
        ];
        let attribute = |name| self.attributes.get(name).cloned().unwrap_or_default();
        lines.extend(choices::QUESTION.split(' ').map(attribute));
        lines.join("\n")
    }

    fn take(&mut self, action: &str, argument: &str) {
        for line in step(&self.scene(action, argument)).split('\n').filter(|line| !line.is_empty()) {
            let (verb, rest) =
                line.split_once('\t').expect("an order has a verb and something to do it with");
            match verb {
                order::KEEP => {
                    let (text, fresh) = rest.split_once('\t').expect("a record and whether it is fresh");
                    assert!(Record::parse(text).is_some());
                    self.known = text.to_owned();
                    self.fresh += usize::from(fresh == order::FRESH);
                }
                order::BAKE => self.bake(rest),
                order::LOCAL => self.local.retain(|key| key != rest),
                order::SESSION => self.session.retain(|key| key != rest),
                order::THEN => {
                    let (action, argument) = rest.split_once('\t').expect("a step and its argument");
                    self.take(action, argument);
                }
                order::RELOAD => self.reloaded = Some(rest.to_owned()),
                order::TELL => self.told.push(rest.to_owned()),
                order::OPEN => self.open = rest.to_owned(),
                order::CLOSE => self.open.clear(),
                order::SHOW => drop(self.parts.insert(rest.to_owned())),
                order::HIDE => drop(self.parts.remove(rest)),
                order::TICK => drop(self.ticked.insert(rest.to_owned())),
                order::REVEAL | order::CONCEAL | order::FOCUS => {
                    assert!(rest.starts_with("#seloste-choices "));
                }
                _ => panic!("{line}"),
            }
        }
    }

    fn bake(&mut self, setting: &str) {
        let (cookie, attributes) = setting.split_once("; ").expect("a cookie has attributes");
        let (name, value) = cookie.split_once('=').expect("a cookie has a value");
        assert!(attributes.contains("SameSite=Lax") && attributes.ends_with("Secure"), "{setting}");
        if !attributes.contains("Max-Age=0;") {
            self.cookies.insert(name.to_owned(), value.to_owned());
        } else if !self.stubborn.contains(name) {
            self.cookies.remove(name);
        }
    }

    fn begin(mut self) -> Self {
        self.take(choices::STEP_BEGIN, "");
        self
    }

    fn asks(&self) -> bool {
        self.parts.contains(select::ROOT)
    }

    /// The names whose elements may load.
    fn opened(&self) -> Vec<&'static str> {
        let gate = |name: &str| format!("[data-choices=\"{name}\"]:not([data-choices-open])");
        let selectors: Vec<_> = self.open.split(',').skip(1).collect();
        assert!(self.open.is_empty() || self.open.starts_with(select::NOTHING), "{}", self.open);
        let opened: Vec<_> =
            ALL_NAMES.into_iter().filter(|name| selectors.contains(&gate(name).as_str())).collect();
        assert_eq!(opened.len(), selectors.len(), "{}", self.open);
        opened
    }
}

#[test]
fn a_visitor_is_asked_and_nothing_is_kept_or_opened() {
    let page = Page::new().begin();
    assert!(page.asks() && page.opened().is_empty());
    assert!(page.cookies.is_empty() && page.known.is_empty() && page.fresh == 0);
}

#[test]
fn each_answer_counts_at_once_and_when_the_page_is_loaded_anew() {
    for (action, opened) in [
        (choices::ACTION_ACCEPT_ALL, &ALL_NAMES[..]),
        (choices::ACTION_REJECT_ALL, &[]),
        (choices::ACTION_SAVE, &["functional", "functional/map", "statistics/probe"]),
    ] {
        let mut page = Page::new().begin();
        page.ticked = ["functional", "statistics/probe"].map(str::to_owned).into();
        page.take(action, "");
        assert!(!page.asks(), "{action}");
        assert_eq!((page.opened(), page.fresh), (opened.to_vec(), 1), "{action}");
        assert_eq!(page.cookies.get(choices::COOKIE), Some(&page.known));
        let again = page.reload().begin();
        assert_eq!((again.asks(), again.opened(), again.fresh), (false, opened.to_vec(), 0), "{action}");
        assert_eq!(again.known, page.known);
    }
}

#[test]
fn reopened_the_dialog_shows_the_choice_and_closes_without_a_change() {
    let mut page = Page::new().begin();
    page.ticked = ["statistics/probe".to_owned()].into();
    page.take(choices::ACTION_SAVE, "");
    let mut page = page.reload().begin();
    page.take(choices::ACTION_OPEN, "");
    assert!(page.asks());
    assert_eq!(page.ticked, ["statistics/probe".to_owned()].into());
    let known = page.known.clone();
    page.take(choices::ACTION_CLOSE, "");
    assert!(!page.asks() && page.known == known && page.fresh == 0);
}

#[test]
fn closing_is_no_choice() {
    let mut page = Page::new().begin();
    page.take(choices::ACTION_CLOSE, "");
    assert!(page.asks() && page.known.is_empty() && page.cookies.is_empty());
}

#[test]
fn withdrawal_clears_what_is_declared_and_names_what_is_left() {
    let mut page = Page::new().begin();
    page.take(choices::ACTION_ACCEPT_ALL, "");
    for name in ["_c", "_p_1", "_p_2", "other"] {
        page.cookies.insert(name.to_owned(), "1".to_owned());
    }
    page.stubborn.insert("_p_2".to_owned());
    page.local = ["c:a", "other", "c:b"].map(str::to_owned).into();
    page.session = ["p=1", "p"].map(str::to_owned).into();
    page.take(choices::ACTION_REJECT_ALL, "");
    assert_eq!(page.cookies.keys().collect::<Vec<_>>(), ["_p_2", "other", choices::COOKIE]);
    assert_eq!(page.local, ["other"]);
    assert_eq!(page.session, ["p"]);
    assert!(page.opened().is_empty());
    assert_eq!(page.told, ["data-left\t MAP IDE _p_2"]);
    assert_eq!(page.reloaded, None);
    // Others' cookies are named once, when they were granted until then.
    let again = page.reload().begin();
    assert_eq!(again.told, ["data-left\t _p_2"]);
}

#[test]
fn what_a_granted_service_shares_stays() {
    let mut page = Page::new();
    page.attributes.insert(choices::CLEAR, "functional/map=_s statistics/count=_s".to_owned());
    page.cookies.insert("_s".to_owned(), "1".to_owned());
    let mut page = page.begin();
    page.ticked = ["functional".to_owned()].into();
    page.take(choices::ACTION_SAVE, "");
    assert!(page.cookies.contains_key("_s"));
}

#[test]
fn only_a_running_script_that_was_refused_reloads_the_page() {
    let mut page = Page::new().begin();
    page.take(choices::ACTION_ACCEPT_ALL, "");
    page.running = vec!["statistics/probe"];
    page.ticked = ["statistics/probe".to_owned()].into();
    page.take(choices::ACTION_SAVE, "");
    assert_eq!((page.reloaded.as_deref(), page.opened()), (None, vec!["statistics/probe"]));
    page.take(choices::ACTION_REJECT_ALL, "");
    assert_eq!((page.reloaded.as_deref(), page.opened()), (Some(""), vec![]));
}

#[test]
fn a_service_granted_in_its_place_is_granted_alone() {
    let mut page = Page::new().begin();
    page.take(choices::ACTION_ALWAYS, "statistics/count");
    assert_eq!(page.opened(), ["statistics/count"]);
    page.take(choices::ACTION_ALWAYS, "functional/map");
    assert_eq!(page.opened(), ["functional", "functional/map", "statistics/count"]);
    page.take(choices::ACTION_ALWAYS, "statistics");
    assert_eq!(page.opened(), ALL_NAMES);
}

#[test]
fn the_signal_refuses_and_is_told_once_and_a_choice_wins() {
    let mut page = Page::new();
    page.attributes.insert(choices::SIGNAL, "told".to_owned());
    let page = page.begin();
    assert!(!page.asks() && page.opened().is_empty());
    assert_eq!(page.told, [choices::SIGNAL]);
    let mut again = page.reload().begin();
    assert!(!again.asks() && again.told.is_empty());
    again.take(choices::ACTION_ACCEPT_ALL, "");
    assert_eq!(again.opened(), ALL_NAMES);
    assert_eq!(again.reload().begin().opened(), ALL_NAMES);
    // Without the signal its refusal counts no more.
    let mut without = page.reload();
    without.attributes.remove(choices::SIGNAL);
    assert!(without.begin().asks());
}

#[test]
fn a_choice_made_elsewhere_is_adopted() {
    let (mut one, mut other) = (Page::new().begin(), Page::new().begin());
    one.take(choices::ACTION_ACCEPT_ALL, "");
    other.cookies = one.cookies.clone();
    other.take(choices::STEP_AGAIN, "");
    assert!(!other.asks() && other.opened() == ALL_NAMES && other.fresh == 0);
    one.now += 1;
    one.take(choices::ACTION_REJECT_ALL, "");
    other.cookies = one.cookies.clone();
    other.running = vec!["statistics/probe"];
    other.take(choices::STEP_AGAIN, "");
    assert!(other.opened().is_empty() && other.reloaded.is_some());
    // Nothing new is nothing to do, and a cookie that went takes no choice away from this page.
    let before = format!("{one:?}");
    one.take(choices::STEP_AGAIN, "");
    let cookies = core::mem::take(&mut one.cookies);
    one.take(choices::STEP_AGAIN, "");
    one.cookies = cookies;
    assert_eq!(format!("{one:?}"), before);
}

#[test]
fn where_cookies_are_blocked_the_choice_holds_for_the_page() {
    let mut page = Page::new().begin();
    page.take(choices::ACTION_ACCEPT_ALL, "");
    page.cookies.clear();
    page.take(choices::ACTION_OPEN, "");
    assert_eq!(page.ticked.len(), ALL_NAMES.len());
    page.take(choices::ACTION_REJECT_ALL, "");
    assert!(page.opened().is_empty());
}

#[test]
fn the_choice_is_kept_for_each_path_and_for_the_domain_that_it_is_to_hold_for() {
    let baked = |page: &Page| {
        let orders = step(&page.scene(choices::ACTION_REJECT_ALL, ""));
        let set: Vec<_> = orders.lines().filter(|line| line.contains("Max-Age=15552000")).collect();
        set.into_iter().map(|line| line.split_once("Path=").expect("a path").1.to_owned()).collect::<Vec<_>>()
    };
    let mut page = Page::new();
    assert_eq!(baked(&page), ["/a/; Secure", "/sv/a/; Secure"]);
    page.attributes.insert(choices::DOMAIN, "example.fi".to_owned());
    page.attributes.insert(choices::PATHS, "/".to_owned());
    assert_eq!(baked(&page), ["/; Domain=example.fi; Secure"]);
    page.address = "https://127.0.0.1:8000/".to_owned();
    assert_eq!(baked(&page), ["/; Secure"]);
    page.address = "https://notexample.fi/".to_owned();
    assert_eq!(baked(&page), ["/; Secure"]);
}

#[test]
fn a_choice_too_long_for_a_cookie_is_kept_for_the_page_alone() {
    let mut page = Page::new();
    let names: Vec<_> = (0..400).map(|at| format!("statistics/service-{at}")).collect();
    page.attributes.insert(choices::NAMES, format!("statistics {}", names.join(" ")));
    let mut page = page.begin();
    page.take(choices::ACTION_REJECT_ALL, "");
    assert!(page.cookies.is_empty() && !page.known.is_empty());
}

proptest! {
    #[test]
    fn whatever_the_cookies_hold_nothing_opens_that_was_not_granted(
        cookies in prop::collection::vec(("seloste_choices|[a-z_]{0,8}", ".{0,80}"), 0..6),
        signal: bool,
    ) {
        let mut page = Page::new();
        page.cookies = cookies.into_iter().collect();
        if signal {
            page.attributes.insert(choices::SIGNAL, "told".to_owned());
        }
        page.take(choices::STEP_BEGIN, "");
        prop_assert!(page.opened().is_empty());
        prop_assert_eq!(page.asks(), !signal);
        page.take(choices::ACTION_REJECT_ALL, "");
        prop_assert!(page.opened().is_empty() && !page.asks());
    }

    #[test]
    fn near_records_open_only_what_they_say(
        choice in prop::collection::vec("[!-](functional|statistics)(~(map|count|probe))?", 0..7),
        head in "1\\.[a-z]{1,3}\\.17940000(00|01|99)\\.fi\\.(r1|r2)(~[a-f]{1,3})?\\.[arsgx]",
    ) {
        let text = core::iter::once(head).chain(choice.iter().cloned()).collect::<Vec<_>>().join(".");
        let mut page = Page::new();
        page.cookies.insert(choices::COOKIE.to_owned(), text.clone());
        page.take(choices::STEP_BEGIN, "");
        for name in page.opened() {
            let granted = format!("!{}", name.replace('/', "~"));
            prop_assert!(choice.contains(&granted), "{text} opens {name}");
        }
        prop_assert!(page.asks() || page.known == text);
    }

    #[test]
    fn any_text_is_borne(
        action in "begin|again|settle|accept-all|reject-all|save|always|settings|open|close|.{0,6}",
        rest in prop::collection::vec(".{0,60}", 0..30),
    ) {
        let orders = step(&format!("{action}\n{}", rest.join("\n")));
        for line in orders.split('\n').filter(|line| !line.is_empty()) {
            let verb = line.split('\t').next().unwrap_or_default();
            prop_assert!(order::ALL.contains(&verb), "{line}");
        }
    }
}
