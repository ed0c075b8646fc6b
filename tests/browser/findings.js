/**
 * One thing that is wrong with a document.
 * @typedef {{ check: string, place: string, what: string }} Finding
 */

const SHOWN = 4;

/**
 * Findings as lines, those of one check together; of many alike, the first ones.
 * @param {Finding[]} findings
 */
export function told(findings) {
  return [...new Set(findings.map((finding) => finding.check))].flatMap((check) => {
    const alike = findings.filter((finding) => finding.check === check);
    const lines = alike.slice(0, SHOWN).map(({ place, what }) => `  ${check}: ${place}: ${what}`);
    return alike.length > SHOWN ? [...lines, `  ${check}: and ${alike.length - SHOWN} more`] : lines;
  });
}
