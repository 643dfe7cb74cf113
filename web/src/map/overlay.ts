// What this page draws above the layers: the chosen feature, drawings and the own place.
import type { CircleLayerSpecification, ExpressionSpecification, GeoJSONSource, LayerSpecification, LineLayerSpecification, Map } from 'maplibre-gl';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Drawing } from './address';
import type { Place } from './ground';

export interface Colours {
  ink: string;
  page: string;
  action: string;
}

/** The roles of the house, as the style sheet has them now. */
export function colours(): Colours {
  const styles = getComputedStyle(document.documentElement);
  const role = (name: string) => styles.getPropertyValue(name).trim();
  return { ink: role('--mv-ink'), page: role('--mv-page'), action: role('--mv-action') };
}

export function addDrawings(map: Map, { ink, page, action }: Colours): void {
  map.addSource('drawn', { type: 'geojson', data: collection([]) });
  map.addSource('here', { type: 'geojson', data: collection([]) });
  map.addSource('marked', { type: 'geojson', data: collection([]) });
  const layers: LayerSpecification[] = [
    { id: 'drawn-area', type: 'fill', source: 'drawn', filter: kind('Polygon'), paint: { 'fill-color': ink, 'fill-opacity': 0.12 } },
    { id: 'drawn-rim', type: 'line', source: 'drawn', filter: ['!', kind('Point')], paint: { 'line-color': page, 'line-width': 6 } },
    { id: 'drawn-line', type: 'line', source: 'drawn', filter: ['!', kind('Point')],
      paint: { 'line-color': ink, 'line-width': 3, 'line-dasharray': [2, 1] } },
    { id: 'drawn-point', type: 'circle', source: 'drawn', filter: kind('Point'),
      paint: { 'circle-color': page, 'circle-radius': 5, 'circle-stroke-color': ink, 'circle-stroke-width': 3 } },
    { id: 'here', type: 'circle', source: 'here',
      paint: { 'circle-color': action, 'circle-radius': 9, 'circle-stroke-color': page, 'circle-stroke-width': 4 } },
    { id: 'marked', type: 'circle', source: 'marked',
      paint: { 'circle-color': ink, 'circle-radius': 10, 'circle-stroke-color': page, 'circle-stroke-width': 3 } },
  ];
  layers.forEach((layer) => map.addLayer(layer));
}

function kind(name: string): ExpressionSpecification {
  return ['==', ['geometry-type'], name];
}

export function showDrawings(map: Map, drawings: Drawing[]): void {
  const features = drawings.flatMap(({ kind, places }) => {
    const corners = places.map((place) => feature('Point', place));
    if (kind === 'line' && places.length > 1) {
      return [feature('LineString', places), ...corners];
    }
    if (kind === 'area' && places.length > 1) {
      return [feature('Polygon', [[...places, places[0]!]]), ...corners];
    }
    return corners;
  });
  map.getSource<GeoJSONSource>('drawn')?.setData(collection(features));
}

export function showHere(map: Map, place: Place): void {
  map.getSource<GeoJSONSource>('here')?.setData(collection([feature('Point', place)]));
}

/** Marks an address, which is no feature of a layer; null for none. */
export function showMarked(map: Map, place: Place | null): void {
  map.getSource<GeoJSONSource>('marked')?.setData(collection(place ? [feature('Point', place)] : []));
}

function feature(type: 'Point' | 'LineString' | 'Polygon', coordinates: unknown): Feature {
  return { type: 'Feature', properties: {}, geometry: { type, coordinates } as Geometry };
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** Draws what a feature was, dashed, below what it is, both as GeoJSON; empty for nothing. */
export function showPlaces(map: Map, then: string, now: string, { ink, page, action }: Colours): void {
  if (then) {
    addPlace(map, 'then', then, { 'line-color': action, 'line-width': 4, 'line-dasharray': [2, 1.5] },
      { 'circle-color': page, 'circle-radius': 9, 'circle-stroke-color': action, 'circle-stroke-width': 3 });
  }
  if (now) {
    addPlace(map, 'now', now, { 'line-color': ink, 'line-width': 4 },
      { 'circle-color': ink, 'circle-radius': 9, 'circle-stroke-color': page, 'circle-stroke-width': 3 });
  }
}

function addPlace(map: Map, id: string, text: string, line: LineLayerSpecification['paint'], point: CircleLayerSpecification['paint']): void {
  map.addSource(id, { type: 'geojson', data: JSON.parse(text) as Geometry });
  map.addLayer({ id: `${id}-line`, type: 'line', source: id, filter: ['!', kind('Point')], paint: line });
  map.addLayer({ id: `${id}-point`, type: 'circle', source: id, filter: kind('Point'), paint: point });
}

/** Draws the chosen feature in ink, above all others; null for none. */
export function showChosen(map: Map, chosen: { layer: string; id: string } | null, { ink, page }: Colours): void {
  ['chosen-line', 'chosen-point'].filter((id) => map.getLayer(id)).forEach((id) => map.removeLayer(id));
  if (!chosen || !map.getSource(chosen.layer)) {
    return;
  }
  const only: ExpressionSpecification = ['==', ['get', 'id'], chosen.id];
  const of = { source: chosen.layer, 'source-layer': chosen.layer };
  const drawn = ['match', ['geometry-type'], ['Point', 'MultiPoint'], false, true] as ExpressionSpecification;
  map.addLayer({ id: 'chosen-line', type: 'line', ...of, filter: ['all', only, drawn], paint: { 'line-color': ink, 'line-width': 4 } });
  map.addLayer({ id: 'chosen-point', type: 'circle', ...of, filter: ['all', only, ['!', drawn]],
    paint: { 'circle-color': ink, 'circle-radius': 10, 'circle-stroke-color': page, 'circle-stroke-width': 3 } });
}
