//! What services store and load.

use seloste_notice::record::Keyword;
use seloste_notice::{
    Contact, ContactKind, CookieLifetime, CookieParty, Period, Storage, contact_origin, is_valid_host, origin,
};

use super::Place;
use super::records::period;
use crate::decode::{Decoder, MapFields};
use crate::diagnose::finding;
use crate::values;
use crate::yaml::{YamlNode, YamlValue};

/// Decodes a URL that a page may load: `https`, `http` or a path on the site.
pub(super) fn loaded_url(decoder: &mut Decoder<'_>, Place { node, path }: Place<'_>) -> Option<String> {
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
        "The page's Content Security Policy can only allow addresses on the web and paths on the site.",
        help.to_owned(),
    );
    None
}

/// Suggests a correction for a host that a Content Security Policy cannot name; `rest` follows the scheme.
fn host_help(rest: &str) -> &'static str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.split_once(':') {
        _ if authority.is_empty() => "Write the complete address, with the name of its host.",
        Some((host, _)) if is_valid_host(host) && !authority.contains('@') => {
            "Write the port in digits, from 1 to 65535, or remove the port and its colon."
        }
        _ => {
            "Write the host with the letters a–z, digits, hyphens and dots, without a user name. Write a \
             name with other letters in its ASCII form, such as xn--…."
        }
    }
}

/// Decodes contacted origins: a list, or one or several origins by what is loaded from them.
pub(super) fn contacts(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Contact>> {
    if !matches!(node.value, YamlValue::Map(_)) {
        let origins =
            decoder.decode_list(node, path, |decoder, node, path| contact(decoder, node, path, None));
        return Some(origins.into_iter().map(|origin| Contact { origin, kind: None }).collect());
    }
    let mut fields = decoder.fields(node, path)?;
    let mut contacts = Vec::new();
    for kind in ContactKind::ALL {
        let origins = fields.optional(decoder, kind.as_str(), |decoder, node, path| {
            Some(decoder.decode_one_or_many(node, path, |decoder, node, path| {
                contact(decoder, node, path, Some(kind))
            }))
        });
        let origins = origins.unwrap_or_default().into_iter();
        contacts.extend(origins.map(|origin| Contact { origin, kind: Some(kind) }));
    }
    fields.finish(decoder);
    Some(contacts)
}

/// Decodes an origin: `https`, a host and an optional port. WebSocket connections (`wss`) are only possible
/// for `connect`.
fn contact(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
    kind: Option<ContactKind>,
) -> Option<String> {
    let written = values::scalar(decoder, node, path)?;
    let may_be_socket = kind == Some(ContactKind::Connect);
    let rest =
        written.strip_prefix("https://").or_else(|| written.strip_prefix("wss://").filter(|_| may_be_socket));
    // Browsers show origins with a slash at the end.
    let without_slash = rest.map(|rest| rest.strip_suffix('/').unwrap_or(rest));
    if let Some(origin) = contact_origin(&written)
        && without_slash.is_some_and(|without_slash| !without_slash.contains(['/', '?', '#']))
    {
        return Some(origin);
    }
    decoder.error(
        "origin-invalid",
        node.range.clone(),
        format!("invalid origin `{}`", finding::excerpt(&written)),
        "The page's Content Security Policy allows complete origins: a scheme, a host, and a port if it \
         is not the default.",
        contact_help(&written, rest),
    );
    None
}

/// Suggests a correction for an origin; `rest` follows an allowed scheme.
fn contact_help(written: &str, rest: Option<&str>) -> String {
    let is_socket = written.starts_with("ws://") || written.starts_with("wss://");
    let scheme = if is_socket { "wss" } else { "https" };
    let after_scheme = written.split_once("//").map_or(written, |(_, rest)| rest);
    let end = after_scheme
        .find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '.' | '-' | ':'))
        .unwrap_or(after_scheme.len());
    let (authority, following) = after_scheme.split_at(end);
    let suggestion = Some(format!("{scheme}://{authority}"))
        .filter(|_| authority.contains('.'))
        .and_then(|suggestion| contact_origin(&suggestion));
    if after_scheme.starts_with('*') {
        return "Name each host: `*` would allow hosts that the notice does not mention.".to_owned();
    }
    match (suggestion, rest) {
        (Some(origin), None) if is_socket => format!(
            "Write `connect: {origin}` under `contacts`: only scripts open WebSocket connections, and `wss` \
             is encrypted."
        ),
        (Some(origin), None) if written.starts_with("http://") => {
            format!("Write `{origin}`, because others can read what is sent without encryption.")
        }
        (Some(origin), None) => format!("Write the complete origin: `{origin}`."),
        (Some(origin), Some(_)) if following.starts_with(['/', '?', '#']) => {
            format!("Remove what follows the host: `{origin}`.")
        }
        // A user name ends in `@`, and a name may continue with letters that are not ASCII.
        (Some(origin), Some(_)) if following.starts_with([';', ',', ' ', '\n', '\'', '"']) => {
            format!("Write one origin per item and nothing else: `{origin}`.")
        }
        (_, Some(rest)) => host_help(rest).to_owned(),
        (None, None) if written == "'self'" => "Remove it: the page always allows its own site.".to_owned(),
        (None, None) => "Write the complete origin, such as `https://data.example.fi`.".to_owned(),
    }
}

