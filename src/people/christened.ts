import { Class, classSet } from './classes.ts';
import type { RunBuffer } from './runs.ts';

/** What may be called what a ship or storm is: anything but titles and words that are surely something else. */
const NAMES = classSet(
  Class['unknown-namelike'],
  Class['unknown-middling'],
  Class.recorded,
  Class['recorded-either'],
  Class['recorded-place'],
  Class['unknown-wordlike'],
  Class.shape,
  Class.given,
  Class['given-rare-word'],
  Class['given-common-word'],
  Class.family,
  Class['family-rare-word'],
  Class['family-common-word'],
  Class.both,
  Class['both-rare-word'],
  Class['both-common-word'],
);

/** Takes what a ship or storm is called for that where it stands by itself too: `Cyclone Hidaya … Hidaya weakened`. */
export function markChristened(runs: RunBuffer): void {
  const { slot, class: kinds, runOf, runStart } = runs;
  let called: Set<number> | undefined;
  for (let unit = 1; unit < runs.units; unit++)
    if (kinds[unit - 1] === Class.vessel && runOf[unit] === runOf[unit - 1] && isLast(runs, unit))
      called = (called ?? new Set()).add(slot[unit] ?? 0);
  if (called === undefined) return;
  for (let run = 0; run < runs.runs; run++) {
    const unit = runStart[run] ?? 0;
    if (isLast(runs, unit) && NAMES[kinds[unit] ?? 0] === 1 && called.has(slot[unit] ?? 0))
      kinds[unit] = Class.organisation;
  }
}

/** Whether a unit ends its run. */
const isLast = ({ runStart, runOf }: RunBuffer, unit: number): boolean => runStart[(runOf[unit] ?? 0) + 1] === unit + 1;
