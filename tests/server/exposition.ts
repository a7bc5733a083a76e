/** What `/metrics` says, read as strictly as Prometheus does. */
export interface Exposition {
  /** The value of a series, by its name and labels as they are written, such as `up{job="x"}`; undefined without one. */
  value(series: string): number | undefined;
  /** The series of a metric, with their labels. */
  series(metric: string): readonly string[];
}

/** Reads the text format of Prometheus. Throws for a line that is none, for a series without a type or with two values. */
export function readExposition(text: string): Exposition {
  const values = new Map<string, number>();
  const types = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Error('the last line does not end');
  for (const line of lines) {
    if (line === '' || line.startsWith('# HELP ')) continue;
    const type = /^# TYPE (\w+) (counter|gauge|histogram|summary)$/.exec(line);
    if (type !== null) {
      if (types.has(type[1] as string)) throw new Error(`two types: ${line}`);
      types.set(type[1] as string, type[2] as string);
      continue;
    }
    const sample =
      /^((\w+?)(_bucket|_sum|_count)?(?:\{\w+="(?:[^"\\\n]|\\[\\"n])*"(?:,\w+="(?:[^"\\\n]|\\[\\"n])*")*\})?) (\S+)$/.exec(
        line,
      );
    if (sample === null) throw new Error(`no sample: ${line}`);
    const [, series, name, suffix = '', number] = sample as unknown as [string, string, string, string?, string?];
    const isPart = types.get(name) === 'histogram';
    if (!types.has(isPart ? name : name + suffix)) throw new Error(`no type: ${line}`);
    if (values.has(series)) throw new Error(`twice: ${line}`);
    const value = Number(number?.replace('Nan', 'NaN'));
    if (Number.isNaN(value) && number !== 'Nan') throw new Error(`no number: ${line}`);
    values.set(series, value);
  }
  return {
    value: (series) => values.get(series),
    series: (metric) => [...values.keys()].filter((series) => series.split('{', 1)[0] === metric),
  };
}
