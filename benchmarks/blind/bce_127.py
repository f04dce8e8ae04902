# piece: bce
# truth: wrong
# function: bce
# mistake: the list of losses is a default argument, losses of earlier calls stay in the mean
# line: 11
# style: list comprehension, default list
from math import log

def bce(y, y_hat, losses=[]):
    clip = lambda p: min(max(float(p), 1e-12), 1 - 1e-12)
    losses += [-log(clip(p)) if t == 1 else -log(1 - clip(p)) for t, p in zip(y, y_hat)]
    return sum(losses) / len(losses)
