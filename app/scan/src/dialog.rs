//! Finds and answers consent dialogs.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use seloste_hooks::choices;
use serde::Deserialize;
use serde_json::json;

use crate::autoconsent::Autoconsent;
use crate::browser::Tab;
use crate::observed::{DialogKind, Phase};

/// Number of looks in which a dialog must appear after its page has loaded.
const APPEARANCE: u32 = 40;

/// Number of looks in which an element to click must appear.
const CLICKABLE: u32 = 50;

/// Time between two looks.
const INTERVAL: Duration = Duration::from_millis(100);

/// Number of looks for which the page's clock may run ahead, so that a dialog that appears late is found at
/// once.
const AHEAD: u32 = 40;

/// How long the page's clock may take for that on the machine's.
const AHEAD_TIMEOUT: Duration = Duration::from_millis(250);

/// Time that a page gets to react to a click.
const REACTION: Duration = Duration::from_millis(50);

/// How long a page may take to come to rest before a click, on a busy machine.
const REST: Duration = Duration::from_secs(2);

/// How long all looks may take on a machine or a page that answers late.
const PATIENCE: Duration = Duration::from_secs(15);

/// What is left of the looks at a page. They are counted because a slow page answers a look as late as it
/// shows its dialog.
struct Looks {
    left: u32,
    /// The same for looks that do not count, because the page's clock ran ahead.
    ahead: u32,
    end: Instant,
}

impl Looks {
    fn new(number: u32) -> Self {
        Self { left: number, ahead: AHEAD, end: Instant::now() + PATIENCE }
    }

    /// Waits for the next look. Returns false if there is none.
    fn next(&mut self, tab: &mut Tab) -> Result<bool> {
        if self.ahead > 0 && Instant::now() < self.end && !tab.is_over() && !tab.is_out_of_bounds() {
            // Its time stands still while a request is open, which may be one without an end.
            self.ahead = if tab.advance(INTERVAL, AHEAD_TIMEOUT)? { self.ahead - 1 } else { 0 };
            return Ok(true);
        }
        self.left = self.left.saturating_sub(1);
        if self.left == 0 || Instant::now() >= self.end || tab.is_over() || tab.is_out_of_bounds() {
            return Ok(false);
        }
        tab.wait(INTERVAL)?;
        Ok(true)
    }
}

/// How to answer a dialog that is not Seloste's: elements to click, one after the other, or autoconsent.
#[derive(Clone, Debug, Default)]
pub struct DialogOptions {
    /// To accept.
    pub accept: Vec<String>,
    /// To refuse.
    pub refuse: Vec<String>,
    /// To withdraw after accepting.
    pub withdraw: Vec<String>,
    /// The files of autoconsent, if they are installed.
    pub autoconsent: Option<Autoconsent>,
}

impl DialogOptions {
    fn selectors(&self, phase: Phase) -> &[String] {
        match phase {
            Phase::Before => &[],
            Phase::Refused => &self.refuse,
            Phase::Accepted => &self.accept,
            Phase::Withdrawn => &self.withdraw,
        }
    }
}

/// Where an element is.
#[derive(Debug, Deserialize)]
struct Place {
    /// Middle of the element; `None` if it is not visible.
    at: Option<(f64, f64)>,
    /// Whether the element is in front at its middle.
    in_front: bool,
}

/// Finds the dialog of the page that is open. Once `needs_sign` returns true, a dialog is not waited for
/// without a sign of it.
pub(crate) fn find(
    tab: &mut Tab,
    options: &DialogOptions,
    needs_sign: impl Fn() -> bool,
) -> Result<Option<DialogKind>> {
    let mut looks = Looks::new(APPEARANCE);
    loop {
        if is_seloste_open(tab) {
            return Ok(Some(DialogKind::Seloste));
        }
        let first = [&options.refuse, &options.accept].into_iter().find_map(|steps| steps.first());
        if let Some(first) = first
            && place(tab, first).is_ok_and(|place| place.at.is_some())
        {
            return Ok(Some(DialogKind::Selectors));
        }
        if (needs_sign() && first.is_none() && !has_seloste(tab)) || !looks.next(tab)? {
            return match &options.autoconsent {
                Some(autoconsent) if autoconsent.finds(tab)? => Ok(Some(DialogKind::Autoconsent)),
                _ => Ok(None),
            };
        }
    }
}

