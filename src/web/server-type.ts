import type { Hono } from 'hono'
import type { Bindings } from './desk.js'
import type { Visitor } from './http/door.js'

/** The server as its parts see it: the request of node beside the web's, and who came in. */
export type Web = Hono<{ Bindings: Bindings; Variables: { visitor: Visitor } }>
