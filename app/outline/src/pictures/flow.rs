//! Where data comes from and who receives it.

use seloste_notice::{Item, Language, Notice, Recipient, RecipientRole};

use crate::sections::data::source_name;
use crate::sections::recipients::countries;
use crate::{Messages, OutlineBlock, Phrase, Picture};

/// Sources, controllers and recipients, by what the notice states about where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Caption.
    pub caption: &'static str,
    /// Label of the sources.
    pub sources_label: &'static str,
    /// Names of the sources.
    pub sources: Vec<Phrase>,
    /// Label of the controllers.
    pub controllers_label: &'static str,
    /// Names of the controllers.
    pub controllers: Vec<Phrase>,
    /// True if the controller is in the EEA, and the picture shows where recipients are.
    pub controller_inside: bool,
    /// Label of the EEA.
    pub inside_label: &'static str,
    /// The recipients by place. Zones without recipients are omitted.
    pub zones: Vec<Zone>,
}

/// Recipients in one part of the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Kind.
    pub kind: ZoneKind,
    /// Label; `None` if the notice does not state where any recipient is.
    pub label: Option<&'static str>,
    /// Recipients by role.
    pub groups: Vec<RoleGroup>,
}

/// Where recipients are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ZoneKind {
    /// In the EEA.
    Inside,
    /// Not stated.
    Unstated,
    /// Outside the EEA.
    Outside,
}

/// Recipients with the same role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleGroup {
    /// Name of the role; `None` if no recipient of the zone has one.
    pub label: Option<&'static str>,
    /// Recipients by countries and transfer mechanism.
    pub places: Vec<FlowPlace>,
}

/// Recipients with the same role, countries and transfer mechanism.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowPlace {
    /// Countries and transfer mechanism; empty if neither is stated.
    pub facts: Vec<String>,
    /// Names, in the order of the notice.
    pub names: Vec<Phrase>,
}

/// A recipient: zone, role, countries and transfer mechanism, name.
type Placed = (ZoneKind, Option<RecipientRole>, Vec<String>, Phrase);

/// Returns the picture, unless there is too little to see.
pub(crate) fn flow(notice: &Notice, language: Language, messages: &Messages) -> Option<OutlineBlock> {
    let sources: Vec<Phrase> =
        notice.sources.iter().filter_map(|source| source_name(source, language, messages)).collect();
    let mut placed: Vec<Placed> = notice
        .stated_recipients()
        .iter()
        .map(|recipient| {
            let name = Phrase::from_text(&recipient.name, language);
            (zone_kind(recipient, notice), recipient.role, facts(recipient, language, messages), name)
        })
        .collect();
    placed.extend(transfers(notice, language, messages));
    if placed.is_empty() || sources.len() + placed.len() < 2 {
        return None;
    }
    let is_located = placed.iter().any(|(kind, ..)| *kind != ZoneKind::Unstated);
    let zones = [ZoneKind::Inside, ZoneKind::Unstated, ZoneKind::Outside]
        .into_iter()
        .filter_map(|kind| {
            let (label, located) = match kind {
                ZoneKind::Inside => (messages.zone_inside, true),
                ZoneKind::Unstated => (messages.zone_unstated, is_located),
                ZoneKind::Outside => (messages.zone_outside, true),
            };
            let groups = groups(&placed, kind, messages);
            (!groups.is_empty()).then_some(Zone { kind, label: located.then_some(label), groups })
        })
        .collect();
    let controllers: Vec<Phrase> = notice
        .controllers()
        .filter_map(|party| party.name.as_ref())
        .map(|name| Phrase::from_text(name, language))
        .collect();
    let controllers_label =
        if controllers.len() > 1 { messages.joint_controllers } else { messages.heading_controller.label };
    let mut stated = notice.controllers().filter_map(|party| party.address.as_ref()?.country);
    let controller_inside = is_located
        && notice.controller_country().is_some_and(|country| country.is_in_eea())
        && stated.all(|country| country.is_in_eea());
    Some(OutlineBlock::Picture(Picture::Flow(Flow {
        caption: messages.flow_caption,
        sources_label: messages.heading_sources.label,
        sources,
        controllers_label,
        controllers,
        controller_inside,
        inside_label: messages.zone_inside,
        zones,
    })))
}

/// Returns where the notice states that a recipient is.
fn zone_kind(recipient: &Recipient, notice: &Notice) -> ZoneKind {
    let is_outside = if recipient.countries.is_empty() {
        recipient.transfer.is_some()
    } else {
        // A recipient in the EEA can transfer data further: its mechanism is stated beside its country.
        recipient.countries.iter().any(|country| !country.is_in_eea())
    };
    if is_outside {
        ZoneKind::Outside
    } else if !recipient.countries.is_empty() || notice.transfers.is_none() {
        ZoneKind::Inside
    } else {
        ZoneKind::Unstated
    }
}

/// Returns countries and transfer mechanism of a recipient.
fn facts(recipient: &Recipient, language: Language, messages: &Messages) -> Vec<String> {
    let mut facts = Vec::new();
    if !recipient.countries.is_empty() {
        facts.push(countries(&recipient.countries, language));
    }
    facts.extend(recipient.transfer.as_ref().map(|own| messages.mechanism(own.mechanism).to_owned()));
    facts
}

/// Returns the countries of the notice's transfers to which no recipient belongs, or else the mechanisms if
/// no recipient has one.
fn transfers(notice: &Notice, language: Language, messages: &Messages) -> Vec<Placed> {
    let Item::Stated(transfers) = &notice.transfers else { return Vec::new() };
    let recipients = notice.stated_recipients();
    let mechanisms: Vec<String> =
        transfers.mechanisms.iter().map(|one| messages.mechanism(*one).to_owned()).collect();
    let place = |name: &str, facts| (ZoneKind::Outside, None, facts, Phrase::plain(name));
    if transfers.countries.is_empty() {
        let covered = recipients.iter().any(|recipient| recipient.transfer.is_some());
        return mechanisms.iter().filter(|_| !covered).map(|name| place(name, Vec::new())).collect();
    }
    let is_covered = |country| recipients.iter().any(|recipient| recipient.countries.contains(country));
    transfers
        .countries
        .iter()
        .filter(|country| !is_covered(country))
        .map(|country| place(country.name(language), mechanisms.clone()))
        .collect()
}

/// Returns the recipients of a zone by role, those without a role last.
fn groups(placed: &[Placed], kind: ZoneKind, messages: &Messages) -> Vec<RoleGroup> {
    use RecipientRole::{Authority, Controller, Joint, Processor};
    let here: Vec<&Placed> = placed.iter().filter(|(at, ..)| *at == kind).collect();
    let has_roles = here.iter().any(|(_, role, ..)| role.is_some());
    let mut groups = Vec::new();
    for role in [Some(Processor), Some(Joint), Some(Controller), Some(Authority), None] {
        let mut places: Vec<FlowPlace> = Vec::new();
        let mut count = 0;
        for (_, _, facts, name) in here.iter().filter(|(_, given, ..)| *given == role) {
            count += 1;
            match places.iter_mut().find(|place| place.facts == *facts) {
                Some(place) => place.names.push(name.clone()),
                None => places.push(FlowPlace { facts: facts.clone(), names: vec![name.clone()] }),
            }
        }
        if count > 0 {
            let label = has_roles.then(|| messages.recipient_group(role, count));
            groups.push(RoleGroup { label, places });
        }
    }
    groups
}
