import { focusErrorSummary } from './errors';
import { closeMenuOnEscape } from './menu';
import { listenForSearchKey } from './search-key';
import { switchThemeInPlace } from './theme';

document.documentElement.classList.add('mv-scripted');
focusErrorSummary();
closeMenuOnEscape();
listenForSearchKey();
switchThemeInPlace();

if (document.querySelector('form[data-passkey]')) {
  void import('./passkeys').then(({ listenForPasskeys }) => listenForPasskeys());
}
