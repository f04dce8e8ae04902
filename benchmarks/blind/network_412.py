# piece: network
# truth: wrong
# function: network
# mistake: the table has the hyperbolic tangent under sigmoid
# line: 11
# style: activation by name
import numpy as np

TABLE = {
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": lambda z: np.tanh(z),
    "tanh": np.tanh,
    "identity": lambda z: z,
}

def network(x, weights, biases, activations):
    for W, b, name in zip(weights, biases, activations):
        x = TABLE[name](x @ W + b)
    return x.squeeze(-1) if x.shape[-1] == 1 else x
