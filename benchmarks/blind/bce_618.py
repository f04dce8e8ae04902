# piece: bce
# truth: right
# function: loss
# mistake: none
# line: none
# style: helpers, freely
import numpy as np

def _safe(p):
    tiny = np.finfo(p.dtype).eps
    return np.clip(p, tiny, 1 - tiny)

def loss(predictions, targets=None):
    p = _safe(np.asarray(predictions))
    t = np.asarray(targets)
    return np.sum(-t * np.log(p) - (1 - t) * np.log(1 - p)) / t.size
