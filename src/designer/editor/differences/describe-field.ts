import { paramTypes } from '#domain/param/param-types.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import type { FieldDifference } from '#domain/pipeline/compare-documents.ts';
import { type AnnotationColor, annotationColors } from '#domain/pipeline/pipeline.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import { variableRef } from '#domain/pipeline/variable-ref.ts';
import { parseComponentRef } from '#domain/component/component-ref.ts';
import { parseAddress } from '#domain/channel/parse-address.ts';
import { allowedTuning } from '#domain/tuning/allowed-tuning.ts';
import { displayNameOf } from '../../lib/component-text.ts';
import { describePort } from '../describe-port.ts';
import { channelNameOf } from '../node-text.ts';
import { componentOfNode, type ItemRef, nameOfItem, type Words } from './words.ts';

/** A field and its value on both sides, as the forms show them. */
export interface FieldText {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A field of an item. `name` is the parameter, input, output or part of the tuning; empty where the field is one value. */
interface Place {
  readonly item: ItemRef;
  readonly name: string;
  readonly words: Words;
}

/** Says of a field what it is called and what it holds; `value` is undefined where there is none. */
interface FieldWords {
  label(place: Place): string;
  value(value: unknown, place: Place): string;
}

/** Says what a field is called and what it holds on both sides, also where it holds nothing. */
export function describeField(item: ItemRef, { path, before, after }: FieldDifference, words: Words): FieldText {
  const [key = '', name = ''] = path.map(String);
  const place = { item, name, words };
  const say = (value: unknown) => wordsOf(key)?.value(value, place) ?? toText(value, words);
  return { label: labelField(item, path, words), before: say(before), after: say(after) };
}

/** What the field at a path in an item is called in forms. */
export function labelField(item: ItemRef, path: FieldDifference['path'], words: Words): string {
  const [key = '', name = ''] = path.map(String);
  return wordsOf(key)?.label({ item, name, words }) ?? key;
}

function wordsOf(key: string): FieldWords | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

type PlainKey = 'label' | 'description' | 'value' | 'type' | 'name' | 'text';
const plain = (key: PlainKey): FieldWords => ({
  label: ({ words }) => words.t(`field.${key}`),
  value: (value, { words }) => toText(value, words),
});

const fields: Readonly<Record<string, FieldWords>> = {
  label: { ...plain('label'), value: sayLabel },
  description: plain('description'),
  value: plain('value'),
  type: plain('type'),
  name: plain('name'),
  text: plain('text'),
  component: { label: ({ words }) => words.t('field.component'), value: sayComponent },
  parameters: { label: ({ name, ...place }) => parameterOf({ name, ...place })?.displayName ?? name, value: sayParameter },
  inputs: { label: (place) => labelChannel('inputs', place), value: sayInput },
  outputs: { label: (place) => labelChannel('outputs', place), value: sayOutput },
  tuning: { label: labelTuning, value: sayTuning },
  disabled: {
    label: ({ words }) => words.t('field.disabled'),
    value: (value, { words }) => words.t(value === true ? 'value.yes' : 'value.no'),
  },
  within: {
    label: ({ words }) => words.t('field.within'),
    value: (value, { words }) =>
      value === undefined ? words.t('pick.outside') : nameOfItem({ kind: 'subPipeline', id: toText(value, words) }, words),
  },
  position: { label: ({ words }) => words.t('field.position'), value: sayPosition },
  size: { label: ({ words }) => words.t('field.size'), value: saySize },
  color: {
    label: ({ words }) => words.t('colors'),
    value: (value, { words }) => (isColor(value) ? words.t(`color.${value}`) : toText(value, words)),
  },
  kind: {
    label: ({ words }) => words.t('field.kind'),
    value: (value, { words }) => (value === 'note' || value === 'group' ? words.t(`kind.${value}`) : toText(value, words)),
  },
};

function toText(value: unknown, { t, tForms }: Words): string {
  if (value === undefined || value === null) return t('value.none');
  if (value === '') return tForms('empty');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sayLabel(value: unknown, { item, words }: Place): string {
  const component = value === undefined && item.kind === 'node' ? componentOfNode(item.id, words) : undefined;
  return component ? displayNameOf(component, words.language) : toText(value, words);
}

function sayComponent(value: unknown, { words }: Place): string {
  const text = toText(value, words);
  const ref = parseComponentRef(text);
  const component = words.components.get(text);
  const name = component && displayNameOf(component, words.language);
  return ref.ok ? `${name ?? ref.value.name} ${ref.value.version}` : text;
}

function parameterOf({ item, name, words }: Place): Parameter | undefined {
  const component = componentOfNode(item.id, words);
  return component && declarationsOf(component).parameters.get(name);
}

function sayParameter(value: unknown, place: Place): string {
  const { t, tForms } = place.words;
  const parameter = parameterOf(place);
  if (value !== undefined) return sayTyped(toText(value, place.words), parameter, place.words);
  if (parameter?.default === undefined) return tForms('notSet');
  return t('value.default', { value: sayTyped(parameter.default, parameter, place.words) });
}

function sayTyped(text: string, parameter: Parameter | undefined, words: Words): string {
  const variable = variableRef(text);
  if (variable !== undefined) return words.t('value.variable', { name: variable });
  const isSwitch = parameter && paramTypes[parameter.type].control(parameter).kind === 'switch';
  const parsed = isSwitch ? paramTypes[parameter.type].parse(text) : undefined;
  return parsed?.ok ? words.tForms(parsed.value === true ? 'on' : 'off') : toText(text, words);
}

function labelChannel(side: 'inputs' | 'outputs', { item, name, words }: Place): string {
  const { t, language } = words;
  if (name === '') return t(`field.${side}`);
  return describePort(t, side, channelNameOf(componentOfNode(item.id, words), side, name, language));
}

/** A link with both its ends: `Source · output → Target · input`. */
function sayInput(value: unknown, { item, name, words }: Place): string {
  if (value === 'cycle') return words.t('value.cycle');
  const from = memberOf(value, 'from');
  if (from === undefined) return value === undefined ? words.t('pick.free') : sayAddress(value, words);
  const ref = parseOutputRef(from);
  if (!ref) return from;
  const [source, target] = [ref.node, item.id].map((id) => nameOfItem({ kind: 'node', id }, words));
  const output = channelNameOf(componentOfNode(ref.node, words), 'outputs', ref.output, words.language);
  const input = channelNameOf(componentOfNode(item.id, words), 'inputs', name, words.language);
  return `${source} · ${output} → ${target} · ${input}`;
}

function sayOutput(value: unknown, { words }: Place): string {
  return value === undefined ? words.t('value.kept') : sayAddress(value, words);
}

function sayAddress(value: unknown, words: Words): string {
  const uri = memberOf(value, 'uri');
  const address = parseAddress(uri ?? '');
  if (address.ok && address.value.kind === 'dataset') return words.t('value.dataset', { name: address.value.name });
  return toText(uri, words);
}

function labelTuning({ name, words: { t, tForms } }: Place): string {
  const part = name === 'machineType' ? 'machine' : name;
  const isKnown = part === 'machine' || part === 'nodes' || part === 'ps' || part === 'evaluator';
  return t('field.tuning', { name: isKnown ? tForms(`tuning.${part}`) : name });
}

function sayTuning(value: unknown, { item, name, words }: Place): string {
  if (value !== undefined) return toText(value, words);
  if (name !== 'machineType') return name === 'nodes' ? '1' : '0';
  const spec = componentOfNode(item.id, words)?.spec;
  const [first] = allowedTuning(spec?.trainingConstraints, words.machineTypes, spec?.execution.jobType).machineTypes;
  return first ? words.tForms('tuning.machineDefault', { name: first.name }) : words.t('value.none');
}

function sayPosition(value: unknown, { words }: Place): string {
  const [x, y] = [roundedMember(value, 'x'), roundedMember(value, 'y')];
  return x === undefined || y === undefined ? toText(value, words) : words.t('value.position', { x, y });
}

function saySize(value: unknown, { words }: Place): string {
  const [width, height] = [roundedMember(value, 'width'), roundedMember(value, 'height')];
  return width === undefined || height === undefined ? toText(value, words) : words.t('value.size', { width, height });
}

function roundedMember(value: unknown, key: string): string | undefined {
  const number = valueOf(value, key);
  return typeof number === 'number' ? String(Math.round(number)) : undefined;
}

function memberOf(value: unknown, key: 'from' | 'uri'): string | undefined {
  const member = valueOf(value, key);
  return typeof member === 'string' ? member : undefined;
}

function valueOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(key);
}

function isColor(value: unknown): value is AnnotationColor {
  return annotationColors.some((color) => color === value);
}
