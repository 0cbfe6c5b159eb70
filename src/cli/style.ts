import { PLAIN, type Style } from '../render/renderer.ts';

/** The 16 colours that every terminal has and its user has chosen; chalk is loaded only when there is something to paint. */
export async function styleFor(colour: boolean): Promise<Style> {
  if (!colour) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    person: chalk.cyan,
    country: chalk.green,
    date: chalk.yellow,
    problem: chalk.red,
  };
}
