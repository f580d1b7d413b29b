import { TAU, bounds, fit, flip, heart, mirror, move, pointing, polar, scroll, straight } from './curves'
import type { Line, Point } from './curves'
import { DIAL } from './dial'
import { bead, pencil, polyline, polylines, twist, twistRing } from './wire'

/**
 * The figures of the festival as SVG markup without any colour: wire inherits `stroke`, grains are
 * filled with currentColor. scripts/filigree.ts writes them into one file that pages point into.
 */
export type Motif = {
  id: string
  /** With a box it becomes a <symbol> to be scaled; without, a <g> in its own units about (0, 0). */
  box?: string
  body: string
}

const wire = (...data: string[]) => data.map((d) => `<path d="${d}"/>`).join('')
const grains = (body: string) => `<g fill="currentColor" stroke="none">${body}</g>`
const times = <T>(n: number, make: (k: number) => T): T[] => Array.from({ length: n }, (_, k) => make(k))
const degrees = (n: number) => String(Math.round(n * 100) / 100)
/** A part that the file holds once, and its copies all round. */
const round = (part: string, copies: number, offset = 0) =>
  times(copies, (k) => `<use href="#${part}"${k + offset === 0 ? '' : ` transform="rotate(${degrees(((k + offset) * 360) / copies)})"`}/>`).join('')
const circle = (radius: number) => `<circle r="${radius}"/>`

/**
 * The crown of a round brilliant from above, after the standard cut: table at 0.54 of the girdle, star
 * facets to 0.76, sixteen girdle halves.
 */
export function brilliant(radius: number, centre: Point = [0, 0]): string {
  const at = (k: number, share: number) => polar(radius * share, (k * Math.PI) / 8, centre)
  const lines: Line[] = []
  for (let k = 0; k < 16; k += 2) {
    const [table, nextTable, star] = [at(k, 0.54), at(k + 2, 0.54), at(k + 1, 0.76)]
    lines.push([table, nextTable], [table, star, nextTable], [at(k, 1), star, at(k + 2, 1)], [star, at(k + 1, 1)])
  }
  lines.push([...times(16, (k) => at(k, 1)), at(0, 1)])
  return polylines(lines)
}

// ---- The dial --------------------------------------------------------------------------------------

/** One week: an S-scroll between two rims, at twelve o'clock, and its pencil line. */
function week(): Motif[] {
  const s = fit(pointing(scroll({ kind: 'S', turns: [2.05, 1.75], lengths: [1, 0.76], eye: 0.14, ease: 1.42 }), Math.PI / 2 + 0.16), {
    width: 37.2,
    height: 70,
    cy: -296,
  })
  const eyes = bead(s[0]!, 3) + bead(s[s.length - 1]!, 2.6) + bead([-18.4, -321], 2.3) + bead([-15.6, -270.5], 2)
  return [
    { id: 'week', body: wire(twist(s, { swing: 1.35, lay: 2.5 })) + grains(eyes) },
    { id: 'week-sketch', body: wire(pencil(s)) },
    ...[52, 53].map((weeks) => ({
      id: `rim-${weeks}`,
      body: wire(twistRing(DIAL.outerRim, 12, 2.1, 0, TAU / weeks), twistRing(DIAL.innerRim, 9, 2.1, 0, TAU / weeks)),
    })),
  ]
}

/** The stone in its claws and grains, about (0, 0). */
function stone(): Motif {
  return {
    id: 'stone',
    body: wire(brilliant(27)) + grains(times(22, (k) => bead(polar(34, (k * TAU) / 22), 2.5)).join('')),
  }
}

/** The whole wire of the small countdown; the component uncovers the share that is left. */
function hold(): Motif {
  return { id: 'hold', body: wire(twistRing(42, 70, 2.5)) }
}

// ---- The three centres -------------------------------------------------------------------------------

const MEDALLION = '-120 -120 240 240'
const frame = circle(103.4) + circle(112.6)
const frameParts: Motif[] = [{ id: 'frame-part', body: wire(twistRing(108, 12, 1.9, 0, TAU / 20)) }]
const framed = round('frame-part', 20) + frame

