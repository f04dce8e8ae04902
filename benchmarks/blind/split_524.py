# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse
import numpy as np
def split(x, y, k, seed):
    p = np.random.default_rng(seed).permutation(len(x))
    return *(a[p[:k]] for a in (x, y)), *(a[p[k:]] for a in (x, y))
