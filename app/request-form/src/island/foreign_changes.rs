use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, Node};

/// Detects changes of the island that Yew did not make, for example by a translation tool. Yew would write to
/// nodes that are no longer in the page.
pub(super) struct ForeignChanges {
    island: Element,
    observer: MutationObserver,
    seen: Rc<Cell<bool>>,
    _callback: Closure<dyn FnMut()>,
}

impl ForeignChanges {
    /// Starts to observe the element that contains the root of the component; `None` if the browser cannot.
    pub(super) fn observe(island: Element) -> Option<Self> {
        let seen = Rc::new(Cell::new(false));
        let set = Rc::clone(&seen);
        let callback = Closure::<dyn FnMut()>::new(move || set.set(true));
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_subtree(true);
        options.set_child_list(true);
        options.set_attributes(true);
        options.set_character_data(true);
        observer.observe_with_options(&island, &options).ok()?;
        Some(Self { island, observer, seen, _callback: callback })
    }

    /// Forgets the changes until now. Call it after each render.
    pub(super) fn forget(&self) {
        self.observer.take_records();
    }

    /// Returns true if there were changes since the last call. The root is then the only child of the island
    /// again, so Yew can replace it.
    pub(super) fn take(&self, root: &Node) -> bool {
        let pending = self.observer.take_records().length() > 0;
        if !self.seen.take() && !pending {
            return false;
        }
        self.island.replace_children_with_node_1(root);
        true
    }
}
