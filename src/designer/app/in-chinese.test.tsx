import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DemoApp } from '#mocks/demo-app.ts';
import { setLanguage } from '../lib/i18n.ts';
import { openDesigner, startServer } from './open-designer.arbitrary.tsx';

const unlabelled = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: unlabelled}
spec:
  nodes:
    - {id: read, component: read-table@1.0.0, inputs: {data: {uri: "dataset:few.csv"}}, position: {x: 0, y: 0}}
    - {id: keep, component: filter-rows@1.0.0, parameters: {condition: "a > 1"}, inputs: {input: {from: read.table}}, position: {x: 0, y: 150}}
`;

let app: DemoApp;
beforeAll(async () => {
  app = await startServer({ pipelines: [unlabelled] });
  setLanguage('zh');
});
afterAll(() => {
  setLanguage('en');
  localStorage.clear();
  return app.close();
});

describe('in Chinese', () => {
  it('tasks are called as their cards are, in the plan and on the page of a run', async () => {
    await openDesigner();
    await page.getByRole('link', { name: 'unlabelled' }).first().click();
    await page.getByRole('tab', { name: '运行计划' }).click();
    const plan = page.getByRole('region', { name: '计划中的任务' });
    await expect.element(plan.getByRole('row', { name: /^2 筛选行 .+ 读取表/ })).toBeVisible();
    await page.getByRole('button', { name: '运行', exact: true }).click();
    await page.getByRole('link', { name: /^成功/ }).click();
    await expect.element(page.getByRole('rowheader', { name: '读取表 read-table@1.0.0', exact: true })).toBeVisible();
    await page.getByRole('button', { name: '筛选行' }).click();
    await expect.element(page.getByRole('combobox', { name: '选择任务' })).toHaveValue('筛选行');
  });

  it('what is added is found by its name, said in quotes, and disabled under “Edit”', async () => {
    await openDesigner();
    await page.getByRole('link', { name: 'unlabelled' }).first().click();
    await expect.element(page.getByRole('application', { name: '画布' })).toHaveFocus();
    await userEvent.keyboard('a');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    const names = page
      .getByRole('option')
      .elements()
      .map((option) => option.querySelector('.weft-pick-name > span')?.textContent ?? '');
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh-CN').compare));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('log').getByText(`已添加“${names[0]}”。`)).toBeInTheDocument();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog').getByRole('region', { name: '编辑' }).getByText('停用')).toBeVisible();
    await userEvent.keyboard('{Escape}');
  });

  it('components are counted, and how many of them are shown where some are not', async () => {
    const { router } = await openDesigner();
    await router.navigate({ to: '/components' });
    await expect.element(page.getByText(/^共 \d+ 个$/)).toBeVisible();
    await page.getByRole('textbox', { name: '搜索组件' }).fill('sql');
    await expect.element(page.getByText(/^显示 \d+ 个中的 \d+ 个$/)).toBeVisible();
  });

  it('an address without a pipeline says so and leads back to the list', async () => {
    const { router } = await openDesigner();
    await router.navigate({ to: '/pipelines/$id', params: { id: 'nonsense' } });
    await page.getByRole('main').getByRole('link', { name: '返回管道列表' }).click();
    await expect.element(page.getByRole('heading', { name: '管道', level: 1 })).toBeVisible();
  });

  it('an address without a run says so and leads back to the runs', async () => {
    const { router } = await openDesigner();
    await router.navigate({ to: '/runs/$id', params: { id: 'nonsense' } });
    await page.getByRole('main').getByRole('link', { name: '所有运行' }).click();
    await expect.element(page.getByRole('heading', { name: '运行', level: 1 })).toBeVisible();
  });
});
