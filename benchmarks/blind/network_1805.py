# piece: network
# truth: wrong
# function: red
# mistake: tanh at the output without moving it to (0, 1)
# line: 13
# style: español
import numpy as np

def red(x, w1, b1, w2, b2):
    # capa oculta y salida
    h = np.maximum(x @ w1 + b1, 0)
    z = h @ w2 + b2
    return np.tanh(z)[:, 0]
