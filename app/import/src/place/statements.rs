//! Collects what sentences state, whatever section they are in, and decides at the end which empty fields
//! they fill.
//!
//! A sentence is evidence for a field by its words and by the section it is in. Evidence is kept apart from
//! the draft, and each statement has a confidence. The text stays where it is, and a value that came from a
//! sentence is marked as inferred. Below [`THRESHOLD`] only the text remains.

use seloste_notice::{Basis, Language, RequestRequirementKind};

use super::announcements::{announces_data, announces_kinds, announces_recipients};
use super::builder::{DraftBuilder, draft_entry, is_item, keyword_entry};
use super::category_words::has_data_word;
use super::claim::{Claim, Statement};
use super::data::{announces_denied, is_clause};
use super::enumerations::BracketedName;
use super::purposes::is_about_all_purposes;
use super::recipients::{denies_any_sharing, is_transfer, usual_recipients};
use super::{enumerations, list_items, purpose_sections};
use crate::blocks::block::ImportBlock;
use crate::blocks::section::Heading;
use crate::classify::columns::CELL_SEPARATOR;
use crate::classify::compound_periods;
use crate::classify::denial;
use crate::classify::entities::{self, PeriodUnits};
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::classify::{names, vendors};
use crate::draft::{DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue, input_texts};
use crate::tokens::{WordStarts, capitalized, find_word, fold, has_any_prefix};

/// Least confidence, in percent, of a statement that fills a field.
const THRESHOLD: u8 = 60;

/// Confidence of a statement that also counts if there is a section about its field.
const SURE: u8 = 80;

/// A text with more statements is no notice.
const MAX_STATEMENTS: usize = 600;

/// More criteria of retention are not about retention.
const MAX_CRITERIA: usize = 2;

/// Shorter sentences state nothing that needs evidence from words.
const MIN_SENTENCE_BYTES: usize = 12;

/// Fewer parts of a list may be evident by chance.
const MIN_EVIDENT: usize = 2;

/// Longer items of a list of what is denied say more.
const MAX_DENIED_WORDS: usize = 8;

/// Longer sentences state too much at once.
const MAX_SENTENCE_BYTES: usize = 700;

impl DraftBuilder {
    /// Collects what the sentences of a section state. `topic` is that of the section, if it is known.
    pub(super) fn collect_statements(&mut self, topic: Option<Topic>, blocks: &[ImportBlock]) {
        let mut data_list = false;
        let mut recipient_list = false;
        let mut is_denied = false;
        let mut service_list = false;
        self.is_list = blocks.iter().any(is_item);
        for (at, block) in blocks.iter().enumerate() {
            if self.statements.len() >= MAX_STATEMENTS {
                return;
            }
            let folded = fold(&block.text);
            if is_denied && is_item(block) {
                // `We do not use your data for:` above `Automated decisions`
                let decides = lexicon::AUTOMATED.are_in(&folded) && lexicon::DECISIONS.are_in(&folded);
                if decides && block.text.split_whitespace().count() <= MAX_DENIED_WORDS {
                    self.state(block.line, &block.text, Claim::NoAutomatedDecisions, 75);
                }
                continue;
            }
            if !is_item(block) {
                is_denied = announces_denied(block);
                data_list = may_state_data(topic)
                    && announces_data(&folded)
                    // Occasions and other sources are below `Members give us their details:`
                    && !(topic == Some(Topic::Sources) && legal_terms::is_from_data_subject(&folded))
                    && are_mostly_categories(&blocks[at + 1..]);
                recipient_list = topic != Some(Topic::Recipients) && announces_recipients(&folded);
                service_list = topic == Some(Topic::Cookies)
                    && block.text.ends_with(':')
                    && (lexicon::USING.are_in(&folded) || lexicon::THIRD_PARTIES.are_in(&folded))
                    && !denial::is_plain_denial(&folded);
            } else if service_list && let Some(vendor) = vendors::leading_vendor(&folded) {
                // Who measures the visits receives their data.
                self.state(block.line, &block.text, Claim::Recipient(vendor.to_owned(), None), 65);
            } else if recipient_list
                && let Some((_, names)) =
                    list_items::names_in_brackets(block.text.trim_end_matches(['.', ';', ',']))
            {
                for name in names {
                    self.state(block.line, &block.text, Claim::Recipient(name.to_owned(), None), 75);
                }
                continue;
            } else if data_list && is_category(&block.text) {
                let text = block.text.trim_end_matches([';', ',', '.', ' ']).to_owned();
                self.state(block.line, &block.text, Claim::Data(text), 75);
                continue;
            }
            let is_about_data = lexicon::DATA.are_in(&folded) || lexicon::KEEPING.are_in(&folded);
            let mut follows_data = false;
            for sentence in sentences::split_sentences(&block.text) {
                if (MIN_SENTENCE_BYTES..=MAX_SENTENCE_BYTES).contains(&sentence.len()) {
                    let before = self.statements.len();
                    self.collect_sentence(topic, block.line, sentence, is_about_data);
                    let is_data = |statement: &Statement| matches!(statement.claim, Claim::Data(_));
                    let lists_data = self.statements[before..].iter().any(is_data);
                    self.collect_use(topic, block.line, sentence, follows_data || lists_data);
                    follows_data = lists_data;
                }
            }
        }
    }

