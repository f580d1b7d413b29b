import type { NextFunction, Request, Response } from 'express'
import type { Env } from '~/lib/env.server'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers only for the hosts we are: BASE_URL's, and this machine itself. Anything else gets 421, so that
 * a forged Host header can never end up in a link.
 */
export function onlyOurHosts(env: Env) {
  const own = new URL(env.baseUrl).host
  return (request: Request, response: Response, next: NextFunction) => {
    if (env.trustProxy === 0) {
      delete request.headers['x-forwarded-host']
      delete request.headers['x-forwarded-proto']
      delete request.headers['x-forwarded-port']
    }
    const host = request.headers.host ?? ''
    const told = request.headers['x-forwarded-host']
    const hostFits = host === own || loopback.has(host.replace(/:\d+$/, ''))
    if (hostFits && (told === undefined || told === own)) return next()
    response.status(421).type('text/plain').send(`This server does not answer for ${String(hostFits ? told : host).slice(0, 100)}.\n`)
  }
}

/** Refuses addresses that cannot be decoded (RFC 3986, section 2.1), and U+0000, which PostgreSQL has no place for. */
export function onlyReadableAddresses(request: Request, response: Response, next: NextFunction) {
  if (isDecodable(request.path) && !/%00/.test(request.url)) return next()
  response.status(400).type('text/plain').send('This address cannot be read.\n')
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets a write through only when a page of ours sent it: a browser says so by Origin or Sec-Fetch-Site.
 * Stands before Remix because resource routes have no check of their own. A one-click unsubscribe from a
 * mail program (RFC 8058) will need its own exception.
 */
export function onlySameOrigin(env: Env) {
  const own = new URL(env.baseUrl).origin
  return (request: Request, response: Response, next: NextFunction) => {
    if (safeMethods.has(request.method)) return next()
    const { origin, 'sec-fetch-site': site } = request.headers
    const self = `${request.protocol}://${request.headers.host}`
    const originFits = origin === undefined ? site === 'same-origin' || site === 'none' : origin === own || origin === self
    const siteFits = site === undefined || site === 'same-origin' || site === 'none'
    if (originFits && siteFits) return next()
    response.status(403).type('text/plain').send('This form did not come from our own page.\n')
  }
}

/**
 * The addresses that take files, and how many bytes a form with them may have. A file that is a little too
 * large reaches its page, which says so beside the field.
 */
const uploads: [address: RegExp, maxBytes: number][] = [
  [/^\/(ru|en)\/organizer\/payments\/import(\.data)?$/, 20 * 1024 * 1024],
  [/^\/(ru|en)\/exhibitor\/pictures(\.data)?$/, 20 * 1024 * 1024],
  [/^\/(ru|en)\/organizer\/applications\/import(\.data)?$/, 12 * 1024 * 1024],
  [/^\/(ru|en)\/organizer\/people\/[\w-]+(\.data)?$/, 20 * 1024 * 1024],
  [/^\/(ru|en)\/organizer\/programme\/[\w-]+\/files(\.data)?$/, 24 * 1024 * 1024],
  [/^\/(ru|en)\/organizer\/plans\/[\w-]+\/background(\.data)?$/, 20 * 1024 * 1024],
]

/** Bytes that this form with files may have; undefined for any other request. */
function uploadLimit(request: Request): number | undefined {
  if (!/^multipart\/form-data *;/i.test(request.headers['content-type'] ?? '')) return undefined
  return uploads.find(([address]) => address.test(request.path))?.[1]
}

/**
 * Refuses a write in any form but the one that our forms have, so that whoever reads a form finds one.
 * Forms with files are taken where files are expected.
 */
export function onlyForms(request: Request, response: Response, next: NextFunction) {
  const type = request.headers['content-type'] ?? ''
  if (safeMethods.has(request.method) || /^application\/x-www-form-urlencoded *(;|$)/i.test(type)) return next()
  if (uploadLimit(request) !== undefined) return next()
  response.status(415).type('text/plain').send('A form is sent as application/x-www-form-urlencoded.\n')
}

/** Refuses bodies over `most` bytes (forms with files: their own limit), by their announced length and by counting what really comes. */
export function limitBody(most: number) {
  return (request: Request, response: Response, next: NextFunction) => {
    const max = uploadLimit(request) ?? most
    if (Number(request.headers['content-length'] ?? 0) > max) {
      response.status(413).set('connection', 'close').type('text/plain').send('Too large.\n')
      return
    }
    let seen = 0
    const push = request.push.bind(request)
    request.push = (chunk: Buffer | string | null, encoding?: BufferEncoding) => {
      seen += chunk?.length ?? 0
      if (seen <= max) return push(chunk, encoding)
      request.destroy()
      return false
    }
    next()
  }
}
