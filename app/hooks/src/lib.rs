//! The names by which pages and widgets find each other in the document, and what goes over the wire.
//!
//! One module for all of them: the pages print these names, the widgets look for them, the browser tests and
//! site owners rely on them (`docs/contract.md`). They say *choices* where the code says *consent*, because
//! filter lists hide and block elements, cookies and files named after cookie banners.
// The smallest of the widgets is made without the standard library.
#![cfg_attr(not(test), no_std)]
#![forbid(unsafe_code)]

/// The consent widget.
///
/// The page holds an inert `<template>` with the dialog, right where the dialog is to stand in reading order (after
/// the skip link), and an empty status line beside it. What the widget must know stands in the template's attributes.
pub mod choices {
    /// `id` of the widget's root element.
    pub const ROOT_ID: &str = "seloste-choices";
    /// `id` of the inert `<template>` that holds the root until the widget is ready.
    pub const TEMPLATE_ID: &str = "seloste-choices-template";
    /// `id` of the status line in which the widget says that a choice was saved.
    pub const STATUS_ID: &str = "seloste-choices-status";
    /// `id` of the bar, in the template too, that tells the visitor of what happened without being asked: that the
    /// browser's signal refused everything optional, or which cookies this page cannot remove.
    pub const TOLD_ID: &str = "seloste-choices-told";

    /// Attribute of the template: the names asked about, separated by spaces: each optional category, and each of
    /// its services as `CATEGORY/SERVICE`.
    pub const NAMES: &str = "data-names";
    /// Attribute of the template: the revision of the services asked about.
    pub const REVISION: &str = "data-revision";
    /// Attribute of the template: for how many seconds a choice counts.
    pub const MAX_AGE: &str = "data-max-age";
    /// Attribute of the template: the paths for which the choice counts, separated by spaces. In the page they lead
    /// from its own address; the boot module makes them whole, as cookies ask, before it starts the widget.
    pub const PATHS: &str = "data-paths";
    /// Attribute of the template: first-party cookies to remove when refused, as `CATEGORY/SERVICE=PATTERN`,
    /// separated by spaces.
    pub const CLEAR: &str = "data-clear";
    /// Attribute of the template: keys of `localStorage` to remove when refused, written as in [`CLEAR`].
    pub const CLEAR_LOCAL: &str = "data-clear-local";
    /// Attribute of the template: keys of `sessionStorage` to remove when refused, written as in [`CLEAR`].
    pub const CLEAR_SESSION: &str = "data-clear-session";
    /// Attribute of the template: cookies of others, which the page cannot remove, written as in [`CLEAR`].
    pub const BEYOND: &str = "data-beyond";
    /// Attribute of the template: what the status line says after a choice.
    pub const SAVED: &str = "data-saved";
    /// Attribute of the template: what is said before the names of cookies that could not be removed.
    pub const LEFT: &str = "data-left";
    /// Attribute of the template: what is said when the browser's signal of Global Privacy Control refused everything
    /// optional. Left out where the signal is not to be heeded; the boot module takes it away where none is sent.
    pub const SIGNAL: &str = "data-gpc";
    /// Attribute of the template: the domain whose hosts share the choice, where there is one.
    pub const DOMAIN: &str = "data-domain";
    /// Attribute of the template: the SHA-256, in 32 hexadecimal digits, of the statement of what the visitor is
    /// shown. It stands in the record.
    pub const SHOWN: &str = "data-shown";
    /// Attribute of the template: the address of that statement, from the page's own address.
    pub const STATEMENT: &str = "data-statement";
    /// Attribute of the template: the path to which records are sent, where there is one.
    pub const ENDPOINT: &str = "data-endpoint";
    /// Attribute of the template, without a value: Google's scripts are told of the choice.
    pub const GOOGLE: &str = "data-google";

