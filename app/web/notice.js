// Search within a notice, and links to sections that a click also copies. Nothing is stored or requested. The page is complete
// without this script; if a browser lacks a function, the part that needs it does nothing.
const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const language = document.documentElement.lang;

const sheet = new CSSStyleSheet();
sheet.replaceSync($STYLE$);
document.adoptedStyleSheets.push(sheet);
const holder = document.createElement("template");
holder.innerHTML = $MARKUP$;
const [search, copied] = /** @type {Iterable<HTMLElement>} */ (/** @type {unknown} */ (holder.content.children));
/** @type {(selector: string) => HTMLElement} */
const one = (selector) => /** @type {HTMLElement} */ (search.querySelector(selector));
const field = /** @type {HTMLInputElement} */ (one("#$FIELD_ID$"));
const [count, context] = [one("[$PART$=$PART_COUNT$]"), one("[$PART$=$PART_CONTEXT$]")];
const steps = /** @type {HTMLButtonElement[]} */ ([one("[$PART$=$PART_PREVIOUS$]"), one("[$PART$=$PART_NEXT$]")]);

/** A letter of the text: where it is. @typedef {{ node: Text, start: number, end: number }} Place */

// Elements that are not text of the notice, or that repeat it.
const SKIPPED = "[hidden], [aria-hidden=true], nav, search, details.request, iframe, object, noscript, script, style, select, textarea";

/**
 * Letters with their marks, as they are compared.
 *
 * @type {Map<string, string>}
 */
const compared = new Map();
// Compares letters as in a dictionary of the language, where a Polish "z" is not "ź", and as in a search by browsers, where it is.
// In Finnish, "a" equals "á" and not "ä" in both.
const collators = /** @type {const} */ (["sort", "search"]).map((usage) => new Intl.Collator(language, { usage, sensitivity: "base" }));
// Letters are equal if one of these collators says so.
let used = collators;

/** @type {(letter: string) => string} */
const compare = (letter) => {
  let result = compared.get(letter);
  if (result == null) {
    // Both steps of case folding, so that "ß" is "ss". Format characters such as the soft hyphen are not text.
    const folded = letter.normalize("NFKC").toUpperCase().toLowerCase().replace(/\p{Cf}/gu, "");
    // The stroke of the Polish letter is not a combining mark.
    const base = folded.normalize("NFD").replace(/\p{M}/gu, "").replace("ł", "l");
    result = (base && used.some((collator) => !collator.compare(folded, base)) ? base : folded)
      .normalize()
      .replace(/\s/g, " ")
      .replace(/\p{Pd}/gu, "-")
      .replace(/[‘’‚‛]/g, "'")
      .replace(/[“”„‟«»]/g, '"');
    compared.set(letter, result);
  }
  return result;
};

/** Splits a text into letters with their marks. @type {(text: string) => string[]} */
const split = (text) => text.match(/\P{M}\p{M}*|\p{M}/gu) ?? [];

/** Reads the text of the notice as the visitor sees it, with the place of each letter. */
const read = () => {
  let text = "";
  /** @type {(Place | undefined)[]} */
  const places = [];
  /** @type {(letters: string, place?: Place) => void} */
  const add = (letters, place) => {
    // Spaces collapse, and are left out at the start of a block.
    if (letters === " " && /\s$/.test(text.slice(-1))) return;
    text += letters;
    for (let rest = letters.length; rest--;) places.push(place);
  };
  /** @type {(element: Element) => void} */
  const walk = (element) => {
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        let start = 0;
        for (const letter of split(node.data)) {
          const end = start + letter.length;
          add(compare(letter), { node, start, end });
          start = end;
        }
      } else if (node instanceof HTMLBRElement) {
        add(" ");
      } else if (node instanceof HTMLElement && !node.matches(SKIPPED)) {
        const { display, clipPath } = getComputedStyle(node);
        // Texts for assistive technology only are clipped.
        if (display === "none" || clipPath !== "none") continue;
        // A match does not reach from one block into the next.
        const edge = display.startsWith("inline") ? "" : "\n";
        add(edge);
        walk(node);
        add(edge);
      }
    }
  };
  for (const notice of main.querySelectorAll("article")) walk(notice);
  return { text, places };
};

/** Returns the closed part around a node, which may be in the part's summary. @type {(node: Node) => HTMLDetailsElement | null} */
const partAround = (node) => {
  const element = node.parentElement;
  const part = element?.closest("details") ?? null;
  return part && element?.closest("summary")?.parentElement === part ? partAround(part) : part;
};

/** @type {StaticRange[]} */
let matches = [];
// Index of the match that is shown, or -1.
let current = -1;
/**
 * Parts that the search has opened.
 *
 * @type {Set<HTMLDetailsElement>}
 */
const opened = new Set();

/** @type {(name: string, ranges: StaticRange[], priority: number) => void} */
const mark = (name, ranges, priority) => {
  if (!CSS.highlights) return;
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
};

/** Opens the closed parts around some matches. @type {(some: StaticRange[]) => Set<HTMLDetailsElement>} */
const open = (some) => {
  /** @type {Set<HTMLDetailsElement>} */
  const needed = new Set();
  for (const { startContainer } of some) {
    for (let part = partAround(startContainer); part && !needed.has(part); part = partAround(part)) needed.add(part);
  }
  for (const part of needed) {
    if (!part.open) {
      part.open = true;
      opened.add(part);
    }
  }
  return needed;
};

