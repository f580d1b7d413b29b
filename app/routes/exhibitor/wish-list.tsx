import { Form, Link } from '@remix-run/react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { WishTarget } from '~/domain/wish/wish.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'

export type ShownWish = { target: WishTarget; name: string; where: string; code: string | null; free: boolean }

/** What somebody takes if it becomes free, in their order: buttons move and remove, a category is added from a list. */
export function WishList({ wishes, categories, hasBooth, busy }: { wishes: readonly ShownWish[]; categories: readonly { target: WishTarget; name: string }[]; hasBooth: boolean; busy: boolean }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.wish
  const left = categories.filter(({ target }) => !wishes.some((wish) => wish.target === target))
  return (
    <section aria-labelledby="wishes-title" id="wishes" className="wishes">
      <h2 id="wishes-title" className="small-title">
        {t.title}
      </h2>
      <p className="muted small">{t.lead}</p>
      {wishes.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <ol className="wishes__list">
          {wishes.map((wish) => (
            <li key={wish.target}>
              <span>
                {wish.code === null ? wish.name : <Link to={paths.applyBooth(l, { booth: wish.code })}>{wish.name}</Link>}
                <small>{wish.free ? t.freeNow : wish.where}</small>
              </span>
              <Form method="post" preventScrollReset className="wishes__verbs">
                <input type="hidden" name="wish" value={wish.target} />
                <Verb intent="wish-up" label={t.up(wish.name)} of={ArrowUp} />
                <Verb intent="wish-down" label={t.down(wish.name)} of={ArrowDown} />
                <Verb intent="unwish" label={t.remove(wish.name)} of={X} />
              </Form>
            </li>
          ))}
        </ol>
      )}
      {left.length > 0 ? (
        <Form method="post" preventScrollReset className="wishes__add">
          <label className="filter-select">
            <span>{t.category}</span>
            <select className="input input--small" name="wish">
              {left.map(({ target, name }) => (
                <option key={target} value={target}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" small name="intent" value="wish" busy={busy}>
            {t.addCategory}
          </Button>
        </Form>
      ) : null}
      {wishes.length > 0 && !hasBooth ? (
        <p>
          <ButtonLink to={paths.applyReview(l)}>{t.continue}</ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

function Verb({ intent, label, of }: { intent: string; label: string; of: typeof X }) {
  return (
    <button name="intent" value={intent} aria-label={label}>
      <Icon of={of} />
    </button>
  )
}
