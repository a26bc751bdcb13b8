//! Finds e-mail addresses, URLs, business ids, phone numbers, postal addresses, countries, company names,
//! dates and periods in text.

use std::collections::HashSet;
use std::sync::LazyLock;

use seloste_notice::{Date, is_valid_email, month_by_name};

use crate::classify::lexicon;
use crate::tokens::{fold, has_any_prefix, tokens, word_spans};

/// Returns the e-mail addresses of a text in order.
pub(crate) fn emails(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "<>()[]{},;:\"'”“’|/".contains(c))
        .map(|word| word.trim_matches(['.', '!', '?', '*', '-', '–']))
        .filter(|word| word.contains('@') && is_valid_email(word))
}

/// Returns the URLs of a text in order: with a scheme, or starting with `www.`.
pub(crate) fn urls(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "<>()[]{}\"”“|".contains(c))
        .map(|word| word.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']))
        .filter(|word| {
            let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
            rest.or_else(|| word.strip_prefix("www."))
                .is_some_and(|rest| rest.contains('.') && rest.len() > 3)
        })
}

/// Splits an address without commas before its postcode: `Esimerkkikatu 1 00100 Helsinki`.
pub(crate) fn split_before_postcode(line: &str) -> Option<(&str, &str)> {
    /// Longer lines are no address.
    const MAX_BYTES: usize = 160;
    if line.len() > MAX_BYTES {
        return None;
    }
    line.match_indices(' ').find_map(|(at, _)| {
        let (before, after) = (line[..at].trim(), line[at + 1..].trim());
        let starts = is_post_box(before) || is_street(before);
        (starts && postcode_and_city(after).is_some()).then_some((before, after))
    })
}

/// Returns strings in the format of a Finnish business id (seven digits, a hyphen, one digit). The check
/// digit is not verified.
pub(crate) fn business_ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '-')).filter(|word| {
        word.split_once('-').is_some_and(|(number, check)| {
            number.len() == 7 && check.len() == 1 && word.bytes().filter(|byte| *byte == b'-').count() == 1
        })
    })
}

/// Returns strings in the format of a Swedish organization number (six digits, a hyphen, four digits).
pub(crate) fn organisation_numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '-')).filter(|word| {
        word.split_once('-').is_some_and(|(one, two)| one.len() == 6 && two.len() == 4 && !two.contains('-'))
    })
}

/// Returns true if the whole text is a phone number.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.starts_with(['+', '0', '('])
        && (6..=16).contains(&digits)
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '/' | '\u{2011}' | '–'))
}

/// Returns true if the text behind a label of phone numbers is one. Estonian, Norwegian and Danish numbers
/// have no 0 in front.
pub(crate) fn is_labeled_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-'));
    is_phone(text) || is_plain && (7..=8).contains(&digits)
}

/// Returns the phone numbers in a text in order. Requires digit groups or a plus sign, because other digits
/// may be any number.
pub(crate) fn phones(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')')))
        .map(trim_phone)
        .filter(|run| is_phone(run) && run.contains([' ', '-', '+']) && business_ids(run).next().is_none())
}

/// Removes what is around a phone number, but not the brackets of its area code: `(09) 123 4567`.
fn trim_phone(run: &str) -> &str {
    let run = run.trim_matches([' ', '-']).trim_start_matches([')', ' ']).trim_end_matches(['(', ' ']);
    let is_area_code = run.starts_with('(') && run.find(')').is_some_and(|end| end + 1 < run.len());
    let brackets = |sign: char| run.matches(sign).count();
    if is_area_code && brackets('(') == brackets(')') { run } else { run.trim_matches([' ', '-', '(', ')']) }
}

/// Parses a postcode followed by a city: Finnish (five digits) or Swedish (three and two digits), optionally
/// with a country prefix.
pub(crate) fn postcode_and_city(line: &str) -> Option<(&str, &str)> {
    let line = line.trim().trim_end_matches('.');
    let prefixed =
        ["FI-", "FIN-", "SE-", "S-"].iter().find_map(|prefix| line.strip_prefix(prefix)).unwrap_or(line);
    let skipped = line.len() - prefixed.len();
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let end = match digits(prefixed) {
        5 => 5,
        3 if prefixed.as_bytes().get(3) == Some(&b' ')
            && prefixed.get(4..).is_some_and(|rest| digits(rest) == 2) =>
        {
            6
        }
        _ => return None,
    };
    let (code, city) = line.split_at(skipped + end);
    let city = city.strip_prefix(char::is_whitespace)?.trim();
    is_city(city).then_some((code, city))
}

/// Parses a city followed by a postcode: `Kuopio 70100`, `Helsinki FI-00130`, `London SW1A 1AA`. Returns the
/// postcode first.
pub(crate) fn city_and_postcode(line: &str) -> Option<(&str, &str)> {
    let line = line.trim().trim_end_matches('.');
    line.match_indices(' ').find_map(|(at, _)| {
        let (city, code) = (line[..at].trim(), line[at..].trim());
        // Swapped, it must parse as a Nordic address.
        let swapped = format!("{code} {city}");
        (postcode_and_city(&swapped).is_some() || is_uk_postcode(code) && is_city(city))
            .then_some((code, city))
    })
}

/// Returns true for a British postcode, such as `EX1 2AB`.
pub(crate) fn is_uk_postcode(code: &str) -> bool {
    let Some((outward, inward)) = code.split_once(' ') else { return false };
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    (2..=4).contains(&outward.len())
        && outward.starts_with(|c: char| c.is_ascii_uppercase())
        && (1..=2).contains(&digits(outward))
        && inward.len() == 3
        && inward.starts_with(|c: char| c.is_ascii_digit())
        && digits(inward) == 1
        && plain(outward)
        && plain(inward)
}

/// Returns true if a text may be the name of a city.
pub(crate) fn is_city(city: &str) -> bool {
    !city.is_empty()
        && city.chars().count() <= 40
        && city.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\''))
        && city.starts_with(char::is_uppercase)
        && city.split_whitespace().count() <= 4
}

