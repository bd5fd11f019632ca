import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { describePort } from './describe-port.ts';
import { en } from './texts/en.ts';
import { zh } from './texts/zh.ts';

const i18n = createInstance({ lng: 'en', keySeparator: false, nsSeparator: false, resources: { en: { editor: en }, zh: { editor: zh } } });
await i18n.init();

it('says what a port is and how it is called, in one word where both are the same', () => {
  const [english, chinese] = [i18n.getFixedT('en', 'editor'), i18n.getFixedT('zh', 'editor')];
  expect(describePort(english, 'inputs', 'model')).toBe('Input model');
  expect(describePort(english, 'inputs', 'input')).toBe('Input');
  expect(describePort(english, 'outputs', 'input')).toBe('Output input');
  expect(describePort(chinese, 'outputs', '输出')).toBe('输出');
});
