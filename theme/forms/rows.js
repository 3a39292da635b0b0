// Questions that are asked in rows: one row a person or thing, by keyboard alone.
const models = {}
const number = (row, count) => {
  row.dataset.row = count
  row.querySelector('.n').textContent = say('row', {row: count})
  for (const it of all('*', row)) {
    for (const key of ['id', 'name', 'for', 'aria-describedby']) {
      const old = it.getAttribute(key)
      if (old) it.setAttribute(key, old.replace(/(^| )(r\.[\w-]+\.)\d+/g, '$1$2' + count))
    }
  }
  row.querySelector('.remove').setAttribute('aria-label', say('remove', {row: count}))
}
const dress = row => row.append(button('×', 'remove', () => removeRow(row)))
const addRow = group => {
  const most = data.groups.find(it => it.id === group).most
  if (rows(group).length >= most) return tell('full', {most})
  const row = models[group].cloneNode(true)
  list(group).append(row)
  dress(row)
  number(row, rows(group).length)
  return row
}
const removeRow = row => {
  const group = row.dataset.g, at = row.dataset.row - 1
  if (isFilled(row) && !confirm(say('sureRow', {row: at + 1}))) return
  if (rows(group).length < 2) addRow(group)
  row.remove()
  rows(group).slice(at).forEach((each, index) => number(each, at + index + 1))
  controls(rows(group)[Math.max(0, at - 1)])[0].focus()
  tell('removed', {row: at + 1, count: rows(group).length})
  refresh()
  touched()
}
// Enter goes on to the next field, and from a row's last one to the next row; so does Tab from the last one.
const goOn = (event, row) => {
  const stops = it => controls(it).filter(it => it.offsetParent)
  const fields = stops(row), at = fields.indexOf(event.target)
  if (at < fields.length - 1) {
    if (event.key === 'Tab') return
    event.preventDefault()
    fields[at + 1].focus()
  } else if (isFilled(row)) {
    const next = row.nextElementSibling || addRow(row.dataset.g)
    if (!next) return
    event.preventDefault()
    stops(next)[0].focus()
  }
}
// All rows that are filled, in as few parts as an intake takes: 64 KiB and 2,000 names each.
const parts = () => {
  const found = [[]]
  let bytes = 0, names = 0
  for (const {id} of data.groups) {
    for (const row of filled(id)) {
      const said = answers(inRows(id), row), more = size(said) + 60, keys = JSON.stringify(said).split('":').length + 3
      if (bytes + more > 50000 || names + keys > 1700) {
        found.push([])
        bytes = names = 0
      }
      found[found.length - 1].push(row)
      bytes += more
      names += keys
    }
  }
  return found
}
