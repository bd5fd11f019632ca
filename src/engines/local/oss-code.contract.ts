import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchOssCode } from './fetch-oss-code.ts';
import { writeConnections } from './sealed-connections.ts';
import type { OssStore } from './testing/oss-store.ts';

const startMs = 180_000;

/** Reads code as every S3-compatible store must give it. `start` gives a store whose bucket is empty. */
export function describeOssCode(name: string, start: () => Promise<OssStore>): void {
  describe(`code in an OSS store (${name})`, { timeout: 120_000 }, () => {
    let store: OssStore;
    let dataDir: string;
    beforeAll(async () => {
      store = await start();
    }, startMs);
    afterAll(() => store.end(), startMs);
    beforeEach(() => {
      dataDir = mkdtempSync(join(tmpdir(), 'weft-oss-'));
      keep(store.secret);
    });
    afterEach(() => rmSync(dataDir, { recursive: true }));

    const keep = (secret: string, accessKeyId = store.accessKeyId) =>
      writeConnections(dataDir, [{ kind: 'oss', endpoint: store.endpoint, region: 'us-east-1', pathStyle: true, accessKeyId, secret }]);
    const fetchCode = async (path: string, bucket = store.bucket) => {
      const target = join(dataDir, 'code');
      const settings = { dataDir, httpOssHosts: [store.endpoint] };
      await fetchOssCode(`oss://${bucket}.${store.endpoint}/${path}`, target, settings, new AbortController().signal);
      const names = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(target, file)).isFile());
      return new Map(names.toSorted().map((file) => [file, readFileSync(join(target, file))]));
    };
    const put = async (files: Readonly<Record<string, string>>) => {
      for (const [key, content] of Object.entries(files)) await store.put(key, Buffer.from(content));
    };
    const texts = (files: ReadonlyMap<string, Buffer>) =>
      Object.fromEntries([...files].map(([file, content]) => [file, content.toString()]));

    it('is found by keys in every script, with every sign', async () => {
      const files = {
        'main.py': 'print()\n',
        '训练/数据 集.csv': '一\n',
        'トレイン/データ.txt': '二',
        '데이터/모델.bin': '三',
        '𠮷 emoji 🚂.txt': 'four',
        'a+b c%20d&e=f.txt': 'five',
        "q?u#o'te;(1)~*!@$,.txt": 'six',
        'deep/er/and/deeper/empty': '',
      };
      await put(Object.fromEntries(Object.entries(files).map(([file, content]) => [`signs of 程序+/${file}`, content])));
      expect(texts(await fetchCode('signs of 程序+/'))).toEqual(files);
    });

    it('is read over as many pages as there are, and only below its directory', async () => {
      const files = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`file ${String(i).padStart(2, '0')}`, String(i)]));
      await put(Object.fromEntries(Object.entries(files).map(([file, content]) => [`pages/${file}`, content])));
      await put({ 'pages-too/x': 'x', page: 'x' });
      expect(texts(await fetchCode('pages/'))).toEqual(files);
    });

    it('may be large, and comes byte for byte', async () => {
      const block = createHash('sha512').update('block').digest();
      const large = Buffer.concat(
        Array.from({ length: (12 * 2 ** 20) / block.length }, (_, i) => Buffer.from(block.map((byte) => byte ^ (i % 251)))),
      );
      await store.put('large/模型 +.bin', large);
      const found = (await fetchCode('large/')).get('模型 +.bin');
      expect(found?.length).toBe(12 * 2 ** 20);
      expect(found?.equals(large)).toBe(true);
    });

    it('is refused with a wrong secret or key, told by the endpoint and where the key is kept', async () => {
      await put({ 'refused/x': 'x' });
      const refusal = { reason: 'login-refused', issue: { code: 'E_ENGINE_LOGIN_REFUSED', facts: { host: store.endpoint } } };
      keep('not the secret');
      await expect(fetchCode('refused/')).rejects.toMatchObject(refusal);
      await expect(fetchCode('refused/')).rejects.not.toHaveProperty('message', expect.stringContaining('not the secret'));
      keep(store.secret, 'nobody:here');
      await expect(fetchCode('refused/')).rejects.toMatchObject(refusal);
    });

    it('is not there: no bucket, nothing below the directory', async () => {
      await expect(fetchCode('x/', 'no-such-bucket')).rejects.toMatchObject({
        reason: 'code-unavailable',
        message: expect.stringContaining('NoSuchBucket'),
      });
      await expect(fetchCode('nothing/')).rejects.toMatchObject({
        reason: 'code-unavailable',
        message: expect.stringContaining('There are no files'),
      });
    });
  });
}
