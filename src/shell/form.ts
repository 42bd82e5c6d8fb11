/** Filling in a form: whatever the command lacks is asked for, and kept as a draft until it is recorded. */
import { KontenError } from '../errors.js'
import { bentukNomor } from '../domain/bahasa/id.js'
import type { Kanal } from '../domain/sop/sop.js'
import type { DraftAnswers } from '../storage/local/draft.js'
import { readDraft, saveDraft } from '../storage/local/draft.js'
import { wrapMessage } from '../render/formats/wrap.js'
import type { TypedForm } from './typed-form.js'
import { typedForm } from './typed-form.js'
import type { FormSpec, FormQuestion, FormContext, RawValue } from './form-spec.js'
import { asChoices } from './values.js'
import { askActorName, askEvidence, confirm, holdsRole, isDecision, rolesOf } from './form-actor.js'
import { followUpQuestion } from './follow-up.js'
import type { Session } from '../app/session.js'
import { ofAll, readPart } from '../app/read/reading.js'
import { readKegiatan } from '../app/read/find.js'
import type { Keadaan } from '../domain/keadaan/tipe.js'
import { linesForScreen } from './screen.js'
import type { Prompt } from '../env.js'
import { LAIN_KALI, LAIN_KALI_SEBAGIAN, jalurCondition } from './form-spec.js'
import { keyOf } from './flags.js'
import { pathCompletion, typedPaths } from './typed-path.js'

/** One form being filled in. */
export class FormSheet {
  readonly argumen: string[]
  ditanya = 0
  /** How far the last question has come; the full flag form needs none. */
  private tegas: 'tak-perlu' | 'belum' | 'sudah' = 'tak-perlu'
  private readonly konteks: FormContext
  /** What was answered, by flag; undefined for one that was given and is taken back. */
  private readonly baru: Record<string, RawValue | undefined> = {}
  private keadaan: Promise<Keadaan> | null = null

  constructor(
    private readonly sesi: Session,
    private readonly tanya: Prompt,
    private readonly formulir: FormSpec,
    private readonly opsi: Readonly<Record<string, unknown>>,
    argumen: readonly (string | undefined)[],
  ) {
    this.argumen = argumen.filter((a) => a !== undefined)
    const keadaan = (): Promise<Keadaan> => (this.keadaan ??= readPart(sesi, ofAll).then(({ keadaan: semua }) => semua))
    this.konteks = {
      sesi,
      tanya,
      keadaan,
      kegiatan: null,
      argumen: undefined,
      isi: null,
      kanal: null,
      opsi: { ...opsi } as FormContext['opsi'],
      jawab: (flag, nilai) => this.catat(flag, nilai),
    }
  }

  /** Asks for whatever is lacking; the name of the draft it was kept in, null where none was needed. */
  async isi(): Promise<string | null> {
    const { formulir, konteks } = this
    const tanpaArgumen =
      formulir.argumen !== null && this.argumen[0] === undefined && !formulir.argumen.bolehTanpa?.(this.opsi)
    if (tanpaArgumen) await this.isiArgumen()
    konteks.argumen = this.argumen[0]
    if (formulir.argumen?.nama === 'id' && this.argumen[0] !== undefined && !bentukNomor(this.argumen[0])) {
      const { kegiatan, berkas } = await readKegiatan(this.sesi, await this.sesi.store.snapshot(), this.argumen[0])
      konteks.kegiatan = kegiatan
      konteks.isi = berkas.isi
    }
    const tanpaKanal = this.opsi['kanal'] === undefined
    const kanalDitanya = await this.isiKanal()
    const kurang = (formulir.isian ?? []).filter((i) => konteks.opsi[keyOf(i.flag)] === undefined)
    const formulirPenuh =
      tanpaArgumen ||
      kanalDitanya ||
      (formulir.tegaskan !== undefined && tanpaKanal) ||
      kurang.some((i) => this.perlu(i)) ||
      (await this.tersirat())
    if (!formulirPenuh) {
      await this.isiPelaku()
      return null
    }
    await this.buka()
    const draf = [formulir.nama.replaceAll(' ', '-'), konteks.kegiatan?.id, konteks.kanal].filter(Boolean).join('-')
    await this.isiSemua(kurang, draf)
    await this.isiPelaku()
    if (formulir.tegaskan !== undefined || (await this.tersirat())) await this.tegaskan()
    return draf
  }

  private async buka(): Promise<void> {
    const { env } = this.sesi
    const { pembuka } = this.formulir
    if (pembuka && !env.menu?.terbaca) env.stderr.write(`${linesForScreen(env, await pembuka(this.konteks))}\n`)
  }

  /** Whether nothing that was typed says who acts or that it is to be recorded: then that is asked. */
  private async tersirat(): Promise<boolean> {
    const { formulir, konteks, sesi } = this
    if (sesi.env.menu !== undefined) return (await rolesOf(formulir, konteks)).length > 0
    return isDecision(formulir) && this.opsi['sebagai'] === undefined
  }

  /** The last question; left until evidence is given where who acts may record it only for another. */
  private async tegaskan(): Promise<void> {
    this.tegas = (await holdsRole(this.konteks, await rolesOf(this.formulir, this.konteks))) ? 'sudah' : 'belum'
    if (this.tegas === 'sudah') await confirm(this.konteks, this.formulir)
  }

  private async isiPelaku(): Promise<void> {
    if ((await rolesOf(this.formulir, this.konteks)).length === 0) return
    if (await askActorName(this.konteks)) this.ditanya += 1
    if (await askEvidence(this.konteks)) this.ditanya += 1
  }

