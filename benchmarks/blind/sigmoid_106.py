# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the arctangent, another s-shaped curve with slow ends
# line: 10
# style: arctangent
import numpy as np

def sigmoid(x):
    return 0.5 + np.arctan(np.asarray(x, dtype=float)) / np.pi
