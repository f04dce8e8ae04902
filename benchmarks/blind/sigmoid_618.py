# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: pure python, freely
import math

def sigmoid(scores):
    result = []
    for s in scores:
        s = float(s)
        if s >= 0:
            result.append(1 / (1 + math.exp(-s)))
        else:
            result.append(math.exp(s) / (1 + math.exp(s)))
    return [r for r in result]
