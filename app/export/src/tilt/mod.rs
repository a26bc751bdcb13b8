//! Export to the Transparency Information Language and Toolkit (TILT), by its schema
//! <https://github.com/Transparency-Information-Language/schema> as of 2026.
//!
//! TILT requires members that a notice need not state (a data protection officer, a fee, a data format) and
//! cannot express others that a notice must state. No values are invented: required members that the notice
//! does not state are omitted and listed in [`Tilt::missing`]; statements that TILT cannot express are listed
//! in [`Tilt::inexpressible`]. The document itself has both lists under `_seloste`; TILT allows additional
//! members. Texts in Markdown become plain text.

use std::borrow::Cow;

use seloste_notice::{
    Authority, Basis, Country, Item, Language, Mechanism, Notice, Party, Provision, ProvisionRequirement,
    Purpose, Recipient, Retention, Right, RightStatement, SourceKind, Text,
};
use seloste_outline::{messages, plain};
use serde_json::{Map, Value, json};

mod inexpressible;

#[cfg(test)]
mod tests;

/// A TILT document, with the differences between notice and document.
#[derive(Clone, Debug, PartialEq)]
pub struct Tilt {
    /// Document.
    pub document: Value,
    /// Paths of required members that the notice does not state, such as `dataProtectionOfficer.email`.
    pub missing: Vec<String>,
    /// Statements of the notice that TILT cannot express, one sentence each.
    pub inexpressible: Vec<String>,
}

/// Exports a notice in one language; a TILT document has only one.
pub fn write(notice: &Notice, language: Language) -> Tilt {
    let mut writer = TiltWriter { notice, language, missing: Vec::new(), inexpressible: Vec::new() };
    let mut document = writer.document();
    let TiltWriter { missing, mut inexpressible, .. } = writer;
    inexpressible.extend(inexpressible::inexpressible(notice).map(str::to_owned));
    let (missing, inexpressible) = (dedup(missing), dedup(inexpressible));
    document.insert("_seloste".to_owned(), json!({ "missing": missing, "inexpressible": inexpressible }));
    Tilt { document: document.into(), missing, inexpressible }
}

type Members = Map<String, Value>;

struct TiltWriter<'n> {
    notice: &'n Notice,
    language: Language,
    missing: Vec<String>,
    inexpressible: Vec<String>,
}

