import type { Issue, Severity } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import type { Level } from '#domain/pipeline/level.ts';
import type { TaskView } from '#domain/run/run-event.ts';
import { runStateOf } from '#domain/run/run-state-of.ts';
import { shownLevel } from '../../../editor/derived.ts';
import type { EditorState, EditorStore } from '../../../editor/editor-store.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { currentLanguage } from '../../../lib/i18n.ts';
import { activeTasksOf, cardTasksOf, isEarlierTask } from '../../../live/card-tasks.ts';
import type { LiveRunStore } from '../../../live/live-run-store.ts';
import type { NodeMarksStore } from '../../../live/node-marks.tsx';
import type { SceneKeeper } from '../painter/scene-keeper.ts';
import { toSceneState } from '../painter/state-colors.ts';
import { linkId } from '../to-flow-links.ts';
import type { CanvasSceneStore } from './canvas-scene.ts';
import { type MadeDrawing, toDrawing } from './to-drawing.ts';

/** Where a scene gets what it shows. */
interface SceneSources {
  readonly editor: EditorStore;
  readonly run: LiveRunStore;
  readonly canvas: CanvasSceneStore;
  readonly marks: NodeMarksStore;
  readonly direction: FlowDirection;
}

/** Keeps a scene at what editor, run and marquee say, until it is stopped. Each change costs what it changes. */
export function feedScene(keeper: SceneKeeper, { editor, run, canvas, marks, direction }: SceneSources): () => void {
  let drawn: MadeDrawing | null = null;
  const draw = (state: EditorState) => {
    drawn = toDrawing({ level: shownLevel(state), components: state.components, language: currentLanguage(), direction }, drawn);
    keeper.draw(drawn.drawing);
  };
  const select = () => {
    const { selection } = editor.getState();
    keeper.mark('selected', canvas.getState().marquee ?? new Set(selection.nodes));
    keeper.selectLink(selection.link && linkId(selection.link));
  };
  const showIssues = ({ issues }: EditorState) => {
    keeper.mark('error', withSubPipelines(nodesWith(issues, 'error'), shownLevel(editor.getState())));
    keeper.mark('warning', nodesWith(issues, 'warning'));
  };
  const showStates = () => {
    const live = run.getState();
    const tasks = cardTasksOf(live);
    const level = shownLevel(editor.getState());
    const states = Object.values(tasks).map((task) => [task.id, toSceneState(task.state, isEarlierTask(live, task.id))] as const);
    const active = withSubPipelines(new Set(Object.keys(activeTasksOf(live))), level);
    keeper.setStates(new Map([...states, ...statesOfSubPipelines(tasks, level)]), active);
  };
  const showMarks = () => {
    const { stale, preview } = marks.getState();
    const level = shownLevel(editor.getState());
    const runs = [...(preview ?? [])].flatMap(([id, mark]) => (mark.kind === 'runs' ? [id] : []));
    const inside = withSubPipelines(new Set(preview?.keys()), level);
    const all = [...level.nodes.map(({ id }) => id), ...level.subPipelines.map(({ item }) => item.id)];
    keeper.mark('runs', withSubPipelines(new Set(runs), level));
    keeper.mark('stale', preview === null ? withSubPipelines(new Set(stale.keys()), level) : new Set());
    keeper.mark('faded', new Set(preview === null ? [] : all.filter((id) => !inside.has(id))));
  };
  draw(editor.getState());
  showMarks();
  select();
  showIssues(editor.getState());
  showStates();
  const stops = [
    editor.subscribe((state, before) => {
      const isOtherLevel = state.within !== before.within;
      if (isOtherLevel || state.document !== before.document || state.components !== before.components) draw(state);
      if (isOtherLevel) showStates();
      if (isOtherLevel) showMarks();
      if (state.selection !== before.selection) select();
      if (isOtherLevel || state.issues !== before.issues) showIssues(state);
    }),
    canvas.subscribe((state, before) => state.marquee !== before.marquee && select()),
    marks.subscribe(showMarks),
    run.subscribe((state, before) => {
      if (cardTasksOf(state) !== cardTasksOf(before) || activeTasksOf(state) !== activeTasksOf(before)) showStates();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function nodesWith(issues: readonly Issue[], severity: Severity): Set<string> {
  return new Set(issues.flatMap((issue) => (issue.severity === severity && issue.path[0] === 'nodes' ? [String(issue.path[1])] : [])));
}

function withSubPipelines(ids: ReadonlySet<string>, { subPipelines }: Level): Set<string> {
  return new Set([...ids, ...subPipelines.filter(({ members }) => members.some((id) => ids.has(id))).map(({ item }) => item.id)]);
}

function statesOfSubPipelines(tasks: Readonly<Record<string, TaskView>>, { subPipelines }: Level): [string, number][] {
  return subPipelines.flatMap(({ item, members }): [string, number][] => {
    const its = members.flatMap((id) => own(tasks, id) ?? []);
    return its.length === 0 ? [] : [[item.id, toSceneState(runStateOf(its))]];
  });
}
