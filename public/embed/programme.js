// The programme on a partner's page: <script async src="…/embed/programme.js" data-locale="ru"></script>.
// Shows itself where the script stands, in a shadow of its own, and looks for changes while the page is looked at.
// data-locale ru|en · data-centre, data-kind, data-days: words with spaces between them · CSS variables on the page:
// --golden-ring-ink, --golden-ring-quiet, --golden-ring-paper, --golden-ring-line, --golden-ring-font.
;(function () {
  var script = document.currentScript
  if (!script) return
  var origin = new URL(script.src).origin
  var everyMs = 5 * 60 * 1000
  var locale = script.dataset.locale === 'en' ? 'en' : 'ru'
  var query = new URLSearchParams()
  add('centre', script.dataset.centre)
  add('kind', script.dataset.kind)
  add('day', script.dataset.days)
  var address = origin + '/embed/' + locale + '/programme.json?' + query

  var host = document.createElement('div')
  host.lang = locale
  script.after(host)
  var root = host.attachShadow({ mode: 'open' })
  dress(root)

  var shown = ''
  function look() {
    fetch(address, { cache: 'no-cache', credentials: 'omit' })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status))
        return answer.text()
      })
      .then(function (text) {
        if (text !== shown) draw(JSON.parse(text))
        shown = text
      })
      // What is shown stays; where nothing is yet, a link leads to us.
      .catch(function () {
        if (!shown) root.replaceChildren(link(locale === 'en' ? 'Programme of the festival' : 'Программа фестиваля', '/' + locale + '/programme'))
      })
  }
  look()
  setInterval(function () {
    if (!document.hidden) look()
  }, everyMs)
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) look()
  })

  function add(name, words) {
    String(words || '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .forEach(function (word) {
        query.append(name, word)
      })
  }

  /** Everything that comes is set as text; addresses lead to our site and nowhere else. */
  function draw(data) {
    var section = element('section', '')
    section.setAttribute('aria-label', data.title)
    section.append(element('h2', data.title))
    if (data.days.length === 0) section.append(element('p', data.empty))
    data.days.forEach(function (day) {
      var list = document.createElement('ul')
      day.sessions.forEach(function (session) {
        list.append(item(session))
      })
      section.append(element('h3', day.title), list)
    })
    section.append(link(data.more.text, data.more.path))
    root.replaceChildren(section)
  }

  function item(session) {
    var row = document.createElement('li')
    var words = document.createElement('div')
    var title = link(session.title, session.path)
    if (session.cancelled) title.className = 'off'
    words.append(title)
    if (session.note) words.append(element('b', session.note))
    words.append(element('small', [session.place, session.who].filter(Boolean).join(' · ')))
    var time = document.createElement('div')
    time.append(element('time', session.time), element('small', session.zone))
    row.append(time, words)
    return row
  }

  function element(name, text) {
    var made = document.createElement(name)
    made.textContent = text
    return made
  }

  function link(text, path) {
    var made = element('a', text)
    var to = new URL(path, origin)
    made.href = to.origin === origin ? to.href : origin
    return made
  }

  function dress(shadow) {
    var sheet = new CSSStyleSheet()
    sheet.replaceSync(
      ':host { display: block; color: var(--golden-ring-ink, #241f1a); background: var(--golden-ring-paper, transparent); font: 16px/1.5 var(--golden-ring-font, inherit) }' +
        'h2, h3, ul, p { margin: 0; padding: 0 } h2 { font-size: 1.375em; line-height: 1.25 } h3 { margin-top: 1.25em; padding-bottom: .25em; font-size: 1em; border-bottom: 2px solid var(--golden-ring-line, #9a7b3c) }' +
        'ul { list-style: none } li { display: grid; grid-template-columns: 8.5em minmax(0, 1fr); gap: 0 1em; padding: .75em 0; border-bottom: 1px solid rgb(128 120 110 / .35) }' +
        'time { font-weight: 600; font-variant-numeric: tabular-nums } small { display: block; font-size: .8125em; color: var(--golden-ring-quiet, #5a5249) } b { margin-left: .5em; font-size: .875em }' +
        'a { color: inherit; text-decoration-color: var(--golden-ring-line, #9a7b3c); text-underline-offset: .2em } .off { text-decoration: line-through } section > a { display: inline-block; padding: .75em 0 }' +
        'a:focus-visible { outline: 2px solid var(--golden-ring-line, #9a7b3c); outline-offset: 2px } @media (max-width: 30em) { li { grid-template-columns: minmax(0, 1fr) } }',
    )
    shadow.adoptedStyleSheets = [sheet]
  }
})()
