import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { checkLink, type WantedLink } from '#domain/pipeline/check-link.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { PickDialog } from '../../ui/pick-dialog.tsx';
import { useEditorStore } from '../editor-provider.tsx';
import { nameIssue } from '../name-issue.ts';
import { channelNameOf, itemNameOf } from '../node-text.ts';
import type { Asking } from './asking.ts';
import { inputsFor, type OtherEnd, outputsFor } from './possible-links.ts';

type Known = Extract<Asking, { readonly kind: 'source' | 'target' }>;

/** Asks where a link comes from or goes to: the ports that fit, then the others with the reason against each. */
export function PickEnd({ asked, onClose }: { readonly asked: Known; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const store = useEditorStore();
  const state = store.getState();
  const definitionOf = (id: string) => state.components.get(findNode(state.document, id)?.component ?? '');
  const own = asked.kind === 'source' ? asked.input : asked.output;
  const [ownSide, otherSide] = asked.kind === 'source' ? (['inputs', 'outputs'] as const) : (['outputs', 'inputs'] as const);
  const ends = asked.kind === 'source' ? outputsFor(state, asked.node, asked.input) : inputsFor(state, asked.node, asked.output);
  const byId = new Map(ends.map((end) => [`${end.node}.${end.port}`, end]));
  const whyNot = (end: OtherEnd) => {
    const issue = checkLink(state.document, state.components, toLink(asked, end)).find(({ code }) => code !== 'E_INPUT_TAKEN');
    return issue ? describeIssue(nameIssue(issue, state, language), language) : '';
  };
  const pick = (id: string) => {
    const end = byId.get(id);
    onClose();
    if (!end) return;
    const link = toLink(asked, end);
    store.getState().edit({ type: 'node.input', id: link.to.node, input: link.to.input, binding: { from: link.from } }, 'connect');
    // The node that one connects stays what the next key is about.
    store.getState().select({ nodes: [asked.node] });
  };
  return (
    <PickDialog
      title={t(`pick.${asked.kind}`, {
        name: itemNameOf(state, asked.node, language),
        port: channelNameOf(definitionOf(asked.node), ownSide, own, language),
      })}
      empty={t('pick.noEnd')}
      options={[...byId].map(([id, end]) => ({
        id,
        name: `${itemNameOf(state, end.node, language)} · ${channelNameOf(definitionOf(end.node), otherSide, end.port, language)}`,
        aliases: [id],
        icon: <ComponentIcon definition={definitionOf(end.node)} size={24} />,
        ...(!end.fits && { refusal: () => whyNot(end) }),
      }))}
      onPick={pick}
      onClose={onClose}
    />
  );
}

function toLink(asked: Known, end: OtherEnd): WantedLink {
  return asked.kind === 'source'
    ? { from: `${end.node}.${end.port}`, to: { node: asked.node, input: asked.input } }
    : { from: `${asked.node}.${asked.output}`, to: { node: end.node, input: end.port } };
}
