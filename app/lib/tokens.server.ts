import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from './env.server'

/** 256 random bits, base64url: for links and cookies. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: SHA-256, hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Letters and digits that nobody mistakes for each other, read aloud or typed at a door. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code to say aloud: `length` signs, 5 bits each. */
export function newCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/**
 * A link token that needs no storage: the id and its HMAC under the session secret. `purpose` keeps the
 * tokens of one kind of link from opening another.
 */
export function signId(purpose: string, id: string): string {
  return `${id}.${mac(purpose, id)}`
}

/** The id of a token made by signId, or null when it is not one. Takes the same time either way. */
export function verifyId(purpose: string, token: string): string | null {
  const dot = token.lastIndexOf('.')
  if (dot < 1) return null
  const id = token.slice(0, dot)
  const given = Buffer.from(token.slice(dot + 1))
  const expected = Buffer.from(mac(purpose, id))
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

function mac(purpose: string, id: string): string {
  return createHmac('sha256', env().sessionSecret).update(`${purpose}:${id}`).digest('base64url')
}