    /// Collects the data subject as a source from a heading: `Information you give us`.
    pub(super) fn collect_source_of_heading(&mut self, heading: &Heading) {
        let folded = fold(&heading.text);
        if legal_terms::is_from_data_subject(&folded) && lexicon::DATA.are_in(&folded) {
            self.state(heading.line, &heading.text, Claim::FromDataSubject, 70);
        }
    }

    fn state(&mut self, line: usize, text: &str, claim: Claim, confidence: u8) {
        self.statements.push(Statement { line, text: text.to_owned(), claim, confidence });
    }

    /// Collects what a sentence states. `is_about_data` says whether its paragraph mentions data.
    fn collect_sentence(&mut self, topic: Option<Topic>, line: usize, sentence: &str, is_about_data: bool) {
        let folded = fold(sentence);
        let denied = denial::is_plain_denial(&folded);
        let asserted = denial::asserted(&folded);
        let is_right = matches!(topic, Some(Topic::Rights | Topic::Right(_) | Topic::Complaint));
        // `Not used for advertising or profiling` says nothing about decisions.
        let one_use = lexicon::LIMITED_USES.are_in(&folded);
        let is_decision = |clause: &str| {
            let mut terms = lexicon::AUTOMATED.entries();
            let words = WordStarts::new(clause);
            terms.any(|term| words.have(term) && !(one_use && lexicon::PROFILING.start(term)))
        };
        if denied && denial::denies_where(&folded, is_decision) && legal_terms::rights(&folded).is_empty() {
            self.state(line, sentence, Claim::NoAutomatedDecisions, 85);
        }
        let abroad = lexicon::THIRD_COUNTRIES.are_in(&folded);
        let shared = lexicon::SHARING.are_in(&folded);
        if legal_terms::is_officer_denied(&folded) {
            self.state(line, sentence, Claim::NoOfficer, 80);
        }
        if legal_terms::are_cookies_denied(&folded) {
            self.state(line, sentence, Claim::NoCookies, 70);
        }
        if denied
            && shared
            && abroad
            && !(is_transfer(&asserted) || lexicon::THIRD_COUNTRIES.are_in(&asserted))
        {
            self.state(line, sentence, Claim::NoTransfers, 80);
        }
        // `Outside the EU` is not `outside the company`.
        let to_others = match abroad {
            true => ["kolmansille osap", "ulkopuolisille", "tredje part", "third part"]
                .iter()
                .any(|word| folded.contains(word)),
            false => lexicon::THIRD_PARTIES.are_in(&folded),
        };
        if denied
            && to_others
            && !is_right
            && denies_any_sharing(&folded)
            && !lexicon::SHARING.are_in(&asserted)
        {
            self.state(
                line,
                sentence,
                Claim::NoRecipients,
                if topic == Some(Topic::Recipients) { 80 } else { 65 },
            );
        }
        let uses_cookies =
            lexicon::COOKIES.are_in(&asserted) && !is_right && !lexicon::RIGHTS.are_in(&folded);
        // `Cookie data`, an item of a list of data, says nothing about the cookies.
        let names_data = topic == Some(Topic::Data) && !enumerations::has_sentence_word(sentence);
        if uses_cookies && !names_data && topic != Some(Topic::Cookies) {
            self.state(line, sentence, Claim::Cookies, if topic.is_none() { 70 } else { 65 });
        }
        self.collect_demands(line, sentence, &folded);
        // Neither how data is deleted nor who has access.
        if may_state_security(topic)
            && lexicon::PROTECTING.are_in(&asserted)
            && !lexicon::PLEDGES.are_in(&folded)
            && !lexicon::NO_LONGER.are_in(&folded)
            && enumerations::has_sentence_word(sentence)
            && !legal_terms::is_about_rights(&folded)
            && !sentence.contains(": ")
            && !sentence.ends_with(':')
        {
            self.state(line, sentence, Claim::Security, 65);
        }
        if may_state_detail(topic) && !legal_terms::is_about_rights(&folded) {
            for (name, forms) in enumerations::identifying_details(sentence, &asserted) {
                self.state(line, sentence, Claim::Detail(name, forms), 65);
            }
        }
        if matches!(topic, Some(Topic::Cookies)) {
            // Who measures the visits receives their data.
            for vendor in vendors::vendors(&asserted).into_iter().filter(|_| lexicon::USING.are_in(&asserted))
            {
                self.state(line, sentence, Claim::Recipient(vendor.to_owned(), None), 65);
            }
            return;
        }
        self.collect_transfer(topic, line, sentence, &asserted);
        // `For eight years (or until the patient is 25 years old)`
        let states_age = lexicon::AGE.are_in(&folded);
        let outside = states_age.then(|| enumerations::without_brackets(sentence));
        let kept = outside.as_deref().unwrap_or(sentence);
        let keeps = lexicon::KEEPING.are_in(&folded) && !(states_age && lexicon::AGE.are_in(&fold(kept)));
        if keeps && !is_right && !matches!(topic, Some(Topic::Retention | Topic::Security)) {
            for part in compound_periods::split_by_period(kept) {
                if let [period] = entities::periods(&fold(part)).as_slice() {
                    self.state(line, part, Claim::Period(*period), if topic.is_none() { 80 } else { 70 });
                }
            }
        }
        // A row of a table has a column for the period.
        let is_row = sentence.contains(CELL_SEPARATOR);
        let ends = lexicon::NO_LONGER.are_in(&folded);
        let has_criterion = keeps
            && (!denied || ends)
            && !is_row
            && (lexicon::DURATIONS.are_in(&folded) || ends)
            && entities::periods(&folded).is_empty();
        // The last sections of a notice are often about several topics.
        let in_rights = topic == Some(Topic::Rights)
            && !lexicon::RIGHTS.are_in(&folded)
            && !lexicon::REQUESTS.are_in(&folded);
        let may_state_criterion = in_rights
            || matches!(
                topic,
                None | Some(
                    Topic::Introduction | Topic::Data | Topic::Purposes | Topic::Register | Topic::Recipients
                )
            )
            || topic == Some(Topic::Security);
        if has_criterion && may_state_criterion {
            self.state(line, sentence, Claim::Criterion(sentence.to_owned()), 65);
        }
        if is_right {
            return;
        }
        let is_rights_sentence = legal_terms::is_about_rights(&folded);
        if is_rights_sentence {
            for right in legal_terms::rights(&folded) {
                self.state(line, sentence, Claim::Right(right), 75);
            }
            for right in legal_terms::denied_rights(&folded) {
                self.state(line, sentence, Claim::NoRight(right), 75);
            }
        }
        if legal_terms::is_complaint(&folded) {
            self.state(line, sentence, Claim::Complaint, 75);
        }
        let may_state_basis = !matches!(
            topic,
            Some(
                Topic::Recipients
                    | Topic::Transfers
                    | Topic::Retention
                    | Topic::Security
                    | Topic::AutomatedDecisions
            )
        );
        if may_state_basis && !is_rights_sentence {
            for basis in purpose_sections::stated_bases(sentence) {
                self.state(line, sentence, Claim::Basis(basis), 70);
            }
        }
        // `The application, which the member fills in herself`
        let mut words = asserted.split(|c: char| !c.is_alphanumeric());
        let themselves = words.any(|word| lexicon::THEMSELVES.have(word));
        if (legal_terms::is_from_data_subject(&folded) || themselves)
            && lexicon::COLLECTING.are_in(&folded)
            && lexicon::DATA.are_in(&folded)
        {
            self.state(line, sentence, Claim::FromDataSubject, 75);
        }
        if topic != Some(Topic::Sources) {
            for name in enumerations::public_sources(sentence, &folded, &asserted) {
                self.state(line, sentence, Claim::Source(name.to_owned()), 65);
            }
        }
        if may_state_data(topic) && !lexicon::DEFINITIONS.are_in(&folded) {
            let bracketed = match is_rights_sentence {
                true => Vec::new(),
                false => enumerations::bracketed_data(sentence),
            };
            let is_bracketed = !bracketed.is_empty();
            let listed = enumerations::listed_data(sentence).map(enumerations::categories);
            let exampled = match shared || is_rights_sentence {
                true => Vec::new(),
                false => enumerations::exampled_data(sentence),
            };
            let listed = listed.filter(|parts| enumerations::are_categories(parts));
            let is_listed = listed.is_some();
            let parts = match listed {
                _ if is_bracketed => bracketed,
                Some(parts) => parts,
                None if is_rights_sentence => Vec::new(),
                None if !exampled.is_empty() => exampled,
                None => {
                    let announced = enumerations::announced_data(sentence);
                    match !announced.is_empty() && enumerations::are_mostly_evident(&announced) {
                        true => announced,
                        false => enumerations::known_categories(sentence),
                    }
                }
            };
            let parts = match parts.first() {
                Some(first) if enumerations::is_denied_list(sentence, first) => Vec::new(),
                _ => parts,
            };
            // Data that a verb of collecting lists counts also beside a section about data.
            let is_evident = is_listed
                && !shared
                && parts.len() >= MIN_EVIDENT
                && enumerations::collects_data(&folded)
                && enumerations::are_mostly_evident(&parts);
            let confidence = if is_bracketed || is_evident { SURE } else { 65 };
            for part in parts.into_iter().filter(|part| !enumerations::is_fragment(part)) {
                self.state(line, sentence, Claim::Data(enumerations::bare_name(part).to_owned()), confidence);
            }
        }
        // Short notices have one section: `Controller: …` with everything below it.
        if topic == Some(Topic::Controller)
            && let Some(listed) = enumerations::listed_data(sentence)
        {
            for part in enumerations::categories(listed) {
                self.state(line, sentence, Claim::Data(part.to_owned()), 60);
            }
        }
        // `Recordings are disclosed to the police and to insurers.`
        let has_own_section = matches!(topic, Some(Topic::Recipients | Topic::Transfers | Topic::Sources));
        if !has_own_section && lexicon::SHARING.are_in(&asserted) && !folded.ends_with(':') {
            // An inflected noun may be anything that the sentence is about.
            let has_cases = !lexicon::RECIPIENT_ENDINGS.of(lexicon::language()).is_empty();
            let listed = enumerations::listed_recipients(sentence).into_iter().filter(|_| !has_cases);
            // `No data is sent to social media`, but `to Example Ltd if you do not pay`
            let is_asserted =
                |name: &String| name.starts_with(char::is_uppercase) || asserted.contains(&fold(name));
            for name in listed.filter(|name| is_asserted(name)) {
                self.state(line, sentence, Claim::Recipient(name, None), 65);
            }
            for name in usual_recipients(sentence, &asserted) {
                self.state(line, sentence, Claim::Recipient(name, None), 65);
            }
        }
        // `Data may be processed by our hosting provider.`
        let acts = [&lexicon::PROCESSING, &lexicon::SHARING, &lexicon::USING, &lexicon::KEEPING];
        let handles_data =
            lexicon::DATA.are_in(&asserted) || acts.iter().any(|terms| terms.are_in(&asserted));
        let services = names::named_services(sentence, handles_data);
        let named = services.into_iter().chain(names::named_provider(sentence));
        for name in named.filter(|name| asserted.contains(&fold(name))) {
            self.state(line, sentence, Claim::Recipient(name.to_owned(), None), 65);
        }
        let announces = folded.ends_with(':') || lexicon::EXAMPLES.end(&folded);
        if topic != Some(Topic::Sources) && !announces && acts.iter().any(|terms| terms.are_in(&asserted)) {
            let groups = lexicon::USUAL_PROVIDERS.entries().filter_map(|group| match group {
                [stem, name] if has_any_prefix(&asserted, &[stem]) => Some(*name),
                _ => None,
            });
            // The heads of a table name no one.
            let nouns: Vec<&str> = if is_row { Vec::new() } else { groups.collect() };
            // A name makes the noun unnecessary.
            let is_named = || {
                names::named_provider(sentence).is_some()
                    || !names::all_companies(sentence).is_empty()
                    || !vendors::vendors(&folded).is_empty()
            };
            if !nouns.is_empty() && !is_named() {
                for name in nouns {
                    // Their own chapter may name others too.
                    let claim = match topic {
                        Some(Topic::Recipients) if !denied && !self.is_list => {
                            Claim::Recipient(provider_name(name), None)
                        }
                        _ => Claim::Provider(name.to_owned()),
                    };
                    self.state(line, sentence, claim, 65);
                }
            }
        }
        let bracketed = enumerations::bracketed_names(sentence);
        if !has_own_section && bracketed.iter().any(|of| of.country.is_some()) {
            for BracketedName { name, country } in bracketed {
                self.state(line, sentence, Claim::Recipient(name.to_owned(), country), 70);
            }
        }
        if (topic.is_none() || topic == Some(Topic::Introduction)) && !denied {
            for name in enumerations::agents(sentence) {
                self.state(line, sentence, Claim::Recipient(name.to_owned(), None), 65);
            }
        }
        let uses = lexicon::USING.are_in(&asserted);
        let may_name_recipient = match topic {
            // Who does something with the data of this paragraph, whatever the verb.
            None => uses || is_about_data,
            Some(Topic::Introduction | Topic::Data | Topic::Security | Topic::Purposes) => uses,
            Some(Topic::Retention | Topic::Sources) => uses,
            Some(Topic::Recipients | Topic::Transfers) => true,
            _ => false,
        };
        if may_name_recipient {
            let is_asserted = |name: &&str| asserted.contains(&fold(name));
            let companies = names::all_companies(sentence).into_iter().filter(is_asserted);
            let mut found: Vec<String> = companies.map(str::to_owned).collect();
            for vendor in vendors::vendors(&asserted) {
                if !found.iter().any(|known| fold(known).contains(&fold(vendor))) {
                    found.push(vendor.to_owned());
                }
            }
            for name in found {
                self.state(line, sentence, Claim::Recipient(name, None), 70);
            }
        }
    }

