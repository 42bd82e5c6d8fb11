import { defineConfig } from 'vitest/config'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** What touches neither git nor a process; `npm run test:cepat` runs these alone. */
const murni = [
  'tests/arsitektur.test.ts',
  'tests/{domain,render,analytics,shell}/**/*.test.ts',
  'tests/storage/{record,settings}/**/*.test.ts',
]

/**
 * What takes dates all the way through the program and git: typed, recorded in commits, judged, printed, and read back from
 * histories of earlier versions. With the pure tests, all that the machine's zone could change; `.ci/run` runs these in three.
 */
const zona = [
  'tests/corpus/**/*.test.ts',
  'tests/e2e/{bulan,tugas,tutup-buku}.test.ts',
  'tests/storage/story.test.ts',
  'tests/storage/git/commit-message.test.ts',
]

/** What asks most. */
const berat = ['tests/{fuzz,gangguan}/**/*.test.ts', 'tests/e2e/pemalsuan.test.ts', 'tests/web/sebulan.test.ts']

/** What stands in for a module of Node must not find one loaded already. */
const tiruan = ['tests/storage/git/lock.test.ts']

// Only a guard against hanging, generous enough for a machine that is busy with something else.
const batas = { testTimeout: 600_000, hookTimeout: 600_000 }
// One load of the program and its libraries for all files of a worker. Forks, not threads: a test changes its time zone.
const bersama = { pool: 'forks', isolate: false } as const
// Starting git costs a process the more, the more memory it holds.
const ringan = { setupFiles: ['tests/ringan.ts'], execArgv: ['--expose-gc', '--max-semi-space-size=4'] }
const denganGit = { globalSetup: 'tests/siapkan.ts', ...ringan, ...bersama, ...batas }

/** Project by project, so that a worker keeps what it has loaded; what asks most begins, what is short fills the end. */
class Berkelompok extends BaseSequencer {
  override async sort(berkas: TestSpecification[]): Promise<TestSpecification[]> {
    const urutan = ['berat', 'git', 'zona', 'tiruan', 'murni']
    const peringkat = (satu: TestSpecification): number => urutan.indexOf(satu.project.name)
    // oxlint-disable-next-line unicorn/no-array-sort -- the method of that name of vitest
    const semula = await super.sort(berkas)
    return semula.toSorted((a, b) => peringkat(a) - peringkat(b))
  }
}

export default defineConfig(({ mode }) => ({
  test: {
    // Most tests wait for git; leaving a core free would leave it idle.
    maxWorkers: '100%',
    teardownTimeout: batas.testTimeout,
    sequence: { sequencer: Berkelompok },
    reporters: ['default', './tests/lewat.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/domain/**'],
      reporter: ['text-summary', 'text'],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'murni',
          include: murni,
          env: { KONTEN_UJI: mode },
          setupFiles: ['tests/benih.ts'],
          ...bersama,
          ...batas,
        },
      },
      {
        extends: true,
        test: {
          name: 'git',
          include: ['tests/**/*.test.ts'],
          exclude: [...murni, ...berat, ...zona, ...tiruan],
          ...denganGit,
        },
      },
      { extends: true, test: { name: 'berat', include: berat, env: { KONTEN_UJI: mode }, ...denganGit } },
      { extends: true, test: { name: 'zona', include: zona, ...denganGit } },
      { extends: true, test: { name: 'tiruan', include: tiruan, ...batas } },
    ],
  },
}))
