// Cuts Fira Sans in two files per weight: what every German page needs, and the other letters of names (DIN 91379).
// The Google cut of the font lacks most combining accents; the one that KERN brings has them.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const weights = { 300: 'Light', 400: 'Regular', 500: 'Medium', 600: 'SemiBold' };
const copyrightAndLicence = [0, 13, 14];

const accents = letters('0300-0304 0306-030C 030F-0313 0315 031B 0323-0328 032D-032E 0331-0332 0338');
const german = letters('20-7E A0-FF 0152-0153 1E9E 2010-2015 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A '
  + '2080-2089 20AC 2122 2190-2193 2212 2248 2260 2264-2265') + accents;
// The base letters are repeated so that a letter with an accent below it can be put together inside one file.
const names = letters('41-5A 61-7A 0100-02FF 0370-04FF 1E00-1FFF') + accents;

const signs = letters('20-7E A0-036F 0370-04FF 1D40-1D7F 1E00-1EFF 2010-2027 202F-205E 2070-209F 20A0-20BF 2100-215F 2190-2199 2200-22FF 25A0-25FF');

export async function cutFonts(web) {
  const folder = join(web, 'target/fonts');
  mkdirSync(folder, { recursive: true });
  for (const [weight, name] of Object.entries(weights)) {
    const font = join(web, `node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-${name}.woff2`);
    await cut(font, german, join(folder, `fira-sans-${weight}.woff2`));
    await cut(font, names, join(folder, `fira-sans-${weight}-names.woff2`));
  }
}

/** The fonts that documents embed: the house's, and Noto Sans for the letters of names that it lacks. */
export async function cutDocumentFonts(web) {
  const folder = join(web, 'target/classes/META-INF/documents');
  mkdirSync(folder, { recursive: true });
  const fonts = { 'fira-sans/FiraSans-Regular': 'fira-sans-400', 'fira-sans/FiraSans-SemiBold': 'fira-sans-600',
    'noto-sans/NotoSans-Regular': 'noto-sans-400', 'noto-sans/NotoSans-Bold': 'noto-sans-600' };
  for (const [font, file] of Object.entries(fonts)) {
    await cut(join(web, `node_modules/@kern-ux/native/dist/fonts/${font}.woff2`), signs, join(folder, `${file}.ttf`), 'sfnt');
  }
}

async function cut(font, text, file, targetFormat = 'woff2') {
  if (existsSync(file) && changedAt(file) > Math.max(changedAt(font), changedAt(fileURLToPath(import.meta.url)))) {
    return;
  }
  const options = { targetFormat, preserveNameIds: copyrightAndLicence };
  writeFileSync(file, await subsetFont(readFileSync(font), text, options));
}

function changedAt(file) {
  return statSync(file).mtimeMs;
}

function letters(ranges) {
  return ranges.split(' ').flatMap((range) => {
    const [first, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step));
  }).join('');
}
