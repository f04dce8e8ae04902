# piece: layer
# truth: wrong
# function: initialise
# mistake: the gain is only used for the other activations, the relu gets 1 instead of 2
# line: 11
# style: loop
import numpy as np

def initialise(n_out, n_in, activation="relu"):
    gain = 1.0
    if activation != "relu":
        gain = 2.0
    W = np.zeros((n_in, n_out))
    for k in range(n_in):
        W[k] = np.random.normal(0, (gain / n_out) ** 0.5, n_out)
    return {"W": W, "b": np.zeros(n_out)}
