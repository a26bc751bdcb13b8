//! A notice as a document of the Transparency Information Language and Toolkit (TILT), by its schema
//! <https://github.com/Transparency-Information-Language/schema>, as read in 2026.
//!
//! TILT demands much that a notice need not say (a data protection officer, a fee, a format of data) and has no place for
//! much that it must. Nothing is made up here to please it: what the notice does not say is left out, demanded or not, and
//! [`Tilt::missing`] names it; what TILT cannot say is named in [`Tilt::inexpressible`]. Both also stand in the document
//! itself, under `_seloste`: TILT allows members of one's own.

use seloste_notice::{
    Authority, Basis, Country, Item, Language, Mechanism, Notice, Party, Provision, Purpose, Recipient,
    ProvisionRequirement, Retention, Right, RightStatement, SourceKind, Text,
};
use seloste_outline::words;
use serde_json::{Map, Value, json};

mod unsaid;

#[cfg(test)]
mod tests;

/// A notice as TILT, and what became of the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Tilt {
    /// The document.
    pub document: Value,
    /// Members that TILT demands and that the notice does not state, by their place: `dataProtectionOfficer.email`.
    pub missing: Vec<String>,
    /// What the notice states and TILT has no place for, a sentence each.
    pub inexpressible: Vec<String>,
}

/// The notice as TILT in this language: a TILT document has one.
pub fn write(notice: &Notice, language: Language) -> Tilt {
    let mut writer = Writer { notice, language, missing: Vec::new(), inexpressible: Vec::new() };
    let mut document = writer.document();
    writer.unsaid();
    let Writer { missing, inexpressible, .. } = writer;
    document.insert("_seloste".to_owned(), json!({ "missing": missing, "inexpressible": inexpressible }));
    Tilt { document: document.into(), missing, inexpressible }
}

type Members = Map<String, Value>;

struct Writer<'n> {
    notice: &'n Notice,
    language: Language,
    missing: Vec<String>,
    inexpressible: Vec<String>,
}

