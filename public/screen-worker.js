// Keeps the screens of the programme on their televisions when the network is lost: a page that was shown once
// can be loaded again. Its scope is the screens alone, so no other page ever comes from here. What is on comes
// past it, straight from the server; the page itself says since when it has heard nothing.
const cacheName = 'screens-1'
const patienceMs = 8000

self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('screens-') && name !== cacheName).map((name) => caches.delete(name))))
  event.waitUntil(old.then(() => self.clients.claim()))
})

// The page tells what it is made of: it was loaded before there was anybody here to watch.
self.addEventListener('message', (event) => {
  const addresses = Array.isArray(event.data?.keep) ? event.data.keep.filter((address) => new URL(address).origin === location.origin) : []
  event.waitUntil(caches.open(cacheName).then((cache) => Promise.allSettled(addresses.map((address) => keep(cache, address)))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request))
  else if (isPart(request.url)) event.respondWith(fromCacheFirst(request))
})

/** Scripts, styles, fonts and figures; their names change with their content. */
function isPart(address) {
  return /^\/(assets|filigree)\/|^\/(theme\.js|favicon\.svg)$/.test(new URL(address).pathname)
}

async function keep(cache, address) {
  if (isPart(address) && (await cache.match(address))) return
  const answer = await fetch(address)
  if (answer.ok) await cache.put(address, answer)
}

async function fromNetworkFirst(request) {
  const cache = await caches.open(cacheName)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) })
    if (answer.ok) await cache.put(request.url, answer.clone())
    return answer
  } catch (error) {
    const kept = await cache.match(request.url)
    if (kept) return kept
    throw error
  }
}

async function fromCacheFirst(request) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request.url, answer.clone())
  return answer
}
