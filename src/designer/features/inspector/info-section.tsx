import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { jobTypeTitle } from '../../lib/job-type-title.ts';
import { describeCode } from '../../lib/describe-code.ts';
import { Documentation } from '../../ui/documentation/documentation.tsx';
import { UpgradeButton } from './upgrade-button.tsx';

/** What the node's component is and what it runs. */
export function InfoSection({ node, definition }: { readonly node: PipelineNode; readonly definition: ComponentDefinition }) {
  const { t } = useTranslation('inspector');
  const { metadata, spec } = definition;
  const { execution } = spec;
  return (
    <>
      <Anchor
        renderRoot={(props) => (
          <Link to="/components/$name" params={{ name: metadata.name }} search={{ version: metadata.version }} {...props} />
        )}
        fz="sm"
      >
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
          {metadata.version} <UpgradeButton node={node} definition={definition} />
        </Fact>
        {metadata.versionDescription ? <Fact name={t('info.versionDescription')}>{metadata.versionDescription}</Fact> : null}
        {metadata.description ? (
          <Fact name={t('info.description')}>
            <Documentation text={metadata.description} />
          </Fact>
        ) : null}
        <Fact name={t('info.jobType')}>{jobTypeTitle(execution.jobType)}</Fact>
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
