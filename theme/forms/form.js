// What a web form does where JavaScript runs: asks what applies, says what is wrong, adds up, keeps a draft, and makes
// the file of a response. Without it the form still shows every question, prints and posts.
//
// A form gets this part, rows.js where it asks in rows, send.js where the office receives responses, and start.js, as
// one function. Names that are declared here are shortened on the way, so none may be that of something of the browser's.
// Nothing is asked for from anywhere: what is said, and what is known of the questions, stands in the element #data.
const part = id => document.getElementById(id)
const data = JSON.parse(part('data').textContent)
const form = document.querySelector('form')
const root = document.documentElement
const all = (query, within) => Array.from((within || document).querySelectorAll(query))
const say = (key, values) => data.words[key].replace(/\{(\w+)\}/g, (gap, key) => values[key])
const make = (tag, attributes, ...inside) => {
  const made = document.createElement(tag)
  for (const key in attributes) made.setAttribute(key, attributes[key])
  made.append(...inside)
  return made
}
const button = (words, kind, act) => {
  const made = make('button', {type: 'button', class: kind}, words)
  made.onclick = act
  return made
}
const tell = (key, values) => { part('status').textContent = key && say(key, values) }
const clock = at => new Date(at).toLocaleTimeString(root.lang, {timeStyle: 'short'})

// Questions, and where they stand: a question has one box, or one in each row.
const questions = {}, single = data.questions
for (const question of single) questions[question.id] = question
for (const group of data.groups) {
  for (const question of group.questions) questions[question.id] = Object.assign(question, {group: group.id})
}
const inRows = id => data.groups.find(group => group.id === id).questions
const list = group => part('g.' + group + ':r')
// A response may hold so much: the rows of a long register go into several, and this one's alone count meanwhile.
let chosen = null
const rows = group => Array.from(list(group).children).filter(row => !chosen || chosen.includes(row))
const boxOf = (question, row) => (row || form).querySelector('[data-q="' + question.id + '"]')
const questionOf = box => questions[box.dataset.q]
const titleOf = box => box.querySelector('span').textContent
const controls = within => all('input,select,textarea', within)
const mains = box => controls(box).filter(it => !it.dataset.of && !it.dataset.na)
const isMark = it => it.type === 'radio' || it.type === 'checkbox'
const filled = group => rows(group).filter(isFilled)
const isFilled = within => controls(within).some(it => isMark(it) ? it.checked : it.value.trim())

// Answers.
const clean = (text, lines) => {
  text = text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu, ' ')
  return (lines ? text : text.replace(/\s+/g, ' ')).trim()
}
const letters = text => Array.from(text).length
const answer = (question, box) => {
  if (question.sum) return sum(question)
  const refusal = box.querySelector('[data-na]')
  if (refusal && refusal.checked) return {na: 'refused'}
  const marks = mains(box), kind = question.type
  const marked = marks.filter(it => isMark(it) && it.checked).map(it => it.value)
  if (kind === 'several') return marked.length ? marked : undefined
  if (kind === 'signature') return marked.length > 0
  const text = isMark(marks[0]) ? marked[0] || '' : clean(marks[0].value, kind === 'paragraph')
  if (text === '') return undefined
  if (kind === 'yes-no') return text === 'true'
  if (/integer|scale/.test(kind) && /^-?\d{1,15}$/.test(text)) return Number(text)
  if (kind === 'decimal' && /^-?\d{1,12}([.,]\d{1,6})?$/.test(text)) return Number(text.replace(',', '.'))
  return text
}
const isGiven = value => value !== undefined && value !== false
// What is not answered adds nothing.
const sum = question => question.sum.reduce((total, [sign, kind, of]) => {
  const term = kind === 'number' ? of
    : kind === 'rows' ? filled(of).length
      : kind === 'yes' ? rows(questions[of].group).filter(row => asked(questions[of], row) === true).length
        : asked(questions[of])
  return total + sign * (typeof term === 'number' ? term : 0)
}, 0)
// The answer of a question that applies.
const asked = (question, row) => {
  const box = boxOf(question, question.group && row)
  return box.hidden ? undefined : answer(question, box)
}

