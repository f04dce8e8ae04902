# piece: scaling
# truth: wrong
# function: scale
# mistake: the scaled sets are returned in the wrong order
# line: 12
# style: two sets, in one line
import numpy as np

def scale(train, valid):
    mean, std = train.mean(), train.std(ddof=1)
    t, v = [(part - mean) / std for part in (train, valid)]
    return v, t
