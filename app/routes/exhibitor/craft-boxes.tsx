import type { ReactNode } from 'react'
import { productGroups, type Product } from '~/domain/application/application.schema'
import { finenessesOf, metals, originsOf, stoneKinds, techniques, trades, type StoneKind } from '~/domain/exhibitor/craft.rules'
import { useMessages } from '~/i18n/use-messages'
import { RadioGroup } from '~/ui/form/choices'
import { FieldError, useField } from '~/ui/form/field'

/** A group of boxes of one field; the summary's link lands on `first`. */
function useBoxes(name: string, first: string) {
  const { id, error, initial, control } = useField(name, undefined)
  const { 'aria-describedby': describedBy, ...registered } = control
  const ticked = Array.isArray(initial) ? initial : [initial]
  return {
    id,
    error,
    describedBy,
    box: (key: string) => ({ id: key === first ? id : `${id}-${key}`, type: 'checkbox', value: key, defaultChecked: ticked.includes(key), ...registered }),
  }
}
type Boxes = ReturnType<typeof useBoxes>

/** What they show: metals with their finenesses, stones and how they came about, and what is for the trade. */
function ProductBoxes({ label }: { label: string }) {
  const t = useMessages().exhibitors
  const products = useBoxes('products', 'gold')
  const marks = useBoxes('finenesses', 'gold-375')
  const stones = useBoxes('stones', 'diamond-natural')
  const group = (key: 'metals' | 'stones' | 'trade', children: ReactNode) => (
    <div role="group" aria-labelledby={`${products.id}-${key}`}>
      <h2 id={`${products.id}-${key}`}>{t.productGroups[key]}</h2>
      {children}
    </div>
  )
  return (
    <fieldset className="field form__full craft" aria-describedby={products.describedBy}>
      <legend className="field__label">{label}</legend>
      <FieldError id={products.id} error={products.error} />
      {group(
        'metals',
        <>
          {metals.map((metal) => (
            <div className="craft__item" key={metal}>
              <ProductBox of={metal} boxes={products} />
              <div className="craft__more row row--tight" role="group" aria-label={t.finenessesOf(t.products[metal])}>
                {finenessesOf[metal].map((n) => (
                  <label className="chip" key={n}>
                    <input className="visually-hidden" {...marks.box(`${metal}-${n}`)} />
                    {n}
                  </label>
                ))}
              </div>
            </div>
          ))}
          <FieldError id={marks.id} error={marks.error} />
          <ProductBox of="costume" boxes={products} />
        </>,
      )}
      {group(
        'stones',
        <>
          <div className="craft__item">
            <ProductBox of="diamonds" boxes={products} />
            <StoneBoxes kinds={['diamond']} boxes={stones} />
          </div>
          <div className="craft__item">
            <ProductBox of="stones" boxes={products} />
            <StoneBoxes kinds={stoneKinds.filter((kind) => kind !== 'diamond')} boxes={stones} />
          </div>
          <FieldError id={stones.id} error={stones.error} />
        </>,
      )}
      {group('trade', productGroups.trade.map((key) => <ProductBox key={key} of={key} boxes={products} />))}
    </fieldset>
  )
}

function ProductBox({ of: key, boxes }: { of: Product; boxes: Boxes }) {
  const t = useMessages().exhibitors
  return (
    <label className="check">
      <input {...boxes.box(key)} aria-invalid={boxes.error === undefined ? undefined : true} />
      <span className="check__text">{t.products[key]}</span>
    </label>
  )
}

/** A line for each stone: natural, grown. */
function StoneBoxes({ kinds, boxes }: { kinds: readonly StoneKind[]; boxes: Boxes }) {
  const t = useMessages().exhibitors
  return (
    <ul className="craft__more craft__stones">
      {kinds.map((kind) => {
        const stone = t.stones[kind]
        return (
          <li key={kind}>
            <span aria-hidden="true">{stone.name}</span>
            {originsOf[kind].map((origin) => (
              <label className="chip" key={origin}>
                <input className="visually-hidden" {...boxes.box(`${kind}-${origin}`)} />
                {stone[origin]}
                <span className="visually-hidden"> {stone.name}</span>
              </label>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

/** All of it: what they show, how they work, how they sell. */
export function CraftFields() {
  const m = useMessages()
  const t = m.apply
  return (
    <>
      <ProductBoxes label={t.products.label} />
      <TechniqueBoxes label={m.exhibitors.craft.techniques} optionalLabel={t.optional} />
      <RadioGroup
        name="trade"
        label={t.products.trade}
        hint={t.products.tradeHint}
        required
        options={trades.map((value) => ({ value, label: t.products.trades[value] }))}
      />
    </>
  )
}

/** How they work. */
function TechniqueBoxes({ label, optionalLabel }: { label: string; optionalLabel: string }) {
  const t = useMessages().exhibitors
  const boxes = useBoxes('techniques', techniques[0])
  return (
    <fieldset className="field form__full" aria-describedby={boxes.describedBy}>
      <legend className="field__label">
        {label}
        <span className="field__optional">, {optionalLabel}</span>
      </legend>
      <div className="craft__techniques">
        {techniques.map((key) => (
          <label className="check" key={key}>
            <input {...boxes.box(key)} />
            <span className="check__text">{t.products[key]}</span>
          </label>
        ))}
      </div>
      <FieldError id={boxes.id} error={boxes.error} />
    </fieldset>
  )
}
