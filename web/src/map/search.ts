// The search of the page, without loading the page again.
import type { Map } from 'maplibre-gl';
import { part } from './pages';

export function searchPlaces(page: HTMLElement, map: Map): void {
  const form = page.querySelector<HTMLFormElement>('form[data-search-places]');
  const results = page.querySelector<HTMLElement>('[data-found]');
  if (!form || !results) {
    return;
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    void part('search', `${form.action}?${asked}`, '[data-found]').then((found) => {
      results.replaceChildren(...(found?.childNodes ?? []));
      map.resize();
    }, () => undefined);
  });
}
