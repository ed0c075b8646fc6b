// node selftest.js: every check must find its fault. The pages in selftest/MODE/ are named by what must be found in them, with
// anything after a `+`; `fine` is the page in which nothing is.

import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { basename, join } from "node:path";
import { availableParallelism, tmpdir } from "node:os";
import { launch, MODES, open } from "./browser.js";
import { bound } from "./checks/bound.js";
import { all } from "./crew.js";
import { told } from "./findings.js";
import { look } from "./look.js";

const ROOT = fileURLToPath(new URL("selftest/", import.meta.url));
const KIND = { modes: [], axe: "all" };

/** Whether in a page is found what its name says; else that is told. */
async function isRight(browser, { mode, file }) {
  const expected = file.replace(/(\+.*)?\.html$/, "").replace("_", "/");
  const found = await look(browser, { path: join(ROOT, mode, file), mode: MODES[mode], kind: KIND, first: true });
  const right = expected === "fine" ? found.length === 0 : found.some((finding) => finding.check === expected);
  if (!right) console.log([`${mode}/${file}: ${expected} was expected`, ...told(found)].join("\n"));
  return right;
}

/** PDFs with one fault each: what is to be found, what is replaced, and by what of the same length; or the page it is made of. */
const PAPERS = [
  ["fine", "", ""],
  ["pdf-tagged", "/Marked true", "/Marked null"],
  ["pdf-title", "/DisplayDocTitle true", "/DisplayDocTitle null"],
  ["pdf-bookmarks", "/Type /Outlines", "/Type /Outcasts"],
  ["pdf-language", "true>>\n/Lang (en)", "true>>\n/Lang (fr)"],
  ["pdf-bytes", "", ""],
  ["page-number", "", "", "page-number"],
];

async function paperOf(browser, name) {
  const { page } = await open(browser, join(ROOT, "print", `${name}.html`), MODES.print);
  const paper = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.context().close();
  return paper.toString("latin1");
}

/** Whether in PDFs is found what was done to them. */
async function papersAreRight(browser) {
  const folder = await mkdtemp(join(tmpdir(), "makebuy-papers-"));
  await mkdir(join(folder, "again"));
  const rights = [];
  for (const [expected, old, other, name] of PAPERS) {
    const path = join(folder, `${expected}-en.pdf`);
    const paper = Buffer.from((await paperOf(browser, name ?? "fine")).replace(old, other), "latin1");
    await writeFile(path, paper);
    if (expected !== "pdf-bytes") await writeFile(join(folder, "again", basename(path)), paper);
    const found = await bound(path);
    const right = found.map((finding) => finding.check).join() === (expected === "fine" ? "" : expected);
    if (!right) console.log([`${basename(path)}: ${expected} was expected`, ...told(found)].join("\n"));
    rights.push(right);
  }
  await rm(folder, { recursive: true });
  return rights;
}

const browser = await launch();
const pages = Object.keys(MODES).flatMap((mode) =>
  readdirSync(join(ROOT, mode))
    .sort()
    .map((file) => ({ mode, file })),
);
const rights = await all(pages, availableParallelism(), (page) => isRight(browser, page));
rights.push(...(await papersAreRight(browser)));
await browser.close();
const wrong = rights.filter((right) => !right).length;
console.log(`${rights.length} documents with planted faults: ${wrong === 0 ? "each was found" : `${wrong} are wrong`}`);
if (wrong > 0) process.exitCode = 1;
