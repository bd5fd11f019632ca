import { describe, expect, it } from 'vitest';
import { createMemorySource } from '../blobs/memory-blobs.ts';
import { parseCsv } from './parse-csv.ts';
import { createTextTableReader } from './text-table-reader.ts';

const source = (name: string, text: string) => ({ ...createMemorySource(new Map([[name, new TextEncoder().encode(text)]])), key: name });

describe('parseCsv', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a, ""b""","line\nbreak"\n', [['a, "b"', 'line\nbreak']]],
    ['a,,""\n', [['a', null, '']]],
    ['a,', [['a', null]]],
    ['\uFEFFa\n', [['a']]],
    ['', []],
    ['"open', [['open']]],
  ])('reads %j', (text, expected) => {
    expect(parseCsv(text, ',')).toEqual(expected);
  });
});

describe('the portable table reader', () => {
  it('reads JSON with nested and missing values', async () => {
    const page = await createTextTableReader().page(source('a.json', '[{"constructor":1,"b":{"c":[1]}},{"constructor":null,"d":"x"}]'), {
      offset: 0,
      limit: 10,
    });
    expect(page.columns.map((column) => [column.name, column.type, column.nulls])).toEqual([
      ['constructor', 'Int', 1],
      ['b', 'String', 1],
      ['d', 'String', 1],
    ]);
    expect(page.rows).toEqual([
      ['1', '{"c":[1]}', null],
      [null, null, 'x'],
    ]);
  });

  it('counts bins of numbers and the commonest texts', async () => {
    const rows = Array.from({ length: 100 }, (_none, index) => `${index},${index % 3 === 0 ? 'fizz' : 'other'}`).join('\n');
    const { columns } = await createTextTableReader().page(source('a.csv', `n,t\n${rows}\n`), { offset: 0, limit: 1 });
    expect(columns[0]?.histogram.map((bin) => bin.count)).toEqual(Array.from({ length: 10 }, () => 10));
    expect(columns[1]?.histogram).toEqual([
      { label: 'other', count: 66 },
      { label: 'fizz', count: 34 },
    ]);
  });

  it('gives few whole numbers a bar each', async () => {
    const rows = Array.from({ length: 70 }, (_none, index) => `${(index % 7) + 1}`).join('\n');
    const { columns } = await createTextTableReader().page(source('days.csv', `weekday\n${rows}\n`), { offset: 0, limit: 1 });
    expect(columns[0]?.histogram).toEqual(['1', '2', '3', '4', '5', '6', '7'].map((label) => ({ label, count: 10 })));
  });

  it('says what it can’t read', async () => {
    await expect(createTextTableReader().page(source('a.parquet', 'PAR1'), { offset: 0, limit: 1 })).rejects.toMatchObject({
      code: 'E_NOT_A_TABLE',
    });
    await expect(createTextTableReader().page(source('notes.txt', 'x'), { offset: 0, limit: 1 })).rejects.toMatchObject({
      code: 'E_NOT_A_TABLE',
    });
  });
});
