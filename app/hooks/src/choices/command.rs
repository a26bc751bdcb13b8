//! The commands: what the widget tells the boot module to do after a step.
//!
//! Encoded as text: one command per line, a code and its arguments, separated by tabs.

/// Declares [`Command`]: documentation, name, code and the arguments as TypeScript parameters.
macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident = $code:literal ($parameters:literal),)*) => {
        /// A command to the boot module, which has one handler for each (`app/web/consent/boot.js`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Command {
            $($(#[doc = $doc])* $name,)*
        }

        impl Command {
            /// All commands.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the name of the command.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }

            /// Returns the lines of the command's documentation.
            pub const fn doc(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$($doc),*],)*
                }
            }

            /// Returns the parameters of the handler, in TypeScript.
            pub const fn parameters(self) -> &'static str {
                match self {
                    $(Self::$name => $parameters,)*
                }
            }

            /// Returns the letter that encodes the command.
            // Inlined, so that each call becomes a constant instead of a table.
            #[inline(always)]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

commands! {
    /// Puts a record in force and informs the listeners. With `FRESH` also dispatches the DOM event and sends
    /// the record to the endpoint.
    SetRecord = "k" ("record: string, fresh: string"),
    /// Sets a cookie.
    SetCookie = "c" ("...setting: string[]"),
    /// Removes a key from `localStorage`. White space in the key is replaced by spaces.
    RemoveLocal = "l" ("key: string"),
    /// Removes a key from `sessionStorage`. White space in the key is replaced by spaces.
    RemoveSession = "s" ("key: string"),
    /// Starts the next step, with this event and argument.
    Dispatch = "d" ("event: string, argument: string"),
    /// Reloads the page and then reports that the named cookies could not be removed.
    Reload = "r" ("names: string"),
    /// Shows the message of this template attribute in the notice bar, followed by these names.
    Notify = "n" ("attribute: string, names?: string"),
    /// Lets the gated elements load that the selector matches, in document order.
    Load = "o" ("selector: string"),
    /// Unloads the elements that the selector matches.
    Unload = "u" ("selector: string"),
    /// Inserts a part of the template into the page.
    Show = "i" ("selector: string"),
    /// Removes that part from the page.
    Hide = "h" ("selector: string"),
    /// Removes the `hidden` attribute.
    Reveal = "v" ("selector: string"),
    /// Sets the `hidden` attribute.
    Conceal = "x" ("selector: string"),
    /// Checks the box of this name.
    Tick = "t" ("name: string"),
    /// Moves the focus.
    Focus = "f" ("selector: string"),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_letters() {
        let codes: std::collections::BTreeSet<_> =
            Command::ALL.iter().map(|command| command.code()).collect();
        assert_eq!(codes.len(), Command::ALL.len());
        assert!(codes.iter().all(|code| code.len() == 1 && code.as_bytes()[0].is_ascii_lowercase()));
    }
}
