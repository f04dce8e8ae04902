# piece: linear
# truth: wrong
# function: model
# mistake: a softmax over the samples: the probabilities of a batch add up to one
# line: 13
# style: typed
import numpy as np
from numpy.typing import ArrayLike, NDArray

def model(x: ArrayLike, w: ArrayLike, b: float) -> NDArray[np.float64]:
    z = np.matmul(x, w) + b
    e = np.exp(z - np.max(z))
    return e / np.sum(e)
