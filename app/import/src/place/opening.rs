//! Places title, introduction and date, and infers details of the controller from the whole text.

use std::cell::Cell;

use seloste_notice::{Date, Language, is_valid_business_id, month_by_name};

use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::blocks::section::Section;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::identifiers;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::other_parties;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::classify::vendors;
use crate::draft::{DraftComment, DraftEntry, DraftValue, append_paragraphs, input_texts, paragraphs};
use crate::messages::messages;
use crate::place::builder::DraftBuilder;
use crate::place::party::stated_text;
use crate::tokens::{fold, has_any_prefix};

/// Maximum length of a title in characters.
const MAX_TITLE_CHARS: usize = 150;

/// Maximum length in characters of a line that only states a date.
const MAX_DATE_LINE_CHARS: usize = 80;

/// Maximum length in characters of a line that is only a date: `23. marraskuuta 2024`.
const MAX_BARE_DATE_CHARS: usize = 22;

/// Places title, introduction and dates. Returns the remaining sections.
pub(crate) fn place_opening(
    builder: &mut DraftBuilder,
    sections: Vec<Section>,
    language: Language,
    front_title: Option<&str>,
) -> Vec<Section> {
    let mut sections = place_dates(builder, sections);
    forget_topic_of_title(&mut sections);
    forget_topics_of_menu(&mut sections);
    let first_known = sections.iter().position(|section| section.topic.is_some()).unwrap_or(sections.len());
    let first_known = first_known.min(end_of_opening(&sections[..first_known]));
    let opening: Vec<Section> = sections.drain(..first_known).collect();
    let mut blocks: Vec<ImportBlock> = Vec::new();
    let mut headings: Vec<(usize, HeadingLevel)> = Vec::new();
    for section in opening {
        if let Some(heading) = section.heading {
            headings.push((blocks.len(), heading.level));
            blocks.push(ImportBlock::paragraph(heading.text, heading.line));
        }
        blocks.extend(section.blocks);
    }
    place_title(builder, &mut blocks, &headings, &mut sections, (language, front_title));
    blocks = builder.place_tables(Some(Topic::Introduction), blocks);
    if !blocks.is_empty() {
        let line = blocks.first().map_or(0, |block| block.line);
        builder.log_placement(line, &blocks[0].text, "introduction", false);
        builder.collect_statements(Some(Topic::Introduction), &blocks);
        builder.infer_officer(&blocks);
        append_paragraphs(builder.draft.entry_mut("introduction"), paragraphs(&blocks));
    }
    sections
}

/// Returns the number of the sections that introduce the notice: from the first marked heading below the
/// title that has text of its own, sections have topics of their own, known or not.
fn end_of_opening(sections: &[Section]) -> usize {
    let level = |section: &Section| section.heading.as_ref().map(|heading| heading.level);
    let title = sections.iter().position(|section| {
        section
            .heading
            .as_ref()
            .is_some_and(|heading| heading.level == HeadingLevel::Markup(1) && may_be_title(&heading.text))
    });
    let Some(title) = title else { return sections.len() };
    let is_chapter = |section: &Section| {
        matches!(level(section), Some(HeadingLevel::Markup(2..)))
            && !section.blocks.is_empty()
            && !section.heading.as_ref().is_some_and(|heading| is_title(&heading.text))
    };
    (title + 1..sections.len()).find(|at| is_chapter(&sections[*at])).unwrap_or(sections.len())
}

/// Forgets the topic of the only heading of the first level if it can be the title: `Privacy and cookies`,
/// `Data protection`.
fn forget_topic_of_title(sections: &mut [Section]) {
    let mut top = sections.iter_mut().filter(|section| {
        section.heading.as_ref().is_some_and(|heading| heading.level == HeadingLevel::Markup(1))
    });
    if let (Some(section), None) = (top.next(), top.next())
        && matches!(section.topic, Some(Topic::Cookies | Topic::Security))
        && section.heading.as_ref().is_some_and(|heading| is_title(&heading.text))
    {
        section.topic = None;
    }
}

