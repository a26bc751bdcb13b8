//! Cookie services.

use super::purposes::period;
use super::recipients::link;
use super::references;
use crate::decode::Decoder;
use crate::diagnose::finding;
use crate::values;
use crate::yaml::{YamlNode, YamlValue};
use seloste_notice::{
    Category, Cookie, CookieLifetime, CookieParty, GatedFrame, GatedImage, GatedScript, Period, Service,
    Storage, is_valid_host, origin,
};
use std::collections::HashSet;

/// The widest and highest an embedded page may be, in CSS pixels.
const MAX_PIXELS: u32 = 4_000;

/// The services, in the author's order.
pub fn services(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Service>> {
    let mut seen = HashSet::new();
    Some(decoder.decode_list(node, path, |decoder, entry, path| {
        let service = service(decoder, entry, path)?;
        references::check_unique(decoder, path, &service.id, &mut seen);
        Some(service)
    }))
}

fn service(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Service> {
    let mut fields = decoder.fields(node, path)?;
    let categories = Category::ALL.map(|category| (category.as_str(), category));
    let id = fields.required(decoder, "id", values::id);
    let category = fields.required(decoder, "category", |decoder, node, path| {
        values::keyword(decoder, node, path, &categories)
    });
    let name = fields.required(decoder, "name", values::text);
    let provider = fields.optional(decoder, "provider", values::text);
    let country = fields.optional(decoder, "country", values::country);
    let purpose = fields.optional(decoder, "purpose", values::text);
    let text = fields.optional(decoder, "text", values::markdown);
    let cookies = fields.optional(decoder, "cookies", cookies).unwrap_or_default();
    let links = fields
        .optional(decoder, "links", |decoder, node, path| {
            let nodes = decoder.list(node, path);
            Some(nodes.iter().filter_map(|entry| link(decoder, entry, path)).collect())
        })
        .unwrap_or_default();
    let script = fields.optional(decoder, "script", script);
    let iframe = fields.optional(decoder, "iframe", frame);
    let embed = fields.optional(decoder, "embed", frame);
    let image = fields.optional(decoder, "image", image);
    let stylesheet = fields.optional(decoder, "stylesheet", gated_address);
    let contacts = fields
        .optional(decoder, "contacts", |decoder, node, path| Some(decoder.decode_list(node, path, contact)))
        .unwrap_or_default();
    fields.finish(decoder);
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
        embed,
        image,
        stylesheet,
        contacts,
    })
}

/// An address that a page may load: https, http or a path on the site.
fn gated_address(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let url = values::link(decoder, node, path)?;
    let on_the_web = url.starts_with("https://") || url.starts_with("http://");
    if url.starts_with('/') || (on_the_web && origin(&url).is_some()) {
        return Some(url);
    }
    let help = match url.split_once("://") {
        Some((_, rest)) if on_the_web => host_help(rest),
        _ => "Use an address that begins with https:// or with /.",
    };
    decoder.error(
        "link-unsafe",
        node.range.clone(),
        format!("`{}` cannot be loaded", finding::excerpt(&url)),
        "Only an address on the web or on the site itself can be let in by the page's policy.",
        help.to_owned(),
    );
    None
}

/// What to do about a host that a policy cannot name; `rest` is what follows the scheme.
fn host_help(rest: &str) -> &'static str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.split_once(':') {
        _ if authority.is_empty() => "Write the whole address, with the name of its host.",
        Some((host, _)) if is_valid_host(host) && !authority.contains('@') => {
            "Write the port in digits, from 1 to 65535, or leave it out with its colon."
        }
        _ => {
            "Write the host with the letters a–z, digits, hyphens and dots alone, without a user name; a name with \
             other letters in its ASCII form, such as xn--…."
        }
    }
}

