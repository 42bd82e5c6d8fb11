/** Ids on paper: the four letters by which people name a kegiatan; the rest is for the machine. */
export const shortIds = (teks: string): string => teks.replace(/\b\d{4}-\d{2}-\d{2}-[a-z0-9-]+-([a-z0-9]{4})\b/g, '$1')
