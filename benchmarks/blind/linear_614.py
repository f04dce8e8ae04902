# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: einsum tricks
import numpy as np

def linear(x, w, b):
    return np.einsum("...i,i...->...", x, w) + b if np.ndim(w) == 1 else np.einsum("...i,ij->...j", x, w) + b
