import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { compareVersions } from '#domain/component/version.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { componentListQuery } from '../../lib/api.ts';
import { UpgradeDialog } from './upgrade-dialog.tsx';

/** Opens the choice of another version; there only where there is one, or, if asked so, only where there is a newer one. */
export function UpgradeButton(props: {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
  readonly onlyNewer?: boolean;
}) {
  const { t } = useTranslation('inspector');
  const { name, version } = props.definition.metadata;
  const readOnly = useEditor((state) => state.readOnly);
  const summary = useQuery(componentListQuery).data?.find((candidate) => candidate.name === name);
  const [opened, setOpened] = useState(false);
  const others = summary?.versions.filter((other) => other !== version) ?? [];
  const isNewer = summary !== undefined && compareVersions(summary.latest, version) > 0;
  if (readOnly || others.length === 0 || (props.onlyNewer === true && !isNewer)) return null;
  return (
    <>
      <Button size="compact-xs" variant="light" onClick={() => setOpened(true)}>
        {isNewer ? t('upgrade.newer', { version: summary.latest }) : t('upgrade.open')}
      </Button>
      {opened ? <UpgradeDialog node={props.node} definition={props.definition} versions={others} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