// What applies: a question that was not answered meets no condition.
const holds = ([id, comparison, wanted], row) => {
  const value = asked(questions[id], row)
  if (value === undefined || value.na) return false
  if (Array.isArray(value)) return value.includes(wanted) === (comparison === '=')
  const isNumber = typeof value === 'number' || !/^!?=$/.test(comparison)
  const left = isNumber ? Number(value) : String(value), right = isNumber ? Number(wanted) : wanted
  return comparison === '=' ? left === right : comparison === '!=' ? left !== right
    : left < right && comparison[0] === '<' || left > right && comparison[0] === '>' || left === right && comparison[1] === '='
}
const refresh = () => {
  for (const id in questions) {
    const question = questions[id]
    if (!question.when) continue
    for (const row of question.group ? rows(question.group) : [0]) {
      boxOf(question, row).hidden = !holds(question.when, row)
    }
  }
  for (const words of all('[data-of]', form)) {
    const choice = mains(words.closest('[data-q]')).find(it => it.value === words.dataset.of)
    words.hidden = !choice || isMark(choice) && !choice.checked
  }
  for (const question of single.filter(question => question.sum)) {
    boxOf(question).querySelector('output').textContent = sum(question)
  }
  for (const {id, most} of data.groups) {
    part('g.' + id + ':n').textContent = say('count', {count: filled(id).length, most})
  }
}

// What is wrong, said beside its field.
const otherWords = box => all('[data-of]', box).filter(it => !it.hidden)
const fault = (question, box) => {
  const value = answer(question, box), main = mains(box)[0], kind = question.type
  if (value && value.na) return ''
  if (main.validity.badInput) return say(kind, question)
  if (!isGiven(value)) return question.required ? say(isMark(main) ? 'choose' : 'required') : ''
  const over = Math.max(letters(String(value)) - question.to, ...otherWords(box).map(it => letters(clean(it.value)) - data.other))
  if (over > 0 && !/integer|scale/.test(kind)) return say('over', {count: over})
  if (kind === 'decimal' && typeof value !== 'number') return say(kind)
  if (kind === 'integer' && !(typeof value === 'number' && value >= question.from && value <= question.to)) return say(kind, question)
  if (kind === 'date' && !/^\d{4}-/.test(value) || main.pattern && !new RegExp('^(?:' + main.pattern + ')$').test(value)) return say(kind)
  return ''
}
const mark = (it, key, value) => {
  if (value) it.setAttribute(key, value)
  else it.removeAttribute(key)
}
const blame = (box, message) => {
  const old = box.querySelector('.error'), main = mains(box)[0]
  if (old) old.remove()
  main.id = main.name
  if (message) box.insertBefore(make('p', {class: 'error', id: main.id + ':e'}, message), main.closest('.c') || main)
  const notes = all('.hint,.error', box).map(it => it.id).join(' ')
  mark(box.tagName === 'FIELDSET' ? box : main, 'aria-describedby', notes)
  if (main.type === 'radio') box.setAttribute('role', 'radiogroup')
  for (const it of main.type === 'radio' ? [box] : mains(box)) mark(it, 'aria-invalid', message && 'true')
}
// Each question to be answered, with its box and its row; a row in which nothing stands is no row.
const places = () => {
  const found = single.map(question => ({question, box: boxOf(question)}))
  for (const {id} of data.groups) {
    for (const row of filled(id)) {
      for (const question of inRows(id)) found.push({question, box: boxOf(question, row), row: row.dataset.row})
    }
  }
  return found.filter(({question, box}) => !box.hidden && !question.sum)
}
const isRight = () => {
  for (const old of all('.error', form)) blame(old.parentNode, '')
  const wrong = places().filter(it => (it.message = fault(it.question, it.box)))
  const summary = part('errors')
  summary.hidden = !wrong.length
  summary.textContent = ''
  if (!wrong.length) return true
  const links = wrong.map(({box, row, message}) => {
    blame(box, message)
    const main = mains(box)[0]
    const link = make('a', {href: '#' + main.id}, (row ? say('row', {row}) + ', ' : '') + titleOf(box))
    link.onclick = event => {
      event.preventDefault()
      box.scrollIntoView()
      main.focus()
    }
    return make('li', {}, link, ': ' + message)
  })
  summary.append(make('h2', {}, say('wrong', {count: wrong.length})), make('ul', {}, ...links))
  summary.focus()
  return false
}
// How many letters are left, once few are.
const countLetters = (question, box) => {
  const old = box.querySelector('.left')
  if (old) old.remove()
  if (!/text|paragraph/.test(question.type)) return
  const left = question.to - letters(clean(mains(box)[0].value, true))
  if (left <= Math.max(20, question.to / 10)) box.append(make('p', {class: 'left'}, say(left < 0 ? 'over' : 'left', {count: Math.abs(left)})))
}
// A choice that may be left open can be taken back.
const offerToClear = (question, box) => {
  const old = box.querySelector('.clear'), marks = mains(box)
  if (old) old.remove()
  if (question.required || !marks.some(it => it.type === 'radio' && it.checked)) return
  box.append(button(say('clear'), 'clear', () => {
    for (const it of marks) it.checked = false
    marks[0].focus()
    changed(box)
  }))
}

