import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from './published-schemas.ts';

const directory = new URL('../../public/schema/', import.meta.url);

mkdirSync(directory, { recursive: true });
for (const [name, text] of publishedSchemas()) writeFileSync(new URL(name, directory), text);
