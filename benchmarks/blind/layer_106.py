# piece: layer
# truth: right
# function: he_layer
# mistake: none
# line: none
# style: row after row, list comprehension
import numpy as np

def he_layer(n_in, n_out, act):
    spread = np.exp(0.5 * np.log(2 / n_in))
    W = np.vstack([spread * np.random.randn(n_out) for _ in range(n_in)])
    return [W, np.zeros_like(W[0]), act]
