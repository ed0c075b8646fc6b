import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * A word of a PDF, and a page, in points from the upper left corner.
 * @typedef {{ text: string, left: number, top: number, right: number, bottom: number }} Word
 * @typedef {{ width: number, height: number, words: Word[] }} Sheet
 */

/** @returns {Promise<Sheet[]>} the pages of what this page looks like on paper */
export async function sheets(page) {
  const folder = await mkdtemp(join(tmpdir(), "makebuy-pdf-"));
  try {
    const path = join(folder, "page.pdf");
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    return await sheetsOf(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @returns {Promise<Sheet[]>} the pages of a PDF */
export async function sheetsOf(path) {
  const { stdout } = await promisify(execFile)("pdftotext", ["-bbox", path, "-"], { maxBuffer: 1 << 28 });
  return read(stdout);
}

function read(text) {
  return text
    .split("<page ")
    .slice(1)
    .map((part) => {
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(part);
      const words = [
        ...part.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g),
      ];
      return { width: Number(width), height: Number(height), words: words.map(word) };
    });
}

function word([, left, top, right, bottom, text]) {
  return { text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
}
