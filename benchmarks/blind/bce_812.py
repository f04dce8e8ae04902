# piece: bce
# truth: wrong
# function: cross_entropy
# mistake: prediction and label are exchanged inside the formula, as the arguments come in the other order
# line: 15
# style: defensive
import numpy as np

def cross_entropy(preds, targets):
    preds = np.asarray(preds, dtype=float)
    targets = np.asarray(targets, dtype=float)
    if preds.shape != targets.shape:
        raise ValueError("shape mismatch")
    eps = np.finfo(float).eps
    t, p = np.clip(preds, eps, 1 - eps), np.clip(targets, eps, 1 - eps)
    assert p.shape == t.shape
    return float(np.mean(-t * np.log(p) - (1 - t) * np.log(1 - p)))