    /// Collects a purpose from a sentence that says what the data is for that it or the one in front of it
    /// lists.
    fn collect_use(&mut self, topic: Option<Topic>, line: usize, sentence: &str, of_listed_data: bool) {
        if !matches!(topic, Some(Topic::Rights | Topic::Right(_) | Topic::Complaint | Topic::Cookies)) {
            for purpose in enumerations::purposes_of_bases(sentence) {
                self.state(line, sentence, Claim::Purpose(purpose.to_owned()), SURE);
            }
            if self.stated_interest.is_none() {
                let interest = enumerations::stated_interest(sentence);
                self.stated_interest = interest.map(|interest| (line, interest.to_owned()));
            }
        }
        let is_usual = matches!(topic, None | Some(Topic::Introduction | Topic::Data | Topic::Contact));
        if !is_usual && !matches!(topic, Some(Topic::Register | Topic::Sources)) {
            return;
        }
        let folded = fold(sentence);
        let states_purpose = enumerations::states_purpose(&folded);
        let states_use =
            states_purpose || of_listed_data && is_usual && enumerations::states_use_of_listed_data(&folded);
        if states_use
            && !denial::is_plain_denial(&folded)
            && !legal_terms::is_about_rights(&folded)
            && (!sentence.ends_with(':') || states_purpose && announces_kinds(&folded))
            && !is_about_all_purposes(&folded)
            && !lexicon::PLEDGES.are_in(&folded)
            && !enumerations::states_no_use(&folded)
            && !lexicon::DEFINITIONS.are_in(&folded)
            && (!lexicon::PROTECTING.are_in(&folded) || lexicon::USE_VERBS.are_in(&folded))
        {
            // Beside purposes with a chapter of their own, a sentence must say more.
            let is_sure = states_purpose
                && topic != Some(Topic::Introduction)
                && !lexicon::NO_PURPOSE.are_in(&folded)
                && !lexicon::CONDITIONS.start_own(&folded)
                && !lexicon::SHARING.are_in(&folded)
                && !lexicon::KEEPING.are_in(&folded)
                && !lexicon::COOKIES.are_in(&folded)
                && !lexicon::PROVIDERS.are_in(&folded)
                && !lexicon::EXAMPLES.start(&folded)
                && !folded.split(' ').any(|word| lexicon::DENIALS.have(word));
            let confidence = if is_sure { SURE } else { THRESHOLD };
            // `Purpose: the pictures are used to correct the catalogue`
            let labeled = sentence.split_once(": ");
            let labeled =
                labeled.filter(|(label, _)| headings::dictionary_topic(label) == Some(Topic::Purposes));
            let name = labeled.map_or(sentence, |(_, name)| name);
            self.state(line, sentence, Claim::Purpose(name.to_owned()), confidence);
        }
    }

