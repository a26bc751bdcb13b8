//! HTML of the form as rendered by the server: complete, without event handlers and without links.

use std::borrow::Cow;
use std::path::Path;

use futures::executor::block_on;
use seloste_notice::{Country, Date, Language, Right, law};
use seloste_request_form::{
    Addressee, FormContent, Props, Quote, RequestForm, SharedFragments, Texts, form, messages,
    plain_instructions,
};
use seloste_test_support::expect;
use yew::{Html, LocalServerRenderer, Properties, function_component};

#[derive(Clone, PartialEq, Properties)]
struct Part {
    html: Html,
}

#[function_component]
fn Whole(part: &Part) -> Html {
    part.html.clone()
}

fn render(html: Html) -> String {
    block_on(LocalServerRenderer::<Whole>::with_props(Part { html }).hydratable(false).render())
}

fn form_of(content: &FormContent) -> String {
    let live = block_on(
        LocalServerRenderer::<RequestForm>::with_props(content.props.clone()).hydratable(false).render(),
    );
    render(form(
        content,
        &SharedFragments::render(content.props.language),
        Html::from_html_unchecked(live.into()),
    ))
}

fn plain(content: &FormContent) -> String {
    render(plain_instructions(content, |address| Cow::Owned(address.replace("yhtiö", "xn--yhti-8qa"))))
}

/// Returns the content of a notice with an address for one right only.
fn partial(language: Language) -> FormContent {
    let messages = messages(language);
    FormContent {
        props: Props {
            texts: Texts::built_in(language),
            language,
            titles: vec![(language, "Asiakasrekisterin <seloste> & \"muut\"".to_owned())],
            notice_date: Date::new(2018, 5, 25).ok(),
            controller: Some("Esimerkkiyhtiö Oy".to_owned()),
            postal: vec!["Esimerkkikatu 1".to_owned(), "00100 Helsinki".to_owned()],
            email: None,
            right_emails: vec![(
                Right::ObjectionMarketing,
                messages.right(Right::ObjectionMarketing).label.to_owned(),
                "markkinointi@example.com".to_owned(),
            )],
            holidays: Country::from_code("FI").and_then(law::holidays),
            holidays_note: "Pyhäpäivät: Suomi.".to_owned(),
            authority: Some(Addressee {
                names: vec![(language, "Tietosuojavaltuutetun toimisto".to_owned())],
                email: Some("valvonta@example.com".to_owned()),
                postal: vec!["PL 800".to_owned()],
            }),
            has_dialog: true,
        },
        titles_url: None,
        contact: Some(Quote { text: "Pyynnöt <lomakkeella> & postitse.".to_owned(), language: None }),
        quotes: vec![(
            Right::Access,
            Quote { text: "Tarkastus on <maksuton> & nopea.".to_owned(), language: None },
        )],
        demands: vec![
            (Vec::new(), Quote { text: "Pyyntö on allekirjoitettava.".to_owned(), language: None }),
            (
                vec![Right::Access, Right::Erasure],
                Quote { text: "In writing only.".to_owned(), language: Some(Language::En) },
            ),
        ],
        limited: vec![Right::Portability],
    }
}

/// Returns the content of a notice with a general address.
fn general(language: Language) -> FormContent {
    let content = partial(language);
    FormContent {
        props: Props { email: Some("tietosuoja@example.com".to_owned()), ..content.props },
        ..content
    }
}

/// Puts each element on its own line, for readable snapshot diffs.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

#[test]
fn form_matches_snapshot() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    expect(&lines(&form_of(&partial(Language::Fi))), &folder.join("form_fi.html"));
    expect(&lines(&plain(&partial(Language::Fi))), &folder.join("plain_fi.html"));
}

