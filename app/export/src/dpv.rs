//! A notice as JSON-LD in the terms of the W3C Data Privacy Vocabulary (DPV 2, <https://w3id.org/dpv>) and of its
//! extension for the GDPR (<https://w3id.org/dpv/legal/eu/gdpr>).
//!
//! Linked data can only say what is: what the notice states as none, and what it does not state, have no triples here.
//! `notice.json` tells the three apart. Texts are as the notice has them, in Markdown.

use seloste_notice::{
    Basis, Country, DataCategory, Item, Language, Mechanism, Notice, Party, Period, Provision, Purpose,
    Recipient, ProvisionRequirement, Retention, Right, RightStatement, RecipientRole, Service, Source, SourceKind,
    SpecialCategory, Text, Transfer, Transfers, law::AuthorityFacts,
};
use std::borrow::Cow;

mod data;
#[cfg(test)]
mod tests;

pub use data::{Data, Members};

/// The notice as JSON-LD: its texts in this language or, where that is missing, in the notice's first; in every language
/// that they have, where no language is given.
pub fn write(notice: &Notice, language: Option<Language>) -> Data<'_> {
    Writer { notice, language }.notice()
}

struct Writer<'n> {
    notice: &'n Notice,
    language: Option<Language>,
}

impl<'n> Writer<'n> {
    fn notice(&self) -> Data<'n> {
        let notice = self.notice;
        let mut members = Members::default();
        members.insert("@context", context());
        members.insert("@type", "dpv:PrivacyNotice");
        members.insert("dct:identifier", notice.id.as_str());
        members.insert("dct:title", self.literal(&notice.title));
        self.put(&mut members, "dct:abstract", notice.summary.as_ref());
        self.put(&mut members, "dct:description", notice.introduction.as_ref());
        let languages = match &self.language {
            Some(language) => std::slice::from_ref(language),
            None => &notice.languages,
        };
        members.insert(
            "dct:language",
            languages.iter().map(|language| language.code().into()).collect::<Data>(),
        );
        if let Some(date) = notice.updated {
            members.insert(
                "dct:modified",
                Data::object([("@type", "xsd:date".into()), ("@value", date.to_string().into())]),
            );
        }
        self.people(&mut members);
        members.put("dpv:hasPersonalData", notice.data.iter().map(|one| self.category(one)));
        members.put("dpv:hasDataSource", notice.sources.iter().map(|one| self.source(one)));
        members.put("dpv:hasRecipient", notice.stated_recipients().iter().map(|one| self.recipient(one)));
        let purposes = notice.purposes.iter().map(|one| self.purpose(one));
        let transfers =
            notice.stated_recipients().iter().filter_map(|one| Some(self.transfer(one, one.transfer.as_ref()?)));
        let whole = notice.transfers.stated().map(|one| self.transfers(one));
        members.put("dpv:hasProcess", purposes.chain(transfers).chain(whole));
        let bases = notice
            .legal_bases
            .iter()
            .map(|one| self.basis(one.basis, one.text.as_ref(), one.interest.as_ref()));
        members.put("dpv:hasLegalBasis", bases);
        members.put("dpv:hasStorageCondition", notice.retention.iter().map(|one| self.retention(one)));
        self.protection(&mut members);
        if let Some(provision) = notice.provision.stated() {
            self.provision(&mut members, provision);
        }
        if let Some(decisions) = notice.automated_decisions.stated() {
            let mut node = typed("dpv:AutomatedDecisionMaking");
            self.put(&mut node, "dct:description", decisions.text.as_ref());
            let logic = decisions.logic.iter().map(|text| self.described("dpv:AlgorithmicLogic", text));
            node.put("dpv:hasAlgorithmicLogic", logic);
            let after = decisions.consequences.iter().map(|text| self.described("dpv:Consequence", text));
            node.put("dpv:hasConsequence", after);
            members.insert("dpv:hasContext", node);
        }
        members.put("dpv:hasService", notice.services.iter().map(|one| self.service(one)));
        self.rights(&mut members);
        members.into()
    }

    /// A text with its language; in every language, where none was asked for.
    fn literal(&self, text: &'n Text) -> Data<'n> {
        let one = |(language, words): (Language, &'n str)| in_language(language, words);
        match self.language {
            Some(language) => one(text.get_or_first(language)),
            None => text.iter().map(one).collect(),
        }
    }

    fn put(&self, members: &mut Members<'n>, name: &'static str, text: Option<&'n Text>) {
        if let Some(text) = text {
            members.insert(name, self.literal(text));
        }
    }

    /// What is said of a transfer, and how to get a copy of its safeguards: for the copy there is no term.
    fn put_both(&self, members: &mut Members<'n>, text: Option<&'n Text>, copy: Option<&'n Text>) {
        let said = text.into_iter().chain(copy).map(|text| self.literal(text));
        let said = said.flat_map(Data::into_entries);
        members.put("dct:description", said);
    }

    fn described(&self, kind: &'static str, text: &'n Text) -> Data<'n> {
        let mut node = typed(kind);
        node.insert("dct:description", self.literal(text));
        node.into()
    }

    fn people(&self, members: &mut Members<'n>) {
        let notice = self.notice;
        let mut controller = match &notice.controller {
            Some(party) => self.party("dpv:DataController", party),
            None => Members::default(),
        };
        let contact = notice.contact.iter().map(|party| self.party("dpv:Entity", party).into());
        let contacts = controller.remove("dpv:hasContact").into_iter().flat_map(Data::into_entries);
        let contacts: Vec<Data> = contacts.chain(contact).collect();
        controller.put("dpv:hasContact", contacts.into_iter());
        let representative =
            notice.representative.stated().map(|party| self.party("dpv:Representative", party).into());
        controller.put("dpv:hasRepresentative", representative.into_iter());
        let dpo = notice.dpo.stated().map(|party| self.party("dpv:DataProtectionOfficer", party).into());
        controller.put("dpv:hasDataProtectionOfficer", dpo.into_iter());
        if controller.is_empty() {
            return;
        }
        if notice.controller.is_none() {
            controller.insert("@type", "dpv:DataController");
        }
        if notice.joint_controllers.is_empty() {
            members.insert("dpv:hasDataController", controller);
            return;
        }
        let others =
            notice.joint_controllers.iter().map(|party| self.party("dpv:DataController", party).into());
        let mut group = typed("dpv:JointDataControllers");
        group.put("dpv:hasDataController", std::iter::once(controller.into()).chain(others));
        members.insert("dpv:hasJointDataControllers", group);
    }

    fn party(&self, kind: &'static str, party: &'n Party) -> Members<'n> {
        let mut node = typed(kind);
        self.put(&mut node, "dpv:hasName", party.name.as_ref());
        self.put(&mut node, "dct:title", party.title.as_ref());
        self.put(&mut node, "dct:description", party.text.as_ref());
        if let Some(id) = &party.business_id {
            node.insert("dct:identifier", id.as_str());
        }
        if let Some(address) = &party.address {
            let lines = address.lines().join(", ");
            if !lines.is_empty() {
                node.insert("dpv:hasAddress", lines);
            }
            node.put("dpv:hasCountry", address.country.iter().map(country));
        }
        let ways = [
            party.email.as_ref().map(|email| format!("mailto:{email}")),
            party.phone.as_ref().map(|phone| format!("tel:{}", phone.split_whitespace().collect::<String>())),
            party.website.clone(),
        ];
        node.put("dpv:hasContact", ways.into_iter().flatten().map(Data::from));
        node
    }

    fn category(&self, category: &'n DataCategory) -> Data<'n> {
        let special = category.special.is_some();
        let mut node = typed(if special { "dpv:SpecialCategoryPersonalData" } else { "dpv:PersonalData" });
        node.insert("@id", data_id(&category.id));
        node.insert("dct:title", self.literal(&category.name));
        self.put(&mut node, "dct:description", category.text.as_ref());
        let lists: Vec<(Language, &[String])> = match self.language {
            Some(language) => vec![category.items.get_or_first(language)],
            None => category.items.iter().collect(),
        };
        let items = lists
            .into_iter()
            .flat_map(|(language, items)| items.iter().map(move |item| in_language(language, item)));
        node.put("dct:hasPart", items);
        if let Some(SpecialCategory::Condition(letter)) = category.special {
            node.insert("dpv:hasLegalBasis", reference(format!("eu-gdpr:A9-2-{letter}")));
        }
        node.into()
    }

    fn source(&self, source: &'n Source) -> Data<'n> {
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

    fn recipient(&self, recipient: &'n Recipient) -> Data<'n> {
        let mut node = typed(match recipient.role {
            None => "dpv:Recipient",
            Some(RecipientRole::Processor) => "dpv:DataProcessor",
            Some(RecipientRole::Controller) => "dpv:DataController",
            Some(RecipientRole::Authority) => "dpv:Authority",
        });
        node.insert("@id", recipient_id(&recipient.id));
        node.insert("dpv:hasName", self.literal(&recipient.name));
        let purpose = recipient.purpose.iter().map(|text| self.described("dpv:Purpose", text));
        node.put("dpv:hasPurpose", purpose);
        let condition =
            recipient.condition.iter().map(|text| self.described("dpv:ProcessingCondition", text));
        node.put("dpv:hasProcessingCondition", condition);
        self.put(&mut node, "dct:description", recipient.text.as_ref());
        countries(&mut node, &recipient.countries);
        node.into()
    }

    fn purpose(&self, purpose: &'n Purpose) -> Data<'n> {
        let mut node = typed("dpv:Process");
        if let Some(id) = &purpose.id {
            node.insert("dct:identifier", id.as_str());
        }
        let mut stated = typed("dpv:Purpose");
        stated.insert("dct:title", self.literal(&purpose.name));
        self.put(&mut stated, "dct:description", purpose.text.as_ref());
        node.insert("dpv:hasPurpose", stated);
        let bases = purpose.basis.iter().map(|basis| {
            let is_interest = *basis == Basis::LegitimateInterests;
            self.basis(*basis, None, purpose.interest.as_ref().filter(|_| is_interest))
        });
        node.put("dpv:hasLegalBasis", bases);
        node.put("dpv:hasPersonalData", purpose.data.iter().map(|id| reference(data_id(id))));
        let recipients = purpose.recipients.iter().map(|id| reference(recipient_id(id)));
        node.put("dpv:hasRecipient", recipients);
        node.put("dpv:hasStorageCondition", purpose.retention.iter().map(|one| self.retention(one)));
        node.into()
    }

    fn basis(&self, basis: Basis, text: Option<&'n Text>, interest: Option<&'n Text>) -> Data<'n> {
        if text.is_none() && interest.is_none() {
            return reference(basis.dpv_term());
        }
        let mut node = typed(basis.dpv_term());
        self.put(&mut node, "dct:description", text);
        node.put(
            "dpv:hasJustification",
            interest.into_iter().map(|text| self.described("dpv:Justification", text)),
        );
        node.into()
    }

    /// To one recipient.
    fn transfer(&self, recipient: &'n Recipient, transfer: &'n Transfer) -> Data<'n> {
        let mut node = typed("dpv:Process");
        node.insert("dpv:hasProcessing", reference("dpv:Transfer"));
        node.insert("dpv:hasRecipient", reference(recipient_id(&recipient.id)));
        countries(&mut node, &recipient.countries);
        let mut basis = mechanism(transfer.mechanism);
        self.put_both(&mut basis, transfer.text.as_ref(), transfer.copy.as_ref());
        if let Some(link) = &transfer.link {
            basis.insert("dct:references", link.url.as_str());
        }
        node.insert("dpv:hasLegalBasis", basis);
        node.into()
    }

    /// As a whole.
    fn transfers(&self, transfers: &'n Transfers) -> Data<'n> {
        let mut node = typed("dpv:Process");
        node.insert("dpv:hasProcessing", reference("dpv:Transfer"));
        self.put_both(&mut node, transfers.text.as_ref(), transfers.copy.as_ref());
        countries(&mut node, &transfers.countries);
        let bases = transfers.mechanisms.iter().map(|one| mechanism(*one).into());
        node.put("dpv:hasLegalBasis", bases);
        node.put("dpv:hasPersonalData", transfers.data.iter().map(|id| reference(data_id(id))));
        node.into()
    }

    fn retention(&self, rule: &'n Retention) -> Data<'n> {
        let mut node = typed("dpv:StorageCondition");
        self.put(&mut node, "dct:title", rule.what.as_ref());
        self.put(&mut node, "dct:description", rule.text.as_ref());
        node.put("dpv:hasPersonalData", rule.data.iter().map(|id| reference(data_id(id))));
        let mut durations: Vec<Data> = Vec::new();
        if let Some(period) = rule.period {
            let mut duration = typed("dpv:TemporalDuration");
            duration.insert(
                "rdf:value",
                Data::object([("@type", "xsd:duration".into()), ("@value", iso(period).into())]),
            );
            if let Some(qualifier) = rule.qualifier {
                duration.insert("dct:type", qualifier.as_str());
            }
            self.put(&mut duration, "dct:description", rule.after.as_ref());
            durations.push(duration.into());
        }
        durations.extend(rule.until.iter().map(|text| self.described("dpv:UntilEventDuration", text)));
        durations.extend(rule.criterion.iter().map(|text| self.described("dpv:Duration", text)));
        node.put("dpv:hasDuration", durations.into_iter());
        let law = rule.law.iter().map(|text| {
            let mut law = typed("dpv:Law");
            law.insert("dct:title", self.literal(text));
            law.into()
        });
        node.put("dpv:hasApplicableLaw", law);
        node.into()
    }

    fn protection(&self, members: &mut Members<'n>) {
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
        members.put("dpv:hasTechnicalOrganisationalMeasure", measures);
    }

    fn provision(&self, members: &mut Members<'n>, provision: &'n Provision) {
        let voluntary = provision.required.contains(&ProvisionRequirement::Voluntary);
        let required = provision.required.iter().any(|one| *one != ProvisionRequirement::Voluntary);
        let necessity = [(required, "dpv:Required"), (voluntary, "dpv:Optional")]
            .into_iter()
            .filter(|(stated, _)| *stated)
            .map(|(_, term)| reference(term));
        members.put("dpv:hasNecessity", necessity);
        let after = provision.otherwise.iter().map(|text| self.described("dpv:Consequence", text));
        members.put("dpv:hasConsequence", after);
    }

    fn service(&self, service: &'n Service) -> Data<'n> {
        let mut node = typed("dpv:Service");
        node.insert("dct:identifier", service.id.as_str());
        node.insert("dct:type", service.category.as_str());
        node.insert("dct:title", self.literal(&service.name));
        self.put(&mut node, "dct:description", service.text.as_ref());
        let purpose = service.purpose.iter().map(|text| self.described("dpv:Purpose", text));
        node.put("dpv:hasPurpose", purpose);
        let provider = service.provider.iter().map(|name| {
            let mut provider = typed("dpv:ServiceProvider");
            provider.insert("dpv:hasName", self.literal(name));
            countries(&mut provider, service.country.as_slice());
            provider.into()
        });
        node.put("dpv:hasServiceProvider", provider);
        node.into()
    }

    fn rights(&self, members: &mut Members<'n>) {
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
        members.put("dpv:hasRight", found.into_iter());
        let authority = self.notice.authority.as_ref().and_then(|authority| match authority {
            seloste_notice::Authority::Stated(party) => {
                Some(self.party("dpv:DataProtectionAuthority", party).into())
            }
            seloste_notice::Authority::OfCountry(_) => authority.facts().map(|facts| self.known_authority(facts)),
        });
        members.put("dpv:hasAuthority", authority.into_iter());
    }

    fn right(
        &self,
        term: &'static str,
        article: &str,
        statement: &'n Item<RightStatement>,
    ) -> Option<Data<'n>> {
        let statement = statement.stated()?;
        let mut node = typed(term);
        // Two rights share one term.
        node.insert("dct:source", format!("GDPR Art. {article}"));
        self.put(&mut node, "dct:description", statement.text.as_ref());
        if let Some(email) = &statement.email {
            node.insert("dpv:isExercisedAt", format!("mailto:{email}"));
        }
        Some(node.into())
    }

    fn known_authority(&self, facts: &AuthorityFacts) -> Data<'n> {
        let language = self.language.or(self.notice.languages.first().copied()).unwrap_or(Language::En);
        let mut node = typed("dpv:DataProtectionAuthority");
        node.insert("dpv:hasName", in_language(language, facts.name_in(language)));
        let [first, postcode, city] = facts.postal_address_in(language);
        node.insert("dpv:hasAddress", format!("{first}, {postcode} {city}"));
        node.insert(
            "dpv:hasContact",
            Data::List(vec![format!("mailto:{}", facts.email).into(), facts.website.into()]),
        );
        node.into()
    }
}

fn context() -> Data<'static> {
    Data::object([
        ("dct", "http://purl.org/dc/terms/".into()),
        ("dpv", "https://w3id.org/dpv#".into()),
        ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#".into()),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#".into()),
        ("xsd", "http://www.w3.org/2001/XMLSchema#".into()),
    ])
}

fn typed<'n>(kind: &'static str) -> Members<'n> {
    let mut node = Members::default();
    node.insert("@type", kind);
    node
}

