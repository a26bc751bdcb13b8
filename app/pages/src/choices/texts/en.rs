use super::Texts;
use seloste_notice::Category;

pub(super) const TEXTS: Texts = Texts {
    title: "Cookie choices",
    asks: |who| {
        let who = who.unwrap_or("This site");
        format!(
            "{who} asks for your consent to optional cookies and services that store or read information on your \
             device."
        )
    },
    free: "You may refuse: the site works all the same. You can change your choice at any time with the button \
           “Cookie choices” at the bottom of the page.",
    accept_all: "Accept all",
    reject_all: "Reject all",
    settings: "Choose in detail",
    save: "Save choices",
    close: "Close without changing",
    dismiss: "Close",
    receipt: "Show receipt",
    receipt_about: "Receipt of your choice: what you were asked and what you answered.",
    receipt_time: "Saved ",
    receipt_id: ", id ",
    download: "Download receipt",
    details: "What do you consent to?",
    category: |category| match category {
        Category::Necessary => "Necessary",
        Category::Functional => "Functional",
        Category::Statistics => "Statistics",
        Category::Marketing => "Marketing",
    },
    category_purpose: |category| match category {
        Category::Necessary => "The site needs these to work.",
        Category::Functional => "The site remembers your settings and shows embedded content.",
        Category::Statistics => "The use of the site is measured and turned into statistics.",
        Category::Marketing => "Advertising is targeted and its results are measured.",
    },
    necessary: |days| {
        format!(
            "These need no consent. Your choice is kept in the site’s own cookie seloste_choices, and you are asked \
             again after {days} days."
        )
    },
    endpoint: "A record of your choice is also sent to the site’s own server.",
    domain: |domain| format!("Your choice applies to every page of the domain {domain}."),
    provider: "Provider",
    cookies: "Cookies",
    other_storage: "Cookies and other storage",
    local: "the browser’s lasting storage (localStorage)",
    session_storage: "the browser’s session storage (sessionStorage)",
    contacts: "Your browser contacts",
    session: "for the session",
    first_party: "the site’s own",
    third_party: "third-party",
    read_more: "Read more",
    embed: |what| format!("{what} is loaded here only once you give your consent to it."),
    embed_contacts: |hosts| format!("Your browser will then contact: {hosts}."),
    once: "Load once",
    always: "Always load",
    saved: "Your choice is in force. You can change it at the bottom of the page.",
    left: "This page cannot remove the following cookies; you can remove them in your browser’s settings:",
    signal: "Your browser sent the Global Privacy Control signal, so all optional services have been rejected. You can change your choice.",
};
