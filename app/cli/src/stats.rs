//! Duration of each build step, for `cargo xtask bench`.

use std::time::Duration;

use seloste_site::BuildStats;
use serde::Serialize;

/// Durations in milliseconds. Rendering and writing run in parallel, so their durations are sums over all
/// threads and can exceed the elapsed time.
#[derive(Debug, Serialize)]
pub(crate) struct Stats {
    notices: usize,
    pages: usize,
    read_ms: f64,
    check_ms: f64,
    render_ms: f64,
    write_ms: f64,
    total_ms: f64,
    /// Peak memory in KiB, if the system reports it.
    peak_kib: Option<u64>,
}

impl Stats {
    /// Collects the durations of reading, checking and the whole build, and the statistics of the site.
    pub(crate) fn new(notices: usize, site: &BuildStats, [read, checked, total]: [Duration; 3]) -> Self {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        Self {
            notices,
            pages: site.pages,
            read_ms: milliseconds(read),
            check_ms: milliseconds(checked),
            render_ms: milliseconds(site.render_time),
            write_ms: milliseconds(site.write_time),
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
