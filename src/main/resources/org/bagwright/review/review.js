"use strict";
// The review page. Text of captures reaches the page as text nodes alone: nothing here makes markup of a string.
(() => {
  const at = (id) => document.getElementById(id);
  const node = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "class") made.className = value;
      else made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  };
  const bdi = (text) => node("bdi", {}, text);
  const plural = (number, word) => number.toLocaleString("en") + " " + word + (number === 1 ? "" : "s");
  const spaced = (label) => label.replaceAll("-", " ").replaceAll("_", " ");

  const FIRST_ROWS = 150; // rows made at once; the others follow in idle moments
  const MORE_ROWS = 400;
  const ALIVE_MINUTES = 5;
  const COMPARED_SECONDS = 3; // until the server is asked again whether it has compared raw/ with the bag

  let state = { file: "", undo: false, progress: [] };
  let roles = [];
  let items = [];
  let current = -1; // in the queue
  let capture = null;
  let chosen = 0;
  let made = 0; // rows
  let keysAct = true;
  let lastTouched = Date.now();

  // ---- the server

  class Changed extends Error {}

  async function ask(path, body) {
    let answer;
    try {
      answer = await fetch(path, body === undefined ? {} : {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    } catch (gone) {
      throw new Error("The review has stopped. What was shown as saved is saved. To go on, start bagwright review again.");
    }
    const told = await answer.json();
    if (answer.status === 409) throw new Changed(told.error);
    if (!answer.ok) throw new Error(told.error);
    return told;
  }

  function warn(error) {
    const changed = error instanceof Changed;
    at("status").textContent = ""; // what was saved before isn't what failed now
    at("alert-text").textContent = error.message;
    at("alert-button").hidden = !changed;
    at("alert").hidden = false;
    if (changed) at("alert-button").focus();
  }

  // One thing after the other: a key that is pressed while a decision is being saved is heard after it.
  let last = Promise.resolve();
  function guarded(work) {
    last = last.then(work).catch(warn);
    return last;
  }

  let saying;
  function say(text) {
    at("status").textContent = text;
    clearTimeout(saying);
    saying = setTimeout(() => { at("status").textContent = ""; }, 6000);
  }

  function take(next) {
    state = next;
    at("dataset").textContent = next.name;
    document.title = "Review of " + next.name;
    if (at("older").textContent !== (next.older || "")) at("older").textContent = next.older || "";
    at("older").hidden = !next.older;
    at("progress").replaceChildren(...next.progress.filter((p) => p.all > 0).map((p) => node("p", {}, p.told)));
    document.querySelector("[data-act=undo]").disabled = !next.undo && !ownDecision();
  }

  // ---- the queue

  const KINDS = { unsure: "Unsure", large: "Large removals", sample: "Random sample of what was sure" };
  const DONE = { agree: "agreed", restore: "restored", remove: "removed", role: "role changed" };

  function itemWords(item) {
    const judged = (item.kept ? "kept" : "removed") + " · " + spaced(item.role) + " · " + item.percent + " % sure";
    return item.decided ? "✓ you: " + DONE[item.decided] + " (was " + judged + ")" : judged;
  }

  function showQueue() {
    if (at("show").value === "all") {
      showCaptures();
      return;
    }
    const asked = at("filter").value.trim().toLowerCase();
    const lists = Object.entries(KINDS).flatMap(([kind, name]) => {
      const own = items.filter((item) => item.kind === kind && matches(item, asked));
      if (own.length === 0) return [];
      return [
        node("h3", { id: "kind-" + kind }, name + " (" + own.length + ")"),
        node("ul", { "aria-labelledby": "kind-" + kind }, ...own.map(itemNode)),
      ];
    });
    if (lists.length === 0) lists.push(node("p", { class: "empty" }, asked ? "Nothing has these words." : "There is nothing to look at."));
    at("queue").replaceChildren(...lists);
    at("filter-told").textContent = asked ? plural(items.filter((item) => matches(item, asked)).length, "block") : "";
  }

  let captures = null;
  async function showCaptures() {
    try {
      captures = captures || (await ask("/api/captures"));
    } catch (error) {
      warn(error);
      return;
    }
    const asked = at("filter").value.trim().toLowerCase();
    const found = captures.captures.filter((row) => (row.title + " " + row.name).toLowerCase().includes(asked));
    const more = captures.all - captures.captures.length;
    at("queue").replaceChildren(
      node("ul", { "aria-label": "All captures" }, ...found.map((row) => {
        const button = node("button", { type: "button", class: "item" },
          node("span", { class: "name" }, bdi(row.title)), node("span", { class: "what" }, "raw/", bdi(row.name)));
        button.addEventListener("click", () => guarded(async () => {
          await open(row.capture);
          choose(0, true);
        }));
        return node("li", {}, button);
      })),
      more > 0 ? node("p", { class: "empty" }, plural(more, "capture") + " more aren't listed.") : "");
    at("filter-told").textContent = asked ? plural(found.length, "capture") : "";
  }

  function matches(item, asked) {
    return asked === "" || (item.title + " " + item.capture + " " + item.kind + " " + itemWords(item)).toLowerCase().includes(asked);
  }

  function itemNode(item) {
    const button = node("button", { type: "button", class: item.decided ? "item done" : "item" },
      node("span", { class: "name" }, bdi(item.title)),
      node("span", { class: "what" }, itemWords(item)));
    button.addEventListener("click", () => guarded(() => goTo(items.indexOf(item))));
    item.button = button;
    mark(item);
    return node("li", {}, button);
  }

  function mark(item) {
    if (item.button) item.button.setAttribute("aria-current", String(items.indexOf(item) === current));
  }

  async function goTo(index) {
    const before = items[current];
    current = index;
    if (before) mark(before);
    const item = items[index];
    if (!item) return;
    mark(item);
    if (item.button) item.button.scrollIntoView({ block: "nearest" });
    if (!capture || capture.id !== item.capture) await open(item.capture);
    choose(item.block, true);
  }

  async function goOn() {
    const open = (item) => !item.decided && matches(item, at("filter").value.trim().toLowerCase());
    let next = items.findIndex((item, index) => index > current && open(item));
    if (next < 0) next = items.findIndex(open);
    if (next < 0 || next === current) {
      say("Nothing is left in the queue" + (at("filter").value ? " with these words." : "."));
      return;
    }
    await goTo(next);
  }

  // ---- the document

  async function open(id) {
    capture = await ask("/api/capture?id=" + encodeURIComponent(id));
    const first = capture.documents[0];
    const title = first && valueOf(first, "title");
    at("title").replaceChildren(bdi(title || capture.name));
    const many = capture.documents.length;
    at("place").replaceChildren(
      "raw/", bdi(capture.name), " · ", plural(capture.blocks.length, "block"), " · ",
      many === 0 ? "no document: " + (capture.excluded || "") : plural(many, "document"));
    showValues();
    at("blocks").replaceChildren();
    made = 0;
    chosen = 0;
    document.querySelector("main").scrollTop = 0;
    makeRows(FIRST_ROWS);
    later();
    if (capture.blocks.length === 0) at("blocks").append(node("p", { class: "empty" }, "This capture has no text to show."));
  }

  function later() {
    const shown = capture;
    if (made >= shown.blocks.length) return;
    setTimeout(() => {
      if (capture !== shown) return;
      makeRows(made + MORE_ROWS);
      later();
    }, 16);
  }

  function makeRows(to) {
    const rows = document.createDocumentFragment();
    for (; made < Math.min(to, capture.blocks.length); made++) rows.append(rowNode(made));
    at("blocks").append(rows);
  }

  function fateOf(block) {
    return block.decision ? block.decision.fate : block.fate;
  }

  function roleOf(block) {
    return block.decision ? block.decision.role : block.role;
  }

  function rowNode(index) {
    const row = node("div", { role: "option", "aria-selected": "false", tabindex: "-1", id: "block-" + index });
    row.addEventListener("click", () => choose(index, true));
    fill(row, index);
    return row;
  }

  function fill(row, index) {
    const block = capture.blocks[index];
    const fate = fateOf(block);
    const role = roleOf(block);
    row.className = "block role-" + role + (fate === "removed" ? " removed" : "") + (block.decision ? " changed" : "");
    const word = fate === "removed" ? "removed" : fate === "metadata" ? "read" : "kept";
    const badges = node("p", { class: "badges" }, node("span", { class: "badge fate" }, word + " · " + spaced(role)));
    if (!block.sure && !block.decision) badges.append(node("span", { class: "badge unsure" }, "unsure, " + block.percent + " %"));
    if (block.decision) {
      const wide = block.decision.scope === "block" ? "" : ", for all such lines";
      badges.append(node("span", { class: "badge you" }, block.decision.by + ": " + DONE[block.decision.what] + wide));
      if (block.decision.note) badges.append(node("span", { class: "badge" }, "“", bdi(block.decision.note), "”"));
    }
    const left = fate === "removed" ? node("s", {}, block.text) : block.text;
    if (block.more) badges.append(node("span", { class: "badge" }, plural(block.more, "character") + " more aren't shown"));
    const right = node("div", { class: "cell right", "aria-hidden": "true" });
    if (fate !== "removed") {
      // A line like that of the left's badges: the texts stand beside one another.
      right.append(node("p", { class: "badges" }, fate === "metadata" ? spaced(role) : "\u00a0"));
      right.append(node("p", { class: "text" + (fate === "metadata" ? " value" : ""), dir: "auto" }, block.text));
    }
    row.replaceChildren(node("div", { class: "cell left" }, badges, node("p", { class: "text", dir: "auto" }, left)), right);
  }

  function choose(index, focus) {
    if (!capture || capture.blocks.length === 0) return;
    const to = Math.max(0, Math.min(capture.blocks.length - 1, index));
    if (to >= made) makeRows(to + 1);
    const before = at("block-" + chosen);
    if (before) {
      before.setAttribute("aria-selected", "false");
      before.tabIndex = -1;
    }
    chosen = to;
    const row = at("block-" + to);
    row.setAttribute("aria-selected", "true");
    row.tabIndex = 0;
    if (focus) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    showReason();
  }

  function showReason() {
    const block = capture.blocks[chosen];
    const judged = block.fate === "removed" ? "removed" : block.fate === "metadata" ? "read" : "kept";
    const parts = [
      node("p", {}, node("b", {}, "The rules: "), judged + " as " + spaced(block.role) + ", " + (block.sure ? "sure" : "unsure") + " (" + block.percent + " %)"),
      node("p", {}, node("b", {}, "Because "), bdi(block.why)),
    ];
    if (block.decision) {
      parts.push(node("p", {}, node("b", {}, "Decided: "),
        DONE[block.decision.what] + " by ", bdi(block.decision.by), ", " + block.decision.date.slice(0, 10) + " (" + block.decision.id + ")"));
    }
    at("reason").replaceChildren(...parts);
    document.querySelector("[data-act=undo]").disabled = !state.undo && !ownDecision();
  }

  function ownDecision() {
    const block = capture && capture.blocks[chosen];
    return block && block.decision && block.decision.scope === "block" ? block.decision : null;
  }

  // ---- the record

  function valueOf(doc, key) {
    const found = doc.values.find((value) => value.key === key);
    return found && (found.decision ? found.decision.value : found.value) || "";
  }

  function showValues() {
    const tables = capture.documents.map((doc) => {
      const rows = doc.values.filter((value) => value.value || value.decision).map((value) => node("tr", {},
        node("th", { scope: "row" }, spaced(value.key)),
        node("td", {}, value.decision
          ? node("span", {}, bdi(value.decision.value || "(nothing)"), " ", node("span", { class: "badge you" }, "decided, " + value.decision.id))
          : bdi(value.value)),
        node("td", { class: "quiet" }, value.decision ? "was: " + (value.value || "nothing") : value.evidence || "")));
      return node("table", {}, node("caption", {}, doc.id + (doc.flags.length ? " · " + doc.flags.join(", ") : "")), node("tbody", {}, ...rows));
    });
    at("values").replaceChildren(...tables);
    at("record").hidden = tables.length === 0;
  }

  // ---- decisions

  function by() {
    return at("by").value.trim() || state.by;
  }

  async function decide(what, more = {}) {
    const told = await ask("/api/decide", { file: state.file, capture: capture.id, block: chosen, what, by: by(), ...more });
    await refresh(told);
    return told;
  }

  // The page shows what the server has read back from the file.
  async function refresh(told) {
    take(told);
    const [fresh, queue] = await Promise.all([
      capture ? ask("/api/capture?id=" + encodeURIComponent(capture.id)) : null,
      ask("/api/queue"),
    ]);
    const known = new Map(items.map((item) => [item.capture + "/" + item.block, item]));
    for (const next of queue.items) {
      const item = known.get(next.capture + "/" + next.block);
      if (!item || item.decided === next.decided) continue;
      item.decided = next.decided;
      if (item.button) {
        item.button.className = item.decided ? "item done" : "item";
        item.button.querySelector(".what").textContent = itemWords(item);
      }
    }
    if (fresh) {
      const old = capture;
      capture = fresh;
      fresh.blocks.forEach((block, index) => {
        if (index < made && JSON.stringify(block.decision) !== JSON.stringify(old.blocks[index].decision)) fill(at("block-" + index), index);
      });
      if (JSON.stringify(fresh.documents) !== JSON.stringify(old.documents)) {
        showValues();
        const title = fresh.documents[0] && valueOf(fresh.documents[0], "title");
        at("title").replaceChildren(bdi(title || fresh.name));
      }
      if (fresh.blocks.length) showReason();
    }
  }

  function follow() {
    // Decisions in the document are decisions in the queue: go on from here.
    const index = items.findIndex((item) => item.capture === capture.id && item.block === chosen);
    if (index >= 0) {
      const before = items[current];
      current = index;
      if (before) mark(before);
      mark(items[index]);
    }
  }

  function ready() {
    return capture && capture.blocks.length > 0;
  }

  const acts = {
    async agree() {
      if (!ready()) return;
      follow();
      if (!ownDecision()) {
        await decide("agree");
        say("Saved: you agree. " + (state.progress[0] || { told: "" }).told);
      }
      await goOn();
    },
    async restore() {
      if (!ready()) return;
      follow();
      await decide("restore");
      say("Saved: restored.");
    },
    async remove() {
      if (!ready()) return;
      follow();
      await decide("remove");
      say("Saved: removed.");
    },
    async undo() {
      const own = ownDecision();
      if (!state.undo && !own) {
        say("There is nothing to undo.");
        return;
      }
      await refresh(await ask("/api/undo", state.undo ? { file: state.file } : { file: state.file, id: own.id }));
      say("Undone.");
    },
    async skip() { await goOn(); },
    async up() { choose(chosen - 1, true); },
    async down() { choose(chosen + 1, true); },
    async filter() { at("filter").focus(); at("filter").select(); },
    async help() { await dialog("help-dialog"); },
    async role() {
      if (!ready()) return;
      const now = roleOf(capture.blocks[chosen]);
      const choice = (role) => {
        const input = node("input", { type: "radio", name: "role", value: role.role });
        input.checked = role.role === now;
        return node("label", { class: "choice" }, input, role.name);
      };
      at("roles").replaceChildren(
        node("fieldset", {}, node("legend", {}, "Kept in the text"), ...roles.filter((role) => role.text).map(choice)),
        node("fieldset", {}, node("legend", {}, "Not in the text"), ...roles.filter((role) => !role.text).map(choice)));
      if (!(await dialog("role-dialog", "#roles input:checked"))) return;
      const picked = document.querySelector("#roles input:checked");
      if (!picked) return;
      follow();
      await decide("role", { role: picked.value });
      say("Saved: it is " + spaced(picked.value) + ".");
    },
    async edit() {
      if (!capture || capture.documents.length === 0) {
        say("This capture has no document.");
        return;
      }
      const own = ready() ? capture.blocks[chosen].document : null;
      at("edit-document").replaceChildren(...capture.documents.map((doc) => node("option", { value: doc.id }, doc.id)));
      at("edit-document").value = capture.documents.some((doc) => doc.id === own) ? own : capture.documents[0].id;
      at("edit-key").replaceChildren(...capture.documents[0].values.map((value) => node("option", { value: value.key }, spaced(value.key))));
      showValue();
      if (!(await dialog("edit-dialog", "#edit-key"))) return;
      await decide("metadata", { document: at("edit-document").value, key: at("edit-key").value, value: at("edit-value").value });
      say("Saved: " + spaced(at("edit-key").value) + (at("edit-value").value.trim() ? "." : " is left empty."));
    },
    async note() {
      if (!ready()) return;
      const decision = ownDecision();
      at("note-text").value = decision ? decision.note : "";
      if (!(await dialog("note-dialog", "#note-text"))) return;
      follow();
      const what = decision ? decision.what : "agree";
      const role = decision && decision.what === "role" ? { role: decision.role } : {};
      await decide(what, { ...role, note: at("note-text").value });
      say("Saved with your note.");
    },
    async pattern() {
      if (!ready()) return;
      const block = capture.blocks[chosen];
      const decision = block.decision;
      at("pattern-act").value = decision && decision.what !== "agree" ? decision.what : fateOf(block) === "removed" ? "remove" : "restore";
      at("pattern-role").replaceChildren(node("option", { value: "" }, "as it seems"), ...roles.map((role) => node("option", { value: role.role }, role.name)));
      at("pattern-role").value = decision && decision.what === "role" ? decision.role : "";
      at("pattern-site").textContent = capture.site;
      at("pattern-text").value = "";
      document.querySelector("input[name=scope][value=site]").checked = true;
      await showMatches();
      if (!(await dialog("pattern-dialog", "#pattern-act"))) return;
      const what = at("pattern-act").value;
      const role = at("pattern-role").value;
      await decide(what, {
        scope: document.querySelector("input[name=scope]:checked").value,
        pattern: at("pattern-text").value,
        ...(role ? { role } : {}),
      });
      say("Saved for all such lines.");
    },
  };

  function showValue() {
    const doc = capture.documents.find((one) => one.id === at("edit-document").value);
    at("edit-value").value = doc ? valueOf(doc, at("edit-key").value) : "";
  }

  let patternAsked = 0;
  async function showMatches() {
    const asked = ++patternAsked;
    at("pattern-ok").disabled = true; // until it is shown what the decision touches
    if (document.querySelector("#pattern-dialog[open]") && !at("pattern-text").value.trim()) {
      at("pattern-told").textContent = "Write as much of the line as tells it apart.";
      at("matches").replaceChildren();
      return;
    }
    const body = { capture: capture.id, block: chosen, scope: document.querySelector("input[name=scope]:checked").value };
    if (at("pattern-text").value.trim()) body.pattern = at("pattern-text").value;
    try {
      const told = await ask("/api/pattern", body);
      if (asked !== patternAsked) return;
      if (!document.querySelector("#pattern-dialog[open]")) at("pattern-text").value = told.pattern;
      const roleless = at("pattern-act").value === "role" && !at("pattern-role").value;
      at("pattern-ok").disabled = told.blocks === 0 || roleless;
      at("pattern-told").textContent = "It touches " + plural(told.blocks, "block") + " of " + plural(told.captures, "capture")
        + ": now " + told.kept.toLocaleString("en") + " kept, " + (told.blocks - told.kept).toLocaleString("en") + " removed."
        + (told.blocks > told.matches.length ? " The first " + told.matches.length + ":" : "")
        + (roleless ? " Choose the role that they are." : "");
      at("matches").replaceChildren(...told.matches.map((match) => node("li", {},
        bdi(match.line), node("span", { class: "quiet" }, " — " + (match.kept ? "kept" : "removed") + ", ", bdi(match.title)))));
    } catch (error) {
      at("pattern-ok").disabled = true;
      at("pattern-told").textContent = error.message;
      at("matches").replaceChildren();
    }
  }

  // ---- dialogs

  function dialog(id, first) {
    const box = at(id);
    const back = document.activeElement;
    box.returnValue = "cancel";
    box.showModal();
    const target = first && box.querySelector(first);
    if (target) target.focus();
    return new Promise((done) => {
      box.addEventListener("close", () => {
        if (back && back.isConnected && back !== document.body) back.focus({ preventScroll: true });
        else if (ready()) choose(chosen, true);
        done(box.returnValue === "ok");
      }, { once: true });
    });
  }

  // Enter in a field does what the main button does, not what the first one does.
  for (const box of document.querySelectorAll("dialog")) {
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
        event.preventDefault();
        const main = box.querySelector("button.main");
        if (!main.disabled) box.close("ok");
      }
    });
  }

  // ---- keys and buttons

  const KEYS = { a: "agree", r: "restore", x: "remove", t: "role", e: "edit", p: "pattern", u: "undo", j: "down", k: "up", s: "skip", n: "note", "/": "filter", "?": "help" };

  function act(name) {
    lastTouched = Date.now();
    // What went wrong before is past; only that the file has changed stands until it is read again.
    if (at("alert-button").hidden) at("alert").hidden = true;
    guarded(acts[name]);
  }

  document.addEventListener("keydown", (event) => {
    lastTouched = Date.now();
    if (document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
      if (event.key === "Escape" && target.id === "filter") {
        target.value = "";
        showQueue();
        if (ready()) choose(chosen, true);
      }
      return;
    }
    const inBlocks = target.closest && target.closest("#blocks");
    const moves = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: capture ? capture.blocks.length - 1 : 0 };
    if (inBlocks && event.key in moves) {
      event.preventDefault();
      choose(moves[event.key], true);
    } else if (keysAct && Object.hasOwn(KEYS, event.key)) {
      event.preventDefault();
      act(KEYS[event.key]);
    }
  });

  for (const button of document.querySelectorAll("[data-act]")) button.addEventListener("click", () => act(button.dataset.act));

  // One stop for the tab key in the toolbar would hide buttons from those who don't know of arrow keys: all are stops.
  at("filter").addEventListener("input", showQueue);
  at("show").addEventListener("change", showQueue);
  at("edit-document").addEventListener("change", showValue);
  at("edit-key").addEventListener("change", showValue);
  at("pattern-text").addEventListener("input", showMatches);
  at("pattern-act").addEventListener("change", showMatches);
  at("pattern-role").addEventListener("change", showMatches);
  for (const choice of document.querySelectorAll("input[name=scope]")) choice.addEventListener("change", showMatches);
  document.addEventListener("pointerdown", () => { lastTouched = Date.now(); });

  function keys(on) {
    keysAct = on;
    at("keys").checked = on;
    document.body.classList.toggle("keys-off", !on);
    try { localStorage.setItem("bagwright-keys", on ? "on" : "off"); } catch (refused) { /* a browser without storage: for this page alone */ }
  }
  at("keys").addEventListener("change", () => keys(at("keys").checked));
  try { if (localStorage.getItem("bagwright-keys") === "off") keys(false); } catch (refused) { /* as above */ }

  at("alert-button").addEventListener("click", () => guarded(async () => {
    const told = await ask("/api/state");
    at("alert").hidden = true;
    await refresh(told);
    if (ready()) choose(chosen, true);
    say("Read again.");
  }));

  setInterval(() => {
    const awake = document.visibilityState === "visible" && Date.now() - lastTouched < ALIVE_MINUTES * 60_000;
    if (awake) ask("/api/alive", {}).catch(warn);
  }, ALIVE_MINUTES * 60_000);

  async function takeCompared() {
    take(await ask("/api/state"));
    if (!state.compared) setTimeout(() => guarded(takeCompared), COMPARED_SECONDS * 1000);
  }

  guarded(async () => {
    roles = (await ask("/api/words")).roles;
    await takeCompared();
    at("by").value = state.by;
    items = (await ask("/api/queue")).items;
    showQueue();
    if (items.length > 0) {
      const first = items.findIndex((item) => !item.decided);
      await goTo(first < 0 ? 0 : first);
    } else {
      const { captures } = await ask("/api/captures");
      if (captures.length > 0) {
        await open(captures[0].capture);
        choose(0, false);
      } else {
        at("title").textContent = "The bag has no captures";
      }
    }
  });
})();