    /// Attribute of the root: [`STATE_ENTERING`], then [`STATE_SHOWN`].
    pub const STATE: &str = "data-state";
    /// The root has just been put into the page.
    pub const STATE_ENTERING: &str = "entering";
    /// The root has stood in the page for at least 600 ms.
    pub const STATE_SHOWN: &str = "shown";
    /// Attribute of the parts of the root that show or hide when the choice by category is opened, with one of the
    /// `LAYER_` values.
    pub const LAYER: &str = "data-choices-layer";
    /// There until the choice by category is opened.
    pub const LAYER_FIRST: &str = "first";
    /// There once it is opened.
    pub const LAYER_SECOND: &str = "second";
    /// There where a choice has been made before.
    pub const LAYER_KNOWN: &str = "known";
    /// Attribute of the element in which the boot module shows the receipt; hidden until then. It holds a `pre` for
    /// the text and an `a` to download it.
    pub const RECEIPT: &str = "data-choices-receipt";

    /// Attribute of the buttons, one of the `ACTION_` values.
    pub const ACTION: &str = "data-choices-action";
    /// Accept every optional category.
    pub const ACTION_ACCEPT_ALL: &str = "accept-all";
    /// Reject every optional category.
    pub const ACTION_REJECT_ALL: &str = "reject-all";
    /// Show the choice by category.
    pub const ACTION_SETTINGS: &str = "settings";
    /// Save the choice by category.
    pub const ACTION_SAVE: &str = "save";
    /// Close without a change; only there when a choice has been made before.
    pub const ACTION_CLOSE: &str = "close";
    /// Open the widget again; such a button stands in the footer of each page.
    pub const ACTION_OPEN: &str = "open";
    /// Show the receipt of the choice that counts.
    pub const ACTION_RECEIPT: &str = "receipt";
    /// Load what waits behind this placeholder, this time.
    pub const ACTION_ONCE: &str = "once";
    /// Grant the service behind this placeholder from now on.
    pub const ACTION_ALWAYS: &str = "always";

    /// Attribute of gated elements: `CATEGORY` or `CATEGORY/SERVICE`.
    pub const GATE: &str = "data-choices";
    /// The address of a gated element until consent is given.
    pub const GATED_SRC: &str = "data-src";
    /// The address of a gated style sheet until consent is given.
    pub const GATED_HREF: &str = "data-href";
    /// Attribute that the widget gives to a gated element once it has let it load.
    pub const OPENED: &str = "data-choices-open";
    /// Attribute of a placeholder: the gate of the element right after it. In the template: the gate of the elements
    /// that it is put before where they have none.
    pub const PLACEHOLDER: &str = "data-choices-for";
    /// The `type` that a gated script has once consent is given: `module`, or left out.
    pub const GATED_TYPE: &str = "data-type";

    /// Name of the first-party cookie that holds the choice.
    pub const COOKIE: &str = "seloste_choices";
    /// DOM event on `document` after each choice.
    pub const EVENT: &str = "seloste:choices";
    /// DOM event on `document` that makes the widget look for gated elements that came later.
    pub const EVENT_LOOK: &str = "seloste:look";

    /// The attributes of the template that are told to the widget at each step, separated by spaces and in this order.
    pub const QUESTION: &str = "data-names data-revision data-shown lang data-max-age data-paths data-domain data-gpc data-clear data-clear-local data-clear-session data-beyond";
    /// A step of the widget: the page has just been loaded.
    pub const STEP_BEGIN: &str = "begin";
    /// A step of the widget: the stored choice may have changed elsewhere.
    pub const STEP_AGAIN: &str = "again";
    /// A step of the widget: what was refused has been removed.
    pub const STEP_SETTLE: &str = "settle";

