//! The tools that the repository needs: finds and installs them, and runs commands with them.
//!
//! [`ready`] installs what a command needs and says so first; [`workspace::Workspace`] has the folders of the
//! repository and the shell in which every command runs.
#![forbid(unsafe_code)]
// Its messages tell the user what is installed, and how far it is.
#![allow(clippy::print_stdout, clippy::print_stderr)]

pub mod browser;
pub mod disk;
pub mod engines;
mod install;
pub mod report;
pub mod tools;
pub mod workspace;

pub use install::{doctor, ready, ready_while};
