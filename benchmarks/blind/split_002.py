# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: seed option, dictionary
import numpy as np

def split(x, y, fraction=0.5, *, seed=None):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(x))
    n = int(fraction * len(x))
    return {"x_train": x[order[:n]], "y_train": y[order[:n]], "x_valid": x[order[n:]], "y_valid": y[order[n:]]}
