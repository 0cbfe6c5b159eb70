import { statSync } from 'node:fs';
import { expandInputs, isLost } from '../batch/inputs.ts';
import { hideBar, showBar } from './report.ts';
import { columnsOf, STDERR } from './terminal.ts';

/** Bytes of input gone through; whoever reads adds to it. */
export interface Meter {
  bytes: number;
}

export interface Standing {
  readonly documents: number;
  readonly failures: number;
  readonly bytes: number;
  /** Bytes of all inputs, where that is known. */
  readonly total: number | null;
  readonly seconds: number;
}

/** A line that says how far a batch is. */
export function progressLine({ documents, failures, bytes, total, seconds }: Standing): string {
  const rate = bytes / Math.max(seconds, 0.001);
  const parts = [`${documents.toLocaleString('en')} documents`, `${megabytes(bytes)} MB`, `${megabytes(rate)} MB/s`];
  if (failures > 0) parts.splice(1, 0, `${failures.toLocaleString('en')} failed`);
  if (total === null || total < bytes || bytes === 0) return parts.join(' · ');
  const share = bytes / total;
  const done = Math.round(share * BAR);
  parts.push(`${clock((total - bytes) / rate)} left`);
  return `${'█'.repeat(done)}${'░'.repeat(BAR - done)} ${Math.floor(share * 100)} % · ${parts.join(' · ')}`;
}

const BAR = 20;

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** Time before the first line is shown, and between two: a short run shows none. */
const FIRST = 1000;
const NEXT = 200;

export interface Progress {
  readonly meter: Meter;
  readonly show: (standing: Pick<Standing, 'documents' | 'failures'>) => void;
  readonly end: () => void;
}

/** No progress: where nobody looks, or where results stand on the same terminal. */
export function noProgress(): Progress {
  return { meter: { bytes: 0 }, show: () => undefined, end: () => undefined };
}

/** Progress on the terminal behind standard error. */
export async function terminalProgress(names: readonly string[]): Promise<Progress> {
  const meter: Meter = { bytes: 0 };
  const total = await totalOf(names);
  const start = Date.now();
  let next = start + FIRST;
  return {
    meter,
    show: ({ documents, failures }) => {
      const now = Date.now();
      if (now < next) return;
      next = now + NEXT;
      const line = progressLine({ documents, failures, bytes: meter.bytes, total, seconds: (now - start) / 1000 });
      showBar(line.slice(0, (columnsOf(STDERR) ?? 80) - 1));
    },
    end: hideBar,
  };
}

/** More inputs than this are not counted before the work. */
const MOST_COUNTED = 50_000;

async function totalOf(names: readonly string[]): Promise<number | null> {
  let total = 0;
  let count = 0;
  for await (const input of expandInputs(names)) {
    if (isLost(input)) continue;
    if (input.path === null || ++count > MOST_COUNTED) return null;
    total += statSync(input.path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return total;
}
