/**
 * Several clones of one office over a pusat in memory, and what must hold of them whatever happened (bersama.md §7).
 */
import { expect } from 'vitest'
import { receiveInteraction, answerInteraction } from '../../../src/app/record/interaction.js'
import { record } from '../../../src/app/record/record.js'
import type { Session } from '../../../src/app/session.js'
import { approve, askCorrection, reject } from '../../../src/app/steps/decision.js'
import { newKegiatan, onChannel } from '../../../src/app/record/subject.js'
import type { Synced } from '../../../src/app/sync/sync.js'
import { sync } from '../../../src/app/sync/sync.js'
import { refusalOf, verifyIncrement } from '../../../src/app/sync/verify-increment.js'
import { takeBackAct } from '../../../src/app/record/take-back.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import { KontenError } from '../../../src/errors.js'
import { MemoryStore } from '../../../src/storage/memory-store.js'
import { readRiwayat } from '../../../src/storage/record/history.js'
import { mediaSha256, textSha256 } from '../../../src/storage/record/item-file.js'
import { wib } from '../../repo.js'
import { MemoryServer } from '../../storage/memory-remote.js'
import type { Office } from '../session.js'
import { office } from '../session.js'

export const acts = async (store: MemoryStore): Promise<Tercatat[]> =>
  (await readRiwayat(await store.snapshot())).peristiwa

export class Clone {
  readonly office: Office
  published: string | null = null
  readonly acknowledged: string[] = []

  constructor(
    readonly name: string,
    private readonly server: MemoryServer,
    private readonly clock: () => string,
  ) {
    this.office = office(name)
  }

  get store(): MemoryStore {
    return this.office.store
  }

  session(who: string): Session {
    return this.office.at(this.clock(), { sebagai: who })
  }

  /** Whether it was recorded; a refusal by the SOP is no fault. */
  async try(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      this.acknowledged.push((await acts(this.store)).at(-1)!.op)
      return true
    } catch (galat) {
      if (galat instanceof KontenError && galat.jenis !== 'rusak') return false
      throw galat
    }
  }

  handOver(id: string, kanal: readonly Kanal[] = ['medsos']): Promise<unknown> {
    const mulai = wib('2026-09-01 08:00')
    const kepala = { jenis: 'berita' as const, mulai, selesai: mulai, lokasi: 'Balai', pelaksana: 'Kamituwa' }
    return record(this.session('Kamituwa'), {
      kind: 'diserahkan',
      target: newKegiatan(id, kanal, '2026-09-01'),
      compose: () => ({
        own: { kepala: { judul: `Kegiatan ${id}`, ...kepala }, foto: [], video: [], narasi: textSha256('Lancar.') },
        typed: {},
        texts: { narasi: 'Lancar.' },
        material: [],
      }),
    })
  }

  submit(id: string, caption: string, kanal: Kanal = 'medsos'): Promise<unknown> {
    const part = kanal === 'medsos' ? 'caption' : 'berita'
    return record(this.session('Staf Admin'), {
      kind: 'diajukan',
      target: onChannel(id, [kanal]),
      compose: () => ({ own: { teks: textSha256(caption), lampiran: [] }, typed: {}, texts: { [part]: caption } }),
    })
  }

  revise(id: string, caption: string): Promise<unknown> {
    return record(this.session('Staf Admin'), {
      kind: 'disunting',
      target: onChannel(id, ['medsos']),
      compose: ({ berkas }) => {
        // As the command does: what changes nothing is no act.
        if (berkas.isi.caption === caption) throw new KontenError('pemakaian', 'tidak-ada-perubahan', 'Teksnya sama.')
        return { own: { narasi: null, caption: textSha256(caption), berita: null }, typed: {}, texts: { caption } }
      },
    })
  }

  decide(id: string, what: 'setujui' | 'koreksi' | 'tolak', who = 'Carik', kanal: Kanal = 'medsos'): Promise<unknown> {
    const session = this.session(who)
    const decided = { search: id, kanal: [kanal], catatan: `catatan ${who}` }
    if (what === 'setujui') return record(session, approve(session, decided))
    if (what === 'koreksi') return record(session, askCorrection(session, decided))
    const why = { alasan: 'tidak-untuk-dipublikasikan' as const, pasal: null, final: false }
    return record(session, reject(session, decided, why))
  }

  upload(id: string, link: string): Promise<unknown> {
    return record(this.session('Staf Admin'), {
      kind: 'diunggah',
      target: onChannel(id, ['medsos']),
      compose: ({ berkas }) => ({
        own: {
          unggahan: [{ platform: 'instagram', tautan: link }],
          teks: textSha256(berkas.isi.caption),
          media: mediaSha256([]),
        },
        typed: {},
      }),
    })
  }

  takeBack(id: string, who: string): Promise<unknown> {
    return record(this.session(who), takeBackAct(id, ['medsos'], 'keliru'))
  }

  receive(): Promise<unknown> {
    const session = this.session('Staf Admin')
    const what = { platform: 'instagram', jenis: 'komentar' as const, waktu: session.now, perluJawaban: true }
    return record(session, receiveInteraction(session.zona, what, undefined))
  }

  answer(nomor: string): Promise<unknown> {
    return record(this.session('Staf Admin'), answerInteraction(nomor))
  }

  sync(): Promise<Synced> {
    const { now } = this.session('Staf Admin')
    return sync({
      store: this.store,
      remote: this.server.remoteFor(this.store),
      published: this.published,
      now: () => now,
      chance: () => 0,
      wait: async () => undefined,
      verify: (tip, since) => verifyIncrement(this.store, tip, since, now),
      refusal: (tip, since) => refusalOf(this.store, tip, since, now),
      keepAside: async () => undefined,
      remember: async (tip) => {
        this.published = tip
      },
    })
  }
}

export class Clones {
  readonly server = new MemoryServer(new MemoryStore())
  readonly all: Clone[]
  private minute = wib('2026-09-01 09:00')
  private readonly seen: string[] = []

  constructor(...names: string[]) {
    this.all = names.map((name) => new Clone(name, this.server, () => this.now()))
  }

  /** A minute later, WIB. */
  now(): string {
    this.minute += 60_000
    return new Date(this.minute + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  }

  later(minutes: number): void {
    this.minute += minutes * 60_000
  }

  async sync(clone: Clone): Promise<Synced> {
    const result = await clone.sync()
    if (this.server.tip !== null) this.seen.push(this.server.tip)
    return result
  }

  /** Each acknowledged act once in what is published; tips equal; nothing published gone; no finding against it. */
  async oracle(): Promise<Tercatat[]> {
    this.server.faults.length = 0
    for (let round = 0; round < 2; round++) for (const clone of this.all) await this.sync(clone)
    const { tip } = await this.all[0]!.store.snapshot()
    for (const clone of this.all) expect((await clone.store.snapshot()).tip).toBe(tip)
    expect(this.server.tip).toBe(tip)
    for (const oid of this.seen) expect(await this.all[0]!.store.isAncestor(oid, tip)).toBe(true)
    const published = await acts(this.all[0]!.store)
    const times = new Map<string, number>()
    for (const { op } of published) times.set(op, (times.get(op) ?? 0) + 1)
    const acknowledged = this.all.flatMap((c) => c.acknowledged)
    expect(acknowledged.filter((op) => times.get(op) !== 1)).toEqual([])
    expect([...times.values()].filter((n) => n !== 1)).toEqual([])
    await verifyIncrement(this.all[0]!.store, tip, null, wib(this.now()))
    return published
  }
}
