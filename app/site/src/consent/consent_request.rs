//! The consent request of a notice's pages, and the paths to which the choice applies.

use seloste_notice::{ConsentScope, ConsentSettings, Language, Notice, Service, Site};
use seloste_pages::Route;
use seloste_pages::choices::{ConsentRequest, Dialog, DialogUrls};
use seloste_pages::route::link;

use super::files::FOLDER;
use super::snapshot::NoticeSnapshot;
use crate::input::BuildInput;

/// Services that the pages of a notice ask about, and the paths of the cookie.
pub(crate) struct NoticeConsent<'b> {
    services: Vec<&'b Service>,
    cookie_paths: Vec<String>,
    settings: &'b ConsentSettings,
}

impl<'b> NoticeConsent<'b> {
    /// Collects the services and paths of a notice. `site_services` is the result of [`site_services`].
    pub(crate) fn new(build: &BuildInput<'b>, site_services: &[&'b Service], notice: &'b Notice) -> Self {
        let settings = &build.site.consent;
        let default = default_language(build.site);
        let (services, cookie_paths) = match settings.scope {
            ConsentScope::Notice => (
                notice.services.iter().collect(),
                notice
                    .languages
                    .iter()
                    .map(|language| Route::Notice(*language, notice.id.clone()).path(default))
                    .collect(),
            ),
            ConsentScope::Site => (site_services.to_vec(), vec![String::new()]),
        };
        Self { services, cookie_paths, settings }
    }

    /// Renders the dialog of a page. Returns `None` if the notice itself has no optional service, so that its
    /// page loads nothing.
    pub(crate) fn dialog<'q>(&'q self, notice: &'q Notice, language: Language) -> Option<Dialog<'q>> {
        notice.optional_services().next()?;
        let controller = notice.controller.as_ref().and_then(|controller| controller.name.as_ref());
        Dialog::new(ConsentRequest {
            language,
            controller: controller.map(|name| name.get_or_first(language).1),
            services: &self.services,
            settings: self.settings,
        })
    }

    /// Returns the URLs used by the dialog, relative to a page whose prefix to the site's root is `root`.
    pub(crate) fn urls(&self, root: &str, snapshot: &NoticeSnapshot) -> DialogUrls {
        let paths: Vec<_> = self.cookie_paths.iter().map(|path| link(root, path)).collect();
        DialogUrls {
            cookie_paths: paths.join(" "),
            snapshot_url: format!("{root}{}/{}", FOLDER, snapshot.file_name()),
            snapshot_hash: snapshot.hash.clone(),
        }
    }
}

/// Returns the site's default language.
pub(super) fn default_language(site: &Site) -> Language {
    site.languages.first().copied().unwrap_or(Language::Fi)
}

/// Returns the notice whose pages have the dialog for the whole site; `None` if each notice has its own.
pub(crate) fn dialog_notice<'b>(build: &BuildInput<'b>) -> Option<&'b Notice> {
    let one_for_all = build.site.consent.scope == ConsentScope::Site;
    let mut notices = build.notices.iter().copied();
    one_for_all.then(|| notices.find(|notice| notice.optional_services().next().is_some())).flatten()
}

/// Returns all services of the site without duplicates.
pub(crate) fn site_services<'b>(notices: &[&'b Notice]) -> Vec<&'b Service> {
    let mut services: Vec<&Service> = Vec::new();
    for service in notices.iter().flat_map(|notice| &notice.services) {
        if !services.iter().any(|known| known.id == service.id && known.category == service.category) {
            services.push(service);
        }
    }
    services
}
