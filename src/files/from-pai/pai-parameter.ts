import { createIssue, hasErrors } from '#domain/issue/create-issue.ts';
import { checkParameter } from '#domain/param/check-parameter.ts';
import type { Constraint, Parameter, ParamTypeName } from '#domain/param/parameter.ts';
import { PaiRecord, toText } from './pai-record.ts';

const types: Readonly<Record<string, ParamTypeName>> = {
  int: 'Int',
  integer: 'Int',
  long: 'Int',
  float: 'Float',
  double: 'Float',
  string: 'String',
  text: 'String',
  bool: 'Bool',
  boolean: 'Bool',
};

/** A hyper-parameter of PAI. What its declaration can't hold here is reported. */
export function toParameter(record: PaiRecord, name: string): Parameter {
  const type = readType(record, name);
  const [displayName, description, required] = [
    record.takeText('DisplayName'),
    record.takeText('Description'),
    record.takeBool('Required'),
  ];
  const value = record.takeText('DefaultValue');
  const range = record.take('Range');
  const constraint =
    range === undefined ? undefined : readConstraint(new PaiRecord(range, [...record.path, 'Range'], record.issues), type, name);
  record.finish();
  const bare = { name, type, displayName, description };
  const declared = constraint && isFit({ ...bare, constraint }) ? { ...bare, constraint } : bare;
  if (constraint && declared === bare) record.issues.push(createIssue('W_PAI_RANGE', [...record.path, 'Range'], { name }));
  const isKept = value !== undefined && isFit({ ...declared, default: value });
  if (value !== undefined && !isKept) record.issues.push(createIssue('W_PAI_DEFAULT', [...record.path, 'DefaultValue'], { name, value }));
  return { ...declared, ...(required === false ? { required } : {}), ...(isKept ? { default: value } : {}) };
}

function isFit(parameter: Parameter): boolean {
  return !hasErrors(checkParameter(parameter, []));
}

function readType(record: PaiRecord, name: string): ParamTypeName {
  const text = record.takeText('Type') ?? '';
  const key = text.toLowerCase();
  const type = Object.hasOwn(types, key) ? types[key] : undefined;
  if (!type) record.issues.push(createIssue('W_PAI_TYPE', [...record.path, 'Type'], { name, type: text }));
  return type ?? 'String';
}

function readConstraint(range: PaiRecord, type: ParamTypeName, name: string): Constraint | undefined {
  const values = range.take('Enum');
  const texts = Array.isArray(values) ? values.map(toText) : undefined;
  const isEnum = texts !== undefined && texts.length > 0 && texts.every((text) => text !== undefined);
  if (values !== undefined && !isEnum && !(Array.isArray(values) && values.length === 0)) range.reportValue('Enum', values);
  const keys = type === 'String' ? (['MinLength', 'MaxLength'] as const) : (['Minimum', 'Maximum'] as const);
  const isRange = type !== 'Bool' && !isEnum;
  const [min, max] = isRange ? [readBound(range, keys[0], type, name), readBound(range, keys[1], type, name)] : [];
  for (const key of ['Minimum', 'Maximum', 'MinLength', 'MaxLength'] as const) {
    if (isRange && keys.some((each) => each === key)) continue;
    range.lose(key);
    if (!key.endsWith('Length')) range.lose(`Exclusive${key}`);
  }
  range.lose('Pattern');
  range.finish();
  if (isEnum) return { kind: 'enum', values: texts };
  return min === undefined && max === undefined ? undefined : { kind: 'range', min, max };
}

type BoundKey = 'Minimum' | 'Maximum' | 'MinLength' | 'MaxLength';

/** A bound that includes itself: whole numbers move to the neighbour, for others it is said that the bound is now allowed. */
function readBound(range: PaiRecord, key: BoundKey, type: ParamTypeName, name: string): string | undefined {
  const plain = range.takeText(key);
  const exclusive = key.endsWith('Length') ? undefined : range.takeText(`Exclusive${key}`);
  const isFlag = exclusive === 'true' || exclusive === 'false';
  if (exclusive === undefined || exclusive === 'false') return plain;
  const bound = isFlag ? plain : exclusive;
  if (!isFlag && plain !== undefined) range.reportValue(key, plain);
  if (bound === undefined) return undefined;
  if (type === 'Int' && /^[+-]?\d{1,30}$/.test(bound)) return String(BigInt(bound.replace('+', '')) + (key === 'Minimum' ? 1n : -1n));
  range.issues.push(createIssue('W_PAI_EXCLUSIVE', [...range.path, `Exclusive${key}`], { name, bound }));
  return bound;
}
