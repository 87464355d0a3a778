// A TypeScript file as a tree of nodes, each with its place in the text, and a walk over what runs.
import { parseAst } from 'rolldown/parseAst';

/** A node as ESTree has it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

export const parse = (text: string): Node => parseAst(text, { lang: 'ts' }) as unknown as Node;

/** A node and what it stands in. */
export interface Place {
  readonly node: Node;
  readonly parent: Node;
  /** Under which name the parent has it. */
  readonly field: string;
}

/** What does not run: types, and names of modules. */
const isStill = ({ type, importKind, exportKind }: Node): boolean =>
  (/^TS/.test(type) && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(type)) ||
  /^(ImportDeclaration|ExportAllDeclaration|ImportExpression)$/.test(type) ||
  importKind === 'type' ||
  exportKind === 'type';

/** All that runs, outermost first. */
export function* places(parent: Node): Generator<Place> {
  for (const field of Object.keys(parent)) {
    const value = parent[field];
    for (const node of Array.isArray(value) ? value : [value]) {
      if (!isNode(node) || isStill(node)) continue;
      yield { node, parent, field };
      yield* places(node);
    }
  }
}