/// Forgets the topics of the sections in front of the only heading of the first level, if it is the title and
/// they have no sentences: the headings of a menu, such as `Categories`.
fn forget_topics_of_menu(sections: &mut [Section]) {
    /// A longer line is no link of a menu.
    const MAX_CHARS: usize = 60;
    let is_top = |section: &Section| {
        section.heading.as_ref().is_some_and(|heading| heading.level == HeadingLevel::Markup(1))
    };
    let Some(title) = sections.iter().position(is_top) else { return };
    let is_only = !sections[title + 1..].iter().any(is_top);
    let is_menu = |section: &Section| {
        section
            .blocks
            .iter()
            .all(|block| block.text.chars().count() <= MAX_CHARS && !block.text.ends_with('.'))
    };
    let is_named = sections[title].heading.as_ref().is_some_and(|heading| is_title(&heading.text));
    if is_only && is_named && sections[..title].iter().all(is_menu) {
        for section in &mut sections[..title] {
            section.topic = None;
        }
    }
}

/// Returns true if a line has the words of a notice's title.
fn is_title(text: &str) -> bool {
    let folded = fold(text);
    let named = has_any_prefix(
        &folded,
        &[
            "tietosuoja",
            "rekisteriselost",
            "seloste",
            "henkilötietojen käsittely",
            "integritetspolicy",
            "dataskydd",
            "registerbeskrivning",
            "personuppgiftspolicy",
            "integritetsmeddelande",
            "sekretesspolicy",
            "privacy",
            "data protection",
            "datenschutz",
            "privaatsus",
            "andmekaitse",
            "isikuandmete töötlemi",
            "isikuandmete kaits",
            "verarbeitung personenbezogener",
        ],
    );
    let starts = ["behandling av personuppgift", "hantering av personuppgift", "integritet"];
    // The address of a page often contains the title's words.
    (named || folded.ends_with("seloste") || starts.iter().any(|start| folded.starts_with(start)))
        && !text.contains("://")
        && !folded.starts_with("www.")
        && text.chars().count() <= MAX_TITLE_CHARS
        && sentences::count_sentences(text) == 1
}

/// Returns the name beside the title of a notice in the title of a page: `Privacy policy | Example Society`.
fn name_beside_title(title: &str) -> Option<&str> {
    const SIGNS: [&str; 7] = [" | ", " – ", " — ", " - ", " · ", ": ", ", "];
    const MAX_WORDS: usize = 6;
    let (first, second) = SIGNS.iter().find_map(|sign| title.split_once(sign))?;
    let name = match (is_title(first), is_title(second)) {
        (true, false) => second.trim(),
        (false, true) => first.trim(),
        (true, true) | (false, false) => return None,
    };
    let is_name = name.split_whitespace().count() <= MAX_WORDS
        // `example.fi`
        && (name.contains('.') || name.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit()))
        && !SIGNS.iter().any(|sign| name.contains(sign))
        && headings::guess_topic(name).is_none()
        && !lexicon::DATA.are_in(&fold(name))
        && entities::is_name(name);
    is_name.then_some(name)
}

/// Returns false for a menu, a logo with its link, and the number of a section.
fn may_be_title(text: &str) -> bool {
    !text.starts_with(['←', '‹', '«', '<', '§'])
        && !text.contains("://")
        && headings::split_number(text).0.is_empty()
}

/// Places the title: the first line, or the first heading unless it can only be a section heading.
fn place_title(
    builder: &mut DraftBuilder,
    blocks: &mut Vec<ImportBlock>,
    headings: &[(usize, HeadingLevel)],
    sections: &mut [Section],
    (language, front_title): (Language, Option<&str>),
) {
    let first = blocks.first().is_some_and(|block| {
        let text = &block.text;
        is_title(text)
            || (text.chars().count() <= MAX_TITLE_CHARS
                && !text.ends_with(['.', ':', ','])
                && may_be_title(text)
                && block.kind == BlockKind::Paragraph)
    });
    // A heading by its markup says what the page is; lines above it are a menu or a logo.
    let marked = |wanted: &dyn Fn(usize, HeadingLevel) -> bool| {
        headings.iter().find(|(at, level)| wanted(*at, *level)).map(|(at, _)| *at)
    };
    // The title in the front matter is that of the page, and a deeper heading that of a chapter.
    let has_front_title = front_title.is_some_and(is_title);
    let named_heading = marked(&|at, level| {
        level != HeadingLevel::Unmarked
            && (!has_front_title || level == HeadingLevel::Markup(1))
            && is_title(&blocks[at].text)
    });
    let named = blocks
        .iter()
        .take(if has_front_title { 0 } else { 4 })
        .position(|block| is_title(&block.text) && !block.text.ends_with('.'));
    let top = marked(&|at, level| level == HeadingLevel::Markup(1) && may_be_title(&blocks[at].text));
    let first = first && front_title.is_none();
    let at = named_heading.or(named).or(top).or(first.then_some(0));
    if let Some(at) = at {
        let block = blocks.remove(at);
        // Without the words of a title, only its place says that it is one.
        let is_guessed = !is_title(&block.text);
        builder.log_placement(block.line, &block.text, "title", is_guessed);
        // `Tietosuojaseloste 25.5.2018`
        if let Some(date) = entities::latest_date(&block.text) {
            builder.infer_date(date, &block.text, block.line);
        }
        builder.draft.entry_mut("title").value = DraftValue::Text(block.full_text());
        return;
    }
    // A title that looks like a section heading, such as `Privacy notice: customers`, without text below it.
    if let Some(section) = sections.first_mut()
        && let Some(heading) = &section.heading
        && !has_front_title
        && is_title(&heading.text)
        && section.topic != Some(Topic::Dpo)
        && headings::dictionary_topic(&heading.text).is_none()
    {
        builder.log_placement(heading.line, &heading.text, "title", false);
        builder.draft.entry_mut("title").value = DraftValue::Text(heading.text.clone());
        section.heading = None;
        section.topic = Some(Topic::Introduction);
        return;
    }
    if let Some(title) = front_title {
        builder.log_placement(0, title, "title", true);
        let entry = builder.draft.entry_mut("title");
        entry.value = DraftValue::Text(title.to_owned());
        entry.comments.push(DraftComment::Advice("Inferred: the title in the front matter."));
        return;
    }
    let title = messages(language).title;
    let entry = builder.draft.entry_mut("title");
    entry.value = DraftValue::Keyword(title.to_owned());
    entry.comments.push(DraftComment::Advice("The text has no title: this is a default."));
    builder.log_placement(0, title, "title", true);
}

