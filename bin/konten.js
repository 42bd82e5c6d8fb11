#!/usr/bin/env node
import module from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

// What was compiled once is kept by node where it can (from 22.8 on), in a folder of its own choice.
module.enableCompileCache?.()
const { machineEnv, main } = await import('../dist/cli.js')
const paket = dirname(dirname(fileURLToPath(import.meta.url)))
process.exitCode = await main(process.argv.slice(2), machineEnv(process, paket))
