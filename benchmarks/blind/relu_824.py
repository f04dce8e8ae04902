# piece: relu
# truth: wrong
# function: relu
# mistake: the values up to one are switched off too, as the border is 1 instead of 0
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # mask of the active units
    active = x >= 1
    # mask as numbers, 0 or 1
    gate = active.astype(float)
    # the gate lets the active ones pass
    passed = gate * x
    return passed
