/** Names every case that was skipped, and why: what a machine lacks must be seen. */
import type { Reporter, TestModule, Vitest } from 'vitest/node'

export default class Lewat implements Reporter {
  private vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  onTestRunEnd(daftarModul: readonly TestModule[]): void {
    // With -t the others are left out on purpose.
    const dipilih = this.vitest?.config.testNamePattern !== undefined
    const baris = daftarModul.flatMap((modul) =>
      [...modul.children.allTests('skipped')].flatMap((kasus) => {
        const hasil = kasus.result()
        const sebab = hasil.state === 'skipped' ? hasil.note : undefined
        if (sebab === undefined && dipilih) return []
        return [`  ${modul.relativeModuleId} > ${kasus.fullName}: ${sebab ?? 'tanpa sebab'}\n`]
      }),
    )
    if (baris.length > 0) process.stdout.write(`Dilewati, ${baris.length} kasus:\n${baris.join('')}\n`)
  }
}
