// The style of the map in the theme of the page, and in another one as soon as the page has it.
import type { Map, MapOptions } from 'maplibre-gl';
import { Map as GlMap, setWorkerCount, setWorkerUrl } from 'maplibre-gl';

const dark = matchMedia('(prefers-color-scheme: dark)');

export const still = matchMedia('(prefers-reduced-motion: reduce)');

export function isDark(): boolean {
  const chosen = document.documentElement.dataset['kernTheme'];
  return chosen ? chosen === 'dark' : dark.matches;
}

/** Calls when the theme has become another. */
export function onTheme(changed: () => void): void {
  let before = isDark();
  const look = () => {
    if (isDark() !== before) {
      before = !before;
      changed();
    }
  };
  dark.addEventListener('change', look);
  new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['data-kern-theme'] });
}

/** @param element with the addresses of the styles by day and by night */
export function styleOf(element: HTMLElement): string {
  return isDark() ? element.dataset['dark']! : element.dataset['light']!;
}

/** @param settings what differs from map to map */
export function createMap(element: HTMLElement, container: HTMLElement, settings: Partial<MapOptions>): Map {
  setWorkerUrl(element.dataset['worker']!);
  setWorkerCount(1);
  return new GlMap({
    container,
    style: styleOf(element),
    attributionControl: false,
    maplibreLogo: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 20,
    fadeDuration: still.matches ? 0 : 120,
    ...settings,
  });
}
