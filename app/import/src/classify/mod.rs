//! Recognizes headings, labels, languages, legal terms, names, dates and addresses.

pub(crate) mod case_endings;
pub(crate) mod columns;
pub(crate) mod compound_periods;
pub(crate) mod denial;
pub(crate) mod dictionary;
pub(crate) mod entities;
pub(crate) mod first_person;
pub(crate) mod headings;
pub(crate) mod identifiers;
pub(crate) mod labels;
pub(crate) mod language;
pub(crate) mod legal_terms;
pub(crate) mod lexicon;
pub(crate) mod memo;
pub(crate) mod names;
pub(crate) mod other_parties;
pub(crate) mod sentences;
pub(crate) mod topic;
pub(crate) mod vendors;
