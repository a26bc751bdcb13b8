//! The search within a notice, and what a copied link to a section shows. The script of notice pages
//! (app/web/notice.js) adds them to a page, so that a page without scripting has no control without a
//! function.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_hooks::search::{FIELD_ID, PART, PART_CONTEXT, PART_COUNT, PART_NEXT, PART_PREVIOUS};
use seloste_notice::Language;
use yew::virtual_dom::{VList, VTag, VText};
use yew::{Html, html};

use crate::messages::messages;
use crate::render;

pub(crate) const CSS: &str = include_str!("style.css");

/// Texts whose number is the last two digits, or those plus 100: as many as have all plural forms.
const NUMBERS: u32 = 200;
/// Stands for the number in [`SearchParts::counts`].
const NUMBER: &str = "#";

/// What the script of notice pages shows, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchParts {
    /// HTML of the search and of the element that says that a link has been copied.
    pub markup: String,
    /// Forms of "12 matches", with `#` for the number.
    pub counts: Vec<String>,
    /// Index of the form of each number below 200, as one digit each. The form of a larger number is that of
    /// 100 plus its last two digits.
    pub forms: String,
    /// Shown if nothing matches.
    pub no_matches: &'static str,
    /// Shown after a link has been copied.
    pub copied: &'static str,
}

/// Returns what the script of notice pages shows in a language.
pub fn search_parts(language: Language) -> SearchParts {
    let messages = messages(language);
    let mut counts: Vec<String> = Vec::new();
    let forms = (0..NUMBERS).map(|number| {
        let text = (messages.matches)(number).replacen(&number.to_string(), NUMBER, 1);
        let index = counts.iter().position(|known| *known == text).unwrap_or_else(|| {
            counts.push(text);
            counts.len() - 1
        });
        index.to_string()
    });
    let forms = forms.collect();
    SearchParts {
        markup: render::html(&search(language, "", false)) + &render::html(&copied("")),
        counts,
        forms,
        no_matches: messages.no_matches,
        copied: messages.link_copied,
    }
}

/// Renders the search with a count of matches. The script shows the buttons while there is a text.
fn search(language: Language, count: &str, active: bool) -> Html {
    let messages = messages(language);
    html! {
        <search class="search" data-active={active.then_some("")}>
            <div class="search__bar">
                <label class="search__label" for={FIELD_ID}>{ messages.search }</label>
                <input class="search__field" id={FIELD_ID} type="search" placeholder={messages.search}
                    autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" />
                <p class="search__state" role="status">
                    { part("span", PART_COUNT, None, count) }
                    { part("span", PART_CONTEXT, Some("search__label"), "") }
                </p>
                { button(PART_PREVIOUS, messages.previous_match, active) }
                { button(PART_NEXT, messages.next_match, active) }
            </div>
        </search>
    }
}

/// Renders a part that the script finds by its name.
fn part(tag: &'static str, name: &'static str, class: Option<&'static str>, text: &str) -> Html {
    let mut part = VTag::new(tag);
    part.add_attribute(PART, name);
    if let Some(class) = class {
        part.add_attribute("class", class);
    }
    if !text.is_empty() {
        part.add_child(VList::with_children(vec![VText::new(text.to_owned()).into()], None).into());
    }
    part.into()
}

/// Renders a button that goes from match to match.
fn button(name: &'static str, label: &'static str, shown: bool) -> Html {
    let mut button = VTag::new("button");
    button.add_attribute("type", "button");
    button.add_attribute("class", "search__step");
    button.add_attribute(PART, name);
    button.add_attribute("aria-label", label);
    button.add_attribute("title", label);
    if !shown {
        button.add_attribute("hidden", "");
    }
    button.into()
}

/// Renders the element that says that a link has been copied; empty until then.
fn copied(text: &str) -> Html {
    html! { <p class="copied" role="status">{ text.to_owned() }</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the text that the script shows for a number of matches.
    fn shown(parts: &SearchParts, number: usize) -> String {
        let index = if number < 200 { number } else { 100 + number % 100 };
        let form: usize = parts.forms[index..=index].parse().unwrap();
        parts.counts[form].replacen(NUMBER, &number.to_string(), 1)
    }

    #[test]
    fn numbers_of_matches_have_the_plural_form_of_each_language() {
        for language in Language::ALL {
            let parts = search_parts(language);
            assert_eq!(parts.forms.len(), 200, "{language:?}");
            assert!(parts.counts.len() <= 6, "{language:?}: {:?}", parts.counts);
            for number in (1..=400).chain([999, 1_000, 1_001, 1_011, 1_021, 12_345, 100_002]) {
                let expected = (messages(language).matches)(u32::try_from(number).unwrap());
                assert_eq!(shown(&parts, number), expected, "{language:?}");
            }
        }
        let shown = |language, number| shown(&search_parts(language), number);
        assert_eq!(shown(Language::Fi, 1), "1 osuma");
        assert_eq!(shown(Language::Fi, 12), "12 osumaa");
        assert_eq!(shown(Language::Pl, 22), "22 wyniki");
        assert_eq!(shown(Language::Pl, 112), "112 wyników");
        assert_eq!(shown(Language::Sl, 102), "102 zadetka");
        assert_eq!(shown(Language::Mt, 2), "żewġ riżultati");
        assert_eq!(shown(Language::Lv, 221), "221 rezultāts");
    }

    #[test]
    fn texts_of_the_search_are_distinct_and_not_empty() {
        for language in Language::ALL {
            let messages = messages(language);
            let texts = [
                messages.search,
                messages.no_matches,
                messages.next_match,
                messages.previous_match,
                messages.link_copied,
            ];
            for (at, text) in texts.iter().enumerate() {
                assert!(!text.is_empty() && !text.ends_with('.'), "{language:?}: {text}");
                assert!(!texts[..at].contains(text), "{language:?}: {text}");
            }
        }
    }
}
