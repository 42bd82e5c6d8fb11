import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // git under load on two cores; no test waits for a clock.
    testTimeout: 60_000,
    // Most tests wait for git; leaving a core free would leave it idle.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/domain/**'],
      reporter: ['text-summary', 'text'],
      thresholds: { branches: 100 },
    },
  },
})
