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
    "BIAS_ATTRIBUTES",
    "CONTAINERS",
    "CONTAINERS_OF_SEVERAL",
    "DATA_WORDS",
    "GRADIENT_WORDS",
    "INTERCEPTS",
    "IN_ENGLISH",
    "LABELS_OF_LOSS",
    "LABELS_OF_OUTPUT",
    "LABEL_WORDS",
    "OTHER_LANGUAGES",
    "PARAMETERS_OF_LOSS",
    "PENALTIES_OF_LOSS",
    "PREDICTIONS_OF_LOSS",
    "RATES",
    "RATE_NAMES",
    "ROLES",
    "ROLES_IN_COST",
    "ROLES_IN_TRAINING",
    "SAMPLES_OF_OUTPUT",
    "STEPS",
    "STEPS_NAMES",
    "WEIGHTS",
]

RATES: Final = (
    r"l_?r(ate)?|lr_rate|learn(ing)?_?(rate|size|step)|learn(ing)?|e?eta|alpha|alfa|rate"
    r"|(step|l|gradient)_?(rate|size|step)|(tax|tas)as?\w*|\w*(aprend|apprent|lern)\w*"
)
"""Learning rates, in any language."""
ROLES: Final = (
    (
        "data",
        r"x(s|b|i|_?train|_?batch|_?tr|_?in|_?data)?|inputs?(_data)?|data|features?|feats|images?"
        r"|samples?|rows?|instances?|patterns?|a_?prev|a_?0|batch_x|train_x|observations|xtrain|input_x"
        r"|tx",
    ),
    (
        "labels",
        r"y(s|b|i|_?train|_?batch|_?tr|_?true|_?real|_?actual|_?oh|_?one_?hot|_?enc|_?data)?|labels?|t(s)?"
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
        r"reg(ulari[sz]ation)?(_?(strength|lambda|param|rate|coef\w*))?|lambd?a?_?|lam|lmbda|lmda|lbda|labda|lamda"
        r"|l2(_?(reg|lambda|strength|penalty))?|weight_decay|lambda_?reg|reg_?lambda"
        r"|(punish(ing|ment)?|penalty)_?(rate|strength|lambda)?|\w+_lambda|l",
    ),
    ("share", r"(drop(out)?|keep)(_?(rate|p|prob\w*|ratio))?"),
    ("rate", rf"step|{RATES}"),
    ("count", r"m|n|n_?samples|num_?samples|batch_?size"),
    (
        "upstream",
        r"d_?out(puts?)?s?|d_?[zayl]_?\d?|d_?values?|d_?scores|d_?logits|grads?(_?in)?|gradients?|up"
        r"|grad_?(out(puts?)?|z|y|a|loss)|upstream(_\w+)?|d(elta)?|output_?(gradient|grad|error)s?"
        r"|(output_?)?error|err|g|d_?next|dcurr|d_?prev|dx_?out|accum_grad|loss_grad(ient)?|out_grad|dh|delta"
        r"|erreurs?|fehler|erros?|amont",
    ),
    ("cache", r"caches?|ctx|memory|saved|\w+_cache|state|stored|m[eé]moire|memoria|speicher"),
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
SAMPLES_OF_OUTPUT: Final = (
    r"x\w{0,2}|x_?(train|test|new|data|batch|in|val|b|i|set)|(input|feature|sample|image)s?(_?\w+)?"
    r"|data(_?\w+)?|a_?prev|a_?0|features?_?\w*|row|batch|test_?\w*|instance|matrix|tx|phi"
)
LABELS_OF_OUTPUT: Final = r"y|y_?(true|train|test|batch|data)|labels?|targets?|t"
CONTAINERS: Final = (
    r"params?|parameters?|network|net|model|weights|thetas?|layers|nn|ws|w|weights_?and_?biases"
)
CONTAINERS_OF_SEVERAL: Final = r"weights|thetas|layers|network|net|params?|parameters?|model|nn|ws"
"""Names of parameters that may hold one array, and more often hold several."""
INTERCEPTS: Final = r"(theta|th|beta|w|coef)_?0"
"""Names of weights that are those of a first layer, or the bias of a layer without hidden ones."""
PREDICTIONS_OF_LOSS: Final = (
    r"y_?(hat|pred\w*|predicted|probs?|p|out\w*|h|head|score|guess|est\w*|_|bar|tilde|log\w*)\w*"
    r"|p(red\w*|robs?|robabilit\w*)?|preds?|prediction\w*|predicted\w*|h|hypothesis|hx|a\d*|al"
    r"|a_?(l|final|out|last)|outputs?(_?\w+)?|out|o|logits?|scores?|z\w?|s|f|guess\w*|estimate\w*"
    r"|\w+_(pred\w*|hat|probs?|output|logits)|yhat|ypred\w*|results?|computed|sigmoid_\w+|f_?wb\w*"
    r"|x|inp(ut)?s?|activations?|classified|q|log_?probs?"
)
PENALTIES_OF_LOSS: Final = r"lambd?a?\w*|lam|lmbda|reg\w*|l2\w*|weight_decay|l"
PARAMETERS_OF_LOSS: Final = r"parameters?|params|weights|thetas?|w|layers|nn_params|model|caches?"
LABELS_OF_LOSS: Final = (
    r"y|y_?(true|real|actual|test|train|val|label|data|oh|one_?hot|i|b|batch|s|target|gt|correct|ref)?s?"
    r"|t|targets?|labels?|lbls?|true(_?\w+)?|truth|ground_?truth|gt|actuals?|expected|real(_?y)?|ys"
    r"|desired|correct(_?\w+)?|target_?\w+|label_?\w+|\w+_(true|labels?|targets?|actual)|d|yt|answers?"
)
ROLES_IN_COST: Final = (
    ("reg", r"(\w+_)?lambd?a?\w*|lam|lmb?da|lbda|lamda|labda|reg\w*|l2\w*|weight_decay|punish\w*"
            r"|penalty\w*|l2_penalty|l|mu|lm"),
    ("labels", rf"{LABELS_OF_LOSS}|y_?\w*|\w+_y|sentiment|solution|\w+_solution\w*"),
    ("bias", r"(theta|beta|b)_?0"),
    ("data", r"x\w*|\w+_x|t?x|phi|data(set)?|\w+_data|feat\w*|inputs?|images|samples|observations"
             r"|a0|digit_data|patterns?|points"),
    ("weights", r"w\d?|w_\w+|weights?_?\w*|theta\w*|\w*_theta|beta\w*|coef\w*|params?|parameters"
                r"|\w*thetas?\w*|m_?|slope|a|pesos|[uv]\d?|wgts?|wh|wo"),
    ("bias", r"b\d?|bias(es)?_?\d?|intercept\w*|b_\w+|c|sesgo"),
)  # fmt: skip
BIAS_ATTRIBUTES: Final = r"_?(b|b_|b\d|bias_?|intercept_?)"
"""Names of attributes that hold a bias."""
STEPS: Final = (
    r"(n|num|max|nb|no|number|total|train|training)?_?(of_?)?(training_?)?(max_?)?"
    r"(it|its|itt?er\w*|epochs?|epoch_?(num|count)|steps|rounds?|train_?rounds?)"
)
ROLES_IN_TRAINING: Final = (
    ("rate", rf"a|{RATES}"),
    ("steps", STEPS),
    ("batch", r"(mini_?)?batch(_?size)?|n_?batch|bs|batch_?num|m_?batch"),
    ("penalty", r"(reg\w*|lambd\w*|lam\w*|l1|l2|weight_decay|lmb?da|lbda)_?"),
    ("tolerance", r"(tol\w*|eps\w*|thresh\w*|min_?delta|precision|conv\w*)_?"),
    ("zero", r"(momentum|mu)_?"),
    (
        "no",
        r"(give|save|return|is|use|calc)_\w+|print\w*|verbose|plot\w*|show\w*|graph|debug|visuali[sz]e|log\w*|use_intercept",
    ),
    ("seed", r"(\w*_)?(seed|random_state)"),
    (
        "classes",
        r"(n|num|no|number|total)_?(of_?)?(labels|class(es)?|categories)|class_?(num|count)",
    ),
    ("hidden", r"n_?h(idden)?\w*|hidden_?\w*|num_?hidden\w*"),
    (
        "widths",
        r"layers?_?(dims|sizes|structure|nodes|units)?|archi\w*|sizes|dims|architecture|nn_architecture",
    ),
    ("list", r"j|j_?hist\w*|costs?|cost_?hist\w*|loss(es)?|hist\w*|num_iters_list"),
    (
        "other data",
        r"[xy]_?te?|(x|y|train|val|test|valid)\w*_?(val\w*|test|valid\w*|dev)\w*|test_data"
        r"|(hold_?out|test|val(id(ation)?)?|eval(uation)?|dev)"
        r"(_?(x|y|set|data|inputs?|images?|labels?|targets?|features?)\w*)?",
    ),
)
OTHER_LANGUAGES: Final = (
    (r"tet+h?a|thetha|θ", "theta"),
    (r"α", "alpha"),
    (r"η", "eta"),
    (r"λ", "lambda"),
    (r"pesos?|poids|gewichte?", "weights"),
    (r"vies|sesgo|biais|bias_?es", "bias"),
    (r"iterasyon|[eé]pocas?|epoques?|epochen|itera(coes|ciones|zioni)|iteraciones?", "epochs"),
)
"""Parts of names in other languages or spellings, and the usual words."""
IN_ENGLISH: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("eingaenge", "eingänge", "entrees", "entrées", "entradas"), ("d_in",)),
    **dict.fromkeys(("ausgaenge", "ausgänge", "sorties", "salidas", "saidas"), ("d_out",)),
    **dict.fromkeys(("zufall", "zufallsgenerator", "generateur", "hasard", "alea"), ("rng",)),
    **dict.fromkeys(("groesse", "größe", "stapelgroesse", "taille", "tamano"), ("batch_size",)),
    **dict.fromkeys(("lernrate", "pas", "schrittweite", "tasa", "taxa"), ("lr", "alpha")),
    **dict.fromkeys(("schritte", "etapes", "étapes", "pasos"), ("steps", "iterations")),
    **dict.fromkeys(("ziele", "etiketten", "etiquettes", "étiquettes", "cibles"), ("y",)),
    **dict.fromkeys(("wahrscheinlichkeiten", "probabilites", "probabilités"), ("y_hat", "p")),
    **dict.fromkeys(("gewichte", "poids", "pesos"), ("w",)),
    **dict.fromkeys(("biais", "sesgo", "vies"), ("b",)),
    **dict.fromkeys(("startpunkt", "depart", "départ", "inicio"), ("start",)),
}
"""Whole names in other languages, and usual ones for the same."""
LABEL_WORDS: Final = (
    r"(\w+_)?(outputs?|labels?|targets?|answers?|keys|solutions?|sentiment|y_?vals?|outcomes?)"
    r"(_(array|set|vec|data|list|vector|matrix))?|solutions_\w+"
)
DATA_WORDS: Final = (
    r"(\w+_)?(inputs?|features?|samples|examples|images|feature_matrix|input_vectors)"
    r"(_(array|set|vec|data|list|vector|matrix))?|train(ing)?(_?(data|set|images?))?|x_?\w*data|tx|\w*feature_?vector"
)
