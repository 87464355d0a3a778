// Pictures of a page as one SVG file: what the style sheet gives them is written into them.

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
];

/** The elements that belong to the page and not to a file. */
const LIVE = ['class', 'tabindex', 'role'];

/** All SVG pictures inside an element, one below the other. */
export const picturesIn = (place: Element): string => pictureOf(...place.querySelectorAll('svg'));

/** SVG pictures of the page, one below the other. A canvas beside a picture lies behind it. */
export function pictureOf(...stated: readonly (SVGSVGElement | null)[]): string {
  const pictures = stated.filter(svg => svg !== null);
  const sizes = pictures.map(svg => svg.viewBox.baseVal);
  const width = Math.max(...sizes.map(box => box.width));
  const page = getComputedStyle(document.body).backgroundColor;
  let top = 0;
  const parts = pictures.map((svg, i) => {
    const { width: w, height: h } = sizes[i]!;
    const part = `<svg x="0" y="${top}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${behind(svg)}${contentOf(svg)}</svg>`;
    top += h;
    return part;
  });
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = pictures.map(svg => svg.getAttribute('aria-label') ?? '').join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img">`,
    new XMLSerializer().serializeToString(description),
    `<rect width="${width}" height="${top}" fill="${page}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function behind(svg: SVGSVGElement): string {
  const canvas = svg.parentElement?.querySelector<HTMLCanvasElement>(':scope > canvas');
  return canvas ? `<image width="100%" height="100%" href="${canvas.toDataURL()}"/>` : '';
}

/** What is inside, its elements with their styles. */
function contentOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(from[i]!);
    element.setAttribute('style', STYLES.map(name => `${name}:${style.getPropertyValue(name)}`).join(';'));
    for (const name of LIVE) element.removeAttribute(name);
  });
  return [...copy.childNodes].map(node => new XMLSerializer().serializeToString(node)).join('');
}
