"""Arguments of a function that updates parameters, by the names of its parameters."""

from __future__ import annotations

import inspect
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from steepest.inspections.updates.stand_ins import (
    COLLECTION_NAME,
    CallableList,
    Gradients,
    Layer,
    Parameter,
    Parameters,
    World,
    parameter_named,
)
from steepest.roles.names import RATES
from steepest.roles.reading import plain_name

__all__ = [
    "LAYOUTS",
    "MODEL",
    "NUMBERS",
    "STATES",
    "STEP",
    "Arguments",
    "make_arguments",
    "number_named",
]

LAYOUTS: Final = ("list", "array", "dictionary", "equal keys", "one layer", "pairs")
STEP: Final = (
    r"t|i|it|steps|iter(ation)?s?|n_?iter|time_?step|(current_)?(step|epoch)(_num)?|counter|k"
)
NUMBERS: Final[tuple[tuple[str, float], ...]] = (
    (rf"\w+_learning_rate|{RATES}", 0.1),
    (r"beta_?1_?|rho_?1", 0.9),
    (r"beta_?2_?|rho_?2", 0.999),
    (r"eps(ilon)?_?", 1e-8),
    (r"momentum(_\w+)?|mu|gamma|rho|beta|decay_rate|mo|moment", 0.9),
    (r"weight_decay|l2|reg\w*|lambd?a?_?|lmbda|lam|wd", 0.01),
    (
        r"m|n|batch_?size|bs|(n|num|len)_?(samples|examples|batch|train|records|patterns?|points)"
        r"|normalization|size",
        1,
    ),
    (r"l|n_?layers?|num_?layers?|layers?_?(n|num|count|length|len)|depth|number_of_layers", 2),
    (r"decay|dropout|l1|l1_ratio|clip\w*", 0.0),
)
"""Numbers by a pattern for the whole name of a parameter or an attribute."""
LAYER: Final = r"(\w+_)?layer|lyr|module|linear"
MODEL: Final = r"(\w+_)?model|net(work)?|nn|mlp|neural_?net(work)?|(\w+_)?net|architecture"
LAYERS: Final = r"(\w+_)?layers|modules"
WIDTHS: Final = r"(layers?_?)?(dims?|sizes?|dimensions)|nn_?arch(itecture)?|topology|architecture"
PAIRED: Final = r"params?_?(and_?)?grads?|grads?_?(and_?)?(vars|params?|parameters)|pairs"
BETAS: Final = r"betas|coeffs"
"""The two rates of decay of Adam in one argument."""
INDEX: Final = r"idx|index|layer_?(idx|index|id|no|num(ber)?)"
STATES: Final = (
    r"v|s|m|h|u|r|g2|vs|ms|velocit(y|ies)|cache\w*|momentums?|moments?|state|first|second"
    r"|v_?\w|sd?_?\w|m_?\w|\w+_cache|[mvsr]_?d?_?[wb]_?\w{0,2}|(momentum|moment|veloc\w*|rms|rsm)_\w+"
)
GRADIENTS: Final = (
    r"(all_?)?(param_?)?(grads?|gradients?|derivatives?|nabla|deltas?|d_?params|updates?)(_\w+)?|g"
    r"|\w+_(grads?|gradients?)|(bp|back_?prop)_?\w*"
)
PARAMETERS: Final = (
    r"(\w+_)?(params?|parameters|weights?|variables|trainables?|theta|coefs?|vars|bias(es)?)(_\w+|\d)?"
    r"|w\d?|x|b\d?|p|ws|bs|values?|[wb][a-z]{1,2}"
)


@dataclass(slots=True, eq=False)
class Arguments:
    """Values for the parameters of a function.

    Attributes:
        values: by name; they change when the function returns new parameters.
        steps: names of parameters that take the number of the step.
    """

    values: dict[str, Any] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)


def number_named(name: str) -> float | None:
    """The number for a parameter with that name; None if its name is none of a number."""
    plain = plain_name(name)
    return next((n for pattern, n in NUMBERS if re.fullmatch(pattern, plain)), None)


def make_arguments(
    parameters: Sequence[inspect.Parameter],
    layout: str,
    world: World,
    own: Any = None,
    indexed: Collection[str] = (),
) -> Arguments | None:
    """Values for all required parameters, and for gradients and parameters with a default.

    Args:
        parameters: of the function, without ``self``.
        layout: one of `LAYOUTS`.
        world: gets the parameters that are made.
        own: the gradients of the object's own parameters, for a method without others; or None.
        indexed: names of parameters of which the code takes elements.

    Returns:
        None if a parameter has an unknown name.
    """
    made = Arguments()
    later: list[inspect.Parameter] = []
    unknown: inspect.Parameter | None = None
    for each in parameters:
        taken = _add_by_name(made, each, layout, world, own, indexed)
        if taken is None:
            later.append(each)
        elif not taken and each.default is inspect.Parameter.empty:
            if unknown is not None:
                return None
            unknown = each
    if not _add_unknown(made, unknown, later, layout, world):
        return None
    for each in later:
        optional = each.default is not inspect.Parameter.empty
        if not _add_gradient_or_state(made, each.name, layout, world, own) and not optional:
            return None
    ordered = {p.name: made.values[p.name] for p in parameters if p.name in made.values}
    made.values.clear()  # the parameters of the world are read and written in this dictionary
    made.values.update(ordered)
    return made


