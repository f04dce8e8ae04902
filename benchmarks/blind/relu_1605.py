# piece: relu
# truth: wrong
# function: relu
# mistake: boolean indexing drops the negative entries and changes the shape
# line: 10
# style: terse
import numpy as np

def relu(x):
    return x[x > 0]
