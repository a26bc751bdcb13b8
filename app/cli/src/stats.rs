//! Duration of each build step, for `cargo xtask bench`.

use std::time::Duration;

use serde::Serialize;

use crate::pipeline::Built;

/// Durations in milliseconds. Notices are processed in parallel, so all durations but the total are sums over
/// all threads and can exceed the elapsed time.
#[derive(Debug, Serialize)]
pub(crate) struct Stats {
    notices: usize,
    pages: usize,
    /// Notices whose pages were rendered; the old site has those of the others.
    rendered: usize,
    /// Pages that were printed as PDF.
    printed: usize,
    read_ms: f64,
    check_ms: f64,
    render_ms: f64,
    write_ms: f64,
    total_ms: f64,
    /// Peak memory in KiB, if the system reports it.
    peak_kib: Option<u64>,
}

impl Stats {
    /// Collects the durations of each step and of the whole build.
    pub(crate) fn new(notices: usize, built: &Built, total: Duration) -> Self {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        Self {
            notices,
            pages: built.site.pages,
            rendered: built.rendered,
            printed: built.site.printed,
            read_ms: milliseconds(built.read_time),
            check_ms: milliseconds(built.check_time),
            render_ms: milliseconds(built.site.render_time),
            write_ms: milliseconds(built.site.write_time),
            total_ms: milliseconds(total),
            peak_kib: peak_kib(),
        }
    }
}

fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
