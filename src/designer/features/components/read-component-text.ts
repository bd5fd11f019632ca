import { checkComponent } from '#domain/component/check-component.ts';
import { parseComponentFile } from '#domain/component/component-file.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { parseYaml } from '#files/parse-yaml.ts';

/** An issue with the line of the text that it is about; null where it is about no place in it. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly line: number | null;
}

export interface ReadComponent {
  /** Null where the text is no component. */
  readonly definition: ComponentDefinition | null;
  readonly issues: readonly PlacedIssue[];
  /** The line of an issue that somebody else found. */
  readonly place: (issue: Issue) => PlacedIssue;
}

/** Reads the text of a component file and finds everything that is wrong with it, by line. */
export function readComponentText(text: string): ReadComponent {
  const parsed = parseYaml(text);
  if (!parsed.ok) return { definition: null, issues: parsed.issues.map(placeByFacts), place: placeByFacts };
  const file = parsed.value;
  const place = (issue: Issue): PlacedIssue => ({ issue, line: file.positionOf(issue.path).line });
  const component = parseComponentFile(file.value);
  const issues = component.ok ? [...component.issues, ...checkComponent(component.value)] : component.issues;
  return {
    definition: component.ok ? component.value : null,
    issues: issues.map(place).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    place,
  };
}

function placeByFacts(issue: Issue): PlacedIssue {
  const { line } = issue.facts;
  return { issue, line: typeof line === 'number' ? line : null };
}
