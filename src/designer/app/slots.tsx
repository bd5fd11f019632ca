import { lazyPart, soonPart } from '../lib/lazy-part.ts';

/** The parts around the canvas that features fill: those that are there with it are loaded together, the others when they are first shown. */
export const Arrange = soonPart(async () => (await import('../features/arrange/arrange.tsx')).Arrange);
export const Replace = soonPart(async () => (await import('../features/replace/replace.tsx')).Replace);
export const PalettePanel = soonPart(async () => (await import('../features/palette/palette-panel.tsx')).PalettePanel);
export const OutlinePanel = lazyPart(async () => (await import('../features/outline/outline-panel.tsx')).OutlinePanel);
export const HistoryButton = soonPart(async () => (await import('../features/history/history-button.tsx')).HistoryButton);
export const ShownRun = soonPart(async () => (await import('../features/run-control/shown-run.tsx')).ShownRun);
export const RunControl = soonPart(async () => (await import('../features/run-control/run-control.tsx')).RunControl);
export const LogsPanel = lazyPart(async () => (await import('../features/logs/logs-panel.tsx')).LogsPanel);
export const ResultsPanel = lazyPart(async () => (await import('../features/results/results-panel.tsx')).ResultsPanel);
export const PlanPanel = lazyPart(async () => (await import('../features/results/plan-panel.tsx')).PlanPanel);
export const InspectorPanel = soonPart(async () => (await import('../features/inspector/inspector-panel.tsx')).InspectorPanel);
export const ProblemsPanel = lazyPart(async () => (await import('../features/problems/problems-panel.tsx')).ProblemsPanel);
export const Versions = lazyPart(async () => (await import('../features/versions/versions-dialog.tsx')).VersionsDialog);
export const VariablesButton = soonPart(async () => (await import('../features/variables/variables-button.tsx')).VariablesButton);
