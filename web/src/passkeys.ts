/**
 * Passkeys: asks the house for its question, lets the device answer, and sends the answer with the form. Forms without
 * script are sent without an answer, and the house says what a passkey needs.
 */
type Question = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;

export function listenForPasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void answer(form);
    });
  }
}

async function answer(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!;
  button.disabled = true;
  say(form, '');
  try {
    const question = await ask(form);
    const credential = await (form.dataset.passkey === 'create' ? create(question) : get(question));
    form.querySelector<HTMLInputElement>('input[name=answer]')!.value = JSON.stringify(credential);
    form.submit();
  } catch (reason) {
    const cancelled = reason instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(reason.name);
    say(form, (cancelled ? form.dataset.cancelled : form.dataset.failed) ?? '');
    button.disabled = false;
    button.focus();
  }
}

async function ask(form: HTMLFormElement): Promise<Question> {
  const body = new URLSearchParams({ _csrf: form.querySelector<HTMLInputElement>('input[name=_csrf]')!.value });
  const response = await fetch(form.dataset.question ?? '', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body,
  });
  if (!response.ok) {
    throw new Error(`the house answered ${response.status}`);
  }
  return response.json() as Promise<Question>;
}

async function create(question: Question): Promise<object> {
  const credential = (await navigator.credentials.create({
    publicKey: {
      ...question,
      challenge: bytes(question.challenge),
      user: { ...question.user, id: bytes(question.user.id) },
      excludeCredentials: question.excludeCredentials?.map(({ id }) => ({ type: 'public-key', id: bytes(id) })),
    } as PublicKeyCredentialCreationOptions,
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return envelope(credential, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

async function get(question: Question): Promise<object> {
  const credential = (await navigator.credentials.get({
    publicKey: {
      challenge: bytes(question.challenge),
      timeout: question.timeout,
      rpId: question.rpId,
      userVerification: question.userVerification as UserVerificationRequirement,
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return envelope(credential, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : undefined,
  });
}

function envelope(credential: PublicKeyCredential, response: object): object {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function say(form: HTMLFormElement, message: string): void {
  const place = form.querySelector<HTMLElement>('[role=alert]')!;
  place.textContent = message;
  place.hidden = message === '';
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
