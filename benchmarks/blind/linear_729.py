# piece: linear
# truth: wrong
# function: linear
# mistake: the pages are summed over the samples' axis instead of the inputs' axis
# line: 12
# style: matlab
import numpy as np

def linear(x, W, b):
    # y = squeeze(sum(x .* permute(W, [3 1 2]))) + b
    P = x[:, :, None] * W[None, :, :]
    y = np.sum(P, 0)
    return y + b
