// What frameworks gave, in a small file for the tests: `npm run conformance -- frameworks --record`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Framework, presetText } from '../../../packages/nonlin/src/catalog.ts';
import {
  type Answer,
  type Asked,
  ask,
  entriesOf,
  isDrawn,
  landmarks,
  PEERS,
  type Peer,
  type Question,
  questionsOf,
  type Word,
} from './ask.ts';

export const RECORD = join(import.meta.dirname, '../../../packages/nonlin/test/fixtures/frameworks.json');

/** The questions that are recorded, in order. */
export const recorded = (framework: Framework): readonly Question[] =>
  entriesOf(framework)
    .filter(e => !isDrawn(e))
    .flatMap(e => questionsOf(e, landmarks));

/** One answer in the record: the result and the gradient to nine digits, of float64 where the framework has it. */
type Kept = readonly [
  name: string,
  y: readonly Word[] | string,
  dx?: readonly Word[],
  shape?: readonly number[],
];

export interface Recorded {
  readonly version: string;
  readonly answers: readonly Kept[];
  /** The framework's names for the options of each function. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly public: Asked['public'];
}
export interface FrameworkRecord {
  readonly recorded: string;
  readonly command: string;
  readonly peers: Readonly<Record<string, Recorded>>;
}

const digits = (v: Word): Word => (typeof v === 'number' ? Number(v.toPrecision(9)) : v);

function kept({ entry }: Question, { float64, float32, error }: Answer, { framework }: Peer): Kept {
  const { name } = presetText(entry.definition, framework, entry.preset);
  const reply = float64?.y ? float64 : float32;
  if (!reply?.y) return [name, error ?? reply?.error ?? 'no answer'];
  const shape = reply.shape!;
  const parts = [name, reply.y.map(digits), (reply.dx ?? []).map(digits)] as const;
  return shape.length === 1 ? parts : [...parts, shape];
}

/** The questions again, with what was kept of their answers. */
export function remembered(peer: Peer, { answers, version, public: shown }: Recorded): Asked {
  const questions = recorded(peer.framework);
  return {
    peer,
    version,
    public: shown,
    questions,
    answers: answers.map(([, y, dx, shape]) =>
      typeof y === 'string'
        ? { error: y }
        : { float64: { y, dx: dx && dx.length > 0 ? dx : null, shape: shape ?? [y.length] } },
    ),
  };
}

/** Asks all peers and writes the record. Errors: where a peer is missing, because a record without it would look whole. */
export function record(): void {
  const peers = PEERS.filter(peer => peer.framework !== 'keras' || peer.backend === 'tensorflow').map(
    peer => {
      const asked = ask(peer, recorded(peer.framework));
      if (asked === undefined)
        throw new Error(`no Python here has ${peer.module}: npm run conformance -- --setup`);
      const answers = asked.questions.map((q, i) => kept(q, asked.answers[i]!, peer));
      const options = asked.questions.map(
        (q, i) => [q.entry.preset.name, asked.answers[i]!.options ?? []] as const,
      );
      return [
        peer.id,
        { version: asked.version, answers, options: Object.fromEntries(options), public: asked.public },
      ] as const;
    },
  );
  const content: FrameworkRecord = {
    recorded: new Date().toISOString().slice(0, 10),
    command: 'npm run conformance -- frameworks --record',
    peers: Object.fromEntries(peers),
  };
  // One line for each answer, so that a change is seen where it is.
  const text = JSON.stringify(content).replaceAll('],["', '],\n["');
  writeFileSync(RECORD, `${text}\n`);
  console.log(`${RECORD} is written`);
}
