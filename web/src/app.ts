import { focusErrorSummary } from './errors';
import { closeMenuOnEscape } from './menu';
import { listenForSearchKey } from './search-key';
import { sendOnce } from './sent-once';
import { switchThemeInPlace } from './theme';

document.documentElement.classList.add('mv-scripted');
focusErrorSummary();
closeMenuOnEscape();
listenForSearchKey();
switchThemeInPlace();
sendOnce();

if (document.querySelector('form[data-form-rules]')) {
  void import('./forms/live-step').then(({ keepInStep }) => keepInStep());
}

if (document.querySelector('form[data-passkey]')) {
  void import('./passkeys').then(({ listenForPasskeys }) => listenForPasskeys());
}
