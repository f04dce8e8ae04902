# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Linear:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def __call__(self, x):
        return (self.W.T.dot(x.T)).T + self.b


linear = Linear