/** Kostroma: six hearts, the oldest pattern of Krasnoe. */
function kostroma(): Motif[] {
  const h = fit(heart(1.85, 1.5, 0.16, 'up'), { width: 76, height: 62, cy: -67 })
  const between = Math.PI / 6
  const at = (radius: number, angle: number, size: number) => bead(polar(radius, angle), size)
  const eyes = bead(h[0]!, 3.2) + bead(h[h.length - 1]!, 3.2) + bead([0, -28.5], 3)
  const trefoil = at(95, between, 2.4) + at(97, between - 0.075, 1.6) + at(97, between + 0.075, 1.6)
  const crest = at(62, 0, 2.2) + at(60, -0.11, 1.5) + at(60, 0.11, 1.5) + at(95, 0, 2)
  const middle = grains(times(6, (k) => bead(polar(10, (k * TAU) / 6), 2.4)).join('') + bead([0, 0], 4))
  return [
    { id: 'heart-part', body: wire(twist(h, { swing: 1.5, lay: 2.9, gap: 0.46 })) + grains(eyes + trefoil + crest) },
    { id: 'heart-ring-part', body: wire(twistRing(18, 11, 1.5, 0, TAU / 4)) },
    { id: 'ros-kostroma', box: MEDALLION, body: framed + round('heart-part', 6) + round('heart-ring-part', 4) + middle },
    { id: 'heart-plain-part', body: wire(pencil(h)) + grains(eyes + at(95, between, 2.8)) },
    {
      id: 'ros-kostroma-plain',
      box: MEDALLION,
      body: plainFrame + round('heart-plain-part', 6) + circle(18) + grains(bead([0, 0], 6)),
    },
  ]
}

const plainFrame = circle(112) + circle(103.4)

/**
 * Yenisey Siberia: a plait of three strands for its three regions, round a river. Strand i runs at
 * R + A·sin(7t + 2πi/3) and lies on top where sin 2(7t + 2πi/3) is the larger; each next strand is the
 * first one turned by 1/21, so one wave of one strand, repeated 21 times, is the whole plait.
 */
function plaitWave(offsets: readonly number[]): string {
  const [waves, R, A, clear] = [7, 69, 22.5, 4]
  const radius = (i: number, t: number) => R + A * Math.sin(waves * t + (TAU * i) / 3)
  const slope = (i: number, t: number) => A * waves * Math.cos(waves * t + (TAU * i) / 3)
  const height = (i: number, t: number) => Math.sin(2 * (waves * t + (TAU * i) / 3))
  const period = TAU / waves
  const steps = 1400
  let data = ''
  for (const offset of offsets) {
    let run: Point[] = []
    let startedAt = 0
    const end = () => {
      if (run.length > 6 && startedAt > 0 && startedAt <= period) data += `<path d="${pencil(run, 0.35)}"/>`
      run = []
    }
    // Two periods from the end of a hidden stretch, so that each run that starts in the first is whole.
    for (let k = 0; k <= steps; k++) {
      const t = (2.4 * period * k) / steps
      const r = radius(0, t)
      const rise = slope(0, t)
      const length = Math.hypot(r, rise)
      const off = r + (offset * r) / length
      const turn = t - (offset * rise) / length / r
      const hidden = [1, 2].some(
        (j) => height(j, turn) > height(0, t) && Math.abs(off - radius(j, turn)) < clear * Math.hypot(1, slope(j, turn) / radius(j, turn)),
      )
      if (hidden) end()
      else {
        if (run.length === 0) startedAt = k === 0 ? 0 : t
        run.push(polar(off, turn))
      }
    }
  }
  return data
}