/// Returns the kind of storage of an item that is being read, or `None` if it is invalid. It is read itself
/// later, so that an error is reported once.
fn storage(fields: &MapFields<'_>) -> Option<Storage> {
    let Some(node) = fields.peek("storage") else { return Some(Storage::Cookie) };
    let YamlValue::Text(written) = &node.value else { return None };
    Storage::ALL.into_iter().find(|storage| storage.keyword() == written.trim())
}

/// Decodes the name of a cookie or of a storage key.
pub(super) fn name(
    decoder: &mut Decoder<'_>,
    fields: &mut MapFields<'_>,
    key: &'static str,
) -> Option<String> {
    let storage = storage(fields);
    fields.required(decoder, key, Vec::new, |decoder, node, path| match storage {
        Some(Storage::Cookie) => cookie_name(decoder, node, path),
        Some(Storage::Worker) => worker_path(decoder, node, path),
        Some(_) => storage_key(decoder, node, path),
        None => values::scalar(decoder, node, path),
    })
}

/// Decodes who sets an item; reports a storage key of a third party.
pub(super) fn party(
    decoder: &mut Decoder<'_>,
    fields: &mut MapFields<'_>,
    key: &'static str,
) -> Option<CookieParty> {
    let is_key = storage(fields).is_some_and(|storage| storage != Storage::Cookie);
    fields.optional(decoder, key, |decoder, node, path| {
        let party = values::keyword(decoder, node, path)?;
        if party == CookieParty::Third && is_key {
            report_third_party_key(decoder, node);
            return None;
        }
        Some(party)
    })
}

/// Decodes how long an item is stored.
pub(super) fn lifetime(decoder: &mut Decoder<'_>, fields: &mut MapFields<'_>) -> Option<CookieLifetime> {
    let session = fields.optional(decoder, "session", values::boolean);
    let period = period(decoder, fields);
    life(decoder, fields, storage(fields)?, session, period)
}

/// Decodes the lifetime; reports an error if storage and period contradict each other.
fn life(
    decoder: &mut Decoder<'_>,
    fields: &MapFields<'_>,
    storage: Storage,
    session: Option<bool>,
    period: Option<Period>,
) -> Option<CookieLifetime> {
    let (message, note, help) = match (storage, session, period) {
        (
            Storage::Cookie | Storage::Local | Storage::IndexedDb | Storage::Cache | Storage::Worker,
            None | Some(false),
            period,
        ) => {
            return period.map(CookieLifetime::For);
        }
        (Storage::Cookie, Some(true), None) | (Storage::Session, None | Some(true), None) => {
            return Some(CookieLifetime::Session);
        }
        (Storage::Cookie, Some(true), Some(_)) => (
            "a cookie cannot last for the session and for a period",
            "The two contradict each other.",
            "Remove `session:` or the period.",
        ),
        (Storage::Local, Some(true), _) => (
            "a key of `localStorage` cannot last for the session",
            "Browsers keep `localStorage` after they are closed, until the key is removed.",
            "Remove `session:`. Write `storage: session` if this is a key of `sessionStorage`, or state \
             a period if the service removes the key itself.",
        ),
        (Storage::IndexedDb | Storage::Cache | Storage::Worker, Some(true), _) => (
            "a database, cache or service worker cannot last for the session",
            "Browsers keep all three after they are closed, until they are removed.",
            "Remove `session:`. State a period if the service removes it itself.",
        ),
        (Storage::Session, _, _) => (
            "a key of `sessionStorage` cannot last longer than the session",
            "Browsers clear `sessionStorage` when the tab is closed.",
            "Remove the period and `session:`. Write `storage: local` if this is a key of \
             `localStorage`.",
        ),
    };
    decoder.error("wrong-type", fields.range(), message.to_owned(), note, help.to_owned());
    None
}

