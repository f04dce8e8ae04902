"""Makes the recording of the laboratory: ``python lab_picture.py FOLDER FILE.webp`` (pillow)."""

import json
import sys
from pathlib import Path

from PIL import Image

WIDTH = 960  # pixels
LARGEST = 2_000_000  # bytes


def main(folder: Path, file: Path) -> None:
    """The pictures that web/tests/frames.mjs saved, as one that moves."""
    frames = json.loads((folder / "frames.json").read_text(encoding="utf-8"))
    images = []
    for frame in frames:
        with Image.open(folder / frame["name"]) as image:
            height = round(WIDTH * image.height / image.width)
            images.append(image.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS))
    durations = [frame["milliseconds"] for frame in frames]
    images[0].save(
        file,
        save_all=True,
        append_images=images[1:],
        duration=durations,
        loop=0,
        quality=70,
        method=6,
    )
    size = file.stat().st_size
    print(f"{file}: {size / 1e3:.0f} kB, {len(images)} pictures, {sum(durations) / 1e3:.0f} s")
    if size > LARGEST:
        raise SystemExit(f"{file} must have at most {LARGEST / 1e6:g} MB: save fewer pictures")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
