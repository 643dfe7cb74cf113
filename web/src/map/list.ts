// Every feature that is seen in the map, as a list: the same for whoever reads instead of looks.
import type { Map } from 'maplibre-gl';
import { boxes } from './layers';

const most = 24;

interface Seen {
  layer: string;
  title: string;
  id: string;
  name: string;
}

export function listFeatures(page: HTMLElement, map: Map): void {
  const list = page.querySelector<HTMLElement>('[data-seen]');
  if (!list) {
    return;
  }
  const seen = look(page, map);
  const words = list.dataset;
  list.querySelector('[data-count]')!.textContent = seen.length === 0 ? words['none'] ?? ''
    : (seen.length > most ? words['more'] : seen.length === 1 ? words['one'] : words['other'])
      ?.replace('{0}', String(seen.length)).replace('{1}', String(most)) ?? '';
  const entries = list.querySelector('ul')!;
  const address = entries.dataset['items'] ?? '';
  entries.replaceChildren(...seen.slice(0, most).map((one) => entry(one, address)));
}

function look(page: HTMLElement, map: Map): Seen[] {
  const known = boxes(page);
  const found = new globalThis.Map<string, Seen>();
  for (const feature of map.queryRenderedFeatures()) {
    const layer = known.find(({ key }) => key === feature.source);
    const id = String(feature.properties['id']);
    if (layer && !found.has(`${layer.key}/${id}`)) {
      const name = feature.properties[layer.name] as unknown;
      found.set(`${layer.key}/${id}`, { layer: layer.key, title: layer.title, id, name: name ? String(name) : id });
    }
  }
  const order = new Intl.Collator('de');
  return [...found.values()].sort((one, other) => order.compare(one.name, other.name) || order.compare(one.id, other.id));
}

function entry({ layer, title, id, name }: Seen, address: string): HTMLLIElement {
  const item = document.createElement('li');
  const inside = document.createElement('div');
  const link = document.createElement('a');
  link.className = 'mv-list__title';
  link.lang = 'de';
  link.href = address.replace('{layer}', layer).replace('{id}', encodeURIComponent(id));
  link.dataset['feature'] = `${layer}/${id}`;
  link.textContent = name;
  const meta = document.createElement('p');
  meta.className = 'mv-list__meta';
  meta.textContent = title;
  inside.append(link, meta);
  item.append(inside);
  return item;
}
