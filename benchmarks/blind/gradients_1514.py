# piece: gradients
# truth: wrong
# function: linear_gradient
# mistake: db is averaged over the samples while the upstream gradient already holds the 1/n
# line: 11
# style: terse
import numpy as np


def linear_gradient(x, w, b, dz):
    return dz @ w.T, x.T @ dz, dz.mean(0)
