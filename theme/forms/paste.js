// A table of a spreadsheet, pasted into rows of many columns.
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().trim()
// A spreadsheet's cells, line by line; one in quotation marks may hold line breaks.
const table = text => {
  const lines = [[]]
  const cells = /("(?:[^"]|"")*"|[^\t\n]*)([\t\n]|$)/g
  text = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  for (let end = '\t'; end;) {
    const found = cells.exec(text)
    lines[lines.length - 1].push(found[1].replace(/^"([^]*)"$/, '$1').replace(/""/g, '"'))
    end = found[2]
    if (end === '\n') lines.push([])
  }
  return lines
}
// Puts one cell of a spreadsheet; false where it is nothing that may be answered.
const put = (question, box, cell) => {
  const main = mains(box)[0], wanted = fold(cell), kind = question.type
  if (wanted === '') return true
  const options = main.options ? Array.from(main.options).slice(1) : kind === 'several' ? mains(box) : []
  const wordsOf = it => [fold(it.value), fold(it.text || it.parentNode.textContent)]
  const found = words => options.find(it => wordsOf(it).includes(words)) || options.find(it => wordsOf(it)[1].startsWith(words))
  if (kind === 'several') {
    const marks = wanted.split(/\s*[;,]\s*/).map(found)
    for (const it of options) it.checked = marks.includes(it)
    return !marks.includes(undefined)
  }
  if (main.options) {
    const option = found(wanted)
    if (option) main.value = option.value
    return !!option
  }
  if (kind === 'signature') {
    main.checked = fold(data.words.yes).split(' ').includes(wanted)
    return true
  }
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(wanted), hour = /^(\d{1,2})(:\d\d)/.exec(wanted)
  if (kind === 'date' && day) cell = [day[3], day[2].padStart(2, '0'), day[1].padStart(2, '0')].join('-')
  if (kind === 'time' && hour) cell = hour[1].padStart(2, '0') + hour[2]
  main.value = cell.trim()
  return main.value !== ''
}
form.onpaste = event => {
  const row = event.target.closest('.row'), text = event.clipboardData.getData('text/plain')
  if (!row || !/[\t\n]/.test(text.trim())) return
  event.preventDefault()
  const columns = inRows(row.dataset.g), start = columns.indexOf(questionOf(event.target.closest('[data-q]')))
  const lines = table(text), asked = columns.slice(start)
  const isHead = lines[0].every((cell, at) => asked[at] && fold(cell) === fold(titleOf(boxOf(asked[at], row))))
  if (isHead) lines.shift()
  let place = row, done = 0
  for (const line of lines) {
    if (done) place = place.nextElementSibling || addRow(row.dataset.g)
    if (!place) break
    line.slice(0, asked.length).forEach((cell, at) => {
      const box = boxOf(asked[at], place)
      blame(box, put(asked[at], box, cell) ? '' : say('unread', {cell}))
    })
    done += 1
  }
  refresh()
  touched()
  tell(done < lines.length ? 'leftOut' : 'pasted', {count: done, left: lines.length - done})
}
