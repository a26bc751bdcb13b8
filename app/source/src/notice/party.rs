//! Parties and the supervisory authority.

use seloste_notice::{Address, Authority, Party, law};

use crate::decode::Decoder;
use crate::values;
use crate::yaml::{YamlNode, YamlValue};

/// Decodes a person or organization with its contact details.
pub(super) fn party(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Party> {
    let mut fields = decoder.fields(node, path)?;
    let party = Party {
        name: fields.optional(decoder, "name", values::text),
        title: fields.optional(decoder, "title", values::text),
        business_id: fields.optional(decoder, "business_id", values::plain),
        address: fields.optional(decoder, "address", address),
        email: fields.optional(decoder, "email", values::email),
        phone: fields.optional(decoder, "phone", values::plain),
        website: fields.optional(decoder, "website", values::link),
        text: fields.optional(decoder, "text", values::markdown),
    };
    fields.finish(decoder);
    Some(party)
}

fn address(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Address> {
    let mut fields = decoder.fields(node, path)?;
    let address = Address {
        box_number: fields.optional(decoder, "box", values::plain),
        street: fields.optional(decoder, "street", values::plain),
        postcode: fields.optional(decoder, "postcode", values::plain),
        city: fields.optional(decoder, "city", values::plain),
        country: fields.optional(decoder, "country", values::country),
    };
    fields.finish(decoder);
    Some(address)
}

/// Decodes the supervisory authority: a country code, or a party.
pub(super) fn authority(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Authority> {
    if matches!(node.value, YamlValue::Map(_)) {
        return party(decoder, node, path).map(|stated| Authority::Stated(Box::new(stated)));
    }
    let country = values::country(decoder, node, path)?;
    if law::authority(country).is_none() {
        let known: Vec<_> = law::AUTHORITIES.iter().map(|facts| facts.country).collect();
        decoder.error(
            "authority-unknown",
            node.range.clone(),
            format!("unknown supervisory authority for `{}`", country.code()),
            "Its name and address cannot be shown.",
            format!("Write its name, address and e-mail address. Known authorities: {}.", known.join(", ")),
        );
        return None;
    }
    Some(Authority::OfCountry(country))
}
