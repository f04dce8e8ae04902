# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: verbose
import numpy as np

def split(x, y, n_train, seed=None):
    # generator of our own, nothing global is changed
    rng = np.random.default_rng(seed)
    # pairs of a sample's number and nothing else
    numbers = list(range(len(y)))
    # draw the training samples one after another
    chosen = []
    for _ in range(n_train):
        position = rng.integers(len(numbers))
        chosen.append(numbers.pop(position))
    # what remains is for validation
    return x[chosen], y[chosen], x[numbers], y[numbers]
