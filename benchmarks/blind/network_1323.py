# piece: network
# truth: wrong
# function: network
# mistake: the ReLU is also applied to the output's pre-activation: no probability below 0.5
# line: 14
# style: loop
import numpy as np

def network(x, w1, b1, w2, b2):
    a = x
    for w, b in [(w1, b1), (w2, b2)]:
        z = a @ w + b
        a = np.maximum(z, 0)
    return 1 / (1 + np.exp(-a.squeeze()))
