# piece: split
# truth: wrong
# function: teilen
# mistake: drawing with replacement puts samples into the training part twice
# line: 12
# style: deutsch
import numpy as np

def teilen(x, y, n_train, rng):
    # Trainingsindizes ziehen, der Rest dient der Prüfung
    n = len(y)
    train = rng.choice(n, n_train, replace=True)
    rest = rng.permutation(np.setdiff1d(np.arange(n), train))
    return x[train], y[train], x[rest], y[rest]
