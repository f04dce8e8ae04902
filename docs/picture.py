"""Draws the picture of the README from the study that `make study` leaves in studies/first."""

from pathlib import Path

from steepest import open_study
from steepest.cli.output import save_figure
from steepest.figures.about import about_study
from steepest.figures.heat import heat_map
from steepest.figures.heat_drawing import draw_heat_map

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "study.png"

study = open_study(ROOT / "studies" / "first")
save_figure(draw_heat_map(heat_map(study.runs, about=about_study(study))), PICTURE)
print(PICTURE.relative_to(ROOT))
