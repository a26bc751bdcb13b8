//! JSON-LD export in the terms of the W3C Data Privacy Vocabulary (DPV 2, <https://w3id.org/dpv>) and its
//! extension for the GDPR (<https://w3id.org/dpv/legal/eu/gdpr>).
//!
//! Linked data cannot express that something does not exist, so items stated as `none` are omitted, like
//! absent ones; `notice.json` distinguishes them. Texts in Markdown become plain text, because readers of
//! linked data do not expect marks.

use std::borrow::Cow;

use seloste_notice::{
    Authority, AutomatedDecisions, Basis, Country, DataCategory, Item, JointControllers, Language, Mechanism,
    Notice, Party, Provision, ProvisionRequirement, Purpose, Recipient, RecipientRole, Retention, Right,
    RightStatement, Rights, Security, Service, Source, SourceKind, SpecialCategory, Text, Transfer,
    Transfers, law::AuthorityFacts,
};
use seloste_outline::plain;

mod json_ld;
#[cfg(test)]
mod tests;

pub use json_ld::{JsonLdObject, JsonLdValue};

/// Exports a notice as JSON-LD. With a language, texts are in that language or else in the notice's first;
/// without, in all their languages.
pub fn write(notice: &Notice, language: Option<Language>) -> JsonLdValue<'_> {
    DpvWriter { notice, language }.notice()
}

struct DpvWriter<'n> {
    notice: &'n Notice,
    language: Option<Language>,
}

