// Other pages of the house, of which a part is shown here.
const controllers = new Map<string, AbortController>();

/** A part of a page; null if there is none. A newer question of the same kind ends the older one. */
export async function part(kind: string, address: string, selector: string): Promise<Element | null> {
  controllers.get(kind)?.abort();
  const controller = new AbortController();
  controllers.set(kind, controller);
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, signal: controller.signal });
  if (!answer.ok) {
    return null;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector(selector);
}
