import { expect, it } from 'vitest';
import { describeOssCode } from './oss-code.contract.ts';
import { startOssDouble } from './testing/oss-double.ts';
import { hasSwift, startSwiftStore } from './testing/swift-store.ts';

const isReal = hasSwift();
const doubleOnly = 'OSS WAS TESTED WITH ITS DOUBLE ONLY: there is no real store here. On Debian: apt-get install python3-swift';

describeOssCode('the double', () => startOssDouble('public'));
for (const start of isReal ? [startSwiftStore] : []) describeOssCode('OpenStack Swift', start);

it('a real store was tested too, or it was said loudly that none was', () => {
  if (!isReal) console.warn(doubleOnly);
  expect(isReal || process.env['CI'] !== 'true', 'CI needs a real store').toBe(true);
});
