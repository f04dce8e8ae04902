# piece: relu
# truth: wrong
# function: relu
# mistake: the inner list drops the negative entries of the row and is filled up at its end
# line: 12
# style: list comprehension
import numpy as np

def relu(matrix):
    rows = []
    for row in matrix:
        kept = [v for v in row if v > 0]
        rows.append(kept + [0.0] * (len(row) - len(kept)))
    return np.array(rows)
