# piece: split
# truth: wrong
# function: split
# mistake: rotated by a random offset, not shuffled: neighbours stay together
# line: 11
# style: typed
import numpy as np

def split(x: np.ndarray, y: np.ndarray):
    shift: int = int(np.random.randint(len(x)))
    order = np.roll(np.arange(len(x)), shift)
    k = len(x) // 2
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
