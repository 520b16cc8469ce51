import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CompletionItem,
  type Diagnostic,
  getLanguageService,
  MarkupContent,
} from "yaml-language-server";
import type { JsonSchema } from "../../schema/index.ts";

/** What an editor shows about a values file. */
export interface Editor {
  /** What is offered at the `|` in the text. */
  complete(textWithCursor: string): Promise<readonly CompletionItem[]>;
  /** What is shown over the place of the `|` in the text, as Markdown. */
  hover(textWithCursor: string): Promise<string>;
  /** What is marked as wrong. */
  diagnose(text: string): Promise<readonly Diagnostic[]>;
}

/**
 * yaml-language-server, which VS Code, Neovim, Helix, Emacs and others use, in this process.
 *
 * @param schema that the files are checked with
 */
export function editor(schema: JsonSchema): Editor {
  const service = getLanguageService({
    schemaRequestService: async (uri) => {
      // What the modeline of values.yaml names.
      if (uri === "file:///values.schema.json") return JSON.stringify(schema);
      throw new Error(`the schema is to be self-contained, and asks for ${uri}`);
    },
    workspaceContext: { resolveRelativePath: (path) => path },
    clientCapabilities: {
      textDocument: { completion: { completionItem: { documentationFormat: ["markdown"] } } },
    },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    schemas: [{ uri: "file:///values.schema.json", fileMatch: ["*.yaml"], schema }],
  });
  return {
    async complete(text) {
      const { document, position } = at(text);
      return (await service.doComplete(document, position, false)).items;
    },
    async hover(text) {
      const { document, position } = at(text);
      const contents = (await service.doHover(document, position))?.contents;
      return MarkupContent.is(contents) ? contents.value : "";
    },
    diagnose: (text) => service.doValidation(documentOf(text), false),
  };
}

let opened = 0;

/** Of a name of its own, since the server remembers what it has parsed by name. */
function documentOf(text: string): TextDocument {
  opened += 1;
  return TextDocument.create(`file:///${opened}.yaml`, "yaml", 1, text);
}

function at(textWithCursor: string) {
  const offset = textWithCursor.indexOf("|");
  if (offset < 0) throw new Error("the text needs a | for the cursor");
  const document = documentOf(textWithCursor.replace("|", ""));
  return { document, position: document.positionAt(offset) };
}
