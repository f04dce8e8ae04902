"""Binary cross-entropy over logits: right where it must be, and where the written formula fails."""

from __future__ import annotations

import math
from dataclasses import replace

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch

from steepest.figures.logit_curves import LogitCurves, Region

CURVES = LogitCurves.compute()
PANELS = CURVES.panels


def exact(label: int, quantity: str, z: float) -> float:
    """Loss and size of the gradient for label 1 are those for label 0 at -z."""
    z = z if label == 0 else -z
    if quantity == "loss":
        return max(z, 0) + math.log1p(math.exp(-abs(z)))
    size = 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))
    return size if label == 0 else -size


@pytest.mark.parametrize("panel", PANELS, ids=lambda p: f"{p.quantity}-{p.label}")
def test_from_the_logit_both_dtypes_are_right_everywhere(panel) -> None:
    expected = [exact(panel.label, panel.quantity, z) for z in panel.z]
    np.testing.assert_allclose(panel.stable["float64"], expected, rtol=1e-12)
    # exp(-100) is a subnormal float32 with two digits left.
    np.testing.assert_allclose(panel.stable["float32"], expected, rtol=6e-5, atol=2e-45)
    assert 1e-7 < panel.worst < 6e-5


def test_the_written_gradient_is_what_autograd_gives() -> None:
    for panel in PANELS[2:]:
        for name, dtype in (("float64", torch.float64), ("float32", torch.float32)):
            z = torch.tensor(panel.z, dtype=dtype, requires_grad=True)
            p = torch.sigmoid(z)
            (-(panel.label * p.log() + (1 - panel.label) * (1 - p).log())).sum().backward()
            assert z.grad is not None
            found, ours = z.grad.numpy().astype(float), panel.naive[name]
            where = abs(panel.z) < 80  # beyond it 1 / p overflows or not by the order of products
            np.testing.assert_array_equal(np.isfinite(found)[where], np.isfinite(ours)[where])
            both, rtol = where & np.isfinite(found), 1e-5 if name == "float32" else 1e-12
            np.testing.assert_allclose(found[both], ours[both], rtol=rtol)


def test_where_the_written_formula_fails() -> None:
    loss0, loss1, gradient0, gradient1 = PANELS
    # sigmoid(z) rounds to 1 where exp(-z) < eps / 4 or so: z > 16.6 in float32, 36.7 in float64.
    assert loss1.regions["float32"] == (Region("NaN", 16.75, 100.0),)
    assert loss1.regions["float64"] == (Region("NaN", 36.75, 100.0),)
    assert [r.kind for r in loss0.regions["float32"]] == ["0", "inf"]
    assert gradient0.regions["float64"] == (Region("NaN", 36.75, 100.0),)
    assert [r.kind for r in gradient1.regions["float32"]] == ["inf", "NaN"]
    for panel in PANELS:
        for dtype, regions in panel.regions.items():
            bad = ~np.isfinite(panel.naive[dtype])
            marked = np.zeros(len(panel.z), dtype=bool)
            for region in regions:
                if region.kind != "0":
                    marked |= (panel.z >= region.low) & (panel.z <= region.high)
            np.testing.assert_array_equal(bad, marked)


def test_the_drawing_marks_where_the_formula_fails() -> None:
    drawn = CURVES.draw()
    assert [ax.get_title() for ax in drawn] == [
        "label y = 0: loss",
        "label y = 1: loss",
        "label y = 0: size of the gradient by z",
        "label y = 1: size of the gradient by z",
    ]
    assert [text.get_text() for text in drawn[1].texts] == ["NaN", "NaN"]
    assert " first of them is at |z| = 36.75 in float64 and 16.75 in float32. " in CURVES.caption
    for line in (line for ax in drawn for line in ax.lines):
        shown = np.asarray(line.get_ydata())
        assert (shown[np.isfinite(shown)] > 0).all()
    with pytest.raises(ValueError, match=r"^ax must hold 4 axes, one a panel, got 2$"):
        CURVES.draw(drawn[:2])
    plt.close("all")


def test_letters_of_strips_that_touch_do_not_overlap() -> None:
    regions = (Region("NaN", -100.0, -88.75), Region("0", -88.625, -52.0))
    panel = replace(PANELS[2], regions={"float64": (), "float32": regions})
    [ax, *_] = LogitCurves((panel,) * 4).draw()
    ax.figure.canvas.draw()
    words = [text for text in ax.texts if text.get_text() in ("NaN", "0")]
    first, second = (word.get_window_extent() for word in words)
    assert first.x1 < second.x0
    plt.close("all")
