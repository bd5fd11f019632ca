import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { jobTypeNames } from '#domain/job-type/job-type.ts';
import { type ComponentSelection, noFilter } from './select-components.ts';

const route = getRouteApi('/components');

/**
 * What the list is searched and filtered for. It stands in the address, so that a link or a reload shows the same; a link
 * to the plain page takes it away.
 */
export function useComponentFilter() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const [filter, setFilter] = useState(() => toSelection(address));
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ toLocation }) => {
        const isPlain = toLocation.pathname === '/components' && toLocation.searchStr === '';
        // Who types in the search is ahead of the address.
        if (isPlain && document.activeElement?.closest('search') === null) setFilter(noFilter);
      }),
    [router],
  );
  const change = (next: ComponentSelection): void => {
    setFilter(next);
    void navigate({ search: toAddress(next), replace: true });
  };
  return { filter, change };
}

function toSelection({ search, category, jobType, owner }: Partial<ReturnType<typeof toAddress>>): ComponentSelection {
  return { search: search ?? '', category: category ?? null, jobType: jobType ?? null, owner: owner ?? null };
}

function toAddress({ search, category, jobType, owner }: ComponentSelection) {
  return {
    search: search === '' ? undefined : search,
    category: category ?? undefined,
    jobType: jobTypeNames.find((name) => name === jobType),
    owner: owner ?? undefined,
  };
}
