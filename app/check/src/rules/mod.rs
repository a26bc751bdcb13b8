//! The catalogue of rules. To add one, write its file and name it here, beside the rules about the same item.

use crate::Rule;

macro_rules! catalogue {
    ($($rule:ident),* $(,)?) => {
        $(mod $rule;)*

        pub(crate) static CATALOGUE: [Rule; [$(stringify!($rule)),*].len()] = [$($rule::RULE),*];

        /// The names of the rules' files, in the same order.
        #[cfg(test)]
        pub(crate) const FILES: [&str; CATALOGUE.len()] = [$(stringify!($rule)),*];
    };
}

catalogue![
    controller_missing,
    purposes_missing,
    basis_missing,
    interest_missing,
    special_category_basis,
    recipients_unnamed,
    transfer_without_mechanism,
    transfer_mechanism_invalid,
    transfer_mechanism_dated,
    retention_missing,
    right_missing,
    withdrawal_missing,
    complaint_missing,
    authority_unnamed,
    authority_outdated,
    provision_missing,
    automated_decisions_missing,
    source_unnamed,
    repealed_law,
    dead_programme_link,
    empty_section,
    template_residue,
    updated_missing,
    updated_stale,
    identifier_invalid,
    translation_missing,
    waiver_unused,
];
