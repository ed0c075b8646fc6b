import { chromium } from "playwright-core";
import { existsSync } from "node:fs";
import { inPage } from "./in-page/load.js";

const PLACES = [process.env.MAKEBUY_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// No sandbox, since CI runs as root; and nothing that would look for the network by itself.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * How a document is looked at. Every rule of axe is asked where its answer may be another: for contrast in all colours, for the
 * rest on both widths of a screen. Other colours move nothing.
 * @typedef {object} Mode
 * @property {string} name
 * @property {number} width
 * @property {number} height
 * @property {"print"} [media]
 * @property {boolean} [dark]
 * @property {boolean} [phone]
 * @property {"all" | "colours" | "shapes"} axe
 */

/** @type {Record<string, Mode>} */
export const MODES = {
  desktop: { name: "desktop", width: 1280, height: 900, axe: "all" },
  phone: { name: "phone", width: 390, height: 844, phone: true, axe: "shapes" },
  dark: { name: "dark", width: 1280, height: 900, dark: true, axe: "colours" },
  // As wide as the text of an A4 page with margins of 18 mm.
  print: { name: "print", width: 658, height: 985, media: "print", axe: "colours" },
};

/** Starts the Chromium of this machine. */
export function launch() {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error("Chromium is not installed: apt-get install chromium, or set MAKEBUY_CHROMIUM to its path");
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * Opens a document, and collects what it says on the console and what it asks for.
 * @returns {Promise<{ page: import("playwright-core").Page, heard: import("./findings.js").Finding[] }>}
 */
export async function open(browser, path, mode) {
  const context = await browser.newContext({
    viewport: { width: mode.width, height: mode.height },
    colorScheme: mode.dark ? "dark" : "light",
    isMobile: Boolean(mode.phone),
  });
  const page = await context.newPage();
  const heard = [];
  const hear = (check, place, what) => heard.push({ check, place, what });
  const address = `file://${path}`;
  page.on("console", (message) => hear("console", message.location().url || "page", message.text()));
  page.on("pageerror", (error) => hear("console", "page", error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (url.split("#")[0] !== address && !url.startsWith("data:")) hear("request", "page", url.slice(0, 200));
  });
  page.on("requestfailed", (request) => hear("request", "page", `${request.url().slice(0, 200)} failed`));
  await page.emulateMedia({ media: mode.media ?? "screen" });
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(inPage());
  return { page, heard };
}
