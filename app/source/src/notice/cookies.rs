//! Cookie services.

use super::purposes::period;
use super::recipients::link;
use super::references;
use crate::fields::Reader;
use crate::node::Node;
use crate::values;
use seloste_notice::{Category, Cookie, CookieLife, Frame, PartyKind, Script, Service, Storage};
use std::collections::HashSet;

/// The widest and highest an embedded page may be, in CSS pixels.
const MOST_PIXELS: u32 = 4_000;

/// The services, in the author's order.
pub fn services(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Service>> {
    let mut seen = HashSet::new();
    Some(reader.each(node, path, |reader, entry, path| {
        let service = service(reader, entry, path)?;
        references::unique(reader, path, &service.id, &mut seen);
        Some(service)
    }))
}

fn service(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Service> {
    let mut fields = reader.fields(node, path)?;
    let categories = Category::ALL.map(|category| (category.word(), category));
    let id = fields.required(reader, "id", values::id);
    let category = fields
        .required(reader, "category", |reader, node, path| values::word(reader, node, path, &categories));
    let name = fields.required(reader, "name", values::text);
    let provider = fields.optional(reader, "provider", values::text);
    let country = fields.optional(reader, "country", values::country);
    let purpose = fields.optional(reader, "purpose", values::text);
    let text = fields.optional(reader, "text", values::markdown);
    let cookies = fields.optional(reader, "cookies", cookies).unwrap_or_default();
    let links = fields
        .optional(reader, "links", |reader, node, path| {
            let nodes = reader.list(node, path);
            Some(nodes.iter().filter_map(|entry| link(reader, entry, path)).collect())
        })
        .unwrap_or_default();
    let script = fields.optional(reader, "script", gated_address).map(|src| Script { src, module: false });
    let iframe = fields.optional(reader, "iframe", frame);
    fields.finish(reader);
    Some(Service {
        id: id?,
        category: category?,
        name: name?,
        provider,
        country,
        purpose,
        text,
        cookies,
        links,
        script,
        iframe,
        embed: None,
        image: None,
        stylesheet: None,
        contacts: Vec::new(),
    })
}

/// An address that a page may load: https, http or a path on the site.
fn gated_address(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let url = values::link(reader, node, path)?;
    if url.starts_with("https://") || url.starts_with("http://") || url.starts_with('/') {
        return Some(url);
    }
    reader.error(
        "link-unsafe",
        node.range.clone(),
        format!("`{url}` cannot be loaded"),
        "Only an address on the web or on the site itself can be let in by the page's policy.",
        "Use an address that begins with https:// or with /.".to_owned(),
    );
    None
}

fn frame(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Frame> {
    let pixels =
        |reader: &mut Reader<'_>, node: &Node, path: &str| values::number(reader, node, path, MOST_PIXELS);
    let mut fields = reader.fields(node, path)?;
    let src = fields.required(reader, "src", gated_address);
    let title = fields.required(reader, "title", values::text);
    let width = fields.required(reader, "width", pixels);
    let height = fields.required(reader, "height", pixels);
    fields.finish(reader);
    Some(Frame { src: src?, title: title?, width: width?, height: height? })
}

fn cookies(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Cookie>> {
    Some(reader.each(node, path, cookie))
}

fn cookie(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Cookie> {
    let mut fields = reader.fields(node, path)?;
    let name = fields.required(reader, "name", cookie_name);
    let session = fields.optional(reader, "session", values::truth).unwrap_or_default();
    let period = period(reader, &mut fields);
    let parties = [("first", PartyKind::First), ("third", PartyKind::Third)];
    let party =
        fields.optional(reader, "party", |reader, node, path| values::word(reader, node, path, &parties));
    let purpose = fields.optional(reader, "purpose", values::text);
    fields.finish(reader);
    let life = match (session, period) {
        (true, Some(_)) => {
            reader.error(
                "wrong-type",
                node.range.clone(),
                "this cookie lasts for the session and for a period".to_owned(),
                "It can only do one of the two.",
                "Remove `session:` or the period.".to_owned(),
            );
            None
        }
        (true, None) => Some(CookieLife::Session),
        (false, period) => period.map(CookieLife::For),
    };
    Some(Cookie { name: name?, storage: Storage::Cookie, life, party, purpose })
}

/// A cookie's name (RFC 6265, section 4.1.1: a token), in which `*` stands for any characters.
fn cookie_name(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let name = values::scalar(reader, node, path)?;
    let token = |character: char| character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character);
    if name.chars().all(token) && name.chars().any(|character| character != '*') {
        return Some(name);
    }
    reader.error(
        "cookie-name-invalid",
        node.range.clone(),
        format!("`{name}` is no name of a cookie"),
        "The name is needed to remove the cookie when consent is withdrawn.",
        "Write the name as the browser shows it; `*` stands for the part that changes, as in `_ga_*`."
            .to_owned(),
    );
    None
}
