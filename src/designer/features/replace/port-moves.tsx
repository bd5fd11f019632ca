import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PortMove } from '#domain/pipeline/plan-replacement.ts';
import { upgradeKey } from '#domain/pipeline/upgrade-node.ts';
import type { useUpgradeNames } from '../../editor/use-upgrade-names.ts';

/** No name of a port. */
const noPort = '.';

interface Props {
  readonly moves: readonly PortMove[];
  readonly names: ReturnType<typeof useUpgradeNames>;
  /** What goes into an input of the node, as it is called. */
  readonly sourceOf: (input: string) => string;
  readonly onChoose: (move: PortMove, port: string | null) => void;
}

/** Which link goes to which port of the other component, each with the others that fit. */
export function PortMoves({ moves, names, sourceOf, onChoose }: Props) {
  const { t } = useTranslation('replace');
  return (
    <ul className="weft-replace-moves" aria-label={t('ports')}>
      {moves.map((move) => {
        const label = describeMove(move, names, sourceOf);
        const side = move.room === 'inputs' ? 'inputs' : 'outputs';
        const ports = [...new Set([...move.options, ...(move.to === null ? [] : [move.to])])];
        return (
          <li key={upgradeKey(move)}>
            <span className="weft-replace-link">{label}</span>
            <Select
              size="xs"
              w={200}
              aria-label={t('portFor', { link: label })}
              data={[...ports.map((port) => ({ value: port, label: names.portName(side, port) })), { value: noPort, label: t('noPort') }]}
              value={move.to ?? noPort}
              allowDeselect={false}
              onChange={(port) => onChoose(move, port === noPort ? null : port)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function describeMove({ room, name, from }: PortMove, names: Props['names'], sourceOf: Props['sourceOf']): string {
  if (room === 'inputs') return `${sourceOf(name)} → ${names.portName('inputs', name)}`;
  const output = names.portName('outputs', from);
  return room === 'links' ? `${output} → ${names.inputName(name)}` : output;
}

/** Whether there is something to tell of or to choose: another port, none, or several that fit. */
export function isWorthTelling({ from, to, options }: PortMove): boolean {
  return options.length > 1 || (options.length > 0 && to !== from);
}
