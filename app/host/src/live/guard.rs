//! Protection against DNS rebinding.
//!
//! A foreign page could make its host name resolve to this machine and then read what is served here as
//! same-origin. Its requests carry that name in `Host` (RFC 9110, section 7.2), so requests for anything but
//! the loopback names are rejected. The site may be an unpublished draft.

use axum::http::{HeaderMap, header};

/// Response body for other host names.
pub(super) const MISDIRECTED: &str = "This server accepts requests for 127.0.0.1 and localhost only. Open the address printed by seloste serve.\n";

/// Names of the loopback interface.
const LOCAL_NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Returns true if exactly one `Host` header is present and it names this machine.
pub(super) fn is_local_host(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Ok(host) = host.to_str() else { return false };
    LOCAL_NAMES.iter().any(|name| {
        host.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && is_port(&host[name.len()..])
    })
}

/// Returns true for an empty string or a port number with its colon.
fn is_port(rest: &str) -> bool {
    rest.is_empty()
        || rest.strip_prefix(':').is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn accepts(hosts: &[&str]) -> bool {
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(header::HOST, HeaderValue::from_str(host).unwrap());
        }
        is_local_host(&headers)
    }

    #[test]
    fn local_names_are_accepted() {
        for host in ["127.0.0.1", "127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]:8080", "[::1]"] {
            assert!(accepts(&[host]), "{host}");
        }
    }

    #[test]
    fn other_names_are_rejected() {
        for host in [
            "notices.example",
            "notices.example:8080",
            "localhost.notices.example",
            "127.0.0.1.notices.example:8080",
            "localhost:8080.notices.example",
            "localhost:@notices.example",
            "notices.example:localhost",
            "127.0.0.12",
            "ä",
            "",
        ] {
            assert!(!accepts(&[host]), "{host}");
        }
        assert!(!accepts(&[]));
        assert!(!accepts(&["localhost", "notices.example"]));
    }
}
