import { csvLine } from '../../export/table.js';
import type { ViewTable } from '../view.js';

/** The id of the drawing of a view that can be taken along: an element `svg`. */
export const drawingId = 'drawing';

/** Writes a table as a file of CSV. */
export function downloadCsv(name: string, { columns, rows }: ViewTable): void {
  save(`${name}.csv`, new Blob([columns, ...rows].map(csvLine), { type: 'text/csv' }));
}

/** Writes points as a file of GeoJSON. */
export function downloadGeojson(name: string, points: object): void {
  save(`${name}.geojson`, new Blob([JSON.stringify(points)], { type: 'application/geo+json' }));
}

/** Writes the drawing of the view as a file of SVG that looks the same elsewhere. */
export function downloadSvg(name: string): void {
  const svg = drawing();
  if (svg !== null) save(`${name}.svg`, new Blob([svg.text], { type: 'image/svg+xml' }));
}

/** Writes the drawing as a picture, at twice its size on the screen. */
export async function downloadPng(name: string): Promise<void> {
  const svg = drawing();
  if (svg === null) return;
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg.text], { type: 'image/svg+xml' }));
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width * 2;
  canvas.height = svg.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob !== null) save(`${name}.png`, blob);
}

/** What of the style of a page makes how a drawing looks. */
const drawn = [
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
] as const;

/** The drawing as a document of its own, with the style that the page gives it. */
function drawing(): { readonly text: string; readonly width: number; readonly height: number } | null {
  const original = document.getElementById(drawingId);
  if (!(original instanceof SVGSVGElement)) return null;
  const copy = original.cloneNode(true) as SVGSVGElement;
  const { width, height } = original.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const originals = [original, ...original.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[index] as Element);
    if (style.display === 'none') {
      element.remove();
      continue;
    }
    for (const property of drawn) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { viewBox } = original;
  for (const [name, value] of Object.entries({
    x: viewBox.baseVal.x,
    y: viewBox.baseVal.y,
    width: '100%',
    height: '100%',
    fill: getComputedStyle(document.body).backgroundColor,
  })) {
    background.setAttribute(name, String(value));
  }
  copy.prepend(background);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
