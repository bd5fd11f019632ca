import { en as app } from './texts/en.ts';
import { zh as appZh } from './texts/zh.ts';
import { en as editor } from '../editor/texts/en.ts';
import { zh as editorZh } from '../editor/texts/zh.ts';
import { en as arrange } from '../features/arrange/texts/en.ts';
import { zh as arrangeZh } from '../features/arrange/texts/zh.ts';
import { en as canvas } from '../features/canvas/texts/en.ts';
import { zh as canvasZh } from '../features/canvas/texts/zh.ts';
import { en as components } from '../features/components/texts/en.ts';
import { zh as componentsZh } from '../features/components/texts/zh.ts';
import { en as data } from '../features/data/texts/en.ts';
import { zh as dataZh } from '../features/data/texts/zh.ts';
import { en as history } from '../features/history/texts/en.ts';
import { zh as historyZh } from '../features/history/texts/zh.ts';
import { en as inspector } from '../features/inspector/texts/en.ts';
import { zh as inspectorZh } from '../features/inspector/texts/zh.ts';
import { en as logs } from '../features/logs/texts/en.ts';
import { zh as logsZh } from '../features/logs/texts/zh.ts';
import { en as outline } from '../features/outline/texts/en.ts';
import { zh as outlineZh } from '../features/outline/texts/zh.ts';
import { en as palette } from '../features/palette/texts/en.ts';
import { zh as paletteZh } from '../features/palette/texts/zh.ts';
import { en as pipelines } from '../features/pipelines/texts/en.ts';
import { zh as pipelinesZh } from '../features/pipelines/texts/zh.ts';
import { en as problems } from '../features/problems/texts/en.ts';
import { zh as problemsZh } from '../features/problems/texts/zh.ts';
import { en as replace } from '../features/replace/texts/en.ts';
import { zh as replaceZh } from '../features/replace/texts/zh.ts';
import { en as results } from '../features/results/texts/en.ts';
import { zh as resultsZh } from '../features/results/texts/zh.ts';
import { en as runControl } from '../features/run-control/texts/en.ts';
import { zh as runControlZh } from '../features/run-control/texts/zh.ts';
import { en as runs } from '../features/runs/texts/en.ts';
import { zh as runsZh } from '../features/runs/texts/zh.ts';
import { en as settings } from '../features/settings/texts/en.ts';
import { zh as settingsZh } from '../features/settings/texts/zh.ts';
import { en as toolbar } from '../features/toolbar/texts/en.ts';
import { zh as toolbarZh } from '../features/toolbar/texts/zh.ts';
import { en as trial } from '../features/trial/texts/en.ts';
import { zh as trialZh } from '../features/trial/texts/zh.ts';
import { en as variables } from '../features/variables/texts/en.ts';
import { zh as variablesZh } from '../features/variables/texts/zh.ts';
import { en as versions } from '../features/versions/texts/en.ts';
import { zh as versionsZh } from '../features/versions/texts/zh.ts';
import { en as wizard } from '../features/wizard/texts/en.ts';
import { zh as wizardZh } from '../features/wizard/texts/zh.ts';
import { en as forms } from '../forms/texts/en.ts';
import { zh as formsZh } from '../forms/texts/zh.ts';
import { en as live } from '../live/texts/en.ts';
import { zh as liveZh } from '../live/texts/zh.ts';
import { statesEn } from '../ui/state-texts/en.ts';
import { statesZh } from '../ui/state-texts/zh.ts';
import { en as ui } from '../ui/texts/en.ts';
import { zh as uiZh } from '../ui/texts/zh.ts';

/** Every text of the designer: a namespace per folder. */
export const texts = {
  en: {
    app,
    editor,
    arrange,
    canvas,
    components,
    data,
    history,
    inspector,
    logs,
    outline,
    palette,
    pipelines,
    problems,
    replace,
    results,
    'run-control': runControl,
    runs,
    settings,
    toolbar,
    trial,
    variables,
    versions,
    wizard,
    forms,
    live,
    states: statesEn,
    ui,
  },
  zh: {
    app: appZh,
    editor: editorZh,
    arrange: arrangeZh,
    canvas: canvasZh,
    components: componentsZh,
    data: dataZh,
    history: historyZh,
    inspector: inspectorZh,
    logs: logsZh,
    outline: outlineZh,
    palette: paletteZh,
    pipelines: pipelinesZh,
    problems: problemsZh,
    replace: replaceZh,
    results: resultsZh,
    'run-control': runControlZh,
    runs: runsZh,
    settings: settingsZh,
    toolbar: toolbarZh,
    trial: trialZh,
    variables: variablesZh,
    versions: versionsZh,
    wizard: wizardZh,
    forms: formsZh,
    live: liveZh,
    states: statesZh,
    ui: uiZh,
  },
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    keySeparator: false;
    nsSeparator: false;
    resources: (typeof texts)['en'];
  }
}
