import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WishTarget } from '~/domain/wish/wish.rules'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { Icon } from '~/ui/icon'

export type ShownWish = { target: WishTarget; name: string; where: string; code: string | null; free: boolean }

export type WishChoice = { target: WishTarget; name: string }

type Props = {
  wishes: readonly ShownWish[]
  categories: readonly WishChoice[]
  /** Taken booths by hall, where they are not wished for on a plan. */
  halls?: readonly { name: string; booths: readonly WishChoice[] }[]
  lead: string
  /** Where a booth is on the plan. */
  boothTo: (code: string) => string
  busy: boolean
  /** False where the page itself is called so. */
  titled?: boolean
  children?: ReactNode
}

/** What somebody takes if it becomes free, in their order: buttons move and remove, booths and categories are added from lists. */
export function WishList({ wishes, categories, halls = [], lead, boothTo, busy, titled = true, children }: Props) {
  const t = useMessages().wish
  const isLeft = ({ target }: WishChoice) => !wishes.some((wish) => wish.target === target)
  const left = categories.filter(isLeft)
  const leftIn = halls.map(({ name, booths }) => ({ name, booths: booths.filter(isLeft) })).filter(({ booths }) => booths.length > 0)
  return (
    <section aria-label={t.title} id="wishes" className="wishes">
      {titled ? <h2 className="small-title">{t.title}</h2> : null}
      <p className="muted small">{lead}</p>
      {wishes.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <ol className="wishes__list">
          {wishes.map((wish) => (
            <li key={wish.target}>
              <span>
                {wish.code === null ? wish.name : <Link to={boothTo(wish.code)}>{wish.name}</Link>}
                <small>{wish.free ? t.freeNow : wish.where}</small>
              </span>
              <PostForm preventScrollReset className="wishes__verbs">
                <input type="hidden" name="wish" value={wish.target} />
                <Verb intent="wish-up" label={t.up(wish.name)} of={ArrowUp} />
                <Verb intent="wish-down" label={t.down(wish.name)} of={ArrowDown} />
                <Verb intent="unwish" label={t.remove(wish.name)} of={X} />
              </PostForm>
            </li>
          ))}
        </ol>
      )}
      {leftIn.length > 0 ? (
        <Add label={t.takenBooth} button={t.addBooth} busy={busy}>
          {leftIn.map(({ name, booths }) => (
            <optgroup key={name} label={name}>
              <Options of={booths} />
            </optgroup>
          ))}
        </Add>
      ) : null}
      {left.length > 0 ? (
        <Add label={t.category} button={t.addCategory} busy={busy}>
          <Options of={left} />
        </Add>
      ) : null}
      {children}
    </section>
  )
}

/** One more wish, from a list. */
function Add({ label, button, busy, children }: { label: string; button: string; busy: boolean; children: ReactNode }) {
  return (
    <PostForm preventScrollReset className="wishes__add">
      <label className="filter-select">
        <span>{label}</span>
        <select className="input input--small" name="wish">
          {children}
        </select>
      </label>
      <Button type="submit" small name="intent" value="wish" busy={busy}>
        {button}
      </Button>
    </PostForm>
  )
}

function Options({ of }: { of: readonly WishChoice[] }) {
  return of.map(({ target, name }) => (
    <option key={target} value={target}>
      {name}
    </option>
  ))
}

function Verb({ intent, label, of }: { intent: string; label: string; of: typeof X }) {
  return (
    <button name="intent" value={intent} aria-label={label}>
      <Icon of={of} />
    </button>
  )
}
