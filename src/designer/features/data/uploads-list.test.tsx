import '@mantine/core/styles.css';
import '../../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { texts } from '../../app/texts.ts';
import { startTexts } from '../../lib/i18n.ts';
import { theme } from '../../ui/theme.ts';
import { uploadStore } from './upload-store.ts';
import { UploadsList } from './uploads-list.tsx';
import { useUpload } from './use-upload.ts';

beforeAll(async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
});

beforeEach(() => uploadStore.setState({ uploads: [] }));

function Uploads({ file }: { readonly file: File }) {
  const upload = useUpload();
  return (
    <>
      <button type="button" onClick={() => upload([file])}>
        Choose
      </button>
      <UploadsList />
    </>
  );
}

it('a file that no dataset can be named after waits for a name, with one proposed', async () => {
  await render(
    <MantineProvider theme={theme}>
      <QueryClientProvider client={new QueryClient()}>
        <Uploads file={new File(['a,b\n1,2\n'], 'Müller 2024 (final).csv')} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await page.getByRole('button', { name: 'Choose' }).click();
  await expect.element(page.getByText('“Müller 2024 (final).csv” can’t be a dataset’s name. Nothing is uploaded yet.')).toBeVisible();
  const name = page.getByRole('textbox', { name: 'Name of the dataset' });
  await expect.element(name).toHaveValue('Muller-2024-final.csv');
  await name.fill('two words');
  await expect.element(page.getByRole('button', { name: 'Upload under this name' })).toBeDisabled();
  await page.getByRole('button', { name: 'Put away' }).click();
  expect(uploadStore.getState().uploads).toEqual([]);
});
