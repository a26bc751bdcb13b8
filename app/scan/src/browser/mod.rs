//! The browser: its process, its protocol and its tabs.

mod clock;
mod connection;
mod log;
mod process;
mod tab;

pub(crate) use connection::{Connection, Incoming};
pub(crate) use log::PageLog;
pub use process::{BROWSER_VARIABLE, end_browsers};
pub(crate) use process::{Browser, find};
pub(crate) use tab::{HELPER_BINDING, Tab, TabOptions};
