#!/usr/bin/env node
require('../dist/mulai.js')
