import { parseDraft, type DraftDefinition } from '#domain/component/draft-definition.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { fromPai, isPaiComponent } from '#files/from-pai/from-pai.ts';
import { parseYaml } from '#files/parse-yaml.ts';
import { readDraftText } from '../../../lib/draft-text.ts';
import type { PlacedIssue } from '../read-component-text.ts';

/** What a file from elsewhere comes to. */
export interface ReadImport {
  /** `pai`: a component as PAI describes it; `component`: a component file. */
  readonly kind: 'pai' | 'component';
  /** A draft for each version; none where the file can't be read, and `issues` say why. */
  readonly drafts: readonly DraftDefinition[];
  /** What was not kept as it is, and what must be mended before it can be published. */
  readonly issues: readonly PlacedIssue[];
}

/** Reads a component file (YAML or JSON), or the JSON of a component of PAI. The text is only read; nothing runs. */
export function readImport(text: string): ReadImport {
  const parsed = parseYaml(text);
  if (!parsed.ok) return { kind: 'component', drafts: [], issues: parsed.issues.map(placeByFacts) };
  const file = parsed.value;
  const place = (issue: Issue): PlacedIssue => ({ issue, line: file.positionOf(issue.path).line });
  if (isPaiComponent(file.value)) {
    const pai = fromPai(file.value);
    return { kind: 'pai', drafts: pai.ok ? pai.value.definitions : [], issues: pai.issues.map(place) };
  }
  const { definition, issues } = readDraftText(text);
  const remaining = definition === null ? issues : parseDraft(definition).issues;
  return { kind: 'component', drafts: definition === null ? [] : [definition], issues: remaining.map(place) };
}

function placeByFacts(issue: Issue): PlacedIssue {
  const { line } = issue.facts;
  return { issue, line: typeof line === 'number' ? line : null };
}
