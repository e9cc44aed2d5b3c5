// Elements are made by these functions alone: text becomes text nodes, never markup.

/** An element with attributes and children; a child is a node, a text, or nothing. */
function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Text from outside, which may run in any direction. */
const foreign = (text) => h("bdi", {}, text);

/** A link to an article where its address is one of the web, else its bare text. */
function linkTo(address, text) {
  const label = foreign(text);
  if (!isWebAddress(address)) return h("span", { class: "unlinked" }, label);
  return h(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer nofollow", referrerpolicy: "no-referrer" },
    label,
    h("span", { class: "hidden" }, ` (${t("opensElsewhere")})`),
  );
}

function isWebAddress(address) {
  try {
    return address !== null && ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** A labelled choice of one of several values. */
function choice(label, options, chosen, onChoose) {
  const select = h(
    "select",
    { onchange: (event) => onChoose(Number(event.target.value)) },
    options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)),
  );
  return h("label", { class: "choice" }, h("span", {}, label), select);
}

/** Buttons of which one is pressed. */
function switchOf(label, options, chosen, onChoose) {
  const buttons = options.map(([value, text]) =>
    h("button", { type: "button", "aria-pressed": String(value === chosen), "data-value": value }, text),
  );
  const group = h("div", { class: "switch", role: "group", "aria-label": label }, buttons);
  group.addEventListener("click", (event) => {
    const at = buttons.indexOf(event.target.closest("button"));
    if (at < 0) return;
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i === at)));
    onChoose(options[at][0]);
  });
  return group;
}

const focusable = (root) => [...root.querySelectorAll("a[href], button, select, [tabindex]")];

/** Makes the same elements anew; the one that took the place of the focused one has the focus. */
function keepingFocus(root, make) {
  const at = focusable(root).indexOf(document.activeElement);
  make();
  if (at >= 0) focusable(root)[at]?.focus({ preventScroll: true });
}

/** Names of items; items of one name are told apart by type where they have one, else by id. */
function toldApart(items, nameOf, typeOf = () => "") {
  const names = items.map(nameOf);
  const same = (texts, i) => texts.filter((text) => text === texts[i]).length > 1;
  const typed = names.map((name, i) =>
    same(names, i) && typeOf(items[i]) !== "" ? `${name} (${typeOf(items[i])})` : name,
  );
  return typed.map((name, i) =>
    same(typed, i) && items[i].id !== name ? `${names[i]} (${shortId(items[i].id)})` : name,
  );
}

/** Ids that hold a hash by its beginning. */
const shortId = (id) => id.replace(/^name:([0-9a-f]{4})[0-9a-f]+$/, "#$1");

/**
 * A table. A cell is a text, a number, a node, or {text, pick}, a number or text that opens what is
 * behind it.
 */
function tableOf(caption, columns, rows) {
  const cell = (value, column) => {
    const numeric = column.numeric ? "number" : null;
    if (value instanceof Node) return h("td", { class: numeric }, value);
    if (value !== null && typeof value === "object") {
      return h(
        "td",
        { class: numeric },
        h("button", { type: "button", class: "pick", onclick: value.pick }, value.text),
      );
    }
    return h("td", { class: numeric }, typeof value === "number" ? number(value) : foreign(value ?? ""));
  };
  return h(
    "table",
    {},
    h("caption", { class: "hidden" }, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((c) =>
          c.label === ""
            ? h("td", {})
            : h("th", { scope: "col", class: c.numeric ? "number" : null }, c.label),
        ),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((row) =>
        h(
          "tr",
          {},
          row.map((value, i) => cell(value, columns[i])),
        ),
      ),
    ),
  );
}
