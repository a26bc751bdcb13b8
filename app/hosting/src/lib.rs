//! Static hosts, and the files that make each of them serve a site correctly: media types with
//! charset, security headers, caching, the 404 page, redirects to folders.
//!
//! This crate is pure: `seloste-site` writes the files that belong to the site, the program those that belong
//! beside it.
#![forbid(unsafe_code)]

mod headers;
mod hosts;

/// A static host.
#[derive(Debug)]
pub struct StaticHost {
    /// Name in `--host`.
    pub name: &'static str,
    /// Title, and what is written for it.
    pub about: &'static str,
    /// What the author does next.
    pub next: &'static str,
    /// True if the host serves the output folder at the root, regardless of the address of the site, so that
    /// rules for its files have no other path.
    serves_root: bool,
    /// True if the host sends the compressed copies `NAME.br` and `NAME.gz` of a site's files.
    pub serves_compressed: bool,
    site_files: fn(&SiteFacts<'_>) -> Vec<(&'static str, String)>,
    project_files: fn(&ProjectFacts<'_>) -> Vec<ProjectFile>,
}

/// What files within the site depend on.
#[derive(Clone, Copy, Debug)]
pub struct SiteFacts<'f> {
    /// Path of the site, such as `/` or `/privacy/`.
    pub base: &'f str,
    /// Paths of the files that are named by their hashes, below the site's root.
    pub hashed: &'f [String],
    /// True if the site has compressed copies of its files.
    pub precompressed: bool,
}

/// What files beside the site depend on.
#[derive(Clone, Copy, Debug)]
pub struct ProjectFacts<'f> {
    /// Path of the site, such as `/` or `/privacy/`.
    pub base: &'f str,
    /// Name of the output folder.
    pub out_name: &'f str,
    /// Site folder, below the root of the repository; `.` for the root itself.
    pub folder: &'f str,
    /// Output folder, below the root of the repository.
    pub out: &'f str,
    /// Version of the program.
    pub version: &'f str,
    /// True if the site has compressed copies of its files.
    pub precompressed: bool,
}

/// A file that belongs beside the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectFile {
    /// Where it belongs.
    pub place: Place,
    /// Path below that folder.
    pub path: String,
    /// Content, in a format with comments that start with `#`.
    pub text: String,
}

/// Where a file beside the site belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the folder that contains the output folder.
    BesideOutput,
    /// At the root of the author's repository.
    Repository,
}

/// Returns true for the path of a file of a type that is compressed well.
pub fn is_compressible(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| headers::TYPES.iter().any(|(known, _)| *known == extension))
}

impl StaticHost {
    /// Returns all hosts, in the order of the help.
    pub fn all() -> &'static [&'static Self] {
        &hosts::ALL
    }

    /// Returns the host with this name.
    pub fn from_name(name: &str) -> Option<&'static Self> {
        Self::all().iter().copied().find(|host| host.name == name)
    }

    /// Returns the files within the site, by their paths.
    pub fn site_files(&self, facts: &SiteFacts<'_>) -> Vec<(&'static str, String)> {
        let base = if self.serves_root { "/" } else { facts.base };
        (self.site_files)(&SiteFacts { base, ..*facts })
    }

    /// Returns true if the host serves the output folder at another path than `base`, so that the site has
    /// its address only behind another server.
    pub fn moves_site(&self, base: &str) -> bool {
        self.serves_root && base != "/"
    }

    /// Returns the files beside the site.
    pub fn project_files(&self, facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
        (self.project_files)(facts)
    }
}

#[cfg(test)]
mod tests;