impl<'n> DpvWriter<'n> {
    fn notice(&self) -> JsonLdValue<'n> {
        // In full, so that a new field does not compile until it is exported or named here.
        let Notice {
            id,
            layout: _,
            languages,
            title,
            summary,
            introduction,
            updated,
            country: _,
            // Exported by `parties`.
            controller: _,
            joint_controllers: _,
            representative: _,
            contact: _,
            dpo: _,
            register: _,
            purposes,
            legal_bases,
            data,
            sources,
            recipients,
            directory: _,
            transfers,
            retention,
            marketing_block_list: _,
            security,
            provision,
            automated_decisions,
            cookies: _,
            services,
            rights,
            authority,
            sections: _,
            changes: _,
            waivers: _,
        } = self.notice;
        let mut members = JsonLdObject::default();
        members.insert("@context", context());
        members.insert("@type", "dpv:PrivacyNotice");
        members.insert("dct:identifier", id.as_str());
        members.insert("dct:title", self.literal(title));
        self.insert_text(&mut members, "dct:abstract", summary.as_ref());
        self.insert_markdown(&mut members, "dct:description", introduction.as_ref());
        let languages = match &self.language {
            Some(language) => std::slice::from_ref(language),
            None => languages,
        };
        members.insert(
            "dct:language",
            languages.iter().map(|language| language.code().into()).collect::<JsonLdValue>(),
        );
        if let Some(date) = updated {
            members.insert(
                "dct:modified",
                JsonLdValue::object([("@type", "xsd:date".into()), ("@value", date.to_string().into())]),
            );
        }
        self.parties(&mut members);
        members.insert_all("dpv:hasPersonalData", data.iter().map(|one| self.category(one)));
        members.insert_all("dpv:hasDataSource", sources.iter().map(|one| self.source(one)));
        let recipients = || recipients.stated().into_iter().flatten();
        members.insert_all("dpv:hasRecipient", recipients().map(|one| self.recipient(one)));
        let purposes = purposes.iter().map(|one| self.purpose(one));
        let by_recipient = recipients().filter_map(|one| Some(self.transfer(one, one.transfer.as_ref()?)));
        let whole = transfers.stated().map(|one| self.transfers(one));
        members.insert_all("dpv:hasProcess", purposes.chain(by_recipient).chain(whole));
        let bases =
            legal_bases.iter().map(|one| self.basis(one.basis, one.text.as_ref(), one.interest.as_ref()));
        members.insert_all("dpv:hasLegalBasis", bases);
        members.insert_all("dpv:hasStorageCondition", retention.iter().map(|one| self.retention(one)));
        if let Some(security) = security {
            self.protection(&mut members, security);
        }
        if let Some(provision) = provision.stated() {
            self.provision(&mut members, provision);
        }
        if let Some(decisions) = automated_decisions.stated() {
            members.insert("dpv:hasContext", self.automated_decisions(decisions));
        }
        members.insert_all("dpv:hasService", services.iter().map(|one| self.service(one)));
        self.rights(&mut members, rights);
        let authority = authority.as_ref().and_then(|authority| self.authority(authority));
        members.insert_all("dpv:hasAuthority", authority.into_iter());
        members.into()
    }

    /// Returns a short text with its language, or in all its languages if none was requested.
    fn literal(&self, text: &'n Text) -> JsonLdValue<'n> {
        self.literal_with(text, Cow::Borrowed)
    }

    /// Returns a text in Markdown as plain text.
    fn plain_literal(&self, text: &'n Text) -> JsonLdValue<'n> {
        self.literal_with(text, plain::markdown_text)
    }

    fn literal_with(&self, text: &'n Text, convert: impl Fn(&'n str) -> Cow<'n, str>) -> JsonLdValue<'n> {
        let one = |(language, text): (Language, &'n str)| language_string(language, convert(text));
        match self.language {
            Some(language) => one(text.get_or_first(language)),
            None => text.iter().map(one).collect(),
        }
    }

    fn insert_text(&self, members: &mut JsonLdObject<'n>, name: &'static str, text: Option<&'n Text>) {
        if let Some(text) = text {
            members.insert(name, self.literal(text));
        }
    }

    fn insert_markdown(&self, members: &mut JsonLdObject<'n>, name: &'static str, text: Option<&'n Text>) {
        if let Some(text) = text {
            members.insert(name, self.plain_literal(text));
        }
    }

    /// Inserts the text of a transfer and how to get a copy of the safeguards as descriptions; DPV has no
    /// term for the copy.
    fn insert_texts(&self, members: &mut JsonLdObject<'n>, text: Option<&'n Text>, copy: Option<&'n Text>) {
        let text = text.map(|text| self.plain_literal(text));
        let texts = text.into_iter().chain(copy.map(|copy| self.literal(copy)));
        let texts = texts.flat_map(JsonLdValue::into_entries);
        members.insert_all("dct:description", texts);
    }

    fn object_with_description(&self, kind: &'static str, text: &'n Text) -> JsonLdValue<'n> {
        let mut node = typed_object(kind);
        node.insert("dct:description", self.literal(text));
        node.into()
    }

    fn object_with_markdown(&self, kind: &'static str, text: &'n Text) -> JsonLdValue<'n> {
        let mut node = typed_object(kind);
        node.insert("dct:description", self.plain_literal(text));
        node.into()
    }

    fn parties(&self, members: &mut JsonLdObject<'n>) {
        let notice = self.notice;
        let mut controller = match &notice.controller {
            Some(party) => self.party("dpv:DataController", party),
            None => JsonLdObject::default(),
        };
        let contact = notice.contact.iter().map(|party| self.party("dpv:Entity", party).into());
        let contacts = controller.remove("dpv:hasContact").into_iter().flat_map(JsonLdValue::into_entries);
        let contacts: Vec<JsonLdValue> = contacts.chain(contact).collect();
        controller.insert_all("dpv:hasContact", contacts.into_iter());
        let representative =
            notice.representative.stated().map(|party| self.party("dpv:Representative", party).into());
        controller.insert_all("dpv:hasRepresentative", representative.into_iter());
        let dpo = notice.dpo.stated().map(|party| self.party("dpv:DataProtectionOfficer", party).into());
        controller.insert_all("dpv:hasDataProtectionOfficer", dpo.into_iter());
        if controller.is_empty() {
            return;
        }
        if notice.controller.is_none() {
            controller.insert("@type", "dpv:DataController");
        }
        let Some(JointControllers { parties, arrangement }) = &notice.joint_controllers else {
            members.insert("dpv:hasDataController", controller);
            return;
        };
        let others = parties.iter().map(|party| self.party("dpv:DataController", party).into());
        let mut group = typed_object("dpv:JointDataControllers");
        self.insert_markdown(&mut group, "dct:description", arrangement.as_ref());
        group.insert_all("dpv:hasDataController", std::iter::once(controller.into()).chain(others));
        members.insert("dpv:hasJointDataControllers", group);
    }

    fn party(&self, kind: &'static str, party: &'n Party) -> JsonLdObject<'n> {
        let mut node = typed_object(kind);
        self.insert_text(&mut node, "dpv:hasName", party.name.as_ref());
        self.insert_text(&mut node, "dct:title", party.title.as_ref());
        self.insert_markdown(&mut node, "dct:description", party.text.as_ref());
        if let Some(id) = &party.business_id {
            node.insert("dct:identifier", id.as_str());
        }
        if let Some(address) = &party.address {
            let lines = address.lines().join(", ");
            if !lines.is_empty() {
                node.insert("dpv:hasAddress", lines);
            }
            node.insert_all("dpv:hasCountry", address.country.iter().map(country));
        }
        let ways = [
            party.email.as_ref().map(|email| format!("mailto:{email}")),
            party.phone.as_ref().map(|phone| format!("tel:{}", phone.split_whitespace().collect::<String>())),
            party.website.clone(),
        ];
        node.insert_all("dpv:hasContact", ways.into_iter().flatten().map(JsonLdValue::from));
        node
    }

    fn category(&self, category: &'n DataCategory) -> JsonLdValue<'n> {
        let special = category.special.is_some();
        let mut node =
            typed_object(if special { "dpv:SpecialCategoryPersonalData" } else { "dpv:PersonalData" });
        node.insert("@id", data_id(&category.id));
        node.insert("dct:title", self.literal(&category.name));
        self.insert_markdown(&mut node, "dct:description", category.text.as_ref());
        let lists: Vec<(Language, &[String])> = match self.language {
            Some(language) => vec![category.items.get_or_first(language)],
            None => category.items.iter().collect(),
        };
        let items = lists
            .into_iter()
            .flat_map(|(language, items)| items.iter().map(move |item| language_string(language, item)));
        node.insert_all("dct:hasPart", items);
        if let Some(SpecialCategory::Condition(letter)) = category.special {
            node.insert("dpv:hasLegalBasis", reference(format!("eu-gdpr:A9-2-{letter}")));
        }
        node.into()
    }

    fn source(&self, source: &'n Source) -> JsonLdValue<'n> {
        let mut node = typed_object(match (source.kind, source.public) {
            (SourceKind::DataSubject, _) => "dpv:DataSubjectDataSource",
            (SourceKind::Other, Some(true)) => "dpv:PublicDataSource",
            (SourceKind::Other, Some(false)) => "dpv:NonPublicDataSource",
            (SourceKind::Other, None) => "dpv:DataSource",
        });
        self.insert_text(&mut node, "dct:title", source.name.as_ref());
        self.insert_markdown(&mut node, "dct:description", source.text.as_ref());
        node.into()
    }

    fn recipient(&self, recipient: &'n Recipient) -> JsonLdValue<'n> {
        let role = recipient.role.map(|role| match role {
            RecipientRole::Processor => "dpv:DataProcessor",
            // The vocabulary has a term for the group of joint controllers only.
            RecipientRole::Controller | RecipientRole::Joint => "dpv:DataController",
            RecipientRole::Authority => "dpv:Authority",
        });
        let mut node = JsonLdObject::default();
        // Only processors are recipients by the vocabulary, so the role does not imply it.
        let types = std::iter::once("dpv:Recipient").chain(role);
        node.insert_all("@type", types.map(JsonLdValue::from));
        node.insert("@id", recipient_id(&recipient.id));
        let joint = recipient.role.filter(|role| *role == RecipientRole::Joint);
        node.insert_all("dct:type", joint.into_iter().map(|role| role.as_str().into()));
        node.insert("dpv:hasName", self.literal(&recipient.name));
        let purpose = recipient.purpose.iter().map(|text| self.object_with_description("dpv:Purpose", text));
        node.insert_all("dpv:hasPurpose", purpose);
        let condition = recipient
            .condition
            .iter()
            .map(|text| self.object_with_description("dpv:ProcessingCondition", text));
        node.insert_all("dpv:hasProcessingCondition", condition);
        self.insert_markdown(&mut node, "dct:description", recipient.text.as_ref());
        countries(&mut node, &recipient.countries);
        node.into()
    }

    fn purpose(&self, purpose: &'n Purpose) -> JsonLdValue<'n> {
        let mut node = typed_object("dpv:Process");
        if let Some(id) = &purpose.id {
            node.insert("dct:identifier", id.as_str());
        }
        let mut stated = typed_object("dpv:Purpose");
        stated.insert("dct:title", self.literal(&purpose.name));
        self.insert_markdown(&mut stated, "dct:description", purpose.text.as_ref());
        node.insert("dpv:hasPurpose", stated);
        let bases = purpose.basis.iter().map(|basis| {
            let is_interest = *basis == Basis::LegitimateInterests;
            self.basis(*basis, None, purpose.interest.as_ref().filter(|_| is_interest))
        });
        node.insert_all("dpv:hasLegalBasis", bases);
        node.insert_all("dpv:hasPersonalData", purpose.data.iter().map(|id| reference(data_id(id))));
        let recipients = purpose.recipients.iter().map(|id| reference(recipient_id(id)));
        node.insert_all("dpv:hasRecipient", recipients);
        node.insert_all("dpv:hasStorageCondition", purpose.retention.iter().map(|one| self.retention(one)));
        node.into()
    }

    fn basis(&self, basis: Basis, text: Option<&'n Text>, interest: Option<&'n Text>) -> JsonLdValue<'n> {
        if text.is_none() && interest.is_none() {
            return reference(basis.dpv_term());
        }
        let mut node = typed_object(basis.dpv_term());
        self.insert_markdown(&mut node, "dct:description", text);
        node.insert_all(
            "dpv:hasJustification",
            interest.into_iter().map(|text| self.object_with_markdown("dpv:Justification", text)),
        );
        node.into()
    }

    /// Transfer to one recipient.
    fn transfer(&self, recipient: &'n Recipient, transfer: &'n Transfer) -> JsonLdValue<'n> {
        let mut node = typed_object("dpv:Process");
        node.insert("dpv:hasProcessing", reference("dpv:Transfer"));
        node.insert("dpv:hasRecipient", reference(recipient_id(&recipient.id)));
        countries(&mut node, &recipient.countries);
        let mut basis = mechanism(transfer.mechanism);
        self.insert_texts(&mut basis, transfer.text.as_ref(), transfer.copy.as_ref());
        if let Some(link) = &transfer.link {
            basis.insert("dct:references", link.url.as_str());
        }
        node.insert("dpv:hasLegalBasis", basis);
        node.into()
    }

    /// Transfers stated for the whole notice.
    fn transfers(&self, transfers: &'n Transfers) -> JsonLdValue<'n> {
        let mut node = typed_object("dpv:Process");
        node.insert("dpv:hasProcessing", reference("dpv:Transfer"));
        self.insert_texts(&mut node, transfers.text.as_ref(), transfers.copy.as_ref());
        countries(&mut node, &transfers.countries);
        let bases = transfers.mechanisms.iter().map(|one| mechanism(*one).into());
        node.insert_all("dpv:hasLegalBasis", bases);
        node.insert_all("dpv:hasPersonalData", transfers.data.iter().map(|id| reference(data_id(id))));
        node.into()
    }

    fn retention(&self, retention: &'n Retention) -> JsonLdValue<'n> {
        let mut node = typed_object("dpv:StorageCondition");
        self.insert_text(&mut node, "dct:title", retention.what.as_ref());
        self.insert_markdown(&mut node, "dct:description", retention.text.as_ref());
        node.insert_all("dpv:hasPersonalData", retention.data.iter().map(|id| reference(data_id(id))));
        let mut durations: Vec<JsonLdValue> = Vec::new();
        if let Some(period) = retention.period {
            let mut duration = typed_object("dpv:TemporalDuration");
            duration.insert(
                "rdf:value",
                JsonLdValue::object([("@type", "xsd:duration".into()), ("@value", period.to_iso().into())]),
            );
            if let Some(qualifier) = retention.qualifier {
                duration.insert("dct:type", qualifier.as_str());
            }
            self.insert_text(&mut duration, "dct:description", retention.after.as_ref());
            durations.push(duration.into());
        }
        durations.extend(
            retention.until.iter().map(|text| self.object_with_description("dpv:UntilEventDuration", text)),
        );
        durations.extend(
            retention.criterion.iter().map(|text| self.object_with_description("dpv:Duration", text)),
        );
        node.insert_all("dpv:hasDuration", durations.into_iter());
        let law = retention.law.iter().map(|text| {
            let mut law = typed_object("dpv:Law");
            law.insert("dct:title", self.literal(text));
            law.into()
        });
        node.insert_all("dpv:hasApplicableLaw", law);
        node.into()
    }

    fn automated_decisions(&self, decisions: &'n AutomatedDecisions) -> JsonLdObject<'n> {
        let AutomatedDecisions { text, logic, consequences } = decisions;
        let mut node = typed_object("dpv:AutomatedDecisionMaking");
        self.insert_markdown(&mut node, "dct:description", text.as_ref());
        let logic = logic.iter().map(|text| self.object_with_description("dpv:AlgorithmicLogic", text));
        node.insert_all("dpv:hasAlgorithmicLogic", logic);
        let after = consequences.iter().map(|text| self.object_with_description("dpv:Consequence", text));
        node.insert_all("dpv:hasConsequence", after);
        node
    }

    fn protection(&self, members: &mut JsonLdObject<'n>, security: &'n Security) {
        let texts = [
            security.text.as_ref(),
            security.paper.stated(),
            security.electronic.stated(),
            security.staff.stated(),
        ];
        let measures = texts
            .into_iter()
            .flatten()
            .map(|text| self.object_with_markdown("dpv:TechnicalOrganisationalMeasure", text));
        members.insert_all("dpv:hasTechnicalOrganisationalMeasure", measures);
    }

    fn provision(&self, members: &mut JsonLdObject<'n>, provision: &'n Provision) {
        let voluntary = provision.required.contains(&ProvisionRequirement::Voluntary);
        let required = provision.required.iter().any(|one| *one != ProvisionRequirement::Voluntary);
        let necessity = [(required, "dpv:Required"), (voluntary, "dpv:Optional")]
            .into_iter()
            .filter(|(stated, _)| *stated)
            .map(|(_, term)| reference(term));
        members.insert_all("dpv:hasNecessity", necessity);
        let after =
            provision.otherwise.iter().map(|text| self.object_with_description("dpv:Consequence", text));
        members.insert_all("dpv:hasConsequence", after);
    }

    fn service(&self, service: &'n Service) -> JsonLdValue<'n> {
        let mut node = typed_object("dpv:Service");
        node.insert("dct:identifier", service.id.as_str());
        node.insert("dct:type", service.category.as_str());
        node.insert("dct:title", self.literal(&service.name));
        self.insert_markdown(&mut node, "dct:description", service.text.as_ref());
        let purpose = service.purpose.iter().map(|text| self.object_with_description("dpv:Purpose", text));
        node.insert_all("dpv:hasPurpose", purpose);
        let provider = service.provider.iter().map(|name| {
            let mut provider = typed_object("dpv:ServiceProvider");
            provider.insert("dpv:hasName", self.literal(name));
            provider.insert_all("dct:type", service.role.iter().map(|role| role.as_str().into()));
            countries(&mut provider, &service.countries);
            provider.into()
        });
        node.insert_all("dpv:hasServiceProvider", provider);
        node.insert_all("dct:relation", service.origins().into_iter().map(Into::into));
        node.into()
    }

    fn rights(&self, members: &mut JsonLdObject<'n>, rights: &'n Rights) {
        let stated = Right::ALL
            .into_iter()
            .filter_map(|right| self.right(right.dpv_term(), right.article(), rights.get(right)));
        let complaint = self.right("eu-gdpr:A77", "77", &rights.complaint);
        members.insert_all("dpv:hasRight", stated.chain(complaint));
    }

    fn authority(&self, authority: &'n Authority) -> Option<JsonLdValue<'n>> {
        match authority {
            Authority::Stated(party) => Some(self.party("dpv:DataProtectionAuthority", party).into()),
            Authority::OfCountry(_) => authority.facts().map(|facts| self.known_authority(facts)),
        }
    }

    fn right(
        &self,
        term: &'static str,
        article: &str,
        statement: &'n Item<RightStatement>,
    ) -> Option<JsonLdValue<'n>> {
        let statement = statement.stated()?;
        let mut node = typed_object(term);
        // The source distinguishes the two rights that share a term (Art. 21).
        node.insert("dct:source", format!("GDPR Art. {article}"));
        self.insert_markdown(&mut node, "dct:description", statement.text.as_ref());
        if let Some(email) = &statement.email {
            let mut notice = typed_object("dpv:RightExerciseNotice");
            notice.insert("dct:references", format!("mailto:{email}"));
            node.insert("dpv:isExercisedAt", notice);
        }
        Some(node.into())
    }

    fn known_authority(&self, facts: &AuthorityFacts) -> JsonLdValue<'n> {
        let language = self.language.or(self.notice.languages.first().copied()).unwrap_or(Language::En);
        let mut node = typed_object("dpv:DataProtectionAuthority");
        let name = facts.name_in(language);
        match facts.language_of_name(language) {
            Some(own) => node.insert("dpv:hasName", language_string(own, name)),
            None => node.insert("dpv:hasName", name),
        }
        if let Some(lines) = facts.mailing_address_in(language) {
            node.insert("dpv:hasAddress", lines.join(", "));
        }
        let mut contacts: Vec<JsonLdValue<'_>> = Vec::new();
        contacts.extend(facts.email.map(|email| format!("mailto:{email}").into()));
        contacts.push(facts.website.into());
        node.insert("dpv:hasContact", JsonLdValue::List(contacts));
        node.into()
    }
}

fn context() -> JsonLdValue<'static> {
    JsonLdValue::object([
        ("dct", "http://purl.org/dc/terms/".into()),
        ("dpv", "https://w3id.org/dpv#".into()),
        ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#".into()),
        ("loc", "https://w3id.org/dpv/loc#".into()),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#".into()),
        ("xsd", "http://www.w3.org/2001/XMLSchema#".into()),
    ])
}

fn typed_object<'n>(kind: &'static str) -> JsonLdObject<'n> {
    let mut node = JsonLdObject::default();
    node.insert("@type", kind);
    node
}

/// Returns the legal basis of a transfer. Mechanisms without a DPV term, such as derogations, are identified
/// by name.
fn mechanism<'n>(mechanism: Mechanism) -> JsonLdObject<'n> {
    let mut node = typed_object(mechanism.dpv_term().unwrap_or("dpv:DataTransferLegalBasis"));
    node.insert("dct:identifier", mechanism.as_str());
    node
}

fn reference<'n>(id: impl Into<Cow<'n, str>>) -> JsonLdValue<'n> {
    JsonLdValue::object([("@id", id.into())])
}

