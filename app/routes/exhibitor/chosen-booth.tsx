import type { BoothView } from '~/domain/booth/plan-view.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { boothFacts, boothWord } from '../parts/plan-drawing'
import { OwnBoothsBody } from './own-booths'
import type { OwnBooths } from './own-booths.server'

/** What one holds, which booths may be added to it, and how many are the most. */
export type Own = OwnBooths & { addable: string[]; limit: number }

/** Beside the plan: the booth looked at, if it is not one's own; one's own with their ring, price and way on. */
export function ChosenBooth({ own, chosen, wished, now, busy }: { own: Own | null; chosen: BoothView | null; wished: boolean; now: number; busy: boolean }) {
  const t = useMessages()
  const l = useLocale()
  const other = chosen && !own?.booths.some((booth) => booth.id === chosen.id) ? chosen : null
  return (
    <div className="stack" id="chosen">
      {other ? (
        <section className="card" aria-labelledby="other-title">
          <div className="card__body">
            <h2 id="other-title" className="card__title">
              {t.plan.booth(other.code)}
            </h2>
            <p className="card__note">{boothFacts(other, t, l)}</p>
            <p className="card__big">{boothWord(other, t, l)}</p>
            {other.state === 'held' ? <p className="card__note">{other.offered ? t.plan.offeredNote : t.plan.heldNote}</p> : null}
          </div>
          {other.state === 'free' ? <Take booth={other} own={own} busy={busy} /> : other.state === 'blocked' ? null : <WishFor booth={other} wished={wished} busy={busy} />}
        </section>
      ) : null}
      {own ? <OwnCard own={own} now={now} busy={busy} /> : null}
      {!own && !other ? <p className="choose-hint">{t.apply.booth.choose}</p> : null}
    </div>
  )
}

/** The ways to take a free booth: at once, beside the booths one holds, or instead of them. */
function Take({ booth, own, busy }: { booth: BoothView; own: Own | null; busy: boolean }) {
  const t = useMessages().apply.booth
  const codes = own?.booths.map(({ code }) => code) ?? []
  const mayAdd = own?.addable.includes(booth.id) ?? false
  return (
    <div className="card__actions">
      {mayAdd ? (
        <PostForm preventScrollReset>
          <input type="hidden" name="how" value="add" />
          <Button type="submit" look="primary" name="booth" value={booth.id} busy={busy}>
            {t.add(codes)}
          </Button>
        </PostForm>
      ) : null}
      <PostForm preventScrollReset>
        <Button type="submit" look={own ? 'plain' : 'primary'} name="booth" value={booth.id} busy={busy}>
          {own ? t.instead(codes) : t.hold(booth.code)}
        </Button>
      </PostForm>
      {own && !mayAdd ? <p className="card__note">{codes.length >= own.limit ? t.addFull(own.limit) : t.addNeighbour}</p> : null}
    </div>
  )
}

/** A booth that somebody has may be wished for. */
function WishFor({ booth, wished, busy }: { booth: BoothView; wished: boolean; busy: boolean }) {
  const t = useMessages().wish
  return (
    <PostForm preventScrollReset className="card__actions">
      <input type="hidden" name="intent" value="wish" />
      {wished ? (
        <p className="card__note">{t.wished}</p>
      ) : (
        <Button type="submit" name="wish" value={`booth:${booth.id}`} busy={busy}>
          {t.booth(booth.code)}
        </Button>
      )}
    </PostForm>
  )
}

function OwnCard({ own, now, busy }: { own: Own; now: number; busy: boolean }) {
  const t = useMessages().apply.booth
  const l = useLocale()
  const several = own.booths.length > 1
  return (
    <section className="card" aria-labelledby="own-title">
      <OwnBoothsBody own={own} now={now} titleId="own-title" />
      <div className="card__actions">
        <ButtonLink to={paths.applyReview(l)} look="primary">
          {several ? t.continueSeveral : t.continue}
        </ButtonLink>
        <PostForm preventScrollReset className="card__actions-row">
          <input type="hidden" name="intent" value="release" />
          {several
            ? own.booths.map((booth) => (
                <Button type="submit" look="quiet" name="of" value={booth.id} busy={busy} key={booth.id}>
                  {t.giveBack(booth.code)}
                </Button>
              ))
            : null}
          <Button type="submit" look="quiet" busy={busy}>
            {several ? t.releaseAll : t.release}
          </Button>
        </PostForm>
      </div>
    </section>
  )
}
