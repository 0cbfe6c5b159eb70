import type { Start } from './rule.ts';
import { Behind, FIGURE, Trigger } from './triggers.ts';

/** Where a number may begin that one of the {@link Behind} bits follows, be it of one word or of several. */
export function counted(behind: number): readonly Start[] {
  const more = behind | Behind.Number | Behind.Digit | Behind.Joint | Behind.Dash;
  return [
    [Trigger.Digits],
    [FIGURE | Trigger.Decimal | Trigger.Number | Trigger.Tens, more],
    [Trigger.Scale, more | Behind.Of],
    [Trigger.Vague, behind | Behind.Joint | Behind.Dash],
    [Trigger.Half, Behind.Article],
  ];
}
