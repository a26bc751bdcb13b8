//! Tests of the widget in a fake page, which only its commands change.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use seloste_consent::{MAX_RECORD_BYTES, Record};
use seloste_hooks::choices::{self, Command, Field, selector};

use crate::update;

/// Names that the visitor decides on in these tests.
const NAMES: &str = "functional functional/map statistics statistics/count statistics/probe";
const ALL_NAMES: [&str; 5] =
    ["functional", "functional/map", "statistics", "statistics/count", "statistics/probe"];

/// A page and its browser.
#[derive(Clone, Debug)]
struct Page {
    cookies: BTreeMap<String, String>,
    /// Cookies that the page cannot remove, such as those of another path.
    not_removable: BTreeSet<String>,
    local: Vec<String>,
    session: Vec<String>,
    /// Attributes of the template.
    attributes: BTreeMap<&'static str, String>,
    url: String,
    now: u64,
    current_record: String,
    /// Parts of the template that are in the page.
    parts: BTreeSet<String>,
    ticked: BTreeSet<String>,
    /// Selector of the elements that may load.
    loaded: String,
    running: Vec<&'static str>,
    notified: Vec<String>,
    fresh: usize,
    reloaded: Option<String>,
}

impl Page {
    fn new() -> Self {
        let attributes = [
            (choices::NAMES, NAMES),
            (choices::REVISION, "r1"),
            (choices::SNAPSHOT, "5f3a"),
            ("lang", "fi"),
            (choices::MAX_AGE, "15552000"),
            (choices::PATHS, "/a/ /sv/a/"),
            (choices::CLEAR_COOKIES, "statistics/count=_c statistics/probe=_p_*"),
            (choices::CLEAR_LOCAL_STORAGE, "statistics/count=c:*"),
            (choices::CLEAR_SESSION_STORAGE, "statistics/probe=p=1"),
            (choices::THIRD_PARTY, "functional/map=MAP statistics/count=IDE"),
        ];
        Self {
            cookies: BTreeMap::new(),
            not_removable: BTreeSet::new(),
            local: Vec::new(),
            session: Vec::new(),
            attributes: attributes.into_iter().map(|(name, value)| (name, value.to_owned())).collect(),
            url: "https://www.example.fi/a/?b#c".to_owned(),
            now: 1_794_000_000,
            current_record: String::new(),
            parts: BTreeSet::new(),
            ticked: BTreeSet::new(),
            loaded: String::new(),
            running: Vec::new(),
            notified: Vec::new(),
            fresh: 0,
            reloaded: None,
        }
    }

    /// Loads the page again in the same browser.
    fn reload(&self) -> Self {
        Self {
            cookies: self.cookies.clone(),
            not_removable: self.not_removable.clone(),
            local: self.local.clone(),
            session: self.session.clone(),
            attributes: self.attributes.clone(),
            now: self.now + 1,
            ..Self::new()
        }
    }

    /// Returns the value of a field, as the boot module would.
    fn field(&self, field: Field, event: &str, argument: &str) -> String {
        if let Some(attribute) = field.attribute() {
            return self.attributes.get(attribute).cloned().unwrap_or_default();
        }
        match field {
            Field::Event => event.to_owned(),
            Field::Argument => argument.to_owned(),
            Field::Ticked => self.ticked.iter().map(String::as_str).collect::<Vec<_>>().join(" "),
            Field::CurrentRecord => self.current_record.clone(),
            Field::Cookies => {
                let cookies: Vec<_> =
                    self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
                cookies.join("; ")
            }
            Field::LocalStorage => self.local.join("\t"),
            Field::SessionStorage => self.session.join("\t"),
            Field::RunningScripts => self.running.join(" "),
            Field::Url => self.url.clone(),
            Field::Now => self.now.to_string(),
            Field::RandomId => "abcdefghijklmnopqrstuvwxyz".to_owned(),
            _ => panic!("{field:?} has no attribute and no value"),
        }
    }

