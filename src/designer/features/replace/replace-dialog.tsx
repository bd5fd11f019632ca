import { Button, Group, Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import {
  type Chosen,
  type PlannedReplacements,
  planReplacements,
  type PortChoices,
  type PortMove,
} from '#domain/pipeline/plan-replacement.ts';
import { upgradeKey } from '#domain/pipeline/upgrade-node.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { versionNameOf } from '../../editor/node-text.ts';
import { useLatestComponents } from '../../lib/api.ts';
import { displayNameOf } from '../../lib/component-text.ts';
import { formatList } from '../../lib/format-list.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { ReplacementList } from './replacement-list.tsx';
import './replace.css';

const nothing: Required<Chosen> = { fields: {}, ports: {} };

/** Another component for nodes: which, what becomes of each field, and one step that does it. */
export function ReplaceDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation('replace');
  const language = useLanguage();
  const latest = useLatestComponents();
  const nodes = useEditor((state) => state.document.nodes);
  const addComponents = useEditor((state) => state.addComponents);
  const edit = useEditor((state) => state.edit);
  const [ref, setRef] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Required<Chosen>>(nothing);
  const target = latest.components.find((version) => version.ref === ref)?.definition;
  const planned = usePlan(ids, target, chosen);
  const components = useEditor((state) => state.components);
  const used = new Set(ids.flatMap((id) => findNode({ nodes }, id)?.component ?? []));
  const named = [...used].map((ref) => versionNameOf(ref, components, language));
  const offered = latest.components.filter((version) => version.status !== 'deprecated' && (used.size > 1 || !used.has(version.ref)));
  const options = offered
    .map(({ ref: value, definition }) => ({ value, label: `${displayNameOf(definition, language)} · ${value}` }))
    .toSorted((one, two) => one.label.localeCompare(two.label, language));
  const choose = (next: string | null) => {
    setRef(next);
    setChosen(nothing);
  };
  const apply = () => {
    if (!planned || !target) return;
    addComponents([target]);
    edit(planned.edit, 'replace');
    onClose();
  };
  return (
    <Dialog onClose={onClose} size={860} title={t('title', { count: ids.length })}>
      <Text className="weft-replace-from">{t('from', { components: formatList(named, language) })}</Text>
      {latest.error ? (
        <NotRead query={{ error: latest.error }} />
      ) : (
        <Select
          data-autofocus
          searchable
          label={t('to')}
          placeholder={t('choose')}
          nothingFoundMessage={t('none')}
          maxDropdownHeight={320}
          data={options}
          value={ref}
          onChange={choose}
          selectFirstOptionOnChange
        />
      )}
      {planned && (
        <ReplacementList
          replacements={planned.replacements}
          choices={chosen.fields}
          onChoose={(id, field, choice) =>
            setChosen({ ...chosen, fields: { ...chosen.fields, [id]: { ...chosen.fields[id], [upgradeKey(field)]: choice } } })
          }
          onPort={(id, move, port) =>
            setChosen({ ...chosen, ports: { ...chosen.ports, [id]: withPort(chosen.ports[id] ?? {}, move, port) } })
          }
        />
      )}
      <Group justify="space-between" mt="md">
        <Text className="weft-replace-from">{t('undo')}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={!planned} onClick={apply}>
            {t('apply', { count: ids.length })}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}

/** The choices of one node with one more: a port that takes this can take nothing else of its side, other than links from it. */
function withPort(choices: PortChoices, move: PortMove, port: string | null): PortChoices {
  const others = Object.entries(choices).filter(([key, to]) => move.room === 'links' || to !== port || !key.startsWith(`${move.room}/`));
  return { ...Object.fromEntries(port === null ? Object.entries(choices) : others), [upgradeKey(move)]: port };
}

function usePlan(ids: readonly string[], to: ComponentDefinition | undefined, chosen: Chosen): PlannedReplacements | null {
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const machineTypes = useEditor((state) => state.machineTypes);
  return useMemo(() => {
    if (!to) return null;
    const known = new Map([...components, [componentRef(to.metadata), to] as const]);
    return planReplacements(document, ids, to, { components: known, machineTypes }, chosen);
  }, [document, ids, to, chosen, components, machineTypes]);
}
