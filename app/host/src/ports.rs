//! A port of this machine, the one that was asked for or one near it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};

/// How many ports after the one asked for are candidate.
const MAX_ATTEMPTS: u16 = 100;

/// Takes hold of `port`, or of the first one after it that nobody uses; 0 takes any free one. It is held at once:
/// between looking for a free port and taking it, another program could.
pub(crate) fn bind_free(port: u16) -> Result<TcpListener> {
    let mut candidate = port;
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Err(error)
                if error.kind() == ErrorKind::AddrInUse && candidate < port.saturating_add(MAX_ATTEMPTS) =>
            {
                candidate += 1;
            }
            other => {
                return other.with_context(|| {
                    format!("port {candidate} of this machine cannot be used; name another one with --port")
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn port_in_use_is_skipped() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let other = bind_free(port).unwrap().local_addr().unwrap().port();
        assert!(other > port && other - port <= MAX_ATTEMPTS, "{other} after {port}");
    }
}
