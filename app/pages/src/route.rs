//! Paths of the pages, and relative links between them.

use seloste_notice::{Language, Site};

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
    ///
    /// The notice that is the home page is in the place of the list.
    pub fn path(&self, site: &Site) -> String {
        match self {
            Self::Index(language) if *language == site.default_language() => String::new(),
            Self::Index(language) => format!("{}/", language.code()),
            Self::Notice(language, id) => {
                let list = Self::Index(*language).path(site);
                if site.home.as_ref() == Some(id) { list } else { format!("{list}{id}/") }
            }
            Self::Version(language, id, date) => {
                format!("{}versions/{date}/", Self::Notice(*language, id.clone()).path(site))
            }
            Self::NotFound => "404.html".to_owned(),
        }
    }
}

/// Returns the prefix that leads from a page to the site's root. It is relative, so that the same files work
/// under any base path.
///
/// The 404 page is served at paths of any depth, so it alone uses the site's base path.
pub fn path_to_root(from: &Route, site: &Site) -> String {
    if *from == Route::NotFound {
        return site.path.clone();
    }
    "../".repeat(from.path(site).matches('/').count())
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
    use seloste_notice::Text;

    use super::*;

    fn site(home: Option<&str>) -> Site {
        Site {
            languages: vec![Language::Fi, Language::Sv],
            path: "/base/".to_owned(),
            home: home.map(str::to_owned),
            ..Site::new(Text::new(Language::Fi, "Selosteet"))
        }
    }

    #[test]
    fn paths_and_links() {
        let site = site(None);
        let fi = Language::Fi;
        let notice = |language| Route::Notice(language, "xcure".to_owned());
        assert_eq!(Route::Index(fi).path(&site), "");
        assert_eq!(Route::Index(Language::Sv).path(&site), "sv/");
        assert_eq!(notice(fi).path(&site), "xcure/");
        assert_eq!(notice(Language::Sv).path(&site), "sv/xcure/");
        let version = Route::Version(Language::Sv, "xcure".to_owned(), "2026-10-01".to_owned());
        assert_eq!(version.path(&site), "sv/xcure/versions/2026-10-01/");
        assert_eq!(path_to_root(&Route::Index(fi), &site), "");
        assert_eq!(path_to_root(&notice(Language::Sv), &site), "../../");
        assert_eq!(path_to_root(&Route::NotFound, &site), "/base/");
        assert_eq!(link("", ""), "./");
        assert_eq!(link("../", ""), "../");
        assert_eq!(link("../", "a/"), "../a/");
    }

    #[test]
    fn the_home_notice_is_in_the_place_of_the_list() {
        let site = site(Some("xcure"));
        for (language, folder) in [(Language::Fi, ""), (Language::Sv, "sv/")] {
            let route = Route::Notice(language, "xcure".to_owned());
            assert_eq!(route.path(&site), folder);
            assert_eq!(path_to_root(&route, &site), "../".repeat(folder.matches('/').count()));
            let version = Route::Version(language, "xcure".to_owned(), "2026-10-01".to_owned());
            assert_eq!(version.path(&site), format!("{folder}versions/2026-10-01/"));
            let removed = Route::Version(language, "other".to_owned(), "2026-10-01".to_owned());
            assert_eq!(removed.path(&site), format!("{folder}other/versions/2026-10-01/"));
        }
    }
}
