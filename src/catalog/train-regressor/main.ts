import { runTrainer } from '../model/run-trainer.ts';
import { runProgram } from '../program/run-program.ts';

await runProgram((task) => runTrainer(task, 'regression'));
