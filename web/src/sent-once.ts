const patience = 3000;

/** A second click within a moment sends nothing more. The server knows a form that was sent twice; this saves the way. */
export function sendOnce(): void {
  let sent = new WeakMap<HTMLFormElement, number>();
  // Who went back to a page that the browser had kept may send its form again at once.
  window.addEventListener('pageshow', () => {
    sent = new WeakMap();
  });
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
