// Which layers are shown, and which groups of their features: the boxes of the page's own form decide.
import type { FilterSpecification, Map } from 'maplibre-gl';

export interface LayerBox {
  key: string;
  title: string;
  box: HTMLInputElement;
  name: string;
}

export function boxes(page: ParentNode): LayerBox[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[data-layer]')].map((box) => ({
    key: box.value, title: box.dataset['title'] ?? box.value, box, name: box.dataset['name'] ?? '',
  }));
}

function groups(page: ParentNode, key: string): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[data-group]')].filter((box) => box.dataset['group'] === key);
}

/** The values that are left out, as they stand in the address. */
export function hidden(page: ParentNode): string[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[data-group]')].filter((box) => !box.checked).map((box) => box.value);
}

export function hide(page: ParentNode, values: string[]): void {
  page.querySelectorAll<HTMLInputElement>('input[data-group]').forEach((box) => {
    box.checked = !values.includes(box.value);
  });
}

/** Shows in the map what the boxes say. */
export function apply(page: ParentNode, map: Map): void {
  const original = originals(map);
  for (const { key, box } of boxes(page)) {
    const without = withoutHidden(groups(page, key));
    for (const id of idsOf(map, key)) {
      map.setLayoutProperty(id, 'visibility', box.checked ? 'visible' : 'none');
      const always = original.get(id);
      const all = [always, without].filter((one) => one !== undefined);
      map.setFilter(id, all.length === 0 ? null : (['all', ...all] as FilterSpecification));
    }
  }
}

const kept = new WeakMap<object, globalThis.Map<string, FilterSpecification | undefined>>();

/** The filters as the style has them, before anything was left out. */
function originals(map: Map): globalThis.Map<string, FilterSpecification | undefined> {
  const known = kept.get(map.style);
  if (known) {
    return known;
  }
  const found = new globalThis.Map(map.getStyle().layers.map((layer) =>
    [layer.id, 'filter' in layer ? (layer.filter as FilterSpecification | undefined) : undefined] as const));
  kept.set(map.style, found);
  return found;
}

function withoutHidden(values: HTMLInputElement[]): FilterSpecification | undefined {
  const left = values.filter((box) => !box.checked);
  if (left.length === 0) {
    return undefined;
  }
  const property = left[0]!.dataset['property']!;
  const others = left.some((box) => box.dataset['others'] !== undefined);
  const known = (boxes: HTMLInputElement[]) => boxes.filter((box) => box.dataset['others'] === undefined)
    .map((box) => ['==', ['get', property], JSON.parse(box.dataset['value']!)]);
  return (others
    ? ['any', ...known(values.filter((box) => box.checked))]
    : ['!', ['any', ...known(left)]]) as FilterSpecification;
}

export function idsOf(map: Map, key: string): string[] {
  return map.getStyle().layers.map((layer) => layer.id).filter((id) => id.startsWith(`${key}.`));
}
