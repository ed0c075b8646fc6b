import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core says: WCAG 2.2 A and AA, and best practices.
 * @param {import("../browser.js").Mode} mode
 * @param {import("../plan.js").Kind} kind
 */
export async function accessible(page, mode, kind) {
  const options = asked(mode, kind);
  if (!options) return [];
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => ({ check: `axe/${id}`, place: node.target.join(" "), what: node.failureSummary.replace(/\s+/g, " ") })),
  );
}

function asked(mode, kind) {
  const rest = { preload: false, resultTypes: ["violations"] };
  if (kind.axe === "nothing") return undefined;
  if (mode.axe === "colours") return { ...rest, runOnly: ["color-contrast"] };
  const contrast = mode.axe === "all" && kind.axe === "all";
  return { ...rest, rules: { "target-size": { enabled: true }, "color-contrast": { enabled: contrast } } };
}
