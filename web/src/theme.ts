/** The choice of light or dark is a form that works without this; here the page need not be loaded again. */
export function switchThemeInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-theme-form]');
  form?.addEventListener('submit', (event) => {
    const choice = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    event.preventDefault();
    void fetch(form.action, { method: 'POST', body: new FormData(form, event.submitter), redirect: 'manual' });
    show(choice);
    for (const button of form.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === choice));
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
