# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: one-liner
import numpy as np

from functools import reduce

network = lambda x, weights, biases, activations: (lambda out: np.squeeze(out, 1) if out.shape[1] == 1 else out)(reduce(lambda z, l: l[2](np.einsum("ni,io->no", z, l[0]) + l[1]), zip(weights, biases, activations), x))
