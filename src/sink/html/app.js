// SPDX-FileCopyrightText: The Tisse authors
// SPDX-License-Identifier: Apache-2.0
'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.words;
  const get = id => document.getElementById(id);
  const view = get('view'), svg = view.querySelector('svg'), panel = get('panel'), main = document.querySelector('main');
  const all = selector => Array.from(svg.querySelectorAll(selector));
  const whole = svg.getAttribute('viewBox').split(' ').map(Number);
  const drawings = new Map(), nodes = new Map();
  all('[data-deal],[data-line]').forEach(element => {
    const at = Number(element.dataset.deal !== undefined ? element.dataset.deal : element.dataset.line);
    if (!drawings.has(at)) drawings.set(at, []);
    drawings.get(at).push(element);
  });
  all('[data-node]').forEach(element => nodes.set(Number(element.dataset.node), element));
  const dates = Array.from(new Set(data.articles.map(a => a.date).filter(Boolean))).sort();
  const dayOf = date => (data.articles.find(a => a.date === date) || {}).day || date;
  const start = () => ({ off: new Set(), least: 0, since: 0, until: Math.max(0, dates.length - 1), query: '', chosen: null, box: null });
  let state = start();
  let opener = null;

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => element.setAttribute(name, value));
    children.filter(child => child !== null && child !== undefined).forEach(child => element.append(child));
    return element;
  }

  // ---- Which deals show --------------------------------------------------------------------------------------------

  const fold = text => (text || '').normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

  function inDates(deal) {
    if (state.since === 0 && state.until >= dates.length - 1) return true;
    return deal.claims.some(claim => {
      const date = claim.article === undefined ? undefined : data.articles[claim.article].date;
      return date && date >= dates[state.since] && date <= dates[state.until];
    });
  }

  function sectorsOf(deal) {
    return [deal.from, deal.to].filter(at => at >= 0).map(at => data.nodes[at].sector);
  }

  function isShown(deal) {
    const sectors = sectorsOf(deal);
    return !state.off.has('r' + deal.relation) && !state.off.has('s' + deal.standing) && !state.off.has('c' + deal.change) && deal.value >= data.sums[state.least][0] &&
      !sectors.some(at => state.off.has('g' + at)) && inDates(deal);
  }

  const matches = deal => fold([deal.text].concat(deal.claims.map(claim => claim.sentence)).join(' ')).includes(fold(state.query));

  function refresh() {
    const busy = new Set(), found = new Set();
    let shown = 0;
    data.deals.forEach((deal, at) => {
      const on = isShown(deal), hit = !state.query || matches(deal);
      shown += on ? 1 : 0;
      (drawings.get(at) || []).forEach(element => {
        element.classList.toggle('off', !on);
        element.classList.toggle('dim', on && !hit);
        element.classList.toggle('chosen', state.chosen === deal.id);
      });
      ledger[at].hidden = !on || !hit;
      [deal.from, deal.to].filter(end => end >= 0).forEach(end => {
        if (on) busy.add(end);
        if (on && hit) found.add(end);
      });
    });
    nodes.forEach((element, at) => {
      element.classList.toggle('off', !busy.has(at));
      element.classList.toggle('dim', Boolean(state.query) && !found.has(at) && !fold(data.nodes[at].label).includes(fold(state.query)));
      element.classList.toggle('chosen', state.chosen === 'n-' + at);
    });
    get('count').textContent = shown + ' ' + words.shown + ' ' + data.deals.length;
    get('least-out').textContent = state.least ? words.least + ' ' + data.sums[state.least][1] : data.sums[0][1];
    const wide = state.since === 0 && state.until >= dates.length - 1;
    get('dates-out').textContent = wide || !dates.length ? words.all : words.from + ' ' + dayOf(dates[state.since]) + ' ' + words.until + ' ' + dayOf(dates[state.until]);
    remember();
  }

  // ---- State in the address ------------------------------------------------------------------------------------------

  let writing = false;

  function remember() {
    const parts = new URLSearchParams();
    if (state.off.size) parts.set('off', Array.from(state.off).sort().join('.'));
    if (state.least) parts.set('least', state.least);
    if (state.since > 0) parts.set('since', dates[state.since]);
    if (state.until < dates.length - 1) parts.set('until', dates[state.until]);
    if (state.query) parts.set('q', state.query);
    if (state.chosen) parts.set('show', state.chosen);
    if (state.box) parts.set('view', state.box.map(Math.round).join('.'));
    const text = '#' + parts.toString();
    if (text !== (location.hash || '#')) {
      writing = true;
      try { history.replaceState(null, '', text); } catch (error) { location.hash = text; }
      writing = false;
    }
  }

  function recall() {
    const parts = new URLSearchParams(location.hash.slice(1));
    state = start();
    (parts.get('off') || '').split('.').filter(key => /^[rsgc]-?\d+$/.test(key)).forEach(key => state.off.add(key));
    state.least = Math.min(data.sums.length - 1, Math.max(0, parseInt(parts.get('least'), 10) || 0));
    state.since = Math.max(0, dates.indexOf(parts.get('since')));
    state.until = dates.includes(parts.get('until')) ? dates.indexOf(parts.get('until')) : state.until;
    state.query = (parts.get('q') || '').slice(0, 200);
    const box = (parts.get('view') || '').split('.').map(Number);
    state.box = box.length === 4 && box.every(Number.isFinite) && box[2] > 10 && box[3] > 10 ? box : null;
    document.querySelectorAll('.choice input').forEach(input => { input.checked = !state.off.has(input.value); });
    get('least').value = state.least;
    get('since').value = state.since;
    get('until').value = state.until;
    get('search').value = state.query;
    setBox(state.box || fit());
    const show = parts.get('show');
    if (show) choose(show, false); else close(false);
    refresh();
  }

  // ---- Zoom and pan --------------------------------------------------------------------------------------------------

  /** The drawing alone: the choices beside it are its legend. */
  const fitted = (function () {
    const drawing = svg.querySelector('.drawing'), part = drawing.getBBox();
    const at = drawing.transform.baseVal.consolidate();
    if (!part.height || !at) return whole.slice();
    return [part.x + at.matrix.e - 12, part.y + at.matrix.f - 12, part.width + 24, part.height + 24];
  })();
  const fit = () => fitted.slice();

  function setBox(box) {
    svg.setAttribute('viewBox', box.map(value => Math.round(value * 10) / 10).join(' '));
  }

  function currentBox() {
    return svg.getAttribute('viewBox').split(' ').map(Number);
  }

  function zoom(factor, px, py) {
    const box = currentBox();
    const width = Math.min(whole[2] * 4, Math.max(60, box[2] * factor)), scale = width / box[2];
    state.box = [px - (px - box[0]) * scale, py - (py - box[1]) * scale, width, box[3] * scale];
    setBox(state.box);
    remember();
  }

  function zoomMiddle(factor) {
    const box = currentBox();
    zoom(factor, box[0] + box[2] / 2, box[1] + box[3] / 2);
  }

  function move(dx, dy) {
    const box = currentBox();
    state.box = [box[0] + dx, box[1] + dy, box[2], box[3]];
    setBox(state.box);
    remember();
  }

  function atPointer(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [point.x, point.y];
  }

  let drag = null;
  view.addEventListener('wheel', event => {
    event.preventDefault();
    const [x, y] = atPointer(event);
    zoom(Math.exp(Math.max(-100, Math.min(100, event.deltaY)) / 400), x, y);
  }, { passive: false });
  view.addEventListener('pointerdown', event => {
    if (event.button === 0) drag = { at: atPointer(event), moved: false, id: event.pointerId };
  });
  view.addEventListener('pointermove', event => {
    if (!drag) return;
    const [x, y] = atPointer(event), dx = drag.at[0] - x, dy = drag.at[1] - y;
    if (!drag.moved && Math.hypot(dx, dy) * svg.getScreenCTM().a < 4) return;
    if (!drag.moved) view.setPointerCapture(drag.id);
    drag.moved = true;
    view.classList.add('drag');
    move(dx, dy);
  });
  ['pointerup', 'pointercancel'].forEach(name => view.addEventListener(name, () => {
    view.classList.remove('drag');
    const moved = drag && drag.moved;
    drag = null;
    if (moved) view.addEventListener('click', event => event.stopPropagation(), { capture: true, once: true });
  }));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) { close(true); return; }
    if (!view.contains(document.activeElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = currentBox()[2] / 12;
    const act = { '+': () => zoomMiddle(0.8), '=': () => zoomMiddle(0.8), '-': () => zoomMiddle(1.25), '0': () => fitAll(),
      ArrowLeft: () => move(-step, 0), ArrowRight: () => move(step, 0), ArrowUp: () => move(0, -step), ArrowDown: () => move(0, step) }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  // On paper there are no choices beside the drawing: its own legend and footer go along.
  window.addEventListener('beforeprint', () => { if (!state.box) setBox([whole[0], fitted[1], whole[2], whole[3] - fitted[1]]); });
  window.addEventListener('afterprint', () => { if (!state.box) setBox(fit()); });

  function fitAll() { state.box = null; setBox(fit()); remember(); }
  get('zoom-in').addEventListener('click', () => zoomMiddle(0.8));
  get('zoom-out').addEventListener('click', () => zoomMiddle(1.25));
  get('zoom-fit').addEventListener('click', fitAll);

  // ---- The panel -------------------------------------------------------------------------------------------------------

  function quote(claim) {
    const letters = Array.from(claim.sentence || '');
    const kinds = new Array(letters.length).fill('');
    (claim.marks || []).forEach(([begin, end, kind]) => { for (let i = begin; i < end && i < kinds.length; ++i) kinds[i] = kinds[i] || kind; });
    const out = make('blockquote', {});
    for (let i = 0, end; i < letters.length; i = end) {
      for (end = i; end < letters.length && kinds[end] === kinds[i]; ++end);
      const piece = letters.slice(i, end).join('');
      out.append(kinds[i] ? make('mark', { class: kinds[i] }, piece) : piece);
    }
    return out;
  }

  function link(url, text) {
    return /^https?:\/\//i.test(url || '') ? make('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, text) : null;
  }

  function claimItem(claim) {
    const article = claim.article === undefined ? {} : data.articles[claim.article];
    const teller = claim.speaker || claim.medium || article.publisher || words.narrator;
    const item = make('li', { class: 's-' + data.standings[claim.standing].id });
    item.append(article.date ? make('time', { datetime: article.date }, article.day) : make('span', { class: 'when' }, words.undated));
    item.append(' — ' + data.standings[claim.standing].label + (claim.amount ? ', ' + claim.amount : ''));
    item.append(make('div', {}, words.says + ' ' + teller + (article.publisher && teller !== article.publisher ? ' (' + article.publisher + ')' : '')));
    if (claim.sentence) item.append(quote(claim));
    const to = link(article.url, words.read + (article.title ? ' : ' + article.title : ''));
    item.append(to || make('span', { class: 'what' }, article.title || ''));
    return item;
  }

  function head(title) {
    panel.textContent = '';
    const button = make('button', { type: 'button', class: 'close', 'aria-label': words.close }, '×');
    button.addEventListener('click', () => close(true));
    const heading = make('h2', { tabindex: '-1' }, title);
    panel.append(button, heading);
    return heading;
  }

  function showDeal(deal) {
    const heading = head(deal.subject + (deal.object ? ' → ' + deal.object : ''));
    panel.append(make('p', { class: 'what' }, deal.label + ' · ' + data.standings[deal.standing].label + ' · ' + deal.sources + ' ' +
      (deal.sources > 1 ? words.sources : words.source)));
    if (data.changes.length) {
      panel.append(make('p', { class: 'change' }, data.changes[deal.change].label + (deal.mark && deal.mark !== data.changes[deal.change].label ? ' (' + deal.mark + ')' : '')));
    }
    if (deal.conflicts.length) {
      panel.append(make('h3', {}, words.disagreement));
      const side = lines => make('ul', {}, ...lines.map(line => make('li', {}, line)));
      deal.conflicts.forEach(it => panel.append(make('div', { class: 'conflict' }, make('strong', {}, it.lead), side(it.left),
        make('em', {}, words.against), side(it.right))));
    }
    panel.append(make('h3', {}, words.timeline), make('ol', {}, ...deal.claims.map(claimItem)));
    return heading;
  }

  function dealButton(deal) {
    const button = make('button', { type: 'button' }, deal.text);
    button.addEventListener('click', () => choose(deal.id, true));
    return button;
  }

  function showNode(at) {
    const node = data.nodes[at], heading = head(node.label);
    const sector = node.sector >= 0 ? data.sectors[node.sector].label : '';
    panel.append(make('p', { class: 'what' }, [node.kind, sector].filter(Boolean).join(' · ')));
    const more = link(node.url, words.more);
    if (more) panel.append(make('p', {}, more));
    const own = data.deals.filter(deal => (deal.from === at || deal.to === at) && isShown(deal));
    panel.append(make('h3', {}, words.deals), make('ul', {}, ...own.map(deal => make('li', {}, dealButton(deal)))));
    return heading;
  }

  function choose(id, focus) {
    const deal = data.deals.find(it => it.id === id), node = /^n-\d+$/.test(id) ? Number(id.slice(2)) : -1;
    if (!deal && !data.nodes[node]) return;
    if (panel.hidden) opener = document.activeElement;
    state.chosen = id;
    const heading = deal ? showDeal(deal) : showNode(node);
    panel.hidden = false;
    main.classList.add('open');
    panel.scrollTop = 0;
    refresh();
    if (focus) heading.focus();
  }

  function close(focus) {
    panel.hidden = true;
    main.classList.remove('open');
    state.chosen = null;
    refresh();
    if (focus && opener && opener.focus) opener.focus();
  }

  function pick(target, focus) {
    const deal = target.closest('[data-deal]'), body = target.closest('.body');
    if (deal) choose(data.deals[Number(deal.dataset.deal)].id, focus);
    else if (body) choose('n-' + body.parentNode.dataset.node, focus);
    return Boolean(deal || body);
  }
  svg.addEventListener('click', event => pick(event.target, false));
  svg.addEventListener('keydown', event => {
    if ((event.key === 'Enter' || event.key === ' ') && pick(event.target, true)) event.preventDefault();
  });

  // ---- Controls --------------------------------------------------------------------------------------------------------

  /** A small drawing of the line that stands for a choice, taken from the legend. */
  function sample(selector) {
    const line = selector && svg.querySelector('.legend ' + selector), name = 'http://www.w3.org/2000/svg';
    const out = document.createElementNS(name, 'svg');
    out.setAttribute('class', 'tisse-map sample');
    out.setAttribute('aria-hidden', 'true');
    if (line) {
      const box = line.getBBox();
      out.setAttribute('viewBox', [box.x - 2, box.y + box.height / 2 - 9, 46, 18].join(' '));
      out.append(line.parentNode.cloneNode(true));
    }
    return out;
  }

  function addChoices(id, key, entries, count, selector) {
    const box = get(id);
    entries.forEach((entry, at) => {
      const number = count(at);
      if (!number) return;
      const input = make('input', { type: 'checkbox', value: key + at, checked: '' });
      input.addEventListener('change', () => {
        if (input.checked) state.off.delete(input.value); else state.off.add(input.value);
        refresh();
      });
      box.append(make('label', { class: 'choice' }, input, selector ? sample(selector(at, entry)) : null, make('span', {}, entry.label), make('span', { class: 'number' }, String(number))));
    });
    box.hidden = !box.querySelector('input');
  }
  if (data.changes.length) {
    addChoices('by-change', 'c', data.changes, at => data.deals.filter(deal => deal.change === at).length, (at, entry) => '.plain .line.c-' + entry.id);
  }
  addChoices('by-relation', 'r', data.relations, at => data.deals.filter(deal => deal.relation === at).length, at => '.line.r' + at);
  addChoices('by-standing', 's', data.standings, at => data.deals.filter(deal => deal.standing === at).length, (at, entry) => '.plain .line.s-' + entry.id);
  addChoices('by-sector', 'g', data.sectors, at => data.deals.filter(deal => sectorsOf(deal).includes(at)).length);
  ['since', 'until'].forEach(id => {
    get(id).max = Math.max(0, dates.length - 1);
    get(id).addEventListener('input', () => {
      const value = Number(get(id).value);
      state[id] = id === 'since' ? Math.min(value, state.until) : Math.max(value, state.since);
      get(id).value = state[id];
      get(id).setAttribute('aria-valuetext', dayOf(dates[state[id]]) || '');
      refresh();
    });
  });
  get('dates').hidden = dates.length < 2;
  get('least').addEventListener('input', () => {
    state.least = Number(get('least').value);
    get('least').setAttribute('aria-valuetext', data.sums[state.least][1]);
    refresh();
  });
  get('search').addEventListener('input', () => { state.query = get('search').value.trim(); refresh(); });
  get('controls').addEventListener('submit', event => {
    event.preventDefault();
    const at = state.query ? data.nodes.findIndex(node => fold(node.label).includes(fold(state.query))) : -1;
    if (at >= 0) choose('n-' + at, true);
  });
  get('controls').addEventListener('reset', event => {
    event.preventDefault();
    history.replaceState(null, '', '#');
    recall();
  });

  const ledger = data.deals.map(deal => make('li', {}, dealButton(deal)));
  get('ledger').append(...ledger);

  // ---- Saving ------------------------------------------------------------------------------------------------------------

  function picture() {
    const copy = svg.cloneNode(true), box = currentBox();
    copy.querySelectorAll('.off').forEach(element => element.remove());
    copy.querySelectorAll('[tabindex]').forEach(element => element.removeAttribute('tabindex'));
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    if (state.box) {
      const paper = copy.querySelector('.paper');
      ['x', 'y', 'width', 'height'].forEach((name, at) => paper.setAttribute(name, box[at]));
    } else {
      copy.setAttribute('viewBox', whole.join(' '));
    }
    const size = state.box ? box : whole;
    copy.setAttribute('width', Math.round(size[2]));
    copy.setAttribute('height', Math.round(size[3]));
    return { text: new XMLSerializer().serializeToString(copy), width: Math.round(size[2]), height: Math.round(size[3]) };
  }

  function save(blob, name) {
    const url = URL.createObjectURL(blob);
    const anchor = make('a', { href: url, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  get('save-svg').addEventListener('click', () => save(new Blob([picture().text], { type: 'image/svg+xml' }), 'map.svg'));
  get('save-png').addEventListener('click', () => {
    const made = picture(), image = new Image(), scale = Math.min(2, 12000 / Math.max(made.width, made.height));
    image.onload = () => {
      const canvas = make('canvas', { width: Math.round(made.width * scale), height: Math.round(made.height * scale) });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => save(blob, 'map.png'), 'image/png');
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(made.text);
  });

  window.addEventListener('hashchange', () => { if (!writing) recall(); });
  recall();
})();
