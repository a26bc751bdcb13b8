//! Records with several forms, or with conditions on several fields.

use seloste_notice::record::{Reader, Record};
use seloste_notice::{
    Authority, FreeSection, JointControllers, Party, Period, RESERVED_IDS, Retention, SectionId,
    SectionPlacement, Source, SourceKind, law,
};

use super::Place;
use super::helpers::is_text;
use crate::decode::{Decoder, MapFields};
use crate::values;
use crate::values::is_keyword;
use crate::yaml::{YamlNode, YamlValue};

/// Decodes the id of a notice, which is also the name of its file.
pub(super) fn notice_id(decoder: &mut Decoder<'_>, Place { node, path }: Place<'_>) -> Option<String> {
    let id = values::id(decoder, node, path)?;
    if RESERVED_IDS.contains(&id.as_str()) {
        decoder.error(
            "id-invalid",
            node.range.clone(),
            format!("the id `{id}` is reserved"),
            "The site has another page or folder of that name.",
            "Choose another id, and rename the file accordingly.".to_owned(),
        );
        return None;
    }
    let stem = decoder.path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    if let Some(stem) = stem
        && stem != id
    {
        decoder.error(
            "id-not-file-name",
            node.range.clone(),
            format!("the id is `{id}`, but the name of the file is `{stem}`"),
            "Two files could have the same id, or a page an unexpected address.",
            format!("Rename the file to {id}.yaml, or write `id: {stem}`."),
        );
    }
    Some(id)
}

/// Decodes the supervisory authority: a country code, or a party.
pub(super) fn authority(decoder: &mut Decoder<'_>, value: Place<'_>) -> Option<Authority> {
    let Place { node, path } = value;
    if matches!(node.value, YamlValue::Map(_)) {
        return Party::read(decoder, value).map(|stated| Authority::Stated(Box::new(stated)));
    }
    let country = values::country(decoder, node, path)?;
    if law::authority(country).is_none() {
        let known: Vec<_> = law::AUTHORITIES.iter().map(|facts| facts.country).collect();
        let aland = if country.code() == law::ALAND_AUTHORITY.territory {
            "Companies and associations on Åland are supervised by the Finnish authority: write `FI`. "
        } else {
            ""
        };
        decoder.error(
            "authority-unknown",
            node.range.clone(),
            format!("unknown supervisory authority for `{}`", country.code()),
            "Its name and address cannot be shown.",
            format!(
                "{aland}Write its name, address and e-mail address. Known authorities: {}.",
                known.join(", ")
            ),
        );
        return None;
    }
    Some(Authority::OfCountry(country))
}

/// Reports joint controllers with keys but without an arrangement. Without one, they are a list, so that each
/// notice has one form.
pub(super) fn check_joint_controllers(
    decoder: &mut Decoder<'_>,
    value: Place<'_>,
    joint: JointControllers,
    findings_before: usize,
) -> Option<JointControllers> {
    // If a key was invalid, its error is enough.
    if joint.arrangement.is_none() && decoder.finding_count() == findings_before {
        decoder.error(
            "missing-key",
            value.node.range.clone(),
            "`joint_controllers` has no `arrangement`".to_owned(),
            "Without it, the joint controllers are a list.",
            "Write the list under `joint_controllers:` and remove `parties:`, or add `arrangement: …`."
                .to_owned(),
        );
        return None;
    }
    Some(joint)
}

/// Decodes a source in place of a map: `data-subject`, or its name.
pub(super) fn short_source(decoder: &mut Decoder<'_>, value: Place<'_>) -> Option<Option<Source>> {
    if is_keyword(value.node, SourceKind::DataSubject.as_str()) {
        return Some(Some(Source { kind: SourceKind::DataSubject, ..Source::default() }));
    }
    is_text(value.node)
        .then(|| decoder.text(value).map(|name| Source { name: Some(name), ..Source::default() }))
}

