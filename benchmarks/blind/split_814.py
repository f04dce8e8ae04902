# piece: split
# truth: wrong
# function: split
# mistake: the seed 0 counts as no seed, so that split cannot be repeated
# line: 11
# style: typed
import numpy as np
from numpy.typing import NDArray

def split(x: NDArray, y: NDArray, n_train: int, seed: int | None = None) -> tuple[NDArray, NDArray, NDArray, NDArray]:
    if seed:
        rng = np.random.default_rng(seed)
    else:
        rng = np.random.default_rng()
    perm: NDArray = rng.permutation(x.shape[0])
    train, val = np.split(perm, [n_train])
    return x[train], y[train], x[val], y[val]
