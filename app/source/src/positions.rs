//! Where each path of the model stands in the file.

use std::ops::Range;

/// The bytes of each path, such as `recipients.mailer.transfer`, in the order of reading. Every value of a file is
/// noted and few are ever looked up, so noting must be cheap and looking up need not be.
#[derive(Clone, Debug, Default)]
pub struct Positions(Vec<(String, Range<usize>)>);

impl Positions {
    /// Notes where a path stands; the first place counts.
    pub fn note(&mut self, path: &str, range: Range<usize>) {
        self.0.push((path.to_owned(), range));
    }

    /// The bytes of a path or, where the file does not have it, of the nearest path above it that it does have; of
    /// the file's first character where there is none.
    pub fn find(&self, path: &str) -> Range<usize> {
        let mut path = path;
        loop {
            if let Some((_, range)) = self.0.iter().find(|(noted, _)| noted == path) {
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
