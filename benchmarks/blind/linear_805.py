# piece: linear
# truth: wrong
# function: linear
# mistake: the product of whole numbers is an integer array, to which a bias with decimals cannot be added in place
# line: 12
# style: typed
import numpy as np
from numpy.typing import NDArray

def linear(x: NDArray, W: NDArray, b: NDArray) -> NDArray:
    out: NDArray = x @ W
    out += b
    return out
