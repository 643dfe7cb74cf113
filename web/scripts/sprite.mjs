// Draws the icons that icons.json names into one file; each symbol is called by its meaning, not by its picture.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function sprite(web) {
  const meanings = JSON.parse(readFileSync(join(web, 'icons.json'), 'utf8'));
  const symbols = Object.entries(meanings).map(([meaning, icon]) => symbol(web, meaning, icon));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

function symbol(web, meaning, icon) {
  const drawing = readFileSync(join(web, `node_modules/lucide-static/icons/${icon}.svg`), 'utf8');
  const paths = drawing.replace(/<!--.*?-->/gs, '').match(/<svg[^>]*>(.*)<\/svg>/s)[1].replace(/\s*\n\s*/g, '');
  return `<symbol id="${meaning}" viewBox="0 0 24 24" fill="none" stroke="currentColor" `
    + `stroke-linecap="round" stroke-linejoin="round">${paths}</symbol>`;
}
