// Applies the saved theme before the first paint, and changes it at a press of [data-theme-toggle].
;(function () {
  var root = document.documentElement
  function saved() {
    try {
      var theme = localStorage.getItem('theme')
      return theme === 'light' || theme === 'dark' ? theme : null
    } catch (e) {
      return null
    }
  }
  root.dataset.scripts = ''
  if (saved()) root.dataset.theme = saved()
  document.addEventListener('click', function (event) {
    if (!(event.target instanceof Element) || !event.target.closest('[data-theme-toggle]')) return
    var current = root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    root.dataset.theme = current === 'dark' ? 'light' : 'dark'
    try {
      localStorage.setItem('theme', root.dataset.theme)
    } catch (e) {
      // Without storage the choice lasts as long as the page.
    }
  })
})()
