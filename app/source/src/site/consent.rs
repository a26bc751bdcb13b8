//! Consent settings.

use seloste_notice::{ConsentScope, ConsentSettings, Location, is_valid_host};

use crate::decode::Decoder;
use crate::diagnose::finding;
use crate::values;
use crate::yaml::YamlNode;

/// Maximum number of days that a choice is valid: regulators expect a new request after a year at the latest.
const MAX_DAYS: u32 = 365;

/// Decodes the settings under `consent:`.
pub(super) fn consent(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<ConsentSettings> {
    let defaults = ConsentSettings::default();
    let mut fields = decoder.fields(node, path)?;
    let scope = fields.optional(decoder, "scope", values::keyword);
    let days = fields.optional(decoder, "days", days);
    let gpc = fields.optional(decoder, "gpc", values::keyword);
    let google = fields.optional(decoder, "google_consent_mode", values::boolean);
    let endpoint = fields.optional(decoder, "endpoint", endpoint);
    let domain = fields.optional(decoder, "domain", domain);
    let theme = fields.optional(decoder, "theme", values::keyword);
    let position = fields.optional(decoder, "position", values::keyword);
    fields.finish(decoder);
    Some(ConsentSettings {
        scope: scope.unwrap_or(defaults.scope),
        days: days.unwrap_or(defaults.days),
        gpc: gpc.unwrap_or(defaults.gpc),
        google: google.unwrap_or(defaults.google),
        endpoint,
        domain,
        theme: theme.unwrap_or(defaults.theme),
        position: position.unwrap_or(defaults.position),
    })
}

fn days(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<u32> {
    let days = values::integer(decoder, node, path, MAX_DAYS)?;
    if days > 0 {
        return Some(days);
    }
    decoder.error(
        "number-invalid",
        node.range.clone(),
        "a choice must be valid for at least one day".to_owned(),
        "Visitors would be asked again on every page, which pressures them to accept.",
        format!("Write a number of days from 1 to {MAX_DAYS}. Six months (180) are good practice."),
    );
    None
}

/// Decodes the path to which consent records are sent.
fn endpoint(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = values::scalar(decoder, node, path)?;
    let message = format!("`{}` is not a path on the site's own host", finding::excerpt(&written));
    let (note, help) = if written.starts_with("//") || written.starts_with("/\\") || written.contains("://") {
        (
            "Another host would receive data of every visitor who chooses, even without consent. The \
             page's Content Security Policy does not allow it either.",
            "Write only a path, such as /records. The site's own server can forward the records.",
        )
    } else if !written.starts_with('/') {
        (
            "A relative path would lead to a different address from each page.",
            "Write the path from the root of the host, with a slash at the beginning, such as /records.",
        )
    } else if written.contains(['?', '#']) {
        (
            "Only the consent record is sent; a query or fragment would be added to it or lost.",
            "Remove the `?` or `#` and what follows it.",
        )
    } else if !is_path(&written) {
        (
            "A path may contain the letters a–z, digits and a few signs. Browsers treat other characters \
             differently.",
            "Percent-encode other characters, such as %C3%A4 for ä, or choose another path.",
        )
    } else {
        return Some(written);
    };
    decoder.error("endpoint-invalid", node.range.clone(), message, note, help.to_owned());
    None
}

/// Returns true for an absolute path (RFC 3986, section 3.3) without `.` and `..` segments.
fn is_path(written: &str) -> bool {
    let mut bytes = written.bytes();
    while let Some(byte) = bytes.next() {
        let good = match byte {
            b'%' => [bytes.next(), bytes.next()]
                .iter()
                .all(|digit| digit.is_some_and(|digit| digit.is_ascii_hexdigit())),
            _ => byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=:@".contains(&byte),
        };
        if !good {
            return false;
        }
    }
    !written.split('/').any(|part| matches!(part, "." | ".."))
}

/// Decodes the domain whose hosts share a choice; returns it in lower case.
fn domain(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = values::scalar(decoder, node, path)?;
    let domain = written.to_ascii_lowercase();
    let last = domain.rsplit('.').next().unwrap_or_default();
    let help = if domain.contains("://") || domain.contains('/') {
        "Remove the scheme and the path: write only the name, such as example.fi."
    } else if domain.starts_with('.') {
        "Remove the dot at the beginning: browsers have ignored it since RFC 6265."
    } else if domain.ends_with('.') {
        "Remove the dot at the end: browsers would treat it as another name."
    } else if domain.contains(':') {
        "Remove the port: cookies are sent to every port of a host. If this is an IP address, remove the \
         whole line, because an IP address has no subdomains."
    } else if !domain.is_ascii() {
        "Write the name in its ASCII form, such as xn--….fi."
    } else if !is_valid_host(&domain) {
        "Write the name that the hosts share, such as example.fi."
    } else if last.bytes().all(|byte| byte.is_ascii_digit()) {
        "Remove the line: an IP address has no subdomains to share a choice with."
    } else if psl::suffix_str(&domain) == Some(&domain) {
        // A name that the Public Suffix List lacks, such as `localhost`, is its own suffix.
        "Others register names under this one, so browsers refuse cookies for it. Write your own name \
         under it, such as example.fi."
    } else {
        return Some(domain);
    };
    decoder.error(
        "domain-invalid",
        node.range.clone(),
        format!("`{}` is not a domain whose hosts can share a choice", finding::excerpt(&written)),
        "Browsers would not keep the choice, and visitors would be asked again on every page.",
        help.to_owned(),
    );
    None
}

/// Checks the domain against the scope and the site's origin.
pub(super) fn check_domain(decoder: &mut Decoder<'_>, consent: &ConsentSettings, origin: Option<&str>) {
    let Some(domain) = &consent.domain else { return };
    let range = decoder.range(&Location::Path("consent.domain".to_owned()));
    if consent.scope == ConsentScope::Notice {
        decoder.error(
            "domain-of-notices",
            range.clone(),
            "hosts of a domain cannot share a choice for one notice".to_owned(),
            "With `scope: notice`, each notice has its own controller, and a choice applies to the paths \
             of that notice. On other hosts of the domain, the same paths may belong to another \
             controller.",
            "Remove `domain:`, or write `scope: site` if all notices have the same controller.".to_owned(),
        );
    }
    let Some(host) = origin.and_then(|origin| origin.split_once("://")) else { return };
    let host = host.1.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let within =
        host.strip_suffix(domain.as_str()).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    if !within {
        decoder.error(
            "domain-invalid",
            range,
            format!(
                "the site's own host `{}` is not within `{}`",
                finding::excerpt(&host),
                finding::excerpt(domain)
            ),
            "Browsers refuse cookies for a domain that the page is not in, so the choice would not be \
             kept.",
            "Write the domain of the host in `url:`, or correct `url:`.".to_owned(),
        );
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use seloste_notice::{ConsentSettings, DialogPosition, DialogTheme, GpcPolicy};

    use crate::read_site_text;

    /// Returns the settings of these lines under `consent:`, or the rules of the findings.
    fn read(lines: &str) -> Result<ConsentSettings, Vec<&'static str>> {
        read_with("", lines)
    }

    fn read_with(before: &str, lines: &str) -> Result<ConsentSettings, Vec<&'static str>> {
        let yaml = format!("title: a\nlanguages: [fi]\n{before}consent: {{ {lines} }}\n");
        let read = read_site_text(Path::new("site.yaml"), &yaml);
        if read.findings.is_empty() {
            return Ok(read.value.unwrap().consent);
        }
        Err(read.findings.iter().map(|finding| finding.rule).collect())
    }

    #[test]
    fn missing_keys_have_defaults() {
        assert_eq!(read("scope: site"), Ok(ConsentSettings::default()));
        let settings =
            read("gpc: ask, google_consent_mode: yes, endpoint: /records, domain: Example.FI").unwrap();
        assert_eq!((settings.gpc, settings.google), (GpcPolicy::Ask, true));
        assert_eq!(settings.endpoint.as_deref(), Some("/records"));
        assert_eq!(settings.domain.as_deref(), Some("example.fi"));
        assert!(!read("google_consent_mode: no").unwrap().google);
        let settings = read("theme: dark, position: center").unwrap();
        assert_eq!((settings.theme, settings.position), (DialogTheme::Dark, DialogPosition::Center));
        assert!(read("theme: black").is_err() && read("position: top").is_err());
    }

    #[test]
    fn days_have_limits() {
        assert_eq!(read("days: 1").unwrap().days, 1);
        assert_eq!(read("days: 365").unwrap().days, 365);
        for wrong in ["0", "366", "-1", "1.5", "99999999999999999999", "\"\""] {
            assert!(read(&format!("days: {wrong}")).is_err(), "{wrong}");
        }
    }

    #[test]
    fn endpoint_must_be_on_the_own_host() {
        for path in ["/records", "/", "/a/b/", "/a%20b", "/a;b=c,d@e:f", "/.well-known/records", "/~a/..b"] {
            assert_eq!(read(&format!("endpoint: '{path}'")).unwrap().endpoint.as_deref(), Some(path));
        }
        for hostile in [
            "//evil.example/records",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example/records",
            "HTTPS://evil.example",
            "javascript:alert(1)",
            "records",
            "../records",
            "/../records",
            "/a/./b",
            "/a?b",
            "/a#b",
            "/a b",
            "/a\u{a0}b",
            "/a\tb",
            "/ä",
            "/a%",
            "/a%4",
            "/a%zz",
            "/a%é0",
            "/a\"onload=x",
            "/<script>",
            "/a|b",
            "/a\\b",
        ] {
            assert_eq!(read(&format!("endpoint: '{hostile}'")), Err(vec!["endpoint-invalid"]), "{hostile}");
        }
        assert_eq!(read("endpoint: \"/a\\u0007\""), Err(vec!["control-character"]));
    }

    #[test]
    fn domain_must_be_registrable() {
        for domain in ["example.fi", "a.example.co.uk", "xn--4ca.fi", "1.fi", "a-b.example", "me.github.io"] {
            assert_eq!(read(&format!("domain: {domain}")).unwrap().domain.as_deref(), Some(domain));
        }
        for hostile in [
            "fi",
            "localhost",
            "co.uk",
            "CO.UK",
            "github.io",
            "com.pl",
            "edu.ee",
            "gov.it",
            "iki.fi",
            "onrender.com",
            "myshopify.com",
            "a.compute.amazonaws.com",
            "xn--hxt814e",
            ".example.fi",
            "example.fi.",
            "example..fi",
            ".",
            "..",
            "-a.fi",
            "a-.fi",
            "example.fi:443",
            "https://example.fi",
            "example.fi/",
            "//example.fi",
            "127.0.0.1",
            "1.2",
            "[::1]",
            "::1",
            "ä.fi",
            "a_b.fi",
            "a b.fi",
            "*.example.fi",
            "example.fi; Secure",
            "example.fi,evil.example",
            "a@example.fi",
        ] {
            assert_eq!(read(&format!("domain: \"{hostile}\"")), Err(vec!["domain-invalid"]), "{hostile}");
        }
        assert!(read(&format!("domain: {}.fi", "a".repeat(64))).is_err());
        assert!(read(&format!("domain: {}fi", "a.".repeat(130))).is_err());
    }

    #[test]
    fn domain_must_match_scope_and_address() {
        assert_eq!(read("scope: notice, domain: example.fi"), Err(vec!["domain-of-notices"]));
        let at = |url: &str| read_with(&format!("url: {url}\n"), "domain: example.fi").map(|_| ());
        assert_eq!(at("https://example.fi/"), Ok(()));
        assert_eq!(at("https://notices.Example.fi:8443/a/"), Ok(()));
        for elsewhere in
            ["https://example.org/", "https://badexample.fi/", "https://example.fi.evil.example/"]
        {
            assert_eq!(at(elsewhere), Err(vec!["domain-invalid"]), "{elsewhere}");
        }
    }
}
