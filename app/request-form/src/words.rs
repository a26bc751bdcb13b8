//! The form's texts: one table with a field for each, one file for each language. A text that is missing in a language
//! does not compile.

mod en;
mod fi;
mod sv;

use seloste_notice::Language;
use seloste_request::EachRight;

/// The texts of one language.
pub struct Words {
    /// What the form does, and that nothing leaves the page.
    pub intro: &'static str,
    /// That one turns to the controller first, and to the authority then.
    pub controller_first: &'static str,
    /// What does not belong in ordinary e-mail.
    pub sensitive: &'static str,
    /// The choice of rights.
    pub rights_step: Step,
    /// A right in plain words, and one sentence on it.
    pub rights: EachRight<(&'static str, &'static str)>,
    /// Adds the record of the choice about cookies to a withdrawal.
    pub receipt: Field,
    /// Opens what the notice says of a right.
    pub said: &'static str,
    /// The fields about the person.
    pub person_step: Step,
    /// The person's name.
    pub name: Field,
    /// How to reach the person.
    pub contact: Field,
    /// What the controller knows the person by.
    pub identifier: Field,
    /// What the request is about more closely.
    pub details: Field,
    /// The message and the ways out.
    pub message_step: Step,
    /// Before the controller's demands.
    pub demands: &'static str,
    /// What the law says of demands (Art. 12(2) and (6)).
    pub demands_law: &'static str,
    /// Before the recipient.
    pub to: &'static str,
    /// Before the postal address.
    pub by_post: &'static str,
    /// That the notice gives no address of any kind.
    pub no_address: &'static str,
    /// That the notice gives no e-mail address for requests in general.
    pub no_general_email: &'static str,
    /// That the notice gives no e-mail address for any of the chosen rights.
    pub no_email: &'static str,
    /// That the notice gives no one e-mail address for the chosen rights.
    pub no_shared_email: &'static str,
    /// Before the addresses that the notice gives for one right each.
    pub own_emails: &'static str,
    /// The recipient that the visitor gives.
    pub recipient: Field,
    /// That what stands there is not one e-mail address.
    pub recipient_wrong: &'static str,
    /// Before the subject.
    pub subject: &'static str,
    /// Before the text.
    pub text: &'static str,
    /// Follows the mail link.
    pub mail: &'static str,
    /// Copies the text.
    pub copy: &'static str,
    /// What is missing or done.
    pub status: StatusWords,
    /// While the form's program is on its way.
    pub loading: &'static str,
    /// When it did not arrive.
    pub failed: &'static str,
}

/// A part of the form.
pub struct Step {
    /// Its heading.
    pub title: &'static str,
    /// What to do in it.
    pub hint: &'static str,
}

/// A field of the form.
pub struct Field {
    /// Its label.
    pub label: &'static str,
    /// What belongs in it; empty where the label says it all.
    pub hint: &'static str,
}

/// What the status line says.
pub struct StatusWords {
    /// No right is chosen.
    pub no_right: &'static str,
    /// The recipient is missing.
    pub no_recipient: &'static str,
    /// The recipient is not one e-mail address.
    pub wrong_recipient: &'static str,
    /// The mail link cannot carry the text.
    pub shortened: &'static str,
    /// The message can be sent.
    pub ready: &'static str,
    /// The text was copied.
    pub copied: &'static str,
    /// The text could not be copied and is selected.
    pub not_copied: &'static str,
}

/// The texts of this language.
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::Fi => &fi::WORDS,
        Language::Sv => &sv::WORDS,
        Language::En => &en::WORDS,
    }
}
