/**
 * The colours of the product's design tokens (paper, ink, gold …) as sRGB, because mail programs know
 * neither OKLCH nor custom properties. `light` stands inline on the elements, `dark` in the style sheet,
 * for the programs that follow the reader's theme.
 */
export const light = {
  paper: '#f9f5ed',
  leaf: '#fdfcf7',
  ink: '#241c15',
  ink2: '#534a42',
  hair: '#dbd4c6',
  gold: '#ae8235',
  goldFill: '#dcb465',
  onGold: '#21170f',
}

export const dark: typeof light = {
  paper: '#16130f',
  leaf: '#1e1a16',
  ink: '#eae6dc',
  ink2: '#bab5ac',
  hair: '#39332d',
  gold: '#d5b063',
  goldFill: '#d5b063',
  onGold: '#21170f',
}
