import { readFileSync } from "node:fs";

const FILES = ["boxes.js", "layout.js", "drawings.js", "marks.js"];

/** The checks that run in a page, as one script; they are then at `makebuy` there. A page's policy does not stop it. */
export function inPage() {
  const texts = FILES.map((file) => readFileSync(new URL(file, import.meta.url), "utf8"));
  const names = texts.flatMap((text) => [...text.matchAll(/^export function (\w+)/gm)].map((match) => match[1]));
  const body = texts.map((text) => text.replace(/^export /gm, "")).join("\n");
  return `globalThis.makebuy = (() => {\n${body}\nreturn { ${names.join(", ")} };\n})();`;
}
