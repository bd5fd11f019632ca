import { useTranslation } from 'react-i18next';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { InputBinding, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { problemsOfNode, readersOf } from '../../editor/derived.ts';
import { describePort } from '../../editor/describe-port.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { channelNameOf, itemNameOf } from '../../editor/node-text.ts';
import { displayNameOf } from '../../lib/component-text.ts';
import { formatList } from '../../lib/format-list.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { describeWait } from '../../live/describe-wait.ts';
import { useMarks } from '../../live/node-marks.tsx';
import { useMarkText } from '../../live/use-mark-text.ts';
import { useStateText } from '../../ui/task-state.tsx';
import { isDisabled, nodesOf, type OutlineItem } from './to-outline.ts';
import { useRowRun } from './use-row-run.ts';

/** What a row says, to eyes (`name`, `detail`) and to ears (`spoken`, everything in one sentence). */
export interface RowText {
  readonly name: string;
  readonly detail: string;
  readonly spoken: string;
}

/** Words for the rows of the outline, as the pipeline, its problems and its run stand now. */
export function useDescribeRow(): (item: OutlineItem) => RowText {
  const { t } = useTranslation('outline');
  const { t: tEditor } = useTranslation('editor');
  const describeState = useStateText();
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const issues = useEditor((state) => state.issues);
  const run = useRowRun();
  const marks = useMarks();
  const describeMark = useMarkText();
  const known = { document, components };
  const nameOf = (id: string) => itemNameOf(known, id, language);
  const portOf = (id: string, side: 'inputs' | 'outputs', port: string) => {
    const component = findNode(document, id)?.component ?? '';
    return channelNameOf(components.get(component), side, port, language);
  };

  function describeNode(node: PipelineNode): RowText {
    const name = nameOf(node.id);
    const definition = components.get(node.component);
    const component = definition ? displayNameOf(definition, language) : node.component;
    const facts = [name === component ? '' : component, node.disabled ? t('disabled') : ''];
    return say(name, component, [...facts, ...factsOf([node.id])]);
  }
  /** Where nodes stand, what a run would do with them, and how many problems they have. */
  function factsOf(ids: readonly string[]): string[] {
    const { state, isEarlier, task } = run(ids);
    const mark = marks(ids);
    const errors = ids.flatMap((id) => problemsOfNode(issues, id)).filter(({ severity }) => severity === 'error').length;
    return [
      [state ? describeState(state, isEarlier) : '', describeWait(task, language)].filter((part) => part !== '').join(': '),
      mark ? describeMark(mark) : '',
      errors > 0 ? t('problems', { count: errors }) : '',
    ];
  }
  function describeInput(node: PipelineNode, port: string): RowText {
    const name = portOf(node.id, 'inputs', port);
    const binding = own(node.inputs, port);
    const definition = components.get(node.component);
    const needed = definition && declarationsOf(definition).inputs.get(port)?.required !== false;
    const detail = binding ? describeBinding(binding) : t(needed ? 'missing' : 'open');
    return say(name, detail, [detail], describePort(tEditor, 'inputs', name));
  }
  function describeBinding(binding: InputBinding): string {
    if ('uri' in binding) return binding.uri;
    const ref = parseOutputRef(binding.from);
    return ref ? t('fromOutput', { node: nameOf(ref.node), output: portOf(ref.node, 'outputs', ref.output) }) : binding.from;
  }
  function describeOutput(node: PipelineNode, port: string): RowText {
    const name = portOf(node.id, 'outputs', port);
    const readers = readersOf(document, node.id, port).map(nameOf);
    const detail = readers.length === 0 ? t('unread') : t('to', { targets: formatList(readers, language) });
    return say(name, detail, [detail], describePort(tEditor, 'outputs', name));
  }
  return (item) => {
    switch (item.kind) {
      case 'node':
        return describeNode(item.node);
      case 'sub':
        return say(item.sub.label, t('sub'), [t('sub'), isDisabled(item) ? t('disabled') : '', ...factsOf(nodesOf(item))]);
      case 'note':
        return say(nameOf(item.id), t(`annotation.${item.note.kind}`), [t(`annotation.${item.note.kind}`)]);
      case 'input':
        return describeInput(item.node, item.port);
      case 'output':
        return describeOutput(item.node, item.port);
    }
  };
}

function say(name: string, detail: string, facts: readonly string[], first = name): RowText {
  return { name, detail, spoken: [first, ...facts.filter((fact) => fact !== '')].join(', ') };
}