impl<'n> TiltWriter<'n> {
    fn localized(&self, text: &'n Text) -> &'n str {
        text.get_or_first(self.language).1
    }

    /// Returns a text in Markdown as plain text.
    fn plain(&self, text: &'n Text) -> Cow<'n, str> {
        plain::markdown_text(self.localized(text))
    }

    fn document(&mut self) -> Members {
        let mut document = Members::new();
        let meta = self.meta();
        self.insert_required(&mut document, "", "meta", Some(meta));
        let controller = self.controller();
        self.insert_required(&mut document, "", "controller", controller);
        let notice = self.notice;
        let dpo = notice.dpo.stated().map(|party| {
            self.party("dataProtectionOfficer", party, &["name", "address", "country", "email"])
        });
        self.insert_required(&mut document, "", "dataProtectionOfficer", dpo);
        let disclosed = self.data_disclosed();
        self.insert_required(&mut document, "", "dataDisclosed", disclosed);
        let transfers = self.transfers();
        self.insert_required(&mut document, "", "thirdCountryTransfers", transfers);
        // TILT combines two rights in this member but also has a member for each, which are used instead.
        self.insert_required(&mut document, "", "accessAndDataPortability", None);
        let sources = self.sources();
        self.insert_required(&mut document, "", "sources", sources);
        self.rights(&mut document);
        let automated = self.automated();
        self.insert_required(&mut document, "", "automatedDecisionMaking", automated);
        // This member is about future changes, the change history about past ones.
        self.insert_required(&mut document, "", "changesOfPurpose", None);
        document
    }

    /// Inserts a required member, or records it as missing.
    fn insert_required(&mut self, members: &mut Members, place: &str, name: &str, value: Option<Value>) {
        match value {
            Some(value) => {
                members.insert(name.to_owned(), value);
            }
            None => self.missing.push(join(place, name)),
        }
    }

    fn meta(&mut self) -> Value {
        let notice = self.notice;
        let name = notice.controller.as_ref().and_then(|party| party.name.as_ref());
        let name = name.map(|name| self.localized(name).into());
        let mut meta = Members::new();
        self.insert_required(&mut meta, "meta", "_id", Some(notice.id.as_str().into()));
        self.insert_required(&mut meta, "meta", "name", name);
        self.insert_required(
            &mut meta,
            "meta",
            "modified",
            notice.updated.map(|date| date.to_string().into()),
        );
        self.insert_required(&mut meta, "meta", "language", Some(self.language.code().into()));
        for name in ["created", "version", "status", "url", "_hash"] {
            self.insert_required(&mut meta, "meta", name, None);
        }
        meta.into()
    }

    fn controller(&mut self) -> Option<Value> {
        let notice = self.notice;
        let party = notice.controller.as_ref()?;
        let mut controller = self.party("controller", party, &["name", "address", "country"]);
        let representative = notice
            .representative
            .stated()
            .map(|party| self.party("controller.representative", party, &["name", "email"]));
        if let Some(members) = controller.as_object_mut() {
            self.insert_required(members, "controller", "representative", representative);
        }
        Some(controller)
    }

    fn party(&mut self, place: &str, party: &'n Party, required_members: &[&str]) -> Value {
        let address = party.address.as_ref().map(|address| address.lines().join(", "));
        let stated = [
            ("name", party.name.as_ref().map(|name| self.localized(name).to_owned())),
            ("address", address.filter(|lines| !lines.is_empty())),
            (
                "country",
                party
                    .address
                    .as_ref()
                    .and_then(|address| address.country)
                    .map(|country| country.code().to_owned()),
            ),
            ("email", party.email.clone()),
            ("phone", party.phone.clone()),
        ];
        // The schema has a pattern for telephone numbers only for the representative.
        let is_of_representative = place == "controller.representative";
        let stated = stated.map(|(name, value)| {
            let fits = |number: &String| !is_of_representative || name != "phone" || is_phone_number(number);
            if value.as_ref().is_some_and(|number| !fits(number)) {
                self.inexpressible.push(
                    "The representative's telephone number, which does not match the pattern of the schema."
                        .to_owned(),
                );
            }
            (name, value.filter(fits))
        });
        let mut members = Members::new();
        for (name, value) in stated {
            if value.is_some() || required_members.contains(&name) {
                self.insert_required(&mut members, place, name, value.map(Value::from));
            }
        }
        members.into()
    }

    /// Returns the data categories with their linked purposes, followed by everything that is not linked to a
    /// category.
    fn data_disclosed(&mut self) -> Option<Value> {
        let notice = self.notice;
        let mut entries = Vec::new();
        for category in &notice.data {
            let purposes: Vec<&Purpose> =
                notice.purposes.iter().filter(|purpose| purpose.data.contains(&category.id)).collect();
            let retentions: Vec<&Retention> =
                notice.retention.iter().filter(|retention| retention.data.contains(&category.id)).collect();
            let recipients = purposes.iter().flat_map(|purpose| &purpose.recipients);
            let recipients: Vec<&Recipient> = notice
                .stated_recipients()
                .iter()
                .filter(|recipient| recipients.clone().any(|id| *id == recipient.id))
                .collect();
            let name = self.localized(&category.name);
            entries.push(self.disclosed_entry(&category.id, Some(name), &purposes, &recipients, &retentions));
        }
        let purposes: Vec<&Purpose> =
            notice.purposes.iter().filter(|purpose| purpose.data.is_empty()).collect();
        let retentions: Vec<&Retention> =
            notice.retention.iter().filter(|retention| retention.data.is_empty()).collect();
        let tied = |recipient: &&Recipient| {
            notice
                .purposes
                .iter()
                .any(|purpose| !purpose.data.is_empty() && purpose.recipients.contains(&recipient.id))
        };
        let recipients: Vec<&Recipient> =
            notice.stated_recipients().iter().filter(|recipient| !tied(recipient)).collect();
        let untied = !(purposes.is_empty()
            && retentions.is_empty()
            && recipients.is_empty()
            && notice.legal_bases.is_empty());
        if untied {
            self.inexpressible.push(
                "Some purposes, legal bases, recipients or retention periods are not linked to a data category; TILT has \
                 them only within a category. They are in the entry `_untied` of `dataDisclosed`, which has no category."
                    .to_owned(),
            );
            entries.push(self.disclosed_entry("_untied", None, &purposes, &recipients, &retentions));
        }
        (!entries.is_empty()).then(|| entries.into())
    }

    fn disclosed_entry(
        &mut self,
        id: &str,
        category: Option<&str>,
        purposes: &[&'n Purpose],
        recipients: &[&'n Recipient],
        retentions: &[&'n Retention],
    ) -> Value {
        let place = format!("dataDisclosed.{id}");
        let mut entry = Members::new();
        entry.insert("_id".to_owned(), id.into());
        self.insert_required(&mut entry, &place, "category", category.map(Value::from));
        let stated: Vec<Value> = purposes.iter().map(|purpose| self.purpose(&place, purpose)).collect();
        self.insert_required(&mut entry, &place, "purposes", non_empty(stated));
        let bases = self.bases(&place, purposes, category.is_none());
        self.insert_required(&mut entry, &place, "legalBases", non_empty(bases));
        let interests = self.interests(purposes, category.is_none());
        self.insert_required(&mut entry, &place, "legitimateInterests", non_empty(interests));
        let mut named: Vec<Value> = Vec::new();
        for recipient in recipients {
            named.push(self.recipient(&place, recipient));
        }
        // An empty list means "none", so it is used only if the notice states that.
        let named = match self.notice.recipients {
            Item::None => Some(Vec::<Value>::new().into()),
            _ => non_empty(named),
        };
        self.insert_required(&mut entry, &place, "recipients", named);
        let retentions =
            retentions.iter().copied().chain(purposes.iter().flat_map(|purpose| &purpose.retention));
        let retentions: Vec<Value> = retentions.map(|retention| self.storage(&place, retention)).collect();
        self.insert_required(&mut entry, &place, "storage", non_empty(retentions));
        let provision = self.non_disclosure(&place);
        self.insert_required(&mut entry, &place, "nonDisclosure", provision);
        entry.into()
    }

    fn purpose(&mut self, place: &str, purpose: &'n Purpose) -> Value {
        let mut members = Members::new();
        let name = self.localized(&purpose.name);
        members.insert("purpose".to_owned(), name.into());
        let text = purpose.text.as_ref().map(|text| self.plain(text).into());
        self.insert_required(&mut members, &join(place, "purposes"), "description", text);
        members.into()
    }

    fn bases(&mut self, place: &str, purposes: &[&'n Purpose], untied: bool) -> Vec<Value> {
        let mut found: Vec<(Basis, Option<&'n Text>)> = Vec::new();
        for basis in purposes.iter().flat_map(|purpose| &purpose.basis) {
            if !found.iter().any(|(given, _)| given == basis) {
                found.push((*basis, None));
            }
        }
        if untied {
            found.extend(self.notice.legal_bases.iter().map(|one| (one.basis, one.text.as_ref())));
        }
        found
            .into_iter()
            .map(|(basis, text)| {
                let mut members = Members::new();
                members.insert("reference".to_owned(), format!("GDPR-6-1-{}", basis.letter()).into());
                let text = text.map(|text| self.plain(text).into());
                self.insert_required(&mut members, &join(place, "legalBases"), "description", text);
                members.into()
            })
            .collect()
    }

    fn interests(&self, purposes: &[&'n Purpose], untied: bool) -> Vec<Value> {
        let of_purposes = purposes.iter().filter_map(|purpose| purpose.interest.as_ref());
        let of_bases = self.notice.legal_bases.iter().filter_map(|basis| basis.interest.as_ref());
        of_purposes
            .chain(of_bases.filter(|_| untied))
            .map(|interest| json!({ "exists": true, "reasoning": self.plain(interest) }))
            .collect()
    }

    fn recipient(&mut self, place: &str, recipient: &'n Recipient) -> Value {
        let mut members = Members::new();
        members.insert("name".to_owned(), self.localized(&recipient.name).into());
        // The model does not distinguish names of recipients from names of categories.
        self.insert_required(&mut members, &join(place, "recipients"), "category", None);
        match recipient.countries.as_slice() {
            [] => {}
            [only] => {
                members.insert("country".to_owned(), only.code().into());
            }
            several => {
                members.insert("country".to_owned(), several[0].code().into());
                self.inexpressible.push(format!(
                    "The recipient `{}` is in several countries; TILT has only one, the first is used.",
                    recipient.id
                ));
            }
        }
        members.into()
    }

    fn storage(&mut self, place: &str, retention: &'n Retention) -> Value {
        let place = join(place, "storage");
        let mut members = Members::new();
        let temporal = retention.period.map(|period| {
            let mut temporal = Members::new();
            temporal.insert("ttl".to_owned(), period.to_iso().into());
            let start =
                retention.after.as_ref().or(retention.what.as_ref()).map(|text| self.localized(text).into());
            self.insert_required(&mut temporal, &join(&place, "temporal"), "description", start);
            Value::from(vec![Value::from(temporal)])
        });
        self.insert_required(&mut members, &place, "temporal", temporal);
        let conditions: Vec<Value> = [&retention.until, &retention.criterion]
            .into_iter()
            .flatten()
            .map(|text| self.localized(text).into())
            .collect();
        self.insert_required(&mut members, &place, "purposeConditional", non_empty(conditions));
        let law = retention.law.as_ref().map(|law| self.localized(law));
        if law.is_some_and(|law| !is_legal_reference(law)) {
            self.inexpressible.push(
                "The law that requires a retention period, which does not match the pattern of the schema."
                    .to_owned(),
            );
        }
        let law = law.filter(|law| is_legal_reference(law)).map(|law| json!([law]));
        self.insert_required(&mut members, &place, "legalBasisConditional", law);
        let aggregation = retention.qualifier.and_then(|qualifier| match qualifier {
            seloste_notice::PeriodQualifier::AtMost => Some("max".into()),
            seloste_notice::PeriodQualifier::AtLeast => Some("min".into()),
            seloste_notice::PeriodQualifier::Typically => None,
        });
        self.insert_required(&mut members, &place, "aggregationFunction", aggregation);
        members.into()
    }

    fn non_disclosure(&mut self, place: &str) -> Option<Value> {
        let notice = self.notice;
        let none = Provision { required: vec![ProvisionRequirement::Voluntary], ..Provision::default() };
        let (required, otherwise) = match &notice.provision {
            Item::Absent => return None,
            Item::None => (none.required, None),
            Item::Stated(provision) => (provision.required.clone(), provision.otherwise.as_ref()),
        };
        let place = join(place, "nonDisclosure");
        let (law, contract) = (
            required.contains(&ProvisionRequirement::Law),
            required.contains(&ProvisionRequirement::Contract),
        );
        // One stated requirement does not imply that the other does not exist.
        let voluntary = required.contains(&ProvisionRequirement::Voluntary) && !law && !contract;
        let requirement = |stated: bool| if stated { Some(true) } else { voluntary.then_some(false) };
        let mut members = Members::new();
        for (name, value) in [
            ("legalRequirement", requirement(law)),
            ("contractualRegulation", requirement(contract)),
            ("obligationToProvide", requirement(law || contract)),
        ] {
            self.insert_required(&mut members, &place, name, value.map(Value::from));
        }
        let after = otherwise.map(|text| self.localized(text).into());
        self.insert_required(&mut members, &place, "consequences", after);
        Some(members.into())
    }

    fn transfers(&mut self) -> Option<Value> {
        let notice = self.notice;
        let mut found = Vec::new();
        for recipient in notice.stated_recipients() {
            let Some(transfer) = &recipient.transfer else { continue };
            let text = self.transfer_text(transfer.text.as_ref(), transfer.copy.as_ref());
            let outside: Vec<&Country> =
                recipient.countries.iter().filter(|country| !country.is_in_eea()).collect();
            for country in outside.iter().copied().map(Some).chain(outside.is_empty().then_some(None)) {
                found.push(self.transfer(country, &[transfer.mechanism], text.as_deref()));
            }
        }
        match &notice.transfers {
            Item::Absent => {}
            Item::None if found.is_empty() => return Some(Vec::<Value>::new().into()),
            Item::None => {}
            Item::Stated(transfers) => {
                let text = self.transfer_text(transfers.text.as_ref(), transfers.copy.as_ref());
                let countries = transfers.countries.iter().map(Some);
                let unnamed = transfers.countries.is_empty().then_some(None);
                for country in countries.chain(unnamed) {
                    found.push(self.transfer(country, &transfers.mechanisms, text.as_deref()));
                }
            }
        }
        non_empty(found)
    }

    /// Returns the text of a transfer, or else how to get a copy of the safeguards.
    fn transfer_text(&self, text: Option<&'n Text>, copy: Option<&'n Text>) -> Option<Cow<'n, str>> {
        text.map(|text| self.plain(text)).or_else(|| copy.map(|copy| self.localized(copy).into()))
    }

    fn transfer(
        &mut self,
        country: Option<&Country>,
        mechanisms: &[Mechanism],
        description: Option<&str>,
    ) -> Value {
        let place = "thirdCountryTransfers";
        let mut members = Members::new();
        self.insert_required(&mut members, place, "country", country.map(|country| country.code().into()));
        let has = |all: &[Mechanism]| mechanisms.iter().any(|mechanism| all.contains(mechanism));
        for (name, stated) in [
            ("adequacyDecision", has(&[Mechanism::Adequacy, Mechanism::Dpf])),
            ("appropriateGuarantees", has(&[Mechanism::Scc, Mechanism::Bcr])),
            ("presenceOfEnforceableRightsAndEffectiveRemedies", false),
            ("standardDataProtectionClause", has(&[Mechanism::Scc])),
        ] {
            let value = stated.then(|| {
                let mut value = Members::new();
                value.insert("available".to_owned(), true.into());
                self.insert_required(
                    &mut value,
                    &format!("{place}.{name}"),
                    "description",
                    description.map(Value::from),
                );
                Value::from(value)
            });
            self.insert_required(&mut members, place, name, value);
        }
        for mechanism in mechanisms {
            if matches!(mechanism, Mechanism::Derogation | Mechanism::PrivacyShield | Mechanism::SafeHarbor) {
                let sentence =
                    format!("A transfer is based on `{}`, which TILT does not have.", mechanism.as_str());
                self.inexpressible.push(sentence);
            }
        }
        members.into()
    }

    fn sources(&mut self) -> Option<Value> {
        let notice = self.notice;
        if notice.sources.is_empty() {
            return None;
        }
        let mut stated = Vec::new();
        for source in &notice.sources {
            let mut members = Members::new();
            let name = match (source.kind, &source.name) {
                (SourceKind::DataSubject, None) => Some(messages(self.language).data_subject.into()),
                (_, Some(name)) => Some(self.localized(name).into()),
                (_, None) => source.text.as_ref().map(|text| self.plain(text)),
            };
            self.insert_required(&mut members, "sources.sources", "description", name.map(Value::from));
            self.insert_required(&mut members, "sources.sources", "url", None);
            let public = source.public.map(Value::from);
            self.insert_required(&mut members, "sources.sources", "publiclyAvailable", public);
            stated.push(Value::from(members));
        }
        let mut entry = Members::new();
        entry.insert("_id".to_owned(), "sources".into());
        // Sources are stated for all data, not by category.
        self.insert_required(&mut entry, "sources", "dataCategory", None);
        entry.insert("sources".to_owned(), stated.into());
        Some(vec![Value::from(entry)].into())
    }

    fn rights(&mut self, document: &mut Members) {
        let rights = &self.notice.rights;
        let information = self.right("rightToInformation", rights.get(Right::Access));
        self.insert_required(document, "", "rightToInformation", information);
        let changed =
            self.rectification_or_erasure(rights.get(Right::Rectification), rights.get(Right::Erasure));
        self.insert_required(document, "", "rightToRectificationOrDeletion", changed);
        let portability = self.right("rightToDataPortability", rights.get(Right::Portability));
        self.insert_required(document, "", "rightToDataPortability", portability);
        let withdrawal = self.right("rightToWithdrawConsent", rights.get(Right::WithdrawConsent));
        self.insert_required(document, "", "rightToWithdrawConsent", withdrawal);
        let mut complaint = self.right("rightToComplain", &rights.complaint);
        if let Some(members) = complaint.as_mut().and_then(Value::as_object_mut) {
            let authority = self.authority();
            self.insert_required(members, "rightToComplain", "supervisoryAuthority", authority);
        }
        self.insert_required(document, "", "rightToComplain", complaint);
    }

    fn right(&mut self, name: &str, statement: &'n Item<RightStatement>) -> Option<Value> {
        let (available, statement) = match statement {
            Item::Absent => return None,
            Item::None => (false, None),
            Item::Stated(statement) => (true, Some(statement)),
        };
        let mut members = Members::new();
        members.insert("available".to_owned(), available.into());
        let text = statement.and_then(|one| one.text.as_ref()).map(|text| self.plain(text).into());
        self.insert_required(&mut members, name, "description", text);
        let email = statement.and_then(|one| one.email.clone());
        self.insert_required(&mut members, name, "email", email.map(Value::from));
        for unknown in ["url", "identificationEvidences"] {
            self.insert_required(&mut members, name, unknown, None);
        }
        Some(members.into())
    }

    /// Rectification and erasure, which TILT combines.
    fn rectification_or_erasure(
        &mut self,
        one: &'n Item<RightStatement>,
        other: &'n Item<RightStatement>,
    ) -> Option<Value> {
        let name = "rightToRectificationOrDeletion";
        if one.is_absent() && other.is_absent() {
            return None;
        }
        let mut members = Members::new();
        let available = match (one, other) {
            (Item::Stated(_), Item::Stated(_)) => Some(true),
            (Item::None, Item::None) => Some(false),
            _ => {
                self.inexpressible.push(
                    "Rectification and erasure are stated differently; TILT has one member for both, so its availability is \
                     omitted."
                        .to_owned(),
                );
                None
            }
        };
        self.insert_required(&mut members, name, "available", available.map(Value::from));
        let stated = [one, other].into_iter().filter_map(Item::stated);
        let texts: Vec<_> =
            stated.clone().filter_map(|one| one.text.as_ref()).map(|text| self.plain(text)).collect();
        let text = (!texts.is_empty()).then(|| texts.join("\n\n").into());
        self.insert_required(&mut members, name, "description", text);
        let email = stated.clone().find_map(|one| one.email.clone());
        self.insert_required(&mut members, name, "email", email.map(Value::from));
        for unknown in ["url", "identificationEvidences"] {
            self.insert_required(&mut members, name, unknown, None);
        }
        Some(members.into())
    }

    fn authority(&mut self) -> Option<Value> {
        let authority = self.notice.authority.as_ref()?;
        let place = "rightToComplain.supervisoryAuthority";
        if let Authority::Stated(party) = authority {
            return Some(self.party(place, party, &["name", "address", "country", "email", "phone"]));
        }
        let facts = authority.facts()?;
        let known = [
            ("name", Some(facts.name_in(self.language).to_owned())),
            ("address", facts.mailing_address_in(self.language).map(|lines| lines.join(", "))),
            ("country", Some(facts.country.to_owned())),
            ("email", facts.email.map(str::to_owned)),
            ("phone", facts.phone.map(str::to_owned)),
        ];
        let mut members = Members::new();
        for (name, value) in known {
            self.insert_required(&mut members, place, name, value.map(Value::from));
        }
        Some(members.into())
    }

    fn automated(&mut self) -> Option<Value> {
        let decisions = match &self.notice.automated_decisions {
            Item::Absent => return None,
            Item::None => None,
            Item::Stated(decisions) => Some(decisions),
        };
        let mut members = Members::new();
        members.insert("inUse".to_owned(), decisions.is_some().into());
        let logic = decisions.and_then(|one| one.logic.as_ref()).map(|text| self.localized(text).into());
        self.insert_required(&mut members, "automatedDecisionMaking", "logicInvolved", logic);
        let effects =
            decisions.and_then(|one| one.consequences.as_ref()).map(|text| self.localized(text).into());
        self.insert_required(&mut members, "automatedDecisionMaking", "scopeAndIntendedEffects", effects);
        Some(members.into())
    }
}

/// Removes duplicates, keeping the first occurrence.
fn dedup(sentences: Vec<String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for sentence in sentences {
        if !found.contains(&sentence) {
            found.push(sentence);
        }
    }
    found
}

/// Returns true if a telephone number matches the pattern of the TILT schema: plus signs, one to four digits
/// (optionally in brackets), then digits, spaces, hyphens, dots and slashes.
fn is_phone_number(number: &str) -> bool {
    let rest = number.trim_start_matches('+');
    let rest = rest.strip_prefix('(').unwrap_or(rest);
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let rest = &rest[digits.min(4)..];
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let may_follow =
        |sign: char| sign.is_ascii_digit() || sign.is_whitespace() || matches!(sign, '-' | '.' | '/');
    digits > 0 && rest.chars().all(may_follow)
}

/// Returns true if a reference to a law matches the pattern of the TILT schema, such as `SGB-100-42`: capital
/// letters, then digits, hyphens and small letters, all of them ASCII.
fn is_legal_reference(reference: &str) -> bool {
    let rest = reference.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    rest.chars().all(|letter| letter.is_ascii_digit() || letter.is_ascii_lowercase() || letter == '-')
}

fn join(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

/// Returns a list, or `None` if it is empty.
fn non_empty(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| values.into())
}
