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
    provider: "Provider",
    cookies: "Cookies",
    session: "for the session",
    first_party: "the site’s own",
    third_party: "third-party",
    read_more: "Read more",
    embed: |what| format!("{what} is loaded here only once you give your consent to it."),
    saved: "Your choice is in force. You can change it at the bottom of the page.",
};
