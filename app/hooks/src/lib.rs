//! The names by which pages and widgets find each other in the document, and what goes over the wire.
//!
//! One module for all of them: the pages print these names, the widgets look for them, the browser tests and
//! site owners rely on them (`docs/contract.md`). They say *choices* where the code says *consent*, because
//! filter lists hide and block elements, cookies and files named after cookie banners.
#![forbid(unsafe_code)]

/// The consent widget.
pub mod choices {
    /// `id` of the widget's root element.
    pub const ROOT_ID: &str = "seloste-choices";
    /// `id` of the inert `<template>` that holds the root until the widget is ready.
    pub const TEMPLATE_ID: &str = "seloste-choices-template";
    /// Attribute of the root: `entering`, then `shown`.
    pub const STATE: &str = "data-state";
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
    /// Open the widget again; such a button stands in the footer of each page.
    pub const ACTION_OPEN: &str = "open";
    /// Attribute of gated elements: `CATEGORY` or `CATEGORY/SERVICE`.
    pub const GATE: &str = "data-choices";
    /// The address of a gated element until consent is given.
    pub const GATED_SRC: &str = "data-src";
    /// Name of the first-party cookie that holds the choice.
    pub const COOKIE: &str = "seloste_choices";
    /// DOM event on `document` after each choice.
    pub const EVENT: &str = "seloste:choices";
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
}

/// Section ids of a notice page, the same in every layout and language.
pub mod section {
    /// Where the request form stands.
    pub const REQUEST: &str = "request";
    /// Where the cookie inventory stands.
    pub const COOKIES: &str = "cookies";
}
