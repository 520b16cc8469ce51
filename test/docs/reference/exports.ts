import { join } from "node:path";
import { API, type Checker, type Symbol as DeclaredSymbol, SymbolFlags } from "typescript/unstable/sync";

/** Something that a module of the toolkit exports, with what its doc comment says. */
export interface Export {
  readonly name: string;
  /** Whether it is there at run time. */
  readonly isValue: boolean;
  /** The text before the tags. */
  readonly doc: string;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

const root = join(import.meta.dirname, "../../..");

/** All that modules export, as the compiler reads them. */
export function exportsOf(modules: readonly string[]): readonly (readonly Export[])[] {
  const api = new API({ cwd: root });
  try {
    const config = join(root, "tsconfig.json");
    const project = api.updateSnapshot({ openProject: config }).getProject(config);
    if (project === undefined) throw new Error(`${config}: the compiler opens no project of it`);
    const { program, checker } = project;
    return modules.map((module) => {
      const file = program.getSourceFile(join(root, module));
      const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
      if (symbol === undefined) throw new Error(`${module}: the compiler knows no such module`);
      return checker.getExportsOfModule(symbol).map((one) => exported(checker, one));
    });
  } finally {
    api.close();
  }
}

function exported(checker: Checker, symbol: DeclaredSymbol): Export {
  const isAlias = (symbol.flags & SymbolFlags.Alias) !== 0;
  const declared = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  return {
    name: symbol.name,
    isValue: (declared.flags & SymbolFlags.Value) !== 0,
    doc: checker.getDocumentationCommentOfSymbol(declared),
    tags: checker.getJsDocTagsOfSymbol(declared).map(({ name, text }) => ({ name, text: text ?? "" })),
  };
}
