/**
 * Whole processes measured in turns with their baselines, so that a busy machine slows both; each row a ratio against
 * its aim.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface Row {
  name: string
  ours: number
  base: number
  baseName: string
  aim: number
}

/** What is run; `cwd` and `env` are the bench's own. */
export interface Process {
  program: string
  argv: readonly string[]
  /** Done before it, and not measured. */
  before?: () => void
}

const TIME = '/usr/bin/time'

export class Bench {
  readonly rows: Row[] = []
  readonly peaks: [name: string, megabytes: number, aim: number][] = []

  constructor(
    private readonly env: Readonly<Record<string, string | undefined>>,
    private readonly write: (line: string) => void,
  ) {}

  /** Runs a process to its end; throws for an exit code that is no answer. Returns milliseconds. */
  run({ program, argv, before }: Process): number {
    before?.()
    const start = performance.now()
    const { status, stderr } = spawnSync(program, argv, { env: this.env, maxBuffer: 1 << 30 })
    const took = performance.now() - start
    // 1 is an answer too: something was found.
    if (status !== 0 && status !== 1)
      throw new Error(`${program} ${argv.join(' ')} → ${String(status)}: ${String(stderr)}`)
    return took
  }

  /**
   * Median of each over so many turns; the first turn of ours is not counted, since it may make what the others find.
   */
  inTurns(times: number, ours: () => number, base: () => number): [ours: number, base: number] {
    const [us, them]: [number[], number[]] = [[], []]
    ours()
    for (let i = 0; i < times; i++) {
      them.push(base())
      us.push(ours())
    }
    const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
    return [median(us), median(them)]
  }

  row(name: string, baseName: string, aim: number, [ours, base]: [ours: number, base: number]): void {
    this.rows.push({ name, ours, base, baseName, aim })
    const ratio = ours / base
    this.write(
      `${name.padEnd(52)} ${ours.toFixed(0).padStart(7)} ms ÷ ${baseName} ${base.toFixed(0)} ms = ${ratio.toFixed(2)} (sasaran ≤ ${aim}) ${ratio <= aim ? 'tercapai' : 'BELUM'}\n`,
    )
  }

  /** Peak memory of a process, where the system has a program that tells it. */
  peak(name: string, aim: number, { program, argv, before }: Process): void {
    if (!existsSync(TIME)) return
    before?.()
    const { stderr } = spawnSync(TIME, ['-f', '%M', program, ...argv], {
      env: this.env,
      maxBuffer: 1 << 30,
      encoding: 'utf8',
    })
    const megabytes = Number(stderr.trim().split('\n').at(-1)) / 1024
    this.peaks.push([name, megabytes, aim])
    this.write(
      `puncak memori: ${name.padEnd(37)} ${megabytes.toFixed(0).padStart(7)} MB (sasaran ≤ ${aim}) ${megabytes <= aim ? 'tercapai' : 'BELUM'}\n`,
    )
  }

  /** The table for docs/kecepatan.md. */
  table(): string {
    const num = (n: number, digits = 2): string => n.toFixed(digits).replace('.', ',')
    const rows = this.rows.map(
      ({ name, ours, base, baseName, aim }) =>
        `| ${name} | ${num(ours, 0)} ms | ${baseName} ${num(base, 0)} ms | ${num(ours / base)} | ≤ ${num(aim)} |`,
    )
    const peaks = this.peaks.map(([name, mb, aim]) => `| memori: ${name} | ${num(mb, 0)} MB |  |  | ≤ ${aim} MB |`)
    return ['| apa | kita | pembanding | rasio | sasaran |', '| --- | --: | --: | --: | --: |', ...rows, ...peaks].join(
      '\n',
    )
  }
}
