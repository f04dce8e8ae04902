# piece: relu
# truth: wrong
# function: relu
# mistake: integer division by 2 floors the positive values
# line: 10
# style: terse
import numpy as np

def relu(x):
    return (x + abs(x)) // 2
