# piece: layer
# truth: wrong
# function: layer
# mistake: rand instead of randn, the weights are uniform and never negative
# line: 11
# style: beginner
import numpy as np

def layer(d_in, d_out, activation):
    scale = np.sqrt(2.0 / d_in)
    weights = np.random.rand(d_in, d_out) * scale
    biases = np.zeros((d_out,))
    return {"W": weights, "b": biases, "activation": activation}