/// Removes and places short lines that state when the notice was made or updated.
fn place_dates(builder: &mut DraftBuilder, mut sections: Vec<Section>) -> Vec<Section> {
    for section in &mut sections {
        section.blocks.retain(|block| {
            let folded = fold(&block.text);
            let short = block.text.chars().count() <= MAX_DATE_LINE_CHARS
                && !matches!(block.kind, BlockKind::ListItem { .. });
            let mentions_update = has_any_prefix(
                &folded,
                &[
                    "päivitetty",
                    "laadittu",
                    "laatimispäivä",
                    "muokattu",
                    "muutettu",
                    "voimassa alkaen",
                    "päiväys",
                    "selosteen päiv",
                    "uppdatera",
                    "senast uppdaterad",
                    "upprättad",
                    "senast ändrad",
                    "gäller från",
                    "datum",
                    "updated",
                    "effective",
                    "last modified",
                    "last revised",
                    "revised",
                    "version",
                    "fastställ",
                    "antagen",
                    "antogs",
                    "reviderad",
                    "reviewed",
                    "hyväksytty",
                    "vahvistettu",
                    "tarkistettu",
                    "adopted",
                    "approved",
                    "antog",
                    "tehty",
                    "last changed",
                    "kehtib alates",
                    "kehtiv alates",
                    "gültig ab",
                    "zuletzt",
                ],
            );
            let date = if short && mentions_update { entities::latest_date(&block.text) } else { None };
            if date.is_none() && block.text.contains(|c: char| c.is_ascii_digit()) {
                for sentence in sentences::split_sentences(&block.text) {
                    if let Some(date) = stated_change(&fold(sentence)) {
                        builder.infer_date(date, sentence, block.line);
                    }
                }
            }
            match date {
                Some(date) => !builder.set_date(date, &block.full_text(), block.line),
                None => true,
            }
        });
    }
    // A separate date before the first known topic.
    let first_known = sections.iter().position(|section| section.topic.is_some()).unwrap_or(0);
    for section in sections.iter_mut().take(first_known) {
        section.blocks.retain(|block| {
            let is_alone = block.kind == BlockKind::Paragraph
                && block.text.chars().count() <= MAX_BARE_DATE_CHARS
                && block.text.split_whitespace().count() <= 3;
            match entities::first_date(&block.text).filter(|_| is_alone) {
                Some(date) => !builder.set_date(date, &block.text, block.line),
                None => true,
            }
        });
    }
    // A date formatted as a heading: `Päivitetty 7.10.2022`.
    sections.retain_mut(|section| {
        let Some(heading) = &section.heading else {
            return !section.blocks.is_empty() || section.topic.is_some();
        };
        // `This is our privacy notice. Made on 6.10.2018.`
        for sentence in sentences::split_sentences(&heading.text) {
            if let Some(date) = stated_change(&fold(sentence)) {
                builder.infer_date(date, sentence, heading.line);
            }
        }
        let is_date = section.topic == Some(Topic::Updated)
            || section.topic.is_none()
            || section.topic == Some(Topic::Changes);
        let mentions_update = has_any_prefix(
            &fold(&heading.text),
            &["päivitetty", "laadittu", "uppdaterad", "updated", "upprättad", "effective"],
        );
        match entities::latest_date(&heading.text).filter(|_| is_date && mentions_update) {
            Some(date) => {
                builder.set_date(date, &heading.text, heading.line);
                section.heading = None;
                section.topic = None;
                !section.blocks.is_empty()
            }
            None => true,
        }
    });
    sections
}