fn report_third_party_key(decoder: &mut Decoder<'_>, node: &YamlNode) {
    decoder.error(
        "storage-of-others",
        node.range.clone(),
        "a key of the browser's storage cannot belong to a third party".to_owned(),
        "Browsers separate `localStorage` and `sessionStorage` by origin: a page owns its keys, even if \
         a third party's script writes them. A page cannot see or remove the keys of an embedded page.",
        "Write `party: first` if a script on the page writes the key. If an embedded page writes it, \
         remove the entry and mention it in the service's `text`."
            .to_owned(),
    );
}

/// Decodes a cookie name (a token, RFC 6265 section 4.1.1); `*` matches any characters.
fn cookie_name(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let name = name_pattern(decoder, node, path, "cookie-name-invalid", "cookie")?;
    let token = |character: char| character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character);
    if name.chars().all(token) {
        return Some(name);
    }
    decoder.error(
        "cookie-name-invalid",
        node.range.clone(),
        format!("invalid cookie name `{}`", finding::excerpt(&name)),
        "The name is needed to remove the cookie when consent is withdrawn.",
        "Write the name as browsers show it; `*` stands for a part that varies, as in `_ga_*`. If it is \
         a key of the browser's storage, add `storage: local` or `storage: session`."
            .to_owned(),
    );
    None
}

/// Decodes a key of the browser's storage; `*` matches any characters. White space is not allowed, because it
/// separates the keys in the page's list of keys to remove.
fn storage_key(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let name = name_pattern(decoder, node, path, "storage-key-invalid", "key")?;
    if !name.contains(char::is_whitespace) {
        return Some(name);
    }
    decoder.error(
        "storage-key-invalid",
        node.range.clone(),
        format!("white space in the key `{}`", finding::excerpt(&name)),
        "The page's list of keys to remove when consent is withdrawn is separated by white space.",
        "Write `*` instead, which matches any characters.".to_owned(),
    );
    None
}

/// Characters that browsers write in another way in the path of an address, or that end it (URL Standard,
/// path percent-encode set).
const NOT_IN_PATHS: [char; 10] = ['?', '#', '"', '<', '>', '`', '{', '}', '^', '\\'];

/// Decodes the path of a service worker's script; `*` matches any characters.
fn worker_path(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let name = storage_key(decoder, node, path)?;
    let is_path = name.starts_with(['/', '*']) && !name.starts_with("//");
    if is_path && name.is_ascii() && !name.contains(NOT_IN_PATHS) {
        return Some(name);
    }
    decoder.error(
        "storage-key-invalid",
        node.range.clone(),
        format!("service worker `{}` is not named by a path", finding::excerpt(&name)),
        "When consent is withdrawn, the page finds the service worker by the path of its script.",
        "Write the path from the root of the site, such as `/sw.js`, without host and query, and other letters \
         as in the address, such as `%C3%B6` for ö; `*` stands for a part that varies."
            .to_owned(),
    );
    None
}

/// Decodes a name or a pattern with at least one character besides `*`; `what` names it in messages.
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
        format!("`{}` matches every {what}", finding::excerpt(&name)),
        "When consent is withdrawn, those of other services would be removed as well.",
        format!(
            "Write the common part of the names before or after the `*`, or one entry for each \
         {what}."
        ),
    );
    None
}