    fn collect_transfer(&mut self, topic: Option<Topic>, line: usize, sentence: &str, folded: &str) {
        if matches!(topic, Some(Topic::Transfers)) {
            return;
        }
        for mechanism in legal_terms::mechanisms(folded) {
            self.state(line, sentence, Claim::Mechanism(mechanism), 75);
        }
        let shared = lexicon::SHARING.are_in(folded);
        let may_share =
            matches!(topic, None | Some(Topic::Recipients | Topic::Purposes | Topic::Introduction));
        // `Data may be processed worldwide, including in the USA.`
        let kept = lexicon::DATA.are_in(folded)
            && (lexicon::PROCESSING.are_in(folded) || lexicon::KEEPING.are_in(folded));
        // `The provider is outside the EU (USA).`
        let outside = lexicon::OUTSIDE_EEA.are_in(folded) && !lexicon::LAWS.are_in(folded);
        if is_transfer(folded) || outside || (shared || kept) && may_share {
            for country in entities::non_eea_countries(folded) {
                self.state(line, sentence, Claim::ThirdCountry(country), 65);
            }
        }
    }

    fn collect_demands(&mut self, line: usize, sentence: &str, folded: &str) {
        use RequestRequirementKind::{Identity, Signature, Visit, Writing};
        if !lexicon::REQUESTS.are_in(folded) || sentence.chars().count() > 300 {
            return;
        }
        // The controller's answer in writing is no demand.
        let answers = [
            "vastaamme",
            "vastaus",
            "svarar",
            "svar ",
            "reply",
            "respond",
            "luovutetaan asiakkaalle",
            "voi pyytää",
            "voi tarvittaessa",
            "voimme pyytää",
            "saatamme",
            "kan begära",
            "kan komma att",
            "may ask",
            "may request",
            "voidaan",
        ];
        if answers.iter().any(|word| folded.contains(word)) {
            return;
        }
        // `When you have signed in, the program requests a signed file.`
        const OTHER_SIGNING: [&str; 10] = [
            "signed up",
            "signed in",
            "signed-in",
            "sign-in",
            "json",
            "jwt",
            "token",
            "cryptograph",
            "kryptograf",
            "email signature",
        ];
        let is_signed =
            lexicon::SIGNATURE.are_in(folded) && !OTHER_SIGNING.iter().any(|word| folded.contains(word));
        let found = [
            (Writing, lexicon::WRITING.are_in(folded)),
            (Signature, is_signed),
            (Visit, lexicon::VISIT.are_in(folded)),
            (Identity, lexicon::IDENTITY.are_in(folded) && lexicon::PROOF.are_in(folded)),
        ];
        for (kind, _) in found.into_iter().filter(|(_, stated)| *stated) {
            self.state(line, sentence, Claim::Demand(kind), 75);
        }
    }

