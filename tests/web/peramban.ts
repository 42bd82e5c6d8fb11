/**
 * The page as a browser without scripts uses it: links followed, forms sent as they stand with what a person fills in.
 */
import { request } from 'node:http'
import { startPage } from '../../src/web/server.js'
import type { PageServer } from '../../src/web/server.js'
import type { Kantor } from '../repo.js'
import { Penampung } from '../repo.js'

export interface Jawab {
  kode: number
  kepala: Record<string, string | string[] | undefined>
  isi: string
}

type Kepala = Record<string, string>

/** One request, byte for byte as it is given: a browser's own rules would hide what an attacker sends. */
export const minta = (
  port: number,
  jalur: string,
  { metode = 'GET', kepala = {}, isi = '' }: { metode?: string; kepala?: Kepala; isi?: string | Buffer } = {},
): Promise<Jawab> =>
  new Promise((selesai, gagal) => {
    const headers = { Host: `127.0.0.1:${port}`, 'Content-Length': String(Buffer.byteLength(isi)), ...kepala }
    const kirim = request({ host: '127.0.0.1', port, path: jalur, method: metode, headers, agent: false }, (jawab) => {
      const potong: Buffer[] = []
      jawab.on('data', (b: Buffer) => potong.push(b))
      jawab.on('end', () =>
        selesai({ kode: jawab.statusCode!, kepala: jawab.headers, isi: Buffer.concat(potong).toString('utf8') }),
      )
      jawab.on('error', gagal)
    })
    kirim.on('error', gagal)
    kirim.end(isi)
  })

export class Peramban {
  kuki = ''

  constructor(readonly server: PageServer) {}

  get port(): number {
    return this.server.port
  }

  get asal(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async buka(jalur: string, kepala: Kepala = {}): Promise<Jawab> {
    return minta(this.port, jalur, { kepala: { ...this.cookie(), ...kepala } })
  }

  /** Comes in through the link, as it was shown. */
  async masuk(): Promise<this> {
    const jawab = await this.buka(this.server.link.slice(this.asal.length))
    this.kuki = String(jawab.kepala['set-cookie']).split(';')[0]!
    return this
  }

  async tanda(jalur = '/siapa'): Promise<string> {
    return /name="_tanda" value="([^"]+)"/.exec((await this.buka(jalur)).isi)?.[1] ?? ''
  }

  /** Sends a form; `isian` holds what is typed, and whatever else a page would send is taken from the page itself. */
  async kirim(jalur: string, isian: Record<string, string | readonly string[]>, kepala: Kepala = {}): Promise<Jawab> {
    const halaman = (await this.buka(jalur)).isi
    const tersembunyi = Object.fromEntries(
      [...halaman.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, nama, nilai]) => [
        nama!,
        nilai!,
      ]),
    )
    const isi = new URLSearchParams()
    for (const [nama, nilai] of Object.entries({ ...tersembunyi, ...isian }))
      for (const satu of [nilai].flat()) isi.append(nama, satu)
    return minta(this.port, jalur, {
      metode: 'POST',
      isi: isi.toString(),
      kepala: {
        ...this.cookie(),
        Origin: this.asal,
        'Content-Type': 'application/x-www-form-urlencoded',
        ...kepala,
      },
    })
  }

  /** Sends a form with files. */
  async unggah(
    jalur: string,
    isian: Record<string, string>,
    berkas: readonly { field: string; nama: string; isi: Buffer }[],
    kepala: Kepala = {},
  ): Promise<Jawab> {
    const batas = 'batas-formulir'
    const bagian = [
      ...Object.entries({ _tanda: await this.tanda(), ...isian }).map(([nama, nilai]) =>
        Buffer.from(`--${batas}\r\nContent-Disposition: form-data; name="${nama}"\r\n\r\n${nilai}\r\n`),
      ),
      ...berkas.map(({ field, nama, isi }) =>
        Buffer.concat([
          Buffer.from(
            `--${batas}\r\nContent-Disposition: form-data; name="${field}"; filename="${nama}"\r\nContent-Type: image/png\r\n\r\n`,
          ),
          isi,
          Buffer.from('\r\n'),
        ]),
      ),
      Buffer.from(`--${batas}--\r\n`),
    ]
    return minta(this.port, jalur, {
      metode: 'POST',
      isi: Buffer.concat(bagian),
      kepala: {
        ...this.cookie(),
        Origin: this.asal,
        'Content-Type': `multipart/form-data; boundary=${batas}`,
        ...kepala,
      },
    })
  }

  private cookie(): Kepala {
    return this.kuki === '' ? {} : { Cookie: this.kuki }
  }
}

/** Starts the page of an office, without anybody in it yet. */
export async function nyalakan(kantor: Kantor): Promise<Peramban> {
  kantor.profil ??= `${kantor.folder}/profil`
  const env = kantor.mesin(new Penampung(), new Penampung())
  const printed = async (): Promise<Uint8Array> => new Uint8Array()
  return new Peramban(await startPage(env, { repo: undefined, port: 0, printed, idleMinutes: 60 }))
}
