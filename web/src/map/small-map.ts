// <moves-small-map>: where one thing lies, or the things of one layer, in the place of the drawing that the server made.
import type { LngLatBoundsLike, Map } from 'maplibre-gl';
import { colours, showChosen, showPlaces } from './overlay';
import { createMap, onTheme, styleOf } from './style';

export class SmallMap extends HTMLElement {
  connectedCallback(): void {
    const [west, south, east, north] = (this.dataset['bounds'] ?? '').split(',').map(Number);
    if (north === undefined) {
      return;
    }
    const frame = document.createElement('div');
    frame.className = 'mv-small-map__frame';
    this.prepend(frame);
    try {
      this.open(frame, [[west!, south!], [east!, north]]);
    } catch {
      frame.remove();
    }
  }

  /** The drawing stays until there is something in its place. */
  private open(frame: HTMLElement, bounds: LngLatBoundsLike): void {
    const map = createMap(this, frame, {
      bounds,
      fitBoundsOptions: { padding: 48, maxZoom: 15 },
      cooperativeGestures: true,
      locale: { 'Map.Title': this.dataset['label'] ?? '', 'CooperativeGesturesHandler.MobileHelpText': this.dataset['fingers'] ?? '',
        'CooperativeGesturesHandler.WindowsHelpText': this.dataset['wheel'] ?? '', 'CooperativeGesturesHandler.MacHelpText': this.dataset['wheel'] ?? '' },
    });
    map.on('style.load', () => {
      if (this.dataset['layer']) {
        showOnly(map, this.dataset['layer']);
        showChosen(map, { layer: this.dataset['layer'], id: this.dataset['feature'] ?? '' }, colours());
      } else {
        showPlaces(map, this.dataset['then'] ?? '', this.dataset['now'] ?? '', colours());
      }
    });
    map.once('idle', () => {
      this.querySelector('[data-drawing]')?.remove();
      this.dataset['state'] = 'open';
    });
    onTheme(() => map.setStyle(styleOf(this), { diff: false }));
  }
}

/** Of the city's layers this one and those that lie below all others. */
function showOnly(map: Map, key: string): void {
  for (const layer of map.getStyle().layers) {
    const belongs = !('source' in layer) || layer.id.startsWith(`${key}.`) || layer.id.startsWith('grund.')
      || (layer.metadata as Record<string, unknown> | undefined)?.['moves:ground'] === true;
    if (!belongs) {
      map.setLayoutProperty(layer.id, 'visibility', 'none');
    }
  }
}