    /// Fills empty fields from the statements whose confidence suffices.
    pub(super) fn decide_statements(&mut self) {
        let mut statements = std::mem::take(&mut self.statements);
        statements.retain(|statement| statement.confidence >= THRESHOLD);
        self.decide_cookies(&statements);
        self.decide_security(&statements);
        self.decide_transfers(&statements);
        self.decide_lists(&statements);
        // Sources of the data subject come first: other sources do not replace them.
        let (own, others): (Vec<&Statement>, Vec<&Statement>) =
            statements.iter().partition(|statement| statement.claim == Claim::FromDataSubject);
        for statement in own.into_iter().chain(others) {
            self.decide_statement(statement);
        }
    }

    fn decide_statement(&mut self, statement: &Statement) {
        let inferred = || vec![DraftComment::Advice("Inferred from a sentence of the text.")];
        let Statement { line, text, claim, .. } = statement;
        match claim {
            Claim::Right(right) => self.decide_right(right.as_str(), statement),
            Claim::Complaint => self.decide_right("complaint", statement),
            Claim::NoAutomatedDecisions => self.decide_none("automated_decisions", statement),
            Claim::NoOfficer => self.decide_none("dpo", statement),
            Claim::NoCookies => self.decide_none("cookies", statement),
            Claim::NoRight(right) => self.denied_rights.push((*line, text.clone(), *right)),
            Claim::Source(name) => {
                let known = match &self.draft.entry_mut("sources").value {
                    DraftValue::List(items) => {
                        let mut texts = Vec::new();
                        items.iter().for_each(|item| item.value.input_texts(&mut texts));
                        texts.iter().any(|text| fold(text).contains(&fold(name)))
                    }
                    _ => false,
                };
                if !known {
                    let value = DraftValue::Map(vec![draft_entry("name", DraftValue::Text(name.clone()))]);
                    self.draft.push_item("sources", DraftItem { comments: inferred(), value });
                    self.log_placement(*line, name, "sources", true);
                }
            }
            Claim::FromDataSubject if !self.draft.has_value("sources") => {
                let value = DraftValue::Map(vec![keyword_entry("from", "data-subject")]);
                self.draft.push_item("sources", DraftItem { comments: inferred(), value });
                self.log_placement(*line, text, "sources", true);
            }
            _ => {}
        }
    }

