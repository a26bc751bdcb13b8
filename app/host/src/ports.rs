//! A port of this machine, the one that was asked for or one near it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};

/// How many ports after the one asked for are tried.
const TRIES: u16 = 100;

/// Takes hold of `port`, or of the first one after it that nobody uses; 0 takes any free one. It is held at once:
/// between looking for a free port and taking it, another program could.
pub(crate) fn take(port: u16) -> Result<TcpListener> {
    let mut tried = port;
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, tried)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse && tried < port.saturating_add(TRIES) => {
                tried += 1;
            }
            other => {
                return other.with_context(|| {
                    format!("port {tried} of this machine cannot be used; name another one with --port")
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let other = take(port).unwrap().local_addr().unwrap().port();
        assert!(other > port && other - port <= TRIES, "{other} after {port}");
    }
}
