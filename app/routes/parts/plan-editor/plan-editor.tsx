import { Link } from '@remix-run/react'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { Redo2, Undo2 } from 'lucide-react'
import type { BoothState } from '~/domain/booth/booth.rules'
import { cornerTools, frameTools, itemAt, itemInFrame, itemOfCorners, pressTools, usualItem } from '~/domain/floor-plan/new-item.rules'
import { addBooths, itemsOf } from '~/domain/floor-plan/plan-edits.rules'
import { boothsOf, contentOf, type BoothItem, type Content } from '~/domain/floor-plan/plan-editor.rules'
import { maySave, planProblems } from '~/domain/floor-plan/plan-problems.rules'
import type { Background } from '~/domain/floor-plan/background.queries.server'
import type { OpenedPlan } from '~/domain/floor-plan/plan.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Icon } from '~/ui/icon'
import { BackgroundImage } from '../background-image'
import { PlanRemarks } from '../plan-remarks'
import { BoothPanel, type Category } from './booth-panel'
import { Canvas } from './canvas'
import { nameOf } from './item-name'
import { Measure } from './measure'
import { PlanFiles } from './plan-files'
import { SaveBar } from './save-bar'
import { ShapePanel } from './shape-panel'
import { ToolsPanel } from './tools-panel'
import { editorKeys } from './use-editor-keys'
import { useGestures, type Tool } from './use-gestures'
import { usePlanEditor } from './use-plan-editor'

const tools: readonly Tool[] = ['select', ...frameTools, ...cornerTools, ...pressTools]

