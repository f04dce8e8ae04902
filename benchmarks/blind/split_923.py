# piece: split
# truth: wrong
# function: split
# mistake: the fraction is cut instead of rounded after a multiplication that falls just short, so 0.29 of 100 gives 28
# line: 10
# style: terse
import numpy as np

def split(x, y, fraction=0.5, seed=None):
    k = int(fraction * len(y))
    i, j = np.split(np.random.default_rng(seed).permutation(len(y)), [k])
    return (x[i], y[i]), (x[j], y[j])