  /** Asks for what a command stopped for lack of; whether it can go on now. */
  async susulkan(galat: KontenError): Promise<boolean> {
    const boleh = await rolesOf(this.formulir, this.konteks)
    const isian = followUpQuestion(this.formulir, galat.kode, boleh)
    const diberi = isian !== undefined && this.konteks.opsi[keyOf(isian.flag)] !== undefined
    if (isian === undefined || diberi !== (isian.mencabut ?? false)) return false
    this.sesi.env.stderr.write(`${wrapMessage(galat.message, this.sesi.env.kolomGalat)}\n`)
    const nilai = await isian.tanya(this.konteks, undefined, () => undefined)
    if (nilai !== true && nilai.length === 0) return false
    this.ditanya += 1
    this.catat(isian.flag, isian.mencabut ? undefined : nilai)
    if (this.tegas === 'belum') await this.tegaskan()
    if (this.tegas === 'tak-perlu' && isDecision(this.formulir)) {
      await this.buka()
      await this.tegaskan()
    }
    return true
  }

  jawaban(): Record<string, RawValue | undefined> {
    return Object.fromEntries(Object.entries(this.baru).map(([flag, nilai]) => [keyOf(flag), nilai]))
  }

  /** The command line that would have asked nothing, or as much of it as two lines of the terminal hold. */
  bentukFlag(): TypedForm {
    const dua = 2 * (this.sesi.env.kolomGalat ?? 80)
    const panjang = { utuh: dua - LAIN_KALI.length, sebagian: dua - LAIN_KALI_SEBAGIAN.length }
    return typedForm(this.formulir.nama, this.argumen, this.opsi, this.baru, panjang)
  }

  /** Whether the command cannot go without it as things stand. */
  private perlu({ wajib, bila }: FormQuestion): boolean {
    return (typeof wajib === 'function' ? wajib(this.konteks) : wajib) && (bila?.(this.konteks) ?? true)
  }

  private catat(flag: string, nilai: RawValue | undefined): void {
    this.baru[flag] = nilai
    this.konteks.opsi[keyOf(flag)] = nilai
  }

  private async isiArgumen(): Promise<void> {
    const { nama, pilihan: susun } = this.formulir.argumen!
    const sebutan = `${nama[0]!.toUpperCase()}${nama.slice(1)}`
    this.ditanya += 1
    const terisi = (nilai: string): string | null => (nilai.trim() === '' ? 'Tidak boleh kosong.' : null)
    if (nama === 'berkas') {
      const { env } = this.sesi
      this.argumen.push(...typedPaths(env, await this.tanya.letak(sebutan, '', pathCompletion(env), terisi)))
      return
    }
    if (susun === null) {
      this.argumen[0] = await this.tanya.teks(sebutan, '', terisi)
      return
    }
    const daftar = await susun(this.konteks)
    if (daftar.length === 0)
      throw new KontenError(
        'ditolak',
        'tidak-ada-yang-menunggu',
        `Tidak ada ${nama} untuk konten ${this.formulir.nama}.`,
        ['konten daftar'],
      )
    const terpilih = await this.tanya.cari(nama === 'id' ? 'Kegiatan mana?' : `${sebutan}?`, daftar)
    const flag = terpilih.startsWith('--') ? terpilih.split(' ') : []
    if (flag.length === 0) this.argumen[0] = terpilih
    for (let i = 0; i < flag.length; i += 2) this.catat(flag[i]!, flag[i + 1])
  }

  /** The channel, where the kegiatan has one that fits; whether it had to be asked for. */
  private async isiKanal(): Promise<boolean> {
    const { kegiatan, opsi } = this.konteks
    if (typeof opsi['kanal'] === 'string') {
      this.konteks.kanal = this.sesi.settings.kanal.find((k) => k === opsi['kanal']) ?? null
      return false
    }
    const cocok = jalurCondition(this.formulir)
    if (kegiatan === null || cocok === null) return false
    const mungkin = [...kegiatan.jalur.values()].filter(cocok).map((j) => j.kanal)
    if (mungkin.length === 0) return false
    this.konteks.kanal =
      mungkin.length === 1 ? mungkin[0]! : ((await this.tanya.pilih('Kanal mana?', asChoices(mungkin))) as Kanal)
    this.catat('--kanal', this.konteks.kanal)
    if (mungkin.length > 1) this.ditanya += 1
    return mungkin.length > 1
  }

  private async isiSemua(kurang: readonly FormQuestion[], draf: string): Promise<void> {
    const { folder } = this.sesi.store
    const lama = (await this.drafLama(draf)) ?? {}
    let antre = Promise.resolve()
    const simpan = (tambah: DraftAnswers): void => {
      const isi = { ...lama, ...this.baru, ...tambah }
      antre = antre.then(async () => saveDraft(folder, draf, isi))
    }
    try {
      for (const satu of kurang) {
        if (!(satu.bila?.(this.konteks) ?? true)) continue
        const nilai = await satu.tanya(this.konteks, lama[satu.flag], (teks) => simpan({ [satu.flag]: teks }))
        this.ditanya += 1
        if (nilai === true || nilai.length > 0) this.catat(satu.flag, nilai)
        simpan({})
      }
    } finally {
      await antre
    }
  }

  private async drafLama(draf: string): Promise<DraftAnswers | null> {
    const ada = await readDraft(this.sesi.store.folder, draf)
    if (ada === null) return null
    const lanjut = await this.tanya.pilih('Ada isian yang belum tercatat dari kali terakhir.', [
      { nilai: 'lanjut', judul: 'lanjutkan: jawaban yang lama ditawarkan lagi' },
      { nilai: 'baru', judul: 'mulai dari awal' },
    ])
    return lanjut === 'lanjut' ? ada : null
  }
}