/// Returns true if a line is a post office box.
pub(crate) fn is_post_box(line: &str) -> bool {
    let folded = fold(line);
    let rest = ["pl ", "pb ", "box ", "p.o. box ", "po box ", "postilokero ", "pl", "pb"]
        .iter()
        .find_map(|word| folded.strip_prefix(word));
    rest.is_some_and(|rest| rest.len() <= 8 && rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Returns true if a line is a street with a number.
pub(crate) fn is_street(line: &str) -> bool {
    const ABBREVIATED: [&str; 5] = ["st", "st.", "rd", "rd.", "ave"];
    let folded = fold(line.trim_end_matches('.'));
    let words: Vec<&str> = folded.split(' ').collect();
    let number = words.iter().position(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let is_name = |word: &&str| lexicon::STREET_ENDINGS.end(word) || ABBREVIATED.contains(word);
    words.len() <= 8
        && line.chars().count() <= 60
        && number.is_some()
        && words.iter().any(is_name)
        && line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !line.contains(['@', ':', '?'])
}

/// Finds address parts in a text and returns them with their YAML keys. Returns nothing without a postcode
/// and city, because a street or box alone may belong to someone else.
pub(crate) fn address_within(text: &str) -> Vec<(&'static str, &str)> {
    const PREFIXES: [&str; 8] = [" är ", " on ", " is ", " at ", " adress ", " osoite ", " address ", " i "];
    let mut parts: Vec<(&'static str, &str)> = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    for segment in text.split([',', '.', ';', ':', '(', ')']).map(str::trim) {
        let end = [" or ", " tai ", " eller "].iter().filter_map(|word| segment.find(word)).min();
        let segment = &segment[..end.unwrap_or(segment.len())];
        let tail = PREFIXES.iter().filter_map(|word| segment.rfind(word).map(|at| at + word.len())).max();
        let segment = tail.map_or(segment, |at| &segment[at..]);
        let segment = without_lower_start(segment);
        let found =
            if let Some((code, city)) = postcode_and_city(segment).or_else(|| city_and_postcode(segment)) {
                vec![("postcode", code), ("city", city)]
            } else if is_post_box(segment) {
                vec![("box", segment)]
            } else if is_street(after_clause(segment)) {
                vec![("street", after_clause(segment))]
            } else {
                Vec::new()
            };
        // `Example Street, London, EX1 2AB`: the city is in front of its postcode.
        let found = if found.is_empty() && is_uk_postcode(segment) {
            let city = before.last().copied().filter(|city| is_city(city));
            [Some(("postcode", segment)), city.map(|city| ("city", city))].into_iter().flatten().collect()
        } else {
            found
        };
        if found.iter().any(|(key, _)| *key == "city")
            && let [.., street, _] = before.as_slice()
            && is_uk_postcode(segment)
            && lexicon::STREET_ENDINGS.end(&fold(street))
            && is_city(street)
            && !parts.iter().any(|(key, _)| *key == "street")
        {
            parts.push(("street", street));
        }
        // A place without a known ending directly in front of the postcode: `Näidise 5, 10111 Tallinn`.
        if found.iter().any(|(key, _)| *key == "postcode")
            && !parts.iter().any(|(key, _)| matches!(*key, "street" | "box"))
        {
            let place = before.last().copied();
            if let Some(street) = place.and_then(place_before_postcode) {
                parts.push(("street", street));
            } else if found.iter().any(|(key, _)| *key == "city") && place.is_some_and(is_unread_place) {
                // Without its first part, the address would be wrong.
                return Vec::new();
            }
        }
        let follows_street = || {
            parts.last().is_some_and(|(key, street)| {
                *key == "street" && before.last().is_some_and(|last| last.ends_with(street))
            })
        };
        let is_town = found.is_empty() && follows_street() && is_city_without_code(text, segment);
        let found = if is_town { vec![("city", segment)] } else { found };
        for (key, part) in found {
            if !parts.iter().any(|(held, _)| *held == key) {
                parts.push((key, part));
            }
        }
        before.push(segment);
    }
    let is_whole = parts.iter().any(|(key, _)| matches!(*key, "postcode" | "city"));
    if is_whole { parts } else { Vec::new() }
}

/// Returns true for the only word between a comma behind a street and the next sign: `Exempelgatan 1,
/// Exempelstad.`
fn is_city_without_code(text: &str, segment: &str) -> bool {
    let start = segment.as_ptr().addr() - text.as_ptr().addr();
    text[..start].trim_end().ends_with(',')
        && !segment.contains(' ')
        && segment.chars().count() >= 3
        && is_city(segment)
        && exact_country(segment).is_none()
        && !text[start + segment.len()..].trim_start().starts_with(':')
}

/// Returns true for a name without a number in front of a postcode that is no company: `Exempelvik, 155 93
/// Exempelstad`.
fn is_unread_place(segment: &str) -> bool {
    const MAX_WORDS: usize = 2;
    (1..=MAX_WORDS).contains(&segment.split_whitespace().count())
        && segment.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && !segment.contains(['@', '+'])
        && !segment.contains(|c: char| c.is_ascii_digit())
        && first_company(segment).is_none()
}

/// Removes words in lower case in front of a name: `asukohaga Näidise tn 4`.
fn without_lower_start(segment: &str) -> &str {
    let start = word_spans(segment)
        .find(|(_, word)| !word.starts_with(char::is_lowercase))
        .map_or(segment.len(), |(at, _)| at);
    if start == segment.len() { segment } else { &segment[start..] }
}

/// Returns what is behind the last word in lower case if a clause is in front of it: `We are at Example
/// Street 5`.
fn after_clause(segment: &str) -> &str {
    let words = word_spans(segment).filter(|(_, word)| word.starts_with(char::is_lowercase));
    let end = words.last().map_or(0, |(at, word)| at + word.len());
    let is_clause_word = |word: &str| {
        let lower = word.to_lowercase();
        lexicon::SENTENCE_WORDS.have(&lower) || lexicon::NO_NAMES.have(&lower)
    };
    let is_clause = segment[..end].split_whitespace().any(is_clause_word);
    if is_clause { segment[end..].trim_start() } else { segment }
}

/// Returns a place with a house number, without the label of an address: `asukoht Näidise 5`.
pub(crate) fn place_before_postcode(segment: &str) -> Option<&str> {
    const MAX_WORDS: usize = 4;
    let start = lexicon::LABEL_ADDRESS
        .entries()
        .filter_map(|label| {
            let rest = segment.get(label.len()..)?;
            (fold(segment.get(..label.len())?) == *label && rest.starts_with(' ')).then_some(label.len() + 1)
        })
        .max()
        .unwrap_or(0);
    let place = segment.get(start..)?.trim();
    let words: Vec<&str> = place.split_whitespace().collect();
    let has_number = words.last().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let fits = (2..=MAX_WORDS).contains(&words.len())
        && place.starts_with(char::is_uppercase)
        && has_number
        && !place.contains(['@', '+'])
        && place.bytes().filter(u8::is_ascii_digit).count() <= 4;
    fits.then_some(place)
}

/// Returns the country code if a line is exactly the name of a country.
pub(crate) fn exact_country(line: &str) -> Option<&'static str> {
    let folded = fold(line.trim_end_matches(['.', ',']));
    COUNTRIES.iter().find(|(names, _)| names.contains(&folded.as_str())).map(|(_, code)| *code)
}

const COUNTRIES: [(&[&str], &str); 24] = [
    (&["alankomaat", "hollanti", "nederländerna", "netherlands", "the netherlands"], "NL"),
    (&["irlanti", "irland", "ireland"], "IE"),
    (&["ranska", "frankrike", "france"], "FR"),
    (&["belgia", "belgien", "belgium"], "BE"),
    (&["itävalta", "österrike", "austria"], "AT"),
    (&["puola", "polen", "poland"], "PL"),
    (&["espanja", "spanien", "spain"], "ES"),
    (&["italia", "italien", "italy"], "IT"),
    (&["latvia", "lettland"], "LV"),
    (&["liettua", "litauen", "lithuania"], "LT"),
    (&["islanti", "island", "iceland"], "IS"),
    (&["luxemburg", "luxembourg"], "LU"),
    (&["yhdysvallat", "usa", "u.s.", "us", "united states", "förenta staterna"], "US"),
    (&["iso-britannia", "storbritannien", "united kingdom", "uk"], "GB"),
    (&["sveitsi", "schweiz", "switzerland"], "CH"),
    (&["intia", "indien", "india"], "IN"),
    (&["kanada", "canada"], "CA"),
    (&["australia", "australien"], "AU"),
    (&["suomi", "finland"], "FI"),
    (&["ruotsi", "sverige", "sweden"], "SE"),
    (&["viro", "eesti", "estland", "estonia"], "EE"),
    (&["norja", "norge", "norway"], "NO"),
    (&["tanska", "danmark", "denmark"], "DK"),
    (&["saksa", "tyskland", "germany"], "DE"),
];

/// Returns the codes of countries outside the EEA that a folded text mentions.
pub(crate) fn non_eea_countries(folded: &str) -> Vec<&'static str> {
    const COUNTRIES: [(&[&str], &str); 13] = [
        // `usage` and `usaldus` are no country.
        (
            &[
                "yhdysval",
                "usa ",
                "usa:",
                "usa-",
                "usa,",
                "usa.",
                "usa;",
                "usa)",
                "usas",
                "u.s.",
                "united states",
                "the us ",
                "the us,",
                "the us.",
                "the us)",
                "us-based",
                "amerikas förenta",
                "förenta stat",
                "vereinigte staaten",
                "vereinigten staaten",
                "ameerika ühendriik",
            ],
            "US",
        ),
        (
            &[
                "iso-britann",
                "isossa-britann",
                "isoon-britann",
                "ison-britann",
                "yhdistyn",
                "united kingdom",
                "storbritann",
                "großbritann",
                "suurbritann",
                "vereinigten königreich",
                "vereinigtes königreich",
                "englannissa",
                "englantiin",
                "england,",
                "england.",
                "england)",
                "in england",
                "to england",
                "i england",
                "till england",
                "nach england",
                "inglismaa",
                "uk ",
                "uk,",
                "uk.",
                "uk)",
            ],
            "GB",
        ),
        (&["israel"], "IL"),
        (&["singap"], "SG"),
        (&["turkki", "turkin", "turkiss", "turkiet", "turkey", "türkei", "türgi"], "TR"),
        (&["ukraina", "ukraine"], "UA"),
        (&["brasil", "brazil"], "BR"),
        (&["sveits", "schweiz", "switzerland"], "CH"),
        (&["intia", "intiaan", "indien", "india"], "IN"),
        (&["japani", "japan"], "JP"),
        (&["kanada", "canada"], "CA"),
        (&["kiina", "kina", "china"], "CN"),
        (&["austral"], "AU"),
    ];
    // `Outside the UK or the EU` names no country that data goes to.
    let folded = format!("{folded} ");
    let folded = [
        "outside the uk",
        "outside of the uk",
        "outside the united kingdom",
        "uk/eea",
        "eea/uk",
        "eea and uk",
        "eea or uk",
        "eea or the uk",
        "eu or the uk",
        "eu/uk",
        "uk gdpr",
        "uk data",
        "uk international",
        "uk addendum",
        "uk extension",
    ]
    .iter()
    .fold(folded, |text, phrase| text.replace(phrase, " "));
    COUNTRIES.iter().filter(|(names, _)| has_any_prefix(&folded, names)).map(|(_, code)| *code).collect()
}

/// Legal forms at the end of a company or association name.
const COMPANY_FORMS: [&str; 81] = [
    "SARL",
    "SAS",
    "SpA",
    "S.p.A.",
    "Corp",
    "Corp.",
    "Aktiebolag",
    "Osakeyhtiö",
    "B.V.",
    "BV",
    "N.V.",
    "LLP",
    "PLC",
    "plc",
    "Pty",
    "ApS",
    "A/S",
    "OÜ",
    "AG",
    "S.A.",
    "Oy",
    "OY",
    "Oyj",
    "OYJ",
    "Ab",
    "AB",
    "Abp",
    "Ky",
    "Tmi",
    "ry",
    "r.y.",
    "rf",
    "r.f.",
    "r.p.",
    "Ry",
    "RY",
    "Rf",
    "HB",
    "KB",
    "osk",
    "Ltd",
    "Ltd.",
    "Limited",
    "Inc.",
    "Inc",
    "LLC",
    "GmbH",
    "Corporation",
    "gGmbH",
    "GbR",
    "OHG",
    "KGaA",
    "e.V.",
    "e.V",
    "MTÜ",
    "KG",
    "UG",
    "eG",
    "e.G.",
    "e.K.",
    "mbH",
    "SE",
    "AS",
    "SA",
    "SRL",
    "S.r.l.",
    "Sàrl",
    "S.L.",
    "S.L.U.",
    "NV",
    "s.r.o.",
    "a.s.",
    "d.o.o.",
    "Kft.",
    "Zrt.",
    "UAB",
    "SIA",
    "Lda",
    "Lda.",
    "K/S",
    "P/S",
];

/// Legal forms of several words, and what follows a form of one word in them.
const LONG_FORMS: [&str; 26] = [
    "e. V.",
    "e. G.",
    "e. K.",
    "g. GmbH",
    "ek. för. u.p.a.",
    "ek. för.",
    "ek för",
    "ekonomisk förening",
    "u.p.a.",
    "u p a",
    "GmbH & Co. KGaA",
    "GmbH & Co. KG",
    "GmbH & Co. OHG",
    "GmbH & Co KG",
    "GmbH und Co. KG",
    "AG & Co. KGaA",
    "AG & Co. KG",
    "UG (haftungsbeschränkt) & Co. KG",
    "UG (haftungsbeschränkt)",
    "& Co. KG",
    "& Co. OHG",
    "& Co. Ltd.",
    "& Co. Ltd",
    "sp. z o.o.",
    "Sp. z o.o.",
    "spol. s r.o.",
];

/// Legal forms in front of a name: `MTÜ Näidis`, `Bostadsrättsföreningen Exempelgården`.
const LEADING_FORMS: [&str; 19] = [
    "MTÜ",
    "OÜ",
    "SA",
    "AS",
    "TÜ",
    "FIE",
    "UAB",
    "SIA",
    "Tmi",
    "T:mi",
    "Toiminimi",
    "Oy",
    "Ab",
    "AB",
    "Brf",
    "BRF",
    "Bostadsrättsföreningen",
    "Stiftelsen",
    "Osaühing",
];

/// Forms of two words in front of a name: `Asunto Oy Esimerkki`.
const LEADING_PAIRS: [[&str; 2]; 8] = [
    ["Asunto", "Oy"],
    ["Asunto-osakeyhtiö", ""],
    ["As", "Oy"],
    ["As.", "Oy"],
    ["Kiinteistö", "Oy"],
    ["Koy", ""],
    ["Bostads", "Ab"],
    ["Fastighets", "Ab"],
];

/// Forms that are also words in capitals: `SUCH AS`.
const AMBIGUOUS_FORMS: [&str; 4] = ["AS", "SE", "SA", "UG"];

/// Returns the folded words of a company's name without its legal form; all words of a name that has no
/// others.
pub(crate) fn words_of_name(name: &str) -> Vec<String> {
    static FORMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let forms = COMPANY_FORMS.iter().chain(&LONG_FORMS).chain(&LEADING_FORMS);
        forms.flat_map(|form| folded_words(form)).collect()
    });
    let all = folded_words(name);
    let own: Vec<String> = all.iter().filter(|word| !FORMS.contains(*word)).cloned().collect();
    if own.is_empty() { all } else { own }
}

