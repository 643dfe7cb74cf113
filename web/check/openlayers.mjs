// Reads a layer as OpenLayers does, and says what it found: node openlayers.mjs ADDRESS-OF-COLLECTION
import GeoJSON from 'ol/format/GeoJSON.js';
import MVT from 'ol/format/MVT.js';
import { getTileSetInfo } from 'ol/source/ogcTileUtil.js';

const collection = process.argv[2];

// OpenLayers asks as a browser does.
globalThis.XMLHttpRequest = class {
  listeners = {};

  open(_method, address) {
    this.address = address;
  }

  setRequestHeader() {}

  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }

  async send() {
    const answer = await fetch(this.address);
    this.status = answer.status;
    this.responseText = await answer.text();
    this.listeners.load({ target: this });
  }
};

const format = new MVT();
const set = await getTileSetInfo({
  url: `${collection}/tiles/WebMercatorQuad`, mediaType: undefined, supportedMediaTypes: format.supportedMediaTypes,
});
const middle = await features();
const address = set.urlFunction(set.grid.getTileCoordForCoordAndZ(middle[0].getGeometry().getFirstCoordinate(), 14));
const tile = format.readFeatures(await (await fetch(address)).arrayBuffer());

console.log(JSON.stringify({
  zooms: [set.grid.getMinZoom(), set.grid.getMaxZoom()],
  features: middle.map((feature) => feature.getId()),
  tile: tile.map((feature) => ({ layer: feature.get('layer'), id: feature.get('id'), kind: feature.getType() })),
}));

async function features() {
  const answer = await fetch(`${collection}/items?limit=1000`);
  return new GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures(await answer.json());
}