/// Infers from the whole text what no section states: name, e-mail address and business id of the controller,
/// and the authority. `left_out` are the lines of menus and footers, and `titles` those of the page and of
/// the front matter.
pub(crate) fn infer_from_text(builder: &mut DraftBuilder, plain: &str, left_out: &[&str], titles: &[&str]) {
    move_business_id_to_controller(builder);
    if !builder.draft.has_value("updated") {
        let stated = left_out.iter().filter_map(|line| Some((stated_change(&fold(line))?, *line)));
        if let Some((date, line)) = stated.max_by_key(|(date, _)| *date) {
            builder.infer_date(date, line, 0);
        }
    }
    let lines = || plain.split('\n').enumerate().map(|(index, line)| (index + 1, line));
    let is_other = |line: &str| other_parties::mentions_other_role(line) && !introduces_controller(line);
    // A company that the text only mentions may be anybody's.
    let folded_title = title_of(builder);
    let title = builder.draft.text_of("title").to_owned();
    // A provider of services is the controller only of its own notice.
    let is_no_controller = |name: &str| {
        let folded = fold(name);
        lexicon::PARTY_WORDS.have(&folded)
            || lexicon::COOKIES.are_in(&folded)
            || lexicon::LAWS.are_in(&folded)
            || entities::is_street(name)
            // `Etusivu | Palvelut`, `Example and`
            || lexicon::PAGE_LINKS.start(&folded) && entities::first_company(name).is_none()
            || folded.rsplit(' ').next().is_some_and(|last| lexicon::CONJUNCTIONS.have(last))
            || vendors::leading_vendor(&folded).is_some() && !folded_title.contains(&folded)
    };
    // Each comparison reads the whole text.
    let compared = Cell::new(0);
    let announced = announced_controller(plain)
        .filter(|(number, _, name)| !is_no_controller(name) && !builder.is_other_party_line(*number));
    let introduction = announced.or_else(|| {
        lines().find_map(|(number, line)| {
            let sentences: Vec<&str> =
                sentences::split_sentences(line).into_iter().filter(|sentence| !is_other(sentence)).collect();
            let named = sentences.iter().find_map(|sentence| names::named_controller(sentence));
            let introduced = || {
                let sentence = sentences.iter().find(|sentence| introduces_controller(sentence))?;
                entities::first_company(sentence).or_else(|| names::sentence_subject(sentence))
            };
            // One word may be any noun, unless the title or another sentence has it as a name.
            let one_word = || {
                let words = sentences.iter().filter_map(|sentence| names::controller_of_one_word(sentence));
                let mut words = words.take_while(|_| {
                    compared.set(compared.get() + 1);
                    compared.get() <= MAX_COMPARED
                });
                let word = words
                    .find(|word| folded_title.contains(&fold(word)) || is_name_elsewhere(plain, word))?;
                // Another sentence may name it in full.
                let mut companies = lines().flat_map(|(_, line)| names::all_companies(line));
                let in_full = companies
                    .find(|company| company.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
                Some(in_full.unwrap_or(word))
            };
            let name = named.or_else(introduced).or_else(one_word).filter(|name| !is_no_controller(name))?;
            (!builder.is_other_party_line(number)).then_some((number, line, name))
        })
    });
    // A recipient is rarely the controller.
    let recipients = recipient_names(builder);
    // `Exempelbygdens förening bestämmer över …` below `Personuppgifter i Exempelbygdens förening`.
    let opening = || lines().filter(|(_, line)| !line.trim().is_empty()).take(MAX_OPENING_LINES);
    let titled = || {
        opening().find_map(|(number, line)| {
            let first = sentences::split_sentences(line).into_iter().next()?;
            let name = names::subject_of_title(first, &title).filter(|_| !is_other(first))?;
            // The title may leave out the legal form.
            let company = names::all_companies(line).into_iter().find(|company| company.starts_with(name));
            Some((number, company.unwrap_or(name).to_owned(), "name"))
        })
    };
    let mentions = |name: &str| {
        let folded = fold(name);
        folded_title.contains(&folded)
            || opening().any(|(_, line)| fold(line).contains(&folded))
            || lines().filter(|(_, line)| fold(line).contains(&folded)).count() >= MIN_MENTIONS
    };
    let first = || {
        lines().find_map(|(number, line)| {
            let name = entities::first_company(line)?;
            let is_recipient = is_other(line)
                || builder.is_other_party_line(number)
                || recipients.contains(&fold(name))
                || builder.is_mentioned_recipient(number, name);
            (!is_recipient && !is_no_controller(name) && mentions(name))
                .then(|| (number, name.to_owned(), "name"))
        })
    };
    // `© 2026 Example Society` in the footer of a page.
    let owner = || {
        let left_out = left_out.iter().map(|line| (0, *line));
        let (number, name) = lines()
            .chain(left_out)
            .find_map(|(number, line)| Some((number, names::copyright_owner(line)?)))?;
        (!recipients.contains(&fold(name)) && !is_no_controller(name))
            .then(|| (number, name.to_owned(), "name"))
    };
    // `Example Society holds …`, `Example Society uses …`: who acts throughout the text without saying its
    // role.
    let repeated = || {
        let subjects = lines().flat_map(|(number, line)| {
            let own = sentences::split_sentences(line).into_iter().filter(|sentence| !is_other(sentence));
            own.filter_map(names::sentence_subject).map(move |name| (number, name))
        });
        let mut counts: Vec<(usize, &str, usize)> = Vec::new();
        for (number, name) in subjects.take(MAX_SUBJECTS) {
            match counts.iter_mut().find(|(_, known, _)| fold(known) == fold(name)) {
                Some((.., count)) => *count += 1,
                None => counts.push((number, name, 1)),
            }
        }
        let is_own = |(number, name, count): &&(usize, &str, usize)| {
            let is_titled = folded_title.contains(&fold(name));
            (*count >= MIN_MENTIONS || *count + 1 >= MIN_MENTIONS && is_titled)
                && !builder.is_other_party_line(*number)
                && !recipients.contains(&fold(name))
                && !is_no_controller(name)
        };
        counts
            .iter()
            .filter(is_own)
            .max_by_key(|(.., count)| *count)
            .map(|(number, name, _)| (*number, (*name).to_owned(), "name"))
    };
    // `Privacy policy | Example Society`, if the text has the name, too
    let beside_title = || {
        let name = titles.iter().copied().chain([title.as_str()]).find_map(name_beside_title)?;
        let folded = fold(name);
        let texts = || lines().chain(left_out.iter().map(|line| (0, *line)));
        let (number, _) = texts().find(|(_, line)| fold(line).contains(&folded))?;
        // The title may leave out the legal form.
        let mut companies = texts().flat_map(|(_, line)| names::all_companies(line));
        let company =
            companies.find(|company| company.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
        (!recipients.contains(&folded) && !is_no_controller(name))
            .then(|| (number, company.unwrap_or(name).to_owned(), "name"))
    };
    let name = introduction
        .map(|(number, _, name)| (number, name.to_owned(), "name"))
        .or_else(titled)
        .or_else(first)
        .or_else(owner)
        .or_else(repeated)
        .or_else(|| {
            let name = names::organisation_in_title(&title).filter(|name| !is_no_controller(name))?;
            Some((1, name.to_owned(), "name"))
        })
        .or_else(beside_title)
        .map(|(number, name, key)| {
            let is_company = entities::ends_with_company_form(&name);
            (number, if is_company { entities::without_lead(&name).to_owned() } else { name }, key)
        });
    let stated = builder.stated_name("controller");
    let own = name.as_ref().map(|(_, name, _)| fold(name)).filter(|_| stated.is_empty()).unwrap_or(stated);
    if let Some((number, line, _)) = introduction {
        infer_controller_details(builder, number, line, &own);
    }
    // `Company: Example Ltd, 1 Example Street, EX1 2AB Exampleton`
    if let (None, Some((number, name, _))) = (&introduction, &name)
        && let Some((_, line)) = lines().nth(number.saturating_sub(1))
        && !other_parties::names_other_company(line, name)
    {
        infer_controller_details(builder, *number, line, &own);
    }
    // A text that has named itself before may only say `We are the controller`.
    if let Some((number, line)) =
        lines().find(|(_, line)| sentences::split_sentences(line).into_iter().any(is_first_person_controller))
    {
        infer_controller_details(builder, number, line, &own);
    }
    let is_of_other = |number: usize, line: &str, builder: &DraftBuilder| {
        builder.is_other_party_line(number)
            || is_other(line)
            || other_parties::names_other_company(line, &own)
    };
    let email = lines().find_map(|(number, line)| {
        // The authority's address is not the controller's.
        let is_own = |email: &&str| {
            !["om.fi", "imy.se", "tietosuoja.fi", "aki.ee"].iter().any(|host| email.ends_with(host))
        };
        let persons = sentences::split_sentences(line).into_iter().filter_map(names::find_contact);
        let persons: Vec<&str> = persons.filter_map(|contact| contact.email).collect();
        let mut own = entities::emails(line).filter(is_own).filter(|email| !persons.contains(email));
        let email = own.next().filter(|email| !builder.other_party_text.contains(*email))?;
        (!is_of_other(number, line, builder)).then(|| (number, email.to_owned(), "email"))
    });
    // If the text has several, it is not known whose they are.
    let mut ids: Vec<(usize, &str, &str)> = Vec::new();
    for (number, line) in lines() {
        for id in entities::business_ids(line).filter(|id| is_valid_business_id(id)) {
            if !ids.iter().any(|(_, _, known)| *known == id) {
                ids.push((number, line, id));
            }
        }
    }
    // The footer of a page is about its owner.
    for line in left_out.iter().filter(|line| !is_other(line)) {
        let Some(id) = identifiers::stated_number(line) else { continue };
        if !ids.iter().any(|(_, _, known)| *known == id) {
            ids.push((0, line, id));
        }
    }
    let id = match ids.as_slice() {
        [(number, line, id)]
            if !is_of_other(*number, line, builder) && !builder.other_party_text.contains(*id) =>
        {
            Some((*number, (*id).to_owned(), "business_id"))
        }
        _ => None,
    };
    let has_way = ["email", "phone", "address"]
        .iter()
        .any(|key| has_inner_value(builder, "controller", key) || has_inner_value(builder, "contact", key));
    for (line, text, key) in [name, id, email.filter(|_| !has_way)].into_iter().flatten() {
        if has_inner_value(builder, "controller", key) {
            continue;
        }
        let comments = vec![DraftComment::Advice("Inferred: the first one in the text.")];
        if builder.draft.set_inner("controller", key, DraftValue::Text(text.clone()), comments) {
            builder.log_placement(line, &text, &format!("controller.{key}"), true);
        }
    }
    infer_date_at_edge(builder, plain);
    if !builder.draft.has_value("authority")
        && let Some((line, country)) =
            lines().find_map(|(number, line)| Some((number, legal_terms::authority_country(&fold(line))?)))
    {
        let entry = builder.draft.entry_mut("authority");
        entry.value = DraftValue::Keyword(country.to_owned());
        entry.comments.push(DraftComment::Advice(
            "Inferred: the text mentions this authority. Its contact details come from the legal data.",
        ));
        builder.log_placement(line, country, "authority", true);
    }
}

/// Infers the date of the notice from a short line at the start or end of the text, if nothing else states
/// it: `Uppgjord 15.8.2024`, `These principles apply from 1 June 2025`.
fn infer_date_at_edge(builder: &mut DraftBuilder, plain: &str) {
    /// Number of lines at each end.
    const LINES: usize = 6;
    const MAX_WORDS: usize = 9;
    const MAX_CHARS: usize = 80;
    if builder.draft.has_value("updated") {
        return;
    }
    let lines: Vec<(usize, &str)> = plain
        .split('\n')
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| (index + 1, line.trim()))
        .collect();
    let is_edge = |at: usize| at < LINES || at + LINES >= lines.len();
    let stated = lines.iter().enumerate().filter(|(at, _)| is_edge(*at)).filter_map(|(_, (number, line))| {
        if line.chars().count() > MAX_CHARS || line.split_whitespace().count() > MAX_WORDS {
            return None;
        }
        let folded = fold(line);
        if lexicon::LAWS.are_in(&folded) || lexicon::KEEPING.are_in(&folded) {
            return None;
        }
        let date = entities::latest_date(line)?;
        Some((date, *number, *line))
    });
    if let Some((date, number, line)) = stated.max_by_key(|(date, ..)| *date) {
        builder.infer_date(date, line, number);
    }
}

/// Moves a business id from the contact to the controller, unless the controller has one. Contact persons do
/// not have business ids.
fn move_business_id_to_controller(builder: &mut DraftBuilder) {
    const KEY: &str = "business_id";
    if has_inner_value(builder, "controller", KEY) {
        return;
    }
    let controller = builder.stated_name("controller");
    let DraftValue::Map(contact) = &mut builder.draft.entry_mut("contact").value else { return };
    if !controller.is_empty() && other_parties::names_other_company(stated_text(contact, "name"), &controller)
    {
        return;
    }
    let Some(at) = contact.iter().position(|entry| entry.key == KEY) else { return };
    let DraftEntry { comments, value, .. } = contact.remove(at);
    builder.draft.set_inner("controller", KEY, value, comments);
}

/// Lines at the start of a text that say whose it is.
const MAX_OPENING_LINES: usize = 6;

/// A text with more sentences is not searched further for who acts in it.
const MAX_SUBJECTS: usize = 200;

/// Words that are compared with the whole text, as names of a controller that have one word.
const MAX_COMPARED: usize = 20;

/// Number of lines that mention the company whose text it is.
const MIN_MENTIONS: usize = 3;

/// Returns the folded title of the draft.
/// Returns the name below a line that announces the controller, with its line number and its line:
/// `Verantwortliche Stelle im Sinne der Datenschutzgesetze ist:` above `Verein Beispiel`.
fn announced_controller(plain: &str) -> Option<(usize, &str, &str)> {
    /// Longer lines are not only an announcement.
    const MAX_WORDS: usize = 20;
    let mut lines = plain.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
    while let Some((_, line)) = lines.next() {
        let line = line.trim_end();
        let announces = line.ends_with(':')
            && line.split_whitespace().count() <= MAX_WORDS
            && lexicon::CONTROLLER_SUBJECTS.start(&fold(line));
        if !announces {
            continue;
        }
        let (index, line) = lines.next()?;
        let name = line.trim().trim_end_matches([',', '.']);
        let is_named = entities::is_name(name)
            && name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !lexicon::CONTROLLER_SUBJECTS.start(&fold(name));
        return is_named.then_some((index + 1, line, name));
    }
    None
}

/// Returns true if a text has a word with a capital in the middle of a sentence, where only names have one,
/// or if the word has a capital, a digit or a dot inside: `ExampleApp`, `example.fi`.
fn is_name_elsewhere(plain: &str, word: &str) -> bool {
    if word.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit() || c == '.') {
        return true;
    }
    // Every noun has a capital.
    lexicon::language() != Language::De
        && plain.match_indices(word).any(|(at, _)| {
            let ends = !plain[at + word.len()..].starts_with(char::is_alphanumeric);
            let before = plain[..at].strip_suffix(' ');
            ends && before.is_some_and(|before| before.ends_with(|c: char| c.is_lowercase() || c == ','))
        })
}

