// Where texts stand on the screen. Runs in the page.

/**
 * @typedef {{ node: Text, element: Element, left: number, top: number, right: number, bottom: number }} Box
 * One line of one text node, in pixels of the viewport.
 */

const WITHOUT_TEXT = new Set(["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT", "title", "desc", "metadata"]);

/** Whether an element is kept for screen readers only: moved out of the page to the left, or cut down to a dot. */
export function isAside(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.position !== "absolute" && style.position !== "fixed") continue;
    const box = at.getBoundingClientRect();
    if (box.right + window.scrollX <= 0 || box.width <= 1 || box.height <= 1) return true;
  }
  return false;
}

/** @returns {Box[]} every line of text that can be seen, in the order of the document */
export function textBoxes(root = document.body) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || WITHOUT_TEXT.has(element.tagName)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isAside(element)) continue;
    range.selectNodeContents(node);
    for (const { left, top, right, bottom } of range.getClientRects()) {
      if (right - left > 0.5) boxes.push({ node, element, left, top, right, bottom });
    }
  }
  return boxes;
}

/** The part of a line where letters stand: a line's box is higher than its letters, and those of close lines meet. */
export function letters({ left, top, right, bottom }) {
  const quarter = (bottom - top) / 4;
  return { left, top: top + quarter, right, bottom: bottom - quarter };
}

/** Whether two boxes share more than a hair. */
export function meet(a, b, slack = 1) {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
  );
}

/** A text as it is told of. */
export function quoted(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}

/** Where an element stands, as a short path. */
export function placeOf(element) {
  const names = [];
  for (let at = element; at && at !== document.body && names.length < 4; at = at.parentElement) {
    const name = at.getAttribute("class");
    names.unshift(at.tagName.toLowerCase() + (at.id ? `#${at.id}` : "") + (name ? `.${name.trim().replace(/\s+/g, ".")}` : ""));
    if (at.id) break;
  }
  return names.join(" > ");
}
