//! Commands returned to JavaScript.

use alloc::string::String;

use seloste_consent::push_all;
use seloste_hooks::choices::Command;

/// Encoded commands, which the boot module executes in order: one per line, the code and the arguments
/// separated by tabs.
#[derive(Debug, Default)]
pub(crate) struct Commands(String);

impl Commands {
    /// Adds a command with one argument.
    pub(crate) fn add(&mut self, command: Command, argument: &str) {
        self.start(command);
        self.push(argument);
    }

    /// Starts a command; its first argument follows.
    pub(crate) fn start(&mut self, command: Command) {
        self.push("\n");
        self.push(command.code());
        self.next_argument();
    }

    /// Starts the next argument of the current command.
    pub(crate) fn next_argument(&mut self) {
        self.push("\t");
    }

    /// Appends to the current argument.
    pub(crate) fn push(&mut self, text: &str) {
        push_all(&mut self.0, &[text]);
    }

    /// Returns the text, for functions that append to a string.
    pub(crate) fn text(&mut self) -> &mut String {
        &mut self.0
    }

    pub(crate) fn into_text(self) -> String {
        self.0
    }
}
