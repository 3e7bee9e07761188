// Search and filter: a luxury. The page offers topics and years without it.
// What is sought stands in the address, so that a search can be kept and sent.
'use strict';

const form = document.getElementById('search');
const results = document.getElementById('results');
const found = document.getElementById('found');
const more = document.getElementById('more');
const browse = document.getElementById('browse');
const step = 100; // how many results are shown at first, and with each press of the button

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

const counted = (n) => (n === 1 ? '1 entry' : `${n.toLocaleString('en-GB')} entries`);

// list shows the first of the hits. What leads to all entries stands in their
// place where there are none.
const list = (hits, shown) => {
  results.replaceChildren(...hits.slice(0, shown).map(line));
  found.textContent = counted(hits.length);
  if (!hits.length) found.textContent += '. Fewer words, or a wider choice, find more; or look through the lists below.';
  if (hits.length > shown) found.textContent += `, the newest ${shown.toLocaleString('en-GB')} shown`;
  more.hidden = hits.length <= shown;
  more.firstElementChild.onclick = () => list(hits, shown + step);
  browse.hidden = hits.length > 0;
};

const show = (index, q) => {
  const words = fold(q.q).split(/\s+/).filter(Boolean);
  if (!words.length && !q.topic && !q.year && !q.status) {
    list([], step);
    found.textContent = '';
    return;
  }
  list(index.entries.filter((e) => matches(index, e, words, q)).reverse(), step);
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
  // A search becomes a step in the browser's history when it is begun; what is
  // typed after that changes it, until it is sent off.
  let begun = false;
  form.addEventListener('input', () => {
    const q = ask();
    const said = new URLSearchParams(Object.entries(q).filter(([, v]) => v)).toString();
    history[begun ? 'replaceState' : 'pushState'](null, '', said ? `?${said}` : location.pathname);
    begun = true;
    show(index, q);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begun = false;
  });
  addEventListener('popstate', () => {
    begun = false;
    read();
    show(index, ask());
  });
};

// A browser gives a page that was opened from disk no other file.
const failed = () => {
  form.remove();
  found.textContent = location.protocol === 'file:'
    ? 'Search works when the site is served, not when it is opened from disk.'
    : 'Search is not available: its index could not be loaded. The lists below lead to every entry.';
};

if (form) start().catch(failed);
