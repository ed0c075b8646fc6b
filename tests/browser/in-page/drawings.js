// Whether the texts of drawings are whole and can be read. Runs in the page, after boxes.js.

const SHAPES = "path, circle, ellipse, rect, polygon";

function drawings() {
  return [...document.querySelectorAll("svg")].filter((svg) => svg.checkVisibility() && svg.querySelector("text"));
}

/** @returns {Finding[]} texts that reach out of their drawing, or stand on a mark that is not theirs */
export function misplacedLabels() {
  return drawings().flatMap((svg) => [...outside(svg), ...onMarks(svg)]);
}

function outside(svg) {
  const frame = svg.getBoundingClientRect();
  const out = ({ left, top, right, bottom }) =>
    left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
  const boxes = textBoxes(svg).filter((box) => out(letters(box)));
  return boxes.map((box) => ({
    check: "label",
    place: placeOf(svg),
    what: `${quoted(box.node.data)} reaches out of its drawing`,
  }));
}

/** Shapes that stand for something: small ones. A frame, a grid or a field is not. */
function marks(svg) {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll(SHAPES)].filter((shape) => {
    const { width, height } = shape.getBoundingClientRect();
    const { fill, stroke } = getComputedStyle(shape);
    const small = width > 1 && height > 1 && width < frame.width / 5 && height < frame.height / 5;
    return small && (fill !== "none" || stroke !== "none") && !shape.closest("defs, clipPath, marker, pattern");
  });
}

function onMarks(svg) {
  const found = [];
  const shapes = marks(svg);
  for (const box of textBoxes(svg)) {
    const line = letters(box);
    const group = box.element.closest("g");
    for (const shape of shapes) {
      if (group && shape.closest("g") === group) continue;
      if (!meet(line, shape.getBoundingClientRect(), 2)) continue;
      const what = `${quoted(box.node.data)} stands on a mark that is not its own`;
      found.push({ check: "label", place: placeOf(shape), what });
    }
  }
  return found;
}

/** @returns {Finding[]} texts of drawings that stand out too little from what is behind them (WCAG 1.4.3) */
export function faintLabels() {
  const found = [];
  for (const svg of drawings()) {
    for (const text of svg.querySelectorAll("text")) {
      if (!text.textContent.trim() || !text.checkVisibility()) continue;
      const { ratio, needed } = contrastOf(svg, text);
      if (ratio >= needed - 0.01) continue;
      const what = `${quoted(text.textContent)} has a contrast of ${ratio.toFixed(2)}, not ${needed}`;
      found.push({ check: "faint-label", place: placeOf(text), what });
    }
  }
  return found;
}

function contrastOf(svg, text) {
  const style = getComputedStyle(text);
  const scale = text.getScreenCTM();
  const pixels = parseFloat(style.fontSize) * Math.hypot(scale.a, scale.b);
  const large = pixels >= 24 || (pixels >= 18.66 && Number(style.fontWeight) >= 700);
  const ink = rgba(style.fill);
  const box = text.getBBox();
  const points = [0.1, 0.5, 0.9].map((part) => new DOMPoint(box.x + box.width * part, box.y + box.height / 2));
  const ratios = points.map((point) => contrast(ink, behind(svg, text, point.matrixTransform(scale))));
  return { ratio: Math.min(...ratios), needed: large ? 3 : 4.5 };
}

/** The colour on which a text is painted at a point of the screen. */
function behind(svg, text, point) {
  let colour = pageColour(svg);
  for (const shape of svg.querySelectorAll(SHAPES)) {
    if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    const { fill, fillOpacity } = getComputedStyle(shape);
    if (fill === "none" || shape.closest("defs, clipPath, marker, pattern") || !shape.checkVisibility()) continue;
    if (!shape.isPointInFill(point.matrixTransform(shape.getScreenCTM().inverse()))) continue;
    colour = over(rgba(fill), Number(fillOpacity), colour);
  }
  return colour;
}

function pageColour(element) {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.unshift(rgba(getComputedStyle(at).backgroundColor));
  const canvas =
    matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  return layers.reduce((below, layer) => over(layer, 1, below), canvas);
}

function over([r, g, b, a], opacity, below) {
  const part = a * opacity;
  return [r, g, b].map((value, at) => value * part + below[at] * (1 - part)).concat(1);
}

const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** @returns {number[]} a colour of CSS as red, green, blue and opacity */
function rgba(colour) {
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
}

function luminance([r, g, b]) {
  const [x, y, z] = [r, g, b].map((value) => value / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

function contrast(ink, paper) {
  const [light, dark] = [luminance(over(ink, 1, paper)), luminance(paper)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
