import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * How often what sends mail, can be guessed or is much work may be done. Per address of mail it is strict; per network
 * address generous, because a school or a factory shares one.
 */
const limits = {
  signInEmail: { points: 5, duration: 600 },
  signInIp: { points: 400, duration: 600 },
  registerEmail: { points: 40, duration: 600 },
  registerIp: { points: 600, duration: 600 },
  /** Invitations of colleagues: by whoever invites, and to whom. */
  inviteUser: { points: 20, duration: 3600 },
  inviteEmail: { points: 5, duration: 3600 },
  /** Drafts of what is being typed: one in two seconds, hour after hour. */
  draftUser: { points: 300, duration: 600 },
  tokenIp: { points: 600, duration: 600 },
  /** Proposals and answers: each is a mail to every organiser of a centre. */
  proposalUser: { points: 30, duration: 3600 },
  /** Papers of the programme, each a second of work the first time. */
  paperIp: { points: 120, duration: 600 },
  /** Changes of the schedule: two a second, hour after hour. */
  scheduleUser: { points: 1200, duration: 600 },
  pictureUser: { points: 60, duration: 600 },
} as const

const limiters = new Map(
  Object.entries(limits).map(([name, options]) => [name, new RateLimiterMemory({ ...options, keyPrefix: name })]),
)

/**
 * Counts one use of each of the given keys.
 * @returns 0, or the seconds to wait when any is used up
 */
export async function countUse(uses: Partial<Record<keyof typeof limits, string>>): Promise<number> {
  let wait = 0
  for (const [name, key] of Object.entries(uses)) {
    try {
      await limiters.get(name)!.consume(key)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      wait = Math.max(wait, Math.ceil(refusal.msBeforeNext / 1000))
    }
  }
  return wait
}
