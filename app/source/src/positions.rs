//! Positions of values in the file.

use std::ops::Range;

/// Bytes of each path, such as `recipients.mailer.transfer`. Every value is recorded but few are looked up,
/// so the paths are appended to one string and searched linearly.
#[derive(Clone, Debug, Default)]
pub(crate) struct Positions {
    paths: String,
    /// End of each path in `paths`, and the bytes of its value.
    recorded: Vec<(usize, Range<usize>)>,
}

impl Positions {
    /// Records the bytes of a path. The first record of a path wins.
    pub(crate) fn record(&mut self, path: &str, range: Range<usize>) {
        self.paths.push_str(path);
        self.recorded.push((self.paths.len(), range));
    }

    /// Returns the bytes of a path, or of its nearest ancestor in the file; `0..0` if there is none.
    pub(crate) fn find(&self, path: &str) -> Range<usize> {
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

    /// Returns all paths with their bytes, in the order in which they were recorded.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        let mut start = 0;
        self.recorded.iter().map(move |(end, range)| {
            let path = &self.paths[start..*end];
            start = *end;
            (path, range.clone())
        })
    }

    /// Returns the bytes of a path.
    pub(crate) fn get(&self, path: &str) -> Option<Range<usize>> {
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
    fn missing_path_resolves_to_its_nearest_ancestor() {
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