/// A script: its address, or its address and its kind.
fn script(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<GatedScript> {
    if !matches!(node.value, YamlValue::Map(_)) {
        return Some(GatedScript { src: gated_address(decoder, node, path)?, module: false });
    }
    let mut fields = decoder.fields(node, path)?;
    let src = fields.required(decoder, "src", gated_address);
    let module = fields.optional(decoder, "module", values::boolean).unwrap_or_default();
    fields.finish(decoder);
    Some(GatedScript { src: src?, module })
}

fn pixels(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<u32> {
    values::integer(decoder, node, path, MAX_PIXELS)
}

fn frame(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<GatedFrame> {
    let mut fields = decoder.fields(node, path)?;
    let src = fields.required(decoder, "src", gated_address);
    let title = fields.required(decoder, "title", values::text);
    let width = fields.required(decoder, "width", pixels);
    let height = fields.required(decoder, "height", pixels);
    fields.finish(decoder);
    Some(GatedFrame { src: src?, title: title?, width: width?, height: height? })
}

fn image(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<GatedImage> {
    let mut fields = decoder.fields(node, path)?;
    let src = fields.required(decoder, "src", gated_address);
    let alt = fields.optional(decoder, "alt", values::text);
    let width = fields.required(decoder, "width", pixels);
    let height = fields.required(decoder, "height", pixels);
    fields.finish(decoder);
    Some(GatedImage { src: src?, alt, width: width?, height: height? })
}

/// An origin that is contacted: https, a host and perhaps a port.
fn contact(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = values::scalar(decoder, node, path)?;
    let rest = written.strip_prefix("https://");
    // One slash at the end is how browsers show an origin.
    let bare = rest.map(|rest| rest.strip_suffix('/').unwrap_or(rest));
    if let Some(origin) = origin(&written)
        && bare.is_some_and(|bare| !bare.contains(['/', '?', '#']))
    {
        return Some(origin);
    }
    let help = match rest {
        None if written.contains("://") => {
            "Write it with https://: what is sent otherwise, others can read on the way.".to_owned()
        }
        None => "Write the whole origin, such as https://data.example.fi.".to_owned(),
        Some(rest) => match origin(&written) {
            Some(origin) => format!("Leave out what follows the host: {origin}."),
            None if rest.starts_with("*.") || rest == "*" => {
                "Name each host: a `*` would let in hosts that the notice says nothing of.".to_owned()
            }
            None => host_help(rest).to_owned(),
        },
    };
    decoder.error(
        "origin-invalid",
        node.range.clone(),
        format!("`{}` cannot be let in as an origin", finding::excerpt(&written)),
        "The page's policy lets in whole origins: a scheme and a host, and a port where it is not the usual one.",
        help,
    );
    None
}

fn cookies(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Cookie>> {
    Some(decoder.decode_list(node, path, cookie))
}

fn cookie(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Cookie> {
    let mut fields = decoder.fields(node, path)?;
    let places = Storage::ALL.map(|storage| (storage.as_str(), storage));
    // Before the name: which names there can be depends on it. Where the place is not known, nothing that depends on it
    // is looked at, so that one mistake is not told as two.
    let storage = match fields.get(decoder, "storage") {
        Some(node) => values::keyword(decoder, node, &fields.path_of("storage"), &places),
        None => Some(Storage::Cookie),
    };
    let name = fields.required(decoder, "name", |decoder, node, path| match storage {
        Some(Storage::Cookie) => cookie_name(decoder, node, path),
        Some(Storage::Local | Storage::Session) => storage_key(decoder, node, path),
        None => values::scalar(decoder, node, path),
    });
    let session = fields.optional(decoder, "session", values::boolean);
    let period = period(decoder, &mut fields);
    let parties = [("first", CookieParty::First), ("third", CookieParty::Third)];
    let party = fields.optional(decoder, "party", |decoder, node, path| {
        let party = values::keyword(decoder, node, path, &parties)?;
        let is_key = matches!(storage, Some(Storage::Local | Storage::Session));
        if party == CookieParty::Third && is_key {
            report_third_party_key(decoder, node);
            return None;
        }
        Some(party)
    });
    let purpose = fields.optional(decoder, "purpose", values::text);
    fields.finish(decoder);
    let storage = storage?;
    let life = life(decoder, node, storage, session, period);
    Some(Cookie { name: name?, storage, life, party, purpose })
}

/// How long it stays; an error where what is stated cannot be.
fn life(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    storage: Storage,
    session: Option<bool>,
    period: Option<Period>,
) -> Option<CookieLifetime> {
    let (what, why, help) = match (storage, session, period) {
        (Storage::Cookie | Storage::Local, None | Some(false), period) => {
            return period.map(CookieLifetime::For);
        }
        (Storage::Cookie, Some(true), None) | (Storage::Session, None | Some(true), None) => {
            return Some(CookieLifetime::Session);
        }
        (Storage::Cookie, Some(true), Some(_)) => (
            "this cookie lasts for the session and for a period",
            "It can only do one of the two.",
            "Remove `session:` or the period.",
        ),
        (Storage::Local, Some(true), _) => (
            "this key of `localStorage` lasts for the session",
            "The browser keeps `localStorage` when it is closed, until somebody removes the key.",
            "Remove `session:`; write `storage: session` if the key is one of `sessionStorage`, or a period if the \
             service itself removes the key after it.",
        ),
        (Storage::Session, _, _) => (
            "this key of `sessionStorage` lasts longer than the session",
            "The browser empties `sessionStorage` when its tab is closed.",
            "Remove the period and `session:`; write `storage: local` if the key is one of `localStorage`.",
        ),
    };
    decoder.error("wrong-type", node.range.clone(), what.to_owned(), why, help.to_owned());
    None
}

fn report_third_party_key(decoder: &mut Decoder<'_>, node: &YamlNode) {
    decoder.error(
        "storage-of-others",
        node.range.clone(),
        "a key of the browser's storage cannot be a third party's".to_owned(),
        "The browser keeps `localStorage` and `sessionStorage` for each origin apart: what a page keeps there is \
         its own, whoever wrote the script. What an embedded page keeps, this page can neither see nor remove.",
        "Write `party: first` if a script of the page writes the key; if an embedded page keeps it, remove the \
         entry and say it in the service's `text`."
            .to_owned(),
    );
}

/// A cookie's name (RFC 6265, section 4.1.1: a token), in which `*` stands for any characters.
fn cookie_name(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let name = name_pattern(decoder, node, path, "cookie-name-invalid", "cookie")?;
    let token = |character: char| character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character);
    if name.chars().all(token) {
        return Some(name);
    }
    decoder.error(
        "cookie-name-invalid",
        node.range.clone(),
        format!("`{}` is no name of a cookie", finding::excerpt(&name)),
        "The name is needed to remove the cookie when consent is withdrawn.",
        "Write the name as the browser shows it; `*` stands for the part that changes, as in `_ga_*`. If it is a \
         key of the browser's storage, add `storage: local` or `storage: session`."
            .to_owned(),
    );
    None
}

/// A key of the browser's storage, in which `*` stands for any characters. It may hold any but white space, which would
/// end it in the page's list of what is to be removed, and control characters, which no text may hold.
fn storage_key(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let name = name_pattern(decoder, node, path, "storage-key-invalid", "key")?;
    if !name.contains(char::is_whitespace) {
        return Some(name);
    }
    decoder.error(
        "storage-key-invalid",
        node.range.clone(),
        format!("the key `{}` has white space in it", finding::excerpt(&name)),
        "White space parts the keys in the page's list of what is to be removed when consent is withdrawn.",
        "Write `*` in its place: it stands for any characters.".to_owned(),
    );
    None
}

/// A name or a pattern that has a character of its own; `what` is what it is the name of.
fn name_pattern(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
    rule: &'static str,
    what: &str,
) -> Option<String> {
    let name = values::scalar(decoder, node, path)?;
    if name.chars().any(|character| character != '*') {
        return Some(name);
    }
    decoder.error(
        rule,
        node.range.clone(),
        format!("`{}` stands for every {what} there is", finding::excerpt(&name)),
        "When consent is withdrawn, what belongs to others would be removed with the service's own.",
        format!("Write what the names have in common before or after the `*`, or one entry for each {what}."),
    );
    None
}
