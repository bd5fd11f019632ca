import { describe, expect, it } from 'vitest';
import { checkInputAddress, checkInputChannel, checkOutputAddress } from './check-channel.ts';
import { mayConnect } from './may-connect.ts';
import { addressForms, fileNameOf, parseAddress, storageOf } from './parse-address.ts';
import { inputPath, outputPath } from './paths.ts';

const read = (uri: string) => {
  const address = parseAddress(uri);
  return address.ok ? address.value : address.issues.map((issue) => issue.code);
};

describe('an address', () => {
  it.each([
    [
      'oss://bucket.oss-cn-shanghai.aliyuncs.com/data/test.csv',
      { kind: 'oss', bucket: 'bucket', endpoint: 'oss-cn-shanghai.aliyuncs.com', path: 'data/test.csv' },
      'test.csv',
      'OSS',
    ],
    ['oss://bucket.127.0.0.1:9000/data/', { kind: 'oss', bucket: 'bucket', endpoint: '127.0.0.1:9000', path: 'data/' }, null, 'OSS'],
    ['nas://server.example.com/path/to/', { kind: 'nas', server: 'server.example.com', path: 'path/to/' }, null, 'NAS'],
    ['odps://project/tables/name', { kind: 'odps', project: 'project', table: 'name' }, null, 'MaxCompute'],
    ['file:../data/x.csv', { kind: 'file', path: '../data/x.csv' }, 'x.csv', null],
    ['file:data/', { kind: 'file', path: 'data/' }, null, null],
    ['dataset:penguins.json', { kind: 'dataset', name: 'penguins.json' }, 'penguins.json', null],
  ])('%s is read', (uri, expected, file, storage) => {
    const address = parseAddress(uri);
    expect(address).toMatchObject({ ok: true, value: expected });
    expect(address.ok && [fileNameOf(address.value), storageOf(address.value)]).toEqual([file, storage]);
  });
  it.each([
    'oss://bucket/path',
    'oss://b.e/../x',
    'oss://bucket.e',
    'nas://',
    'nas://s/a/../b',
    'odps://p/t',
    'file:',
    'dataset:a/b',
    'dataset:.x',
    'file:a\nb',
    'file:\uD800',
  ])('%j is not', (uri) => expect(read(uri)).toEqual(['E_ADDRESS']));
  it.each(['', 'x', 'http://e/x', '/etc/passwd', 'constructor:x'])('%j is of no kind', (uri) =>
    expect(read(uri)).toEqual(['E_ADDRESS_SCHEME']),
  );
  it('has a form to show', () => expect(addressForms).toHaveLength(5));
});

describe('a channel', () => {
  it('has at least one source, each once', () => {
    expect(checkInputChannel({ name: 'a', sources: [] }, ['a'])).toMatchObject([{ code: 'E_INPUT_NO_SOURCE', path: ['a', 'sources'] }]);
    expect(checkInputChannel({ name: 'a', sources: ['OSS', 'OSS'] }, [])).toMatchObject([{ code: 'E_INPUT_SOURCE_DUPLICATE' }]);
    expect(checkInputChannel({ name: 'a', sources: ['OSS', 'NAS', 'MaxCompute'] }, [])).toEqual([]);
  });
  it('takes data from its sources only; files and datasets always', () => {
    const input = { name: 'train', sources: ['OSS'] as const };
    const codes = (uri: string) => checkInputAddress(input, uri, ['here']).map((issue) => issue.code);
    expect(['oss://bucket.e/x', 'file:x', 'dataset:x'].flatMap(codes)).toEqual([]);
    expect(['nas://s/x', 'odps://p/tables/t', 'oss:x'].map(codes)).toEqual([['E_INPUT_SOURCE'], ['E_INPUT_SOURCE'], ['E_ADDRESS']]);
  });
  it('keeps an output in its own storage or a local folder', () => {
    const output = { name: 'model', storage: 'OSS' } as const;
    const codes = (uri: string) => checkOutputAddress(output, uri, []).map((issue) => issue.code);
    expect(['oss://bucket.e/x/', 'file:out/'].flatMap(codes)).toEqual([]);
    expect(['nas://s/x', 'odps://p/tables/t', 'dataset:x'].map(codes)).toEqual([
      ['E_OUTPUT_STORAGE'],
      ['E_OUTPUT_STORAGE'],
      ['E_OUTPUT_STORAGE'],
    ]);
  });
  it('connects to one of the same format, or to any', () => {
    expect(mayConnect({ format: 'table' }, { format: 'table' })).toBe(true);
    expect(mayConnect({ format: 'table' }, { format: 'model' })).toBe(false);
    expect(mayConnect({}, { format: 'model' })).toBe(true);
    expect(mayConnect({ format: 'files' }, { format: 'any' })).toBe(true);
  });
  it('is mounted under its name as written', () => {
    expect([inputPath('Test-data'), outputPath('Test-data')]).toEqual(['/ml/input/data/Test-data/', '/ml/output/Test-data/']);
  });
});