fn folded_words(text: &str) -> Vec<String> {
    tokens(&fold(text)).map(str::to_owned).collect()
}

/// Returns the first company name in a text with its legal form: capitalized words before `Oy`, or after a
/// form in front of the name.
pub(crate) fn first_company(text: &str) -> Option<&str> {
    const MAX_NAME_BYTES: usize = 160;
    let closed = company_with_last_form(text);
    let start = |name: &str| name.as_ptr().addr() - text.as_ptr().addr();
    // `Asunto Oy Esimerkki` ends with its name, `Oy Exempel Ab` with the second form. Only what is in front
    // of the other name and directly behind it is searched: names of a text are found in linear time.
    let end = closed.map_or(text.len(), |closed| start(closed) + closed.len());
    let end = (end + MAX_NAME_BYTES..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let open = company_with_first_form(&text[..end]).filter(|name| {
        closed.is_none_or(|closed| {
            start(name) < start(closed) || start(name) == start(closed) && name.len() > closed.len()
        })
    });
    open.or(closed)
}

/// Returns the first company whose form is in front of its name.
fn company_with_first_form(text: &str) -> Option<&str> {
    const MAX_WORDS: usize = 4;
    let ends = |word: &str| word.ends_with(['.', ',', ';', ':', '!', '?', ')', '”', '"']);
    let words: Vec<(usize, &str)> = word_spans(text).collect();
    let starts_name = |at: usize| {
        words.get(at).is_some_and(|(_, word)| {
            word.starts_with(char::is_uppercase)
                && !COMPANY_FORMS.contains(&word.trim_end_matches([',', '.', ')']))
        })
    };
    (0..words.len()).find_map(|at| {
        let (begin, word) = words[at];
        let bare = word.trim_start_matches(['(', '”', '"']);
        let begin = begin + word.len() - bare.len();
        let pair = LEADING_PAIRS.iter().find(|pair| {
            bare == pair[0]
                && (pair[1].is_empty() || words.get(at + 1).is_some_and(|(_, next)| *next == pair[1]))
        });
        let form = match pair {
            Some([_, ""]) => 1,
            Some(_) => 2,
            // The form of a name in front of it: `Esimerkki Oy Helsinki`.
            None if LEADING_FORMS.contains(&bare) && !follows_name(&words[..at]) => 1,
            None => return None,
        };
        let first = at + form;
        // `AS IS`, `SA` at the start of a line in capitals.
        let is_word = AMBIGUOUS_FORMS.contains(&bare)
            && words.get(first).is_some_and(|(_, word)| !word.contains(char::is_lowercase));
        if is_word || !starts_name(first) {
            return None;
        }
        let mut last = first;
        while !ends(words[last].1) && last + 1 < first + MAX_WORDS && starts_name(last + 1) {
            last += 1;
        }
        let (offset, word) = words[last];
        let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '”', '"']);
        let word = word.split([':', '’', '\'']).next().unwrap_or(word);
        text.get(begin..offset + word.len())
    })
}