#[test]
fn form_is_complete_and_inert() {
    for language in Language::ALL {
        let html = form_of(&partial(language));
        for right in Right::ALL {
            assert_eq!(html.matches(&format!("value=\"{}\"", right.as_str())).count(), 1);
        }
        for name in ["name", "contact", "identifier", "details", "recipient", "received", "language"] {
            assert_eq!(html.matches(&format!(" name=\"{name}\"")).count(), 1, "{name}");
        }
        for letter in ["request", "reminder", "complaint"] {
            assert_eq!(html.matches(&format!("value=\"{letter}\"")).count(), 1, "{letter}");
        }
        let pairs = html.matches(" name=\"incorrect-").count();
        assert!(pairs > 1 && pairs == html.matches(" name=\"correct-").count());
        assert!(html.contains("data-seloste=\"request\"") && html.contains("method=\"dialog\""));
        // The page's language is selected by default.
        assert_eq!(html.matches(" selected=").count(), 1);
        assert!(html.contains(&format!("value=\"{}\" selected=", language.code())), "{html}");
        // Only the browser knows whether there is a receipt; until then the option is in an inert template.
        let template = html.find("<template").expect("a template");
        assert!(html.find("name=\"receipt\"").expect("a box") > template);
        assert!(html.contains("<time") == html.contains("data-request=\"due\"") && !html.contains("<time"));
        // No links, nothing that makes the browser send input, nothing that the content security policy
        // forbids.
        for absent in ["href", "action=\"", "style=", "onclick", "<script", "target="] {
            let absent = format!(" {absent}");
            assert!(!html.contains(&absent), "{absent}");
        }
        for text in ["&lt;maksuton&gt; &amp; nopea", "Pyynnöt &lt;lomakkeella&gt; &amp; postitse."] {
            assert!(html.contains(text), "{text}");
        }
        assert!(html.contains("markkinointi@example.com") && html.contains("Esimerkkikatu 1"));
    }
}

#[test]
fn page_without_dialog_has_no_receipt_option() {
    let content = partial(Language::Fi);
    let without_dialog =
        FormContent { props: Props { has_dialog: false, ..content.props.clone() }, ..content };
    assert!(!form_of(&without_dialog).contains("name=\"receipt\""));
}

#[test]
fn limit_is_shown_only_with_its_right() {
    for language in Language::ALL {
        let html = form_of(&partial(language));
        let limit = messages(language).limit.portability;
        let (before, after) = html.split_once(limit).expect("the limit");
        assert!(before.contains("request-portability\"") && !before.contains("request-objection\""));
        assert!(!after.contains("seloste-request__limit"));
    }
}

#[test]
fn demands_are_quoted() {
    let html = form_of(&partial(Language::Fi));
    assert!(html.contains("<blockquote>Pyyntö on allekirjoitettava."), "{html}");
    assert!(html.contains("<blockquote lang=\"en\">In writing only."), "{html}");
    assert!(html.contains("Tietojen saaminen, Tietojen poistaminen"));
    // Demands never make a field required.
    assert!(!html.contains("required"));
}

#[test]
fn recipient_field_exists_without_general_address() {
    let given = general(Language::Fi);
    assert!(!form_of(&given).contains("request-recipient"));
    assert!(form_of(&given).contains("data-request=\"address\""));
    assert!(form_of(&partial(Language::Fi)).contains("id=\"request-recipient\""));
}

#[test]
fn mail_links_have_ascii_domains() {
    let mut content = general(Language::En);
    content.props.email = Some("tiedot@yhtiö.fi".to_owned());
    let html = plain(&content);
    assert!(html.contains("href=\"mailto:tiedot@xn--yhti-8qa.fi\""), "{html}");
    assert!(html.contains(">tiedot@yhtiö.fi</a>"), "{html}");
}

#[test]
fn instructions_contain_all_addresses_and_letters() {
    let html = plain(&general(Language::En));
    for address in [
        "href=\"mailto:tietosuoja@example.com\"",
        "href=\"mailto:markkinointi@example.com\"",
        "00100 Helsinki",
    ] {
        assert!(html.contains(address), "{address}");
    }
    for right in Right::ALL {
        assert!(html.contains(&format!("({})", seloste_request::article(Language::En, right))), "{right:?}");
    }
}
