import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // git under load on two cores; no test waits for a clock.
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/domain/**'], reporter: ['text-summary', 'text'], thresholds: { branches: 100 } },
  },
})
