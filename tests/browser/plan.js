import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { MODES } from "./browser.js";

const { desktop, phone, dark, print } = MODES;

/**
 * What documents of a kind are looked at for.
 * @typedef {object} Kind
 * @property {import("./browser.js").Mode[]} modes
 * @property {boolean} [hostile] words of users may be longer than any column, so heads of tables may break
 * @property {"all" | "structure" | "nothing"} axe what axe is asked: of what repeats itself hundreds of times, not for contrast
 */

/** Folders, and what the documents in them are looked at for. @type {Record<string, Kind>} */
const KINDS = {
  reports: { modes: [desktop, phone, dark, print], axe: "all" },
  books: { modes: [desktop, phone], axe: "all" },
  others: { modes: [desktop, phone], axe: "all" },
  big: { modes: [desktop, phone], axe: "structure" },
  hostile: { modes: [desktop, phone], axe: "nothing", hostile: true },
};

/** Everything there is to do in a folder: every document of every kind, in every mode. */
export function jobs(root) {
  return Object.entries(KINDS).flatMap(([name, kind]) =>
    files(join(root, name), ".html").flatMap((path) => kind.modes.map((mode, at) => ({ path, mode, kind, first: at === 0 }))),
  );
}

/** The PDFs in a folder; those in `again` are only compared. */
export function papers(root) {
  return files(join(root, "papers"), ".pdf").filter((path) => basename(dirname(path)) !== "again");
}

/** The files with an ending, below a folder. */
function files(folder, ending) {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  return found
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));
}
