/** The key "/" leads to the search, unless the account has switched single keys off (WCAG 2.1.4). */
export function listenForSearchKey(): void {
  if (document.documentElement.dataset['keys'] === 'off') {
    return;
  }
  document.addEventListener('keydown', (event) => {
    const search = document.querySelector<HTMLInputElement>('input[data-search]');
    if (event.key === '/' && search && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}
