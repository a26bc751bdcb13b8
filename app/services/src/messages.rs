//! Texts of the purposes, from `services.ftl` of each language (app/languages).

use seloste_notice::{Language, Service, Text};

use crate::find::find;
use crate::{ItemPurpose, KnownService, Purpose};

include!(concat!(env!("OUT_DIR"), "/services.rs"));

impl Messages {
    const fn purpose(&self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::MeasureUse => self.measure_use,
            Purpose::RecordSessions => self.record_sessions,
            Purpose::ManageTags => self.manage_tags,
            Purpose::MeasureAds => self.measure_ads,
            Purpose::TargetAds => self.target_ads,
            Purpose::IdentifyCompanies => self.identify_companies,
            Purpose::ManageCustomers => self.manage_customers,
            Purpose::SendMessages => self.send_messages,
            Purpose::Personalize => self.personalize,
            Purpose::CompareVersions => self.compare_versions,
            Purpose::SwitchFeatures => self.switch_features,
            Purpose::ShowVideo => self.show_video,
            Purpose::PlayAudio => self.play_audio,
            Purpose::ShowMap => self.show_map,
            Purpose::LoadFonts => self.load_fonts,
            Purpose::DeliverFiles => self.deliver_files,
            Purpose::Chat => self.chat,
            Purpose::CollectAnswers => self.collect_answers,
            Purpose::ShowReviews => self.show_reviews,
            Purpose::Pay => self.pay,
            Purpose::PreventFraud => self.prevent_fraud,
            Purpose::KeepOutBots => self.keep_out_bots,
            Purpose::ReportErrors => self.report_errors,
            Purpose::MeasureSpeed => self.measure_speed,
            Purpose::ShowSocialMedia => self.show_social_media,
            Purpose::ManageConsent => self.manage_consent,
        }
    }

    const fn item(&self, purpose: ItemPurpose) -> &'static str {
        match purpose {
            ItemPurpose::Recognize => self.item_recognize,
            ItemPurpose::Visit => self.item_visit,
            ItemPurpose::Settings => self.item_settings,
            ItemPurpose::Origin => self.item_origin,
            ItemPurpose::Queue => self.item_queue,
            ItemPurpose::Cache => self.item_cache,
            ItemPurpose::AdClick => self.item_ad_click,
            ItemPurpose::Variant => self.item_variant,
            ItemPurpose::Conversation => self.item_conversation,
            ItemPurpose::Profile => self.item_profile,
            ItemPurpose::Security => self.item_security,
            ItemPurpose::Server => self.item_server,
            ItemPurpose::Shown => self.item_shown,
            ItemPurpose::Limit => self.item_limit,
            ItemPurpose::State => self.item_state,
            ItemPurpose::Refusal => self.item_refusal,
            ItemPurpose::Consent => self.item_consent,
        }
    }
}

/// Returns what a service is for, one sentence for each purpose.
pub fn purposes(service: &KnownService, language: Language) -> String {
    let messages = messages(language);
    service.purposes.iter().map(|purpose| messages.purpose(*purpose)).collect::<Vec<_>>().join(" ")
}

/// Adds a language to the texts that the catalogue supplies to a service.
pub fn translate(service: &mut Service, language: Language) {
    let Some(used) = &service.known else { return };
    let Some(known) = find(&used.id) else { return };
    let is_supplied = |key: &str| used.supplied.contains(&key);
    let add = |text: &mut Text, added: &str| {
        if text.get(language).is_none() {
            let pairs = text.iter().map(|(language, text)| (language, text.to_owned()));
            *text = Text::from_pairs(pairs.chain([(language, added.to_owned())]).collect());
        }
    };
    if is_supplied("name") {
        add(&mut service.name, known.name);
    }
    if let Some(purpose) = service.purpose.as_mut().filter(|_| is_supplied("purpose")) {
        add(purpose, &purposes(known, language));
    }
    if let Some(cookies) = service.cookies.stated_mut().filter(|_| is_supplied("cookies")) {
        for cookie in cookies {
            let item = known.item(cookie.storage, &cookie.name).and_then(|item| item.purpose);
            if let (Some(text), Some(purpose)) = (&mut cookie.purpose, item) {
                add(text, item_purpose(purpose, language));
            }
        }
    }
}

/// Returns what a stored item is for, in one sentence.
pub fn item_purpose(purpose: ItemPurpose, language: Language) -> &'static str {
    messages(language).item(purpose)
}
