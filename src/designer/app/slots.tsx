import { lazy } from 'react';

/** The parts of the designer that features fill, each loaded when it is first shown. */
export const Canvas = lazy(async () => ({ default: (await import('../features/canvas/canvas.tsx')).Canvas }));
export const Arrange = lazy(async () => ({ default: (await import('../features/arrange/arrange.tsx')).Arrange }));
export const Replace = lazy(async () => ({ default: (await import('../features/replace/replace.tsx')).Replace }));
export const PalettePanel = lazy(async () => ({ default: (await import('../features/palette/palette-panel.tsx')).PalettePanel }));
export const OutlinePanel = lazy(async () => ({ default: (await import('../features/outline/outline-panel.tsx')).OutlinePanel }));
export const HistoryButton = lazy(async () => ({ default: (await import('../features/history/history-button.tsx')).HistoryButton }));
export const RunControl = lazy(async () => ({ default: (await import('../features/run-control/run-control.tsx')).RunControl }));
export const LogsPanel = lazy(async () => ({ default: (await import('../features/logs/logs-panel.tsx')).LogsPanel }));
export const ResultsPanel = lazy(async () => ({ default: (await import('../features/results/results-panel.tsx')).ResultsPanel }));
export const PlanPanel = lazy(async () => ({ default: (await import('../features/results/plan-panel.tsx')).PlanPanel }));
export const InspectorPanel = lazy(async () => ({ default: (await import('../features/inspector/inspector-panel.tsx')).InspectorPanel }));
export const ProblemsPanel = lazy(async () => ({ default: (await import('../features/problems/problems-panel.tsx')).ProblemsPanel }));
export const Versions = lazy(async () => ({ default: (await import('../features/versions/versions-dialog.tsx')).VersionsDialog }));
export const VariablesButton = lazy(async () => ({
  default: (await import('../features/variables/variables-button.tsx')).VariablesButton,
}));
