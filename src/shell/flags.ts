/** The flag of an option's key and back. */

/** `takPerluJawaban` → `--tak-perlu-jawaban` */
export const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (huruf) => `-${huruf.toLowerCase()}`)}`

/** `--atas-nama` → `atasNama` */
export const keyOf = (flag: string): string =>
  flag.slice(2).replace(/-(\w)/g, (_, huruf: string) => huruf.toUpperCase())
