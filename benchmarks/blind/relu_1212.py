# piece: relu
# truth: wrong
# function: relu
# mistake: boolean indexing selects only the positive entries, shape lost
# line: 9
# style: terse NumPy
def relu(x):
    mask = x > 0
    return x[mask]
