"""What a parameter of the user's function holds, by its name: data, labels, weights, a bias."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

__all__ = ["GradientName", "layer_of", "read_gradient_name", "roles_of"]

ROLES: Final = (
    (
        "data",
        r"x(s|b|i|_?train|_?batch|_?tr|_?in|_?data)?|inputs?(_data)?|data|features?|feats|images?"
        r"|samples?|rows?|instances?|patterns?|a_?prev|a_?0|batch_x|train_x|observations|xtrain|input_x"
        r"|tx",
    ),
    (
        "labels",
        r"y(s|b|i|_?train|_?batch|_?tr|_?true|_?real|_?oh|_?one_?hot|_?enc|_?data)?|labels?|t(s)?"
        r"|targets?|tgt|truth|ground_truth|gt|one_?hot(_y)?|expected|actual|real|batch_y|train_y"
        r"|true(_?labels?)?|correct|ytrain|desired|true_y",
    ),
    (
        "predictions",
        r"y_?(hat|pred|predicted|probs?|p|out|output|h)|y_predictions?|preds?|predictions?"
        r"|predicted|guess|outputs?|out|probs?|probabilities|al|a|a_?[23]|h|hypothesis|logits"
        r"|scores|z|p|q|o|output_data|pred_y|estimates?|y_?head|output_layer",
    ),
    ("data", r"a|z|h|v|input_layer|a_?in"),
    (
        "weights",
        r"w\d?|w_?[a-z]{1,2}|weights?_?\d?|theta_?\d?|thetas?|kernel|coefs?|coefficients|betas?"
        r"|params|parameters|m|slope|weights?(?!_?(decay|reg|init|scale|norm|grad|delta))\w+",
    ),
    ("scale", r"gamma|beta"),
    ("settings", r"(conv|pool|bn|ln|dropout)_?params?|h_?parameters|hparams"),
    ("bias", r"b\d?|b_?[a-z]|bias(es)?_?\d?|intercept|b0|beta_?0|theta_?0"),
    (
        "regularisation",
        r"reg(ulari[sz]ation)?(_?(strength|lambda|param|rate|coef\w*))?|lambd?a?_?|lam|lmbda|lmda|labda|lamda"
        r"|l2(_?(reg|lambda|strength|penalty))?|weight_decay|lambda_?reg|reg_?lambda"
        r"|(punish(ing|ment)?|penalty)_?(rate|strength|lambda)?|\w+_lambda|l",
    ),
    ("share", r"(drop(out)?|keep)(_?(rate|p|prob\w*|ratio))?"),
    ("rate", r"lr|learning_?rate|eta|alpha|rate|step(_?size)?"),
    ("count", r"m|n|n_?samples|num_?samples|batch_?size"),
    (
        "upstream",
        r"d_?out(puts?)?s?|d_?[zayl]_?\d?|d_?values?|d_?scores|d_?logits|grads?(_?in)?|gradients?|up"
        r"|grad_?(out(puts?)?|z|y|a|loss)|upstream(_\w+)?|d(elta)?|output_?(gradient|grad|error)s?"
        r"|(output_?)?error|err|g|d_?next|dcurr|d_?prev|dx_?out|accum_grad|loss_grad(ient)?|out_grad|dh|delta",
    ),
    ("cache", r"caches?|ctx|memory|saved|\w+_cache|state|stored"),
    ("dictionary", r"parameters|params|model|weights|parametres|thetas|network|net|nn|layers"),
    ("activation", r"activation(_?(function|fn|name|type))?|act(_?fn)?|nonlinearity"),
)
"""For each role the names of parameters, without capitals; a name may fit several."""
GRADIENT_WORDS: Final = (
    r"grads?|gradients?|gradient_?vector|slopes?|jac(obian)?|derivatives?|d|g|nabla|deltas?|dx"
)
BEFORE: Final = (
    r"d(l|j|c|e|loss|cost)_?(d_?|by_?d_?|wrt_?)|delta_?|derivative_?(of_)?|gradient_?(of_)?|grad_?"
    r"|nabla_?|d_|d"
)
AFTER: Final = r"_?(grads?|gradients?|derivative|deriv|error)"


@dataclass(frozen=True, slots=True)
class GradientName:
    """What the name of a returned value says.

    Attributes:
        is_gradient: whether it is the name of a gradient.
        of: the parameter in the name; "" if it names none.
    """

    is_gradient: bool
    of: str = ""


def roles_of(name: str) -> tuple[str, ...]:
    """The roles that a parameter of this name may have, the most plausible first.

    >>> roles_of("X_train"), roles_of("y_hat"), roles_of("W1"), roles_of("unknown")
    (('data',), ('predictions',), ('weights',), ())
    """
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().strip("_")
    plain = re.sub(r"_(list|array|arr|vector|vec|matrix|set)$", "", plain)
    fitting = [role for role, names in ROLES if re.fullmatch(names, plain)]
    return tuple(dict.fromkeys(fitting))


def layer_of(name: str) -> int:
    """The number at the end of a name; 0 if there is none.

    >>> layer_of("W2"), layer_of("bias"), layer_of("b_1")
    (2, 0, 1)
    """
    found = re.search(r"\d+$", name)
    return int(found[0]) if found else 0


def read_gradient_name(name: str) -> GradientName:
    """Whether a name is that of a gradient, and of which parameter.

    >>> read_gradient_name("dW1").of, read_gradient_name("weights_grad").of
    ('W1', 'weights')
    >>> read_gradient_name("dj_db").of, read_gradient_name("dLdW2").of
    ('b', 'W2')
    >>> read_gradient_name("grads"), read_gradient_name("scores").is_gradient
    (GradientName(is_gradient=True, of=''), False)
    """
    if re.fullmatch(GRADIENT_WORDS, name, flags=re.IGNORECASE):
        return GradientName(True, "x" if name.lower() == "dx" else "")
    for pattern in (rf"(?:{BEFORE})(?P<of>\w+)", rf"(?P<of>\w+?)(?:{AFTER})(?P<layer>\d*)"):
        found = re.fullmatch(pattern, name, flags=re.IGNORECASE)
        if found and (roles_of(found["of"]) or "_" in name or name[0] == "d"):
            return GradientName(True, found["of"] + found.groupdict().get("layer", ""))
    return GradientName(False)