def _add_by_name(
    made: Arguments,
    parameter: inspect.Parameter,
    layout: str,
    world: World,
    own: Any,
    indexed: Collection[str],
) -> bool | None:
    """Whether a name says what an argument is; None if it is a gradient or a state."""
    name, plain = parameter.name, plain_name(parameter.name)
    optional = parameter.default is not inspect.Parameter.empty
    if optional and (number_named(name) is not None or re.fullmatch(STEP, plain)):
        return True
    by_code = own.by_code(name) if own is not None and not optional else None
    if by_code is not None:
        made.values[name] = by_code
    elif re.fullmatch(BETAS, plain) or (name in indexed and re.fullmatch("beta", plain)):
        made.values[name] = (0.9, 0.999)
    elif re.fullmatch(f"{LAYER}|{LAYERS}|{MODEL}", plain) and not _is_other(name):
        _add_value(made, name, plain, layout, world)
    elif _is_gradient(name) or re.fullmatch(f"{STATES}|{PAIRED}", plain):
        return None
    else:
        return _add_value(made, name, plain, layout, world)
    return True


def _is_other(name: str) -> bool:
    """Whether a name that ends as that of a layer is one of gradients or states."""
    return bool(re.fullmatch(rf"{STATES}|(grads?|gradients?|deltas?)_\w+", plain_name(name)))


def _add_unknown(
    made: Arguments,
    unknown: inspect.Parameter | None,
    later: list[inspect.Parameter],
    layout: str,
    world: World,
) -> bool:
    """Take an argument of an unknown name for the parameters, or for the only gradient.

    Parameters that are missing beside gradients may have a name of states, such as a cache.
    """
    gradients = [each for each in later if _is_gradient(each.name)]
    holds = [
        v for v in made.values.values() if isinstance(v, Parameter | CallableList | Parameters)
    ]
    if unknown is not None and holds and not gradients:
        later.append(unknown)
    elif unknown is not None and gradients and not holds:
        _add_parameters(made.values, unknown.name, layout, world)
    elif unknown is not None:
        return False
    others = [each for each in later if each not in gradients and each is not unknown]
    no_parameters = not holds and not world.pairs and gradients
    if no_parameters and len(others) == 1 and re.fullmatch("cache", plain_name(others[0].name)):
        later.remove(others[0])
        _add_parameters(made.values, others[0].name, layout, world)
    return True


def _is_gradient(name: str) -> bool:
    return bool(parameter_named(name) or re.fullmatch(GRADIENTS, plain_name(name)))


def _add_value(made: Arguments, name: str, plain: str, layout: str, world: World) -> bool:
    number = number_named(name) if name != "L" else 2
    if re.fullmatch(STEP, plain):
        made.steps.append(name)
        made.values[name] = 1
    elif number is not None and not (plain in ("m", "n", "l") and name.isupper() and name != "L"):
        made.values[name] = number
    elif re.fullmatch(INDEX, plain):
        made.values[name] = 0
    elif re.fullmatch(WIDTHS, plain):
        made.values[name] = [3, 3] if layout in ("dictionary", "list") else [3, 3, 3]
    elif re.fullmatch(LAYERS, plain):
        made.values[name] = CallableList(Layer(world) for _ in range(2))
    elif re.fullmatch(LAYER, plain) or re.fullmatch(MODEL, plain):
        made.values[name] = Layer(world)
    elif re.fullmatch(PARAMETERS, plain):
        _add_parameters(made.values, name, layout, world)
    else:
        return False
    return True


def _add_parameters(values: dict[str, Any], name: str, layout: str, world: World) -> None:
    numbered = re.fullmatch(r"(\w+_)?(w|b|weights?|bias(es)?)_?(\d|[a-z]{2})", name.lower())
    single = numbered or (layout == "one layer" and not re.search(r"param|s$", name.lower()))
    if layout == "pairs" and not numbered:
        values[name] = _pairs(world)
        return
    if layout == "array" or (single and layout != "list"):
        world.add_item(values, name, name, world.new_parameter())
    elif layout == "list":
        values[name] = CallableList()
        for place in range(2):
            world.add_item(values[name], place, f"{name}[{place}]", world.new_parameter())
    else:
        keys = ("W", "b") if layout == "one layer" else ("W1", "b1", "W2", "b2")
        values[name] = Parameters(world, keys)


