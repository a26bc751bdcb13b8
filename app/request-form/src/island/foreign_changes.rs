use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, Node};

/// Detects changes of the island that Yew did not make, for example by a translation tool. Yew would write to
/// nodes that are no longer in the page.
///
/// On a slow device Yew calls `rendered` in a later task than the render, so the observer may report the
/// changes of a render before [`Self::forget`] is called. Its first report after [`Self::begin_render`] has
/// only these.
pub(super) struct ForeignChanges {
    island: Element,
    observer: MutationObserver,
    seen: Rc<Cell<bool>>,
    rendering: Rc<Cell<bool>>,
    _callback: Closure<dyn FnMut()>,
}

impl ForeignChanges {
    /// Starts to observe the element that contains the root of the component; `None` if the browser cannot.
    pub(super) fn observe(island: Element) -> Option<Self> {
        let seen = Rc::new(Cell::new(false));
        let rendering = Rc::new(Cell::new(false));
        let callback = {
            let (seen, rendering) = (Rc::clone(&seen), Rc::clone(&rendering));
            Closure::<dyn FnMut()>::new(move || {
                if !rendering.take() {
                    seen.set(true);
                }
            })
        };
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_subtree(true);
        options.set_child_list(true);
        options.set_attributes(true);
        options.set_character_data(true);
        observer.observe_with_options(&island, &options).ok()?;
        Some(Self { island, observer, seen, rendering, _callback: callback })
    }

    /// Announces the changes of a render.
    pub(super) fn begin_render(&self) {
        self.rendering.set(true);
    }

    /// Forgets the changes of the render that has ended.
    pub(super) fn forget(&self) {
        self.rendering.set(false);
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
