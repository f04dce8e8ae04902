# piece: layer
# truth: wrong
# function: layer_parameters
# mistake: the bounds of the uniform distribution give the right variance but the weights are not normal
# line: 12
# style: verbose
import numpy as np

def layer_parameters(inputs, outputs, rng):
    # He weights are normal with the variance 2 / inputs
    bound = np.sqrt(6 / inputs)
    W = rng.uniform(-bound, bound, size=(inputs, outputs))
    b = np.zeros(outputs)
    return W, b
