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
    /// Attribute of the template: what the status line says after a choice.
    pub const SAVED: &str = "data-saved";

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

    /// Attribute of gated elements: `CATEGORY` or `CATEGORY/SERVICE`.
    pub const GATE: &str = "data-choices";
    /// The address of a gated element until consent is given.
    pub const GATED_SRC: &str = "data-src";
    /// The `type` that a gated script has once consent is given: `module`, or left out.
    pub const GATED_TYPE: &str = "data-type";

    /// Name of the first-party cookie that holds the choice.
    pub const COOKIE: &str = "seloste_choices";
    /// DOM event on `document` after each choice.
    pub const EVENT: &str = "seloste:choices";

    /// The same names as selectors, written out because the widget cannot afford to put them together.
    pub mod select {
        /// The template.
        pub const TEMPLATE: &str = "#seloste-choices-template";
        /// The status line.
        pub const STATUS: &str = "#seloste-choices-status";
        /// The root.
        pub const ROOT: &str = "#seloste-choices";
        /// What shows or hides when the choice by category is opened.
        pub const LAYERS: &str = "#seloste-choices [data-choices-layer]";
        /// What takes the focus when the visitor opens the widget.
        pub const HEADING: &str = "#seloste-choices h2";
        /// What takes the focus when the visitor opens the choice by category.
        pub const LAYER_HEADING: &str = "#seloste-choices h3";
        /// What has the focus, if it is in the root.
        pub const FOCUSED: &str = "#seloste-choices :focus";
        /// The button that closes without a change.
        pub const CLOSE: &str = "#seloste-choices [data-choices-action=close]";
        /// The buttons, in the root and elsewhere.
        pub const ACTIONS: &str = "[data-choices-action]";
        /// The buttons that open the widget again.
        pub const OPENERS: &str = "[data-choices-action=open]";
        /// The elements that wait for consent.
        pub const GATED: &str = "[data-choices][data-src]";

        #[cfg(test)]
        mod tests {
            use super::super::*;
            use super::*;

            #[test]
            fn selectors_say_what_the_names_say() {
                assert_eq!(TEMPLATE, format!("#{TEMPLATE_ID}"));
                assert_eq!(STATUS, format!("#{STATUS_ID}"));
                assert_eq!(ROOT, format!("#{ROOT_ID}"));
                assert_eq!(LAYERS, format!("#{ROOT_ID} [{LAYER}]"));
                assert_eq!(HEADING, format!("#{ROOT_ID} h2"));
                assert_eq!(LAYER_HEADING, format!("#{ROOT_ID} h3"));
                assert_eq!(FOCUSED, format!("#{ROOT_ID} :focus"));
                assert_eq!(CLOSE, format!("#{ROOT_ID} [{ACTION}={ACTION_CLOSE}]"));
                assert_eq!(ACTIONS, format!("[{ACTION}]"));
                assert_eq!(OPENERS, format!("[{ACTION}={ACTION_OPEN}]"));
                assert_eq!(GATED, format!("[{GATE}][{GATED_SRC}]"));
            }
        }
    }
}

/// The request form.
pub mod request {
    /// Attribute and value that mark the form: `form[data-seloste=request]`.
    pub const FORM: (&str, &str) = ("data-seloste", "request");
    /// `id` of the element whose interior is the Yew island.
    pub const ISLAND_ID: &str = "request-form";
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
    /// Name of the field for a recipient that the notice does not give.
    pub const RECIPIENT: &str = "recipient";
    /// Attribute of the ways out, one of the `ACTION_` values.
    pub const ACTION: &str = "data-request-action";
    /// The mail link.
    pub const ACTION_MAILTO: &str = "mailto";
    /// Copy the text.
    pub const ACTION_COPY: &str = "copy";
    /// Attribute that marks parts of the form: `[data-request=preview]`.
    pub const PART: &str = "data-request";
    /// The text to be sent.
    pub const PART_PREVIEW: &str = "preview";
    /// The subject to be sent.
    pub const PART_SUBJECT: &str = "subject";
    /// The address of the notice to which the request goes.
    pub const PART_ADDRESS: &str = "address";
    /// The short line that says what is missing or done.
    pub const PART_STATUS: &str = "status";
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
