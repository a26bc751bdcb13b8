//! Answers dialogs by the rules of autoconsent, an npm package that the user has installed.
//!
//! Its script runs in the page's own world and exchanges messages with the scan, as with the programs that it
//! is made for.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::browser::{HELPER_BINDING, Tab};
use crate::observed::Phase;

/// How long the script may look for a dialog.
const DETECTION: Duration = Duration::from_secs(4);

/// How long it may take to answer one.
const ANSWER: Duration = Duration::from_secs(15);

/// The files of the package.
#[derive(Clone, Debug)]
pub struct Autoconsent {
    /// `dist/autoconsent.playwright.js`.
    pub script: String,
    /// `rules/rules.json`.
    pub rules: Value,
}

impl Autoconsent {
    /// Returns true if the script finds a dialog on the page that is open.
    pub(crate) fn finds(&self, tab: &mut Tab) -> Result<bool> {
        Ok(self.run(tab, None, DETECTION)?.is_some())
    }

    /// Answers the dialog.
    ///
    /// # Errors
    ///
    /// Fails if the script does not succeed, and for a withdrawal, which its rules do not know.
    pub(crate) fn answer(&self, tab: &mut Tab, phase: Phase) -> Result<()> {
        let action = match phase {
            Phase::Refused => "optOut",
            Phase::Accepted => "optIn",
            Phase::Before | Phase::Withdrawn => {
                bail!("the rules of autoconsent do not withdraw; use --withdraw")
            }
        };
        match self.run(tab, Some(action), ANSWER)? {
            Some(true) => Ok(()),
            _ => bail!("autoconsent could not answer the dialog; use --accept and --refuse"),
        }
    }

    /// Runs the script. Returns `None` if it finds no dialog, else whether it answered it, or `false` without
    /// an action.
    fn run(&self, tab: &mut Tab, action: Option<&str>, most: Duration) -> Result<Option<bool>> {
        // The script does nothing if it has run in the document before, for another action.
        let prelude = format!(
            "delete globalThis.autoconsentReceiveMessage; globalThis.autoconsentSendMessage = (message) => {{ {HELPER_BINDING}(JSON.stringify(message)); \
             return Promise.resolve(); }};"
        );
        tab.start_helper(&format!("{prelude}\n{}", self.script))?;
        let deadline = Instant::now() + most;
        let mut found = None;
        while Instant::now() < deadline && !tab.is_over() {
            while let Some((context, message)) = tab.take_message() {
                match message["type"].as_str().unwrap_or_default() {
                    "init" => tab.send_to_helper(&context, &self.settings(action))?,
                    "eval" => {
                        let result =
                            tab.evaluate_for_helper(&context, message["code"].as_str().unwrap_or_default());
                        let answer = json!({ "type": "evalResp", "id": message["id"], "result": result });
                        tab.send_to_helper(&context, &answer)?;
                    }
                    "popupFound" if action.is_none() => return Ok(Some(false)),
                    "popupFound" => found = found.or(Some(false)),
                    "optOutResult" | "optInResult" => return Ok(Some(message["result"] == true)),
                    "autoconsentDone" => return Ok(Some(true)),
                    _ => {}
                }
            }
            tab.wait(Duration::from_millis(50))?;
        }
        Ok(found)
    }

    fn settings(&self, action: Option<&str>) -> Value {
        json!({
            "type": "initResp",
            "config": {
                "enabled": true, "autoAction": action, "disabledCmps": [], "enablePrehide": false,
                "enableCosmeticRules": false, "enableGeneratedRules": true, "detectRetries": 20, "isMainWorld": true,
                "enableHeuristicDetection": true, "heuristicMode": "reject", "logs": {},
            },
            "rules": self.rules,
        })
    }
}
