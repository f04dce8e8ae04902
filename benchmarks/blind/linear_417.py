# piece: linear
# truth: wrong
# function: one_layer
# mistake: the logit is cut to [-3, 3]
# line: 10
# style: one-layer model, class
import numpy as np

class OneLayer:
    LIMIT = 3.0

    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        z = np.clip(np.dot(x, self.w) + self.b, -self.LIMIT, self.LIMIT)
        return 1/(1 + np.exp(-z))

def one_layer(x, w, b):
    return OneLayer(w, b).forward(x)