const update = () => {
  // A mark that the visitor types is intended.
  used = /\p{M}/u.test(field.value.normalize("NFD")) ? collators.slice(0, 1) : collators;
  compared.clear();
  const query = split(field.value).map(compare).join("").replace(/ +/g, " ").trim();
  matches = [];
  current = -1;
  if (query) {
    const { text, places } = read();
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
      const [first, last] = [places[at], places[at + query.length - 1]];
      if (first && last) {
        matches.push(new StaticRange({ startContainer: first.node, startOffset: first.start, endContainer: last.node, endOffset: last.end }));
      }
    }
  }
  const needed = open(matches);
  for (const part of opened) {
    if (needed.has(part)) continue;
    opened.delete(part);
    part.open = false;
  }
  mark("$MATCH$", matches, 0);
  mark("$CURRENT$", [], 1);
  search.toggleAttribute("$ACTIVE$", query !== "");
  for (const step of steps) {
    step.hidden = !query;
    step.disabled = !matches.length;
  }
  const { length } = matches;
  const form = Number("$FORMS$"[length < 200 ? length : 100 + (length % 100)]);
  count.textContent = length ? $COUNTS$[form].replace("#", String(length)) : query && $NO_MATCHES$;
  context.textContent = "";
};

/** Scrolls to a match: below the search, and above what is at the end of the window. @type {(range: Range) => void} */
const scrollTo = (range) => {
  const frame = range.startContainer.parentElement?.closest(".table-frame");
  if (frame) {
    const [inner, outer] = [range.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (inner.left < outer.left || inner.right > outer.right) frame.scrollLeft += inner.left - outer.left - outer.width / 3;
  }
  const { top, bottom } = range.getBoundingClientRect();
  // The search stays at the start of the window.
  const start = search.offsetHeight + 16;
  if (top > start && bottom < innerHeight * 0.5) return;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  window.scrollTo({ top: scrollY + top - Math.max(start, innerHeight * 0.3), behavior });
};

/** Goes to another match: 1 for the next, -1 for the previous. @type {(by: number) => void} */
const go = (by) => {
  if (matches.some(({ startContainer }) => !startContainer.isConnected)) update();
  const { length } = matches;
  if (!length) return;
  current = (Math.max(current, by < 0 ? 0 : -1) + by + length) % length;
  const match = matches[current];
  open([match]);
  mark("$CURRENT$", [match], 1);
  const range = document.createRange();
  range.setStart(match.startContainer, match.startOffset);
  range.setEnd(match.endContainer, match.endOffset);
  scrollTo(range);
  count.textContent = `${current + 1} / ${length}`;
  const block = range.startContainer.parentElement?.closest("p,li,dt,dd,th,td,summary,h1,h2,h3,h4,pre");
  context.textContent = ` ${block?.textContent.trim().slice(0, 200) ?? ""}`;
};

const contents = main.querySelector("nav.contents");
if (contents) {
  // In a visible place: before the summary box, which is beside the text on wide screens, or before the contents.
  const wide = matchMedia("(width >= 64rem)");
  const place = () => {
    const focused = document.activeElement;
    (wide.matches ? (main.querySelector(".glance, .notice__request") ?? contents) : contents).before(search);
    // An element that moves loses the focus.
    if (search.contains(focused)) /** @type {HTMLElement} */ (focused).focus({ preventScroll: true });
  };
  place();
  wide.addEventListener("change", () => {
    // It is hidden in print, and hidden elements cannot have the focus.
    if (!matchMedia("print").matches) place();
  });
  field.addEventListener("input", update);
  search.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && event.target === field) {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && field.value) {
      event.preventDefault();
      field.value = "";
      field.focus({ preventScroll: true });
      update();
    }
  });
  const [previous, next] = steps;
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
}

main.append(copied);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Reports beside a heading that the link to it has been copied. @type {(link: HTMLElement) => void} */
const sayCopied = (link) => {
  const range = document.createRange();
  range.selectNodeContents(/** @type {Element} */ (link.previousElementSibling));
  const line = /** @type {DOMRect} */ ([...range.getClientRects()].pop());
  copied.textContent = $COPIED$;
  const { width, height } = copied.getBoundingClientRect();
  // After the heading or, if there is no space, below its end.
  const anchor = link.getBoundingClientRect();
  const end = Math.min(document.documentElement.clientWidth - 8, anchor.left > line.left ? anchor.left : Infinity);
  const isBeside = line.right + 12 + width <= end;
  copied.style.left = `${scrollX + (isBeside ? line.right + 12 : Math.max(8, end - width))}px`;
  copied.style.top = `${scrollY + (isBeside ? (line.top + line.bottom - height) / 2 : line.bottom + 2)}px`;
  clearTimeout(timer);
  timer = setTimeout(() => { copied.textContent = ""; }, 4000);
};

main.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
  /** @type {HTMLAnchorElement | null} */
  const link = /** @type {Element} */ (target).closest("a.anchor");
  // The browser follows the link in any case. Other clicks open it in another tab or window.
  if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
  navigator.clipboard?.writeText(link.href).then(() => sayCopied(link), () => {});
});
