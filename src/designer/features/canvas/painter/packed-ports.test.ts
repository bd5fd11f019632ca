import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelFormats } from '#domain/channel/channel.ts';
import { packPorts, readPorts } from './packed-ports.ts';

test('the ports of an item are read as they were packed, whatever sides it has', () => {
  const formats = fc.array(fc.constantFrom(...channelFormats));
  fc.assert(
    fc.property(formats, formats, (inputs, outputs) => {
      const packed = packPorts(inputs, outputs);
      expect([readPorts(packed, 'input'), readPorts(packed, 'output')]).toEqual([inputs, outputs]);
    }),
  );
});
