//! Names of the consent widget.
//!
//! A page with optional services has an inert `<template>` with the dialog, right after the skip link, and an
//! empty status line beside it. The attributes of the template configure the widget.

mod command;
mod page_state;
pub mod selector;

pub use command::Command;
pub use page_state::Field;

/// `id` of the dialog, the widget's root element.
pub const ROOT_ID: &str = "seloste-choices";
/// `id` of the inert `<template>` that contains the dialog and the notice bar.
pub const TEMPLATE_ID: &str = "seloste-choices-template";
/// `id` of the status line that announces that a choice was saved.
pub const STATUS_ID: &str = "seloste-choices-status";
/// `id` of the notice bar, which informs the visitor without asking: Global Privacy Control was applied, or
/// some cookies could not be removed.
pub const NOTICE_BAR_ID: &str = "seloste-choices-told";

/// Template attribute: the names that the visitor decides on, separated by spaces: each optional category as
/// `CATEGORY` and each of its services as `CATEGORY/SERVICE`.
pub const NAMES: &str = "data-names";
/// Template attribute: revision of the services asked about.
pub const REVISION: &str = "data-revision";
/// Template attribute: lifetime of a choice in seconds.
pub const MAX_AGE: &str = "data-max-age";
/// Template attribute: paths for which a choice is valid, separated by spaces, relative to the page. The boot
/// module resolves them before it starts the widget, because cookies need absolute paths.
pub const PATHS: &str = "data-paths";
/// Template attribute: first-party cookies to remove after a refusal, as `CATEGORY/SERVICE=PATTERN`,
/// separated by spaces.
pub const CLEAR_COOKIES: &str = "data-clear";
/// Template attribute: keys of `localStorage` to remove after a refusal, in the format of [`CLEAR_COOKIES`].
pub const CLEAR_LOCAL_STORAGE: &str = "data-clear-local";
/// Template attribute: keys of `sessionStorage` to remove after a refusal, in the format of
/// [`CLEAR_COOKIES`].
pub const CLEAR_SESSION_STORAGE: &str = "data-clear-session";
/// Template attribute: third-party cookies, which the page cannot remove, in the format of [`CLEAR_COOKIES`].
pub const THIRD_PARTY: &str = "data-beyond";
/// Template attribute: message for the status line after a choice.
pub const SAVED: &str = "data-saved";
/// Template attribute: message for the status line after a choice that the browser did not store.
pub const UNSAVED: &str = "data-unsaved";
/// Template attribute: message for the status line that precedes the title of an element that was loaded.
pub const LOADED: &str = "data-loaded";
/// Template attribute: answer to a service in the receipt.
pub const GRANTED: &str = "data-granted";
/// Template attribute: answer to a service in the receipt.
pub const REFUSED: &str = "data-refused";
/// Template attribute: message that precedes the names of cookies that could not be removed.
pub const NOT_REMOVED: &str = "data-left";
/// Template attribute: message shown when Global Privacy Control refused all optional services. Absent if the
/// site does not honor the signal; the boot module removes it if the browser does not send the signal.
pub const GPC: &str = "data-gpc";
/// Template attribute: the domain whose hosts share the choice, if any.
pub const DOMAIN: &str = "data-domain";
/// Template attribute: hash of the notice snapshot (32 hexadecimal digits of its SHA-256), copied into the
/// record.
pub const SNAPSHOT: &str = "data-shown";
/// Template attribute: URL of the notice snapshot, relative to the page.
pub const SNAPSHOT_URL: &str = "data-statement";
/// Template attribute: path that receives each new record, if any.
pub const ENDPOINT: &str = "data-endpoint";
/// Template attribute without a value: enables Google Consent Mode.
pub const GOOGLE: &str = "data-google";

/// Root attribute: [`STATE_ENTERING`], then [`STATE_SHOWN`].
pub const STATE: &str = "data-state";
/// The root was just inserted into the page.
pub const STATE_ENTERING: &str = "entering";
/// The root has been in the page for at least 600 ms.
pub const STATE_SHOWN: &str = "shown";
/// Root attribute without a value: the page scrolls, so it gets room for its end below the dialog.
pub const SCROLLS: &str = "data-scrolls";
/// Attribute of the message that the choice could not be saved; hidden until then.
pub const FAILED: &str = "data-choices-failed";
/// Attribute of those parts of the root that are shown or hidden when the second layer opens; one of the
/// `LAYER_` values.
pub const LAYER: &str = "data-choices-layer";
/// Shown until the second layer opens.
pub const LAYER_FIRST: &str = "first";
/// Shown on the second layer: the choice by category.
pub const LAYER_SECOND: &str = "second";
/// Shown if a choice has been made before.
pub const LAYER_KNOWN: &str = "known";
/// Attribute of the element that shows the receipt; hidden until then. Contains a list of values: the
/// widget fills in all but the first. Contains a `pre` for the receipt as data and an `a` to download it.
pub const RECEIPT: &str = "data-choices-receipt";

/// Attribute of the elements of the receipt that get the answer to a service; its gate.
pub const ANSWER: &str = "data-choices-answer";

/// Attribute of the buttons; one of the `ACTION_` values.
pub const ACTION: &str = "data-choices-action";
/// Accept all categories.
pub const ACTION_ACCEPT_ALL: &str = "accept-all";
/// Reject all optional categories.
pub const ACTION_REJECT_ALL: &str = "reject-all";
/// Open the second layer.
pub const ACTION_SETTINGS: &str = "settings";
/// Save the choice by category.
pub const ACTION_SAVE: &str = "save";
/// Close without a change; only offered if a choice has been made before.
pub const ACTION_CLOSE: &str = "close";
/// Open the dialog again; each page has such a button in its footer.
pub const ACTION_OPEN: &str = "open";
/// Show the receipt of the current choice.
pub const ACTION_RECEIPT: &str = "receipt";
/// Load the element behind this placeholder once.
pub const ACTION_ONCE: &str = "once";
/// Grant consent to the service behind this placeholder.
pub const ACTION_ALWAYS: &str = "always";

/// Attribute of gated elements: `CATEGORY` or `CATEGORY/SERVICE`.
pub const GATE: &str = "data-choices";
/// URL of a gated element before consent.
pub const GATED_SRC: &str = "data-src";
/// URL of a gated style sheet before consent.
pub const GATED_HREF: &str = "data-href";
/// Attribute that the widget sets on a gated element when it lets the element load.
pub const OPENED: &str = "data-choices-open";
/// Attribute of a placeholder: the gate of the element that follows it. In the template: the gate of the
/// elements that get a copy of this placeholder if they have none.
pub const PLACEHOLDER: &str = "data-choices-for";
/// The `type` of a gated script after consent: `module`, or absent.
pub const GATED_TYPE: &str = "data-type";

/// Name of the first-party cookie that stores the choice.
pub const COOKIE: &str = "seloste_choices";
/// DOM event on `document` after each choice.
pub const CHOICE_EVENT: &str = "seloste:choices";
/// DOM event on `document` that makes the widget look for gated elements that were added later.
pub const LOOK_EVENT: &str = "seloste:look";

/// Event of the page state: the page has loaded.
pub const EVENT_START: &str = "start";
/// Event of the page state: another tab or page may have changed the stored choice.
pub const EVENT_SYNC: &str = "sync";
/// Event of the page state: the commands that remove refused data have been executed.
pub const EVENT_REMOVED: &str = "removed";
/// Argument of [`Command::SetRecord`]: the choice was made just now, not read from the cookie.
pub const FRESH: &str = "fresh";
