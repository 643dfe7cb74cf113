// <moves-map>: the map of the city. Its buttons, boxes and words stand in the page; without this script they are not seen
// and the page is a list. What is shown stands in the address, and every feature that is seen stands in the list as well.
import type { LngLatBoundsLike, Map, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import * as address from './address';
import { DrawingBoard } from './drawing';
import type { Place } from './ground';
import * as layers from './layers';
import { listFeatures } from './list';
import { showMeasures } from './measures';
import * as overlay from './overlay';
import { part } from './pages';
import { locate, shareLink } from './place';
import { searchPlaces } from './search';
import { createMap, onTheme, still, styleOf } from './style';

const touch = 12;
// In milliseconds; what takes longer to fly over is jumped to.
const longestFlight = 2500;

export class MovesMap extends HTMLElement {
  private map!: Map;
  private page!: HTMLElement;
  private board!: DrawingBoard;
  private chosen = address.readChosen();
  private marked: { number: string; place: Place } | null = null;
  private dressed = false;
  private language = document.documentElement.lang;

  connectedCallback(): void {
    this.page = this.closest<HTMLElement>('[data-map-page]')!;
    try {
      this.open();
    } catch {
      this.dataset['state'] = 'failed';
    }
  }

  private open(): void {
    const frame = this.querySelector<HTMLElement>('[data-frame]')!;
    const view = address.readView();
    this.map = createMap(this, frame, {
      ...(view ? { center: view.centre, zoom: view.zoom } : { bounds: this.whole(), fitBoundsOptions: { padding: 32 } }),
      canvasContextAttributes: { preserveDrawingBuffer: true },
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      locale: { 'Map.Title': this.dataset['label'] ?? '',
        'CooperativeGesturesHandler.MobileHelpText': this.dataset['fingers'] ?? '' },
    });
    this.dataset['state'] = 'opening';
    this.board = new DrawingBoard(this, this.language, address.readDrawings(), () => this.drawn());
    layers.hide(this.page, address.readHidden());
    this.map.on('style.load', () => this.dress());
    this.map.on('error', () => this.failed());
    this.map.on('moveend', () => this.moved());
    this.map.on('idle', () => this.settled());
    this.map.on('click', (event) => this.touched([event.lngLat.lng, event.lngLat.lat], event.point, false));
    this.map.getCanvas().addEventListener('keydown', (event) => this.pressed(event));
    this.listen();
    onTheme(() => this.map.setStyle(styleOf(this), { diff: false }));
  }

  private whole(): LngLatBoundsLike {
    const [west, south, east, north] = (this.dataset['bounds'] ?? '').split(',').map(Number);
    return [[west ?? 9.03, south ?? 48.69], [east ?? 9.32, north ?? 48.87]];
  }

  private listen(): void {
    this.on('zoom-in', () => this.map.zoomIn({ animate: !still.matches }));
    this.on('zoom-out', () => this.map.zoomOut({ animate: !still.matches }));
    this.on('whole', () => this.map.fitBounds(this.whole(), {
      padding: 32, animate: !still.matches, maxDuration: longestFlight,
    }));
    this.on('locate', () => void locate(this.map, this.querySelector<HTMLElement>('[data-said]')!));
    this.on('share', () => void shareLink(this.querySelector<HTMLElement>('[data-said]')!));
    this.on('print', () => print());
    this.page.querySelectorAll<HTMLInputElement>('input[data-layer], input[data-group]').forEach((box) => {
      box.addEventListener('change', () => {
        layers.apply(this.page, this.map);
        this.remember();
      });
    });
    this.page.addEventListener('click', (event) => this.followed(event));
    searchPlaces(this.page, this.map);
  }

  private on(name: string, act: () => void): void {
    this.querySelector(`button[data-do="${name}"]`)?.addEventListener('click', act);
  }

  /** Without a style there is no map; a single tile that is missing changes nothing. */
  private failed(): void {
    if (!this.dressed) {
      this.dataset['state'] = 'failed';
    }
  }

  /** After the style is there, also another one. */
  private dress(): void {
    this.dressed = true;
    const colours = overlay.colours();
    layers.apply(this.page, this.map);
    overlay.addDrawings(this.map, colours);
    overlay.showDrawings(this.map, this.board.drawings);
    const asked = this.page.querySelector<HTMLAnchorElement>('a[data-at-once]');
    if (asked) {
      delete asked.dataset['atOnce'];
      this.show(asked, false);
    } else if (this.marked) {
      overlay.showMarked(this.map, this.marked.place);
    } else {
      this.choose(this.chosen, false);
    }
  }

  private moved(): void {
    this.remember();
    showMeasures(this.page, this.map, this.language);
  }

  private settled(): void {
    this.dataset['state'] = 'open';
    showMeasures(this.page, this.map, this.language);
    listFeatures(this.page, this.map);
  }

  private drawn(): void {
    this.map.getCanvas().classList.toggle('mv-is-drawing', this.board.active);
    if (this.map.getSource('drawn')) {
      overlay.showDrawings(this.map, this.board.drawings);
    }
    this.remember();
  }

  private remember(): void {
    const { lng, lat } = this.map.getCenter();
    address.write({
      view: { zoom: this.map.getZoom(), centre: [lng, lat] },
      layers: layers.boxes(this.page).filter(({ box }) => box.checked).map(({ key }) => key),
      hidden: layers.hidden(this.page),
      chosen: this.chosen,
      address: this.marked?.number ?? null,
      drawings: this.board.drawings,
    });
  }

  private touched(place: Place, point: { x: number; y: number }, byKey: boolean): void {
    if (this.board.active) {
      this.board.add(place);
      return;
    }
    const around: [PointLike, PointLike] = [[point.x - touch, point.y - touch], [point.x + touch, point.y + touch]];
    const known = new Set(layers.boxes(this.page).map(({ key }) => key));
    const found = this.map.queryRenderedFeatures(around).filter((feature) => known.has(feature.source));
    this.choose(found[0] ? chosenOf(found[0]) : null, byKey);
  }

  /** By the keyboard the middle of the map is the pointer. */
  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      const { lng, lat } = this.map.getCenter();
      this.touched([lng, lat], this.map.project([lng, lat]), true);
    } else if (event.key === 'Escape') {
      this.board.end();
    } else if (event.key === 'Backspace') {
      this.board.undo();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** A link to a place shows it in the map, if it is asked for in this window. */
  private followed(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-feature], a[data-place]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      this.show(link, true);
    }
  }

  private show(link: HTMLAnchorElement, focus: boolean): void {
    const [layer, id] = (link.dataset['feature'] ?? '').split('/');
    const [west, south, east, north] = (link.dataset['place'] ?? '').split(',').map(Number);
    if (layer && id) {
      this.switchOn(layer);
      this.choose({ layer, id }, focus);
    } else {
      this.choose(null, false);
      this.marked = 'mark' in link.dataset ? { number: link.pathname.split('/').pop()!, place: [west!, south!] } : null;
      overlay.showMarked(this.map, this.marked?.place ?? null);
      this.remember();
      void this.tell(link.href, focus);
    }
    if (north !== undefined) {
      this.map.fitBounds([[west!, south!], [east!, north]], {
        maxZoom: 16, padding: 64, animate: !still.matches, maxDuration: longestFlight,
      });
    }
  }

  private switchOn(key: string): void {
    const found = layers.boxes(this.page).find((one) => one.key === key);
    if (found && !found.box.checked) {
      found.box.checked = true;
      layers.apply(this.page, this.map);
    }
  }

  private choose(chosen: { layer: string; id: string } | null, focus: boolean): void {
    this.chosen = chosen;
    this.marked = null;
    overlay.showMarked(this.map, null);
    overlay.showChosen(this.map, chosen, overlay.colours());
    this.remember();
    void this.tell(chosen && this.dataset['items']!.replace('{layer}', encodeURIComponent(chosen.layer))
      .replace('{id}', encodeURIComponent(chosen.id)), focus);
  }

  /** Shows what is known of a place, as its own page says it; of none if there is no page. */
  private async tell(page: string | null, focus: boolean): Promise<void> {
    const panel = this.querySelector<HTMLElement>('[data-details]')!;
    const said = panel.querySelector<HTMLElement>('[data-said-of]')!;
    if (!page) {
      panel.hidden = true;
      said.replaceChildren();
      return;
    }
    const found = await part('details', page, '[data-feature-facts]').catch(() => undefined);
    if (found) {
      const link = panel.querySelector<HTMLAnchorElement>('a[data-own-page]')!;
      link.href = page;
      said.replaceChildren(...factsOf(found));
      panel.hidden = false;
      if (focus) {
        panel.focus();
      }
      panel.querySelector<HTMLButtonElement>('[data-do="close"]')!.onclick = () => {
        this.choose(null, false);
        this.map.getCanvas().focus();
      };
    }
  }
}

/** Name, layer and facts of a feature from its own page, without what only programs and offices need. */
function factsOf(page: Element): Element[] {
  page.querySelectorAll('[data-technical]').forEach((fact) => fact.remove());
  return [...page.querySelectorAll<HTMLElement>('.mv-kicker, h1, .mv-meta, dl.mv-facts')].map((one) => {
    if (one.tagName !== 'H1') {
      return one;
    }
    const title = document.createElement('h2');
    title.className = 'mv-h3-large';
    title.lang = one.lang;
    title.textContent = one.textContent;
    return title;
  });
}

function chosenOf(feature: MapGeoJSONFeature): { layer: string; id: string } {
  return { layer: feature.source, id: String(feature.properties['id']) };
}
