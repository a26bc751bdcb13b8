//! The frame of every page: head, header, main, footer.

use crate::address::{self, Address};
use crate::texts::{Texts, texts};
use crate::{block, choices};
use seloste_notice::{Language, Notice, Service, Site};
use seloste_outline::{Block, Phrase};
use yew::{AttrValue, Html, html};

pub const CSS: &str = include_str!("style.css");

/// The files that pages load, as paths under the site's root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The style sheet of every page.
    pub style: String,
    /// The style sheet of the consent widget.
    pub choices_style: String,
    /// The module that starts the consent widget.
    pub choices_boot: String,
    /// The module that wakes the request form when the visitor turns to it.
    pub island_boot: String,
    /// The icon in `public/`, if there is one.
    pub icon: Option<String>,
}

/// What all pages of a site share.
#[derive(Clone, Copy, Debug)]
pub struct Chrome<'s> {
    /// The site's settings.
    pub site: &'s Site,
    /// The files that pages load.
    pub assets: &'s Assets,
    /// The notice on whose pages the choices of the whole site can be changed, where one choice counts for all.
    pub choices_at: Option<&'s Notice>,
}

impl Chrome<'_> {
    /// The site's default language.
    pub fn default_language(&self) -> Language {
        self.site.languages.first().copied().unwrap_or(Language::Fi)
    }

    /// What leads from a page to the site's root.
    pub fn root_from(&self, page: &Address) -> String {
        address::root_from(page, self.default_language(), &self.site.path)
    }
}

/// What a page says in JSON-LD (W3C JSON-LD 1.1).
#[derive(Clone, Copy, Debug)]
pub struct LinkedData<'p> {
    /// The JSON.
    pub json: &'p str,
    /// The address of the file that holds the same, relative to the page.
    pub file: &'static str,
}

/// What a page brings to its frame.
pub struct Page<'p> {
    /// Where it is.
    pub address: Address,
    /// Its language.
    pub language: Language,
    /// Its title in the browser's tab.
    pub title: String,
    /// One sentence for search results.
    pub description: Option<String>,
    /// The same page in each language that has it, this one included.
    pub alternates: Vec<(Language, Address)>,
    /// The services of the page, for its policy.
    pub services: &'p [Service],
    /// The dialog in which the visitor is asked, and its place, where there is something to ask.
    pub dialog: Option<(&'p choices::Dialog<'p>, &'p choices::Place)>,
    /// What the page says as linked data, where it says such things.
    pub linked_data: Option<LinkedData<'p>>,
    /// Whether the page has a request form to be woken.
    pub request: bool,
    /// What stands in its main part.
    pub main: Html,
}

/// The whole document.
pub fn document(chrome: Chrome<'_>, page: &Page<'_>) -> String {
    let texts = texts(page.language);
    let root = chrome.root_from(&page.address);
    let title = page.title.clone();
    crate::render::document(&html! {
        <html lang={page.language.code()}>
            <head>{ head(chrome, page, &root, title) }</head>
            <body>
                <a class="skip" href="#main">{ texts.skip }</a>
                if let Some((dialog, place)) = page.dialog {
                    { dialog.template(place) }
                }
                { header(chrome, page, texts, &root) }
                <main id="main" tabindex="-1">{ page.main.clone() }</main>
                { footer(chrome, page, texts, &root) }
                if let Some(LinkedData { json, .. }) = page.linked_data {
                    <script type={LINKED_DATA}>{ data_block(json) }</script>
                }
            </body>
        </html>
    })
}

/// The type of JSON-LD.
const LINKED_DATA: &str = "application/ld+json";

/// JSON as the content of a script element: a data block (HTML Living Standard, 4.12.1), which is never run and which no
/// policy forbids. A less-than sign could end the element; within JSON it stands in strings only, and can be escaped.
fn data_block(json: &str) -> Html {
    Html::from_html_unchecked(json.replace('<', "\\u003c").into())
}