// What this browser keeps: a draft for seven days, without anybody's data. All pages on a disk share one store.
const storeName = [data.form, data.version, data.sha256.slice(-8), data.session || '-'].join('.')
const draftKey = 'planilla.draft.' + storeName, queueKey = 'planilla.queue.' + storeName
const recall = key => {
  try { return JSON.parse(localStorage.getItem(key)) } catch (error) { return null }
}
const keep = (key, value) => {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value))
    else localStorage.removeItem(key)
    return true
  } catch (error) { return false }
}
const forgetOld = () => {
  try {
    for (const key of Object.keys(localStorage).filter(key => key.startsWith('planilla.draft.'))) {
      const draft = recall(key), age = draft ? Date.now() - draft.at : -1
      if (!(age >= 0 && age < 7 * 24 * 3600 * 1000)) keep(key)
    }
  } catch (error) { return }
}
const raw = (questions, row) => {
  const values = {}
  for (const {id, open} of questions) {
    if (open) values[id] = controls(boxOf(questions.find(it => it.id === id), row)).map(it => isMark(it) ? Number(it.checked) : it.value)
  }
  return values
}
const setRaw = (questions, values, row) => {
  for (const question of questions) {
    const was = question.open && values[question.id]
    if (!Array.isArray(was)) continue
    controls(boxOf(question, row)).forEach((it, at) => {
      if (isMark(it)) it.checked = was[at] === 1
      else it.value = was[at] || ''
    })
  }
}
const showDraft = at => {
  part('draft').hidden = !at
  if (at) part('draft').firstElementChild.textContent = say('draft', {time: clock(at)})
}
const saveDraft = () => {
  if (!all('[data-q]', form).some(box => questionOf(box).open && isFilled(box))) return forget()
  const draft = {at: Date.now(), single: raw(single), rows: {}}
  for (const {id} of data.groups) draft.rows[id] = rows(id).map(row => raw(inRows(id), row))
  if (keep(draftKey, draft)) showDraft(draft.at)
}
const forget = () => {
  clearTimeout(timer)
  keep(draftKey)
  showDraft(0)
}
const restore = () => {
  const draft = recall(draftKey)
  if (!draft) return
  setRaw(single, draft.single)
  for (const {id} of data.groups) {
    (draft.rows[id] || []).forEach((values, at) => setRaw(inRows(id), values, rows(id)[at] || addRow(id)))
  }
  showDraft(draft.at)
  tell('restored', {date: new Date(draft.at).toLocaleDateString(root.lang)})
}

// The response.
// A random UUID, where crypto.randomUUID is missing too: outside https, browsers keep that to themselves.
const uuid = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
  (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16))
