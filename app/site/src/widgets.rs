//! The compiled widgets.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// Both widgets: script and WebAssembly module of each.
#[derive(Clone, Debug)]
pub struct WidgetFiles {
    /// Script of the consent widget for the pages of the site.
    pub consent_script: Cow<'static, [u8]>,
    /// Script of the consent widget for other pages.
    pub consent_embed: Cow<'static, [u8]>,
    /// WebAssembly module of the consent widget.
    pub consent_wasm: Cow<'static, [u8]>,
    /// Script of the request form.
    pub request_script: Cow<'static, [u8]>,
    /// WebAssembly module of the request form.
    pub request_wasm: Cow<'static, [u8]>,
}

impl WidgetFiles {
    /// File names in a folder with compiled widgets, in the order of [`WidgetFiles::embedded`].
    pub const FILE_NAMES: [&str; 5] =
        ["consent.js", "embed.js", "consent.wasm", "request.js", "request.wasm"];

    /// Creates widgets from files embedded in the program, in the order of [`WidgetFiles::FILE_NAMES`].
    pub fn embedded(
        [consent_script, consent_embed, consent_wasm, request_script, request_wasm]: [&'static [u8]; 5],
    ) -> Self {
        Self {
            consent_script: consent_script.into(),
            consent_embed: consent_embed.into(),
            consent_wasm: consent_wasm.into(),
            request_script: request_script.into(),
            request_wasm: request_wasm.into(),
        }
    }

    /// Returns all files, in the order of [`WidgetFiles::FILE_NAMES`].
    pub(crate) fn all(&self) -> [&[u8]; 5] {
        [
            &self.consent_script,
            &self.consent_embed,
            &self.consent_wasm,
            &self.request_script,
            &self.request_wasm,
        ]
    }

    /// Reads the widgets from a folder.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| -> Result<Cow<'static, [u8]>> {
            let path = folder.join(name);
            let bytes = fs::read(&path)
                .with_context(|| format!("cannot read the compiled widget {}", path.display()))?;
            Ok(bytes.into())
        };
        let [consent_script, consent_embed, consent_wasm, request_script, request_wasm] = Self::FILE_NAMES;
        Ok(Self {
            consent_script: read(consent_script)?,
            consent_embed: read(consent_embed)?,
            consent_wasm: read(consent_wasm)?,
            request_script: read(request_script)?,
            request_wasm: read(request_wasm)?,
        })
    }
}