fn title_of(builder: &mut DraftBuilder) -> String {
    match &builder.draft.entry_mut("title").value {
        DraftValue::Text(title) => fold(title),
        _ => String::new(),
    }
}

/// Returns true if a sentence states who the controller is.
fn introduces_controller(sentence: &str) -> bool {
    lexicon::INTRODUCES_CONTROLLER.are_in(&fold(sentence))
}

/// Returns true if a sentence says "we are the controller".
fn is_first_person_controller(sentence: &str) -> bool {
    lexicon::WE_ARE_CONTROLLER.are_in(&fold(sentence))
}

/// Returns the latest date of a sentence that states when the notice was made or changed: `Päivitetty
/// 1.2.2020 (…)`, `This policy was created on May 20, 2020`. Other dates may belong to something else.
fn stated_change(folded: &str) -> Option<Date> {
    /// Longer sentences are about something else.
    const MAX_BYTES: usize = 400;
    if folded.len() > MAX_BYTES || !folded.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let stated = words.iter().enumerate().filter_map(|(at, word)| {
        let is_change = lexicon::MADE.have(word.trim_end_matches([':', ',']));
        // A date in front of it ends with a full stop, but the sentence splitter takes it for an
        // abbreviation.
        let begin = words[..at]
            .iter()
            .rposition(|word| word.ends_with(['.', ',', '·', '|']))
            .map_or(0, |last| last + 1);
        let leads = words[begin..at].iter().all(|word| lexicon::DATE_FILLERS.have(word));
        let before = || words[begin..at].join(" ");
        if !is_change || !leads && !lexicon::NOTICE.are_in(&before()) {
            return None;
        }
        let rest: Vec<&str> = words[at + 1..]
            .iter()
            .copied()
            .skip_while(|word| lexicon::DATE_FILLERS.have(word.trim_end_matches(':')))
            .take(3)
            .collect();
        let first = rest.first()?;
        let is_date = first.starts_with(|c: char| c.is_ascii_digit()) || month_by_name(first).is_some();
        if is_date { entities::first_date(&rest.join(" ")) } else { None }
    });
    stated.max()
}

