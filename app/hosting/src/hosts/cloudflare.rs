//! Cloudflare Pages.

use super::{no_project_files, underscore_headers};
use crate::{SiteFacts, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "cloudflare-pages",
    about: "Cloudflare Pages: _headers",
    next: "Upload the output folder with `wrangler pages deploy`.",
    serves_root: true,
    serves_compressed: false,
    site_files,
    project_files: no_project_files,
};

/// The host allows other origins by itself.
fn site_files(facts: &SiteFacts<'_>) -> Vec<(&'static str, String)> {
    vec![(underscore_headers::NAME, underscore_headers::write(facts, &[]))]
}