/// Returns true if the last of these words may be the name in front of a legal form.
fn follows_name(words: &[(usize, &str)]) -> bool {
    words.last().is_some_and(|(_, word)| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !word.ends_with(['.', ',', ';', ':', '!', '?'])
    })
}

/// Returns the first company whose form is behind its name.
fn company_with_last_form(text: &str) -> Option<&str> {
    const MAX_WORDS: usize = 5;
    let mut names: Vec<(usize, usize)> = Vec::new();
    for (start, word) in word_spans(text) {
        if !names.is_empty()
            && let Some(form) = long_form(&text[start..])
        {
            let first = names.len().saturating_sub(MAX_WORDS);
            let begin = names.get(first).map_or(start, |(begin, _)| *begin);
            return text.get(begin..start + form.len()).map(without_lead);
        }
        let bare = word.trim_end_matches([',', ';', ')', '”', '"']);
        let stem = bare.split([':', '’', '\'']).next().unwrap_or(bare);
        let stem = if COMPANY_FORMS.contains(&stem) { stem } else { stem.trim_end_matches('.') };
        let is_word = AMBIGUOUS_FORMS.contains(&stem)
            && names.last().is_some_and(|(begin, end)| !text[*begin..*end].contains(char::is_lowercase));
        if COMPANY_FORMS.contains(&stem) && !names.is_empty() && !is_word {
            let first = names.len().saturating_sub(MAX_WORDS);
            let begin = names.get(first).map_or(start, |(begin, _)| *begin);
            let end = start + stem.len();
            // `Oy Esimerkki Ab` and `Esimerkki Oy Ab` end with the second form.
            let more = word_spans(&text[end..])
                .next()
                .filter(|(at, next)| *at == 1 && COMPANY_FORMS.contains(&next.trim_end_matches([',', '.'])));
            let end = more.map_or(end, |(at, next)| end + at + next.trim_end_matches([',', '.']).len());
            return text.get(begin..end).map(without_lead);
        }
        let name = word.trim_start_matches(['(', '”', '"', '„', '“', '«', '»']);
        if name.len() < word.len() {
            names.clear();
        }
        let is_name =
            name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || is_connector(name);
        if !is_name || word.ends_with(['.', ',', ';', ':', '!', '?', ')']) {
            names.clear();
        } else if !(names.is_empty() && is_connector(name)) {
            names.push((start + word.len() - name.len(), start + word.len()));
        }
    }
    None
}