/// Returns the folded names of the recipients in the draft.
fn recipient_names(builder: &mut DraftBuilder) -> Vec<String> {
    let DraftValue::Map(entries) = &builder.draft.entry_mut("recipients").value else { return Vec::new() };
    let mut texts = Vec::new();
    input_texts(entries, &mut texts);
    texts.into_iter().flat_map(names::all_companies).map(fold).collect()
}

/// Infers the controller's details from the paragraph that names it, up to the name of another company.
fn infer_controller_details(builder: &mut DraftBuilder, number: usize, line: &str, own: &str) {
    if builder.is_other_party_line(number) {
        return;
    }
    let end = other_parties::other_company(line, own).unwrap_or(line.len());
    let line = &line[..end];
    // A labeled number is stated, even if its check digit is wrong.
    let id = identifiers::stated_number(line);
    builder.collect_contact(number, line);
    // The address of a contact person is not the controller's.
    let (email, phone) = sentences::split_sentences(line)
        .into_iter()
        .filter(|sentence| names::find_contact(sentence).is_none_or(|contact| contact.email.is_none()))
        .map(|sentence| (entities::emails(sentence).next(), entities::phones(sentence).next()))
        .fold((None, None), |(email, phone), (later, number)| (email.or(later), phone.or(number)));
    for (key, value) in [("business_id", id), ("email", email), ("phone", phone)] {
        let Some(value) = value.filter(|_| !has_inner_value(builder, "controller", key)) else { continue };
        let comments = vec![DraftComment::Advice("Inferred from the text that names the controller.")];
        if builder.draft.set_inner("controller", key, DraftValue::Text(value.to_owned()), comments) {
            builder.log_placement(number, value, &format!("controller.{key}"), true);
        }
    }
    if has_inner_value(builder, "controller", "address") {
        return;
    }
    let parts = entities::address_within(line);
    if parts.is_empty() {
        return;
    }
    let entries = parts.into_iter().map(|(key, part)| DraftEntry {
        key: key.to_owned(),
        comments: Vec::new(),
        value: DraftValue::Text(part.to_owned()),
    });
    let comments = vec![DraftComment::Advice("Inferred from the text that names the controller.")];
    if builder.draft.set_inner("controller", "address", DraftValue::Map(entries.collect()), comments) {
        builder.log_placement(number, line, "controller.address", true);
    }
}

