// The public names of each entry point, from the declarations that the package ships: what a reader's editor shows as well.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from '@ts-morph/common';
import { all } from 'nonlin/catalog';

export interface ApiMember {
  readonly name: string;
  readonly text: string;
}

export interface ApiItem {
  readonly name: string;
  readonly kind: 'function' | 'value' | 'type';
  /** As declared, without comments. */
  readonly signature: string;
  /** The text of its comment, in Markdown. */
  readonly text: string;
  readonly examples: readonly string[];
  /** Its documented members. */
  readonly members: readonly ApiMember[];
}

export interface ApiEntry {
  /** Its folder below docs/. */
  readonly id: string;
  /** How it is imported. */
  readonly name: string;
  readonly items: readonly ApiItem[];
  /** Names of functions that have a page of their own. */
  readonly functions: readonly string[];
}

const dist = fileURLToPath(import.meta.resolve('nonlin')).replace(/\/(node\/)?index\.js$/, '');
const entries = [
  ...['index', 'losses', 'logits', 'catalog', 'define', 'notation', 'plot', 'precision', 'webgpu', 'runtime'],
].filter(name => existsSync(join(dist, `${name}.d.ts`)));

export function apiEntries(): readonly ApiEntry[] {
  const program = ts.createProgram(
    entries.map(name => join(dist, `${name}.d.ts`)),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const pages = new Set(all().map(entry => entry.definition.name));
  return entries.map(entry => {
    const source = program.getSourceFile(join(dist, `${entry}.d.ts`))!;
    const found = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!);
    const isPage = (name: string): boolean => entry === 'index' && pages.has(name);
    return {
      id: `api-${entry === 'index' ? 'nonlin' : entry}`,
      name: entry === 'index' ? 'nonlin' : `nonlin/${entry}`,
      functions: found.map(s => s.name).filter(isPage),
      items: found
        .filter(s => !isPage(s.name))
        .map(symbol => itemOf(symbol, checker))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    };
  });
}

const commentOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker));

function itemOf(alias: ts.Symbol, checker: ts.TypeChecker): ApiItem {
  const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
  const declarations = symbol.getDeclarations() ?? [];
  return {
    name: alias.name,
    kind: kindOf(symbol),
    signature: declarations.map(declared).join('\n'),
    text: commentOf(symbol, checker),
    examples: symbol
      .getJsDocTags(checker)
      .filter(tag => tag.name === 'example')
      .map(tag => ts.displayPartsToString(tag.text)),
    members: membersOf(symbol, declarations, checker),
  };
}

function kindOf(symbol: ts.Symbol): ApiItem['kind'] {
  if (symbol.flags & ts.SymbolFlags.Function) return 'function';
  return symbol.flags & ts.SymbolFlags.Value ? 'value' : 'type';
}

const printer = ts.createPrinter({ removeComments: true });

/** A declaration of more lines is cut: it is data, which its own page shows. */
const LINES = 40;

/** A declaration without its comments, and with `string` for texts in Chinese. */
function declared(node: ts.Declaration): string {
  const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const lines = printer
    .printNode(ts.EmitHint.Unspecified, whole, node.getSourceFile())
    .replace(/^export (declare )?/, '')
    .replace(/'[^'\n]*\p{Script=Han}[^'\n]*'/gu, 'string')
    .split('\n');
  return lines.length > LINES ? [...lines.slice(0, LINES), '  …'].join('\n') : lines.join('\n');
}

/** The properties and methods of a type that have a comment. */
function membersOf(
  symbol: ts.Symbol,
  declarations: readonly ts.Declaration[],
  checker: ts.TypeChecker,
): readonly ApiMember[] {
  if (!declarations.some(d => ts.isInterfaceDeclaration(d) || ts.isClassDeclaration(d))) return [];
  return [...(symbol.members?.values() ?? [])]
    .map(member => ({ name: member.name, text: commentOf(member, checker) }))
    .filter(member => member.text !== '');
}
