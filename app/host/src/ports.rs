//! Binding a port.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};

/// Number of ports to try after the requested one.
const MAX_ATTEMPTS: u16 = 100;

/// Binds `port` or the next free one; 0 takes any free port. The port stays bound, so that no other program
/// can take it in between.
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
                    format!("cannot listen on port {candidate}; choose another one with --port")
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