fn has_inner_value(builder: &mut DraftBuilder, key: &str, inner: &str) -> bool {
    match &builder.draft.entry_mut(key).value {
        DraftValue::Map(entries) => entries.iter().any(|entry| entry.key == inner && !entry.value.is_empty()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::stated_change;

    #[test]
    fn line_that_describes_a_change_has_a_date() {
        for (line, expected) in [
            ("päivitetty 3.4.2020 (lisätty perusteet, jotka tulivat voimaan 1.1.2021)", Some("2020-04-03")),
            ("uppdaterad: den 5 maj 2021, nya mottagare", Some("2021-05-05")),
            ("gjord 1.3.2019. senast ändrad 04.05.2019.", Some("2019-05-04")),
            ("tämä seloste on viimeksi päivitetty 30.9.2018.", Some("2018-09-30")),
            ("this policy was created on may 20, 2020 and is valid", Some("2020-05-20")),
            ("last updated: 2025-02-25 pwe", Some("2025-02-25")),
            ("laadittu 1.2.2020, viimeisin muutos 3.4.2024", Some("2024-04-03")),
            ("viimeisin muutos 3.4.2024, laadittu 1.2.2020", Some("2024-04-03")),
            ("upprättad 1.2.2020, senaste ändring 3.4.2024", Some("2024-04-03")),
            ("updated 1.2.2020, last change: 3.4.2024", Some("2024-04-03")),
            ("laadittu 1.2.2020, muutos osoitteeseen 3.4.2024", Some("2020-02-01")),
            ("tiedot päivitetty 3.4.2020", None),
            ("päivitetty luettelo säilytetään 1.1.2030 asti", None),
            ("gäller alla sidor · senast uppdaterad 12 augusti 2026", Some("2026-08-12")),
            ("", None),
        ] {
            assert_eq!(stated_change(line).map(|date| date.to_string()).as_deref(), expected, "{line}");
        }
    }
}
