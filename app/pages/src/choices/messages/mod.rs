//! What the visitor reads. One file for each language; a missing text does not compile.

mod en;
mod fi;
mod sv;

use seloste_notice::{Category, Language};

/// The words of the consent widget in one language.
pub(super) struct DialogMessages {
    /// The dialog's heading, and the button that opens it again.
    pub title: &'static str,
    /// Who asks, and for what, before the list of services. Who is left out where nobody is named.
    pub introduction: fn(who: Option<&str>) -> String,
    /// That refusing is fine and the choice can be changed; the button for it is named.
    pub may_refuse: &'static str,
    /// Accepts everything optional.
    pub accept_all: &'static str,
    /// Rejects everything optional.
    pub reject_all: &'static str,
    /// Opens the choice by category.
    pub settings: &'static str,
    /// Saves the choice by category.
    pub save: &'static str,
    /// Closes without a change.
    pub close: &'static str,
    /// Closes the bar that tells of what happened without being asked.
    pub dismiss: &'static str,
    /// Shows the receipt of the choice that counts.
    pub show_receipt: &'static str,
    /// What the receipt is.
    pub receipt_description: &'static str,
    /// When the choice was made: stands before the time.
    pub receipt_time: &'static str,
    /// What names the choice: stands between the time and the id.
    pub receipt_id: &'static str,
    /// Downloads the receipt.
    pub download_receipt: &'static str,
    /// Heading of the choice by category.
    pub details_heading: &'static str,
    /// Names of the categories.
    pub category: fn(Category) -> &'static str,
    /// What each category is for, in general.
    pub category_purpose: fn(Category) -> &'static str,
    /// That necessary services need no consent, how the choice itself is kept and for how many days.
    pub necessary_note: fn(days: u32) -> String,
    /// That the record of the choice is sent to the site's own server.
    pub endpoint_note: &'static str,
    /// That the choice holds for all of this domain.
    pub domain_note: fn(domain: &str) -> String,
    /// Before the name of a service's provider.
    pub provider: &'static str,
    /// Before the list of a service's cookies.
    pub cookies: &'static str,
    /// Before the list of what a service keeps, where that is not in cookies alone.
    pub other_storage: &'static str,
    /// What is kept in `localStorage`.
    pub local_storage: &'static str,
    /// What is kept in `sessionStorage`.
    pub session_storage: &'static str,
    /// Before the names of the hosts from which a service loads.
    pub contacted_hosts: &'static str,
    /// A cookie that stays until the browser is closed.
    pub session_lifetime: &'static str,
    /// A cookie that the site itself sets.
    pub first_party: &'static str,
    /// A cookie that another origin sets.
    pub third_party: &'static str,
    /// Before the links of a service.
    pub read_more: &'static str,
    /// Where an embedded page waits for consent: what will load, with its provider.
    pub embed_blocked: fn(what: &str) -> String,
    /// Where an embedded page waits for consent: the hosts that it would contact.
    pub embed_hosts: fn(hosts: &str) -> String,
    /// Loads the embedded page this time.
    pub load_once: &'static str,
    /// Loads the embedded page from now on.
    pub always_load: &'static str,
    /// Said after a choice.
    pub choice_saved: &'static str,
    /// Before the names of cookies that could not be removed.
    pub not_removable: &'static str,
    /// That the browser's signal refused everything optional.
    pub gpc_applied: &'static str,
}

/// The words in this language.
pub(super) fn messages(language: Language) -> &'static DialogMessages {
    match language {
        Language::Fi => &fi::MESSAGES,
        Language::Sv => &sv::MESSAGES,
        Language::En => &en::MESSAGES,
    }
}
