/** Editing a YAML file in place: comments, order, line ends and whatever else stands there survive. */
import { parseDocument } from 'yaml'
import type { Document } from 'yaml'

export function editYaml(teks: string, ubah: (dokumen: Document) => void): string {
  const dokumen: Document = parseDocument(teks.replace(/\r\n?/g, '\n'), { schema: 'core' })
  ubah(dokumen)
  const hasil = dokumen.toString({ lineWidth: 0, flowCollectionPadding: false })
  return teks.includes('\r\n') ? hasil.replaceAll('\n', '\r\n') : hasil
}
