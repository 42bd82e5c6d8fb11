/**
 * Reading what `strace -f -y` wrote. Only calls that touch files of the office are worth disturbing: nine of ten writes
 * go to sockets and between threads, and most files opened are the system's own.
 */

interface Panggilan {
  pid: string
  nama: string
  /** Its arguments as strace prints them. */
  isi: string
}

const bacaPanggilan = (baris: string): Panggilan | null => {
  const [, pid, nama, isi] = /^(\d+) +(\w+)\((.*)$/.exec(baris) ?? []
  return pid === undefined ? null : { pid, nama: nama!, isi: isi! }
}

/** Whether a call is about a file under `letak`, the folder in which the program runs. */
function menyentuh({ nama, isi }: Panggilan, letak: string): boolean {
  if (/write|sync/.test(nama)) return isi.replace(/^\d+</, '').startsWith(`${letak}/`)
  return [...isi.matchAll(/(?:^|, )"([^"]*)"/g)].some(
    ([, jalur]) => !jalur!.startsWith('/') || jalur!.startsWith(`${letak}/`),
  )
}

/** Calls that touch the office: order number within their process, and among those of it that touch the office. */
function* kenaKantor(baris: readonly string[], letak: string, jenis: string): Generator<{ n: number; ke: number }> {
  const urutan = new Map<string, { n: number; ke: number }>()
  for (const p of baris.map(bacaPanggilan)) {
    if (p === null || !jenis.split(',').includes(p.nama)) continue
    const { n, ke } = urutan.get(p.pid) ?? { n: 0, ke: 0 }
    const kena = menyentuh(p, letak)
    const kini = { n: n + 1, ke: kena ? ke + 1 : ke }
    urutan.set(p.pid, kini)
    if (kena) yield kini
  }
}

/** How far a call's order number moves from run to run: threads wake each other a little more or less often. */
const GESER = 5

export interface Titik {
  /** Most calls of these kinds (`rename,renameat`) by which one process touches the office. */
  jumlah: number
  /** Their order numbers within a process, then the neighbours of these, the nearest first. */
  nomor: number[]
}

export function titik(baris: readonly string[], letak: string, jenis: string): Titik {
  const kena = [...kenaKantor(baris, letak, jenis)]
  const tepat = [...new Set(kena.map(({ n }) => n))].toSorted((a, b) => a - b)
  const tetangga = Array.from({ length: GESER }, (_, i) => tepat.flatMap((n) => [n - i - 1, n + i + 1])).flat()
  return {
    jumlah: Math.max(0, ...kena.map(({ ke }) => ke)),
    nomor: [...new Set([...tepat, ...tetangga])].filter((n) => n > 0),
  }
}

/**
 * How-manieth of the calls by which its process touches the office the Nth call was that a fault befell; null where
 * that was another call, or where there was none. Of a process that is killed any thread may be the first to say so.
 */
export function terkena(baris: readonly string[], letak: string, jenis: string, n: number): number | null {
  if (!baris.some((b) => /\(INJECTED\)|killed by SIGKILL/.test(b))) return null
  return [...kenaKantor(baris, letak, jenis)].find((k) => k.n === n)?.ke ?? null
}
