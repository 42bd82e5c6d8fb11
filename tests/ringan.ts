/**
 * A worker gives back, after each file, the memory the file has used: all files of a project share one process, and
 * each git that it starts first copies the table of its pages.
 */
import { afterAll } from 'vitest'

afterAll(() => globalThis.gc?.())
