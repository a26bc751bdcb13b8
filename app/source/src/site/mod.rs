//! Decodes the settings of a site. docs/notice-format.md describes the keys.

mod consent;

use seloste_notice::record::keywords;
use seloste_notice::{Language, Site, Text, Theme};

use crate::catalog::site::{HOME, SEARCH_ENGINES};
use crate::decode::{Decoder, MapFields};
use crate::notice::languages;
use crate::values;
use crate::yaml::YamlNode;

/// `--surface` of the light and the dark theme in `style.css` of the pages, the background of links with the
/// least contrast.
const LIGHT_BACKGROUND: [u8; 3] = [0xf3, 0xf6, 0xf8];
const DARK_BACKGROUND: [u8; 3] = [0x1e, 0x25, 0x2c];

/// Minimum contrast ratio of text (WCAG 2.2, success criterion 1.4.3).
const MIN_CONTRAST: f64 = 4.5;

/// Decodes the settings; returns `None` if a required key is missing.
pub(crate) fn decode(decoder: &mut Decoder<'_>, root: &YamlNode) -> Option<Site> {
    let mut fields = decoder.fields(root, "")?;
    let languages = fields.required(decoder, "languages", keywords::<Language>, languages);
    decoder.languages = languages.clone().unwrap_or_else(|| Language::ALL.to_vec());
    let title = fields.required(decoder, "title", Vec::new, values::text);
    let description = fields.optional(decoder, "description", values::text);
    let address = fields.optional(decoder, "url", site_address);
    let theme = fields.optional(decoder, "theme", theme).unwrap_or_default();
    let consent = fields.optional(decoder, "consent", consent::consent).unwrap_or_default();
    let requests = fields.optional(decoder, "requests", values::boolean).unwrap_or(true);
    let indexed = fields
        .optional(decoder, "search_engines", |decoder, node, path| {
            values::keyword_in(decoder, node, path, &SEARCH_ENGINES)
        })
        .unwrap_or(true);
    let disclaimer = fields.optional(decoder, "disclaimer", values::markdown);
    let is_home = fields
        .optional(decoder, "home", |decoder, node, path| values::keyword_in(decoder, node, path, &HOME))
        .unwrap_or(false);
    fields.finish(decoder);
    consent::check_domain(decoder, &consent, address.as_ref().map(|(origin, _)| origin.as_str()));
    let (origin, path) = address.map_or((None, "/".to_owned()), |(origin, path)| (Some(origin), path));
    Some(Site {
        title: title?,
        description,
        languages: languages?,
        origin,
        path,
        theme,
        consent,
        requests,
        indexed,
        disclaimer,
        // The id is known when the folder of the notices has been read.
        home: is_home.then(String::new),
    })
}

