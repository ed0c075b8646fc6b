import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { sheetsOf } from "./pdf.js";
import { isNumber } from "./printed.js";

/** No margin is narrower: 12 mm, in points. */
const MARGIN = 34;

/** What must be in the objects of a PDF; Chromium compresses only what is painted. */
const PARTS = [
  ["pdf-tagged", /\/Marked true[^]*\/StructTreeRoot \d+ 0 R|\/StructTreeRoot \d+ 0 R[^]*\/Marked true/, "it has no tags"],
  ["pdf-title", /^<<\/Title (?:\((?!\w+\.html\))[^)]|<[0-9A-F]{2})[^]*\/DisplayDocTitle true/m, "it has no title, or does not show it"],
  ["pdf-bookmarks", /\/Type \/Outlines\s+\/First \d+ 0 R/, "it has no bookmarks"],
];

/**
 * Whether a PDF, as the program wrote it, tells what it is, leads to its parts and counts its pages; and is what it was when
 * it was made before, in the folder `again` beside it.
 * @param {string} path `…-LANGUAGE.pdf`
 * @returns {Promise<import("../findings.js").Finding[]>}
 */
export async function bound(path) {
  const bytes = readFileSync(path);
  const text = bytes.toString("latin1");
  const found = PARTS.filter(([, part]) => !part.test(text)).map(([check, , what]) => ({ check, place: "pdf", what }));
  const language = /-(\w+)\.pdf$/.exec(path)?.[1];
  const catalogue = /\/Type \/Catalog(?:(?!endobj)[^])*/.exec(text)?.[0] ?? "";
  if (!catalogue.includes(`/Lang (${language})`)) found.push({ check: "pdf-language", place: "pdf", what: `it is not "${language}"` });
  const again = join(dirname(path), "again", basename(path));
  if (!existsSync(again) || !readFileSync(again).equals(bytes)) {
    found.push({ check: "pdf-bytes", place: "pdf", what: "made again it is another" });
  }
  return [...found, ...uncounted(await sheetsOf(path))];
}

function uncounted(sheets) {
  return sheets.flatMap(({ height, words }, at) => {
    const outside = words.filter((word) => word.top > height - 2 * MARGIN || word.bottom < 2 * MARGIN);
    const margin = outside.map((word) => word.text).join(" ");
    if (isNumber(margin, at + 1, sheets.length)) return [];
    return [{ check: "page-number", place: `page ${at + 1} of ${sheets.length}`, what: `"${margin}" is not its number` }];
  });
}
