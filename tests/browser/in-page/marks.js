// Marks in the page by which its parts are found again in a PDF. Runs in the page.
//
// A mark is a tiny text that takes no room, and none beside its place either: a page that is too wide is printed smaller. Marks with the same name belong together; the name says what they belong to.

let made = 0;

function mark(element, name, atStart) {
  const text = document.createElement("span");
  text.textContent = ` ${name} `;
  const { style } = text;
  style.position = "absolute";
  style.fontSize = "3px";
  style.lineHeight = "3px";
  style.transform = "scale(0.01)";
  style.transformOrigin = "0 0";
  style.color = "black";
  style.whiteSpace = "pre";
  if (atStart) element.prepend(text);
  else element.append(text);
}

/** A row that must stand on one page, if it is not too high for that. */
function markRow(row, paper) {
  if (row.getBoundingClientRect().height > paper / 2) return [];
  const name = `zzrow${made++}zz`;
  // An empty cell may have another style.
  const cells = [...row.cells].filter((cell) => cell.checkVisibility() && cell.hasChildNodes());
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

/** Headings that begin a page of their own, since the stylesheet says so. */
export function freshHeadings() {
  const headings = [...document.querySelectorAll("h2, h3")];
  return headings.filter((heading) => getComputedStyle(heading).breakBefore === "page").map((heading) => heading.textContent);
}

/** Puts marks to rows, headings and folded parts; `paper` is the height of a page in pixels. */
export function markForPrint(paper) {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return [
    ...all("tbody tr").flatMap((row) => markRow(row, paper)),
    ...all("h2, h3, h4").flatMap(markHeading),
    ...all("details").flatMap(markFolded),
  ];
}

/** The margins of the paper, as the stylesheet has them: top, right, bottom, left, in millimetres. */
export function paperMargins() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const pages = rules
    .flatMap((rule) => (rule.cssRules ? [rule, ...rule.cssRules] : [rule]))
    .filter((rule) => rule instanceof CSSPageRule);
  const setting = pages.filter((page) => page.style.marginTop);
  const whole = setting.find((page) => !page.selectorText) ?? setting[0];
  if (!whole) return null;
  return ["Top", "Right", "Bottom", "Left"].map((side) => parseFloat(whole.style[`margin${side}`]));
}
