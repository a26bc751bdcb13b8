//! Versions of tools.

use std::fmt;

/// Which versions of a tool are usable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    /// Exactly this one.
    Exactly(String),
    /// This one or a later one.
    AtLeast(&'static str),
    /// Any.
    Any,
}

impl Version {
    /// Whether an installed version is usable.
    pub(crate) fn accepts(&self, installed: &str) -> bool {
        match self {
            Self::Exactly(version) => installed == version,
            Self::AtLeast(version) => numbers(installed) >= numbers(version),
            Self::Any => true,
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(version) => formatter.write_str(version),
            Self::AtLeast(version) => write!(formatter, "{version} or later"),
            Self::Any => formatter.write_str("any"),
        }
    }
}

/// Finds the version in the output of `--version`: the first word that starts with a digit, or with `v` and a
/// digit.
pub(crate) fn parse(output: &str) -> Option<String> {
    output
        .split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .map(str::to_owned)
}

/// The numbers of a version, for comparing. Some tools have one number only, which is not a semantic version.
fn numbers(version: &str) -> Vec<u64> {
    version.split('.').map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_parsed_from_output() {
        assert_eq!(parse("trunk 0.22.0-beta.1\n").as_deref(), Some("0.22.0-beta.1"));
        assert_eq!(parse("wasm-opt version 108 (version_108)").as_deref(), Some("108"));
        assert_eq!(parse("v20.20.2").as_deref(), Some("20.20.2"));
        assert_eq!(parse("Chromium 156.0.1 built on x").as_deref(), Some("156.0.1"));
        assert_eq!(parse("nothing"), None);
    }

    #[test]
    fn later_versions_satisfy_a_minimum() {
        let version = Version::AtLeast("20.19.0");
        assert!(version.accepts("20.20.2"));
        assert!(version.accepts("100.0.0"));
        assert!(!version.accepts("20.9.0"));
        assert!(!Version::Exactly("0.2.130".to_owned()).accepts("0.2.13"));
    }
}
