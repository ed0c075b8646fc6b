import { accessible } from "./checks/accessible.js";
import { printed } from "./checks/printed.js";
import { valid } from "./checks/valid.js";
import { unfold, whole } from "./checks/whole.js";
import { open } from "./browser.js";

/**
 * Looks at a document in one mode.
 * @param {{ path: string, mode: import("./browser.js").Mode, kind: import("./plan.js").Kind, first?: boolean }} job
 * @param {string} [shots] a folder for a screenshot of what is wrong
 * @returns {Promise<import("./findings.js").Finding[]>}
 */
export async function look(browser, job, shots) {
  const { page, heard } = await open(browser, job.path, job.mode);
  try {
    const found = job.first ? await valid(job.path) : [];
    if (job.mode.media !== "print") await unfold(page);
    found.push(...(await whole(page, job.mode, job.kind)), ...(await accessible(page, job.mode, job.kind)));
    if (job.mode.media === "print") found.push(...(await printed(page)));
    found.push(...heard);
    if (found.length > 0 && shots) await shoot(page, shots);
    return found;
  } finally {
    await page.context().close();
  }
}

/** The upper part of a page as a picture. One that can not be taken is no reason to stop. */
async function shoot(page, path) {
  const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 16000));
  const { width } = page.viewportSize();
  const clip = { x: 0, y: 0, width, height };
  await page
    .screenshot({ path, clip, fullPage: true, timeout: 10000 })
    .catch((error) => console.log(`  no screenshot: ${error.message.split("\n")[0]}`));
}
