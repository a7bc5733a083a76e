import { labelOfCode } from '../../vocabulary/enums.js';
import { words } from '../strings.js';

/** What a property is called on a page. */
export function propertyLabel(property: string): string {
  return words.properties[property] ?? labelOfCode(property);
}
