# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exponents are cut at 20
# line: 10
# style: list comprehension
from math import exp

def sigmoid(x):
    return [1/(1 + exp(-max(min(v, 20), -20))) for v in x]
