import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction, type JSONInstruction, type ModifiableInstruction } from 'dockerfile-ast';

/** One stage of the `Dockerfile`. */
export interface Stage {
  readonly name: string | null;
  /** The image from which it begins, as it is written. */
  readonly from: string;
  readonly steps: readonly Step[];
}

/** An instruction of a stage. */
export interface Step {
  readonly keyword: string;
  /** All behind the keyword and the flags, with continued lines joined. */
  readonly text: string;
  /** The words of that text; the strings, where it is an array. */
  readonly words: readonly string[];
  /** Whether the text is an array, which is run without a shell. */
  readonly isArray: boolean;
  readonly flags: Readonly<Record<string, string>>;
}

function stepOf(instruction: Instruction): Step {
  const flags = (instruction as Partial<ModifiableInstruction>).getFlags?.() ?? [];
  const words = instruction.getArguments().map((argument) => argument.getValue());
  const text = words.join(' ');
  // The command of a health check is an array behind a word.
  const array = /^(?:CMD )?(\[.*\])$/.exec(text)?.[1];
  const strings = (instruction as Partial<JSONInstruction>).getJSONStrings?.() ?? [];
  return {
    keyword: instruction.getKeyword(),
    text,
    words: array === undefined ? words : (JSON.parse(array) as string[]),
    isArray: array !== undefined || strings.length > 0,
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
  };
}

/** The text of the `Dockerfile`. */
export const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');

/** The stages of the `Dockerfile` in order; the last is the image. */
export function stagesOf(text: string): Stage[] {
  const stages: { name: string | null; from: string; steps: Step[] }[] = [];
  const parsed = DockerfileParser.parse(text);
  const froms = parsed.getFROMs();
  for (const instruction of parsed.getInstructions()) {
    const from = froms.find((each) => each.getRange().start.line === instruction.getRange().start.line);
    if (from !== undefined) {
      stages.push({ name: from.getBuildStage(), from: from.getImage() ?? '', steps: [] });
    } else {
      stages.at(-1)?.steps.push(stepOf(instruction));
    }
  }
  return stages;
}

/** What is set by `ENV` in a stage. */
export function environmentOf({ steps }: Stage): Record<string, string> {
  const set = steps.filter(({ keyword }) => keyword === 'ENV').flatMap(({ words }) => words);
  return Object.fromEntries(set.map((word) => word.split(/=(.*)/s, 2) as [string, string]));
}

/** The last instruction of a stage with a keyword: the one that holds. */
export function lastOf(stage: Stage, keyword: string): Step {
  const found = stage.steps.filter((step) => step.keyword === keyword).at(-1);
  if (found === undefined) throw new Error(`no ${keyword} in the stage`);
  return found;
}

/** The files and folders at the top of the checkout that may be copied into an image: those that `.dockerignore` excepts. */
export function contextOf(ignore: string): string[] {
  const lines = ignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (lines[0] !== '*' || !lines.slice(1).every((line) => /^![\w.-]+$/.test(line))) {
    throw new Error('.dockerignore must leave out all, and then name what it excepts');
  }
  return lines.slice(1).map((line) => line.slice(1));
}
