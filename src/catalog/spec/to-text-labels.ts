/** The texts of a parameter in another language. */
export interface ParameterTexts {
  readonly displayName?: string;
  readonly description?: string;
  readonly group?: string;
}

/** The texts of what a component declares in another language, by name; a channel's text is its description. */
export interface DeclarationTexts {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, ParameterTexts>>;
}

/** The labels that carry the texts, for example `parameters.seed.displayName.zh` and `inputs.table.description.zh`. */
export function toTextLabels({ inputs = {}, outputs = {}, parameters = {} }: DeclarationTexts, language: 'zh'): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(inputs).map(([name, text]) => [`inputs.${name}.description.${language}`, text] as const),
    ...Object.entries(outputs).map(([name, text]) => [`outputs.${name}.description.${language}`, text] as const),
    ...Object.entries(parameters).flatMap(([name, texts]) =>
      Object.entries(texts).map(([field, text]) => [`parameters.${name}.${field}.${language}`, String(text)] as const),
    ),
  ]);
}
