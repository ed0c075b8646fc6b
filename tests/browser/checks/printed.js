import { sheets } from "./pdf.js";

const POINTS_PER_MM = 72 / 25.4;
const PIXELS_PER_MM = 96 / 25.4;
/** Printers do not reach closer to the edge of the paper. */
const EDGE = 5 * POINTS_PER_MM;
const MARK = /zz(?:row|head|fold)\d+zz/g;

/** Whether a document is in order on paper: its pages are counted, full, and nothing is cut or folded away. */
export async function printed(page) {
  const margins = await page.evaluate(() => makebuy.paperMargins());
  if (!margins) return [{ check: "print-margin", place: "@page", what: "the stylesheet sets no margins for paper" }];
  const [top, , bottom] = margins;
  const plain = await sheets(page);
  const fresh = freshPages(plain, await page.evaluate(() => makebuy.freshHeadings()));
  const marks = await page.evaluate((paper) => makebuy.markForPrint(paper), (297 - top - bottom) * PIXELS_PER_MM);
  const marked = await sheets(page);
  const points = margins.map((side) => side * POINTS_PER_MM);
  const onPages = plain.flatMap((sheet, at) => onSheet(sheet, at, plain.length, points, fresh));
  return [...onPages, ...together(marks, placesOf(marks, marked))];
}

/** The pages that begin with one of some headings. */
function freshPages(plain, headings) {
  const close = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const begins = (sheet, heading) => close(sheet.words.slice(0, 40).map((word) => word.text).join("")).startsWith(close(heading));
  return new Set(plain.map((sheet, at) => (headings.some((heading) => begins(sheet, heading)) ? at + 1 : 0)));
}

/** The pages on which marks stand, by their names. */
function placesOf(marks, marked) {
  const places = new Map(marks.map(({ name }) => [name, new Set()]));
  marked.forEach((sheet, at) => {
    for (const word of sheet.words) for (const [name] of word.text.matchAll(MARK)) places.get(name)?.add(at + 1);
  });
  return places;
}

/** Whether a text says which page of how many it is on. */
export function isNumber(text, page, count) {
  return new RegExp(`(^|\\D)${page}\\D+${count}(\\D|$)`).test(text);
}

/** A page by itself; `fresh` are the pages that begin a part, before which a page may end early. */
function onSheet(sheet, at, count, [top, right, bottom, left], fresh) {
  const found = [];
  const place = `page ${at + 1} of ${count}`;
  const tell = (check, what) => found.push({ check, place, what });
  const { width, height, words } = sheet;
  const inBody = (word) => word.bottom > top && word.top < height - bottom;
  const margin = words
    .filter((word) => !inBody(word))
    .map((word) => word.text)
    .join(" ");
  if (!isNumber(margin, at + 1, count)) tell("page-number", `"${margin}" is not its number`);
  for (const word of words) {
    const beside = inBody(word) && (word.left < left - 1 || word.right > width - right + 1);
    const onEdge = word.left < EDGE || word.right > width - EDGE || word.top < EDGE || word.bottom > height - EDGE;
    if (beside || onEdge) tell("print-margin", `"${word.text}" stands in the margin`);
  }
  const body = words.filter(inBody);
  const deepest = Math.max(0, ...body.map((word) => word.bottom));
  const last = at + 1 === count;
  if (body.length < (last ? 1 : 12)) tell("empty-page", `it has ${body.length} words`);
  else if (!last && !fresh.has(at + 2) && deepest < top + (height - top - bottom) / 4)
    tell("empty-page", "three quarters of it are empty");
  return found;
}

const APART = {
  row: ["cut-row", "the row is cut over pages"],
  heading: ["lone-heading", "the heading stands on another page than what follows"],
  folded: ["folded", "what is folded on the screen is not on paper"],
};

function together(marks, places) {
  return marks.flatMap(({ kind, name, text }) => {
    const on = places.get(name);
    if (on.size === 1 || (kind !== "folded" && on.size === 0)) return [];
    const [check, what] = APART[kind];
    return [{ check, place: `pages ${[...on].join(", ")}`, what: `${what}: "${text}"` }];
  });
}
