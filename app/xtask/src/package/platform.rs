//! The platforms that packages are made for.

use std::env;

use anyhow::{Context as _, Result};

/// A platform.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Platform {
    /// Compilation target.
    pub target: &'static str,
    /// `process.platform` and `process.arch` of Node.js.
    pub node: (&'static str, &'static str),
    /// Platform tags of the wheel. A static program runs with any C library.
    pub wheel: &'static [&'static str],
}

/// All platforms that are published.
pub(crate) const PUBLISHED: [Platform; 5] = [
    Platform {
        target: "x86_64-unknown-linux-musl",
        node: ("linux", "x64"),
        wheel: &["manylinux_2_17_x86_64", "musllinux_1_1_x86_64"],
    },
    Platform {
        target: "aarch64-unknown-linux-musl",
        node: ("linux", "arm64"),
        wheel: &["manylinux_2_17_aarch64", "musllinux_1_1_aarch64"],
    },
    Platform { target: "x86_64-apple-darwin", node: ("darwin", "x64"), wheel: &["macosx_10_12_x86_64"] },
    Platform { target: "aarch64-apple-darwin", node: ("darwin", "arm64"), wheel: &["macosx_11_0_arm64"] },
    Platform { target: "x86_64-pc-windows-msvc", node: ("win32", "x64"), wheel: &["win_amd64"] },
];

/// Platforms of the program that `cargo xtask build` compiles, if they are not published. The package index
/// refuses their wheels.
const LOCAL: [Platform; 2] = [
    Platform { target: "x86_64-unknown-linux-gnu", node: ("linux", "x64"), wheel: &["linux_x86_64"] },
    Platform { target: "aarch64-unknown-linux-gnu", node: ("linux", "arm64"), wheel: &["linux_aarch64"] },
];

impl Platform {
    /// Returns the platform with this compilation target.
    pub(crate) fn from_target(target: &str) -> Result<&'static Self> {
        let known = PUBLISHED.iter().find(|platform| platform.target == target);
        known.with_context(|| {
            let targets = PUBLISHED.map(|platform| platform.target).join(", ");
            format!("no packages are made for {target:?}; the targets are {targets}")
        })
    }

    /// Returns the published platform of this machine.
    pub(crate) fn published() -> Result<&'static Self> {
        let node = node();
        let known = PUBLISHED.iter().find(|platform| platform.node == node);
        known.with_context(|| format!("no packages are made for {} {}", node.0, node.1))
    }

    /// Returns the platform of programs that are compiled without a target.
    pub(crate) fn native() -> Result<&'static Self> {
        let node = node();
        let native = LOCAL.iter().find(|platform| cfg!(target_env = "gnu") && platform.node == node);
        native.map_or_else(Self::published, Ok)
    }

    /// Returns true if the program is linked statically with musl.
    pub(crate) fn is_musl(&self) -> bool {
        self.target.ends_with("-musl")
    }

    /// Returns the name of the npm package with the program.
    pub(crate) fn npm_name(&self) -> String {
        format!("seloste-{}-{}", self.node.0, self.node.1)
    }

    /// Returns the name of the program's file.
    pub(crate) fn program(&self) -> &'static str {
        if self.node.0 == "win32" { "seloste.exe" } else { "seloste" }
    }
}

/// Returns this machine's platform in the terms of Node.js.
fn node() -> (&'static str, &'static str) {
    let system = match env::consts::OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let processor = match env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    (system, processor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found() {
        for platform in &PUBLISHED {
            assert_eq!(Platform::from_target(platform.target).unwrap(), platform);
        }
        let error = Platform::from_target("x86_64-unknown-linux-gnu").unwrap_err().to_string();
        assert!(error.contains("x86_64-unknown-linux-musl"), "{error}");
        assert_eq!(Platform::native().unwrap().node, Platform::published().unwrap().node);
    }
}
