# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: einsum
import numpy as np

def linear(x, w, b):
    return np.einsum("ni,io->no", x, w) + b

def linear_backward(x, w, b, upstream):
    return (np.einsum("no,io->ni", upstream, w),
            np.einsum("ni,no->io", x, upstream),
            np.einsum("no->o", upstream))
