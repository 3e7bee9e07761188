// Search and filter: a luxury. The page offers topics and years without it.
// What is sought stands in the address, so that a search can be kept and sent.
'use strict';

const form = document.getElementById('search');
const results = document.getElementById('results');
const found = document.getElementById('found');
const shownAtMost = 100;

// fold takes case and accents off, so that "Francois" finds "François".
const fold = (s) => s.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

const element = (name, text, className) => {
  const e = document.createElement(name);
  e.textContent = text;
  if (className) e.className = className;
  return e;
};

const ask = () => Object.fromEntries(new FormData(form));

const matches = (index, entry, words, q) => {
  const [, day, , title, status, topics, rest] = entry;
  if (q.year && day.slice(0, -6) !== q.year) return false;
  if (q.status && status !== q.status) return false;
  if (q.topic && !topics.some((t) => `t/${index.topics[t]}/` === q.topic)) return false;
  entry.folded ??= fold(`${title} ${entry[2]} ${rest}`);
  return words.every((w) => entry.folded.includes(w));
};

const line = ([id, , when, title, status]) => {
  const li = document.createElement('li');
  const a = element('a', title);
  a.href = `${form.dataset.root}e/${id}/`;
  const label = form.querySelector(`#status option[value="${status}"]`);
  li.append(a, element('span', when, 'when'), element('span', label ? label.textContent : status, `status s-${status}`));
  return li;
};

const show = (index, q) => {
  const words = fold(q.q).split(/\s+/).filter(Boolean);
  if (!words.length && !q.topic && !q.year && !q.status) {
    results.replaceChildren();
    found.textContent = '';
    return;
  }
  const hits = index.entries.filter((e) => matches(index, e, words, q)).reverse();
  results.replaceChildren(...hits.slice(0, shownAtMost).map(line));
  found.textContent = hits.length === 1 ? '1 entry' : `${hits.length} entries`;
  if (hits.length > shownAtMost) found.textContent += `, the newest ${shownAtMost} shown`;
};

const read = () => {
  const q = new URLSearchParams(location.search);
  for (const field of form.elements) if (field.name) field.value = q.get(field.name) ?? '';
};

const start = async () => {
  const index = await (await fetch(form.dataset.index)).json();
  form.hidden = false;
  read();
  show(index, ask());
  const update = (keep) => {
    const q = ask();
    const said = new URLSearchParams(Object.entries(q).filter(([, v]) => v)).toString();
    history[keep ? 'pushState' : 'replaceState'](null, '', said ? `?${said}` : location.pathname);
    show(index, q);
  };
  form.addEventListener('input', () => update(false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update(true);
  });
  addEventListener('popstate', () => {
    read();
    show(index, ask());
  });
};

if (form) start().catch(() => {});
