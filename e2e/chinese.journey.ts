import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test.use({ locale: 'zh-CN' });

/** Names, addresses, amounts and the way back to English are the same in every language. */
const unchanged = /^[\p{P}\p{S}\p{N}\s]*$|^(?:· )?[\w.@:/$\][=-]+$|^[\d.]+ (?:[KMG]i)?B$|^\d+ × \w+$|^Switch to English$/u;

/** All that a person reads or is read out on this screen, without code; what is in `data` is what other people wrote. */
async function textsOf(page: Page, data: string): Promise<string[]> {
  return page.evaluate((others) => {
    const skipped = 'script, style, code, pre, .cm-editor, .weft-mono, .weft-documentation code, [aria-hidden="true"] svg';
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest(`${skipped}, ${others}`) !== null || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      if (node instanceof Text) texts.add(node.data.trim());
      else {
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.add(element.getAttribute(name) ?? '');
        // In brackets: a single word is none of the identifiers that stay as they are.
        const role = element.getAttribute('aria-roledescription');
        if (role !== null) texts.add(`(${role})`);
      }
    }
    return [...texts];
  }, data);
}

/** English sentences, words that are no identifiers, and keys of texts that nobody has translated. */
async function expectChinese(page: Page, screen: string, data = '.react-flow__attribution'): Promise<void> {
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  const texts = await textsOf(page, data);
  const foreign = texts.filter((text) => !/\p{Script=Han}/u.test(text) && !unchanged.test(text));
  const keys = texts.filter((text) => /^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)+$/.test(text) && !/\.(?:json|py|yaml|csv|parquet)$/.test(text));
  expect.soft([...foreign, ...keys], screen).toEqual([]);
}

test('一切都用中文：编写组件、发布、拖到画布、运行、查看日志', async ({ page, server }) => {
  await page.goto(await server.freshLink());
  await expect(page.getByRole('heading', { name: '管道' })).toBeVisible();
  await expectChinese(page, 'pipelines');
  await page.getByRole('link', { name: '组件' }).click();
  await expect(page.getByRole('button', { name: '读取表', exact: true }).first()).toBeVisible();
  await expectChinese(page, 'components');

  await page.getByRole('button', { name: '新建组件' }).click();
  const main = page.locator('main');
  await main.getByRole('textbox', { name: '名称', exact: true }).fill('huisheng');
  await main.getByRole('textbox', { name: '显示名称' }).fill('回声');
  await main.getByRole('textbox', { name: '描述' }).fill('打印收到的参数');
  await main.getByRole('textbox', { name: '类别' }).fill('示例');
  await expectChinese(page, 'basic information');
  await page.getByRole('button', { name: '下一步：执行配置' }).click();
  await page.getByRole('textbox', { name: '镜像', exact: true }).fill('python:3.12');
  await page.getByRole('textbox', { name: '执行命令' }).fill('echo 收到 "$@"; touch "${PAI_OUTPUT_JIEGUO}完成"');
  await expectChinese(page, 'execution');
  await page.getByRole('button', { name: '下一步：输入、输出和超参' }).click();
  await page.getByRole('button', { name: '添加输出' }).click();
  await page.keyboard.type('jieguo');
  await page.getByRole('button', { name: '添加超参' }).click();
  await page.keyboard.type('cishu');
  await page.getByRole('textbox', { name: '默认值' }).fill('3');
  await page.getByRole('textbox', { name: '描述', exact: true }).last().fill('说几次');
  await page.getByRole('combobox', { name: '约束' }).click();
  await page.getByRole('option', { name: '范围' }).click();
  await page.getByRole('textbox', { name: '最小值' }).fill('1');
  await page.getByRole('textbox', { name: '最大值' }).fill('9');
  await expectChinese(page, 'channels');
  await page.getByRole('button', { name: '下一步：训练约束' }).click();
  await page.getByRole('switch', { name: '启用训练约束' }).click();
  await expectChinese(page, 'training constraints');
  await page.getByRole('switch', { name: '启用训练约束' }).click();
  await page.getByRole('button', { name: '下一步：检查与发布' }).click();
  await expect(page.getByText('没有问题。')).toBeVisible();
  await expectChinese(page, 'review');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('“huisheng@1.0.0”已发布。')).toBeVisible();

  await expect(page.getByRole('heading', { name: '回声', level: 1 })).toBeVisible();
  for (const tab of ['概览', '表单', '版本', '使用情况']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectChinese(page, `the component, ${tab}`);
  }

  await page.getByRole('link', { name: '管道' }).click();
  await page.getByRole('button', { name: '新建管道' }).first().click();
  await page.getByRole('textbox', { name: '管道名称' }).fill('我的管道');
  await page.keyboard.press('Enter');
  await page
    .getByRole('treeitem', { name: /^回声/ })
    .dragTo(page.getByRole('application', { name: '画布' }), { targetPosition: { x: 300, y: 150 } });
  await page.getByRole('group', { name: '回声', exact: true }).click({ position: { x: 60, y: 20 } });
  const inspector = page.getByRole('complementary', { name: '属性' });
  const times = inspector.getByRole('textbox', { name: 'cishu' });
  await times.fill('10');
  await times.blur();
  await expect(times).toHaveAccessibleDescription(/9/);
  await expectChinese(page, 'a refused value');
  await times.fill('5');
  await times.blur();
  for (const tab of ['输入/输出', '执行调优', '信息']) {
    await inspector.getByRole('tab', { name: tab }).click();
    await expectChinese(page, `the inspector, ${tab}`);
  }
  await page.getByRole('button', { name: '运行', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '成功' })).toBeVisible({ timeout: 60_000 });
  for (const tab of ['问题', '结果', '日志']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectChinese(page, `the drawer, ${tab}`);
  }
  await expect(page.getByText('收到 --cishu 5')).toBeVisible();
  for (const place of ['运行', '数据', '设置']) {
    await page.getByRole('navigation').first().getByRole('link', { name: place }).click();
    await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible();
    await expectChinese(page, place, place === '数据' ? 'tbody' : undefined);
  }
});
