import { join } from "node:path";
import {
  API,
  type Symbol as DeclaredSymbol,
  NodeBuilderFlags,
  type Project,
  SymbolFlags,
} from "typescript/unstable/sync";

/** Something that a module of the toolkit exports, with what its doc comment says. */
export interface Export {
  readonly name: string;
  /** Whether it is there at run time. */
  readonly isValue: boolean;
  /** The text before the tags. */
  readonly doc: string;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
  /** The words of its signature, or of what a type is. */
  readonly words: ReadonlySet<string>;
}

const root = join(import.meta.dirname, "../../..");

/** All that modules export, as the compiler reads them. */
export function exportsOf(modules: readonly string[]): readonly (readonly Export[])[] {
  const api = new API({ cwd: root });
  try {
    const config = join(root, "tsconfig.json");
    const project = api.updateSnapshot({ openProject: config }).getProject(config);
    if (project === undefined) throw new Error(`${config}: the compiler opens no project of it`);
    const { program } = project;
    return modules.map((module) => {
      const file = program.getSourceFile(join(root, module));
      const symbol = file === undefined ? undefined : project.checker.getSymbolAtLocation(file);
      if (symbol === undefined) throw new Error(`${module}: the compiler knows no such module`);
      return project.checker.getExportsOfModule(symbol).map((one) => exported(project, one));
    });
  } finally {
    api.close();
  }
}

function exported(project: Project, symbol: DeclaredSymbol): Export {
  const { checker } = project;
  const isAlias = (symbol.flags & SymbolFlags.Alias) !== 0;
  const declared = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  const isValue = (declared.flags & SymbolFlags.Value) !== 0;
  const isWrittenOut = !isValue || (declared.flags & SymbolFlags.Class) !== 0;
  const type = isWrittenOut ? undefined : checker.getTypeOfSymbol(declared);
  const text =
    type === undefined
      ? declared.declarations.map((one) => one.resolve(project)?.getText() ?? "").join("\n")
      : checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation);
  return {
    name: symbol.name,
    isValue,
    words: new Set(text.match(/\w+/g)),
    doc: checker.getDocumentationCommentOfSymbol(declared),
    tags: checker.getJsDocTagsOfSymbol(declared).map(({ name, text }) => ({ name, text: text ?? "" })),
  };
}