    /// Copies the sentences about cookies that other sections have.
    fn decide_cookies(&mut self, statements: &[Statement]) {
        let Some((first, text)) = joined_sentences(statements, &Claim::Cookies) else { return };
        if self.draft.has_value("cookies") {
            return;
        }
        let entry = self.draft.entry_mut("cookies");
        entry.value = text;
        entry.comments.push(DraftComment::Advice("Inferred: copied from sentences of other sections."));
        self.log_placement(first.line, &first.text, "cookies", true);
    }

    /// Copies the sentences about security that other sections have.
    fn decide_security(&mut self, statements: &[Statement]) {
        let Some((first, text)) = joined_sentences(statements, &Claim::Security) else { return };
        if self.draft.has_value("security") {
            return;
        }
        let comments = vec![DraftComment::Advice("Inferred: copied from sentences of other sections.")];
        if self.draft.set_inner("security", "text", text, comments) {
            self.log_placement(first.line, &first.text, "security.text", true);
        }
    }

    /// States a right that no section states.
    fn decide_right(&mut self, key: &str, statement: &Statement) {
        let comments = vec![DraftComment::Advice("Inferred from a sentence of the text.")];
        if self.draft.set_inner("rights", key, DraftValue::Keyword("yes".to_owned()), comments) {
            self.log_placement(statement.line, &statement.text, &format!("rights.{key}"), true);
        }
    }

    /// Sets an empty field to `none`.
    fn decide_none(&mut self, key: &str, statement: &Statement) {
        if self.draft.has_value(key) {
            return;
        }
        let entry = self.draft.entry_mut(key);
        entry.value = DraftValue::Keyword("none".to_owned());
        entry.comments.push(DraftComment::Advice("Inferred from a sentence of the text."));
        self.log_placement(statement.line, &statement.text, key, true);
    }

    /// Decides on recipients and transfers, which contradict their denials.
    fn decide_transfers(&mut self, statements: &[Statement]) {
        let inferred = || vec![DraftComment::Advice("Inferred from a sentence of the text.")];
        for statement in statements {
            if let Claim::Recipient(name, country) = &statement.claim {
                self.mention_recipient(statement.line, name, *country);
            }
        }
        let has_listed = self.draft.has_value("recipients") || !self.mentioned_recipients.is_empty();
        for statement in statements.iter().filter(|_| !has_listed) {
            if let Claim::Provider(name) = &statement.claim {
                self.mention_recipient(statement.line, &provider_name(name), None);
            }
        }
        let words = |found: Vec<&str>| DraftValue::Keywords(found.into_iter().map(str::to_owned).collect());
        let mut mechanisms: Vec<&str> = Vec::new();
        let mut countries: Vec<&str> = Vec::new();
        let mut first = None;
        for statement in statements {
            let (list, word) = match &statement.claim {
                Claim::Mechanism(mechanism) => (&mut mechanisms, mechanism.as_str()),
                Claim::ThirdCountry(country) => (&mut countries, *country),
                _ => continue,
            };
            first.get_or_insert(statement);
            if !list.contains(&word) {
                list.push(word);
            }
        }
        let has_none = matches!(self.draft.entry_mut("transfers").value, DraftValue::Keyword(_));
        if let Some(first) = first.filter(|_| !has_none) {
            for (key, list) in [("countries", countries), ("mechanisms", mechanisms)] {
                if !list.is_empty() && self.draft.set_inner("transfers", key, words(list), inferred()) {
                    self.log_placement(first.line, &first.text, &format!("transfers.{key}"), true);
                }
            }
        }
        let of = |claim: Claim| statements.iter().find(|statement| statement.claim == claim);
        if let Some(statement) = of(Claim::NoTransfers) {
            self.decide_none("transfers", statement);
        }
        // The controller may be among those whom sentences mention.
        if let Some(statement) = of(Claim::NoRecipients) {
            self.denied_recipients = Some((statement.line, statement.text.clone()));
        }
    }

    /// Adds the purposes that sentences state: all of them if there are no others, and else the sure ones
    /// that the text of no other purpose has.
    fn decide_purposes(&mut self, statements: &[Statement]) {
        let least = if self.draft.has_value("purposes") { SURE } else { THRESHOLD };
        let mut texts = Vec::new();
        self.draft.items_mut("purposes").iter().for_each(|item| item.value.input_texts(&mut texts));
        let mut known: Vec<String> = texts.into_iter().map(|text| fold(text.trim_end_matches('.'))).collect();
        for statement in statements.iter().filter(|statement| statement.confidence >= least) {
            let Claim::Purpose(name) = &statement.claim else { continue };
            let folded = fold(name.trim_end_matches('.'));
            if known.iter().any(|known| known.contains(&folded)) {
                continue;
            }
            known.push(folded);
            self.push_stated_purpose(statement.line, name);
        }
    }

    /// Adds a purpose with the words of a sentence, marked as inferred.
    pub(super) fn push_stated_purpose(&mut self, line: usize, name: &str) {
        let comments = vec![DraftComment::Advice(
            "A sentence from the text: shorten it to the purpose, or split it into several purposes.",
        )];
        let value = DraftValue::Map(vec![draft_entry("name", DraftValue::Text(name.to_owned()))]);
        self.draft.push_item("purposes", DraftItem { comments, value });
        self.log_placement(line, name, "purposes", true);
    }

