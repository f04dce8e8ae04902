"""Several plots in one figure, with one caption."""

from __future__ import annotations

from matplotlib.axes import Axes

from steepest.figures.composite import compose_figure


def draw_line(ax: Axes) -> None:
    ax.plot([0, 1], label="a line")
    ax.legend(frameon=False)


def test_each_plot_has_its_place_and_its_legend_as_wanted() -> None:
    figure, axes = compose_figure(
        (7, 4),
        [["a", "b"], ["c", "c"]],
        dict.fromkeys("abc", draw_line),
        "Above: two lines.",
        "Below: one.",
        legend_backgrounds={"b"},
        without_legend={"c"},
        width_ratios=(2, 1),
    )
    assert figure.axes == [axes["a"], axes["b"], axes["c"]]
    assert figure.get_supxlabel() == "Above: two lines. Below: one."
    assert not axes["a"].get_legend().get_frame_on()
    assert axes["b"].get_legend().get_frame_on()
    assert axes["c"].get_legend() is None
    figure.draw_without_rendering()
    widths = [axes[name].get_position().width for name in "abc"]
    assert widths[1] < widths[0] < widths[2]
