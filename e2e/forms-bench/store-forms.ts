import type { Page } from '@playwright/test';

/** Publishes a component of each size and stores a pipeline with one node of it; gives where each is opened. */
export async function storeForms(page: Page, sizes: readonly number[]): Promise<string[]> {
  const links: string[] = [];
  for (const size of sizes) {
    await post(page, '/api/components', { definition: componentOf(size) });
    links.push(`/pipelines/${await post(page, '/api/pipelines', { document: pipelineOf(size), saveId: crypto.randomUUID() })}`);
  }
  return links;
}

const kinds = [
  { type: 'Int', default: '10', constraint: { kind: 'range', min: '1' } },
  { type: 'Float', default: '0.1' },
  { type: 'String', required: false },
  { type: 'Bool', default: 'true' },
  { type: 'String', default: 'adam', constraint: { kind: 'enum', values: ['adam', 'sgd', 'ftrl'] } },
];

function componentOf(size: number) {
  const parameters = Array.from({ length: size }, (_, index) => ({
    name: `p${index}`,
    // The one that is typed into is a text.
    ...(index === size - 3 ? kinds[2] : kinds[index % kinds.length]),
    group: `Group ${index % 7}`,
  }));
  const execution = { jobType: 'Container', image: { source: 'address', uri: 'team/form:1' }, command: 'python main.py "$@"' };
  return { metadata: { name: `form-${size}`, version: '1.0.0' }, spec: { execution, inputs: [], outputs: [], parameters } };
}

function pipelineOf(size: number) {
  const node = { id: `form-${size}`, component: `form-${size}@1.0.0`, parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 } };
  return { metadata: { name: `Form of ${size}` }, variables: [], nodes: [node] };
}

/** The id of what was made. */
async function post(page: Page, url: string, body: object): Promise<string> {
  return page.evaluate(
    async ([target, text]) => {
      const answer = await fetch(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
      const made: unknown = await answer.json();
      if (!answer.ok) throw new Error(JSON.stringify(made));
      return typeof made === 'object' && made !== null && 'id' in made ? String(made.id) : '';
    },
    [url, JSON.stringify(body)] as const,
  );
}
