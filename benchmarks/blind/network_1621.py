# piece: network
# truth: right
# function: forward
# style: terse
import numpy as np

def forward(x, Ws, bs):
    *hidden, (w, b) = zip(Ws, bs)
    for v, c in hidden:
        x = np.maximum(x @ v + c, 0)
    return 1 / (1 + np.exp(-(x @ w + b)[..., 0]))
