const prefixes = ['PAI_', 'LD_', 'DYLD_', 'BASH_FUNC_', 'KUBERNETES_', 'ARGO_', 'NVIDIA_', 'WEFT_'];
const names = new Set(
  'BASH_ENV ENV IFS NODE_OPTIONS PYTHONPATH PYTHONSTARTUP PYTHONHOME PYTHONUNBUFFERED'
    .concat(' TF_CONFIG RANK WORLD_SIZE MASTER_ADDR MASTER_PORT WORKER_ADDRS WORKER_PORT ELASTICBATCH_CONFIG')
    .split(' '),
);

/** Whether users may not set this environment variable: it is ours, the cluster's, or it changes what a shell or interpreter loads. */
export function isReservedEnvironmentName(name: string): boolean {
  return names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}

/** Whether a shell accepts this as the name of a variable; dash drops others silently. */
export function isEnvironmentName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
