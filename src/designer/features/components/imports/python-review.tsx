import { Button, SegmentedControl, Table } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { constraintOf } from '#domain/param/check-value.ts';
import { constraints } from '#domain/param/constraints.ts';
import { paramTypes } from '#domain/param/param-types.ts';
import { type PythonProposal, withRole } from '#files/from-python/from-python.ts';
import { storeCodeFiles } from '../../../lib/store-code-files.ts';
import { useNewDraft } from '../../../lib/use-new-draft.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ImportIssues } from './import-issues.tsx';

interface PythonReviewProps {
  readonly proposal: PythonProposal;
  /** The code itself, which becomes the component's code. */
  readonly text: string;
  readonly onProposal: (proposal: PythonProposal) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What was found in the code, to be looked over before it becomes a draft; each option can be given another role. */
export function PythonReview({ proposal, text, onProposal, onBack, onDone }: PythonReviewProps) {
  const { t } = useTranslation('components');
  const navigate = useNavigate();
  const newDraft = useNewDraft();
  const begin = useMutation({
    mutationFn: async () => {
      const { digest } = await storeCodeFiles([{ path: proposal.fileName, file: new File([text], proposal.fileName) }], () => undefined);
      return newDraft.mutateAsync({ definition: withCode(proposal.definition, digest), basedOn: null, imported: true });
    },
    onSuccess: async ({ id }) => {
      await navigate({ to: '/components/drafts/$id', params: { id } });
      onDone();
    },
  });
  return (
    <>
      <OptionTable proposal={proposal} onProposal={onProposal} />
      <h3>{t('python.command')}</h3>
      <pre className="weft-import-command">{proposal.definition.spec.execution.command}</pre>
      <h3>{t('import.issues')}</h3>
      <ImportIssues issues={proposal.issues.map((issue) => ({ issue, line: null }))} />
      {begin.error === null ? null : <ErrorNote error={begin.error} />}
      <div className="weft-import-buttons">
        <Button variant="default" onClick={onBack}>
          {t('python.back')}
        </Button>
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('import.begin', { count: 1 })}
        </Button>
      </div>
    </>
  );
}

function OptionTable({ proposal, onProposal }: Pick<PythonReviewProps, 'proposal' | 'onProposal'>) {
  const { t } = useTranslation('components');
  if (proposal.options.length === 0) return <p>{t('python.nothing')}</p>;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {(['option', 'role', 'type', 'default', 'allowed', 'help'] as const).map((column) => (
            <Table.Th key={column} scope="col">
              {t(`python.column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {proposal.options.map(({ name, flag, role, roles, parameter }) => {
          const constraint = constraintOf(parameter);
          return (
            <Table.Tr key={name}>
              <Table.Td className="weft-mono">{flag}</Table.Td>
              <Table.Td>
                <SegmentedControl
                  aria-label={t('python.roleOf', { option: flag })}
                  value={role}
                  data={roles.map((value) => ({ value, label: t(`python.role.${value}`) }))}
                  onChange={(value) => onProposal(withRole(proposal, name, value))}
                />
              </Table.Td>
              <Table.Td>{role === 'parameter' ? parameter.type : ''}</Table.Td>
              <Table.Td className="weft-mono">{role === 'parameter' ? (parameter.default ?? '') : ''}</Table.Td>
              <Table.Td>
                {role === 'parameter' ? constraints[constraint.kind].describe(constraint, paramTypes[parameter.type]) : ''}
              </Table.Td>
              <Table.Td>{parameter.description ?? ''}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function withCode({ metadata, spec }: ComponentDefinition, digest: string): ComponentDefinition {
  return { metadata, spec: { ...spec, execution: { ...spec.execution, code: { type: 'bundle', digest } } } };
}