    /// The verbs in which the widget orders things of the boot module.
    pub mod order {
        /// Let this record count: tell those who listen. With [`FRESH`], tell the document and the endpoint too.
        pub const KEEP: &str = "keep";
        /// The choice has been made just now.
        pub const FRESH: &str = "fresh";
        /// Set this cookie.
        pub const BAKE: &str = "bake";
        /// Remove this key from `localStorage`. Tabs and line breaks in it are spaces here.
        pub const LOCAL: &str = "local";
        /// Remove this key from `sessionStorage`.
        pub const SESSION: &str = "session";
        /// Take this next step, with this argument.
        pub const THEN: &str = "then";
        /// Load the page anew, and tell then that these names could not be removed.
        pub const RELOAD: &str = "reload";
        /// Tell the visitor what this attribute of the template says, and these names behind it.
        pub const TELL: &str = "tell";
        /// Let the elements load that this selector finds, in their order.
        pub const OPEN: &str = "open";
        /// Empty the elements that this selector finds.
        pub const CLOSE: &str = "close";
        /// Put this part of the template into the page.
        pub const SHOW: &str = "show";
        /// Take it out of the page.
        pub const HIDE: &str = "hide";
        /// Show what is there and hidden.
        pub const REVEAL: &str = "reveal";
        /// Hide what is there.
        pub const CONCEAL: &str = "conceal";
        /// Tick the box of this name.
        pub const TICK: &str = "tick";
        /// Put the focus there.
        pub const FOCUS: &str = "focus";
        /// Every verb.
        pub const ALL: [&str; 15] = [
            KEEP, BAKE, LOCAL, SESSION, THEN, RELOAD, TELL, OPEN, CLOSE, SHOW, HIDE, REVEAL, CONCEAL, TICK,
            FOCUS,
        ];
    }

    /// The same names as selectors, written out because the widget cannot afford to put them together.
    pub mod select {
        /// The root.
        pub const ROOT: &str = "#seloste-choices";
        /// The bar that tells of something.
        pub const TOLD: &str = "#seloste-choices-told";
        /// What goes when the choice by category is opened.
        pub const FIRST: &str = "#seloste-choices [data-choices-layer=first]";
        /// What comes when the choice by category is opened.
        pub const SECOND: &str = "#seloste-choices [data-choices-layer=second]";
        /// What is there where a choice has been made before.
        pub const KNOWN: &str = "#seloste-choices [data-choices-layer=known]";
        /// What takes the focus when the visitor opens the widget.
        pub const HEADING: &str = "#seloste-choices h2";
        /// What takes the focus when the visitor opens the choice by category.
        pub const LAYER_HEADING: &str = "#seloste-choices h3";
        /// Finds nothing.
        pub const NOTHING: &str = ":not(*)";
        /// Behind the selector of a gate: not loaded yet.
        pub const UNOPENED: &str = ":not([data-choices-open])";
        /// What was loaded and can be emptied.
        pub const LOADED: &str = "[data-choices-open]:not(script)";

        #[cfg(test)]
        mod tests {
            use super::super::*;
            use super::*;

            #[test]
            fn selectors_say_what_the_names_say() {
                assert_eq!(ROOT, format!("#{ROOT_ID}"));
                assert_eq!(TOLD, format!("#{TOLD_ID}"));
                assert_eq!(FIRST, format!("#{ROOT_ID} [{LAYER}={LAYER_FIRST}]"));
                assert_eq!(SECOND, format!("#{ROOT_ID} [{LAYER}={LAYER_SECOND}]"));
                assert_eq!(KNOWN, format!("#{ROOT_ID} [{LAYER}={LAYER_KNOWN}]"));
                assert_eq!(HEADING, format!("#{ROOT_ID} h2"));
                assert_eq!(LAYER_HEADING, format!("#{ROOT_ID} h3"));
                assert_eq!(UNOPENED, format!(":not([{OPENED}])"));
                assert_eq!(LOADED, format!("[{OPENED}]:not(script)"));
            }

            #[test]
            fn the_widget_is_told_the_attributes_by_their_names() {
                let told = [
                    NAMES,
                    REVISION,
                    SHOWN,
                    "lang",
                    MAX_AGE,
                    PATHS,
                    DOMAIN,
                    SIGNAL,
                    CLEAR,
                    CLEAR_LOCAL,
                    CLEAR_SESSION,
                    BEYOND,
                ];
                assert_eq!(QUESTION, told.join(" "));
            }
        }
    }
}

