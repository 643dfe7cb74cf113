// Where somebody is, and the link to what they see. Both stay in this browser until somebody passes them on.
import type { Map } from 'maplibre-gl';
import { showHere } from './overlay';
import { still } from './style';

const patience = 10_000;

export async function locate(map: Map, said: HTMLElement): Promise<void> {
  said.textContent = said.dataset['locating'] ?? '';
  try {
    const { coords } = await new Promise<GeolocationPosition>((found, failed) => {
      navigator.geolocation.getCurrentPosition(found, failed, { timeout: patience, enableHighAccuracy: true });
    });
    showHere(map, [coords.longitude, coords.latitude]);
    const to = { center: [coords.longitude, coords.latitude] as [number, number], zoom: Math.max(map.getZoom(), 15) };
    if (still.matches) {
      map.jumpTo(to);
    } else {
      map.easeTo(to);
    }
    said.textContent = said.dataset['located'] ?? '';
  } catch {
    said.textContent = said.dataset['unlocated'] ?? '';
  }
}

export async function shareLink(said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = said.dataset['copied'] ?? '';
  } catch {
    said.textContent = `${said.dataset['uncopied'] ?? ''} ${location.href}`;
  }
}
