/** What a screen shows, by slugs. */
type ScreenPlace = { of: 'festival' | 'centre' | 'hall'; centre?: string; hall?: string }

/**
 * Addresses inside the product, in one place, so that a page that moves is one change. `l` is the
 * language. Absolute ones are made by putting env().baseUrl in front.
 */
export const paths = {
  home: (l: string) => `/${l}`,
  programme: (l: string) => `/${l}/programme`,
  changes: (l: string) => `/${l}/programme/changes`,
  changesFeed: (l: string) => `/${l}/programme/changes.atom`,
  publishedRelease: (l: string, number: number) => `/${l}/programme/releases/${number}`,
  /** With a slot, that one of its times. */
  session: (l: string, slug: string, slotId?: string) => `/${l}/programme/${slug}${slotId ? `?slot=${slotId}` : ''}`,
  register: (l: string, slug: string) => `/${l}/programme/${slug}#register`,
  paper: {
    day: (l: string, day: string) => `/${l}/programme/paper/day/${day}.pdf`,
    hall: (l: string, centre: string, hall: string) => `/${l}/programme/paper/hall/${centre}/${hall}.pdf`,
    booklet: (l: string) => `/${l}/programme/paper/booklet.pdf`,
  },
  shareImage: (l: string, slug: string, hash: string) => `/share/${l}/session/${slug}/${hash}.png`,
  embed: {
    script: () => '/embed/programme.js',
    page: (l: string) => `/embed/${l}/programme`,
  },
  screens: (l: string) => `/${l}/screen`,
  screen: (l: string, scope: ScreenPlace) => `/${l}/screen/${[scope.of, scope.centre, scope.hall].filter(Boolean).join('/')}`,
  screenData: (l: string, { centre, hall }: ScreenPlace) => {
    const query = new URLSearchParams({ ...(centre && { centre }), ...(hall && { hall }) }).toString()
    return `/${l}/screen.json${query ? `?${query}` : ''}`
  },
  centres: (l: string) => `/${l}/centres`,
  privacy: (l: string) => `/${l}/privacy`,
  centre: (l: string, slug: string) => `/${l}/centres/${slug}`,
  brands: (l: string) => `/${l}/brands`,
  brand: (l: string, slug: string) => `/${l}/brands/${slug}`,
  exhibitors: (l: string) => `/${l}/exhibitors`,
  exhibitor: (l: string, slug: string) => `/${l}/exhibitors/${slug}`,
  boothEvents: () => '/events/booths',
  scheduleEvents: () => '/events/schedule',
  plan: (l: string, hall?: string) => `/${l}/plan${hall ? `?hall=${hall}` : ''}`,
  jewellersDay: (l: string) => `/${l}/jewellers-day`,
  agenda: (l: string) => `/${l}/agenda`,
  apply: (l: string) => `/${l}/apply`,
  applyProducts: (l: string) => `/${l}/apply/products`,
  applyBooth: (l: string, at: Record<string, string> = {}) => {
    const query = new URLSearchParams(at).toString()
    return `/${l}/apply/booth${query ? `?${query}` : ''}`
  },
  applyDraft: (l: string) => `/${l}/apply/draft`,
  applyReview: (l: string) => `/${l}/apply/review`,
  signIn: (l: string, next?: string) => `/${l}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`,
  signInLink: (l: string, token: string) => `/${l}/sign-in/${token}`,
  signOut: () => '/sign-out',
  language: (l: string, to: string) => `/language/${l}?to=${encodeURIComponent(to)}`,
  ticket: (l: string, token: string) => `/${l}/ticket/${token}`,
  exhibitorDesk: (l: string) => `/${l}/exhibitor`,
  exhibitorProfile: (l: string) => `/${l}/exhibitor/profile`,
  exhibitorCraft: (l: string) => `/${l}/exhibitor/craft`,
  exhibitorTeam: (l: string) => `/${l}/exhibitor/team`,
  exhibitorSessions: (l: string) => `/${l}/exhibitor/sessions`,
  exhibitorWishes: (l: string) => `/${l}/exhibitor/wishes`,
  exhibitorSession: (l: string, id: string) => `/${l}/exhibitor/sessions/${id}`,
  exhibitorPasses: (l: string) => `/${l}/exhibitor/passes`,
  teamInvitation: (l: string, token: string) => `/${l}/team-invitation/${token}`,
  exhibitorServices: (l: string) => `/${l}/exhibitor/services`,
  exhibitorPictures: (l: string) => `/${l}/exhibitor/pictures`,
  picture: (id: string, size: 'small' | 'large') => `/pictures/${id}/${size}.webp`,
  file: (id: string, hash: string, name: string) => `/files/${id}/${hash}/${encodeURIComponent(name)}`,
  people: (l: string) => `/${l}/people`,
  person: (l: string, slug: string) => `/${l}/people/${slug}`,
  portrait: (slug: string, hash: string, size: 'small' | 'large') => `/portraits/${slug}/${hash}/${size}.webp`,
  exhibitorDocuments: (l: string) => `/${l}/exhibitor/documents`,
  document: (l: string, id: string) => `/${l}/documents/${id}.pdf`,
  organizer: (l: string, rest = '') => `/${l}/organizer${rest}`,
  feed: {
    programme: (l: string) => `/cal/${l}/programme.ics`,
    centre: (l: string, slug: string) => `/cal/${l}/centre/${slug}.ics`,
    kind: (l: string, kind: string) => `/cal/${l}/kind/${kind}.ics`,
    jewellersDay: (l: string) => `/cal/${l}/jewellers-day.ics`,
    session: (l: string, slug: string) => `/cal/${l}/session/${slug}.ics`,
    agenda: (token: string) => `/cal/agenda/${token}.ics`,
  },
}

/** The same page in the other language: only the first segment changes. */
export function inLanguage(pathname: string, locale: string): string {
  return pathname.replace(/^\/(ru|en)(?=\/|$)/, `/${locale}`)
}
