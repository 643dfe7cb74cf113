import { kept, typed } from './answer-text';
import { day, type Day } from './days';
import { entered } from './entered-text';
import { Evaluator, type Evaluation } from './evaluator';
import type { Rule } from './expressions';
import { Form, type Spot } from './form';
import { InstancePath } from './instance-path';
import type { DataType } from './values';

/** What the server tells of the form; see its LiveStep. */
interface Told {
  readonly today: string;
  readonly places: Spot[];
  readonly rules: Rule[];
  /** Of other pages, and of files that were brought before. */
  readonly answers: Record<string, string>;
  /** Names and codes of options that are typed by their names, by path. */
  readonly lists: Record<string, [string, string][]>;
}

/** Shows and hides the questions of a page while somebody answers. The server decides again when the page is sent. */
export function keepInStep(): void {
  for (const page of document.querySelectorAll<HTMLFormElement>('form[data-form-rules]')) {
    const step = new LiveStep(page, JSON.parse(page.dataset.formRules!) as Told);
    // Read once; and whoever waits for the page sees that it follows now.
    page.removeAttribute('data-form-rules');
    step.follow();
    page.addEventListener('change', () => step.tell(step.follow()));
    // A browser that goes back to the page puts in again what was typed.
    window.addEventListener('pageshow', () => step.follow());
  }
}

class LiveStep {
  private readonly form: Form;
  private readonly evaluator: Evaluator;
  private readonly today: Day;

  constructor(private readonly page: HTMLFormElement, private readonly told: Told) {
    this.form = new Form(told.places);
    this.evaluator = new Evaluator(told.places, told.rules);
    this.today = day(told.today)!;
  }

  /** What came and what went, as the name of the sentence that says so; nothing if all stayed as it was. */
  follow(): 'come' | 'gone' | 'changed' | null {
    const evaluation = this.evaluator.evaluate(this.answers(), this.today);
    const came = open(this.page, evaluation);
    const went = close(this.page, evaluation);
    this.page.querySelectorAll<HTMLOutputElement>('output[data-computed]').forEach((output) => this.compute(output, evaluation));
    return came && went ? 'changed' : came ? 'come' : went ? 'gone' : null;
  }

  tell(change: 'come' | 'gone' | 'changed' | null): void {
    const status = this.page.querySelector<HTMLElement>('[role=status]');
    if (status && change) {
      // The same sentence twice is spoken twice only if it was away in between.
      status.textContent = '';
      requestAnimationFrame(() => {
        status.textContent = status.dataset[change] ?? '';
      });
    }
  }

  /** An empty answer says that one can answer there, and thereby that there is such a repetition. */
  private answers(): Map<string, string> {
    const answers = new Map(named(this.page).map((name) => [name, '']));
    Object.entries(this.told.answers).forEach(([name, answer]) => answers.set(name, answer));
    for (const [name, value] of new FormData(this.page)) {
      if (typeof value === 'string') {
        answers.set(name, this.kept(name, entered(value)));
      } else if (value.name !== '') {
        answers.set(name, value.name);
      }
    }
    return answers;
  }

  private kept(name: string, text: string): string {
    const path = InstancePath.parse(name)?.path ?? '';
    const list = this.told.lists[path];
    if (list) {
      const said = text.trim().toLowerCase();
      return list.find(([option, code]) => option.toLowerCase() === said || code === text.trim())?.[1] ?? text.trim();
    }
    const type = this.form.find(path)?.type;
    return type && type !== 'group' && type !== 'label' ? kept(type, text) : text;
  }

  private compute(output: HTMLOutputElement, evaluation: Evaluation): void {
    const name = output.dataset.computed!;
    const value = evaluation.computed.get(name);
    const type = this.form.at(InstancePath.parse(name)!.path).type as DataType;
    const text = value === undefined ? output.dataset.empty ?? '' : typed(type, value);
    if (output.textContent !== text) {
      output.textContent = text;
    }
  }
}

/** Fills in what was kept ready for other answers, also within what comes by it. True if anything came. */
function open(within: ParentNode, evaluation: Evaluation): boolean {
  let came = false;
  for (const part of within.querySelectorAll<HTMLElement>('[data-place]')) {
    if (isHidden(part, evaluation) || part.parentElement?.closest('[data-place][hidden]')) {
      continue;
    }
    if (part instanceof HTMLTemplateElement) {
      const shown = document.createElement('div');
      shown.dataset.place = part.dataset.place!;
      shown.append(part.content);
      part.replaceWith(shown);
      open(shown, evaluation);
      came = true;
    } else if (part.hidden) {
      part.hidden = false;
      came = true;
    }
  }
  return came;
}

/** Hidden answers are sent all the same: the draft keeps them in case the question comes back. */
function close(within: ParentNode, evaluation: Evaluation): boolean {
  const gone = [...within.querySelectorAll<HTMLElement>('div[data-place]')]
    .filter((part) => !part.hidden && isHidden(part, evaluation));
  gone.forEach((part) => {
    part.hidden = true;
  });
  return gone.length > 0;
}

function isHidden(part: HTMLElement, evaluation: Evaluation): boolean {
  return evaluation.hidden.has(part.dataset.place!);
}

/** Also what is kept ready. */
function named(within: ParentNode): string[] {
  return [
    ...[...within.querySelectorAll<HTMLInputElement>('[name]')].map(({ name }) => name),
    ...[...within.querySelectorAll('template')].flatMap(({ content }) => named(content)),
  ];
}
