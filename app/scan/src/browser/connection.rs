//! The DevTools protocol: JSON messages over a WebSocket on loopback.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpStream};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Error, Message, WebSocket};

/// Maximum size of a message from the browser. URLs in events can be as long as a page wants.
const MAX_MESSAGE_BYTES: usize = 64 << 20;

/// How long the browser may take to accept a connection or a message.
const IO_TIMEOUT: Duration = Duration::from_secs(20);

/// A connection to the browser. Several can be open at once.
pub(crate) struct Connection {
    socket: WebSocket<TcpStream>,
    last_id: u64,
}

/// A message from the browser: the answer to a command, or an event.
#[derive(Debug, Deserialize)]
pub(crate) struct Incoming {
    /// Number of the command that is answered.
    pub id: Option<u64>,
    /// Name of an event.
    #[serde(default)]
    pub method: String,
    /// Session of the target; empty for the browser itself.
    #[serde(default, rename = "sessionId")]
    pub session: String,
    /// Parameters of an event.
    #[serde(default)]
    pub params: Value,
    /// Result of a command.
    #[serde(default)]
    pub result: Value,
    /// Error of a command.
    pub error: Option<ProtocolError>,
}

/// An error that the browser returned for a command.
#[derive(Debug, Deserialize)]
pub(crate) struct ProtocolError {
    /// Text of the error.
    #[serde(default)]
    pub message: String,
}

impl Connection {
    /// Connects to the browser at this port of the machine.
    pub(crate) fn open(port: u16, path: &str) -> Result<Self> {
        let stream =
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).context("cannot connect to the browser")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(IO_TIMEOUT))?;
        stream.set_write_timeout(Some(IO_TIMEOUT))?;
        let config = WebSocketConfig::default()
            .max_message_size(Some(MAX_MESSAGE_BYTES))
            .max_frame_size(Some(MAX_MESSAGE_BYTES));
        let address = format!("ws://127.0.0.1:{port}{path}");
        match tungstenite::client::client_with_config(address.as_str(), stream, Some(config)) {
            Ok((socket, _)) => Ok(Self { socket, last_id: 0 }),
            Err(error) => bail!("cannot connect to the browser: {error}"),
        }
    }

    /// Sends a command to a session, or to the browser if `session` is empty. Returns its number.
    pub(crate) fn send(&mut self, session: &str, method: &str, params: &Value) -> Result<u64> {
        self.last_id += 1;
        let mut message = json!({ "id": self.last_id, "method": method, "params": params });
        if !session.is_empty() {
            message["sessionId"] = session.into();
        }
        self.socket
            .send(Message::text(message.to_string()))
            .context("the browser does not accept commands")?;
        Ok(self.last_id)
    }

    /// Waits for the next message. Returns `None` at the deadline.
    pub(crate) fn receive(&mut self, deadline: Instant) -> Result<Option<Incoming>> {
        loop {
            let wait = deadline.saturating_duration_since(Instant::now());
            if wait.is_zero() {
                return Ok(None);
            }
            // A timeout in the middle of a message loses nothing: the socket keeps what has arrived.
            self.socket.get_ref().set_read_timeout(Some(wait.max(Duration::from_millis(1))))?;
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    return Ok(Some(serde_json::from_str(&text).context("the browser sent invalid JSON")?));
                }
                Ok(Message::Close(_)) => bail!("the browser has ended"),
                Ok(_) => {}
                Err(Error::Io(error))
                    if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(error) => return Err(error).context("the connection to the browser has ended"),
            }
        }
    }
}
