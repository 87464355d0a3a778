// Pictures of a page as one SVG file: what the style sheet gives them is written into them.

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
];

/** All SVG pictures inside an element, one below the other. A canvas beside a picture lies behind it. */
export function standalone(place: Element): string {
  const pictures = [...place.querySelectorAll('svg')];
  const sizes = pictures.map(svg => svg.viewBox.baseVal);
  const width = Math.max(...sizes.map(box => box.width));
  const page = getComputedStyle(document.body).backgroundColor;
  let top = 0;
  const parts = pictures.map((svg, i) => {
    const { width: w, height: h } = sizes[i]!;
    const part = `<svg x="0" y="${top}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${behind(svg)}${styled(svg).innerHTML}</svg>`;
    top += h;
    return part;
  });
  const texts = pictures.map(svg => svg.getAttribute('aria-label') ?? '').join(' ');
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = texts;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img">`,
    new XMLSerializer().serializeToString(description),
    `<rect width="${width}" height="${top}" fill="${page}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function behind(svg: SVGSVGElement): string {
  const canvas = svg.parentElement!.querySelector<HTMLCanvasElement>(':scope > canvas');
  return canvas ? `<image width="100%" height="100%" href="${canvas.toDataURL()}"/>` : '';
}

/** A copy whose elements carry their styles. */
function styled(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll<SVGElement>('*')];
  to.forEach((element, i) => {
    const style = getComputedStyle(from[i]!);
    element.removeAttribute('class');
    element.setAttribute('style', STYLES.map(name => `${name}:${style.getPropertyValue(name)}`).join(';'));
  });
  return copy;
}
