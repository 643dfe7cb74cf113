// <moves-small-map>: where one thing lies, in the place of the drawing that the server made.
import { showChosen, colours } from './overlay';
import { createMap, onTheme, readStyle } from './style';

export class SmallMap extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const [west, south, east, north] = (this.dataset['bounds'] ?? '').split(',').map(Number);
    const drawing = this.querySelector('[data-drawing]');
    const style = await readStyle(this).catch(() => null);
    if (!style || north === undefined) {
      return;
    }
    const frame = document.createElement('div');
    frame.className = 'mv-small-map__frame';
    this.prepend(frame);
    const map = createMap(this, frame, style, {
      bounds: [[west!, south!], [east!, north]],
      fitBoundsOptions: { padding: 48, maxZoom: 15 },
      cooperativeGestures: true,
      locale: { 'Map.Title': this.dataset['label'] ?? '', 'CooperativeGesturesHandler.MobileHelpText': this.dataset['fingers'] ?? '',
        'CooperativeGesturesHandler.WindowsHelpText': this.dataset['wheel'] ?? '', 'CooperativeGesturesHandler.MacHelpText': this.dataset['wheel'] ?? '' },
    });
    map.on('style.load', () => showChosen(map, { layer: this.dataset['layer']!, id: this.dataset['feature']! }, colours()));
    map.once('idle', () => {
      drawing?.remove();
      this.dataset['state'] = 'open';
    });
    onTheme(async () => map.setStyle(await readStyle(this), { diff: false }));
  }
}
