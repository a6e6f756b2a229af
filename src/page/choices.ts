import { element } from "./element.js";

let made = 0;

/** A list to choose one value from, with its label; `onChoose` gets the value. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLElement & { readonly select: HTMLSelectElement } {
  const id = `choice-${++made}`;
  const select = element(
    "select",
    { id },
    ...options.map(([value, text]) => element("option", { value, selected: value === chosen }, text)),
  );
  select.addEventListener("change", () => onChoose(select.value));
  return Object.assign(element("span", { class: "field" }, element("label", { for: id }, label), select), {
    select,
  });
}

/** A box to tick, with its label. */
export function tick(
  label: string | Node,
  ticked: boolean,
  onTick: (ticked: boolean) => void,
): HTMLLabelElement {
  const box = element("input", { type: "checkbox", checked: ticked });
  box.addEventListener("change", () => onTick(box.checked));
  return element("label", { class: "tick" }, box, label);
}
