//! A notice as JSON-LD in the terms of the W3C Data Privacy Vocabulary (DPV 2, <https://w3id.org/dpv>) and of its
//! extension for the GDPR (<https://w3id.org/dpv/legal/eu/gdpr>).
//!
//! Linked data can only say what is: what the notice states as none, and what it does not state, have no triples here.
//! `notice.json` tells the three apart. Texts are as the notice has them, in Markdown.

use seloste_notice::{
    Basis, Country, DataCategory, Item, Language, Mechanism, Notice, Party, Period, Provision, Purpose,
    Recipient, Required, Retention, Right, RightStatement, Role, Service, Source, SourceKind,
    SpecialCategory, Text, Transfer, Transfers, law::AuthorityFacts,
};
use serde_json::{Map, Value, json};

#[cfg(test)]
mod tests;

/// The notice as JSON-LD: its texts in this language or, where that is missing, in the notice's first; in every language
/// that they have, where no language is given.
pub fn write(notice: &Notice, language: Option<Language>) -> Value {
    Writer { notice, language }.notice()
}

struct Writer<'n> {
    notice: &'n Notice,
    language: Option<Language>,
}

/// Members of an object in the making.
type Members = Map<String, Value>;

impl Writer<'_> {
    fn notice(&self) -> Value {
        let notice = self.notice;
        let mut members = typed("dpv:PrivacyNotice");
        members.insert("@context".to_owned(), context());
        members.insert("dct:identifier".to_owned(), notice.id.as_str().into());
        members.insert("dct:title".to_owned(), self.literal(&notice.title));
        self.put(&mut members, "dct:abstract", notice.summary.as_ref());
        self.put(&mut members, "dct:description", notice.introduction.as_ref());
        let languages = match self.language {
            Some(language) => vec![language.code()],
            None => notice.languages.iter().map(|language| language.code()).collect(),
        };
        members.insert("dct:language".to_owned(), languages.into());
        if let Some(date) = notice.updated {
            members.insert(
                "dct:modified".to_owned(),
                json!({ "@type": "xsd:date", "@value": date.to_string() }),
            );
        }
        self.people(&mut members);
        put(&mut members, "dpv:hasPersonalData", notice.data.iter().map(|one| self.category(one)));
        put(&mut members, "dpv:hasDataSource", notice.sources.iter().map(|one| self.source(one)));
        put(&mut members, "dpv:hasRecipient", notice.recipient_list().iter().map(|one| self.recipient(one)));
        let purposes = notice.purposes.iter().map(|one| self.purpose(one));
        let transfers =
            notice.recipient_list().iter().filter_map(|one| Some(self.transfer(one, one.transfer.as_ref()?)));
        let whole = notice.transfers.stated().map(|one| self.transfers(one));
        put(&mut members, "dpv:hasProcess", purposes.chain(transfers).chain(whole));
        let bases = notice
            .legal_bases
            .iter()
            .map(|one| self.basis(one.basis, one.text.as_ref(), one.interest.as_ref()));
        put(&mut members, "dpv:hasLegalBasis", bases);
        put(&mut members, "dpv:hasStorageCondition", notice.retention.iter().map(|one| self.retention(one)));
        self.protection(&mut members);
        if let Some(provision) = notice.provision.stated() {
            self.provision(&mut members, provision);
        }
        if let Some(decisions) = notice.automated_decisions.stated() {
            let mut node = typed("dpv:AutomatedDecisionMaking");
            self.put(&mut node, "dct:description", decisions.text.as_ref());
            let logic = decisions.logic.iter().map(|text| self.described("dpv:AlgorithmicLogic", text));
            put(&mut node, "dpv:hasAlgorithmicLogic", logic);
            let after = decisions.consequences.iter().map(|text| self.described("dpv:Consequence", text));
            put(&mut node, "dpv:hasConsequence", after);
            members.insert("dpv:hasContext".to_owned(), node.into());
        }
        put(&mut members, "dpv:hasService", notice.services.iter().map(|one| self.service(one)));
        self.rights(&mut members);
        members.into()
    }

    /// A text with its language; in every language, where none was asked for.
    fn literal(&self, text: &Text) -> Value {
        let one =
            |(language, words): (Language, &str)| json!({ "@language": language.code(), "@value": words });
        match self.language {
            Some(language) => one(text.in_or_first(language)),
            None => text.iter().map(one).collect(),
        }
    }

    fn put(&self, members: &mut Members, name: &str, text: Option<&Text>) {
        if let Some(text) = text {
            members.insert(name.to_owned(), self.literal(text));
        }
    }

    /// What is said of a transfer, and how to get a copy of its safeguards: for the copy there is no term.
    fn put_both(&self, members: &mut Members, text: Option<&Text>, copy: Option<&Text>) {
        let said = text.into_iter().chain(copy).map(|text| self.literal(text));
        let said = said.flat_map(|literal| match literal {
            Value::Array(each) => each,
            one => vec![one],
        });
        put(members, "dct:description", said);
    }

    fn described(&self, kind: &str, text: &Text) -> Value {
        let mut node = typed(kind);
        node.insert("dct:description".to_owned(), self.literal(text));
        node.into()
    }

    fn people(&self, members: &mut Members) {
        let notice = self.notice;
        let mut controller = match &notice.controller {
            Some(party) => self.party("dpv:DataController", party),
            None => Members::new(),
        };
        let contact = notice.contact.iter().map(|party| self.party("dpv:Entity", party).into());
        let contacts = controller.remove("dpv:hasContact").into_iter().flat_map(|given| match given {
            Value::Array(given) => given,
            one => vec![one],
        });
        let contacts: Vec<Value> = contacts.chain(contact).collect();
        put(&mut controller, "dpv:hasContact", contacts.into_iter());
        let representative =
            notice.representative.stated().map(|party| self.party("dpv:Representative", party).into());
        put(&mut controller, "dpv:hasRepresentative", representative.into_iter());
        let dpo = notice.dpo.stated().map(|party| self.party("dpv:DataProtectionOfficer", party).into());
        put(&mut controller, "dpv:hasDataProtectionOfficer", dpo.into_iter());
        if controller.is_empty() {
            return;
        }
        controller.insert("@type".to_owned(), "dpv:DataController".into());
        if notice.joint_controllers.is_empty() {
            members.insert("dpv:hasDataController".to_owned(), controller.into());
            return;
        }
        let others =
            notice.joint_controllers.iter().map(|party| self.party("dpv:DataController", party).into());
        let mut group = typed("dpv:JointDataControllers");
        put(&mut group, "dpv:hasDataController", std::iter::once(controller.into()).chain(others));
        members.insert("dpv:hasJointDataControllers".to_owned(), group.into());
    }

    fn party(&self, kind: &str, party: &Party) -> Members {
        let mut node = typed(kind);
        self.put(&mut node, "dpv:hasName", party.name.as_ref());
        self.put(&mut node, "dct:title", party.title.as_ref());
        self.put(&mut node, "dct:description", party.text.as_ref());
        if let Some(id) = &party.business_id {
            node.insert("dct:identifier".to_owned(), id.as_str().into());
        }
        if let Some(address) = &party.address {
            let lines = address.lines().join(", ");
            if !lines.is_empty() {
                node.insert("dpv:hasAddress".to_owned(), lines.into());
            }
            put(&mut node, "dpv:hasCountry", address.country.iter().map(country));
        }
        let ways = [
            party.email.as_ref().map(|email| format!("mailto:{email}")),
            party.phone.as_ref().map(|phone| format!("tel:{}", phone.split_whitespace().collect::<String>())),
            party.website.clone(),
        ];
        put(&mut node, "dpv:hasContact", ways.into_iter().flatten().map(Value::from));
        node
    }

    fn category(&self, category: &DataCategory) -> Value {
        let special = category.special.is_some();
        let mut node = typed(if special { "dpv:SpecialCategoryPersonalData" } else { "dpv:PersonalData" });
        node.insert("@id".to_owned(), data_id(&category.id).into());
        node.insert("dct:title".to_owned(), self.literal(&category.name));
        self.put(&mut node, "dct:description", category.text.as_ref());
        let lists: Vec<(Language, &[String])> = match self.language {
            Some(language) => vec![category.items.in_or_first(language)],
            None => category.items.iter().collect(),
        };
        let items = lists.into_iter().flat_map(|(language, items)| {
            items.iter().map(move |item| json!({ "@language": language.code(), "@value": item }))
        });
        put(&mut node, "dct:hasPart", items);
        if let Some(SpecialCategory::Condition(letter)) = category.special {
            node.insert("dpv:hasLegalBasis".to_owned(), reference(&format!("eu-gdpr:A9-2-{letter}")));
        }
        node.into()
    }

    fn source(&self, source: &Source) -> Value {
        let mut node = typed(match (source.kind, source.public) {
            (SourceKind::DataSubject, _) => "dpv:DataSubjectDataSource",
            (SourceKind::Other, Some(true)) => "dpv:PublicDataSource",
            (SourceKind::Other, Some(false)) => "dpv:NonPublicDataSource",
            (SourceKind::Other, None) => "dpv:DataSource",
        });
        self.put(&mut node, "dct:title", source.name.as_ref());
        self.put(&mut node, "dct:description", source.text.as_ref());
        node.into()
    }

    fn recipient(&self, recipient: &Recipient) -> Value {
        let mut node = typed(match recipient.role {
            None => "dpv:Recipient",
            Some(Role::Processor) => "dpv:DataProcessor",
            Some(Role::Controller) => "dpv:DataController",
            Some(Role::Authority) => "dpv:Authority",
        });
        node.insert("@id".to_owned(), recipient_id(&recipient.id).into());
        node.insert("dpv:hasName".to_owned(), self.literal(&recipient.name));
        let purpose = recipient.purpose.iter().map(|text| self.described("dpv:Purpose", text));
        put(&mut node, "dpv:hasPurpose", purpose);
        let condition =
            recipient.condition.iter().map(|text| self.described("dpv:ProcessingCondition", text));
        put(&mut node, "dpv:hasProcessingCondition", condition);
        self.put(&mut node, "dct:description", recipient.text.as_ref());
        countries(&mut node, &recipient.countries);
        node.into()
    }

    fn purpose(&self, purpose: &Purpose) -> Value {
        let mut node = typed("dpv:Process");
        if let Some(id) = &purpose.id {
            node.insert("dct:identifier".to_owned(), id.as_str().into());
        }
        let mut stated = typed("dpv:Purpose");
        stated.insert("dct:title".to_owned(), self.literal(&purpose.name));
        self.put(&mut stated, "dct:description", purpose.text.as_ref());
        node.insert("dpv:hasPurpose".to_owned(), stated.into());
        let bases = purpose.basis.iter().map(|basis| {
            let is_interest = *basis == Basis::LegitimateInterests;
            self.basis(*basis, None, purpose.interest.as_ref().filter(|_| is_interest))
        });
        put(&mut node, "dpv:hasLegalBasis", bases);
        put(&mut node, "dpv:hasPersonalData", purpose.data.iter().map(|id| reference(&data_id(id))));
        let recipients = purpose.recipients.iter().map(|id| reference(&recipient_id(id)));
        put(&mut node, "dpv:hasRecipient", recipients);
        put(&mut node, "dpv:hasStorageCondition", purpose.retention.iter().map(|one| self.retention(one)));
        node.into()
    }

    fn basis(&self, basis: Basis, text: Option<&Text>, interest: Option<&Text>) -> Value {
        if text.is_none() && interest.is_none() {
            return reference(basis.dpv_term());
        }
        let mut node = typed(basis.dpv_term());
        self.put(&mut node, "dct:description", text);
        put(
            &mut node,
            "dpv:hasJustification",
            interest.into_iter().map(|text| self.described("dpv:Justification", text)),
        );
        node.into()
    }

    /// To one recipient.
    fn transfer(&self, recipient: &Recipient, transfer: &Transfer) -> Value {
        let mut node = typed("dpv:Process");
        node.insert("dpv:hasProcessing".to_owned(), reference("dpv:Transfer"));
        node.insert("dpv:hasRecipient".to_owned(), reference(&recipient_id(&recipient.id)));
        countries(&mut node, &recipient.countries);
        let mut basis = mechanism(transfer.mechanism);
        self.put_both(&mut basis, transfer.text.as_ref(), transfer.copy.as_ref());
        if let Some(link) = &transfer.link {
            basis.insert("dct:references".to_owned(), link.url.as_str().into());
        }
        node.insert("dpv:hasLegalBasis".to_owned(), basis.into());
        node.into()
    }

    /// As a whole.
    fn transfers(&self, transfers: &Transfers) -> Value {
        let mut node = typed("dpv:Process");
        node.insert("dpv:hasProcessing".to_owned(), reference("dpv:Transfer"));
        self.put_both(&mut node, transfers.text.as_ref(), transfers.copy.as_ref());
        countries(&mut node, &transfers.countries);
        let bases = transfers.mechanisms.iter().map(|one| mechanism(*one).into());
        put(&mut node, "dpv:hasLegalBasis", bases);
        put(&mut node, "dpv:hasPersonalData", transfers.data.iter().map(|id| reference(&data_id(id))));
        node.into()
    }

    fn retention(&self, rule: &Retention) -> Value {
        let mut node = typed("dpv:StorageCondition");
        self.put(&mut node, "dct:title", rule.what.as_ref());
        self.put(&mut node, "dct:description", rule.text.as_ref());
        put(&mut node, "dpv:hasPersonalData", rule.data.iter().map(|id| reference(&data_id(id))));
        let mut durations: Vec<Value> = Vec::new();
        if let Some(period) = rule.period {
            let mut duration = typed("dpv:TemporalDuration");
            duration
                .insert("rdf:value".to_owned(), json!({ "@type": "xsd:duration", "@value": iso(period) }));
            if let Some(qualifier) = rule.qualifier {
                duration.insert("dct:type".to_owned(), json!(qualifier));
            }
            self.put(&mut duration, "dct:description", rule.after.as_ref());
            durations.push(duration.into());
        }
        durations.extend(rule.until.iter().map(|text| self.described("dpv:UntilEventDuration", text)));
        durations.extend(rule.criterion.iter().map(|text| self.described("dpv:Duration", text)));
        put(&mut node, "dpv:hasDuration", durations.into_iter());
        let law = rule.law.iter().map(|text| {
            let mut law = typed("dpv:Law");
            law.insert("dct:title".to_owned(), self.literal(text));
            law.into()
        });
        put(&mut node, "dpv:hasApplicableLaw", law);
        node.into()
    }

    fn protection(&self, members: &mut Members) {
        let Some(security) = &self.notice.security else { return };
        let texts = [
            security.text.as_ref(),
            security.paper.stated(),
            security.electronic.stated(),
            security.staff.stated(),
        ];
        let measures = texts
            .into_iter()
            .flatten()
            .map(|text| self.described("dpv:TechnicalOrganisationalMeasure", text));
        put(members, "dpv:hasTechnicalOrganisationalMeasure", measures);
    }

    fn provision(&self, members: &mut Members, provision: &Provision) {
        let voluntary = provision.required.contains(&Required::Voluntary);
        let required = provision.required.iter().any(|one| *one != Required::Voluntary);
        let necessity = [(required, "dpv:Required"), (voluntary, "dpv:Optional")]
            .into_iter()
            .filter(|(stated, _)| *stated)
            .map(|(_, term)| reference(term));
        put(members, "dpv:hasNecessity", necessity);
        let after = provision.otherwise.iter().map(|text| self.described("dpv:Consequence", text));
        put(members, "dpv:hasConsequence", after);
    }

    fn service(&self, service: &Service) -> Value {
        let mut node = typed("dpv:Service");
        node.insert("dct:identifier".to_owned(), service.id.as_str().into());
        node.insert("dct:type".to_owned(), service.category.word().into());
        node.insert("dct:title".to_owned(), self.literal(&service.name));
        self.put(&mut node, "dct:description", service.text.as_ref());
        let purpose = service.purpose.iter().map(|text| self.described("dpv:Purpose", text));
        put(&mut node, "dpv:hasPurpose", purpose);
        let provider = service.provider.iter().map(|name| {
            let mut provider = typed("dpv:ServiceProvider");
            provider.insert("dpv:hasName".to_owned(), self.literal(name));
            countries(&mut provider, service.country.as_slice());
            provider.into()
        });
        put(&mut node, "dpv:hasServiceProvider", provider);
        node.into()
    }

    fn rights(&self, members: &mut Members) {
        let rights = &self.notice.rights;
        let mut found = Vec::new();
        for right in Right::ALL {
            let term = match right {
                Right::Access => "eu-gdpr:A15",
                Right::Rectification => "eu-gdpr:A16",
                Right::Erasure => "eu-gdpr:A17",
                Right::Restriction => "eu-gdpr:A18",
                Right::Portability => "eu-gdpr:A20",
                Right::Objection | Right::ObjectionMarketing => "eu-gdpr:A21",
                Right::WithdrawConsent => "eu-gdpr:A7-3",
                Right::AutomatedDecision => "eu-gdpr:A22",
            };
            found.extend(self.right(term, right.article(), rights.get(right)));
        }
        found.extend(self.right("eu-gdpr:A77", "77", &rights.complaint));
        put(members, "dpv:hasRight", found.into_iter());
        let authority = self.notice.authority.as_ref().map(|authority| match authority {
            seloste_notice::Authority::Stated(party) => {
                self.party("dpv:DataProtectionAuthority", party).into()
            }
            seloste_notice::Authority::Of(_) => {
                authority.facts().map_or(Value::Null, |facts| self.known_authority(facts))
            }
        });
        put(members, "dpv:hasAuthority", authority.into_iter().filter(|value| !value.is_null()));
    }

    fn right(&self, term: &str, article: &str, statement: &Item<RightStatement>) -> Option<Value> {
        let statement = statement.stated()?;
        let mut node = typed(term);
        // Two rights share one term.
        node.insert("dct:source".to_owned(), format!("GDPR Art. {article}").into());
        self.put(&mut node, "dct:description", statement.text.as_ref());
        if let Some(email) = &statement.email {
            node.insert("dpv:isExercisedAt".to_owned(), format!("mailto:{email}").into());
        }
        Some(node.into())
    }

    fn known_authority(&self, facts: &AuthorityFacts) -> Value {
        let language = self.language.or(self.notice.languages.first().copied()).unwrap_or(Language::En);
        let mut node = typed("dpv:DataProtectionAuthority");
        node.insert(
            "dpv:hasName".to_owned(),
            json!({ "@language": language.code(), "@value": facts.name_in(language) }),
        );
        let [first, postcode, city] = facts.postal_in(language);
        node.insert("dpv:hasAddress".to_owned(), format!("{first}, {postcode} {city}").into());
        node.insert("dpv:hasContact".to_owned(), json!([format!("mailto:{}", facts.email), facts.website]));
        node.into()
    }
}

