//! Seeded mutations of texts: the same seed gives the same text on every machine.

/// Maximum number of bytes of a mutated text.
pub(crate) const MAX_BYTES: usize = 8_000;

/// Maximum number of bytes of the part of a seed that a mutation starts from.
const MAX_START: usize = 3_000;

/// Characters that parsers treat in a special way, and some that they should not.
const CHARACTERS: [char; 28] = [
    '\0',
    '\t',
    '\n',
    '\r',
    '\u{7}',
    '\u{1b}',
    ' ',
    '"',
    '\'',
    '#',
    '&',
    '*',
    '-',
    ':',
    '<',
    '>',
    '[',
    '\\',
    ']',
    '`',
    '{',
    '|',
    '}',
    '\u{85}',
    '\u{a0}',
    '\u{2028}',
    '\u{202e}',
    '\u{1f469}',
];

/// Pseudorandom numbers (SplitMix64).
pub(crate) struct Random(u64);

impl Random {
    /// Creates the sequence of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns a number below `limit`, or 0 if that is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % limit.max(1) as u64).unwrap_or_default()
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Returns a mutation of one of the seeds, with parts of the others and some of the tokens.
pub(crate) fn mutate(random: &mut Random, seeds: &[String], tokens: &[&str]) -> String {
    let seed = &seeds[random.below(seeds.len())];
    // Usually start at the beginning, without which many files have no meaning.
    let start = if random.below(4) > 0 { 0 } else { line_start(seed, random.below(seed.len())) };
    let mut text = piece(&seed[start..], MAX_START).to_owned();
    for _ in 0..=random.below(4) {
        let at = boundary(&text, random.below(text.len() + 1));
        let end = boundary(&text, at + random.below(24)).max(at);
        match random.below(10) {
            0 => text.replace_range(at..end, ""),
            1 => text.insert_str(at, random.one(tokens)),
            2 => text.replace_range(at..end, random.one(tokens)),
            3 => text.insert(at, random.one(&CHARACTERS)),
            4 => {
                let copied = text[at..end].to_owned();
                text.insert_str(boundary(&text, random.below(text.len() + 1)), &copied);
            }
            5 => {
                let repeated = text[at..end].repeat(random.below(40));
                text.insert_str(at, &repeated);
            }
            6 => text.replace_range(line_start(&text, at)..line_end(&text, at), ""),
            7 => {
                let line = text[line_start(&text, at)..line_end(&text, at)].to_owned();
                let to = line_start(&text, random.below(text.len() + 1));
                text.insert_str(to, &line);
            }
            8 => {
                let other = &seeds[random.below(seeds.len())];
                let from = line_start(other, random.below(other.len()));
                text.insert_str(line_start(&text, at), piece(&other[from..], random.below(400)));
            }
            _ => text.truncate(at),
        }
    }
    text.truncate(boundary(&text, MAX_BYTES));
    text
}

/// Returns the lines of a text that fit into this number of bytes, at least a part of the first.
fn piece(text: &str, bytes: usize) -> &str {
    let end = boundary(text, bytes);
    if end == text.len() { text } else { text[..end].rfind('\n').map_or(&text[..end], |at| &text[..=at]) }
}

/// Returns the last boundary of a character up to this index.
fn boundary(text: &str, index: usize) -> usize {
    text.floor_char_boundary(index)
}

fn line_start(text: &str, index: usize) -> usize {
    text[..boundary(text, index)].rfind('\n').map_or(0, |at| at + 1)
}

fn line_end(text: &str, index: usize) -> usize {
    let from = boundary(text, index);
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}