function yenisey(): Motif[] {
  const river = [-9, 0, 9].map((y) => times(121, (k): Point => [-24 + (48 * k) / 120, y + 3.2 * Math.sin((k / 60) * TAU)]))
  return [
    { id: 'plait-part', body: plaitWave([-2.7, 0, 2.7]) },
    { id: 'plait-plain-part', body: plaitWave([-2, 2]) },
    {
      id: 'ros-yenisey',
      box: MEDALLION,
      body:
        framed +
        round('plait-part', 21) +
        circle(33) +
        wire(...river.map((line) => twist(line, { swing: 1.05, lay: 2.3 }))) +
        grains(times(28, (k) => bead(polar(97.5, ((k + 0.5) * TAU) / 28), 1.8)).join('')),
    },
    {
      id: 'ros-yenisey-plain',
      box: MEDALLION,
      body: plainFrame + round('plait-plain-part', 21) + circle(33) + wire(...river.map((line) => pencil(line))),
    },
  ]
}

/** Smolensk: the brilliant cut, and a girdle of facets. */
function smolensk(): Motif[] {
  const girdle: Point[] = times(64, (k) => polar(k % 2 ? 101 : 92, (k * TAU) / 64))
  const facets = polyline(girdle, true)
  return [
    {
      id: 'ros-smolensk',
      box: MEDALLION,
      body:
        framed +
        wire(brilliant(74), facets) +
        circle(78.5) +
        circle(89.6) +
        grains(times(64, (k) => bead(polar(84, (k * TAU) / 64), 2.6)).join('')),
    },
    {
      id: 'ros-smolensk-plain',
      box: MEDALLION,
      body: plainFrame + wire(brilliant(78)) + grains(times(32, (k) => bead(polar(91, (k * TAU) / 32), 3)).join('')),
    },
  ]
}

// ---- Section ends, the plate, figures ----------------------------------------------------------------

/** A branch of S-scrolls that grows thinner to both sides of a stone; the rule beyond is the page's. */
function tailpiece(): Motif[] {
  let x = 21
  let thickness = 1
  let fine = ''
  let plain = ''
  let eyes = ''
  for (let i = 0; i < 5; i++) {
    const upright = pointing(scroll({ kind: 'S', turns: [1.95, 1.6], lengths: [1, 0.72], eye: 0.15, ease: 1.5 }), 0)
    const s = fit(i % 2 ? flip(upright) : upright, { width: 104 * thickness })
    const box = bounds(s)
    const placed = move(s, x - box.left, 0)
    fine += wire(twist(placed, { swing: 0.7 + 0.75 * thickness, lay: 1.7 + 1.2 * thickness }))
    plain += wire(pencil(placed))
    eyes += bead(placed[0]!, 1.3 + 1.5 * thickness) + bead(placed[placed.length - 1]!, 1.2 + 1.3 * thickness)
    x += box.right - box.left + thickness
    thickness *= 0.74
  }
  eyes += bead([x + 5, 0], 1.8)
  const both = (part: string) => `<use href="#${part}"/><use href="#${part}" transform="scale(-1 1)"/>`
  const box = '-320 -48 640 96'
  return [
    { id: 'tail-part', body: fine + grains(eyes) },
    { id: 'tail', box, body: both('tail-part') + wire(twistRing(17, 40, 1.4), brilliant(11)) },
    { id: 'tail-plain-part', body: plain + grains(eyes) },
    { id: 'tail-plain', box, body: both('tail-plain-part') + circle(17) + wire(brilliant(11)) },
  ]
}

