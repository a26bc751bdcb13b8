use seloste_notice::Category;

use super::DialogMessages;

pub(super) const MESSAGES: DialogMessages = DialogMessages {
    title: "Cookie choices",
    introduction: |who| {
        let who = who.unwrap_or("This site");
        format!(
            "{who} asks for your consent to optional cookies and services that store or read information on your \
             device."
        )
    },
    may_refuse: "You can refuse: the site will still work. You can change your choice at any time with the button \
           “Cookie choices” at the bottom of the page.",
    accept_all: "Accept all",
    reject_all: "Reject all",
    settings: "Choose in detail",
    save: "Save choices",
    close: "Close without changing",
    dismiss: "Close",
    show_receipt: "Show receipt",
    receipt_heading: "Receipt of your choice",
    receipt_asker: "Consent was requested by",
    this_site: "This site",
    receipt_time: "You chose",
    receipt_end: "Valid until",
    receipt_id: "Id",
    receipt_data: "Data in machine-readable form (JSON-LD)",
    granted: "you accepted",
    refused: "you rejected",
    download_receipt: "Download receipt (JSON-LD)",
    details_heading: "What do you consent to?",
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
    necessary_note: |days| {
        format!(
            "These do not require consent. Your choice is kept in the site’s own cookie seloste_choices, and you are asked \
             again after {days} days."
        )
    },
    endpoint_note: "A record of your choice is also sent to the site’s own server.",
    domain_note: |domain| format!("Your choice applies to every page of the domain {domain}."),
    provider: "Provider",
    cookies: "Cookies",
    other_storage: "Cookies and other storage",
    local_storage: "the browser’s local storage (localStorage)",
    session_storage: "the browser’s session storage (sessionStorage)",
    contacted_hosts: "Your browser contacts",
    session_lifetime: "for the session",
    first_party: "the site’s own",
    third_party: "third-party",
    read_more: "Read more",
    embed_blocked: |what| format!("{what} will be loaded here only after you consent to it."),
    embed_hosts: |hosts| format!("Your browser will then contact: {hosts}."),
    load_once: "Load once",
    always_load: "Always load",
    choice_saved: "Your choice is in force. You can change it at the bottom of the page.",
    choice_unsaved: "Your choice applies to this page only, because your browser did not store the cookie.",
    not_saved: "Your choice could not be saved. Check your network connection and try again.",
    loaded: "Content has been loaded: ",
    not_removable: "This page cannot remove the following cookies; you can remove them in your browser’s settings:",
    gpc_applied: "Your browser sent the Global Privacy Control signal, so all optional services have been rejected. You can change your choice.",
};
