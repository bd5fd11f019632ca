import { Button, SegmentedControl, Table } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CodeSource, ComponentDefinition } from '#domain/component/component.ts';
import { constraintOf } from '#domain/param/check-value.ts';
import { constraints } from '#domain/param/constraints.ts';
import { paramTypes } from '#domain/param/param-types.ts';
import { type PythonProposal, withRole } from '#files/from-python/from-python.ts';
import { storeCodeFiles } from '../../../lib/store-code-files.ts';
import { useNewDraft } from '../../../lib/use-new-draft.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ImportIssues } from './import-issues.tsx';
import type { PythonSource } from './python-source.ts';

interface PythonReviewProps {
  readonly proposal: PythonProposal;
  readonly source: PythonSource;
  readonly onProposal: (proposal: PythonProposal) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What was found in the code, to be looked over before it becomes a draft; each option can be given another role. */
export function PythonReview({ proposal, source, onProposal, onBack, onDone }: PythonReviewProps) {
  const { t } = useTranslation('components');
  const navigate = useNavigate();
  const newDraft = useNewDraft();
  const begin = useMutation({
    mutationFn: async () => {
      const definition = withCode(proposal.definition, await toCode(source));
      return newDraft.mutateAsync({ definition, basedOn: null, imported: true });
    },
    onSuccess: async ({ id }) => {
      await navigate({ to: '/components/drafts/$id', params: { id } });
      onDone();
    },
  });
  return (
    <>
      <OptionTable proposal={proposal} onProposal={onProposal} />
      <h3 className="weft-import-title">{t('python.command')}</h3>
      <pre className="weft-import-command">{proposal.definition.spec.execution.command}</pre>
      <h3 className="weft-import-title">{t('import.issues')}</h3>
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

/** The repository at the commit that was read, or the file alone. */
async function toCode({ text, fileName, git }: PythonSource): Promise<CodeSource> {
  if (git !== undefined) return { type: 'git', ...git };
  const digest = await storeCodeFiles([{ path: fileName, file: new File([text], fileName) }]);
  return { type: 'bundle', digest };
}

function withCode({ metadata, spec }: ComponentDefinition, code: CodeSource): ComponentDefinition {
  return { metadata, spec: { ...spec, execution: { ...spec.execution, code } } };
}
