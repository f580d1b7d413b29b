import { afterAll, vi } from 'vitest'
import { forgetEnv } from './env.server'

// Test files of a process share its environment and what was read of it: each begins with neither.
forgetEnv()
afterAll(() => {
  vi.unstubAllEnvs()
})