def _add_gradient_or_state(made: Arguments, name: str, layout: str, world: World, own: Any) -> bool:
    plain, values = plain_name(name), made.values
    is_gradient = _is_gradient(name) or not re.fullmatch(f"{STATES}|{PAIRED}", plain)
    arrays = [v for v in values.values() if isinstance(v, Parameter | CallableList | Parameters)]
    first = arrays[0] if arrays else None
    if re.fullmatch(PAIRED, plain):
        values[name] = _pairs(world, gradient_first=plain.startswith("grad"))
        return True
    of = parameter_named(name).lower()
    named = next(
        (v for k, v in values.items() if k.lower().rstrip("s") == of.rstrip("s") and of), None
    )
    if is_gradient and named is None and of:
        layer = next((v for v in values.values() if isinstance(v, Layer)), None)
        asked = None if layer is None else getattr(layer, f"d{of}", None)
        if asked is not None:  # the layer may call the parameter otherwise: dw is that of weights
            values[name] = asked
            return True
        if own is not None and own.of(name) is not None:
            values[name] = own.of(name)
            return True
    if is_gradient:
        source = first if named is None and (not of or len(arrays) == 1) else named
        values[name] = _gradient_argument(name, of, source, values, layout, world, own)
        return values[name] is not None
    if number_named(name) is not None and first is None:
        values[name] = number_named(name)
        return True
    values[name] = _zeros_like(gradients_of(first, layout))
    return values[name] is not None


def _gradient_argument(
    name: str,
    of: str,
    source: Any,
    values: Mapping[str, Any],
    layout: str,
    world: World,
    own: Any,
) -> Any:
    """The gradients that an argument gets; None if it is not known of what.

    Args:
        name: of the argument.
        of: the parameter in its name, or "".
        source: the parameters that it belongs to, or None.
        values: of the other arguments.
        layout, world, own: as in `make_arguments`.
    """
    layers = [v for v in values.values() if isinstance(v, CallableList)]
    if layers and all(isinstance(each, Layer) for each in layers[0]):
        return _GradientsOfLayers(layers[0])
    holds = any(isinstance(v, Parameter | CallableList | Parameters) for v in values.values())
    if world.hidden or (source is None and not holds):
        if own is None and layout in ("array", "list"):
            return _hidden_gradients(name, layout, world)
        return None if of else own
    found = gradients_of(source, layout)
    of_values = found is None and re.fullmatch(r"[zahsu]\d?", of)
    return np.zeros(world.shape) if of_values else found  # those of a layer's values move nothing


def _hidden_gradients(name: str, layout: str, world: World) -> Any:
    """Gradients of parameters that the function does not get: it returns the steps."""
    kept = [world.new_parameter() for _ in range(2 if layout == "list" else 1)]
    for place, each in enumerate(kept):
        key = f"{name}[{place}]" if layout == "list" else name
        world.add_item(world.hidden, key, key, each)
    gradients = [each.grad for each in kept]
    return CallableList(gradients) if layout == "list" else gradients[0]


def _pairs(world: World, gradient_first: bool = False) -> list[tuple[Any, Any]]:
    """Three parameters, each with its gradient."""
    listed = [world.new_parameter() for _ in range(3)]
    items: list[Any] = []
    for place, each in enumerate(listed):
        world.add_item(items, place, f"parameter {place}", each)
    return [(e.grad, e) if gradient_first else (e, e.grad) for e in listed]


class _GradientsOfLayers(dict[str, Any]):
    """The gradients of a list of layers, by the parameter and the number: dW0, db1."""

    def __init__(self, layers: CallableList) -> None:
        super().__init__()
        self._layers = layers

    def __missing__(self, key: str) -> Any:
        of = parameter_named(str(key).rstrip("0123456789_"))
        number = re.search(r"\d+$", str(key))
        if not of or number is None or int(number[0]) >= len(self._layers):
            raise KeyError(key)
        return getattr(self._layers[int(number[0])], of).grad


def gradients_of(value: Any, layout: str) -> Any:
    """The gradients of parameters in the same layout; None if there are none."""
    if isinstance(value, Parameter):
        return value.grad
    if isinstance(value, CallableList):
        return CallableList(each.grad for each in value)
    if isinstance(value, Parameters):
        return Gradients(value, layout == "equal keys")
    return None


def _zeros_like(gradients: Any) -> Any:
    if isinstance(gradients, Mapping):
        return {key: np.zeros(each.shape) for key, each in gradients.items()}
    if isinstance(gradients, list):
        return [np.zeros(each.shape) for each in gradients]
    return None if gradients is None else np.zeros(gradients.shape)


def stand_in(name: str, world: World) -> Any:
    """What a constructor's parameter of that name gets; None if it is no layer and no list."""
    plain = plain_name(name)
    if re.fullmatch(COLLECTION_NAME, plain):
        made = CallableList()
        for place in range(3):
            world.add_item(made, place, f"parameter {place}", world.new_parameter())
        return [(each, each.grad) for each in made] if world.with_states else made
    if re.fullmatch(LAYERS, plain):
        return CallableList(Layer(world) for _ in range(2))
    return Layer(world) if re.fullmatch(MODEL, plain) else None
