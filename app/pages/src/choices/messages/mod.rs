//! Texts of the consent dialog. One file per language; a missing text is a compile error.

mod en;
mod fi;
mod sv;

use seloste_notice::{Category, Language};

/// The texts of the dialog in one language.
pub(super) struct DialogMessages {
    /// Heading of the dialog, and label of the button that opens it.
    pub title: &'static str,
    /// States who asks and for what; shown before the list of services. Without a name, "this site" asks.
    pub introduction: fn(who: Option<&str>) -> String,
    /// States that refusing has no drawback and that the choice can be changed; names the button for it.
    pub may_refuse: &'static str,
    /// Button: accepts all optional services.
    pub accept_all: &'static str,
    /// Button: rejects all optional services.
    pub reject_all: &'static str,
    /// Button: opens the choice by category.
    pub settings: &'static str,
    /// Button: saves the choice by category.
    pub save: &'static str,
    /// Button: closes the dialog without a change.
    pub close: &'static str,
    /// Button: closes the notification bar.
    pub dismiss: &'static str,
    /// Button: shows the receipt of the current choice.
    pub show_receipt: &'static str,
    /// Heading of the receipt.
    pub receipt_heading: &'static str,
    /// Receipt: label of who asked for consent.
    pub receipt_asker: &'static str,
    /// Who asks if no controller is named.
    pub this_site: &'static str,
    /// Receipt: label of the time of the choice.
    pub receipt_time: &'static str,
    /// Receipt: label of the last day of the choice.
    pub receipt_end: &'static str,
    /// Receipt: label of the id of the choice.
    pub receipt_id: &'static str,
    /// Receipt: summary of the part that has the receipt as data.
    pub receipt_data: &'static str,
    /// Receipt: answer to a service.
    pub granted: &'static str,
    /// Receipt: answer to a service.
    pub refused: &'static str,
    /// Link: downloads the receipt.
    pub download_receipt: &'static str,
    /// Heading of the choice by category.
    pub details_heading: &'static str,
    /// Name of a category.
    pub category: fn(Category) -> &'static str,
    /// What a category is for.
    pub category_purpose: fn(Category) -> &'static str,
    /// States that necessary services need no consent, where the choice is stored and for how many days.
    pub necessary_note: fn(days: u32) -> String,
    /// States that the consent record is sent to the site's own server.
    pub endpoint_note: &'static str,
    /// States that the choice applies to the whole domain.
    pub domain_note: fn(domain: &str) -> String,
    /// Label of a service's provider.
    pub provider: &'static str,
    /// Label of a service's cookies.
    pub cookies: &'static str,
    /// Label of a service's cookies and other storage.
    pub other_storage: &'static str,
    /// Describes `localStorage`.
    pub local_storage: &'static str,
    /// Describes `sessionStorage`.
    pub session_storage: &'static str,
    /// Label of the hosts that a service contacts.
    pub contacted_hosts: &'static str,
    /// Lifetime of a session cookie.
    pub session_lifetime: &'static str,
    /// A cookie set by the site itself.
    pub first_party: &'static str,
    /// A cookie set by another origin.
    pub third_party: &'static str,
    /// Label of a service's links.
    pub read_more: &'static str,
    /// Placeholder: what will load, with its provider.
    pub embed_blocked: fn(what: &str) -> String,
    /// Placeholder: the hosts that will be contacted.
    pub embed_hosts: fn(hosts: &str) -> String,
    /// Button: loads the content this time.
    pub load_once: &'static str,
    /// Button: loads the content from now on.
    pub always_load: &'static str,
    /// Status message after a choice.
    pub choice_saved: &'static str,
    /// Status message after a choice that the browser did not store.
    pub choice_unsaved: &'static str,
    /// Message if the program that saves the choice cannot be loaded.
    pub not_saved: &'static str,
    /// Status message after content was loaded; its title follows.
    pub loaded: &'static str,
    /// Label of the cookies that could not be removed.
    pub not_removable: &'static str,
    /// States that the browser's signal rejected all optional services.
    pub gpc_applied: &'static str,
}

/// Returns the texts in a language.
pub(super) fn messages(language: Language) -> &'static DialogMessages {
    match language {
        Language::Fi => &fi::MESSAGES,
        Language::Sv => &sv::MESSAGES,
        Language::En => &en::MESSAGES,
    }
}