    fn state(&self, event: &str, argument: &str) -> String {
        let lines: Vec<_> = Field::ALL.iter().map(|field| self.field(*field, event, argument)).collect();
        lines.join("\n")
    }

    fn dispatch(&mut self, event: &str, argument: &str) {
        for line in update(&self.state(event, argument)).split('\n').filter(|line| !line.is_empty()) {
            let (code, rest) = line.split_once('\t').expect("a command has a code and an argument");
            match command(code) {
                Command::SetRecord => {
                    let (text, fresh) = rest.split_once('\t').expect("a record and whether it is fresh");
                    assert!(Record::parse(text).is_some());
                    self.current_record = text.to_owned();
                    self.fresh += usize::from(fresh == choices::FRESH);
                }
                Command::SetCookie => self.set_cookie(rest),
                Command::RemoveLocal => self.local.retain(|key| key != rest),
                Command::RemoveSession => self.session.retain(|key| key != rest),
                Command::Dispatch => {
                    let (event, argument) = rest.split_once('\t').expect("an event and its argument");
                    self.dispatch(event, argument);
                }
                Command::Reload => self.reloaded = Some(rest.to_owned()),
                Command::Notify => self.notified.push(rest.to_owned()),
                Command::Load => self.loaded = rest.to_owned(),
                Command::Unload => self.loaded.clear(),
                Command::Show => drop(self.parts.insert(rest.to_owned())),
                Command::Hide => drop(self.parts.remove(rest)),
                Command::Tick => drop(self.ticked.insert(rest.to_owned())),
                Command::Reveal | Command::Conceal | Command::Focus => {
                    assert!(rest.starts_with("#seloste-choices "));
                }
            }
        }
    }

    fn set_cookie(&mut self, setting: &str) {
        let (cookie, attributes) = setting.split_once("; ").expect("a cookie has attributes");
        let (name, value) = cookie.split_once('=').expect("a cookie has a value");
        assert!(attributes.contains("SameSite=Lax") && attributes.ends_with("Secure"), "{setting}");
        if !attributes.contains("Max-Age=0;") {
            self.cookies.insert(name.to_owned(), value.to_owned());
        } else if !self.not_removable.contains(name) {
            self.cookies.remove(name);
        }
    }

    fn start(mut self) -> Self {
        self.dispatch(choices::EVENT_START, "");
        self
    }

    fn asks(&self) -> bool {
        self.parts.contains(selector::ROOT)
    }

    /// Returns the names whose elements may load.
    fn loaded_names(&self) -> Vec<&'static str> {
        let gate = |name: &str| format!("[data-choices=\"{name}\"]:not([data-choices-open])");
        let selectors: Vec<_> = self.loaded.split(',').skip(1).collect();
        assert!(self.loaded.is_empty() || self.loaded.starts_with(selector::NOTHING), "{}", self.loaded);
        let names: Vec<_> =
            ALL_NAMES.into_iter().filter(|name| selectors.contains(&gate(name).as_str())).collect();
        assert_eq!(names.len(), selectors.len(), "{}", self.loaded);
        names
    }
}

/// Returns the command that a code stands for.
fn command(code: &str) -> Command {
    let found = Command::ALL.iter().find(|command| command.code() == code);
    *found.unwrap_or_else(|| panic!("no command has the code {code:?}"))
}

#[test]
fn visitor_is_asked_and_nothing_is_stored_or_loaded() {
    let page = Page::new().start();
    assert!(page.asks() && page.loaded_names().is_empty());
    assert!(page.cookies.is_empty() && page.current_record.is_empty() && page.fresh == 0);
}

