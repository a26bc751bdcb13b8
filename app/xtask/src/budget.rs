//! How much a visitor may have to fetch, and how long a build may take: one table.

use std::time::Duration;

/// What a budget holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The consent widget: boot, JavaScript, wasm and style sheet.
    Consent,
    /// The request form: boot, JavaScript and wasm.
    Request,
    /// The page of a notice, with the style sheet.
    Notice,
    /// Any other page, with the style sheet.
    OtherPage,
}

impl Of {
    /// The most bytes that may go over the wire by brotli.
    ///
    /// A minimal Yew form is 71 KB, the consent widget about 9.9 KB (docs/weight.md); the rest is room for the text
    /// and the rules that they carry.
    pub fn most(self) -> u64 {
        match self {
            Self::Consent => 10_000,
            Self::Request => 93_000,
            Self::Notice | Self::OtherPage => 20_000,
        }
    }
}

/// How many notices a site of usual size has at most; the others are measured beside that.
pub const NOTICES: usize = 500;
/// How many notices the build time is promised for, and the most that it may take on two cores.
pub const BUILD_TIMES: [(usize, Duration); 2] =
    [(NOTICES, Duration::from_millis(250)), (5_000, Duration::from_millis(2_500))];
