import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { toYaml } from './to-yaml.ts';

/**
 * The text of a YAML map changed so that it says the value: comments, order and style of what stays are kept. Null where
 * the text is no map that can be read.
 */
export function updateYaml(text: string, value: Readonly<Record<string, unknown>>): string | null {
  const document = parseDocument(text, { version: '1.2', schema: 'core', intAsBigInt: true, stringKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  updateMap(document.contents, value);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: true });
}

function updateMap(map: YAMLMap, value: Readonly<Record<string, unknown>>): void {
  const wanted = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
  map.items = map.items.filter(({ key }) => wanted.has(keyOf(key)));
  for (const pair of map.items) pair.value = update(pair.value, wanted.get(keyOf(pair.key)));
  const there = new Set(map.items.map(({ key }) => keyOf(key)));
  for (const [key, member] of wanted) if (!there.has(key)) map.items.push(newPair(key, member));
}

/** Members are known by their names, those without one by their places. */
function updateSeq(seq: YAMLSeq, value: readonly unknown[]): void {
  const left = [...seq.items];
  const take = (member: unknown, index: number): unknown => {
    const name = nameOf(member);
    const found = name === undefined ? undefined : left.find((item) => isMap(item) && item.get('name') === name);
    const same = found ?? (nameOf(value[index]) === undefined ? seq.items[index] : undefined);
    const at = same === undefined ? -1 : left.indexOf(same);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const taken = value.map(take);
  // A member that got another name stays where it was.
  const kept = taken.map((item, index) => item ?? (left.includes(seq.items[index]) ? seq.items[index] : undefined));
  seq.items = value.map((member, index) => update(kept[index], member));
}

/** The node as it is where it says the value, changed inside where it can be, else another in its place. */
function update(node: unknown, value: unknown): unknown {
  if (says(node, value)) return node;
  if (isMap(node) && isRecord(value)) updateMap(node, value);
  else if (isSeq(node) && Array.isArray(value)) updateSeq(node, value);
  else return withComment(newNode(value), node);
  return node;
}

function says(node: unknown, value: unknown): boolean {
  return (
    isScalar(node) &&
    !isCollection(node) &&
    (node.value === value || (typeof node.value === 'bigint' && String(node.value) === String(value) && typeof value !== 'string'))
  );
}

/** Written as our own files are, so that no reader takes a text for something else. */
function newPair(key: string, value: unknown): Pair {
  const contents = parseDocument(toYaml({ [key]: value })).contents;
  const pair = isMap(contents) ? contents.items[0] : undefined;
  if (pair === undefined) throw new Error(`no pair of ${key}`);
  return pair;
}

function newNode(value: unknown): unknown {
  return newPair('value', value).value;
}

function withComment(node: unknown, before: unknown): unknown {
  if (isNode(node) && isNode(before) && typeof before.comment === 'string') node.comment = before.comment;
  return node;
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isCollection(node);
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function nameOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
