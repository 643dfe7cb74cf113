// Drawing and measuring, by the pointer or from the middle of the map by the keyboard.
import type { Drawing, Kind } from './address';
import { area, length, type Place } from './ground';
import { metres, squareMetres } from './numbers';

export class DrawingBoard {
  readonly drawings: Drawing[];
  private current: Drawing | null = null;

  constructor(
    private readonly tools: HTMLElement,
    private readonly language: string,
    drawings: Drawing[],
    private readonly changed: () => void,
  ) {
    this.drawings = drawings;
    tools.querySelectorAll<HTMLButtonElement>('button[data-draw]').forEach((button) => {
      button.addEventListener('click', () => this.choose(button.dataset['draw'] as Kind));
    });
    this.button('undo')?.addEventListener('click', () => this.undo());
    this.button('clear')?.addEventListener('click', () => this.clear());
    this.button('save')?.addEventListener('click', () => this.save());
    this.tell();
  }

  get active(): boolean {
    return this.current !== null;
  }

  /** The kind that is drawn from now on; the same one once more ends drawing. */
  private choose(kind: Kind): void {
    this.current = this.current?.kind === kind ? null : { kind, places: [] };
    this.forgetEmpty();
    this.tell();
    this.changed();
  }

  end(): void {
    if (this.current) {
      this.choose(this.current.kind);
    }
  }

  add(place: Place): void {
    if (!this.current) {
      return;
    }
    if (this.current.places.length === 0 || this.current.kind === 'point') {
      this.current = { kind: this.current.kind, places: [] };
      this.drawings.push(this.current);
    }
    this.current.places.push(place);
    this.tell();
    this.changed();
  }

  undo(): void {
    const last = this.drawings.at(-1);
    last?.places.pop();
    this.forgetEmpty();
    if (this.current && !this.drawings.includes(this.current)) {
      this.current.places.length = 0;
    }
    this.tell();
    this.changed();
  }

  private clear(): void {
    this.drawings.length = 0;
    this.current?.places.splice(0);
    this.tell();
    this.changed();
  }

  private forgetEmpty(): void {
    const full = this.drawings.filter((drawing) => drawing.places.length > 0);
    this.drawings.splice(0, this.drawings.length, ...full);
  }

  private save(): void {
    const features = this.drawings.map(({ kind, places }) => ({
      type: 'Feature', properties: {}, geometry: kind === 'area' && places.length > 2
        ? { type: 'Polygon', coordinates: [[...places, places[0]]] }
        : kind !== 'point' && places.length > 1
          ? { type: 'LineString', coordinates: places } : { type: 'Point', coordinates: places[0] },
    }));
    const file = new Blob([JSON.stringify({ type: 'FeatureCollection', features })], { type: 'application/geo+json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'zeichnung.geojson';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private button(name: string): HTMLButtonElement | null {
    return this.tools.querySelector(`button[data-do="${name}"]`);
  }

  /** Says what is drawn now and how long or large it is. */
  private tell(): void {
    this.tools.querySelectorAll<HTMLButtonElement>('button[data-draw]').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.dataset['draw'] === this.current?.kind));
    });
    const some = this.drawings.length > 0;
    ['undo', 'clear', 'save'].forEach((name) => this.button(name)?.toggleAttribute('hidden', !some));
    const words = this.tools.querySelector<HTMLElement>('[data-measured]');
    if (words) {
      words.textContent = this.measured(words.dataset) || (this.current ? words.dataset['how'] ?? '' : '');
    }
  }

  private measured(words: DOMStringMap): string {
    const last = this.drawings.at(-1);
    if (!last || last.kind === 'point' || last.places.length < 2) {
      return '';
    }
    if (last.kind === 'line' || last.places.length < 3) {
      return (words['length'] ?? '').replace('{0}', metres(length(last.places), this.language));
    }
    return (words['area'] ?? '').replace('{0}', squareMetres(area(last.places), this.language))
      .replace('{1}', metres(length([...last.places, last.places[0]!]), this.language));
  }
}
