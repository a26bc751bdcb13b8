//! People and organisations.

use crate::fields::Reader;
use crate::node::{Node, Value};
use crate::values;
use seloste_notice::{Address, Authority, Party, law};

/// A person or an organisation with the ways to reach it.
pub fn party(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Party> {
    let mut fields = reader.fields(node, path)?;
    let party = Party {
        name: fields.optional(reader, "name", values::text),
        title: fields.optional(reader, "title", values::text),
        business_id: fields.optional(reader, "business_id", values::plain),
        address: fields.optional(reader, "address", address),
        email: fields.optional(reader, "email", values::email),
        phone: fields.optional(reader, "phone", values::plain),
        website: fields.optional(reader, "website", values::link),
        text: fields.optional(reader, "text", values::markdown),
    };
    fields.finish(reader);
    Some(party)
}

fn address(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Address> {
    let mut fields = reader.fields(node, path)?;
    let address = Address {
        box_number: fields.optional(reader, "box", values::plain),
        street: fields.optional(reader, "street", values::plain),
        postcode: fields.optional(reader, "postcode", values::plain),
        city: fields.optional(reader, "city", values::plain),
        country: fields.optional(reader, "country", values::country),
    };
    fields.finish(reader);
    Some(address)
}

/// The supervisory authority: a country, or as the notice states it.
pub fn authority(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Authority> {
    if matches!(node.value, Value::Map(_)) {
        return party(reader, node, path).map(|stated| Authority::Stated(Box::new(stated)));
    }
    let country = values::country(reader, node, path)?;
    if law::authority(country).is_none() {
        let known: Vec<_> = law::AUTHORITIES.iter().map(|facts| facts.country).collect();
        reader.error(
            "authority-unknown",
            node.range.clone(),
            format!("the authority of `{}` is not in the law data", country.code()),
            "Its name and address could not be shown.",
            format!("Write its name, address and e-mail out. Known by country: {}.", known.join(", ")),
        );
        return None;
    }
    Some(Authority::OfCountry(country))
}