/// Removes what a sentence or a label has in front of the name of a company: `We're Example Ltd`,
/// `Rekisterinpitäjä Esimerkki Oy`, `1.2 Esimerkki Oy`, `Die Beispiel GmbH`.
pub(crate) fn without_lead(name: &str) -> &str {
    let mut name = name;
    while let Some((first, rest)) = name.split_once(' ') {
        let folded = fold(first);
        // A name may begin with `The`.
        let is_own = |list: &lexicon::Terms| list.of(lexicon::language()).contains(&folded.as_str());
        let is_pronoun = folded != "the" && (is_own(&lexicon::ARTICLES) || is_own(&lexicon::CLAUSE_SUBJECTS));
        let is_number = first.contains('.') && first.chars().all(|c| c.is_ascii_digit() || c == '.');
        let is_lead = is_pronoun
            || is_number
            || is_contracted_pronoun(first)
            || lexicon::CONTROLLER_FIRST.have(&folded);
        // What is left still has a name in front of its form.
        if !is_lead || is_company_form(rest) {
            break;
        }
        name = rest;
    }
    name
}

/// Returns true for a pronoun with a short form of its verb: `We're`.
pub(crate) fn is_contracted_pronoun(word: &str) -> bool {
    word.split_once(['\'', '’']).is_some_and(|(pronoun, _)| lexicon::NO_NAMES.have(&fold(pronoun)))
}

/// Returns true for a word inside of names: `Esimerkki ja Pojat Oy`.
fn is_connector(word: &str) -> bool {
    matches!(word, "&" | "ja" | "och" | "and" | "und" | "ning")
}

/// Returns the legal form of several words at the start of a text.
fn long_form(text: &str) -> Option<&'static str> {
    let ends = |form: &&str| {
        text.strip_prefix(form)
            .is_some_and(|rest| form.ends_with('.') || !rest.starts_with(char::is_alphanumeric))
    };
    LONG_FORMS.into_iter().find(ends)
}

/// Returns true if a text ends with a legal form.
pub(crate) fn ends_with_company_form(text: &str) -> bool {
    COMPANY_FORMS
        .iter()
        .chain(&LONG_FORMS)
        .any(|form| text.strip_suffix(form).is_some_and(|before| before.ends_with(' ')))
}

/// Returns true if a text is only a legal form.
pub(crate) fn is_company_form(text: &str) -> bool {
    COMPANY_FORMS.iter().chain(&LONG_FORMS).any(|form| *form == text)
}

/// Returns true if a short line is the name of a company or person.
pub(crate) fn is_name(line: &str) -> bool {
    is_name_within(line, 8, 80)
}

/// Returns true for a line that may be the name of a supervisory authority, which can be long.
pub(crate) fn is_authority_name(line: &str) -> bool {
    is_name_within(line, 14, 130) && lexicon::COMPLAINT_AUTHORITIES.are_in(&fold(line))
}

/// Returns true for a line that may be a name of at most this length.
fn is_name_within(line: &str, max_words: usize, max_chars: usize) -> bool {
    let words = line.split_whitespace().count();
    let letters = line.chars().filter(|character| character.is_alphabetic()).count();
    (1..=max_words).contains(&words)
        && letters >= 2
        && !line.split_whitespace().any(|word| lexicon::NAME_VERBS.have(word))
        && line.chars().count() <= max_chars
        && line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !line.ends_with([':', ';', '?', '!', ','])
        && !line.contains(['@', ':', ';', '•'])
        && !line.contains("://")
        && line.chars().filter(char::is_ascii_digit).count() <= 4
        && !(line.contains(['|', '/']) && first_company(line).is_none())
        && (!line.ends_with('.') || ends_with_company_form(line))
}

/// Returns the latest date in a text.
pub(crate) fn latest_date(text: &str) -> Option<Date> {
    let starts = text.char_indices().filter(|(at, character)| {
        let before = text[..*at].chars().next_back();
        character.is_alphanumeric() && !before.is_some_and(|before| before.is_alphanumeric() || before == '.')
    });
    starts.filter_map(|(at, _)| first_date(text_near(text, at))).max()
}

/// Returns the start of a text from `at`, which is long enough for a date.
fn text_near(text: &str, at: usize) -> &str {
    const MAX_BYTES: usize = 80;
    let rest = &text[at..];
    if rest.len() <= MAX_BYTES {
        return rest;
    }
    let near = &rest[..rest.floor_char_boundary(MAX_BYTES)];
    // A part of a word could look like a year.
    near.rfind(char::is_whitespace).map_or(near, |end| &near[..end])
}

