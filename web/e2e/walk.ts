// What runs in the page while a journey goes through it by Tab. Each function is sent to the browser by itself.

/** What somebody who uses the keyboard would miss, and where. */
export type Fault = string;

interface Walked {
  element: Element;
  /** How it and what stands for it looked while it had the focus. */
  looks: string;
}

interface Walk {
  walked: Walked[];
  looksOf: (element: Element) => string;
  called: (element: Element) => string;
}

declare global {
  interface Window {
    walk: Walk;
  }
}

/** Begins at the top of the page. */
export function startWalk(): void {
  // The browser draws some controls, such as boxes to tick, by what stands beside or around them.
  const standIns = (element: Element) => [
    element,
    element.parentElement,
    element.parentElement?.parentElement,
    element.nextElementSibling,
    ...((element as HTMLInputElement).labels ?? []),
    element.parentElement?.querySelector('svg'),
  ];
  const looksOf = (element: Element) =>
    standIns(element)
      .flatMap((one) => (one ? [getComputedStyle(one)] : []))
      .map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor }) =>
        [
          outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
          boxShadow,
          borderColor,
        ].join(),
      )
      .join(' | ');
  const called = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} « ${name} »`;
  };
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.scrollTo(0, 0);
  // What the focus changes is there at once.
  const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after { transition: none !important; }');
  document.adoptedStyleSheets.push(still);
  window.walk = { walked: [], looksOf, called };
}

/** Looks at what has the focus now. */
export function step(): { ended: boolean; found: Fault[] } {
  const { walked, looksOf, called } = window.walk;
  const element = document.activeElement;
  const last = walked.at(-1)?.element;
  if (element === null || element === document.body || element === walked[0]?.element)
    return { ended: true, found: [] };
  if (element === last) {
    // A date is several fields in one, and a frame has a page of its own.
    const inside =
      element instanceof HTMLIFrameElement ||
      element.matches('[type=date], [type=time], [type=datetime-local]');
    return inside
      ? { ended: false, found: [] }
      : { ended: true, found: [`${called(element)} keeps the focus`] };
  }
  if (walked.some((one) => one.element === element))
    return { ended: true, found: [`${called(element)} comes twice`] };
  walked.push({ element, looks: looksOf(element) });

  const found: Fault[] = [];
  const texts = [
    element.getAttribute('aria-label'),
    ...(element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent),
    ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
    element.matches('input, select, textarea') ? '' : element.textContent,
    element.getAttribute('title'),
    element.querySelector('[aria-label], img[alt]')?.getAttribute('aria-label'),
  ];
  if (texts.every((text) => !text?.trim())) found.push(`${called(element)} has no name`);

  const labels = [...((element as HTMLInputElement).labels ?? [])];
  // A choice that is drawn by its label has no size of its own.
  const seen =
    element.clientWidth === 0 && element instanceof HTMLInputElement ? (labels[0] ?? element) : element;
  const box = seen.getClientRects()[0] ?? seen.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const own =
    there !== null &&
    (element.contains(there) ||
      there.contains(element) ||
      labels.some((label) => label.contains(there)) ||
      (element.parentElement?.contains(there) ?? false));
  if (left >= right || top >= bottom || !own)
    found.push(`${called(element)} is hidden, by ${there === null ? 'the edge' : called(there)}`);
  return { ended: false, found };
}

/** Compares what was reached with what should be, and how it looked with how it looks without the focus. */
export function finishWalk(): Fault[] {
  const { walked, looksOf, called } = window.walk;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const unseen = walked.filter(({ element, looks }) => element.isConnected && looks === looksOf(element));
  const reached = new Set(walked.map(({ element }) => element));
  const groups = new Set(
    [...reached].flatMap((one) =>
      one instanceof HTMLInputElement && one.type === 'radio' ? [one.name] : [],
    ),
  );
  const missed = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, iframe, [tabindex]',
    ),
  ].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [type=hidden], [inert] *') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !(element instanceof HTMLInputElement && element.type === 'radio' && groups.has(element.name)) &&
      !reached.has(element),
  );
  return [
    ...unseen.map(({ element }) => `${called(element)} looks the same with the focus`),
    ...missed.map((element) => `${called(element)} is not reached`),
  ];
}