const now = () => {
  const time = new Date(), behind = time.getTimezoneOffset(), away = Math.abs(behind)
  const two = count => String(Math.floor(count)).padStart(2, '0')
  return new Date(time - behind * 60000).toISOString().slice(0, 19) + (behind > 0 ? '-' : '+') + two(away / 60) + ':' + two(away % 60)
}
const answers = (questions, row) => {
  const found = {}
  for (const question of questions) {
    const box = boxOf(question, row), value = box.hidden ? {na: 'not-applicable'} : answer(question, box)
    if (value !== undefined || !row) found[question.id] = value === undefined ? {na: 'missing'} : value
    for (const it of box.hidden ? [] : otherWords(box)) {
      if (clean(it.value)) found[question.id + '-' + it.dataset.of] = clean(it.value)
    }
  }
  return found
}
const content = () => {
  const found = {answers: answers(single)}
  if (data.groups.length) found.rows = []
  for (const {id} of data.groups) {
    for (const row of filled(id)) {
      found.rows.push({group: id, row: Number(row.dataset.row), answers: answers(inRows(id), row)})
    }
  }
  return found
}
const size = value => new TextEncoder().encode(JSON.stringify(value)).length
let last = [], lastContent = ''
// The same answers are the same responses, however often they are saved; others replace them.
const responses = channel => {
  const text = JSON.stringify(content()), found = data.groups.length ? parts() : [[]]
  if (text === lastContent) return last
  while (found.length < last.length) found.push([])
  last = found.map((part, at) => {
    const old = last[at]
    chosen = part
    const made = Object.assign({
      schema: 'planilla/response/1', id: old ? old.id : uuid(), revision: old ? old.revision + 1 : 1,
      replaces: old ? old.revision : null, form: {id: data.form, version: data.version, sha256: data.sha256},
      session: data.session, captured_at: now(), channel,
    }, content())
    chosen = null
    return made
  })
  lastContent = text
  return last
}
const fileName = made => [data.words.file, data.form, data.session, made.id.slice(0, 8)].filter(Boolean).join('-') + '.json'
const download = made => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(made) + '\n'], {type: 'application/json'}))
  const link = make('a', {href: address, download: fileName(made)})
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60000)
}
const finish = (channel, then) => {
  refresh()
  if (!places().some(({question, box}) => isGiven(answer(question, box)))) return tell('nothing')
  if (!isRight()) return tell('')
  const made = responses(channel)
  if (made.some(it => size(it) > 65000)) return tell('large')
  isDirty = false
  forget()
  part('again').hidden = false
  then(made)
}
const startAgain = key => {
  form.reset()
  for (const {id} of data.groups) rows(id).slice(1).forEach(row => row.remove())
  for (const it of all('.error', form)) blame(it.parentNode, '')
  for (const it of all('.left,.clear', form)) it.remove()
  last = []
  lastContent = ''
  isDirty = false
  part('errors').hidden = part('again').hidden = true
  forget()
  refresh()
  scrollTo(0, 0)
  controls(form)[0].focus()
  tell(key)
}

// What happens.
let isDirty = false, timer = 0, queue = []
const touched = () => {
  isDirty = true
  clearTimeout(timer)
  timer = setTimeout(saveDraft, 400)
}
const changed = box => {
  refresh()
  touched()
  countLetters(questionOf(box), box)
  offerToClear(questionOf(box), box)
}
form.onsubmit = event => event.preventDefault()
form.oninput = event => changed(event.target.closest('[data-q]'))
form.onchange = event => {
  const box = event.target.closest('[data-q]'), question = questionOf(box)
  changed(box)
  // A message moves what stands below: not from under a button that is being pressed.
  if (isGiven(answer(question, box)) || box.querySelector('.error')) setTimeout(() => blame(box, fault(question, box)), 200)
}
form.onkeydown = event => {
  const it = event.target, row = it.closest('.row'), isEnter = event.key === 'Enter'
  if (!it.closest('[data-q]') || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
  if (it.tagName === 'BUTTON' || it.tagName === 'TEXTAREA' && it.rows > 1 && isEnter) return
  if (row && (isEnter || event.key === 'Tab' && !event.shiftKey)) goOn(event, row)
  if (isEnter) event.preventDefault()
}
onbeforeunload = event => {
  const waits = queue.some(entry => !entry.sent)
  if (!(data.private ? isDirty || waits : waits && !recall(queueKey))) return
  event.preventDefault()
  event.returnValue = ''
}
// On paper an answer takes the room that it needs.
onbeforeprint = () => {
  for (const it of controls(form)) {
    if (!isMark(it) && it.value) it.after(make('span', {class: 'printed'}, it.options ? it.options[it.selectedIndex].text : it.value))
  }
}
onafterprint = () => all('.printed', form).forEach(it => it.remove())
