//! Where each path of the model stands in the file.

use std::collections::HashMap;
use std::ops::Range;

/// The bytes of each path, such as `recipients.mailer.transfer`.
#[derive(Clone, Debug, Default)]
pub struct Positions(HashMap<String, Range<usize>>);

impl Positions {
    /// Notes where a path stands; the first place counts.
    pub fn note(&mut self, path: &str, range: Range<usize>) {
        self.0.entry(path.to_owned()).or_insert(range);
    }

    /// The bytes of a path or, where the file does not have it, of the nearest path above it that it does have; of
    /// the file's first character where there is none.
    pub fn find(&self, path: &str) -> Range<usize> {
        let mut path = path;
        loop {
            if let Some(range) = self.0.get(path) {
                return range.clone();
            }
            match path.rfind(['.', '[']) {
                Some(cut) => path = &path[..cut],
                None => return 0..0,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_place_is_found() {
        let mut positions = Positions::default();
        positions.note("a", 1..2);
        positions.note("a.b[0]", 3..4);
        assert_eq!(positions.find("a.b[0].c"), 3..4);
        assert_eq!(positions.find("a.b[1]"), 1..2);
        assert_eq!(positions.find("z"), 0..0);
        assert_eq!(positions.find(""), 0..0);
    }
}
