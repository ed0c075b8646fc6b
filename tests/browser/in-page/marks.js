// Marks in the page by which its parts are found again in a PDF. Runs in the page.
//
// A mark is a tiny text that takes no room. Marks with the same name belong together; the name says what they belong to.

let made = 0;

function mark(element, name, atStart) {
  const text = document.createElement("span");
  text.textContent = ` ${name} `;
  const { style } = text;
  style.position = "absolute";
  style.fontSize = "3px";
  style.lineHeight = "3px";
  style.color = "black";
  style.whiteSpace = "pre";
  if (atStart) element.prepend(text);
  else element.append(text);
}

/** A row that must stand on one page, if it is not too high for that. */
function markRow(row, paper) {
  if (row.getBoundingClientRect().height > paper / 2) return [];
  const name = `zzrow${made++}zz`;
  const cells = [...row.cells].filter((cell) => cell.checkVisibility());
  cells.forEach((cell) => mark(cell, name, false));
  if (cells[0]) mark(cells[0], name, true);
  return [{ kind: "row", name, text: row.textContent.replace(/\s+/g, " ").trim().slice(0, 60) }];
}

/** A heading, and what comes after it: on one page. */
function markHeading(heading) {
  const next = heading.nextElementSibling?.matches("svg, table, .wide, figure") ? null : heading.nextElementSibling;
  if (!next?.textContent.trim() || !next.checkVisibility()) return [];
  const text = heading.textContent.slice(0, 60);
  const name = `zzhead${made++}zz`;
  mark(heading, name, true);
  mark(next.matches("ul, ol, dl, nav, details") ? (next.querySelector("li, dt, summary") ?? next) : next, name, true);
  return [{ kind: "heading", name, text }];
}

/** What is folded on the screen. */
function markFolded(details) {
  if (!details.checkVisibility()) return [];
  const name = `zzfold${made++}zz`;
  mark(details, name, false);
  return [{ kind: "folded", name, text: details.querySelector("summary")?.textContent ?? "" }];
}

/** What begins on a page of its own, since the stylesheet says so. */
function markFresh(heading) {
  if (getComputedStyle(heading).breakBefore !== "page") return [];
  const name = `zzfresh${made++}zz`;
  mark(heading, name, true);
  return [{ kind: "fresh", name, text: heading.textContent.slice(0, 60) }];
}

/** Puts marks to rows, headings and folded parts; `paper` is the height of a page in pixels. */
export function markForPrint(paper) {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return [
    ...all("tbody tr").flatMap((row) => markRow(row, paper)),
    ...all("h2, h3, h4").flatMap(markHeading),
    ...all("h2, h3").flatMap(markFresh),
    ...all("details").flatMap(markFolded),
  ];
}

/** The margins of the paper, as the stylesheet has them: top, right, bottom, left, in millimetres. */
export function paperMargins() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const pages = rules
    .flatMap((rule) => (rule.cssRules ? [rule, ...rule.cssRules] : [rule]))
    .filter((rule) => rule instanceof CSSPageRule);
  const whole = pages.find((page) => !page.selectorText) ?? pages[0];
  if (!whole) return null;
  return ["Top", "Right", "Bottom", "Left"].map((side) => parseFloat(whole.style[`margin${side}`]));
}
