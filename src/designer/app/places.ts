import { type Icon, IconBox, IconDatabase, IconPlayerPlay, IconSettings, IconTopologyStar3 } from '@tabler/icons-react';

/** Where one can go, in the order of the rail. */
export const places = [
  { to: '/pipelines', name: 'pipelines', icon: IconTopologyStar3 },
  { to: '/components', name: 'components', icon: IconBox },
  { to: '/runs', name: 'runs', icon: IconPlayerPlay },
  { to: '/data', name: 'data', icon: IconDatabase },
  { to: '/settings', name: 'settings', icon: IconSettings },
] as const satisfies readonly { to: string; name: string; icon: Icon }[];
