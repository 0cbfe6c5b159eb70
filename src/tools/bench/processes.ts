import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** NODE_EXTRA_CA_CERTS makes every start of Node 20 read a file of certificates, which nothing here needs. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Runs Node to its end. Throws where it fails, with what it said. */
export function runNode(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: status ${status}\n${stderr.toString()}`);
}

/** A folder for files of this run, gone after the work. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'entities-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peak memory in MB of a run of Node, told by itself when it ends. */
export function peakMemory(folder: string, ...args: readonly string[]): number {
  const told = join(folder, 'peak');
  const teller = join(folder, 'tell-peak.cjs');
  writeFileSync(
    teller,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, String((${peakKilobytes})())));`,
  );
  runNode('--require', teller, ...args);
  return Number(readFileSync(told, 'utf8')) / 1024;
}

/** Runs in the process that is measured. Linux counts to a process what its parent took when it was forked; its own status does not. */
function peakKilobytes(): number {
  try {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak);
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS;
}
