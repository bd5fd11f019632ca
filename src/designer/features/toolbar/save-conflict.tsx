import { Button, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { describeClash } from '../../editor/differences/describe-clash.ts';
import { useWords } from '../../editor/differences/words.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { Conflict } from '../../editor/work-keeper.ts';
import { notifyDone, notifyError } from '../../lib/notify.ts';
import { useCopyPipeline } from '../../lib/use-copy-pipeline.ts';

/** Shown when someone else changed the same things: both sides stand side by side, nothing is lost, the user decides. */
export function SaveConflict() {
  const { t } = useTranslation('toolbar');
  const inConflict = useEditor((state) => state.saveState === 'conflict');
  const conflict = useEditor((state) => state.conflict);
  if (!inConflict) return null;
  return (
    <div className="weft-conflict" role="alert">
      <div className="weft-conflict-head">
        <IconAlertTriangle size={18} aria-hidden />
        <Text size="sm" flex={1}>
          {t('conflict.text')}
        </Text>
        <ConflictButtons conflict={conflict} />
      </div>
      {conflict === null ? null : <ClashTable conflict={conflict} />}
    </div>
  );
}

function ConflictButtons({ conflict }: { readonly conflict: Conflict | null }) {
  const { t } = useTranslation('toolbar');
  const store = useEditorStore();
  const { copy, isPending: isCopying } = useCopyPipeline((name) => t('conflict.copyName', { name }));
  const navigate = useNavigate();
  const [isTaking, setTaking] = useState(false);
  const takeTheirs = async (kept?: PipelineDocument) => {
    setTaking(true);
    try {
      await store.getState().takeTheirs(t('conflict.mineName'), kept);
    } finally {
      setTaking(false);
    }
  };
  const loadTheirs = async () => {
    await takeTheirs();
    notifyDone(t('conflict.kept', { name: t('conflict.mineName') }));
  };
  const keepMine = async () => {
    const { document } = store.getState();
    const { id } = await copy(document);
    await takeTheirs(document);
    await navigate({ to: '/pipelines/$id', params: { id } });
  };
  return (
    <>
      {conflict === null ? null : (
        <Button variant="default" onClick={() => store.getState().useMine()}>
          {t('conflict.useMine')}
        </Button>
      )}
      <Button variant="default" loading={isTaking} onClick={() => void loadTheirs().catch(notifyError)}>
        {t(conflict === null ? 'conflict.loadTheirs' : 'conflict.useTheirs')}
      </Button>
      <Button variant="default" loading={isCopying} onClick={() => void keepMine().catch(notifyError)}>
        {t('conflict.keepMine')}
      </Button>
    </>
  );
}

function ClashTable({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation('toolbar');
  const mine = useEditor((state) => state.document);
  const words = useWords([mine, conflict.theirs.document, conflict.base]);
  return (
    <div className="weft-conflict-table">
      <Table layout="fixed" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {(['place', 'mine', 'theirs'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`conflict.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {conflict.clashes.flatMap((clash) =>
            describeClash(clash, words).map(({ place, mine: ours, theirs }) => (
              <Table.Tr key={`${clash.path.join('/')} ${place}`}>
                <Table.Td>{place}</Table.Td>
                <Table.Td className="weft-conflict-value">{ours}</Table.Td>
                <Table.Td className="weft-conflict-value">{theirs}</Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </div>
  );
}
