import { List, Text } from '@mantine/core';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { isIssueCode } from '#contract/parse-issue.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useLiveRunPart } from './live-run.tsx';

/** What the engine remarked about the run, e.g. how tasks are isolated. */
export function RunNoteList() {
  const language = useLanguage();
  const notes = useLiveRunPart(({ view }) => view?.notes);
  if (notes === undefined || notes.length === 0) return null;
  return (
    <List size="sm" spacing={2}>
      {notes.map(({ code, facts, task }, i) => (
        <List.Item key={i}>
          {task !== undefined && <Text span fw={600}>{`${task}: `}</Text>}
          {isIssueCode(code) ? describeIssue({ code, facts }, language) : code}
        </List.Item>
      ))}
    </List>
  );
}
