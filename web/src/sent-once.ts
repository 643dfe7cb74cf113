const patience = 3000;

/** A second click within a moment sends nothing more. The server knows a form that was sent twice; this saves the way. */
export function sendOnce(): void {
  const sent = new WeakMap<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    const last = sent.get(form);
    if (last !== undefined && event.timeStamp - last < patience) {
      event.preventDefault();
    } else {
      sent.set(form, event.timeStamp);
    }
  });
}