/// Decodes the URL of the site into its origin and its base path, which begins and ends with a slash.
fn site_address(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<(String, String)> {
    let url = values::link(decoder, node, path)?;
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let Some(rest) = rest.filter(|_| !url.contains(['?', '#'])) else {
        decoder.error(
            "link-unsafe",
            node.range.clone(),
            format!("`{url}` is not the address of a site"),
            "Pages state their own address for search engines and for links between languages.",
            "Write the complete address, such as https://example.fi/privacy/.".to_owned(),
        );
        return None;
    };
    let host_end = rest.find('/').unwrap_or(rest.len());
    let origin = url[..url.len() - rest.len() + host_end].to_owned();
    let mut path = rest[host_end..].to_owned();
    if !path.ends_with('/') {
        path.push('/');
    }
    Some((origin, path))
}

fn theme(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Theme> {
    let mut fields = decoder.fields(node, path)?;
    let theme = Theme {
        accent: colour(decoder, &mut fields, "accent", LIGHT_BACKGROUND),
        accent_dark: colour(decoder, &mut fields, "accent_dark", DARK_BACKGROUND),
        logo: fields.optional(decoder, "logo", logo),
    };
    fields.finish(decoder);
    Some(theme)
}

fn logo(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<(String, Text)> {
    let mut fields = decoder.fields(node, path)?;
    let file = fields.required(decoder, "file", Vec::new, |decoder, node, path| {
        let file = values::scalar(decoder, node, path)?;
        let plain = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
        if file.chars().all(plain) && !file.starts_with('.') {
            return Some(file);
        }
        decoder.error(
            "id-invalid",
            node.range.clone(),
            format!("`{file}` is not the name of a file in public/"),
            "The logo must be in the folder public/.",
            "Put the file into public/ and write only its name, such as logo.svg.".to_owned(),
        );
        None
    });
    let text = fields.required(decoder, "text", Vec::new, values::text);
    fields.finish(decoder);
    Some((file?, text?))
}

fn colour(
    decoder: &mut Decoder<'_>,
    fields: &mut MapFields<'_>,
    name: &'static str,
    background: [u8; 3],
) -> Option<String> {
    let node = fields.get(decoder, name)?;
    let written = values::scalar(decoder, node, &fields.path_of(name))?;
    let Some(colour) = parse_colour(&written) else {
        decoder.error(
            "colour-invalid",
            node.range.clone(),
            format!("invalid colour `{written}`"),
            "Links and buttons need a valid colour.",
            "Write six hexadecimal digits after #, in quotation marks, such as \"#0b5c7a\".".to_owned(),
        );
        return None;
    };
    let contrast = contrast(colour, background);
    if contrast < MIN_CONTRAST {
        decoder.error(
            "colour-contrast",
            node.range.clone(),
            format!(
                "contrast ratio of `{written}` against the background is {contrast:.1}:1 (required: \
             {MIN_CONTRAST}:1)"
            ),
            "People with low vision could not read links and buttons (WCAG 2.2, success criterion \
             1.4.3).",
            format!(
                "Write `{name}: \"{}\"`, the nearest shade with enough contrast.",
                nearest(colour, background)
            ),
        );
        return None;
    }
    Some(written.to_ascii_lowercase())
}

fn parse_colour(written: &str) -> Option<[u8; 3]> {
    let digits = written.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    digits.chars().all(|digit| digit.is_ascii_hexdigit()).then_some([part(0)?, part(2)?, part(4)?])
}

/// Returns the contrast ratio of two colours (WCAG 2.2).
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Returns the shade of a colour, mixed with as little black or white as possible, that has enough contrast
/// to a background.
fn nearest(colour: [u8; 3], background: [u8; 3]) -> String {
    let end = if luminance(background) > 0.18 { 0_u8 } else { 255 };
    let mixed = |step: u16| {
        colour.map(|part| {
            let mixed = (u16::from(part) * (255 - step) + u16::from(end) * step) / 255;
            u8::try_from(mixed).unwrap_or(end)
        })
    };
    let [red, green, blue] =
        (0..=255).map(mixed).find(|shade| contrast(*shade, background) >= MIN_CONTRAST).unwrap_or([end; 3]);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Returns the relative luminance of a colour (WCAG 2.2).
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_of_black_and_white() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        assert!((contrast([1, 2, 3], [1, 2, 3]) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn backgrounds_are_those_of_the_pages() {
        let style = include_str!("../../../pages/src/document/style.css");
        let surfaces: Vec<_> = style
            .split("--surface: ")
            .skip(1)
            .filter_map(|rest| parse_colour(rest.split_once(';')?.0))
            .collect();
        assert_eq!(surfaces, [LIGHT_BACKGROUND, DARK_BACKGROUND]);
    }

    #[test]
    fn nearest_shades_have_enough_contrast() {
        for background in [LIGHT_BACKGROUND, DARK_BACKGROUND] {
            for colour in [[0; 3], [255; 3], [0x8f, 0xd0, 0xea], [0x0b, 0x5c, 0x7a], [255, 0, 0], [1, 0, 255]]
            {
                let shade = parse_colour(&nearest(colour, background)).unwrap();
                assert!(contrast(shade, background) >= MIN_CONTRAST, "{colour:?}: {shade:?}");
                if contrast(colour, background) >= MIN_CONTRAST {
                    assert_eq!(shade, colour);
                }
            }
        }
        // The next lighter shade does not have enough contrast.
        assert_eq!(nearest([0x8f, 0xd0, 0xea], LIGHT_BACKGROUND), "#517685");
    }

    #[test]
    fn colours_are_parsed() {
        assert_eq!(parse_colour("#0b5c7a"), Some([0x0b, 0x5c, 0x7a]));
        for wrong in ["0b5c7a", "#0b5c7", "#0b5c7g", "#+b5c7a", "red", "#äää"] {
            assert_eq!(parse_colour(wrong), None, "{wrong}");
        }
    }
}