/// The request form.
pub mod request {
    /// Attribute and value that mark the form: `form[data-seloste=request]`.
    pub const FORM: (&str, &str) = ("data-seloste", "request");
    /// `id` of the element around the form, which says how far the form's program has come.
    pub const ISLAND_ID: &str = "request-form";
    /// `id` of the part of the form that the program wakes: the Yew island.
    pub const LIVE_ID: &str = "request-live";
    /// Name of the choices of right.
    pub const RIGHT: &str = "right";
    /// Name of the field for the person's name.
    pub const NAME: &str = "name";
    /// Name of the field for how to reach the person.
    pub const CONTACT: &str = "contact";
    /// Name of the field for what the controller knows the person by.
    pub const IDENTIFIER: &str = "identifier";
    /// Name of the field for details.
    pub const DETAILS: &str = "details";
    /// Name of the fields for what is wrong in the data, before a hyphen and a number; each stands before the one of
    /// [`CORRECT`] with the same number.
    pub const INCORRECT: &str = "incorrect";
    /// Name of the fields for what is right instead, before a hyphen and a number.
    pub const CORRECT: &str = "correct";
    /// Name of the field for a recipient that the notice does not give.
    pub const RECIPIENT: &str = "recipient";
    /// Name of the field for the day on which the controller receives the request, as `YYYY-MM-DD`.
    pub const RECEIVED: &str = "received";
    /// Name of the choice of the letter's language: the code of one of the interface's.
    pub const LANGUAGE: &str = "language";
    /// Name of the choice of letter, one of the `LETTER_` values.
    pub const LETTER: &str = "letter";
    /// The request itself.
    pub const LETTER_REQUEST: &str = "request";
    /// The reminder, when no answer has come.
    pub const LETTER_REMINDER: &str = "reminder";
    /// The complaint to the supervisory authority.
    pub const LETTER_COMPLAINT: &str = "complaint";
    /// Name of the choice to add the record of the visitor's choice about cookies. It is there only while such a record
    /// can be added.
    pub const RECEIPT: &str = "receipt";
    /// `id` of the template of that choice, right before which it is put in.
    pub const RECEIPT_TEMPLATE_ID: &str = "request-receipt-template";
    /// Attribute of the ways out, one of the `ACTION_` values.
    pub const ACTION: &str = "data-request-action";
    /// The mail link.
    pub const ACTION_MAILTO: &str = "mailto";
    /// Copy the text.
    pub const ACTION_COPY: &str = "copy";
    /// Save the letter as a draft for a mail program (RFC 5322).
    pub const ACTION_EML: &str = "eml";
    /// Save the letter as plain text.
    pub const ACTION_TXT: &str = "txt";
    /// Print the letter.
    pub const ACTION_PRINT: &str = "print";
    /// Save the day on which an answer is due for a calendar (RFC 5545).
    pub const ACTION_ICS: &str = "ics";
    /// Empty all fields.
    pub const ACTION_CLEAR: &str = "clear";
    /// Attribute that marks parts of the form: `[data-request=preview]`.
    pub const PART: &str = "data-request";
    /// The text to be sent.
    pub const PART_PREVIEW: &str = "preview";
    /// The subject to be sent.
    pub const PART_SUBJECT: &str = "subject";
    /// The address of the notice to which the request goes, or the authority's.
    pub const PART_ADDRESS: &str = "address";
    /// The day by which an answer is due: `time[data-request=due]`.
    pub const PART_DUE: &str = "due";
    /// The day by which an answer is due when the controller extends the time.
    pub const PART_EXTENDED: &str = "extended";
    /// What keeps the letter from being sent, with links to the fields.
    pub const PART_PROBLEMS: &str = "problems";
    /// The short line that says what is missing or done.
    pub const PART_STATUS: &str = "status";
    /// Attribute of the document's root, with [`PRINTING_LETTER`] while a letter is printed in place of the page.
    pub const PRINTING: &str = "data-printing";
    /// See [`PRINTING`].
    pub const PRINTING_LETTER: &str = "letter";
    /// Attribute of the island: one of the `STATE_` values, none until the visitor turns to the form.
    pub const STATE: &str = "data-state";
    /// The island's program is on its way; set by whoever loads it.
    pub const STATE_LOADING: &str = "loading";
    /// The form is live; set by the island itself.
    pub const STATE_READY: &str = "ready";
    /// The island's program did not arrive or did not start; set by whoever loads it.
    pub const STATE_FAILED: &str = "failed";
}

/// Section ids of a notice page, the same in every layout and language.
pub mod section {
    /// Where the cookie inventory stands.
    pub const COOKIES: &str = "cookies";
}
