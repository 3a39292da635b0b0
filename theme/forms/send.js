// The queue: what waits to be sent. Where a form asks for anybody's data it never leaves this page's memory.
const showQueue = () => {
  const waiting = queue.filter(entry => !entry.sent).map(entry => entry.made)
  if (!data.private) keep(queueKey, waiting.length && waiting)
  const list = part('queue').lastElementChild
  part('queue').hidden = !queue.length
  list.textContent = ''
  list.append(...queue.map(entry => {
    const short = entry.made.id.slice(0, 8)
    const item = make('li', {}, make('span', {}, clock(entry.made.captured_at) + ' · ' + short + ' · ' + entry.state))
    if (!entry.sent) item.append(button(say('sendNow'), '', () => send(entry)), button(part('save').textContent, '', () => download(entry.made)))
    item.append(button(say('drop') + ' ' + short, '', () => {
      queue = queue.filter(it => it !== entry)
      showQueue()
      tell('deleted')
      part('send').focus()
    }))
    return item
  }))
}
const send = entry => {
  entry.state = say('sending')
  showQueue()
  return fetch(form.getAttribute('action'), {
    method: 'POST', credentials: 'omit', redirect: 'error',
    headers: {'Content-Type': 'application/json'}, body: JSON.stringify(entry.made),
  }).then(reply => {
    entry.sent = reply.ok
    entry.state = reply.ok ? say('sent') : say('refused', {status: reply.status})
  }, () => { entry.state = say('offline') }).then(() => {
    showQueue()
    if (queue.includes(entry)) part('status').textContent = entry.state
  })
}
const enqueue = made => {
  const old = queue.find(entry => entry.made === made), entry = old || {made}
  if (!old) queue.push(entry)
  if (!entry.sent) send(entry)
}
part('send').onclick = () => finish('web-post', made => made.forEach(enqueue))
ononline = () => queue.filter(entry => !entry.sent).forEach(send)
if (!data.private) queue = (recall(queueKey) || []).map(made => ({made, state: say('waiting')}))
showQueue()
