import type { ComponentDefinition } from '#domain/component/component.ts';
import { readTable } from './read-table/component.ts';
import { sql } from './sql/component.ts';
import { selectColumns } from './select-columns/component.ts';
import { filterRows } from './filter-rows/component.ts';
import { joinTables } from './join-tables/component.ts';
import { splitTable } from './split-table/component.ts';
import { tableProfile } from './table-profile/component.ts';
import { writeTable } from './write-table/component.ts';
import { trainClassifier } from './train-classifier/component.ts';
import { trainRegressor } from './train-regressor/component.ts';
import { predict } from './predict/component.ts';
import { evaluate } from './evaluate/component.ts';
import { pythonScript } from './python-script/component.ts';

/** Every component that comes with Weft, in the order of the palette. */
export const builtinComponents: readonly ComponentDefinition[] = [
  readTable,
  sql,
  selectColumns,
  filterRows,
  joinTables,
  splitTable,
  tableProfile,
  writeTable,
  trainClassifier,
  trainRegressor,
  predict,
  evaluate,
  pythonScript,
];
