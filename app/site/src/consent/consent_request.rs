//! The consent request of a notice's pages, and the paths to which the choice applies.

use seloste_notice::{ConsentScope, ConsentSettings, Language, Notice, Service, Site, Text};
use seloste_pages::Route;
use seloste_pages::choices::{ConsentRequest, Dialog, DialogUrls};
use seloste_pages::route::link;

use super::files::FOLDER;
use super::shared::{SharedConsent, controller_name};
use super::snapshot::NoticeSnapshot;

/// Services that the pages of a notice ask about, and the paths of the cookie.
pub(crate) struct NoticeConsent<'b> {
    services: Vec<&'b Service>,
    cookie_paths: Vec<String>,
    settings: &'b ConsentSettings,
}

impl<'b> NoticeConsent<'b> {
    /// Collects the services and paths of a notice.
    pub(crate) fn new(site: &'b Site, shared: &'b SharedConsent, notice: &'b Notice) -> Self {
        let settings = &site.consent;
        let (services, cookie_paths) = match settings.scope {
            ConsentScope::Notice => (
                notice.services.iter().collect(),
                notice
                    .languages
                    .iter()
                    .map(|language| Route::Notice(*language, notice.id.clone()).path(site))
                    .collect(),
            ),
            ConsentScope::Site => return Self::for_site(site, shared),
        };
        Self { services, cookie_paths, settings }
    }

    /// Returns the services of all notices, for a choice that applies to the whole site.
    pub(super) fn for_site(site: &'b Site, shared: &'b SharedConsent) -> Self {
        let services = shared.services().collect();
        Self { services, cookie_paths: vec![String::new()], settings: &site.consent }
    }

    /// Renders the dialog of a page. Returns `None` if the notice itself has no optional service, so that its
    /// page loads nothing.
    pub(crate) fn dialog<'q>(&'q self, notice: &'q Notice, language: Language) -> Option<Dialog<'q>> {
        notice.optional_services().next()?;
        self.dialog_of(controller_name(notice), language)
    }

    /// Renders the dialog in the name of a controller.
    pub(super) fn dialog_of<'q>(
        &'q self,
        controller: Option<&'q Text>,
        language: Language,
    ) -> Option<Dialog<'q>> {
        Dialog::new(ConsentRequest {
            language,
            controller,
            services: &self.services,
            settings: self.settings,
        })
    }

    /// Returns the URLs used by the dialog, relative to a page whose prefix to the site's root is `root`.
    /// `stores` is the name of the script that removes databases, caches and service workers.
    pub(crate) fn urls(&self, root: &str, snapshot: &NoticeSnapshot, stores: Option<&str>) -> DialogUrls {
        let paths: Vec<_> = self.cookie_paths.iter().map(|path| link(root, path)).collect();
        DialogUrls {
            cookie_paths: paths.join(" "),
            snapshot_url: format!("{root}{}/{}", FOLDER, snapshot.file_name()),
            snapshot_hash: snapshot.hash.clone(),
            stores: stores.map(|name| format!("{root}{FOLDER}/{name}")),
        }
    }
}
