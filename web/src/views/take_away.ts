/** What a person takes along: link, Python, command line, picture, table. */
import { button } from "./controls.ts";
import { h, setText } from "./elements.ts";

export interface Kept {
  link: () => string;
  /** What the link does not hold. */
  linkNote?: () => string;
  python: () => string;
  commandLine: () => string;
  /** Code in plain PyTorch, where there is such. */
  torch?: () => string;
  /** The picture, and the name of the files. */
  picture: () => { svg: SVGSVGElement; name: string };
  csv: () => string;
}

export function takeAway(kept: Kept, ...more: HTMLElement[]): HTMLElement {
  const said = h("span", { class: "said", role: "status" });
  const code = h("pre", { class: "code", hidden: true, tabindex: 0, "aria-label": "Code that does the same" });
  const copy = button("Copy", () => void copyText(code.textContent ?? "", said), { class: "copy" });
  const box = h("div", { class: "code-box", hidden: true }, code, copy);
  const show = (text: string): void => {
    const same = !box.hidden && code.textContent === text;
    box.hidden = code.hidden = same;
    setText(code, text);
  };
  return h(
    "section", { class: "take-away", "aria-label": "Take away" },
    h("div", { class: "buttons" },
      button("Copy link", () => void copyText(kept.link(), said, kept.linkNote?.())),
      button("Python", () => show(kept.python())),
      kept.torch ? button("PyTorch", () => show(kept.torch!())) : null,
      button("Command line", () => show(kept.commandLine())),
      button("SVG", () => saveSvg(kept.picture())),
      button("PNG", () => void savePng(kept.picture())),
      button("CSV", () => save(kept.csv(), `${kept.picture().name}.csv`, "text/csv")),
      ...more, said),
    box,
  );
}

async function copyText(text: string, said: Element, note = ""): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page opened as a file may not use the clipboard: a selection can be copied everywhere.
    const area = h("textarea", {}, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  setText(said, note ? `Copied. ${note}` : "Copied");
  setTimeout(() => setText(said, ""), note ? 8000 : 2000);
}

export function save(content: string | Blob, name: string, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A picture with the styles that the page gives it, so that it looks the same elsewhere. */
function standalone(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const from = [picture, ...picture.querySelectorAll("*")], to = [copy, ...copy.querySelectorAll("*")];
  const kept = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linejoin", "vector-effect", "opacity", "font-size", "font-family", "visibility"];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    to[i]!.setAttribute("style", kept.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  });
  copy.style.background = getComputedStyle(document.body).backgroundColor;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const { width, height } = picture.getBoundingClientRect();
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

function saveSvg({ svg, name }: ReturnType<Kept["picture"]>): void {
  save(standalone(svg), `${name}.svg`, "image/svg+xml");
}

async function savePng({ svg, name }: ReturnType<Kept["picture"]>): Promise<void> {
  const { width, height } = svg.getBoundingClientRect(), image = new Image(2 * width, 2 * height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
  await image.decode();
  const canvas = h("canvas", { width: Math.round(2 * width), height: Math.round(2 * height) });
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  if (blob) save(blob, `${name}.png`, "image/png");
}
