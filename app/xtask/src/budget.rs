//! Budgets: the bytes that a visitor may have to fetch, and the time that a build may take.

/// What a budget applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Budget {
    /// The consent widget: boot module, JavaScript, WebAssembly and style sheet.
    Consent,
    /// The request form: boot module, JavaScript and WebAssembly.
    Request,
    /// The page of a notice with its style sheet.
    Notice,
    /// Any other page with its style sheet.
    OtherPage,
}

impl Budget {
    /// The maximum size in bytes, compressed with brotli.
    ///
    /// A minimal Yew form takes 71 KB, the consent widget about 9.9 KB (docs/weight.md); the rest is for the
    /// texts and rules that they contain.
    pub(crate) fn max_bytes(self) -> u64 {
        match self {
            Self::Consent => 10_000,
            Self::Request => 93_000,
            Self::Notice | Self::OtherPage => 20_000,
        }
    }
}

/// The number of notices on a large site; competitors are measured with it.
pub(crate) const NOTICES: usize = 500;
/// Numbers of notices, how often they are built, and the maximum time in seconds of the best run on two
/// cores.
pub(crate) const BUILD_TIMES: [(usize, u32, Option<f64>); 3] =
    [(5, 5, None), (NOTICES, 5, Some(0.25)), (5_000, 3, Some(2.5))];
