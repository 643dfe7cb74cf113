// A portal of its own on another address, set up as an administrator of Masterportal does it, with two services of the city.
import crs from '@masterportal/masterportalapi/src/crs.js';
import { createMap } from '@masterportal/masterportalapi/src/maps/ol/olMap.js';

fetch('services.json').then((answer) => answer.json()).then(show);

function show(services) {
  crs.registerProjections();
  const map = createMap({
    target: 'map', epsg: 'EPSG:25832', layerConf: services, layers: [], extent: [490000, 5380000, 540000, 5430000],
    startCenter: [513000, 5402000], startResolution: 15.874991427504629,
  });
  const errors = [];
  const [features, tiles] = services.map((service) =>
    map.addLayer(service.id, { errorCallback: (event) => errors.push(`${service.id}: ${event.type}`) }));

  map.on('rendercomplete', () => {
    const placed = features.getSource().getFeatures().filter((feature) => feature.getGeometry());
    if (placed.length > 0) {
      const middle = placed[0].getGeometry().getFirstCoordinate();
      window.read = {
        errors,
        placed: placed.map((feature) => ({ id: feature.getId(), at: feature.getGeometry().getFirstCoordinate() })),
        drawn: map.getFeaturesAtPixel(map.getPixelFromCoordinate(middle), {
          layerFilter: (layer) => layer === tiles, hitTolerance: 5,
        }).map((feature) => feature.get('id')),
      };
    }
  });
}
