//! Who is answered: a browser of this machine that means this host.
//!
//! A page from elsewhere could have its own name resolve to this machine (DNS rebinding) and then read what is served
//! here as if it were its own. Its requests carry that name in `Host` (RFC 9110, section 7.2), so only the names of
//! this machine are answered: what is written here is a draft that nobody else is to read yet.

use axum::http::{HeaderMap, header};

/// What others are told.
pub const MISDIRECTED: &str =
    "This host answers only at 127.0.0.1 and localhost: open the address that seloste serve has printed.\n";

/// The names of this machine.
const LOCAL_NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Whether a request names this machine as the one it is for.
pub fn is_local_host(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Ok(host) = host.to_str() else { return false };
    LOCAL_NAMES.iter().any(|name| {
        host.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && is_port(&host[name.len()..])
    })
}

/// Whether this is what may follow a name: nothing, or a colon and digits.
fn is_port(rest: &str) -> bool {
    rest.is_empty()
        || rest.strip_prefix(':').is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

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