/// Returns a language-tagged string.
fn language_string<'n>(language: Language, text: impl Into<Cow<'n, str>>) -> JsonLdValue<'n> {
    JsonLdValue::object([("@language", language.code().into()), ("@value", text.into())])
}

/// Returns the blank node identifier of a data category. Ids of the notice are valid in it: letters, digits
/// and hyphens.
fn data_id(id: &str) -> String {
    format!("_:data-{id}")
}

fn recipient_id(id: &str) -> String {
    format!("_:recipient-{id}")
}

/// Inserts countries by their ISO 3166-1 codes; those outside the EEA are third countries (Art. 44 GDPR).
fn countries<'n>(node: &mut JsonLdObject<'n>, all: &'n [Country]) {
    let (within, outside): (Vec<&Country>, Vec<&Country>) = all.iter().partition(|one| one.is_in_eea());
    node.insert_all("dpv:hasCountry", within.into_iter().map(country));
    node.insert_all("dpv:hasThirdCountry", outside.into_iter().map(country));
}

/// Returns a country in the terms of the location vocabulary (<https://w3id.org/dpv/loc>).
fn country(country: &Country) -> JsonLdValue<'_> {
    JsonLdValue::object([("@id", format!("loc:{}", country.code()).into()), ("@type", "dpv:Country".into())])
}
