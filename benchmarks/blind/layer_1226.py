# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: step by step, dictionary returned
import numpy as np

def layer(inputs, outputs, seed=None):
    g = np.random.default_rng(seed)
    params = {}
    params["weights"] = g.normal(size=(inputs, outputs)) * (2 / outputs) ** 0.5
    params["bias"] = np.zeros(outputs)
    return params