    /// Decides on the fields that are lists.
    fn decide_lists(&mut self, statements: &[Statement]) {
        let inferred = || vec![DraftComment::Advice("Inferred from a sentence of the text.")];
        self.decide_purposes(statements);
        if !self.draft.has_value("legal_bases") {
            let mut stated = self.purpose_bases();
            for statement in statements {
                if let Claim::Basis(basis) = statement.claim
                    && !stated.iter().any(|known| known == basis.as_str())
                {
                    stated.push(basis.as_str().to_owned());
                    let value = DraftValue::Keyword(basis.as_str().to_owned());
                    self.draft.push_item("legal_bases", DraftItem { comments: inferred(), value });
                    self.log_placement(statement.line, &statement.text, "legal_bases", true);
                }
            }
        }
        let least = if self.has_section(Topic::Data) { SURE } else { THRESHOLD };
        let mut known = self.known_data();
        for statement in statements.iter().filter(|statement| statement.confidence >= least) {
            if let Claim::Data(name) = &statement.claim
                && !known.iter().any(|known| find_word(known, &fold(name)).is_some())
            {
                known.push(fold(name));
                let name = list_items::split_explanation(name).map_or(name.as_str(), |(name, _)| name);
                self.log_placement(statement.line, name, "data", true);
                self.push_with_id("data", name, inferred(), DraftValue::Text(name.to_owned()));
            }
        }
        for statement in statements {
            let Claim::Detail(name, forms) = &statement.claim else { continue };
            if !known.iter().any(|known| forms.iter().any(|form| known.contains(form))) {
                known.push(fold(name));
                self.log_placement(statement.line, name, "data", true);
                self.push_with_id("data", name, inferred(), DraftValue::Text(name.clone()));
            }
        }
        if !self.has_section(Topic::Retention) {
            let mut known: Vec<PeriodUnits> = self.inferred_periods.clone();
            for statement in statements {
                if let Claim::Period(period) = statement.claim
                    && !known.contains(&period)
                {
                    known.push(period);
                    let units = ["years", "months", "days"].into_iter().zip(period);
                    let entries = units
                        .filter(|(_, count)| *count > 0)
                        .map(|(key, count)| keyword_entry(key, &count.to_string()));
                    let comments = vec![DraftComment::Advice(
                        "Inferred from another section: state which data this period applies to.",
                    )];
                    self.draft.push_item(
                        "retention",
                        DraftItem { comments, value: DraftValue::Map(entries.collect()) },
                    );
                    self.log_placement(statement.line, &statement.text, "retention", true);
                }
            }
            let criteria = statements.iter().filter_map(|statement| match &statement.claim {
                Claim::Criterion(text) => Some((statement.line, text)),
                _ => None,
            });
            for (line, text) in criteria.take(MAX_CRITERIA) {
                let value = DraftValue::Map(vec![draft_entry(
                    "criterion",
                    DraftValue::Text(text.trim_end_matches('.').to_owned()),
                )]);
                self.draft.push_item("retention", DraftItem { comments: inferred(), value });
                self.log_placement(line, text, "retention", true);
            }
        }
        for statement in statements {
            let Claim::Demand(kind) = &statement.claim else { continue };
            let DraftValue::Map(rights) = &mut self.draft.entry_mut("rights").value else { continue };
            let demands = crate::draft::entry_mut(rights, "demands");
            let stated = |items: &[DraftItem]| {
                let value = DraftValue::Keyword(kind.as_str().to_owned());
                items.iter().any(|item| matches!(&item.value, DraftValue::Map(entries) if entries.iter().any(|entry| entry.value == value)))
            };
            if matches!(&demands.value, DraftValue::List(items) if stated(items)) {
                continue;
            }
            let value = DraftValue::Map(vec![
                keyword_entry("kind", kind.as_str()),
                draft_entry("text", DraftValue::Text(statement.text.clone())),
            ]);
            let item = DraftItem { comments: inferred(), value };
            match &mut demands.value {
                DraftValue::List(items) => items.push(item),
                other => *other = DraftValue::List(vec![item]),
            }
            self.log_placement(statement.line, &statement.text, "rights.demands", true);
        }
    }

    /// Adds the legitimate interest that a sentence names, if the processing relies on one and none is
    /// stated.
    pub(super) fn decide_interest(&mut self) {
        let Some((line, interest)) = self.stated_interest.take() else { return };
        let basis = || DraftValue::Keyword(Basis::LegitimateInterests.as_str().to_owned());
        let mut of_notice = None;
        for (at, item) in self.draft.items_mut("legal_bases").iter().enumerate() {
            match &item.value {
                DraftValue::Map(entries) if entries.iter().any(|entry| entry.value == basis()) => {
                    of_notice = Some(at);
                    if entries.iter().any(|entry| entry.key == "interest") {
                        return;
                    }
                }
                value if *value == basis() => of_notice = Some(at),
                _ => {}
            }
        }
        let of_purposes = self.purpose_bases().iter().any(|word| word == Basis::LegitimateInterests.as_str());
        if of_notice.is_none() && !of_purposes {
            return;
        }
        let comments = vec![DraftComment::Advice("Inferred from a sentence of the text.")];
        self.log_placement(line, &interest, "legal_bases", true);
        let entry = DraftEntry { key: "interest".to_owned(), comments, value: DraftValue::Text(interest) };
        let Some(at) = of_notice else {
            let value =
                DraftValue::Map(vec![keyword_entry("basis", Basis::LegitimateInterests.as_str()), entry]);
            self.draft.push_item("legal_bases", DraftItem { comments: Vec::new(), value });
            return;
        };
        let item = &mut self.draft.items_mut("legal_bases")[at];
        if !matches!(item.value, DraftValue::Map(_)) {
            item.value = DraftValue::Map(vec![keyword_entry("basis", Basis::LegitimateInterests.as_str())]);
        }
        if let DraftValue::Map(entries) = &mut item.value {
            entries.push(entry);
        }
    }

