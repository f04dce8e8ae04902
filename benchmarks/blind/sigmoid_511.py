# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign in the exponent is missing
# line: 11
# style: list comprehension, freely
from math import exp

def sigmoid(values):
    """values: list of numbers, gives a list"""
    return [1 / (1 + exp(v)) for v in values]
