// Written by scripts/filigree.ts.
export const motifsFile = '/filigree/motifs.svg?v=5e8c4662b4'
