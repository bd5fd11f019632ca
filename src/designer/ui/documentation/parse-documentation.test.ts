import { describe, expect, it } from 'vitest';
import { firstParagraph, parseDocumentation, toPlainText } from './parse-documentation.ts';

describe('parseDocumentation', () => {
  it('reads headings, paragraphs, lists and code', () => {
    expect(
      parseDocumentation('# Use\nTrains a `model`.\n\nNeeds:\n- **a table**\n- [a page](https://example.com/x)\n\n```sh\na < b\n```\nEnd.'),
    ).toEqual([
      { kind: 'heading', spans: [{ kind: 'text', text: 'Use' }] },
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'Trains a ' },
          { kind: 'code', text: 'model' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'Needs:' }] },
      {
        kind: 'list',
        items: [[{ kind: 'strong', text: 'a table' }], [{ kind: 'link', text: 'a page', href: 'https://example.com/x' }]],
      },
      { kind: 'code', text: 'a < b' },
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'End.' }] },
    ]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    'a * b * c',
    '2*3*4',
    'a snake_case_name or *.csv,*.json',
    '$PAI_USER_ARGS',
    '中文说明',
  ])('leaves %j as text', (text) => expect(parseDocumentation(text)).toEqual([{ kind: 'paragraph', spans: [{ kind: 'text', text }] }]));

  it.each(['*well*', '_well_'])('reads %s as emphasis', (written) => {
    const spans = [
      { kind: 'text', text: 'Trains ' },
      { kind: 'emphasis', text: 'well' },
      { kind: 'text', text: '.' },
    ];
    expect(parseDocumentation(`Trains ${written}.`)).toEqual([{ kind: 'paragraph', spans }]);
  });

  it('reads tables', () => {
    const cell = (text: string) => [{ kind: 'text', text }];
    expect(parseDocumentation('# T\n\n| species | rows |\n|---|---:|\n| Adelie | 3 |')).toEqual([
      { kind: 'heading', spans: cell('T') },
      { kind: 'table', head: [cell('species'), cell('rows')], rows: [[cell('Adelie'), cell('3')]] },
    ]);
    expect(parseDocumentation('a | b\nc | d')[0]).toMatchObject({ kind: 'paragraph' });
  });

  it('reads code that is never closed, and nothing from nothing', () => {
    expect(parseDocumentation('```\nabc')).toEqual([{ kind: 'code', text: 'abc' }]);
    expect(parseDocumentation(' \n\n ')).toEqual([]);
  });
});

it('the first paragraph as plain text leaves headings, lists and marks out', () => {
  expect(firstParagraph('# Use\nTrains a `model` **well**.\n\n- a')).toBe('Trains a model well.');
  expect(firstParagraph('# Only a heading')).toBe('');
});

it('the plain text has no marks, and a line for each heading, item and row', () => {
  const written =
    '# Use `it`\nTrains **a** *model*.\nTwice.\n\n- one\n- [two](https://example.com)\n\n|a|b|\n|---|---|\n|1|2|\n\n```sh\nls *\n```';
  expect(toPlainText(written)).toBe('Use it\nTrains a model.\nTwice.\n• one\n• two\na  b\n1  2\nls *');
  expect(toPlainText('2 * 3, read_table and <b>')).toBe('2 * 3, read_table and <b>');
});
