//! `social.png`: the picture that messengers and social media show of a link (`og:image`).
//!
//! It has the mark of `public/favicon.svg` on the accent of the theme, so it needs neither fonts nor files.

use std::ops::Range;

use anyhow::{Context as _, Result};
use seloste_notice::Site;
use seloste_pages::style;

use crate::staging::Staging;

const FILE: &str = "social.png";

/// Size in pixels: 1.91:1, which the services show without cutting.
const WIDTH: u16 = 1200;
const HEIGHT: u16 = 630;

/// Pixels per unit of the mark, whose grid has 32 units. Services that cut the picture to a square keep it.
const SCALE: f32 = 18.0;
/// Number of the shade that is white. Shade 0 is the accent.
const WHITE: u8 = 15;
/// Center of the mark in units.
const CENTER: f32 = 16.0;
/// Left end of the lines, and half their thickness.
const LEFT: f32 = 9.0;
const RADIUS: f32 = 1.5;
/// Height and right end of each line.
const LINES: [(f32, f32); 3] = [(10.0, 23.0), (16.0, 23.0), (22.0, 17.0)];

/// The columns and rows outside which no pixel of the mark is.
const MARK_COLUMNS: Range<u16> = 440..756;
const MARK_ROWS: Range<u16> = 178..452;

/// Writes the picture, unless `public/` has one, and returns its absolute URL. Returns `None` if the URL of
/// the site is not configured, because the address of a picture must be absolute.
pub(crate) fn write(site: &Site, staging: &Staging) -> Result<Option<String>> {
    let Some(url) = site.url(FILE) else { return Ok(None) };
    if !staging.has_copy(FILE) {
        let accent = site.theme.accent.as_deref().unwrap_or(style::ACCENT);
        staging.write(FILE, &image(accent)?)?;
    }
    Ok(Some(url))
}

/// Returns the picture as PNG, in shades between the accent and white. The accent is `#rrggbb`.
fn image(accent: &str) -> Result<Vec<u8>> {
    let rgb = accent.strip_prefix('#').and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let [_, rgb @ ..] = rgb.with_context(|| format!("{accent} is not a color"))?.to_be_bytes();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDTH.into(), HEIGHT.into());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Four);
    // Filters serve colors, not numbers of a palette (PNG, third edition, 12.7).
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette((0..=WHITE).flat_map(|step| rgb.map(|part| shade(part, step))).collect::<Vec<u8>>());
    encoder.write_header()?.write_image_data(&pixels())?;
    Ok(file)
}

/// Returns the numbers of the shades, two pixels in a byte. Only the pixels of the mark are computed.
fn pixels() -> Vec<u8> {
    let row_length = usize::from(WIDTH / 2);
    let mut pixels = vec![0; row_length * usize::from(HEIGHT)];
    for (row, bytes) in (0..HEIGHT).zip(pixels.chunks_exact_mut(row_length)) {
        if !MARK_ROWS.contains(&row) {
            continue;
        }
        for (column, byte) in (0..WIDTH).step_by(2).zip(bytes) {
            if MARK_COLUMNS.contains(&column) {
                *byte = step(white_at(column, row)) << 4 | step(white_at(column + 1, row));
            }
        }
    }
    pixels
}

/// Mixes a part of a color with white.
fn shade(part: u8, step: u8) -> u8 {
    let white = u16::from(u8::MAX - part) * u16::from(step) / u16::from(WHITE);
    part.saturating_add(u8::try_from(white).unwrap_or(u8::MAX))
}

/// Returns the number of the shade for a pixel that is so white.
fn step(white: f32) -> u8 {
    // Almost all pixels have the first or the last shade.
    if white <= 0.0 {
        return 0;
    }
    if white >= 1.0 {
        return WHITE;
    }
    (1..=WHITE).take_while(|step| white * f32::from(WHITE) >= f32::from(*step)).last().unwrap_or(0)
}

/// Returns how white a pixel is, from 0 to 1.
fn white_at(column: u16, row: u16) -> f32 {
    let unit = |pixel: u16, size: u16| (f32::from(pixel) + 0.5 - f32::from(size) / 2.0) / SCALE + CENTER;
    let (x, y) = (unit(column, WIDTH), unit(row, HEIGHT));
    // Not `hypot`, whose last digit may depend on the platform.
    let square = |x: f32, y: f32| x * x + y * y;
    let squares = LINES.iter().map(|(height, right)| square(x - x.clamp(LEFT, *right), y - height));
    let distance = squares.fold(f32::MAX, f32::min).sqrt();
    ((RADIUS - distance) * SCALE + 0.5).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn the_mark_is_white_on_the_accent() {
        assert_eq!([white_at(0, 0), white_at(1199, 629), white_at(600, 260)], [0.0; 3]);
        // The middle of each line; the space right of the shorter one.
        assert_eq!([white_at(590, 207), white_at(600, 315), white_at(590, 423)], [1.0; 3]);
        assert_eq!([white_at(720, 315), white_at(720, 423)], [1.0, 0.0]);
    }

    #[test]
    fn no_pixel_of_the_mark_is_left_out() {
        let all = (0..HEIGHT).flat_map(|row| (0..WIDTH).map(move |column| step(white_at(column, row))));
        let drawn = pixels().into_iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
        assert!(all.eq(drawn));
    }

    #[test]
    fn the_file_is_small_and_the_same_for_the_same_accent() {
        let file = image("#a02c2c").unwrap();
        assert!(file.len() < 8_000, "{}", file.len());
        assert_eq!(image("#a02c2c").unwrap(), file);
        assert!(image("a02c2c").is_err());
    }

    #[test]
    fn the_file_has_the_accent_and_white() {
        let file = image("#a02c2c").unwrap();
        let mut decoder = png::Decoder::new(Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (1200, 630));
        let pixel = |column: usize, row: usize| pixels[(row * 1200 + column) * 3..][..3].to_vec();
        assert_eq!([pixel(0, 0), pixel(600, 315)], [vec![0xa0, 0x2c, 0x2c], vec![255; 3]]);
    }
}
