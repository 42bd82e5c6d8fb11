/**
 * What git, ssh, curl or the server said when pusat was not reached or did not do as asked, as an error a person can
 * act on. Being offline is none: the office goes on without pusat.
 */
import { bersihkan } from '../../domain/bahasa/teks.js'
import { KontenError } from '../../errors.js'
import type { Address } from './address.js'
import { withoutSecret } from './address.js'

const nothing = 'Tidak ada yang berubah dan tidak ada yang hilang.'

/** One kind of answer; the first whose pattern fits is told. */
interface Kind {
  pattern: RegExp
  error: (address: Address, words: string) => KontenError
}

const shown = ({ url }: Address): string => withoutSecret(url)

const kinds: readonly Kind[] = [
  {
    pattern: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for \S+ has changed/,
    error: (address) =>
      new KontenError(
        'rusak',
        'kunci-host-berubah',
        `Server ${address.host} menunjukkan kunci yang lain daripada yang dikenal komputer ini. ${nothing}`,
        [
          'Jangan lanjutkan sebelum bertanya: servernya baru dipasang ulang, atau ada yang menyamar.',
          'Bila memang dipasang ulang, minta undangan baru kepada admin: konten sinkron undang',
          `Lalu hapus kunci lamanya: ssh-keygen -R ${hostArgument(address)}`,
        ],
      ),
  },
  {
    pattern: /Host key verification failed|No \S+ host key is known/,
    error: (address) =>
      new KontenError(
        'rusak',
        'kunci-host',
        `Kunci server ${address.host} belum dikenal di komputer ini, sehingga tidak dapat dipastikan bahwa itu ` +
          `servernya. ${nothing}`,
        [
          'Bergabung dengan undangan, yang memuat kunci itu: konten sinkron gabung UNDANGAN',
          `Atau sambungkan sekali dan bandingkan sidiknya dengan yang dibacakan admin: ssh ${sshArguments(address)}`,
        ],
      ),
  },
  {
    pattern: /SSL certificate problem|certificate verif|SSL_ERROR|self.signed certificate|unable to get local issuer/i,
    error: (address) =>
      new KontenError(
        'rusak',
        'sertifikat-pusat',
        `Sertifikat ${shown(address)} tidak dapat dipercaya, sehingga tidak ` +
          `dapat dipastikan bahwa itu servernya. ${nothing}`,
        ['Periksa jam komputer ini.', 'Minta admin server memperbarui sertifikatnya.'],
      ),
  },
  {
    pattern: /returned error: 30\d|redirect/i,
    error: (address) =>
      new KontenError(
        'rusak',
        'pusat-dialihkan',
        `${shown(address)} mengalihkan ke alamat lain, dan pengalihan tidak diikuti. ${nothing}`,
        ['Pakai alamat yang sebenarnya: konten sinkron pasang ALAMAT', 'Tanyakan alamat itu kepada admin server.'],
      ),
  },
  {
    pattern:
      /Permission denied \(|Authentication failed|could not read (?:Username|Password)|returned error: 40[13]|terminal prompts disabled|Access denied|insufficient permission|not allowed to/i,
    error: (address, words) =>
      new KontenError(
        'rusak',
        'pusat-izin',
        `${shown(address)} tidak memberi izin kepada komputer ini (${quoted(words)}). ${nothing}`,
        address.way === 'ssh'
          ? [
              'Buat kunci ssh bila belum ada: ssh-keygen -t ed25519',
              'Kirim isi berkas .ssh/id_ed25519.pub kepada admin server untuk didaftarkan.',
              `Lalu coba: ssh -T ${sshArguments(address)}`,
            ]
          : [
              'Masuk sekali dengan git agar kata sandinya diingat komputer ini: git ls-remote ' + shown(address),
              'Minta admin server memberi akun Anda hak menulis.',
            ],
      ),
  },
  {
    pattern: /No space left on device|quota exceeded/i,
    error: (address) =>
      new KontenError('rusak', 'pusat-penuh', `Cakram pusat ${shown(address)} penuh. ${nothing}`, [
        'Minta admin server mengosongkan ruang, lalu: konten sinkron',
      ]),
  },
  {
    pattern: /Read-only file system|unable to create temporary|Permission denied/i,
    error: (address, words) =>
      new KontenError(
        'rusak',
        'pusat-hanya-baca',
        `Pusat ${shown(address)} tidak dapat ditulisi (${quoted(words)}). ${nothing}`,
        ['Periksa hak tulis folder itu, atau kunci geser pada stik.', 'Lalu: konten sinkron'],
      ),
  },
  {
    pattern:
      /does not appear to be a git repository|[Rr]epository .*not found|returned error: 404|not valid: is this a git repository|[Nn]o such (?:project|repository)|not a git repository/,
    error: (address) =>
      new KontenError('rusak', 'pusat-tidak-ada', `Tidak ada repositori git di ${shown(address)}. ${nothing}`, [
        'Periksa alamatnya huruf demi huruf.',
        'Bila pusatnya memang belum dibuat: konten sinkron pasang ALAMAT',
      ]),
  },
  {
    pattern:
      /fsck|index-pack|unpack-objects|bad pack|pack .*(?:corrupt|bad)|inflate|protocol error|bad line length|expected (?:flush|ACK|packfile)|hash mismatch|did not send all necessary objects|bad object|unknown object format|mismatched algorithms/i,
    error: (address, words) =>
      new KontenError(
        'rusak',
        'kiriman-rusak',
        `Yang dikirim pusat ${shown(address)} rusak dan ditolak (${quoted(words)}). ${nothing}`,
        [
          'Ulangi sekali: konten sinkron',
          'Bila tetap begitu, minta admin server memeriksanya: git fsck --full --strict',
        ],
      ),
  },
]

/** What a server that is not there, or a line that was cut, makes of it. */
const unreached =
  /Could not resolve host|Temporary failure in name resolution|Connection (?:refused|timed out|reset|closed|abort)|[Ff]ailed to connect|Couldn't connect|No route to host|Network is unreachable|Operation (?:timed out|too slow)|connect to host|kex_exchange_identification|[Ee]mpty reply|hung up unexpectedly|unexpected disconnect|early EOF|RPC failed|Recv failure|transfer closed|returned error: (?:408|429|5\d\d)|Host is down|Broken pipe/

/** Why pusat was not reached, for a person; null where it was and said something else. */
export function offlineWords(stderr: string): string | null {
  const words = spoken(stderr)
  if (kinds.some(({ pattern }) => pattern.test(decisive(words)))) return null
  const line = words.split('\n').find((one) => unreached.test(one))
  return line === undefined ? null : quoted(line)
}

/** A cut line leaves index-pack complaining of what it did not get: that is no damage. */
const decisive = (words: string): string =>
  unreached.test(words) ? words.replace(/^.*(?:index-pack|unpack-objects|expected|bad line length).*$/gim, '') : words

/** The failure as an error. What fits no kind is told in git's own words. */
export function remoteFailed(address: Address, stderr: string): KontenError {
  const words = spoken(stderr)
  const kind = kinds.find(({ pattern }) => pattern.test(words))
  if (kind !== undefined) return kind.error(address, words)
  return new KontenError(
    'rusak',
    'pusat-gagal',
    `Pusat ${shown(address)} tidak dapat dipakai: ${quoted(words) || 'tanpa keterangan'}. ${nothing}`,
    ['Ulangi: konten sinkron', `Bila tetap gagal, coba dengan git sendiri: git ls-remote ${shown(address)}`],
  )
}

/** What the server itself refused (`penjaga`, a rule of the forge), in its words. */
export function refusedByRemote(address: Address, stderr: string): KontenError {
  const own = [...spoken(stderr).matchAll(/^remote: ?(.*)$/gm)].map((m) => m[1]!.trim()).filter((line) => line !== '')
  const ran = own.some((line) => line.startsWith('penjaga: '))
  const broken = ran ? undefined : own.find((line) => /Cannot find module|not found|No such file/.test(line))
  if (broken !== undefined) return guardBroken(address, broken)
  const reason = /\[remote rejected\][^\n]*\(([^\n]*)\)/.exec(spoken(stderr))?.[1]
  const said = own.find((line) => line.startsWith('penjaga: ')) ?? own[0] ?? reason ?? 'tanpa keterangan'
  const why = said
    .replace(/^penjaga: /, '')
    .slice(0, 400)
    .replace(/\.$/, '')
  return new KontenError(
    'ditolak',
    'pusat-menolak',
    `Pusat ${shown(address)} menolak kiriman ini: ${why}. ${nothing}`,
    ['Periksa riwayat di sini: konten verifikasi', 'Tunjukkan pesan ini kepada admin server.'],
  )
}

/** The hook is there, and what it starts is not: the program was moved, or is being replaced. */
const guardBroken = (address: Address, line: string): KontenError =>
  new KontenError(
    'rusak',
    'penjaga-rusak',
    `Penjaga di pusat ${shown(address)} tidak dapat dijalankan (${line.slice(0, 160)}). ${nothing}`,
    [
      'Bila konten di server sedang diperbarui, ulangi sebentar lagi: konten sinkron',
      'Selain itu minta admin server memasangnya lagi: konten penjaga pasang REPO',
    ],
  )

/** git's words without what a terminal would obey, and without advice meant for those who type git. */
const spoken = (stderr: string): string =>
  stderr
    .split(/[\r\n]+/)
    .map((line) => bersihkan(line).trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'))
    .join('\n')

/** The line that says why, short enough for a message. */
function quoted(words: string): string {
  const lines = words.split('\n')
  const telling = lines.find((line) => /^(?:fatal|error|ssh):|Permission denied|returned error/.test(line)) ?? lines[0]!
  return telling.replace(/^(?:fatal|error): /, '').slice(0, 160)
}

const hostArgument = ({ host, port }: Address): string =>
  port === null ? (host ?? 'SERVER') : `"[${host ?? 'SERVER'}]:${port}"`

function sshArguments({ url, host, port }: Address): string {
  const user = /^(?:ssh:\/\/)?([\w.-]+)@/.exec(url)?.[1]
  return `${port === null ? '' : `-p ${port} `}${user === undefined ? '' : `${user}@`}${host ?? 'SERVER'}`
}