impl<'n> Writer<'n> {
    fn words(&self, text: &'n Text) -> &'n str {
        text.get_or_first(self.language).1
    }

    fn document(&mut self) -> Members {
        let mut document = Members::new();
        let meta = self.meta();
        self.put(&mut document, "", "meta", Some(meta));
        let controller = self.controller();
        self.put(&mut document, "", "controller", controller);
        let notice = self.notice;
        let dpo = notice.dpo.stated().map(|party| {
            self.party("dataProtectionOfficer", party, &["name", "address", "country", "email"])
        });
        self.put(&mut document, "", "dataProtectionOfficer", dpo);
        let disclosed = self.disclosed();
        self.put(&mut document, "", "dataDisclosed", disclosed);
        let transfers = self.transfers();
        self.put(&mut document, "", "thirdCountryTransfers", transfers);
        // The two rights that TILT merges there have members of their own, which say what the notice says.
        self.put(&mut document, "", "accessAndDataPortability", None);
        let sources = self.sources();
        self.put(&mut document, "", "sources", sources);
        self.rights(&mut document);
        let automated = self.automated();
        self.put(&mut document, "", "automatedDecisionMaking", automated);
        // A plan for later; the notice's history is about the past.
        self.put(&mut document, "", "changesOfPurpose", None);
        document
    }

    /// Puts a member that TILT demands, or notes that it is missing.
    fn put(&mut self, members: &mut Members, place: &str, name: &str, value: Option<Value>) {
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
        let name = name.map(|name| self.words(name).into());
        let mut meta = Members::new();
        self.put(&mut meta, "meta", "_id", Some(notice.id.as_str().into()));
        self.put(&mut meta, "meta", "name", name);
        self.put(&mut meta, "meta", "modified", notice.updated.map(|date| date.to_string().into()));
        self.put(&mut meta, "meta", "language", Some(self.language.code().into()));
        for name in ["created", "version", "status", "url", "_hash"] {
            self.put(&mut meta, "meta", name, None);
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
            self.put(members, "controller", "representative", representative);
        }
        Some(controller)
    }

    fn party(&mut self, place: &str, party: &'n Party, demanded: &[&str]) -> Value {
        let address = party.address.as_ref().map(|address| address.lines().join(", "));
        let stated = [
            ("name", party.name.as_ref().map(|name| self.words(name).to_owned())),
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
        // Only here the schema has a pattern for a number.
        let is_of_representative = place == "controller.representative";
        let stated = stated.map(|(name, value)| {
            let fits = |number: &String| !is_of_representative || name != "phone" || is_number(number);
            if value.as_ref().is_some_and(|number| !fits(number)) {
                self.inexpressible.push("The representative's telephone number as it is written.".to_owned());
            }
            (name, value.filter(fits))
        });
        let mut members = Members::new();
        for (name, value) in stated {
            if value.is_some() || demanded.contains(&name) {
                self.put(&mut members, place, name, value.map(Value::from));
            }
        }
        members.into()
    }

    /// The categories of data, each with the purposes that the notice ties to it; and what it ties to none.
    fn disclosed(&mut self) -> Option<Value> {
        let notice = self.notice;
        let mut entries = Vec::new();
        for category in &notice.data {
            let purposes: Vec<&Purpose> =
                notice.purposes.iter().filter(|purpose| purpose.data.contains(&category.id)).collect();
            let rules: Vec<&Retention> =
                notice.retention.iter().filter(|rule| rule.data.contains(&category.id)).collect();
            let recipients = purposes.iter().flat_map(|purpose| &purpose.recipients);
            let recipients: Vec<&Recipient> = notice
                .stated_recipients()
                .iter()
                .filter(|recipient| recipients.clone().any(|id| *id == recipient.id))
                .collect();
            let name = self.words(&category.name);
            entries.push(self.entry(&category.id, Some(name), &purposes, &recipients, &rules));
        }
        let purposes: Vec<&Purpose> =
            notice.purposes.iter().filter(|purpose| purpose.data.is_empty()).collect();
        let rules: Vec<&Retention> = notice.retention.iter().filter(|rule| rule.data.is_empty()).collect();
        let tied = |recipient: &&Recipient| {
            notice
                .purposes
                .iter()
                .any(|purpose| !purpose.data.is_empty() && purpose.recipients.contains(&recipient.id))
        };
        let recipients: Vec<&Recipient> =
            notice.stated_recipients().iter().filter(|recipient| !tied(recipient)).collect();
        let untied = !(purposes.is_empty()
            && rules.is_empty()
            && recipients.is_empty()
            && notice.legal_bases.is_empty());
        if untied {
            self.inexpressible.push(
                "Some purposes, legal bases, recipients or periods are tied to no category of data; TILT has them \
                 only within a category. They stand in the entry `_untied` of `dataDisclosed`, which has none."
                    .to_owned(),
            );
            entries.push(self.entry("_untied", None, &purposes, &recipients, &rules));
        }
        (!entries.is_empty()).then(|| entries.into())
    }

    fn entry(
        &mut self,
        id: &str,
        category: Option<&str>,
        purposes: &[&'n Purpose],
        recipients: &[&'n Recipient],
        rules: &[&'n Retention],
    ) -> Value {
        let place = format!("dataDisclosed.{id}");
        let mut entry = Members::new();
        entry.insert("_id".to_owned(), id.into());
        self.put(&mut entry, &place, "category", category.map(Value::from));
        let stated: Vec<Value> = purposes.iter().map(|purpose| self.purpose(&place, purpose)).collect();
        self.put(&mut entry, &place, "purposes", some(stated));
        let bases = self.bases(&place, purposes, category.is_none());
        self.put(&mut entry, &place, "legalBases", some(bases));
        let interests = self.interests(purposes, category.is_none());
        self.put(&mut entry, &place, "legitimateInterests", some(interests));
        let mut named: Vec<Value> = Vec::new();
        for recipient in recipients {
            named.push(self.recipient(&place, recipient));
        }
        // Stated as none is a statement; only then is an empty list one, too.
        let named = match self.notice.recipients {
            Item::None => Some(Vec::<Value>::new().into()),
            _ => some(named),
        };
        self.put(&mut entry, &place, "recipients", named);
        let rules = rules.iter().copied().chain(purposes.iter().flat_map(|purpose| &purpose.retention));
        let rules: Vec<Value> = rules.map(|rule| self.storage(&place, rule)).collect();
        self.put(&mut entry, &place, "storage", some(rules));
        let provision = self.non_disclosure(&place);
        self.put(&mut entry, &place, "nonDisclosure", provision);
        entry.into()
    }

    fn purpose(&mut self, place: &str, purpose: &'n Purpose) -> Value {
        let mut members = Members::new();
        let name = self.words(&purpose.name);
        members.insert("purpose".to_owned(), name.into());
        let text = purpose.text.as_ref().map(|text| self.words(text).into());
        self.put(&mut members, &join(place, "purposes"), "description", text);
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
                let text = text.map(|text| self.words(text).into());
                self.put(&mut members, &join(place, "legalBases"), "description", text);
                members.into()
            })
            .collect()
    }

    fn interests(&self, purposes: &[&'n Purpose], untied: bool) -> Vec<Value> {
        let of_purposes = purposes.iter().filter_map(|purpose| purpose.interest.as_ref());
        let of_bases = self.notice.legal_bases.iter().filter_map(|basis| basis.interest.as_ref());
        of_purposes
            .chain(of_bases.filter(|_| untied))
            .map(|interest| json!({ "exists": true, "reasoning": self.words(interest) }))
            .collect()
    }

    fn recipient(&mut self, place: &str, recipient: &'n Recipient) -> Value {
        let mut members = Members::new();
        members.insert("name".to_owned(), self.words(&recipient.name).into());
        // The notice's name may be a category's; which it is, the model does not know.
        self.put(&mut members, &join(place, "recipients"), "category", None);
        match recipient.countries.as_slice() {
            [] => {}
            [only] => {
                members.insert("country".to_owned(), only.code().into());
            }
            several => {
                members.insert("country".to_owned(), several[0].code().into());
                self.inexpressible.push(format!(
                    "The recipient `{}` is in several countries; TILT names one, the first.",
                    recipient.id
                ));
            }
        }
        members.into()
    }

    fn storage(&mut self, place: &str, rule: &'n Retention) -> Value {
        let place = join(place, "storage");
        let mut members = Members::new();
        let temporal = rule.period.map(|period| {
            let parts = [(period.years, 'Y'), (period.months, 'M'), (period.days, 'D')];
            let written: String = parts
                .into_iter()
                .filter(|(number, _)| *number > 0)
                .map(|(number, unit)| format!("{number}{unit}"))
                .collect();
            let mut temporal = Members::new();
            temporal.insert("ttl".to_owned(), format!("P{written}").into());
            let start = rule.after.as_ref().or(rule.what.as_ref()).map(|text| self.words(text).into());
            self.put(&mut temporal, &join(&place, "temporal"), "description", start);
            Value::from(vec![Value::from(temporal)])
        });
        self.put(&mut members, &place, "temporal", temporal);
        let conditions: Vec<Value> = [&rule.until, &rule.criterion]
            .into_iter()
            .flatten()
            .map(|text| self.words(text).into())
            .collect();
        self.put(&mut members, &place, "purposeConditional", some(conditions));
        let law = rule.law.as_ref().map(|law| json!([self.words(law)]));
        self.put(&mut members, &place, "legalBasisConditional", law);
        let aggregation = rule.qualifier.and_then(|qualifier| match qualifier {
            seloste_notice::PeriodQualifier::AtMost => Some("max".into()),
            seloste_notice::PeriodQualifier::AtLeast => Some("min".into()),
            seloste_notice::PeriodQualifier::Typically => None,
        });
        self.put(&mut members, &place, "aggregationFunction", aggregation);
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
        let (law, contract) = (required.contains(&ProvisionRequirement::Law), required.contains(&ProvisionRequirement::Contract));
        // That one reason is stated does not say that the other is none.
        let voluntary = required.contains(&ProvisionRequirement::Voluntary) && !law && !contract;
        let said = |stated: bool| if stated { Some(true) } else { voluntary.then_some(false) };
        let mut members = Members::new();
        for (name, value) in [
            ("legalRequirement", said(law)),
            ("contractualRegulation", said(contract)),
            ("obligationToProvide", said(law || contract)),
        ] {
            self.put(&mut members, &place, name, value.map(Value::from));
        }
        let after = otherwise.map(|text| self.words(text).into());
        self.put(&mut members, &place, "consequences", after);
        Some(members.into())
    }

    fn transfers(&mut self) -> Option<Value> {
        let notice = self.notice;
        let mut found = Vec::new();
        for recipient in notice.stated_recipients() {
            let Some(transfer) = &recipient.transfer else { continue };
            let said = transfer.text.as_ref().or(transfer.copy.as_ref());
            let outside: Vec<&Country> =
                recipient.countries.iter().filter(|country| !country.is_in_eea()).collect();
            for country in outside.iter().copied().map(Some).chain(outside.is_empty().then_some(None)) {
                found.push(self.transfer(country, &[transfer.mechanism], said));
            }
        }
        match &notice.transfers {
            Item::Absent => {}
            Item::None if found.is_empty() => return Some(Vec::<Value>::new().into()),
            Item::None => {}
            Item::Stated(transfers) => {
                let said = transfers.text.as_ref().or(transfers.copy.as_ref());
                let countries = transfers.countries.iter().map(Some);
                let unnamed = transfers.countries.is_empty().then_some(None);
                for country in countries.chain(unnamed) {
                    found.push(self.transfer(country, &transfers.mechanisms, said));
                }
            }
        }
        some(found)
    }

    fn transfer(
        &mut self,
        country: Option<&Country>,
        mechanisms: &[Mechanism],
        said: Option<&'n Text>,
    ) -> Value {
        let place = "thirdCountryTransfers";
        let mut members = Members::new();
        self.put(&mut members, place, "country", country.map(|country| country.code().into()));
        let words = said.map(|text| self.words(text));
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
                self.put(&mut value, &format!("{place}.{name}"), "description", words.map(Value::from));
                Value::from(value)
            });
            self.put(&mut members, place, name, value);
        }
        for mechanism in mechanisms {
            if matches!(mechanism, Mechanism::Derogation | Mechanism::PrivacyShield | Mechanism::SafeHarbor) {
                let sentence =
                    format!("A transfer rests on `{}`, which TILT does not know.", mechanism.as_str());
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
                (SourceKind::DataSubject, None) => Some(words(self.language).data_subject),
                (_, name) => name.as_ref().or(source.text.as_ref()).map(|text| self.words(text)),
            };
            self.put(&mut members, "sources.sources", "description", name.map(Value::from));
            self.put(&mut members, "sources.sources", "url", None);
            let public = source.public.map(Value::from);
            self.put(&mut members, "sources.sources", "publiclyAvailable", public);
            stated.push(Value::from(members));
        }
        let mut entry = Members::new();
        entry.insert("_id".to_owned(), "sources".into());
        // The notice names its sources for the data as a whole.
        self.put(&mut entry, "sources", "dataCategory", None);
        entry.insert("sources".to_owned(), stated.into());
        Some(vec![Value::from(entry)].into())
    }

    fn rights(&mut self, document: &mut Members) {
        let rights = &self.notice.rights;
        let information = self.right("rightToInformation", rights.get(Right::Access));
        self.put(document, "", "rightToInformation", information);
        let changed = self.merged(rights.get(Right::Rectification), rights.get(Right::Erasure));
        self.put(document, "", "rightToRectificationOrDeletion", changed);
        let portability = self.right("rightToDataPortability", rights.get(Right::Portability));
        self.put(document, "", "rightToDataPortability", portability);
        let withdrawal = self.right("rightToWithdrawConsent", rights.get(Right::WithdrawConsent));
        self.put(document, "", "rightToWithdrawConsent", withdrawal);
        let mut complaint = self.right("rightToComplain", &rights.complaint);
        if let Some(members) = complaint.as_mut().and_then(Value::as_object_mut) {
            let authority = self.authority();
            self.put(members, "rightToComplain", "supervisoryAuthority", authority);
        }
        self.put(document, "", "rightToComplain", complaint);
    }

    fn right(&mut self, name: &str, statement: &'n Item<RightStatement>) -> Option<Value> {
        let (available, statement) = match statement {
            Item::Absent => return None,
            Item::None => (false, None),
            Item::Stated(statement) => (true, Some(statement)),
        };
        let mut members = Members::new();
        members.insert("available".to_owned(), available.into());
        let text = statement.and_then(|one| one.text.as_ref()).map(|text| self.words(text).into());
        self.put(&mut members, name, "description", text);
        let email = statement.and_then(|one| one.email.clone());
        self.put(&mut members, name, "email", email.map(Value::from));
        for unknown in ["url", "identificationEvidences"] {
            self.put(&mut members, name, unknown, None);
        }
        Some(members.into())
    }

    /// Rectification and erasure, which TILT does not tell apart.
    fn merged(&mut self, one: &'n Item<RightStatement>, other: &'n Item<RightStatement>) -> Option<Value> {
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
                    "Rectification and erasure are not stated alike; TILT has one member for both, which does not say \
                     whether it is available."
                        .to_owned(),
                );
                None
            }
        };
        self.put(&mut members, name, "available", available.map(Value::from));
        let stated = [one, other].into_iter().filter_map(Item::stated);
        let texts: Vec<&str> =
            stated.clone().filter_map(|one| one.text.as_ref()).map(|text| self.words(text)).collect();
        let text = (!texts.is_empty()).then(|| texts.join("\n\n").into());
        self.put(&mut members, name, "description", text);
        let email = stated.clone().find_map(|one| one.email.clone());
        self.put(&mut members, name, "email", email.map(Value::from));
        for unknown in ["url", "identificationEvidences"] {
            self.put(&mut members, name, unknown, None);
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
        let [first, postcode, city] = facts.postal_address_in(self.language);
        Some(json!({
            "name": facts.name_in(self.language),
            "address": format!("{first}, {postcode} {city}"),
            "country": facts.country,
            "email": facts.email,
            "phone": facts.phone,
        }))
    }

    fn automated(&mut self) -> Option<Value> {
        let decisions = match &self.notice.automated_decisions {
            Item::Absent => return None,
            Item::None => None,
            Item::Stated(decisions) => Some(decisions),
        };
        let mut members = Members::new();
        members.insert("inUse".to_owned(), decisions.is_some().into());
        let logic = decisions.and_then(|one| one.logic.as_ref()).map(|text| self.words(text).into());
        self.put(&mut members, "automatedDecisionMaking", "logicInvolved", logic);
        let effects = decisions.and_then(|one| one.consequences.as_ref()).map(|text| self.words(text).into());
        self.put(&mut members, "automatedDecisionMaking", "scopeAndIntendedEffects", effects);
        Some(members.into())
    }
}

/// Each of the sentences once, where it first stands.
fn once(sentences: Vec<String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for sentence in sentences {
        if !found.contains(&sentence) {
            found.push(sentence);
        }
    }
    found
}

/// Whether a telephone number fits the pattern of TILT's schema: signs of plus, then one to four digits, which may stand in
/// brackets, then digits, spaces, hyphens, dots and strokes.
fn is_number(number: &str) -> bool {
    let rest = number.trim_start_matches('+');
    let rest = rest.strip_prefix('(').unwrap_or(rest);
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let rest = &rest[digits.min(4)..];
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let may_follow =
        |sign: char| sign.is_ascii_digit() || sign.is_whitespace() || matches!(sign, '-' | '.' | '/');
    digits > 0 && rest.chars().all(may_follow)
}

fn join(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

/// A list; none where it would be empty.
fn some(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| values.into())
}
