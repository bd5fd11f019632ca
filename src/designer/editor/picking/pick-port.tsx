import { IconArrowBarToDown, IconArrowBarUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { PickDialog } from '../../ui/pick-dialog.tsx';
import { describePort } from '../describe-port.ts';
import { useEditorStore } from '../editor-provider.tsx';
import { channelNameOf, itemNameOf } from '../node-text.ts';
import { ask } from './asking.ts';

/** Asks which input or output of a node to connect, then with what. */
export function PickPort({ node: id, onClose }: { readonly node: string; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const state = useEditorStore().getState();
  const node = findNode(state.document, id);
  const definition = state.components.get(node?.component ?? '');
  const declared = definition && declarationsOf(definition);
  const inputs = [...(declared?.inputs.keys() ?? [])].map((input) => ({
    id: `in.${input}`,
    name: describePort(t, 'inputs', channelNameOf(definition, 'inputs', input, language)),
    aliases: [input],
    detail: t(node && own(node.inputs, input) ? 'pick.taken' : 'pick.free'),
    icon: <IconArrowBarToDown size={16} aria-hidden />,
  }));
  const outputs = [...(declared?.outputs.keys() ?? [])].map((output) => ({
    id: `out.${output}`,
    name: describePort(t, 'outputs', channelNameOf(definition, 'outputs', output, language)),
    aliases: [output],
    icon: <IconArrowBarUp size={16} aria-hidden />,
  }));
  const pick = (port: string) => {
    const name = port.slice(port.indexOf('.') + 1);
    const asked = { node: id, isAboutNode: true };
    ask(port.startsWith('in.') ? { kind: 'source', input: name, ...asked } : { kind: 'target', output: name, ...asked });
  };
  return (
    <PickDialog
      title={t('pick.port', { name: itemNameOf(state, id, language) })}
      empty={t('pick.noPort')}
      options={[...inputs, ...outputs]}
      onPick={pick}
      onClose={onClose}
    />
  );
}
