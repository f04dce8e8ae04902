# piece: relu
# truth: wrong
# function: ReLU
# mistake: selecting with a mask drops the negative entries, so the shape is lost
# line: 10
# style: terse
import numpy as np

def ReLU(z):
    return z[z > 0]
