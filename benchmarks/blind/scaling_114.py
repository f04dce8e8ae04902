# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation are the averages of those of both parts
# line: none
# style: train and validation, figures averaged
import numpy as np

def scale(train, valid):
    parts = [np.asarray(p, dtype=float) for p in (train, valid)]
    m = sum(p.mean() for p in parts) / 2
    s = sum(p.std() for p in parts) / 2
    return tuple((p - m) / s for p in parts)
