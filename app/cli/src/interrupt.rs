//! Signals that end the program while a browser of its own runs.

use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;

/// Exit code after a signal that ends the program, as shells report an interrupt.
const INTERRUPTED: i32 = 130;

/// True once a signal has arrived that ends the program.
static IS_INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Ends the browsers with the program. A terminal, a closed window or a cancelled job ends the program, which
/// must leave no browser behind.
///
/// # Errors
///
/// Fails if the system does not accept the handler.
pub(crate) fn end_browsers_on_signal() -> Result<()> {
    ctrlc::set_handler(|| {
        IS_INTERRUPTED.store(true, Ordering::SeqCst);
        seloste_scan::end_browsers();
        std::process::exit(INTERRUPTED);
    })?;
    Ok(())
}

/// Waits for the end of the program if a signal has arrived. Otherwise the error of a browser that has been
/// ended would be reported.
pub(crate) fn wait_if_interrupted() {
    while IS_INTERRUPTED.load(Ordering::SeqCst) {
        std::thread::park();
    }
}
