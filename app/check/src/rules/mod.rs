//! The catalogue of rules. To add one, write its file, declare it, and put it into the catalogue beside the rules
//! about the same item.

use crate::Rule;

mod authority_outdated;
mod authority_unnamed;
mod automated_decisions_missing;
mod basis_missing;
mod complaint_missing;
mod controller_missing;
mod dead_programme_link;
mod empty_section;
mod identifier_invalid;
mod interest_missing;
mod provision_missing;
mod purposes_missing;
mod recipients_unnamed;
mod repealed_law;
mod retention_missing;
mod right_missing;
mod source_unnamed;
mod special_category_basis;
mod template_residue;
mod transfer_mechanism_dated;
mod transfer_mechanism_invalid;
mod transfer_without_mechanism;
mod translation_missing;
mod updated_missing;
mod updated_stale;
mod waiver_unused;
mod withdrawal_missing;

macro_rules! catalogue {
    ($($rule:ident),* $(,)?) => {
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
