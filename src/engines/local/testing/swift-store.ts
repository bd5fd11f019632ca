import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { OssStore } from './oss-store.ts';

/** The system's Python: packages of the system are known to no other. */
const python = '/usr/bin/python3';

/** Whether this machine has OpenStack Swift (Debian: python3-swift). */
export function hasSwift(): boolean {
  return spawnSync(python, ['-c', 'import swift.common.middleware.s3api']).status === 0;
}

const accessKeyId = 'weft:tests';
const secret = 'a/secret+of=the=tests';
const bucket = 'code-of-tests';

/** A real store with one empty bucket. Takes some seconds to start. */
export async function startSwiftStore(): Promise<OssStore> {
  const directory = mkdtempSync(join(tmpdir(), 'weft-swift-'));
  const program = join(import.meta.dirname, 'swift_server.py');
  const server = spawn(python, [program, directory, accessKeyId, secret], { stdio: ['ignore', 'pipe', 'inherit'] });
  const endpoint = `127.0.0.1:${await readPort(server)}`;
  const client = new S3Client({
    endpoint: `http://${endpoint}`,
    region: 'us-east-1',
    forcePathStyle: true,
    // Swift knows neither chunked uploads nor their checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    credentials: { accessKeyId, secretAccessKey: secret },
  });
  const end = async () => {
    client.destroy();
    const ended = once(server, 'exit');
    if (server.exitCode === null && server.kill('SIGTERM')) await ended;
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    endpoint,
    bucket,
    accessKeyId,
    secret,
    put: async (key, content) => void (await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: content }))),
    end,
  };
}

function readPort(server: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const port = /^READY (\d+)\n/m.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
    server.once('exit', () => reject(new Error('The store ended before it was ready.')));
  });
}
