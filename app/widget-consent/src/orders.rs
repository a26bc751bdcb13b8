//! What is to be done in the page.

use alloc::string::String;
use seloste_consent::push_all;

/// Orders to the page: one on each line, a verb (`seloste_hooks::choices::order`) and what belongs to it, separated by
/// tabs. They are carried out one after the other.
#[derive(Debug, Default)]
pub(crate) struct Orders(String);

impl Orders {
    /// Adds an order.
    pub fn add(&mut self, verb: &str, what: &str) {
        self.begin(verb);
        self.push(what);
    }

    /// Begins an order; what belongs to it is to follow.
    pub fn begin(&mut self, verb: &str) {
        self.push("\n");
        self.push(verb);
        self.and();
    }

    /// Goes on to what belongs to the order next.
    pub fn and(&mut self) {
        self.push("\t");
    }

    /// Goes on with the order.
    pub fn push(&mut self, text: &str) {
        push_all(&mut self.0, &[text]);
    }

    /// The text, for those who write to it by themselves.
    pub fn text(&mut self) -> &mut String {
        &mut self.0
    }

    pub fn into_text(self) -> String {
        self.0
    }
}
