// Draws the letters of maps: signed distance fields of Fira Sans in ranges of 256, as MapLibre asks for them
// (https://github.com/mapbox/node-fontnik/blob/master/proto/glyphs.proto). Letters that a font lacks are left out.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';

const name = 'Fira Sans Medium';
const source = 'node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-Medium.woff2';
// Latin with all accents of DIN 91379, Greek, marks and punctuation.
const ranges = [0, 256, 512, 768, 7680, 8192];

const size = 24;
const border = 3;
const reach = 8;
const inside = 0.25;
// MapLibre puts the middle of a line 17 above the baseline less this; so a capital letter stands in the middle.
const ascender = 25;
const stepsOfCurve = 4;

/** Gives [{ name, bytes }], the names with the hash of what is in all of them. */
export async function glyphs(web) {
  const folder = join(web, 'target/glyphs');
  mkdirSync(folder, { recursive: true });
  const font = join(web, source);
  const files = ranges.map((first) => join(folder, `${first}-${first + 255}.pbf`));
  if (!files.every((file) => existsSync(file) && changedAt(file) > Math.max(changedAt(font), changedAt(fileURLToPath(import.meta.url))))) {
    const drawn = await open(font);
    files.forEach((file, index) => writeFileSync(file, range(drawn, ranges[index])));
  }
  const bytes = files.map((file) => readFileSync(file));
  const hash = createHash('sha256').update(Buffer.concat(bytes)).digest('base64url').slice(0, 8);
  return files.map((_, index) => ({
    name: `glyphs-${hash}/${name}/${ranges[index]}-${ranges[index] + 255}.pbf`,
    bytes: bytes[index],
  }));
}

async function open(file) {
  const letters = ranges.flatMap((first) => Array.from({ length: 256 }, (_, step) => first + step))
    .filter((code) => code > 31).map((code) => String.fromCodePoint(code)).join('');
  const plain = await subsetFont(readFileSync(file), letters, { targetFormat: 'sfnt' });
  return opentype.parse(plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength));
}

function changedAt(file) {
  return statSync(file).mtimeMs;
}

function range(font, first) {
  const parts = [text(1, name), text(2, `${first}-${first + 255}`)];
  for (let code = first; code < first + 256; code++) {
    if (font.charToGlyphIndex(String.fromCodePoint(code)) > 0) {
      parts.push(block(3, glyph(font, code)));
    }
  }
  return block(1, Buffer.concat(parts));
}

function glyph(font, code) {
  const shape = font.charToGlyph(String.fromCodePoint(code));
  const lines = flattened(shape.getPath(0, 0, size).commands);
  const advance = Math.round(shape.advanceWidth * size / font.unitsPerEm);
  const parts = [number(1, code)];
  if (lines.length === 0) {
    return Buffer.concat([...parts, number(3, 0), number(4, 0), number(5, 0), number(6, 0), number(7, advance)]);
  }
  const west = Math.floor(Math.min(...lines.map((line) => Math.min(line[0], line[2]))));
  const east = Math.ceil(Math.max(...lines.map((line) => Math.max(line[0], line[2]))));
  const north = Math.floor(Math.min(...lines.map((line) => Math.min(line[1], line[3]))));
  const south = Math.ceil(Math.max(...lines.map((line) => Math.max(line[1], line[3]))));
  const width = east - west;
  const height = south - north;
  const field = Buffer.alloc((width + 2 * border) * (height + 2 * border));
  let at = 0;
  for (let y = north - border; y < south + border; y++) {
    for (let x = west - border; x < east + border; x++) {
      const away = distance(lines, x + 0.5, y + 0.5);
      field[at++] = Math.max(0, Math.min(255, Math.round(255 - 255 * (away / reach + inside))));
    }
  }
  return Buffer.concat([...parts, block(2, field), number(3, width), number(4, height), number(5, zigzag(west)),
    number(6, zigzag(-north - ascender)), number(7, advance)]);
}

function flattened(commands) {
  const lines = [];
  let start = [0, 0];
  let last = [0, 0];
  const to = (point) => {
    if (point[0] !== last[0] || point[1] !== last[1]) {
      lines.push([...last, ...point]);
    }
    last = point;
  };
  for (const step of commands) {
    if (step.type === 'M') {
      start = last = [step.x, step.y];
    } else if (step.type === 'L') {
      to([step.x, step.y]);
    } else if (step.type === 'Z') {
      to(start);
    } else {
      curve(step, last).forEach(to);
    }
  }
  return lines;
}

function curve(step, from) {
  return Array.from({ length: stepsOfCurve }, (_, index) => {
    const t = (index + 1) / stepsOfCurve;
    const u = 1 - t;
    return [['x', 0], ['y', 1]].map(([axis, place]) => step.type === 'Q'
      ? u * u * from[place] + 2 * u * t * step[`${axis}1`] + t * t * step[axis]
      : u ** 3 * from[place] + 3 * u * u * t * step[`${axis}1`] + 3 * u * t * t * step[`${axis}2`] + t ** 3 * step[axis]);
  });
}

/** From the outline; negative inside of it. */
function distance(lines, x, y) {
  let nearest = Infinity;
  let turns = 0;
  for (const [x1, y1, x2, y2] of lines) {
    const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)));
    nearest = Math.min(nearest, Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)));
    if ((y1 <= y) !== (y2 <= y) && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)) {
      turns += y2 > y1 ? 1 : -1;
    }
  }
  return turns === 0 ? nearest : -nearest;
}

function zigzag(value) {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) {
      return Buffer.from([...bytes, rest]);
    }
    bytes.push(rest % 128 + 128);
  }
}

function number(field, value) {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function block(field, bytes) {
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
}

function text(field, value) {
  return block(field, Buffer.from(value, 'utf8'));
}
