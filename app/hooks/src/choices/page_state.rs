//! The page state: what the boot module passes to the widget at each step.
//!
//! Encoded as text: one line for each [`Field`], in the order of declaration. Lines contain no line breaks; a
//! missing value is an empty line. Both sides derive from the table below: the widget reads line `field as
//! usize`, and the boot module fills an object whose properties are generated from the same names
//! (`app/web`).

use super::*;

/// Declares [`Field`]. The fields under `template` are attributes of the template and come last.
macro_rules! page_state {
    (
        page { $($(#[doc = $page_doc:literal])* $page:ident,)* }
        template { $($(#[doc = $template_doc:literal])* $template:ident = $attribute:expr,)* }
    ) => {
        /// A field of the page state.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Field {
            $($(#[doc = $page_doc])* $page,)*
            $($(#[doc = $template_doc])* $template,)*
        }

        impl Field {
            /// All fields in the order in which they are encoded.
            pub const ALL: &[Self] = &[$(Self::$page,)* $(Self::$template,)*];
            /// Number of fields.
            pub const COUNT: usize = Self::ALL.len();

            /// Returns the name of the field.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$page => stringify!($page),)*
                    $(Self::$template => stringify!($template),)*
                }
            }

            /// Returns the lines of the field's documentation.
            pub const fn doc(self) -> &'static [&'static str] {
                match self {
                    $(Self::$page => &[$($page_doc),*],)*
                    $(Self::$template => &[$($template_doc),*],)*
                }
            }

            /// Returns the attribute of the template that has the value; `None` for fields that the boot
            /// module determines.
            pub const fn attribute(self) -> Option<&'static str> {
                match self {
                    $(Self::$page => None,)*
                    $(Self::$template => Some($attribute),)*
                }
            }
        }
    };
}

page_state! {
    page {
        /// What happened: one of the `ACTION_` or `EVENT_` values.
        Event,
        /// Argument of the event: the gate of the placeholder whose button was pressed, or what the previous
        /// step passed on.
        Argument,
        /// Names of the checked boxes, separated by spaces.
        Ticked,
        /// Text of the record that is in force in this page.
        CurrentRecord,
        /// `document.cookie`.
        Cookies,
        /// Keys of `localStorage`, separated by tabs. Only sent if the template declares keys to remove.
        LocalStorage,
        /// Keys of `sessionStorage`, separated by tabs. Only sent if the template declares keys to remove.
        SessionStorage,
        /// Gates of the scripts that have been loaded, separated by spaces.
        RunningScripts,
        /// URL of the page.
        Url,
        /// Seconds since 1970-01-01 UTC.
        Now,
        /// 128 random bits, as a token for the next record.
        RandomId,
    }
    template {
        /// See [`NAMES`].
        Names = NAMES,
        /// See [`REVISION`].
        Revision = REVISION,
        /// See [`SNAPSHOT`].
        Snapshot = SNAPSHOT,
        /// Language of the dialog.
        Language = "lang",
        /// See [`MAX_AGE`].
        MaxAge = MAX_AGE,
        /// See [`PATHS`]; absolute here.
        Paths = PATHS,
        /// See [`DOMAIN`].
        Domain = DOMAIN,
        /// See [`GPC`]; empty if the browser does not send the signal.
        Gpc = GPC,
        /// See [`CLEAR_COOKIES`].
        ClearCookies = CLEAR_COOKIES,
        /// See [`CLEAR_LOCAL_STORAGE`].
        ClearLocalStorage = CLEAR_LOCAL_STORAGE,
        /// See [`CLEAR_SESSION_STORAGE`].
        ClearSessionStorage = CLEAR_SESSION_STORAGE,
        /// See [`THIRD_PARTY`].
        ThirdParty = THIRD_PARTY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_encoded_in_order_of_declaration() {
        for (line, field) in Field::ALL.iter().enumerate() {
            assert_eq!(*field as usize, line, "{field:?}");
        }
    }

    #[test]
    fn attributes_are_distinct_and_come_last() {
        let attributes: Vec<_> = Field::ALL.iter().filter_map(|field| field.attribute()).collect();
        let distinct: std::collections::BTreeSet<_> = attributes.iter().collect();
        assert_eq!(distinct.len(), attributes.len());
        let start = Field::COUNT - attributes.len();
        assert!(Field::ALL[..start].iter().all(|field| field.attribute().is_none()));
    }
}
