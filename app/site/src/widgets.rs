//! The compiled widgets, as a site gets them.

use anyhow::{Context as _, Result};
use std::borrow::Cow;
use std::fs;
use std::path::Path;

/// Both widgets: each a script and the WebAssembly program that it starts.
#[derive(Clone, Debug)]
pub struct WidgetFiles {
    /// The consent widget's script.
    pub consent_script: Cow<'static, [u8]>,
    /// The consent widget's program.
    pub consent_wasm: Cow<'static, [u8]>,
    /// The request form's script.
    pub request_script: Cow<'static, [u8]>,
    /// The request form's program.
    pub request_wasm: Cow<'static, [u8]>,
}

impl WidgetFiles {
    /// The files of a folder with compiled widgets: the consent widget's script and program, then the request form's.
    pub const FILE_NAMES: [&str; 4] = ["consent.js", "consent.wasm", "request.js", "request.wasm"];

    /// WidgetFiles that the program carries, in the order of [`WidgetFiles::FILE_NAMES`].
    pub fn embedded(
        [consent_script, consent_wasm, request_script, request_wasm]: [&'static [u8]; 4],
    ) -> Self {
        Self {
            consent_script: consent_script.into(),
            consent_wasm: consent_wasm.into(),
            request_script: request_script.into(),
            request_wasm: request_wasm.into(),
        }
    }

    /// Reads the widgets of a folder.
    ///
    /// # Errors
    ///
    /// Where one of the files cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| -> Result<Cow<'static, [u8]>> {
            let path = folder.join(name);
            let bytes = fs::read(&path)
                .with_context(|| format!("cannot read the compiled widget {}", path.display()))?;
            Ok(bytes.into())
        };
        let [consent_script, consent_wasm, request_script, request_wasm] = Self::FILE_NAMES;
        Ok(Self {
            consent_script: read(consent_script)?,
            consent_wasm: read(consent_wasm)?,
            request_script: read(request_script)?,
            request_wasm: read(request_wasm)?,
        })
    }
}
