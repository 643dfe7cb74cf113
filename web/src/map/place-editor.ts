// <moves-place-editor>: draws the place of a feature on a map and writes it into the fields of the form around it. The fields
// are the form; whoever has no map, or no pointer, types into them.
import type { Geometry, Position } from 'geojson';
import type { Map as GlMap } from 'maplibre-gl';
import type { Board, Tool } from './place-board';
import { createMap, onTheme, styleOf } from './style';

const degrees = 'grad';
const digits = 7;

export class PlaceEditor extends HTMLElement {
  private map!: GlMap;
  private board: Board | null = null;
  private fields!: Record<'east' | 'north' | 'system' | 'shape', HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null>;

  connectedCallback(): void {
    const form = this.closest('form');
    const frame = this.querySelector<HTMLElement>('[data-frame]');
    const [west, south, east, north] = (this.dataset['bounds'] ?? '').split(',').map(Number);
    if (!form || !frame || north === undefined) {
      return;
    }
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    this.fields = { east: field('ost'), north: field('nord'), system: field('system'), shape: field('geometrie') };
    try {
      this.map = createMap(this, frame, {
        bounds: [[west!, south!], [east!, north]],
        fitBoundsOptions: { padding: 48, maxZoom: 16 },
        locale: { 'Map.Title': this.dataset['label'] ?? '' },
      });
    } catch {
      this.dataset['state'] = 'failed';
      return;
    }
    this.map.once('load', () => void this.begin());
    onTheme(() => this.redraw());
  }

  private async begin(): Promise<void> {
    const { Board } = await import('./place-board');
    this.board = new Board(this.map, (places) => this.write(places), (tool) => this.press(tool));
    if (this.board.show(this.typed())) {
      this.querySelectorAll<HTMLButtonElement>('button[data-tool]').forEach((button) =>
        button.addEventListener('click', () => this.board?.choose(button.dataset['tool'] as Tool)));
      Object.values(this.fields).forEach((field) => field?.addEventListener('change', () => this.board?.show(this.typed())));
    } else {
      this.say(this.dataset['toomuch'] ?? '');
    }
    this.dataset['state'] = 'open';
  }

  private redraw(): void {
    const shown = this.board?.end();
    this.map.setStyle(styleOf(this), { diff: false });
    this.map.once('style.load', () => this.board?.start(shown ?? []));
  }

  /** What stands in the fields, else what the feature has; in metres only the server can read the fields. */
  private typed(): Geometry | null {
    const { east, north, system, shape } = this.fields;
    if (shape) {
      return shape.value.trim() === '' ? null : parsed(shape.value) ?? parsed(this.dataset['geometry']);
    }
    if (!east?.value.trim() && !north?.value.trim()) {
      return null;
    }
    const place = [east, north].map((field) => Number((field?.value ?? '').trim().replace(',', '.')));
    return system?.value === degrees && place.every((number) => Number.isFinite(number) && Math.abs(number) <= 180)
      ? { type: 'Point', coordinates: place } : parsed(this.dataset['geometry']);
  }

  private write(geometry: Geometry | null): void {
    const { east, north, system, shape } = this.fields;
    if (shape) {
      shape.value = geometry ? JSON.stringify(geometry) : '';
    } else if (east && north) {
      const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
      east.value = said(lon);
      north.value = said(lat);
    }
    if (system) {
      system.value = degrees;
    }
    const corners = geometry ? count(geometry) : 0;
    this.say((geometry?.type === 'Point' && east ? this.dataset['placed'] ?? '' : this.dataset['corners'] ?? '')
      .replace('{0}', geometry?.type === 'Point' && east ? `${east.value}; ${north?.value}` : String(corners)));
  }

  private press(tool: Tool): void {
    this.querySelectorAll<HTMLButtonElement>('button[data-tool]').forEach((button) =>
      button.setAttribute('aria-pressed', String(button.dataset['tool'] === tool)));
  }

  private say(words: string): void {
    this.querySelector<HTMLElement>('[data-said]')!.textContent = words;
  }

}

function said(number: number | undefined): string {
  return number === undefined ? '' : String(Number(number.toFixed(digits))).replace('.', ',');
}

function parsed(text: string | undefined): Geometry | null {
  try {
    const value = JSON.parse(text ?? '') as Geometry;
    return typeof value === 'object' && value !== null && 'type' in value ? value : null;
  } catch {
    return null;
  }
}

function count(geometry: Geometry): number {
  const all = (part: unknown): number => Array.isArray(part) && typeof part[0] === 'number' ? 1
    : Array.isArray(part) ? part.reduce<number>((sum, one) => sum + all(one), 0) : 0;
  return 'coordinates' in geometry ? all(geometry.coordinates as Position) : 0;
}
