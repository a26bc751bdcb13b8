//! The form as the server writes it: complete, inert, and without anything that must not be there.

use futures::executor::block_on;
use seloste_notice::{Language, Right};
use seloste_request_form::{Props, RequestForm, plain_instructions};
use yew::{Html, LocalServerRenderer, function_component};

#[function_component]
fn Plain(props: &Props) -> Html {
    plain_instructions(props)
}

fn form(props: Props) -> String {
    block_on(LocalServerRenderer::<RequestForm>::with_props(props).hydratable(false).render())
}

fn plain(props: Props) -> String {
    block_on(LocalServerRenderer::<Plain>::with_props(props).hydratable(false).render())
}

/// A notice that gives an address for one right only.
fn partial(language: Language) -> Props {
    Props {
        language,
        notice_title: "Asiakasrekisterin <seloste> & \"muut\"".to_owned(),
        notice_date: Some("25.5.2018".to_owned()),
        controller: Some("Esimerkkiyhtiö Oy".to_owned()),
        postal: vec!["Esimerkkikatu 1".to_owned(), "00100 Helsinki".to_owned()],
        email: None,
        emails: vec![(Right::ObjectionMarketing, "markkinointi@example.com".to_owned())],
        said: vec![(Right::Access, "Tarkastus on <maksuton> & nopea.".to_owned())],
        demands: vec!["Pyyntö on allekirjoitettava.".to_owned()],
        asks: true,
    }
}

/// One element to a line, so that a change shows where it is.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

#[test]
fn the_form_as_written() {
    insta::assert_snapshot!("form_fi", lines(&form(partial(Language::Fi))));
    insta::assert_snapshot!("plain_fi", lines(&plain(partial(Language::Fi))));
}

#[test]
fn the_form_is_complete_and_inert() {
    for language in Language::ALL {
        let html = form(partial(language));
        for right in Right::ALL {
            assert_eq!(html.matches(&format!("value=\"{}\"", right.word())).count(), 1);
        }
        for name in ["name", "contact", "identifier", "details", "recipient"] {
            assert_eq!(html.matches(&format!(" name=\"{name}\"")).count(), 1, "{name}");
        }
        assert!(html.contains("data-seloste=\"request\"") && html.contains("method=\"dialog\""));
        // What the browser alone can know is offered in the browser alone.
        assert!(!html.contains("name=\"receipt\""));
        // No link, no way for the browser itself to send what is typed, nothing that the policy forbids.
        for absent in ["href", "action=\"", "style=", "onclick", "<script", "target="] {
            let absent = format!(" {absent}");
            assert!(!html.contains(&absent), "{absent}");
        }
        assert!(html.contains("&lt;maksuton&gt; &amp; nopea"));
        assert!(html.contains("markkinointi@example.com") && html.contains("Esimerkkikatu 1"));
    }
}

#[test]
fn a_field_for_the_recipient_stands_where_the_notice_gives_no_general_address() {
    let given = Props { email: Some("tietosuoja@example.com".to_owned()), ..partial(Language::Fi) };
    assert!(!form(given.clone()).contains("request-recipient"));
    assert!(form(given).contains("data-request=\"address\""));
    assert!(form(partial(Language::Fi)).contains("id=\"request-recipient\""));
}

#[test]
fn the_instructions_name_every_address() {
    let html = plain(Props { email: Some("tietosuoja@example.com".to_owned()), ..partial(Language::En) });
    for address in [
        "href=\"mailto:tietosuoja@example.com\"",
        "href=\"mailto:markkinointi@example.com\"",
        "00100 Helsinki",
    ] {
        assert!(html.contains(address), "{address}");
    }
}
