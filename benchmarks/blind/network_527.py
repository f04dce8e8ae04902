# piece: network
# truth: wrong
# function: network
# mistake: "tanh" is looked up as the sigmoid stretched by 2, 2 s(z) - 1, which is tanh(z / 2)
# line: 14
# style: dictionary of names, freely
import numpy as np

def sigmoid(z): return 1 / (1 + np.exp(-z))

KNOWN = {
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": sigmoid,
    "tanh": lambda z: 2 * sigmoid(z) - 1,
    "identity": lambda z: z,
}

def network(x, params, activations=("relu", "sigmoid")):
    z = x
    for W, b, name in zip(params["weights"], params["biases"], activations):
        z = KNOWN[name](z @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
