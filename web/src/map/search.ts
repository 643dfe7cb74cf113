// The search of the page, from the first letter on and without loading the page again.
import type { Map } from 'maplibre-gl';
import { part } from './pages';

const pause = 250;

export function searchPlaces(page: HTMLElement, map: Map): void {
  const form = page.querySelector<HTMLFormElement>('form[data-search-places]');
  const field = form?.querySelector<HTMLInputElement>('input');
  const results = page.querySelector<HTMLElement>('[data-found]');
  if (!form || !field || !results) {
    return;
  }
  let waiting = 0;
  const ask = () => {
    clearTimeout(waiting);
    const asked = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    void part('search', `${form.action}?${asked}`, '[data-found]').then((found) => {
      show(results, found);
      map.resize();
    }, () => undefined);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, pause);
  });
  form.addEventListener('keydown', (event) => walk(event, field, results));
  results.addEventListener('keydown', (event) => walk(event, field, results));
}

/** The number is told, the list is read by whoever goes there. */
function show(results: HTMLElement, found: Element | null): void {
  for (const name of ['[data-found-count]', '[data-found-list]']) {
    results.querySelector(name)!.replaceChildren(...(found?.querySelector(name)?.childNodes ?? []));
  }
}

/** Arrows go from the field through the results and back. */
function walk(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('a')];
  const next = stops[stops.indexOf(event.target as HTMLElement) + step];
  if (step !== 0 && stops.includes(event.target as HTMLElement) && next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Escape' && event.target !== field) {
    field.focus();
  }
}