/// Reports a source that is neither the data subject nor described.
pub(super) fn check_source(decoder: &mut Decoder<'_>, value: Place<'_>, source: Source) -> Option<Source> {
    if source.kind == SourceKind::Other && source.name.is_none() && source.text.is_none() {
        decoder.error(
            "missing-key",
            value.node.range.clone(),
            "this source has no name".to_owned(),
            "Readers need to know the source.",
            "Add `name: …`, or `from: data-subject` if the person provides the data.".to_owned(),
        );
        return None;
    }
    Some(source)
}

/// Decodes `years`, `months`, `days` and `minutes`; returns `None` if all are absent or zero.
pub(super) fn period(decoder: &mut Decoder<'_>, fields: &mut MapFields<'_>) -> Option<Period> {
    let [years, months, days, minutes] = ["years", "months", "days", "minutes"]
        .map(|unit| fields.optional(decoder, unit, period_number).unwrap_or_default());
    let period = Period { years, months, days, minutes };
    (!period.is_zero()).then_some(period)
}

fn period_number(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<u32> {
    values::integer(decoder, node, path, Period::MAX)
}

/// Reports a retention period that states nothing.
pub(super) fn check_retention(
    decoder: &mut Decoder<'_>,
    value: Place<'_>,
    retention: &Retention,
    findings_before: usize,
) {
    // If a key was invalid, its error is enough.
    if !retention.states_duration() && retention.text.is_none() && decoder.finding_count() == findings_before
    {
        decoder.error(
            "retention-empty",
            value.node.range.clone(),
            "this entry does not state how long data is kept".to_owned(),
            "A retention period needs a duration, an end, a criterion or a law.",
            "Add `years:`, `months:`, `days:`, `until:`, `criterion:` or `law:`.".to_owned(),
        );
    }
}

/// Decodes the position of a free section.
pub(super) fn placement(decoder: &mut Decoder<'_>, fields: &mut MapFields<'_>) -> Option<SectionPlacement> {
    let given = ["before", "after", "in"].map(|key| fields.get(decoder, key).map(|value| (key, value)));
    let at_end = fields
        .optional(decoder, "at", |decoder, node, path| {
            values::keyword_in(decoder, node, path, &[("start", false), ("end", true)])
        })
        .unwrap_or(true);
    let mut given = given.into_iter().flatten();
    let (Some((key, value)), None) = (given.next(), given.next()) else {
        decoder.error(
            "missing-key",
            fields.range(),
            "the position of this section is missing or ambiguous".to_owned(),
            "A free section is placed before, after or in another section of the notice.",
            "Write exactly one of `before:`, `after:` and `in:`, for example `after: security`.".to_owned(),
        );
        return None;
    };
    let target: SectionId = values::keyword(decoder, value, &fields.path_of(key))?;
    Some(match key {
        "before" => SectionPlacement::Before(target),
        "after" => SectionPlacement::After(target),
        _ if at_end => SectionPlacement::Closing(target),
        _ => SectionPlacement::Opening(target),
    })
}

/// Reports a free section without a heading or without content.
pub(super) fn check_section(
    decoder: &mut Decoder<'_>,
    value: Place<'_>,
    section: FreeSection,
) -> Option<FreeSection> {
    if section.title.is_some() {
        return Some(section);
    }
    if matches!(section.placement, SectionPlacement::Before(_) | SectionPlacement::After(_)) {
        decoder.error(
            "missing-key",
            value.node.range.clone(),
            "this section has no `title`".to_owned(),
            "A section before or after another one needs a heading.",
            "Add `title: …`, or put the text into another section with `in:`.".to_owned(),
        );
        return None;
    }
    if section.text.is_none() {
        decoder.error(
            "missing-key",
            value.node.range.clone(),
            "this section has neither `title` nor `text`".to_owned(),
            "The section would be empty.",
            "Add `text: …`, or remove the section.".to_owned(),
        );
        return None;
    }
    Some(section)
}
