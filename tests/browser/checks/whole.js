/**
 * Whether every text is on the page, uncut, on nothing else, and can be read in drawings.
 * @param {import("playwright-core").Page} page
 * @param {import("../browser.js").Mode} mode
 * @param {import("../plan.js").Kind} kind
 */
export function whole(page, mode, kind) {
  if (mode.dark) return page.evaluate(() => makebuy.faintLabels());
  return page.evaluate(
    ({ phone, hostile }) => [
      ...makebuy.beyondPage(),
      ...makebuy.scrolling(phone),
      ...makebuy.cut(),
      ...makebuy.overlapping(),
      ...(hostile ? [] : makebuy.brokenHeads()),
      ...makebuy.misplacedLabels(),
      ...makebuy.faintLabels(),
    ],
    { phone: Boolean(mode.phone), hostile: Boolean(kind.hostile) },
  );
}

/** Unfolds everything, so that it is looked at too. */
export function unfold(page) {
  return page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}
