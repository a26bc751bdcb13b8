//! The catalogue of rules.
//!
//! To add a rule:
//!
//! 1. Copy a similar rule to `rules/NAME.rs` and change its id (`NAME` with `-` for `_`), texts, examples and
//!    `run`.
//! 2. Add `NAME` to `catalogue!` below, next to the rules about the same item, and `mod NAME;` above it.
//! 3. Run `cargo test -p seloste-check NAME`: the macro has generated tests of the rule's examples.
//!    A rule about something that is absent also needs it stated in `COMPLETE` in `src/tests/mod.rs`, which
//!    completes the examples of all rules, and in the sites `tests/sites/current-*`.
//! 4. If the rule searches texts, add the same sentence in each language to `src/tests/languages.rs`, and
//!    sentences that it must not find to `src/tests/careful.rs`.
//! 5. Regenerate the documentation: `cargo run -p seloste-cli -- explain --all > docs/rules.md`
//!
//! The rule is complete when `cargo test -p seloste-check && cargo test -p seloste-cli check` passes.

use crate::rule::Rule;

mod access_fee;
mod anonymity_claimed;
mod arrangement_missing;
mod authority_outdated;
mod authority_regional;
mod authority_unnamed;
mod automated_decisions_missing;
mod basis_missing;
mod basis_too_narrow;
mod camera_surveillance;
mod change_unannounced;
mod child_consent;
mod company_form_missing;
mod complaint_missing;
mod consent_by_use;
mod contacts_undivided;
mod controller_missing;
mod cookie_lifetime_differs;
mod cookie_of_other_service;
mod cookies_browser_only;
mod cookies_undeclared;
mod criminal_data_ground;
mod dangling_reference;
mod data_missing;
mod dead_programme_link;
mod decision_unexplained;
mod disclosure_by_silence;
mod disclosure_contradiction;
mod dpo_missing;
mod email_only;
mod empty_section;
mod erasure_narrowed;
mod formality_demanded;
mod heading_answer_mismatch;
mod hedged;
mod identifier_invalid;
mod identity_code_ground;
mod identity_demanded;
mod interest_missing;
mod law_data_old;
mod law_unnamed;
mod legal_name;
mod link_unsafe;
mod near_duplicate;
mod not_checked;
mod objection_narrowed;
mod objection_undivided;
mod only_in_text;
mod open_list;
mod password_stored;
mod provision_missing;
mod purpose_contradiction;
mod purpose_open;
mod purposes_missing;
mod recipients_denied;
mod recipients_unnamed;
mod repealed_law;
mod representative_missing;
mod retention_circular;
mod retention_missing;
mod retention_undivided;
mod right_missing;
mod service_name_outdated;
mod service_undeclared;
mod source_unnamed;
mod special_category_basis;
mod template_residue;
mod transfer_copy_missing;
mod transfer_country_unnamed;
mod transfer_denied_but_vendor;
mod transfer_mechanism_dated;
mod transfer_mechanism_invalid;
mod transfer_mechanism_mismatch;
mod transfer_without_mechanism;
mod translation_drift;
mod translation_missing;
pub(crate) mod updated_in_future;
mod updated_missing;
mod updated_stale;
mod waiver_unused;
mod withdrawal_missing;

macro_rules! catalogue {
    ($($rule:ident),* $(,)?) => {
        pub(crate) static CATALOGUE: [Rule; [$(stringify!($rule)),*].len()] = [$($rule::RULE),*];

        /// Tests of each rule's id and examples, one module per rule.
        #[cfg(test)]
        mod examples {
            $(mod $rule {
                use crate::rules::$rule::RULE;

                #[test]
                fn id_is_the_file_name() {
                    assert_eq!(RULE.id.replace('-', "_"), stringify!($rule));
                }

                #[test]
                fn wrong_example_has_this_finding_only() {
                    crate::tests::assert_wrong_example(&RULE);
                }

                #[test]
                fn right_example_has_no_findings() {
                    crate::tests::assert_right_example(&RULE);
                }

                #[test]
                fn lists_are_declared() {
                    let code = include_str!(concat!(stringify!($rule), ".rs"));
                    crate::tests::lexicons::assert_declares_lists(&RULE, code);
                }

                #[test]
                fn texts_follow_the_conventions() {
                    crate::tests::assert_conventions(&RULE);
                }
            })*
        }
    };
}

catalogue![
    controller_missing,
    email_only,
    company_form_missing,
    representative_missing,
    dpo_missing,
    purposes_missing,
    purpose_contradiction,
    purpose_open,
    basis_missing,
    basis_too_narrow,
    interest_missing,
    law_unnamed,
    consent_by_use,
    child_consent,
    special_category_basis,
    criminal_data_ground,
    password_stored,
    data_missing,
    identity_code_ground,
    recipients_denied,
    recipients_unnamed,
    legal_name,
    disclosure_contradiction,
    disclosure_by_silence,
    transfer_without_mechanism,
    transfer_country_unnamed,
    transfer_copy_missing,
    transfer_mechanism_invalid,
    transfer_mechanism_dated,
    transfer_mechanism_mismatch,
    transfer_denied_but_vendor,
    retention_missing,
    retention_circular,
    retention_undivided,
    right_missing,
    objection_narrowed,
    objection_undivided,
    erasure_narrowed,
    access_fee,
    formality_demanded,
    identity_demanded,
    withdrawal_missing,
    complaint_missing,
    authority_unnamed,
    authority_regional,
    authority_outdated,
    provision_missing,
    automated_decisions_missing,
    decision_unexplained,
    source_unnamed,
    cookies_browser_only,
    cookies_undeclared,
    contacts_undivided,
    service_undeclared,
    service_name_outdated,
    cookie_of_other_service,
    cookie_lifetime_differs,
    arrangement_missing,
    anonymity_claimed,
    camera_surveillance,
    repealed_law,
    dead_programme_link,
    link_unsafe,
    only_in_text,
    empty_section,
    heading_answer_mismatch,
    dangling_reference,
    template_residue,
    near_duplicate,
    hedged,
    open_list,
    updated_missing,
    updated_in_future,
    updated_stale,
    change_unannounced,
    identifier_invalid,
    translation_missing,
    translation_drift,
    not_checked,
    waiver_unused,
    law_data_old,
];