#[test]
fn each_choice_applies_at_once_and_after_a_reload() {
    for (action, loaded) in [
        (choices::ACTION_ACCEPT_ALL, &ALL_NAMES[..]),
        (choices::ACTION_REJECT_ALL, &[]),
        (choices::ACTION_SAVE, &["functional", "functional/map", "statistics/probe"]),
    ] {
        let mut page = Page::new().start();
        page.ticked = ["functional", "statistics/probe"].map(str::to_owned).into();
        page.dispatch(action, "");
        assert!(!page.asks(), "{action}");
        assert_eq!((page.loaded_names(), page.fresh), (loaded.to_vec(), 1), "{action}");
        assert_eq!(page.cookies.get(choices::COOKIE), Some(&page.current_record));
        let again = page.reload().start();
        assert_eq!(
            (again.asks(), again.loaded_names(), again.fresh),
            (false, loaded.to_vec(), 0),
            "{action}"
        );
        assert_eq!(again.current_record, page.current_record);
    }
}

#[test]
fn reopened_dialog_shows_the_choice_and_closes_without_a_change() {
    let mut page = Page::new().start();
    page.ticked = ["statistics/probe".to_owned()].into();
    page.dispatch(choices::ACTION_SAVE, "");
    let mut page = page.reload().start();
    page.dispatch(choices::ACTION_OPEN, "");
    assert!(page.asks());
    assert_eq!(page.ticked, ["statistics/probe".to_owned()].into());
    let known = page.current_record.clone();
    page.dispatch(choices::ACTION_CLOSE, "");
    assert!(!page.asks() && page.current_record == known && page.fresh == 0);
}

#[test]
fn names_that_were_not_asked_about_are_neither_loaded_nor_ticked() {
    let mut page = Page::new().start();
    page.dispatch(choices::ACTION_ACCEPT_ALL, "");
    let record = page.current_record.replacen(".a.", ".s.", 1) + ".!functional~count.!marketing";
    let mut page = page.reload();
    page.cookies.insert(choices::COOKIE.to_owned(), record);
    let mut page = page.start();
    assert!(!page.asks());
    assert_eq!(page.loaded_names(), ALL_NAMES);
    page.dispatch(choices::ACTION_OPEN, "");
    assert_eq!(page.ticked, ALL_NAMES.map(str::to_owned).into());
}

#[test]
fn closing_is_not_a_choice() {
    let mut page = Page::new().start();
    page.dispatch(choices::ACTION_CLOSE, "");
    assert!(page.asks() && page.current_record.is_empty() && page.cookies.is_empty());
}

#[test]
fn withdrawal_removes_declared_data_and_names_what_remains() {
    let mut page = Page::new().start();
    page.dispatch(choices::ACTION_ACCEPT_ALL, "");
    for name in ["_c", "_p_1", "_p_2", "other"] {
        page.cookies.insert(name.to_owned(), "1".to_owned());
    }
    page.not_removable.insert("_p_2".to_owned());
    page.local = ["c:a", "other", "c:b"].map(str::to_owned).into();
    page.session = ["p=1", "p"].map(str::to_owned).into();
    page.dispatch(choices::ACTION_REJECT_ALL, "");
    assert_eq!(page.cookies.keys().collect::<Vec<_>>(), ["_p_2", "other", choices::COOKIE]);
    assert_eq!(page.local, ["other"]);
    assert_eq!(page.session, ["p"]);
    assert!(page.loaded_names().is_empty());
    assert_eq!(page.notified, ["data-left\t MAP IDE _p_2"]);
    assert_eq!(page.reloaded, None);
    // Third-party cookies are named once, when consent for them is withdrawn.
    let again = page.reload().start();
    assert_eq!(again.notified, ["data-left\t _p_2"]);
}

#[test]
fn cookies_shared_with_a_granted_service_stay() {
    let mut page = Page::new();
    page.attributes.insert(choices::CLEAR_COOKIES, "functional/map=_s statistics/count=_s".to_owned());
    page.cookies.insert("_s".to_owned(), "1".to_owned());
    let mut page = page.start();
    page.ticked = ["functional".to_owned()].into();
    page.dispatch(choices::ACTION_SAVE, "");
    assert!(page.cookies.contains_key("_s"));
}

