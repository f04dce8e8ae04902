# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the overflow guard returns 1 instead of 0 for very negative numbers
# line: 13
# style: step by step, scalar only
import math

def sigmoid(z):
    try:
        return 1 / (1 + math.exp(-z))
    except OverflowError:
        return 1.0
