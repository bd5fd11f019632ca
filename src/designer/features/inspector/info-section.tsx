import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeSource, ComponentDefinition } from '#domain/component/component.ts';
import { compareVersions } from '#domain/component/version.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { api, componentListQuery } from '../../lib/api.ts';
import { notifyError } from '../../lib/notify.ts';

/** What the node's component is and what it runs. */
export function InfoSection({ node, definition }: { readonly node: PipelineNode; readonly definition: ComponentDefinition }) {
  const { t } = useTranslation('inspector');
  const { metadata, spec } = definition;
  const { execution } = spec;
  return (
    <>
      <Anchor renderRoot={(props) => <Link to="/components" search={{ name: metadata.name }} {...props} />} fz="sm">
        {t('node.openComponent')}
      </Anchor>
      <dl className="weft-facts">
        <Fact name={t('info.component')}>
          {metadata.displayName ?? metadata.name}{' '}
          <Text span className="weft-inspector-sub">
            {metadata.name}
          </Text>
        </Fact>
        <Fact name={t('info.version')}>
          {metadata.version}
          <NewerVersion node={node} name={metadata.name} version={metadata.version} />
        </Fact>
        {metadata.versionDescription ? <Fact name={t('info.versionDescription')}>{metadata.versionDescription}</Fact> : null}
        {metadata.description ? <Fact name={t('info.description')}>{metadata.description}</Fact> : null}
        <Fact name={t('info.jobType')}>{execution.jobType}</Fact>
        <Fact name={t('info.image')}>{execution.image.uri}</Fact>
        <Fact name={t('info.code')}>{execution.code === undefined ? t('info.noCode') : describeCode(execution.code)}</Fact>
        <Fact name={t('info.command')}>
          <code>{execution.command}</code>
        </Fact>
        <Fact name={t('info.nodeId')}>{node.id}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Offers the newest published version where the node uses an older one. */
function NewerVersion({ node, name, version }: { readonly node: PipelineNode; readonly name: string; readonly version: string }) {
  const { t } = useTranslation('inspector');
  const { data } = useQuery(componentListQuery);
  const edit = useEditor((state) => state.edit);
  const addComponents = useEditor((state) => state.addComponents);
  const readOnly = useEditor((state) => state.readOnly);
  const latest = data?.find((summary) => summary.name === name)?.latest;
  if (latest === undefined || readOnly || compareVersions(latest, version) <= 0) return null;
  const upgrade = async (): Promise<void> => {
    const ref = `${name}@${latest}`;
    const { items } = await api.call('readComponents', { body: { refs: [ref] } });
    addComponents(items.map((item) => item.definition));
    edit({ type: 'node.component', id: node.id, component: ref }, 'version');
  };
  return (
    <Group gap={8} mt={2}>
      <Text className="weft-inspector-sub">{t('info.newer', { version: latest })}</Text>
      <Button size="compact-xs" variant="light" onClick={() => void upgrade().catch((error: unknown) => notifyError(error))}>
        {t('info.upgrade', { version: latest })}
      </Button>
    </Group>
  );
}

function describeCode(code: CodeSource): string {
  switch (code.type) {
    case 'oss':
      return code.uri;
    case 'git':
      return [code.url, code.branch, code.commit].filter((part) => part !== undefined).join(' · ');
    case 'local':
      return code.path;
    case 'bundle':
      return code.digest;
  }
}
