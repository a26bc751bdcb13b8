//! Names of the request form.

/// Attribute and value of the form: `form[data-seloste=request]`.
pub const FORM: (&str, &str) = ("data-seloste", "request");
/// `id` of the element around the form; its [`STATE`] says whether the program has loaded.
pub const ISLAND_ID: &str = "request-form";
/// `id` of the island, the part of the form that Yew renders in the browser.
pub const LIVE_ID: &str = "request-live";
/// Attribute of [`LIVE_ID`]: the language of the page.
pub const PAGE_LANGUAGE: &str = "data-language";
/// Attribute of [`LIVE_ID`]: titles of the notice by language.
pub const TITLES: &str = "data-notice-titles";
/// Attribute of [`ISLAND_ID`]: URL of a file with the value of [`TITLES`] for a notice in many languages. The
/// script that loads the form fetches it.
pub const TITLES_URL: &str = "data-titles";
/// Start of the attributes of [`ISLAND_ID`] with the fetched texts, followed by a language code; empty if
/// they could not be fetched. Set by the script that loads the form.
pub const TEXTS: &str = "data-texts-";
/// Event of the form after an attribute [`TEXTS`] was set. Sent by the script that loads the form.
pub const TEXTS_EVENT: &str = "seloste:texts";
/// Start of the `id` of each field: followed by the value of a right, or by the name of the field.
pub const FIELD_ID: &str = "request-";
/// Name of the check boxes for the rights.
pub const RIGHT: &str = "right";
/// Name of the field for the person's name.
pub const NAME: &str = "name";
/// Name of the field for how to reach the person.
pub const CONTACT: &str = "contact";
/// Name of the field for an identifier that the controller knows, such as a customer number.
pub const IDENTIFIER: &str = "identifier";
/// Name of the field for details.
pub const DETAILS: &str = "details";
/// Prefix of the names of the fields for incorrect data, followed by a hyphen and a number. Each field
/// precedes the field of [`CORRECT`] with the same number.
pub const INCORRECT: &str = "incorrect";
/// Prefix of the names of the fields for the corrected data, followed by a hyphen and a number.
pub const CORRECT: &str = "correct";
/// Name of the field for the recipient's address if the notice states none.
pub const RECIPIENT: &str = "recipient";
/// Name of the field for the day on which the controller receives the request, as `YYYY-MM-DD`.
pub const RECEIVED: &str = "received";
/// Attribute of the texts of a field that is invalid; they show the error instead of the hint.
pub const IS_WRONG: &str = "data-wrong";
/// Ending of the `id` of the hint of a field.
pub const HINT: &str = "-hint";
/// Ending of the `id` of the error of a field.
pub const WRONG: &str = "-wrong";
/// Name of the field for the language of the letter, as a language code.
pub const LANGUAGE: &str = "language";
/// Name of the radio buttons for the kind of letter; one of the `LETTER_` values.
pub const LETTER: &str = "letter";
/// The request.
pub const LETTER_REQUEST: &str = "request";
/// The reminder after the deadline.
pub const LETTER_REMINDER: &str = "reminder";
/// The complaint to the supervisory authority.
pub const LETTER_COMPLAINT: &str = "complaint";
/// Name of the check box that adds the visitor's consent record. Only present while there is a record to add.
pub const RECEIPT: &str = "receipt";
/// `id` of the template of that check box, which is inserted before the template.
pub const RECEIPT_TEMPLATE_ID: &str = "request-receipt-template";
/// Attribute of the links and buttons that use the letter; one of the `ACTION_` values.
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
/// Save the deadline for a calendar (RFC 5545).
pub const ACTION_ICS: &str = "ics";
/// Clear all fields.
pub const ACTION_CLEAR: &str = "clear";
/// Event of the form after all its fields were reset. `reset` itself comes before that. Sent by the script
/// that loads the form.
pub const CLEARED_EVENT: &str = "seloste:cleared";
/// Restore the fields that were cleared; shown after [`ACTION_CLEAR`].
pub const ACTION_UNDO: &str = "undo";
/// Attribute of the buttons that keep only some of the chosen rights: the values of [`RIGHT`], separated by
/// spaces.
pub const ONLY: &str = "data-request-only";
/// Attribute of parts of the form: `[data-request=preview]`.
pub const PART: &str = "data-request";
/// Offers the rights that are not in the letter, if there are several letters.
pub const PART_REST: &str = "rest";
/// The text of the letter.
pub const PART_PREVIEW: &str = "preview";
/// The subject of the letter.
pub const PART_SUBJECT: &str = "subject";
/// The recipient's address: from the notice, or the supervisory authority's.
pub const PART_ADDRESS: &str = "address";
/// The deadline for an answer: `time[data-request=due]`.
pub const PART_DUE: &str = "due";
/// The deadline if the controller extends it.
pub const PART_EXTENDED: &str = "extended";
/// The problems to fix before the letter can be sent, with links to the fields.
pub const PART_PROBLEMS: &str = "problems";
/// The status line.
pub const PART_STATUS: &str = "status";
/// Attribute of the root element of the document; [`PRINTING_LETTER`] while the letter is printed instead of
/// the page.
pub const PRINTING: &str = "data-printing";
/// See [`PRINTING`].
pub const PRINTING_LETTER: &str = "letter";
/// Attribute of [`ISLAND_ID`]: one of the `STATE_` values; absent where scripts do not run.
pub const STATE: &str = "data-state";
/// Nothing of the program is loaded until the visitor turns to the form; set by the script that loads it.
pub const STATE_IDLE: &str = "idle";
/// The program is loading; set by the script that loads it.
pub const STATE_LOADING: &str = "loading";
/// The form works; set by the program.
pub const STATE_READY: &str = "ready";
/// The program failed to load or to start; set by the script that loads it.
pub const STATE_FAILED: &str = "failed";