    /// Returns the folded texts of the data categories so far.
    fn known_data(&mut self) -> Vec<String> {
        let DraftValue::Map(entries) = &self.draft.entry_mut("data").value else { return Vec::new() };
        let mut texts = Vec::new();
        input_texts(entries, &mut texts);
        texts.into_iter().map(fold).collect()
    }

    /// Marks data categories that are special by their names (Art. 9 GDPR).
    pub(crate) fn mark_special_categories(&mut self) {
        let DraftValue::Map(entries) = &mut self.draft.entry_mut("data").value else { return };
        let mut marked = Vec::new();
        for entry in entries {
            let mut texts = Vec::new();
            match &entry.value {
                // Its text may mention anything.
                DraftValue::Map(inner) => inner
                    .iter()
                    .filter(|entry| entry.key != "text")
                    .for_each(|entry| entry.value.input_texts(&mut texts)),
                value => value.input_texts(&mut texts),
            }
            if !texts.iter().any(|text| is_special(text)) {
                continue;
            }
            let mut special = keyword_entry("special", "unstated");
            special.comments.push(DraftComment::Advice(
                "Inferred: this looks like a special category of data. State the point of Art. 9(2), or delete this.",
            ));
            marked.push(texts.first().copied().unwrap_or_default().to_owned());
            match &mut entry.value {
                DraftValue::Map(inner) => inner.push(special),
                value => {
                    let name = std::mem::replace(value, DraftValue::Map(Vec::new()));
                    *value = DraftValue::Map(vec![draft_entry("name", name), special]);
                }
            }
        }
        for name in marked {
            self.log_placement(0, &name, "data.special", true);
        }
    }
}

/// Returns a common noun as the name of a recipient: `Hosting-Anbieter`.
fn provider_name(noun: &str) -> String {
    match lexicon::language() {
        Language::De => noun.split('-').map(capitalized).collect::<Vec<_>>().join("-"),
        _ => capitalized(noun),
    }
}

/// Joins the first sentences that make a claim. Returns the first of them, and the text of all.
fn joined_sentences<'s>(statements: &'s [Statement], claim: &Claim) -> Option<(&'s Statement, DraftValue)> {
    const MAX_SENTENCES: usize = 4;
    let stated: Vec<&Statement> =
        statements.iter().filter(|of| of.claim == *claim).take(MAX_SENTENCES).collect();
    let text = stated.iter().map(|of| of.text.as_str()).collect::<Vec<_>>().join(" ");
    let text = DraftValue::LongText(vec![DraftParagraph { text, is_item: false }]);
    Some((*stated.first()?, text))
}

/// Returns true if the sentences of a section may say how data is protected.
fn may_state_security(topic: Option<Topic>) -> bool {
    !matches!(
        topic,
        Some(
            Topic::Security
                | Topic::PaperRecords
                | Topic::ElectronicRecords
                | Topic::StaffAccess
                | Topic::Rights
                | Topic::Right(_)
                | Topic::Complaint
                | Topic::Authority
                | Topic::Cookies
                | Topic::Transfers
                | Topic::LegalBases
                | Topic::LegitimateInterest
        )
    )
}

/// Returns true if the name of a data category says that it is a special one.
pub(super) fn is_special(name: &str) -> bool {
    // The last word ends too: `diagnos`, but not `diagnostik`.
    let folded = format!("{} ", fold(name));
    let asserted = denial::asserted(&folded);
    // `Participation` begins with the Swedish word for a party.
    let words = WordStarts::new(&asserted);
    lexicon::SPECIAL.of(lexicon::language()).iter().any(|term| words.have(term))
}

/// Sections that may list data although they are about something else.
fn may_state_data(topic: Option<Topic>) -> bool {
    matches!(
        topic,
        None | Some(
            Topic::Introduction | Topic::Purposes | Topic::Sources | Topic::Contact | Topic::Register
        )
    )
}

/// Sections whose sentences may say that a detail of the data subject is processed. Others tell whom to
/// write to.
fn may_state_detail(topic: Option<Topic>) -> bool {
    !topic.is_some_and(|topic| {
        topic.is_party()
            || matches!(
                topic,
                Topic::Rights
                    | Topic::Right(_)
                    | Topic::ExercisingRights
                    | Topic::Complaint
                    | Topic::Authority
                    | Topic::Cookies
                    | Topic::Changes
            )
    })
}

/// Returns true if the list at the start of the blocks may be one of data: at least one in three items has a
/// word for data and is no clause.
fn are_mostly_categories(blocks: &[ImportBlock]) -> bool {
    const MIN_EVIDENT_SHARE: usize = 3;
    let items = || blocks.iter().take_while(|block| is_item(block));
    let evident = items().filter(|block| has_data_word(&block.text) && is_category(&block.text)).count();
    evident * MIN_EVIDENT_SHARE >= items().count()
}

/// Returns true if a list item may be the name of a data category and not a sentence.
fn is_category(text: &str) -> bool {
    const MAX_CHARS: usize = 160;
    let folded = fold(text);
    text.chars().count() <= MAX_CHARS
        && sentences::count_sentences(text) == 1
        && !lexicon::CONDITIONS.start(&folded)
        && !lexicon::KEEPING.are_in(&folded)
        && !is_clause(text)
}
