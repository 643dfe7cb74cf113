// What is drawn for one feature: its parts as shapes whose corners move, in and out of GeoJSON.
import type { Geometry, Position } from 'geojson';
import type { Map as GlMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import type { GeoJSONStoreFeatures } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { colours } from './overlay';

export type Tool = 'point' | 'linestring' | 'polygon' | 'select' | 'delete';

const modes = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' } as const;
const precision = 9;

export class Board {
  private draw!: TerraDraw;
  private tool: Tool = 'select';
  /** True while what somebody typed is drawn, which says nothing new. */
  private showing = false;

  constructor(
    private readonly map: GlMap,
    private readonly changed: (geometry: Geometry | null) => void,
    private readonly chosen: (tool: Tool) => void,
  ) {
    this.start([]);
  }

  /** Begins with these shapes, in the colours of the page. */
  start(shapes: GeoJSONStoreFeatures[]): void {
    this.draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map: this.map, coordinatePrecision: precision }), modes: tools() });
    this.draw.start();
    this.draw.addFeatures(shapes);
    this.draw.on('finish', (id) => this.finished(id));
    this.draw.on('change', (_ids, kind) => kind === 'delete' && !this.showing ? this.tell() : undefined);
    this.choose('select');
  }

  /** Takes everything from the map and gives it back. */
  end(): GeoJSONStoreFeatures[] {
    const shapes = this.shapes();
    this.draw.stop();
    return shapes;
  }

  choose(tool: Tool): void {
    if (tool === 'delete') {
      this.draw.clear();
    } else {
      this.tool = tool;
      this.draw.setMode(tool);
      this.chosen(tool);
    }
  }

  /** False if it has what cannot be drawn here, such as an area with holes. */
  show(geometry: Geometry | null): boolean {
    const parts = geometry ? simple(geometry) : [];
    if (parts === null) {
      return false;
    }
    this.showing = true;
    this.draw.clear();
    this.showing = false;
    const added = this.draw.addFeatures(parts.map((part) => ({
      type: 'Feature', properties: { mode: modes[part.type] }, geometry: part,
    })) as GeoJSONStoreFeatures[]);
    return added.every(({ valid }) => valid);
  }

  /** A drawn shape takes the place of one of another kind; a point the place of every other one. */
  private finished(id: string | number): void {
    if (this.tool !== 'select') {
      const latest = this.draw.getSnapshotFeature(id);
      const others = this.shapes().filter((shape) => shape.id !== id
        && (latest?.geometry.type === 'Point' || shape.geometry.type !== latest?.geometry.type));
      this.draw.removeFeatures(others.map((shape) => shape.id!));
      this.choose('select');
      this.draw.selectFeature(id);
    }
    this.tell();
  }

  private tell(): void {
    const parts = this.shapes().map((shape) => shape.geometry);
    this.changed(parts.length === 0 ? null : parts.length === 1 ? parts[0]! : together(parts));
  }

  private shapes(): GeoJSONStoreFeatures[] {
    return this.draw.getSnapshot().filter((shape) => modes[shape.geometry.type as keyof typeof modes] === shape.properties['mode']);
  }
}

type Part = { type: 'Point'; coordinates: Position } | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] };

/** The parts of a geometry, without heights; null if one of them cannot be drawn here. */
function simple(geometry: Geometry): Part[] | null {
  switch (geometry.type) {
    case 'Point': return [{ type: 'Point', coordinates: flat(geometry.coordinates) }];
    case 'LineString': return [{ type: 'LineString', coordinates: geometry.coordinates.map(flat) }];
    case 'Polygon': return geometry.coordinates.length > 1 ? null
      : [{ type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(flat)) }];
    case 'MultiPoint': return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates: flat(coordinates) }));
    case 'MultiLineString': return geometry.coordinates.map((line) => ({ type: 'LineString', coordinates: line.map(flat) }));
    case 'MultiPolygon': return geometry.coordinates.some((rings) => rings.length > 1) ? null
      : geometry.coordinates.map((rings) => ({ type: 'Polygon', coordinates: rings.map((ring) => ring.map(flat)) }));
    default: return null;
  }
}

function flat([east, north]: Position): Position {
  return [east!, north!];
}

function together(parts: Geometry[]): Geometry {
  const coordinates = parts.map((part) => ('coordinates' in part ? part.coordinates : []));
  return { type: `Multi${parts[0]!.type}`, coordinates } as Geometry;
}

/** The modes, in which corners move, come and go; everything in the ink of the page. */
function tools() {
  const { ink, page } = colours();
  const line = ink as `#${string}`;
  const rim = page as `#${string}`;
  const moved = { feature: { draggable: true, coordinates: { midpoints: true, draggable: true, deletable: true } } };
  const shape = { fillColor: line, fillOpacity: 0.15, outlineColor: line, outlineWidth: 3 };
  const point = { pointColor: line, pointWidth: 9, pointOutlineColor: rim, pointOutlineWidth: 3 };
  return [
    new TerraDrawPointMode({ styles: point }),
    new TerraDrawLineStringMode({ styles: { lineStringColor: line, lineStringWidth: 3 } }),
    new TerraDrawPolygonMode({ styles: shape }),
    new TerraDrawSelectMode({
      flags: { point: { feature: { draggable: true } }, linestring: moved, polygon: moved },
      styles: {
        selectedPointColor: line, selectedPointWidth: 11, selectedPointOutlineColor: rim, selectedPointOutlineWidth: 3,
        selectedLineStringColor: line, selectedLineStringWidth: 4,
        selectedPolygonColor: line, selectedPolygonFillOpacity: 0.15, selectedPolygonOutlineColor: line, selectedPolygonOutlineWidth: 4,
        selectionPointColor: rim, selectionPointWidth: 7, selectionPointOutlineColor: line, selectionPointOutlineWidth: 3,
        midPointColor: line, midPointWidth: 5, midPointOutlineColor: rim, midPointOutlineWidth: 2,
      },
    }),
  ];
}
