//! Paths of the pages, and relative links between them.

use seloste_notice::Language;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The list of notices in a language.
    Index(Language),
    /// A notice in a language, by its id.
    Notice(Language, String),
    /// An earlier version of a notice in a language, by the notice's id and the version's date (ISO 8601).
    Version(Language, String, String),
    /// The 404 page.
    NotFound,
}

impl Route {
    /// Returns the path below the site's root: empty for the index in the default language, `sv/xcure/` for a
    /// notice in another language.
    pub fn path(&self, default: Language) -> String {
        match self {
            Self::Index(language) if *language == default => String::new(),
            Self::Index(language) => format!("{}/", language.code()),
            Self::Notice(language, id) if *language == default => format!("{id}/"),
            Self::Notice(language, id) => format!("{}/{id}/", language.code()),
            Self::Version(language, id, date) => {
                format!("{}versions/{date}/", Self::Notice(*language, id.clone()).path(default))
            }
            Self::NotFound => "404.html".to_owned(),
        }
    }
}

/// Returns the prefix that leads from a page to the site's root. It is relative, so that the same files work
/// under any base path.
///
/// The 404 page is served at paths of any depth, so it alone uses the site's base path.
pub fn path_to_root(from: &Route, default: Language, base: &str) -> String {
    if *from == Route::NotFound {
        return base.to_owned();
    }
    "../".repeat(from.path(default).matches('/').count())
}

/// Returns a link to `path` below the site's root, from a page whose prefix to the root is `root`.
pub fn link(root: &str, path: &str) -> String {
    match (root.is_empty(), path.is_empty()) {
        (true, true) => "./".to_owned(),
        _ => format!("{root}{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_links() {
        let fi = Language::Fi;
        let notice = |language| Route::Notice(language, "xcure".to_owned());
        assert_eq!(Route::Index(fi).path(fi), "");
        assert_eq!(Route::Index(Language::Sv).path(fi), "sv/");
        assert_eq!(notice(fi).path(fi), "xcure/");
        assert_eq!(notice(Language::Sv).path(fi), "sv/xcure/");
        let version = Route::Version(Language::Sv, "xcure".to_owned(), "2026-10-01".to_owned());
        assert_eq!(version.path(fi), "sv/xcure/versions/2026-10-01/");
        assert_eq!(path_to_root(&Route::Index(fi), fi, "/"), "");
        assert_eq!(path_to_root(&notice(Language::Sv), fi, "/"), "../../");
        assert_eq!(path_to_root(&Route::NotFound, fi, "/base/"), "/base/");
        assert_eq!(link("", ""), "./");
        assert_eq!(link("../", ""), "../");
        assert_eq!(link("../", "a/"), "../a/");
    }
}
