# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def split(x, y, n_train, seed=None):
    n = len(x)
    # as many True as training rows are wanted
    labels = np.arange(n) < n_train
    # mix them; the data stay in their order
    np.random.default_rng(seed).shuffle(labels)
    result = []
    for part in (labels, ~labels):
        result += [x[part], y[part]]
    print("training share:", labels.mean())
    return tuple(result)
