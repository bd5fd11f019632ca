import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Versions } from './slots.tsx';

const route = getRouteApi('/pipelines/$id');

/** The versions of the open pipeline; the address says which one is looked at. */
export function VersionsPlace() {
  const versions = route.useSearch({ select: (search) => search.versions });
  const navigate = useNavigate({ from: '/pipelines/$id' });
  const show = (next: 'list' | number | undefined) => void navigate({ search: (known) => ({ ...known, versions: next }), replace: true });
  return <Versions shown={versions} onShow={show} />;
}
