// How large the map is: a bar on it, and a scale for the printed page, where the map is as wide as the style sheet says.
import type { Map } from 'maplibre-gl';
import { distance, type Place } from './ground';
import { roundLength, roundMetres, scale } from './numbers';
import { boxes } from './layers';

const printedWidth = 0.17;
const longestBar = 0.3;

export function showMeasures(page: HTMLElement, map: Map, language: string): void {
  const { clientWidth, clientHeight } = map.getCanvas();
  const place = (x: number): Place => {
    const { lng, lat } = map.unproject([x, clientHeight / 2]);
    return [lng, lat];
  };
  const across = distance(place(0), place(clientWidth));
  const bar = page.querySelector<HTMLElement>('[data-scale]');
  if (bar) {
    const long = roundLength(across * Math.min(longestBar, 140 / clientWidth));
    bar.style.width = `${100 * long / across}%`;
    bar.textContent = roundMetres(long, language);
  }
  write(page, '[data-printed-scale]', scale(across / printedWidth, language));
  write(page, '[data-printed-address]', location.href);
  showSources(page);
}

/** Those of the layers that are shown, and of the ground below them. */
function showSources(page: HTMLElement): void {
  const shown = boxes(page).filter(({ box }) => box.checked);
  const sources = new Set(shown.map(({ box }) => box.dataset['source'] ?? '').filter((source) => source !== ''));
  const ground = page.querySelector<HTMLElement>('moves-map')?.dataset['ground'];
  if (ground) {
    sources.add(ground);
  }
  page.querySelectorAll<HTMLElement>('[data-sources]').forEach((line) => {
    line.textContent = [...sources].join('; ');
  });
  write(page, '[data-printed-layers]', shown.map(({ title }) => title).join(', '));
}

function write(page: HTMLElement, selector: string, text: string): void {
  const line = page.querySelector(selector);
  if (line) {
    line.textContent = text;
  }
}
