/**
 * An object while it is made, though its fields are read only later: adding them one by one takes a fraction of the time that it
 * takes to spread what may be there into an object.
 */
export type Growing<T> = { -readonly [Key in keyof T]: T[Key] };
