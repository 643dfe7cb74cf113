// What is to be seen stands in the address, so that a link shows the same to everybody.
import type { Place } from './ground';

export type Kind = 'point' | 'line' | 'area';

export interface Drawing {
  kind: Kind;
  places: Place[];
}

export interface View {
  zoom: number;
  centre: Place;
}

const longest = 1_500;

export function readView(): View | null {
  const found = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(parameters().get('lage') ?? '');
  const [zoom, north, east] = found?.slice(1).map(Number) ?? [];
  return zoom !== undefined && Math.abs(north!) < 86 && Math.abs(east!) <= 180 ? { zoom: Math.min(zoom, 20), centre: [east!, north!] } : null;
}

export function readChosen(): { layer: string; id: string } | null {
  const [layer, id] = (parameters().get('objekt') ?? '').split('/');
  return layer && id ? { layer, id } : null;
}

export function readDrawings(): Drawing[] {
  return parameters().getAll('zeichnung').flatMap((text) => {
    const [kind, ...places] = text.split(/[~;]/);
    const read = places.map((place) => place.split(',').map(Number) as Place)
      .filter((place) => place.length === 2 && place.every(Number.isFinite));
    return (kind === 'point' || kind === 'line' || kind === 'area') && read.length > 0 ? [{ kind, places: read }] : [];
  });
}

export function readHidden(): string[] {
  return parameters().getAll('ohne');
}

export interface State {
  view: View;
  layers: string[];
  hidden: string[];
  chosen: { layer: string; id: string } | null;
  address: string | null;
  drawings: Drawing[];
}

/** Puts the state into the address of this page, without a step in the browser's history. */
export function write(state: State): void {
  const next = new URLSearchParams();
  next.set('auswahl', '1');
  state.layers.forEach((layer) => next.append('ebene', layer));
  state.hidden.forEach((value) => next.append('ohne', value));
  next.set('lage', `${state.view.zoom.toFixed(2)}/${state.view.centre[1].toFixed(5)}/${state.view.centre[0].toFixed(5)}`);
  if (state.chosen) {
    next.set('objekt', `${state.chosen.layer}/${state.chosen.id}`);
  }
  if (state.address) {
    next.set('adresse', state.address);
  }
  for (const drawing of state.drawings) {
    const text = `${drawing.kind}~${drawing.places.map((place) => place.map((one) => one.toFixed(5)).join(',')).join(';')}`;
    if (next.toString().length + text.length < longest) {
      next.append('zeichnung', text);
    }
  }
  const readable = next.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3B', ';').replaceAll('%7E', '~');
  history.replaceState(history.state, '', `${location.pathname}?${readable}`);
}

function parameters(): URLSearchParams {
  return new URLSearchParams(location.search);
}
