import type * as z from 'zod';

/**
 * How well a value fits a shape. `NO`: not at all, or not so surely that the shape itself need not be asked. `UNORDERED`:
 * it fits, with keys in another order than the shape's. `FITS`: it is as the shape's own parser would answer it.
 */
export const NO = 0;
export const UNORDERED = 1;
export const FITS = 2;
type Fit = typeof NO | typeof UNORDERED | typeof FITS;

/** Tells how well a value fits. */
export type Fits = (value: unknown) => Fit;

/**
 * Makes a quick test from the declaration of a shape, so that its rules stand in one place. It only says yes or no; what
 * is wrong with a value that does not fit is for the shape's own parser to say. Throws a TypeError for a declaration that it
 * does not know, such as one that changes values, so that none can be passed over.
 */
export function fitsOf(shape: z.core.$ZodType): Fits {
  const { def } = shape._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
  const test = testOf(def);
  const checks = (def.checks ?? []).map(checkOf);
  if (checks.length === 0) return test;
  const [first, second] = checks;
  if (first !== undefined && second === undefined) {
    return (value) => {
      const fit = test(value);
      return fit !== NO && first(value) ? fit : NO;
    };
  }
  return (value) => {
    const fit = test(value);
    return fit !== NO && checks.every((check) => check(value)) ? fit : NO;
  };
}

function testOf(def: z.core.$ZodTypes['_zod']['def']): Fits {
  if ('coerce' in def && def.coerce) throw new TypeError(`no quick test for a ${def.type} made of anything`);
  switch (def.type) {
    case 'string': {
      if ('format' in def) break;
      return (value) => (typeof value === 'string' ? FITS : NO);
    }
    case 'number': {
      if (!('format' in def)) return (value) => (Number.isFinite(value) ? FITS : NO);
      if (def.format !== 'safeint') break;
      return (value) => (Number.isSafeInteger(value) ? FITS : NO);
    }
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? FITS : NO);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'nullable': {
      const inner = fitsOf(def.innerType);
      return (value) => (value === null ? FITS : inner(value));
    }
    case 'array':
      return everyOf(fitsOf(def.element));
    case 'object':
      if (def.catchall?._zod.def.type !== 'never') break;
      return membersOf(def.shape);
    case 'union':
      return anyOf(def.options);
  }
  throw new TypeError(`no quick test for ${def.type}`);
}

function checkOf(check: z.core.$ZodCheck<never>): (value: unknown) => boolean {
  const { def } = check._zod as unknown as { def: z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef };
  switch (def.check) {
    case 'min_length': {
      const { minimum } = def;
      return (value) => (value as string | unknown[]).length >= minimum;
    }
    case 'string_format': {
      const { pattern, format } = def;
      if (format !== 'regex' || pattern === undefined || pattern.global || pattern.sticky) break;
      return (value) => pattern.test(value as string);
    }
    case 'greater_than': {
      const least = def.value as number;
      return def.inclusive ? (value) => (value as number) >= least : (value) => (value as number) > least;
    }
    case 'less_than': {
      const most = def.value as number;
      return def.inclusive ? (value) => (value as number) <= most : (value) => (value as number) < most;
    }
    case 'custom':
      return def.fn as (value: unknown) => boolean;
  }
  throw new TypeError(`no quick test for the check ${def.check}`);
}

function oneOf(values: readonly unknown[]): Fits {
  const allowed = new Set(values);
  return (value) => (allowed.has(value) ? FITS : NO);
}

function everyOf(element: Fits): Fits {
  return (value) => {
    if (!Array.isArray(value)) return NO;
    let all: Fit = FITS;
    for (const member of value) {
      const fit = element(member);
      if (fit === NO) return NO;
      if (fit === UNORDERED) all = UNORDERED;
    }
    return all;
  };
}

interface Member {
  readonly place: number;
  readonly required: boolean;
  readonly fits: Fits;
}

/** The members of an object of which all keys are known. One that is there but undefined is left to the shape itself. */
function membersOf(shape: Readonly<Record<string, z.core.$ZodType>>): Fits {
  const members = new Map<string, Member>();
  for (const [key, declared] of Object.entries(shape)) {
    const { def } = declared._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
    const optional = def.type === 'optional';
    if (optional && (def.checks ?? []).length > 0) throw new TypeError(`no quick test for the checks of ${key}`);
    members.set(key, {
      place: members.size,
      required: !optional,
      fits: fitsOf(optional ? def.innerType : declared),
    });
  }
  const required = [...members.values()].filter((member) => member.required).length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return NO;
    let all: Fit = FITS;
    let found = 0;
    let last = -1;
    for (const key in value) {
      const member = members.get(key);
      if (member === undefined) return NO;
      const fit = member.fits((value as Record<string, unknown>)[key]);
      if (fit === NO) return NO;
      if (fit === UNORDERED || member.place < last) all = UNORDERED;
      last = member.place;
      if (member.required) found += 1;
    }
    return found === required ? all : NO;
  };
}

/** One of several objects, tried only where they know the first key. */
function anyOf(options: readonly z.core.$ZodType[]): Fits {
  const byKey = new Map<string, Fits[]>();
  for (const option of options) {
    const { def } = option._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
    if (def.type !== 'object') throw new TypeError(`no quick test for a union with ${def.type}`);
    const fits = fitsOf(option);
    for (const key of Object.keys(def.shape)) byKey.set(key, [...(byKey.get(key) ?? []), fits]);
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) return NO;
    for (const key in value) {
      for (const fits of byKey.get(key) ?? []) {
        const fit = fits(value);
        if (fit !== NO) return fit;
      }
      return NO;
    }
    return NO;
  };
}

/** A copy of a value that fits, with the keys in the order of the shape, as its own parser would answer it. */
export function inOrderOf<T>(shape: z.core.$ZodType<T>, value: T): T {
  return copyOf(shape)(value) as T;
}

type Copy = (value: unknown) => unknown;

const copies = new WeakMap<z.core.$ZodType, Copy>();

function copyOf(shape: z.core.$ZodType): Copy {
  const known = copies.get(shape);
  if (known !== undefined) return known;
  const copy = makeCopy(shape);
  copies.set(shape, copy);
  return copy;
}

function makeCopy(shape: z.core.$ZodType): Copy {
  const { def } = shape._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'optional':
    case 'nullable': {
      const inner = copyOf(def.innerType);
      return (value) => (value == null ? value : inner(value));
    }
    case 'array': {
      const element = copyOf(def.element);
      return (value) => (value as unknown[]).map(element);
    }
    case 'union': {
      const options = def.options.map((option) => [fitsOf(option), copyOf(option)] as const);
      return (value) => options.find(([fits]) => fits(value) !== NO)?.[1](value);
    }
    case 'object': {
      const members = Object.entries(def.shape).map(([key, member]) => [key, copyOf(member)] as const);
      return (value) => {
        const ordered: Record<string, unknown> = {};
        for (const [key, copy] of members) {
          if (key in (value as object)) ordered[key] = copy((value as Record<string, unknown>)[key]);
        }
        return ordered;
      };
    }
    default:
      return (value) => value;
  }
}
