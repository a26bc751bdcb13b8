//! The hosts, one file each.

mod apache;
mod azure;
mod caddy;
mod cloudflare;
mod github;
mod gitlab;
mod lighttpd;
mod netlify;
mod nginx;
mod published;
mod s3;
mod underscore_headers;

use crate::{ProjectFacts, ProjectFile, SiteFacts, StaticHost};

/// All hosts, in the order of the help.
pub(crate) static ALL: [&StaticHost; 10] = [
    &github::HOST,
    &gitlab::HOST,
    &netlify::HOST,
    &cloudflare::HOST,
    &azure::HOST,
    &s3::HOST,
    &nginx::HOST,
    &apache::HOST,
    &caddy::HOST,
    &lighttpd::HOST,
];

/// For hosts that need nothing within the site.
fn no_site_files(_: &SiteFacts<'_>) -> Vec<(&'static str, String)> {
    Vec::new()
}

/// For hosts that need nothing beside the site.
fn no_project_files(_: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    Vec::new()
}

/// Returns the command that builds on another machine, and keeps what [`published`] has fetched.
fn build_command(facts: &ProjectFacts<'_>, host: &StaticHost) -> String {
    let ProjectFacts { folder, out, version, precompressed, .. } = facts;
    let precompress = if *precompressed { " --precompress" } else { "" };
    let (keep, name) = (published::KEEP, host.name);
    format!("npx --yes seloste@{version} build {folder} --out {out} {keep} --host {name}{precompress}")
}
