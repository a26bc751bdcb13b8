//! Which lists of the lexicons have the headings of a topic.

use seloste_notice::Right;

use crate::classify::lexicon::{self, Groups, Terms};
use crate::classify::topic::Topic;

/// Headings by topic, normalized as by `normalize_heading`. A separate line, or the text before a colon, that
/// equals one of these is a heading.
pub(crate) const HEADINGS: &[(Topic, &Terms)] = &[
    (Topic::Introduction, &lexicon::HEADING_INTRODUCTION),
    (Topic::Controller, &lexicon::HEADING_CONTROLLER),
    (Topic::Contact, &lexicon::HEADING_CONTACT),
    (Topic::Dpo, &lexicon::HEADING_DPO),
    (Topic::JointArrangement, &lexicon::HEADING_JOINT_ARRANGEMENT),
    (Topic::Representative, &lexicon::HEADING_REPRESENTATIVE),
    (Topic::Register, &lexicon::HEADING_REGISTER),
    (Topic::Purposes, &lexicon::HEADING_PURPOSES),
    (Topic::LegalBases, &lexicon::HEADING_LEGAL_BASES),
    (Topic::LegitimateInterest, &lexicon::HEADING_LEGITIMATE_INTEREST),
    (Topic::Data, &lexicon::HEADING_DATA),
    (Topic::Sources, &lexicon::HEADING_SOURCES),
    (Topic::Recipients, &lexicon::HEADING_RECIPIENTS),
    (Topic::Transfers, &lexicon::HEADING_TRANSFERS),
    (Topic::Retention, &lexicon::HEADING_RETENTION),
    (Topic::PaperRecords, &lexicon::HEADING_PAPER_RECORDS),
    (Topic::ElectronicRecords, &lexicon::HEADING_ELECTRONIC_RECORDS),
    (Topic::StaffAccess, &lexicon::HEADING_STAFF_ACCESS),
    (Topic::Security, &lexicon::HEADING_SECURITY),
    (Topic::Provision, &lexicon::HEADING_PROVISION),
    (Topic::AutomatedDecisions, &lexicon::HEADING_AUTOMATED_DECISIONS),
    (Topic::Cookies, &lexicon::HEADING_COOKIES),
    (Topic::ExercisingRights, &lexicon::HEADING_EXERCISING_RIGHTS),
    (Topic::Rights, &lexicon::HEADING_RIGHTS),
    (Topic::Right(Right::Access), &lexicon::HEADING_RIGHT_ACCESS),
    (Topic::Right(Right::Rectification), &lexicon::HEADING_RIGHT_RECTIFICATION),
    (Topic::Right(Right::Erasure), &lexicon::HEADING_RIGHT_ERASURE),
    (Topic::Right(Right::Restriction), &lexicon::HEADING_RIGHT_RESTRICTION),
    (Topic::Right(Right::Portability), &lexicon::HEADING_RIGHT_PORTABILITY),
    (Topic::Right(Right::Objection), &lexicon::HEADING_RIGHT_OBJECTION),
    (Topic::Right(Right::ObjectionMarketing), &lexicon::HEADING_RIGHT_OBJECTION_MARKETING),
    (Topic::Right(Right::WithdrawConsent), &lexicon::HEADING_RIGHT_WITHDRAW_CONSENT),
    (Topic::Right(Right::AutomatedDecision), &lexicon::HEADING_RIGHT_AUTOMATED_DECISION),
    (Topic::Complaint, &lexicon::HEADING_COMPLAINT),
    (Topic::Authority, &lexicon::HEADING_AUTHORITY),
    (Topic::Updated, &lexicon::HEADING_UPDATED),
    (Topic::Changes, &lexicon::HEADING_CHANGES),
];

/// Starts of questions by topic, for headings by layout and labels that no other list knows.
pub(crate) const QUESTIONS: &[(Topic, &Terms)] = &[
    (Topic::Controller, &lexicon::QUESTION_CONTROLLER),
    (Topic::Retention, &lexicon::QUESTION_RETENTION),
    (Topic::Sources, &lexicon::QUESTION_SOURCES),
    (Topic::Recipients, &lexicon::QUESTION_RECIPIENTS),
    (Topic::Purposes, &lexicon::QUESTION_PURPOSES),
];

/// Word prefixes in headings by topic, for headings by layout. All prefixes of one group must occur. The
/// first topic that fits counts, so that narrow topics come before wide ones.
pub(crate) const HEADING_STEMS: &[(Topic, &Groups)] = &[
    (Topic::Right(Right::WithdrawConsent), &lexicon::STEMS_RIGHT_WITHDRAW_CONSENT),
    (Topic::Rights, &lexicon::STEMS_RIGHTS),
    (Topic::Dpo, &lexicon::STEMS_DPO),
    (Topic::Authority, &lexicon::STEMS_AUTHORITY),
    (Topic::Complaint, &lexicon::STEMS_COMPLAINT),
    (Topic::Purposes, &lexicon::STEMS_PURPOSES),
    (Topic::Right(Right::Portability), &lexicon::STEMS_RIGHT_PORTABILITY),
    (Topic::AutomatedDecisions, &lexicon::STEMS_AUTOMATED_DECISIONS),
    (Topic::Recipients, &lexicon::STEMS_RECIPIENTS),
    (Topic::Transfers, &lexicon::STEMS_TRANSFERS),
    (Topic::Retention, &lexicon::STEMS_RETENTION),
    (Topic::Cookies, &lexicon::STEMS_COOKIES),
    (Topic::Provision, &lexicon::STEMS_PROVISION),
    (Topic::Right(Right::ObjectionMarketing), &lexicon::STEMS_RIGHT_OBJECTION_MARKETING),
    (Topic::Rights, &lexicon::STEMS_RIGHTS_2),
    (Topic::Right(Right::Access), &lexicon::STEMS_RIGHT_ACCESS),
    (Topic::Right(Right::Rectification), &lexicon::STEMS_RIGHT_RECTIFICATION),
    (Topic::Right(Right::Erasure), &lexicon::STEMS_RIGHT_ERASURE),
    (Topic::Right(Right::Restriction), &lexicon::STEMS_RIGHT_RESTRICTION),
    (Topic::Right(Right::Objection), &lexicon::STEMS_RIGHT_OBJECTION),
    (Topic::ExercisingRights, &lexicon::STEMS_EXERCISING_RIGHTS),
    (Topic::LegitimateInterest, &lexicon::STEMS_LEGITIMATE_INTEREST),
    (Topic::LegalBases, &lexicon::STEMS_LEGAL_BASES),
    (Topic::Rights, &lexicon::STEMS_RIGHTS_3),
    (Topic::Recipients, &lexicon::STEMS_RECIPIENTS_2),
    (Topic::Sources, &lexicon::STEMS_SOURCES),
    (Topic::PaperRecords, &lexicon::STEMS_PAPER_RECORDS),
    (Topic::ElectronicRecords, &lexicon::STEMS_ELECTRONIC_RECORDS),
    (Topic::Security, &lexicon::STEMS_SECURITY),
    (Topic::Register, &lexicon::STEMS_REGISTER),
    (Topic::Purposes, &lexicon::STEMS_PURPOSES_2),
    (Topic::Data, &lexicon::STEMS_DATA),
    (Topic::Contact, &lexicon::STEMS_CONTACT),
    (Topic::Controller, &lexicon::STEMS_CONTROLLER),
    (Topic::Changes, &lexicon::STEMS_CHANGES),
    (Topic::Introduction, &lexicon::STEMS_INTRODUCTION),
];
