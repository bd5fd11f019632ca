import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JobTypeName, Replica } from '#domain/job-type/job-type.ts';
import { replicasOf } from '#domain/job-type/replicas-of.ts';
import type { MachineType, Tuning } from '#domain/tuning/machine-type.ts';

const mostShown = 16;

interface ReplicaPictureProps {
  readonly jobType: JobTypeName;
  readonly tuning: Tuning;
  readonly machine: MachineType | undefined;
}

/** The machines that a node will run on: a box each, with its role and a dot per GPU. */
export function ReplicaPicture({ jobType, tuning, machine }: ReplicaPictureProps) {
  const { t } = useTranslation('forms');
  const counts = { nodes: clamp(tuning.nodes ?? 1), ps: clamp(tuning.ps ?? 0), evaluator: clamp(tuning.evaluator ?? 0) };
  const replicas = replicasOf(jobType, counts);
  const shown = replicas.length > mostShown ? replicas.slice(0, mostShown - 1) : replicas;
  const label = t('tuning.picture', { replicas: countRoles(replicas), machine: machine?.name ?? '–' });
  return (
    <div>
      <div className="weft-replicas" role="img" aria-label={label}>
        {shown.map((replica, index) => (
          <div key={`${replica.role} ${replica.index}`} className="weft-replica" data-first={index === 0 || undefined}>
            <span>{replica.role === 'worker' || replica.index > 0 ? `${replica.role} ${replica.index}` : replica.role}</span>
            <Dots machine={machine} />
          </div>
        ))}
        {shown.length < replicas.length ? (
          <div className="weft-replica">{t('tuning.more.replicas', { count: replicas.length - shown.length })}</div>
        ) : null}
      </div>
      {machine === undefined ? null : <Total count={replicas.length} machine={machine} />}
    </div>
  );
}

function Dots({ machine }: { readonly machine: MachineType | undefined }) {
  if (machine?.gpu === undefined) return <span className="weft-replica-cpu" />;
  return (
    <span className="weft-replica-gpus">
      {Array.from({ length: Math.min(machine.gpu.count, 16) }, (_, index) => (
        <span key={index} className="weft-replica-gpu" />
      ))}
    </span>
  );
}

function Total({ count, machine }: { readonly count: number; readonly machine: MachineType }) {
  const { t } = useTranslation('forms');
  const gpu = (machine.gpu?.count ?? 0) * count;
  const total = t('tuning.total', { count: machine.cpu * count, memory: machine.memoryGiB * count });
  return <Text className="weft-replica-total">{gpu === 0 ? total : `${total} · ${t('tuning.gpus', { count: gpu })}`}</Text>;
}

function countRoles(replicas: readonly Replica[]): string {
  const roles = [...new Set(replicas.map((replica) => replica.role))];
  return roles.map((role) => `${replicas.filter((replica) => replica.role === role).length} × ${role}`).join(', ');
}

/** A count that is wrong is said where it is typed; the picture stays sane. */
function clamp(count: number): number {
  return Number.isFinite(count) ? Math.max(0, Math.min(1000, Math.trunc(count))) : 0;
}