/** The drawing of a hall with everything around it: tools, panel, remarks, saving. */
export function PlanEditor({ plan, background, categories }: { plan: OpenedPlan; background: Background | null; categories: readonly Category[] }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.plans.editor
  const editor = usePlanEditor(plan)
  const { state, dispatch, deeds, edit, add } = editor
  const { content, selected, ids } = state
  const [tool, setTool] = useState<Tool>('select')
  const [isTracing, setTracing] = useState(true)
  const [preview, setPreview] = useState<Content | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const shown = preview ?? content
  const chosen = itemsOf(shown, selected)
  const chosenBooths = chosen.filter((item): item is BoothItem => item.type === 'booth')
  const problems = useRemarks(shown)

  const making = () => ({ content, key: editor.newKey(), category: categories[0]?.code ?? '', like: chosenBooths.at(-1), words: wordsForNew })
  const stateOf = (key: string): BoothState => plan.states[ids[key] ?? ''] ?? 'free'
  const added = (item: ReturnType<typeof usualItem>) => {
    add(item, nameOf(item, 'free', m, l))
    setTool('select')
  }
  const gestures = useGestures({
    svg,
    content,
    selected,
    tool,
    onSelect: (keys) => dispatch({ type: 'select', keys }),
    onPreview: setPreview,
    onMoved: editor.placed,
    onFrame: (framed, box) => added(itemInFrame(framed, box, making())),
    onPress: (pressed, at) => added(itemAt(pressed, at, making())),
    onCorners: (cornered, corners) => {
      const item = itemOfCorners(cornered, corners, making())
      if (item) added(item)
    },
  })
  const keys = editorKeys({
    ...deeds,
    toggle: () => {
      const key = document.activeElement?.getAttribute('data-key')
      if (key) dispatch({ type: 'select', keys: selected.includes(key) ? selected.filter((other) => other !== key) : [...selected, key] })
    },
    finish: () => {
      gestures.finishCorners()
      return gestures.corners.length > 0
    },
    none: () => {
      gestures.cancel()
      setTool('select')
      deeds.none()
    },
  })
  useFocusOnChosen(svg, selected.at(-1))

  function choose(next: Tool) {
    gestures.cancel()
    if (next === tool && next !== 'select') added(usualItem(next, making()))
    else setTool(next)
  }

  return (
    <div className="editor">
      <div className="editor__bar">
        <div className="editor__tools" role="group" aria-label={t.toolbar}>
          {tools.map((one) => (
            <button
              key={one}
              type="button"
              className="editor__tool"
              aria-pressed={tool === one}
              disabled={categories.length === 0 && (one === 'booth' || one === 'polygon')}
              onClick={() => choose(one)}
            >
              {t.tools[one]}
            </button>
          ))}
        </div>
        <div className="editor__tools">
          <button type="button" className="editor__tool" aria-label={t.undo} title={t.undo} disabled={state.past.length === 0} onClick={deeds.undo}>
            <Icon of={Undo2} />
          </button>
          <button type="button" className="editor__tool" aria-label={t.redo} title={t.redo} disabled={state.future.length === 0} onClick={deeds.redo}>
            <Icon of={Redo2} />
          </button>
        </div>
      </div>
      <p className="muted editor__hint">{categories.length === 0 ? t.hints.noCategory : t.hints[hintOf(tool)]}</p>
      <p className="editor__said" role="status">
        {editor.said}
      </p>
      <div className="editor__split">
        <Canvas
          svg={svg}
          content={shown}
          selected={selected}
          wrong={problems.wrong}
          stateOf={stateOf}
          gestures={gestures}
          isDrawing={tool !== 'select'}
          behind={background && isTracing ? <BackgroundImage planId={plan.id} background={background} /> : null}
          label={t.drawing(pick(plan.hall, l))}
          onKeyDown={keys}
          onFocus={(key) => (selected.includes(key) ? undefined : dispatch({ type: 'select', keys: [key] }))}
        />
        <div className="editor__panel">
          <SaveBar plan={plan} editor={editor} isSound={maySave(problems.all)} />
          <PlanRemarks problems={problems.all} codes={problems.codes} />
          <h2 className="subheading">{chosen.length === 1 ? nameOf(chosen[0]!, stateOf(chosen[0]!.key), m, l).split(',')[0] : t.chosen(chosen.length)}</h2>
          <BoothPanel booths={chosenBooths} content={content} categories={categories} onEdit={(next) => edit(next, '')} />
          {chosen.length === 1 ? <ShapePanel item={chosen[0]!} content={content} onEdit={(next) => edit(next, '')} /> : null}
          {chosen.length > 0 ? <ToolsPanel count={chosen.length} deeds={deeds} /> : <HallPanel content={content} onEdit={(next) => edit(next, '')} />}
          <PlanFiles
            editor={editor}
            name={plan.slug}
            onBooths={(booths, skipped) => {
              const { content: next, keys: fresh } = addBooths(content, booths, categories.map(({ code }) => code), editor.newKey)
              edit(next, t.said.svgAdded(fresh.length, skipped), { selected: fresh })
            }}
            onLoaded={(loaded) => edit(contentOf({ ...loaded, booths: loaded.booths.map(({ id: _, ...booth }) => booth) }, editor.newKey()), t.said.imported(loaded.booths.length), { selected: [] })}
          />
          {background ? (
            <label className="check">
              <input type="checkbox" checked={isTracing} onChange={(event) => setTracing(event.target.checked)} />
              <span>{m.plans.background.show}</span>
            </label>
          ) : null}
          <details className="editor__fold">
            <summary>{t.keysTitle}</summary>
            <dl className="editor__keys">
              {t.keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </details>
          <p>
            <Link to={paths.organizer(l, `/plans/${plan.id}`)}>{t.toTable}</Link>
          </p>
          <p>
            <Link to={paths.organizer(l, `/plans/${plan.id}/background`)}>{m.plans.background.title}</Link>
          </p>
        </div>
      </div>
    </div>
  )
}

/** Words of new things are in both languages, whatever the page's is. */
const wordsForNew = {
  stage: { ru: 'Сцена', en: 'Stage' },
  zone: { ru: 'Зона', en: 'Zone' },
  label: { ru: 'Подпись', en: 'Words' },
}

function hintOf(tool: Tool): 'select' | 'frame' | 'corners' | 'press' {
  if (tool === 'select') return 'select'
  if ((frameTools as readonly string[]).includes(tool)) return 'frame'
  return (cornerTools as readonly string[]).includes(tool) ? 'corners' : 'press'
}

/** What is wrong with the drawing at this moment, a moment later where there is much of it. */
function useRemarks(content: Content) {
  const deferred = useDeferredValue(content)
  return useMemo(() => {
    const booths = boothsOf(deferred)
    const all = planProblems(booths, deferred)
    const wrong = new Set(all.flatMap((problem) => (problem.kind === 'aisle' ? [] : [problem.booth, ...('other' in problem ? [problem.other] : [])])).map((i) => booths[i]!.key))
    return { all, wrong, codes: booths.map(({ code }) => code) }
  }, [deferred])
}

/** Whoever walks the drawing by keys has the focus on what is chosen, and keeps it there when that is removed. */
function useFocusOnChosen(svg: RefObject<SVGSVGElement>, key: string | undefined) {
  const isInside = useRef(false)
  useEffect(() => {
    const note = () => {
      isInside.current = svg.current?.contains(document.activeElement) ?? false
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [svg])
  useEffect(() => {
    const isLost = isInside.current && document.activeElement === document.body
    if (!isLost && (key === undefined || !svg.current?.contains(document.activeElement))) return
    // Nothing is chosen by what is removed: the next press of Delete must not take another.
    if (key === undefined) svg.current?.focus()
    else svg.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  }, [svg, key])
}

function HallPanel({ content, onEdit }: { content: Content; onEdit: (content: Content) => void }) {
  const m = useMessages()
  const t = m.plans.hall
  return (
    <div className="editor__fields">
      <Measure label={t.width} value={content.width} unit="metres" least={20} onChange={(width) => onEdit({ ...content, width })} />
      <Measure label={t.height} value={content.height} unit="metres" least={20} onChange={(height) => onEdit({ ...content, height })} />
    </div>
  )
}
