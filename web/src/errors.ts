/** A page with errors starts at its list of errors, so that a screen reader speaks it first. */
export function focusErrorSummary(): void {
  document.querySelector<HTMLElement>('.mv-error-summary')?.focus();
}
