// node check.js FOLDER [WORD…]: looks at the documents below a folder, or those whose names have one of the words in them.
// The folder right below it tells how: plan.js.

import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import { launch } from "./browser.js";
import { bound } from "./checks/bound.js";
import { all } from "./crew.js";
import { told } from "./findings.js";
import { look } from "./look.js";
import { jobs, papers } from "./plan.js";

async function main(root, words) {
  const shots = join(root, "shots");
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots);
  const started = Date.now();
  const isMeant = (path) => words.length === 0 || words.some((word) => basename(path).includes(word));
  const todo = jobs(root).filter((job) => isMeant(job.path));
  if (todo.length === 0) throw new Error(`there are no documents below ${root}`);
  const browser = await launch();
  const counts = await all(todo, Math.max(2, availableParallelism()), async (job) => {
    const name = `${basename(job.path, ".html")}-${job.mode.name}`;
    const found = await look(browser, job, join(shots, `${name}.png`));
    return tell(name, found);
  });
  await browser.close();
  for (const path of papers(root).filter(isMeant)) counts.push(tell(basename(path), await bound(path)));
  const documents = new Set(todo.map((job) => job.path)).size;
  const seconds = Math.round((Date.now() - started) / 1000);
  const sum = counts.reduce((a, b) => a + b, 0);
  console.log(`${documents} documents, looked at in ${todo.length} ways in ${seconds} s: ${sum} findings`);
  if (sum === 0) return;
  console.log(`screenshots: ${shots}`);
  process.exitCode = 1;
}

/** Tells what was found, and gives how much it is. */
function tell(name, found) {
  if (found.length > 0) console.log([`${name}: ${found.length} findings`, ...told(found)].join("\n"));
  return found.length;
}

const [folder, ...words] = process.argv.slice(2);
await main(resolve(folder ?? "."), words);
