import { cpus } from 'node:os';
import { applyEdit } from '../pipeline/apply-edit.ts';
import { checkPipeline } from '../pipeline/check-pipeline.ts';
import type { PipelineDocument } from '../pipeline/pipeline.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { compilePipeline } from './compile.ts';
import { layeredComponents, layeredPipeline } from './layered-pipeline.arbitrary.ts';
import type { RunPlan } from './run-plan.ts';
import { sha256Hex } from './sha256-hex.ts';

/** `npm run bench`: how long the rules take on layered pipelines, and how that grows. */
const sizes = [100, 1_000, 10_000];
const rounds = 15;
const rules = { components: layeredComponents, machineTypes: defaultMachineTypes };

function compile(document: PipelineDocument): RunPlan {
  const plan = compilePipeline({ pipeline: document, ...rules });
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues.slice(0, 3)));
  return plan.value;
}

/** A document that shares no array with the given one, so that nothing is remembered from the round before. */
function fresh(document: PipelineDocument): PipelineDocument {
  return { ...document, nodes: document.nodes.map((node) => ({ ...node })) };
}

function setLimit(document: PipelineDocument, limit: number): PipelineDocument {
  return applyEdit(document, { type: 'node.parameter', id: `n${document.nodes.length - 1}`, name: 'limit', value: String(limit) }).document;
}

const work: Readonly<Record<string, (document: PipelineDocument) => (round: number) => unknown>> = {
  compilePipeline: (document) => () => compile(document),
  checkPipeline: (document) => () => checkPipeline(document, rules),
  'applyEdit (one value, after another)': (document) => {
    const edited = setLimit(document, -1);
    return (round) => setLimit(edited, round);
  },
  'applyEdit (move all)': (document) => (round) =>
    applyEdit(document, { type: 'nodes.move', moves: document.nodes.map(({ id }) => ({ id, position: { x: round, y: 1 } })) }),
  'applyEdit (remove one)': (document) => () => applyEdit(document, { type: 'nodes.remove', ids: ['n0'] }),
  'reference: JSON + SHA-256 of the plan': (document) => {
    const plan = compile(document);
    return () => sha256Hex(JSON.stringify(plan));
  },
};

/** In ms: by the clock, and the CPU time of this thread, which other programs on the machine disturb less. */
interface Timing {
  readonly median: number;
  readonly best: number;
  readonly cpu: number;
}

function measure(prepare: (document: PipelineDocument) => (round: number) => unknown, document: PipelineDocument): Timing {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const run = prepare(fresh(document));
    const [start, cpuStart] = [performance.now(), threadCpuMs()];
    run(round);
    times.push(performance.now() - start);
    cpuTimes.push(threadCpuMs() - cpuStart);
  }
  return { median: medianOf(times), best: Math.min(...times), cpu: medianOf(cpuTimes) };
}

function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

const documents = sizes.map((size) => layeredPipeline(size));
for (const document of documents) measure((warm) => () => compile(warm), document);

const rows = Object.entries(work).flatMap(([name, prepare]) => {
  const times = documents.map((document) => measure(prepare, document));
  return times.map((time, at) => ({
    work: name,
    nodes: sizes[at],
    'median ms': time.median.toFixed(2),
    'best ms': time.best.toFixed(2),
    'CPU ms': time.cpu.toFixed(2),
    'CPU µs a node': ((time.cpu * 1000) / (sizes[at] ?? 1)).toFixed(2),
    growth: at === 0 ? '' : `×${(time.cpu / (times[at - 1]?.cpu || 1)).toFixed(1)} for ×10`,
  }));
});
const links = documents.map(
  (document) => document.nodes.reduce((sum, node) => sum + Object.keys(node.inputs).length, 0) / document.nodes.length,
);
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}, median of ${rounds} runs, seed 1, ${links.map((ratio) => ratio.toFixed(2)).join(' / ')} inputs a node`,
);
console.table(rows);
