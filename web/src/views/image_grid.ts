/** Small images of 8 × 8 cells beside each other; they stay in the page, so that none flickers. */
import { cellsImage, type Colour } from "./cells.ts";
import { h, setText } from "./elements.ts";

export interface SmallImage {
  colours: readonly Colour[];
  cells: Uint8Array;
  title: string;
  /** Below it. */
  caption?: string;
}

interface Figure {
  figure: HTMLElement;
  image: HTMLImageElement;
  caption: HTMLElement;
}

export class ImageGrid {
  readonly root: HTMLElement;
  private readonly figures: Figure[] = [];

  constructor(label: string, kind = "") {
    this.root = h("div", { class: `images ${kind}`, role: "group", "aria-label": label });
  }

  show(images: readonly SmallImage[]): void {
    while (this.figures.length < images.length) this.figures.push(this.add());
    this.figures.forEach((known, k) => {
      known.figure.hidden = k >= images.length;
      if (images[k]) draw(known, images[k]);
    });
  }

  private add(): Figure {
    const image = h("img"), caption = h("figcaption"), figure = h("figure", {}, image, caption);
    this.root.append(figure);
    return { figure, image, caption };
  }
}

function draw({ image, caption: below }: Figure, { colours, cells, title, caption }: SmallImage): void {
  const src = cellsImage(8, colours, cells);
  if (image.src !== src) image.src = src;
  if (image.title !== title) image.alt = image.title = title;
  setText(below, caption ?? "");
}