fn context() -> Value {
    json!({
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn typed(kind: &str) -> Members {
    let mut node = Members::new();
    node.insert("@type".to_owned(), kind.into());
    node
}

/// The legal basis of a transfer. Where no term fits, as for a derogation that the notice does not name, it is a basis
/// with a name.
fn mechanism(mechanism: Mechanism) -> Members {
    let mut node = typed(mechanism.dpv_term().unwrap_or("dpv:DataTransferLegalBasis"));
    node.insert("dct:identifier".to_owned(), mechanism.word().into());
    node
}

fn reference(id: &str) -> Value {
    json!({ "@id": id })
}

/// Ids of the notice become names of blank nodes, which may hold letters, digits and hyphens.
fn data_id(id: &str) -> String {
    format!("_:data-{id}")
}

fn recipient_id(id: &str) -> String {
    format!("_:recipient-{id}")
}

/// A country as its code of ISO 3166-1; those outside the EEA are third countries (Art. 44 GDPR).
fn countries(node: &mut Members, all: &[Country]) {
    let (within, outside): (Vec<&Country>, Vec<&Country>) = all.iter().partition(|one| one.is_in_eea());
    put(node, "dpv:hasCountry", within.into_iter().map(country));
    put(node, "dpv:hasThirdCountry", outside.into_iter().map(country));
}

fn country(country: &Country) -> Value {
    country.code().into()
}

/// Puts what there is: nothing, one value, or a list.
fn put(members: &mut Members, name: &str, values: impl Iterator<Item = Value>) {
    let mut values: Vec<Value> = values.collect();
    match values.len() {
        0 => {}
        1 => {
            members.insert(name.to_owned(), values.swap_remove(0));
        }
        _ => {
            members.insert(name.to_owned(), values.into());
        }
    }
}

/// A period as ISO 8601 and XML Schema write it.
fn iso(period: Period) -> String {
    let mut text = String::from("P");
    for (number, unit) in [(period.years, 'Y'), (period.months, 'M'), (period.days, 'D')] {
        if number > 0 {
            text.push_str(&number.to_string());
            text.push(unit);
        }
    }
    if text.len() == 1 { "P0D".to_owned() } else { text }
}
