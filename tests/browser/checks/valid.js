import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // Of taste, not of validity.
      "long-title": "off",
      "no-trailing-whitespace": "off",
      "void-style": "off",
      // A list may have a name.
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      // A table that scrolls is a region in a `div`; a drawing is an `svg` with the role of an image.
      "prefer-native-element": ["error", { exclude: ["region", "img"] }],
    },
  }),
);

/** Whether a document is HTML as the standard has it. */
export async function valid(path) {
  const report = await validator.validateString(readFileSync(path, "utf8"), path);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map(({ ruleId, line, column, message }) => ({
    check: `html/${ruleId}`,
    place: `${line}:${column}`,
    what: message,
  }));
}
