// The page as JavaScript finds it becomes the form that answers.
root.classList.add('js')
form.noValidate = true
for (const it of all('[maxlength]', form)) it.removeAttribute('maxlength')
for (const it of all('.nojs')) it.remove()
for (const {id} of data.groups) {
  models[id] = rows(id)[0].cloneNode(true)
  for (const row of rows(id)) {
    dress(row)
    number(row, row.dataset.row)
  }
  list(id).after(button(say('add'), 'add', () => {
    const row = addRow(id)
    if (row) controls(row)[0].focus()
  }))
}
part('tools').hidden = false
part('save').onclick = () => finish('web-file', made => {
  made.forEach(download)
  tell('saved', {file: made.map(fileName).join(', ')})
})
part('print').onclick = () => print()
part('again').onclick = () => {
  if (!isDirty || confirm(say('sure'))) startAgain('fresh')
}
part('forget').onclick = () => {
  if (confirm(say('sure'))) startAgain('fresh')
}
forgetOld()
restore()
refresh()
for (const box of all('[data-q]', form)) offerToClear(questionOf(box), box)