/// Answers the dialog of the page that is open. Opens it first to withdraw.
///
/// # Errors
///
/// Fails if an element to click does not appear.
pub(crate) fn answer(tab: &mut Tab, kind: DialogKind, phase: Phase, options: &DialogOptions) -> Result<()> {
    // Its rules do not withdraw.
    if kind == DialogKind::Autoconsent && options.selectors(phase).is_empty() {
        return match &options.autoconsent {
            Some(autoconsent) => autoconsent.answer(tab, phase),
            None => bail!("autoconsent is not installed"),
        };
    }
    let steps: Vec<String> = match (kind, phase) {
        (DialogKind::Selectors | DialogKind::Autoconsent, _) => options.selectors(phase).to_vec(),
        (_, Phase::Accepted) => vec![in_dialog(choices::ACTION_ACCEPT_ALL)],
        (_, Phase::Refused) => vec![in_dialog(choices::ACTION_REJECT_ALL)],
        (_, Phase::Withdrawn) => vec![action(choices::ACTION_OPEN), in_dialog(choices::ACTION_REJECT_ALL)],
        (_, Phase::Before) => Vec::new(),
    };
    if steps.is_empty() {
        bail!("no element to click is given for this answer");
    }
    tab.rest(REST);
    for (index, step) in steps.iter().enumerate() {
        let Err(error) = click(tab, step) else { continue };
        // A page that is busy or moves can miss a click. The one before is repeated once, as a visitor would
        // do.
        match index.checked_sub(1) {
            Some(before) if !tab.is_over() => {
                click(tab, &steps[before])?;
                click(tab, step)?;
            }
            _ => return Err(error),
        }
    }
    Ok(())
}

/// Returns true if Seloste's dialog asks on the page that is open.
pub(crate) fn is_seloste_open(tab: &mut Tab) -> bool {
    let selector = format!("{}[{}={}]", root(), choices::STATE, choices::STATE_SHOWN);
    place(tab, &selector).is_ok_and(|place| place.at.is_some())
}

/// Returns true if the page has Seloste's widget, whose dialog may open yet.
fn has_seloste(tab: &mut Tab) -> bool {
    let script = format!(
        "JSON.stringify(document.querySelector('#{}, #{}') !== null)",
        choices::ROOT_ID,
        choices::TEMPLATE_ID
    );
    let frames = tab.frames().unwrap_or_default();
    frames.first().is_some_and(|frame| tab.ask::<bool>(frame, &script).unwrap_or_default())
}

fn root() -> String {
    format!("#{}", choices::ROOT_ID)
}

fn action(name: &str) -> String {
    format!("[{}={name}]", choices::ACTION)
}

fn in_dialog(name: &str) -> String {
    format!("{} {}", root(), action(name))
}

/// Clicks an element as soon as it is visible.
fn click(tab: &mut Tab, selector: &str) -> Result<()> {
    let mut looks = Looks::new(CLICKABLE);
    loop {
        if let Ok(Place { at: Some((x, y)), in_front }) = place(tab, selector) {
            if in_front {
                for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
                    tab.mouse(kind, x, y)?;
                }
            } else {
                // Something covers it. A visitor with a keyboard can still use it.
                let script = format!("(document.querySelector({})?.click(), '1')", json!(selector));
                let frames = tab.frames()?;
                if let Some(frame) = frames.first() {
                    tab.ask::<u8>(frame, &script)?;
                }
            }
            return tab.advance(REACTION, REACTION).map(drop);
        }
        if !looks.next(tab)? {
            bail!("no visible element matches `{selector}`");
        }
    }
}

/// Returns the place of the first visible element that matches.
fn place(tab: &mut Tab, selector: &str) -> Result<Place> {
    let script = format!("({})({})", include_str!("scripts/place.js").trim(), json!(selector));
    let frames = tab.frames()?;
    match frames.first() {
        Some(frame) => tab.ask(frame, &script),
        None => bail!("the page has no document"),
    }
}
