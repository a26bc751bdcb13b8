//! Search patterns and search terms of the rules, in Finnish, Swedish and English.
//!
//! Terms are folded word prefixes; a space at the end matches the whole word only. To extend a list, add a
//! pattern to its language and add the sentence that it should find to the tests of its rule.

mod cookies;
mod disclosure;
pub(crate) mod facts;
mod rights;
mod statements;
mod terms;

pub(crate) use cookies::*;
pub(crate) use disclosure::*;
pub(crate) use rights::*;
pub(crate) use statements::*;
pub(crate) use terms::*;

#[cfg(test)]
use crate::patterns::Patterns;

/// All pattern lists, for the tests below.
#[cfg(test)]
pub(crate) const ALL: &[(&str, &Patterns)] = &[
    ("CIRCULAR_RETENTION", &CIRCULAR_RETENTION),
    ("CONSENT_BY_USE", &CONSENT_BY_USE),
    ("BROWSER_CONTROL", &BROWSER_CONTROL),
    ("COOKIES_USED", &COOKIES_USED),
    ("SIGNED_REQUESTS", &SIGNED_REQUESTS),
    ("NO_OBJECTION", &NO_OBJECTION),
    ("NO_ERASURE", &NO_ERASURE),
    ("ERASURE_IF_UNNEEDED", &ERASURE_IF_UNNEEDED),
    ("ERASURE_IF_INACCURATE", &ERASURE_IF_INACCURATE),
    ("ONE_FREE_REQUEST", &ONE_FREE_REQUEST),
    ("FEE", &FEE),
    ("FORM_BELOW", &FORM_BELOW),
    ("REGISTER_CONTACT", &REGISTER_CONTACT),
    ("NOT_DISCLOSED", &NOT_DISCLOSED),
    ("NOT_TRANSFERRED", &NOT_TRANSFERRED),
    ("ANONYMOUS", &ANONYMOUS),
    ("GENERIC_INTEREST", &GENERIC_INTEREST),
    ("OPT_OUT_DISCLOSURE", &OPT_OUT_DISCLOSURE),
    ("ONLY_FOR_CUSTOMERS", &ONLY_FOR_CUSTOMERS),
    ("IDENTITY_PAPERS", &IDENTITY_PAPERS),
    ("IDENTITY_CODE_IN_REQUEST", &IDENTITY_CODE_IN_REQUEST),
    ("OTHER_PURPOSES", &OTHER_PURPOSES),
    ("SILENT_CHANGES", &SILENT_CHANGES),
    ("CRIMINAL_DATA", &CRIMINAL_DATA),
    ("CHILDREN", &CHILDREN),
    ("CAMERAS", &CAMERAS),
    ("BARE_ALGORITHM", &BARE_ALGORITHM),
    ("facts::CONTROLLER", &facts::CONTROLLER),
    ("facts::ORGANISATION", &facts::ORGANISATION),
    ("facts::PURPOSES", &facts::PURPOSES),
    ("facts::BASES", &facts::BASES),
    ("facts::INTEREST", &facts::INTEREST),
    ("facts::DATA", &facts::DATA),
    ("facts::RECIPIENTS", &facts::RECIPIENTS),
    ("facts::MECHANISM", &facts::MECHANISM),
    ("facts::RETENTION", &facts::RETENTION),
    ("facts::ACCESS", &facts::ACCESS),
    ("facts::RECTIFICATION", &facts::RECTIFICATION),
    ("facts::ERASURE", &facts::ERASURE),
    ("facts::RESTRICTION", &facts::RESTRICTION),
    ("facts::PORTABILITY", &facts::PORTABILITY),
    ("facts::OBJECTION", &facts::OBJECTION),
    ("facts::WITHDRAWAL", &facts::WITHDRAWAL),
    ("facts::COMPLAINT", &facts::COMPLAINT),
    ("facts::PROVISION", &facts::PROVISION),
    ("facts::AUTOMATED_DECISIONS", &facts::AUTOMATED_DECISIONS),
    ("facts::UPDATED", &facts::UPDATED),
    ("facts::OFFICER", &facts::OFFICER),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn terms_are_folded() {
        for (name, patterns) in ALL {
            for pattern in patterns.all() {
                let terms = pattern.all_of.iter().copied().chain([pattern.any_of, pattern.none_of]).flatten();
                for term in terms {
                    assert_eq!(fold(term), **term, "{name}");
                    assert!(!term.trim().is_empty() && !term.starts_with(' '), "{name}: {term:?}");
                }
                assert!(!pattern.any_of.is_empty(), "{name}");
            }
        }
    }

    #[test]
    fn every_list_has_every_language() {
        for (name, patterns) in ALL {
            for (language, list) in [("fi", patterns.fi), ("sv", patterns.sv), ("en", patterns.en)] {
                assert!(!list.is_empty(), "{name} has nothing in {language}");
            }
        }
    }
}
