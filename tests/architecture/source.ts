import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A name that a file uses or imports, with the line it stands in. */
export interface Use {
  readonly name: string;
  readonly line: number;
}

export interface Source {
  /** Path from the root of the repository. */
  readonly path: string;
  /** Folder under src; '' for a file directly in src. */
  readonly folder: string;
  readonly lines: number;
  /** Paths of the files of this project that it imports, in whatever way. */
  readonly files: readonly Use[];
  /** Packages and node: modules that it imports, with subpaths; types alone are not counted. */
  readonly packages: readonly Use[];
  /** Global names that it reads: `process`, `Date` … */
  readonly globals: readonly Use[];
}

const root = new URL('../../', import.meta.url);

/** Every TypeScript file under src. */
export function readSources(): Source[] {
  return globSync('src/**/*.ts', { cwd: root.pathname }).sort().map(readSource);
}

function readSource(path: string): Source {
  const text = readFileSync(new URL(path, root), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const files: Use[] = [];
  const packages: Use[] = [];
  const globals: Use[] = [];
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const addImport = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const line = lineOf(specifier);
    const { text: name } = specifier;
    if (name.startsWith('.')) files.push({ name: posix.join(posix.dirname(path), name), line });
    else if (!typesOnly) packages.push({ name, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) addImport(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) addImport(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && isLoader(node.expression)) addImport(node.arguments[0], false);
    else if (ts.isIdentifier(node) && isFree(node)) globals.push({ name: node.text, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const folder = path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '';
  return { path, folder, lines: text.split('\n').length - 1, files, packages, globals };
}

function isLoader(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node) && node.text === 'require');
}

/** Is this name read as itself, rather than as a property, a key or a type? */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !(
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isEnumMember(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isImportSpecifier(parent)
  );
}
