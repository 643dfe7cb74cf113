// Judges a page by axe-core and gives one line per finding. Contrast is the dearest of its rules: it is judged where a text has
// colours, or lies on colours, in which no text was legible before.
async (legible) => {
  const known = new Set(legible.split(' '));
  const behind = new Map();

  function hash(text) {
    let one = 0xdeadbeef;
    let two = 0x41c6ce57;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
    return (one >>> 0).toString(36) + (two >>> 0).toString(36);
  }

  function colourBehind(element) {
    if (!element) {
      return '';
    }
    if (!behind.has(element)) {
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex } = getComputedStyle(element);
      const seen = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex].join();
      const above = colourBehind(element.parentElement);
      behind.set(element, seen === 'rgba(0, 0, 0, 0),none,1,none,normal,static,auto' ? above : hash(above + seen));
    }
    return behind.get(element);
  }

  function colours(element) {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const asleep = (element.control ?? element).matches(':disabled') || element.closest('[aria-disabled=true]') !== null;
    return hash([colourBehind(element), color, fontSize, fontWeight, textShadow, asleep].join());
  }

  function isRead(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true }) && (element.matches('input, select, textarea')
      || [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== ''));
  }

  const found = ({ violations }) => violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target} ${html}`));

  const findings = found(await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  }));
  const unknown = [...document.body.querySelectorAll('*')].filter((element) => isRead(element) && !known.has(colours(element)));
  if (unknown.length === 0) {
    return { findings, legible: '' };
  }
  const contrast = await axe.run({ include: unknown }, { runOnly: { type: 'rule', values: ['color-contrast'] }, elementRef: true });
  const passed = contrast.passes.flatMap(({ nodes }) => nodes.map(({ element }) => colours(element)));
  return { findings: [...findings, ...found(contrast)], legible: [...new Set(passed)].join(' ') };
}
