//! Reads values of the notice format from the YAML tree.

use std::collections::HashSet;

use seloste_notice::record::{Keyword, Reader, Record};
use seloste_notice::{
    Authority, Contact, CookieLifetime, CookieParty, Country, Date, FreeSection, Item, JointControllers,
    KnownUse, Language, Notice, Period, Retention, Right, RightStatement, SectionPlacement, Source, Text,
    TextList,
};

use super::{Place, cookies, helpers, known_services, records, references, rights};
use crate::decode::{Decoder, MapFields, join_path, one_or_many};
use crate::diagnose::suggest::Expected;
use crate::values;
use crate::yaml::YamlValue;

impl Reader for Decoder<'_> {
    type Value<'v> = Place<'v>;
    type Fields<'v> = MapFields<'v>;

    fn fields<'v>(&mut self, value: Self::Value<'v>) -> Option<Self::Fields<'v>> {
        Decoder::fields(self, value.node, value.path)
    }

    fn optional<T>(
        &mut self,
        fields: &mut MapFields<'_>,
        key: &'static str,
        read: impl FnOnce(&mut Self, Place<'_>) -> Option<T>,
    ) -> Option<T> {
        fields.optional(self, key, |decoder, node, path| read(decoder, Place { node, path }))
    }

    fn required<T>(
        &mut self,
        fields: &mut MapFields<'_>,
        key: &'static str,
        keywords: fn() -> Vec<&'static str>,
        read: impl FnOnce(&mut Self, Place<'_>) -> Option<T>,
    ) -> Option<T> {
        fields.required(self, key, keywords, |decoder, node, path| read(decoder, Place { node, path }))
    }

    fn item<T>(
        &mut self,
        fields: &mut MapFields<'_>,
        key: &'static str,
        read: impl FnOnce(&mut Self, Place<'_>) -> Option<T>,
    ) -> Item<T> {
        helpers::item(fields, self, key, |decoder, node, path| read(decoder, Place { node, path }))
    }

    fn finish(&mut self, fields: MapFields<'_>) {
        fields.finish(self);
    }

    fn list<T>(
        &mut self,
        value: Place<'_>,
        mut read: impl FnMut(&mut Self, Place<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.decode_list(value.node, value.path, |decoder, node, path| read(decoder, Place { node, path }))
    }

    fn one_or_many<T>(
        &mut self,
        value: Place<'_>,
        mut read: impl FnMut(&mut Self, Place<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.decode_one_or_many(value.node, value.path, |decoder, node, path| {
            read(decoder, Place { node, path })
        })
    }

    fn records<T: Record>(&mut self, value: Place<'_>) -> Vec<T> {
        let mut seen = HashSet::new();
        self.decode_list(value.node, value.path, |decoder, node, path| {
            let record = T::read(decoder, Place { node, path })?;
            if let Some(id) = record.unique_id() {
                references::check_unique(decoder, path, id, &mut seen);
            }
            Some(record)
        })
    }

    fn by_id<T: Record>(&mut self, value: Place<'_>) -> Vec<T> {
        let YamlValue::Map(entries) = &value.node.value else {
            self.report_wrong_type(value.node, value.path, Expected::MapById);
            return Vec::new();
        };
        let (mut seen, mut found) = (HashSet::new(), Vec::new());
        for (key, node) in entries {
            let path = join_path(value.path, &key.name);
            self.record(&path, key.range.clone());
            if !values::check_id(self, key.range.clone(), &key.name) {
                continue;
            }
            if !seen.insert(key.name.as_str()) {
                references::report_duplicate(self, key.range.clone(), &key.name);
                continue;
            }
            if let Some(record) = T::read(self, Place { node, path: &path }) {
                self.references.define(value.path, &key.name);
                found.push(record);
            }
        }
        found
    }

    fn map_key(&mut self, value: Place<'_>) -> String {
        value.path.rsplit('.').next().unwrap_or_default().to_owned()
    }

    fn is_text(&self, value: Place<'_>) -> bool {
        helpers::is_text(value.node)
    }

    fn is_list(&self, value: Place<'_>) -> bool {
        matches!(value.node.value, YamlValue::List(_))
    }

    fn mark(&self) -> usize {
        self.finding_count()
    }

    fn text(&mut self, value: Place<'_>) -> Option<Text> {
        values::text(self, value.node, value.path)
    }

    fn markdown(&mut self, value: Place<'_>) -> Option<Text> {
        values::markdown(self, value.node, value.path)
    }

    fn text_list(&mut self, value: Place<'_>) -> Option<TextList> {
        values::text_list(self, value.node, value.path)
    }

    fn plain(&mut self, value: Place<'_>) -> Option<String> {
        values::plain(self, value.node, value.path)
    }

    fn scalar(&mut self, value: Place<'_>) -> Option<String> {
        values::scalar(self, value.node, value.path)
    }

    fn id(&mut self, value: Place<'_>) -> Option<String> {
        values::id(self, value.node, value.path)
    }

    fn notice_id(&mut self, value: Place<'_>) -> Option<String> {
        records::notice_id(self, value)
    }

    fn reference(&mut self, value: Place<'_>, key: &'static str) -> Option<String> {
        let id = self.scalar(value)?;
        self.references.refer(key, &id, value.node.range.clone());
        Some(id)
    }

    fn date(&mut self, value: Place<'_>) -> Option<Date> {
        values::date(self, value.node, value.path)
    }

    fn email(&mut self, value: Place<'_>) -> Option<String> {
        values::email(self, value.node, value.path)
    }

    fn link(&mut self, value: Place<'_>) -> Option<String> {
        values::link(self, value.node, value.path)
    }

    fn loaded(&mut self, value: Place<'_>) -> Option<String> {
        cookies::loaded_url(self, value)
    }

    fn country(&mut self, value: Place<'_>) -> Option<Country> {
        values::country(self, value.node, value.path)
    }

    fn countries(&mut self, value: Place<'_>) -> Option<Vec<Country>> {
        let entries = one_or_many(value.node).iter();
        Some(entries.filter_map(|entry| values::country(self, entry, value.path)).collect())
    }

    fn boolean(&mut self, value: Place<'_>) -> Option<bool> {
        values::boolean(self, value.node, value.path)
    }

    fn integer(&mut self, value: Place<'_>, most: u32) -> Option<u32> {
        values::integer(self, value.node, value.path, most)
    }

    fn keyword<T: Keyword>(&mut self, value: Place<'_>) -> Option<T> {
        values::keyword(self, value.node, value.path)
    }

    fn languages(&mut self, value: Place<'_>) -> Option<Vec<Language>> {
        let languages = helpers::languages(self, value.node, value.path)?;
        self.languages.clone_from(&languages);
        Some(languages)
    }

    fn authority(&mut self, value: Place<'_>) -> Option<Authority> {
        records::authority(self, value)
    }

    fn short_source(&mut self, value: Place<'_>) -> Option<Option<Source>> {
        records::short_source(self, value)
    }

    fn period(&mut self, fields: &mut MapFields<'_>) -> Option<Period> {
        records::period(self, fields)
    }

    fn placement(&mut self, fields: &mut MapFields<'_>) -> Option<SectionPlacement> {
        records::placement(self, fields)
    }

    fn rights(&mut self, fields: &mut MapFields<'_>) -> Vec<(Right, Item<RightStatement>)> {
        Right::ALL
            .into_iter()
            .map(|right| (right, rights::statement(self, fields, right.as_str())))
            .filter(|(_, statement)| !statement.is_absent())
            .collect()
    }

    fn right(&mut self, fields: &mut MapFields<'_>, key: &'static str) -> Item<RightStatement> {
        rights::statement(self, fields, key)
    }

    fn cookie_name(&mut self, fields: &mut MapFields<'_>, key: &'static str) -> Option<String> {
        cookies::name(self, fields, key)
    }

    fn cookie_lifetime(&mut self, fields: &mut MapFields<'_>) -> Option<CookieLifetime> {
        cookies::lifetime(self, fields)
    }

    fn cookie_party(&mut self, fields: &mut MapFields<'_>, key: &'static str) -> Option<CookieParty> {
        cookies::party(self, fields, key)
    }

    fn known_service(&mut self, fields: &mut MapFields<'_>, key: &'static str) -> Option<KnownUse> {
        known_services::known_use(self, fields, key)
    }

    fn account(&mut self, fields: &mut MapFields<'_>, key: &'static str) -> Option<String> {
        known_services::account(self, fields, key)
    }

    fn contacts(&mut self, fields: &mut MapFields<'_>, key: &'static str) -> Vec<Contact> {
        fields.optional(self, key, cookies::contacts).unwrap_or_default()
    }

    fn finish_joint_controllers(
        &mut self,
        value: Place<'_>,
        joint: JointControllers,
        findings_before: usize,
    ) -> Option<JointControllers> {
        records::check_joint_controllers(self, value, joint, findings_before)
    }

    fn finish_retention(
        &mut self,
        value: Place<'_>,
        retention: Retention,
        findings_before: usize,
    ) -> Option<Retention> {
        records::check_retention(self, value, &retention, findings_before);
        Some(retention)
    }

    fn finish_source(&mut self, value: Place<'_>, source: Source, _: usize) -> Option<Source> {
        records::check_source(self, value, source)
    }

    fn finish_section(&mut self, value: Place<'_>, section: FreeSection, _: usize) -> Option<FreeSection> {
        records::check_section(self, value, section)
    }

    fn finish_notice(&mut self, _: Place<'_>, mut notice: Notice, _: usize) -> Option<Notice> {
        notice.changes.sort_by_key(|change| std::cmp::Reverse(change.date));
        Some(notice)
    }
}
