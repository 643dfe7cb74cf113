/** The choice of light or dark is a form that works without this; here the page need not be loaded again. */
export function switchThemeInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-theme-form]');
  form?.addEventListener('submit', (event) => {
    if (!(event.submitter instanceof HTMLButtonElement)) {
      return;
    }
    const { name, value } = event.submitter;
    event.preventDefault();
    void fetch(`${form.action}?${name}=${value}`, { redirect: 'manual' });
    show(value);
    for (const button of form.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === value));
    }
  });
}

function show(choice: string): void {
  if (choice === 'light' || choice === 'dark') {
    document.documentElement.dataset['kernTheme'] = choice;
  } else {
    delete document.documentElement.dataset['kernTheme'];
  }
}