/// The legal basis of a transfer. Where no term fits, as for a derogation that the notice does not name, it is a basis
/// with a name.
fn mechanism<'n>(mechanism: Mechanism) -> Members<'n> {
    let mut node = typed(mechanism.dpv_term().unwrap_or("dpv:DataTransferLegalBasis"));
    node.insert("dct:identifier", mechanism.as_str());
    node
}

fn reference<'n>(id: impl Into<Cow<'n, str>>) -> Data<'n> {
    Data::object([("@id", id.into())])
}

/// Words in a language.
fn in_language(language: Language, words: &str) -> Data<'_> {
    Data::object([("@language", language.code().into()), ("@value", words.into())])
}

/// Ids of the notice become names of blank nodes, which may hold letters, digits and hyphens.
fn data_id(id: &str) -> String {
    format!("_:data-{id}")
}

fn recipient_id(id: &str) -> String {
    format!("_:recipient-{id}")
}

/// A country as its code of ISO 3166-1; those outside the EEA are third countries (Art. 44 GDPR).
fn countries<'n>(node: &mut Members<'n>, all: &'n [Country]) {
    let (within, outside): (Vec<&Country>, Vec<&Country>) = all.iter().partition(|one| one.is_in_eea());
    node.put("dpv:hasCountry", within.into_iter().map(country));
    node.put("dpv:hasThirdCountry", outside.into_iter().map(country));
}

fn country(country: &Country) -> Data<'_> {
    country.code().into()
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
