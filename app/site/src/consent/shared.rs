//! Facts about notices on which the pages of other notices depend, if a choice applies to the whole site.

use anyhow::Result;
use seloste_notice::{Language, Notice, Service, Text};
use seloste_pages::DialogNotice;

use crate::manifest::services_hash;

/// Facts about one notice with services.
#[derive(Clone, Debug)]
pub struct ConsentFacts {
    id: String,
    languages: Vec<Language>,
    controller: Option<Text>,
    services: Vec<Service>,
    /// True if a service needs consent, so that the notice's pages have the dialog.
    has_dialog: bool,
}

impl ConsentFacts {
    /// Collects the facts. Returns `None` if no other page depends on the notice, because it has no services.
    pub fn new(notice: &Notice) -> Option<Self> {
        if notice.services.is_empty() {
            return None;
        }
        Some(Self {
            id: notice.id.clone(),
            languages: notice.languages.clone(),
            controller: controller_name(notice).cloned(),
            services: notice.services.clone(),
            has_dialog: notice.optional_services().next().is_some(),
        })
    }
}

/// The services and the controller of all notices.
#[derive(Clone, Debug, Default)]
pub struct SharedConsent {
    /// Notices that contribute a service, or a dialog for a language.
    notices: Vec<ConsentFacts>,
}

impl SharedConsent {
    /// Adds a notice. The first notice with a service, or with a dialog in a language, determines it.
    pub fn add(&mut self, mut facts: ConsentFacts) {
        let mut new: Vec<Service> = Vec::new();
        for service in facts.services {
            let is_same = |known: &Service| known.id == service.id && known.category == service.category;
            if !self.services().chain(&new).any(is_same) {
                new.push(service);
            }
        }
        facts.services = new;
        let has_new_dialog = facts.has_dialog
            && (self.dialog_notice().is_none()
                || facts.languages.iter().any(|language| self.dialog_in(*language).is_none()));
        if has_new_dialog || !facts.services.is_empty() {
            self.notices.push(facts);
        }
    }

    /// Returns the ids of the notices that contribute, and a hash of what pages depend on.
    ///
    /// # Errors
    ///
    /// Fails if a service cannot be serialized.
    pub(crate) fn fingerprint(&self) -> Result<(Vec<String>, String)> {
        let dialogs: Vec<_> = self
            .notices
            .iter()
            .filter(|notice| notice.has_dialog)
            .map(|notice| (&notice.id, &notice.languages))
            .collect();
        let hash = services_hash(self.services(), &format!("{dialogs:?}"))?;
        Ok((self.notices.iter().map(|notice| notice.id.clone()).collect(), hash))
    }

    /// Iterates over all services, without duplicates.
    pub(crate) fn services(&self) -> impl Iterator<Item = &Service> {
        self.notices.iter().flat_map(|notice| &notice.services)
    }

    /// Returns the notice whose pages have the dialog for the whole site.
    pub(crate) fn dialog_notice(&self) -> Option<DialogNotice<'_>> {
        let first = self.notices.iter().find(|notice| notice.has_dialog)?;
        Some(DialogNotice { id: &first.id, languages: &first.languages })
    }

    /// Returns the controller's name in the first notice with a dialog in this language; `None` if there is
    /// no such notice.
    pub(crate) fn dialog_in(&self, language: Language) -> Option<Option<&Text>> {
        let mut notices = self.notices.iter().filter(|notice| notice.has_dialog);
        let notice = notices.find(|notice| notice.languages.contains(&language))?;
        Some(notice.controller.as_ref())
    }
}

/// Returns the name of the controller.
pub(super) fn controller_name(notice: &Notice) -> Option<&Text> {
    notice.controller.as_ref().and_then(|controller| controller.name.as_ref())
}