/// Returns the first date in a text, in Finnish, Swedish or English notation. Ignores `7/10/2022`, which is
/// ambiguous, but not `20/10/2022`.
pub(crate) fn first_date(text: &str) -> Option<Date> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',' || c == '(' || c == ')' || c == ':')
        .filter(|word| !word.is_empty())
        .collect();
    (0..words.len()).find_map(|at| numeric_date(words[at]).or_else(|| written_date(&words[at..])))
}

fn numeric_date(word: &str) -> Option<Date> {
    let word = word.trim_matches(['.', ';', '–', '-']);
    if let [one, two, year] = word.split('/').collect::<Vec<_>>().as_slice() {
        let is_day = |text: &str| text.parse::<u8>().is_ok_and(|number| number > 12);
        return match (is_day(one), is_day(two)) {
            (true, false) => valid_date(year, two, one),
            (false, true) => valid_date(year, one, two),
            _ => None,
        };
    }
    let parts: Vec<&str> = word.split(['.', '-']).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    match (one.len(), three.len()) {
        (4, 1..=2) => valid_date(one, two, three),
        (1..=2, 4) => valid_date(three, two, one),
        _ => None,
    }
}

fn valid_date(year: &str, month: &str, day: &str) -> Option<Date> {
    let year: i16 = year.parse().ok().filter(|year| (1980..=2100).contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Parses `7 oktober 2022`, `7. lokakuuta 2022`, `October 7 2022`, `7th October 2022` and `7. 10. 2022`.
fn written_date(words: &[&str]) -> Option<Date> {
    let [one, two, three, ..] = words else { return None };
    let number = |word: &str| {
        let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        matches!(&word[end..], "" | "." | "st" | "nd" | "rd" | "th" | ":e").then(|| word[..end].to_owned())
    };
    let month = |word: &str| month_by_name(word).map(|month| month.to_string());
    let year = three.trim_matches(['.', ';']);
    if let (Some(first), Some(second)) = (number(one), number(two).or_else(|| month(two))) {
        return valid_date(year, &second, &first);
    }
    valid_date(year, &month(one)?, &number(two)?)
}

/// Years, months and days of a period.
pub(crate) type PeriodUnits = [u32; 3];

/// Returns true if a folded text is about the age of people.
pub(crate) fn states_age(folded: &str) -> bool {
    lexicon::AGE.are_in(folded)
        || has_any_prefix(
            folded,
            &[
                "barn under",
                "barn som är",
                "children under",
                "under the age",
                "years of age",
                "years old",
                "års ålder",
                "vuotia",
                "-vuotia",
                "personer under",
                "persons under",
            ],
        )
}

/// A period and where it is in its folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FoundPeriod {
    pub units: PeriodUnits,
    /// Offset of the count.
    pub start: usize,
    /// Offset of the end of the unit.
    pub end: usize,
}

/// Returns all periods that a folded text mentions.
pub(crate) fn periods(folded: &str) -> Vec<PeriodUnits> {
    found_periods(folded).into_iter().map(|found| found.units).collect()
}

/// Returns all periods that a folded text mentions, in order.
pub(crate) fn found_periods(folded: &str) -> Vec<FoundPeriod> {
    let words: Vec<(usize, &str)> = folded
        .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr().addr() - folded.as_ptr().addr(), word))
        .collect();
    let mut found = Vec::new();
    for (at, pair) in words.windows(2).enumerate() {
        let [(start, first), (second_at, second)] = *pair else { continue };
        let end = second_at + second.len();
        let counted = at.checked_sub(1).is_some_and(|before| parse_count(words[before].1).is_some());
        if !counted
            && let Some(units) = uncounted_period(first, words[at + 1..].iter().map(|(_, word)| *word))
        {
            found.push(FoundPeriod { units, start, end });
            continue;
        }
        // `6-12 months` is a range; neither bound is returned.
        let units = parse_count(first)
            .and_then(|count| period_in_unit(second, count))
            .or_else(|| period_with_half(second, parse_half(first)?));
        found.extend(units.map(|units| FoundPeriod { units, start, end }));
    }
    found
}

/// Returns true if a folded text has a range of periods: `6-12 months`.
pub(crate) fn states_range(folded: &str) -> bool {
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(2).any(|pair| {
        let bounds = pair[0].split_once('-');
        bounds.is_some_and(|(one, two)| {
            parse_count(one).is_some()
                && parse_count(two).and_then(|count| period_in_unit(pair[1], count)).is_some()
        })
    })
}

/// Returns one year or month without a number: `vuoden kuluttua`, `vuoden jäsenyyden päättymisestä`. `Vuoden
/// päättymisestä` is the end of a year instead.
fn uncounted_period<'w>(unit: &str, rest: impl Iterator<Item = &'w str>) -> Option<PeriodUnits> {
    /// Words between the unit and what it is counted from.
    const MAX_WORDS: usize = 3;
    let units = match unit {
        "vuoden" => [1, 0, 0],
        "kuukauden" => [0, 1, 0],
        _ => return None,
    };
    for (count, word) in rest.take(MAX_WORDS + 1).enumerate() {
        let bare = word.trim_end_matches(['.', ',', ';']);
        if count == 0 && matches!(bare, "kuluttua" | "kuluessa" | "jälkeen")
            || count > 0 && bare.starts_with("päättymise")
        {
            return Some(units);
        }
        if bare.len() < word.len() || bare.starts_with("lop") || bare.starts_with("aika") {
            return None;
        }
    }
    None
}

/// Parses a count with a half: `1,5`, `2.5`, `1½`. Returns the whole part.
fn parse_half(word: &str) -> Option<u32> {
    /// No period with a half is longer.
    const MAX_WHOLE: u32 = 100;
    let whole = [",5", ".5", "½"].iter().find_map(|half| word.strip_suffix(half))?;
    whole.parse().ok().filter(|whole| *whole <= MAX_WHOLE)
}

/// Returns a number of years or months and a half.
fn period_with_half(word: &str, whole: u32) -> Option<PeriodUnits> {
    const HALF_YEAR: u32 = 6;
    (period_in_unit(word, 1) == Some([1, 0, 0])).then_some([whole, HALF_YEAR, 0])
}

fn period_in_unit(word: &str, count: u32) -> Option<PeriodUnits> {
    const HOURS: u32 = 24;
    let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    let years = lexicon::YEARS.have(word)
        || word.starts_with("vuote")
        || word.starts_with("vuoden")
        || word.starts_with("years");
    if years {
        Some([count, 0, 0])
    } else if lexicon::MONTHS.start(word) {
        Some([0, count, 0])
    } else if lexicon::WEEKS.start(word) {
        Some([0, 0, count.checked_mul(7)?])
    } else if lexicon::DAYS.start(word) {
        Some([0, 0, count])
    } else if lexicon::HOURS.start(word) && count.is_multiple_of(HOURS) {
        Some([0, 0, count / HOURS])
    } else {
        None
    }
}

