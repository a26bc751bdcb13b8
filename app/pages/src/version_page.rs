//! The page of an earlier version of a notice in one language.

use seloste_notice::{Date, Language, format_date_on_one_line};
use seloste_outline::{Outline, Phrase};
use yew::{Html, html};

use crate::block::{dir, lang, phrase};
use crate::document::{PageContent, SiteContext, disclaimer, document, home_label};
use crate::messages::messages;
use crate::route::{self, Route};
use crate::{section, summary_box, table_of_contents};

/// Heading and lines of what changed in a section.
pub type Difference = (String, Vec<String>);

/// An earlier version of a notice in one language.
#[derive(Clone, Copy, Debug)]
pub struct EarlierVersion<'v> {
    /// Id of the notice.
    pub id: &'v str,
    /// Date of the version.
    pub date: Date,
    /// Date of the version that replaced it, if it is known.
    pub replaced: Option<Date>,
    /// Languages in which the version has a page.
    pub languages: &'v [Language],
    /// Language of the page.
    pub language: Language,
    /// Language of the current notice that the page links to; `None` if the site no longer has the notice.
    pub current: Option<Language>,
    /// Content, if it has the words that were published.
    pub outline: Option<&'v Outline>,
    /// Text as it was published.
    pub text: &'v str,
    /// Date of the version before, and headings and lines of what this version changed.
    pub changes: Option<(Date, &'v [Difference])>,
}

/// Returns the name of the version of a date.
pub fn version_label(date: Date, language: Language) -> String {
    (messages(language).version_of)(&format_date_on_one_line(date, language))
}

/// Renders the page of an earlier version. It has neither a consent dialog nor a request form: choices and
/// requests concern the current notice.
pub fn version_page(context: SiteContext<'_>, version: EarlierVersion<'_>) -> String {
    let EarlierVersion { id, date, language, .. } = version;
    let messages = messages(language);
    let route = Route::Version(language, id.to_owned(), date.to_string());
    let root = context.path_to_root(&route);
    // Without a current version, readers can continue with the list of notices.
    let (current, link_text) = match version.current {
        Some(current) => (Route::Notice(current, id.to_owned()), messages.current_version),
        None => (Route::Index(language), home_label(context, messages)),
    };
    let current = current.path(context.site);
    let foreign = version.current.filter(|current| *current != language);
    let label = version_label(date, language);
    let (title, title_language) = match version.outline {
        Some(outline) => (outline.title.text.clone(), outline.title.language),
        // The published text begins with the title.
        None => (version.text.lines().next().unwrap_or_default().to_owned(), None),
    };
    let controller = version.outline.and_then(|outline| outline.controller.as_ref());
    let main = html! {
        <article class="notice">
            <header class="notice__header">
                <h1 lang={lang(title_language)} dir={dir(title_language)}>{ title.clone() }</h1>
                <p class="notice__meta">
                    if let Some(controller) = controller {
                        <span class="notice__controller">{ phrase(controller) }</span>
                    }
                    { " " }
                    <span>{ label.clone() }</span>
                </p>
            </header>
            // One element, which the grid places before the sections.
            <div>
                <aside class="disclaimer" aria-label={messages.earlier_versions}>
                    <p>
                        <strong>{ (messages.earlier_version)(&format_date_on_one_line(date, language)) }</strong>
                        { " " }
                        if let Some(replaced) = version.replaced {
                            { (messages.replaced_on)(&format_date_on_one_line(replaced, language)) }{ " " }
                        }
                        <a href={route::link(&root, &current)} hreflang={foreign.map(Language::code)}>
                            { link_text }
                        </a>
                    </p>
                </aside>
                { disclaimer(context, language) }
                { changes(version) }
            </div>
            if let Some(outline) = version.outline {
                { summary_box::summary_box(outline, html! {}) }
                { table_of_contents::table_of_contents(outline) }
                { section::sections(outline, |_| Html::default()) }
            } else {
                <p class="empty">{ messages.as_published_text }</p>
                { text(version.text) }
            }
            <p class="notice__forms">
                { messages.other_formats }{ language.colon() }{ " " }
                <a href="notice.txt" type="text/plain">{ messages.as_text }</a>
            </p>
        </article>
    };
    let site_title = Phrase::from_text(&context.site.title, language).text;
    document(
        context,
        &PageContent {
            route,
            language,
            title: Phrase { text: format!("{title} – {label} – {site_title}"), language: title_language },
            description: None,
            alternates: version
                .languages
                .iter()
                .map(|other| (*other, Route::Version(*other, id.to_owned(), date.to_string())))
                .collect(),
            linked_data: None,
            services: &[],
            dialog: None,
            request: false,
            sections: version.outline.is_some(),
            main,
        },
    )
}

/// Renders what the version changed.
fn changes(version: EarlierVersion<'_>) -> Html {
    let Some((before, sections)) = version.changes.filter(|(_, sections)| !sections.is_empty()) else {
        return Html::default();
    };
    let heading =
        (messages(version.language).changes_since)(&format_date_on_one_line(before, version.language));
    html! {
        <section class="section" aria-labelledby="differences">
            <h2 id="differences">{ heading }</h2>
            { difference_list(sections) }
        </section>
    }
}

/// Renders headings and lines of differences between two versions.
pub(crate) fn difference_list(sections: &[Difference]) -> Html {
    html! {
        <dl class="entries">
            { for sections.iter().map(|(heading, lines)| html! {
                <div>
                    <dt>{ heading.clone() }</dt>{ "\n" }
                    <dd><ul>{ for lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul></dd>
                </div>
            }) }
        </dl>
    }
}

/// Renders a plain text: paragraphs are separated by empty lines.
fn text(text: &str) -> Html {
    text.split("\n\n")
        .map(str::trim_end)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let lines = paragraph.lines().enumerate().map(|(number, line)| {
                html! {
                    <>
                        if number > 0 {
                            <br />
                        }
                        { line.to_owned() }
                    </>
                }
            });
            html! { <p>{ for lines }</p> }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Assets;
    use crate::gallery::{example_notice, outline, site};

    /// The grid of wide screens has one row for what precedes the sections.
    #[test]
    fn disclaimers_and_changes_are_one_part_before_the_sections() {
        let (site, assets, notice) = (site(), Assets::default(), example_notice());
        let context = SiteContext { site: &site, assets: &assets, dialog_notice: None, pdf: false };
        let date = Date::new(2026, 5, 4).unwrap();
        let differences = [("Purposes".to_owned(), vec!["new: surveys".to_owned()])];
        let page = version_page(
            context,
            EarlierVersion {
                id: "customers",
                date,
                replaced: None,
                languages: &[Language::En],
                language: Language::En,
                current: Some(Language::En),
                outline: Some(&outline(&notice)),
                text: "",
                changes: Some((date, &differences)),
            },
        );
        let (_, after) = page.split_once("</header><div>").unwrap();
        let (part, rest) = after.split_once("</div><section aria-labelledby=\"glance\"").unwrap();
        assert_eq!(part.matches("class=\"disclaimer\"").count(), 2, "{part}");
        assert!(part.contains("id=\"differences\""), "{part}");
        assert!(!rest.contains("disclaimer"), "{rest}");
    }
}
