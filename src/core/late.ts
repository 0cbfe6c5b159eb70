/*
 * What is loaded in the middle of a step that cannot wait for a promise, and only there: at the start, it would cost every run what few
 * need. The one place of the core that knows the process, for that is where Node hands out its modules.
 */

/** A module of Node. */
export const lateModule = process.getBuiltinModule;

/**
 * A package.
 * @param from address of the module that asks
 */
export function latePackage(name: string, from: string): unknown {
  return lateModule('node:module').createRequire(from)(name);
}
