import { Button, Group } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { toComponentFile } from '#domain/component/component-file.ts';
import { toYaml } from '#files/to-yaml.ts';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { lazyPart } from '../../lib/lazy-part.ts';
import { saveFile } from '../../lib/save-file.ts';
import { CopyText } from '../../ui/copy-text.tsx';

const CodeEditor = lazyPart(async () => (await import('../../forms/code/code-editor.tsx')).CodeEditor);

/** The component as the file that people keep in Git. */
export function ComponentFileView({ version }: { readonly version: ComponentVersion }) {
  const { t } = useTranslation('components');
  const text = useMemo(() => toYaml(toComponentFile(version.definition)), [version]);
  const download = (): void => saveFile(`${version.name}-${version.version}.yaml`, new Blob([text], { type: 'application/yaml' }));
  return (
    <>
      <Group gap="xs" mb="xs">
        <CopyText value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyText>
        <Button variant="default" leftSection={<IconDownload size={14} aria-hidden />} onClick={download}>
          {t('download')}
        </Button>
      </Group>
      <Suspense fallback={<PanelLoading />}>
        <CodeEditor value={text} language="yaml" label={t('fileLabel', { ref: version.ref })} readOnly height="content" />
      </Suspense>
    </>
  );
}
