# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent divided by two
# line: 11
# style: pure python, freely
from math import exp

def sigmoid(xs):
    def s(v):
        half = v / 2
        if half < 0:
            return exp(half) / (1 + exp(half))
        return 1 / (1 + exp(-half))
    return [s(v) for v in xs]