#[test]
fn only_a_refused_running_script_reloads_the_page() {
    let mut page = Page::new().start();
    page.dispatch(choices::ACTION_ACCEPT_ALL, "");
    page.running = vec!["statistics/probe"];
    page.ticked = ["statistics/probe".to_owned()].into();
    page.dispatch(choices::ACTION_SAVE, "");
    assert_eq!((page.reloaded.as_deref(), page.loaded_names()), (None, vec!["statistics/probe"]));
    page.dispatch(choices::ACTION_REJECT_ALL, "");
    assert_eq!((page.reloaded.as_deref(), page.loaded_names()), (Some(""), vec![]));
}

#[test]
fn placeholder_grants_its_service_only() {
    let mut page = Page::new().start();
    page.dispatch(choices::ACTION_ALWAYS, "statistics/count");
    assert_eq!(page.loaded_names(), ["statistics/count"]);
    page.dispatch(choices::ACTION_ALWAYS, "functional/map");
    assert_eq!(page.loaded_names(), ["functional", "functional/map", "statistics/count"]);
    page.dispatch(choices::ACTION_ALWAYS, "statistics");
    assert_eq!(page.loaded_names(), ALL_NAMES);
}

#[test]
fn gpc_refuses_and_notifies_once_and_an_explicit_choice_wins() {
    let mut page = Page::new();
    page.attributes.insert(choices::GPC, "message".to_owned());
    let page = page.start();
    assert!(!page.asks() && page.loaded_names().is_empty());
    assert_eq!(page.notified, [choices::GPC]);
    let mut again = page.reload().start();
    assert!(!again.asks() && again.notified.is_empty());
    again.dispatch(choices::ACTION_ACCEPT_ALL, "");
    assert_eq!(again.loaded_names(), ALL_NAMES);
    assert_eq!(again.reload().start().loaded_names(), ALL_NAMES);
    // Without the signal its refusal is no longer valid.
    let mut without = page.reload();
    without.attributes.remove(choices::GPC);
    assert!(without.start().asks());
}

#[test]
fn choice_from_another_tab_is_applied() {
    let (mut one, mut other) = (Page::new().start(), Page::new().start());
    one.dispatch(choices::ACTION_ACCEPT_ALL, "");
    other.cookies = one.cookies.clone();
    other.dispatch(choices::EVENT_SYNC, "");
    assert!(!other.asks() && other.loaded_names() == ALL_NAMES && other.fresh == 0);
    one.now += 1;
    one.dispatch(choices::ACTION_REJECT_ALL, "");
    other.cookies = one.cookies.clone();
    other.running = vec!["statistics/probe"];
    other.dispatch(choices::EVENT_SYNC, "");
    assert!(other.loaded_names().is_empty() && other.reloaded.is_some());
    // No command without a new choice; a deleted cookie does not revoke the choice of this page.
    let before = format!("{one:?}");
    one.dispatch(choices::EVENT_SYNC, "");
    let cookies = core::mem::take(&mut one.cookies);
    one.dispatch(choices::EVENT_SYNC, "");
    one.cookies = cookies;
    assert_eq!(format!("{one:?}"), before);
}

#[test]
fn choice_applies_to_the_page_if_cookies_are_blocked() {
    let mut page = Page::new().start();
    page.dispatch(choices::ACTION_ACCEPT_ALL, "");
    page.cookies.clear();
    page.dispatch(choices::ACTION_OPEN, "");
    assert_eq!(page.ticked.len(), ALL_NAMES.len());
    page.dispatch(choices::ACTION_REJECT_ALL, "");
    assert!(page.loaded_names().is_empty());
}

