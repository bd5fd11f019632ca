import { startGitServer, type GitServer } from '#engines/local/testing/git-server.ts';
import { expect, test } from './test.ts';

const program = `import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--rounds", type=int, choices=range(1, 10), default=3)
args = parser.parse_args()
from helper import say
say(args.rounds)
`;

let git: GitServer;
test.beforeAll(async () => {
  git = await startGitServer();
});
test.afterAll(() => git.end());

test('a component is made from a main.py in a Git repository, and runs with the repository’s other files', async ({
  designer,
  page,
  wizard,
}) => {
  const commit = git.commit('tool', { 'src/main.py': program, 'src/helper.py': 'def say(n):\n    print("said", n, "times")\n' });
  await page.getByRole('link', { name: 'Components' }).click();
  await page.getByRole('button', { name: 'From elsewhere' }).click();
  await page.getByRole('menuitem', { name: 'From Python code…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A component from Python code' });
  await dialog.getByRole('button', { name: 'From Git…' }).click();
  await dialog.getByRole('textbox', { name: 'Repository', exact: true }).fill(git.url('tool'));
  await dialog.getByRole('textbox', { name: 'Python file in the repository' }).fill('main.py');
  await dialog.getByRole('button', { name: 'Fetch the file' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no text file “main.py”');
  await dialog.getByRole('textbox', { name: 'Python file in the repository' }).fill('src/main.py');
  await dialog.getByRole('button', { name: 'Fetch the file' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Code' })).toHaveValue(program);
  await expect(dialog.getByRole('status')).toContainText(commit.slice(0, 12));
  await dialog.getByRole('button', { name: 'Read the options' }).click();
  await expect(dialog.getByRole('row', { name: /--rounds/ })).toContainText('1 ≤ value ≤ 9');
  await dialog.getByRole('button', { name: 'Begin the draft' }).click();

  await wizard.name('from-git');
  await wizard.publish('from-git@1.0.0');
  await designer.openNewPipeline();
  await designer.drag('from-git', 300, 150);
  await designer.select('from-git');
  await designer.refuse('rounds', '10', /10 is above the maximum 9/);
  await designer.setText('rounds', '5');
  await designer.runAndExpectInLog('said 5 times');
});