/** The great rosette: bands of hearts and scrolls round a stone, to be cropped by the page. */
function plate(): Motif[] {
  const ends = (line: Line, size: number) => bead(line[0]!, size) + bead(line[line.length - 1]!, size)
  const outerHeart = fit(heart(2, 1.5, 0.15, 'up'), { width: 142, height: 124, cy: -415 })
  const branch = move(
    fit(pointing(scroll({ kind: 'S', turns: [2, 1.7], lengths: [1, 0.78], eye: 0.14, ease: 1.45 }), Math.PI / 2 - 0.2), {
      width: 56,
      height: 120,
      cy: -281,
    }),
    31,
    0,
  )
  const downHeart = fit(heart(1.75, 1.55, 0.15, 'down'), { width: 81, height: 88, cy: -168 })
  const innerHeart = fit(heart(1.6, 1.55, 0.15, 'up'), { width: 62, height: 62, cy: -86 })
  const twin = mirror(branch)
  const half = TAU / 36
  const crest =
    bead(polar(464, half), 4) +
    bead(polar(468, half - 0.022), 2.6) +
    bead(polar(468, half + 0.022), 2.6) +
    bead(polar(362, half), 3.4) +
    bead([0, -420], 3.4) +
    bead([0, -432], 2.4)
  const rims: [radius: number, halves: number, swing: number, parts: number][] = [
    [482, 640, 2.5, 32],
    [346, 468, 2.4, 26],
    [214, 300, 2.2, 20],
    [122, 180, 2, 12],
    [50, 80, 1.8, 8],
  ]
  return [
    { id: 'plate-a', body: wire(twist(outerHeart, { swing: 1.9, lay: 3.6 })) + grains(ends(outerHeart, 4.4) + crest) },
    {
      id: 'plate-b',
      body: wire(twist(branch, { swing: 1.8, lay: 3.4 }), twist(twin, { swing: 1.8, lay: 3.4 })) + grains(ends(branch, 3.8) + ends(twin, 3.8)),
    },
    { id: 'plate-c', body: wire(twist(downHeart, { swing: 1.7, lay: 3.2 })) + grains(ends(downHeart, 3.4)) },
    { id: 'plate-d', body: wire(twist(innerHeart, { swing: 1.5, lay: 2.9 })) + grains(ends(innerHeart, 3)) },
    ...rims.map(([radius, halves, swing, parts]) => ({
      id: `plate-rim-${radius}`,
      body: wire(twistRing(radius, halves / parts, swing, 0, TAU / parts)),
    })),
    {
      id: 'plate-grain',
      body: grains(bead(polar(494, 0), 4) + [1, 2, 3].map((k) => bead(polar(494, (k * TAU) / 96), 2.4)).join('')),
    },
    {
      id: 'plate',
      box: '-502 -502 1004 1004',
      body:
        round('plate-a', 18) +
        round('plate-b', 12) +
        round('plate-c', 12) +
        round('plate-d', 8) +
        rims.map(([radius, , , parts]) => round(`plate-rim-${radius}`, parts)).join('') +
        round('plate-grain', 24) +
        wire(brilliant(38)),
    },
  ]
}

/** How filigree is made: twist, curl, solder. And a scroll half laid, for what is still empty. */
function figures(): Motif[] {
  const box = '0 0 240 180'
  const line = (y: number) => straight([0, y], [240, y])
  const curl = fit(pointing(scroll({ kind: 'S', turns: [2.05, 1.75], lengths: [1, 0.8], eye: 0.14, ease: 1.42 }), -0.5), {
    width: 212,
    height: 150,
    cx: 120,
    cy: 90,
  })
  const laid = curl.slice(0, Math.round(curl.length * 0.56))
  return [
    {
      id: 'figure-twist',
      box,
      body: wire(
        twist(line(46), { swing: 3.2, lay: 7.4, gap: 0.42 }),
        twist(line(90), { swing: 3.2, lay: 5, gap: 0.42 }),
        twist(line(134), { swing: 2.4, lay: 3.4, gap: 0.42 }),
      ),
    },
    { id: 'figure-curl', box, body: wire(twist(curl, { swing: 2.3, lay: 4, gap: 0.45 })) },
    { id: 'figure-curl-sketch', box, body: wire(pencil(move(curl, 5, 6))) },
    { id: 'figure-begun', box, body: wire(twist(laid, { swing: 2.3, lay: 4, gap: 0.45 })) + grains(bead(curl[0]!, 5)) },
    { id: 'figure-begun-sketch', box, body: wire(pencil(curl)) },
  ]
}

/** The ring round a monogram. */
function monogram(): Motif {
  return { id: 'monogram', box: '-40 -40 80 80', body: wire(twistRing(36, 84, 1.9)) + circle(31.5) }
}

/** Everything the file holds. */
export function motifs(): Motif[] {
  return [
    ...week(),
    stone(),
    hold(),
    ...frameParts,
    ...kostroma(),
    ...yenisey(),
    ...smolensk(),
    ...tailpiece(),
    ...plate(),
    ...figures(),
    monogram(),
  ]
}
