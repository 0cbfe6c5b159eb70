/** Exit statuses: scripts count on them. */
export const Exit = {
  Done: 0,
  SomeFailed: 1,
  Usage: 2,
  AllFailed: 3,
  Interrupted: 130,
} as const;

export type ExitStatus = (typeof Exit)[keyof typeof Exit];
