# piece: linear
# truth: right
# function: linear
# style: terse
import numpy as np

def linear(x, w, b):
    return np.einsum("...i,i...->...", x, w) + b if np.ndim(w) == 1 else np.einsum("...i,io->...o", x, w) + b
