import type { ru } from './ru/ru'

/** Strings stay strings, functions keep their parameters, groups nest: what every language must offer. */
type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly unknown[]
      ? T
      : { [K in keyof T]: Shape<T[K]> }

/** The shape of a dictionary. Russian defines it; a key that English lacks fails the type check. */
export type Messages = Shape<typeof ru>

/** Key of a message beside a form field. */
export type ErrorKey = keyof Messages['errors']
