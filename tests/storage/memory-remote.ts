/** Pusat without a server: what it publishes stands in memory, and every answer it can give can be asked for. */
import type { Fetched, Pushed, Remote } from '../../src/storage/remote-port.js'
import type { MemoryStore } from '../../src/storage/memory-store.js'

/** The published branch; `objects` are the server's own. */
export class MemoryServer {
  tip: string | null = null
  /** What goes wrong with the next calls, one a call; null for one that goes well. */
  readonly faults: ('offline' | 'answer-lost' | 'locked' | null)[] = []

  constructor(readonly objects: MemoryStore) {}

  /** The server as one clone reaches it. */
  remoteFor(clone: MemoryStore): Remote {
    return {
      address: 'memori',
      fetchTip: async (): Promise<Fetched> => {
        if (this.faults.shift() === 'offline') return { outcome: 'offline', why: 'terputus' }
        if (this.tip === null) return { outcome: 'empty' }
        clone.takeFrom(this.objects, this.tip)
        return { outcome: 'tip', oid: this.tip }
      },
      push: async (oid, expected): Promise<Pushed> => {
        const fault = this.faults.shift()
        if (fault === 'offline') return { outcome: 'offline', why: 'terputus' }
        if (fault === 'locked') return { outcome: 'rejected', locked: true }
        if (this.tip !== expected) return { outcome: 'rejected' }
        this.objects.takeFrom(clone, oid)
        this.tip = oid
        return fault === 'answer-lost' ? { outcome: 'offline', why: 'jawaban hilang' } : { outcome: 'accepted' }
      },
    }
  }
}
