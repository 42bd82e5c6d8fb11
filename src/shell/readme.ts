/** The registry as documentation: a table of the commands, and the reference of every option. */
import type { Definition, Registered } from './define.js'
import { flagOf } from './flags.js'
import type { Office, Option } from './option.js'
import { generalOptions } from './options/general.js'
import type { Registry } from './program.js'
import { ownOptions } from './program.js'

/** What a help says where there is no office to ask: channels and platforms every office knows. */
const anyOffice: Office = {
  kanal: async () => ['medsos', 'website'],
  platform: async () => ['instagram', 'facebook', 'tiktok', 'youtube', 'x', 'website'],
  people: async () => [],
  months: async () => [],
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const title = ({ words, args }: Registered): string => [words, args].filter(Boolean).join(' ')

/** A row a command, in the order of the help. */
const commandTable = (registry: Registry): string =>
  [
    '| perintah | guna |',
    '| --- | --- |',
    ...registry.commands.map((c) => `| \`${cell(title(c))}\` | ${cell(c.summary)} |`),
  ].join('\n')

async function optionRows(options: readonly (readonly [string, Option])[]): Promise<string[]> {
  const rows = await Promise.all(
    options.map(async ([key, option]) => {
      const help = typeof option.help === 'string' ? option.help : await option.help(anyOffice)
      const flag = `${flagOf(key)} ${option.value}`.trim()
      return `| \`${cell(flag)}\` | ${cell(help)}${option.required ? ' (wajib)' : ''} |`
    }),
  )
  return rows.length === 0 ? [] : ['', '| opsi | arti |', '| --- | --- |', ...rows]
}

async function section(entry: Registered): Promise<string> {
  const { command }: { command: Definition } = await entry.load()
  return [
    `## \`konten ${title(entry)}\``,
    '',
    `${entry.summary[0]!.toUpperCase()}${entry.summary.slice(1)}.`,
    ...(await optionRows(ownOptions(command))),
    '',
    '```sh',
    ...command.examples,
    '```',
  ].join('\n')
}

/** The reference of every command: what it does, its options, examples. */
export async function commandReference(registry: Registry): Promise<string> {
  const sections = await Promise.all(registry.commands.map(section))
  const general = await optionRows(Object.entries(generalOptions))
  return [
    '# Perintah',
    '',
    'Dicetak dari program oleh `npm run docs`; jangan disunting tangan. Opsi umum berlaku bagi setiap perintah.',
    '',
    commandTable(registry),
    '',
    '## Opsi umum',
    ...general,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n')
}
