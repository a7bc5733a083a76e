import type { EnumValueOf } from '../../vocabulary/enums.js';
import { slugOf, typeOfId } from '../../vocabulary/kinds.js';
import type { PropertyName } from '../../vocabulary/properties.js';
import { slugFrom } from '../known.js';
import type { Claim } from '../read.js';
import { CellReader, type Row, UnreadableCell } from './rows.js';

/** What a cell says of a province. */
export interface ProvinceCell {
  readonly id: string;
  readonly printed: string;
  /** How a sentence calls it. */
  readonly label: string;
  /** Null where the name as printed is not its name: a misprint, or an alias that doesn't tell its kind. */
  readonly kind: EnumValueOf<'ProvinceKind'> | null;
}

/** What a row says of its locality. */
export interface Place {
  readonly id: string;
  /** The name without a municipality in brackets. */
  readonly name: string;
  readonly base: string;
  readonly printed: string;
  readonly kind: EnumValueOf<'LocalityKind'>;
  readonly province: ProvinceCell;
  /** How a sentence calls it: with its province where another place of the page has the same name. */
  readonly label: string;
}

/** Finds the nodes of provinces and localities by what claims say of them, and makes ids for those not known. */
export class Places {
  readonly #provinces = new Map<string, { readonly id: string; readonly property: PropertyName }[]>();
  readonly #localities = new Map<string, string[]>();
  readonly #locatedIn = new Map<string, Set<string>>();
  /** The name under which the page has each locality. */
  readonly #names = new Map<string, string>();
  /** The provinces under which the page has each base name. */
  readonly #provincesOf = new Map<string, Set<string>>();

  constructor(rows: readonly Row[], claims: readonly Claim[]) {
    for (const claim of claims) if (claim.rank !== 'DEPRECATED') this.#learn(claim);
    for (const row of rows) {
      const found = new CellReader(row);
      const province = found.read('Province/Municipality', (cell) => this.province(cell));
      const name = found.read('Locality', readName);
      if (province === null || name === null) continue;
      this.#provincesOf.set(name.base, (this.#provincesOf.get(name.base) ?? new Set()).add(province.id));
    }
  }

  #learn({ subject, property, value }: Claim): void {
    const type = typeOfId(subject);
    if (property === 'LOCATED_IN' && 'entity' in value) {
      this.#locatedIn.set(subject, (this.#locatedIn.get(subject) ?? new Set()).add(value.entity));
    } else if ('text' in value && type === 'Locality' && property === 'NAME') {
      this.#localities.set(value.text, [...(this.#localities.get(value.text) ?? []), subject]);
    } else if ('text' in value && type === 'Province' && ['NAME', 'ALIAS', 'MISPRINT'].includes(property)) {
      this.#provinces.set(value.text, [...(this.#provinces.get(value.text) ?? []), { id: subject, property }]);
    }
  }

  province(cell: string): ProvinceCell {
    const [, base, suffix] = /^(.+) (Province|Municipality)$/.exec(cell) ?? [];
    const known = this.#provinces.get(cell) ?? [];
    const ids = new Set(known.map((one) => one.id));
    const slug = slugFrom(base ?? '');
    if (ids.size > 1) throw new UnreadableCell(cell, `a name of one province; it is one of ${[...ids].join(', ')}`);
    const id = known[0]?.id ?? (slug === '' ? undefined : `Province:${slug}`);
    if (id === undefined)
      throw new UnreadableCell(cell, 'a name that ends in Province or Municipality, or one that the data set knows');
    const named = base !== undefined && (known.length === 0 || known.some((one) => one.property !== 'MISPRINT'));
    if (named) return { id, printed: cell, label: cell, kind: suffix === 'Province' ? 'PROVINCE' : 'MUNICIPALITY' };
    const words = slugOf(id)
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    return { id, printed: cell, label: words.join(' '), kind: null };
  }

  locality(cell: string, province: ProvinceCell): Place {
    const { name, base, kind } = readName(cell);
    const homonyms = (this.#provincesOf.get(base)?.size ?? 0) > 1;
    const label = homonyms ? `${name}, ${province.label}` : name;
    const known = new Set((this.#localities.get(name) ?? []).filter((id) => this.#locatedIn.get(id)?.has(province.id)));
    if (known.size > 1)
      throw new UnreadableCell(cell, `a name of one locality there; it is one of ${[...known].join(', ')}`);
    const [id = `Locality:${slugFrom(base)}${homonyms ? `-${slugOf(province.id)}` : ''}`] = known;
    // Nothing is merged on a name: a place of that id in another province may be another place.
    const elsewhere = this.#locatedIn.get(id);
    if (elsewhere !== undefined && !elsewhere.has(province.id)) {
      throw new UnreadableCell(
        `${cell}, ${province.printed}`,
        `${id} in ${[...elsewhere].join(', ')}, or a claim that tells the two apart`,
      );
    }
    // A city and a county may share a base name, and so would share an id.
    const before = this.#names.get(id) ?? name;
    if (before !== name) throw new UnreadableCell(cell, `${before}, as ${id} is called in a row above`);
    this.#names.set(id, name);
    return { id, name, base, printed: cell, kind, province, label };
  }

  /** The slug of a row's locality, or null where it can't be read. */
  slugOfRow(row: Row): string | null {
    const cells = new CellReader(row);
    const province = cells.read('Province/Municipality', (cell) => this.province(cell));
    const place = cells.read('Locality', (cell) => (province === null ? null : this.locality(cell, province)));
    return place && slugOf(place.id);
  }
}

function readName(cell: string): Pick<Place, 'name' | 'base' | 'kind'> {
  const [, name, base, kind] = /^(([^()]+) (County|City|District))(?: \([^()]+\))?$/.exec(cell) ?? [];
  if (name === undefined || base === undefined || kind === undefined || slugFrom(base) === '') {
    throw new UnreadableCell(
      cell,
      'a name that ends in County, City or District, with a municipality in brackets or without',
    );
  }
  return { name, base, kind: kind.toUpperCase() as Place['kind'] };
}