#[test]
fn choice_is_stored_for_each_path_and_for_the_shared_domain() {
    let stored = |page: &Page| {
        let commands = update(&page.state(choices::ACTION_REJECT_ALL, ""));
        let set: Vec<_> = commands.lines().filter(|line| line.contains("Max-Age=15552000")).collect();
        set.into_iter().map(|line| line.split_once("Path=").expect("a path").1.to_owned()).collect::<Vec<_>>()
    };
    let mut page = Page::new();
    assert_eq!(stored(&page), ["/a/; Secure", "/sv/a/; Secure"]);
    page.attributes.insert(choices::DOMAIN, "example.fi".to_owned());
    page.attributes.insert(choices::PATHS, "/".to_owned());
    assert_eq!(stored(&page), ["/; Domain=example.fi; Secure"]);
    page.url = "https://127.0.0.1:8000/".to_owned();
    assert_eq!(stored(&page), ["/; Secure"]);
    page.url = "https://notexample.fi/".to_owned();
    assert_eq!(stored(&page), ["/; Secure"]);
}

#[test]
fn choice_over_many_services_is_kept() {
    let mut page = Page::new();
    let names: Vec<_> = (0..300).map(|at| format!("statistics/a-service-with-a-long-name-{at}")).collect();
    page.attributes.insert(choices::NAMES, format!("statistics {}", names.join(" ")));
    let mut page = page.start();
    page.ticked.extend(names.iter().step_by(2).cloned());
    page.dispatch(choices::ACTION_SAVE, "");
    let stored = page.cookies.values().map(String::len).max().expect("a cookie");
    assert!(stored < 400, "{stored}");
    let current = page.current_record.clone();
    assert!(current.len() > MAX_RECORD_BYTES);

    let mut later = page.reload();
    later.dispatch(choices::EVENT_START, "");
    assert!(!later.asks());
    assert_eq!(later.current_record, current);
    assert_eq!(later.loaded.matches("[data-choices=").count(), 150);
    // Other services have another revision; if not, the marks must not be read as theirs.
    let mut other = page.reload();
    other.attributes.insert(choices::NAMES, format!("statistics {}", names[1..].join(" ")));
    other.dispatch(choices::EVENT_START, "");
    assert!(other.asks() && other.loaded.is_empty());
}

proptest! {
    #[test]
    fn arbitrary_cookies_never_load_what_was_not_granted(
        cookies in prop::collection::vec(("seloste_choices|[a-z_]{0,8}", ".{0,80}"), 0..6),
        signal: bool,
    ) {
        let mut page = Page::new();
        page.cookies = cookies.into_iter().collect();
        if signal {
            page.attributes.insert(choices::GPC, "message".to_owned());
        }
        page.dispatch(choices::EVENT_START, "");
        prop_assert!(page.loaded_names().is_empty());
        prop_assert_eq!(page.asks(), !signal);
        page.dispatch(choices::ACTION_REJECT_ALL, "");
        prop_assert!(page.loaded_names().is_empty() && !page.asks());
    }

    #[test]
    fn almost_valid_records_load_only_what_they_grant(
        choice in prop::collection::vec("[!-](functional|statistics)(~(map|count|probe))?", 0..7),
        head in "1\\.[a-z]{1,3}\\.17940000(00|01|99)\\.fi\\.(r1|r2)(~[a-f]{1,3})?\\.[arsgx]",
    ) {
        let text = core::iter::once(head).chain(choice.iter().cloned()).collect::<Vec<_>>().join(".");
        let mut page = Page::new();
        page.cookies.insert(choices::COOKIE.to_owned(), text.clone());
        page.dispatch(choices::EVENT_START, "");
        for name in page.loaded_names() {
            let granted = format!("!{}", name.replace('/', "~"));
            prop_assert!(choice.contains(&granted), "{text} loads {name}");
        }
        prop_assert!(page.asks() || page.current_record == text);
    }

    #[test]
    fn any_input_yields_valid_commands(
        action in "start|sync|removed|accept-all|reject-all|save|always|settings|open|close|.{0,6}",
        rest in prop::collection::vec(".{0,60}", 0..30),
    ) {
        let commands = update(&format!("{action}\n{}", rest.join("\n")));
        for line in commands.split('\n').filter(|line| !line.is_empty()) {
            let code = line.split('\t').next().unwrap_or_default();
            prop_assert!(Command::ALL.iter().any(|command| command.code() == code), "{line}");
        }
    }
}
