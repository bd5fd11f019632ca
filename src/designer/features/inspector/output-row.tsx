import { Button, Text } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputChannel } from '#domain/channel/channel.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { nodeNameOf } from '../../editor/node-text.ts';
import { formatList } from '../../lib/format-list.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { AddressField } from '../../forms/address-field.tsx';
import { useShowOutputOf } from '../../live/show-output.tsx';
import { ChannelFrame } from './channel-frame.tsx';

/** One output: where it goes, where it is kept, and the way to the data that it left. */
export function OutputRow({
  node,
  output,
  issues,
}: {
  readonly node: PipelineNode;
  readonly output: OutputChannel;
  readonly issues: readonly Issue[];
}) {
  const { t } = useTranslation('inspector');
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const language = useLanguage();
  const readers = useMemo(() => readersOf(document, `${node.id}.${output.name}`), [document, node.id, output.name]);
  const names = readers.map((reader) => nodeNameOf(reader, components, language));
  const name = output.displayName ?? output.name;
  const showData = useShowOutputOf(node.id, output.name);
  return (
    <ChannelFrame
      name={`outputs.${output.name}`}
      channel={output}
      action={
        showData && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconTable size={14} />}
            aria-label={t('output.showDataOf', { output: name })}
            onClick={showData}
          >
            {t('output.showData')}
          </Button>
        )
      }
    >
      <Text className="weft-inspector-sub">
        {readers.length === 0 ? t('output.unused') : t('output.usedBy', { nodes: formatList(names, language) })}
      </Text>
      <AddressField
        label={t('output.address', { output: name })}
        placeholder={t('output.addressPlaceholder')}
        uri={own(node.outputs, output.name)?.uri}
        issues={issues}
        readOnly={readOnly}
        onCommit={(uri) =>
          edit(
            { type: 'node.output', id: node.id, output: output.name, binding: uri === null ? null : { uri } },
            'output',
            `output ${node.id} ${output.name}`,
          )
        }
      />
      <Text className="weft-inspector-sub">{t('output.hint', { storage: output.storage })}</Text>
    </ChannelFrame>
  );
}

function readersOf(document: PipelineDocument, from: string): PipelineNode[] {
  return document.nodes.filter((node) => Object.values(node.inputs).some((binding) => 'from' in binding && binding.from === from));
}