fn head(chrome: Chrome<'_>, page: &Page<'_>, root: &str, title: String) -> Html {
    let Chrome { site, assets, .. } = chrome;
    let default = chrome.default_language();
    let absolute = |address: &Address| {
        site.origin.as_ref().map(|origin| format!("{origin}{}{}", site.path, address.path(default)))
    };
    let canonical = (page.address != Address::NotFound).then(|| absolute(&page.address)).flatten();
    // Without the site's own address the relative one is the best there is; browsers and people can follow it.
    let alternate =
        |address: &Address| absolute(address).unwrap_or_else(|| address::link(root, &address.path(default)));
    let hidden = !site.indexed || page.address == Address::NotFound;
    html! {
        <>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content={crate::policy::policy(page.services)} />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="color-scheme" content="light dark" />
            <title>{ title }</title>
            if let Some(description) = page.description.clone() {
                <meta name="description" content={description} />
            }
            if hidden {
                <meta name="robots" content="noindex" />
            }
            if let Some(canonical) = canonical {
                <link rel="canonical" href={canonical} />
            }
            if page.alternates.len() > 1 {
                { for page.alternates.iter().map(|(language, address)| html! {
                    <link rel="alternate" hreflang={language.code()} href={alternate(address)} />
                }) }
                if let Some((_, address)) = page.alternates.iter().find(|(language, _)| *language == default) {
                    <link rel="alternate" hreflang="x-default" href={alternate(address)} />
                }
            }
            if let Some(LinkedData { file, .. }) = page.linked_data {
                <link rel="alternate" type={LINKED_DATA} href={file} />
            }
            if let Some(icon) = &assets.icon {
                <link rel="icon" href={address::link(root, icon)} />
            }
            <link rel="stylesheet" href={address::link(root, &assets.style)} />
            if page.dialog.is_some() {
                <link rel="stylesheet" href={address::link(root, &assets.choices_style)} />
                <script type="module" src={address::link(root, &assets.choices_boot)}></script>
            }
            if page.request {
                <script type="module" src={address::link(root, &assets.island_boot)}></script>
            }
        </>
    }
}

fn header(chrome: Chrome<'_>, page: &Page<'_>, texts: &Texts, root: &str) -> Html {
    let site = chrome.site;
    let home = address::link(root, &Address::Index(page.language).path(chrome.default_language()));
    let title = Phrase::of(&site.title, page.language);
    html! {
        <header class="site-header">
            <div class="site-header__inner">
                <a class="site-header__home" href={home} lang={block::lang(title.language)}>
                    if let Some((file, words)) = &site.theme.logo {
                        <img class="site-header__logo" src={address::link(root, file)} alt={Phrase::of(words, page.language).text} />
                    }
                    <span>{ title.text }</span>
                </a>
                if site.languages.len() > 1 {
                    <nav class="site-header__languages" aria-label={texts.languages}>
                        <ul>{ for site.languages.iter().map(|language| language_link(chrome, page, *language, root)) }</ul>
                    </nav>
                }
            </div>
        </header>
    }
}

/// The same page in another language or, where there is none, that language's index.
fn language_link(chrome: Chrome<'_>, page: &Page<'_>, language: Language, root: &str) -> Html {
    if language == page.language {
        return html! { <li><span aria-current="true" lang={language.code()}>{ language.own_name() }</span></li> };
    }
    let there =
        page.alternates.iter().find(|(other, _)| *other == language).map(|(_, address)| address.clone());
    let target = there.unwrap_or(Address::Index(language));
    let href = address::link(root, &target.path(chrome.default_language()));
    html! { <li><a href={href} lang={language.code()} hreflang={language.code()}>{ language.own_name() }</a></li> }
}

/// What the site says of itself on every page: below the heading, so that the heading is the first thing on a small
/// screen, and before everything that could be taken for the controller's own.
pub fn disclaimer(chrome: Chrome<'_>, language: Language) -> Html {
    let Some(text) = &chrome.site.disclaimer else { return Html::default() };
    html! {
        <aside class="disclaimer" aria-label={texts(language).about_page}>
            { block::block(&Block::prose(text, language), 2) }
        </aside>
    }
}

fn footer(chrome: Chrome<'_>, page: &Page<'_>, texts: &Texts, root: &str) -> Html {
    let home: AttrValue = match &page.address {
        Address::Index(_) => "".into(),
        // The way home in the page's own language is in the header too; here it ends the reading.
        _ => address::link(root, "").into(),
    };
    html! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                if sends_nothing(chrome, page) {
                    <p class="site-footer__note">{ texts.sends_nothing }</p>
                }
                <ul class="site-footer__links">
                    if !home.is_empty() {
                        <li><a href={home}>{ texts.all_notices }</a></li>
                    }
                    { way_back(chrome, page, root) }
                    <li><a href="#main">{ texts.to_top }</a></li>
                </ul>
            </div>
        </footer>
    }
}

/// Whether nothing that the visitor does makes the page send anything: no service loads, and no record goes to a server.
fn sends_nothing(chrome: Chrome<'_>, page: &Page<'_>) -> bool {
    let recorded = page.dialog.is_some() && chrome.site.consent.endpoint.is_some();
    !recorded && !page.services.iter().any(choices::loads)
}

/// The way back to the choices: a button where the widget is, a link to such a page where it is not.
fn way_back(chrome: Chrome<'_>, page: &Page<'_>, root: &str) -> Html {
    if page.dialog.is_some() {
        return html! { <li>{ choices::footer_button(page.language) }</li> };
    }
    let Some(notice) = chrome.choices_at else { return Html::default() };
    let first = notice.languages.first().copied().unwrap_or(page.language);
    let language = if notice.languages.contains(&page.language) { page.language } else { first };
    let there = Address::Notice(language, notice.id.clone()).path(chrome.default_language());
    let href = format!("{}#{}", address::link(root, &there), seloste_hooks::section::COOKIES);
    html! { <li><a href={href}>{ choices::title(page.language) }</a></li> }
}
