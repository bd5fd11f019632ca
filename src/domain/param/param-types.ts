import { boolType } from './bool-type.ts';
import { floatType } from './float-type.ts';
import { intType } from './int-type.ts';
import type { ParamTypeName } from './parameter.ts';
import type { ParamType, ParamValue } from './param-type.ts';
import { stringType } from './string-type.ts';

/** Every parameter type. Form, files, API, run plan and documentation iterate over it; nothing else asks which type it is. */
export const paramTypes: Readonly<Record<ParamTypeName, ParamType<ParamValue>>> = {
  Int: intType,
  Float: floatType,
  String: stringType,
  Bool: boolType,
};
