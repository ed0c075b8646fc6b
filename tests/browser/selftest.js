// node selftest.js: every check must find its fault. The pages in selftest/MODE/ are named by what must be found in them, with
// anything after a `+`; `fine` is the page in which nothing is.

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { availableParallelism } from "node:os";
import { launch, MODES } from "./browser.js";
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

const browser = await launch();
const pages = Object.keys(MODES).flatMap((mode) =>
  readdirSync(join(ROOT, mode))
    .sort()
    .map((file) => ({ mode, file })),
);
const rights = await all(pages, availableParallelism(), (page) => isRight(browser, page));
await browser.close();
const wrong = rights.filter((right) => !right).length;
console.log(`${pages.length} pages with planted faults: ${wrong === 0 ? "each was found" : `${wrong} are wrong`}`);
if (wrong > 0) process.exitCode = 1;
