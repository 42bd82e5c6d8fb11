#!/usr/bin/env node
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machineEnv, main } from '../dist/cli.js'

const paket = dirname(dirname(fileURLToPath(import.meta.url)))
process.exitCode = await main(process.argv.slice(2), machineEnv(process, paket))
