"""The usual names of parameters, once for each role, without capitals.

Patterns are for a whole name as `plain_name` gives it. Tuples serve signatures, which compare whole
names.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "AFTER",
    "BATCH_SIZE_NAMES",
    "BEFORE",
    "BIASES",
    "GRADIENT_WORDS",
    "RATE_NAMES",
    "ROLES",
    "STEPS_NAMES",
    "WEIGHTS",
]

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
WEIGHTS: Final = (
    r"(\w+_)?(w|wt|ws|th|weights?|theta|thetas|coefs?|coefficients?|kernel|beta|betas|m|slope)"
    r"(_?(\d+|ih|ho|hh|xh|hy|i|h|o|y|x|in|out|hid(den)?|all|vec|vals?|data|matrix|list|array))*"
    r"|(all|initial|opt|optimal|final|learned|trained)_?theta\d*|w_?[a-z]|w[a-z]{2}"
    r"|\w+_?matrix"
)
BIASES: Final = (
    r"(bs|(\w+_)?bias(es)?(_\w+)?|intercepts?|b(_?(ih|ho|hh|xh|hy|i|h|o|y|in|out|hid))?)"
)
RATE_NAMES: Final = (
    "lr", "learning_rate", "alpha", "eta", "step_size", "stepsize", "learn_rate", "rate",
    "learningrate", "l_rate", "l_r", "lrate", "learnrate",
)  # fmt: skip
BATCH_SIZE_NAMES: Final = (
    "batch_size", "batchsize", "batch", "bs", "size", "mini_batch_size", "minibatch_size",
    "b_size", "b",
)  # fmt: skip
STEPS_NAMES: Final = (
    "iterations", "num_iters", "num_iterations", "n_iterations", "n_iter", "n_iters", "iters",
    "epochs", "n_epochs", "num_epochs", "nb_epochs", "max_iter", "max_iters", "max_iterations",
    "max_iteration", "n_steps", "num_steps", "rounds", "n", "it", "niter", "epoch", "n_it",
    "no_of_iterations", "number_of_iterations", "total_iterations", "iter_num", "iter", "itr",
    "max_steps", "nsteps", "nepochs", "numiterations", "numiters", "num_iter", "_num_iters",
    "loops", "iteration", "num_of_iterations", "max_epochs", "iter_count",
)  # fmt: skip
