import { ActionIcon, Text } from '@mantine/core';
import { IconArrowUpRight, IconLinkOff, IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InputChannel } from '#domain/channel/channel.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { channelNameOf, nodeNameOf } from '../../editor/node-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ChannelFrame } from './channel-frame.tsx';
import { DataAddress } from '../../forms/data-address.tsx';
import { IssueLines } from '../../forms/issue-lines.tsx';

interface InputRowProps {
  readonly node: PipelineNode;
  readonly input: InputChannel;
  readonly issues: readonly Issue[];
}

/** One input: the link that fills it, or a data address to type or choose. */
export function InputRow({ node, input, issues }: InputRowProps) {
  const { t } = useTranslation('inspector');
  const binding = own(node.inputs, input.name);
  return (
    <ChannelFrame name={`inputs.${input.name}`} channel={input}>
      {binding !== undefined && 'from' in binding ? (
        <>
          <BoundLink node={node} input={input} from={binding.from} />
          <IssueLines issues={issues} />
        </>
      ) : (
        <UnlinkedInput node={node} input={input} uri={binding?.uri} issues={issues} />
      )}
      <Text className="weft-inspector-sub">{t('input.sources', { sources: input.sources.join(' · ') })}</Text>
    </ChannelFrame>
  );
}

function UnlinkedInput({ node, input, uri, issues }: InputRowProps & { readonly uri: string | undefined }) {
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const bind = (next: string | null): void =>
    edit(
      { type: 'node.input', id: node.id, input: input.name, binding: next === null ? null : { uri: next } },
      'input',
      `input ${node.id} ${input.name}`,
    );
  return <DataAddress name={input.displayName ?? input.name} uri={uri} issues={issues} readOnly={readOnly} onBind={bind} />;
}

function BoundLink({ node, input, from }: { readonly node: PipelineNode; readonly input: InputChannel; readonly from: string }) {
  const { t } = useTranslation('inspector');
  const edit = useEditor((state) => state.edit);
  const showItems = useEditor((state) => state.show);
  const readOnly = useEditor((state) => state.readOnly);
  const language = useLanguage();
  const ref = parseOutputRef(from);
  const source = useEditor((state) => (ref === undefined ? undefined : findNode(state.document, ref.node)));
  const definition = useEditor((state) => (source === undefined ? undefined : state.components.get(source.component)));
  const name = useEditor((state) => (source === undefined ? (ref?.node ?? from) : nodeNameOf(source, state.components, language)));
  const output = ref === undefined ? '' : channelNameOf(definition, 'outputs', ref.output, language);
  const show = (): void => {
    if (source !== undefined) showItems([source.id]);
  };
  const unlink = t('input.unlink', { input: input.displayName ?? input.name });
  return (
    <div className="weft-channel-bound">
      <IconPlugConnected size={14} aria-hidden />
      <span>{t('input.fromNode', { node: name, output })}</span>
      {source === undefined ? null : (
        <ActionIcon
          size={24}
          aria-label={t('input.showSource', { node: name })}
          title={t('input.showSource', { node: name })}
          onClick={show}
        >
          <IconArrowUpRight size={14} />
        </ActionIcon>
      )}
      {readOnly ? null : (
        <ActionIcon
          size={24}
          aria-label={unlink}
          title={unlink}
          onClick={() => edit({ type: 'node.input', id: node.id, input: input.name, binding: null }, 'disconnect')}
        >
          <IconLinkOff size={14} />
        </ActionIcon>
      )}
    </div>
  );
}
