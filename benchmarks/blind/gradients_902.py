# piece: gradients
# truth: wrong
# function: gradients
# mistake: a weight penalty is switched on by default, so 0.01 w is added to the gradient of the plain loss
# line: 9
# style: terse
import numpy as np

def gradients(x, y, w, b, lam=0.01, reduction="mean"):
    r = 1 / (1 + np.exp(-(x @ w + b))) - y
    n = len(y) if reduction == "mean" else 1
    return x.T @ r / n + lam * w, r.sum() / n
