import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import type { JsonSchema } from '#files/schema-help/json-schema.ts';
import { helpAt, type Proposal, propose, type SchemaHelp } from '#files/schema-help/propose.ts';

/** How the help of a schema is put into words. */
export interface SchemaWords {
  readonly required: string;
  /** What a key is for, what it takes; a line each. */
  readonly describe: (help: SchemaHelp) => readonly string[];
}

/** Completes the keys and values of a YAML text by a JSON Schema, and says what the one under the pointer is for. */
export function schemaHelp(schema: JsonSchema, words: SchemaWords): Extension {
  // An open list belongs to the function that made it: it must stay the same.
  const source = (context: CompletionContext) => complete(context, schema, words);
  return [
    EditorState.languageData.of(() => [{ autocomplete: source }]),
    hoverTooltip((view, position) => hover(view.state.doc.toString(), position, schema, words)),
  ];
}

function complete({ state, pos, explicit }: CompletionContext, schema: JsonSchema, words: SchemaWords): CompletionResult | null {
  const proposals = propose(state.doc.toString(), pos, schema);
  // On an empty line a list is in the way unless it was asked for; behind a key it helps.
  const isAsked = explicit || (proposals !== null && (proposals.from < pos || proposals.options[0]?.kind === 'value'));
  if (proposals === null || !isAsked) return null;
  const options = proposals.options.map((proposal, index) => toCompletion(proposal, index, words));
  return { from: proposals.from, to: Math.max(proposals.to, pos), options, validFor: /^[\w./-]*$/ };
}

function toCompletion({ label, text, kind, isRequired, help }: Proposal, index: number, words: SchemaWords): Completion {
  return {
    label,
    detail: isRequired ? words.required : '',
    type: kind === 'key' ? 'property' : 'enum',
    // The order is the schema's.
    boost: 50 - index,
    apply: text,
    ...(help === null ? {} : { info: () => createHelp(label, help, words) }),
  };
}

function hover(text: string, position: number, schema: JsonSchema, words: SchemaWords): Tooltip | null {
  const found = helpAt(text, position, schema);
  if (found === null) return null;
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom: createHelp(found.name, found.help, words) }) };
}

function createHelp(name: string, help: SchemaHelp, words: SchemaWords): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'weft-code-hover';
  const title = document.createElement('b');
  title.textContent = name;
  const lines = words.describe(help).map((line) => {
    const row = document.createElement('div');
    row.textContent = line;
    return row;
  });
  dom.append(title, ...lines);
  return dom;
}
