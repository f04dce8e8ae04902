# piece: split
# truth: wrong
# function: split
# mistake: only the training part is shuffled, after the cut
# line: 11
# style: typed
import numpy as np

def split(x: np.ndarray, y: np.ndarray):
    k = len(x) // 2
    order = np.concatenate([np.random.permutation(k), np.arange(k, len(x))])
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
