import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CodeSource } from '#domain/component/component.ts';
import { codeFilesQuery } from '../../lib/api.ts';
import { CodeFileList } from './code-file-list.tsx';
import { describeCode } from '../../lib/describe-code.ts';
import type { TaskPreview } from './compile-draft.ts';

/** The command of a task and every variable that it finds. */
export function TaskView({ preview }: { readonly preview: TaskPreview }) {
  const { t } = useTranslation('wizard');
  return (
    <>
      <h3>{t('preview.command')}</h3>
      <pre className="weft-wizard-code">{preview.resolved}</pre>
      <h3>{t('preview.environment')}</h3>
      <dl className="weft-wizard-facts">
        {Object.entries(preview.environment).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === '' ? t('preview.empty') : value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What lies in the code's directory as far as it is known before the run: the files of a bundle, else where they come from. */
function Code({ code }: { readonly code: CodeSource }) {
  const files = useQuery({ ...codeFilesQuery(code.type === 'bundle' ? code.digest : ''), enabled: code.type === 'bundle' }).data;
  return files === undefined || files === null ? describeCode(code) : <CodeFileList files={files} />;
}

/** The directories and files that a task finds and fills. */
export function FilesView({ preview: { task } }: { readonly preview: TaskPreview }) {
  const { t } = useTranslation('wizard');
  const files = Object.entries(task.files);
  return (
    <>
      <dl className="weft-wizard-facts">
        <div>
          <dt>/ml/usercode/</dt>
          <dd>{task.code === null ? t('preview.noCode') : <Code code={task.code} />}</dd>
        </div>
        {task.inputs.map((input) => (
          <div key={input.channel}>
            <dt>{input.path + (input.file ?? '')}</dt>
            <dd>{t('preview.input', { name: input.channel })}</dd>
          </div>
        ))}
        {task.outputs.map((output) => (
          <div key={output.channel}>
            <dt>{output.path}</dt>
            <dd>{t('preview.output', { name: output.channel })}</dd>
          </div>
        ))}
      </dl>
      {files.map(([name, text]) => (
        <details key={name} open={files.length < 2 || name.startsWith('hyper')}>
          <summary>/ml/input/config/{name}</summary>
          <pre className="weft-wizard-code">{text}</pre>
        </details>
      ))}
    </>
  );
}
