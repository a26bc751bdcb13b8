//! Where each path of the model stands in the file.

use std::ops::Range;

/// The bytes of each path, such as `recipients.mailer.transfer`. Every value of every file is recorded, and few are ever asked
/// for: so the paths stand in one text, one after another, and are searched from its beginning.
#[derive(Clone, Debug, Default)]
pub struct Positions {
    paths: String,
    /// Where each path ends in the text of all, and the bytes of its value.
    recorded: Vec<(usize, Range<usize>)>,
}

impl Positions {
    /// Notes where a path stands; the first place counts.
    pub fn record(&mut self, path: &str, range: Range<usize>) {
        self.paths.push_str(path);
        self.recorded.push((self.paths.len(), range));
    }

    /// The bytes of a path or, where the file does not have it, of the nearest path above it that it does have; of
    /// the file's first character where there is none.
    pub fn find(&self, path: &str) -> Range<usize> {
        let mut path = path;
        loop {
            if let Some(range) = self.get(path) {
                return range;
            }
            match path.rfind(['.', '[']) {
                Some(cut) => path = &path[..cut],
                None => return 0..0,
            }
        }
    }

    fn get(&self, path: &str) -> Option<Range<usize>> {
        let mut start = 0;
        let found = self.recorded.iter().find(|(end, _)| {
            let recorded = &self.paths[start..*end];
            start = *end;
            recorded == path
        });
        found.map(|(_, range)| range.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_place_is_found() {
        let mut positions = Positions::default();
        positions.record("a", 1..2);
        positions.record("a.b[0]", 3..4);
        positions.record("a", 5..6);
        assert_eq!(positions.find("a"), 1..2);
        assert_eq!(positions.find("a.b[0].c"), 3..4);
        assert_eq!(positions.find("a.b[1]"), 1..2);
        assert_eq!(positions.find("z"), 0..0);
        assert_eq!(positions.find(""), 0..0);
    }
}
