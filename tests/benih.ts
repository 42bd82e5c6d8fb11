/**
 * The same random histories every time where the branches that they reach are counted: a gate that fails one time in
 * ten by chance is none. Every other run draws its own.
 */
import fc from 'fast-check'

if (process.env['KONTEN_UJI'] === 'gerbang') fc.configureGlobal({ seed: 2026 })
