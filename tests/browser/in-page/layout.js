// Whether texts are whole: on the page, not cut, not on top of each other. Runs in the page, after boxes.js.

/** @typedef {{ check: string, place: string, what: string }} Finding */

/** Whether an element may be scrolled sideways: by keyboard too, and told to be so. */
export function isMarked(element) {
  const named = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
  return element.tabIndex === 0 && element.getAttribute("role") === "region" && named;
}

function scrolls(element) {
  return ["auto", "scroll"].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
}

/** @returns {Element | undefined} the nearest element around this one for which something holds */
function around(element, holds) {
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) if (holds(at)) return at;
  return undefined;
}

/** @returns {Finding[]} texts that reach beyond the page, and a page that scrolls sideways */
export function beyondPage() {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width + 1) {
    const what = `the page is ${document.documentElement.scrollWidth} pixels wide, the screen ${width}`;
    found.push({ check: "beyond-page", place: "html", what });
  }
  for (const box of textBoxes()) {
    if (box.right <= width + 1 && box.left >= -1) continue;
    if (around(box.element, scrolls)) continue;
    const what = `${quoted(box.node.data)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`;
    found.push({ check: "beyond-page", place: placeOf(box.element), what });
  }
  return found;
}

/** @returns {Finding[]} what scrolls sideways without being marked for it, and prose that scrolls on a phone */
export function scrolling(phone) {
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    if (!scrolls(element) || !element.checkVisibility()) continue;
    const what = `scrolls sideways: ${element.scrollWidth} pixels in ${element.clientWidth}`;
    if (!isMarked(element)) {
      found.push({ check: "scroll", place: placeOf(element), what: `${what}, without tabindex, role and label` });
    } else if (phone && element.querySelector("p, li, dd, blockquote, h1, h2, h3, h4")) {
      found.push({ check: "scroll", place: placeOf(element), what: `${what}, with prose in it` });
    }
  }
  return found;
}

/** @returns {Finding[]} texts that reach out of what cuts them off */
export function cut() {
  const clips = new Map();
  const clipping = (element) => {
    if (!clips.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow) => overflow === "hidden" || overflow === "clip";
      clips.set(element, !(element instanceof SVGElement) && (hides(overflowX) || hides(overflowY)));
    }
    return clips.get(element);
  };
  const found = [];
  for (const box of textBoxes()) {
    const element = around(box.element, clipping);
    if (!element) continue;
    const by = element.getBoundingClientRect();
    const line = letters(box);
    if (line.left >= by.left - 1 && line.right <= by.right + 1 && line.top >= by.top - 1 && line.bottom <= by.bottom + 1)
      continue;
    found.push({ check: "cut", place: placeOf(element), what: `${quoted(box.node.data)} is cut off` });
  }
  return found;
}

/** @returns {Finding[]} lines of different texts that stand on each other */
export function overlapping() {
  const lines = textBoxes().map((box) => ({ ...box, ...letters(box) }));
  lines.sort((a, b) => a.top - b.top);
  const found = [];
  let open = [];
  for (const line of lines) {
    open = open.filter((other) => other.bottom > line.top);
    for (const other of open) {
      if (other.node === line.node || !meet(other, line)) continue;
      const what = `${quoted(other.node.data)} and ${quoted(line.node.data)} stand on each other`;
      found.push({ check: "overlap", place: placeOf(line.element), what });
    }
    open.push(line);
  }
  return found;
}

/** @returns {Finding[]} words in the heads of tables that go on in another line */
export function brokenHeads() {
  const range = document.createRange();
  const found = [];
  for (const box of new Set(textBoxes().map((box) => box.node))) {
    if (!box.parentElement.closest("thead th")) continue;
    for (const word of box.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      range.setStart(box, word.index);
      range.setEnd(box, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((line) => line.width > 0.5).map((line) => Math.round(line.top)));
      if (lines.size > 1) found.push({ check: "broken-head", place: placeOf(box.parentElement), what: `"${word[0]}" is broken` });
    }
  }
  return found;
}
