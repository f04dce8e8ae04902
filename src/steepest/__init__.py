"""An error bar on every statement about training a small network, and what is wrong in your code.

Importing this package loads the standard library only; a name loads its module when first used.

>>> import steepest as st
>>> round(float(st.sigmoid(2.0)), 4)
0.8808
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from steepest.activations import (
        identity,
        identity_gradient,
        leaky_relu,
        leaky_relu_gradient,
        relu,
        relu_gradient,
        sigmoid,
        sigmoid_gradient,
        tanh,
        tanh_gradient,
    )
    from steepest.checks import Check, CheckError, check
    from steepest.datasets import Dataset, load
    from steepest.descent import (
        Basins,
        Grid,
        Minima,
        Path,
        basins,
        descend,
        descend_grid,
        find_minima,
    )
    from steepest.errors import (
        DataError,
        DivergedWarning,
        EngineWarning,
        ExpressionError,
        QuestionError,
        ReportError,
        SettingsError,
        StatisticsError,
        SteepestError,
        StudyError,
        SurfaceError,
    )
    from steepest.figures.animations import animate
    from steepest.figures.basin_drawing import plot_basins
    from steepest.figures.descent_drawing import plot_along, plot_path, plot_steps
    from steepest.figures.descent_panels import plot_panels
    from steepest.gradients import (
        GradientCheck,
        GradientError,
        autograd_gradient,
        check_gradient,
        numerical_gradient,
    )
    from steepest.layers import make_layer
    from steepest.losses import (
        bce_loss,
        bce_loss_gradient,
        bce_with_logits,
        bce_with_logits_gradient,
        softmax_cross_entropy,
        softmax_cross_entropy_gradient,
    )
    from steepest.networks import accuracy, evaluate, make_network, network, train_epoch
    from steepest.parts import StudyWarning
    from steepest.questions import Answer, Question, answer
    from steepest.runs import History, Network, Run
    from steepest.settings import Settings
    from steepest.studies import Study, open_study
    from steepest.surfaces import Minimum, Surface, surface
    from steepest.sweeps import sweep
    from steepest.torch_gradients import apply_gradients, clear_gradients, enable_gradients
    from steepest.training import train

__version__ = "0.1.0"

_NAMES = {
    "activations": (
        "identity",
        "identity_gradient",
        "leaky_relu",
        "leaky_relu_gradient",
        "relu",
        "relu_gradient",
        "sigmoid",
        "sigmoid_gradient",
        "tanh",
        "tanh_gradient",
    ),
    "checks": ("Check", "CheckError", "check"),
    "datasets": ("Dataset", "load"),
    "descent": (
        "Basins",
        "Grid",
        "Minima",
        "Path",
        "basins",
        "descend",
        "descend_grid",
        "find_minima",
    ),
    "errors": (
        "DataError",
        "DivergedWarning",
        "EngineWarning",
        "ExpressionError",
        "QuestionError",
        "ReportError",
        "SettingsError",
        "StatisticsError",
        "SteepestError",
        "StudyError",
        "SurfaceError",
    ),
    "figures.animations": ("animate",),
    "figures.basin_drawing": ("plot_basins",),
    "figures.descent_drawing": ("plot_along", "plot_path", "plot_steps"),
    "figures.descent_panels": ("plot_panels",),
    "gradients": (
        "GradientCheck",
        "GradientError",
        "autograd_gradient",
        "check_gradient",
        "numerical_gradient",
    ),
    "layers": ("make_layer",),
    "losses": (
        "bce_loss",
        "bce_loss_gradient",
        "bce_with_logits",
        "bce_with_logits_gradient",
        "softmax_cross_entropy",
        "softmax_cross_entropy_gradient",
    ),
    "networks": ("accuracy", "evaluate", "make_network", "network", "train_epoch"),
    "parts": ("StudyWarning",),
    "questions": ("Answer", "Question", "answer"),
    "runs": ("History", "Network", "Run"),
    "settings": ("Settings",),
    "studies": ("Study", "open_study"),
    "surfaces": ("Minimum", "Surface", "surface"),
    "sweeps": ("sweep",),
    "torch_gradients": ("apply_gradients", "clear_gradients", "enable_gradients"),
    "training": ("train",),
}
_MODULE_OF = {name: module for module, names in _NAMES.items() for name in names}

__all__ = [
    "Answer",
    "Basins",
    "Check",
    "CheckError",
    "DataError",
    "Dataset",
    "DivergedWarning",
    "EngineWarning",
    "ExpressionError",
    "GradientCheck",
    "GradientError",
    "Grid",
    "History",
    "Minima",
    "Minimum",
    "Network",
    "Path",
    "Question",
    "QuestionError",
    "ReportError",
    "Run",
    "Settings",
    "SettingsError",
    "StatisticsError",
    "SteepestError",
    "Study",
    "StudyError",
    "StudyWarning",
    "Surface",
    "SurfaceError",
    "__version__",
    "accuracy",
    "animate",
    "answer",
    "apply_gradients",
    "autograd_gradient",
    "basins",
    "bce_loss",
    "bce_loss_gradient",
    "bce_with_logits",
    "bce_with_logits_gradient",
    "check",
    "check_gradient",
    "clear_gradients",
    "descend",
    "descend_grid",
    "enable_gradients",
    "evaluate",
    "find_minima",
    "identity",
    "identity_gradient",
    "leaky_relu",
    "leaky_relu_gradient",
    "load",
    "make_layer",
    "make_network",
    "network",
    "numerical_gradient",
    "open_study",
    "plot_along",
    "plot_basins",
    "plot_panels",
    "plot_path",
    "plot_steps",
    "relu",
    "relu_gradient",
    "sigmoid",
    "sigmoid_gradient",
    "softmax_cross_entropy",
    "softmax_cross_entropy_gradient",
    "surface",
    "sweep",
    "tanh",
    "tanh_gradient",
    "train",
    "train_epoch",
]


def __getattr__(name: str) -> object:
    if name not in _MODULE_OF:
        raise AttributeError(_unknown(name))
    value = getattr(import_module(f"steepest.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _unknown(name: str) -> str:
    from steepest.errors import nearest

    return f"steepest has no {name!r} ({nearest(name, __all__)})"