/// Parses a count in digits or words, up to `MAX_COUNT`.
fn parse_count(word: &str) -> Option<u32> {
    const WORDS: [(&lexicon::Terms, u32); 12] = [
        (&lexicon::COUNT_1, 1),
        (&lexicon::COUNT_2, 2),
        (&lexicon::COUNT_3, 3),
        (&lexicon::COUNT_4, 4),
        (&lexicon::COUNT_5, 5),
        (&lexicon::COUNT_6, 6),
        (&lexicon::COUNT_7, 7),
        (&lexicon::COUNT_8, 8),
        (&lexicon::COUNT_9, 9),
        (&lexicon::COUNT_10, 10),
        (&lexicon::COUNT_12, 12),
        (&lexicon::COUNT_24, 24),
    ];
    const MAX_COUNT: u32 = 1200;
    let word = word.trim_start_matches(['(', '~']);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.parse().ok().filter(|number| (1..=MAX_COUNT).contains(number));
    }
    WORDS.iter().find(|(words, _)| words.have(word)).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    #[test]
    fn addresses_in_a_text_are_found() {
        for (text, expected) in [
            (
                "Meet us at Church House, Example Street, London, EX1 2AB.",
                vec![("street", "Example Street"), ("postcode", "EX1 2AB"), ("city", "London")],
            ),
            (
                "on Näidis OÜ, asukohaga Näidise tee 4, 10111 Tallinn",
                vec![("street", "Näidise tee 4"), ("postcode", "10111"), ("city", "Tallinn")],
            ),
            ("We write to London, EX1", vec![]),
        ] {
            let mut found = lexicon::with_language(Language::En, || address_within(text));
            found.sort();
            let mut expected = expected;
            expected.sort();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn countries_outside_the_eea_are_not_named_by_the_border() {
        for (text, expected) in [
            ("kuten yhdysvalloissa tai isossa-britanniassa", vec!["US", "GB"]),
            ("countries outside the uk or the eu", vec![]),
            ("servers in the uk.", vec!["GB"]),
        ] {
            assert_eq!(non_eea_countries(text), expected, "{text}");
        }
    }

    #[test]
    fn addresses_are_recognized() {
        let text = "Kirjoita (asiakas@example.fi), tai katso https://example.fi/a?b=1. Myös www.example.fi.";
        assert_eq!(emails(text).collect::<Vec<_>>(), ["asiakas@example.fi"]);
        assert_eq!(urls(text).collect::<Vec<_>>(), ["https://example.fi/a?b=1", "www.example.fi"]);
        assert_eq!(postcode_and_city("00100 Helsinki"), Some(("00100", "Helsinki")));
        assert_eq!(postcode_and_city("FI-00100 HELSINKI"), Some(("FI-00100", "HELSINKI")));
        assert_eq!(postcode_and_city("111 22 Stockholm"), Some(("111 22", "Stockholm")));
        for none in
            ["12345", "12345 67", "123456 Helsinki", "00100 helsinki", "00100 On se kaupunki, jossa", ""]
        {
            assert_eq!(postcode_and_city(none), None, "{none}");
        }
        for street in [
            "Esimerkkikatu 1",
            "Esimerkinkuja 2 A 3",
            "Exempelgatan 12",
            "12 Example Street",
            "Iso Esimerkintie 5 b",
        ] {
            assert!(is_street(street), "{street}");
        }
        for other in ["Esimerkki Oy", "Katu on pitkä", "Tietoja säilytetään 2 vuotta", "PL 12"] {
            assert!(!is_street(other), "{other}");
        }
        assert_eq!(
            split_before_postcode("Esimerkkikatu 12 B 2 60100 Seinäjoki"),
            Some(("Esimerkkikatu 12 B 2", "60100 Seinäjoki"))
        );
        assert_eq!(split_before_postcode("PL69 02151 Espoo"), Some(("PL69", "02151 Espoo")));
        assert_eq!(split_before_postcode("Esimerkki Oy 02151 Espoo"), None);
        assert_eq!(city_and_postcode("Kuopio 70100"), Some(("70100", "Kuopio")));
        assert_eq!(city_and_postcode("Helsinki FI-00130"), Some(("FI-00130", "Helsinki")));
        assert_eq!(city_and_postcode("Exampleford EX1 2AB"), Some(("EX1 2AB", "Exampleford")));
        for none in ["Kuopio 2024", "Section A1 2B", "kuopio 70100", "70100 Kuopio", "Puh 017 234 567"] {
            assert_eq!(city_and_postcode(none), None, "{none}");
        }
        assert!(is_post_box("PL 123") && is_post_box("P.O. Box 7") && !is_post_box("Box"));
    }

    #[test]
    fn business_ids_and_phone_numbers_are_recognized() {
        assert_eq!(
            business_ids("Y-tunnus 1234567-1, 1234567-12, FI12345671").collect::<Vec<_>>(),
            ["1234567-1"]
        );
        assert_eq!(organisation_numbers("org.nr 556677-8899").collect::<Vec<_>>(), ["556677-8899"]);
        for phone in ["09 123 4567", "+358 (0)9 123 4567", "029-123 456", "0401234567"] {
            assert!(is_phone(phone), "{phone}");
        }
        for (text, expected) in [
            ("p. (09) 123 4567, tai", "(09) 123 4567"),
            ("(puh. 09 123 4567)", "09 123 4567"),
            ("puhelin (+358 9 123 4567)", "+358 9 123 4567"),
            ("+358 (0)9 123 4567", "+358 (0)9 123 4567"),
        ] {
            assert_eq!(phones(text).collect::<Vec<_>>(), [expected], "{text}");
        }
        for other in ["00100", "1.1.2020", "1234567-1", "2020", "040"] {
            assert!(!is_phone(other), "{other}");
        }
    }

    #[test]
    fn company_names_are_found() {
        for (text, expected) in [
            ("Me Esimerkki Oy:ssä välitämme", Some("Esimerkki Oy")),
            ("1.2 Esimerkki Oy on", Some("Esimerkki Oy")),
            ("3 Esimerkki Oy on", Some("3 Esimerkki Oy")),
            ("The Example Trust Ltd is", Some("The Example Trust Ltd")),
            ("Rekisterinpitäjä Esimerkki Oy", Some("Esimerkki Oy")),
            ("rekisteriä pitää Esimerkki ja Pojat Oy.", Some("Esimerkki ja Pojat Oy")),
            ("the company Example Trading Ltd. is", Some("Example Trading Ltd.")),
            ("Oy Exempel Ab (nedan)", Some("Oy Exempel Ab")),
            ("Muster GmbH & Co. KG, Berlin", Some("Muster GmbH & Co. KG")),
            ("Die Daten hat Muster & Söhne GmbH & Co. KGaA.", Some("Muster & Söhne GmbH & Co. KGaA")),
            ("Muster UG (haftungsbeschränkt) in Bonn", Some("Muster UG (haftungsbeschränkt)")),
            ("Esimerkki Oy Ab käsittelee", Some("Esimerkki Oy Ab")),
            ("by Sample & Sons Ltd and", Some("Sample & Sons Ltd")),
            ("Sample S.A. keeps it", Some("Sample S.A.")),
            ("av Eksempel A/S i", Some("Eksempel A/S")),
            ("by Voorbeeld B.V. in", Some("Voorbeeld B.V.")),
            ("administruje Wzorzec sp. z o.o. w", Some("Wzorzec sp. z o.o.")),
            ("spravuje Vzor s.r.o. a", Some("Vzor s.r.o.")),
            ("Andmeid töötleb Näidis AS.", Some("Näidis AS")),
            ("DATA SUCH AS NAMES", None),
            ("Rekisterinpitäjä on Asunto Oy Esimerkin Piha.", Some("Asunto Oy Esimerkin Piha")),
            ("Kiinteistö Oy Esimerkki (1234567-1)", Some("Kiinteistö Oy Esimerkki")),
            ("MTÜ Näidis Tugi töötleb andmeid", Some("MTÜ Näidis Tugi")),
            ("OÜ Näidis (edaspidi andmetöötleja)", Some("OÜ Näidis")),
            ("Esimerkki Oy Helsinki", Some("Esimerkki Oy")),
            ("Bostadsrättsföreningen Exempelgården, org.nr", Some("Bostadsrättsföreningen Exempelgården")),
            ("Bostadsrättsföreningen är ansvarig", None),
            ("Turnverein Muster e. V., Bonn", Some("Turnverein Muster e. V.")),
            ("Exempelbygdens förening u p a har", None),
            ("Exempelbygdens Förening u p a har", Some("Exempelbygdens Förening u p a")),
            ("We're Example Feet Ltd ('we')", Some("Example Feet Ltd")),
            ("Dunn's Example Ltd", Some("Dunn's Example Ltd")),
            ("AS IS, SA VOI", None),
            ("MTÜ", None),
            ("& Co. KG", None),
            ("ei mitään Oy", None),
            ("", None),
        ] {
            assert_eq!(first_company(text), expected, "{text}");
        }
        lexicon::with_language(Language::De, || {
            for text in ["Die Beispiel AG freut sich", "Wir, die Beispiel AG", "Verantwortlich Beispiel AG"] {
                assert_eq!(first_company(text), Some("Beispiel AG"), "{text}");
            }
        });
        lexicon::with_language(Language::Sv, || {
            assert_eq!(first_company("Vi Exempel AB"), Some("Exempel AB"));
            assert_eq!(first_company("Föreningen Exempel r.f. har"), Some("Föreningen Exempel r.f."));
        });
    }

    #[test]
    fn countries_outside_the_eea_are_found() {
        for (text, expected) in [
            ("servrar i usa", vec!["US"]),
            ("siirretään usa:han ja sveitsiin", vec!["US", "CH"]),
            ("we share usage data with partners", vec![]),
            ("usaldusväärsetele teenusepakkujatele", vec![]),
        ] {
            assert_eq!(non_eea_countries(text), expected, "{text}");
        }
    }

    #[test]
    fn dates_are_parsed() {
        for (text, expected) in [
            ("Päivitetty 7.10.2022", Some("2022-10-07")),
            ("Senast uppdaterad: 2021-03-04.", Some("2021-03-04")),
            ("den 7 oktober 2022", Some("2022-10-07")),
            ("Last updated: May 25, 2018", Some("2018-05-25")),
            ("25th May 2018", Some("2018-05-25")),
            ("laadittu 7. lokakuuta 2022", Some("2022-10-07")),
            ("laadittu 7. marraskuuta 2022", Some("2022-11-07")),
            ("7. 10. 2022", Some("2022-10-07")),
            ("31.2.2022", None),
            ("7/10/2022", None),
            ("20/09/2023", Some("2023-09-20")),
            ("09/20/2023", Some("2023-09-20")),
            ("523/1999", None),
        ] {
            assert_eq!(first_date(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn periods_are_found() {
        for (text, expected) in [
            ("säilytetään 10 vuotta asiakkuuden päättymisestä", vec![[10, 0, 0]]),
            ("enintään 24 kuukauden ajan", vec![[0, 24, 0]]),
            ("kymmenen vuotta", vec![[10, 0, 0]]),
            ("poistetaan vuoden kuluttua", vec![[1, 0, 0]]),
            ("kahden vuoden kuluttua", vec![[2, 0, 0]]),
            ("jäsenyyden ajan ja vuoden sen päättymisestä", vec![[1, 0, 0]]),
            ("seuraavan vuoden päättymisestä, vuoden lopun jälkeen", vec![]),
            ("seuraavan vuoden aikana", vec![]),
            ("i högst två år", vec![[2, 0, 0]]),
            ("for 90 days, then two weeks", vec![[0, 0, 90], [0, 0, 14]]),
            ("vuonna 2020 kerätty", vec![]),
            ("säilytetään 1,5 vuotta", vec![[1, 6, 0]]),
            ("for 2.5 years or 1½ years", vec![[2, 6, 0], [1, 6, 0]]),
            ("0,5 vuotta", vec![[0, 6, 0]]),
            ("0,5 kuukautta, 1,7 vuotta, 999,5 vuotta, ½ vuotta, ,5 vuotta", vec![]),
            ("gallras efter 72 timmar och 10 timmar", vec![[0, 0, 3]]),
        ] {
            assert_eq!(periods(text), expected, "{text}");
        }
    }
}
