/**
 * Draws the pictures of the demo's makers into prisma/seed/pictures: what they show is invented, like
 * themselves. Checked in, so that a first start need not draw them.
 *
 * Run after a change of prisma/seed/pictures.ts or of the filigree: npx tsx scripts/seed-pictures.ts
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { brilliant, motifs } from '../app/ui/filigree/motifs'
import { fileOf, pictures, type SeedPicture } from '../prisma/seed/pictures'

const folder = path.resolve(import.meta.dirname, '../prisma/seed/pictures')
const defs = motifs()
  .map(({ id, box, body }) => (box ? `<symbol id="${id}" viewBox="${box}" overflow="visible">${body}</symbol>` : `<g id="${id}">${body}</g>`))
  .join('')

const metals = { gold: '#c9973f', silver: '#c9ccd0', dark: '#4b4238' }
const grounds = { ivory: '#f6f0e4', velvet: '#26222c', river: '#1d3038', wine: '#3a1f27', stone: '#e6e4df' }
const gems = { garnet: '#8e1f33', pearl: '#efe7da', nephrite: '#4f7a57', jasper: '#a4583b', agate: '#b9a48c', amethyst: '#7a5c9e', ice: '#cfe0ea', malachite: '#1f7a5c' }

type Look = SeedPicture['look']
const use = (id: string, x: number, y: number, width: number, colour: string, box = 1) =>
  `<g stroke="${colour}" color="${colour}" stroke-width="1.6"><use href="#${id}" x="${x - width / 2}" y="${y - (width * box) / 2}" width="${width}" height="${width * box}"/></g>`
const gem = (x: number, y: number, r: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/><ellipse cx="${x - r * 0.3}" cy="${y - r * 0.35}" rx="${r * 0.28}" ry="${r * 0.18}" fill="#fff" opacity=".55"/>`
const cut = (x: number, y: number, r: number, line: string, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/><path d="${brilliant(r, [x, y])}" stroke="${line}" stroke-width="2"/>`

/** What each kind of piece looks like, on 800 by 600. */
const pieces: Record<Look['piece'], (look: Look) => string> = {
  medallion: ({ metal, motif }) => use(motif, 400, 300, 430, metals[metal]),
  earrings: ({ metal, motif, stone }) =>
    [250, 550].map((x) => `<path d="M${x} 150v-40a26 26 0 0 1 52 8" stroke="${metals[metal]}" stroke-width="7"/>${use(motif, x, 280, 220, metals[metal])}${gem(x, 450, 34, gems[stone])}<path d="M${x} 390v26" stroke="${metals[metal]}" stroke-width="6"/>`).join(''),
  ring: ({ metal, stone }) =>
    `<circle cx="400" cy="370" r="150" stroke="${metals[metal]}" stroke-width="30"/><circle cx="400" cy="370" r="150" stroke="#fff" stroke-opacity=".25" stroke-width="6"/>${cut(400, 175, 84, metals.dark, gems[stone])}<circle cx="400" cy="175" r="88" stroke="${metals[metal]}" stroke-width="9"/>`,
  pendant: ({ metal, motif, stone }) =>
    `<path d="M120 40Q400 300 680 40" stroke="${metals[metal]}" stroke-width="6" stroke-dasharray="12 5"/>${use(motif, 400, 330, 250, metals[metal])}${gem(400, 330, 44, gems[stone])}${gem(400, 500, 24, gems[stone])}`,
  tail: ({ metal, stone }) => `${use('tail', 400, 250, 620, metals[metal], 0.15)}${use('tail', 400, 370, 620, metals[metal], 0.15)}${gem(400, 310, 40, gems[stone])}`,
  beads: ({ stone }) => Array.from({ length: 15 }, (_, i) => { const a = Math.PI * (0.08 + (0.84 * i) / 14); return gem(400 + 290 * Math.cos(a), 130 + 300 * Math.sin(a), 24 + 12 * Math.sin(a), gems[stone]) }).join(''),
  brilliants: () => [[250, 330, 120], [460, 210, 90], [600, 400, 60], [420, 440, 46]].map(([x = 0, y = 0, r = 0]) => cut(x, y, r, '#5f6480', '#f3f4fa')).join(''),
  plate: ({ metal }) => use('plate', 400, 300, 560, metals[metal]),
}

const outlines = ['M160 24 286 92V190C286 250 230 284 160 300 90 284 34 250 34 190V92Z', 'M160 20A116 140 0 1 1 159.9 20Z', 'M160 20 300 160 160 300 20 160Z', 'M92 40H228L296 160 228 280H92L24 160Z']

function logo({ metal, motif, ground }: Look, index: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320" fill="none"><defs>${defs}</defs><rect width="320" height="320" fill="${grounds[ground]}"/><path d="${outlines[index % outlines.length]}" stroke="${metals[metal]}" stroke-width="6"/>${use(`${motif}-plain`, 160, 160, 150, metals[metal])}</svg>`
}

function photo(look: Look): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" fill="none" stroke-linecap="round"><defs>${defs}<radialGradient id="light"><stop stop-color="#fff" stop-opacity=".16"/><stop offset="1" stop-color="#000" stop-opacity=".12"/></radialGradient></defs><rect width="800" height="600" fill="${grounds[look.ground]}"/><rect width="800" height="600" fill="url(#light)"/>${pieces[look.piece](look)}</svg>`
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
let total = 0
for (const [index, picture] of pictures.entries()) {
  const svg = Buffer.from(picture.place === 0 ? logo(picture.look, index) : photo(picture.look))
  for (const [size, side] of [['large', 800], ['small', 480]] as const) {
    const file = await sharp(svg).resize(side, side, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 70, effort: 6 }).toBuffer()
    writeFileSync(path.join(folder, fileOf(picture, size)), file)
    total += file.length
  }
}
console.log(`${pictures.length} pictures, ${total} bytes`)
