/** Which exhibitors hold a session: their slugs by the session's. */
export const hosts: Record<string, string[]> = {
  'skan-dlya-nachinayushchih': ['masterskaya-vetrovyh'],
  'emal-po-skani': ['dom-emali'],
  'zakrepka-krapan-i-kast': ['lapin'],
  'skan-dlya-detey': ['shkola-skani', 'masterskaya-vetrovyh'],
  'model-dlya-pechati': ['verstak-i-bor'],
  'yuvelirnyy-dvor': ['yuvelirnyy-dvor'],
  'kamnerezy-tuvy': ['agalma'],
  'hakasskiy-pogo': ['pogo'],
  'pyatdesyat-sem-graney': ['gran-57'],
}
