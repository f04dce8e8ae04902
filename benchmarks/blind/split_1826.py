# piece: split
# truth: right
# function: teilen
# style: deutsch
import numpy as np

def teilen(x, y, n_train, rng):
    # ohne Zurücklegen ziehen, Rest über eine Maske
    train = rng.choice(len(y), size=n_train, replace=False)
    rest = np.full(len(y), True)
    rest[train] = False
    return x[train], y[train], x[rest], y[rest]
