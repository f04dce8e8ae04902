# piece: gradients
# truth: wrong
# function: backward_linear
# mistake: db sums over the outputs (axis 1) instead of the samples
# line: 13
# style: verbose
import numpy as np


def backward_linear(x, w, b, dz):
    gradient_x = np.einsum("no,io->ni", dz, w)
    gradient_w = np.einsum("ni,no->io", x, dz)
    gradient_b = np.sum(dz, axis=1)
    return gradient_x, gradient_w, gradient_b
