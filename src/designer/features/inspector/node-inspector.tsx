import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor, useNode } from '../../editor/editor-provider.tsx';
import { itemNameOf } from '../../editor/node-text.ts';
import { useRefusedIssues } from '../../editor/use-problems.ts';
import { worstProblems } from '../../editor/worst-problems.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { localizeComponent } from '../../lib/localize-component.ts';
import { Tab, TabList } from '../../ui/tab-list.tsx';
import { ChannelsSection } from './channels-section.tsx';
import { DisabledNote } from './disabled-note.tsx';
import { InfoSection } from './info-section.tsx';
import { LabelField } from './label-field.tsx';
import { ParametersSection } from './parameters-section.tsx';
import { TuningSection } from './tuning-section.tsx';
import { UpgradeButton } from './upgrade-button.tsx';
import { type NodeIssues, useNodeIssues } from './use-node-issues.ts';

const tabs = ['parameters', 'channels', 'tuning', 'info'] as const;
type InspectorTab = (typeof tabs)[number];

const roomTabs: Readonly<Record<string, InspectorTab>> = {
  parameters: 'parameters',
  inputs: 'channels',
  outputs: 'channels',
  tuning: 'tuning',
  component: 'info',
};
const panelId = 'weft-inspector-body';

/** The tab that was looked at last, so that the next node opens there too. */
let lastTab: InspectorTab = 'parameters';

/** One node: its label and, in tabs, everything that can be set. */
export function NodeInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation('inspector');
  const { node, definition: published } = useNode(id);
  const language = useLanguage();
  const definition = published && localizeComponent(published, language);
  const issues = useNodeIssues(id);
  const refused = useRefusedIssues().filter(({ path }) => path[1] === id);
  const [tab, setTab] = useTab(id);
  const name = useEditor((state) => itemNameOf(state, id, language));
  if (node === undefined) return null;
  return (
    <section className="weft-inspector" aria-label={name}>
      <header className="weft-inspector-head">
        <LabelField node={node} fallback={definition?.metadata.displayName ?? node.id} />
        <span className="weft-inspector-sub">
          {node.component} {definition === undefined ? null : <UpgradeButton node={node} definition={definition} onlyNewer />}
        </span>
        {node.disabled && <DisabledNote id={id} />}
      </header>
      {definition === undefined ? (
        <Text className="weft-inspector-body" role="alert">
          {t('node.unknown', { component: node.component })}
        </Text>
      ) : (
        <>
          <TabList label={t('title')} className="weft-inspector-tabs">
            {tabs.map((name) => (
              <Tab key={name} selected={name === tab} panel={panelId} onSelect={() => setTab(name)}>
                <span title={t(`tab.${name}`)}>{t(`tab.short.${name}`)}</span>
                <TabCount issues={issues} refused={refused} tab={name} />
              </Tab>
            ))}
          </TabList>
          <div id={panelId} role="tabpanel" aria-label={t(`tab.${tab}`)} className="weft-inspector-body">
            <TabBody tab={tab} node={node} definition={definition} issues={issues} />
          </div>
        </>
      )}
    </section>
  );
}

/** The open tab: the one chosen, until a problem in another one is to be looked at, which choosing a tab ends. */
function useTab(id: string): readonly [InspectorTab, (tab: InspectorTab) => void] {
  const focus = useEditor((state) => state.focus);
  const clearFocus = useEditor((state) => state.clearFocus);
  const wanted = focus?.[0] === 'nodes' && focus[1] === id ? roomTabs[String(focus[2])] : undefined;
  const [tab, setTab] = useState(wanted ?? lastTab);
  const [seen, setSeen] = useState(focus);
  if (focus !== seen) {
    setSeen(focus);
    if (wanted !== undefined) setTab(wanted);
  }
  return [
    tab,
    (next) => {
      clearFocus();
      lastTab = next;
      setTab(next);
    },
  ];
}

interface TabInput {
  readonly tab: InspectorTab;
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition;
  readonly issues: NodeIssues;
}

function TabBody({ tab, node, definition, issues }: TabInput) {
  switch (tab) {
    case 'parameters':
      return <ParametersSection node={node} definition={definition} issues={issues.parameters} />;
    case 'channels':
      return <ChannelsSection node={node} definition={definition} issues={issues} />;
    case 'tuning':
      return <TuningSection node={node} definition={definition} issues={issues.tuning} />;
    case 'info':
      return <InfoSection node={node} definition={definition} />;
  }
}

interface TabCountProps {
  readonly issues: NodeIssues;
  /** What is wrong with what its fields refuse. */
  readonly refused: readonly Issue[];
  readonly tab: InspectorTab;
}

function TabCount({ issues, refused, tab }: TabCountProps) {
  const { t } = useTranslation('inspector');
  const its = tab === 'channels' ? [...issues.inputs, ...issues.outputs] : tab === 'info' ? [] : issues[tab];
  const worst = worstProblems([...its, ...refused.filter(({ path }) => roomTabs[String(path[2])] === tab)]);
  if (worst === null) return null;
  return (
    <span className="weft-tab-count weft-number" data-severity={worst.severity} title={t('tab.problems', { count: worst.count })}>
      {worst.count}
    </span>
  );
}
